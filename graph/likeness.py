"""How alike two names are, and why: for people whom several sources write in several ways."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from .names import PARTICLES, fold

__all__ = ["Likeness", "blocks", "compare", "parts", "sound"]

SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "v", "vi"])
_ASIDE = re.compile(r"\([^()]*\)")
_NO_LETTER = re.compile(r"[^a-z]")
CLOSE = 90
"""Percent of likeness (rapidfuzz's ratio) from which two spellings may be one name: "Netanyahu", "Netanyahou"."""


class Likeness(NamedTuple):
    """What two names have in common: `same`, `close`, `compatible`, `order`, `sound` or `different`, and the reason."""

    verdict: str
    reason: str


@lru_cache(maxsize=8192)
def parts(name: str) -> tuple[tuple[str, ...], str]:
    """Give the given names and the family name of a name as written; a comma puts the family name first.

    >>> parts("Kissinger, Henry A. (Heinz Alfred)"), parts("Charles de Gaulle")
    ((('henry', 'a'), 'kissinger'), (('charles',), 'gaulle'))
    """
    bare = _ASIDE.sub(" ", name)
    family, comma, given = bare.partition(",")
    if comma and fold(given) and fold(given) not in SUFFIXES:
        bare = f"{given} {family}"
    every = fold(bare).split()
    words = [w for w in every if w not in PARTICLES and w not in SUFFIXES] or every or [""]
    return tuple(words[:-1]), words[-1]


@lru_cache(maxsize=1)
def _sounds() -> tuple[re.Pattern[str], dict[str, str]]:
    """Give what is heard otherwise than written, and a pattern of all of it, the longest first."""
    text = files(__package__).joinpath("transliteration.csv").read_text(encoding="utf-8")
    heard = {r["written"]: r["sound"] for r in csv.DictReader(text.splitlines())}
    return re.compile("|".join(map(re.escape, sorted(heard, key=lambda w: -len(w))))), heard


@lru_cache(maxsize=8192)
def sound(name: str) -> str:
    """Give a name as a coarse sound that Wade-Giles and pinyin spellings of one Chinese name share.

    >>> sound("Chou En-lai") == sound("Zhou Enlai"), sound("Mao Tse-tung") == sound("Mao Zedong")
    (True, True)
    """
    pattern, heard = _sounds()
    return pattern.sub(lambda found: heard[found[0]], _NO_LETTER.sub("", fold(name)))


def blocks(name: str) -> set[str]:
    """Give keys of which two names that may be one person's share at least one, so that not all pairs are compared.

    >>> sorted(blocks("Henry Kissinger") & blocks("Kissinger, Henry A."))
    ['family:kissinger', 'first:kissing h']
    """
    given, family = parts(name)
    found = {f"family:{family}"}
    if given:
        found |= {f"first:{family[:7]} {given[0][:1]}", f"sound:{sound(name)}"}
        if len(given) <= 2:
            found.add(f"order:{' '.join(sorted((*given, family)))}")
    return found


def compare(a: str, b: str) -> Likeness:
    """Say how two names relate; family-name-first order counts only where all words are the same.

    >>> compare("Kissinger, Henry A. (Heinz Alfred)", "Henry Kissinger").verdict
    'compatible'
    >>> compare("George H. W. Bush", "George W. Bush").verdict
    'different'
    >>> compare("Chou En-lai", "Zhou Enlai").verdict
    'sound'
    """
    if fold(a) == fold(b):
        return Likeness("same", "the same name")
    if _numbers(a) != _numbers(b) and _numbers(a) and _numbers(b):
        return Likeness("different", "another one of the name, by number")
    (given_a, family_a), (given_b, family_b) = parts(a), parts(b)
    if sorted((*given_a, family_a)) == sorted((*given_b, family_b)):
        verdict = "same" if family_a == family_b else "order"
        return Likeness(verdict, "the same words" if verdict == "same" else "the same words in another order")
    if family_a == family_b:
        return _given(given_a, given_b)
    if given_a and given_b and sound(a) == sound(b):
        return Likeness("sound", "the same name in another transliteration")
    return _close(a, b, given_a and given_b)


def _numbers(name: str) -> set[str]:
    """Give what numbers the bearers of one name: "II", "Jr."."""
    return set(fold(name).split()[1:]) & SUFFIXES


def _given(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    """Compare the given names of two bearers of one family name."""
    if not a or not b:
        return Likeness("compatible", "one gives the family name alone")
    if not _agree(a[0], b[0]):
        return Likeness("different", f"other given names ({a[0]}, {b[0]})")
    if len(a) > 1 and len(b) > 1 and not _in_order(a[1:], b[1:]):
        return Likeness("different", f"other middle names ({' '.join(a[1:])}, {' '.join(b[1:])})")
    return Likeness("compatible", "the same family name, given names that agree")


def _agree(x: str, y: str) -> bool:
    """Say whether two given names can be one: equal, or one the initial of the other."""
    return x == y or (len(x) == 1 and y.startswith(x)) or (len(y) == 1 and x.startswith(y))


def _in_order(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether two rows of middle names agree one by one, as far as both go."""
    return len(a) == len(b) and all(_agree(x, y) for x, y in zip(a, b, strict=True))


def _close(a: str, b: str, both_full: object) -> Likeness:
    from rapidfuzz.fuzz import ratio

    score = ratio(fold(a), fold(b))
    if both_full and score >= CLOSE:
        return Likeness("close", f"spelt {score:.0f} % alike")
    return Likeness("different", "other names")
