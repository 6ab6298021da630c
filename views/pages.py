"""The page of an actor, of an event, of a source, and the brief on a time: what each says, however it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..graph.errors import UnknownName
from ..ontology.vocabulary import OCCURRED, STATUSES
from .map_labels import clean
from .map_style import is_background, relation
from .telling import Item, Page, Section, Span, Teller, Told, address, within

__all__ = ["actor_page", "brief", "event_page", "source_page", "year_page", "years", "years_page"]

NO_YEAR = "no single year"
HEADINGS = {
    "planned": "Planned", "possible": "Possible", "hoped": "Hoped for", "refused": "Refused",
    "cancelled": "Cancelled", "denied": "Denied",
}  # fmt: skip


def actor_page(known: Told, iri: str) -> Page:
    """Give everything on one actor or place: who it is, its offices, what it did by status, each with its sources.

    Raises:
        UnknownName: there is no such actor.

    """
    if iri not in known.actors:
        raise UnknownName(f"no actor {iri!r}", None, "see `whowhom query actors`")
    teller, data, mine = Teller(known), known.actors[iri], known.of(iri)
    offices = [e for e in mine if is_background(e["relation"])]
    own = [teller.line(e) for e in offices if e["who"][0] == iri]
    people = [teller.line(e) for e in offices if e["who"][0] != iri]
    sections = [Section("Offices", tuple(own)), Section("People", tuple(people)), *_by_status(teller, mine)]
    return _page(known.label(iri), _about(data), sections, teller)


def event_page(known: Told, iri: str) -> Page:
    """Give everything on one event: what took place, who says so, and what else the sources say.

    Raises:
        UnknownName: there is no such event.

    """
    event = known.event.get(iri)
    if event is None:
        raise UnknownName(f"no event {iri!r}", None, "`whowhom met --format json` gives the events with their IRIs")
    teller = Teller(known)
    line = teller.line(event)
    facts = [("what", f"{relation(event['relation'])['label']}, {event['status']}"), ("date", line.when)]
    facts += [("remarks", ", ".join(line.remarks)), ("known by", event["grade"])]
    spans = [(name, (Span(clean(str(value))),)) for name, value in facts if value]
    who = [(("who", (teller.actor(i),))) for i in event["who"]]
    together = event["who"] if len(event["who"]) > 1 else ()  # what else one did alone is on that actor's page
    near = min(map(known.of, together), key=len, default=())
    others = [e for e in near if e["event"] != iri and set(together) <= set(e["who"])]
    sections = [Section("What the sources say", (line,))]
    sections += [Section("The same actors at other times", tuple(map(teller.line, others)))]
    title = "".join(s.text for s in line.spans)
    return _page(title, [*spans, *who], sections, teller)


def source_page(known: Told, doc: str) -> Page:
    """Give everything that rests on one source.

    Raises:
        UnknownName: there is no such source.

    """
    if doc not in known.sources:
        raise UnknownName(f"no source {doc!r} behind any event", None, "`whowhom stats` counts the sources")
    row, teller = known.sources[doc], Teller(known)
    told_here = known.by(doc)
    facts = [(k, (Span(clean(str(row[k]))),)) for k in ("publisher", "date") if row.get(k)]
    if url := address(row.get("url")):
        facts.append(("address", (Span(url, "url", url),)))
    offices = tuple(teller.line(e) for e in told_here if is_background(e["relation"]))
    sections = [*_by_status(teller, told_here), Section("Offices", offices)]
    return _page(clean(str(row.get("title") or doc)), facts, sections, teller)


def brief(
    known: Told, title: str, *, start: str | None = None, until: str | None = None, actor: str | None = None
) -> Page:
    """Give what happened in a range of dates, then what was planned, hoped for or refused; of one actor or of all.

    `start` and `until` are EDTF dates; `actor` is an IRI.

    Raises:
        InvalidDate: a date is none.

    """
    events = within(known.events if actor is None else known.of(actor), start, until)
    events = [e for e in events if not is_background(e["relation"])]
    facts = [("dates", f"{start or '..'}/{until or '..'}" if start or until else "")]
    facts += [("on", known.label(actor) if actor else "")]
    return _brief(known, title, facts, events)


def years(known: Told) -> dict[str, list[Mapping[str, Any]]]:
    """Give the events by year, the earliest first; under "" those without a date, or of more than two years.

    An event that may lie in either of two years is under both.

    >>> list(years(Told({}, [])))
    []
    """
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for event in known.events:
        if not is_background(event["relation"]):
            ends = sorted({int(event[end][:4]) for end in ("earliest", "latest") if event[end]})
            near = ends and ends[-1] - ends[0] < 2
            for year in [f"{n:04}" for n in ends] if near else [""]:
                found[year].append(event)
    return {year: found[year] for year in sorted(found, key=lambda y: (y == "", y))}


def year_page(known: Told, title: str, year: str, events: Sequence[Mapping[str, Any]]) -> Page:
    """Give the brief on one of the `years`."""
    return _brief(known, f"{title}: {year or NO_YEAR}", [], events)


def years_page(known: Told, title: str) -> Page:
    """Give the way into the briefs on single years: each with the number of its events."""
    teller = Teller(known)
    items = []
    for year, events in years(known).items():
        happened = sum(e["status"] in OCCURRED for e in events)
        said = f"{len(events)} event{'' if len(events) == 1 else 's'}, of which {happened} happened"
        items.append(Item(year or NO_YEAR, (Span(said, "year", year or "undated"),)))
    return _page(title, [], [Section("Years", tuple(items))], teller)


def _brief(known: Told, title: str, facts: Iterable[tuple[str, str]], events: Sequence[Mapping[str, Any]]) -> Page:
    teller = Teller(known)
    docs = {s["doc"] for e in events for s in e["sources"]}
    happened = sum(e["status"] in OCCURRED for e in events)
    shown = [*facts, ("events", f"{len(events)}, of which {happened} happened"), ("sources", str(len(docs)))]
    return _page(title, [(n, (Span(v),)) for n, v in shown if v], _by_status(teller, events), teller)


def _by_status(teller: Teller, events: Iterable[Mapping[str, Any]]) -> list[Section]:
    """Give what happened as one section, and one for each status of what did not."""
    acts = [e for e in events if not is_background(e["relation"])]
    sections = [Section("What happened", _lines(teller, acts, OCCURRED))]
    rest = [s for s in STATUSES if s not in OCCURRED]
    return sections + [Section(HEADINGS.get(s, s.capitalize()), _lines(teller, acts, (s,))) for s in rest]


def _lines(teller: Teller, events: Iterable[Mapping[str, Any]], statuses: Iterable[str]) -> tuple[Item, ...]:
    return tuple(teller.line(e) for e in events if e["status"] in statuses)


def _about(data: Mapping[str, Any]) -> list[tuple[str, tuple[Span, ...]]]:
    facts = [("kind", data.get("kind")), ("side", data.get("side")), ("also", ", ".join(data.get("aliases") or ()))]
    facts += [("Wikidata", data.get("wikidata"))]
    return [(name, (Span(clean(str(value))),)) for name, value in facts if value]


def _page(
    title: str, facts: Iterable[tuple[str, tuple[Span, ...]]], sections: Iterable[Section], teller: Teller
) -> Page:
    return Page(title, tuple(facts), tuple(s for s in sections if s.items), tuple(teller.notes))
