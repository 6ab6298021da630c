"""Transcripts: whom a title has speak side by side met, whoever names the two: title, line below or label."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.graph.records import Document

SPOKEN = "\n\nSECRETARY HALDEN: Good morning.\n\nFOREIGN MINISTER KORBANU: Thank you.\n"


def met(text: str) -> list[tuple[str, tuple[str, ...], str | None, str]]:
    """Give the encounters of a text, with their people, day and grade."""
    found = [r for r in extract(Document(id="n", text=text, date="2011-05-09")) if r.kind == "event"]
    return [(e.type, tuple(sorted(e.participants)), e.date, e.grade) for e in found if e.type in ("meeting", "call")]


TOGETHER = [("meeting", ("Helen Halden", "Tomas Korbanu"), "2011-05-04", "confident")]
BLOCK = "\n\nHelen Halden\nForeign Secretary\nBlue Room\nOslo\nMay 4, 2011"


@pytest.mark.parametrize(
    "head",
    [
        "Remarks With Fijian Foreign Minister Tomas Korbanu" + BLOCK,
        "Remarks With Foreign Minister Tomas Korbanu Before Their Meeting" + BLOCK,
        "Remarks with Foreign Minister Tomas Korbanu of Fiji after their talks" + BLOCK,
        "Remarks to the Press With Foreign Minister Tomas Korbanu at the Top of Their Meeting" + BLOCK,
        "Joint Press Availability With Fijian Foreign Minister Tomas Korbanu" + BLOCK,
        "Joint press conference with Foreign Minister Tomas Korbanu\nHelen Halden, Secretary\nOslo\nMay 4, 2011",
        "Foreign Secretary Helen Halden's Remarks With Fijian Foreign Minister Tomas Korbanu\nMay 4, 2011",
        "Foreign Secretary Helen Halden And Fijian Foreign Minister Tomas Korbanu Before Their Meeting\nMay 4, 2011",
        "Remarks by Secretary Helen Halden and Foreign Minister Tomas Korbanu in Joint Press Conference\nMay 4, 2011",
        "Statements of Secretary Helen Halden and Foreign Minister Tomas Korbanu following their meeting\nMay 4, 2011",
        "Toasts of Secretary Helen Halden and Minister Tomas Korbanu at a Dinner in Oslo\nMay 4, 2011",
        "Transcript of Secretary Helen Halden Remarks at Press Conference With Minister Tomas Korbanu\nMay 4, 2011",
        "Speech by Secretary Helen Halden at a dinner in honour of President Tomas Korbanu in Oslo, May 4, 2011",
        "Address by Secretary Helen Halden at the state banquet hosted by Minister Tomas Korbanu\nMay 4, 2011",
        "Home page\nYou may also like\nRemarks With Foreign Minister Tomas Korbanu" + BLOCK,
    ],
)
def test_who_speaks_beside_somebody_has_met_him(head: str) -> None:
    assert met(head + SPOKEN) == TOGETHER


def test_the_label_of_the_only_other_speaker_tells_who_is_beside_the_guest() -> None:
    text = "Remarks With Minister Tomas Korbanu\n\nMINISTER KORBANU: I thank Helen Halden.\n\nMS. HALDEN: Not at all.\n"
    assert [people for _, people, _, _ in met(text)] == [("Helen Halden", "Tomas Korbanu")]


def test_what_is_said_from_afar_is_a_call() -> None:
    head = "Remarks at a Virtual Press Conference With Minister Tomas Korbanu" + BLOCK
    assert [kind for kind, *_ in met(head + SPOKEN)] == ["call"]


def test_a_readout_is_of_those_whom_its_title_names() -> None:
    text = "Readout of Secretary Helen Halden's {} with Minister Tomas Korbanu\nAnn Price\n\nThey talked.\n"
    assert [(kind, grade) for kind, _, _, grade in met(text.format("Call"))] == [("call", "confident")]
    assert [people for _, people, _, _ in met(text.format("Meeting"))] == [("Helen Halden", "Tomas Korbanu")]
    assert met(text.replace(" Helen Halden's", "'s").format("Plan for Talks")) == []


@pytest.mark.parametrize(
    "head",
    [
        "Remarks With Respect to Fiji by Foreign Minister Tomas Korbanu" + BLOCK,
        "Remarks on Relations With Foreign Minister Tomas Korbanu" + BLOCK,
        "Remarks on the Passing of Foreign Minister Tomas Korbanu" + BLOCK,
        "Interview With Tomas Korbanu of the Evening Post" + BLOCK,
        "Press Briefing With Spokesman Tomas Korbanu\nOslo\nMay 4, 2011",
        "Remarks With Students" + BLOCK,
        "Statement by Minister Helen Halden About Talks With Minister Tomas Korbanu\nMay 4, 2011",
        "Remarks by Mrs. Anna Halden and Secretary Helen Halden at a Dinner in Oslo\nMay 4, 2011",
        "The remarks with which Foreign Minister Tomas Korbanu opened the forum were well received." + BLOCK,
    ],
)
def test_who_only_speaks_of_somebody_or_asks_him_has_not_met_him(head: str) -> None:
    assert met(head + "\n\nSECRETARY HALDEN: Good morning.\n") == []


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Foreign Minister Korbanu Meets With Ambassador Elvestad in Oslo", ["Elvestad", "Korbanu"]),
        ("Prime Minister Tomas Korbanu to Visit Oslo", ["Tomas Korbanu"]),
        ("President Helen Halden Before the Vote", ["Helen Halden"]),
        ("Foreign Minister Urges Talks With Rebels", []),
        ("President Backs Plan to Cut Taxes", []),
    ],
)
def test_a_name_in_a_headline_ends_where_plain_words_go_on(title: str, names: list[str]) -> None:
    told = title + "\n\nThe forum ended in Oslo on Monday, officials said there.\n"
    found = {r.name for r in extract(Document(id="n", text=told)) if r.kind == "person"}
    assert sorted(found) == names


@pytest.mark.parametrize(
    "said",
    [
        "President Helen Halden: We have held talks with President Tomas Korbanu.",
        "President of Norway Helen Halden: Today we met President Tomas Korbanu.",
        "President of Norway Helen Halden: President Tomas Korbanu and I have concluded our talks.",
        "Remarks by President Helen Halden on the occasion of the state visit by President Tomas Korbanu\n\n"
        "During our official talks, we considered trade.",
    ],
)
def test_who_speaks_of_our_talks_is_of_them(said: str) -> None:
    assert [people for _, people, _, _ in met(said)] == [("Helen Halden", "Tomas Korbanu")]


@pytest.mark.parametrize(
    "said",
    [
        "Speech by President Helen Halden at a dinner in honour of the late President Tomas Korbanu\n\nFriends.",
        "Remarks by President Helen Halden at the visit by President Tomas Korbanu\n\nThere is much to do.",
        "Agenda: We hear of talks with President Tomas Korbanu. Helen Halden is away.",
        "Helen Halden: Dear President Tomas Korbanu,\n\nYesterday you held talks with President Ana Rey.",
    ],
)
def test_who_is_only_spoken_of_or_to_met_nobody(said: str) -> None:
    assert not [people for _, people, _, _ in met(said) if "Helen Halden" in people]
