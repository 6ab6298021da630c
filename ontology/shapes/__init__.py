"""The shapes of a valid graph, one SPARQL query each; shapes.ttl beside this folder says the same in SHACL."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["Shape", "shapes"]

_HEADER = re.compile(r"# ([\w-]+): (.+)")
_LIST = re.compile(r"(?:VALUES \?\w+ \{|NOT IN \()([^})]*)")


class Shape(NamedTuple):
    """One rule of a valid graph: what it demands and why, what to tell people, and the query for what breaks it."""

    name: str
    rule: str
    why: str
    message: str
    remedy: str
    severity: str
    across: bool
    """Whether it compares graphs with each other; the others look at each graph by itself."""
    query: str

    def lists(self) -> list[str]:
        """Give the terms of our ontology that the query lists: what it allows, or what it is about.

        >>> next(s.lists() for s in shapes() if s.name == "tenure-in-order")
        ['Tenure', 'Affiliation']
        """
        return re.findall(r"ww:(\w+)", " ".join(_LIST.findall(self.query)))


@lru_cache(maxsize=1)
def shapes() -> tuple[Shape, ...]:
    """Give every shape, by name.

    >>> next(s.rule for s in shapes() if s.name == "claim-evidence")
    'a claim has at least one piece of evidence.'
    """
    found = sorted((f for f in files(__name__).iterdir() if f.name.endswith(".rq")), key=lambda f: f.name)
    return tuple(_shape(f.name.removesuffix(".rq"), f.read_text("utf-8")) for f in found)


def _shape(name: str, text: str) -> Shape:
    header: dict[str, str] = {m[1]: m[2] for line in text.splitlines() if (m := _HEADER.fullmatch(line))}
    return Shape(
        name=name,
        rule=header[name],
        why=header["why"],
        message=header["message"],
        remedy=header["remedy"],
        severity=header["severity"],
        across=header["reads"] == "all graphs together",
        query=text,
    )
