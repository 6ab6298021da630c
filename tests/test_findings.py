from dataclasses import replace

from world import quoted, world

from whowhom.graph import foundings
from whowhom.graph.derive import derive
from whowhom.graph.findings import contradictions
from whowhom.graph.identity import KnownActor
from whowhom.graph.records import Document, Event, Person, Place, Role

TEXT = "Ann One met Bo Two in Paris. Ann One met Cy Three in Tokyo. Prime Minister Ann One. Prime Minister Bo Two."
DOC = Document(id="d", text=TEXT, date="1990-05-02")


def met(words, who, day, place=None, **more):
    fields = {"type": "meeting", "status": "happened", "participants": who, "date": day, "place": place}
    return Event(**quoted(DOC, words), **fields, **more)


def post(words, person, start, end):
    return Role(**quoted(DOC, words), person=person, role="Prime Minister", org="Utopia", from_=start, until=end)


PEOPLE = [Person(doc="d", name=n) for n in ("Ann One", "Bo Two", "Cy Three")]
PLACES = [Place(doc="d", name=n, within=s) for n, s in (("Paris", "France"), ("Tokyo", "Japan"))]
STATES = [Place(doc="d", name=n, place_type="country") for n in ("France", "Japan", "Utopia")]


def found(*records):
    return contradictions(world((DOC, [*PEOPLE, *PLACES, *STATES, *records])))


def test_nobody_meets_after_death_or_before_birth():
    dead = Person(doc="d", name="Dee Four", born="1900", died="1989-12-31")
    late = met("Ann One met Bo Two", ("Ann One", "Dee Four"), "1990-05-01")
    (finding,) = found(dead, late)
    assert (finding.severity, finding.rule) == ("error", "life")
    assert "after the death of Dee Four (1989-12-31)" in finding.message
    assert finding.claims


def test_one_person_in_two_states_on_one_day_is_a_warning():
    a = met("Ann One met Bo Two in Paris", ("Ann One", "Bo Two"), "1990-05-01", "Paris")
    b = met("Ann One met Cy Three in Tokyo", ("Ann One", "Cy Three"), "1990-05-01", "Tokyo")
    (finding,) = found(a, b)
    assert (finding.severity, finding.message) == ("warning", "Ann One is in France and Japan on 1990-05-01")


def test_two_towns_of_one_state_are_no_finding():
    a = met("Ann One met Bo Two in Paris", ("Ann One", "Bo Two"), "1990-05-01", "Paris")
    b = met("Ann One met Cy Three in Tokyo", ("Ann One", "Cy Three"), "1990-05-01", "France")
    assert found(a, b) == []


def test_two_holders_of_a_post_for_one_are_a_warning_and_a_handover_is_not():
    a = post("Prime Minister Ann One", "Ann One", "1980-01-01", "1985-06-30")
    assert found(a, post("Prime Minister Bo Two", "Bo Two", "1985-06-20", "1990-01-01")) == []
    (finding,) = found(a, post("Prime Minister Bo Two", "Bo Two", "1984-06-30", "1990-01-01"))
    assert finding.message == "Ann One and Bo Two both hold Prime Minister for 365 days"


def test_an_unknown_end_is_not_now():
    a = post("Prime Minister Ann One", "Ann One", "1980-01-01", None)
    assert found(a, post("Prime Minister Bo Two", "Bo Two", "1984-06-30", "1990-01-01")) == []


def test_sources_that_differ_are_shown():
    a = met("Ann One met Bo Two", ("Ann One", "Bo Two"), "1990-05-01")
    words, who = "Prime Minister Bo Two", ("Ann One", "Bo Two")
    b = Event(**quoted(DOC, words), type="meeting", status="denied", participants=who, date="1990-05-01")
    assert [f.rule for f in found(a, b)] == ["status"]


def test_an_office_before_it_existed_cannot_be():
    early = Role(
        **quoted(DOC, "Prime Minister Ann One"), person="Ann One", role="Secretary of Defense", org="United States",
        from_="1945-01-01", until="1948",
    )  # fmt: skip
    state = Place(doc="d", name="United States", place_type="country")
    (finding,) = found(state, early)
    assert (finding.severity, finding.rule) == ("error", "unfounded")
    assert finding.message == (
        "Ann One is Secretary of Defense, United States, before it existed "
        "(1947-07-26; created by Act of Congress; National Security Act of 1947, 61 Stat. 495)"
    )
    assert found(state, replace(early, from_="1949", until="1950")) == []
    assert found(state, replace(early, from_=None, until="1946")) == []


def test_the_dossiers_own_list_says_when_a_state_was_there():
    held = post("Prime Minister Ann One", "Ann One", "1980-01-01", "1985-06-30")
    said = [f.message for f in contradictions(listing(("Utopia", "1981", None), held))]
    assert said == ["Ann One is Prime Minister, Utopia, before it existed (1981)"]
    said = [f.message for f in contradictions(listing(("Utopia", "1900", "1984"), held))]
    assert said == ["Ann One is Prime Minister, Utopia, when it was no more (1984)"]
    assert contradictions(listing(("Utopia", "1900", "1991"), held)) == []


def listing(state, *records):
    name, born, died = state
    store = world((DOC, [*PEOPLE, *STATES, *records]))
    derive(store, [KnownActor(name, "state", born=born, died=died)])
    return store


def test_every_founding_names_its_event_and_reference():
    assert all(row["why"] and row["reference"] and (row["from"] or row["until"]) for row in foundings._known())
