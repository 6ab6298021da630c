"""Which states a text speaks of: how often, as the place of what happens, and through posts without a name."""

from __future__ import annotations

from ...graph.records import Document
from ..lexicon import tables
from ..text.gazetteer import place, state
from ..text.rows import Row
from ..text.spans import Anchor
from ..text.tokens import BULLETS, TITLES, Chunk, words
from ..text.words import PREPOSITIONS
from .kin import post_key
from .units import Unit

__all__ = ["Named", "headed", "named_in", "paired", "state_of", "unnamed_posts", "votes"]

_KINDS = frozenset(("state", "adjective", "city", "org"))
_OWN = frozenset(("a", "an", "his", "her", "its", "their", "official", "state"))
"""Before "visit" they make it that of whoever is there; "in Fiji for the visit of X" is at home."""
_GOALS = frozenset(("to", "visit", "visiting", "visited"))
_PLACES = frozenset(tables("whose")["words"]["places"].split())
_NEAR = frozenset(tables("whose")["words"]["near"].split())
_VISITS = frozenset(tables("whose")["words"]["visits"].split())
_NAMED = TITLES | {"run"}
_SIDES = frozenset(("the", "side", "delegation", "participants", "team"))
_ENVOYS = frozenset(
    ("ambassador", "commissioner", "high commissioner", "envoy", "consul", "delegate", "representative")
)
_APART = 8
"""With so many words between them two states are no pair."""


class Named(Row, frozen=True):
    """A state as a sentence names it: where, and whether as the place of what happens."""

    state: str
    start: int
    way: str = ""
    """The word that makes it the place of what happens: "in", "to", "from"."""
    opening: bool = False


def votes(document: Document, anchored: Anchor, units: list[Unit]) -> dict[str, float]:
    """Weigh the states of a text: often named, named first, in the dateline, given with the document."""
    found: dict[str, float] = {}
    for number, unit in enumerate(units):
        for n, c in enumerate(unit.chunks):
            if c.kind in _KINDS and c.entry and c.entry.state:
                part = 0.8 if n > 0 and unit.chunks[n - 1].low in _GOALS else 1.0
                name = c.entry.state
                found[name] = min(found.get(name, 0.0) + part * (1.0 if number < 3 else 0.4), 2.8)
    for given, weight in ((document.country, 6.0), (document.place, 3.0), (anchored.place, 3.5)):
        name_given = state_of(given)
        if name_given:
            found[name_given] = found.get(name_given, 0.0) + weight
    return found


def state_of(given: str | None) -> str | None:
    """Give the state in which a place lies as a dateline writes it.

    >>> state_of("Geneva"), state_of("Port-Au-Prince")
    ('Switzerland', 'Haiti')
    """
    if not given:
        return None
    entry = place(given) or place(given.split(",")[0].strip()) or place(_hyphened(given))
    return (entry.state if entry else None) or state(given)


def _hyphened(given: str) -> str:
    """Give "Port-Au-Prince" as it is written in a sentence."""
    first, *rest = given.split("-")
    small = words().particles | {"sur", "on", "au", "aux"}
    return "-".join((first, *(p.lower() if p.lower() in small else p for p in rest)))


def named_in(unit: Unit) -> list[Named]:
    """Give the states that a sentence names, by name, adjective, city or body."""
    found: list[Named] = []
    ways: dict[int, str] = {}
    for n, c in enumerate(unit.chunks):
        if c.kind in _KINDS and c.entry and c.entry.state:
            ways[n] = way = _way(unit.chunks, n, ways)
            opening = way != "" and n < 3 and unit.chunks[0].low == "in"
            found.append(Named(c.entry.state, c.start, way, opening))
    return found


