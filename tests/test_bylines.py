"""Who wrote a story, for whom and as what; lines that begin with "By" and name nobody."""

from __future__ import annotations

import pytest

from whowhom.extract.people import read
from whowhom.extract.who.bylines import bylines
from whowhom.graph.records import Document, check_quote


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("By Ann Lee, Reuters\n\nTalks went on.", [("Ann Lee", "Reuters", None)]),
        ("By ANN LEE, United Press International", [("ANN LEE", "United Press International", None)]),
        ("BY: Ann Lee and Per Lind\n", [("Ann Lee", None, None), ("Per Lind", None, None)]),
        ("By Ann Lee, Northern Editor\n", [("Ann Lee", None, "Northern Editor")]),
        ("BY ANN LEE-COLE\nObserver senior reporter\n", [("ANN LEE-COLE", "Observer", "senior reporter")]),
        ("By Ann Lee\n\nOTTAWA (CP) - Talks went on.", [("Ann Lee", "CP", None)]),
        (
            "BRATISLAVA (Reuters) - Talks.\n(Reporting by Ann Lee; Editing by Per Lind)",
            [("Ann Lee", "Reuters", None), ("Per Lind", "Reuters", None)],
        ),
        ("Talks went on.\n\n(S. Lind/BGIX)\n", [("S. Lind", "BGIX", None)]),
        ("By Marta Fretes in Asuncion", [("Marta Fretes", None, None)]),
        ("By OUR DIPLOMATIC EDITOR", []),
        ("By HARBOUR STAFF", []),
        ("By our dpa-correspondent", []),
        ("By midweek the delegates had agreed on one thing.", []),
        ("By Agency Reporter", []),
        ("They were received by Ann Lee.", []),
    ],
)
def test_a_line_tells_who_wrote_a_story(text: str, written: list[tuple[str, str | None, str | None]]) -> None:
    assert [(b.name, b.body, b.job) for b in bylines(text)] == written


def test_who_writes_is_in_the_records_with_the_words_that_say_so() -> None:
    document = Document(id="n", text="By Ann Lee, Reuters\n\nOSLO - Kenyan Foreign Minister Ruth Wambui spoke.")
    reading = read(document)
    (work,) = (a for a in reading.affiliations if a.person == "Ann Lee")
    assert (work.org, work.grade) == ("Reuters", "inferred")
    check_quote(work, document.text)
    assert [e.name for e in reading.entities if e.kind == "person"] == ["Ruth Wambui", "Ann Lee"]


def test_who_writes_and_is_told_of_is_one_person() -> None:
    text = "By Ann Lee, Reuters\n\nOSLO - Reporter Ann Lee spoke to Kenyan Foreign Minister Ruth Wambui."
    names = [e.name for e in read(Document(id="n", text=text)).entities if e.kind == "person"]
    assert names.count("Ann Lee") == 1


def test_no_long_line_of_names_takes_long() -> None:
    assert len(bylines("By " + "Ann Lee and " * 9 + "Per Lind")) <= 10
    assert bylines("By " + "A" * 100_000) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks in Oslo\nAnn Lee 10 minutes ago Thu 20th June\n", [("Ann Lee", None)]),
        ("Talks in Oslo\nby Ann\n0 comment", [("Ann", None)]),
        ("The minister is away. Photo: NNA/Ann Lee\n", [("Ann Lee", "NNA")]),
        ("Talks in Oslo\nby Lima Herald\n0 comment", []),
        ("The minister is away. Photo: Embassy Press Office\n", []),
        ("He was met\nby Ann Lee and others", []),
    ],
)
def test_what_stands_around_a_story_says_who_made_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(b.name, b.body) for b in bylines(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Oslo. (AFP/Ann Lee) Talks went on.", [("Ann Lee", "AFP")]),
        ("REUTERS/Ann Lee/Scanpix OSLO The minister spoke.", [("Ann Lee", "REUTERS")]),
        ("They met. (Reuters: Ann Lee)", [("Ann Lee", "Reuters")]),
        ("Photograph: Ann Lee/Reuters Belgian talks went on.", [("Ann Lee", "Reuters")]),
        ("Photo: Per Lind / Ritzau The queen spoke.", [("Per Lind", "Ritzau")]),
        ("He talked to the AP/ABC News team.", []),
        ("It follows the exit of Per Lind. Ann Lee / AFP", [("Ann Lee", "AFP")]),
        ("the envoy for NorlandANN LEE/AP", []),
        ("Reuters: Ann Lee met him.", []),
        ("AFP / Presidential Office", []),
    ],
)
def test_a_credit_says_who_took_a_picture_for_whom(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(b.name, b.body) for b in bylines(text)] == expected
