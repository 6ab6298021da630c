"""Where a text names a side: "the Danish delegation", "on the Peruvian side", "Peru was represented by"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon import tables
from ..text.gazetteer import state
from ..text.spans import Mention, Reading, Sentence
from ..text.vocabulary import vocabulary
from .clauses import Clause, is_finite, tokenise

__all__ = ["MAY", "Label", "side_labels", "words"]

_DATA = tables("sides")
_WORD = r"(?:[A-Z](?:\.[A-Z])+\.?|[A-Z][\w\u2019'-]*)"
_PROPER = rf"(?-i:{_WORD}(?: (?:of |and )?{_WORD}){{0,3}}?)"
_PARTS = {
    "PROPER": _PROPER,
    "NAME": rf"(?:{_PROPER}|(?:{'|'.join(_DATA['unnamed'].split())})|our|their)",
    "BODY": rf"(?:{'|'.join(_DATA['bodies'].split())})",
    "LISTS": rf"(?:{'|'.join(_DATA['lists'])})",
}


def _patterns(part: str) -> list[re.Pattern[str]]:
    filled = (re.sub("PROPER|NAME|BODY|LISTS", lambda m: _PARTS[m.group()], words) for words in _DATA[part])
    return [re.compile(words, re.I | re.M) for words in filled]


def _needing(*parts: str) -> list[tuple[frozenset[str], str, re.Pattern[str]]]:
    """Give the patterns of some parts, with the words of which a sentence must have one, or the sign that it must."""
    needs = [words.replace("BODY", _DATA["bodies"]) for part in parts for words in _DATA["needs"][part]]
    patterns = [pattern for part in parts for pattern in _OF[part]]
    words = [frozenset(n.split()) if n[:1].isalpha() else frozenset[str]() for n in needs]
    return [(w, "" if w else n, pattern) for w, n, pattern in zip(words, needs, patterns, strict=True)]


_OF = {part: _patterns(part) for part in ("labels", "after", "stated", "more", "plain", "behind")}
_AFTER, _MORE, _BEHIND = (frozenset(_OF[part]) for part in ("after", "more", "behind"))
_NAMED = frozenset((*_OF["labels"], *_OF["after"]))
_ANYWHERE = _needing("more", "plain", "behind")
_HINTED = _needing("labels", "after", "stated") + _ANYWHERE
_BODIES = _DATA["bodies"].split()
MAY = frozenset(_DATA["may"].split())
_HINTS = frozenset((*_BODIES, *(f"{body}s" for body in _BODIES), "part", "represented", "representing", "behalf"))
_NOBODY = frozenset(_DATA["nobody"].split())
_MET = frozenset(word.replace("?", "") for word in _DATA["occasions"].split()) | _HINTS
_THE = re.compile(r"^the |['\u2019]s?$", re.I)
_JOINS = re.compile(r"\s?(?:,|;|and|&|,\sand|as well as|along with|together with)\s(?:the\s)?")
_UP_TO = re.compile(r"(?:,[^.;:\n]{0,90},)? (?:(?:also|had|have|has|will|\w+ly) )?")
NEXT, MOST, FAR = 2, 12, 600
"""Sentences from a side to more of it, so many names are one row, and characters before a side to its verb."""


class Label(NamedTuple):
    """What a side is called, where its words begin and end, and who is named right before them."""

    of: str
    start: int
    end: int
    first: tuple[Mention, ...] = ()


def side_labels(reading: Reading) -> list[Label]:
    """Give where sides are named, of those that overlap the first; more of a side has the name of the last."""
    if _MET.isdisjoint(vocabulary(reading.text).words):
        return []
    found = [
        label
        for sentence in reading.sentences
        for pattern in _asked(reading.text[sentence.start : sentence.end])
        for label in _found(reading, sentence, pattern)
    ]
    kept: list[Label] = []
    for label in sorted(found, key=lambda x: (x.start, -x.end)):
        if kept and label.start < kept[-1].end:
            continue
        if label.of:
            kept.append(label)
        elif kept and reading.index_at(label.start) - reading.index_at(kept[-1].start) <= NEXT:
            kept.append(label._replace(of=kept[-1].of))
    return kept


def _found(reading: Reading, sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[Label]:
    for m in pattern.finditer(reading.text, sentence.start, sentence.end):
        if pattern in _MORE:
            yield Label("", m.start(), m.end())
            continue
        name = _THE.sub("", m["of"])
        of = state(name) or state(name.title())
        told = (of is not None or pattern in _NAMED) and name.lower() not in _NOBODY
        if told and pattern in _BEHIND:
            told = _stands_behind(reading, m.start())
        first = _run(reading, m.start()) if told and pattern in _AFTER else ()
        start = first[0].start if first else m.start()
        if told and (first or pattern not in _AFTER) and _lists(reading, sentence.start, start, pattern in _NAMED):
            yield Label((of or name).lower(), start, m.end(), first)


def _run(reading: Reading, at: int) -> tuple[Mention, ...]:
    """Give those who are named in a row right before the words that say whom they led or sat for."""
    stop = bisect_left(reading.mentions, at, key=lambda m: m.start)
    run: list[Mention] = []
    for m in reversed([m for m in reading.mentions[max(0, stop - MOST) : stop] if m.kind == "person"]):
        if (_JOINS if run else _UP_TO).fullmatch(reading.text, m.end, run[0].start if run else at) is None:
            break
        run.insert(0, m)
    return tuple(run)


def _lists(reading: Reading, start: int, at: int, side: bool) -> bool:
    """Say whether the last verb before the name of a side is one of a list: "met colleagues from Peru" is none."""
    tokens = words(reading, max(start, at - FAR), at).tokens
    verb = next((t.low for k, t in reversed([*enumerate(tokens)]) if t.low != "'s" and is_finite(tokens, k)), None)
    return verb is None or verb in MAY or (side and verb == "met")


def _asked(told: str) -> list[re.Pattern[str]]:
    """Give how a side may be named in a sentence, by its words."""
    known = vocabulary(told).words
    may = _ANYWHERE if _HINTS.isdisjoint(known) else _HINTED
    return [pattern for needs, sign, pattern in may if (sign in told if not needs else not needs.isdisjoint(known))]


def _stands_behind(reading: Reading, at: int) -> bool:
    """Say whether somebody is named right before a place: "Ann Lee for Peru", no "Ann Lee, envoy for Peru"."""
    n = bisect_left(reading.mentions, at, key=lambda m: m.start) - 1
    near = reading.mentions[max(0, n - 3) : n + 1]
    return any(m.kind == "person" and m.end == at - 1 for m in near) and all(m.end <= at for m in near)


def words(reading: Reading, start: int, end: int) -> Clause:
    """Give a passage as the words of its sentence."""
    sentence = reading.sentence_at(start)
    return tokenise(reading, type(sentence)(start, max(end, start), sentence.paragraph))
