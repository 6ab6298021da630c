"""Each shape on a small dossier made for it: what keeps the rule and what breaks it, in SPARQL and in SHACL alike."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import SH

from whowhom.graph import rdf
from whowhom.graph.check import Finding, check, passage, refuse
from whowhom.graph.errors import CheckFailed
from whowhom.graph.records import Affiliation, Document, Event, Organisation, Person, Place, Role
from whowhom.graph.store import Store
from whowhom.ontology.shapes import shapes

WWS = "https://w3id.org/whowhom/shapes#"
GRAPH = "https://example.org/source/note"
ACROSS = {"claim-exists", "canonical-exists"}

PREFIXES = f"""
@prefix ww: <https://w3id.org/whowhom/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <{GRAPH}#> .
"""
GOOD = """
:doc a ww:Document ; ww:identifier "note" ; ww:text "Blinken saw Qin." ; ww:date "2023-06-19" ;
    ww:earliest "2023-06-19"^^xsd:date ; ww:latest "2023-06-19"^^xsd:date .
:blinken a ww:Person ; rdfs:label "Antony Blinken" .
:qin a ww:Person ; rdfs:label "Qin Gang" .
:china a ww:State ; rdfs:label "China" .
:minister a ww:Post ; rdfs:label "Foreign Minister" ; ww:organization :china .
:meeting a ww:Meeting ; ww:participant :blinken , :qin ; ww:place :china ;
    ww:earliest "2023-06-18"^^xsd:date ; ww:latest "2023-06-18"^^xsd:date .
:tenure a ww:Tenure ; ww:holder :qin ; ww:post :minister ;
    ww:earliest "2022-12-30"^^xsd:date ; ww:latest "2023-07-25"^^xsd:date .
:affiliation a ww:Affiliation ; ww:member :qin ; ww:organization :china .
:claim a ww:Claim ; ww:about :meeting ; ww:status ww:happened ; ww:grade ww:confident ; ww:source :doc ;
    ww:evidence :words .
:plan a ww:Claim ; ww:about :meeting ; ww:status ww:planned ; ww:grade ww:flagged ; ww:why "two people of this name" ;
    ww:source :doc ; ww:evidence :words ; ww:judgement ww:accepted .
