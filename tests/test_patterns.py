"""Who met whom: verbs, nouns and their parties, on sentences whose names are marked by hand."""

from __future__ import annotations

import pytest
from marked import reading

from whowhom.extract.claims.events import events
from whowhom.graph.records import Event

A, B, C = "<p:Ana Silva>", "<p:Omar Haddad>", "<p:Li Na>"


def found(
    text: str, *types: str, subject: str | None = None, date: str | None = "2023-06-18", end: str | None = None
) -> list[Event]:
    """Give the events of some types in a marked text."""
    return [
        g.event for g in events(reading(text, date, subject, end)) if g.event.type in (types or ("meeting", "call"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met {B}.",
        f"{A} met briefly with {B}.",
        f"{A} and {B} met in <l:Lima>.",
        f"{A} held talks with {B}.",
        f"{A} held two more rounds of talks on Monday with {B}.",
        f"{A} had lunch with {B}.",
        f"{A} discussed trade with {B}.",
        f"{A} was received by {B}.",
        f"{A} received {B}.",
        f"{A} welcomed {B} at the airport.",
        f"{A} was welcomed by {B}.",
        f"{A} shook hands with {B}.",
        f"{A} paid a courtesy call on {B}.",
        f"{A} conferred with {B}.",
        f"After talks with {B}, {A} left.",
        f"{A}'s meeting with {B} last month was frank.",
        f"The {A}-{B} summit took place in June.",
        f"{A}, who met {B} on Friday, went home.",
        f"{A} visited with {B}.",
        f"{A} began the talks by meeting with {B}.",
        f"{A} flew to <l:Lima> on Monday and met with {B}.",
    ],
)
def test_these_are_meetings_that_happened(text: str) -> None:
    met = [e for e in found(text) if e.status == "happened"]
    assert len(met) == 1
    assert set(met[0].participants) == {"Ana Silva", "Omar Haddad"}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} telephoned {B}.",
        f"{A} spoke by phone with {B}.",
        f"{A} received a phone call from {B}.",
        f"{A} has held a phone talk with {B}.",
        f"{A} had a telephone conversation with {B}.",
    ],
)
def test_these_are_calls(text: str) -> None:
    (call,) = found(text)
    assert (call.type, call.status, set(call.participants)) == ("call", "happened", {"Ana Silva", "Omar Haddad"})


@pytest.mark.parametrize(
    "text",
    [
        f"{A} was met with protests in <l:Lima>.",
        f"{A} called {B} a liar.",
        f"{A} saw {B} as a rival.",
        f"{A} spoke to <g:reporters>.",
        f"{A} told <g:reporters> during a phone briefing that <n:Ana Silva|she> was tired.",
        f"{A} called on <s:China> to stop.",
        f"{A} welcomed {B}'s statement.",
    ],
)
def test_these_are_no_encounters(text: str) -> None:
    assert found(text) == []


def test_each_on_one_side_met_each_on_the_other() -> None:
    (meeting,) = found(f"{A} met with {B}, <g:senior aides> and {C}.")
    assert meeting.sides == (("Ana Silva",), ("Omar Haddad", "Li Na"))


def test_between_three_everybody_met_everybody() -> None:
    (meeting,) = found(f"Talks between {A}, {B} and {C} took place in <l:Lima>.")
    assert meeting.sides is None
    assert len(meeting.participants) == 3


def test_a_list_ends_where_the_next_clause_begins() -> None:
    (meeting,) = found(f"When {A} met {B}, {C} said nothing.")
    assert meeting.participants == ("Ana Silva", "Omar Haddad")


def test_a_list_goes_on_after_with_and_over_unknown_members() -> None:
    (meeting,) = found(f"{A} met {B} in <l:Lima> for a dialogue and separately with {C}.")
    assert meeting.participants == ("Ana Silva", "Omar Haddad", "Li Na")
    (other,) = found(f"{A} met with {B}, roadmap signatories, and {C}.")
    assert "Li Na" in other.participants


def test_a_telegraphic_record_has_its_subject_beside_it() -> None:
    text = f"Met with {B} and {C}. Attended the Quebec Conference with <p:Jo Bell>. Audience with <p:Pope Pius>."
    met = found(text, subject="Ana Silva", date="1953-03-02", end="1953-03-04")
    assert [e.participants[1:] for e in met] == [("Omar Haddad", "Li Na"), ("Jo Bell",), ("Pope Pius",)]
    assert {e.date for e in met} == {"[1953-03-02..1953-03-04]"}
    assert {e.grade for e in met} == {"confident"}


