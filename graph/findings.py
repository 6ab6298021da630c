"""What the graph says that cannot be, or on which sources differ: for a person to look at, with the claims behind it.

Nothing is mended here. An error cannot be true as it stands; a warning can, but deserves a look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ..ontology.vocabulary import NS, OCCURRED
from . import dates
from .claims import Node, value, values
from .foundings import Span, of_actor, of_post
from .iris import digest
from .store import Store
from .titles import for_one

__all__ = ["Contradiction", "contradictions"]

OVERLAP = 31
"""Days for which two tenures of one post may overlap without a finding: records of a handover differ by weeks."""


class Contradiction(NamedTuple):
    """One finding: its rule, `error` or `warning`, what it is about, in words, and the claims behind it."""

    rule: str
    severity: str
    about: tuple[str, ...]
    message: str
    claims: tuple[str, ...]

    @property
    def id(self) -> str:
        """Give what a finding is acknowledged by: its rule and a hash of what it is about."""
        return f"{self.rule}-{digest(self.about, 8)}"


def contradictions(store: Store) -> list[Contradiction]:
    """Give everything that cannot be or is disputed, errors first.

    >>> contradictions(Store.memory())
    []
    """
    nodes = store.nodes(store.minter.graph("derived"))
    view = _View(nodes)
    found = [*_lives(view), *_unfounded(view), *_two_places(view), *_two_holders(view), *_disputed(view)]
    return sorted(found, key=lambda f: (f.severity, f.rule, f.about))


class _View:
    """The derived graph, sorted to what the rules ask."""

    def __init__(self, nodes: dict[str, Node]) -> None:
        self.nodes = nodes
        self.events = {i: n for i, n in nodes.items() if "participant" in n and _official(n)}
        self.tenures = {i: n for i, n in nodes.items() if "holder" in n and _official(n)}

    def label(self, iri: str | None) -> str:
        return value(self.nodes.get(iri or "", {}), "label") or (iri or "somebody")

    def existed(self, iri: str) -> Span:
        """Give when a state or body existed: as the dossier's own list says, else as is generally known."""
        node = self.nodes.get(iri, {})
        kinds = {t.rsplit("#", 1)[-1].casefold() for t in values(node, "type")} & {"state", "organization"}
        if not kinds:
            return Span()
        own = Span(value(node, "born"), value(node, "died"))
        return own if any(own) else of_actor(min(kinds), value(node, "label") or "")

    def occurred(self) -> Iterator[tuple[str, Node]]:
        for iri, node in sorted(self.events.items()):
            if (value(node, "status") or "").removeprefix(NS) in OCCURRED:
                yield iri, node

    def state(self, place: str | None) -> str | None:
        """Give the state that a place is or lies in."""
        seen = set()
        while place and place not in seen:
            seen.add(place)
            outer = value(self.nodes.get(place, {}), "within")
            if outer is None:
                return place
            place = outer
        return place


def _official(node: Node) -> bool:
    return (value(node, "grade") or "").removeprefix(NS) not in ("", "flagged")


def _lives(view: _View) -> Iterator[Contradiction]:
    """Find those who acted before their birth or after their death."""
    for iri, node in view.occurred():
        earliest, latest = value(node, "earliest"), value(node, "latest")
        for person in values(node, "participant"):
            born, died = (value(view.nodes.get(person, {}), name) for name in ("born", "died"))
            for limit, wrong, word in (
                (born, latest and born and latest < born[: len(latest)], "before the birth"),
                (died, earliest and died and earliest[: len(died)] > died, "after the death"),
            ):
                if wrong:
                    said = f"{view.label(iri)} on {value(node, 'date')} is {word} of {view.label(person)} ({limit})"
                    yield Contradiction("life", "error", (iri, person), said, values(node, "claim"))


