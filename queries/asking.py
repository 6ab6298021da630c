"""Asks the store the questions of this folder: their text by name, their rows as terms.

The default graph of a question is the derived graph; `GRAPH ?g { ... }` reaches the sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from ..graph.queryable import Queryable
from ..graph.store import Term

__all__ = ["Row", "bound", "date_term", "rows", "text_of"]

XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")

_VARIABLE = re.compile(r"\?(\w+)")

Row = dict[str, Term]
"""A row of an answer: variable to term; variables without a value are left out."""


@cache
def text_of(name: str) -> str:
    """Give the text of a question of this folder.

    >>> text_of("names").splitlines()[0]
    '# What bears a name: actors, places and posts, by the folded form of any of their names.'
    """
    return Path(__file__).with_name(f"{name}.rq").read_text(encoding="utf-8")


def rows(store: Queryable, name: str, bind: Mapping[str, Term] | None = None) -> Iterator[Row]:
    """Give the rows of a question of this folder, its parameters bound to terms."""
    bind = bind or {}
    for row in store.query(bound(text_of(name), bind), default_graph=store.minter.graph("derived")):
        yield {**bind, **row} if bind else row


def bound(text: str, bind: Mapping[str, Term]) -> str:
    r"""Give a question of this folder with terms in the place of its parameters, which are then no longer selected.

    The engine could bind them itself, but plans before it does: a post's holders took it 75 ms, and so 9.

    >>> from pyoxigraph import NamedNode
    >>> bound("# Whom.\nSELECT ?whom ?who WHERE { ?who ?met ?whom }", {"who": NamedNode("https://whowhom.example/a")})
    'SELECT ?whom  WHERE { <https://whowhom.example/a> ?met ?whom }'
    """
    head, select, rest = _parts(text)
    terms = {name: str(term) for name, term in bind.items()}
    chosen, pattern = select.copy(), rest.copy()
    chosen[1::2] = ["" if name in terms else f"?{name}" for name in select[1::2]]
    pattern[1::2] = [terms.get(name) or f"?{name}" for name in rest[1::2]]
    return head + "".join(chosen) + "".join(pattern)


@cache
def _parts(text: str) -> tuple[str, list[str], list[str]]:
    """Give what stands before SELECT, what is selected, and the pattern, without comments; each second piece a name."""
    bare = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    start = bare.index("SELECT")
    end = bare.index("WHERE", start)
    return bare[:start], _VARIABLE.split(bare[start:end]), _VARIABLE.split(bare[end:])


def date_term(text: str) -> Literal:
    """Give a day as the engine compares it."""
    return Literal(text, datatype=XSD_DATE)
