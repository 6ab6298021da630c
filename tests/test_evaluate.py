"""How often the extraction is right, and that our figures are those of independent scorers."""

import importlib
import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.extract import extract
from whowhom.extract.evaluate import remarks, report, score
from whowhom.extract.evaluate.gold import Labelled, read
from whowhom.extract.evaluate.match import date_agrees, likeness, resolver
from whowhom.extract.evaluate.page import sets
from whowhom.extract.evaluate.run import evaluate
from whowhom.graph.errors import InvalidInput
from whowhom.graph.jsonl import to_json
from whowhom.graph.records import Document, Event, Organisation, Person, Place, Role

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared" / "gold"
PEOPLE = ["Ann Lee", "Bob Ray", "Cy Day", "Di Fox"]


def labelled(*events: dict, people=PEOPLE) -> Labelled:
    text = "Ann Lee, Bob Ray, Cy Day and Di Fox were seen."
    return Labelled(Document(id="x", text=text), {"people": [{"name": n} for n in people], "events": list(events)})


def contact(*names: str, status="happened", date=None, sides=None, kind="meeting", **more) -> dict:
    return {"type": kind, "participants": list(names), "status": status, "date": date, "sides": sides} | more


def event(*names: str, status="happened", date=None, grade="confident") -> Event:
    return Event(
        doc="x", quote="Ann Lee", char_start=0, char_end=7, grade=grade, rule="meet", type="meeting",
        participants=names, status=status, date=date, why="unsure" if grade != "confident" else None,
    )  # fmt: skip


def counts(gold: Labelled, *records, kind="pairs that met"):
    row = next((r for r in report.table(score.compare(gold, records)) if r.what == kind), None)
    return row and (row.right, row.wrong, row.missed)


def test_a_pair_is_right_whichever_way_its_names_are_written():
    assert counts(labelled(contact("Ann Lee", "Bob Ray")), event("Mr Ray", "President Lee")) == (1, 0, 0)


def test_a_planned_meeting_read_as_happened_is_wrong_and_missed_with_its_status():
    gold = labelled(contact("Ann Lee", "Bob Ray", status="planned"))
    assert counts(gold, event("Ann Lee", "Bob Ray")) == (0, 1, 0)
    assert counts(gold, event("Ann Lee", "Bob Ray"), kind="pairs with status") == (0, 1, 1)
    assert counts(gold, event("Ann Lee", "Bob Ray"), kind="pairs, any status") == (1, 0, 0)


def test_a_pair_with_a_body_is_wrong_where_labels_name_people_alone_and_stands_apart():
    gold = labelled(contact("Ann Lee", "Bob Ray"))
    read_ = [
        event("Ann Lee", "Bob Ray"),
        event("Ann Lee", "Japan"),
        event("Ann Lee", "Eve Orr"),
        event("Cy Day", "Ann Lee"),
    ]
    named = [Place(doc="x", name="Japan"), Person(doc="x", name="Eve Orr"), Organisation(doc="x", name="Eve Orr")]
    assert counts(gold, *read_, *named) == (1, 3, 0)
    assert counts(gold, *read_, *named, kind="pairs that met, both people") == (1, 2, 0)
    told = labelled(contact("Ann Lee", "Japan"))
    assert counts(told, *read_, *named, kind="pairs that met, both people") == (1, 3, 0)


def test_who_met_is_counted_once_a_text_however_many_were_there():
    kind = "people who met"
    gold = labelled(contact("Ann Lee", "Bob Ray", "Cy Day"))
    assert counts(gold, event("Ann Lee", "Bob Ray"), event("Ann Lee", "Di Fox"), kind=kind) == (2, 1, 1)
    assert counts(gold, event("Ann Lee", "Di Fox"), kind=kind) == (0, 2, 3)
    assert counts(gold, event("Ann Lee", "Bob Ray", "Cy Day"), kind=kind) == (3, 0, 0)
    aside = labelled(contact("Ann Lee", "Bob Ray"), contact("Cy Day", "Di Fox", optional=True))
    assert counts(aside, event("Cy Day", "Di Fox"), kind=kind) == (0, 0, 2)


