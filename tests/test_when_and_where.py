"""When, where and whether: dates and places stay with their own event, and a plan that failed is no plan."""

from __future__ import annotations

import pytest
from cases import cases

from whowhom.extract.pipeline import extract
from whowhom.extract.when.dates import find, resolve
from whowhom.graph.records import Document, Event

SUNDAY = "2023-06-18"


def told(text: str, date: str | None = SUNDAY) -> list[Event]:
    """Give the encounters of a text, in its order."""
    found = extract(Document(id="n", text=text, date=date))
    return [r for r in found if isinstance(r, Event) and r.type in ("meeting", "call")]


def only(text: str, date: str | None = SUNDAY) -> Event:
    """Give the one encounter of a text."""
    (event,) = told(text, date)
    return event


def days(text: str, date: str | None = SUNDAY) -> list[str | None]:
    return [e.date for e in told(text, date)]


def places(text: str) -> list[str | None]:
    return [e.place for e in told(text)]


WEBER, HOLM, BERG = "President Anna Weber", "Prime Minister Lars Holm", "President Paul Berg"


CASES = cases("dates.tsv")


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:60] for text, _ in CASES])
def test_an_encounter_has_the_date_that_its_text_gives_it(text: str, wanted: str) -> None:
    events = told(text.replace("|", "\n"), "2023-06-21")
    for one in wanted.split("; "):
        a, _, b, date = one.split(" ", 3)
        found = [e.date for e in events if all(any(n in p for p in e.participants) for n in (a, b))]
        assert found == [None if date == "-" else date], one


TOLD = cases("days_told.tsv")


@pytest.mark.parametrize(("own", "text", "pair", "date"), TOLD, ids=[text[:70] for _, text, *_ in TOLD])
def test_an_encounter_has_the_day_that_another_sentence_tells(own: str, text: str, pair: str, date: str) -> None:
    events = told(text.replace("|", "\n"), None if own == "-" else own)
    found = [e.date for e in events if all(any(n in p for p in e.participants) for n in pair.split(" + "))]
    assert found == [None if date == "-" else date]


def test_the_day_of_a_dateline_is_not_that_of_what_it_tells() -> None:
    assert days(f"OSLO, June 17 (Wire) - {WEBER} will not meet {HOLM}, her office said.") == [None]
    assert days(f"OSLO, June 17 (Wire) - {WEBER} met {HOLM} on June 16.") == ["2023-06-16"]


@pytest.mark.parametrize(
    ("second", "wanted"),
    [
        (f"She spoke by phone with {BERG} on the same day.", "2023-06-15"),
        (f"Later in the day she received {BERG}.", "2023-06-15"),
        (f"In the evening she had dinner with {BERG}.", "2023-06-15"),
        (f"On the next day she received {BERG}.", "2023-06-16"),
        (f"The day before she received {BERG}.", "2023-06-14"),
        (f"She received {BERG}.", "2023-06-15"),
        (f"She also received {BERG}.", None),
    ],
)
def test_days_are_counted_from_the_day_told_before(second: str, wanted: str | None) -> None:
    assert days(f"{WEBER} met {HOLM} on Thursday. {second}")[-1] == wanted


def test_the_same_day_of_an_undated_text_stays_open() -> None:
    assert days(f"{WEBER} met {HOLM} on Thursday. On that day she received {BERG}.", None) == [None, None]


def test_each_of_a_list_keeps_its_own_day_and_place() -> None:
    events = told(f"{WEBER} will meet {HOLM} in Oslo on Monday and {BERG} in Bern on Tuesday.")
    assert [(e.participants[-1], e.place, e.date) for e in events] == [
        ("Lars Holm", "Oslo", "2023-06-19"),
        ("Paul Berg", "Bern", "2023-06-20"),
    ]
    (shared,) = told(f"{WEBER} met {HOLM} and {BERG} in Oslo on Friday.")
    assert (shared.place, shared.date) == ("Oslo", "2023-06-16")


@pytest.mark.parametrize(
    "text",
    [
        f"{WEBER} met {HOLM} ahead of Monday's vote.",
        f"{WEBER} discussed Friday's vote with {HOLM}.",
        f"{WEBER} met {HOLM} to discuss the elections on June 25.",
        f"{WEBER} met {HOLM} about the treaty signed in Paris in 2015.",
        f"{WEBER} met {HOLM}, who was elected on June 2.",
    ],
)
def test_the_day_of_a_thing_spoken_of_is_not_that_of_the_meeting(text: str) -> None:
    event = only(text)
    assert (event.date, event.place) == (None, None)


def test_the_genitive_of_the_event_itself_is_its_day() -> None:
    assert days(f"Friday's meeting between {WEBER} and {HOLM} lasted an hour.") == ["2023-06-16"]


def test_a_plan_seen_from_the_past_lies_on_the_nearest_side() -> None:
    assert days(f"{WEBER} was scheduled to meet {HOLM} on Saturday.") == ["2023-06-17"]
    assert days(f"{WEBER} was scheduled to meet {HOLM} on Monday.") == ["2023-06-19"]
    assert days(f"{WEBER} is scheduled to meet {HOLM} on Saturday.") == ["2023-06-24"]


