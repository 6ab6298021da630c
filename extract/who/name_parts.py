"""How a name goes on from word to word: initials, particles, hyphens, and places that are family names."""

from __future__ import annotations

import re

from ..text.gazetteer import listed
from ..text.tokens import Chunk, Words, glued, words

__all__ = [
    "SOUNDS",
    "acronym",
    "before_particle",
    "family_behind",
    "family_of_two",
    "family_said",
    "given_behind",
    "goes_on",
    "hyphened",
    "in_capitals",
    "middle_name",
    "particle",
    "place_in_name",
    "small_initial",
]

_SUFFIXES = listed("runs.suffixes")
_AFTER_GIVEN = listed("runs.after_given")
_GIVEN_STATES = listed("runs.given_states")
_FAMILIES = listed("runs.families")
_NOT_IN_NAMES = listed("runs.not_in_names")
_OF_HOUSES = frozenset(("Al", "El", "Bin", "Ibn", "Abu", "Bu", "Ould", "bin", "ibn"))
"""Words behind which "Said" is a name: "Haitham Al Said"."""
_PLACES_TOO = listed("runs.family_places")
_IBERIAN = listed("runs.family_towns")
_NAMES_TOO = frozenset(("Tan", "Tun", "Don", "Sri", "U", "Dom"))
"""Honorifics that are parts of names too: "Truong Tan Sang"."""


def acronym(c: Chunk, before: Chunk | None, w: Words) -> bool:
    """Say whether a word of capitals is an acronym: "IPS", "LTTE", but "Emmanuel MACRON"."""
    return (
        len(c.text) > 1
        and c.text.isupper()
        and c.text not in _SUFFIXES
        and len(c.text) < 7
        and not (before and (before.text in w.given or before.text.capitalize() in w.given))
    )


def goes_on(c: Chunk, before: Chunk, w: Words) -> bool:
    """Say whether a capitalised word goes on the name before it."""
    if "-" in c.text:
        return False  # "Rural Re-settlement"
    if c.text in w.stop and not ((before.text in w.given or before.kind == "init") and c.text in _AFTER_GIVEN):
        return c.text == "Said" and before.text in _OF_HOUSES
    long = before.kind == "init" or len(before.text) > 2 or before.text in _ARTICLES
    capitals = before.text.isupper() and long
    return c.low not in w.plural_heads and (capitals or not acronym(c, before, w))


def family_of_two(chunks: list[Chunk], begin: int, k: int, w: Words) -> bool:
    """Say whether a word of the stop list ends a name of two given ones: "Samuel Togba Weeks", "John Zuki King"."""
    if chunks[k].text not in _FAMILIES or k - begin < 2 or chunks[begin].text not in w.given:
        return False
    plain = all(c.kind in ("cap", "init") for c in chunks[begin:k])
    return plain and (k + 1 == len(chunks) or chunks[k + 1].kind in ("low", "punct", "poss"))


