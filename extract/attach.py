"""Date and place to their own clause: "will meet, the ministry said Wednesday" dates the statement, not the meeting."""

from __future__ import annotations

from typing import NamedTuple

from ..graph.dates import bounds, one_of, span
from .clauses import Token, is_adverb, is_finite
from .dates import DateWords, duration, resolve
from .frames import Frame
from .spans import Anchor, Mention
from .status import Verdict
from .words import PAST, SAY

__all__ = ["When", "interval", "lasts", "when", "where"]


class When(NamedTuple):
    """The date of an event, its words, the status it leads to, and a doubt about it where there is one."""

    date: str | None
    words: str | None
    verdict: Verdict
    doubt: str | None


def when(tokens: tuple[Token, ...], frame: Frame, anchor: Anchor, ids: list[int], says: set[int]) -> When:
    """Give the date that the words of an event's own clause say, else one that its sentence allows it to share."""
    verdict = frame.verdict
    if frame.dated is not None:
        return When(frame.dated, None, verdict, "the date is that of the sentence before")
    own, doubt = _own(tokens, frame, ids, says)
    told = verdict._replace(tense="past") if verdict.by == "purpose" and _past_before(tokens, frame, own) else verdict
    date = _date(own, anchor, told) if own else None
    verdict = _settle(frame, own, date, anchor)
    if own and date is None and verdict.tense != frame.verdict.tense:
        date = _date(own, anchor, verdict)
    if date and frame.days and frame.days > 1 and len(date) == 10:
        date = _lasting(date, frame.days)
    if own and own.kind == "same":
        return When(None, own.words, verdict, None)
    return When(date, own.words if own and date else None, verdict, doubt if date else None)


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
    import datetime as dt

    first = dt.date.fromisoformat(date)
    return span(first, first + dt.timedelta(days - 1))


def _own(
    tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]
) -> tuple[DateWords | None, str | None]:
    mine = ids[frame.at]
    speaking = frame.type == "statement"
    if mine in says and not speaking and not _verb_of_segment(tokens, frame, ids):
        candidates = _before_saying(tokens, frame, ids)
    else:
        candidates = _in(tokens, ids, mine)
    nearest = _nearest(tokens, candidates, frame)
    if nearest is not None:
        return nearest, None
    if speaking:
        return _frame_date(tokens, frame, ids)
    following = _setting(tokens, frame, ids)
    if following is not None:
        return following, "the date is that of the occasion"
    for segment in range(mine - 1, -1, -1):
        if segment in says:
            break
        shared = _nearest(tokens, _in(tokens, ids, segment), frame)
        if shared is not None:
            if frame.verdict.tense == "past" or frame.verdict.by in ("purpose",) or segment == ids[frame.begin]:
                return shared, "the date stands in another clause"
            break
    return None, None


def _verb_of_segment(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> bool:
    """Say whether the event's own verb, not the verb of saying, is nearer to the dates of its clause."""
    return False


def _in(tokens: tuple[Token, ...], ids: list[int], segment: int) -> list[int]:
    return [k for k, t in enumerate(tokens) if t.date is not None and ids[k] == segment]


def _before_saying(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> list[int]:
    """Keep the dates that do not stand beside the verb of saying."""
    return [k for k in _in(tokens, ids, ids[frame.at]) if not _beside_saying(tokens, k)]


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
    after = [k for k in usable if k > frame.at]
    best = after[0] if after else usable[-1] if usable else None
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
    """Give the date of the occasion at which it takes place: "at the summit, which will be held in May"."""
    k = _occasion(tokens, frame, ids)
    if k is None:
        return None
    return _nearest(tokens, _in(tokens, ids, ids[k]), frame)


def _occasion(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> int | None:
    mine = ids[frame.at]
    following = next((k for k in range(frame.end, len(tokens)) if ids[k] == mine + 1), None)
    if following is None or frame.type == "statement":
        return None
    tail = [t.low for t in tokens[frame.end : following]]
    put_off = frame.verdict.status == "cancelled" and tokens[following].low in ("which", "that")
    if not put_off and not any(w in ("at", "during", "sidelines", "margins") for w in tail):
        return None
    return (
        following
        if tokens[following].low in ("which", "that", "scheduled", "due") or tokens[following].low == ","
        else None
    )


def _settle(frame: Frame, own: DateWords | None, date: str | None, anchor: Anchor) -> Verdict:
    """Let the date decide where the verb's form leaves it open: "meets Xi on Monday" is a plan, a headline is not."""
    v = frame.verdict
    day = anchor.date
    if (
        v.by == "progressive"
        and v.status == "ongoing"
        and date
        and day
        and (bounds(date).earliest or "") > (anchor.end or day)
    ):
        return Verdict("planned", "progressive", "future")
    if v.by != "present":
        return v
    if date and day and (bounds(date).latest or "9999") < day:
        return Verdict("happened", "present", "past")
    if own is None and frame.type != "visit":
        return Verdict("happened", "headline", "past")
    return v


def where(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> tuple[Mention | None, bool]:
    """Give the place that the event's own clause names, or one its sentence opens with; and whether it is its own."""
    mine = ids[frame.at]
    spots = [k for k, t in enumerate(tokens) if _is_spot(tokens, k, t)]
    own = [k for k in spots if ids[k] == mine]
    after = [k for k in own if k > frame.at]
    if after or own:
        return tokens[(after or own)[0]].mention, True
    opening = next(k for k, number in enumerate(ids) if number == mine)
    if tokens[opening].low == "where":
        named = [k for k in range(max(0, opening - 8), opening) if _is_place(tokens[k])]
        if named:
            return tokens[named[-1]].mention, True
    follows = _occasion(tokens, frame, ids)
    if follows is not None:
        later = [k for k in spots if ids[k] == ids[follows]]
        if later:
            return tokens[later[0]].mention, True
    if frame.verdict.by == "purpose":
        goals = [k for k in range(1, frame.at) if _is_goal(tokens, k)]
        if goals:
            return tokens[goals[-1]].mention, True
    leading = [k for k in spots if k <= 3 and k < frame.at]
    if leading and frame.verdict.status in ("happened", "ongoing"):
        return tokens[leading[0]].mention, False
    return None, False


def _is_place(token: Token) -> bool:
    return token.mention is not None and token.mention.kind in ("place", "state")


def _is_goal(tokens: tuple[Token, ...], k: int) -> bool:
    mention = tokens[k].mention
    return mention is not None and mention.kind in ("place", "state") and tokens[k - 1].low in ("to", "in", "at", "for")


def _is_spot(tokens: tuple[Token, ...], k: int, t: Token) -> bool:
    if t.mention is None or t.mention.kind not in ("place", "state") or k == 0:
        return False
    if k + 1 < len(tokens) and tokens[k + 1].low == "'s":
        return False
    j = k - 1
    while j >= 0 and tokens[j].low in ("the", "capital", "city", "of", ","):
        j -= 1
    return j >= 0 and tokens[j].low in ("in", "at", "near", "outside")


def lasts(tokens: tuple[Token, ...], frame: Frame) -> int | None:
    """Give the number of days that the words of an event name ("two days of meetings")."""
    words = " ".join(t.date.words if t.date else t.low for t in tokens[max(0, frame.at - 6) : frame.at + 1])
    return duration(words)


def interval(first: str, last: str | None) -> str:
    """Give one unknown day within what a record tells of."""
    return one_of(first, last or first)
