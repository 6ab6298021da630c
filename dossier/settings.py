"""What a dossier's `whowhom.toml` may say, as typed settings."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from ..graph.errors import InvalidInput, UnreadableFile
from ..graph.iris import DEFAULT_BASE, Minter

__all__ = ["QueryLimits", "ServerPlaces", "Settings", "read_settings"]


class QueryLimits(NamedTuple):
    """What a query that a person typed may use before it is stopped."""

    seconds: float = 10.0
    rows: int = 100_000
    memory_mb: int = 1024


class ServerPlaces(NamedTuple):
    """Where a server answers, if not below its address where known servers do, and how long it may take."""

    query: str = ""
    update: str = ""
    graphs: str = ""
    seconds: float = 30.0


class Settings(NamedTuple):
    """The settings of one dossier; with a `store`, the commands that ask do so at that address.

    >>> Settings().base_iri
    'https://whowhom.example/'
    """

    title: str = ""
    base_iri: str = DEFAULT_BASE
    store: str = ""
    query: QueryLimits = QueryLimits()
    server: ServerPlaces = ServerPlaces()


def read_settings(path: Path) -> Settings:
    """Read `whowhom.toml`; what it leaves out keeps its default.

    Raises:
        InvalidInput: a key is unknown (with the likely one), a value is of a wrong kind, or the file is no TOML.
        UnreadableFile: the file cannot be read.

    """
    try:
        text = path.read_text("utf-8")
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as e:
        raise InvalidInput(f"not TOML: {e}", str(path), 'write lines like title = "Beijing 2023"') from None
    except (OSError, UnicodeDecodeError) as e:
        raise UnreadableFile(f"the settings cannot be read ({e})", str(path), "see that it is UTF-8 text") from None
    limits = _values(QueryLimits, data.pop("query", {}), "query.", path, text)
    places = _values(ServerPlaces, data.pop("server", {}), "server.", path, text)
    values = _values(Settings, data, "", path, text)
    settings = Settings(**values, query=QueryLimits(**limits), server=ServerPlaces(**places))
    Minter(settings.base_iri)
    return settings


def _values(cls: type[Any], data: Any, prefix: str, path: Path, text: str) -> dict[str, Any]:
    """Give the values of one table, each of the kind that its default has."""
    if not isinstance(data, dict):
        raise InvalidInput(f"{prefix.rstrip('.')} is no table", str(path), f"write [{prefix.rstrip('.')}]")
    defaults = cls._field_defaults
    for key, value in data.items():
        where = f"{path}:{_line_of(key, text)}"
        if key not in defaults or not isinstance(defaults[key], (str, int, float)):
            import difflib

            near = difflib.get_close_matches(key, defaults, n=1)
            remedy = f"did you mean {prefix}{near[0]}?" if near else f"known: {', '.join(sorted(defaults))}"
            raise InvalidInput(f"unknown setting {prefix}{key}", where, remedy)
        kind = type(defaults[key])
        if isinstance(value, bool) or not isinstance(value, (int, float) if kind is float else kind):
            raise InvalidInput(f"{prefix}{key} is {value!r}", where, f"write a {_SAID[kind]}")
        if kind is not str and value <= 0:
            raise InvalidInput(f"{prefix}{key} is {value}", where, "write a number above 0")
    return data


_SAID = {str: 'text in quotation marks, like "Beijing"', int: "whole number", float: "number"}


def _line_of(key: str, text: str) -> int:
    found = re.search(rf"^\s*(?:\"{re.escape(key)}\"|{re.escape(key)})\s*=|^\s*\[{re.escape(key)}", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 1
