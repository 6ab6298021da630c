"""A SPARQL 1.1 server: asked by the SPARQL protocol, and given graphs by the graph store protocol, else by updates.

Sources: SPARQL 1.1 Protocol and SPARQL 1.1 Graph Store HTTP Protocol, W3C Recommendations of 2013.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from .errors import InvalidInput, ServerError
from .wire import PASSWORD, TOKEN, USER, Reply, Wire

__all__ = ["Places", "Server"]

RESULTS = "application/sparql-results+json"
ADDED = 500
"""Triples of one update: Virtuoso refused one of 2,000."""

LACKING = (404, 405, 501)
"""What a server answers where it does not know a place, or what is done there."""

TRIPLES = "application/n-triples, text/turtle;q=0.9"


class Places(NamedTuple):
    """Where a server answers questions, takes updates and takes whole graphs."""

    query: str
    update: str
    graphs: str


class Server:
    """A server at an address, or at the places that are named; nothing is sent before something is asked.

    >>> Server("https://kg.example.org/talks").places[0].query
    'https://kg.example.org/talks/query'

    Goes in: the address, below which the paths of known servers are tried; places that are named go before those; how
    many seconds an answer may take; the environment that holds name and password, or a token.

    Raises:
        InvalidInput: the address is none, or holds a password.

    """

    def __init__(
        self,
        address: str,
        named: Mapping[str, str] | None = None,
        *,
        seconds: float = 30.0,
        env: Mapping[str, str] = os.environ,
    ) -> None:
        base = _checked(address).rstrip("/") + "/"
        given = {name: _checked(urljoin(base, place)) for name, place in (named or {}).items() if place}
        found = [{n: urljoin(base, path) for n, path in layout.items()} | given for layout in _layouts()]
        self.address = address
        self.places = tuple(dict.fromkeys(Places(**places) for places in found))
        self.wire = Wire(seconds, env)
        self._lacking = ""

    def ask(
        self, text: str, *, accept: str = RESULTS, more: Mapping[str, str] | None = None, seconds: float | None = None
    ) -> bytes:
        """Ask a query and give the results as they came; the first place that gives some is kept.

        Raises:
            InvalidInput: the server does not understand the query.
            ServerError: it does not answer, or not with results.

        """
        form = {"query": text, **(more or {})}
        for places in self.places:
            reply = self.wire.send("POST", places.query, form=form, headers={"Accept": accept}, seconds=seconds)
            if reply.status == 200 and reply.kind != "text/html":
                self.places = (places,)
                _whole(reply, places.query)
                return reply.body
            if reply.status not in (200, *LACKING):
                break
        if reply.status == 400:
            raise InvalidInput(f"the server refuses the query ({reply.said()})", None, "mend it")
        if reply.status == 200:
            raise ServerError("it answers with a web page, not with SPARQL results", places.query, _ELSEWHERE, 200)
        raise self._refusal(reply, places.query)

    def put(self, graph: str, triples: bytes, *, anew: bool = True) -> None:
        """Make these triples (in N-Triples) a graph, or not `anew` add them to it.

        Raises:
            ServerError: the server does not take them.

        """
        if self._by_graph("PUT" if anew else "POST", graph, triples):
            return
        if anew:
            self._update(f"DROP SILENT GRAPH <{graph}>")
        lines = triples.splitlines(keepends=True)
        for i in range(0, len(lines), ADDED):
            some = b"".join(lines[i : i + ADDED]).decode()
            self._update(f"INSERT DATA {{ GRAPH <{graph}> {{\n{some}}} }}")

    def drop(self, graph: str) -> None:
        """Remove a graph; one that is not there is gone already.

        Raises:
            ServerError: the server does not do it.

        """
        if not self._by_graph("DELETE", graph):
            self._update(f"DROP SILENT GRAPH <{graph}>")

    def _by_graph(self, method: str, graph: str, triples: bytes = b"") -> bool:
        """Do something to a graph by the graph store protocol; False where the server turns out to lack it."""
        url = self.places[0].graphs
        if self._lacking == url:
            return False
        headers = {"Content-Type": "text/turtle; charset=utf-8"} if triples else {}
        reply = self.wire.send(method, url, params={"graph": graph}, content=triples, headers=headers)
        if reply.status in (200, 201, 204) or (method == "DELETE" and reply.status == 404):
            return True
        if method == "PUT" and reply.status in LACKING:
            self._lacking = url
            return False
        raise self._refusal(reply, url, len(triples))

    def _update(self, text: str) -> None:
        url = self.places[0].update
        reply = self.wire.send("POST", url, form={"update": text})
        if reply.status not in (200, 204):
            raise self._refusal(reply, url, len(text))

    def _refusal(self, reply: Reply, url: str, size: int = 0) -> ServerError:
        """Give what a refusal means and what to do, by its status."""
        status, said = reply.status, reply.said()
        if 300 <= status < 400:
            what, remedy = f"it has moved to {reply.headers.get('location', 'elsewhere')}", "write that address"
        elif status == 401 and (self.wire.user or self.wire.token):
            what, remedy = "the server refuses the name, password or token", _MEANT[401][1]
        elif status in _MEANT:
            what, remedy = _MEANT[status]
        elif "space left" in said.casefold():
            what, remedy = _MEANT[507]
        else:
            what, remedy = f"the server answers {status}{said and ': '}{said}", "look at its log, then try again"
        return ServerError(f"{what} ({size} bytes)" if status == 413 else what, url, remedy, status)


@cache
def _layouts() -> list[dict[str, str]]:
    text = files(__package__).joinpath("servers.toml").read_text(encoding="utf-8")
    return [{n: layout[n] for n in Places._fields} for layout in tomllib.loads(text)["layout"]]


def _checked(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(c.isspace() for c in address):
        raise InvalidInput(f"{address!r} is no address of a server", None, "write it like https://kg.example.org/talks")
    if parts.username or parts.password:
        raise InvalidInput("the address holds a password", None, f"leave it out and set {USER} and {PASSWORD}")
    return address


_ELSEWHERE = "see the address, or name the places one by one under [server] in whowhom.toml"


def _whole(reply: Reply, url: str) -> None:
    """Refuse an answer that the server itself says it cut (Virtuoso does so without an error)."""
    if most := reply.headers.get("x-sparql-maxrows"):
        raise ServerError(
            f"the server gives no more than {most} rows", url, "narrow the question, or raise its ResultSetMaxRows", 200
        )


_MEANT = {
    401: ("the server wants a name and a password",
          f"set {USER} and {PASSWORD}, or {TOKEN}, in the environment"),
    403: ("the server forbids it: it is read-only, or the name has no right to it", "ask whoever runs it"),
    404: ("there is no SPARQL server here", _ELSEWHERE),
    405: ("the server does not do this here", _ELSEWHERE),
    501: ("the server does not do this", _ELSEWHERE),
    413: ("the server or a proxy before it refuses a request of this size", "let it take requests of 1 MB"),
    507: ("the server is full", "make room there, then push again"),
}  # fmt: skip