def test_who_takes_part_without_a_name_is_in_no_pair_with_sides_or_without():
    gold = labelled(contact("Bob Ray", "Cy Day", sides=[["Bob Ray"], ["Cy Day"]]))
    told = {
        "quote": "Ann Lee",
        "char_start": 0,
        "char_end": 7,
        "grade": "confident",
        "rule": "meet",
        "type": "meeting",
        "status": "happened",
    }
    sides = (("Bob Ray",), ("Cy Day", "the Chancellor"))
    read_so = Event(doc="x", participants=("Bob Ray", "Cy Day"), groups=("the Chancellor",), sides=sides, **told)
    assert counts(gold, read_so) == (1, 0, 0)


def test_two_of_one_side_count_neither_for_nor_against():
    gold = labelled(contact("Ann Lee", "Bob Ray", "Cy Day", sides=[["Ann Lee"], ["Bob Ray", "Cy Day"]]))
    assert counts(gold, event("Ann Lee", "Bob Ray", "Cy Day")) == (2, 0, 0)


def test_an_aide_with_whom_the_principal_met_counts_neither_way():
    gold = labelled(contact("Ann Lee", "Bob Ray"), contact("Cy Day", "Ann Lee", kind="accompany"))
    assert counts(gold, event("Ann Lee", "Bob Ray", "Cy Day")) == (1, 0, 0)


def test_an_optional_event_counts_neither_way():
    gold = labelled(contact("Ann Lee", "Bob Ray", optional=True))
    assert counts(gold, event("Ann Lee", "Bob Ray")) is None
    assert counts(gold) is None


def test_the_surest_grade_of_a_pair_counts():
    found = [event("Ann Lee", "Bob Ray", grade="flagged"), event("Ann Lee", "Bob Ray")]
    assert counts(labelled(contact("Ann Lee", "Bob Ray")), *found, kind="pairs that met, confident") == (1, 0, 0)


def test_a_date_where_the_text_tells_none_is_reported():
    outcomes = score.compare(labelled(contact("Ann Lee", "Bob Ray")), [event("Ann Lee", "Bob Ray", date="2020")])
    assert [o.kind for o in outcomes if o.verdict == "wrong"] == ["dates where none is told"]


def test_dates_may_be_finer_than_their_label_but_not_coarser():
    assert date_agrees("2022-04-21", "2022-04")
    assert date_agrees("2022-04-22", "2022-04-21/2022-04-23")
    assert not date_agrees("2022-04", "2022-04-21")


def test_a_family_name_that_fits_two_people_is_neither():
    assert resolver(["Idriss Deby", "Mahamat Deby"])("Deby") == "?deby"
    assert not likeness("Brigitte Macron", "Emmanuel Macron")


def test_a_label_whose_text_is_not_at_hand_is_named(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "n1", "people": [], "events": []}\n', "utf-8")
    with pytest.raises(InvalidInput, match=r"'n1' is not at hand.*--docs"):
        read([path])


def test_the_order_of_outcomes_does_not_depend_on_how_many_processes_read():
    texts = read([GOLD / "sentences.jsonl"])[:40]
    assert evaluate(texts, 1) == evaluate(texts, 2)


def test_the_command_shows_each_error_in_its_sentence(tmp_path):
    note = {"id": "n", "text": "Nora Olsen waved. Ida Solberg met Lars Holm.", "people": [], "events": []}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(note) + "\n", "utf-8")
    shown = CliRunner().invoke(build("evaluate"), ["evaluate", "--errors", "--format", "jsonl", str(path)])
    pair = [row for row in map(json.loads, shown.stdout.splitlines()) if row["kind"] == "pairs with status"]
    assert [(row["what"], row["sentence"]) for row in pair] == [
        ("?ida solberg - ?lars holm", "Ida Solberg met Lars Holm.")
    ]


SETS = ("development", "wider", "third", "opened", "closed", "news", "reserve", "kept", "apart")


