"""Heads of records: what the paper is called, and lists with semicolons, plural titles, or no heading at all."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

BODY = "\n\nThe tariff was raised first, and the fishing grounds after it.\n"
THREE = ["Arias", "Berg", "Holm"]


def _met(text: str) -> list[str]:
    found = encounters(text)
    assert all(e.status == "happened" and e.type == "meeting" for e in found)
    return sorted(name.split()[-1] for e in found for name in e.participants)


@pytest.mark.parametrize(
    "head",
    [
        "Memorandum of Meeting\n\nPresent:\nAnn Holm, Minister of Trade\nPeter Berg\nRui Arias",
        "MEMORANDUM OF MEETING\n5 May 1961\n\nPresent: Ann Holm; Peter Berg; Rui Arias",
        "Memorandum of a discussion\n\nThose present: Ann Holm; Peter Berg; and Rui Arias",
        "Memorandum of Talks\n\nIn attendance: Ann Holm; Peter Berg; Rui Arias",
        "Memorandum of Conversation\n\nAnn Holm\nPeter Berg\nRui Arias",
        "Memorandum of Conversation\n5 May 1961\n\n- Ann Holm\n- Peter Berg\n- Rui Arias",
        "MEMCON\n\n• Ann Holm\n• Peter Berg\n• Rui Arias",
        "Note of a meeting\n\nAnn Holm, Minister of Trade\nPeter Berg\nRui Arias, Envoy of Norland",
        "Present at the meeting of the Trade Committee: Ann Holm; Peter Berg; Rui Arias",
        "Those present at the talks on fish: Ann Holm; Peter Berg; Rui Arias",
        "Attending the Harbour Board session: Ann Holm; Peter Berg; Rui Arias",
        "Participants in the discussion on 5 May: Ann Holm; Peter Berg; Rui Arias",
    ],
)
def test_those_whom_the_head_of_a_record_lists_met(head: str) -> None:
    assert _met(head + BODY) == THREE


@pytest.mark.parametrize(
    "head",
    [
        "Memorandum of Understanding\n\nPresent: Ann Holm; Peter Berg; Rui Arias",
        "Memorandum of Conversation\n\nTo: Ann Holm\nFrom: Peter Berg",
        "Report of a Meeting on Fish\n\nAnn Holm\nPeter Berg\nRui Arias",
        "Memorandum of Conversation\n\nNorland Fisheries\nFish Quotas",
        "Not present at the meeting of the Trade Committee: Ann Holm; Peter Berg; Rui Arias",
        "Absent from the meeting of the Trade Committee: Ann Holm; Peter Berg; Rui Arias",
        "Present at the next meeting of the Trade Committee: Ann Holm; Peter Berg; Rui Arias",
        "Invited to the meeting of the Trade Committee: Ann Holm; Peter Berg; Rui Arias",
        "Present at the creation of the bank: Ann Holm; Peter Berg; Rui Arias",
        "Ann Holm\nPeter Berg\nRui Arias",
    ],
)
def test_other_lists_tell_of_no_meeting(head: str) -> None:
    assert _met(head + BODY) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Cllrs B Austin, J Reed and P Norton", ["B Austin", "J Reed", "P Norton"]),
        ("Cllrs A Holm, B Paris, K Reed", ["A Holm", "B Paris", "K Reed"]),
        ("Councillors B Austin, A Reed (Chairman) and P Norton", ["A Reed", "B Austin", "P Norton"]),
        ("Councillors B. Austin, J. Reed and P. Norton", ["B. Austin", "J. Reed", "P. Norton"]),
        ("Messrs A Holm, J Reed, Mrs P Norton and Miss L Vane", ["A Holm", "J Reed", "L Vane", "P Norton"]),
        ("Messrs. B Austin and J Reed", ["B Austin", "J Reed"]),
        ("Messrs. Holm, Reed and Norton", ["Holm", "Norton", "Reed"]),
        ("Mesdames A Holm and J Reed; Messrs P Norton and B York", ["A Holm", "B York", "J Reed", "P Norton"]),
        ("Cllrs. H Wells and I Reed", ["H Wells", "I Reed"]),
    ],
)
def test_a_plural_title_makes_names_of_all_behind_it(line: str, names: list[str]) -> None:
    (event,) = encounters(f"Minutes of the Town Council meeting held on 5 May 2011\n\nPresent: {line}{BODY}")
    assert sorted(event.participants) == names


@pytest.mark.parametrize("line", ["Messrs Holm Brothers lent the hall.", "Councillors in Austin and Paris agreed."])
def test_a_plural_title_before_others_makes_nobody_of_firms_and_towns(line: str) -> None:
    assert encounters(f"Minutes of the Town Council meeting held on 5 May 2011\n\n{line}{BODY}") == []


def _across(listed: str) -> set[frozenset[str]]:
    """Give who sat across from whom, by family name."""
    (event,) = encounters(f"44. Memorandum of Conversation\n\nPARTICIPANTS\n{listed}{BODY}")
    assert event.sides is not None
    one, other = event.sides
    return {frozenset(name.split()[-1] for name in side) for side in (one, other)}


@pytest.mark.parametrize(
    "listed",
    [
        "Rui Arias, Minister of Mines, Peru\nIda Berg, Harbour Bank\nSecretary of State Holm\nUlf Kane, NSC Staff",
        "Rui Arias, Minister of Mines\nAmbassador Ida Berg\nThe Honorable Lars Holm, Under Secretary\nUlf Kane, EUR",
        "His Highness, Prince Rui Arias\nIda Berg, Embassy of Oman\nLars Holm, Assistant Secretary\nUlf Kane, NEA/ARP",
        "Rui Arias, Minister of Mines of Peru\nIda Berg, Ambassador\nLars Holm, Secretary of State\nUlf Kane, NSC",
        "Lars Holm, Assistant Secretary of State\nUlf Kane\nRui Arias, Minister of Mines\nIda Berg, Ambassador of Mali",
    ],
)
def test_guests_and_those_of_the_house_sat_across_from_each_other(listed: str) -> None:
    assert _across(listed) == {frozenset(("Arias", "Berg")), frozenset(("Holm", "Kane"))}


@pytest.mark.parametrize(
    "listed",
    [
        "Rui Arias, Minister of Mines\nLars Holm, Under Secretary\nIda Berg, Minister of Ports\nUlf Kane, EUR",
        "Lars Holm, Under Secretary\nUlf Kane, EUR\nIda Berg, Desk Officer",
    ],
)
def test_a_list_that_does_not_part_them_has_no_sides(listed: str) -> None:
    (event,) = encounters(f"44. Memorandum of Conversation\n\nPARTICIPANTS\n{listed}{BODY}")
    assert event.sides is None
