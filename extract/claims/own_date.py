"""Which words date an event: those of its own clause, of its occasion, or of a clause that it shares them with."""

from __future__ import annotations

from ..lexicon import tables
from ..text.words import OPENS, PAST, SAY
from ..what.clauses import Token, is_finite
from ..what.frames import Frame
from ..what.status import UNDONE
from ..when.calendar_words import NUMBERS
from ..when.dates import DateWords
from .at_it import at_it, during_it
from .at_which import at_what, at_which, without_verb
from .behind import behind, behind_the_list, far_behind
from .called_off import moved_to, of_calling_off
from .candidates import before_saying, in_quotes, nearest, settled_then, within
from .day_after import next_stage
from .held_on import held_on
from .led_to import counted_to, days_apart, said_in, spent, told_of
from .of_a_month import of_a_month
from .of_a_paper import of_a_paper
from .on_a_stay import on_a_stay
from .places import occasion, of_a_deed
from .said_at import SAID_AT, said_at
from .went import DUE, at_another_time, has_come, sets_out

__all__ = ["SAID_AT", "SHARED", "own_date"]

BE = frozenset(("is", "are", "be", "am", "'s", "'re"))
SHARED = "the date stands in another clause"
OF_OCCASION = "the date is that of the occasion"
THERE, ONCE = (frozenset(tables("calendar")["relative"][part].split()) for part in ("there", "once"))
TOOK_PLACE = frozenset(("took", "place"))
RELATIVE = frozenset(("who", "which", "whose", "whom"))
DAYS = ("full", "weekday", "day")
CAME = frozenset(
    ("arrived", "arrive", "came", "come", "landed", "returned", "return", "back", "reached", "flew", "home")
)
MET_BY = ("receive-by", "meet-by", "welcome-by", "greet-by")
LANDING = frozenset(("airport", "airfield", "base", "tarmac", "station", "arrival", "landing", "quay"))
SPANS = frozenset(["day", "days", "week", "weeks", "month", "months", "year", "years", "hours"])
"""What stands between two days: "on Wednesday, a day after he met Berg"."""


def own_date(
    tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]
) -> tuple[DateWords | None, str | None]:
    """Give the words that date an event, and a doubt about them: its own clause's, else those that may hold for it."""
    mine = ids[frame.at]
    speaking = frame.type == "statement"
    counted = days_apart(tokens, frame.at) or counted_to(tokens, frame.at, ids)
    if (days := counted or spent(tokens, frame.at)) is not None:
        return days, None
    told = mine in says and not speaking and tokens[frame.at].low not in SAY  # "reported on Friday to Holm" has its own
    candidates = _candidates(tokens, frame, ids, told=told)
    if (new := moved_to(tokens, frame)) is not None:
        return new, None
    if (held := held_on(tokens, frame)) is not None:
        return held, None
    stay = on_a_stay(tokens, frame.at)
    if (own := nearest(tokens, candidates, frame) or of_a_month(tokens, frame)) is not None:
        return (stay if stay is not None and stay.start == own.start else own), None
    if (closing := far_behind(tokens, frame, ids)) is not None:
        return closing, None
    if stay is not None:
        return stay, OF_OCCASION
    if (listed := nearest(tokens, behind_the_list(tokens, frame, ids), frame)) is not None:
        return listed, None
    if told and said_in(tokens, frame) and (day := nearest(tokens, within(tokens, ids, mine), frame)) is not None:
        return day, SAID_AT
    if told_of(tokens, frame.at):  # "denied having met B when she came in May"
        return nearest(tokens, behind(tokens, frame, ids), frame), None
    if speaking:
        return _frame_date(tokens, frame, ids)
    return _of_the_sentence(tokens, frame, ids, says)


def _candidates(tokens: tuple[Token, ...], frame: Frame, ids: list[int], *, told: bool) -> list[int]:
    """Give the dates of an event's own clause but those of what was said, settled or called off there."""
    found = before_saying(tokens, frame, ids) if told else within(tokens, ids, ids[frame.at])
    if told_of(tokens, frame.at):
        found = [k for k in found if k > frame.at]
    if frame.verdict.tense == "future":
        found = [k for k in found if k > frame.at or not settled_then(tokens, k, frame.at, ids)]
    if frame.verdict.status == "cancelled":
        found = [k for k in found if not of_calling_off(tokens, k, frame, ids)]
    return found