@pytest.mark.parametrize("name", SETS)
def test_every_label_has_its_text_and_no_address(name):
    texts = read([GOLD / f"{name}_gold.jsonl"], [GOLD / f"{name}_docs.jsonl"])
    assert len(texts) >= 36
    for line in (GOLD / f"{name}_docs.jsonl").read_text("utf-8").splitlines():
        assert set(json.loads(line)) <= {"id", "text", "date"}


def test_the_sentences_are_many_and_name_only_who_is_in_them():
    texts = read([GOLD / "sentences.jsonl"])
    assert len({t.document.text for t in texts}) >= 300
    for t in texts:
        named = {n for e in t.row["events"] for n in e["participants"]}
        assert named <= {p["name"] for p in t.row["people"]}
        assert all(p["name"] in t.document.text for p in t.row["people"]), t.document.id


def test_the_page_on_accuracy_names_every_set_and_how_it_was_written():
    text = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    assert "whowhom.extract.evaluate.page" in text
    around = (ROOT / "extract" / "evaluate" / "page.txt").read_text("utf-8").partition("---\n")
    assert text.endswith(around[2])
    assert all(f"## {one['name']}\n{one['what']}" in text for one in sets())


@pytest.fixture
def theirs(monkeypatch):
    if not SHARED.exists():
        pytest.skip("the independent scorers are not at hand")
    monkeypatch.syspath_prepend(str(SHARED))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    return importlib.import_module


def test_our_figures_for_news_are_those_of_the_independent_scorer(theirs):
    texts = read([GOLD / "development_gold.jsonl"], [GOLD / "development_docs.jsonl"])
    found = [extract(t.document) for t in texts]
    rows = {
        r.what: r for r in report.table([o for t, f in zip(texts, found, strict=True) for o in score.compare(t, f)])
    }
    gold = [t.row for t in texts]
    said = theirs("from_records").news(gold, [to_json(r) for f in found for r in f])
    scorer = theirs("score_news")
    total = scorer.total(scorer.evaluate(gold, said).values())
    keys = {"pairs that met": "a", "pairs with status": "b", "pairs, any status": "b_anystatus"}
    for kind, key in (keys | {f"status {s}": f"st_{s}" for s in ("planned", "denied", "cancelled")}).items():
        assert (rows[kind].right, rows[kind].wrong, rows[kind].missed) == total[key], kind
    assert (rows["dates"].right, rows["dates"].right + rows["dates"].wrong) == (total["c"][1], total["c"][2])
    # We know the adjective of every state, they of some sixty: a few more posts are the labelled ones with us.
    assert 0 <= rows["affiliations"].right - total["d_full"][0] <= 0.03 * total["d_full"][0]


@pytest.mark.parametrize("name", ["travels_dev", "travels_hard_dev"])
def test_our_figures_for_remarks_are_those_of_the_independent_scorer(theirs, name):
    texts = read([SHARED / f"{name}.jsonl"])
    found = [extract(t.document) for t in texts]
    ours = report.table([o for t, f in zip(texts, found, strict=True) for o in remarks.compare(t, f)])[0]
    gold = [t.row for t in texts]
    met = theirs("from_records").met(gold, [to_json(r) for f in found for r in f])
    total, _ = theirs("score_meetings").score(gold, met)
    assert (ours.right, ours.wrong, ours.missed) == (total["tp"], total["fp"], total["fn"])


def test_people_and_posts_are_judged_only_where_they_are_labelled():
    held = Role(
        doc="x",
        quote="Ann Lee",
        char_start=0,
        char_end=7,
        grade="confident",
        person="Ann Lee",
        role="Mayor",
        org="Bergen",
    )
    whole = labelled(contact("Ann Lee", "Bob Ray"))
    bare = Labelled(whole.document, {"events": whole.row["events"]})
    seen = Person(doc="x", name="Eve Orr")
    assert counts(whole, seen, kind="people") == (0, 1, 4)
    assert counts(bare, seen, kind="people") is None
    assert counts(Labelled(whole.document, whole.row | {"affiliations": []}), held, kind="affiliations") == (0, 1, 0)
    assert counts(whole, held, kind="affiliations") is None
    assert counts(bare, event("Ann Lee", "Bob Ray")) == (1, 0, 0)
