"""The short way to an answer gives what the question's own text gives, which is what says what it means.

Asked both ways, with every parameter: a made-up dossier, the example, and the small world with all that is hard.
"""

import gc
import json
import shutil
import sys
from contextlib import suppress
from itertools import islice, product
from pathlib import Path

import pyoxigraph as ox
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import dossiers
from hard_world import hard_world
from world import KNOWN

from whowhom.dossier import Dossier
from whowhom.graph.derive import derive
from whowhom.graph.errors import InvalidInput, UnknownName
from whowhom.graph.names import fold
from whowhom.graph.pages import Tables
from whowhom.graph.reader import reader
from whowhom.graph.store import Store
from whowhom.graph.summary import Holding, Source, Summary, dumps, loads
from whowhom.graph.tables import EventRow, bearers, bearing, read, rows_of
from whowhom.queries.asking import rows
from whowhom.queries.catalogue import questions, run
from whowhom.queries.parameters import bindings
from whowhom.queries.plain import plain
from whowhom.queries.quick import QUICK

WW = "https://w3id.org/whowhom/ns#"
SEED = Path(__file__).parents[1] / "seeds" / "beijing-2023"


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    dossier = dossiers.write(tmp_path_factory.mktemp("made") / "d", 12_000)
    dossier.build()
    return dossier.store()


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example") / "d"
    shutil.copytree(SEED, folder, ignore=shutil.ignore_patterns(".whowhom"))
    dossier = Dossier.open(folder)
    dossier.build()
    return dossier.store()


@pytest.fixture(scope="module")
def hard():
    store = hard_world()
    derive(store, KNOWN)
    return store


@pytest.fixture(params=["made_up", "example", "hard"])
def store(request):
    return request.getfixturevalue(request.param)


def some(store: Store, text: str) -> list[str]:
    """Give the one column of a query of the derived graph."""
    return list(store.values(f"PREFIX ww: <{WW}> {text}", default_graph=store.minter.graph("derived")))


