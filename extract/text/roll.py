"""Where a record of a conversation lists those who took part, above what was said."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import tables
from .entries import TELLS, entries
from .people_rows import STYLE
from .unheaded import unheaded

__all__ = ["BETWEEN", "TELLS", "TOP", "WITH", "Roll", "roll"]

_DATA = tables("papers")
_TITLE = re.compile(rf"\b(?=[{_DATA['begin']}])(?:{'|'.join(_DATA['titles'])})(?![^\W\d_])", re.I)
_ALONE = re.compile(rf"^[ \t]*(?:{'|'.join(_DATA['alone'])})", re.I | re.M)
BETWEEN = re.compile(
    rf"^[ \t]*(?:(?:No\. ?)?\d{{1,4}}[.)]? )?(?:Document (?:No\.? ?)?\d{{1,4}}[.:]? )?"
    rf"(?!report|account)(?:{'|'.join(_DATA['titles'])})"
    r"[^\n.;]{0,40}?\bbetween\b(?=[^\n]+\band\b)"
    r"|^[ \t]*(?:- )?(?:tele)?phone (?:conversation|call)[ \t]*:(?=[^\n.:]+\band\b[^\n:]+$)",
    re.I | re.M,
)
"""The title of a paper that names in its own line between whom the conversation was; a report may be news of one."""
WITH = re.compile(
    r"^[ \t]*(?:(?:No\. ?)?\d{1,4}[.)]? )?(?:memorand(?:um|a)|record|notes?|minutes?)\b[^\n.;]{0,120}?"
    r"\b(?:of|on) (?:(?:a|an|the|his|my) )?(?:[a-z-]+ ){0,2}(?:conversation|interview|meeting|talk|call|audience)"
    r"[^\n.;]{0,20}?\bwith\b",
    re.I | re.M,
)
"""The title of a paper that names with whom its writer spoke: "Memorandum by the Minister of a conversation with B"."""
_THERE = "|".join(
    row.replace("<who>", _DATA["who"]).replace("<of_which>", _DATA["of_which"])
    for row in (*_DATA["headings"], *_DATA["listed"])
)
_HEADING = re.compile(
    rf"^[ \t]*(?:\d{{1,2}}[.)] *)?(?:\([A-Z/]{{1,4}}\) *)?(?i:{_THERE})[ \t]*"
    rf"(?:\((?![^()\n]*(?i:{_DATA['gone']}))[^()\n]{{2,30}}\)[ \t]*)?(?::|-[ \t]|\.?[ \t]*$|(?=[ \t]{STYLE}[ \t][A-Z]))"
    r"|(?:(?<=[.;:)\dm])[ \t]+|\s{2,3})(?=P|Th|M)(?:P(?:resent|RESENT)|(?i:those present|members present)):"
    rf"|(?<=\s)P(?:resent|RESENT)(?=[ \t]{STYLE}[ \t][A-Z])",
    re.M,
)
"""The line over the list, or in a text that runs on the word with its colon."""
_PARTS = ("present", "p r e s", "attend", "articipa", "taking part", "took part", "parties", "delegation")
"""What any heading has in small letters."""
_PRESENT_AT = re.compile(rf"^[ \t]*(?:\d{{1,2}}[.)] *)?{_DATA['at']}:", re.I | re.M)
"""A heading that is the title as well: "Present at the meeting of the Fish Board:"."""
_HELD = re.compile(rf"\b(?:{'|'.join(_DATA['held'])})", re.I)
_SUBJECT = re.compile(rf"^[^\n]*\b{_DATA['subjects']}", re.I | re.M)
_AHEAD = re.compile(rf"\b(?:{_DATA['ahead']})\b", re.I)
_OFTEN = re.compile(rf"\b(?:{_DATA['often']})\b", re.I)
_OF_TODAY = re.compile(r"\bpresent [a-z]")
"""Those who are members now, unless a paper's title tells that it is of a meeting: "Present members"."""
_BODY = re.compile(rf"\b(?:{_DATA['bodies']})\b", re.I)
_CHAIR = re.compile(
    r"\b(?i:in the chair|chair(?:man|woman|person)?|presiding)[ \t]*:?[ \t]*(?P<who>[A-Z][^\n:]{3,90})\n?[ \t]*\Z"
)
"""Who was in the chair, named right before the list."""
_SEVERAL = re.compile(r",[^\n]*(?:,|\band\b)|\band\b")
_MINUTED = re.compile(_DATA["minuted"], re.I)
_LINE = re.compile(r"\S[^\n]*")
BUSINESS = 3000
"""Characters below a list in which a paper without a title shows that it tells of a meeting held."""
TOP = 700
"""Characters in which a paper says what it is."""


