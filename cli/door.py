"""The short way to a question: what is asked most often, typed well, is answered without loading typer.

typer takes as long to load as the whole answer. So `met`, `roles`, `holder` and `actor` are read here where every word
is plain; help, abbreviations and mistakes take the long way, where typer explains them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace, UnionType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from .declared import Argument, Option, hints

__all__ = ["QUICK", "answered", "read"]

QUICK = {"met": "asking", "roles": "asking", "holder": "asking", "actor": "asking"}
"""The commands that are read here, and their modules."""
FOLDER = ("-d", "--dossier")


class Unclear(Exception):
    """What was typed is not plain: the long way knows what to say."""


class Parameter(NamedTuple):
    """One parameter of a command: how it is told, and what it takes."""

    name: str
    said: Argument | Option
    kind: Any
    several: bool
    needed: bool


class Call(NamedTuple):
    """A command as it was typed."""

    function: Callable[..., None]
    folder: Path | None
    values: Mapping[str, Any]


def answered(words: list[str]) -> bool:
    """Run what was typed, if it is plain; say whether it was."""
    call = read(words)
    if call is None:
        return False
    from .options import State
    from .talking import in_one_line

    gc.freeze()
    gc.enable()
    with in_one_line():
        call.function(SimpleNamespace(obj=State(call.folder)), **call.values)
    return True


def read(words: list[str]) -> Call | None:
    """Give what was typed as a call; None where it is not plain.

    >>> read(["-d", "talks", "met", "Xi", "--with", "Blinken"]).values
    {'actor': 'Xi', 'with_': 'Blinken'}
    >>> read(["met", "--help"]) is None
    True
    """
    left = iter(words)
    try:
        folder, command = _command(left)
        function = getattr(import_module(f".{QUICK[command]}", __package__), f"{command}_")
        return Call(function, folder, _values(list(_parameters(function)), left))
    except (Unclear, KeyError, StopIteration):
        return None


def _command(left: Iterator[str]) -> tuple[Path | None, str]:
    word = next(left)
    if word in FOLDER:
        return Path(_plain(next(left))), next(left)
    if word.startswith("--dossier="):
        return Path(word.partition("=")[2]), next(left)
    return None, word


def _parameters(function: Callable[..., None]) -> Iterator[Parameter]:
    """Give the parameters after the context."""
    code, defaults = function.__code__, function.__defaults__ or ()
    names = code.co_varnames[1 : code.co_argcount]
    found = hints(function, SimpleNamespace(Context=object))
    for number, name in enumerate(names):
        kind, said = get_args(found[name])[:2]
        assert get_origin(found[name]) is Annotated, name
        assert isinstance(said, (Argument, Option)), name
        if get_origin(kind) is UnionType:
            kind = next(k for k in get_args(kind) if k is not type(None))
        several = get_origin(kind) is list
        needed = number < len(names) - len(defaults)
        yield Parameter(name, said, get_args(kind)[0] if several else kind, several, needed)


def _values(parameters: list[Parameter], left: Iterator[str]) -> dict[str, Any]:
    options = {flag: p for p in parameters if isinstance(p.said, Option) for flag in p.said.names}
    places = [p for p in parameters if isinstance(p.said, Argument)]
    values: dict[str, Any] = {}
    for word in left:
        flag, sign, rest = word.partition("=") if word.startswith("--") else (word, "", "")
        if flag in options:
            parameter = options[flag]
            if parameter.kind is bool:
                value: Any = True if not sign else _unclear()
            else:
                value = _value(parameter, rest if sign else _plain(next(left)))
            if parameter.several:
                values.setdefault(parameter.name, []).append(value)
            else:
                values[parameter.name] = value
        elif places:
            parameter = places.pop(0)
            values[parameter.name] = _value(parameter, _plain(word))
        else:
            raise Unclear
    if any(p.needed for p in places):
        raise Unclear
    return values


def _plain(word: str) -> str:
    return _unclear() if word.startswith("-") else word


def _value(parameter: Parameter, text: str) -> Any:
    kind = parameter.kind
    if kind is str:
        return text
    if get_origin(kind) is Literal and text in get_args(kind):
        return text
    if kind is int and text.isascii() and text.isdigit():
        least = parameter.said.min if isinstance(parameter.said, Option) else None
        return int(text) if least is None or int(text) >= least else _unclear()
    return _unclear()


def _unclear() -> Any:
    raise Unclear
