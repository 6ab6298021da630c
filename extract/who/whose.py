"""What speaks for a state as that of a post: the list it stands in, who travels where, what the text speaks of."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from ..lexicon import tables
from ..text.spans import Anchor
from .aliases import Linked
from .kin import post_key
from .shared_posts import joined
from .states import Named, named_in, state_of, unnamed_posts
from .units import Unit

__all__ = ["Around", "around", "evidence", "listed_state"]

_WEIGHTS: dict[str, float] = tables("whose")["weights"]
_MET = frozenset(tables("whose")["words"]["met"].split())
_OTHERS = frozenset(("counterpart", "colleague", "number opposite", "official"))
_REACH = 30
"""So many states before and behind a person are asked."""
_BACK = 8
"""So many names of a list are looked back over."""


class Around(NamedTuple):
    """What a text says of states, sentence by sentence, apart from the phrases that name people."""

    units: list[Unit]
    linked: list[Linked]
    where: list[int]
    within: dict[int, list[int]]
    named: list[list[Named]]
    unnamed: list[list[tuple[str, str]]]
    owned: list[dict[str, set[str | None]]]
    """For each sentence the states whose officials it names, each with their names."""
    own: dict[str | None, str]
    """The state of everybody for whom the text names one."""
    base: dict[str, float]
    """What speaks for each state in the whole text."""
    posts: Counter[tuple[str, str]]
    """How often a state's post is spoken of without a name."""


def around(
    anchored: Anchor,
    votes: dict[str, float],
    units: list[Unit],
    linked: list[Linked],
    where: list[int],
    within: dict[int, list[int]],
) -> Around:
    """Gather what the evidence for each post is taken from."""
    owned: list[dict[str, set[str | None]]] = [{} for _ in units]
    own: dict[str | None, str] = {}
    first: str | None = None
    for x, at in zip(linked, where, strict=True):
        for o in x.person.offices:
            if o.org and o.org_kind in ("state", "capital"):
                owned[at].setdefault(o.org, set()).add(x.name)
                first = first or o.org
                if not o.doubt and o.org_kind == "state":
                    own[x.name] = o.org
    named = [_apart(named_in(u), [linked[i] for i in within.get(n, ())]) for n, u in enumerate(units)]
    unnamed = [unnamed_posts(u.chunks) for u in units]
    visiting = {m.state for u in units for m in named_in(u) if m.visiting}
    officials: dict[str, set[str | None]] = {}
    for row in owned:
        for state, names in row.items():
            officials.setdefault(state, set()).update(names)
    most = max(votes.values(), default=1.0)
    home = state_of(anchored.place)
    base = {
        s: _WEIGHTS["often"] * vote / most
        + _WEIGHTS["dateline"] * (s == home)
        + _WEIGHTS["first"] * (s == first)
        + _WEIGHTS["visiting"] * (s in visiting)
        + _WEIGHTS["others"] * min(len(officials.get(s, ())), 3)
        for s, vote in votes.items()
    }
    posts = Counter(pair for row in unnamed for pair in row)
    return Around(units, linked, where, within, named, unnamed, owned, own, base, posts)


def _apart(named: list[Named], people: list[Linked]) -> list[Named]:
    """Leave out what belongs to people's names and titles."""
    spans = sorted((x.person.start, x.person.end) for x in people)
    return [m for m in named if not _inside(m.start, spans)]


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    k = bisect_right(spans, (at, 1 << 62)) - 1
    return k >= 0 and at < spans[k][1]


def evidence(mentions: list[int], role: str, text: Around) -> dict[str, float]:
    """Weigh every state of a text as that of one person's post, over all mentions that bear it."""
    key = post_key(role)
    told: dict[tuple[str, str], float] = {}
    for i in mentions:
        for sign, state, count in _signs(i, key, text):
            told[sign, state] = max(told.get((sign, state), 0.0), count)
    scores = dict(text.base)
    for (sign, state), count in told.items():
        scores[state] = scores.get(state, 0.0) + _WEIGHTS[sign] * count
    for state in scores:
        scores[state] += _WEIGHTS["unnamed_post"] * min(text.posts[state, key], 2)
    return scores


def listed_state(i: int, text: Around) -> str | None:
    """Give the state of those right before a person in one list, unless it is of two who meet: "between A and B"."""
    chunks = text.units[text.where[i]].chunks
    row = text.within[text.where[i]]
    at = row.index(i) if len(row) <= _BACK else bisect_right(row, i) - 1
    following = text.linked[i].person
    for j in reversed(row[max(0, at - _BACK) : at]):
        before = text.linked[j].person
        if not joined(chunks, before.j, following.i):
            return None
        states = [o.org for o in before.offices if o.org and o.org_kind in ("state", "capital")]
        if found := (states[0] if states else text.own.get(text.linked[j].name)):
            opened = [c.low for c in chunks[max(0, before.i - 2) : before.i]]
            return None if "between" in opened else found
        following = before
    return None


def _signs(i: int, key: str, text: Around) -> list[tuple[str, str, float]]:
    """Give the signs around one mention, each with its state."""
    x, at = text.linked[i], text.where[i]
    found: list[tuple[str, str, float]] = []
    if listed := listed_state(i, text):
        found.append(("listed", listed, 1.0))
    met = _is_met(i, text)
    counts: Counter[tuple[str, str]] = Counter()
    for m in _near(text.named[at], x.person.start):
        if m.place:
            if met:
                counts["host", m.state] = 1
        else:
            counts["before" if m.start < x.person.start else "after", m.state] += 1
        if m.opening:
            counts["opening", m.state] = 1
    found.extend((sign, state, min(count, 2)) for (sign, state), count in counts.items())
    if at:
        found.extend(("sentence_before", m.state, 1.0) for m in text.named[at - 1][-_REACH:])
        found.extend(("official_before", state, 1.0) for state in text.owned[at - 1])
    found.extend(
        ("beside", state, 1.0) for state, names in text.owned[at].items() if state != listed and names - {x.name}
    )
    for state, post in text.unnamed[at][:_REACH]:
        found.append(("counterpart" if post == key or post in _OTHERS else "unnamed_beside", state, 1.0))
    return found


def _near(named: list[Named], start: int) -> list[Named]:
    """Give the states named nearest to a person; more than these no sentence needs."""
    at = bisect_right(named, start, key=lambda m: m.start)
    return named[max(0, at - _REACH) : at + _REACH]


def _is_met(i: int, text: Around) -> bool:
    """Say whether a person is the one who is met: "with X", "to see Y and X"."""
    chunks = text.units[text.where[i]].chunks
    row = text.within[text.where[i]]
    at = bisect_right(row, i) - 1
    person = text.linked[i].person
    for j in (*reversed(row[max(0, at - _BACK) : at]), None):
        if person.i and chunks[person.i - 1].low in _MET:
            return True
        if j is None or not joined(chunks, text.linked[j].person.j, person.i):
            return False
        person = text.linked[j].person
    return False
