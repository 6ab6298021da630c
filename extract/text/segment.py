"""Sentences, robust to "U.S.", "Mr.", "F.W. de Klerk" and quotation marks; none crosses a line break."""

from __future__ import annotations

import re
from itertools import pairwise

from ..lexicon import lines_of, tables
from .below import below
from .day_title import HEAD, is_day_title
from .diary import keeper
from .entries import BULLETS
from .gazetteer import common_words, words_of
from .hours import HOUR
from .roll import BETWEEN, Roll, roll
from .spans import Sentence
from .words import small

__all__ = ["segment"]

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?…][\"')]{0,3}(?=\s)")
_LAST_WORD = re.compile(r"[^\s\"'(]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_NEXT = re.compile(r"\s+[\"'(]{0,3}([^\W_]+|\S)")
_ABBREVIATIONS = frozenset(word.lower() for line in lines_of("abbreviations.txt") for word in line.split())
_STARTERS = words_of("sentence_starters.txt")
_GLUED = re.compile(r"(?P<before>(?<![A-Za-z])[A-Za-z]?[a-z]{2,30}[.!?]?|[./-](?:19|20)\d\d)(?P<next>[A-Z][a-z]{2,})\b")
"""A capital within a word, or right behind a full stop or year."""
_NO_SPACE = re.compile(r"(?<![^\s(\"])(?P<word>[a-z]{3,30})[.!?](?P<next>[A-Z][A-Za-z]*)(?![\w.@])")
"""A sentence that begins right behind the full stop of another: "the committee.Meeting the Speaker, he said"."""
_CLOSE = re.compile(r"[A-Z](?<=[a-z.!?\d][A-Z])")
"""A capital that no space parts from what is before it."""
_FIGURE = re.compile(r"\d[A-Z]")
_STAMPED = re.compile(
    r"(?:[a-z\d]\.?,? (?:19|20)\d\d|\b\d?\d:\d\d)"
    r"(?P<begun>(?!(?:[AP]M|[A-Z]{1,4}T|UTC|H(?:rs|ours?)?)\b)[A-Z][A-Za-z]+)"
)
"""A capital right behind the stamp of a page: "May 3, 2021Minister"."""
_OPENS = small("run_together")
_ASIDE = re.compile(rf"(?<=[\w).])[ |]+(?P<next>(?:{tables('papers')['page']['beside']}): )")
"""A field of an entry that stands on its line: "Lunch with Ann Lee Location: Board Room"."""


_MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DAY = rf"(?:\d{{1,2}}(?:-\d{{1,2}})? )?{_MONTH}\.?(?: \d{{4}})?"
_ROW = re.compile(
    r"(?:.*\|\s)?(?:[A-Z][a-z]+ )?\d[\w ,./-]{3,24}\s\|\s|\d[\w ./-]{3,24}(?:;\s|\t)|\d{1,2} [A-Z][a-z]+ \d{4}: "
    rf"|{_DAY} - "
)
"""A row of a table: a cell of it begins with a number, as a day does, and ends in a bar, semicolon, tab or the like."""
_TOLD = re.compile(rf"\w\. {_MONTH} \d[\d ,-]{{0,12}}(?: ?- ?[A-Z][a-z]+ [\d ,]+)?$")
"""A row that ends in the days of what it tells: "... Official visit. March 4-6, 2004"."""
_LONG_SMALL = words_of("small_in_titles.txt")
"""Longer words that titles leave in small letters; two others, and the line is a sentence that names many."""
_SIDE = re.compile(r"(?:For|From|On) (?:the )?[A-Z][\w .'\u2019]{1,30}: ")
"""A line that names a side before those who sat on it: "For Denmark: Ann Lee, Rui Arias"."""
_FROM = re.compile(r"(?:from|through|via|drafted by|prepared by|submitted by|approved by|authors?)\s?:", re.I)
"""The field of a paper's head that names who wrote it."""


def segment(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a cleaned text.

    >>> text = "Mr. Qin met U.S. officials. F.W. de Klerk did not."
    >>> [text[s.start:s.end] for s in segment(text)]
    ['Mr. Qin met U.S. officials.', 'F.W. de Klerk did not.']
    """
    found: list[Sentence] = []
    paragraph = -1
    listed, whose = roll(text), keeper(text)
    entries = frozenset(text.rfind("\n", 0, a) + 1 for found in below(text) for a, _ in found.lines)
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        paragraph += 1
        quotes = _quotes(line.group(), line.start())
        in_list = line.start() in entries or (listed is not None and listed.heading <= line.start() <= listed.end)
        of_diary = whose is not None and line.start() <= whose[0] < line.end()
        of_diary = of_diary or (line.start() < HEAD and is_day_title(line.group()))
        headline = not (in_list or of_diary) and _is_headline(line.group())
        pieces = _pieces(text, line.start(), line.end())
        within = listed is not None and listed.heading < line.end() and line.start() <= listed.end
        for start, end in _at_entries(text, pieces, listed) if listed and within else pieces:
            inside = tuple((max(a, start), min(b, end)) for a, b in quotes if a < end and start < b)
            found.append(Sentence(start, end, paragraph, inside, headline))
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    byline = _BYLINE.match(text, start, end)
    pieces, at = ([(start, byline.end())], byline.end()) if byline else ([], start)
    for m in _STOP.finditer(text, start, end):
        if _ends(text, at, m.start(), m.end(), end):
            pieces.append((at, m.end()))
            at = m.end()
    pieces.append((at, end))
    pieces = [part for a, b in pieces for part in _unglued(text, a, b)]
    return [p for p in (_strip(text, a, b) for a, b in pieces) if p[0] < p[1]]


_BYLINE = re.compile(
    r"\((?:[Bb]y )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}(?:, |/)(?:[A-Z][\w'-]*[ /-]?){1,5}\)(?= [A-Z])"
)
"""Who wrote it and for whom, in brackets before a story's first words: "(Ann Lee, Oslo Daily News) Minister Holm"."""


def _at_entries(text: str, pieces: list[tuple[int, int]], listed: Roll) -> list[tuple[int, int]]:
    """Part a list that runs on without marks where its entries begin, and where something else follows."""
    begins = (a for a, _ in listed.lines if text[max(0, a - 2) : a].rstrip(" \t")[-1:] not in tuple(",;:(\n"))
    cuts = sorted({*begins, *(b for _, b in listed.lines if text[b - 1].isspace()), listed.end})
    parted = [
        part
        for start, end in pieces
        for part in pairwise((start, *(c for c in cuts if start < c < end and text[start:c].strip(BULLETS)), end))
    ]
    return [p for p in (_strip(text, a, b) for a, b in parted) if p[0] < p[1]]


def _unglued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part a piece where a page ran two together: "met the EnvoyThe two spoke", "29.08.2023Minister Holm met"."""
    close = _CLOSE.search(text, start, end) is not None
    cuts = [m.start("next") for m in _GLUED.finditer(text, start, end) if _runs_together(m)] if close else []
    stops = _NO_SPACE.finditer(text, start, end) if close else ()
    cuts = sorted({*cuts, *(m.start("next") for m in stops if m["word"] not in _ABBREVIATIONS)})
    if close and _FIGURE.search(text, start, end):
        cuts = sorted({*cuts, *(m.start("begun") for m in _STAMPED.finditer(text, start, end))})
    if ": " in text[start:end]:
        cuts += [m.start("next") for m in _ASIDE.finditer(text, start, end)]
        hours = [m.end() for m in _AT_HOURS.finditer(text, start, end)]
        cuts = sorted(cuts + hours if len(hours) > 1 else cuts)
    return list(pairwise((start, *cuts, end)))


_AT_HOURS = re.compile(r"[:;] +(?=\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?[,:]? +[A-Za-z])")
"""Between the entries of a schedule that stand in one line: "Monday: 10:00 talks with A; 12:00 lunch with B"."""


def _runs_together(m: re.Match[str]) -> bool:
    """Say whether a capital within a word begins another: behind a plain word, a year or a stop, or one of many."""
    following, before = m["next"], m["before"]
    opens = len(following) > 2 and (following in _STARTERS or following.lower() in _OPENS)
    return opens or (len(before) > 4 and before.islower() and before in common_words())


def _ends(text: str, begin: int, stop: int, after: int, end: int) -> bool:
    """Say whether the full stop at `stop` ends a sentence."""
    following = _NEXT.match(text, after, end)
    if not following or text[stop] != ".":
        return True
    word = following.group(1)
    if word[0].islower():
        return False
    last = _LAST_WORD.search(text, max(begin, stop - 40), stop + 1)
    if not last:
        return True
    low = last.group().rstrip(".").lower()
    if _INITIALS.fullmatch(re.split(r"[-/]", last.group())[-1]):
        return word in _STARTERS and not (len(low) == 1 and low != "i" and word in ("A", "I"))
    if low in _ABBREVIATIONS or _double(low):
        return False
    return not (low in ("no", "nos") and word[0].isdigit())


def _double(low: str) -> bool:
    """Say whether both parts of a word are short forms: "Brig.-Gen.", "Lt-Gen."."""
    first, hyphen, last = low.partition("-")
    return bool(hyphen) and last in _ABBREVIATIONS and ("." in first or first in _ABBREVIATIONS)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _quotes(line: str, offset: int) -> list[tuple[int, int]]:
    """Pair the quotation marks of a paragraph; one left open runs to its end."""
    marks = [offset + i for i, c in enumerate(line) if c == '"'] if '"' in line else []
    pairs = [(marks[i], marks[i + 1] + 1) for i in range(0, len(marks) - 1, 2)]
    if len(marks) % 2:
        pairs.append((marks[-1], offset + len(line)))
    return pairs


_CREDITED = re.compile(r'"[^"\n]+[.!?,]"\s*[-–—]')
"""A quotation and whose it is: '"I met Minister Holm." - Ambassador Lee'."""


def _is_headline(line: str) -> bool:
    """Say whether a line is written like a title: no full stop, most words with a capital; a table's row never is."""
    line = line.strip()
    if len(line) > 200 or line[-1] in '.!?":;,)' or len(line) < 12:
        return False
    if line[0] in "-*•·▪–—" or _ROW.match(line) or _TOLD.search(line) or HOUR.match(line) or _FROM.match(line):
        return False
    if BETWEEN.match(line) or _SIDE.match(line) or _CREDITED.match(line):
        return False
    words = [w for w in re.findall(r"[^\W\d_][\w'-]*", line) if len(w) > 3 or w[0].isupper()]
    small = [w for w in words if w[0].islower() and w not in _LONG_SMALL]
    return len(words) > 3 and len(small) < 2 and len(words) - sum(w[0].islower() for w in words) >= 0.7 * len(words)
