"""Ways in which news tells who met whom without a plain "met", each with what looks alike and is something else."""

from __future__ import annotations

import pytest

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event


def told(text: str) -> list[Event]:
    """Give the encounters of a short text of 15 May 2024, a Wednesday."""
    records = extract(Document(id="n", text=text, date="2024-05-15"))
    return [r for r in records if isinstance(r, Event) and r.type in ("meeting", "call")]


def pairs(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give the status and the sorted names of each encounter."""
    return [(e.status, tuple(sorted(e.participants))) for e in told(text)]


@pytest.mark.parametrize(
    ("text", "status", "names"),
    [
        (
            "Ambassador Carla Ruiz presented her credentials to President Jan Novak.",
            "happened",
            ("Carla Ruiz", "Jan Novak"),
        ),
        (
            "President Jan Novak received the letters of credence of Ambassador Carla Ruiz.",
            "happened",
            ("Carla Ruiz", "Jan Novak"),
        ),
        (
            "Foreign Minister Carla Ruiz went straight into talks with President Jan Novak.",
            "happened",
            ("Carla Ruiz", "Jan Novak"),
        ),
        (
            "Norway turned down a meeting between Foreign Minister Carla Ruiz and Foreign Minister Jan Novak.",
            "refused",
            ("Carla Ruiz", "Jan Novak"),
        ),
        (
            "Foreign Minister Carla Ruiz, whom President Jan Novak received on Monday, kept silent.",
            "happened",
            ("Carla Ruiz", "Jan Novak"),
        ),
        (
            "Foreign Minister Carla Ruiz compared notes in separate calls on Monday with Foreign Minister Jan Novak.",
            "happened",
            ("Carla Ruiz", "Jan Novak"),
        ),
        (
            "Foreign Minister Carla Ruiz would not say a word after seeing President Jan Novak.",
            "happened",
            ("Carla Ruiz", "Jan Novak"),
        ),
        (
            "Foreign Minister Carla Ruiz in a telephone talk with President Jan Novak today spoke of grain.",
            "happened",
            ("Carla Ruiz", "Jan Novak"),
        ),
    ],
)
def test_it_is_an_encounter_of_these_two(text: str, status: str, names: tuple[str, ...]) -> None:
    assert (status, names) in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador Carla Ruiz presented her plan to President Jan Novak.",
        "President Jan Novak accepted the resignation of Foreign Minister Carla Ruiz.",
        "Foreign Minister Carla Ruiz went straight into hospital with President Jan Novak absent.",
        "Norway turned down a request by Foreign Minister Carla Ruiz and Foreign Minister Jan Novak for money.",
        "Foreign Minister Carla Ruiz, whom President Jan Novak named on Monday, kept silent.",
        "Foreign Minister Carla Ruiz answered calls on Monday for a vote against President Jan Novak.",
    ],
)
def test_what_looks_like_it_and_is_none_never_happened(text: str) -> None:
    assert [p for p in pairs(text) if p[0] == "happened"] == []


def test_a_post_behind_a_name_is_no_third_party() -> None:
    (meeting,) = told(
        "Foreign Minister Carla Ruiz met Jan Novak, the most senior envoy of the League, for three hours."
    )
    assert (meeting.participants, meeting.groups, meeting.grade) == (("Carla Ruiz", "Jan Novak"), (), "confident")


def test_his_counterpart_behind_a_name_is_the_name() -> None:
    (meeting,) = told("Foreign Minister Carla Ruiz of Peru conferred with Jan Novak, her Polish counterpart.")
    assert (meeting.participants, meeting.groups) == (("Carla Ruiz", "Jan Novak"), ())


def test_a_delegation_met_through_those_whom_the_text_lists() -> None:
    text = (
        "The delegation, led by Senator Carla Ruiz, includes Senator Pia Holm and Senator Omar Diallo. "
        "On Monday the delegation met with President Jan Novak."
    )
    (meeting,) = told(text)
    assert meeting.sides == (("Carla Ruiz", "Pia Holm", "Omar Diallo"), ("Jan Novak",))


def test_three_new_ambassadors_are_those_after_the_colon() -> None:
    text = (
        "Three new ambassadors presented their credentials to President Jan Novak on Monday: "
        "Carla Ruiz of Peru, Pia Holm of Sweden and Omar Diallo of Mali."
    )
    (meeting,) = told(text)
    assert meeting.sides == (("Carla Ruiz", "Pia Holm", "Omar Diallo"), ("Jan Novak",))


def test_a_list_of_another_length_than_the_number_names_nobody() -> None:
    text = (
        "Four new ambassadors presented their credentials to President Jan Novak on Monday. "
        "Among the guests were Carla Ruiz of Peru and Pia Holm of Sweden."
    )
    assert told(text) == []


def test_who_only_spoke_for_a_delegation_is_not_its_list() -> None:
    text = "The delegation met President Jan Novak on Monday. Senator Carla Ruiz praised the delegation."
    assert all("Carla Ruiz" not in e.participants for e in told(text))


def test_a_pronoun_after_a_sentence_about_one_person_is_sure() -> None:
    (meeting,) = told("President Jan Novak flew to Lima on Monday. He met Foreign Minister Carla Ruiz there.")
    assert "pronoun" not in (meeting.why or "")


def test_a_pronoun_after_a_sentence_about_two_is_not() -> None:
    text = "President Jan Novak flew to Lima with Senator Omar Diallo. He met Foreign Minister Carla Ruiz there."
    assert all(e.grade != "confident" for e in told(text))


def test_a_purpose_under_a_plan_that_fell_through_is_cancelled() -> None:
    text = "President Jan Novak was to have flown to Lima and to hold talks with Foreign Minister Carla Ruiz."
    assert pairs(text) == [("cancelled", ("Carla Ruiz", "Jan Novak"))]


def test_who_says_i_is_not_he() -> None:
    text = (
        "Q: Did Governor Omar Diallo see Minister Carla Ruiz?\n\n"
        "Mr. Pia: I understand that he and Minister Ruiz did meet last Friday."
    )
    assert all("Pia" not in e.participants for e in told(text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("told reporters after talks with President Jan Novak that all went well.", "happened"),
        ("told journalists during a joint news conference with President Jan Novak that trade grows.", "happened"),
        ("assured lawmakers at a meeting with President Jan Novak that the road would be built.", "happened"),
        ("informed reporters only after a phone call with President Jan Novak.", "happened"),
        ("warned rebels during talks with President Jan Novak.", "happened"),
        ("told lawmakers ahead of a meeting with President Jan Novak that all was well.", "planned"),
    ],
)
def test_who_tells_others_something_has_the_talks_and_not_they(text: str, status: str) -> None:
    before = "Premier Ola Lind left. Minister Carla Ruiz "
    assert pairs(before + text) == [(status, ("Carla Ruiz", "Jan Novak"))]


@pytest.mark.parametrize(
    "text",
    [
        "Officials told reporters after talks with President Jan Novak that all went well.",
        "Minister Carla Ruiz was told ministers met President Jan Novak.",
        "Minister Carla Ruiz said rebels met President Jan Novak.",
    ],
)
def test_those_without_a_name_who_act_leave_who_tells_it_out(text: str) -> None:
    assert not [names for _, names in pairs(text) if len(names) > 1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Queen Sofia received President Jan Novak.", ("Jan Novak", "Sofia")),
        ("President Jan Novak met Crown Princess Adelaide in Oslo.", ("Adelaide", "Jan Novak")),
        ("King Juan and Queen Sofia received President Jan Novak.", ("Jan Novak", "Juan", "Sofia")),
        ("The Queen met President Jan Novak. Sofia welcomed it.", ("Jan Novak",)),
        ("The King of Jordan met President Jan Novak.", ("Jan Novak",)),
    ],
)
def test_a_royal_may_bear_the_name_of_a_city(text: str, names: tuple[str, ...]) -> None:
    assert [found for _, found in pairs(text)] == [names]


@pytest.mark.parametrize(
    ("guests", "both"),
    [
        ("the distinguished guests", True),
        ("the honoured visitors", True),
        ("the guests", True),
        ("distinguished guests", False),
        ("many distinguished guests from Japan", False),
        ("the eminent guests of the college", False),
        ("distinguished scholars", False),
    ],
)
def test_guests_honoured_by_a_word_are_those_who_came(guests: str, both: bool) -> None:
    text = f"Carla Ruiz and Ola Lind visited the college. President Jan Novak received {guests}."
    met = {name for _, names in pairs(text) for name in names}
    assert ({"Carla Ruiz", "Ola Lind"} <= met) is both
    assert not both or "Jan Novak" in met
