"""One person in two spellings, who may be two: nobody is merged, and what rests on the rarer spelling is inferred.

Transliterations of one name differ in vowels, in `h`, `y` and `j`, in letters that are doubled and in pairs of letters
that sound alike: "Rehman" and "Rahman", "Yusof" and "Yusoff", "Kotromanovic" and "Kotromanovich".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from ...graph.names import PARTICLES, fold
from ...graph.records import Entity, Person, Record, Role
from ..text.tokens import words

__all__ = ["spelt_otherwise"]

SHORTEST, ALONE = 4, 5
"""No shorter word is another's variant; nor is a family name that stands alone, which fits more people by chance."""
APART, APART_ALONE = 2, 1
"""So many letters differ at most: "Husayn" and "Hasan" are two names."""
_ALIKE = (
    *zip(("ph", "kh", "gh", "dj", "ch", "sh", "th", "dh", "zh"), "fhgjcstdj", strict=True),
    *zip("qcwz", "kkvs", strict=True),
)
_UNHEARD = re.compile(r"[aeiouyhj]")
_DOUBLED = re.compile(r"(.)\1+")


def spelt_otherwise(records: Iterable[Record | Entity], together: Sequence[frozenset[str]] = ()) -> dict[str, str]:
    """Give for each name that may be another's, whom the text names as often or more often, whose it may be.

    Those who take part `together` in an event are two.

    >>> from whowhom.extract.people import read
    >>> from whowhom.graph.records import Document
    >>> text = "Envoy Karim Yusoff met Nora Olsen. Yusoff smiled. Anna Berg then met Kareem Yusof."
    >>> spelt_otherwise(read(Document(id="n", text=text)).entities)
    {'Kareem Yusof': 'Kareem Yusof may be Karim Yusoff, spelt otherwise'}
    """
    known = list(records)
    told = {r.name: len(r.mentions) for r in known if isinstance(r, Person)}
    posts: dict[str, list[set[str]]] = defaultdict(list)
    for r in known:
        if isinstance(r, Role) and r.person:
            posts[r.person].append(set(fold(r.role).split()))
    doubted: dict[str, str] = {}
    for a, b in _pairs(told):
        apart = " " not in a or " " not in b
        if any({a, b} <= both for both in together) or (apart and _of_other_posts(posts[a], posts[b])):
            continue
        for one, other in ((a, b), (b, a)):
            if _rank(told, one) <= _rank(told, other):
                doubted.setdefault(one, f"{one} may be {other}, spelt otherwise")
    return doubted


def _rank(told: dict[str, int], name: str) -> tuple[int, bool]:
    """Give how well known somebody is in a text: named more often, or in full."""
    return told[name], " " in name


def _of_other_posts(a: list[set[str]], b: list[set[str]]) -> bool:
    """Say whether two have posts, and none in common: King Faris is not Senator Ferris."""
    return bool(a) and bool(b) and not any(x & y for x in a for y in b)


def _pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give who may be one, looked for among those whose last words sound alike, and one more where both have more."""
    alone: dict[str, list[str]] = defaultdict(list)
    rows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        if parts := _parts(name):
            last = _heard(parts[-1])
            alone[last].append(name)
            for word in dict.fromkeys(map(_heard, parts[:-1])):
                rows[last, word].append(name)
    for row in rows.values():
        yield from (pair for pair in combinations(row, 2) if _alike(*map(_parts, pair)))
    for row in alone.values():
        for one in (name for name in row if len(_parts(name)) == 1):
            yield from ((one, other) for other in row if _alike(_parts(one), _parts(other)))


@lru_cache(maxsize=8192)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(w for w in fold(name).split() if w not in PARTICLES)


@lru_cache(maxsize=8192)
def _heard(word: str) -> str:
    """Give what all spellings of a word have in common.

    >>> _heard("rehman") == _heard("rahman"), _heard("quiros") == _heard("quiroz"), _heard("omar") == _heard("umar")
    (True, True, True)
    >>> _heard("wenbin") == _heard("wenjin")
    False
    """
    for written, heard in _ALIKE:
        word = word.replace(written, heard)
    first = "a" if word[:1] in tuple("aeiou") else word[:1]
    return _DOUBLED.sub(r"\1", first + _UNHEARD.sub("", word[1:]))


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether two names are one in two spellings, the longer perhaps with more before its last word.

    >>> _alike(("tuan", "hassan", "yusof"), ("hasan", "yusoff")), _alike(("tolimi",), ("abakar", "tollimi"))
    (True, True)
    >>> _alike(("pavel", "petrov"), ("pavla", "petrova")), _alike(("jon", "berg"), ("jan", "berg"))
    (False, False)
    """
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if len(short) == 1:
        x, y = long[-1], short[0]
        return x != y and min(len(x), len(y)) >= ALONE and _variant(x, y, APART_ALONE)
    if "".join(long) == "".join(short) or not _variant(long[-1], short[-1]):
        return False
    left = iter(long[:-1])
    return all(any(_variant(x, y) for x in left) for y in short[:-1]) and not set(short) <= set(long)


@lru_cache(maxsize=8192)
def _variant(x: str, y: str, apart: int = APART) -> bool:
    """Say whether two words are one name, in the same spelling or another, and no form for the other sex."""
    if x == y:
        return True
    if min(len(x), len(y)) < SHORTEST or _heard(x) != _heard(y) or OSA.distance(x, y) > apart:
        return False
    known = words().family_first
    sexes = (x[-1] == "a") != (y[-1] == "a") and x.rstrip("aeioy") == y.rstrip("aeioy")
    return not sexes and not (x in known and y in known)
