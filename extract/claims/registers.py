"""Registers of meetings held: a row for each, with its day and whom it was with, under whose they were."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from ..text.vocabulary import vocabulary
from ..what.clauses import Clause, Item, tokenise
from ..what.frames import Frame
from ..what.status import Verdict
from ..when.datewords import find

__all__ = ["DOUBT", "registered"]

_DATA = tables("registers")
_CALLED = frozenset(_DATA["words"].split())
_NAMED = re.compile(rf"\b(?:{'|'.join(_DATA['named'])})", re.I)
_UNHELD = re.compile(_DATA["unheld"], re.I)
_COLUMNS = {name: re.compile(words, re.I) for name, words in _DATA["columns"].items()}
_SAYS = {name: re.compile(words, re.I) for name, words in _DATA["row"].items()}
HEAD, LONGEST = 400, 120
"""So many characters make a page's head; no heading, and no title of a column, is longer."""
_CELLS = (re.compile(r"\s*\|\s*"), re.compile(r"\s*\t\s*"), re.compile(r"\s*;\s+"), re.compile(r":\s+|\s+[–—-]\s+"))
"""What parts the cells of a row: the first of these that leaves the day alone."""
_FIGURES = re.compile(r"\s*(?:\d{1,2}([./-])\d{1,2}\1(?:\d\d|\d{4})|\d{4}([./-])\d{1,2}\2\d{1,2})\s*")
_BODY = re.compile(r"[ \w&]*\(")
DOUBT = "a row of a register of meetings"


class _Page(NamedTuple):
    owner: Mention | None = None
    titles: tuple[str, ...] = ()


def registered(reading: Reading) -> list[tuple[Clause, list[Frame]]]:
    """Give the meeting of each row of a register of meetings held; nothing for any other page.

    Whose meetings they are is told in a column of the table, or by the heading above it that names one person.
    """
    head = reading.text[:HEAD]
    if _CALLED.isdisjoint(vocabulary(head).words) or _NAMED.search(head) is None or _UNHELD.search(head):
        return []
    rows = []
    page = _Page()
    for line in re.finditer(r"[^\n]*\S", reading.document.text):
        cells = _cells(reading.document.text, line.start(), line.end())
        if cells is not None:
            row = _row(reading, line, cells, page)
            rows.extend([row] if row else [])
        else:
            page = _above(reading, line, page)
    return rows


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Give where the cells of a row begin and end; None for a line that has none of its own day."""
    for between in _CELLS:
        cells, at = [], start
        for gap in between.finditer(text, start, end):
            cells.append((at, gap.start()))
            at = gap.end()
        cells.append((at, end))
        if len(cells) > 1 and any(_day(text, *cell) for cell in cells[:3]):
            return cells
    return None


def _day(text: str, start: int, end: int) -> bool:
    """Say whether a cell holds a day or month and nothing else."""
    if end - start > 40:
        return False
    words = find(text, start, end)
    if not words:
        return _FIGURES.fullmatch(text, start, end) is not None
    return end - start - sum(len(w.words) for w in words) < 12


def _above(reading: Reading, line: re.Match[str], page: _Page) -> _Page:
    """Read a line between the rows: the titles of the columns, or the heading that says whose meetings follow."""
    titles = next((tuple(c) for by in _CELLS[:3] if len(c := by.split(line.group())) > 2), ())
    if titles and any(_COLUMNS["guest"].search(t) or _COLUMNS["owner"].search(t) for t in titles):
        return page._replace(titles=titles)
    named = _people(reading, line.start(), line.end())
    if line.end() - line.start() > LONGEST or len({m.name for m in named}) != 1 or line.group().endswith("."):
        return page
    return _Page(named[0])


def _row(
    reading: Reading, line: re.Match[str], cells: list[tuple[int, int]], page: _Page
) -> tuple[Clause, list[Frame]] | None:
    owner, guests = _parties(reading, cells, page)
    said = line.group()
    if owner is None or not guests or _SAYS["never"].search(said):
        return None
    first = reading.sentence_at(line.start())
    clause = tokenise(reading, Sentence(line.start(), line.end(), first.paragraph))
    at = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    right = tuple(Item(m, "", at[m.start]) for m in guests if m.start in at and m.name != owner.name)
    if not right:
        return None
    verdict = Verdict("cancelled" if _SAYS["off"].search(said) else "happened", "register", "past")
    kind = "call" if _SAYS["call"].search(said) else "meeting"
    frame = Frame("register", kind, verdict, 0, 0, len(clause.tokens), doubts=(DOUBT,))
    left = (Item(owner, "", at.get(owner.start, 0)),)
    frame.together = _SAYS["joint"].search(said) is not None
    frame.left, frame.right = (left + right, ()) if frame.together else (left, right)
    return clause, [frame]


def _parties(reading: Reading, cells: list[tuple[int, int]], page: _Page) -> tuple[Mention | None, tuple[Mention, ...]]:
    """Give whose meeting a row tells of and with whom: by the titles of its columns, else by their order."""
    titles = page.titles if len(page.titles) == len(cells) else ()
    people = [_people(reading, *cell) for cell in cells]
    owners = [n for n, title in enumerate(titles) if _COLUMNS["owner"].match(title)]
    if not owners and titles and titles[0].lower() == "name" and any(_COLUMNS["met"].search(t) for t in titles):
        owners = [0]
    own = owners[0] if owners and len(people[owners[0]]) == 1 else None
    with_whom = [
        n for n, t in enumerate(titles) if n not in owners and (_COLUMNS["guest"].search(t) or t.lower() == "name")
    ]
    if not titles:
        said = [reading.text[a:b] for a, b in cells]
        with_whom = [n for n, named in enumerate(people) if named and not _SAYS["company"].match(said[n])]
        with_whom.sort(key=lambda n: _SAYS["told"].match(said[n]) is None)
        if page.owner is None and len(with_whom) > 1 and len(people[with_whom[0]]) == 1:
            own = with_whom.pop(0)
        with_whom = with_whom[:1]
    owner = people[own][0] if own is not None else page.owner if not owners else None
    return owner, tuple(m for n in with_whom for m in people[n])


def _people(reading: Reading, start: int, end: int) -> list[Mention]:
    """Give the people of a cell; of "Holm Energy (Ada Berg)" only who stands in the brackets."""
    named = [m for m in reading.mentions if m.kind == "person" and start <= m.start < end]
    bodies = [one for one, other in pairwise(named) if _BODY.fullmatch(reading.text, one.end, other.start)]
    return [m for m in named if m not in bodies]
