"""What of a text's records is right: pairs that met, their status and date, people, affiliations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ...graph.records import Affiliation, Event, Organisation, Person, Place, Record, Role
from .gold import Labelled
from .match import alike, date_agrees, resolver
from .outcome import PEOPLE_ALONE, Outcome, sentence_at
from .pairs import Keyed, Pair, Resolve, Row, Told, arguable, pairs_of, views

__all__ = ["compare", "row_of"]


def row_of(records: Iterable[Record], grade: str | None = None) -> Row:
    """Give records in the shape of labels; only those of one grade, if one is named."""
    found = list(records)
    graded = [r for r in found if grade is None or getattr(r, "grade", grade) == grade]
    held = {(r.person, r.org) for r in found if isinstance(r, Role)}
    return {
        "people": [{"name": r.name} for r in found if isinstance(r, Person)],
        "affiliations": [a for r in graded if (a := _affiliation(r, held))],
        "events": [_event(r) for r in graded if isinstance(r, Event)],
    }


def _affiliation(record: Record, held: set[tuple[Any, Any]]) -> Row | None:
    """Give a post held, its tense before it unless current; an affiliation only where no post says the same."""
    post: str | None
    if isinstance(record, Role):
        post = record.role if record.tense == "current" else f"{record.tense} {record.role}"
    elif isinstance(record, Affiliation) and (record.person, record.org) not in held:
        post = record.role
    else:
        return None
    return {"person": record.person, "org": record.org, "role": post, **_evidence(record)}


def _event(e: Event) -> Row:
    status = "happened" if e.status == "ongoing" else e.status
    told = {"type": e.type, "participants": e.participants, "sides": e.sides, "date": e.date, "status": status}
    return told | _evidence(e)


def _evidence(record: Any) -> Row:
    return {"grade": record.grade, "char_start": record.char_start, "quote": record.quote}


def compare(labelled: Labelled, records: Iterable[Record], grade: str | None = None) -> list[Outcome]:
    """Give what is right, wrong and missed of one text's records; with a grade, of those of this grade alone.

    People and affiliations are judged only where they are labelled.
    """
    records = list(records)
    gold, said = _needed(labelled.row), row_of(records, grade)
    named = [p["name"] for p in gold.get("people", ())]
    resolve = resolver([*named, *(n for e in gold["events"] for n in e["participants"])])
    at = _placing(labelled)
    wanted, found = pairs_of(gold, resolve), pairs_of(said, resolve)
    excused = arguable(labelled.row, resolve)
    return [
        *(_people(gold, said, resolve, at) if "people" in gold else ()),
        *(_affiliations(gold, said, resolve, labelled.document.text, at) if "affiliations" in gold else ()),
        *_contacts(wanted, found, excused, at),
        *_of_people(wanted, found, excused, {resolve(name) for name in _bodies(records)}, at),
        *_those_who_met(wanted, found, excused, at),
        *_dates(wanted, found, at),
    ]


Judge = Callable[..., Outcome]


def _needed(row: Row) -> Row:
    return {**row, "events": [e for e in row["events"] if not e.get("optional")]}


def _placing(labelled: Labelled) -> Judge:
    """Give what makes an outcome of this text, with the sentence in which it stands."""
    doc, text = labelled.document.id, labelled.document.text

    def outcome(kind: str, verdict: Any, what: str, row: Row | Told, status: str | None = None) -> Outcome:
        quote, start, grade = _seen(row)
        if start is None:
            start = max(0, text.find(quote)) if quote else 0
        return Outcome(doc, kind, verdict, what, status, grade, sentence_at(text, start))

    return outcome


def _seen(row: Row | Told) -> tuple[str, int | None, str | None]:
    if isinstance(row, Told):
        return row.quote, row.place if row.grade else None, row.grade
    return row.get("quote") or row.get("name") or row.get("person") or "", row.get("char_start"), row.get("grade")


def _people(gold: Row, said: Row, resolve: Resolve, at: Judge) -> Iterator[Outcome]:
    wanted = {resolve(p["name"]): p for p in gold.get("people", ())}
    found = {resolve(p["name"]): p for p in said["people"]}
    spare = {resolve(n) for e in gold["events"] for n in e["participants"]}
    for name, person in found.items():
        if name in wanted or name not in spare:
            yield at("people", "right" if name in wanted else "wrong", person["name"], person)
    for name in wanted.keys() - found.keys():
        yield at("people", "missed", name, wanted[name])


def _affiliations(gold: Row, said: Row, resolve: Resolve, text: str, at: Judge) -> Iterator[Outcome]:
    left = list(said["affiliations"])
    for label in gold.get("affiliations", ()):
        hit = next((a for a in left if _same_post(a, label, resolve, text)), None)
        if hit is not None:
            left.remove(hit)
        if not label.get("optional"):
            yield at("affiliations", "right" if hit else "missed", _post(label), hit or label)
    for extra in left:
        if extra["person"]:
            yield at("affiliations", "wrong", _post(extra), extra)


def _same_post(said: Row, label: Row, resolve: Resolve, text: str) -> bool:
    if not said["person"] or resolve(said["person"]) != resolve(label["person"]):
        return False
    if label.get("role") and not alike(said.get("role"), label["role"], post=True):
        return False
    one, other = said.get("org"), label.get("org")
    return not other or alike(one, other) or f"{one} ({other})" in text or f"{other} ({one})" in text


def _post(row: Row) -> str:
    return ", ".join(row[key] for key in ("person", "role", "org") if row.get(key))


def _contacts(
    wanted: dict[tuple[Pair, str], Told], found: dict[tuple[Pair, str], Told], excused: set[Pair], at: Judge
) -> Iterator[Outcome]:
    for kind, keys in views(wanted, found).items():
        gold, said = keys
        for key, told in sorted(said.items(), key=lambda item: (sorted(item[0][0]), item[0][1])):
            if key in gold or key[0] not in excused:
                yield at(kind, "right" if key in gold else "wrong", " - ".join(sorted(key[0])), told, key[1])
        for key in sorted(gold.keys() - said.keys(), key=lambda k: (sorted(k[0]), k[1])):
            yield at(kind, "missed", " - ".join(sorted(key[0])), gold[key], key[1])


def _bodies(records: Iterable[Record]) -> set[str]:
    """Give the names that records call a state's, a place's or a body's, and nobody's."""
    found = list(records)
    bodies = {r.name for r in found if isinstance(r, Organisation | Place)}
    return bodies - {r.name for r in found if isinstance(r, Person)}


def _of_people(wanted: Keyed, found: Keyed, excused: set[Pair], bodies: set[str], at: Judge) -> Iterator[Outcome]:
    """Judge the pairs that met without those that somebody forms with a state or body, of which labels do not tell."""
    gold, said = views(wanted, found)["pairs that met"]
    for key in sorted(said.keys() | gold.keys(), key=lambda k: sorted(k[0])):
        verdict = "missed" if key not in said else "right" if key in gold else "wrong"
        if verdict != "wrong" or (key[0] not in excused and bodies.isdisjoint(key[0])):
            yield at(PEOPLE_ALONE, verdict, " - ".join(sorted(key[0])), said.get(key) or gold[key], key[1])


def _those_who_met(wanted: Keyed, found: Keyed, excused: set[Pair], at: Judge) -> Iterator[Outcome]:
    """Judge each person once: right with at least one whom it did meet, so that a list of ten counts ten and not 45."""
    gold, said = views(wanted, found)["pairs that met"]
    read = {key: told for key, told in said.items() if key in gold or key[0] not in excused}
    right = {name for pair, _ in read.keys() & gold.keys() for name in pair}
    for verdict, pairs in (("right", read), ("wrong", read), ("missed", gold)):
        told = {name: told for (pair, _), told in pairs.items() for name in pair}
        for name in sorted(told):
            if (name in right) == (verdict == "right"):
                yield at("people who met", verdict, name, told[name])


def _dates(wanted: Keyed, found: Keyed, at: Judge) -> Iterator[Outcome]:
    """Judge the dates of what was found and is labelled; one given where the labels have none is wrong as well."""
    for key in sorted(wanted.keys() & found.keys(), key=lambda k: (sorted(k[0]), k[1])):
        label, said = wanted[key].dates, found[key].dates
        read, told = (", ".join(sorted(dates)) or "none" for dates in (said, label))
        what = f"{' - '.join(sorted(key[0]))}: {read} for {told}"
        if label:
            right = any(date_agrees(a, b) for a in said for b in label)
            yield at("dates", "right" if right else "wrong" if said else "missed", what, found[key], key[1])
        elif said:
            yield at("dates where none is told", "wrong", what, found[key], key[1])