def _unfounded(view: _View) -> Iterator[Contradiction]:
    """Find offices held, and bodies that met somebody, before they existed or when they did no more."""
    for iri, node in sorted(view.tenures.items()):
        post = view.nodes.get(value(node, "post") or "", {})
        title = value(post, "label") or ""
        for body in (*values(post, "organization"), *values(post, "accreditedTo")):
            own = view.nodes.get(body, {})
            for span in (view.existed(body), of_post(title, value(own, "label") or "")):
                if wrong := _outside(node, span):
                    said = f"{view.label(value(node, 'holder'))} is {title}, {view.label(body)}, {wrong}"
                    yield Contradiction("unfounded", "error", (iri, body), said, values(node, "claim"))
                    break
    for iri, node in view.occurred():
        for body in values(node, "participant"):
            if wrong := _outside(node, view.existed(body)):
                said = f"{view.label(body)}: {value(node, 'eventType')} on {value(node, 'date')}, {wrong}"
                yield Contradiction("unfounded", "error", (iri, body), said, values(node, "claim"))


def _outside(node: Node, span: Span) -> str | None:
    """Say in words how what a node tells lies outside the time in which something existed; None where it may not."""
    start, end = dates.bounds(span.start) if span.start else None, dates.bounds(span.end) if span.end else None
    first, last = value(node, "earliest"), value(node, "latest")
    if "from" not in node and "date" not in node:
        first = None  # an end alone: "until 1950" says nothing of when it began
    if first and start and start.earliest and first < start.earliest:
        return f"before it existed ({span.said(span.start or '')})"
    if last and end and end.latest and last > end.latest:
        return f"when it was no more ({span.said(span.end or '')})"
    return None


def _two_places(view: _View) -> Iterator[Contradiction]:
    """Find those who were in two states on one day; a flight explains some of them, so it is a warning."""
    days: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for iri, node in view.occurred():
        earliest, state = value(node, "earliest"), view.state(value(node, "place"))
        if (
            earliest
            and earliest == value(node, "latest")
            and state
            and value(node, "eventType") in ("meeting", "visit")
        ):
            for person in values(node, "participant"):
                if "/person/" in person:
                    days[person, earliest].append((state, iri))
    for (person, day), there in sorted(days.items()):
        if len({state for state, _ in there}) > 1:
            names = " and ".join(sorted({view.label(s) for s, _ in there}))
            claims = [c for _, iri in there for c in values(view.events[iri], "claim")]
            said = f"{view.label(person)} is in {names} on {day}"
            yield Contradiction("two-places", "warning", (person, *(i for _, i in there)), said, tuple(sorted(claims)))


def _two_holders(view: _View) -> Iterator[Contradiction]:
    """Find two holders of a post that one person holds at a time."""
    held: dict[str, list[tuple[str, Node]]] = defaultdict(list)
    for iri, node in sorted(view.tenures.items()):
        post = value(node, "post") or ""
        described = view.nodes.get(post, {})
        single = for_one(view.label(post)) and not value(described, "accreditedTo")
        if single and value(node, "earliest") and value(node, "latest"):
            held[post].append((iri, node))
    for post, tenures in sorted(held.items()):
        for (a, x), (b, y) in combinations(tenures, 2):
            days = _overlap(x, y)
            if value(x, "holder") != value(y, "holder") and days > OVERLAP:
                who = " and ".join(sorted({view.label(value(n, "holder")) for n in (x, y)}))
                said = f"{who} both hold {view.label(post)} for {days} days"
                yield Contradiction("two-holders", "warning", (a, b), said, (*values(x, "claim"), *values(y, "claim")))


def _overlap(x: Node, y: Node) -> int:
    import datetime as dt

    first = max(value(x, "earliest") or "", value(y, "earliest") or "")
    last = min(value(x, "latest") or "", value(y, "latest") or "")
    return (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days


def _disputed(view: _View) -> Iterator[Contradiction]:
    """Find events whose sources differ on whether they took place, or when."""
    for iri, node in sorted(view.events.items()):
        who = ", ".join(view.label(p) for p in values(node, "participant"))
        kind = value(node, "eventType")
        if value(node, "disputed") == "true":
            yield Contradiction(
                "status", "warning", (iri,), f"sources differ on whether {who}: {kind}", values(node, "claim")
            )
        if other := values(node, "otherDate"):
            dates = ", ".join(sorted({value(node, "date") or "", *other}))
            yield Contradiction(
                "date", "warning", (iri,), f"sources differ on when {who}: {kind} ({dates})", values(node, "claim")
            )