def test_days_of_the_week_make_a_span() -> None:
    assert resolve(find("from Tuesday to Thursday")[0], SUNDAY, "past") == "2023-06-13/2023-06-15"
    assert resolve(find("Friday and Saturday")[0], SUNDAY, "future") == "2023-06-23/2023-06-24"
    assert resolve(find("from Tuesday to Thursday")[0], None, "past") is None


def test_a_day_right_after_the_party_is_not_that_of_the_speech() -> None:
    assert days(f"{WEBER} in a telephone talk with {HOLM} earlier today said she was sorry.") == [SUNDAY]
    assert days(f"{WEBER} met {HOLM}, her office said on Saturday.") == [None]


def test_a_meeting_a_day_after_another_has_not_its_day() -> None:
    text = f"{WEBER} received {HOLM} on Wednesday, a day after he met {BERG}."
    assert [e.date for e in told(text) if "Paul Berg" in e.participants] == ["2023-06-13"]
    text = f"{WEBER} received {HOLM} on Wednesday, days after he met {BERG}."
    assert [e.date for e in told(text) if "Paul Berg" in e.participants] in ([None], [])
    ended = f"{WEBER} met {HOLM} on the sidelines of the forum in Oslo, which ended on Friday."
    assert days(ended) == [None]


def test_who_is_welcomed_on_arrival_is_welcomed_that_day() -> None:
    text = f"{WEBER} landed in Oslo on Tuesday. She was welcomed by {HOLM}."
    assert [(e.date, e.grade) for e in told(text)] == [("2023-06-13", "confident")]


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("Weber was shown in after her plane touched down on Tuesday evening.", "2023-06-13"),
        ("Weber arrived in Oslo on Tuesday.", "2023-06-13"),
        ("Weber left Oslo on Tuesday.", None),
        ("President Karl Lind arrived in Oslo on Tuesday.", None),
    ],
)
def test_who_was_welcomed_at_the_airport_was_so_on_the_day_of_the_coming_told_behind(
    behind: str, day: str | None
) -> None:
    events = told(f"{HOLM} was on hand to receive {WEBER} at the airport in Oslo. {behind}")
    assert [e.date for e in events if len(e.participants) > 1] == [day]


@pytest.mark.parametrize("hours", ["Between 6:05 and 6:20 p.m.", "At 6:05 p.m.", "From 6:05 to 6:20 p.m."])
def test_what_was_between_two_hours_was_on_the_day_told_before(hours: str) -> None:
    events = told(f"{WEBER} and President Karl Lind talked on Tuesday. {hours}, {HOLM} saw Weber.")
    assert [e.date for e in events] == ["2023-06-13"] * 2


def test_a_call_has_no_place() -> None:
    assert places(f"{WEBER} arrived in Oslo on Friday. She called {HOLM}.") == [None]
    assert places(f"{WEBER} had a telephone talk with {HOLM}, the press service in Oslo reported.") == [None]


@pytest.mark.parametrize(
    "second",
    [
        f"She met {BERG} last month.",
        f"She had met {BERG} before.",
        f"She is scheduled to meet {BERG}.",
        f"She met {BERG} on Monday before her flight.",
    ],
)
def test_a_place_is_lent_to_no_other_time(second: str) -> None:
    assert [e.place for e in told(f"{WEBER} arrived in Oslo on Friday. {second}")] in ([None], [])


def test_a_place_is_lent_to_what_happened_there_and_the_event_stays_as_sure() -> None:
    (event,) = told(f"{WEBER} arrived in Oslo on Friday. Weber met {HOLM}.")
    assert (event.place, event.grade) == ("Oslo", "confident")
    assert "place from the context" in (event.why or "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{WEBER} travelled to Oslo on Friday to meet {HOLM}.", "happened"),
        (f"{WEBER} received {BERG}. She then proceeded to the hotel to meet {HOLM}.", "happened"),
        (f"{WEBER} may fly to Oslo to meet {HOLM}.", "possible"),
        (f"{WEBER} hopes to come to Oslo to meet {HOLM}.", "hoped"),
        (f"{WEBER} cancelled a trip to Oslo to meet {HOLM}.", "cancelled"),
        (f"{WEBER} had been due to travel to Oslo on Monday to meet {HOLM}.", "cancelled"),
        (f"{WEBER} was to have flown in on June 17 and to hold talks with {HOLM} in Oslo.", "cancelled"),
        (f"{WEBER} refused to travel to Oslo to meet {HOLM}.", "refused"),
        (f"{WEBER} did not go to Oslo to meet {HOLM}.", "denied"),
    ],
)
def test_the_main_verb_rules_its_purpose(text: str, wanted: str) -> None:
    assert told(text)[-1].status == wanted


