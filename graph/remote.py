"""A dossier on a SPARQL server: asked the same questions as the store at home, with the same rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pyoxigraph as ox

from .errors import DossierError, ServerError, StoreBusy
from .iris import Minter
from .pushed import FORMAT, note_of, opening
from .server import RESULTS, TRIPLES, Server
from .sparql import among, bound, form_of, selected, within
from .store import Term

__all__ = ["RemoteStore", "Table"]

AT_ONCE = 200
"""Nodes that one request asks about."""

ALL_AS_ONE = {"union-default-graph": "true"}
"""What tells the oxigraph server to take all graphs as one; Virtuoso does so unasked."""


class Table(NamedTuple):
    """What came of a query of any form: ASK gives one row, CONSTRUCT triples as rows."""

    columns: tuple[str, ...]
    rows: Iterator[Sequence[Term | None]]


@dataclass(frozen=True, slots=True)
class RemoteStore:
    """The dossier of one base on a server.

    >>> RemoteStore(Server("https://kg.example.org/talks"), Minter(), 0).base
    'https://whowhom.example/'
    """

    server: Server
    minter: Minter
    quads: int

    @classmethod
    def open(cls, server: Server, base: str) -> RemoteStore:
        """Open what was pushed to a server under a base.

        Raises:
            DossierError: nothing was, or by another version of whowhom.
            StoreBusy: a push is under way, or broke off.
            ServerError: the server does not answer.

        """
        minter = Minter(base)
        found = opening(cls(server, minter, 0))
        if found is None:
            raise DossierError(f"nothing of {base} is on this server", server.address, "run `whowhom push`")
        if found["format"].value != FORMAT:
            raise DossierError("another whowhom pushed what is there", server.address, "run `whowhom push` again")
        if "quads" not in found:
            raise StoreBusy("a push to it is under way or broke off", server.address, "run `whowhom push` to finish it")
        return cls(server, minter, int(found["quads"].value))

    @property
    def base(self) -> str:
        """Give the base of the dossier's IRIs."""
        return self.minter.base

    def query(
        self, text: str, bind: Mapping[str, Term] | None = None, *, default_graph: str | None = None
    ) -> Iterator[dict[str, Term]]:
        """Run a SELECT with its parameters bound, and give each row as variable to term; unbound ones are left out.

        Raises:
            ServerError: the server does not answer, or not with results.

        """
        table = self.answer(text, bind or {}, default_graph=default_graph)
        for row in table.rows:
            yield {n: term for n, term in zip(table.columns, row, strict=True) if term is not None}

    def answer(
        self,
        text: str,
        bind: Mapping[str, Term],
        *,
        default_graph: str | None = None,
        all_as_one: bool = False,
        seconds: float | None = None,
    ) -> Table:
        """Run a query of any form, over one graph or, where the server can do that, over all as one.

        Raises:
            InvalidInput: the server does not understand the query.
            ServerError: it does not answer, or not with results.

        """
        names = selected(text)
        text = bound(text, bind)
        text = within(among(text, self.base), default_graph) if default_graph else text
        triples = form_of(text) in ("CONSTRUCT", "DESCRIBE")
        body = self.server.ask(
            text, accept=TRIPLES if triples else RESULTS, more=ALL_AS_ONE if all_as_one else None, seconds=seconds
        )
        try:
            table = _triples(body) if triples else _rows(body)
        except (SyntaxError, ValueError) as e:
            raise ServerError(f"the answer is cut or no results ({e})", self.server.address, "try again") from None
        return _with(table, bind, names) if names else table

    def values(self, text: str, *, default_graph: str) -> Iterator[str]:
        """Run a SELECT of one column, and give what stands in it, as text; what is unbound is left out."""
        return (term.value for row in self.query(text, default_graph=default_graph) for term in row.values())

    def about(
        self, nodes: Iterable[str], *properties: str, graph: str | None = None
    ) -> Iterator[tuple[str, str, Term]]:
        """Give what a graph, or any, says of nodes by some properties, as (node, property, value); many a request."""
        where = f"<{graph}>" if graph else "?graph"
        wanted = " ".join(f"<{p}>" for p in properties)
        every = list(nodes)
        for i in range(0, len(every), AT_ONCE):
            named = " ".join(f"<{n}>" for n in every[i : i + AT_ONCE])
            text = (
                f"SELECT ?node ?property ?value WHERE {{ GRAPH {where} {{ "
                f"VALUES ?node {{ {named} }} VALUES ?property {{ {wanted} }} ?node ?property ?value }} }}"
            )
            for row in self.query(text):
                yield row["node"].value, row["property"].value, row["value"]

    def reaching(self, node: str, name: str) -> Iterator[str]:
        """Give a node and all from which a property leads to it in the derived graph, over however many steps."""
        text = f"SELECT ?node WHERE {{ ?node <{name}>* <{node}> }}"
        return self.values(text, default_graph=self.minter.graph("derived"))

    def says(self, node: str, name: str, other: str) -> bool:
        """Say whether a property leads from one node to another in the derived graph."""
        text = f"SELECT ?property WHERE {{ VALUES ?property {{ <{name}> }} <{node}> ?property <{other}> }}"
        return any(self.values(text, default_graph=self.minter.graph("derived")))

    def is_one(self) -> bool:
        """Say whether the server answers from all graphs as one where no graph is named."""
        text = f"SELECT ?property WHERE {{ <{note_of(self)}> ?property ?value }}"
        return any(self.answer(text, {}, all_as_one=True).rows)

    def count(self) -> int:
        """Give how many quads the dossier has there."""
        return self.quads


def _with(table: Table, bind: Mapping[str, Term], names: tuple[str, ...]) -> Table:
    """Give a table with what was bound, which the server was not asked for, in its place among the columns."""
    rows = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    return Table(names, ([bind.get(n) or row.get(n) for n in names] for row in rows))


def _rows(body: bytes) -> Table:
    found = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QueryBoolean):
        return Table(("answer",), iter([[ox.Literal(bool(found))]]))
    columns = tuple(v.value for v in found.variables)
    rows = [[t if isinstance(t, Term) else None for t in row] for row in found]
    if columns == ("__ASK_RETVAL",):  # how Virtuoso says yes and no
        return Table(("answer",), iter([[ox.Literal(bool(rows) and rows[0][0].value == "1")]]))  # type: ignore[union-attr]
    return Table(columns, iter(rows))


def _triples(body: bytes) -> Table:
    found = [(q.subject, q.predicate, q.object) for q in ox.parse(body, format=ox.RdfFormat.TURTLE)]
    return Table(("subject", "predicate", "object"), iter(found))
