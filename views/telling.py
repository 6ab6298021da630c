"""What pages tell: sentences of linked words, each with footnotes that quote its sources, before it becomes a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..graph import dates
from ..graph.happenings import happenings
from ..graph.store import Store
from .map_labels import clean
from .map_style import is_background, verb

__all__ = ["Item", "Note", "Page", "Section", "Span", "Teller", "Told", "address", "told"]


class Span(NamedTuple):
    """Words, and what they lead to: an actor, an event or a source by its key, an address, or nothing."""

    text: str
    kind: str = ""
    key: str = ""


class Note(NamedTuple):
    """A footnote: the passage with what stands around it, what it says, and whose word it is."""

    number: int
    quote: str
    before: str
    after: str
    says: str
    source: tuple[Span, ...]


class Item(NamedTuple):
    """One line of a page, with its date, its status, what a reader should know of it, and its footnotes."""

    when: str
    spans: tuple[Span, ...]
    status: str = ""
    remarks: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()


class Section(NamedTuple):
    """A heading and its lines."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what is known in short, sections, footnotes."""

    title: str
    facts: tuple[tuple[str, tuple[Span, ...]], ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


class Told:
    """Everything that there is to tell: actors and places by IRI, events and offices, the earliest first."""

    def __init__(self, actors: Mapping[str, Mapping[str, Any]], events: Iterable[Mapping[str, Any]]) -> None:
        self.actors = actors
        self.events = sorted(events, key=_order)
        self.event = {str(e["event"]): e for e in self.events}
        self.sources: dict[str, Mapping[str, Any]] = {}
        self._of: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        self._by: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for event in self.events:
            for iri in dict.fromkeys((*event["who"], event["place_iri"])):
                self._of[iri].append(event)
            for source in event["sources"]:
                self.sources.setdefault(source["doc"], source)
                self._by[source["doc"]].append(event)

    def of(self, iri: str) -> Sequence[Mapping[str, Any]]:
        """Give what an actor took part in, or what took place there."""
        return self._of.get(iri, ())

    def by(self, doc: str) -> Sequence[Mapping[str, Any]]:
        """Give what a source tells of."""
        return self._by.get(doc, ())

    def label(self, iri: str) -> str:
        """Give what an actor or place is called."""
        return clean(str(self.actors.get(iri, {}).get("label") or "")).strip() or "(no name)"


def told(store: Store, grades: Sequence[str] = ("curated", "confident", "inferred")) -> Told:
    """Read everything that there is to tell, of every status.

    >>> told(Store.memory()).events
    []
    """
    return Told(*happenings(store, grades=grades))


def _order(event: Mapping[str, Any]) -> tuple[str, str, str]:
    return event["earliest"] or event["latest"] or "9999", event["latest"] or "9999", str(event["event"])


def address(url: object) -> str:
    """Give an address that may be followed: `http` or `https`, no blanks or controls in it; else nothing.

    >>> address("https://example.org/a"), address("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    text = str(url or "").strip()
    plain = text.isprintable() and not any(c in ' "<>\\^`{|}' for c in text)
    return text if plain and text.lower().startswith(("https://", "http://")) else ""


class Teller:
    """Makes the lines of one page and numbers its footnotes; a passage that serves twice has one number."""

    def __init__(self, known: Told) -> None:
        self.told = known
        self._numbers: dict[tuple[str, ...], int] = {}
        self.notes: list[Note] = []

    def line(self, event: Mapping[str, Any]) -> Item:
        """Give an event or office as a line."""
        if is_background(event["relation"]):
            spans, when = tuple(self._office(event)), _period(event)
        else:
            spans, when = tuple(self._sentence(event)), " or ".join(event["dates"]) or event["date"] or ""
        return Item(clean(when), spans, event["status"], tuple(_remarks(event)), self.footnotes(event))

    def footnotes(self, event: Mapping[str, Any]) -> tuple[int, ...]:
        """Give the numbers of the passages that an event rests on; a source without a passage counts too."""
        numbers = [self._note(e) for e in event["evidence"] if e.get("quote")]
        quoted = {e.get("source") or e["doc"] for e in event["evidence"] if e.get("quote")}
        numbers += [self._note({"doc": s["doc"]}) for s in event["sources"] if s["doc"] not in quoted]
        return tuple(dict.fromkeys(numbers))

    def actor(self, iri: str) -> Span:
        """Give an actor's name, which leads to its page."""
        return Span(self.told.label(iri), "actor", iri)

    def source(self, doc: str) -> tuple[Span, ...]:
        """Give a source as people cite it: publisher, date, title, and its address."""
        row = self.told.sources.get(doc, {})
        plain = [clean(str(row[k])) for k in ("publisher", "date") if row.get(k)]
        title = clean(str(row.get("title") or doc))
        lead = [Span(", ".join(plain) + ", ")] if plain else []
        url = address(row.get("url"))
        return (*lead, Span(title, "source", doc), *([Span(" "), Span(url, "url", url)] if url else []))

    def _note(self, evidence: Mapping[str, Any]) -> int:
        doc = evidence.get("source") or evidence["doc"]
        key = (doc, evidence.get("quote") or "", evidence.get("status") or "", evidence.get("stated_by") or "")
        if key not in self._numbers:
            self._numbers[key] = len(self.notes) + 1
            said = [f"says {key[2]}"] if key[2] and key[2] != "happened" else []
            said += [f"stated by {clean(key[3])}"] if key[3] else []
            noted = evidence["doc"] != doc  # a line that somebody wrote down, not the source's own words
            said += [f"as noted by hand in {clean(evidence['doc'])}"] if noted else []
            quote, before, after = (clean(str(evidence.get(k) or "")) for k in ("quote", "before", "after"))
            near = (before.rsplit("\n", 1)[-1], after.split("\n", 1)[0])  # its own paragraph, or its line of facts
            self.notes.append(Note(self._numbers[key], quote, *near, "; ".join(said), self.source(doc)))
        return self._numbers[key]

    def _sentence(self, event: Mapping[str, Any]) -> Iterator[Span]:
        who, place = event["who"], event["place_iri"]
        yield self.actor(who[0]) if who else Span("Somebody")
        said = verb(event["relation"], event["status"], there=len(who) < 2 and not event["groups"])
        yield Span(" ")  # outside of the link, so that two links do not look like one
        yield Span(said, "event", event["event"])
        others = [self.actor(iri) for iri in who[1:]] + [Span(clean(words)) for words in event["groups"]]
        if not others and place:
            yield Span(" ")
            yield self.actor(place)
            return
        for n, other in enumerate(others):
            yield Span(" " if not n else " and " if n == len(others) - 1 else ", ")
            yield other
        if place:
            yield Span(" in ")
            yield self.actor(place)

    def _office(self, event: Mapping[str, Any]) -> Iterator[Span]:
        yield self.actor(event["who"][0])
        post = clean(str(event.get("post") or ""))
        yield Span(f": {post}, " if post else f" {verb(event['relation'], event['status'])} ")
        yield self.actor(event["who"][1])


def _period(event: Mapping[str, Any]) -> str:
    start, _, end = (event["date"] or "").partition("/")
    if not event["date"]:
        return ""
    return f"{'' if start == '..' else start} – {'' if end == '..' else end}".strip()


def _remarks(event: Mapping[str, Any]) -> Iterator[str]:
    if event["disputed"]:
        yield "sources differ"
    if event["grade"] in ("inferred", "flagged"):
        yield str(event["grade"])
    if event.get("subtype"):
        yield clean(str(event["subtype"]))


def within(events: Iterable[Mapping[str, Any]], start: str | None, until: str | None) -> list[Mapping[str, Any]]:
    """Give the events that may lie in a range; undated ones only where no range is asked for.

    >>> within([{"date": "2023-06", "dates": []}, {"date": None, "dates": []}], "2023-06-18", None)
    [{'date': '2023-06', 'dates': []}]

    Raises:
        InvalidDate: `start` or `until` is no EDTF date.

    """
    if not (start or until):
        return list(events)
    for end in filter(None, (start, until)):
        dates.bounds(end)
    return [e for e in events if any(dates.overlaps(d, start, until) for d in e["dates"] or [e["date"]] if d)]
