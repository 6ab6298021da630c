"""Travels abroad of presidents and secretaries of state, and visits of foreign leaders: who went where and met whom.

A trip is a document whose lines are its fields; what its remarks tell goes through the same extractor as any text, with
the traveller as implied subject and the trip's span as the interval of the date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ...extract.pipeline import extract
from ...graph import dates
from ...graph.errors import InvalidInput, UnreadableFile
from ...graph.records import Claimed, Document, Entity, Event, Person, Place, Record, Role, Span
from . import presidents
from .entries import PUBLISHER, STATE, Entry, Problem, country, day_of, parse, text_of, traveller
from .reread import Reread

__all__ = ["travels", "travels_of", "visits", "visits_of"]

DUPLICATES = frozenset({"4019", "4020", "4021", "4119"})
"""Trips that the record tells twice under two ids; each is the copy."""

ROLES = {"president": "President", "secretary": "Secretary of State"}
Batches = Iterator[tuple[str, Sequence[Record | str], list[Problem]]]


class Trip(NamedTuple):
    """One stop of one traveller, or one visit of one guest."""

    id: str
    doc: str
    who: str
    start: str
    end: str
    country: str
    locales: tuple[str, ...]
    told: str
    """The name of the field that tells what happened (`remarks` or `description`)."""


def travels(folder: Path) -> Batches:
    """Give the trips of each traveller."""
    yield from travels_of(folder / "presidents" / "presidents.xml")
    for file in sorted(folder.glob("*-travels/*.xml")):
        yield from travels_of(file)


def travels_of(file: Path, reread: Reread | None = None) -> Batches:
    """Give the trips of one traveller, or the terms of the presidents."""
    folder = file.parent.parent
    if file.parent.name == "presidents":
        yield presidents.batch(folder)
        return
    read = partial(_stop, terms=presidents.terms(folder))
    yield _batch(file, f"{file.parent.name}-{file.stem}", "trip", read, reread)


def visits(folder: Path) -> Batches:
    """Give the visits of each file (a decade or so)."""
    for file in sorted((folder / "data").glob("*.xml")):
        yield from visits_of(file)


def visits_of(file: Path, reread: Reread | None = None) -> Batches:
    """Give the visits of one file."""
    yield _batch(file, f"visits-{file.stem}", "visit", _visit, reread)


def _batch(
    file: Path, name: str, tag: str, read: Callable[[Element], Iterator[Record]], reread: Reread | None
) -> tuple[str, Sequence[Record | str], list[Problem]]:
    records: list[Record | str] = []
    problems: list[Problem] = []
    try:
        entries = list(parse(file).iter(tag))
    except UnreadableFile as e:
        return name, [], [e]
    if not entries:
        return name, [], [UnreadableFile(f"no <{tag}> in it", str(file), "fetch the file again, or take it away")]
    taken: set[str] = set()
    reread = reread or Reread()
    for element in entries:
        id_ = text_of(element, "id")
        try:
            _own(id_, taken)
            records.extend(reread.read(element, partial(read, element)))  # an entry goes in whole or not at all
        except InvalidInput as e:
            problems.append(InvalidInput(e.what, f"{file} entry {id_}", e.remedy))
    return name, records, problems


def _own(id_: str, taken: set[str]) -> None:
    """See that an entry has an id of its own, by which its document is called.

    Raises:
        InvalidInput: it has none, or that of an entry before it.

    """
    if not re.fullmatch(r"[\w-]+", id_):
        raise InvalidInput(f"{id_!r} is no id" if id_ else "no id", None, "add <id> with a number of its own")
    if id_ in taken:
        raise InvalidInput("another entry before it has this id", None, "give it an <id> of its own")
    taken.add(id_)


def _span(element: Element) -> tuple[str, str]:
    start, end = text_of(element, "start-date"), text_of(element, "end-date")
    if not start:
        raise InvalidInput("no start date", None, "add <start-date>")
    dates.bounds(dates.span(start, end or start))
    return start, end or start


def _stop(element: Element, terms: presidents.Terms) -> Iterator[Record]:
    """Read one stop: the visit itself, the traveller's post, and what the remarks tell."""
    id_ = text_of(element, "id")
    if id_ in DUPLICATES:
        return
    start, end = _span(element)
    where = element.find("country")
    land = country(where.get("id") if where is not None else None, text_of(element, "country"))
    if not land:
        raise InvalidInput("no country", None, "add <country>")
    locales = tuple(p.strip() for p in text_of(element, "locale").split(",") if p.strip())
    name, role = text_of(element, "name"), ROLES.get(text_of(element, "role"), text_of(element, "role"))
    trip = Trip(id_, f"historian/travels/{id_}", name, start, end, land, locales, "remarks")
    entry = Entry()
    for field, value in (
        ("traveler", name), ("role", role), ("start", start), ("end", end), ("country", text_of(element, "country")),
        ("locale", ", ".join(locales)), ("remarks", text_of(element, "remarks")),
    ):  # fmt: skip
        entry.add(field, value)
    yield _document(element, trip, entry, f"{name} in {land}")
    yield Person(doc=trip.doc, name=name, mentions=(entry.at("traveler"),), ids=(traveller(element.get("who", "")),))
    yield Role(
        doc=trip.doc,
        person=name,
        role=role,
        org=STATE,
        as_of=start,
        rule="travels",
        **entry.line("traveler", "role"),
        tense=presidents.tense_on(terms.get(element.get("who") or "", []), start, end)
        if role == "President"
        else "current",
    )
    place = locales[0] if len(locales) == 1 else land
    yield from _places(trip, entry)
    yield Event(
        doc=trip.doc, type="visit", participants=(name,), date=dates.span(start, end), place=place, status="happened",
        rule="travels", **entry.line("traveler", "locale" if locales else "country"),
    )  # fmt: skip
    yield from _told(trip, entry, place)