:words a ww:Evidence ; ww:document :doc ; ww:quote "saw Qin" ; ww:charStart 8 ; ww:charEnd 15 .
"""

# shape: (what is taken out of the good dossier, what is put in its place, the node that then breaks the shape)
BREAKS = {
    "no-status": ("claim-status", "ww:status ww:happened ;", "", "claim"),
    "two-statuses": ("claim-status", "ww:status ww:happened ;", "ww:status ww:happened , ww:denied ;", "claim"),
    "misspelt-status": ("claim-status", "ww:status ww:planned ;", "ww:status ww:plannned ;", "plan"),
    "computed-status": ("claim-status", "ww:status ww:planned ;", "ww:status ww:lapsed ;", "plan"),
    "no-grade": ("claim-grade", "ww:grade ww:confident ;", "", "claim"),
    "unknown-grade": ("claim-grade", "ww:grade ww:confident ;", "ww:grade ww:certain ;", "claim"),
    "two-grades": ("claim-grade", "ww:grade ww:confident ;", "ww:grade ww:confident , ww:curated ;", "claim"),
    "about-nothing": ("claim-about", ":claim a ww:Claim ; ww:about :meeting ;", ":claim a ww:Claim ;", "claim"),
    "about-two": ("claim-about",
        ":plan a ww:Claim ; ww:about :meeting", ":plan a ww:Claim ; ww:about :meeting , :tenure", "plan"),
    "no-evidence": ("claim-evidence", ";\n    ww:evidence :words .\n", ".\n", "claim"),
    "no-source": ("claim-source", "ww:confident ; ww:source :doc ;", "ww:confident ;", "claim"),
    "flag-without-reason": ("claim-source", 'ww:why "two people of this name" ;', "", "plan"),
    "no-quote": ("evidence-quote", 'ww:quote "saw Qin" ;', "", "words"),
    "no-document": ("evidence-quote", "ww:document :doc ;", "", "words"),
    "reversed-offsets": ("evidence-offsets",
        "ww:charStart 8 ; ww:charEnd 15", "ww:charStart 15 ; ww:charEnd 8", "words"),
    "negative-offset": ("evidence-offsets",
        "ww:charStart 8 ; ww:charEnd 15", "ww:charStart -1 ; ww:charEnd 6", "words"),
    "no-end": ("evidence-offsets", " ; ww:charEnd 15", "", "words"),
    "quote-too-long": ("evidence-offsets", "ww:charEnd 15", "ww:charEnd 14", "words"),
    "quote-elsewhere": ("quote-in-text",
        "ww:charStart 8 ; ww:charEnd 15", "ww:charStart 7 ; ww:charEnd 14", "words"),
    "meeting-of-one": ("encounter-parties", ":blinken , :qin", ":blinken", "meeting"),
    "call-of-one": ("encounter-parties",
        "a ww:Meeting ; ww:participant :blinken , :qin", "a ww:Call ; ww:participant :qin", "meeting"),
    "dates-reversed": ("dates-in-order",
        '"2023-06-18"^^xsd:date ; ww:latest', '"2023-06-19"^^xsd:date ; ww:latest', "meeting"),
    "tenure-reversed": ("tenure-in-order", '"2022-12-30"', '"2023-12-30"', "tenure"),
    "no-post": ("tenure-post", "ww:post :minister ;", "", "tenure"),
    "no-member": ("affiliation-ends", "ww:member :qin ;", "", "affiliation"),
    "no-organisation": ("affiliation-ends",
        "ww:member :qin ; ww:organization :china", "ww:member :qin", "affiliation"),
    "unknown-type": ("event-type", "a ww:Meeting", "a ww:Place ; rdfs:label 'talks'", "meeting"),
    "misspelt-class": ("unknown-class", ":qin a ww:Person", ":qin a ww:Person , ww:Preson", "qin"),
    "misspelt-property": ("unknown-property", "ww:place :china", "ww:plaec :china", "meeting"),
    "foreign-property": ("unknown-property", "ww:place :china", "rdfs:seeAlso :china", "meeting"),
    "no-name": ("named", 'ww:Person ; rdfs:label "Qin Gang"', "ww:Person", "qin"),
    "empty-name": ("named", 'rdfs:label "Qin Gang"', 'rdfs:label ""', "qin"),
    "nobody-known": ("dangling", ":blinken , :qin", ":blinken , :nobody", "meeting"),
    "place-unknown": ("dangling", "ww:place :china", "ww:place :nowhere", "meeting"),
    "unknown-judgement": ("judgement-known", "ww:accepted", "ww:approved", "plan"),
    "done-before-it-was": ("told-before",
        '"2023-06-19"^^xsd:date ; ww:latest "2023-06-19"', '"2023-06-17"^^xsd:date ; ww:latest "2023-06-17"', "claim"),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(BREAKS))
def test_a_broken_graph_is_found_by_sparql_and_by_shacl_alike(case: str) -> None:
    shape, found, instead, focus = BREAKS[case]
    assert GOOD.count(found) == 1
    turtle = GOOD.replace(found, instead)
    by_sparql, by_shacl = sparql(turtle), shacl(turtle)
    assert (shape, focus) in by_sparql
    assert by_sparql == by_shacl


def test_a_good_graph_breaks_no_shape() -> None:
    assert sparql(GOOD) == shacl(GOOD) == {}


def test_a_meeting_with_a_group_or_an_unnamed_party_is_good() -> None:
    group = ':officials a ww:Group ; rdfs:label "Chinese officials" .'
    assert sparql(GOOD.replace(":blinken , :qin", ":blinken , :officials") + group) == {}
    turtle = GOOD.replace(":blinken , :qin", ':blinken ; ww:group "Chinese officials"')
    assert sparql(turtle) == shacl(turtle) == {}


def test_a_day_of_office_and_an_open_tenure_are_good() -> None:
    one_day = GOOD.replace('"2022-12-30"', '"2023-07-25"')
    still_open = GOOD.replace(' ; ww:latest "2023-07-25"^^xsd:date', "")
    assert still_open != GOOD
    for turtle in (one_day, still_open):
        assert sparql(turtle) == shacl(turtle) == {}


def test_a_record_made_after_the_trip_it_tells_of_is_good() -> None:
    late = GOOD.replace('ww:latest "2023-06-19"', 'ww:made "2023-07-01" ; ww:latest "2023-06-17"')
    late = late.replace('ww:earliest "2023-06-19"', 'ww:earliest "2023-06-10"')
    assert sparql(late) == shacl(late) == {}


def test_every_shape_has_a_case_here_and_a_twin_in_shacl() -> None:
    names = {s.name for s in shapes()}
    assert {shape for shape, *_ in BREAKS.values()} == names - ACROSS
    twins = {str(s).removeprefix(WWS) for s in shacl_shapes().subjects(RDF.type, SH.NodeShape)}
    assert twins == names - ACROSS
    assert {s.name for s in shapes() if s.across} == ACROSS


def test_the_shapes_are_themselves_valid_shacl() -> None:
    from pyshacl import validate

    graph = Graph().parse(data=PREFIXES + GOOD, format="turtle")
    conforms, _, report = validate(graph, shacl_graph=shacl_shapes(), meta_shacl=True)
    assert conforms, report


def test_both_forms_tell_people_the_same() -> None:
    graph = shacl_shapes()
    for shape in shapes():
        if shape.across:
            continue
        node = URIRef(WWS + shape.name)
        told = {str(m) for part in parts(graph, node) for m in graph.objects(part, SH.message)}
        warning = (node, SH.severity, SH.Warning) in graph
        assert told == {shape.message}
        assert shape.severity == ("warning" if warning else "violation")
        assert all((shape.rule, shape.why, shape.remedy))


def test_a_derived_node_without_its_claims_is_found() -> None:
    store = loaded(GOOD)
    derived = "<https://example.org/graph/derived>"
    store.load(
        f"""{PREFIXES} {derived} {{ :event a ww:Call ; ww:participant :a , :b ; ww:claim :claim , :gone .
        :a a ww:Person ; rdfs:label "A" . :b a ww:Person ; rdfs:label "B" }}
        <https://example.org/graph/identity> {{ :blinken ww:canonical :a . :qin ww:canonical :nobody }}""".encode(),
        ox.RdfFormat.TRIG,
    )
    found = {(f.shape, f.focus.rsplit("#")[-1], f.message.rsplit("#")[-1]) for f in check(store)}
    assert found == {("claim-exists", "event", "gone"), ("canonical-exists", "qin", "nobody")}
    only = check(store, ["https://example.org/graph/derived"])
    assert [f.shape for f in only] == ["claim-exists"]


