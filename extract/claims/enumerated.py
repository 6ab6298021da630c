"""Who a group of people is, where the text goes on to name them: "She met three envoys. They were A, B and C"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon import tables
from ..text.below import entries
from ..text.gazetteer import state
from ..text.spans import Mention, Reading
from ..what.patterns import speaks_of_events
from ..when.calendar_words import alternatives
from .belonging import whose

__all__ = ["enumerated"]

_DATA = tables("rosters")
_NUMBERS: dict[str, int] = _DATA["numbers"]
_HEADS = alternatives([*_DATA["heads"].split(), *_DATA["present"].split(), *_DATA["named_later"].split()])
_NOBODY = frozenset(_DATA["bystanders"].split())
_MODIFIERS = alternatives(_DATA["modifiers"].split())
_GROUP = re.compile(
    rf"(?:\b(?:{_DATA['named']['counted']}|{alternatives(_NUMBERS)}|\d\d?)\s+)?"
    rf"(?:\b(?:{_MODIFIERS}|[a-z]+(?:al|ic|ish|an|ese|ent))\s+){{0,3}}\b(?:{_HEADS})\b(?! of the\b)",
    re.I,
)
"""People spoken of without their names: "seven new ambassadors"."""
_HEAD = re.compile(rf"\b(?:{_HEADS})\b")
_COUNT = re.compile(rf"\b({alternatives(_NUMBERS)}|\d{{1,2}})\s+(?:[\w-]+\s+){{0,3}}[\w-]+$", re.I)
_ALIKE = [frozenset(row["called"].split()) for row in _DATA["alike"]]
_NAMED = _DATA["named"]
_TOLD = {
    part: words.replace("HEADS", _HEADS).replace("WHICH", _NAMED["which"])
    for part, words in _NAMED.items()
    if isinstance(words, str)
}
_OPENING = re.compile(
    rf"\s*(?:[-–—•*]\s*)?{_TOLD['besides']}(?i:(?P<same>{_TOLD['same']})|(?P<more>{_TOLD['more']})|(?P<some>{_TOLD['some']}))"
    rf"{_TOLD['are']}\s*[:\-–—]?\s*"
)
_PICTURE = re.compile("|".join(_NAMED["picture"]), re.I)
_HERE, _STOPS, _DOES = (re.compile(_TOLD[part]) for part in ("here", "stops", "does"))
_LEADS: tuple[str, ...] = tuple(_NAMED["leads"])
_BETWEEN = re.compile(_TOLD["between"], re.I)
_WHILE = re.compile(r"^, (?:while|whereas) $")
_REPLACED = re.compile(
    r"^[^.;:]{0,40}\b(?:replac(?:es|ed|ing)|succe(?:eds|eded|eding)|(?:takes|took|taking) over from) (?:the )?$"
)
"""Before whom one of a list follows: "A who replaced B, while C succeeds D"."""
_ASIDE = re.compile(r"\([^)]*\)|,? (?:who|whose) [^,;.]*(?=,)")
_SIDE = re.compile(
    r"\s*(?:(?:for|on|from) )?(?:the )?(?P<of>(?-i:[A-Z])[\w .'\u2019-]{1,30}?)(?P<by> (?:side|delegation|team))?:\s*",
    re.I,
)
FAR = 200
"""So many characters before a passage a mention may begin that reaches into it."""
BACK = 3
"""So many sentences before its list a group may stand that is called by the same word; any other right before."""
WHY = "those whom the text goes on to name"


class _List(NamedTuple):
    """Who is named, in which sentence, and behind which place of it those stand who name no group themselves."""

    at: int
    last: int
    """The sentence in which the list ends."""
    before: int
    """The group stands before this place."""
    names: tuple[str, ...]
    head: str = ""
    more: bool = False
    """It goes on with a list begun before."""
    whose: str | None = None
    """The state whose people they are: "The Danish delegation included"."""


def enumerated(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Give the mentions with every group that is named person by person right after resolved to these people."""
    lists = list(_lists(reading, mentions))
    for n, first in enumerate(lists):
        told, names = first, first.names
        for more in lists[n + 1 :]:
            if more.at - told.last > 1 or not (more.more or (told.head and more.head == told.head)):
                break
            told, names = more, (*names, *more.names)
        names = tuple(dict.fromkeys(names))
        if first.more or len(names) < 2:
            continue
        for start, end in _meant(reading, mentions, first, len(names)):
            _name(reading, mentions, start, end, names)
    return mentions


def _name(reading: Reading, mentions: list[Mention], start: int, end: int, names: tuple[str, ...]) -> None:
    """Give the mention at these words its members; make one where nobody has seen it."""
    k = bisect_left(mentions, start, key=_start)
    if k < len(mentions) and (mentions[k].start, mentions[k].end) == (start, end):
        mentions[k] = mentions[k]._replace(members=names, plural=True, certain=False, why=WHY, candidates=())
        return
    words = reading.text[start:end]
    group = Mention(start, end, "group", words, start, end, plural=True, members=names, certain=False, why=WHY)
    mentions.insert(k, group)


