"""What speaks for a state as that of a post: the list it stands in, who travels where, what the text speaks of."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from ..lexicon import tables
from .around import Around
from .kin import post_key
from .origins import origins
from .shared_posts import joined
from .sides import BACK, before_list, goals, is_met
from .stands_for import stood_for
from .states import Named
from .systems import fits, usual

__all__ = ["TAKEN", "evidence", "listed_state", "signs"]

_WEIGHTS: dict[str, float] = tables("whose")["weights"]
TAKEN = _WEIGHTS["taken"]
_OTHERS = frozenset(("counterpart", "colleague", "peer", "number opposite", "official"))
_AWAY = frozenset(("from", "via"))
_REACH = 30
"""So many states before and behind a person are asked."""
Signs = dict[tuple[str, str], float]
"""How strongly each sign speaks for each state."""


def evidence(mentions: list[int], role: str, text: Around) -> dict[str, float]:
    """Weigh every state of a text as that of one person's post, over all mentions that bear it."""
    scores: dict[str, float] = {}
    for (sign, state), count in signs(mentions, role, text).items():
        scores[state] = scores.get(state, 0.0) + _WEIGHTS[sign] * count
    return scores


def signs(mentions: list[int], role: str, text: Around) -> Signs:
    """Give the signs for every state of a text as that of one person's post, of the whole text and of each mention."""
    key = post_key(role)
    told: Signs = dict(text.base)
    for i in mentions:
        for sign, state, count in _of_mention(i, key, text):
            told[sign, state] = max(told.get((sign, state), 0.0), count)
    fitting = origins(text.linked[mentions[0]].name or "")
    for state in {state for _, state in told}:
        told["unnamed_post", state] = min(text.posts[state, key], 2)
        told["name", state] = min(fitting.get(state, 0), 2)
        told["unfit", state] = not (fits(state, role) or text.posts[state, key])
        told["usual", state] = usual(state, role)
    return told


def listed_state(i: int, text: Around) -> str | None:
    """Give the state of those right before a person in one list, unless it is of two who meet: "between A and B"."""
    chunks = text.units[text.where[i]].chunks
    row = text.within[text.where[i]]
    at = row.index(i) if len(row) <= BACK else bisect_right(row, i) - 1
    following = text.linked[i].person
    for j in reversed(row[max(0, at - BACK) : at]):
        before = text.linked[j].person
        if not joined(chunks, before.j, following.i):
            return None
        states = [o.org for o in before.offices if o.org and o.org_kind in ("state", "capital")]
        if found := (states[0] if states else text.own.get(text.linked[j].name)):
            opened = [c.low for c in chunks[max(0, before.i - 2) : before.i]]
            return None if "between" in opened else found
        following = before
    return None


def _of_mention(i: int, key: str, text: Around) -> Iterator[tuple[str, str, float]]:
    """Give the signs around one mention, each with its state; what a first reading guessed changes some of them."""
    if (known := text.plain.get((i, key))) is None:
        known = text.plain[i, key] = listed_state(i, text), list(_of_way(i, text)), list(_of_counterparts(i, key, text))
    listed, way, counterparts = known
    if over := text.headed[text.where[i]]:
        yield "headed", over, 1.0
    if listed:
        yield "listed", listed, 1.0
    if stood := stood_for(i, text):
        yield "side", *stood
    yield from way
    yield from _of_people(i, listed, text)
    yield from counterparts


def _of_way(i: int, text: Around) -> Iterator[tuple[str, str, float]]:
    """Give the states to which somebody goes, and those that his sentence names and the one before."""
    for state in goals(i, text):
        yield "goes_to", state, 1.0
    yield from _of_places(i, text)
    if at := text.where[i]:
        for m in text.named[at - 1][-_REACH:]:
            yield "sentence_before", m.state, 1.0


def _of_counterparts(i: int, key: str, text: Around) -> Iterator[tuple[str, str, float]]:
    """Give the states of others without a name who bear the same post."""
    for state, post in text.unnamed[text.where[i]][:_REACH]:
        if post == key or post in _OTHERS:
            yield "counterpart", state, 1.0


def _of_places(i: int, text: Around) -> Iterator[tuple[str, str, float]]:
    """Give what the states say that the sentence of a person names."""
    start, met = text.linked[i].person.start, is_met(i, text)
    counts: Counter[tuple[str, str]] = Counter()
    for m in _near(text.named[text.where[i]], start):
        if not m.way:
            counts["before" if m.start < start else "after", m.state] += 1
        elif m.start < start and not (met and m.way in _AWAY):
            counts["host" if met else "place_before", m.state] = 1
        if m.opening:
            counts["opening", m.state] = 1
    for (sign, state), count in counts.items():
        yield sign, state, min(count, 2)


def _of_people(i: int, listed: str | None, text: Around) -> Iterator[tuple[str, str, float]]:
    """Give what the states of others say who are named with a person, or in the sentence before."""
    me, met, at = text.linked[i].name, is_met(i, text), text.where[i]
    _, first = before_list(i, text)
    for n in (at, at - 1):
        for j in _beside(text.within.get(n, []), i):
            other = text.linked[j].name
            state = text.state_of(other)
            if state is None or other == me or (n == at and state == listed):
                continue
            sure = 1.0 if other in text.own else 0.5
            if n < at:
                yield "people_before", state, sure
            elif before_list(j, text)[1] == first:
                if other in text.own:
                    yield "in_list", state, 1.0
            else:
                yield "same_side" if is_met(j, text) == met else "other_side", state, sure


def _beside(row: list[int], i: int) -> list[int]:
    """Give the people of a sentence who are named nearest to somebody."""
    k = bisect_right(row, i)
    return row[max(0, k - BACK) : k + BACK]


def _near(named: list[Named], start: int) -> list[Named]:
    """Give the states named nearest to a person; more than these no sentence needs."""
    at = bisect_right(named, start, key=lambda m: m.start)
    return named[max(0, at - _REACH) : at + _REACH]