def test_only_the_graphs_asked_for_are_checked() -> None:
    store = loaded(GOOD.replace("ww:grade ww:confident ;", ""))
    other = "https://example.org/source/other"
    assert list(check(store, [other])) == []
    assert [f.shape for f in check(store, [GRAPH, other])] == ["claim-grade"]
    assert list(check(store, [])) == []


def test_many_graphs_are_checked_in_batches() -> None:
    store = loaded(GOOD.replace("ww:grade ww:confident ;", ""))
    graphs = [f"https://example.org/source/{i}" for i in range(120)]
    assert [f.graph for f in check(store, [*graphs, GRAPH])] == [GRAPH]


def test_what_records_become_is_valid() -> None:
    store = Store.memory()
    text = "Qin Gang, China's foreign minister, met Antony Blinken in Beijing. Bonnie Glaser works for GMF."
    said = {"doc": "note", "quote": text, "char_start": 0, "char_end": len(text)}
    document = Document(id="note", text=text, date="2023-06-18", title="A note", publisher="Ours", language="en")
    records = [
        Person(doc="note", name="Antony Blinken", aliases=("Blinken",), born="1962", wikidata="Q7821917"),
        Person(doc="note", name="Qin Gang", why="look-alike letters"),
        Organisation(doc="note", name="GMF", state="United States"),
        Place(doc="note", name="Beijing", within="China"),
        Place(doc="note", name="China", place_type="country"),
        Role(person="Qin Gang", role="foreign minister", org="China", from_="2022-12-30", as_of="2023-06-18", **said),
        Role(person="Xie Feng", role="Ambassador", org="China", accredited_to="United States", until="2025", **said),
        Affiliation(person="Bonnie Glaser", org="GMF", **said),
        Event(
            type="meeting", subtype="talks", participants=("Antony Blinken", "Qin Gang"), groups=("aides",),
            sides=(("Antony Blinken",), ("Qin Gang", "aides")), date="2023-06-18", date_text="Sunday", place="Beijing",
            status="happened", **said,
        ),
        Event(
            type="statement", participants=("Bonnie Glaser",), addressee="Antony Blinken", name="remarks",
            stated_by="Bonnie Glaser", status="happened", grade="flagged", why="who spoke?", **said,
        ),
    ]  # fmt: skip
    store.replace(store.minter.source("note"), rdf.quads(document, records, store.minter))
    assert list(check(store)) == []


