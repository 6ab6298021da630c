"""Members named right behind a body or behind who leads it: "The team - A and B - left", "a team of MPs A and B"."""

from __future__ import annotations

import re
from bisect import bisect_left

from ..text.spans import Mention, Reading, Sentence
from .delegations import LISTS

__all__ = ["after_leader", "set_off"]

_OPENS = re.compile(r"\s(?P<sign>[-\u2013\u2014]|\()\s?")
_CLOSES = {"-": re.compile(r"\s[-\u2013\u2014]\s"), "(": re.compile(r"\)")}
_OF = re.compile(
    r"\s(?:of|with)\s(?:\w+\s)?(?=(?:MPs|MEPs|senators|Senators|deputies|lawmakers|ministers|Ministers|members|bishops"
    r"|Bishops|officials|experts|councillors|Councillors|congressmen|Congressmen|Representatives)\s[A-Z])"
)
_JOINT = re.compile(r"(?:\s\([^()]{1,60}\))?(?:,|,?\sand|;|;\sand)\s(?:(?!led\b|who\b|which\b)[\w'\u2019-]+\s){0,6}")
REACH, LONGEST = 60, 600
"""So far behind the body or its leader a list may begin, and so long it may be between dashes."""


def set_off(reading: Reading, end: int, stop: int) -> tuple[str, ...]:
    """Give two and more whom a body's name is followed by, set off by dashes, or named by what they are."""
    if (of := _OF.match(reading.text, end, stop)) is not None:
        names, _ = _row(reading, of.end(), stop)
        return names if len(names) > 1 else ()
    opens = _OPENS.match(reading.text, end, stop)
    if opens is None:
        return ()
    sign = "(" if opens["sign"] == "(" else "-"
    closes = _CLOSES[sign].search(reading.text, opens.end(), min(stop, opens.end() + LONGEST))
    if closes is None:
        return ()
    names, last = _row(reading, opens.end(), closes.start())
    left = any(m.kind == "person" for m in _within(reading, last, closes.start()))
    return names if len(names) > 1 and not left else ()


def after_leader(reading: Reading, sentence: Sentence, leader: str) -> tuple[str, ...]:
    """Give whom the sentence that says who leads a body lists behind him: "It was led by A and comprised B and C"."""
    led = next((m for m in _within(reading, sentence.start, sentence.end) if m.name == leader), None)
    verb = LISTS.search(reading.text, led.end, min(led.end + REACH, sentence.end)) if led is not None else None
    if led is None or verb is None or verb.group() in ("were", "are"):
        return ()
    if any(m.kind == "person" for m in _within(reading, led.end, verb.start())):
        return ()
    return _row(reading, verb.end(), sentence.end)[0]


def _row(reading: Reading, start: int, stop: int) -> tuple[tuple[str, ...], int]:
    """Give the people whom a row names that begins here, and where it ends."""
    names: list[str] = []
    at = start
    for m in _within(reading, start, stop):
        if m.kind != "person" or m.start < at:
            continue
        between = reading.text[at : m.start]
        if (len(between) > REACH or ":" in between) if not names else not _JOINT.fullmatch(between):
            break
        names.append(m.name)
        at = m.end
    return tuple(dict.fromkeys(names)), at


def _within(reading: Reading, start: int, stop: int) -> tuple[Mention, ...]:
    first, last = (bisect_left(reading.mentions, at, key=lambda m: m.start) for at in (start, stop))
    return tuple(reading.mentions[first:last])
