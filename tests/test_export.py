"""Exports, read back with the tools that their users have: rdflib for triples, networkx for GraphML."""

import io
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from rdflib import RDF, RDFS, XSD, Dataset, Graph, Literal, Namespace, URIRef
from world import AFTER, AFTER_RECORDS, AUSTIN, BEFORE, BEFORE_RECORDS, BLINKEN, QIN, WANG, XI, event, world

from whowhom.formats.export import ENDINGS, FORMATS, export, of_name
from whowhom.formats.selection import selected
from whowhom.graph.check import check
from whowhom.graph.errors import UnknownName
from whowhom.graph.iris import ww
from whowhom.graph.records import Document, Person
from whowhom.graph.store import Store
from whowhom.ontology.vocabulary import OCCURRED, STATUSES

WW = Namespace("https://w3id.org/whowhom/ns#")
DATASETS = {"trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}
pytestmark = pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph):DeprecationWarning"
)  # rdflib's own parsers still use these
PERSON = "https://whowhom.example/person/"


def written(store: Store, format: str, statuses: tuple[str, ...] = OCCURRED, **more: object) -> bytes:  # noqa: A002
    out = io.BytesIO()
    export(store, format, out, statuses, **more)  # type: ignore[arg-type]
    return out.getvalue()


def triples(store: Store, statuses: tuple[str, ...] = OCCURRED, **more: object) -> Graph:
    return Graph().parse(data=written(store, "turtle", statuses, **more), format="turtle")


def reviewed(store: Store, words: str, judgement: str) -> Store:
    """Judge the one claim whose evidence is these words, and derive anew."""
    from world import KNOWN

    from whowhom.graph.derive import derive

    query = "SELECT ?c { GRAPH ?g { ?c ww:evidence/ww:quote ?q } FILTER(?q = '" + words + "') }"
    (row,) = store.query("PREFIX ww: <https://w3id.org/whowhom/ns#> " + query)
    graph = ox.NamedNode(store.minter.graph("judgements"))
    store.raw.add(ox.Quad(row["c"], ox.NamedNode(ww("judgement")), ox.NamedNode(ww(judgement)), graph))  # type: ignore[arg-type]
    derive(store, KNOWN)
    return store


def events(graph: Graph) -> set[tuple[str, str]]:
    """Give class and status of each shared event."""
    found = set()
    for shared, status in graph.subject_objects(WW.status):
        kind = str(graph.value(shared, RDF.type)).removeprefix(str(WW))
        if "/event/" in str(shared):
            found.add((kind, str(status).removeprefix(str(WW))))
    return found


@pytest.mark.parametrize("name", sorted(DATASETS))
def test_formats_with_named_graphs_hold_the_same_quads(name: str) -> None:
    store = world()
    dataset = Dataset()
    dataset.parse(data=written(store, name), format=DATASETS[name])
    read = {(str(s), str(p), str(o), str(g)) for s, p, o, g in dataset.quads() if g is not None}
    assert read == {(q.subject.value, q.predicate.value, q.object.value, q.graph_name.value) for q in selected(store)}  # type: ignore[union-attr]
    assert len({g for *_, g in read}) == 4


def test_turtle_holds_all_triples_together() -> None:
    store = world()
    read = {(str(s), str(p), str(o)) for s, p, o in triples(store)}
    assert read == {(q.subject.value, q.predicate.value, q.object.value) for q in selected(store)}  # type: ignore[union-attr]


def test_by_default_only_what_happened_goes_out() -> None:
    graph = triples(world())
    assert events(graph) == {("Meeting", "happened"), ("Call", "happened")}
    assert set(graph.objects(None, WW.status)) == {WW.happened}
    quotes = " ".join(str(q) for q in graph.objects(None, WW.quote))
    assert "sat down with" in quotes
    assert not any(words in quotes for words in ("turned down", "He is to see", "Rumour", "Xi Jinping met Lloyd"))


def test_plans_and_refusals_go_out_on_request_and_say_what_they_are() -> None:
    graph = triples(world(), ("refused",))
    assert events(graph) == {("Meeting", "refused")}
    assert set(graph.objects(None, WW.status)) == {WW.refused}
    (shared,) = [e for e in graph.subjects(WW.status, WW.refused) if "/event/" in str(e)]
    assert graph.value(shared, WW.claim)
    everything = triples(world(), tuple(STATUSES))
    assert {status for _, status in events(everything)} == {"happened", "refused"}
    assert {WW.planned, WW.possible} <= set(everything.objects(None, WW.status))  # what became of them is known


def test_shortcuts_go_out_only_with_all_that_they_rest_on() -> None:
    met = (URIRef(PERSON + "antony-blinken"), WW.met, URIRef(PERSON + "qin-gang"))
    assert met in triples(world())
    assert met in triples(world(), ("happened", "ongoing", "planned"))
    for fewer in (("happened",), ("refused",), ("planned", "possible")):
        assert not set(triples(world(), fewer).predicates()) & {WW.met, WW.spokeWith, WW.worksAt, WW.visited}


def test_flagged_claims_go_out_once_accepted_or_on_request() -> None:
    pair = {URIRef(PERSON + "xi-jinping"), URIRef(PERSON + "lloyd-austin")}

    def shown(graph: Graph) -> bool:
        return any(pair == set(graph.objects(e, WW.participant)) for e in graph.subjects(RDF.type, WW.Meeting))

    rumour = "Xi Jinping met Lloyd Austin"
    assert not shown(triples(world()))
    assert shown(triples(world(), grades=("flagged",)))
    accepted = triples(reviewed(world(), rumour, "accepted"))
    assert shown(accepted)
    assert WW.accepted in set(accepted.objects(None, WW.judgement))