@pytest.mark.parametrize("case", ["no-grade", "quote-too-long", "meeting-of-one", "no-name", "misspelt-class"])
def test_a_finding_leads_to_the_passage_that_a_person_can_look_up(case: str) -> None:
    _, found, instead, _ = BREAKS[case]
    store = loaded(GOOD.replace(found, instead))
    finding = next(check(store))
    assert passage(store, finding) == ("note", 8, "saw Qin")


def test_a_finding_in_the_derived_graph_leads_to_the_passage_behind_it() -> None:
    store = loaded(GOOD)
    store.load(
        f"""{PREFIXES} <https://example.org/graph/derived> {{ :shared a ww:Call ; ww:participant :a ; ww:claim :claim .
        :a a ww:Person ; rdfs:label "A" }}""".encode(),
        ox.RdfFormat.TRIG,
    )
    (finding,) = check(store)
    assert (finding.shape, passage(store, finding)) == ("encounter-parties", ("note", 8, "saw Qin"))
    assert passage(store, finding._replace(focus="https://example.org/nowhere")) is None


def test_what_is_derived_is_valid() -> None:
    from world import world

    assert list(check(world())) == []


def test_violations_are_refused_and_warnings_are_handed_back() -> None:
    warning = Finding("told-before", "warning", "w", "is early", "look", "g")
    broken = [Finding("named", "violation", f"n{i}", "has no name", "give it one", "g") for i in range(3)]
    assert refuse([warning]) == [warning]
    with pytest.raises(CheckFailed, match=r"g: n0: has no name \[named\] \(and 2 more\); give it one"):
        refuse([warning, *broken], "g")
    assert str(broken[0]) == "violation: n0: has no name [named]; give it one"


def test_no_query_reaches_for_the_network_or_sorts_the_whole_store() -> None:
    for shape in shapes():
        words = set(shape.query.upper().split())
        assert not words & {"SERVICE", "LOAD", "ORDER", "FROM"}, shape.name


def loaded(turtle: str) -> ox.Store:
    store = ox.Store()
    store.load((PREFIXES + turtle).encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(GRAPH))
    return store


def sparql(turtle: str) -> dict[tuple[str, str], str]:
    found = list(check(loaded(turtle)))
    assert {f.graph for f in found} <= {GRAPH}
    return {(f.shape, f.focus.removeprefix(GRAPH + "#")): f.severity for f in found}


def shacl(turtle: str) -> dict[tuple[str, str], str]:
    from pyshacl import validate

    graph = Graph().parse(data=PREFIXES + turtle, format="turtle")
    _, report, _ = validate(graph, shacl_graph=shacl_shapes())
    assert isinstance(report, Graph)
    out = {}
    for result in report.objects(None, SH.result):
        shape = owners()[report.value(result, SH.sourceShape)]
        focus = str(report.value(result, SH.focusNode)).removeprefix(GRAPH + "#")
        severity = str(report.value(result, SH.resultSeverity)).rsplit("#")[-1].casefold()
        out[shape, focus] = severity
    return out


@cache
def shacl_shapes() -> Graph:
    path = files("whowhom.ontology").joinpath("shapes.ttl")
    return Graph().parse(data=Path(str(path)).read_text("utf-8"), format="turtle")


@cache
def owners() -> dict[object, str]:
    graph = shacl_shapes()
    named = [s for s in graph.subjects(RDF.type, SH.NodeShape) if isinstance(s, URIRef)]
    return {part: str(s).removeprefix(WWS) for s in named for part in parts(graph, s)}


def parts(graph: Graph, node: URIRef) -> list[object]:
    """Give a shape and its constraints that report in their own name."""
    inner = [o for p in (SH.property, SH.sparql) for o in graph.objects(node, p)]
    assert not any(isinstance(o, Literal) for o in inner)
    return [node, *inner]
