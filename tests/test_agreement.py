"""What the dossier and the public record both tell of: the record lists in one line whom somebody met in turn."""

import pytest
from world import AFTER, AFTER_RECORDS, BEFORE, BEFORE_RECORDS, BLINKEN, KNOWN, QIN, XI, event, quoted

from whowhom.graph.derive import derive
from whowhom.graph.merging import Decision
from whowhom.graph.rdf import quads
from whowhom.graph.records import Document, Person, Role
from whowhom.graph.store import Store
from whowhom.queries.agreement import against
from whowhom.queries.encounters import met
from whowhom.queries.offices import holder

TOLD = "Saw Minister Qin Gang, then President Xi Jinping."
TRIP = Document(
    id="historian/travels/1", text=TOLD, publisher="Office of the Historian", date="2023-06-17", end="2023-06-19"
)
BOTH = event(TRIP, TOLD, participants=(BLINKEN, QIN, XI), date="[2023-06-17..2023-06-19]", place="Beijing",
             sides=((BLINKEN,), (QIN, XI)))  # fmt: skip


@pytest.fixture
def made():
    """Give what makes a store of sources, and what deriving gave."""

    def make(*sources):
        store = Store.memory()
        for document, records in sources:
            store.replace(store.minter.source(document.id), quads(document, records, store.minter))
        return store, derive(store, KNOWN)

    return make


def test_an_encounter_agrees_with_a_wider_one_of_the_record(made):
    store, _ = made((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS), (TRIP, [BOTH]))
    found = {(c.found, c.encounter.participants): len(c.encounter.sources) for c in against(store)}
    assert found[("agreed", (BLINKEN, XI))] == 3
    assert ("agreed", (BLINKEN, QIN)) in found
    assert ("only here", (BLINKEN, "Wang Yi")) in found
    assert not [name for name, _ in found if name == "only there"]


def test_what_the_record_alone_tells_of_the_same_people_is_said(made):
    later = event(TRIP, TOLD, participants=(BLINKEN, QIN), date="2023-06-19", place="Beijing")
    store, _ = made((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS), (TRIP, [later]))
    assert ("only there", (BLINKEN, QIN)) in {(c.found, c.encounter.participants) for c in against(store)}


def test_a_wider_encounter_is_a_suggestion_and_keeps_all_its_people_when_joined(made):
    store, derived = made((AFTER, AFTER_RECORDS), (TRIP, [BOTH]))
    (doubt,) = derived.identity.waiting
    assert doubt.reasons == ("the participants of one are among those of the other", "dates that overlap")
    derive(store, KNOWN, [Decision("same", doubt.a, doubt.b)])
    joined = [e for e in met(store, XI) if len(e.sources) == 2]
    assert [(e.participants, e.date) for e in joined] == [((BLINKEN, QIN, XI), "2023-06-19")]


def test_a_tenure_without_an_end_is_over_when_another_begins_in_a_post_for_one(made):
    def took(day: str, who: str, title: str) -> tuple[Document, list]:
        doc = Document(id=f"{title}{day}", text=f"{who} is {title}", date=day)
        held = Role(person=who, role=title, org="China", from_=day, **quoted(doc, doc.text))
        return doc, [Person(doc=doc.id, name=who), held]

    first, second = took("2013-03-16", "Wang Yi", "Foreign Minister"), took("2022-12-30", QIN, "Foreign Minister")
    beside = took("2015-01-01", "Wang Yi", "Special Envoy"), took("2016-01-01", QIN, "Special Envoy")
    store, _ = made(first, second, *beside)
    assert [o.person for o in holder(store, "Foreign Minister", "China", "2020-01-01")] == ["Wang Yi"]
    assert [o.person for o in holder(store, "Foreign Minister", "China", "2023-01-01")] == [QIN]
    assert len(holder(store, "Special Envoy", "China", "2023-01-01")) == 2


def test_mentions_years_apart_give_way_to_the_one_who_held_the_post_that_day(made):
    def said(day: str, who: str, **span: str) -> tuple[Document, list]:
        doc = Document(id=f"d{day}", text=f"Foreign Minister {who}", date=day)
        role = Role(person=who, role="Foreign Minister", org="China", **span, **quoted(doc, doc.text))
        return doc, [Person(doc=doc.id, name=who), role]

    between = ("2022-12-30", "2023-07-25")
    store, _ = made(
        said("2014-02-14", "Wang Yi"), said("2024-04-24", "Wang Yi"),
        said("2023-01-01", QIN, from_=between[0], until=between[1]),
    )  # fmt: skip
    assert [o.person for o in holder(store, "Foreign Minister", "China", "2023-06-18")] == [QIN]
    assert [o.person for o in holder(store, "Foreign Minister", "China", "2014-02-20")] == ["Wang Yi"]


def test_an_end_that_one_source_did_not_know_is_the_one_that_another_gives(made):
    def told(name: str, **span: str) -> tuple[Document, list]:
        doc = Document(id=name, text="Qin Gang is Foreign Minister", date="2023-06-18")
        held = Role(person=QIN, role="Foreign Minister", org="China", **span, **quoted(doc, doc.text))
        return doc, [Person(doc=doc.id, name=QIN), held]

    all_three = told("a", from_="2022-12-30"), told("b", from_="2022-12-30", until="2023-07-25"), told("c")
    store, _ = made(*all_three)
    (row,) = holder(store, "Foreign Minister", "China", "2023-06-18")
    assert (row.from_, row.until, len(row.sources)) == ("2022-12-30", "2023-07-25", 3)


def test_as_of_a_day_no_record_is_named_that_was_made_later(made):
    text = "Blinken met Qin Gang on Sunday."
    papers = [
        Document(id="paper", text=text, publisher="Morning Wire", date="2023-06-19"),
        Document(id="record", text=text, publisher="Office", date="2023-06-18", made="2024-01-01"),
    ]
    who = {"participants": ("Antony Blinken", "Qin Gang"), "date": "2023-06-18"}
    store, _ = made(*((doc, [event(doc, text, **who)]) for doc in papers))
    named = {day: [s.doc for e in met(store, as_of=day) for s in e.sources] for day in ("2023-06-20", "2024-01-01")}
    assert named == {"2023-06-20": ["paper"], "2024-01-01": ["record", "paper"]}