def test_rejected_claims_never_go_out() -> None:
    store = reviewed(world(), "Antony Blinken sat down with Foreign Minister Qin Gang", "rejected")
    graph = triples(store, tuple(STATUSES), grades=("curated", "confident", "inferred", "flagged"))
    assert WW.rejected not in set(graph.objects())
    assert not any("sat down" in str(q) for q in graph.objects(None, WW.quote))


def test_texts_stay_behind_unless_asked_for() -> None:
    assert not list(triples(world()).objects(None, WW.text))
    assert {str(t) for t in triples(world(), texts=True).objects(None, WW.text)} == {BEFORE.text, AFTER.text}
    assert len(list(triples(world()).objects(None, WW.sha256))) == 2


@pytest.mark.parametrize("statuses", [OCCURRED, ("refused",), ("planned", "possible"), tuple(STATUSES)])
@pytest.mark.parametrize("texts", [False, True])
def test_what_goes_out_is_a_valid_graph_again(statuses: tuple[str, ...], texts: bool) -> None:
    again = ox.Store()
    store = world((BEFORE, BEFORE_RECORDS))
    again.load(written(store, "nquads", statuses, texts=texts), ox.RdfFormat.N_QUADS)
    assert list(check(again)) == []
    assert len(again)


def test_the_same_store_gives_the_same_bytes() -> None:
    swapped = world((AFTER, AFTER_RECORDS), (BEFORE, BEFORE_RECORDS))
    for name in FORMATS:
        assert written(world(), name) == written(swapped, name), name


def test_dates_keep_their_written_form_and_their_days() -> None:
    graph = triples(world())
    (call,) = [e for e in graph.subjects(RDF.type, WW.Call) if "/event/" in str(e)]
    assert graph.value(call, WW.date) == Literal("2023-06-13")
    assert graph.value(call, WW.earliest) == Literal("2023-06-13", datatype=XSD.date)


def test_graphml_opens_in_networkx_with_each_event_an_edge(tmp_path: Path) -> None:
    path = tmp_path / "world.graphml"
    path.write_bytes(written(world(), "graphml"))
    graph = nx.read_graphml(path, force_multigraph=True)
    assert graph.is_directed()
    label = {n: data["label"] for n, data in graph.nodes(data=True)}
    met = {
        frozenset((label[a], label[b])): data
        for a, b, data in graph.edges(data=True)
        if data["relation"] in ("meeting", "call")
    }
    assert set(met) == {frozenset(p) for p in [(BLINKEN, QIN), (BLINKEN, WANG), (BLINKEN, XI)]}
    relations = sorted(data["relation"] for *_, data in graph.edges(data=True) if data["status"] == "happened")
    assert relations == ["call", "holds", "holds", "meeting", "meeting", "meeting", "works-at"]
    assert {data["status"] for *_, data in graph.edges(data=True)} == {"happened"}
    talks = [d for *_, d in graph.edges(data=True) if d["subtype"] == "talks"][0]  # noqa: RUF015 - there is one
    assert talks["sources"] == "brief-18, Morning Wire, 2023-06-18, Talks open, https://example.org/18"
    assert talks["evidence"] == "brief-18: “Antony Blinken sat down with Foreign Minister Qin Gang”"
    qin = next(data for _, data in graph.nodes(data=True) if data["label"] == QIN)
    assert qin["offices"] == "Foreign Minister, China"
    assert "秦刚" in qin["aliases"].split("; ")


def test_graphml_of_plans_says_that_they_are_plans(tmp_path: Path) -> None:
    path = tmp_path / "plans.graphml"
    path.write_bytes(written(world((BEFORE, BEFORE_RECORDS)), "graphml", ("planned", "possible", "refused")))
    graph = nx.read_graphml(path, force_multigraph=True)
    assert {d["status"] for *_, d in graph.edges(data=True)} == {"planned", "possible", "refused"}


def test_markup_and_control_characters_in_names_do_no_harm(tmp_path: Path) -> None:
    evil = "</data><script>x\x00\x0b & \ufffe"
    document = Document(id="odd", text="They met.", date="2023-06-18")
    records = [
        Person(doc="odd", name=evil),
        Person(doc="odd", name=AUSTIN),
        event(document, "They met.", participants=(evil, AUSTIN)),
    ]
    store = world((document, records))
    (tmp_path / "odd.graphml").write_bytes(written(store, "graphml"))
    graph = nx.read_graphml(tmp_path / "odd.graphml", force_multigraph=True)
    assert {d["label"] for _, d in graph.nodes(data=True)} == {AUSTIN, "</data><script>x\ufffd\ufffd & \ufffd"}
    assert Literal(evil) in set(triples(store).objects(None, RDFS.label))


def test_an_empty_store_gives_an_empty_file_of_each_format() -> None:
    for name, syntax in {**DATASETS, "turtle": "turtle"}.items():
        assert len(Dataset().parse(data=written(Store.memory(), name), format=syntax)) == 0
    assert b"<graphml" in written(Store.memory(), "graphml")


def test_an_unknown_format_or_status_is_refused_with_what_there_is() -> None:
    with pytest.raises(UnknownName, match="no format 'xlsx'; use one of turtle, trig") as refused:
        written(world(), "xlsx")
    assert refused.value.candidates == FORMATS
    with pytest.raises(UnknownName, match="no status 'met'; use one of happened"):
        written(world(), "trig", ("met",))


def test_a_name_tells_the_format_that_its_ending_is_known_for() -> None:
    """Each ending as others give it: W3C for RDF, GraphML's and Gephi's own."""
    told = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "jsonld": "jsonld", "graphml": "graphml", "gexf": "gexf"}
    assert {ending: of_name(f"talks.{ending}") for ending in told} == told
    assert {f".{ending}" for ending in told} == set(ENDINGS)
