"""Dates to their own clause: "will meet, the ministry said Wednesday" dates the statement, not the meeting."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ...graph.dates import bounds, one_of, span
from ..text.spans import Anchor
from ..text.words import OPENS, PAST, SAY, STEPPED, TRAVEL_NOUNS, VERBS, WENT
from ..what.clauses import Token, is_adverb, is_finite
from ..what.frames import Frame
from ..what.status import Verdict
from ..when.calendar_words import LATER, NUMBERS
from ..when.dates import DateWords, duration, resolve
from .places import occasion, of_another

__all__ = ["When", "interval", "lasts", "when"]


AT_THE_TIME = frozenset(("when", "once", "whenever", "until", "before", "after"))
"""Words that make a present tense one of the future: "when I see Xi in May"."""
SPANS = frozenset(["day", "days", "week", "weeks", "month", "months", "year", "years", "hours"])
"""What stands between two days: "on Wednesday, a day after he met Berg"."""


class When(NamedTuple):
    """The date of an event, its words, the status it leads to, and a doubt about it where there is one."""

    date: str | None
    words: str | None
    verdict: Verdict
    doubt: str | None
    shift: int | None = None
    """Where the words count from the day told before ("the next day"), by how many days."""


def when(tokens: tuple[Token, ...], frame: Frame, anchor: Anchor, ids: list[int], says: set[int]) -> When:
    """Give the date that the words of an event's own clause say, else one that its sentence allows it to share."""
    verdict = frame.verdict
    if frame.dated is not None:
        return When(frame.dated, None, verdict, "the date is that of the sentence before")
    own, doubt = (frame.on, None) if frame.on is not None else _own(tokens, frame, ids, says)
    bare = own is not None and own.kind == "full" and own.parts[0] is None
    own, guessed = _in_year(own, anchor)
    told = verdict._replace(tense="past") if verdict.by == "purpose" and _past_before(tokens, frame, own) else verdict
    date = _date(own, anchor, told) if own and not _of_that_year(tokens, own) else None
    opening = tokens[ids.index(ids[frame.at])].low
    verdict = _settle(frame, own, date, anchor, opening)
    went = verdict.by == "purpose" and ((_long_past(date, anchor) and _went(tokens, frame)) or _stepped(tokens, frame))
    if went:
        done = Verdict("happened", "travelled", "past")
        return When(date, own.words if own else None, done, "somebody travelled for it")
    if (own is None or (bare and not anchor.date)) and (entered := _entered(tokens, frame, anchor)) is not None:
        return When(entered, None, _as_listed(verdict, entered, anchor), None)
    if own and date is None and verdict.tense != frame.verdict.tense:
        date = _date(own, anchor, verdict)
    if date and frame.days and frame.days > 1 and len(date) == 10:
        date = _lasting(date, frame.days)
    if own and own.kind == "same":
        return When(None, own.words, verdict, None, int(own.parts[0] or 0))
    return When(date, own.words if own and date else None, verdict, (doubt or guessed) if date else None)


def _in_year(own: DateWords | None, anchor: Anchor) -> tuple[DateWords | None, str | None]:
    """Give a day without a year that of the year named last, in a text that has no date of its own."""
    if own is None or own.kind != "full" or own.parts[0] is not None or not anchor.years:
        return own, None
    year = next((year for start, year in reversed(anchor.years) if start < own.start), None)
    if year is None:
        return own, None
    return own._replace(parts=(year, *own.parts[1:])), "the year is the one named last before it"


def _of_that_year(tokens: tuple[Token, ...], own: DateWords) -> bool:
    """Say whether the year of a day is one told of before, not one near the text's own: "in October of that year"."""
    k = next((k for k, t in enumerate(tokens) if t.date == own), len(tokens)) + 1
    lows = [t.low for t in tokens[k : k + 3]]
    return own.kind != "day" and (
        lows[:2] == ["that", "year"] or lows in (["of", "that", "year"], ["the", "same", "year"])
    )