def _of_the_sentence(
    tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]
) -> tuple[DateWords | None, str | None]:
    """Give the words of another clause that date an event without a date in its own, and a doubt about them."""
    mine = ids[frame.at]
    first = ids.index(mine)
    if (pointed := _on_that_occasion(tokens, frame, ids) or next_stage(tokens, first)) is not None:
        return pointed, SHARED
    if tokens[first].low == "when" and (named := _up_to(tokens, first)) is not None:
        return named, None
    if (again := during_it(tokens, frame)) is not None:
        return again, None
    if (following := _setting(tokens, frame, ids)) is not None:
        return following, OF_OCCASION
    if (later := behind(tokens, frame, ids)) and (last := nearest(tokens, later, frame)) is not None:
        return last, "the date is that of the clause behind it"
    if (ends := at_it(tokens, frame, ids)) is not None:
        return ends, None
    if frame.verdict.tense == "future" and (then := _then(tokens, ids, mine)):
        return nearest(tokens, then, frame), OF_OCCASION
    if said := said_at(tokens, frame, ids, says):
        return said, SAID_AT
    counted = tokens[first].low in ("after", "before") and first and tokens[first - 1].low in SPANS
    if counted or frame.verdict.by == "after":
        days = _counted(tokens, first) if counted and first > 1 else None
        if not counted and (done := _done_then(tokens, frame, ids)) is not None:
            return done, SHARED
        return days, None  # "arrived on Friday after seeing Vieira": the day is that of the arrival
    shared, doubt = _shared(tokens, frame, ids, says)
    k = next((k for k in range(frame.at) if shared is not None and tokens[k].date == shared), None)
    whole = [0] * len(tokens)  # "In a call on Monday, A and B agreed to meet"
    if k is not None and frame.verdict.tense == "future" and settled_then(tokens, k, frame.at, whole):
        return None, None
    return shared, doubt


def _done_then(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> DateWords | None:
    """Give the one day of what was done right after an encounter: "obtained on Friday a truce after seeing Berg".

    Not of a journey's end: whom one saw before it one may have seen on the way, the day before.
    """
    led = [k for k in range(frame.at) if not (of_a_deed(tokens, k) or of_a_paper(tokens, k, frame))]
    if not CAME.isdisjoint(tokens[k].low for k in led):
        return None
    days = [d for k in led if (d := tokens[k].date) is not None and not in_quotes(tokens, k)]
    return days[0] if len(days) == 1 and days[0].kind in DAYS and days[0].prep not in ("since", "until", "of") else None


def _up_to(tokens: tuple[Token, ...], at: int) -> DateWords | None:
    """Give the date that a clause with "when" explains: "since 2014, when she was received"."""
    k = at - 2 if at and tokens[at - 1].low == "," else at - 1
    told = tokens[k].date if k >= 0 else None
    return told._replace(prep="") if told is not None else None


def _shared(
    tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]
) -> tuple[DateWords | None, str | None]:
    """Give the date of a clause before the event's own, where that may hold for both."""
    mine = ids[frame.at]
    first = ids.index(mine)
    chained = tokens[first].low == "that" and mine > 0 and tokens[ids.index(mine - 1)].low == "where"
    pointed = at_which(tokens, first)
    where = chained or tokens[first].low == "where" or pointed
    before = mine - 2 if chained else at_what(tokens, ids, first) if pointed else mine - 1
    own = [t.low for k, t in enumerate(tokens) if ids[k] == mine]
    led = [t.low for t in tokens[:first]]
    if at_another_time(own, led, where=where, at_which=pointed):
        return None, None
    if frame.verdict.tense == "future" and ("then" in own or (where and has_come(tokens, ids, before))):
        return None, None  # "sees Berg today and will then go on to meet Holm"
    for segment in range(before, -1, -1):
        if segment in says and not pointed and own[-1:] != ["there"] and own[-2:] != ["there", "."]:
            break  # but "went to Oslo in May, though both denied that he met Holm there" tells of one journey
        if segment != ids[frame.begin] and not where and _of_somebody(tokens, frame, ids, segment):
            continue
        shared = nearest(tokens, within(tokens, ids, segment), frame)
        if shared is not None and segment == 0 and without_verb(tokens, ids, shared):
            return shared, None
        if shared is not None:
            if frame.verdict.tense == "future" and shared.kind in DAYS[:2] and sets_out(tokens, ids, segment):
                break
            ahead = frame.verdict.tense == "future" and frame.verdict.status not in UNDONE
            if ahead and _past_in(tokens, ids, segment):  # "left on Monday for Oslo, where he will meet B"
                break
            near = frame.verdict.tense in ("past", "near") or frame.verdict.by in ("purpose", "refused")
            if near or segment == ids[frame.begin] or (where and segment == before):
                return shared, SHARED
            break
    return None, None


