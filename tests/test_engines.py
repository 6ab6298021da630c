"""One scenario over all engines: memory, disk, the oxigraph server and Virtuoso give every question the same rows.

Virtuoso is asked where it is installed; the tests say so where it is not.
"""

import dataclasses
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import dossiers
from hard_world import HOSTILE, hard_world
from servers import NO_VIRTUOSO, VIRTUOSO, oxigraph, virtuoso
from test_queries import EXPECTED

from whowhom.dossier import Dossier
from whowhom.dossier.push import push
from whowhom.graph.errors import InvalidInput, QueryRefused, ServerError, UnknownName
from whowhom.graph.remote import RemoteStore
from whowhom.graph.store import Store
from whowhom.queries import Limits, actor, ask, holder, met, question, roles, run, stats
from whowhom.queries.afar import ask_afar
from whowhom.queries.asking import rows
from whowhom.queries.capacities import acting
from whowhom.queries.histories import changes, find_event, history
from whowhom.queries.plain import plain
from whowhom.queries.prospects import open_prospects

DATE = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")


@pytest.fixture(scope="module")
def memory():
    return hard_world()


def _on_disk(store: Store, folder) -> Store:
    disk = Store.open(folder, read_only=False)
    disk.raw.extend(store.raw)
    disk.flush()
    return disk


@pytest.fixture(scope="module")
def disk(memory, tmp_path_factory):
    return _on_disk(memory, tmp_path_factory.mktemp("disk") / "store")


@pytest.fixture(scope="module")
def on_oxigraph(memory):
    with oxigraph() as running:
        push(memory, running.client())
        yield RemoteStore.open(running.client(), memory.base)


@pytest.fixture(scope="module")
def on_virtuoso(memory, tmp_path_factory):
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as running:
        push(memory, running.client())
        yield RemoteStore.open(running.client(), memory.base)


SERVERS = ["on_oxigraph", pytest.param("on_virtuoso", marks=pytest.mark.skipif(not VIRTUOSO, reason=NO_VIRTUOSO))]


@pytest.fixture(params=["disk", *SERVERS])
def engine(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(params=SERVERS)
def server(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_question_gives_the_same_rows(memory, engine, name):
    params = EXPECTED[name][0]
    if "fact" in params:
        params = {"fact": next(e.event for e in met(memory, "Xi", "Blinken"))}
    expected = run(memory, name, params)
    assert run(engine, name, params) == expected
    assert expected.rows or name in ("holder", "lapsed", "plans")


@pytest.mark.parametrize(
    ("name", "params"),
    [
        ("encounters", {"in": "China"}),
        ("encounters", {"flagged": "yes"}),
        ("encounters-of", {"actor": "Léa Ç", "in": "China"}),
        ("encounters-of", {"actor": "Léa Ç", "from": "2024-03", "until": "2024-03-09"}),
        ("capacities", {}),
        ("works-at", {}),
        ("works-at", {"actor": "Léa Ç"}),
        ("who-met-whom", {}),
        ("corroboration", {}),
        ("holder", {"title": "Minister", "on": "2021-01-01", "of": "China"}),
        ("lapsed", {"on": "2030-01-01"}),
        ("source", {"source": "odd/ü 1"}),
        ("claims-known", {"by": "2024-12-31"}),
    ],
)
def test_parameters_narrow_alike(memory, engine, name, params):
    assert run(engine, name, params) == run(memory, name, params)


PARAMETERS = {
    "from": ox.Literal("2023-06-01", datatype=DATE), "until": ox.Literal("2024-12-31", datatype=DATE),
    "in": ox.NamedNode("https://whowhom.example/state/china"), "flagged": ox.Literal(False),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "bind"),
    [
        ("encounters", {}),
        ("encounters-of", {"actor": "person/antony-blinken"}),
        ("encounters-at", {"at": "place/beijing"}),
        ("encounters-in-month", {"month": ox.Literal("2023-06")}),
        ("shared-encounters", {"actor": "person/antony-blinken", "with": "person/qin-gang"}),
        ("who-met-whom", {}),
        ("pairs", {}),
    ],
)
def test_what_is_read_off_summaries_at_home_is_the_same_asked_in_full(memory, engine, name, bind):
    """These questions have a shorter way at home; what they mean stands in their text, which servers are asked too."""
    terms = {k: ox.NamedNode(memory.base + v) if isinstance(v, str) else v for k, v in bind.items()}
    given = terms | {k: v for k, v in PARAMETERS.items() if k in {p.name for p in question(name).header.params}}
    expected = sorted(_row(r) for r in rows(memory, name, given))
    assert sorted(_row(r) for r in rows(engine, name, given)) == expected
    assert expected


def _row(row) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, str(plain(term))) for name, term in row.items()))


