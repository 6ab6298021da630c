"""Lines that a typewriter or a page broke in mid-sentence, joined again."""

from __future__ import annotations

import re
from itertools import pairwise

from .hours import HOUR

__all__ = ["unwrapped"]

_WRAPPED = (45, 100)
"""Lines of these lengths that end in mid-sentence were broken by a typewriter, not by the writer."""
_NARROW = 20
"""No column is narrower whose lines are joined."""
_LONG = 0.1
"""So much of a text that a typewriter broke may be longer lines: its title, what the page put in."""
_DATED = re.compile(r"\d, \d{4}$")
"""How a row of a table ends that tells of a visit, and few lines of prose: "March 4-6, 2004"."""

_DAY_ALONE = re.compile(
    r"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8})"
    r",? \d{4}"
)
"""The day of a page in a line of its own below its headline."""
_DAY_AND_HOUR = re.compile(rf"{_DAY_ALONE.pattern}(?: ?[,@|\u2013-]| at)? ?\d{{1,2}}(?:[:.]\d\d| ?[ap]\.?m)", re.I)
"""The day and hour of what minutes are of, which begin a line of their head."""
_ITEM = re.compile(r"[*–—-] (?=[A-Z\d])")
"""The same where other lines begin so too; elsewhere it may be a dash within a sentence."""
_SIGNS = tuple("•·▪")
"""What begins an entry of a list, as an hour does; nobody breaks a line before it in mid-sentence."""


def unwrapped(text: str) -> str:
    """Turn the line breaks of hard-wrapped paragraphs into spaces."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    whole = _is_wrapped(lines)
    parts = {} if whole else _wrapped_parts(lines)
    joined: list[str] = []
    on = False
    for n, line in enumerate(lines[:-1]):
        on = _goes_on(lines, n, whole or n in parts, parts.get(n, False)) or (
            on and _runs_on(line.rstrip(), lines[n + 1].lstrip())
        )
        joined += (line, " " if on else "\n")
    return "".join((*joined, lines[-1]))


def _runs_on(line: str, following: str) -> bool:
    """Say whether a line that is itself the rest of a broken one breaks off again, however short it is."""
    return bool(line) and line[-1] not in '.!?:;"' and following[:1].islower()


def _wrapped_parts(lines: list[str]) -> dict[int, bool]:
    """Give the lines of the parts of a text that a typewriter broke: many go on in the next with a small letter.

    With each goes whether it is of a narrow column. A part is a row of lines of which none is empty or too long;
    such a row stands in a page of another making too.
    """
    found: dict[int, bool] = {}
    begin = 0
    for n in range(len(lines) + 1):
        if n < len(lines) and lines[n] and not lines[n].isspace() and len(lines[n].strip()) <= _WRAPPED[1]:
            continue
        rows = [lines[k].strip() for k in range(begin, n)]
        pairs = [(a, b) for a, b in pairwise(rows) if len(a) >= _WRAPPED[0] and a[-1] not in '.!?:;"']
        narrow = _is_narrow(rows)
        if narrow or _mostly_small(pairs):
            found |= dict.fromkeys(range(begin, n), narrow)
        begin = n + 1
    return found


def _mostly_small(pairs: list[tuple[str, str]]) -> bool:
    """Say whether several lines go on in the next, and a third or more of them with a small letter."""
    return len(pairs) > 1 and 3 * sum(b[0].islower() for _, b in pairs) >= len(pairs)


def _is_narrow(rows: list[str]) -> bool:
    """Say whether each line of a narrow column is as full as it can be: the next one's first word had no room in it.

    >>> _is_narrow(["Lee met President Otto", "Berg and talked of the", "gas and of the cloth", "it made"])
    True
    >>> _is_narrow(["Otto Berg, President of Norway", "his wife", "Ann Lee, their minister of fish"])
    False
    """
    wide = max(map(len, rows), default=0)
    pairs = [(a, b) for a, b in pairwise(rows) if a[-1] not in '.!?:;"']
    full = [(a, b) for a, b in pairs if len(a) + 1 + len(b.split()[0]) > wide]
    return _NARROW <= wide < _WRAPPED[0] and 6 * len(full) >= 5 * len(pairs) and len(pairs) > 2 and _mostly_small(pairs)


def _is_wrapped(lines: list[str]) -> bool:
    """Say whether a whole text has lines of one length, most of them broken in mid-sentence."""
    full = [line.strip() for line in lines if line.strip()]
    broken = [line for line in full if _WRAPPED[0] <= len(line) <= _WRAPPED[1] and line[-1] not in '.!?:;"']
    broken = [line for line in broken if not _DATED.search(line)]
    long = sum(len(line) > _WRAPPED[1] for line in full)
    return len(full) > 3 and len(broken) > 0.5 * len(full) and long <= _LONG * len(full)


def _goes_on(lines: list[str], n: int, wrapped: bool, narrow: bool) -> bool:
    """Say whether a line was broken in mid-sentence: of a typewriter's length, and no full stop."""
    line, following = lines[n].strip(), lines[n + 1].strip()
    if _DAY_ALONE.fullmatch(following) or _DAY_AND_HOUR.match(following) or _centred(lines[n], lines[n + 1]):
        return False
    if following[:1] in _SIGNS or HOUR.match(following) or (_ITEM.match(following) and line[:1] == following[0]):
        return False
    if following and _ADDRESSED.search(line) and following[0].isupper():
        return True
    if not following or not line or line[-1] in '.!?:;"':
        return False
    if wrapped and len(line) > (0 if narrow else _WRAPPED[0]):
        return True
    if _DAY_BEHIND.match(following) and line[-1].isalpha():
        return True
    if len(line) > _WRAPPED[1]:
        return False
    if _in_mid_sentence(line, following):
        return True
    if len(line) < _WRAPPED[0]:
        return False
    if _titled(line):
        return False
    if following[0].islower():
        return True
    before = lines[n - 1].strip() if n else ""
    return (line[-1].islower() or line[-1] == ",") and not before and len(following) <= _WRAPPED[1]


