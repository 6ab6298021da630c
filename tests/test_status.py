"""Status is a gate: what did not take place, or only may, is never told as having happened."""

from __future__ import annotations

import pytest
from cases import cases
from marked import reading

from whowhom.extract import extract
from whowhom.extract.claims.events import events
from whowhom.extract.what.status import NO_CLAIM, judge, of_verb
from whowhom.graph.records import Document, Event

A, B = "<p:Ana Silva>", "<p:Omar Haddad>"


def statuses(text: str, date: str | None = "2023-06-18") -> list[str]:
    """Give the statuses of the encounters and visits in a marked text."""
    return [
        g.event.status
        for g in events(reading(text, date))
        if g.event.type in ("meeting", "call", "visit", "conference")
    ]


@pytest.mark.parametrize(
    ("chain", "form", "wanted"),
    [
        ("", "past", "happened"),
        ("has", "part", "happened"),
        ("did", "base", "happened"),
        ("will", "base", "planned"),
        ("is to", "base", "planned"),
        ("is expected to", "base", "planned"),
        ("has agreed to", "base", "planned"),
        ("was expected to", "base", "planned"),
        ("would", "base", "planned"),
        ("may", "base", "possible"),
        ("is trying to", "base", "possible"),
        ("hopes to", "base", "hoped"),
        ("would like to", "base", "hoped"),
        ("is ready to", "base", "hoped"),
        ("did not", "base", "denied"),
        ("never", "past", "denied"),
        ("has yet to", "base", "denied"),
        ("will not", "base", "denied"),
        ("refused to", "base", "refused"),
        ("has declined to", "base", "refused"),
        ("had been due to", "base", "cancelled"),
        ("was supposed to", "base", "cancelled"),
        ("did not rule out", "ing", "possible"),
        ("is", "ing", "ongoing"),
        ("would have", "part", NO_CLAIM),
        ("regularly", "base", NO_CLAIM),
    ],
)
def test_the_words_of_the_verb_decide(chain: str, form: str, wanted: str) -> None:
    assert of_verb(form, chain).status == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{A} did not meet {B}.", ["denied"]),
        (f"{A} has refused to meet {B}.", ["refused"]),
        (f"{A} declined an invitation to meet {B}.", ["refused"]),
        (f"{A} called off talks with {B}.", ["cancelled"]),
        (f"Talks between {A} and {B} were postponed.", ["cancelled"]),
        (f"Talks between {A} and {B}, which were to open on Thursday, have been deferred.", ["cancelled"]),
        (f"Talks between {A} and {B}, which were to open in May have been deferred.", ["cancelled"]),
        (f"The meeting between {A} and {B}, which had been set for Oslo today will be delayed.", ["cancelled"]),
        (f"Talks between {A} and {B}, which critics of the treaty had feared were held in Oslo.", ["happened"]),
        (f"Talks between {A} and {B} hadn't taken place.", ["denied"]),
        (f"The meeting between {A} and {B} hadn't actually happened.", ["denied"]),
        (f"The meeting between {A} and {B} couldn't be held.", ["denied"]),
        (f"The meeting between {A} and {B} hadn't gone well.", ["happened"]),
        (f"The meeting between {A} and {B} did not go smoothly.", ["happened"]),
        (f"The meeting between {A} and {B} did not go ahead.", ["denied"]),
        (f"It was essential that {A} meet {B}.", ["hoped"]),
        (f"Aides made it clear that it was very urgent that {A} see {B}.", ["hoped"]),
        (f"It is important that {A} has met {B}.", ["happened"]),
        (f"{A} had been due to meet {B} on Friday.", ["cancelled"]),
        (f"{A} hopes to meet {B}.", ["hoped"]),
        (f"{A} hopes for a meeting with {B}.", ["hoped"]),
        (f"{A} may meet {B} in July.", ["possible"]),
        (f"A possible meeting between {A} and {B} was discussed.", ["possible"]),
        (f"{A} will meet {B}.", ["planned"]),
        (f"A meeting between {A} and {B} is scheduled for Monday.", ["planned"]),
        (f"{A} is meeting {B}.", ["ongoing"]),
        (f"{A} has no plans to meet {B}.", ["denied"]),
        (f"{A} left without meeting {B}.", ["denied"]),
        (f"{A} will not hold a formal meeting with {B}.", ["denied"]),
    ],
)
def test_each_way_of_not_meeting_is_told_apart(text: str, wanted: list[str]) -> None:
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        f"If {A} meets {B}, the crisis may end.",
        f"{A} would have met {B}.",
        f"{A} will meet {B} if the truce holds.",
        f"Will {A} meet {B}?",
        f"{A} regularly meets {B}.",
    ],
)
def test_a_condition_a_question_and_a_habit_are_no_claims(text: str) -> None:
    assert statuses(text) == []