TYPED = {
    "met": lambda s: met(s),
    "met everything, with its words": lambda s: met(s, statuses=("all",), grade="flagged", evidence=True),
    "met two": lambda s: met(s, "Xi", "Blinken"),
    "met in a month": lambda s: met(s, from_="2023-06", until="2023-06"),
    "met within a place": lambda s: met(s, place="China", statuses=("all",)),
    "met as was known": lambda s: met(s, as_of="2023-06-18", statuses=("all",), evidence=True),
    "met a hostile name": lambda s: met(s, HOSTILE.strip(), statuses=("all",), evidence=True),
    "acting": lambda s: acting(s, None, "Foreign Minister"),
    "holder": lambda s: holder(s, "Minister", "China", "2021", evidence=True),
    "roles": lambda s: roles(s, "Blinken", evidence=True),
    "actor": lambda s: actor(s, "Qin Gang"),
    "actor with an alias": lambda s: actor(s, "秦刚"),
    "stats": lambda s: stats(s),
    "history": lambda s: history(s, met(s, "Xi", "Blinken")[0].event),
    "an event by the start of its hash": lambda s: find_event(s, met(s, "Xi", "Blinken")[0].event[-16:-6]),
    "changes": lambda s: changes(s, "2023-06-19"),
    "open": lambda s: open_prospects(s, "2024-01-01"),
    "open as was known": lambda s: open_prospects(s, "2023-06-18", "2023-06-18"),
}


@pytest.mark.parametrize("asked", list(TYPED))
def test_typed_rows_are_the_same(memory, engine, asked):
    expected = TYPED[asked](memory)
    assert TYPED[asked](engine) == expected
    assert expected


def test_the_world_that_is_asked_about_holds_what_is_hard(memory):
    """Else the scenario would show less than it seems to: dispute, groups, refusals, flags, rejection, odd names."""
    every = met(memory, statuses=("all",), grade="flagged")
    assert any(e.disputed for e in every)
    assert any(e.groups for e in every)
    assert {e.status for e in every} >= {"happened", "refused"}
    assert any(e.grade == "flagged" for e in every)
    assert any(HOSTILE.strip() in e.participants for e in every)
    assert any(t.judgement == "rejected" for e in every for t in history(memory, e.event))


def test_an_unknown_name_comes_with_the_same_candidates(memory, engine):
    with pytest.raises(UnknownName) as there:
        met(engine, "Blinkn")
    with pytest.raises(UnknownName) as here:
        met(memory, "Blinkn")
    assert str(there.value) == str(here.value)


