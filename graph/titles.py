"""Which titles answer to the word by which a post is asked for; the knowledge is in `titles.toml`."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from .names import fold

__all__ = ["answers_to"]


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
