"""Whose president it is when the phrase does not say: the counterpart's post, the state that the text speaks of."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from ...graph.records import Document
from ..lexicon import lines_of
from ..text.gazetteer import place, state
from ..text.spans import Anchor, Sentence
from ..text.tokens import Chunk, words
from .aliases import Linked
from .kin import derived, described, head_of, post_key
from .offices import Office
from .units import Unit

__all__ = ["complete"]

_OF_STATES = frozenset(word for line in lines_of("state_posts.txt") for word in line.rstrip("*").split())
_SHARED = frozenset(line.rstrip("*").strip() for line in lines_of("state_posts.txt") if line.endswith("*"))
"""Posts of which a state has many."""
_SYSTEMS = [
    (rule, frozenset(post.split()), frozenset(states.split("|")))
    for rule, post, states in (line.split("\t") for line in lines_of("systems.tsv"))
]
WHY = "the text does not say whose; taken from the states around"
GIVEN = "the text does not say whose; taken from another post of the same person, or from what is given with the text"


def complete(
    document: Document, anchored: Anchor, sentences: tuple[Sentence, ...], units: list[Unit], linked: list[Linked]
) -> list[Linked]:
    """Give posts without a body one: a principal's, else the state that the passage speaks of."""
    starts = [s.start for s in sentences]
    where = [bisect_right(starts, x.person.start) - 1 for x in linked]
    within: dict[int, list[int]] = {}
    for i, at in enumerate(where):
        within.setdefault(at, []).append(i)
    linked = described(derived(linked, where, within, units), where, within, units)
    votes = _votes(document, anchored, units)
    outside = [_states_outside(u, [linked[i] for i in within.get(n, ())]) for n, u in enumerate(units)]
    subjects = _subject_states(linked, where)
    plural, unnamed = _plural_owners(units), _unnamed(units)
    taken = {(o.org, post_key(o.role), _tense(o)): x.name for x in linked for o in x.person.offices if o.org}
    known: dict[str | None, list[frozenset[str]]] = {}
    for x in linked:
        known.setdefault(x.name, []).extend(frozenset(post_key(o.role).split()) for o in x.person.offices if o.org)
    own = {x.name: o.org for x in linked for o in x.person.offices if o.org and o.org_kind == "state" and not o.doubt}
    given = state(document.country) if document.country else None
    settled: dict[tuple[str | None, str], str] = {}
    out: list[Linked] = []
    for x, at in zip(linked, where, strict=True):
        offices = []
        for o in x.person.offices:
            key = post_key(o.role)
            if o.org is None and _of_state(o.role) and not any(frozenset(key.split()) <= k for k in known[x.name]):
                found = (
                    settled.get((x.name, key))
                    or own.get(x.name)
                    or _choose(
                        x, o, key, outside, at, votes, taken, plural, unnamed, subjects.get(at) or subjects.get(-1)
                    )
                )
                if found:
                    settled[(x.name, key)] = found
                    taken.setdefault((found, key, _tense(o)), x.name)
                    told = found in (own.get(x.name), given)
                    o = o._replace(org=found, org_kind="state", doubt=o.doubt or (GIVEN if told else WHY))
            offices.append(o)
        out.append(x._replace(person=x.person._replace(offices=tuple(offices))))
    return out


def _of_state(role: str) -> bool:
    """Say whether a post belongs to a state when nothing else is said; a Secretary-General's does not."""
    return head_of(role) in _OF_STATES and not {"secretary", "general"} <= set(post_key(role).split())


def _votes(document: Document, anchored: Anchor, units: list[Unit]) -> dict[str, float]:
    """Weigh the states of a text: often named, named first, in the dateline, given with the document."""
    votes: dict[str, float] = {}
    for number, unit in enumerate(units):
        for name, part in _states(unit):
            votes[name] = min(votes.get(name, 0.0) + part * (1.0 if number < 3 else 0.4), 2.8)
    for given, weight in ((document.country, 6.0), (document.place, 3.0), (anchored.place, 3.5)):
        state_given = _state_of(given)
        if state_given:
            votes[state_given] = votes.get(state_given, 0.0) + weight
    return votes


def _state_of(given: str | None) -> str | None:
    if not given:
        return None
    entry = place(given) or place(given.split(",")[0].strip()) or place(_hyphened(given))
    return (entry.state if entry else None) or state(given)


def _hyphened(given: str) -> str:
    """Give "Port-Au-Prince" as it is written in a sentence."""
    first, *rest = given.split("-")
    small = words().particles | {"sur", "on", "au", "aux"}
    return "-".join((first, *(p.lower() if p.lower() in small else p for p in rest)))


def _states(unit: Unit) -> list[tuple[str, float]]:
    """Give the states that a sentence names, by name, adjective, city or body; less where it is a journey's goal."""
    return [(c.entry.state, 0.8 if goal else 1.0) for c, goal in _naming(unit) if c.entry and c.entry.state]


