from world import AFTER, AFTER_RECORDS, BEFORE, BEFORE_RECORDS, event, quoted, world

from whowhom.graph.derive import derive
from whowhom.graph.history import as_of, claims_of
from whowhom.graph.records import Affiliation, Document, Person
from whowhom.graph.store import Store

WW = "https://w3id.org/whowhom/ns#"


def pairs(store: Store, shortcut: str) -> set[tuple[str, str]]:
    rows = store.query(
        f"SELECT ?a ?b {{ GRAPH ?g {{ ?x <{WW}{shortcut}> ?y . ?x rdfs:label ?a . ?y rdfs:label ?b }} }}".replace(
            "rdfs:label", "<http://www.w3.org/2000/01/rdf-schema#label>"
        )
    )
    return {(r["a"].value, r["b"].value) for r in rows}


def event_of(store: Store, *names: str) -> list[dict[str, list[str]]]:
    nodes = store.nodes(store.minter.graph("derived"))
    label = {iri: n["label"][0] for iri, n in nodes.items() if "label" in n}
    found = []
    for node in nodes.values():
        who = {label[p] for p in node.get("participant", ())}
        if who == set(names):
            found.append({k: sorted(vs) for k, vs in node.items()})
    return found


def test_met_is_derived_both_ways_and_only_from_what_happened():
    found = pairs(world(), "met")
    assert ("Antony Blinken", "Qin Gang") in found
    assert ("Qin Gang", "Antony Blinken") in found
    assert not any("Lloyd Austin" in pair for pair in found)


def test_a_plan_alone_derives_nothing():
    found = pairs(world((BEFORE, BEFORE_RECORDS)), "met")
    assert found == {("Antony Blinken", "Qin Gang"), ("Qin Gang", "Antony Blinken")}


def test_a_call_is_spoken_and_not_met():
    assert ("Antony Blinken", "Qin Gang") in pairs(world(), "spokeWith")


def test_a_flagged_rumour_derives_nothing():
    assert ("Xi Jinping", "Lloyd Austin") not in pairs(world(), "met")


def test_the_possible_meeting_with_xi_becomes_the_one_that_happened():
    found = event_of(world(), "Antony Blinken", "Xi Jinping")
    assert [e["status"] for e in found] == [[WW + "happened"]]
    assert len(found[0]["claim"]) == 2


def test_what_was_known_on_the_day_is_recomputed_from_claims():
    store = world()
    before = {r.status for _, r in as_of(store, "2023-06-18")}
    assert {"planned", "possible", "refused"} <= before
    later = {e: r.status for e, r in as_of(store, "2023-06-20")}
    assert "possible" not in later.values()
    assert "refused" in later.values()


def test_every_claim_of_an_event_is_kept_with_its_source():
    store = world()
    claims = [c for e, cs in claims_of(store).items() if "/event/" in e for c in cs]
    assert {c.source for c in claims} == {store.minter.source("brief-18"), store.minter.source("brief-20")}
    assert all(c.source_date for c in claims)


def test_only_pairs_across_sides_met():
    doc = Document(id="d", text="Ministers A One and B Two met their hosts C Three and D Four.", date="2024-01-02")
    names = ("A One", "B Two", "C Three", "D Four")
    table = event(doc, doc.text, participants=names, sides=(names[:2], names[2:]), date="2024-01-02")
    found = pairs(world((doc, [*(Person(doc="d", name=n) for n in names), table])), "met")
    assert found == {(a, b) for a in names for b in names if (a in names[:2]) != (b in names[:2])}


def test_a_disputed_meeting_is_said_to_be_so_and_derives_nothing():
    text = "The ministry says that Antony Blinken never met Qin Gang on 18 June."
    denial = Document(id="denial", text=text, date="2023-06-21")
    claim = event(
        denial, text, participants=("Antony Blinken", "Qin Gang"), date="2023-06-18", place="Beijing", status="denied"
    )
    store = world((BEFORE, BEFORE_RECORDS), (denial, [claim]))
    (found,) = [e for e in event_of(store, "Antony Blinken", "Qin Gang") if e["eventType"] == ["meeting"]]
    assert (found["status"], found["disputed"]) == ([WW + "denied"], ["true"])
    assert ("Antony Blinken", "Qin Gang") not in pairs(store, "met")


