"""People named one after another, and what they are called together later: "Senators A, B and C", "the senators"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from ..lexicon import tables
from ..text.gazetteer import state
from ..text.spans import Mention, Reading, Sentence
from ..who.kin import head_of
from ..who.plurals import speaks_only

__all__ = ["ANYBODY", "Roster", "companies", "meant", "plain", "two_named"]

_DATA = tables("rosters")
ANYBODY = frozenset(_DATA["anybody"].split())
_ALIKE: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(row["posts"].split()), frozenset(row["called"].split())) for row in _DATA["alike"]
)
_JOINT = re.compile(r"\s*(?:,|;|and|&|,\s*and|;\s*and|along with|together with|as well as)\s+(?:the\s+)?$")
_PLAIN = re.compile(r"(?:both|(?:the|these|all(?: the)?)(?: (?!new|other)\w+)?) [\w-]+", re.I)
_MORE = re.compile(r"\s+(?:of|from|in|at)\b|['\u2019]|-")
_TWO = frozenset(("the two", "both", "the pair", "the duo", "both men", "both women", "the two men", "the two women"))
MEMBERS = ("members", "delegates")
"""Who is meant where a text names one company of more than two and no other."""
WINDOW = 300
"""So many mentions or companies back a plural looks."""
FAR = 4
"""So many paragraphs back a company may stand that a title calls together; a word for anybody reaches half as far."""


class Roster(NamedTuple):
    """The members of a body of people, what it is called, and whether its number and its list agree."""

    head: str
    number: int | None
    members: tuple[str, ...]
    leader: str | None
    end: int = 0
    paragraph: int = 0
    heads: frozenset[str] = frozenset()
    """The posts of those who are named together, where nothing but their names makes them a company."""
    others: bool = False
    """Only those are listed who stand beside somebody told of before: "the other members were A and B"."""
    state: str | None = None
    """Whose the body is, where that is told: "the Danish delegation"."""


def companies(reading: Reading) -> list[Roster]:
    """Give those who are named one after another: "Senators Ann Daly and Niall Foy", "Ito, Berg and Holm"."""
    people = [m for m in reading.mentions if m.kind == "person"]
    found = []
    for sentence, mine in groupby(people, lambda m: reading.sentence_at(m.start)):
        for run in _runs(reading.text, list(mine)):
            names = tuple(dict.fromkeys(m.name for m in run))
            if len(names) > 1:
                heads, of = frozenset(head_of(m.role or "") for m in run), None
                if (group := _apposed(reading, run)) is not None:
                    heads, of = frozenset((_singular(group.name),)), next(_states(group.name), "nobody's")
                found.append(Roster("", len(names), names, None, run[-1].end, sentence.paragraph, heads, state=of))
    return found


def _apposed(reading: Reading, run: list[Mention]) -> Mention | None:
    """Give what those are called who are named right behind: "The envoys (A and B)", "the co-chairs, A and B, came"."""
    k = bisect_left(reading.mentions, run[0].start, key=lambda m: m.start)
    group, text = reading.mentions[k - 1] if k else run[0], reading.text
    around = text[group.end : run[0].start].strip() + text[run[-1].end : run[-1].end + 1]
    return group if group.kind == "group" and around in (",,", ",.", "()", "- ", "\u2013 ") else None


def _singular(name: str) -> str:
    """Give one of those who are called so: the "co-chair" of "The Co-Chairs of the Group"."""
    word = re.split(r" (?:of|for|from|to|on|in) ", name.lower())[0].split()[-1]
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _states(words: str) -> Iterator[str]:
    """Give the states that words name: "Danish envoys"."""
    return (found for word in words.split() if word[:1].isupper() and (found := state(word)) is not None)


def _runs(text: str, people: list[Mention]) -> Iterator[list[Mention]]:
    """Give the rows of names with nothing but commas and "and" between them."""
    run = people[:1]
    for before, after in pairwise(people):
        if _JOINT.match(text[before.end : after.start]):
            run.append(after)
        else:
            yield run
            run = [after]
    yield run


def meant(
    reading: Reading, sentence: Sentence, start: int, end: int, head: str, number: int | None, named: list[Roster]
) -> Roster | None:
    """Give the one company that a phrase of a sentence can mean: "the senators", "the guests", and nothing else."""
    text = reading.text
    if not plain(text, start, end):
        return None
    anybody = head in ANYBODY or (not head and number != 2)  # "the two": two_named asks more
    if not head and not anybody:
        return None
    before = _shortly_before(named, start)
    reach = sentence.paragraph - FAR // (2 if anybody else 1)
    if head in MEMBERS and len({frozenset(r.members) for r in before if len(r.members) > 2}) == 1:
        before, reach = [r for r in before if len(r.members) > 2], 0
    fit = [r for r in before if r.paragraph >= reach and number in (None, r.number)]
    fit = [r for r in fit if anybody or all(head in _called(post) for post in r.heads)]
    if len({frozenset(r.members) for r in fit}) != 1:
        return None
    members, own = fit[-1].members, next(_states(text[start:end]), None)
    if own is not None and fit[-1].state not in (None, own):
        return None
    if anybody:
        rivals = {m.name for m in _people(reading, sentence.start, sentence.end)}
        return None if rivals & set(members) else fit[-1]._replace(head=head)
    others = (m for m in _people(reading, 0, start) if m.name not in members)
    return None if any(head in _called(head_of(m.role or "")) for m in others) else fit[-1]._replace(head=head)


def _shortly_before(named: list[Roster], place: int) -> list[Roster]:
    end = bisect_right(named, place, key=lambda r: r.end)
    return named[max(0, end - WINDOW) : end]


def _people(reading: Reading, begin: int, end: int) -> list[Mention]:
    """Give the people mentioned in a passage, of a long one those in its last part."""
    stop = bisect_left(reading.mentions, end, key=lambda m: m.start)
    near = reading.mentions[max(0, stop - WINDOW) : stop]
    return [m for m in near if m.kind == "person" and m.start >= begin]


def two_named(reading: Reading, m: Mention, named: list[Roster]) -> tuple[str, ...]:
    """Give the only two who were named together shortly before, where "the two" are spoken of by others."""
    if m.name.lower() not in _TWO:
        return ()
    sentence = reading.sentence_at(m.start)
    near = [r for r in _shortly_before(named, sentence.start) if sentence.paragraph - r.paragraph <= FAR // 2]
    if len({frozenset(r.members) for r in near}) != 1 or near[-1].number != 2:
        return ()
    members, end = near[-1].members, near[-1].end
    begin = reading.sentence_at(end).start
    since = {x.name for x in _people(reading, begin, sentence.start) if not speaks_only(x)}
    here = {x.name for x in _people(reading, sentence.start, sentence.end)}
    rivals = since - set(members) | here & set(members)
    return () if rivals else members


def plain(text: str, start: int, end: int, bare: bool = False) -> bool:
    """Say whether a phrase has nothing to it that may lead elsewhere: no "new", no "of the committee".

    `bare` lets it be without an article, as reports have it: "members were briefed".
    """
    words = text[start:end]
    whole = (bare and words.lower() in ANYBODY) or _PLAIN.fullmatch(words) is not None
    return whole and _MORE.match(text, end) is None


def _called(post: str) -> frozenset[str]:
    """Give the plurals that call people of a post."""
    if not post:
        return frozenset()
    regular = post[:-1] + "ies" if post.endswith("y") else post + "s"
    return frozenset((regular,)).union(*(called for posts, called in _ALIKE if post in posts))