class Roll(NamedTuple):
    """The list: where the paper's title begins, the list's heading, and each line that begins an entry."""

    title: int
    heading: int
    lines: tuple[tuple[int, int], ...]
    end: int
    headed: bool = True
    of_body: bool = False


@lru_cache(maxsize=2)
def roll(text: str) -> Roll | None:
    r"""Give the list of those who took part in what a text is the record of; None for any other text.

    >>> found = roll("Record of a Meeting\nParticipants:\n  Denmark\n  - Mr. Holm\n  - Mrs. Vang\nDate: 4 May\n")
    >>> found.lines
    ((36, 43), (48, 56), (61, 70))
    >>> roll("7. Memcon\n\n • Ann Lee, Minister\n • Rui Arias, Envoy\n\n • Trade\nHow do you do?").lines
    ((14, 31), (35, 51))
    """
    low = text[: 2 * TOP].lower()
    heading = _HEADING.search(text, 0, 2 * TOP) if any(part in low for part in _PARTS) else None
    title = _TITLE.search(text, 0, TOP)
    if heading is not None and (title := title or _told_above(text, heading)) is not None:
        return _headed(text, title, heading)
    if heading is not None and _MINUTED.search(text, heading.end(), heading.end() + BUSINESS) is not None:
        first = _LINE.search(text)
        return _headed(text, first, heading) if first is not None and first.start() < TOP else None
    found = unheaded(text, title) if title is not None else None
    if title is not None and found is not None:
        lines, end = entries(text, *found, of_body=False)
        return Roll(title.start(), lines[0][0], tuple(lines), end, headed=False) if len(lines) > 1 else None
    heading = _PRESENT_AT.search(text, 0, 2 * TOP) if any(part in low for part in _PARTS) else None
    return None if heading is None else _headed(text, heading, heading)


def _headed(text: str, title: re.Match[str], heading: re.Match[str]) -> Roll | None:
    """Give the list below a heading, or behind it in its line."""
    plain = title.group().lower().endswith("minutes")  # "Tri-County Board of Directors, 6 May, Meeting Minutes"
    of_body = _BODY.search(text, 0 if plain else min(title.start(), heading.start()), heading.end()) is not None
    lines, end = entries(text, heading.end(), len(text), of_body)
    chair = _CHAIR.search(text, max(title.end(), heading.start() - 120), heading.start())
    if chair is not None:
        lines.insert(0, chair.span("who"))
    several = len(lines) > 1 or _SEVERAL.search(text, heading.end(), end) is not None
    begin = chair.start() if chair else heading.start()
    return Roll(title.start(), begin, tuple(lines), end, of_body=of_body) if several else None


def _told_above(text: str, heading: re.Match[str]) -> re.Match[str] | None:
    """Find what says above a list that a meeting was: over those present any words for it, else the paper's subject."""
    top, words = min(heading.start() + 1, TOP), heading.group().lower()
    there = any(word in words for word in ("presen", "p r e s", "attend"))
    if not there and "participants" not in words:
        return None
    if (alone := _ALONE.search(text, 0, top)) is not None:
        return alone
    found = _HELD.search(text, 0, top) if there else _SUBJECT.search(text, 0, top)
    if found is None or (there and _OF_TODAY.search(words)):
        return None
    line = text[text.rfind("\n", 0, found.start()) + 1 : text.find("\n", found.end())]
    return None if (_OFTEN if there else _AHEAD).search(line) or "briefing" in text[: found.start()].lower() else found
