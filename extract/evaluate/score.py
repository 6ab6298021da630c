"""What of a text's records is right: pairs that met, their status and date, people, affiliations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from ...graph.records import Affiliation, Event, Person, Record, Role
from .gold import Labelled
from .match import alike, date_agrees, name_words, resolver
from .outcome import GRADES, Outcome, sentence_at

__all__ = ["compare", "row_of"]

Row = dict[str, Any]
Pair = frozenset[str]
Resolve = Callable[[str], str]
CONTACT = ("meeting", "call", "talks", "host", "dinner", "meal")


@dataclass
class Told:
    """What a text, or its labels, say of one pair under one status."""

    dates: set[str] = field(default_factory=set)
    grade: str | None = None
    place: int = 0
    quote: str = ""


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
    """Give what is right, wrong and missed of one text's records; with a grade, of those of this grade alone."""
    gold, said = _needed(labelled.row), row_of(records, grade)
    named = [p["name"] for p in gold.get("people", ())]
    resolve = resolver([*named, *(n for e in gold["events"] for n in e["participants"])])
    at = _placing(labelled)
    wanted, found = _pairs(gold, resolve), _pairs(said, resolve)
    excused = _arguable(labelled.row, resolve)
    return [
        *_people(gold, said, resolve, at),
        *_affiliations(gold, said, resolve, labelled.document.text, at),
        *_contacts(wanted, found, excused, at),
        *_dates(wanted, found, at),
    ]


Place = Callable[..., Outcome]


def _needed(row: Row) -> Row:
    return {**row, "events": [e for e in row["events"] if not e.get("optional")]}


def _placing(labelled: Labelled) -> Place:
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


def _people(gold: Row, said: Row, resolve: Resolve, at: Place) -> Iterator[Outcome]:
    wanted = {resolve(p["name"]): p for p in gold.get("people", ())}
    found = {resolve(p["name"]): p for p in said["people"]}
    spare = {resolve(n) for e in gold["events"] for n in e["participants"]}
    for name, person in found.items():
        if name in wanted or name not in spare:
            yield at("people", "right" if name in wanted else "wrong", person["name"], person)
    for name in wanted.keys() - found.keys():
        yield at("people", "missed", name, wanted[name])


def _affiliations(gold: Row, said: Row, resolve: Resolve, text: str, at: Place) -> Iterator[Outcome]:
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


def _pairs(row: Row, resolve: Resolve) -> dict[tuple[Pair, str], Told]:
    """Give every pair that a contact joins, by status; where there are sides, only those of two sides."""
    found: dict[tuple[Pair, str], Told] = defaultdict(Told)
    for event in row["events"]:
        if event["type"] in CONTACT:
            for pair in _joined(event, resolve):
                _add(found[pair, event.get("status") or "happened"], event)
    return dict(found)


def _add(told: Told, event: Row) -> None:
    grade = event.get("grade")
    if event.get("date"):
        told.dates.add(event["date"])
    if not told.quote or (grade and told.grade and GRADES.index(grade) < GRADES.index(told.grade)):
        told.grade, told.place, told.quote = grade, event.get("char_start") or 0, event.get("quote") or ""


def _joined(event: Row, resolve: Resolve) -> set[Pair]:
    sides = _sides(event, resolve)
    if sides:
        return {frozenset((a, b)) for s, t in combinations(sides, 2) for a in s for b in t if a != b}
    return _couples(_actors(event, resolve))


def _couples(names: Iterable[str]) -> set[Pair]:
    return {frozenset(pair) for pair in combinations(sorted(set(names)), 2)}


def _actors(event: Row, resolve: Resolve) -> list[str]:
    return [resolve(n) for n in event.get("participants") or () if n and name_words(n)]


def _sides(event: Row, resolve: Resolve) -> list[list[str]]:
    """Give the people of each side; who takes part without a name is in no pair, as in an event without sides."""
    sides: Sequence[Sequence[str]] = event.get("sides") or ()
    named = set(event.get("participants") or ())
    return [[resolve(n) for n in side if n in named] for side in sides] if len(sides) > 1 else []


def _arguable(gold: Row, resolve: Resolve) -> set[Pair]:
    """Give the pairs that one may read either way: one side among itself, aides with whom their principal met."""
    spare: set[Pair] = set()
    met: dict[str, set[str]] = defaultdict(set)
    aides: dict[str, set[str]] = defaultdict(set)
    for event in gold["events"]:
        actors = _actors(event, resolve)
        if event["type"] in CONTACT or event["type"] == "visit":
            together = _sides(event, resolve) + ([actors] if event["type"] == "visit" else [])
            spare.update(pair for side in together for pair in _couples(side))
        if event["type"] in CONTACT:
            spare |= _joined(event, resolve) if event.get("optional") else set()
            for pair in _joined(event, resolve):
                a, b = sorted(pair)
                met[a].add(b)
                met[b].add(a)
        if event["type"] == "accompany":
            for principal in actors[1:]:
                aides[principal].add(actors[0])
    return spare | _of_aides(met, aides)


def _of_aides(met: dict[str, set[str]], aides: dict[str, set[str]]) -> set[Pair]:
    spare: set[Pair] = set()
    for principal, those in aides.items():
        spare |= _couples(those)
        for aide in those:
            others = {principal, *met.get(principal, ())}
            others |= {a for other in met.get(principal, ()) for a in aides.get(other, ())}
            spare |= {frozenset((aide, other)) for other in others - {aide}}
    return spare


def _contacts(
    wanted: dict[tuple[Pair, str], Told], found: dict[tuple[Pair, str], Told], excused: set[Pair], at: Place
) -> Iterator[Outcome]:
    for kind, keys in _views(wanted, found).items():
        gold, said = keys
        for key, told in sorted(said.items(), key=lambda item: (sorted(item[0][0]), item[0][1])):
            if key in gold or key[0] not in excused:
                yield at(kind, "right" if key in gold else "wrong", " - ".join(sorted(key[0])), told, key[1])
        for key in sorted(gold.keys() - said.keys(), key=lambda k: (sorted(k[0]), k[1])):
            yield at(kind, "missed", " - ".join(sorted(key[0])), gold[key], key[1])


Keyed = dict[tuple[Pair, str], Told]


def _views(wanted: Keyed, found: Keyed) -> dict[str, tuple[Keyed, Keyed]]:
    def met(pairs: Keyed) -> Keyed:
        return {key: told for key, told in pairs.items() if key[1] == "happened"}

    def whatever(pairs: Keyed) -> Keyed:
        out: Keyed = {}
        for (pair, _), told in pairs.items():
            out.setdefault((pair, ""), told)
        return out

    return {
        "pairs that met": (met(wanted), met(found)),
        "pairs with status": (wanted, found),
        "pairs, any status": (whatever(wanted), whatever(found)),
    }


def _dates(wanted: Keyed, found: Keyed, at: Place) -> Iterator[Outcome]:
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
