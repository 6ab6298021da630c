"""Questions about the words behind facts, answered by single look-ups: these cost less than planning long patterns.

As in `quick`, the `.rq` says what a question means, and tests ask both ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.sheet import ELSEWHERE
from ..ontology.vocabulary import NS
from .plain import Line
from .tabled import Bound

__all__ = ["evidence", "source"]

Said = dict[str, dict[str, list[str]]]
"""Values by node and property; words of the ontology by their name alone."""
PARTS = ("participant", "holder", "member")
"""The ways of taking part in what a claim is about."""


def evidence(store: Queryable, bind: Bound) -> Iterator[Line]:
    """Give the passages behind a fact."""
    claims = _said(store, [bind["fact"].value], "claim")[bind["fact"].value]["claim"]
    about = _said(store, claims, "status", "grade", "source", "evidence", "statedBy")
    passages = _said(store, _all(about, "evidence"), "quote", "charStart", "charEnd", "document")
    sources = {*_all(about, "source"), *_all(passages, "document")}
    told = _said(store, sources, "identifier", "publisher", "date")
    called = _said(store, _all(about, "statedBy"), "label")
    for claim in claims:
        c = about[claim]
        speakers = [name for speaker in c["statedBy"] for name in called[speaker]["label"]]
        for status, grade, source, passage in product(c["status"], c["grade"], c["source"], c["evidence"]):
            p, s = passages[passage], told[source]
            documents = [known for text in p["document"] for known in told[text]["identifier"]]
            known_as = product(*(s[name] or (None,) for name in ("identifier", "publisher", "date")))
            words = product(p["quote"], p["charStart"], p["charEnd"], documents, speakers or (None,))
            for of, (quote, start, end, document, speaker) in product(known_as, words):
                yield status, grade, *of, quote, int(start), int(end), document, speaker, claim


def source(store: Queryable, bind: Bound) -> Iterator[Line]:
    """Give everything that one source says: each graph that has claims of it tells by itself what they are about."""
    text = f"SELECT ?g ?claim WHERE {{ GRAPH ?g {{ ?claim <{ww('source')}> {bind['source']} }} }}"
    graphs = defaultdict[str, list[str]](list)
    for row in store.query(text, default_graph=store.minter.graph("derived")):
        graphs[row["g"].value].append(row["claim"].value)
    for graph, claims in graphs.items():
        said = _said(store, claims, "about", "status", "grade", "evidence", graph=graph)
        passages = _said(store, _all(said, "evidence"), "quote", "charStart", graph=graph)
        about = _said(store, _all(said, "about"), "type", "date", *PARTS, graph=graph)
        called = _said(store, {who for part in PARTS for who in _all(about, part)}, "label", graph=graph)
        for claim in claims:
            c = said[claim]
            words = [w for p in c["evidence"] for w in product(passages[p]["quote"], passages[p]["charStart"])]
            for thing, status, grade, (quote, start) in product(c["about"], c["status"], c["grade"], words):
                t = about[thing]
                parts = [who for part in PARTS for who in t[part]]
                names = [name for who in parts for name in called[who]["label"]] if parts else (None,)
                for kind, who, date in product(t["type"], names, t["date"] or (None,)):
                    yield kind.lower(), status, grade, who, date, quote, int(start), claim


def _all(said: Said, name: str) -> set[str]:
    return {value for node in said.values() for value in node[name]}


def _said(store: Queryable, nodes: Iterable[str], *names: str, graph: str | None = None) -> Said:
    """Give what is said of nodes by some properties of our own, by node and property."""
    found: Said = defaultdict(lambda: defaultdict(list))
    properties = {ELSEWHERE.get(name) or ww(name): name for name in names}
    for node, name, value in store.about(nodes, *properties, graph=graph):
        found[node][properties[name]].append(value.value.removeprefix(NS))
    return found