def _stepped(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody took a few steps for it: "crossed the hall to speak to Berg", "went on to greet Holm"."""
    own = [t.low for t in tokens[frame.left[-1].at + 1 if frame.left else 0 : frame.at] if t.mention is None]
    return bool(own) and (own[0] in STEPPED or own[:2] == ["went", "on"])


def _entered(tokens: tuple[Token, ...], frame: Frame, anchor: Anchor) -> str | None:
    """Give the day under which a diary or log lists the event."""
    if frame.type == "statement":
        return None
    return next((day for start, day in reversed(anchor.days) if start <= tokens[frame.at].start), None)


def _as_listed(verdict: Verdict, day: str, anchor: Anchor) -> Verdict:
    """Read the bare present of an entry: a plan for what is to come, or a diary's own day; else what took place."""
    if verdict.by not in ("present", "headline", "telegraphic", "entry"):
        return verdict
    own = anchor.date or day
    if day > own or (anchor.ahead and day == own):
        return Verdict("planned", "diary", "future")
    return Verdict("happened", "log", "past")


def _long_past(date: str | None, anchor: Anchor) -> bool:
    """Say whether a date lies before the text's own, and is not just the day before: what one went for is over."""
    latest = bounds(date).latest if date else None
    if latest is None or anchor.date is None:
        return False
    yesterday = dt.timedelta(1 if date and len(date) == 10 else 0)
    return dt.date.fromisoformat(anchor.date) - dt.date.fromisoformat(latest) > yesterday


def _went(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody went there for it: "flew to Oslo last week to meet Holm"."""
    before = [t.low for t in tokens[: frame.at] if t.mention is None and t.date is None]
    return not WENT.isdisjoint(before) or any(
        verb in before and noun in before for verb in ("made", "paid") for noun in TRAVEL_NOUNS
    )


def _past_before(tokens: tuple[Token, ...], frame: Frame, own: DateWords | None) -> bool:
    """Say whether a date before a purpose is that of a past verb: "arrived on Friday to meet Embalo"."""
    if own is None or own.start > tokens[frame.at].start:
        return False
    return any(t.low in PAST or t.low.endswith("ed") for t in tokens[: frame.at] if t.start < own.start)


def _date(own: DateWords, anchor: Anchor, verdict: Verdict) -> str | None:
    if own.prep in ("before", "after", "by") and own.kind != "full":
        return None
    return resolve(own, anchor.date, verdict.tense or ("future" if own.prep == "for" else ""))


def _lasting(date: str, days: int) -> str:
    first = dt.date.fromisoformat(date)
    return span(first, first + dt.timedelta(days - 1))


def _own(
    tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]
) -> tuple[DateWords | None, str | None]:
    mine = ids[frame.at]
    speaking = frame.type == "statement"
    candidates = _before_saying(tokens, frame, ids) if mine in says and not speaking else _in(tokens, ids, mine)
    nearest = _nearest(tokens, candidates, frame)
    if nearest is not None:
        return nearest, None
    if speaking:
        return _frame_date(tokens, frame, ids)
    first = ids.index(mine)
    if tokens[first].low == "when" and first and tokens[first - 1].date is not None:
        return tokens[first - 1].date, None
    following = _setting(tokens, frame, ids)
    if following is not None:
        return following, "the date is that of the occasion"
    if frame.verdict.tense == "future" and (then := _then(tokens, ids, mine)):
        return _nearest(tokens, then, frame), "the date is that of the occasion"
    counted = tokens[first].low in ("after", "before") and first and tokens[first - 1].low in SPANS
    if counted or frame.verdict.by == "after":
        days = _counted(tokens, first) if counted and first > 1 else None
        return days, None  # "arrived on Friday after seeing Vieira": the day is that of the arrival
    return _shared(tokens, frame, ids, says)


def _shared(
    tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]
) -> tuple[DateWords | None, str | None]:
    """Give the date of a clause before the event's own, where that may hold for both."""
    mine = ids[frame.at]
    where = tokens[ids.index(mine)].low == "where"
    for segment in range(mine - 1, -1, -1):
        if segment in says:
            break
        shared = _nearest(tokens, _in(tokens, ids, segment), frame)
        if shared is not None and segment == 0 and not any(is_finite(tokens, k) for k, n in enumerate(ids) if n == 0):
            return shared, None
        if shared is not None:
            near = frame.verdict.tense in ("past", "near") or frame.verdict.by == "purpose"
            if near or segment == ids[frame.begin] or (where and segment == mine - 1):
                return shared, "the date stands in another clause"
            break
    return None, None


def _counted(tokens: tuple[Token, ...], at: int) -> DateWords | None:
    """Read "a day after seeing Vieira": so many days before or after what is told just before."""
    number = NUMBERS.get(tokens[at - 2].low)
    if number is None or tokens[at - 1].low not in ("day", "days"):
        return None
    start, end = tokens[at - 2].start, tokens[at].end
    return DateWords(start, end, "", "same", (-number if tokens[at].low == "after" else number,))


def _then(tokens: tuple[Token, ...], ids: list[int], mine: int) -> list[int]:
    """Give the dates of the clause that follows with "when": "will see Li when the G20 gathers in May"."""
    begin = next((k for k, number in enumerate(ids) if number == mine + 1), None)
    return _in(tokens, ids, mine + 1) if begin is not None and tokens[begin].low == "when" else []


def _in(tokens: tuple[Token, ...], ids: list[int], segment: int) -> list[int]:
    opening = _dateline(tokens)
    return [k for k, t in enumerate(tokens) if t.date is not None and ids[k] == segment and k >= opening]


def _dateline(tokens: tuple[Token, ...]) -> int:
    """Give where a sentence begins after "OSLO, June 17 (Wire) -": the day of a report is not that of what it tells."""
    for k, t in enumerate(tokens[:16]):
        colon = t.low == ":" and k + 1 < len(tokens) and tokens[k + 1].start > t.end  # no "3:00 p.m."
        if colon or t.low in ("-", "\u2013", "\u2014"):
            return k + 1 if k and any(w.date for w in tokens[:k]) else 0
        if is_finite(tokens, k) or t.low in VERBS or (k == 0 and t.mention is None and not t.capital):
            return 0
    return 0


def _before_saying(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> list[int]:
    """Keep the dates that do not stand beside the verb of saying, or stand right after the event's last party."""
    last = max((i.at for i in frame.left + frame.right), default=frame.at) + 1
    return [k for k in _in(tokens, ids, ids[frame.at]) if k == last > frame.at + 1 or not _beside_saying(tokens, k)]


def _beside_saying(tokens: tuple[Token, ...], at: int) -> bool:
    for step in (-1, 1):
        k = at + step
        while 0 <= k < len(tokens) and (is_adverb(tokens[k]) or tokens[k].low in ("on", "late", "early", "in")):
            k += step
        if 0 <= k < len(tokens) and tokens[k].low in SAY:
            return True
    return False


def _nearest(tokens: tuple[Token, ...], candidates: list[int], frame: Frame) -> DateWords | None:
    usable = [k for k in candidates if (d := tokens[k].date) is not None and not _period(d)]
    usable = [k for k in usable if not of_another(tokens, k, frame)]
    exact = [k for k in usable if (d := tokens[k].date) is not None and d.kind != "same"]
    after = [k for k in exact or usable if k > frame.at]
    best = after[0] if after else (exact or usable)[-1] if usable else None
    return tokens[best].date if best is not None else None


def _period(d: DateWords) -> bool:
    """Say whether a date only bounds a period; "fixed for Wednesday" names the day itself."""
    return d.prep in ("since", "until", "till") or (d.prep == "for" and d.kind in ("unit", "ago", "year"))


def _frame_date(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> tuple[DateWords | None, str | None]:
    """Give a statement the date of a leading adjunct ("Shortly before departing on Friday, Blinken told ...")."""
    for segment in range(ids[frame.at] - 1, -1, -1):
        if any(is_finite(tokens, k) for k, number in enumerate(ids) if number == segment):
            break
        shared = _nearest(tokens, _in(tokens, ids, segment), frame)
        if shared is not None:
            return shared, "the date is that of a clause beside it"
    return None, None


def _setting(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> DateWords | None:
    """Give the date of the occasion at which it takes place: "at the summit, which will be held in May".

    One that opens or ends on a day may last: what takes place at it has not that day.
    """
    k = occasion(tokens, frame, ids)
    if k is None:
        return None
    if any(t.low in OPENS for n, t in enumerate(tokens) if ids[n] == ids[k]):
        return None
    return _nearest(tokens, _in(tokens, ids, ids[k]), frame)


def _settle(frame: Frame, own: DateWords | None, date: str | None, anchor: Anchor, opening: str) -> Verdict:
    """Let the date decide where the verb's form leaves it open: "meets Xi on Monday" is a plan, a headline is not."""
    v = frame.verdict
    day = anchor.date
    if v.by == "progressive" and v.status == "ongoing" and date and day:
        later = (bounds(date).earliest or "") > (anchor.end or day)
        if later or (own is not None and own.words.casefold() in LATER):  # "is receiving X this evening"
            return Verdict("planned", "progressive", "future")
    if v.by not in ("present", "entry"):
        return v
    if date and day and (bounds(date).latest or "9999") < day:
        return Verdict("happened", "present", "past")
    if opening in AT_THE_TIME:
        return Verdict("planned", "present", "future")
    if own is None and anchor.ahead:
        return Verdict("planned", "diary", "future")
    if own is None and frame.type != "visit" and v.by == "present":
        return Verdict("happened", "headline", "past")
    return v


def lasts(tokens: tuple[Token, ...], frame: Frame) -> int | None:
    """Give the number of days that the words of an event name ("two days of meetings")."""
    words = " ".join(t.date.words if t.date else t.low for t in tokens[max(0, frame.at - 6) : frame.at + 1])
    return duration(words)


def interval(first: str, last: str | None) -> str:
    """Give one unknown day within what a record tells of."""
    return one_of(first, last or first)