def _lists(reading: Reading, mentions: list[Mention]) -> Iterator[_List]:
    text = reading.text
    for at, s in enumerate(reading.sentences):
        opening = _OPENING.match(text, s.start, s.end)
        picture = None if opening else _PICTURE.match(text, s.start, s.end)
        more = bool(opening and opening["more"])
        if (side := _SIDE.fullmatch(text, s.start, s.end)) is not None and (side["by"] or state(side["of"])):
            continue  # the others sat on another side: "For Denmark:"
        if text[s.start : s.end].rstrip().endswith(":"):
            lines = entries(text, s.end + 1)
            names = tuple(m.name for a, b in lines if (m := _first(text, mentions, a, b)) is not None)
            if len(names) > 1 and len(names) == len(lines):
                last = reading.index_at(lines[-1][0])
                yield _List(at, last, s.start if opening else s.end, names, _head(text, s.start, s.end), more)
        elif opening is not None:
            names = _named(text, mentions, opening.end(), s.end)
            if names and opening["besides"]:
                names = (*_named(text, mentions, opening.start("besides"), opening.end("besides")), *names)
            if len(names) > 1 or (names and more):
                of_them = opening["some"] and re.match(r"\s*Among (?:them|others)\b", opening[0])
                state_of = whose(text, opening.end("same")) if opening["same"] else None
                head = "" if of_them else _head(text, s.start, s.end)
                yield _List(at, at, s.start, names, head, more, state_of)
        elif picture is not None:
            if len(names := _named(text, mentions, picture.end(), s.end)) > 1:
                yield _List(at, at, s.start, names)
        else:
            yield from _within(text, mentions, at, s.start, s.end)


def _within(text: str, mentions: list[Mention], at: int, start: int, end: int) -> Iterator[_List]:
    """Read the list of the sentence that speaks of the group itself: "colleagues, among others A and B"."""
    said = text[start:end]
    if not any(words in said for words in _LEADS):
        return
    for begin, stop in _groups(text, mentions, start, end):
        here = _HERE.match(text, stop, end)
        colon = text.find(": ", stop, end)
        names = _named(text, mentions, here.end() if here else colon + 2 if colon >= 0 else end, end)
        if len(names) > 1 and not _DOES.match(text, _last_end(mentions, names[-1], stop, end)):
            yield _List(at, at, stop, names, _word(text, begin, stop))
            return


def _groups(text: str, mentions: list[Mention], start: int, end: int) -> list[tuple[int, int]]:
    """Give where a passage speaks of people without their names, whether a mention covers it or not."""
    near = [m for m in _from(mentions, max(start - FAR, 0)) if m.start < end]
    seen = [(m.start, m.end) for m in near if m.kind in ("group", "role") and m.plural and not m.members]
    words = (g.span() for g in _GROUP.finditer(text, start, end))
    unseen = [(a, b) for a, b in words if not any(m.start < b and a < m.end for m in near)]
    return sorted((a, b) for a, b in (*seen, *unseen) if start <= a and _word(text, a, b) not in _NOBODY)


def _meant(reading: Reading, mentions: list[Mention], told: _List, number: int) -> list[tuple[int, int]]:
    """Give the words that speak of those of a list: the group right before it, and those called by its word."""
    text, inside = reading.text, told.before > reading.sentences[told.at].start
    found: list[tuple[int, int]] = []
    head = told.head
    for k in range(told.at - (not inside), max(told.at - BACK, 0) - 1, -1):
        s = reading.sentences[k]
        if not speaks_of_events(text[s.start : s.end]):
            continue
        for start, end in reversed(_groups(text, mentions, s.start, min(s.end, told.before))):
            if told.whose and whose(text, end) not in (None, told.whose):
                continue
            nearest = not found and k >= told.at - 1
            word, counted = _word(text, start, end), _counted(text, start, end)
            known = word == head or any({word, head} <= called for called in _ALIKE)
            open_ = nearest and (counted in (None, number) or not told.head)  # guests need be no ambassadors
            if (counted or number) >= len(told.names) and (open_ or known or counted == number):
                found.append((start, end))
                head = head or word
    return found


def _counted(text: str, start: int, end: int) -> int | None:
    """Give how many a group is said to be: "seven new ambassadors", "12 envoys"."""
    told = _COUNT.search(text, max(0, start - 30), end)
    return None if told is None else _NUMBERS.get(told[1].lower()) or int(told[1])


def _word(text: str, start: int, end: int) -> str:
    """Give the word that a group is called by: the "leaders" of "leaders of the region"."""
    return _head(text, start, end) or text[start:end].lower().split()[-1]


def _head(text: str, start: int, end: int) -> str:
    word = _HEAD.search(text[start:end].lower())
    return word[0] if word is not None else ""


def _named(text: str, mentions: list[Mention], start: int, end: int) -> tuple[str, ...]:
    """Give the people whom a list names that begins here; nobody where something else begins."""
    names: list[str] = []
    at = start
    for m in _from(mentions, start):
        if m.start >= end:
            break
        if m.start < at or m.kind != "person":
            continue
        between = _WHILE.sub(" and ", text[at : m.start])
        replaced = names and _REPLACED.search(between)
        if not replaced and (not _BETWEEN.fullmatch(between) if not names else _STOPS.search(_ASIDE.sub("", between))):
            break
        names += [] if replaced else [m.name]
        at = m.end
    return tuple(dict.fromkeys(names))


def _last_end(mentions: list[Mention], name: str, start: int, end: int) -> int:
    return max(m.end for m in _from(mentions, start) if m.start < end and m.name == name)


def _first(text: str, mentions: list[Mention], start: int, end: int) -> Mention | None:
    """Give who stands at the beginning of a line."""
    m = next((m for m in _from(mentions, start) if m.start < end and m.kind == "person"), None)
    return m if m is not None and m.start < end and _BETWEEN.fullmatch(text, start, m.start) else None


def _from(mentions: list[Mention], start: int) -> Iterator[Mention]:
    for k in range(bisect_left(mentions, start, key=_start), len(mentions)):
        yield mentions[k]


def _start(mention: Mention) -> int:
    return mention.start