def family_said(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether "Said" is a family name: behind a given name, with nothing behind it that it could be said of."""
    if chunks[k].text != "Said" or chunks[k - 1].text not in w.given:
        return False
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    return following is None or following.kind in ("low", "punct", "poss") or following.text not in w.stop


def small_initial(chunks: list[Chunk], k: int) -> bool:
    """Say whether an initial is written small by mistake: "Ramon t. Holm"."""
    if len(chunks[k].text) != 1 or k + 2 >= len(chunks) or chunks[k + 1].text != "." or chunks[k].kind != "low":
        return False
    return glued(chunks[k], chunks[k + 1]) and chunks[k - 1].kind == chunks[k + 2].kind == "cap"


def family_behind(chunks: list[Chunk], begin: int, k: int) -> bool:
    """Say whether a short family name in capitals ends the name that a style opens: "Mr. Thomas Boni YARO, Envoy"."""
    before = chunks[k - 1]
    styled = begin > 0 and chunks[begin - 1].kind == "honorific" and (before.text[1:].islower() or before.text == ")")
    if not styled or not chunks[k].text.isupper() or chunks[k].kind != "cap":
        return False
    if chunks[k].low in words().family_first and (k + 1 >= len(chunks) or chunks[k + 1].kind in ("punct", "low")):
        return True  # "Prof. Dong-Ho KANG met"
    ends = k + 1 >= len(chunks) or chunks[k + 1].kind == "punct"
    return ends and len(chunks[k].text) > 3 and SOUNDS.fullmatch(chunks[k].text) is not None


SOUNDS = re.compile(r"(?:[^AEIOUY]{0,3}[AEIOUYÀ-Ý]{1,2}){2,}[^AEIOUY]{0,3}")
"""Letters that one can say: two vowels and no heap of consonants."""
_ARTICLES = frozenset(("AL", "EL", "DE", "DA", "DI", "DU", "LA", "LE"))
"""Short words in capitals that a family name in capitals begins with: "Mr. EL HADJ"."""


def middle_name(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether "Christian" stands between two names of one person: "Wegger Christian Solberg"."""
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    if chunks[k].text != "Christian" or chunks[k - 1].text in w.stop or after is None or after.kind != "cap":
        return False
    return after.text not in w.stop and after.text not in w.org_heads and not after.text.endswith("s")


def given_behind(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a word of the stop list begins the given name behind a family name: "Lee Do-hoon"."""
    behind = chunks[k - 1].low in w.family_first and k + 2 < len(chunks) and chunks[k + 1].text == "-"
    return behind and chunks[k + 2].kind == "low" and hyphened(chunks, k + 1)


def before_particle(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a word of the stop list is a second given name here: "Mohammed Shia al-Sudani"."""
    if chunks[k - 1].text not in w.given or chunks[k].text not in _AFTER_GIVEN or k + 2 >= len(chunks):
        return False
    return chunks[k + 1].low in w.particles and chunks[k + 1].kind == "low" and particle(chunks, k + 1, w)


def hyphened(chunks: list[Chunk], k: int) -> bool:
    """Say whether a hyphen joins parts of a name: "Okonjo-Iweala", "Kuo-cheng", but not "Saudi-led"."""
    before, hyphen, following = chunks[k - 1 : k + 2]
    if not (glued(before, hyphen) and glued(hyphen, following)):
        return False
    if following.kind in ("cap", "init") or _after_article(chunks, k + 1):
        return True
    if before.kind == "low" and k > 1 and chunks[k - 2].text == "-" and glued(chunks[k - 2], before):
        return following.kind == "low" and len(following.low) <= 7  # "Prayut Chan-o-cha"
    short = following.kind == "low" and len(following.low) <= 7 and following.low not in _NOT_IN_NAMES
    return short and before.kind == "cap"


_HYPHENED = frozenset(("at", "as", "an"))
"""Particles that are prepositions and articles unless a hyphen follows: "at-Tikriti", but "King Boris at Vrana"."""


def particle(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a small word is followed by a name word: "al-Sisi", "bin Salman", "von der Leyen"."""
    if chunks[k].low in _HYPHENED and (k + 1 == len(chunks) or chunks[k + 1].text != "-"):
        return False
    for j in range(k + 1, min(k + 4, len(chunks))):
        c = chunks[j]
        if c.kind == "cap":
            return c.text not in w.stop
        if c.kind == "honorific" and j + 1 < len(chunks) and chunks[j + 1].kind == "cap":
            continue
        if not (c.low in w.particles and c.kind == "low") and not (c.text == "-" and glued(chunks[j - 1], c)):
            return (c.kind in ("state", "city") and c.text in ("Jordan", "Salvador")) or _after_article(chunks, j)
    return False


def in_capitals(chunks: list[Chunk], k: int, w: Words) -> int:
    """Give how many chunks a family name in capitals has that begins with a particle: "Ana DA SILVA", "AL-HADI"."""
    if not chunks[k].text.isupper() or chunks[k].low not in w.particles or chunks[k - 1].text.isupper():
        return 0
    j = k + 1
    while j < min(k + 4, len(chunks)) and (chunks[j].text == "-" or chunks[j].low in w.particles):
        j += 1
    family = chunks[j] if j < len(chunks) else None
    named = family is not None and family.kind == "cap" and family.text.isupper() and len(family.text) > 2
    return j + 1 - k if named else 0


_ARABIC = frozenset(("al", "el", "ash", "as", "ad", "an", "ar", "az", "at"))


def _after_article(chunks: list[Chunk], j: int) -> bool:
    """Say whether a body or people is a family name here, by its article: "Abdulmalik al-Houthi"."""
    if j < 3:
        return False
    article, hyphen, name = chunks[j - 2 : j + 1]
    joined = glued(article, hyphen) and glued(hyphen, name) and hyphen.text == "-"
    return joined and article.low in _ARABIC and article.kind == "low" and name.text[:1].isupper()


def place_in_name(chunks: list[Chunk], i: int, k: int, w: Words) -> bool:
    """Say whether a place or title goes on a name here: "Michael Jordan", "John Major"."""
    c, before = chunks[k], chunks[k - 1]
    if c.kind == "honorific" and c.text in _NAMES_TOO and before.kind == "cap":
        return c.text == "Tan" or (k + 1 < len(chunks) and chunks[k + 1].kind == "cap")
    if c.kind == "honorific" and before.low in w.particles:  # "Razali bin Haji Ismail"
        return k + 1 < len(chunks) and chunks[k + 1].kind == "cap"
    if c.kind in ("rank", "honorific", "adjective"):
        return (
            c.text in ("Major", "Marshal", "Don", "Lord", "Tan", "Tun", "French", "English", "Holland", "Sri", "U")
            and before.text in w.given
        )
    if (
        c.kind in ("city", "place")
        and c.entry
        and c.entry.detail != "capital"
        and before.text in w.given
        and k - i == 1
    ):
        return k + 1 >= len(chunks) or chunks[k + 1].low != "-"
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    if c.text in _GIVEN_STATES and before.text in w.given and following is not None and following.kind == "cap":
        return following.text not in w.stop  # "Anna Sofia Holm"
    last = following.text if following is not None else "."
    if c.text in _IBERIAN and k - i == 2 and chunks[i].text in w.given and last in (",", ".", "'s", ")"):
        return True  # "Anselmo Tavares Lima,"
    if before.text not in w.given or k - i != 1 or (k + 1 < len(chunks) and chunks[k + 1].low == "-"):
        return False
    if c.kind == "city" and " " not in c.text and not (k + 1 < len(chunks) and chunks[k + 1].kind == "cap"):
        return True  # "spokesman Joao Lima"
    return c.text in _PLACES_TOO
