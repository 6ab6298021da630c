"""How news tells of encounters: one sentence of ours a line, with who met whom and the status, or "-" for nobody."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from cases import cases

from whowhom.extract import extract
from whowhom.graph.names import fold
from whowhom.graph.records import Document, Event

ROWS, PAIRS = cases("news_sentences.tsv"), cases("pairs.tsv")


def encounters(text: str, date: str | None = "2023-06-21") -> list[Event]:
    found = extract(Document(id="n", text=text, date=date))
    return [e for e in found if isinstance(e, Event) and e.type in ("meeting", "call")]


def meets(events: list[Event], one: str, other: str, status: str) -> bool:
    return any(
        e.status == status and all(any(fold(n) in fold(p) for p in e.participants) for n in (one, other))
        for e in events
    )


def listed(page: str, expected: str) -> list[Event]:
    """Give what is read of a page on which "Holm + Berg happened" is, and nothing in doubt."""
    names, status = expected.rsplit(" ", 1)
    one, other = names.split(" + ")
    events = encounters(page)
    assert meets(events, one, other, status), events
    assert all(e.grade != "flagged" for e in events), events
    return events


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_an_encounter_is_read_with_its_status(text: str, expected: str) -> None:
    events = encounters(text)
    if expected == "-":
        # what the grammar alone joins is no reading: it is put before a person
        assert [e for e in events if len(e.participants) > 1 and e.rule != "grammar"] == []
        return
    for pair in expected.split("; "):
        names, status = pair.rsplit(" ", 1)
        one, other = names.split(" + ")
        assert meets(events, one, other, status), (pair, events)


@pytest.mark.parametrize(
    "text",
    [
        "Spokesman Rui Arias said that his country had sought no meeting with Prime Minister Ann Lee.",
        "Envoy Ann Lee will travel to Osh to discuss the border with Tajikistan.",
        "The presidents Ann Lee and Rui Arias reaffirmed their wish to hold more meetings at a high level.",
        "If President Ann Lee agrees, Foreign Minister Rui Arias will meet Pavel Marek.",
        "Unless Kenji Ito has met Pavel Marek by then, the offer lapses.",
        "The Culture Minister spoke at the Rui Arias airport.",
        "Premier Ann Lee would have met Minister Rui Arias had the road been open.",
        "Nobody knows whether Premier Ann Lee met Minister Rui Arias.",
        "Premier Ann Lee walked past Minister Rui Arias without a word.",
        "Premier Ann Lee did not confirm that she had met Minister Rui Arias.",
        "Ann Lee and Rui Arias also considered the East Asia Summit, which will be held in Osh.",
        "The two ministers spoke of the official visit that Prime Minister Ann Lee is to pay to Osh.",
    ],
)
def test_nobody_meets_whom_the_words_do_not_bring_together(text: str) -> None:
    assert encounters(text) == []


def met(events: list[Event]) -> set[frozenset[str]]:
    """Give each two who met, by their family names."""
    found = set()
    for e in events:
        sides = e.sides if e.sides and len(e.sides) == 2 else None
        for a, b in product(*sides) if sides else combinations(e.participants, 2):
            if e.status in ("happened", "ongoing") and {a, b} <= set(e.participants):
                found.add(frozenset(name.split()[-1].lower() for name in (a, b)))
    return found


@pytest.mark.parametrize(("text", "expected"), PAIRS, ids=[text[:70] for text, _ in PAIRS])
def test_those_met_whom_the_sentence_joins_and_nobody_else(text: str, expected: str) -> None:
    assert met(encounters(text)) == {frozenset(pair.split("-")) for pair in expected.split() if pair != "-"}


def test_what_a_film_tells_waits_for_a_person() -> None:
    (made_up,) = encounters("In the film, Premier Ann Lee meets Minister Rui Arias.")
    assert (made_up.grade, "fiction" in (made_up.why or "")) == ("flagged", True)


def test_a_purpose_tells_no_second_encounter() -> None:
    found = encounters("Minister Ann Lee met with Pavel Marek and Rui Arias to talk about gas.")
    assert [(e.participants, e.status) for e in found] == [(("Ann Lee", "Pavel Marek", "Rui Arias"), "happened")]


def test_a_list_after_a_colon_is_an_encounter_for_each_line() -> None:
    text = (
        "This morning Pope Leo received in audience:\n"
        "- Archbishop Ivan Mora of Lima;\n"
        "- Cardinal Rui Arias, with his nephew Paul Arias;\n"
    )
    assert [e.participants for e in encounters(text)] == [("Leo", "Ivan Mora"), ("Leo", "Rui Arias")]


def test_the_entries_of_a_list_may_begin_with_hours() -> None:
    text = (
        "President Ann Lee met with:\n"
        "9:45 10:20 Congressman Ivan Mora\n"
        "9:50 10:20 Senator Rui Arias\n\n"
        "10:36 10:50 The President walked to her study with Paul Okoro.\n"
    )
    assert [e.participants for e in encounters(text)] == [("Ann Lee", "Ivan Mora"), ("Ann Lee", "Rui Arias")]


def test_hard_wrapped_lines_are_read_as_one_paragraph() -> None:
    text = (
        "Peruvian President Alan Vega on Friday evening had separate\n"
        "meetings with the President of Romania, Mircea Pop, and with\n"
        "the leader of the opposition in the parliament of Finland, Ms.\n"
        "Tarja Salo, on the margins of the summit of the Americas and\n"
        "Europe in Lima.\n"
    )
    assert meets(encounters(text), "Vega", "Mircea Pop", "happened")


def test_whom_a_quoted_he_means_is_who_acted_in_the_paragraphs_before() -> None:
    story = (
        "Minister Rui Arias held talks with Thai Foreign Minister Somchai Prasert on Wednesday, aides said.\n\n"
        "The talks dealt with ports and fish.\n\n"
    )
    quoted = story + '"He also had useful meetings yesterday with Premier Kenji Ito," the aide said.'
    assert meets(encounters(quoted), "Arias", "Kenji Ito", "happened")
    assert not meets(encounters(quoted), "Somchai", "Kenji Ito", "happened")


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("Envoy Ann Lee went to the palace on Friday to call on Premier Rui Arias. Premier Arias greeted her.", None),
        ("Envoy Ann Lee flew to Osh for talks with Premier Rui Arias. Ms Lee met Premier Arias on Friday.", None),
        ("Envoy Ann Lee flew to Osh for talks with Premier Rui Arias.", "inferred"),
        ("Envoy Ann Lee met Premier Rui Arias. She and Premier Arias were expected to trade views on gas.", "inferred"),
        ("Envoy Ann Lee met Premier Rui Arias. Envoy Lee will meet Premier Arias in May.", "confident"),
    ],
)
def test_a_plan_that_the_text_tells_to_be_kept_is_no_second_encounter(text: str, planned: str | None) -> None:
    assert [e.grade for e in encounters(text) if e.status == "planned"] == ([planned] if planned else [])
