"""Asks the store the questions of this folder: their text by name, their rows as terms.

The default graph of a question is the derived graph; `GRAPH ?g { ... }` reaches the sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from ..graph.queryable import Queryable
from ..graph.store import Term

__all__ = ["Row", "date_term", "rows", "text_of"]

XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")

Row = dict[str, Term]
"""A row of an answer: variable to term; variables without a value are left out."""


@cache
def text_of(name: str) -> str:
    """Give the text of a question of this folder.

    >>> text_of("names").splitlines()[0]
    '# What bears a name: actors, places and posts, by the folded form of any of their names.'
    """
    return files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")


def rows(store: Queryable, name: str, bind: Mapping[str, Term] | None = None) -> Iterator[Row]:
    """Give the rows of a question of this folder, its parameters bound to terms."""
    return store.query(text_of(name), bind, default_graph=store.minter.graph("derived"))


def date_term(text: str) -> Literal:
    """Give a day as the engine compares it."""
    return Literal(text, datatype=XSD_DATE)
