"""Dates to their own clause: "will meet, the ministry said Wednesday" dates the statement, not the meeting."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ...graph.dates import bounds, one_of, span
from ..text.spans import Anchor
from ..text.words import TRAVEL_NOUNS
from ..what.clauses import Token
from ..what.frames import Frame
from ..what.status import UNDONE, Verdict
from ..when.calendar_words import LATER
from ..when.dates import DateWords, duration, resolve
from .called_off import for_what_day
from .in_year import in_month, in_year, of_that_year
from .led_to import times_since
from .own_date import SHARED, own_date
from .went import came_for, in_a_record, long_past, past_before, stepped, went

__all__ = ["When", "interval", "lasts", "one_of_its_days", "when"]


AT_THE_TIME = frozenset(("when", "once", "whenever", "until", "before", "after"))
"""Words that make a present tense one of the future: "when I see Xi in May"."""
HOURS = frozenset(("a.m", "p.m", "am", "pm", "noon"))
GLUED = re.compile(r"\d{1,2}(?:[:.]\d\d)?[ap]\.?m")
"""The end of an hour without a space: "10:30am"."""
_DASH, _CLOCK = r"[-\u2013\u2014(,]", r"\d{1,2} ?[:.h] ?\d{2}"
AT_HOUR = re.compile(
    rf"{_DASH} (?:\d{{4}}(?: / \d{{4}})?|{_CLOCK}) (?:gmt|utc|est|edt|bst|cet|cest|local time|hrs|hours|h)\b"
    rf"|(?:\bat|{_DASH}) (?:\d{{1,2}}(?: ?[:.] ?\d{{2}})? ?[ap] ?\.? ?m\b|noon\b|midday\b|{_CLOCK}(?: [.)]|$))"
)
"""The hour behind an entry, as a schedule gives it; of what is over nobody tells the hour in the present tense."""
ENDED = frozenset(
    f"{verb}{end}"
    for verb in ("conclud", "complet", "end", "finish", "clos", "wrapp")
    for end in ("es", "e", "s", "ed", "ing", "")
) | {"wraps", "wrap", "winds", "wound", "rounded", "rounds", "rounding", "winding"}
"""Verbs beside whose day a visit of several days ends."""
AT_ITS_END = ("at the end of", "at the close of", "at the conclusion of")
ENDS_WITHIN = 6
"""Words between such a verb and the visit: "wound up on Friday a four-day official visit"."""
HALF_A_YEAR = 6
FAR_APART = dt.timedelta(90)
"""Days between the first and the last entry of a list: no programme of what is to come is so long."""
HOSTING = "host"
"""What one hosts may be named behind: "will host B for a three-day visit"."""


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
    other = _told_of_before(tokens, frame, ids, says) or (not anchor.ahead and _of_another_day(verdict))
    entered = None if other else _entered(tokens, frame, anchor)
    from_ = anchor if entered is None or anchor.ahead else replace(anchor, date=bounds(entered).latest)
    if frame.dated is not None:
        whose = "paper" if frame.rule == "record" else "sentence before"
        return When(frame.dated, None, verdict, f"the date is that of the {whose}")
    since = times_since(tokens, frame.at, ids) if verdict.tense == "past" and anchor.date else None
    first = resolve(since._replace(prep=""), anchor.date, "past") if since else None
    if since and first and len(first) == len(anchor.date or "") and first < str(anchor.date):
        return When(f"{first}/{anchor.date}", since.words, verdict, None)
    own, doubt = (frame.on, None) if frame.on is not None else own_date(tokens, frame, ids, says)
    own = in_month(own, entered)
    bare = own is not None and own.kind == "full" and own.parts[0] is None
    own, guessed = in_year(own, anchor, told_of=own is not None and of_that_year(tokens, own))
    past = _refused_then(tokens, frame, own) or (verdict.by == "purpose" and past_before(tokens, frame, own))
    shown = verdict.status == "happened" and verdict.by == "present" and frame.type != "visit"
    past = past or shown  # a caption: "greets Berg on Tuesday"; who "arrives on Thursday" is still to come
    told = verdict._replace(tense="past") if past else for_what_day(tokens, frame, own)
    if not past and came_for(tokens, frame, own):
        told = verdict._replace(tense="near")
    date = _date(own, from_, told) or _date(own, anchor, told) if own else None
    opening = tokens[ids.index(ids[frame.at])].low
    verdict = _settle(tokens, frame, own, date, anchor, opening)
    over = long_past(date, anchor) or (past and in_a_record(own, anchor))
    gone = verdict.by == "purpose" and ((over and went(tokens, frame)) or stepped(tokens, frame))
    if gone:
        done = Verdict("happened", "travelled", "past")
        return When(date, own.words if own else None, done, "somebody travelled for it")
    if entered is not None and (own is None or (bare and date in (None, entered))):
        return When(entered, None, _as_listed(verdict, entered, anchor, _at_an_hour(tokens)), None)
    if own and date is None and verdict.tense != frame.verdict.tense:
        date = _date(own, from_, verdict)
    if date and doubt == SHARED and not frame.days:
        date = one_of_its_days(date)
    if date and frame.days and frame.days > 1 and len(date) == 10:
        date = _lasting(date, frame.days, over=_over(tokens, frame))
    if own and own.kind == "same" and (on := _of_the_entry(own, entered)) is not None:
        return When(on, None, _as_listed(verdict, on, anchor, _at_an_hour(tokens)), None)
    if own and own.kind == "same":
        return When(None, own.words, verdict, None, int(own.parts[0] or 0))
    return When(date, own.words if own and date else None, verdict, (doubt or guessed) if date else None)


def _entered(tokens: tuple[Token, ...], frame: Frame, anchor: Anchor) -> str | None:
    """Give the day under which a diary or log lists the event."""
    if frame.type == "statement":
        return None
    day = next((day or None for start, day in reversed(anchor.days) if start <= tokens[frame.at].start), None)
    over = anchor.ahead and frame.verdict.tense == "past"  # told beside the programme of days that are to come
    return None if over and day is not None and day[0] == "[" else day


def _of_the_entry(own: DateWords, entered: str | None) -> str | None:
    """Give "in the afternoon" or "that night" the day under which an entry stands."""
    return entered if entered and len(entered) == len("2000-01-01") and own.parts == (0,) else None


def _of_another_day(verdict: Verdict) -> bool:
    """Say whether an entry only tells that day of a time to come: "hopes to see Holm", "was to meet Berg"."""
    return verdict.tense == "near" or verdict.status in ("hoped", "possible")


def _told_of_before(tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]) -> bool:
    """Say whether an entry tells what somebody said of an earlier time: "confirms that Berg had met Holm"."""
    mine = ids[frame.at]
    had = any(t.low == "had" for k, t in enumerate(tokens[: frame.at]) if ids[k] == mine)
    return had and any(segment < mine for segment in says)


def _as_listed(verdict: Verdict, day: str, anchor: Anchor, at_an_hour: bool) -> Verdict:
    """Read the bare present of an entry: a plan for what is to come, or a diary's own day; else what took place."""
    if verdict.by not in ("present", "headline", "telegraphic", "entry"):
        return verdict
    first = bounds(day).earliest or day
    own = first if _of_a_chronicle(anchor) else anchor.date or first
    if first > own or ((anchor.ahead or at_an_hour) and first == own):
        return Verdict("planned", "diary", "future")
    return Verdict("happened", "log", "past")