def _way(chunks: list[Chunk], n: int, ways: dict[int, str]) -> str:
    """Give the word that makes a state the place of what happens; "in Fiji on a visit" is on the way to it."""
    if chunks[n].kind not in ("state", "city"):
        return ""
    k = n - 1
    while k > 0 and (chunks[k].low in _NEAR or chunks[k].low in words().epithets):
        k -= 1
    k -= k > 1 and chunks[k].low == "and" and chunks[k - 1].text == ","
    if k > 0 and chunks[k].low in ("and", ",") and chunks[k - 1].kind == chunks[n].kind and _ends(chunks, n + 1):
        return ways.get(k - 1, "")  # "a visit to Norway and Oman"
    way = chunks[k].low if k >= 0 and chunks[k].low in _PLACES and not _accredits(chunks, n) else ""
    staying = way == "in" and n + 2 < len(chunks) and chunks[n + 1].low in ("for", "on") and chunks[n + 2].low in _OWN
    return "to" if staying and any(c.low in _VISITS for c in chunks[n + 2 : n + 7]) else way


def _ends(chunks: list[Chunk], k: int) -> bool:
    """Say whether nothing more is said of what stands before chunk `k`: "to Norway and Oman." but "and Oman said"."""
    return k >= len(chunks) or chunks[k].kind == "punct" or chunks[k].low in PREPOSITIONS


def _accredits(chunks: list[Chunk], n: int) -> bool:
    """Say whether a state is where an envoy is sent, not where anybody goes: "the Thai Ambassador to Fiji"."""
    link = n - 1 - (chunks[n - 1].low == "the")
    post = chunks[link - 1] if link > 0 and chunks[link].low in ("to", "in") else None
    return post is not None and post.kind == "post" and post.entry is not None and post.entry.detail in _ENVOYS


def paired(unit: Unit) -> list[frozenset[str]]:
    """Give the states that a sentence names as two: "Canada and Fiji", "Nepal-India ties", "Fiji works with Peru"."""
    found: list[frozenset[str]] = []
    before, since = None, 0
    for n, c in enumerate(unit.chunks):
        if c.kind in ("state", "adjective") and c.entry and c.entry.state:
            joint = [x.low for x in unit.chunks[since:n]]
            if before is not None and before != c.entry.state and _pairs(joint, unit.chunks[since:n]):
                found.append(frozenset((before, c.entry.state)))
            before, since = c.entry.state, n + 1
    return found


def _pairs(joint: list[str], between: list[Chunk]) -> bool:
    """Say whether the words between two states make one pair of them."""
    if joint in (["and"], ["-"], ["–"], ["&"], ["and", "the"]):
        return True
    small = len(joint) < _APART and all(c.kind == "low" for c in between)
    return small and (joint[-1:] == ["with"] or joint[-2:] == ["with", "the"])


def headed(units: list[Unit]) -> list[str | None]:
    """Give for each row of a list the state that a line over it names: "• United States", "• The Secretary", ..."""
    found: list[str | None] = []
    over: str | None = None
    for unit in units:
        row = unit.chunks and unit.chunks[0].text in BULLETS
        said = [c for c in unit.chunks[bool(row) :] if c.text not in (":", "\n") and c.low not in _SIDES]
        alone = said[0].entry if len(said) == 1 and said[0].kind in ("state", "adjective") else None
        over = alone.state if alone else over if row else None
        found.append(over)
    return found


def unnamed_posts(chunks: list[Chunk]) -> list[tuple[str, str]]:
    """Give the posts of a sentence without a name but with their state: "the Zimbabwean president said"."""
    found: list[tuple[str, str]] = []
    for n, c in enumerate(chunks):
        if c.kind != "post" or c.plural or not c.entry or (n + 1 < len(chunks) and chunks[n + 1].kind in _NAMED):
            continue
        before = chunks[n - 1] if n else c
        before = chunks[n - 2] if before.kind == "poss" and n > 1 else before
        after = chunks[n + 1 : n + 4]
        owner = before
        if len(after) > 1 and after[0].low == "of" and before.kind not in ("state", "adjective"):
            owner = after[2] if after[1].low == "the" and len(after) > 2 else after[1]
            at = n + 3 if owner is after[1] else n + 4
            if at < len(chunks) and (chunks[at].kind in _NAMED or chunks[at].text == ","):
                continue
        if owner.kind in ("state", "adjective") and owner.entry and owner.entry.state:
            found.append((owner.entry.state, post_key(c.entry.name)))
    return found
