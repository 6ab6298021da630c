"""Text in, records out: exact quotes, the same every time, and the article that the project began with."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhom.extract.claims import merge
from whowhom.extract.pipeline import extract
from whowhom.graph.dates import bounds
from whowhom.graph.jsonl import dumps, to_json
from whowhom.graph.records import Claimed, Document, Event, check_quote

SHARED = Path(__file__).parents[2] / "shared"
ARTICLE = SHARED / "data" / "article" / "voa-blinken-beijing.txt"
GOLD = SHARED / "gold"

BRIEF = Document(
    id="brief",
    date="2023-06-18",
    text="""Peruvian Foreign Minister Ana Silva met with Egyptian President Omar Haddad on Friday in Cairo.
Silva will travel to Rome on Monday and may meet Italian Prime Minister Carlo Conti.
Haddad \u201crefused\u201d to meet Libyan envoy Sami Naas, his office said Thursday.
Silva told reporters that she had not spoken to Conti.""",
)


def events(document: Document) -> list[Event]:
    """Give the events of a document."""
    return [r for r in extract(document) if isinstance(r, Event)]


def test_a_short_brief_gives_who_met_whom_and_who_did_not() -> None:
    found = {(e.type, frozenset(e.participants), e.status, e.date) for e in events(BRIEF)}
    silva, haddad = "Ana Silva", "Omar Haddad"
    assert ("meeting", frozenset((silva, haddad)), "happened", "2023-06-16") in found
    assert ("meeting", frozenset((silva, "Carlo Conti")), "possible", None) in found
    assert any(t == "visit" and s == "planned" for t, _, s, _ in found)
    assert not any(s == "happened" and "Sami Naas" in who and t == "meeting" for t, who, s, _ in found)


def test_every_quote_is_the_documents_own_words() -> None:
    for record in extract(BRIEF):
        if isinstance(record, Claimed):
            check_quote(record, BRIEF.text)


def test_extraction_is_the_same_every_time_and_survives_pickling() -> None:
    first = extract(BRIEF)
    assert list(dumps(first)) == list(dumps(pickle.loads(pickle.dumps(extract))(BRIEF)))
    assert pickle.loads(pickle.dumps(first)) == first


WORDS = st.sampled_from(
    [
        "President",
        "Foreign",
        "Minister",
        "Xi",
        "Ana",
        "Silva",
        "Omar",
        "Haddad",
        "met",
        "with",
        "talks",
        "held",
        "and",
        ",",
        ".",
        "not",
        "will",
        "to",
        "meet",
        "refused",
        "Friday",
        "in",
        "Rome",
        "said",
        "that",
        "he",
        "his",
        "meeting",
        "between",
        "June",
        "18",
        "if",
        "the",
        "China",
        "\u201c",
        "\u201d",
        "(",
        ")",
        "'s",
        "-",
        "\n",
        "visit",
        "call",
        "received",
        "by",
        "after",
        "possibly",
        ";",
        "?",
    ]
)


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_row_of_words_gives_records_that_hold(text: str) -> None:
    document = Document(id="x", text=text, date="2023-06-18", subject="Jo Bell")
    for record in extract(document):
        if isinstance(record, Claimed):
            check_quote(record, text)
        if isinstance(record, Event) and record.date:
            bounds(record.date)


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_at_all_can_be_read(text: str) -> None:
    extract(Document(id="x", text=text))


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article and its gold are not part of the repository")
def test_the_article_is_read_as_its_readers_read_it(tmp_path: Path) -> None:
    document = Document(id="voa", text=ARTICLE.read_text(encoding="utf-8"))
    gold = GOLD / "seed_gold.jsonl"
    found = [to_json(r) for r in extract(document)]
    scores = score(gold, found, tmp_path)
    assert scores["event"]["recall"] >= 0.95
    sure = [r for r in found if r["kind"] != "event" or r["grade"] == "confident"]
    assert score(gold, sure, tmp_path)["event"]["fp"] == 0


def score(gold: Path, found: list[dict[str, object]], folder: Path) -> dict[str, dict[str, float]]:
    """Run the scorer on records and read its lines."""
    predicted = folder / "pred.jsonl"
    predicted.write_text("\n".join(json.dumps(r) for r in found), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(GOLD / "score_seed.py"), str(gold), str(predicted)],
        capture_output=True,
        text=True,
        check=True,
    )
    lines = (line.split(" ", 1) for line in run.stdout.splitlines())
    return {name: json.loads(values.replace("'", '"')) for name, values in lines}


def test_a_records_entry_lends_its_place_and_an_article_does_not():
    text = "Met with President Xi Jinping. Spoke by telephone with Wang Yi. Met with Qin Gang in Shanghai."
    entry = Document(id="x", text=text, date="2023-06-18", subject="Antony Blinken", place="Beijing")
    there = {e.participants[-1]: e.place for e in extract(entry) if isinstance(e, Event)}
    assert there == {"Xi Jinping": "Beijing", "Wang Yi": None, "Qin Gang": "Shanghai"}
    news = Document(id="x", text="Antony Blinken met Qin Gang on Sunday.", date="2023-06-18", place="Beijing")
    assert [e.place for e in extract(news) if isinstance(e, Event)] == [None]


def test_encounters_of_strangers_are_not_held_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(merge, "_same", lambda a, b: asked.append((a, b)))
    names = [f"{first} {last}" for first in ("Ann", "Omar", "Ida", "Paul") for last in ("Halden", "Berg", "Lindroos")]
    told = " ".join(f"Minister {a} met Ambassador {b}." for a, b in zip(names[:6], names[6:], strict=True))
    assert sum(r.kind == "event" for r in extract(Document(id="n", text=told, date="2023-06-18"))) == 6
    assert not asked
