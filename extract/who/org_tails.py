"""How the name of a body goes on behind its head noun: "of the United States", "for Land, Rail and Ports"."""

from __future__ import annotations

from ..text.gazetteer import common_words, listed
from ..text.tokens import Chunk, glued, words
from .by_name import unheard

__all__ = ["FIELDS", "MEMBERS", "NAMEABLE", "field_beside", "link", "of_people"]

NAMEABLE = frozenset(("cap", "adjective", "state", "city", "place", "org", "init"))
"""What may be a word of a body's name."""
MEMBERS = listed("orgnames.member_fields")
FIELDS = MEMBERS | listed("orgnames.adjectives")
"""Words that names of bodies have, though they are in the stop list."""
_OWNERS = listed("orgnames.owners")
_LINKS = frozenset(("of", "for", "on", "against"))
_OF_JUSTICE = frozenset(("Ministry", "Department", "Court", "Secretariat", "Directorate"))
"""Behind these "Justice" is what a body deals with, and nobody's title."""


def link(chunks: list[Chunk], end: int) -> int:
    """Read one "of the United States", "for a New American Security"; give where it ends."""
    n = len(chunks)
    if end >= n or chunks[end].low not in _LINKS or chunks[end].kind != "low":
        return end
    k = end + 1
    if k < n and chunks[k].low in ("the", "a", "an"):
        k += 1
    begin = k
    if k < n and chunks[end - 1].text == "Journal" and (chunks[k].kind == "init" or _given(chunks[k])):
        return end  # "From the Journal of A.B. Holm": he kept it
    while k < n:
        c = chunks[k]
        if k > begin and (_names_somebody(chunks, k) or _initialled(chunks, k)):
            break
        justice = c.text == "Justice" and chunks[end - 1].text in _OF_JUSTICE
        if justice or _in_name(c) or (begin < k < n - 1 and _joins(chunks, k)):
            k += 1
        elif (c.low == "and" and k + 1 < n and k > begin and _is_field(chunks[k + 1])) or (
            c.text == "," and k + 2 < n and _is_field(chunks[k + 1]) and (chunks[k + 2].low in (",", "and"))
        ):
            k += 2
        else:
            break
    if chunks[end].low == "on" and not (begin < n and chunks[begin].kind == "cap"):
        return end
    return k if k > begin else end


def _is_field(c: Chunk) -> bool:
    """Say whether a word is what a body deals with, by the list or its ending: "Mediation", "Settlement"."""
    matter = c.kind == "cap" and c.low.endswith(_MATTERS) and len(c.low) > 7 and c.text not in words().given
    return c.text in MEMBERS or matter


_MATTERS = ("ation", "ition", "ution", "ction", "ssion", "ement", "ology", "ility", "arity", "ality", "omics")


def _names_somebody(chunks: list[Chunk], k: int) -> bool:
    """Say whether somebody's name follows that of a body: "the Senate of Pakistan Sadiq Sanjrani"."""
    given, family = (chunks[k], chunks[k + 1]) if k + 1 < len(chunks) else (None, None)
    before = chunks[k - 1]
    if given is None or family is None or given.kind not in ("cap", "init") or _of_bodies(given.text):
        return False
    known = _given(given) and not _given(before) and before.text not in _SAINTS
    if before.kind != "state" and not known and not _unheard_behind(chunks, k):
        return False
    particle = family.kind == "low" and family.low in words().particles  # "Ahmed bin Salman"
    return particle or (family.kind in ("cap", "init") and not _of_bodies(family.text))


def _initialled(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name of one word with its initial glued to it follows: "the Ministry of Justice B.Orlo"."""
    return k + 1 < len(chunks) and chunks[k].kind == "init" and glued(chunks[k], chunks[k + 1])


def _unheard_behind(chunks: list[Chunk], k: int) -> bool:
    """Say whether two or three words that nobody has heard of end what a word of the language begins.

    "the Front for National Construction Zuki Lado" names somebody, "the Front for Zuki Lado" does not.
    """
    before = chunks[k - 1]
    if before.kind != "cap" or not (before.text in MEMBERS or before.low in common_words()):
        return False
    end = k
    while end < len(chunks) and chunks[end].kind == "cap":
        end += 1
    return 1 < end - k < 4 and all(unheard(c.text) for c in chunks[k:end])


_SAINTS = frozenset(("Saint", "St", "St.", "San", "Santa", "Santo", "Sant"))


def _given(c: Chunk) -> bool:
    return c.text in words().given


def _of_bodies(word: str) -> bool:
    """Say whether a word with a capital is one of those in the names of bodies, or in none."""
    w = words()
    return word in w.stop or word in w.org_heads or word in w.not_bodies or word in w.venues or word in FIELDS


def _in_name(c: Chunk) -> bool:
    """Say whether a word may belong to what follows the "of" in a name."""
    stopped = c.kind == "cap" and c.text in words().stop and c.text not in FIELDS
    return c.kind in NAMEABLE and not stopped and (c.low not in words().heads or c.low == "general")


def _joins(chunks: list[Chunk], k: int) -> bool:
    """Say whether a hyphen or a possessor's mark stands between two words of a name."""
    before, c, following = chunks[k - 1 : k + 2]
    hyphen = c.text == "-" and glued(before, c) and glued(c, following)
    return hyphen or (of_people(before, c) and following.kind in NAMEABLE)


def of_people(owner: Chunk, mark: Chunk) -> bool:
    """Say whether a possessor belongs to the name of a body: "People's Congress", "Teachers' Association"."""
    if owner.kind != "cap":
        return False
    return (mark.text == "'s" and owner.text in _OWNERS) or (
        mark.text == "'" and owner.low.endswith("s") and glued(owner, mark)
    )


def field_beside(chunks: list[Chunk], k: int) -> bool:
    """Say whether "and" at a chunk joins two fields of one body: "the Food and Agriculture Organization".

    Both are listed, or words of the language behind an article; "the Liberals and Labour Party" are two.
    """
    first, second = chunks[k - 1], chunks[k + 1]
    if first.text in MEMBERS and second.text in MEMBERS:
        return True
    opened = k > 1 and chunks[k - 2].low == "the"
    both = all(c.kind == "cap" and c.low in common_words() and not _of_a_body(c) for c in (first, second))
    return opened and both and not first.low.endswith("s")


def _of_a_body(c: Chunk) -> bool:
    w = words()
    return c.text in w.org_heads or c.text in w.venues or c.text in w.given or c.low in w.heads
