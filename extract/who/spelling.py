"""One name in two spellings: "President Emmanuel Ndong" and, further down, "President Emanuel Ndongh"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

from ...graph.names import fold
from .units import Person

__all__ = ["spelled_alike"]

SHORTEST, MOST = 5, 60
"""No shorter word is taken for another; nor is a text with more titled names in full read for its slips."""
LONG = 6
"""No shorter family name alone is taken for a slip."""
_UNSAID = re.compile(r"[aeiouywh'\u2019-]|(.)(?=\1)")
"""What transliterations and slips differ in: vowels, and letters that are doubled."""


def spelled_alike(people: list[Person]) -> list[Person]:
    """Give the people, those who are one by post and nearly by name under the spelling that the text uses most."""
    return _slipped(_in_full(people))


def _slipped(people: list[Person]) -> list[Person]:
    """Give whoever is named once by a post and a family name in which a letter slipped under the name meant.

    "President Tarlev", and further down "President Tarlelv": a letter too much or too few within a long word, or two
    that changed places, of one who has the same post in the same words, and whom the text names otherwise once only.
    """
    told = Counter(p.name.split()[-1] for p in people if p.name)
    posted = [p for p in people if p.offices and p.name]
    if not 1 < len(posted) <= 4 * MOST:
        return people
    rewritten: dict[str, str] = {}
    for n, p in enumerate(posted):
        if " " in p.name or told[p.name] > 1:
            continue
        near = [q for q in posted if _one_letter(p.name, q.name.split()[-1]) and _same_words(p, q)]
        meant = {q.name.split()[-1] for q in near}
        if len(meant) == 1 and (told[min(meant)] > 1 or any(q is near[0] for q in posted[:n])):
            rewritten[p.name] = meant.pop()
    if not rewritten:
        return people
    return [p._replace(name=rewritten[p.name]) if p.name in rewritten else p for p in people]


def _same_words(p: Person, q: Person) -> bool:
    """Say whether two have a post in the same words, of no two states or bodies."""
    pairs = ((x, y) for x in p.offices for y in q.offices)
    return any(
        fold(x.role) == fold(y.role) and fold(x.role) not in _OF_MANY and (not x.org or not y.org or x.org == y.org)
        for x, y in pairs
    )


_OF_MANY = frozenset(
    (
        "senator",
        "representative",
        "congressman",
        "congresswoman",
        "deputy",
        "mp",
        "mep",
        "member",
        "councillor",
        "judge",
    )
)
"""Posts that many have at once."""


def _one_letter(slip: str, word: str) -> bool:
    """Say whether a letter within a word was doubled by another, lost or changed places with the next.

    >>> _one_letter("Tarlelv", "Tarlev"), _one_letter("Valdmar", "Valdemar"), _one_letter("Petrova", "Petrov")
    (True, True, False)
    """
    x, y = slip.lower(), word.lower()
    if min(len(x), len(y)) < LONG or x[0] != y[0] or x[-1] != y[-1] or not (x + y).isascii():
        return False
    if len(x) == len(y):
        apart = [k for k in range(len(x)) if x[k] != y[k]]
        return (
            len(apart) == 2 and apart[1] == apart[0] + 1 and x[apart[0]] == y[apart[1]] and x[apart[1]] == y[apart[0]]
        )
    long, short = (x, y) if len(x) > len(y) else (y, x)
    return len(long) == len(short) + 1 and any(long[:k] + long[k + 1 :] == short for k in range(1, len(short)))


def _in_full(people: list[Person]) -> list[Person]:
    """Give the people, those whose whole names are nearly one under one of them."""
    titled = {p.name: p for p in reversed(people) if p.offices and " " in p.name}
    if not 1 < len(titled) <= MOST:
        return people
    told = Counter(p.name for p in people)
    words = Counter(w for p in people for w in p.name.split())
    rewritten: dict[str, str] = {}
    for a, b in combinations(titled, 2):
        if _near(a.split(), b.split()) and _same_post(titled[a], titled[b]):
            one, other = sorted((a, b), key=lambda n: (-told[n], -len(n.split()), -words[n.split()[-1]], n))
            rewritten[other] = one
    if not rewritten:
        return people
    own = {w for name in told if name not in rewritten for w in name.split()}
    for other, one in list(rewritten.items()):
        rewritten |= {w: v for w, v in zip(other.split(), one.split(), strict=False) if w != v and w not in own}
    return [p._replace(name=rewritten[p.name]) if p.name in rewritten else p for p in people]


def _same_post(a: Person, b: Person) -> bool:
    """Say whether two have a post of one kind, of no two states or bodies."""
    pairs = ((x, y) for x in a.offices for y in b.offices)
    return any(_head(x.role) == _head(y.role) and (not x.org or not y.org or x.org == y.org) for x, y in pairs)


def _head(role: str) -> str:
    return fold(role).split()[-1] if role.split() else ""


def _near(a: list[str], b: list[str]) -> bool:
    """Say whether two names are one but for a letter in a word or two, the longer perhaps with more behind it."""
    if len(a) != len(b) and min(len(a), len(b)) < 3:
        return False
    pairs = [(fold(x), fold(y)) for x, y in zip(a, b, strict=False)]
    apart = [(x, y) for x, y in pairs if x != y]
    return 0 < len(apart) <= 2 and all(_slip(x, y) for x, y in apart)


def _slip(x: str, y: str) -> bool:
    """Say whether two words differ by one letter that is hardly heard, and by no ending of the other sex."""
    if min(len(x), len(y)) < SHORTEST or x[0] != y[0] or _UNSAID.sub("", x[1:]) != _UNSAID.sub("", y[1:]):
        return False
    long, short = (x, y) if len(x) >= len(y) else (y, x)
    if len(long) == len(short):
        ends = {x[-1], y[-1]} if x[:-1] == y[:-1] else set()
        return sum(p != q for p, q in zip(x, y, strict=True)) == 1 and ends != {"a", "o"}
    added = next((k for k in range(len(short)) if long[k] != short[k]), len(short))
    return len(long) == len(short) + 1 and long[:added] + long[added + 1 :] == short and added < len(short)
