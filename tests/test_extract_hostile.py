"""Hostile texts are read in time that grows with their length, and never break the reader."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhom.extract.people import read
from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event, check_quote

PATTERNS = {
    "capitals": "Alpha ",
    "brackets": "[",
    "quotation marks": '"',
    "one long word": "a",
    "sides": "Ana Holm led the Fijian team and the team, which included Kari Lund, ",
    "titles": "President Bush, ",
    "bodies": "Ministry of ",
    "owners": "China's ",
    "initials": "U.S. ",
    "hyphens": "A-",
    "modifiers": "deputy foreign ",
    "parentheses": "(X ",
    "headlines": "Title Of A Line\n",
    "surnames": "John Smith met. ",
    "pronouns": "He said. ",
    "lists": "Chinese and ",
    "roles": "the foreign minister of China ",
    "bare posts among states": "President John Smith and Kenyan farmers; ",
    "bodies named before": "its director John Smith, the party's leader Jane Doe, ",
    "owners beside ministers": "Chile's Foreign Minister Ann Lee, Peru's Per Lind, ",
    "local posts": "Mayor John Smith, Senator Jane Doe MP, ",
    "unlisted bodies": "Ann Lee, head of the populist Self-Help party, ",
    "regions": "the Governor of North ",
    "bylines": "By Ann Lee and Per Lind, Reuters\n",
    "short names": "the Fund of Alpha (FA) ",
    "successions": "John Smith replaced ",
    "possessors": "Teachers' Association of the People's ",
    "posts behind commas": ", the Secretary of the Treaty, Judge ",
    "datelines": "GENEVA - ",
    "speech": "he said ",
    "encounters": "John Smith met Jane Doe and ",
    "those present": "Present: Dr A, Mr B; ",
    "rows": "12 May 2020 | Mr A B | Ms C D | trade\n",
    "lists of visitors": "received in turn, one after another, the following visitors: ",
    "lists of delegations": "The delegation comprised:\n- A Holm\n- B Berg\n",
    "bodies meant": "the party was led by Ann Lee, without Per Lind, and it met ",
    "appointments": "Schedule of Ann Lee\n10.30 Per Lind\n",
    "sentences without a subject": "Telegram. Saw Ann Lee. Met Per Lind.\n",
    "dates": "on June 18, ",
    "occasions": "after the long and on the margins of the other meeting of ",
    "years": "the 1974 talks of 1975, at the end of ",
    "adverbs of a report": "Reports in person that I met Ann Lee are ",
    "hours": "Ann Lee hosts Per Lind - 0900 GMT. ",
    "months": "May ",
    "addresses": "a@",
    "owners without anybody": "'s ",
    "spaces": " ",
    "lines": "\n",
    "direction marks": "\u202e",
    "emoji": "\U0001f600",
}


@pytest.mark.parametrize("pattern", sorted(PATTERNS))
def test_a_long_repetition_costs_no_more_than_its_length(pattern: str) -> None:
    text = PATTERNS[pattern] * (30000 // len(PATTERNS[pattern]))
    started = time.process_time()
    extract(Document(id="n", text=f"{text}x"))
    assert time.process_time() - started < 10


@pytest.mark.parametrize("pattern", ["one long word", "spaces", "lines", "brackets", "direction marks"])
def test_five_million_characters_are_read(pattern: str) -> None:
    text = PATTERNS[pattern] * (5_000_000 // len(PATTERNS[pattern]))
    (met,) = [r for r in extract(Document(id="n", text=f"{text}\nAnn Holm met Qin Gang.")) if isinstance(r, Event)]
    assert met.participants == ("Ann Holm", "Qin Gang")


def test_notes_below_a_text_that_says_me_are_left_behind_at_once() -> None:
    text = "He told me so.\n" + "\n\n- a note" * 2000 + "\nthe end of it, he said to me."
    started = time.process_time()
    assert extract(Document(id="n", text=text)) is not None
    assert time.process_time() - started < 10


@pytest.mark.parametrize("run", ["in person ", "at the ", "in the other "])
@pytest.mark.parametrize(
    "sentence", ["Minister Ann Lee was present {}(twice) to receive Minister Per Lind.", "Ann Lee met {}Per Lind."]
)
def test_a_run_of_small_words_within_a_sentence_costs_no_more(run: str, sentence: str) -> None:
    started = time.process_time()
    assert extract(Document(id="n", text=sentence.format(run * 20))) is not None
    assert time.process_time() - started < 5


def test_many_people_of_one_given_name_cost_no_more() -> None:
    names = [f"John Smith{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}" for i in range(600)]
    assert len(read(Document(id="n", text=" ".join(f"{n} said." for n in names))).entities) == 600


PIECES = [
    "Qin Gang",
    "President ",
    "of China",
    ", ",
    "[",
    "]",
    "“",
    "’s ",
    "\n",
    "Mr. ",
    "and ",
    "the ",
    "foreign minister ",
    ". ",
    "met ",
    "é",
    "U.S. ",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join))
def test_any_text_gives_quotes_that_stand_in_it_and_passages_within_it(text: str) -> None:
    reading = read(Document(id="n", text=text))
    for record in (*reading.roles, *reading.affiliations):
        check_quote(record, text)
    for m in reading.mentions:
        assert 0 <= m.start <= m.name_start < m.name_end <= m.end <= len(text)


@settings(max_examples=20)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_reading_twice_gives_the_same(text: str) -> None:
    first, second = (read(Document(id="n", text=text)) for _ in range(2))
    assert (first.mentions, first.entities, first.roles) == (second.mentions, second.entities, second.roles)


DATES = [
    "2016",
    "2016-03",
    "2016-03-XX",
    "201X",
    "2016-03~",
    "2016-21",
    "2016-03-04/2016-03-28",
    "0001-01-01",
    "9999-12-31",
]
TOLD = """\
OSLO, March 4, 2016 (AB) -- Nora Olsen met Pavel Marek on Friday.

Last week Olsen flew to Bonn to see Tomas Weber, and yesterday she talked to him again.
Olsen met Ana Rey on 12 May 2014.
She will receive her next month.
"""


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("end", [None, "2016", "9999-12-31"])
def test_a_document_of_a_month_or_of_the_end_of_time_is_read_as_one_without_a_day(date: str, end: str | None) -> None:
    found = extract(Document(id="n", text=TOLD, date=date, end=end))
    met = {
        e.participants: e.date for e in found if isinstance(e, Event) and e.type == "meeting" and e.status == "happened"
    }
    assert met["Nora Olsen", "Pavel Marek"] == "2016-03-04"
    assert met["Nora Olsen", "Ana Rey"] == "2014-05-12"
