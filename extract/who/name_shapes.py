"""Names of unusual shape: "Geo. Holm", "Peter the Great", "A K Holm", "Xi jinping"; and a day that follows a name."""

from __future__ import annotations

import re

from ..text.gazetteer import common_words, listed
from ..text.tokens import Chunk, Words, glued, words

__all__ = ["a_day", "bare_initials", "bracketed", "byname", "lettered", "shortened", "small_given"]

_SHORTENED = listed("runs.shortened")
_MIXED = re.compile(r"(?!Mc|De|La|Le|Di)[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,2}")
_BYNAMES = listed("runs.bynames")
_MONTHS = listed("runs.months")
_DAY = re.compile(r"\d\d?(?:,\d)?")
"""A day, perhaps with the mark of a footnote: "the President May 9,1"."""
_COUNTED = frozenset(("times", "minutes", "hours", "days", "weeks", "months", "years"))
_SYLLABLES = re.compile(
    r"(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])(?:i?ang?|i?ong|i?ao?|u?ai|uang?|eng?|ei|ing?|ie?|un|u[aoe]?|ou|iu|o)){2}"
)
"""Two syllables of Chinese, as in most given names."""


def a_day(chunks: list[Chunk], k: int) -> bool:
    """Say whether a month with its day follows a name or a post: "Lech Holm Nov. 4", "the Ambassador May 17".

    Not in "Theresa May", nor where it is counted: "saw Prime Minister May 3 times".
    """
    if chunks[k].text.rstrip(".") not in _MONTHS or not k:
        return False
    day = k + 2 if k + 1 < len(chunks) and chunks[k + 1].text == "." else k + 1
    counted = day + 1 < len(chunks) and chunks[day + 1].low in _COUNTED
    return (
        day < len(chunks) and chunks[day].kind == "num" and _DAY.fullmatch(chunks[day].text) is not None and not counted
    )


def shortened(chunks: list[Chunk], k: int) -> bool:
    """Say whether the full stop of a shortened name stands at `k`: "Geo. Holm", "Wm. Holm", "Ana St. Cyr"."""
    saint = chunks[k - 1].text == "St" and k > 1 and chunks[k - 2].text in words().given
    named = chunks[k].text == "." and (saint or chunks[k - 1].text in _SHORTENED) and glued(chunks[k - 1], chunks[k])
    return named and k + 1 < len(chunks) and chunks[k + 1].kind in ("cap", "init")


def bracketed(chunks: list[Chunk], i: int) -> bool:
    """Say whether brackets hold nothing but the letters of a body: "the Committee of Managers (CoM)"."""
    if i == 0 or i + 1 >= len(chunks) or chunks[i - 1].text != "(" or chunks[i + 1].text != ")":
        return False
    return _MIXED.fullmatch(chunks[i].text) is not None


def byname(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether what a ruler is called follows the given name: "Peter the Great", not "Peter the Great Dane"."""
    if chunks[k].low != "the" or k + 1 >= len(chunks) or chunks[k + 1].text not in _BYNAMES:
        return False
    following = chunks[k + 2] if k + 2 < len(chunks) else None
    royal = chunks[k - 1].text in w.given or (chunks[k - 1].text.isupper() and set(chunks[k - 1].text) <= set("IVX"))
    return royal and (following is None or not following.text[:1].isupper()) and chunks[k].text == "the"


def bare_initials(chunks: list[Chunk], k: int) -> bool:
    """Say whether "A" or "I" is an initial without full stop, beside another or a title: "A K Holm", "Dr A Holm"."""
    if chunks[k].text not in ("A", "I") or k + 1 >= len(chunks):
        return False
    before = chunks[k - 1] if k else None
    behind = chunks[k + 1 : k + 3]
    inner = before is not None and (_bare(before) or _titles(before, chunks[k])) and behind[0].kind == "cap"
    return inner or (len(behind) == 2 and _bare(behind[0]) and behind[1].kind in ("cap", "init"))


def lettered(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a name begins here with initials that look like a word or acronym."""
    return bare_initials(chunks, i) or _glued_initials(chunks, i, w)


def _titles(before: Chunk, initial: Chunk) -> bool:
    """Say whether a title in capitals stands before an initial: "Mr I Holm", "Professor A Holm"."""
    post = before.kind == "post" and not before.plural and initial.text == "A"
    return before.text[0].isupper() and (post or before.kind == "honorific")


def _bare(c: Chunk) -> bool:
    return c.kind == "init" and len(c.text) == 1


def _glued_initials(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether letters behind a post and its comma are somebody's initials: "the Minister, TW Holm, said"."""
    if len(chunks[i].text) != 2 or i < 2 or chunks[i - 1].text != "," or chunks[i - 2].kind != "post":
        return False
    family, closing = (*chunks[i + 1 : i + 3], None, None)[:2]
    named = family is not None and family.kind == "cap" and family.text not in w.stop and family.text[1:].islower()
    return named and (closing is None or closing.text in (",", ".", ";"))


def small_given(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a given name behind a family name is written small by mistake: "Xi jinping"."""
    c = chunks[k]
    if c.kind != "low" or chunks[k - 1].kind != "cap" or chunks[k - 1].low not in w.family_first:
        return False
    english = common_words()
    return _SYLLABLES.fullmatch(c.low) is not None and c.low not in english and c.low.removesuffix("ing") not in english
