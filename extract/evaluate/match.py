"""When a label and a record mean the same: names, dates, bodies and posts."""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from ...graph.dates import bounds
from ...graph.errors import InvalidDate
from ..lexicon import lines_of

__all__ = ["alike", "date_agrees", "fold", "likeness", "name_words", "resolver", "wording"]


@cache
def wording() -> dict[str, Any]:
    """Give what may be worded differently, lists of words as sets.

    >>> "president" in wording()["titles"]
    True
    """
    found = tomllib.loads(files(__package__).joinpath("likewise.toml").read_text(encoding="utf-8"))
    return {key: frozenset(value.split()) if isinstance(value, str) else value for key, value in found.items()}


def fold(text: str | None) -> str:
    """Give a text in small letters without accents.

    >>> fold("Erdoğan’s")
    "erdogan's"
    """
    apart = unicodedata.normalize("NFKD", (text or "").replace("’", "'").replace("‘", "'"))
    return "".join(c for c in apart if not unicodedata.combining(c)).lower().replace("ı", "i")


def name_words(name: str) -> list[str]:
    """Give the words of a name that tell people apart.

    >>> name_words("President Emmanuel de la Tour"), name_words("Al-Sarraj")
    (['emmanuel', 'tour'], ['sarraj'])
    """
    words = re.findall("[a-z]+", re.sub(r"'s\b", "", fold(name)).replace("'", ""))
    for left_out in (wording()["titles"], wording()["particles"]):
        words = [w for w in words if w not in left_out] or words
    return words


def likeness(one: str, other: str) -> float:
    """Give how surely two names are one person's, 0 where they are not.

    >>> likeness("Xi", "Xi Jinping") > 0, likeness("Wang Yi", "Qin Gang"), likeness("Idriss Deby", "Mahamat Deby")
    (True, 0.0, 0.0)
    """
    a, b = name_words(one), name_words(other)
    if not a or not b:
        return 0.0
    if "".join(a) == "".join(b):
        return 10.0
    if set(a) <= set(b) or set(b) <= set(a):
        return 5 + len(set(a) & set(b)) / 10 + (0.5 if a[-1] == b[-1] else 0)
    return 4.0 if a[-1] == b[-1] and _given_agree(a[:-1], b[:-1]) else 0.0


def _given_agree(a: list[str], b: list[str]) -> bool:
    if set(a) & set(b):
        return True
    short = 1 in (len(a[0]), len(b[0]))
    return a[0][0] == b[0][0] and (short or a[0][:3] == b[0][:3])


def resolver(names: Iterable[str]) -> Callable[[str], str]:
    """Give what turns any name into the label it stands for; one that fits none or two equally well into `?name`.

    >>> resolver(["Xi Jinping", "Qin Gang"])("President Xi")
    'Xi Jinping'
    """
    labels = list(dict.fromkeys(names))

    @cache
    def resolve(name: str) -> str:
        ranked = sorted(((likeness(name, label), label) for label in labels), reverse=True)
        clear = bool(ranked) and ranked[0][0] > 0 and (len(ranked) == 1 or ranked[0][0] > ranked[1][0])
        return ranked[0][1] if clear else "?" + " ".join(name_words(name))

    return resolve


def date_agrees(said: str, label: str) -> bool:
    """Say whether a date is the labelled one; finer than the label, or within its span, is right too.

    >>> date_agrees("2022-04-21", "2022-04"), date_agrees("2022-04", "2022-04-21")
    (True, False)
    >>> date_agrees("[2022-04-01..2022-04-16]", "2022-04"), date_agrees("[2022-04-01..2022-04-16]", "2022-04-10")
    (True, False)
    """
    p, g = _plain_date(said), _plain_date(label)
    if p == g:
        return True
    try:
        one, whole = bounds(p), bounds(g)
    except InvalidDate:
        return False
    within = one.earliest and one.latest and whole.earliest and whole.latest
    return bool(within) and str(whole.earliest) <= str(one.earliest) and str(one.latest) <= str(whole.latest)


def _plain_date(date: str) -> str:
    """Leave out what is uncertain about a date, and write one of a set as a span."""
    bare = re.sub(r"[\[\]{}~?%]", "", date).strip().replace("..", "/")
    return "/".join(part.split("T")[0] for part in bare.split("/"))


def alike(one: str | None, other: str | None, *, post: bool = False) -> bool:
    """Say whether two wordings of a body (or of a post) are one: one within the other, or half of their words shared.

    >>> alike("Russian Foreign Ministry", "Russia"), alike("China", "Japan")
    (True, False)
    >>> alike("PM", "Prime Minister", post=True), alike("former president", "president", post=True)
    (True, False)
    """
    a, b = _telling(one, post), _telling(other, post)
    if not a or not b or (post and ("former" in a) != ("former" in b)):
        return False
    return a <= b or b <= a or 2 * len(a & b) >= len(a | b)


def _telling(text: str | None, post: bool) -> frozenset[str]:
    folded = re.sub(r"'s\b", "", fold(text))
    words = re.sub("[^a-z0-9 ]", " ", re.sub(r"\b([a-z])\.([a-z])\.?(?=\W|$)", r"\1\2", folded)).split()
    told = _one_name(words)
    if post:
        told = [w for word in told for w in wording()["posts"].get(word, word).split()]
    idle: frozenset[str] = wording()["idle"]
    return frozenset(told) - idle


def _one_name(words: list[str]) -> list[str]:
    """Write every country and body under one name, the longest wording first."""
    known, out, at = _bodies(), [], 0
    while at < len(words):
        for size in range(min(6, len(words) - at), 0, -1):
            if (found := known.get(" ".join(words[at : at + size]))) is not None:
                out.append(found)
                at += size
                break
        else:
            out.append(words[at])
            at += 1
    return out


@cache
def _bodies() -> dict[str, str]:
    known: dict[str, str] = {}
    for row in csv.reader(lines_of("countries.csv")):
        for wordings in row[:3]:  # not the capitals: a city is no state
            for one in re.split("[;|]", wordings):
                words = re.sub("[^a-z0-9 ]", " ", fold(one)).strip()
                if len(words) > 1:
                    known.setdefault(" ".join(words.split()), fold(row[0]))
    for name, others in wording()["bodies"].items():
        known.update(dict.fromkeys([name, *others], name))
    return known
