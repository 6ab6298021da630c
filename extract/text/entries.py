"""The entries of a list of those who took part: by lines, by what parts them within one, to where the list ends."""

from __future__ import annotations

import re

from ..lexicon import tables
from .gazetteer import state
from .people_rows import CELL, STYLE, names_somebody

__all__ = ["BULLETS", "FIELD", "TELLS", "entries"]

_DATA = tables("papers")
_SECTION = re.compile(rf"[ \t]*(?:\d{{1,2}}[.)] *)?(?i:{_DATA['sections']})\b")
"""What follows a list of those present: the business of the meeting."""
_LABEL = re.compile(r"[A-Z][^\n:,;]{1,40}:")
_SAID = re.compile(r"\s(?!(?:of|for|and|in|to|at|on|the|with)\s)[a-z]{2,} [a-z]+\b")
"""Small words in a row that ends in a full stop, by which somebody did something."""
_NUMBER = re.compile(r"[ \t]*\d{1,2}[.)]\s")
_SIDE = re.compile(rf"\b(?:{'|'.join(_DATA['sides'])})[ \t]*:[ \t]*$", re.I | re.M)
"""The next item of a paper goes on with the list where it only names another side: "3. On the Danish side:"."""
FIELD = re.compile(rf"[ \t]*(?:{'|'.join(_DATA['fields'])})[ \t]*(?::|$)", re.I | re.M)
TELLS = re.compile(r"[a-z]{3,} [a-z]+ [a-z]+ [a-z]+ [a-z]+ [^\n]*[.?!]\s*$")
"""A line that tells something; one of the list names somebody and a post."""


def _heading(words: str) -> re.Pattern[str]:
    """Match a heading with one of some words: with a colon, before somebody's style, or alone in its line."""
    before, behind = rf"(?:(?:{_DATA['of_which']}|{_DATA['who']}) ){{0,3}}", r"(?:[ /]+(?:and )?[a-z]+){0,3}?"
    alone = rf"(?i:{before}(?:{words}){behind})"
    colon = rf"(?i:{before}(?:{words}|{_DATA['served']}){behind})(?:[ \t]*:|[ \t]-[ \t])"
    inside = rf"(?:^[ \t]*|(?<=\s))(?=[A-Z])(?:{colon}|{alone}[ \t]+(?={STYLE}\s[A-Z]))|(?<=; ){colon}"
    return re.compile(rf"^[ \t]*(?:\d{{1,2}}[.)] *)?(?:{colon}|{alone}[ \t]*\.?[ \t]*$)|{inside}", re.M)


_STOP = _heading(f"{_DATA['gone']}|{_DATA['others']}")
"""A heading of those who were absent, or were there for something else: "Apologies for absence:", "Guests"."""
_STOP_BESIDE = _heading(f"{_DATA['gone']}|{_DATA['others']}|{_DATA['beside']}")
_TOLD = re.compile(
    r"(?<=[a-z)][a-z)]\.)[ \t]+(?=[A-Z][^.,;:\n]{0,90}?\b(?:was|were|has|had|have|opened|called|convened|welcomed"
    r"|stated|said|noted|reported|joined|left|arrived|gave|took|moved|chaired|presided|attended|met)\b)"
    r"|(?<=[\w).])[ \t]+(?:There (?:was|were) |Upon motion|On motion|\(?1\.?\)?[ \t]+(?=[A-Z]))"
)
"""Where in a line that runs on the list is over and something is told, or the first item begins."""
_GOES_ON = re.compile(r"(?:,|\b(?:to|of|for|and|the|in|at|on|deputy|special|assistant))\s*$", re.I)
"""The end of a line that the next one goes on."""
_POSTS = (
    r"(?:(?:Immediate|Past|Vice|Deputy|Executive|Acting)[ -])*"
    r"(?:President|Chair|Director|Secretary|Treasurer|Member|Mayor|Dean)"
)
_POST_FIRST = re.compile(rf"[ \t]*{_POSTS}[\w-]* [A-Z][a-z]+ [A-Z]")
"""A list that names the post before the name: "President Ann Holm, Secretary Peter Berg"."""
_POST_ENDS = re.compile(rf",[ \t]*(?:[A-Z][\w-]+ )*(?:{_POSTS}[\w-]*|[A-Z][a-z]*-)[ \t]*$")
"""A line of such a list that breaks off behind a post."""
_ALSO = re.compile(rf"(?:{'|'.join(_DATA['headings'])}|{'|'.join(_DATA['roles'])})[ \t]*:[ \t]*", re.I)
"""A heading within the list: "Also present: Mr. Holm"."""
_NEXT = re.compile(
    rf"[ \t]{{3,}}(?={CELL})|\s*;\s*(?:and\s+)?|(?:,\s*(?:and\s+)?|\s+and\s+|(?<=[\w)]\.)\s+)(?={STYLE}\s)"
    rf"|(?:,\s*(?:and\s+)?|\s+and\s+)(?=the [A-Z][\w-]+(?: (?:\([\w ]+\)|[\w-]+)){{0,5}} \((?:{STYLE}\s|[A-Z]))"
    r"|(?<=[a-z)][a-z)]\.)\s+(?=[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3},)"
    rf"|(?<=[\w)]\.)(?<! [A-Z]\.)\s+(?=[A-Z][a-z]{{2,}}(?: (?:of )?[A-Z][a-z]+){{0,3}}\.\s{STYLE}\s)"
    r"|[.,]?\s+(?=(?:Also present|In attendance|Also attending|(?:On|From) the [A-Z]\w+ side):)",
)
"""What parts the entries of one line: a semicolon, or a comma, full stop or "and" before somebody's style."""
_RUN_ON = re.compile(
    r"(?<![,.;])(?<=[\w).])[ \t]+"
    r"(?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Prof|Cllr|Messrs|(?:The )?(?:Rt|Right)\.? Hon)\b\.?\s[A-Z])"
)
"""Where the next begins in a line without any marks: "Mr. Holm, Chairman Mr. Berg"."""
_STYLED = re.compile(rf"{STYLE}\s+[A-Z]")
_STYLES = re.compile(rf"(?:{STYLE}\s*)+")
_LOW = re.compile(r"(?:^|[\s(])(?:[a-z]+|[A-Z][a-z]{0,5}\.)$")
BULLETS = " \t*•·▪–—-"
WIDEST, RUN = 300, 1500
"""Characters of a line; a longer one tells something, but for the one that begins with the heading."""
LONGEST = 40
"""Entries of a list; a longer one is the roll of a conference."""


