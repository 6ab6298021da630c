"""What makes large dossiers fast must change no answer: the same questions, asked in the plain way, say the same."""

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import dossiers
import networkx as nx

from whowhom.graph.store import Store
from whowhom.graph.summary import Summary, loads
from whowhom.ontology.vocabulary import ENCOUNTERS, STATUSES
from whowhom.queries.asking import rows
from whowhom.queries.catalogue import questions, run
from whowhom.queries.encounters import Encounter, met
from whowhom.queries.parameters import bindings
from whowhom.queries.plain import plain

WW = "https://w3id.org/whowhom/ns#"
EVERY = {"statuses": ("all",), "grade": "flagged"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    dossier = dossiers.write(tmp_path_factory.mktemp("scale") / "d", 8_000)
    report = dossier.build()
    assert not report.problems
    assert not report.findings
    return dossier.store()


def actors(store: Store) -> list[str]:
    """Give the actors of the derived graph, the busiest first."""
    text = "SELECT ?a { ?a <https://w3id.org/whowhom/ns#encounters> ?n } ORDER BY DESC(?n) ?a"
    return [r["a"].value for r in store.query(text, default_graph=store.minter.graph("derived"))]


def shown(found: list[Encounter]) -> set[tuple[object, ...]]:
    """Give a listing as the rows that the plain question gives, one for each participant."""
    return {
        (e.event, e.type, e.status, e.grade, e.date, e.earliest, e.latest, e.place, e.subtype, e.disputed, who)
        for e in found
        for who in (*e.participants, *e.groups)
    }


def plainly(store: Store, question: str, **params: str) -> set[tuple[object, ...]]:
    """Give the rows of a question as its own text gives them, on the engine."""
    asked = questions()[question]
    known = {p.name for p in asked.header.params}
    given = {n: v for n, v in {"flagged": "yes", **params}.items() if n in known}
    found = [row for bind in bindings(store, asked.header, given) for row in rows(store, question, bind)]
    return {tuple(plain(row.get(c)) for c in asked.header.columns) for row in found}


def encounters(store: Store, question: str, **params: str) -> set[tuple[object, ...]]:
    """Give the rows of a question about encounters, in the columns of `shown`."""
    names = ("event", "type", "status", "grade", "date", "earliest", "latest", "place", "subtype", "disputed")
    at = [questions()[question].header.columns.index(n) for n in (*names, "participant")]
    return {(*line[:9], bool(line[9]), line[10]) for row in plainly(store, question, **params)
            for line in [tuple(row[i] for i in at)]}  # fmt: skip


def test_a_made_up_dossier_is_shaped_like_a_real_one(store):
    graphs = [g for g in store.graphs() if "/source/" in g]
    told = [r for _, records in dossiers.sources(400) for r in records if r.kind == "event"]
    seen = Counter(who for e in told for who in e.participants)
    assert {e.status for e in told} == set(STATUSES)
    assert min(e.date for e in told if e.date) < "1955"
    assert max(e.date for e in told if e.date) > "2015"
    assert seen.most_common(1)[0][1] > 10 * sorted(seen.values())[len(seen) // 2]
    assert len(graphs) > 80
    assert abs(len(store.raw) - 8_000) < 1_600


def test_the_same_seed_gives_the_same_dossier():
    assert list(dossiers.sources(50)) == list(dossiers.sources(50)) != list(dossiers.sources(50, seed=8))


def test_all_encounters_are_those_of_the_plain_question(store):
    found = shown(met(store, **EVERY))
    assert found == encounters(store, "encounters")
    assert len(found) > 100


def test_the_encounters_of_one_and_of_two_are_those_of_the_plain_questions(store):
    one, two = actors(store)[:2]
    assert shown(met(store, one, **EVERY)) == encounters(store, "encounters-of", actor=one) != set()
    both = encounters(store, "shared-encounters", actor=one, **{"with": two})
    assert shown(met(store, one, two, **EVERY)) == shown(met(store, two, one, **EVERY)) == both != set()


@pytest.mark.parametrize("window", [("1950", "2019"), ("1985", "1987"), ("1999-05", "1999-08"), ("2030", "2031")])
def test_a_window_gives_what_the_plain_question_gives(store, window):
    days = dict(zip(("from", "until"), window, strict=True))
    one = actors(store)[0]
    assert shown(met(store, None, None, *window, **EVERY)) == encounters(store, "encounters", **days)
    assert shown(met(store, one, None, *window, **EVERY)) == encounters(store, "encounters-of", actor=one, **days)


@pytest.mark.parametrize("number", [1, 20, 75, 9_999])
def test_the_latest_are_the_last_of_all(store, number):
    dated = [e.event for e in met(store) if e.earliest]
    assert [e.event for e in met(store, latest=number)] == dated[-number:]
    before = [e.event for e in met(store, until="1990") if e.earliest]
    assert [e.event for e in met(store, until="1990", latest=number)] == before[-number:]
    one = actors(store)[0]
    mine = [e.event for e in met(store, one) if e.earliest]
    assert [e.event for e in met(store, one, latest=number)] == mine[-number:]


def test_a_place_and_what_contains_it_give_what_the_plain_question_gives(store):
    state = next(str(r[1]) for r in run(store, "actors").rows if r[2] == "State")
    assert shown(met(store, place=state, **EVERY)) == encounters(store, "encounters", **{"in": state})


def test_a_summary_says_what_the_triples_say(store):
    nodes = store.nodes(store.minter.graph("derived"))
    seen: Counter[str] = Counter()
    for node in nodes.values():
        if "summary" not in node:
            assert "status" not in node or set(node.get("eventType", ())).isdisjoint(ENCOUNTERS), node
            continue
        (text,) = node["summary"]
        (summary,) = loads(Summary, [text])
        for name, said in (("date", summary.date), ("status", "https://w3id.org/whowhom/ns#" + summary.status)):
            assert said == (node[name][0] if name in node else None)
        assert {store.base + who for who in summary.who} == set(node["participant"])
        assert summary.independent == int(node["sources"][0])
        seen.update(store.base + who for who in summary.who)
    assert seen == {iri: int(node["encounters"][0]) for iri, node in nodes.items() if "encounters" in node}


def test_ways_found_from_both_ends_are_those_of_the_whole_graph(store):
    text = "SELECT ?a ?b { VALUES ?r { <%smet> <%sspokeWith> <%svisited> <%sworksAt> } ?a ?r ?b }" % ((WW,) * 4)
    graph = nx.Graph(
        (r["a"].value, r["b"].value) for r in store.query(text, default_graph=store.minter.graph("derived"))
    )
    called = {str(r[0]): str(r[1]) for r in run(store, "actors").rows}
    people = [a for a in actors(store) if "/person/" in a]
    for end in people[-12:]:
        found = run(store, "paths", {"actor": people[0], "with": end}).rows
        if people[0] not in graph or end not in graph or not nx.has_path(graph, people[0], end):
            assert not found
            continue
        ways = [[called[n] for n in way] for way in nx.all_shortest_paths(graph, people[0], end)]
        mine = [[r[2] for r in found if r[0] == way] + [called[end]] for way in sorted({r[0] for r in found})]
        assert all(way in ways for way in mine)
        assert len(mine) == min(len(ways), 20)