def values(store: Store) -> dict[str, list[str]]:
    """Give values worth asking with, by parameter; those that no question has yet belong here."""
    people = some(store, "SELECT ?a { ?a ww:encounters ?n } ORDER BY DESC(?n) ?a")
    posts = some(store, "SELECT DISTINCT ?k { ?p a ww:Post ; ww:nameKey ?k } ORDER BY ?k")
    return {
        "actor": [people[0], people[len(people) // 2], people[-1], *some(store, "SELECT ?a { ?f ww:member ?a }")[:1]],
        "with": [people[1]],
        "at": some(store, "SELECT DISTINCT ?p { ?e ww:place ?p } ORDER BY ?p")[:2],
        "in": some(store, "SELECT DISTINCT ?s { ?p ww:within ?s } ORDER BY ?s")[:1],
        "month": some(store, "SELECT DISTINCT ?m { ?e ww:month ?m } ORDER BY ?m")[:2],
        "from": ["1980", "2023-06-19"],
        "until": ["1999", "2024-01"],
        "status": ["planned", "refused"],
        "flagged": ["yes"],
        "title": [fold(p) for p in posts[:4]],
        "on": ["1975-03-01", "2021-06-01", "2024-01-01"],
        "of": some(store, "SELECT DISTINCT ?b { ?p ww:organization ?b } ORDER BY ?b")[:2],
        "post": [*some(store, "SELECT DISTINCT ?p { ?t ww:post ?p } ORDER BY ?p")[:3], *posts[:2]],
        "org": some(store, "SELECT DISTINCT ?o { ?a ww:worksAt ?o } ORDER BY ?o")[:2],
        "by": ["1975-03-01", "2023-06-20", "2024-03-06", "2030-01-01"],
        "key": some(store, "SELECT DISTINCT ?k { ?a ww:nameKey ?k } ORDER BY ?k")[::9],
        "fact": some(store, "SELECT DISTINCT ?f { ?f ww:claim ?c } ORDER BY ?f")[::5],
        "source": list(
            dict.fromkeys(
                store.minter.doc_of(row["s"].value)
                for row in store.query(f"SELECT DISTINCT ?s {{ GRAPH ?g {{ ?c <{WW}source> ?s }} }} ORDER BY ?s")
            )
        )[::7],
        "least": ["2"],
        "most": ["1"],
    }


def ways(store: Store, name: str):
    """Give sets of parameters for a question: what it needs, with every value; then each other one beside it."""
    known = values(store)
    params = questions()[name].header.params
    given = {p.name: known[p.name] for p in params}
    if any(p.kind == "person" for p in params):
        given["actor"] = [a for a in given["actor"] if "/person/" in a]
    if "post" in given:
        iris = next(p.kind for p in params if p.name == "post") == "fact"
        given["post"] = [p for p in given["post"] if ("://" in p) == iris]
    needed = [p.name for p in params if not p.optional and p.default is None]
    for chosen in product(*(given[n] for n in needed)):
        base = dict(zip(needed, chosen, strict=True))
        yield base
        for other in given.keys() - set(needed):
            yield from (base | {other: value} for value in given[other])
        if {"from", "until"} <= given.keys():
            yield base | {"from": given["from"][0], "until": given["until"][0]}


@pytest.mark.parametrize("name", sorted(QUICK))
def test_a_question_is_answered_as_its_text_says(store, name):
    asked = questions()[name]
    for params in islice(ways(store, name), 80):
        binds = bindings(store, asked.header, params)
        plainly = {tuple(plain(r.get(c)) for c in asked.header.columns) for b in binds for r in rows(store, name, b)}
        assert run(store, name, params).rows == sorted(plainly, key=placed), params


def placed(row):
    """Tell what is missing, numbers and words apart, in this order."""
    return [(0, 0, "") if v is None else (2, 0, v) if isinstance(v, str) else (1, v, "") for v in row]


@pytest.mark.parametrize("fast", [False, True])
def test_whichever_reader_there_is_reads_what_was_written(store, fast, monkeypatch):
    """A listing of a few is read by another reader than one of thousands."""
    monkeypatch.setattr("whowhom.graph.reader.MANY", 0 if fast else 10**9)
    if not fast:
        monkeypatch.delitem(sys.modules, "msgspec.json")
        assert reader(list, 10**6) is None
    kinds = {"summary": Summary, "holding": Holding}
    for name, kind in kinds.items():
        texts = some(store, f"SELECT ?t {{ ?n ww:{name} ?t }} ORDER BY ?t")
        assert [dumps(row) for row in loads(kind, texts)] == texts != []
    for row in loads(Summary, some(store, "SELECT ?t { ?n ww:summary ?t }")):
        assert type(row.sources) is tuple
        assert {type(source) for source in row.sources} <= {Source}
    pages = some(store, "SELECT ?t { ?n ww:rows ?t } ORDER BY ?t")
    assert read(pages) == [row for page in pages for row in json.loads(page)]
    events = some(store, "SELECT ?t { VALUES ?s { 'happened' 'planned' } ?n ww:table ?s ; ww:rows ?t }")
    whole = rows_of(EventRow, events)
    assert [list(row) for row in whole] == sorted(read(events)) != []
    assert [(r.event, list(r.names)) for r in rows_of(EventRow, events, 3)] == [(r.event, r.names) for r in whole]


def test_what_bears_a_name_is_read_off_its_page_whatever_it_is_called():
    """Labels that look like the beginning of a row, or like its end, are no such things."""
    called = ['],["name/xi/person/z","Z', "Xi ]] [[", '["name/xi/', "\\", "习近平"]
    rows = [bearing("xi", f"person/{n}", label, "Person") for n, label in enumerate(called)]
    tables = Tables(None)
    for row in (*rows, bearing("x", "person/x", called[0], "Person"), bearing("xi j", "post/j", called[2], "Post")):
        tables.add("names", row)
    ((_, _, page),) = tables.pages()
    assert bearers("xi", page, "b:") == [(f"b:person/{n}", label, "Person") for n, label in enumerate(called)]
    assert bearers("xi j", page) == [("post/j", called[2], "Post")]
    assert bearers("x", page) == [("person/x", called[0], "Person")]
    assert bearers("j", page) == []


def test_cycles_are_looked_for_again_once_there_is_an_answer_or_none(example):
    for params in ({}, {"no": "such"}):
        with suppress(UnknownName, InvalidInput):
            run(example, "actors", params)
        assert gc.isenabled()
    gc.disable()
    try:
        run(example, "actors")
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("name", sorted(QUICK.keys() - {"holder", "works-at"}))
def test_there_is_something_to_answer(made_up, name):
    """Else the comparison would show less than it seems to."""
    assert any(run(made_up, name, params).rows for params in islice(ways(made_up, name), 80))


def test_a_record_counts_from_the_day_it_was_made_not_from_the_day_it_tells_of(hard):
    told = {by: {row[4] for row in run(hard, "claims-known", {"by": by}).rows} for by in ("2024-03-06", "2024-03-07")}
    assert told["2024-03-07"] - told["2024-03-06"] == {"odd/ü 1"}


def test_the_example_has_what_no_made_up_dossier_has(example, hard):
    assert run(example, "prospects").rows
    works = run(example, "works-at", {"actor": "Bonnie Glaser"}).rows
    assert run(example, "works-at", {"actor": "Bonnie Glaser", "org": "GMF"}).rows == works != []
    assert {r[2] for r in run(hard, "actors").rows} >= {"Group", "Organization", "State"}
    assert some(hard, "SELECT ?e { ?e ww:disputed true }")
    assert some(hard, "SELECT ?e { ?e ww:judgement ww:rejected ; ww:eventType ?type }")
    assert some(hard, "SELECT ?e { ?e ww:grade ww:flagged }")


def test_pages_hold_each_row_once_and_stay_small(made_up):
    text = "SELECT ?n { ?page ww:table ?table ; ww:rows ?rows BIND(CONCAT(?table, ' ', ?rows) AS ?n) } ORDER BY ?n"
    pages: dict[str, list[str]] = {}
    for page in some(made_up, text):
        pages.setdefault(page.partition(" ")[0], []).append(page.partition(" ")[2])
    happened = [row[0] for row in read(pages["happened"])]
    assert len(happened) == len(set(happened)) > 128
    assert len(pages["happened"]) > 1
    assert all(row[3] == "happened" for row in read(pages["happened"]))
    events = {made_up.base + str(e) for e in happened}
    assert events == set(some(made_up, "SELECT ?e { ?e ww:status ww:happened ; ww:eventType ?t }"))


def test_a_row_more_leaves_other_pages_as_they_are():
    def pages(number: int) -> set[tuple[str, str, str]]:
        tables = Tables(None)
        for i in range(number):
            tables.add("actors", (f"person/{i}", str(i), "Person"))
        return set(tables.pages())

    assert len(pages(1000)) == 8
    assert len(pages(1001) - pages(1000)) == 1
    assert sum(len(read([rows])) for _, _, rows in pages(1001)) == 1001


def test_an_answer_follows_what_a_reviewer_decides(hard):
    """Nothing is kept beside the graph: what is derived anew is what is answered."""
    decided = {r[1:] for r in run(hard, "counts-of-events").rows}
    graph = ox.NamedNode(hard.minter.graph("judgements"))
    verdicts = list(hard.raw.quads_for_pattern(None, None, None, graph))
    for quad in verdicts:
        hard.raw.remove(quad)
    derive(hard, KNOWN)
    restored = {r[1:] for r in run(hard, "counts-of-events").rows}
    for quad in verdicts:
        hard.raw.add(quad)
    derive(hard, KNOWN)
    assert restored != decided
    assert {r[1:] for r in run(hard, "counts-of-events").rows} == decided