def _visit(element: Element) -> Iterator[Record]:
    """Read one visit to the United States of one guest (or two): the visit, and what the description tells."""
    id_ = text_of(element, "id")
    start, end = _span(element)
    origin = element.find("from")
    land = country(origin.get("id") if origin is not None else None, text_of(element, "from")) or ""
    entry = Entry()
    for field, value in (
        ("visitor", text_of(element, "visitor")), ("from", text_of(element, "from")), ("start", start), ("end", end),
        ("description", text_of(element, "description")),
    ):  # fmt: skip
        entry.add(field, value)
    doc = f"historian/visits/{id_}"
    guests = list(_guests(doc, entry, land))
    names = [r.name for r in guests if isinstance(r, Person)]
    trip = Trip(id_, doc, names[0] if names else "", start, end, STATE, (), "description")
    yield _document(element, trip, entry, f"{entry.text[entry.at('visitor')[0] : entry.at('visitor')[1]]} visits")
    yield from guests
    yield Place(doc=doc, name=STATE, place_type="country")
    if land:
        yield Place(doc=doc, name=land, place_type="country", mentions=(entry.at("from"),))
    told = list(_told(trip, entry, STATE)) if names else []
    undone = _undone(told)
    for name in names:
        yield Event(
            doc=doc, type="visit", participants=(name,), date=dates.span(start, end), place=STATE,
            status=undone or "happened", rule="visits", **entry.line("visitor", "end"),
        )  # fmt: skip
    yield from told


def _undone(told: list[Record]) -> str | None:
    """Give the status of a visit that its own description says was called off or put off."""
    for record in told:
        if isinstance(record, Event) and record.type == "visit" and record.status in ("cancelled", "denied"):
            return record.status
    return None


def _document(element: Element, trip: Trip, entry: Entry, title: str) -> Document:
    made = day_of(text_of(element, "created-datetime"))
    return Document(
        id=trip.doc, text=entry.text, title=title, publisher=PUBLISHER, date=trip.start, end=trip.end, made=made
    )


def _places(trip: Trip, entry: Entry) -> Iterator[Record]:
    yield Place(doc=trip.doc, name=trip.country, place_type="country", mentions=(entry.at("country"),))
    yield Place(doc=trip.doc, name=STATE, place_type="country")
    start = entry.at("locale")[0] if trip.locales else 0
    for locale in trip.locales:
        if locale != trip.country:
            at = entry.text.index(locale, start)
            yield Place(doc=trip.doc, name=locale, within=trip.country, mentions=((at, at + len(locale)),))


def _told(trip: Trip, entry: Entry, place: str) -> Iterator[Record]:
    """Read the free text with the extractor, and move what it finds to its place in the entry."""
    if trip.told not in entry.places:
        return
    start, end = entry.at(trip.told)
    document = Document(
        id=trip.doc, text=entry.text[start:end], date=trip.start, end=trip.end, subject=trip.who, place=place,
        country=trip.country,
    )  # fmt: skip
    yield from moved(extract(document), start, trip.who)


def moved(records: list[Record], by: int, subject: str) -> Iterator[Record]:
    """Give records read from one field as records of the whole entry; the subject is known already."""
    for record in records:
        if isinstance(record, Claimed):
            yield replace(record, char_start=record.char_start + by, char_end=record.char_end + by)
        elif isinstance(record, Entity) and record.name != subject:
            spans: tuple[Span, ...] = tuple((a + by, b + by) for a, b in record.mentions)
            yield replace(record, mentions=spans)


def _guests(doc: str, entry: Entry, land: str) -> Iterator[Record]:
    """Read who came, with their posts: "President X", "Prime Minister Y and King Z"."""
    start, end = entry.at("visitor")
    document = Document(id=doc, text=entry.text[start:end], country=land or None)
    for record in moved(extract(document), start, ""):
        if isinstance(record, Person):
            yield record
        elif isinstance(record, Role):
            yield replace(record, org=record.org or land or None)