def _of_a_chronicle(anchor: Anchor) -> bool:
    """Say whether a text whose own day is only an entry's lists days far apart: its present tense plans nothing."""
    told = [first for _, day in anchor.days if day and (first := bounds(day).earliest)]
    listed = anchor.basis == "text" and not anchor.ahead and len(told) > 1
    return listed and dt.date.fromisoformat(max(told)) - dt.date.fromisoformat(min(told)) > FAR_APART


def _refused_then(tokens: tuple[Token, ...], frame: Frame, own: DateWords | None) -> bool:
    """Say whether a day is that of a refusal: "declined on Monday to see Berg", "came in March, but she refused to"."""
    return own is not None and frame.verdict.status == "refused" and own.start < tokens[frame.at].start


def _date(own: DateWords, anchor: Anchor, verdict: Verdict) -> str | None:
    if own.prep in ("before", "after", "by") and own.kind != "full":
        return None
    tense = verdict.tense or ("future" if own.prep == "for" else "near" if verdict.status == "cancelled" else "")
    day = resolve(own, anchor.date, tense)
    undone = own.kind == "month" and verdict.status in UNDONE and day and anchor.date
    if undone and _months(str(anchor.date), bounds(str(day)).earliest or "") >= HALF_A_YEAR:
        return resolve(own, anchor.date, "past")  # "refused to see him in December", told in March
    return day


def _months(first: str, last: str) -> int:
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])