def test_a_denial_of_a_report_denies_what_was_reported() -> None:
    assert statuses(f"{A} denied that <n:Ana Silva|she> had met {B}.") == ["denied"]
    assert statuses(f"{A} denied that she had met {B}.") == ["denied"], "also where nobody says who she is"


def test_hope_reaches_into_what_is_hoped() -> None:
    assert statuses(f"{A} expressed optimism that <n:Ana Silva|she> would soon hold talks with {B}.") == ["hoped"]


def test_a_hedge_before_one_participant_is_his_alone() -> None:
    found = [g.event for g in events(reading(f"On Monday, {A} meets with {B}, and possibly <p:Li Na>."))]
    assert [(e.participants[1], e.status) for e in found] == [("Omar Haddad", "planned"), ("Li Na", "possible")]


def test_what_is_said_later_of_the_meeting_settles_it() -> None:
    assert statuses(f"{A} was scheduled to meet {B} on Friday but the meeting was postponed.") == ["cancelled"]


def test_present_for_future_is_a_plan_and_a_headline_is_not() -> None:
    assert statuses(f"On Monday, {A} meets {B}.") == ["planned"]
    (headline,) = events(reading(f"{A} meets {B}"))
    assert (headline.event.status, headline.event.grade) == ("happened", "confident")


def test_who_is_meeting_somebody_on_a_weekday_is_yet_to_where_the_text_has_no_day() -> None:
    assert statuses(f"On Tuesday {A} is meeting {B}.", None) == ["planned"]
    assert statuses(f"On Sunday {A} is meeting {B}.", "2023-06-18") == ["ongoing"]
    assert statuses(f"{A} is meeting {B}.", None) == ["ongoing"]


def test_who_greets_somebody_tomorrow_has_not_greeted_him() -> None:
    for verb in ("greets", "welcomes", "poses with", "shakes hands with"):
        assert "happened" not in statuses(f"{A} {verb} {B} in <l:Lima> tomorrow."), verb
    assert statuses(f"{A} greets {B} in <l:Lima> on Friday.") == ["happened"]


@pytest.mark.parametrize("goes_on", ["is taking place", "is being held", "is still in progress", "is now under way"])
def test_what_is_going_on_has_the_texts_own_day_and_is_a_plan_where_a_later_one_is_told(goes_on: str) -> None:
    (now,) = events(reading(f"A meeting between {A} and {B} {goes_on} in <l:Lima>.", "2023-06-18"))
    assert (now.event.status, now.event.date, now.event.grade) == ("ongoing", "2023-06-18", "confident")
    (later,) = events(reading(f"A meeting between {A} and {B} {goes_on} in <l:Lima> on Friday.", "2023-06-18"))
    assert (later.event.status, later.event.date) == ("planned", "2023-06-23")
    assert statuses(f"A meeting between {A} and {B} {goes_on.replace('is', 'is not', 1)} in <l:Lima>.") == ["denied"]
    assert "ongoing" not in statuses(f"Preparations for a meeting between {A} and {B} are under way.")


def test_an_invitation_is_a_hope_of_the_guest_coming() -> None:
    (visit,) = events(reading(f"{A} invited {B} to visit <l:Lima>."))
    assert (visit.event.participants, visit.event.status, visit.event.place) == (("Omar Haddad",), "hoped", "Lima")


def test_words_without_a_status_say_nothing() -> None:
    assert judge("chain", "has") is None
    assert judge("predicate", "") is None