def test_what_is_one_with_no_other_keeps_a_node_of_its_own():
    """Two statements of one day, or two visits without a place, came to bear one name, and one of them was lost."""
    text = "Antony Blinken spoke in the morning, spoke at night, went somewhere and went elsewhere."
    day = Document(id="day", text=text, date="2023-06-20")
    said = {"spoke in the morning": "statement", "spoke at night": "statement", "went somewhere": "visit",
            "went elsewhere": "visit"}  # fmt: skip
    store = world((day, [event(day, words, type=kind, participants=("Antony Blinken",), date="2023-06-19")
                         for words, kind in said.items()]))  # fmt: skip
    assert sorted(e["eventType"][0] for e in event_of(store, "Antony Blinken")) == sorted(said.values())


def test_an_actor_is_found_by_family_name_alias_and_other_script():
    nodes = world().nodes("https://whowhom.example/graph/derived")
    keys = set(nodes["https://whowhom.example/person/qin-gang"]["nameKey"])
    assert {"qin gang", "qin", "秦刚"} <= keys


def test_a_person_is_found_without_middle_names_as_a_list_has_them():
    doc = Document(id="d", text="Henry A. Kissinger and Madeleine Korbel Albright.", date="1999-01-02")
    people = [
        Person(doc="d", name="Henry A. Kissinger", aliases=("Kissinger, Henry A. (Heinz Alfred)",)),
        Person(doc="d", name="Madeleine Korbel Albright", aliases=("Albright, Madeleine Korbel",)),
        Person(doc="d", name="John Foster Dulles"),
    ]
    nodes = world((doc, people)).nodes("https://whowhom.example/graph/derived")
    keys = {n["label"][0]: set(n["nameKey"]) for n in nodes.values() if "nameKey" in n}
    assert "henry kissinger" in keys["Henry A. Kissinger"]
    assert "madeleine albright" in keys["Madeleine Korbel Albright"]
    assert "john dulles" not in keys["John Foster Dulles"]


def test_deriving_twice_gives_the_same_graph():
    store = world()
    before = set(store.raw)
    derive(store, ())
    derive(store, ())
    again = set(store.raw)
    assert {q.graph_name for q in before} == {q.graph_name for q in again}
    derive(store, ())
    assert set(store.raw) == again


def test_the_order_of_sources_changes_nothing():
    one = world((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS))
    other = world((AFTER, AFTER_RECORDS), (BEFORE, BEFORE_RECORDS))
    assert set(one.raw) == set(other.raw)


def test_a_past_affiliation_is_not_where_somebody_works():
    doc = Document(id="d", text="Bonnie Glaser, formerly of the Big Institute, spoke.", date="2024-01-02")
    past = Affiliation(
        person="Bonnie Glaser", org="Big Institute", tense="former", **quoted(doc, "Bonnie Glaser, formerly of")
    )
    assert pairs(world((doc, [past])), "worksAt") == set()


def test_an_aide_comes_before_the_principal():
    from whowhom.graph.network import network

    doc = Document(id="d", text="Zed Aide goes with Amy Boss.", date="2024-01-02")
    trip = event(doc, doc.text, type="accompany", participants=("Zed Aide", "Amy Boss"))
    graph = network(world((doc, [trip])))
    assert [(a.rsplit("/")[-1], b.rsplit("/")[-1]) for a, b in graph.edges()] == [("zed-aide", "amy-boss")]


def test_what_is_known_in_the_end_is_what_all_dated_sources_say():
    """The last stage of an event or office is the whole of it; once the places of single-sourced events were lost."""
    from whowhom.graph.network import network
    from whowhom.ontology.vocabulary import STATUSES

    said = ("status", "disputed", "grade", "date", "other_dates", "earliest", "latest", "place", "subtype")
    edges = [e for *_, e in network(world(), statuses=tuple(STATUSES)).edges(data=True)]
    assert {e["relation"] for e in edges} >= {"meeting", "call", "holds", "works-at"}
    assert any(e["place"] for e in edges)
    for edge in edges:
        assert {k: edge["stages"][-1][k] for k in said} == {k: edge[k] for k in said}
    (wang,) = [e for e in edges if e["status"] == "happened" and len(e["stages"]) > 1 and e["subtype"] is None]
    assert [(s["since"], s["status"], s["date"]) for s in wang["stages"]] == [
        ("2023-06-18", "planned", "2023-06-19"),
        ("2023-06-20", "happened", "2023-06-19"),
    ]
