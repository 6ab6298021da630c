"""The sieve may let a build skip a shape's query only where the query would find nothing."""

from collections.abc import Iterable

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_shapes import BREAKS, GOOD, GRAPH, loaded

from whowhom.dossier.folder import Dossier
from whowhom.graph.check import check, confirm
from whowhom.graph.jsonl import dumps
from whowhom.graph.records import Document, Event, Person
from whowhom.graph.sieve import SIEVED, suspects
from whowhom.ontology.shapes import shapes

XSD = "http://www.w3.org/2001/XMLSchema#"


def said(quads: Iterable[ox.Quad]) -> dict[str, dict[str, dict[str, None]]]:
    """Give a graph as a sheet has it."""
    out: dict[str, dict[str, dict[str, None]]] = {}
    for quad in quads:
        name = quad.predicate.value.replace("#", "/").rsplit("/", 1)[-1]
        out.setdefault(quad.subject.value, {}).setdefault(name, {})[str(quad.object)] = None
    return out


def test_the_sieve_knows_every_shape():
    assert {s.name for s in shapes()} == SIEVED


def test_a_good_graph_passes():
    assert suspects(said(loaded(GOOD))) == set()
    assert suspects({}) == set()


@pytest.mark.parametrize("case", sorted(BREAKS))
def test_what_breaks_a_shape_does_not_pass(case):
    shape, found, instead, _ = BREAKS[case]
    store = loaded(GOOD.replace(found, instead))
    assert shape in suspects(said(store))
    by_name = {name: [GRAPH] for name in suspects(said(store))}
    assert list(confirm(store, by_name)) == list(check(store))


@pytest.mark.parametrize("shape", ["claim-exists", "canonical-exists"])
def test_what_only_our_own_graphs_say_is_looked_at_in_a_source(shape):
    name = {"claim-exists": "claim", "canonical-exists": "canonical"}[shape]
    store = loaded(GOOD + f":meeting ww:{name} :gone .")
    assert {f.shape for f in check(store)} == {shape}
    assert suspects(said(store)) >= {shape}


def test_a_shape_that_is_new_to_the_sieve_is_always_asked(monkeypatch):
    monkeypatch.setattr("whowhom.graph.sieve._unknown", lambda: frozenset({"new"}))
    assert suspects(said(loaded(GOOD))) == {"new"}


EVERY = sorted(loaded(GOOD), key=str)
ODD = [
    ox.Literal(text, datatype=ox.NamedNode(XSD + kind))
    for text, kind in (
        ("2023-06-20", "date"), ("2023-06-20Z", "date"), ("12023-01-01", "date"), ("-0044-03-15", "date"),
        ("2023-06-20", "string"), ("2023-06-20T00:00:00", "dateTime"), ("2023", "gYear"), ("08", "integer"),
        ("-8", "integer"), ("8.0", "decimal"), ("true", "boolean"), ("", "string"), ("saw  Qin", "string"),
    )
] + [ox.Literal("saw Qin", language="en"), ox.NamedNode(GRAPH + "#nowhere")]  # fmt: skip

subjects = st.sampled_from(sorted({q.subject for q in EVERY}, key=str))
predicates = st.sampled_from(sorted({q.predicate for q in EVERY}, key=str))
objects = st.sampled_from(sorted({q.object for q in EVERY}, key=str) + ODD)
more = st.builds(lambda s, p, o: ox.Quad(s, p, o, ox.NamedNode(GRAPH)), subjects, predicates, objects)


@given(st.sets(st.sampled_from(range(len(EVERY))), max_size=3), st.lists(more, max_size=3))
def test_whatever_is_taken_out_or_added_no_finding_is_lost(gone, added):
    store = ox.Store()
    store.extend([q for n, q in enumerate(EVERY) if n not in gone] + added)
    found = list(check(store))
    suspected = suspects(said(store))
    assert {f.shape for f in found} <= suspected
    assert list(confirm(store, {name: [GRAPH] for name in suspected})) == found


@given(st.sampled_from(range(len(EVERY))), objects)
def test_whatever_stands_in_the_place_of_a_value_no_finding_is_lost(which, instead):
    quad = EVERY[which]
    store = ox.Store()
    store.extend([*(q for q in EVERY if q != quad), ox.Quad(quad.subject, quad.predicate, instead, quad.graph_name)])
    assert {f.shape for f in check(store)} <= suspects(said(store))


PAIR = ("Ann Archer", "Bob Baker")


def test_a_build_finds_what_a_check_of_the_whole_store_finds(tmp_path):
    text = "Ann Archer met Bob Baker."
    quoted = {"quote": text, "char_start": 0, "char_end": len(text), "grade": "confident"}
    lines = []
    for n in range(6):
        doc = Document(id=f"d{n}", text=text, date="2023-06-20")
        day = "2023-06-25" if n % 2 else "2023-06-18"
        lines += dumps([
            doc, Person(doc=doc.id, name="Ann Archer"),
            Event(doc=doc.id, type="meeting", participants=PAIR, date=day, status="happened", **quoted),
        ])  # fmt: skip
    dossier = Dossier.create(tmp_path / "d", "Told too early")
    (dossier.path / "records" / "some.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    fresh = dossier.build().findings
    store = dossier.store()
    sources = [g for g in store.graphs() if "/source/" in g]
    assert [(f.shape, f.graph[-2:]) for f in fresh] == [("told-before", f"d{n}") for n in (1, 3, 5)]
    assert fresh == list(check(store, sources))
    del store
    (dossier.path / "records" / "more.jsonl").write_text("\n".join(lines[-3:]).replace("d5", "d7") + "\n", "utf-8")
    assert [f.graph[-2:] for f in dossier.build().findings] == ["d7"]
