"""Which titles answer to the word by which a post is asked for, and which one person holds at a time.

The knowledge is in `titles.toml` and `single_seat.txt`.
"""

from __future__ import annotations

import tomllib
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from .names import fold

__all__ = ["answers_to", "for_one"]


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))


@cache
def _meant(asked: str) -> tuple[str, ...]:
    """Give the patterns of folded titles that a folded word stands for."""
    patterns = {asked, *_data()["classes"].get(asked, ())}
    for word, others in _data()["same"].items():
        if asked == word or asked in others:
            patterns |= {word, *others}
    return tuple(sorted(patterns))


def answers_to(title: str, asked: str) -> bool:
    """Say whether a title is what somebody asks for: the whole title, another word for it, or a class of posts.

    >>> answers_to("Ambassador Extraordinary and Plenipotentiary", "Ambassador")
    True
    >>> answers_to("Minister of Foreign Affairs", "foreign minister")
    True
    >>> answers_to("Under Secretary of State", "Secretary of State")
    False
    """
    folded = fold(title)
    return any(fnmatchcase(folded, pattern) for pattern in _meant(fold(asked)))


@cache
def _single_seats() -> frozenset[str]:
    text = Path(__file__).with_name("single_seat.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def for_one(title: str) -> bool:
    """Say whether one person at a time holds a post of this title.

    >>> for_one("Prime Minister"), for_one("Ambassador at Large")
    (True, False)
    """
    return fold(title) in _single_seats()
