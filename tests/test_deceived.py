"""Names that deceive the eye are kept apart, said to be odd, and what rests on them is flagged."""

from __future__ import annotations

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event, Person, Record


def _told(text: str) -> tuple[dict[str, str | None], list[Event]]:
    records: list[Record] = extract(Document(id="n", text=text))
    people = {r.name: r.why for r in records if isinstance(r, Person)}
    return people, [r for r in records if isinstance(r, Event)]


def test_a_cyrillic_letter_makes_another_person_who_is_flagged() -> None:
    people, events = _told(
        "Secretary \u0410ntony Blinken met Wang Yi in Beijing. Secretary Antony Blinken met Qin Gang in Geneva."
    )
    assert people["Antony Blinken"] is None
    assert "Cyrillic" in (people["\u0410ntony Blinken"] or "")
    assert [(e.participants[0], e.grade) for e in events] == [
        ("\u0410ntony Blinken", "flagged"),
        ("Antony Blinken", "confident"),
    ]


def test_a_mark_that_nobody_sees_inside_a_name_is_kept_and_flagged() -> None:
    for mark in ("\u200b", "\u202e", "\u2060"):
        people, events = _told(f"President Joe Bi{mark}den met Wang Yi.")
        assert people[f"Joe Bi{mark}den"], mark
        assert [e.grade for e in events] == ["flagged"]


def test_marks_around_a_name_change_nothing() -> None:
    people, events = _told("\u202aPresident Joe Biden\u202c met Wang Yi.")
    assert people == {"Joe Biden": None, "Wang Yi": None}
    assert [e.grade for e in events] == ["confident"]


def test_names_with_accents_or_all_in_another_script_do_not_deceive() -> None:
    people, _ = _told("President Enrique Peña Nieto met Chancellor Angela Müller and Сергей Лавров.")
    assert not any(people.values())
