"""What leads to the noun of an encounter and says that its day is another: "a day ahead of", "the outcome of"."""

from __future__ import annotations

from ..lexicon import tables
from ..text.words import SAY
from ..what.clauses import Token, is_adverb
from ..what.frames import Frame
from ..when.calendar_words import NUMBERS
from ..when.dates import DateWords

__all__ = ["counted_to", "days_apart", "said_in", "spent", "times_since", "told_of"]

LEFT, RECALLED, AGAIN = (frozenset(tables("calendar")[name]["words"].split()) for name in ("left", "recalled", "again"))
DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "its"))
DAYS, COUNT = ("full", "weekday", "day"), 2
"""Kinds of words that name a day; where the last word of "two days after" stands that opens a sentence."""
OWNED = SAY | frozenset(("admitting", "confessed", "confesses", "confessing", "mentioned", "denying", "confirming"))
"""Verbs of what one says that one has done: "admitted on Friday meeting Berg"."""
PERFECT = frozenset(("having", "had", "to", "ever", "up", "been", "once"))
_STEPS = frozenset(("eve", "before", "after"))
COUNTS = ("ahead", "before", "after", "following")


def times_since(tokens: tuple[Token, ...], at: int, ids: list[int]) -> DateWords | None:
    """Give the day since which one met more than once: "has spoken with Berg three times since Monday"."""
    lead = (k for k in range(at + 2, len(tokens)) if tokens[k].date is not None and tokens[k - 1].low == "since")
    days = (tokens[k].date for k in lead if tokens[k - 2].low in AGAIN and ids[k - 2] == ids[at])
    return next((d for d in days if d is not None and d.kind in ("full", "weekday", "day")), None)


def said_in(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether an encounter is that in which something was said: "said on Friday in a meeting with B that"."""
    lead = [t.low for t in tokens[max(0, frame.at - COUNT - 2) : frame.at]]
    at = next((k for k in range(len(lead) - 1, -1, -1) if lead[k] in DETERMINERS), 0)
    return frame.rule.startswith("noun-") and at > 0 and lead[at - 1] in ("in", "at", "during")


def spent(tokens: tuple[Token, ...], at: int) -> DateWords | None:
    """Give the days that one spends with somebody: "flies out on Friday to spend the weekend with B"."""
    if not tokens[at].low.startswith("spen") or [t.low for t in tokens[at + 1 : at + 4]] != ["the", "weekend", "with"]:
        return None
    return DateWords(tokens[at + 1].start, tokens[at + 2].end, "the weekend", "unit", ("the", "weekend"))


def days_apart(tokens: tuple[Token, ...], at: int) -> DateWords | None:
    """Count from what its clause tells: "met on Friday, a day ahead of a summit with Vieira", two days before talks."""
    k = _of_noun(tokens, at)
    if tokens[k].low == "of" and tokens[k - 1].low == "ahead":
        k -= 1
    if k < 2 or tokens[k].low not in COUNTS or tokens[k - 1].low not in ("day", "days"):
        return None
    number = 1 if tokens[k - 2].low == "the" else NUMBERS.get(tokens[k - 2].low)
    if number is None:
        return None
    step = -number if tokens[k].low in ("after", "following") else number
    told = [d for t in tokens[at + 1 :] if (d := t.date) is not None and d.kind in DAYS]
    opens = k == COUNT and len(told) == 1  # "Two days after talks with B, she resigned on Tuesday"
    return _from(told[0], step) if opens else DateWords(tokens[k - 2].start, tokens[k].end, "", "same", (step,))


def counted_to(tokens: tuple[Token, ...], at: int, ids: list[int]) -> DateWords | None:
    """Count from the day of what follows or leads: "met B two days before he resigned on Monday"."""
    if at > COUNT + 1 and (step := _step(tokens, COUNT)) is not None:
        return _led_by(tokens, at, step, anywhere=tokens[COUNT].low == "eve")
    for k in range(at + 1, len(tokens) - 1):
        if ids[k] > ids[at] + 1:
            return None
        counts = tokens[k].date is not None or tokens[k].low in _STEPS
        if counts and (step := _step(tokens, k)) is not None:
            told = [d for n in range(k + 1, len(tokens)) if ids[n] == ids[k + 1] and (d := tokens[n].date) is not None]
            return _from(told[0], step) if len(told) == 1 and told[0].kind in DAYS else None
    return None


def _led_by(tokens: tuple[Token, ...], at: int, step: int, *, anywhere: bool = False) -> DateWords | None:
    """Count from the one day of the clause with which a sentence opens: "Two days after he won on Sunday, he met B"."""
    told = [k for k in range(COUNT + 1, at) if (d := tokens[k].date) is not None and d.kind in DAYS]
    comma = at if anywhere else next((k for k in range(COUNT + 1, at) if tokens[k].low == ","), at)
    day = tokens[told[0]].date if len(told) == 1 and told[0] < comma <= at - (not anywhere) else None
    return _from(day, step) if day is not None else None


def _step(tokens: tuple[Token, ...], k: int) -> int | None:
    """Give how many days "two days before" and "the day after" count, where `k` is their last word."""
    day = tokens[k].date
    if day is not None:
        counts = day.kind == "same" and day.words.lower() in ("the day after", "the day before")
        return int(day.parts[0] or 0) if counts else None
    if tokens[k].low == "eve" and [t.low for t in tokens[k - 2 : k]] == ["on", "the"] and tokens[k + 1].low == "of":
        return -1
    if tokens[k].low not in ("before", "after") or tokens[k - 1].low not in ("day", "days"):
        return None
    number = 1 if tokens[k - 2].low == "the" else NUMBERS.get(tokens[k - 2].low)
    return None if number is None else number if tokens[k].low == "after" else -number


def _from(day: DateWords, step: int) -> DateWords:
    return day._replace(kind="counted", parts=(step, day.kind, *day.parts))


def told_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether an encounter is only looked back at: "told them on Friday of the outcome of his talks".

    So is one that somebody owns to: "admitted in an interview on Friday meeting Berg", "denied having met him".
    """
    k = _of_noun(tokens, at)
    left = k > 1 and tokens[k].low == "of" and tokens[k - 1].low in LEFT
    return tokens[k].low in RECALLED or left or _owned_to(tokens, at)


def _owned_to(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a verb of saying has the encounter as its object: "admitted (to) meeting", "denied having met"."""
    k = at - 1
    while k > 0 and (tokens[k].low in PERFECT or is_adverb(tokens[k])):
        k -= 1
    return (tokens[at].low.endswith("ing") or "having" in (t.low for t in tokens[k:at])) and tokens[k].low in OWNED


def _of_noun(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the word stands that leads to a noun, over what describes the noun: "of his three-way summit"."""
    for k in range(at - 1, max(0, at - 6), -1):
        if tokens[k].low in DETERMINERS:
            return k - 1
        if tokens[k].low in ("and", "but", ","):
            break
    return max(0, at - 1)