def test_without_a_subject_anywhere_nothing_is_made_up() -> None:
    assert found(f"Met with {B}.") == []


def test_standing_beside_somebody_is_no_meeting() -> None:
    (beside,) = found(f"Speaking alongside {B}, {A} said the plan stands.", "meeting", "joint_appearance")
    assert (beside.type, beside.participants) == ("joint_appearance", ("Ana Silva", "Omar Haddad"))


def test_who_accompanies_is_named_before_whom() -> None:
    for text in (f"{A} is accompanying {B} on the trip.", f"{B}, accompanied by {A}, arrived in <l:Lima>."):
        (aide,) = found(text, "accompany")
        assert aide.participants == ("Ana Silva", "Omar Haddad")


def test_the_date_of_the_saying_is_not_that_of_the_meeting() -> None:
    (meeting,) = found(f"{A} will meet {B}, <o:the ministry> said Wednesday.")
    assert (meeting.date, meeting.stated_by) == (None, "the ministry")
    (dated,) = found(f"<o:The ministry> said Wednesday that {A} would meet {B} on Friday.")
    assert dated.date == "2023-06-23"


def test_what_lasts_two_days_from_today_is_under_way() -> None:
    (talks,) = found(f"{A} began two days of meetings Sunday in <l:Lima> with <g:Peruvian officials>.")
    assert (talks.date, talks.status, talks.groups) == ("2023-06-18/2023-06-19", "ongoing", ("Peruvian officials",))


def test_the_occasion_lends_its_date_and_place() -> None:
    (meeting,) = found(
        f"They prepare a possible meeting between {A} and {B} at the forum meeting, "
        "which will take place in <l:Lima> in November."
    )
    assert (meeting.status, meeting.date, meeting.place, meeting.grade) == ("possible", "2023-11", "Lima", "inferred")


def test_who_refused_is_a_party_and_so_is_who_asked() -> None:
    (refusal,) = found(f"{A} spoke out after <s:China> refused a meeting at an event in <l:Lima> earlier this month.")
    assert (refusal.status, refusal.date, refusal.place) == ("refused", "[2023-06-01..2023-06-17]", "Lima")
    assert refusal.participants == ("China", "Ana Silva")
    (asked,) = found(f"{B} rejected <n:Ana Silva|her> request to meet during the trip.")
    assert (asked.status, asked.participants) == ("refused", ("Omar Haddad", "Ana Silva"))


def test_one_encounter_told_twice_is_one_event() -> None:
    met = found(f"{A} met {B}.\nThe talks lasted an hour.\n{A} met {B} on Friday in <l:Lima>.")
    assert [(e.date, e.place) for e in met] == [("2023-06-16", "Lima")]


def test_encounters_on_two_days_are_two_events() -> None:
    met = found(f"{A} met {B} on Friday. {A} also met {B} on Thursday.")
    assert [e.date for e in met] == ["2023-06-16", "2023-06-15"]


def test_travel_is_a_visit_to_each_place() -> None:
    visits = found(f"{A} visited <l:Doha>, <l:Muscat> and <l:Amman>.", "visit")
    assert [v.place for v in visits] == ["Doha", "Muscat", "Amman"]
    (plan,) = found(f"After the talks, {A} heads to <l:London> to attend a Harbour Recovery Conference.", "visit")
    assert plan.status == "planned"


def test_taking_and_leaving_a_post_are_events_of_one_person() -> None:
    assert found(f"{A} was appointed ambassador to <s:Chile>.", "appointment")[0].participants == ("Ana Silva",)
    assert found(f"{A} swore in {B} as minister.", "appointment")[0].participants == ("Omar Haddad",)
    (denied,) = found(f"{A} dismissed reports that {A} would appoint {B} minister.", "appointment")
    assert (denied.participants, denied.status) == (("Omar Haddad",), "denied")
    assert found(f"{A} resigned on Friday.", "resignation")[0].date == "2023-06-16"


def test_a_statement_has_a_speaker_and_an_addressee() -> None:
    (told,) = found(f"{A} told <o:the Lima Times> on Friday that it was late.", "statement")
    assert (told.participants, told.addressee, told.date) == (("Ana Silva",), "the Lima Times", "2023-06-16")


def test_an_unnamed_second_party_is_kept_by_its_words() -> None:
    (talks,) = found(f"{A} held talks with <r:her Chinese counterpart>.")
    assert talks.groups == ("her Chinese counterpart",)
    assert talks.role_only[0].text == "her Chinese counterpart"