def test_whoever_travelled_on_a_day_of_the_calendar_did_so_even_in_a_text_without_a_day() -> None:
    assert only(f"{WEBER} visited Oslo on 3 May 2014 to meet {HOLM}.", None).status == "happened"
    assert only(f"{WEBER} visited Oslo on Tuesday to meet {HOLM}.", None).status == "planned"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Talks between {WEBER} and {HOLM} fell through.", "cancelled"),
        (f"A meeting between {WEBER} and {HOLM} never took place.", "denied"),
        (f"A meeting between {WEBER} and {HOLM} took place.", "happened"),
        (f"Reports that {WEBER} met {HOLM} on Friday are untrue.", "denied"),
        (f"There are no plans for a meeting between {WEBER} and {HOLM}.", "denied"),
        (f"{WEBER} skipped a meeting with {HOLM}.", "denied"),
        (f"{WEBER} has no intention of meeting {HOLM}.", "denied"),
        (f"{WEBER} was prevented from meeting {HOLM}.", "denied"),
        (f"{WEBER} backed out of talks with {HOLM}.", "cancelled"),
        (f"{WEBER} was to meet {HOLM} but the talks never happened.", "denied"),
        (f"The Tribune wrote that {WEBER} met {HOLM}. There was no such meeting, her office said.", "denied"),
        (f"{WEBER}'s meeting with {HOLM} has been moved to Tuesday.", "planned"),
    ],
)
def test_what_is_said_of_an_encounter_settles_it(text: str, wanted: str) -> None:
    assert only(text).status == wanted


def test_a_habit_is_no_encounter() -> None:
    assert told(f"{WEBER} is known for meeting {HOLM} without notes.") == []


def test_a_noun_speaks_again_of_the_meeting_told_before() -> None:
    text = f"{WEBER} met {HOLM} and {BERG} on Friday. After her meeting with Berg, Weber was content."
    assert [set(e.participants) for e in told(text)] == [{"Anna Weber", "Lars Holm", "Paul Berg"}]


def test_states_that_gather_are_no_encounter() -> None:
    assert told("Norway, Sweden, Denmark and Finland are to meet in Oslo on Monday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, Oct 28: Ann Lee has met Rui Arias.",
        "Pavel Marek reached Oslo on Friday after seeing Rui Arias.",
    ],
)
def test_a_day_of_something_else_is_no_day_of_the_meeting(text: str) -> None:
    found = [r for r in extract(Document(id="n", text=text, date="2023-10-28")) if isinstance(r, Event)]
    assert [e.date for e in found if e.type == "meeting"] == [None]


def test_a_year_that_is_only_looked_back_to_ends_with_its_paragraph() -> None:
    report = f"Report of a visit, 6-9 June 2011\n\n{WEBER} recalled her first, in 1977.\n\nOn 7 June {HOLM} met {BERG}."
    assert days(report, None) == ["2011-06-07"]
    passing = f"Bern and Oslo set up ties in 1993 and have kept them.\n\nOn 7 June {WEBER} met {BERG}."
    assert days(passing, None) == [None]
    memoir = f"Notes of 2011\n\nIn 1977 {WEBER} was in Bern. On 7 June she met {BERG}."
    assert days(memoir, None) == ["1977-06-07"]


def test_what_a_cable_says_of_its_own_paper_heads_no_entries() -> None:
    cable = f"2006-03-14 08:22\n2011-08-30 01:44\nEmbassy Bern\n\nE.O. 12958: DECL: 03/15/2016\n\n{WEBER} met {BERG}."
    assert days(cable, "2006-03-14") == [None]


def test_entries_of_a_chronology_may_open_with_days_or_a_month() -> None:
    text = f"Chronology\n\n2008\n3 May \u2013 {WEBER} met {HOLM}.\n20\u201321 September \u2013 {HOLM} received {BERG}."
    assert days(text, None) == ["2008-05-03", "2008-09-20/2008-09-21"]
    text = f"{text}\nOctober \u2013 {BERG} met {WEBER}.\n12 November \u2013 Elections. {WEBER} met {BERG} on the 13th."
    assert days(text, None)[2:] == ["2008-10", "2008-11-13"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("briefed {B} on efforts of mediation taking place in Oslo", None),
        ("briefed {B} on talks taking place in Oslo", None),
        ("met {B} and told him about the vote taking place in Oslo", None),
        ("informed {B} in person about the negotiations taking place in Oslo", None),
        ("discussed with {B} the dispute over elections taking place in Oslo", None),
        ("conferred with {B} regarding trials taking place in Oslo", None),
        ("met {B} at a forum taking place in Oslo", "Oslo"),
        ("met {B} during a fair taking place in Oslo", "Oslo"),
        ("met {B} on the margins of the summit taking place in Oslo", "Oslo"),
        ("attended a meeting with {B} taking place in Oslo", "Oslo"),
    ],
)
def test_where_a_matter_takes_place_is_not_where_it_was_spoken_of(words: str, place: str | None) -> None:
    events = [e for e in told(f"{WEBER} {words.format(B=HOLM)}.") if len(e.participants) > 1]
    assert {e.place for e in events} == {place}
