"""Whose president it is when the phrase does not say: the counterpart's post, the state that the text speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...graph.records import Document
from ..lexicon import lines_of, tables
from ..text.gazetteer import state
from ..text.rows import Row
from ..text.spans import Anchor, Sentence
from .aliases import Linked
from .around import Around, around
from .beside import with_peers
from .eras import gone, renamed
from .kin import derived, described, head_of, post_key
from .offices import Office
from .sides import goals
from .states import votes
from .units import Unit
from .whose import TAKEN, evidence, listed_state

__all__ = ["complete"]

_OF_STATES = frozenset(word for line in lines_of("state_posts.txt") for word in line.rstrip("*").split())
_SHARED = frozenset(line.rstrip("*").strip() for line in lines_of("state_posts.txt") if line.endswith("*"))
"""Posts of which a state has many."""
_JUNIOR = frozenset(("deputy", "assistant", "vice", "under"))
"""With these before it a post is not the one that a state has once."""
_OF_STATE_TOO = (
    "council of ministers",
    "leader of the opposition",
    "opposition leader",
    "high commissioner",
    "chief of mission",
    "head of mission",
    "head of state",
    "head of government",
    "member of parliament",
    "deputy pm",
    "embassy",
    "commander-in-chief",
    "commander in chief",
)
WHY = "the text does not say whose; taken from the states around"
CLEAR = "the text does not say whose; most of what is around speaks for this state"
LISTED = "the text does not say whose; that of the one before in a list"
GIVEN = "the text does not say whose; taken from another post of the same person, or from what is given with the text"
_LEAD: float = tables("whose")["lead"]["clear"]
_GUEST: float = tables("whose")["lead"]["guest"]
_ROW = re.compile(r" (?:for|to|in) [A-Z][^,]*,.* and [A-Z].*")
"""A row of places behind a post: "ambassador to Chad, Niger and Mali"."""
_TO = re.compile(r" (?:for|to|in) (?:the )?([A-Z].*)$")
Key = tuple[str | None, str, str]
"""A person, the key of a post, and its tense."""


class _Bare(Row, frozen=True):
    """A post without a body: its wording, the passages that bear it, and what speaks for each state."""

    key: Key
    role: str
    mentions: list[int]
    scores: dict[str, float]


def complete(
    document: Document, anchored: Anchor, sentences: tuple[Sentence, ...], units: list[Unit], linked: list[Linked]
) -> list[Linked]:
    """Give posts without a body one: a principal's, else the state that the passage speaks of."""
    starts = [s.start for s in sentences]
    where = [bisect_right(starts, x.person.start) - 1 for x in linked]
    within: dict[int, list[int]] = {}
    for i, at in enumerate(where):
        within.setdefault(at, []).append(i)
    linked = with_peers(linked, where, within, units)
    spoken = votes(document, anchored, units)
    linked = described(derived(linked, where, within, units, spoken), where, within, units)
    bare = _bare(linked)
    if not bare:
        return linked
    text = around(spoken, units, linked, where, within, renamed(anchored.date))
    given = state(document.country) if document.country else None
    text = text._replace(gone=gone(anchored.date))
    settled = _settled(_weighed(bare, text), text, given)
    if len(settled) > 1:  # a second reading, in which the guesses of the first speak for the others
        text = text._replace(guessed={name: org for (name, _, _), (org, _) in settled.items() if name})
        settled = _settled(_weighed(bare, text), text, given)
    return [_with_state(x, settled) for x in linked]


def _bare(linked: list[Linked]) -> dict[Key, tuple[str, list[int]]]:
    """Give the posts of states for which the text names no body anywhere, with the passages that bear them."""
    known: dict[str | None, list[frozenset[str]]] = {}
    for x in linked:
        known.setdefault(x.name, []).extend(frozenset(post_key(o.role).split()) for o in x.person.offices if o.org)
    found: dict[Key, tuple[str, list[int]]] = {}
    for i, x in enumerate(linked):
        for o in x.person.offices:
            key = post_key(o.role)
            if o.org is None and _of_state(o.role) and not any(frozenset(key.split()) <= k for k in known[x.name]):
                found.setdefault((x.name, key, _tense(o)), (o.role, []))[1].append(i)
    return _in_full(found)


