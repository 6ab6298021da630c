"""The comment block at the head of a question: what it answers, its parameters, an example.

    # Who held a post on a day.
    #
    # param title (title): the whole title of the post
    # param on (day, default 2023-06-18): the day
    # example: title=President on=2023-06-18
    # row: Xi Jinping | President

A parameter of a file that a person wrote may be missing from the header: it is then a plain string.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Header", "Parameter", "read"]

_PARAM = re.compile(r"param (\w+) \(([^,)]+)(?:, (optional|default ([^)]+)))?\): (.+)")
_SELECT = re.compile(r"\bSELECT\b(?:\s+(?:DISTINCT|REDUCED))?(.*?)(?:\bWHERE\b|\{)", re.IGNORECASE | re.DOTALL)


class Parameter(NamedTuple):
    """What a question can be asked with; `kind` says how its text is read."""

    name: str
    kind: str
    optional: bool
    default: str | None
    meaning: str


class Header(NamedTuple):
    """What the head of a question says."""

    about: str
    params: tuple[Parameter, ...]
    example: str
    """Parameters of a call, as `name=value` and blanks."""
    row: str
    columns: tuple[str, ...]
    """The variables that an answer shows: those selected, but for parameters that always have a value."""


def read(text: str) -> Header:
    r"""Give what the head of a question says.

    >>> read("# All states.\n#\n# param in (place): where\nSELECT ?state ?in WHERE { ?state ?p ?in }").columns
    ('state',)
    """
    lines = [line[1:].strip() for line in _head(text)]
    params = tuple(_parameter(m) for line in lines if (m := _PARAM.fullmatch(line)))
    fields = {k: v.strip() for line in lines for k, c, v in [line.partition(":")] if c and k in ("example", "row")}
    chosen = _SELECT.search(_bare(text))
    names = re.findall(r"AS\s+\?(\w+)|\?(\w+)(?![^()]*\))", chosen.group(1)) if chosen else []
    hidden = {p.name for p in params if p.default or not p.optional}
    return Header(
        about=lines[0] if lines else "",
        params=params,
        example=fields.get("example", ""),
        row=fields.get("row", ""),
        columns=tuple(n for pair in names for n in pair if n and n not in hidden),
    )


def _head(text: str) -> list[str]:
    """Give the comment lines that the text begins with."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    return lines


def _bare(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))


def _parameter(m: re.Match[str]) -> Parameter:
    name, kind, how, default, meaning = m.groups()
    return Parameter(name, kind, how is not None, default, meaning)