def _in_mid_sentence(line: str, following: str) -> bool:
    """Say whether a line breaks off where no sentence ends, however many names it has or however short it is."""
    if (line[-1] == "," and _ACTS.match(following)) or (following.startswith("of ") and line[-1].isalpha()):
        return True
    return bool(_BROKEN_OFF.search(line) or (following.startswith(_POSTS) and _HALF_A_POST.search(line)))


def _centred(line: str, following: str) -> bool:
    """Say whether a line is set in the middle of the page, unlike the one before it: it begins something else."""
    before, indent = (len(x) - len(x.lstrip()) for x in (line, following))
    return indent >= _DEEP and abs(indent - before) > 2 and not following.lstrip()[:1].islower()


_DEEP = 8
"""Spaces before a line that is set in the middle of the page."""
_ACTS = re.compile(r"(?:[a-z]+ed|met|held|paid|had|has|have|was|were|is|are|will|would|spoke|told|said|sat|left|saw)\b")
"""How a line goes on what stood between commas before it, however many names: "along with Vice President X,"."""
_ADDRESSED = re.compile(r"[a-z,)] (?:(?:the )?Hon|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|H\.E)\.$")
"""How a line ends behind which nothing but a name can stand: "the Ambassador, Ms."."""
_BROKEN_OFF = re.compile(r"[a-z,] (?:the|an?|of|his|her|its|their|to|with|from|and)$")
_DAY_BEHIND = re.compile(
    r"(?:(?:here|in (?:[A-Z][\w-]+ ?){1,3}|at the (?:[A-Z][\w-]+ ?){1,4}),? )?"
    r"(?:on (?:(?:the )?\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
    r"|(?:yesterday|today|tomorrow|(?:last|this|next) (?:night|morning|afternoon|evening|week))\b)"
)
"""How a line begins that goes on with the day of what the one before tells, however many names that has."""
_POSTS = ("Minister", "President", "Secretary", "Premier", "Chancellor", "Speaker", "Commissioner")
_HALF_A_POST = re.compile(r"\b(?:the|his|her|its|their) (?:Prime|Foreign|Deputy|Vice|First|Defen[cs]e)$")
"""How a line ends that is broken in mid-sentence, however many names it has: "during the Prime" before "Minister"."""


def _titled(line: str) -> bool:
    words = [w for w in line.split() if w[:1].isalpha()]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.6 * len(words)