def _lasting(date: str, days: int, *, over: bool) -> str:
    """Give the days of what begins on a day, or is over on it: "concluded a two-day visit to Bern today"."""
    day, more = dt.date.fromisoformat(date), dt.timedelta(days - 1)
    return span(day - more, day) if over else span(day, day + more)


def _over(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether a verb just before says that something is over; one that "ends the week with" a visit begins it."""
    lead = [t.low for t in tokens[max(0, frame.at - ENDS_WITHIN) : frame.at] if t.mention is None]
    if " ".join(t.low for t in tokens[: frame.at]).startswith(AT_ITS_END):
        return True
    return not ENDED.isdisjoint(lead) and "with" not in lead


def _at_an_hour(tokens: tuple[Token, ...]) -> bool:
    """Say whether a sentence is an entry of a schedule: "9:00 a.m. Holm meets Ito", "Holm meets Ito - 1730 GMT"."""
    lead = [t.low.strip(".*") for t in tokens[:7] if t.mention is None]
    digits = next((w for w in lead if w), "")[:1].isdigit()
    told = " ".join("@" if t.mention is not None else t.date.words.lower() if t.date else t.low for t in tokens[1:])
    glued = any(GLUED.fullmatch(w) for w in (lead if digits else lead[:3]))
    as_post = any(a.low.isdigit() and b.mention is not None and a.end == b.start for a, b in pairwise(tokens[:7]))
    return glued or (digits and (as_post or not HOURS.isdisjoint(lead))) or AT_HOUR.search(told) is not None


def _settle(
    tokens: tuple[Token, ...], frame: Frame, own: DateWords | None, date: str | None, anchor: Anchor, opening: str
) -> Verdict:
    """Let the date decide where the verb's form leaves it open: "meets Xi on Monday" is a plan, a headline is not."""
    v = frame.verdict
    day = anchor.date
    if v.by == "progressive" and v.status == "ongoing" and date and day:
        later = (bounds(date).earliest or "") > (anchor.end or day)
        if later or (own is not None and own.words.casefold() in LATER):  # "is receiving X this evening"
            return Verdict("planned", "progressive", "future")
    if v.by == "progressive" and v.status == "ongoing" and day is None and own is not None and own.kind == "weekday":
        return Verdict("planned", "progressive", "future")  # "on Tuesday he is meeting B"
    if v.by not in ("present", "entry"):
        return v
    if date is None and own is not None and own.kind == "day" and int(own.parts[0] or 0) > 0:
        return Verdict("planned", "present", "future")  # "greets Berg tomorrow", from a day that nobody tells
    if date and day and (bounds(date).latest or "9999") < day:
        return Verdict("happened", "present", "past")
    if v.status == "happened" and date and day and (bounds(date).earliest or "") > (anchor.end or day):
        return Verdict("planned", "present", "future")  # "greets Berg tomorrow", which no caption says
    if opening in AT_THE_TIME or _at_an_hour(tokens):
        return Verdict("planned", "present", "future")
    if own is None and anchor.ahead:
        return Verdict("planned", "diary", "future")
    if v.by == "present" and date == day and not anchor.ahead and own is not None and _in_full(own):
        return Verdict("happened", "present", "past")
    undated = date is not None and day is None and not anchor.ahead  # a caption or chronicle, which plans nothing
    if frame.type != "visit" and v.by == "present" and (own is None or undated):
        return Verdict("happened", "headline", "past")
    return v


def _in_full(own: DateWords) -> bool:
    """Say whether a day is named with its year, as captions do; who plans for today says "today" or "on Tuesday"."""
    return own.kind == "full" and own.parts[0] is not None


def lasts(tokens: tuple[Token, ...], frame: Frame) -> int | None:
    """Give the number of days that the words of an event name ("two days of meetings")."""
    last = frame.at if not frame.rule.startswith(HOSTING) else len(tokens)
    said = [t.date.words if t.date else t.low for t in tokens[max(0, frame.at - 6) : last + 1]]
    stay = max((n for n, word in enumerate(said[:-1]) if word in TRAVEL_NOUNS), default=-1)
    return duration(" ".join(said if frame.type == "visit" or last != frame.at else said[stay + 1 :]))


def interval(first: str, last: str | None) -> str:
    """Give one unknown day within what a record tells of."""
    return one_of(first, last or first)


def one_of_its_days(date: str) -> str:
    """Give one day, not known which, of a span; any other date as it is."""
    first, slash, last = date.partition("/")
    return f"[{first}..{last}]" if slash and len(first) == len(last) == 10 else date
