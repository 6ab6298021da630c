"""Gatherings: who attends what, and which body gathers when."""

from __future__ import annotations

from ..text.spans import ANYONE
from ..text.words import ATTEND, DETERMINERS, GATHERINGS, PRESS
from .chain import chain
from .clauses import Item, Token, is_actor
from .frames import Frame, conditional, merged, skip_to
from .lists import items_right
from .reported import frame_before
from .status import Verdict, of_verb
from .subjects import subject

__all__ = ["attendance_frames", "gathering_frames"]


LEAVING = ("with", "in", "at", "to", "about", "over", "after", "before", "during", "regarding")
"""What leads away from the name of a gathering: "addressed concerns about talks" tells of no talks attended."""


def _name(tokens: tuple[Token, ...], at: int) -> tuple[str | None, int]:
    """Read the name of a gathering that begins at `at`: "a Ukraine Recovery Conference", "the Economic Summit"."""
    k = at
    while k < len(tokens) and (
        tokens[k].low in DETERMINERS
        or tokens[k].low in ("'s", "in", "annual", "informal")
        or tokens[k].low.endswith("th")
    ):
        k += 1
    first = k
    last = None
    while k < min(first + 10, len(tokens)):
        t = tokens[k]
        if t.low in GATHERINGS:
            last = k
            if not t.capital:
                break
        elif (
            t.mention is not None
            and any(w in t.mention.name.lower().split() for w in GATHERINGS)
            and t.mention.kind == "organisation"
        ):
            return t.mention.name, k + 1
        elif (
            not (
                t.capital
                or t.mention
                or t.low in ("of", "the", "on", "and", "-", "'s")
                or t.low.isdigit()
                or t.low.isalpha()
            )
            or t.low in LEAVING
            or t.date
        ):
            break
        k += 1
    if last is None or tokens[max(last - 1, 0)].low in PRESS:
        return None, at
    return "", last + 1 if first <= last else at


def attendance_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the conference that somebody attends; with a named person of another side it is a meeting there."""
    low = tokens[at].low
    if low not in ATTEND:
        return []
    name, end = _name(tokens, at + 1)
    if name is None:
        return []
    form = "past" if low.endswith("ed") else "ing" if low.endswith("ing") else "s" if low.endswith("s") else "base"
    links = chain(tokens, at, form)
    if links.passive:
        return []
    items, begin = (list(links.controlled), links.begin) if links.controlled else subject(tokens, links.begin)
    begin = begin if items else links.begin
    frame, speaker = frame_before(tokens, begin)
    verdict = merged(of_verb(form, links.words), frame)
    if not verdict.status or conditional(tokens, end):
        return []
    doubts: tuple[str, ...] = ("said as a purpose",) if links.infinitive and not links.governed else ()
    owned = any(t.low == "'s" and is_actor(tokens[k - 1]) for k, t in enumerate(tokens[at + 1 : end], at + 1))
    start = skip_to(tokens, end, ("with",), 8) if not owned else None  # "attended Holm's meeting with Berg"
    right, stop = items_right(tokens, start) if start is not None else ([], end)
    people = tuple(i for i in right if i.mention.kind in ("person", "role", "group"))
    left = tuple(i for i in items if i.mention.kind in ANYONE | {"organisation", "state"})
    made = Frame(
        "attend",
        "conference",
        verdict,
        at,
        begin,
        end,
        left=left,
        name=name or None,
        stated_by=speaker,
        doubts=doubts,
        implied=not left,
    )
    if not people:
        return [made]
    made.rule, made.type, made.subtype, made.right, made.end = (
        "attend-with",
        "meeting",
        "conference",
        people,
        max(end, stop),
    )
    if _of_several_states(left, people):
        made.left, made.right, made.together = (*left, *people), (), True
    return [made]


def _of_several_states(left: tuple[Item, ...], people: tuple[Item, ...]) -> bool:
    """Say whether those with whom somebody attends are each of another state: there all of them met."""
    of = [i.mention.org for i in people]
    return len(of) > 1 and bool(left) and all(of) and len({*of, *(i.mention.org for i in left)}) == len(of) + len(left)


HELD = {
    "planned": ("will take place", "will be held", "is to be held", "is scheduled", "is due", "takes place"),
    "happened": ("took place", "was held", "has been held"),
    "cancelled": ("was postponed", "was cancelled", "was called off", "has been postponed"),
}


def gathering_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the gathering of a body: "the ASEAN summit, due to open in Jakarta in May"."""
    before = tokens[at - 1].mention if at else None
    if before is None or before.kind != "organisation":
        return []
    k = at + 1
    while k < len(tokens) and tokens[k].low in (",", "which", "that"):
        k += 1
    words = " ".join(t.low for t in tokens[k : k + 6])
    for status, starts in HELD.items():
        if words.startswith(starts):
            verdict = Verdict(status, "predicate", "past" if status == "happened" else "future")
            return [Frame("gathering", "conference", verdict, k, at - 1, k + 3, left=(Item(before, "", at - 1),))]
    return []
