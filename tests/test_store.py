import pytest
from world import world

from whowhom.graph.errors import DossierError, StoreBusy
from whowhom.graph.store import Store


def test_a_stored_graph_is_there_after_reopening(tmp_path):
    store = Store.open(tmp_path / "s", read_only=False)
    store.raw.extend(world().raw)
    store.flush()
    count = len(store.raw)
    del store
    again = Store.open(tmp_path / "s")
    assert len(again.raw) == count > 100


def test_a_second_writer_is_refused_in_words(tmp_path):
    first = Store.open(tmp_path / "s", read_only=False)
    held = len(first.raw)
    with pytest.raises(StoreBusy, match="another whowhom is writing"):
        Store.open(tmp_path / "s", read_only=False)
    assert len(first.raw) == held == 0  # the first goes on as before


def test_what_is_no_store_is_said_to_be_none(tmp_path):
    with pytest.raises(DossierError, match="whowhom build"):
        Store.open(tmp_path / "nothing")


def test_memory_and_disk_answer_alike(tmp_path):
    memory = world()
    disk = Store.open(tmp_path / "s", read_only=False)
    disk.raw.extend(memory.raw)
    text = "SELECT ?s ?o { GRAPH ?g { ?s <https://w3id.org/whowhom/ns#met> ?o } } ORDER BY ?s ?o"
    rows = [[r["s"].value, r["o"].value] for r in memory.query(text)]
    assert rows == [[r["s"].value, r["o"].value] for r in disk.query(text)]
    assert rows


def test_replacing_a_graph_leaves_the_others_alone():
    store = world()
    before = list(store.graphs())
    store.replace(store.minter.source("brief-20"), [])
    assert set(before) - set(store.graphs()) == {store.minter.source("brief-20")}


def test_rdflib_sees_the_same_store():
    dataset = world().dataset()
    query = "SELECT ?b WHERE { ?a <https://w3id.org/whowhom/ns#met> ?b }"
    assert len(list(dataset.query(query))) == 6


def test_the_network_keeps_parallel_relations_and_says_their_status():
    from whowhom.graph.network import network
    from whowhom.ontology.vocabulary import STATUSES

    graph = network(world(), statuses=tuple(STATUSES))
    blinken, qin = "https://whowhom.example/person/antony-blinken", "https://whowhom.example/person/qin-gang"
    edges = [d for a, b, d in graph.edges(data=True) if {a, b} == {blinken, qin}]
    assert sorted(e["relation"] for e in edges) == ["call", "meeting"]
    assert {d["status"] for _, _, d in graph.edges(data=True)} == {"happened", "refused"}
    assert {d["status"] for _, _, d in network(world()).edges(data=True)} == {"happened"}
    talk = next(e for e in edges if e["relation"] == "meeting")
    evidence = talk["evidence"][0]
    assert evidence["before"].endswith("Secretary of State ")
    assert talk["sources"][0]["publisher"] == "Morning Wire"
    assert graph.nodes[qin]["side"] == "China"
    assert "秦刚" in graph.nodes[qin]["aliases"]