def entries(text: str, start: int, limit: int, of_body: bool) -> tuple[list[tuple[int, int]], int]:
    """Give the entries of a list from right behind its heading to a limit at most, and where its last line ends.

    Of a body, those who were there beside its members are left out.
    """
    found: list[tuple[int, int]] = []
    first, end = start, start
    begun: int | None = None
    gap = inline = False
    for n in range(2 * LONGEST):
        if start >= limit or len(found) >= LONGEST:
            break
        stop = text.find("\n", start, limit)
        stop = limit if stop < 0 else stop
        cut = _cut(text, start, stop, _STOP_BESIDE if of_body else _STOP)
        if text[start:cut].strip():
            if cut - start > (WIDEST if n else RUN) or (n and _over(text, start, cut, of_body, gap, inline, found)):
                break
            if FIELD.match(text, start, cut) or TELLS.search(text, start, cut):
                break
            begin = cut - len(text[start:cut].lstrip(BULLETS))
            inline, gap = inline or n == 0, False
            if begun is not None and text[start:begin].strip(" \t"):
                found.extend(_apart(text, begun, end))
                begun = None
            if begin < cut:
                begun = begin if begun is None else begun
            end = cut
            wraps = inline and _POST_ENDS.search(text, begin, cut) and _POST_FIRST.match(text, first)
            if begun is not None and (cut < stop or not (wraps or _GOES_ON.search(text, begin, cut))):
                found.extend(_apart(text, begun, cut))
                begun = None
        else:
            if begun is not None:  # "..., Minister of Trade of Chad and", and the next below a line that is empty
                found.extend(_apart(text, begun, end))
                begun = None
            gap = bool(found)
        if cut < stop:
            break
        start = stop + 1
    if begun is not None:
        found.extend(_apart(text, begun, end))
    return found, max(end, first)


def _over(
    text: str, start: int, stop: int, of_body: bool, gap: bool, inline: bool, found: list[tuple[int, int]]
) -> bool:
    """Say whether a line is of the list no more: the next item, or behind a gap what names neither people nor a side.

    A body has no sides; a list that begins in the line of its heading ends in the first gap but for such as go on.
    """
    if _SECTION.match(text, start, stop):
        return True
    if (
        _NUMBER.match(text, start, stop)
        and not _SIDE.search(text, start, stop)
        and found
        and not _NUMBER.match(text, text.rfind("\n", 0, found[0][0]) + 1)
    ):
        return True
    row = text[start:stop].strip(BULLETS)
    if (of_body or (gap and inline)) and _LABEL.match(row) and not (_ALSO.match(row) or _of_side(row)):
        return True
    if not gap or not row or _ALSO.match(row):
        return False
    if names_somebody(row):
        return row.endswith(".") and (inline or _SAID.search(row) is not None)
    return of_body or not (row.endswith(":") or state(row) or state(row.title()) or ":" in row)


def _of_side(row: str) -> bool:
    """Say whether a row begins with the label of a side: "Norway: Mr. Holm", "Norwegian delegation: Mr. Holm"."""
    label = row.partition(":")[0].removesuffix(" side").removesuffix(" delegation")
    return state(label) is not None or state(label.title()) is not None


def _cut(text: str, start: int, stop: int, heading: re.Pattern[str]) -> int:
    """Give where a line stops to be of the list."""
    limit = min(stop, start + RUN)
    other, told = heading.search(text, start, limit), _TOLD.search(text, start, limit)
    return min(m.start() if m else stop for m in (other, told))


def _apart(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """Give the entries of a line: most hold one, "Present: Mr. Holm, Dr. Berg" holds two."""
    also = _ALSO.match(text, begin, stop)
    at = also.end() if also else begin
    found = []
    for gap in sorted((*_NEXT.finditer(text, at, stop), *_RUN_ON.finditer(text, at, stop)), key=lambda m: m.start()):
        before = text[at : gap.start()]
        if gap.start() < at or (gap.re is _RUN_ON and not _one_before(before)) or _STYLES.fullmatch(before):
            continue
        found.append((at, gap.start()))
        also = _ALSO.match(text, gap.end(), stop)
        at = also.end() if also else gap.end()
    return [(a, b) for a, b in (*found, (at, stop)) if a < b]


def _one_before(entry: str) -> bool:
    """Say whether an entry has somebody already, and breaks off behind no word that goes on with the next."""
    return _STYLED.match(entry) is not None and _LOW.search(entry) is None