def _stated(unit: Unit) -> list[Chunk]:
    """Give the chunks that name a state otherwise than as the goal of a journey."""
    inviting = any(c.low == "invitation" for c in unit.chunks)
    return [c for c, goal in _naming(unit) if not goal or inviting]


def _naming(unit: Unit) -> list[tuple[Chunk, bool]]:
    """Give the chunks that name a state, and whether each is the goal of a journey."""
    kinds = ("state", "adjective", "city", "org")
    goals = ("to", "visit", "visiting", "visited")
    found = [(n, c) for n, c in enumerate(unit.chunks) if c.kind in kinds and c.entry and c.entry.state]
    return [(c, n > 0 and unit.chunks[n - 1].low in goals) for n, c in found]


def _states_outside(unit: Unit, people: list[Linked]) -> Counter[str]:
    """Give how much a sentence speaks of each state, leaving out what belongs to other people's names."""
    spans = sorted((x.person.start, x.person.end) for x in people)
    found: Counter[str] = Counter()
    for c in _stated(unit):
        if c.entry and c.entry.state and not _inside(c.start, spans):
            found[c.entry.state] += 1
    first = unit.chunks[:3]
    if len(first) == 3 and first[0].low == "in" and first[1].kind == "city" and first[2].text == "," and first[1].entry:
        found[first[1].entry.state or ""] += 3
    return found


def _subject_states(linked: list[Linked], where: list[int]) -> dict[int, str]:
    """Give the state of the first official of each sentence, and of the text under -1: whose spokesman speaks there."""
    found: dict[int, str] = {}
    for x, at in zip(linked, where, strict=True):
        for o in x.person.offices:
            if o.org and o.org_kind == "state":
                found.setdefault(at, o.org)
                found.setdefault(-1, o.org)
    return found


def _possible(name: str, key: str) -> bool:
    """Say whether a state can have such a post."""
    words_of_key = set(key.split())
    for rule, post, states in _SYSTEMS:
        if post == words_of_key:
            return (name in states) == (rule == "only")
    return True


def _unnamed(units: list[Unit]) -> list[list[tuple[str, str]]]:
    """Give for each sentence the posts without a name but with their state: "the Zimbabwean president said"."""
    return [_unnamed_in(unit.chunks) for unit in units]


def _unnamed_in(chunks: list[Chunk]) -> list[tuple[str, str]]:
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


_NAMED = frozenset(("run", "honorific", "rank", "style"))
_OTHERS = frozenset(("counterpart", "colleague", "official"))
_SPEAKERS = ("spokes", "aide", "adviser", "advisor", "analyst", "deputy", "reporter")


def _tense(office: Office) -> str:
    return {"former": "former", "elect": "elect", "designate": "elect"}.get(office.tense or "", "current")


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    k = bisect_right(spans, (at, 1 << 62)) - 1
    return k >= 0 and at < spans[k][1]


def _plural_owners(units: list[Unit]) -> frozenset[str]:
    """Give the states whose leaders are spoken of without a name: "the Botswana and Malawi presidents"."""
    found = set()
    for unit in units:
        for n, c in enumerate(unit.chunks):
            if c.kind == "post" and c.plural:
                after = (
                    unit.chunks[n + 2 : n + 7] if unit.chunks[n + 1 : n + 2] and unit.chunks[n + 1].low == "of" else []
                )
                for b in (*unit.chunks[max(0, n - 4) : n], *after):
                    if b.kind in ("state", "adjective") and b.entry and b.entry.state:
                        found.add(b.entry.state)
    return frozenset(found)


def _choose(
    x: Linked, office: Office, key: str, outside: list[Counter[str]], at: int, votes: dict[str, float],
    taken: dict[tuple[str, str, str], str | None], plural: frozenset[str],
    unnamed: list[list[tuple[str, str]]], speaks_for: str | None,
) -> str | None:  # fmt: skip
    tense = _tense(office)
    scores = dict(votes)
    if head_of(office.role).startswith("spokes") and speaks_for:
        scores[speaks_for] = scores.get(speaks_for, 0.0) + 3
    for distance, weight in ((0, 1.2), (1, 0.5)):
        for name, count in outside[at - distance].items() if at >= distance else ():
            scores[name] = scores.get(name, 0.0) + weight * min(count, 4)
    for (name, post), count in Counter(pair for row in unnamed for pair in row).items():
        if post == key:
            scores[name] = scores.get(name, 0.0) + 1.5 + min(count, 3)
    if not head_of(office.role).startswith(_SPEAKERS):
        for name in {
            s for s, post in unnamed[at] if post == key or post in _OTHERS
        }:  # "would not see President Hollande, Belarus' president said": he is another's
            scores[name] = scores.get(name, 0.0) - 3.0
    shared = head_of(office.role) in _SHARED or tense == "former"
    free = {
        n: s
        for n, s in scores.items()
        if (shared or taken.get((n, key, tense), x.name) == x.name) and _possible(n, key)
    }
    for name in plural & free.keys():
        free[name] -= 2.0
    best = sorted(free, key=lambda n: (-free[n], n))
    return best[0] if best and free[best[0]] >= 1.0 else None