def test_a_server_holds_what_was_pushed_and_nothing_else(memory, server):
    """Graph by graph and term by term; a truth value may be written in another way."""
    text = "SELECT ?s ?p ?o ?name WHERE { GRAPH ?name { ?s ?p ?o } }"
    for graph in memory.graphs():
        bind = {"name": ox.NamedNode(graph)}
        there = sorted((r["s"].value, r["p"].value, _written(r["o"])) for r in server.query(text, bind))
        quads = memory.raw.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        assert there == sorted((q.subject.value, q.predicate.value, _written(q.object)) for q in quads)
    names = {r["g"].value for r in server.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")}
    assert {n for n in names if n.startswith(memory.base)} == set(memory.graphs())
    assert server.count() == memory.count()


def _written(term) -> str:
    return str(plain(term)) if isinstance(term, ox.Literal) and "boolean" in term.datatype.value else str(term)


QUERIES = [
    'SELECT ?name { ?a ww:met/rdfs:label ?name ; rdfs:label "Qin Gang" } ORDER BY ?name',
    "SELECT (COUNT(DISTINCT ?c) AS ?n) { GRAPH ?g { ?c a ww:Claim } }",
    "SELECT ?kind (COUNT(?x) AS ?n) { ?x a ?kind } GROUP BY ?kind HAVING (COUNT(?x) > 2) ORDER BY ?kind",
    "ASK { ?a ww:met ?b }",
    "ASK { ?a ww:nothing ?b }",
    "CONSTRUCT { ?b ww:met ?a } WHERE { ?a ww:met ?b }",
    "CONSTRUCT WHERE { ?a ww:spokeWith ?b }",
    "PREFIX w: <https://w3id.org/whowhom/ns#> SELECT ?d { { SELECT DISTINCT ?d { ?e w:date ?d } } } ORDER BY ?d",
    "SELECT ?e { ?e ww:disputed true }",
    "SELECT ?x { VALUES ?x { 1 2.5 'a' true } } ORDER BY STR(?x)",
    "SELECT ?n { ?a rdfs:label ?n FILTER(STRLEN(?n) > 14) } # a comment without an end",
]


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_that_a_person_typed_gives_the_same(disk, server, query):
    here, there = ask(disk.path, query), ask_afar(server, query)
    assert there.columns == here.columns
    assert sorted(there.rows, key=str) == sorted(here.rows, key=str)


def test_a_typed_query_takes_parameters_and_all_graphs_as_one(memory, disk, server):
    text = "SELECT ?name ?who { ?a rdfs:label ?who ; ww:met/rdfs:label ?name FILTER(BOUND(?who)) }"
    bind = {"who": ox.Literal("Wang Yi")}
    assert ask_afar(server, text, bind) == ask(disk.path, text, bind=bind)
    assert ask_afar(server, text, bind).rows == [("Antony Blinken", "Wang Yi")]
    count = "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a ww:Claim }"
    assert ask_afar(server, count).rows == [(0,)]
    assert ask_afar(server, count, everywhere=True).rows == [(stats(memory).claims,)]


def test_a_typed_query_is_looked_over_and_cut_to_its_limits(server):
    with pytest.raises(QueryRefused, match="SERVICE is not allowed"):
        ask_afar(server, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }")
    with pytest.raises(QueryRefused, match="DELETE is not allowed"):
        ask_afar(server, "DELETE WHERE { ?a ?b ?c }")
    cut = ask_afar(server, "SELECT * { ?a ?b ?c }", limits=Limits(rows=3))
    assert (len(cut.rows), cut.cut) == (3, True)
    with pytest.raises(InvalidInput, match="the server refuses the query"):
        ask_afar(server, "SELECT ?a WHERE ?a")


# ------------------------------------------------------------------ a larger dossier, beside the first


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """Some planners only err where there is something to plan: a made-up dossier, with a base of its own."""
    made = dossiers.write(tmp_path_factory.mktemp("large") / "d", 20_000)
    settings = made.path / "whowhom.toml"
    settings.write_text(
        settings.read_text("utf-8").replace("https://whowhom.example/", "https://large.example/"), "utf-8"
    )
    dossier = Dossier.open(made.path)
    assert not dossier.build().problems
    return dossier.store()


@pytest.fixture(scope="module")
def beside():
    return {}


@pytest.fixture
def large_there(large, server, beside):
    """Give the larger dossier on the server that holds the small one too."""
    if server.server.address not in beside:
        push(large, server.server)
        beside[server.server.address] = RemoteStore.open(server.server, large.base)
    return beside[server.server.address]


@pytest.fixture(scope="module")
def busy(large):
    """Give two who met each other, the busiest, and an encounter of theirs that has a place."""
    row = max(run(large, "pairs", {}).rows, key=lambda r: r[2])
    return row[0], row[1], next(e for e in met(large, row[0], row[1]) if e.place)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_large_dossier_beside_another_gives_the_same_rows(large, large_there, busy, name):
    one, other, event = busy
    given = {
        "actor": one, "with": other, "key": one, "fact": event.event, "source": event.sources[0].doc,
        "in": event.place, "at": event.place, "month": event.date[:7], "from": "1950", "until": "2019",
        "by": "1990-06-30", "on": "1990-06-30", "title": "president", "least": "1", "most": "2",
        "post": run(large, "posts", {}).rows[0][0] if name == "tenures-of-post" else None,
    }  # fmt: skip
    params = {p.name: v for p in question(name).header.params if (v := given.get(p.name))}
    expected = run(large, name, params)
    assert run(large_there, name, params) == expected
    assert expected.rows or name in ("paths", "works-at")


ON_LARGE = {
    "met": lambda s, a, b: met(s, a, evidence=True),
    "met two": lambda s, a, b: met(s, a, b, statuses=("all",), grade="flagged"),
    "met in some years": lambda s, a, b: met(s, from_="1984-03", until="1987-02"),
    "met as was known": lambda s, a, b: met(s, a, as_of="1990", statuses=("all",)),
    "holder": lambda s, a, b: holder(s, "President", on="1990"),
    "actor": lambda s, a, b: actor(s, b),
    "open": lambda s, a, b: open_prospects(s, "1990-01-01", "1990-01-01"),
    "stats": lambda s, a, b: stats(s),
}


@pytest.mark.parametrize("asked", list(ON_LARGE))
def test_a_large_dossier_beside_another_gives_the_same_typed_rows(large, large_there, busy, asked):
    expected = ON_LARGE[asked](large, *busy[:2])
    assert ON_LARGE[asked](large_there, *busy[:2]) == expected
    assert expected


def test_a_dossier_beside_another_is_asked_and_pushed_alone(memory, server, large_there):
    assert stats(server) == stats(memory)
    assert push(memory, server.server).sent == 0
    assert large_there.count() != server.count()


def test_pushing_again_sends_nothing(memory, server):
    report = push(memory, server.server)
    assert dataclasses.astuple(report) == (0, 0, len(list(memory.graphs())), memory.count())


@pytest.mark.skipif(not VIRTUOSO, reason=NO_VIRTUOSO)
def test_an_answer_that_virtuoso_cuts_in_silence_is_no_answer(memory, tmp_path):
    """It gives the first rows as if they were all; only a header tells."""
    with virtuoso(tmp_path / "v", rows=3) as running, pytest.raises(ServerError, match="no more than 3 rows") as told:
        push(memory, running.client())
    assert "ResultSetMaxRows" in str(told.value)
