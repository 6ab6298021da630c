"""A query that a person typed, asked of a server: looked over as at home, and its answer cut to the same limits.

The engine of the server runs it, with whatever limits it has itself; here it may take its seconds, rows and characters.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..graph.errors import QueryRefused
from ..graph.remote import RemoteStore
from ..graph.store import Term
from .catalogue import Answer
from .child import PREFIXES
from .plain import Plain, plain
from .sandbox import DEFAULT, Limits
from .tokens import checked

__all__ = ["ask_afar"]


def ask_afar(
    store: RemoteStore,
    text: str,
    bind: Mapping[str, Term] | None = None,
    limits: Limits = DEFAULT,
    *,
    everywhere: bool = False,
) -> Answer:
    """Give the answer of a server to a query, as `sandbox.ask` gives that of the store at home.

    Raises:
        QueryRefused: it may not run, or the server cannot ask all graphs as one.
        InvalidInput: the server does not understand it.
        ServerError: the server does not answer in time, or not with results.

    """
    declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    if everywhere and not store.is_one():
        raise QueryRefused("this server does not ask all graphs as one", None, "use GRAPH ?g { ... }")
    graph = None if everywhere else store.minter.graph("derived")
    table = store.answer(
        declared + checked(text), bind or {}, default_graph=graph, all_as_one=everywhere, seconds=limits.seconds
    )
    rows: list[tuple[Plain, ...]] = []
    size = 0
    for row in table.rows:
        values = tuple(plain(term) for term in row)
        size += sum(len(v) for v in values if isinstance(v, str))
        if len(rows) >= limits.rows or size > limits.characters:
            return Answer(table.columns, rows, True)
        rows.append(values)
    return Answer(table.columns, rows)
