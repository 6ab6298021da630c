"""Courtesies: who says that it is an honour to welcome somebody welcomes him; who would be glad to does not."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.graph.records import Document

HEAD = "Ministry of Foreign Affairs of Norland\n\nTomas Korbanu and Helen Halden spoke to reporters.\n\n"
THANKS = "\n\nFOREIGN MINISTER TOMAS KORBANU: Thank you, Madam Secretary.\n"


def told(words: str, head: str = HEAD + "SECRETARY HELEN HALDEN: ", end: str = THANKS) -> list[tuple[str, str]]:
    """Give status and grade of the encounters of the two that some words of a speaker tell."""
    records = extract(Document(id="n", text=head + words + end, date="2012-09-11"))
    met = [r for r in records if r.kind == "event" and r.type == "meeting" and len(r.participants) == 2]
    assert all(set(r.participants) == {"Helen Halden", "Tomas Korbanu"} for r in met)
    return [(r.status, r.grade) for r in met]


@pytest.mark.parametrize(
    "words",
    [
        "It's truly a joy to welcome Foreign Minister Tomas Korbanu here.",
        "It is my great pleasure to receive Foreign Minister Tomas Korbanu in Oslo.",
        "It's great to see my friend and colleague Tomas Korbanu again.",
        "It is an honor to have Foreign Minister Tomas Korbanu with us today.",
        "It's so good to have Minister Tomas Korbanu back in Oslo.",
        "It gave me great joy this morning to receive my good colleague the Foreign Minister, Tomas Korbanu.",
        "It was a privilege for me to meet Minister Tomas Korbanu.",
        "I am very pleased to have the opportunity to receive Foreign Minister Tomas Korbanu here.",
        "I am delighted to host Foreign Minister Tomas Korbanu.",
        "I was most happy to see Minister Tomas Korbanu again.",
        "I had the pleasure of welcoming Foreign Minister Tomas Korbanu this morning.",
        "I want to welcome Foreign Minister Tomas Korbanu to Oslo.",
        "I would like to begin by warmly welcoming Foreign Minister Tomas Korbanu.",
        "I warmly welcome Foreign Minister Tomas Korbanu to Oslo.",
        "Let me welcome Foreign Minister Tomas Korbanu to Oslo.",
        "Allow me to welcome warmly my dear colleague, Mr. Tomas Korbanu, to Oslo.",
        "Good morning, everyone. So glad to welcome Foreign Minister Tomas Korbanu of Fiji.",
        "A great honour to welcome Foreign Minister Tomas Korbanu of Fiji.",
    ],
)
def test_a_courtesy_to_somebody_s_face_is_an_encounter(words: str) -> None:
    assert told(words) == [("happened", "confident")]


@pytest.mark.parametrize(
    ("words", "statuses"),
    [
        ("I would be pleased to welcome Foreign Minister Tomas Korbanu to Oslo.", {"hoped"}),
        ("I look forward to welcoming Foreign Minister Tomas Korbanu to Oslo.", {"planned"}),
        ("I want to welcome Foreign Minister Tomas Korbanu to Oslo next spring.", {"hoped"}),
        ("I was not able to receive Foreign Minister Tomas Korbanu.", {"denied"}),
        ("I am happy to meet Foreign Minister Tomas Korbanu at any time.", {"planned", "hoped"}),
        ("It will be an honor to receive Foreign Minister Tomas Korbanu next month.", {"planned"}),
        ("It was not an honor to meet Foreign Minister Tomas Korbanu.", set()),
        ("I am pleased to welcome the decision of Foreign Minister Tomas Korbanu.", set()),
        ("We welcome Foreign Minister Tomas Korbanu's plan.", set()),
        ("It is an honor to serve with Foreign Minister Tomas Korbanu.", set()),
        ("It is good to have an ally like Minister Tomas Korbanu.", set()),
        ("I am glad to see Foreign Minister Tomas Korbanu taking this step.", set()),
    ],
)
def test_what_would_be_a_pleasure_or_is_said_of_something_else_is_none(words: str, statuses: set[str]) -> None:
    assert {status for status, _ in told(words)} <= statuses


@pytest.mark.parametrize(
    "title",
    ["Address by Minister Helen Halden at the End of the Visit", "Written remarks of Minister Helen Halden, Oslo"],
)
def test_the_title_of_a_speech_says_who_welcomes(title: str) -> None:
    said = "It gave me great joy to receive the Foreign Minister of Fiji, Tomas Korbanu. We agreed on much."
    assert told(said, title + "\n\n", "\n") == [("happened", "inferred")]


def test_in_news_only_what_was_a_pleasure_has_been() -> None:
    end = "\n"
    assert told("Helen Halden was delighted to receive Tomas Korbanu.", "", end)[0][0] == "happened"
    assert all(status != "happened" for status, _ in told("Helen Halden is happy to meet Tomas Korbanu.", "", end))
