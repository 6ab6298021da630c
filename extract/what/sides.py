"""Who sat on which side, told in running words: "on the Danish side A and B, on the Peruvian side C and D"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ..lexicon import tables
from ..text.roll import TELLS
from ..text.spans import Mention, Reading
from ..text.words import PREPOSITIONS, SUBORDINATORS
from .clauses import is_adverb, is_finite
from .enlisted import AIDE
from .side_labels import MAY, Label, side_labels, words

__all__ = ["Side", "labelled"]

_DATA = tables("sides")
_LISTED_BEHIND = frozenset((*_DATA["then_may"].split(), *PREPOSITIONS, *SUBORDINATORS, *_DATA["links"].split()))
_RELATIVE = frozenset(("who", "whose", "whom", "which"))
_BESIDE = re.compile(r"[\s:.–—-]*(?:(?:by|were|was|are)\b[\s:.–—-]*)?")
"""What may stand behind the name of a side in its line where the people stand in the lines below."""
LONGEST, WIDEST = 40, 200
"""Lines of one side, and characters of each."""
NEAR = 3
"""Sentences from one side to the next."""


class Side(NamedTuple):
    """What a side is called, where its words begin and end, and who sat there."""

    of: str
    start: int
    end: int
    people: tuple[Mention, ...]


def labelled(reading: Reading) -> list[list[Side]]:
    """Give the sides of each passage that names one or several one after another, and who sat on each."""
    runs: list[list[Side]] = [[]]
    for side in _sides(reading, side_labels(reading)):
        before = runs[-1][-1] if runs[-1] else None
        if before is not None and reading.index_at(side.start) - reading.index_at(before.end - 1) >= NEAR:
            runs.append([])
        runs[-1].append(side)
    return [run for run in map(_apart, runs) if run]


def _apart(run: list[Side]) -> list[Side]:
    """Leave out whom two sides name; whom a passage gives twice is no one's."""
    names: dict[str, set[str]] = {}
    for side in run:
        for m in side.people:
            names.setdefault(m.name, set()).add(side.of)
    kept = (side._replace(people=tuple(m for m in side.people if len(names[m.name]) == 1)) for side in run)
    return [side for side in kept if side.people]


def _sides(reading: Reading, labels: list[Label]) -> list[Side]:
    """Give each side with those who are named behind it, or before it where nobody is named behind the last."""
    found: list[Side] = []
    done = 0
    for n, label in enumerate(labels):
        sentence = reading.sentence_at(label.start)
        here = labels[n : bisect_left(labels, sentence.end, key=lambda x: x.start)]
        if label.start < done:
            continue
        if label.first:
            found.append(Side(label.of, label.start, label.end, label.first))
        elif len(here) > 1 and not here[-1].first and not _named(reading, here[-1].end, sentence.end):
            begin = sentence.start
            for x in here:
                found.append(Side(x.of, x.start, x.end, _before(reading, begin, x.start)))
                begin = done = x.end
        else:
            last = labels[n + 1].start if n + 1 < len(labels) else len(reading.text)
            end = min(last, _ends(reading, label.end, max(sentence.end, label.end)))
            found.append(Side(label.of, label.start, max(end, label.end), _behind(reading, label.end, end)))
    return [side for side in found if side.people]


def _ends(reading: Reading, at: int, end: int) -> int:
    """Give where a side ends: with its sentence, or with the lines below where nobody stands beside its name."""
    text = reading.text
    if text.startswith(" (", at):
        return text.find(")", at, end) if ")" in text[at:end] else end
    if _BESIDE.fullmatch(text, at, end) is None:
        return end
    lines, gap, block = 0, False, False
    while lines < LONGEST and end < len(text):
        stop = text.find("\n", end + 1)
        stop = len(text) if stop < 0 else stop
        line = text[end + 1 : stop]
        if not line.strip():
            if gap:
                break
            gap = True
        elif not _of_the_list(reading, end + 1, stop, below=block and not gap, apart=lines > 0 and gap):
            break
        else:
            lines, gap, block = lines + 1, False, True
        end = stop
    return end


def _of_the_list(reading: Reading, start: int, stop: int, below: bool, apart: bool) -> bool:
    """Say whether a line names one of a side, or stands right `below` one with his post.

    Behind an empty line (`apart`) only what is no sentence goes on with the list.
    """
    line = reading.text[start:stop].rstrip()
    if len(line) > WIDEST or TELLS.search(line) or (apart and line.endswith((".", "!", "?", ":"))):
        return False
    return bool(_named(reading, start, stop)) or (below and not line.endswith((".", ":")))


def _named(reading: Reading, start: int, end: int) -> list[Mention]:
    """Give the people whom a passage names."""
    first, stop = (bisect_left(reading.mentions, place, key=lambda m: m.start) for place in (start - WIDEST, end))
    return [m for m in reading.mentions[first:stop] if m.kind == "person" and start <= m.name_start]


def _behind(reading: Reading, start: int, end: int) -> tuple[Mention, ...]:
    """Give those who are listed from here on; nobody where one of them is told to do something."""
    found: list[Mention] = []
    at = start
    people = _named(reading, start, end)
    for n, m in enumerate(people):
        told = _told(reading, at, m.start)
        if told is None or (told and not found):
            break
        after = people[n + 1].start if n + 1 < len(people) else end
        if _acts(reading, m.end, after):
            return ()
        if not told and not AIDE.search(reading.text, m.start, after):
            found.append(m)
        at = m.end
    return tuple(found)


def _before(reading: Reading, start: int, end: int) -> tuple[Mention, ...]:
    """Give those who are listed up to here, back to the first verb that is of no list."""
    found: list[Mention] = []
    stop = end
    for m in reversed(_named(reading, start, end)):
        if _told(reading, m.end, stop) is not False:
            break
        if not AIDE.search(reading.text, m.start, stop):
            found.append(m)
        stop = m.start
    return tuple(reversed(found))


def _told(reading: Reading, start: int, end: int) -> bool | None:
    """Say whether who follows is only told of in a clause of his own ("A, who beat B"); None where the list is over."""
    tokens = words(reading, start, end).tokens
    relative = next((k for k, t in enumerate(tokens) if t.low in _RELATIVE), None)
    if relative is not None:
        closed = next((k for k in range(len(tokens) - 1, relative, -1) if tokens[k].low in (",", ";")), None)
        if closed is None:
            return True
        tokens = (*tokens[:relative], *tokens[closed + 1 :])
    lows = [t.low for t in tokens]
    beside = any(low == "with" and lows[n - 1 : n] not in (["together"], ["along"]) for n, low in enumerate(lows))
    return None if beside or any(is_finite(tokens, k) and t.low not in MAY for k, t in enumerate(tokens)) else False


def _acts(reading: Reading, start: int, end: int) -> bool:
    """Say whether the word behind a name is a verb that lists nobody: "A and B welcomed the talks"."""
    tokens = words(reading, start, min(end, start + WIDEST)).tokens
    at = next((k for k, t in enumerate(tokens) if not is_adverb(t)), None)
    if at is None or not tokens[at].low.isalpha() or tokens[at].capital or tokens[at].low in _LISTED_BEHIND:
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return f"{tokens[at].low} {following}" not in ("took part", "take part")
