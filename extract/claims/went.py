"""Whether somebody went there for it: "flew to Oslo last week to meet Holm", "then drove to a hotel to see Berg"."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from ...graph.dates import bounds
from ..lexicon import tables
from ..text.spans import Anchor
from ..text.words import OPENS, PAST, STEPPED, TRAVEL_NOUNS, WENT
from ..what.clauses import Token, is_adverb
from ..what.frames import Frame
from ..when.dates import DateWords

__all__ = [
    "DUE",
    "MODALS",
    "at_another_time",
    "came_for",
    "has_come",
    "in_a_record",
    "long_past",
    "past_before",
    "sets_out",
    "stepped",
    "went",
]

AT_AN_END = OPENS | frozenset(
    ("wrapped", "wound", "completed", "finished", "wrapping", "winding", "concluding", "ending", "rounded")
)
"""Verbs beside whose day something that lasts begins or ends."""
GO = frozenset(("travel", "go", "fly", "visit", "come", "return", "head", "drive", "sail", "move"))
CAME = frozenset(("arrived", "landed", "came", "flew", "reached"))
HAVE_COME = CAME | {"returned", "began", "started"}
SETS_OUT = frozenset(tables("calendar")["relative"]["sets_out"].split())
PLUPERFECT = re.compile(tables("status")["goes_on"]["but"][0], re.I)
DUE = frozenset(("due", "expected", "scheduled", "set", "slated", "planned", "plans", "hopes", "intends"))
"""Words that make what follows one that is to come, whatever verb in the past stands between."""
LED_UP = frozenset((",", "who", "had", "having", "and", "then"))
"""What may stand between somebody and the verb of his step: ", who had stopped in Lima to see Berg"."""
ONWARDS = frozenset(("went", "proceeded", "drove", "walked", "moved", "headed", "hurried"))
THEN = frozenset(("then", "afterwards", "afterward", "later", "next", "subsequently", "thereafter"))
"""Words by which a story goes on to what was next, with what one did: "then proceeded to the hotel to meet Berg"."""
MODALS = frozenset(("will", "would", "shall", "should", "may", "might", "could", "can"))


def stepped(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody took a few steps for it: "crossed the hall to speak to Berg", "went on to greet Holm"."""
    words = [t for t in tokens[frame.left[-1].at + 1 if frame.left else 0 : frame.at] if t.mention is None]
    own = [t.low for t in words if not (is_adverb(t) or t.low in LED_UP)]
    on = own[:1] and own[0] in ONWARDS and not THEN.isdisjoint(t.low for t in words)
    ceased = len(own) > 1 and own[1].endswith("ing")  # "stopped waiting for talks with Berg"
    led = own[:1] and not ceased and (own[0] in STEPPED or own[:2] == ["went", "on"])
    return bool(on or led or own in (["come", "to"], ["came", "to"]))


def long_past(date: str | None, anchor: Anchor) -> bool:
    """Say whether a date lies before the text's own, and is not just the day before: what one went for is over."""
    latest = bounds(date).latest if date else None
    if latest is None or anchor.date is None:
        return False
    yesterday = dt.timedelta(1 if date and len(date) == 10 else 0)
    return dt.date.fromisoformat(anchor.date) - dt.date.fromisoformat(latest) > yesterday


def in_a_record(own: DateWords | None, anchor: Anchor) -> bool:
    """Say whether a text without a day of its own names one of the calendar: "visited Bern on 3 May to see Berg"."""
    return anchor.date is None and not anchor.ahead and own is not None and own.kind in ("full", "month", "year")


def went(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody went there for it: "flew to Oslo last week to meet Holm"."""
    before = [t.low for t in tokens[: frame.at] if t.mention is None and t.date is None]
    return not WENT.isdisjoint(before) or any(
        verb in before and noun in before for verb in ("made", "paid") for noun in TRAVEL_NOUNS
    )


def came_for(tokens: tuple[Token, ...], frame: Frame, own: DateWords | None) -> bool:
    """Say whether a day behind a purpose may be that of a coming: "arrived in Oslo for talks with Berg on Saturday"."""
    if own is None or frame.verdict.by != "purpose" or own.start < tokens[frame.at].start:
        return False
    if any(t.date is not None for t in tokens[: frame.at]):
        return False  # "arrived today for talks with Berg on Saturday"
    before = [t.low for t in tokens[: frame.at]]
    return not CAME.isdisjoint(before) and DUE.isdisjoint(before) and MODALS.isdisjoint(before)


def past_before(tokens: tuple[Token, ...], frame: Frame, own: DateWords | None) -> bool:
    """Say whether a date before a purpose is that of a past verb: "arrived on Friday to meet Embalo"."""
    if own is None or own.start > tokens[frame.at].start:
        return False
    before = [t.low for t in tokens[: frame.at] if t.start < own.start]
    if any(low == "to" and before[n + 1 : n + 2] and before[n + 1] in GO for n, low in enumerate(before)):
        return False  # "promised to travel to Bern in July to see Berg"
    if any(low in DUE and before[n - 1 : n] != ["had"] for n, low in enumerate(before)):
        return False
    last = next((low for low in reversed(before) if low in PAST or low.endswith("ed") or low in MODALS), "")
    return bool(last) and last not in MODALS  # "said she would travel on Friday to meet Gabriel" is of what is to come


def sets_out(tokens: tuple[Token, ...], ids: list[int], segment: int) -> bool:
    """Say whether a clause tells on which day somebody sets out: "leaves on Friday for Bern, where she will meet B".

    Whom one meets at the end of a journey one may meet on any later day: so it was labelled in seven of ten texts.
    """
    clause = [t for t, number in zip(tokens, ids, strict=True) if number == segment]
    own = [t.date for t in clause if t.date is not None]
    on_a_visit = [(t.low, n.low) for t, n in pairwise(clause) if t.low in ("go", "goes", "going")] == [("go", "on")]
    goes = not on_a_visit and any(t.low in SETS_OUT for t in clause)
    return goes and all(len(d.parts) < 5 or d.parts[4] is None for d in own)


def has_come(tokens: tuple[Token, ...], ids: list[int], segment: int) -> bool:
    """Say whether a clause tells of a coming: "landed on Friday for a visit during which she will meet B"."""
    return any(t.low in HAVE_COME for t, number in zip(tokens, ids, strict=True) if number == segment)


def at_another_time(own: list[str], led: list[str], *, where: bool, at_which: bool) -> bool:
    """Say whether the words of a clause put it at another time than the clause before it."""
    had = PLUPERFECT.search(" ".join(own)) is not None  # not "was in Oslo, where he had talks with Holm"
    if where and not at_which and had and ("had" not in led or "from" in led[-6:]):
        return True  # "returned on Sunday from Oslo, where he had met Holm": before that
    if where and "having" in led[-8:]:
        return True  # "came on Sunday after having been to Oslo, where he met Holm"
    over = not AT_AN_END.isdisjoint(led) or not {"after", "following"}.isdisjoint(led)
    if at_which and led[-1] in ("during", "of") and over:
        return (
            True  # "wound up (left after) a three-day visit on Friday, during which she met Holm": on any of its days
        )
    # "met Berg on Friday, who has since travelled to Oslo and been received there"
    return "since" in own[:3] and ("has" in own[:3] or "have" in own[:3])