def test_what_almost_was_did_not_happen() -> None:
    assert statuses(f"{A} almost met {B} in 2022.") == ["denied"]
    assert statuses(f"{A} met {B} for almost three hours.") == ["happened"]


def test_who_is_expected_to_cancel_has_not_cancelled_yet() -> None:
    assert statuses(f"{A} is expected to cancel a meeting with {B}.") == ["possible"]


def test_what_is_only_reported_is_not_sure() -> None:
    (event,) = events(reading(f"{A} reportedly met {B} on Monday."))
    assert (event.event.status, event.event.grade) == ("happened", "inferred")


ROWS = cases("statuses.tsv")


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_no_other_status_is_read_than_the_words_give(text: str, wanted: str) -> None:
    found = extract(Document(id="s", text=text, date="2023-06-14"))
    told = {e.status for e in found if isinstance(e, Event) and e.type in ("meeting", "call")}
    assert told == (set() if wanted == "-" else set(wanted.split(",")))


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt has called for constitutional order to return to Niger.",
        "Lena Brandt urged normal life to return to Paris.",
        "Lena Brandt waited for stability to return to Libya.",
        "Lena Brandt ordered troops to go to Mali.",
        "Lena Brandt allowed the exiles to return to Chile.",
        "Lena Brandt demanded that order return to Niger.",
        "Lena Brandt said that calm returned to Paris.",
        "President Lena Brandt said that tourists were coming to Greece.",
    ],
)
def test_nobody_travels_where_a_thing_or_others_do(text: str) -> None:
    assert [e for e in extract(Document(id="t", text=text)) if isinstance(e, Event) and e.type == "visit"] == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lena Brandt hopes to return to Niger.", "Lena Brandt"),
        ("Lena Brandt asked for permission to return to Paris.", "Lena Brandt"),
        ("Lena Brandt urged Paul Okoro to return to Paris.", "Paul Okoro"),
        ("Lena Brandt called on Prime Minister Paul Okoro to travel to Geneva.", "Paul Okoro"),
    ],
)
def test_who_is_to_travel_is_who_asks_or_is_asked(text: str, who: str) -> None:
    (visit,) = [e for e in extract(Document(id="t", text=text)) if isinstance(e, Event) and e.type == "visit"]
    assert visit.participants == (who,)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivan Holm had been expected to meet President Ada Berg, but that was not confirmed.", "possible"),
        ("Ivan Holm was due to meet President Ada Berg, but it could not be confirmed.", "possible"),
        ("Ivan Holm was expected to meet President Ada Berg, but nobody would confirm it.", "possible"),
        ("Ivan Holm had been due to meet President Ada Berg, but there was no official confirmation.", "possible"),
        ("Ivan Holm had been due to meet President Ada Berg, though officials declined to confirm it.", "possible"),
        # what is confirmed, what else could not be, and what was not in doubt
        ("Ivan Holm was expected to meet President Ada Berg, but it could not be done.", "cancelled"),
        ("Ivan Holm had been expected to meet President Ada Berg, but did not, his office confirmed.", "cancelled"),
        ("Ivan Holm will meet President Ada Berg, though the exact place was not confirmed.", "planned"),
        ("Ivan Holm met President Ada Berg, but that could not be confirmed.", "happened"),
        ("Guests spoke after the failed meeting between President Ada Berg and Premier Ivan Holm.", "happened"),
        (
            "President Ada Berg's meeting with Ivan Holm will decide whether or not the ban is ended.",
            "planned",
        ),
        # what was bungled may have come about or not
        ("Guests spoke after the botched meeting between President Ada Berg and Premier Ivan Holm.", None),
        ("Officials regret the botched talks between President Ada Berg and Premier Ivan Holm.", None),
    ],
)
def test_what_nobody_confirms_is_left_open(text: str, wanted: str | None) -> None:
    found = [r.status for r in extract(Document(id="x", text=text)) if isinstance(r, Event) and r.type == "meeting"]
    assert found == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivan Holm turned up for his scheduled meeting with President Ada Berg.", "happened"),
        ("Ivan Holm showed up late for his planned talks with President Ada Berg.", "happened"),
        ("Ivan Holm failed to show up for his scheduled meeting with President Ada Berg.", "denied"),
        ("Ivan Holm did not turn up for a planned meeting with President Ada Berg.", "denied"),
        ("Ivan Holm never showed up for talks with President Ada Berg.", "denied"),
        ("Ivan Holm has not shown up at a meeting with President Ada Berg.", "denied"),
        ("Ivan Holm refused to turn up for a meeting with President Ada Berg.", "refused"),
        ("Ivan Holm will turn up for his scheduled meeting with President Ada Berg.", "planned"),
        # nobody else came; others came to see; it is only thought of
        ("Ivan Holm turned up for a meeting with President Ada Berg, but she was not there.", "planned"),
        ("Reporters turned up for a planned meeting between Ivan Holm and President Ada Berg.", "planned"),
        ("If Ivan Holm turns up for a meeting with President Ada Berg, all will be well.", None),
    ],
)
def test_whether_somebody_turned_up_says_whether_they_met(text: str, wanted: str | None) -> None:
    found = [r.status for r in extract(Document(id="x", text=text)) if isinstance(r, Event) and r.type == "meeting"]
    assert found == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("topics", "wanted"),
    [
        ("Trade will dominate their talks.", "planned"),
        ("Trade is expected to feature in their talks.", "planned"),
        ("Fishing should figure prominently in their discussions.", "planned"),
        ("Fishing is likely to be at the heart of their conversation.", "planned"),
        ("Fishing is sure to be raised during their talks.", "planned"),
        # what came of talks, who tells of them, and what they were of
        ("Both will report on their talks.", "happened"),
        ("A statement will follow their talks.", "happened"),
        ("Trade dominated their talks.", "happened"),
    ],
)
def test_what_is_to_be_talked_of_says_that_the_talks_are_to_come(topics: str, wanted: str) -> None:
    told = "will meet" if wanted == "planned" else "met"
    text = f"Minister Ada Berg {told} Ivan Holm on Monday. {topics}"
    found = [r.status for r in extract(Document(id="x", text=text)) if isinstance(r, Event) and r.type == "meeting"]
    assert found == [wanted]
    spoke = f"President Ada Berg and Premier Ivan Holm spoke to the press. {topics}"
    found = [r.status for r in extract(Document(id="x", text=spoke)) if isinstance(r, Event) and r.type == "meeting"]
    assert ("planned" in found) is (wanted == "planned")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivan Holm did not meet his counterpart, but held talks with {}.", ["happened"]),
        ("Ivan Holm was to meet his counterpart, but received {}.", ["happened"]),
        ("Ivan Holm refused to see the ambassador, but later met {}.", ["happened"]),
        ("Ivan Holm met his counterpart, though he snubbed {}.", ["refused"]),
        ("Ivan Holm met the ambassador, while his aides praised {}.", []),
        ("Ivan Holm met senior aides, envoys and {}.", ["happened"]),
    ],
)
def test_no_list_goes_on_within_another_clause(text: str, wanted: list[str]) -> None:
    told = Document(id="x", text="Minister " + text.format("President Tahir Ahmed and Premier Omar Haddad"))
    found = [r for r in extract(told) if isinstance(r, Event) and "Omar Haddad" in r.participants]
    assert [r.status for r in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Despite a meeting between {}, the border stayed shut.", "happened"),
        ("The border stayed shut despite talks between {}.", "happened"),
        ("Despite a planned meeting between {}, the border stayed shut.", "planned"),
        ("Despite hopes for a meeting between {}, the border stayed shut.", "hoped"),
        ("Despite no meeting between {}, the border was opened.", "denied"),
        ("Despite a meeting between {} being called off, the border was opened.", "cancelled"),
    ],
)
def test_what_came_in_spite_of_a_meeting_tells_of_it(text: str, wanted: str) -> None:
    told = Document(id="x", text=text.format("President Tahir Ahmed and Premier Omar Haddad"))
    assert [r.status for r in extract(told) if isinstance(r, Event) and r.type == "meeting"] == [wanted]
