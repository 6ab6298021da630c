"""The ontology: every term is explained, data files and Turtle say the same, and the reference page is up to date."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from rdflib import DC, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD, Graph, Literal, URIRef

from whowhom.graph.records import GRADES
from whowhom.ontology import reference, vocabulary
from whowhom.ontology.shapes import shapes

WW = vocabulary.NS
DEFINED = {str(ns): ns for ns in (DC, DCTERMS, FOAF, ORG, OWL, PROV, SDO, SKOS, TIME)}
# Web Annotation and SEM, which rdflib does not ship: the terms of theirs that we use.
OA = "Annotation TextPositionSelector TextQuoteSelector end exact hasBody hasSource hasTarget start"
SEM = "Actor Event Place Role hasActor hasEarliestBeginTimeStamp hasLatestEndTimeStamp hasPlace"
LISTED = {
    "http://www.w3.org/ns/oa#": set(OA.split()),
    "http://semanticweb.cs.vu.nl/2009/11/sem/": set(SEM.split()),
}
ABOVE = {RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return reference.load("whowhom.ttl")


@pytest.fixture(scope="module")
def alignment() -> Graph:
    return reference.load("alignment.ttl")


def terms(graph: Graph, *kinds: URIRef) -> set[str]:
    wanted = [s for kind in kinds for s in graph.subjects(RDF.type, kind)] if kinds else graph.subjects(RDF.type)
    return {str(s).removeprefix(WW) for s in wanted if str(s).startswith(WW)}


def said(graph: Graph, name: str, prop: str) -> object:
    value = graph.value(URIRef(WW + name), URIRef(WW + prop))
    return value.toPython() if isinstance(value, Literal) else ""


def test_every_term_has_one_label_and_one_definition_that_is_a_sentence(ontology: Graph) -> None:
    for name in sorted(terms(ontology)):
        node = URIRef(WW + name)
        labels, definitions = (list(ontology.objects(node, p)) for p in (RDFS.label, SKOS.definition))
        assert (len(labels), len(definitions)) == (1, 1), name
        assert re.fullmatch(r"[A-Z].*[.]", str(definitions[0])), name
        for reason in ontology.objects(node, SKOS.editorialNote):
            assert re.fullmatch(r"[A-Z].*[.]", str(reason)), name


def test_every_term_that_is_mentioned_is_defined(ontology: Graph, alignment: Graph) -> None:
    known = terms(ontology)
    for graph in (ontology, alignment):
        for part in {node for triple in graph for node in triple}:
            if str(part).startswith(WW):
                assert str(part).removeprefix(WW) in known


def test_names_of_classes_are_upper_case_and_all_others_lower_case(ontology: Graph) -> None:
    classes = terms(ontology, OWL.Class)
    assert all(name[0].isupper() for name in classes)
    assert all(name[0].islower() for name in terms(ontology) - classes)


def test_own_terms_stay_few(ontology: Graph) -> None:
    types = {e.cls for e in vocabulary.EVENT_TYPES.values()}
    assert len(terms(ontology, OWL.Class) - types) <= 19


def test_every_property_says_of_what_and_with_which_value(ontology: Graph) -> None:
    for name in terms(ontology, OWL.ObjectProperty, OWL.DatatypeProperty) - {"canonical"}:
        node = URIRef(WW + name)
        values = list(ontology.objects(node, SDO.rangeIncludes))
        assert list(ontology.objects(node, SDO.domainIncludes)), name
        assert values, name
        literal = name in terms(ontology, OWL.DatatypeProperty)
        assert all(str(v).startswith(str(XSD) if literal else WW) for v in values), name


def test_event_types_and_their_codes_are_those_of_the_data_file(ontology: Graph) -> None:
    described = {str(said(ontology, name, "recordType")): name for name in terms(ontology, OWL.Class)}
    described.pop("")
    assert described == {e.type: e.cls for e in vocabulary.EVENT_TYPES.values()}
    for event in vocabulary.EVENT_TYPES.values():
        codes = [said(ontology, event.cls, p) for p in ("plover", "ploverMode", "cameo")]
        assert codes == [event.plover, event.plover_mode, event.cameo], event.type
        above = "Encounter" if event.encounter else "Event"
        assert (URIRef(WW + event.cls), RDFS.subClassOf, URIRef(WW + above)) in ontology


def test_statuses_and_their_codes_are_those_of_the_data_file(ontology: Graph) -> None:
    described = terms(ontology, URIRef(WW + "Status"))
    assert {s for s in described if said(ontology, s, "computed")} == {"lapsed"}
    assert described - {"lapsed"} == set(vocabulary.STATUSES)
    for status in vocabulary.STATUSES.values():
        values = [said(ontology, status.status, p) for p in ("outcome", "occurred", "plover", "cameo")]
        assert values == [status.outcome, status.occurred, status.plover, status.cameo], status.status
        definition = ontology.value(URIRef(WW + status.status), SKOS.definition)
        assert str(definition) == f"The source says that it {status.definition}."


def test_grades_are_those_of_records(ontology: Graph) -> None:
    assert terms(ontology, URIRef(WW + "Grade")) == set(GRADES)


def test_a_state_is_a_body_and_a_place(ontology: Graph) -> None:
    above = set(ontology.objects(URIRef(WW + "State"), RDFS.subClassOf))
    assert above == {URIRef(WW + "Organization"), URIRef(WW + "Place")}
    assert ontology.value(URIRef(WW + "State"), SKOS.editorialNote)


def test_the_alignment_leads_from_our_terms_to_terms_that_exist(ontology: Graph, alignment: Graph) -> None:
    known = terms(ontology)
    used = set()
    for ours, how, theirs in alignment:
        assert str(ours).removeprefix(WW) in known
        assert how in ABOVE
        base, name = re.fullmatch(r"(.*[/#])([^/#]+)", str(theirs)).groups()  # type: ignore[union-attr]
        used.add(base)
        if base in LISTED:
            assert name in LISTED[base], theirs
        else:
            assert name in DEFINED[base], theirs
    assert used <= set(LISTED) | set(DEFINED)
    assert {str(ORG), str(FOAF), str(SDO), str(PROV), str(SKOS), str(TIME), str(DCTERMS)} | set(LISTED) <= used


def test_classes_are_aligned_with_classes_and_properties_with_properties(ontology: Graph, alignment: Graph) -> None:
    for ours, how, theirs in alignment:
        name = re.split("[/#]", str(theirs))[-1]
        assert name[0].isupper() == str(ours).removeprefix(WW)[0].isupper(), (ours, how, theirs)
        if how == RDFS.subClassOf:
            assert (ours, RDF.type, OWL.Class) in ontology


@pytest.mark.parametrize(
    ("prop", "expected"),
    [
        ("http://semanticweb.cs.vu.nl/2009/11/sem/hasActor", {("talks", "blinken"), ("talks", "china")}),
        ("http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace", {("talks", "china")}),
        (str(ORG.member), {("tenure", "blinken"), ("affiliation", "blinken")}),
        (str(PROV.wasDerivedFrom), {("claim", "doc")}),
        ("http://www.w3.org/ns/oa#exact", {("words", "met")}),
    ],
)
def test_who_knows_another_vocabulary_finds_what_they_ask_for(prop: str, expected: set[tuple[str, str]]) -> None:
    graph = reference.load()
    graph.parse(
        format="turtle",
        data=f"""@prefix ww: <{WW}> . @prefix : <https://example.org/> .
        :talks a ww:Meeting ; ww:participant :blinken , :china ; ww:place :china .
        :tenure ww:holder :blinken . :affiliation ww:member :blinken .
        :claim ww:about :talks ; ww:source :doc ; ww:evidence :words . :words ww:quote "met" .""",
    )
    rows = graph.query(f"SELECT ?a ?b {{ ?a ?ours ?b . ?ours <{RDFS.subPropertyOf}>* <{prop}> }}")
    assert {(str(a).split("/")[-1], str(b).split("/")[-1]) for a, b in rows} == expected  # type: ignore[misc]


def test_a_state_is_found_as_a_place_and_as_an_organisation_elsewhere(ontology: Graph, alignment: Graph) -> None:
    above = set((ontology + alignment).transitive_objects(URIRef(WW + "State"), RDFS.subClassOf))
    assert {SDO.Place, SDO.Organization, ORG.Organization, FOAF.Agent} <= above
    assert URIRef("http://www.w3.org/ns/prov#Activity") not in above


def test_every_class_is_aligned_or_says_why_it_is_our_own(ontology: Graph, alignment: Graph) -> None:
    for name in terms(ontology, OWL.Class):
        node = URIRef(WW + name)
        own = [o for o in ontology.objects(node, RDFS.subClassOf) if str(o).startswith(WW)]
        assert own or list(alignment.predicate_objects(node)), name


def test_shapes_and_ontology_know_the_same_terms(ontology: Graph) -> None:
    query = {s.name: s.query for s in shapes()}
    properties = terms(ontology, OWL.ObjectProperty, OWL.DatatypeProperty)
    types = {e.cls for e in vocabulary.EVENT_TYPES.values()}
    assert listed(query["unknown-property"]) == properties
    assert listed(query["unknown-class"]) == terms(ontology, OWL.Class)
    assert listed(query["event-type"]) == types | {"Tenure", "Affiliation"}
    assert listed(query["claim-status"]) == set(vocabulary.STATUSES)
    assert listed(query["claim-grade"]) == set(GRADES)
    assert listed(query["judgement-known"]) == terms(ontology, URIRef(WW + "Judgement"))
    assert listed(query["told-before"]) == set(vocabulary.OCCURRED)
    assert listed(query["encounter-parties"]) == {vocabulary.EVENT_TYPES[t].cls for t in vocabulary.ENCOUNTERS}


def test_shapes_in_shacl_know_the_same_terms(ontology: Graph) -> None:
    text = files("whowhom.ontology").joinpath("shapes.ttl").read_text("utf-8")
    shape = dict(re.findall(r"^wws:([\w-]+) a (.*?)\n(?:\n|$)", text + "\n", re.M | re.S))
    properties = terms(ontology, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert listed(shape["unknown-property"], r"sh:ignoredProperties \((.*?)\)") == properties
    assert listed(shape["unknown-class"], r"sh:in \((.*?)\)") == terms(ontology, OWL.Class)
    assert listed(shape["claim-status"], r"sh:in \((.*?)\)") == set(vocabulary.STATUSES)
    types = {e.cls for e in vocabulary.EVENT_TYPES.values()}
    assert listed(shape["event-type"], r"sh:in \((.*?)\)") == types | {"Tenure", "Affiliation"}


def listed(text: str, where: str = r"(?:NOT IN \(|VALUES \?\w+ \{)(.*?)[)}]") -> set[str]:
    (inner,) = re.findall(where, text, re.S)
    return set(re.findall(r"ww:(\w+)", inner))


def test_queries_of_shapes_name_only_terms_that_exist(ontology: Graph) -> None:
    known = terms(ontology)
    for shape in shapes():
        assert set(re.findall(r"\bww:(\w+)", shape.query)) <= known, shape.name


def test_the_architecture_page_draws_only_terms_that_exist(ontology: Graph) -> None:
    text = (Path(__file__).parents[1] / "docs" / "architecture.md").read_text("utf-8")
    assert set(re.findall(r"\bww:(\w+)", text)) <= terms(ontology)


def test_the_reference_page_is_up_to_date(ontology: Graph) -> None:
    text = (Path(__file__).parents[1] / "docs" / "ontology.md").read_text("utf-8")
    assert text == reference.page(), "run `python -m whowhom.ontology.reference > docs/ontology.md`"
    for name in terms(ontology):
        assert f"`ww:{name}`" in text


def test_the_vocabulary_costs_no_rdflib() -> None:
    import subprocess
    import sys

    code = "import sys, whowhom.ontology.vocabulary; print('rdflib' in sys.modules, 'pyoxigraph' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "False"]
