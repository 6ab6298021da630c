"""Words that a hyphen parts behind what they begin with: "Co-operation", "Re-settlement", "co-ordinator"."""

from __future__ import annotations

from functools import cache

from ..lexicon import tables
from .gazetteer import common_words, listed

__all__ = ["PREFIXES", "whole_word"]

PREFIXES = listed("tokens.prefixes")
"""What English words begin with before a hyphen, as it is written in small letters."""


def whole_word(prefix: str, rest: str) -> str | None:
    """Give the word that a prefix and what follows its hyphen are, as the lexicon writes it; None where they are two.

    What follows must be written small, or the whole be known as what posts are made of; a post behind it stays one, as
    in "co-chair". Nobody's name is such a word: "Hyon-Re Kim", "Jong Pro-gol".

    >>> whole_word("Co", "operation"), whole_word("Co", "Ordinator"), whole_word("Re", "settlement")
    ('cooperation', 'coordinator', 're-settlement')
    >>> whole_word("Co", "chair"), whole_word("Non", "Aligned"), whole_word("co", "operation")
    (None, None, None)
    """
    low = rest.lower()
    joined = prefix.lower() + low
    if joined in _heads():
        return joined
    if prefix[0].islower() or low in _heads():
        return None
    if joined in _fields():
        return joined
    return f"{prefix.lower()}-{low}" if rest == low and low in common_words() else None


@cache
def _heads() -> frozenset[str]:
    t = tables("titles")
    heads = frozenset(f"{t['heads']} {t['loose_heads']}".split())
    return heads | {f"{h}s" for h in heads}


@cache
def _fields() -> frozenset[str]:
    return frozenset(tables("titles")["words"]["fields"].split())