def _of_somebody(tokens: tuple[Token, ...], frame: Frame, ids: list[int], segment: int) -> bool:
    """Say whether a clause only tells who somebody is ("who took over on Monday"), not where they were that day.

    Who came on a day was met on landing then: "Berg, who came on Monday, was met at the airport by Holm".
    """
    words = {t.low for t, number in zip(tokens, ids, strict=True) if number == segment}
    if words >= TOOK_PLACE:
        return False  # "at the forum, which took place in May in Lima, she met Berg"
    landed = frame.rule in MET_BY and (frame.rule in MET_BY[1:] or any(t.low in LANDING for t in tokens[frame.at :]))
    if landed and not CAME.isdisjoint(words):
        return False
    relative = tokens[ids.index(segment)].low in RELATIVE
    return relative and (THERE.isdisjoint(words) or not ONCE.isdisjoint(words))


def _past_in(tokens: tuple[Token, ...], ids: list[int], segment: int) -> bool:
    """Say whether a clause tells of what is past: its date is none of what is to come."""
    own = [k for k, number in enumerate(ids) if number == segment and tokens[k].low not in DUE]
    return any(tokens[k].low in PAST or (tokens[k].low.endswith("ed") and tokens[k - 1].low not in BE) for k in own[1:])


def _counted(tokens: tuple[Token, ...], at: int) -> DateWords | None:
    """Read "a day after seeing Vieira": so many days before or after what is told just before."""
    number = NUMBERS.get(tokens[at - 2].low)
    if number is None or tokens[at - 1].low not in ("day", "days"):
        return None
    start, end = tokens[at - 2].start, tokens[at].end
    return DateWords(start, end, "", "same", (-number if tokens[at].low == "after" else number,))


def _on_that_occasion(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> DateWords | None:
    """Give the day to which "on that occasion" points back: "who will be in Oslo on the 26th, hopes to meet Berg"."""
    if not any(t.low.startswith("occasion") for t in tokens):
        return None
    own = " ".join(t.low for k, t in enumerate(tokens) if ids[k] == ids[frame.at])
    if not any(f"on {which} occasion" in own for which in ("that", "the same")):
        return None
    told = [k for k in range(frame.at) if tokens[k].date is not None]
    return nearest(tokens, told, frame)


def _then(tokens: tuple[Token, ...], ids: list[int], mine: int) -> list[int]:
    """Give the dates of the clause that follows with "when": "will see Li when the G20 gathers in May"."""
    begin = next((k for k, number in enumerate(ids) if number == mine + 1), None)
    return within(tokens, ids, mine + 1) if begin is not None and tokens[begin].low == "when" else []


def _frame_date(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> tuple[DateWords | None, str | None]:
    """Give a statement the date of a leading adjunct ("Shortly before departing on Friday, Blinken told ...")."""
    for segment in range(ids[frame.at] - 1, -1, -1):
        if any(is_finite(tokens, k) for k, number in enumerate(ids) if number == segment):
            break
        shared = nearest(tokens, within(tokens, ids, segment), frame)
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
    return nearest(tokens, within(tokens, ids, ids[k]), frame)
