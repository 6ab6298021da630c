"""Exports for other people's tools, read back with these: networkx for GEXF, csv for tables, JSON Lines for PLOVER."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest
from world import AFTER, AFTER_RECORDS, BEFORE, BEFORE_RECORDS, BLINKEN, QIN, event, world

from whowhom.formats.export import export
from whowhom.formats.sheets import EDGES, NODES, harmless
from whowhom.graph.network import network
from whowhom.graph.records import Document, Person
from whowhom.graph.store import Store
from whowhom.ontology.vocabulary import OCCURRED, STATUSES

GEXF = "{http://gexf.net/1.3}"
HOSTILE = Document(
    id="=cmd", text="They met. +1 said so.", title="@SUM(A1)", publisher="\tpub", url="javascript:alert(1)"
)


def written(store: Store, form: str, statuses: tuple[str, ...] = OCCURRED) -> bytes:
    out = io.BytesIO()
    export(store, form, out, statuses)
    return out.getvalue()


def table(store: Store, form: str, statuses: tuple[str, ...] = OCCURRED) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(store, form, statuses).decode())))


def lines(store: Store, statuses: tuple[str, ...] = OCCURRED) -> list[dict[str, object]]:
    return [json.loads(line) for line in written(store, "plover", statuses).splitlines()]


@pytest.fixture(scope="module")
def hostile() -> Store:
    names = ("=HYPERLINK(1)", "<b>&amp;\u0007")
    records = [*(Person(doc="=cmd", name=n) for n in names),
               event(HOSTILE, "They met.", participants=names, date="2023-06-18")]  # fmt: skip
    return world((HOSTILE, records))


def test_gexf_is_read_by_networkx_with_the_days_of_each_edge():
    store = world()
    read = nx.read_gexf(io.BytesIO(written(store, "gexf")), version="1.3")
    drawn = network(store, statuses=OCCURRED)
    assert sorted(read) == sorted(drawn)
    assert read.number_of_edges() == drawn.number_of_edges()
    days = {d["event"]: (d.get("start"), d.get("end")) for _, _, d in read.edges(data=True)}
    assert days == {d["event"]: (d["earliest"], d["latest"]) for _, _, d in drawn.edges(data=True)}


def test_gexf_has_the_structure_that_gephi_reads():
    root = ET.fromstring(written(world(), "gexf", tuple(STATUSES)))
    graph = root.find(f"{GEXF}graph")
    assert root.tag == f"{GEXF}gexf"
    assert root.get("version") == "1.3"
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    assert [c.tag.removeprefix(GEXF) for c in graph] == ["attributes", "attributes", "nodes", "edges"]
    declared = {a.get("id"): a.get("type") for a in graph.iter(f"{GEXF}attribute")}
    nodes = [n.get("id") for n in graph.iter(f"{GEXF}node")]
    edges = list(graph.iter(f"{GEXF}edge"))
    assert len(set(nodes)) == len(nodes)
    assert len({e.get("id") for e in edges}) == len(edges)
    assert {e.get(end) for e in edges for end in ("source", "target")} <= set(nodes)
    assert {v.get("for") for v in graph.iter(f"{GEXF}attvalue")} <= set(declared)
    assert all(len(e.get(k) or "2023-06-18") == 10 for e in edges for k in ("start", "end"))


@pytest.fixture(scope="module")
def schema():
    import xmlschema

    return xmlschema.XMLSchema(Path(__file__).parent / "data" / "gexf-1.3.xsd")


@pytest.mark.parametrize("statuses", [OCCURRED, tuple(STATUSES)])
def test_gexf_keeps_to_the_schema(schema, hostile, statuses):
    for store in (world(), hostile, Store.memory()):
        schema.validate(io.BytesIO(written(store, "gexf", statuses)))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'version="1.3"', b'version="1.2"'),
        (b'start="2023-06-18"', b'start="18 June"'),
        (b'<attribute id="edge-status"', b'<attribute id="edge-state"'),
        (b'target="https://whowhom.example/person/qin-gang"', b'target="https://whowhom.example/person/nobody"'),
        (b"<nodes ", b"<knots "),
        (b'defaultedgetype="directed"', b'defaultedgetype="sideways"'),
    ],
)
def test_the_schema_refuses_what_gephi_would_stumble_over(schema, right, wrong):
    text = written(world(), "gexf")
    assert right in text
    bad = text.replace(right, wrong).replace(b"</nodes>", b"</knots>" if wrong == b"<knots " else b"</nodes>")
    assert not schema.is_valid(io.BytesIO(bad))


def test_by_default_only_what_happened_goes_out_and_every_row_says_its_status():
    store = world()
    for status, wanted in ((OCCURRED, {"happened"}), (tuple(STATUSES), {"happened", "refused"})):
        read = nx.read_gexf(io.BytesIO(written(store, "gexf", status)), version="1.3")
        assert {d["status"] for _, _, d in read.edges(data=True)} == wanted
        assert {r["status"] for r in table(store, "csv-edges", status)} == wanted
        assert {r["status"] for r in lines(store, status)} == wanted


def test_a_quote_that_says_something_else_says_what():
    quotes = " ".join(r["evidence"] for r in table(world(), "csv-edges"))
    assert "He is to see Wang Yi on Monday” (planned)" in quotes


def test_rejected_claims_never_go_out():
    from test_export import reviewed

    store = reviewed(world(), "Blinken rang Qin Gang last Tuesday", "rejected")
    assert not [r for r in lines(store, tuple(STATUSES)) if r["event_mode"] == "phone"]
    assert not [r for r in table(store, "csv-edges", tuple(STATUSES)) if r["relation"] == "call"]


def test_tables_have_the_columns_that_gephi_expects_and_fit_together():
    store = world()
    nodes, edges = table(store, "csv-nodes"), table(store, "csv-edges")
    assert tuple(nodes[0]) == NODES
    assert tuple(edges[0]) == EDGES
    assert {e[end] for e in edges for end in ("Source", "Target")} <= {n["Id"] for n in nodes}
    assert {e["Type"] for e in edges if e["relation"] == "meeting"} == {"Undirected"}


def test_no_cell_is_a_formula(hostile):
    for form in ("csv-nodes", "csv-edges"):
        for row in csv.reader(io.StringIO(written(hostile, form).decode())):
            assert not [c for c in row if c.lstrip().startswith(("=", "+", "-", "@", "\t"))]
    assert harmless(" =1+1") == "' =1+1"


def test_hostile_names_give_well_formed_gexf(hostile):
    names = {n.get("label") for n in ET.fromstring(written(hostile, "gexf")).iter(f"{GEXF}node")}
    assert "=HYPERLINK(1)" in names
    assert "<b>&amp;\ufffd" in names


def test_plover_rows_fill_type_mode_and_status():
    rows = {(r["event_type"], r["event_mode"], r["status"]) for r in lines(world(), tuple(STATUSES))}
    assert ("CONSULT", "phone", "happened") in rows
    assert ("CONSULT", None, "happened") in rows
    assert ("REJECT", "meet", "refused") in rows


def test_plover_rows_name_both_parties_and_groups_that_join_no_pair():
    note = Document(id="note", text="Antony Blinken met Chinese officials.", date="2023-06-05")
    alone = world((note, [Person(doc="note", name=BLINKEN), event(note, "Antony Blinken met Chinese officials",
                  participants=(BLINKEN,), groups=("Chinese officials",), date="2023-06-05")]))  # fmt: skip
    (row,) = lines(alone)
    assert [p["text"] for p in (*row["actor"], *row["recipient"])] == [BLINKEN, "Chinese officials"]
    first = lines(world())[0]
    assert {p["text"] for p in (*first["actor"], *first["recipient"])} == {BLINKEN, QIN}


@pytest.mark.parametrize("form", ["trig", "nquads"])
def test_what_went_out_comes_back_and_goes_out_the_same(form):
    import pyoxigraph as ox

    store, again = world((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS)), Store.memory()
    given = written(store, form)
    parsed = {"trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS}[form]
    again.raw.extend(ox.parse(given, parsed))
    assert written(again, form) == given
    assert sorted(network(again)) == sorted(network(store, statuses=OCCURRED))
