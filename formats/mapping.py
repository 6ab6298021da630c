"""Which column of a spreadsheet means what: a mapping, as a small TOML file or one of those that come along."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from ..graph.errors import InvalidInput, UnknownName, UnreadableFile

__all__ = ["Mapping", "known_mappings", "load_mapping"]

FIELDS = {
    "tenure": (
        "person",
        "person_id",
        "post",
        "org",
        "from",
        "from_precision",
        "until",
        "until_precision",
        "accredited_to",
    ),
    "event": ("participants", "type", "subtype", "status", "date", "place", "country"),
}
NEEDED = {"tenure": ("person", "post"), "event": ("participants",)}


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a row is (`tenure` or `event`), which column gives which field; `date_format` as in strptime, if not ISO."""

    kind: str
    columns: MappingOf[str, str] = field(default_factory=dict)
    publisher: str | None = None
    url: str | None = None
    made: str | None = None
    date_format: str | None = None
    separator: str = ";"


def known_mappings() -> list[str]:
    """Give the names of the mappings that come along.

    >>> known_mappings()
    ['meetings', 'tenures', 'wikidata-positions']
    """
    return sorted(
        f.name.removesuffix(".toml") for f in files(f"{__package__}.mappings").iterdir() if f.name.endswith(".toml")
    )


def load_mapping(name: str) -> Mapping:
    """Give a mapping by the name of one that comes along, or by the path of a TOML file.

    >>> load_mapping("tenures").columns["org"]
    'of'

    Raises:
        UnknownName: there is no such mapping or file.
        InvalidInput: a field or kind is unknown, or one that is needed is missing.

    """
    if name in known_mappings():
        text = files(f"{__package__}.mappings").joinpath(f"{name}.toml").read_text(encoding="utf-8")
        return _mapping(text, name)
    path = Path(name)
    if not path.is_file():
        raise UnknownName(f"no mapping {name!r}", None, f"name a TOML file or one of {', '.join(known_mappings())}")
    try:
        return _mapping(path.read_text(encoding="utf-8"), name)
    except UnicodeDecodeError:
        raise UnreadableFile("the mapping is not UTF-8 text", name, "save it as UTF-8") from None


def _mapping(text: str, where: str) -> Mapping:
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as e:
        raise InvalidInput(f"not TOML: {e}", where, 'write lines like person = "Name"') from None
    kind = str(data.get("kind"))
    if kind not in FIELDS:
        raise InvalidInput(f"kind {kind!r}", where, f"use one of {', '.join(FIELDS)}")
    if not isinstance(told := data.get("columns") or {}, dict):
        raise InvalidInput("columns is no table", where, 'write [columns] and below it field = "column"')
    columns = {str(k): str(v) for k, v in told.items()}
    for key in columns:
        if key not in FIELDS[kind]:
            near = difflib.get_close_matches(key, FIELDS[kind], n=1)
            raise InvalidInput(f"no field {key!r} in a {kind}", where, f"known: {', '.join(near or FIELDS[kind])}")
    missing = [n for n in NEEDED[kind] if n not in columns]
    if missing:
        raise InvalidInput(f"a {kind} needs a column for {', '.join(missing)}", where, "add it under [columns]")
    options = {k: str(data[k]) for k in ("publisher", "url", "made", "date_format", "separator") if k in data}
    return Mapping(kind, columns, **options)
