"""What is written as N-Quads is what the engine's own objects would have been, whatever the words."""

import pytest
from hard_world import hard_world
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from whowhom.graph.gathering import PASSAGE, gather_graph
from whowhom.graph.iris import Minter
from whowhom.graph.loading import Loader
from whowhom.graph.rdf import sheet as written_of
from whowhom.graph.records import Document, Event, Person, Place, Role
from whowhom.graph.sheet import Sheet, plain
from whowhom.graph.store import Store

GRAPH, NODE, OTHER = (f"https://example.org/{n}" for n in ("graph", "node", "other"))
WW = "https://w3id.org/whowhom/ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"

hard = st.text(alphabet='\\"\n\r\tnru{}<>^@.# é秦\u2028\x00\x7f\U0001f600', min_size=1)
words = hard | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(st.lists(words, max_size=4))
def test_words_come_back_as_they_were(said):
    sheet = Sheet(GRAPH)
    for text in said:
        sheet.text(NODE, "quote", text)
    graph, node = NamedNode(GRAPH), NamedNode(NODE)
    assert set(sheet) == {Quad(node, NamedNode(WW + "quote"), Literal(text), graph) for text in said}
    assert sheet.nodes() == ({NODE: {"quote": list(dict.fromkeys(said))}} if said else {})
    store = Store.memory()
    with Loader(store) as loader:
        loader.add(sheet.lines().encode())
    assert set(store.raw) == set(sheet)


def test_a_written_term_says_what_the_engine_reads_in_it():
    for term in (NamedNode(NODE), Literal(7), Literal(True), Literal("2023-06-18", datatype=NamedNode(XSD + "date"))):
        assert plain(str(term)) == term.value


def test_each_kind_of_value_is_written_as_such():
    sheet = Sheet(GRAPH)
    for _ in "twice":
        sheet.kind(NODE, "Meeting", "talks")
        sheet.link(NODE, "place", OTHER)
        sheet.number(NODE, "sources", 7)
        sheet.true(NODE, "disputed")
        sheet.between(NODE, "2023-06-18", None)
    sheet.text(NODE, "subtype", None)
    sheet.alias(NODE, "")
    assert {(q.predicate.value.rsplit("#")[-1], q.object) for q in sheet} == {
        ("type", NamedNode(WW + "Meeting")), ("label", Literal("talks")), ("place", NamedNode(OTHER)),
        ("sources", Literal(7)), ("disputed", Literal(True)),
        ("earliest", Literal("2023-06-18", datatype=NamedNode(XSD + "date"))),
    }  # fmt: skip
    assert sheet.lines().count("\n") == 6


def test_what_is_no_quad_is_refused_where_it_is_waited_for():
    store = Store.memory()
    with pytest.raises(SyntaxError), Loader(store) as loader:
        loader.add(b"<a:s> <a:p> a <a:g> .\n")
    assert store.count() == 0


@given(*[words.map(lambda text: f"x{text}")] * 4)
def test_whatever_things_are_called_what_is_written_of_them_is_rdf(doc, name, title, said):
    """The loader takes this on trust: here the engine looks at every IRI."""
    told = {"doc": doc, "quote": said, "char_start": 0, "char_end": len(said), "grade": "confident", "rule": "made-up"}
    role = Role(**told, person=name, role=title, org=said, tense="current")
    event = Event(**told, type="meeting", participants=(name, title), status="happened", place=said)
    known = Person(doc=doc, name=name, ids=(f"list:{title}",))
    written = written_of(
        Document(id=doc, text=said, url=title), [known, Place(doc=doc, name=said), role, event], Minter()
    )
    assert len(list(written)) == written.lines().count("\n")


def test_many_batches_are_all_there_at_the_end(monkeypatch):
    monkeypatch.setattr("whowhom.graph.loading.BATCH", 100)
    store = Store.memory()
    with Loader(store) as loader:
        for n in range(500):
            loader.add(b"<a:s> <a:p> <a:o%d> <a:g> .\n" % n)
    assert store.count() == 500


def test_what_is_left_out_before_gathering_is_never_gathered():
    store = hard_world()
    left_out = set()
    for graph in store.graphs():
        nodes = store.nodes(graph)
        bare = {iri: {name: said for name, said in node.items() if name not in PASSAGE} for iri, node in nodes.items()}
        left_out |= {name for node in nodes.values() for name in node} & PASSAGE
        assert gather_graph(graph, bare, store.minter) == gather_graph(graph, nodes, store.minter)
    assert left_out >= PASSAGE - {"rule", "why"}