def _in_full(found: dict[Key, tuple[str, list[int]]]) -> dict[Key, tuple[str, list[int]]]:
    """Count a short wording of a post as the full one of the same person: "Minister X" who is Foreign Minister."""
    posts: dict[tuple[str | None, str], list[Key]] = {}
    for full in found:
        posts.setdefault((full[0], full[2]), []).append(full)
    for key, (_, where) in list(found.items()):
        own = set(key[1].split())
        fuller = next((k for k in posts[key[0], key[2]] if own < set(k[1].split())), None)
        if fuller is not None:
            found[fuller] = found[fuller][0], sorted({*found[fuller][1], *where})
            del found[key]
            posts[key[0], key[2]].remove(key)
    return found


def _of_state(role: str) -> bool:
    """Say whether a post belongs to a state when nothing else is said; a Secretary-General's does not."""
    if head_of(role) in _OF_STATES and not {"secretary", "general"} <= set(post_key(role).split()):
        return True
    low = role.lower()
    return any(post in low for post in _OF_STATE_TOO)


def _weighed(bare: dict[Key, tuple[str, list[int]]], text: Around) -> list[_Bare]:
    """Weigh the states for each post; those on which most depends come first."""
    rows = [_Bare(key, role, where, evidence(where, role, text)) for key, (role, where) in bare.items()]
    return sorted(rows, key=lambda b: -_lead(b.scores)[1])


def _lead(scores: dict[str, float]) -> tuple[str | None, float]:
    """Give the state for which most speaks, and its lead over the next."""
    best = sorted(scores, key=lambda s: (-scores[s], s))[:2]
    if not best:
        return None, 0.0
    return best[0], scores[best[0]] - (scores[best[1]] if len(best) > 1 else 0.0)


def _settled(rows: list[_Bare], text: Around, given: str | None) -> dict[Key, tuple[str, str]]:
    """Give each post its state and the reason; a post of which a state has one goes to one person."""
    held = [(o, x.name) for x in text.linked for o in x.person.offices if o.org and not _junior(o.role)]
    taken = {(o.org, post_key(o.role), _tense(o)): name for o, name in held}
    found: dict[Key, tuple[str, str]] = {}
    for row in rows:
        name, key, tense = row.key
        shared = head_of(row.role) in _SHARED or tense == "former"
        free: dict[str, float] = {}
        going = {s for i in row.mentions for s in goals(i, text)}
        for s, score in row.scores.items():
            if s in going and score < _GUEST:
                continue
            other = not _one_person(taken.get((s, key, tense), name), name) and not _junior(row.role)
            lasts = tense == "former" or s not in text.gone
            if lasts and not _sent_to(s, row.role) and (shared or not other):
                free[s] = score + TAKEN * other
        best, lead = _lead(free)
        best = text.own.get(name) or best
        if best is None:
            continue
        if not _junior(row.role):
            taken.setdefault((best, key, tense), name)
        found[row.key] = best, _reason(best, lead, row, text, given)
    return found


def _one_person(one: str | None, other: str | None) -> bool:
    """Say whether two names may be one person's: "Prime Minister Tshering Norbu" who is "D. B. Tshering Norbu"."""
    if one == other:
        return True
    mine, theirs = (set((name or "").replace("-", " ").split()) for name in (one, other))
    return mine <= theirs or theirs <= mine


def _reason(best: str, lead: float, row: _Bare, text: Around, given: str | None) -> str:
    if best in (text.own.get(row.key[0]), given):
        return GIVEN
    if any(listed_state(i, text) == best for i in row.mentions):
        return LISTED
    return CLEAR if lead >= _LEAD and head_of(row.role) not in _SHARED else WHY


def _with_state(x: Linked, settled: dict[Key, tuple[str, str]]) -> Linked:
    if all(o.org is not None for o in x.person.offices):
        return x
    offices = []
    for o in x.person.offices:
        found = settled.get((x.name, post_key(o.role), _tense(o))) if o.org is None else None
        offices.append(o._replace(org=found[0], org_kind="state", doubt=o.doubt or found[1]) if found else o)
    return x._replace(person=x.person._replace(offices=tuple(offices)))


def _junior(role: str) -> bool:
    return not _JUNIOR.isdisjoint(role.lower().replace("-", " ").split())


def _sent_to(name: str, role: str) -> bool:
    """Say whether a post is about a state or in it, and so hardly of it: "Special Envoy for Yemen"."""
    if name not in role:
        return False
    ways = [f" {link} {the}{name}" for link in ("for", "to", "in", "on") for the in ("", "the ")]
    row, to = _ROW.search(role), _TO.search(role)
    there = to is not None and state(to[1]) == name  # "Ambassador to the Holy See"
    return there or any(way in role for way in ways) or (row is not None and name in row.group())


def _tense(office: Office) -> str:
    return {"former": "former", "elect": "elect", "designate": "elect"}.get(office.tense or "", "current")
