"""Headlines in capitals: the words in them that are no part of a name, and where a name ends there."""

from __future__ import annotations

from ..text.gazetteer import common_words
from ..text.tokens import TITLES, Chunk, words
from ..text.words import ADVERBS, AUX, DETERMINERS, NOUNS, PREPOSITIONS, SAY, SUBORDINATORS, TRAVEL, TRAVEL_NOUNS, VERBS

__all__ = ["closed", "plain_words", "stands_between"]

_JOINS = frozenset(("and", "or", "to", "as", "over", "after", "before"))
_PLAIN = (
    PREPOSITIONS | DETERMINERS | AUX | SAY | SUBORDINATORS | ADVERBS | _JOINS
    | VERBS.keys() | TRAVEL.keys() | NOUNS.keys() | TRAVEL_NOUNS | {"remarks"}
) - {"may"}  # fmt: skip
"""Words with which a headline goes on behind a name."""
_MARKS = frozenset((",", ";", ":", "(", ")", "-", "\u2013", "\u2014", "|"))


def plain_words(chunks: list[Chunk]) -> list[Chunk]:
    """Give a headline's chunks with the words of encounter, and those that join others, as if in small letters.

    >>> from ..text.tokens import lex
    >>> [c.text for c in plain_words(lex("Mr Holm Meets Mrs May With Aides", 0, 32)) if c.kind == "low"]
    ['Meets', 'With']
    """
    given = words().given
    return [
        c._replace(kind="low") if c.kind == "cap" and c.low in _PLAIN and c.text not in given else c for c in chunks
    ]


def closed(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name in a headline ends before the chunk `k`: with it, with a mark, or where plain words go on.

    A name of which a word may be a verb is none: "Foreign Minister Turns Down Request".
    """
    if k >= len(chunks) or chunks[k].kind == "poss" or chunks[k].text in _MARKS:
        return True
    name = chunks[k - 1].low.replace("-", " ").split()
    return chunks[k].kind == "low" and not any(part in common_words() for part in name)


_OF_A_NAME = TITLES | {"post", "org", "state", "adjective", "poss"}


def stands_between(chunks: list[Chunk], k: int) -> bool:
    """Say whether one word behind a post is a name: a verb stands behind it, or one before it whose object it is.

    "Foreign Minister Holm Meets Ambassador Berg in Oslo" names two, "Foreign Minister Slams Talks" nobody.
    """
    if chunks[k].low.endswith("ly"):
        return False  # "Minister Officially Hands In Resignation"
    if k + 1 < len(chunks) and chunks[k + 1].low in _ACTS and chunks[k + 1].kind == "low":
        return True
    begin = k - 1
    while begin >= 0 and chunks[begin].kind in _OF_A_NAME:
        begin -= 1
    return begin >= 0 and chunks[begin].low in _LEADS and chunks[begin].kind == "low" and closed(chunks, k + 1)


_ACTS = frozenset(w for w, rows in (*VERBS.items(), *TRAVEL.items()) if any(e.form in ("s", "past") for e in rows))
_LEADS = VERBS.keys() | {"with", "to", "by", "from", "and", "for"}
