"""What somebody's name can begin with."""

from __future__ import annotations

from ..text.gazetteer import common_words, listed
from ..text.tokens import TITLES, Chunk, Words
from .by_name import unheard
from .endings import governs
from .name_parts import SOUNDS, acronym, goes_on, hyphened, particle
from .name_shapes import bracketed, lettered
from .verbs import REPORTING, acts

__all__ = ["TITLED", "begins"]

_GIVEN_STATES = listed("runs.given_states")
_LOCATIVE = listed("others.locative") | {"of", "between", "and", "with"}
TITLED = TITLES | {"post"}
_OF_FIELDS = frozenset(("Affairs", "Relations", "Matters", "Questions", "Communities", "Republic", "States"))
"""Words with which what a post is of goes on, and nobody's name begins: "in charge of Palace Affairs Ana Rey"."""
_SMALL_FAMILIES = frozenset(("To", "He", "An", "You", "So", "Do"))
"""Family names that are small words elsewhere."""
_OFTEN_NONE = frozenset(("Christian", "Royal"))
"""What is a name unless a word follows that is none: "Christian Democrats", "Commander Royal Air Force"."""
_NEVER = listed("runs.never")
"""Capitals that are no name even after a title."""


def begins(chunks: list[Chunk], i: int, w: Words, titled: bool) -> bool:
    """Say whether a name can begin at a chunk; `titled` if a title stands before it."""
    c = chunks[i]
    if c.kind == "cap":
        if (
            c.text in _OF_FIELDS
            or _of_states(chunks, i)
            or _opens_a_sentence(chunks, i, w)
            or _ends_a_body(chunks, i, w, titled)
            or bracketed(chunks, i)
            or "-" in c.text  # "Co-operation"
        ):
            return False
        if lettered(chunks, i, w) or (c.text == "Said" and _said_as_name(chunks, i, w)):
            return True
        if acronym(c, None, w) and not (titled and len(c.text) == 2 and _before_name(chunks, i, w)):
            return (
                _in_capitals(chunks, i, w)
                or _family_in_capitals(chunks, i, w, titled)
                or (titled and _speaks(chunks, i))
                or (titled and _surname_in_capitals(chunks, i, w))
            )
        if c.text in _OFTEN_NONE and i + 1 < len(chunks) and chunks[i + 1].kind == "cap":
            return chunks[i + 1].text not in w.stop
        styled = titled and chunks[i - 1].kind == "honorific" and c.text in ("An", "In")  # "Mrs. An Claes"
        if styled or (c.text in _SMALL_FAMILIES and titled and chunks[i - 1].text[:1].isupper()):  # "President To Lam"
            return i + 1 < len(chunks) and chunks[i + 1].kind == "cap" and chunks[i + 1].text not in w.stop
        return (c.text not in w.stop and not (titled and c.text in _NEVER)) or (
            titled
            and c.text not in _NEVER
            and c.text not in w.not_bodies
            and chunks[i - 1].text[:1].isupper()
            and c.low not in w.heads
        )
    if c.kind == "init":
        return (i + 1 < len(chunks) and chunks[i + 1].kind in ("cap", "init")) or (
            i + 2 < len(chunks) and chunks[i + 1].low in w.particles and chunks[i + 2].kind == "cap"
        )
    if c.kind == "low":
        return c.low in w.first_particles and particle(chunks, i, w) and titled
    if c.kind in ("state", "city", "place"):
        following = chunks[i + 1] if i + 1 < len(chunks) else None
        if c.text in _GIVEN_STATES and _given_state(chunks, i, w):
            return True
        if c.text in _GIVEN_STATES and following is not None and _hyphened_name(chunks, i + 1, w):
            return True
        return _place_begins(chunks, i, w) if titled or _behind_post_of(chunks, i) else False
    return False


def _of_states(chunks: list[Chunk], i: int) -> bool:
    """Say whether a word only tells which states: "Coastal States"."""
    return i + 1 < len(chunks) and chunks[i + 1].text == "States"


def _said_as_name(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether "Said" is a given name: behind a title or a comma, and before what may be a name."""
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if following is not None and i and following.kind == "low" and following.low in ("bin", "ibn", "ould"):
        return True  # "Mr. Said bin Harib"
    if following is None or following.kind != "cap" or following.text in w.stop or not i:
        return False
    before = chunks[i - 1]
    known = following.low in w.particles or following.text in w.given or unheard(following.text)
    if before.kind in TITLED and (known or following.text.startswith(("Al-", "El-"))):
        return True  # "President Said Abdou"; the verb of a headline is in small letters here
    if before.low in _BEFORE_SAID and before.text.islower() and known:
        return True  # "talks between Said Abdou and Holm"
    return before.text == "," or (before.kind in TITLED and (before.text[0].islower() or before.kind == "honorific"))


_BEFORE_SAID = frozenset(("between", "with", "by", "met", "meets", "received", "greeted", "and", "leader"))


def _behind_post_of(chunks: list[Chunk], i: int) -> bool:
    """Say whether a post and the state that it is of stand before a given name: "the Ambassador of Mali Milan Holm"."""
    if chunks[i].text not in _GIVEN_STATES or i < 3 or chunks[i - 1].kind not in ("state", "org"):
        return False
    of = i - 3 if chunks[i - 2].low == "the" else i - 2
    head = chunks[of - 1]
    return of > 0 and chunks[of].low in ("of", "to") and head.kind == "post" and not head.plural


def _place_begins(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a place's name is or begins somebody's name behind a title: "Lord Salisbury", "Mr. Jordan Belk"."""
    c, before = chunks[i], chunks[i - 1]
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if governs(before) and c.text not in w.given and _named_behind(chunks, i + 1):
        return False  # "Governor Punjab Ana Rey", as it is written where English is the language of offices
    if c.kind == "city" and c.entry and c.entry.detail == "city" and before.kind == "post" and before.text[0].isupper():
        return True
    if before.low in _ROYAL and c.kind != "state" and c.text in _GIVEN_STATES and not _goes_further(following):
        return True  # "Queen Sofia"
    if before.kind == "honorific" and " " not in c.text and not _goes_further(following):
        return True
    named = following is not None and following.kind == "cap" and following.text not in w.stop
    return named and c.text != "Washington" and " " not in c.text


def _named_behind(chunks: list[Chunk], k: int) -> bool:
    """Say whether a full name or a form of address and a name stand at a chunk."""
    row = chunks[k : k + 2]
    return len(row) == 2 and row[1].kind in ("cap", "init") and row[0].kind in ("cap", "init", *TITLES)


_ROYAL = frozenset(("king", "queen", "prince", "princess", "crown prince", "crown princess", "infanta"))


def _goes_further(following: Chunk | None) -> bool:
    """Say whether a place's name is a part of something else's: "Mr. Hanoi Times", "Lord Sydney-based"."""
    return following is not None and (following.text == "-" or following.kind in ("org", "post", "venue"))


def _opens_a_sentence(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a capitalised word is an adverb before a comma, or a verb: "Recently, Holm", "Saw Peter"."""
    c = chunks[i]
    if c.text == "Saw" and i == 0 and chunks[i + 1 : i + 2] and chunks[i + 1].text in w.given:  # "Saw Peter Berg."
        return True
    return c.low.endswith("ly") and i + 1 < len(chunks) and chunks[i + 1].text == "," and c.text not in w.given


def _speaks(chunks: list[Chunk], i: int) -> bool:
    """Say whether a title and a name in capitals open what somebody says: "MINISTER HOLM: Thank you"."""
    opens = i < _LABEL and all(c.text.isupper() for c in chunks[:i] if c.text.isalpha())
    return opens and len(chunks[i].text) > 2 and chunks[i + 1 : i + 2] != [] and chunks[i + 1].text == ":"


_LABEL = 4


def _ends_a_body(chunks: list[Chunk], i: int, w: Words, titled: bool) -> bool:
    """Say whether a word that bodies end in stands alone after a title or "of": "Dame University", "of Delegation"."""
    if chunks[i].text not in w.org_heads or (i + 1 < len(chunks) and chunks[i + 1].kind == "cap"):
        return False
    return i > 0 and (titled or chunks[i - 1].low in ("of", ")"))


def _in_capitals(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether somebody's name is set in capitals here: a given name, and another word of capitals behind it.

    Where all is in capitals, any word behind a title may be a name: "PRESIDENT KLAUS HALE".
    """
    named = chunks[i].text.capitalize() in w.given
    if not named and i > 0 and chunks[i - 1].kind in TITLED:
        named = all(c.text.isupper() for c in chunks if len(c.text) > 2 and c.text.isalpha())
    family = next((c for c in chunks[i + 1 : i + 3] if c.kind != "init"), None)
    if not named or family is None or family.kind != "cap" or not family.text.isupper():
        return False
    return len(family.text) > 1


def _surname_in_capitals(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a short family name in capitals follows a title: "Mr. TAZI", "Ms. AL-RAWAHI", "Minister NDIAYE said".

    Behind a post it may be the letters of a body ("Director of the"), so that it must sound like a name and end it.
    """
    c, before, following = chunks[i], chunks[i - 1], chunks[i + 1] if i + 1 < len(chunks) else None
    if not any(x.kind == "low" and x.text.islower() for x in chunks):
        return False
    if c.low in w.particles:
        behind = chunks[i + 1 : i + 3] if following is not None and following.text == "-" else chunks[i + 1 : i + 2]
        return bool(behind) and behind[-1].kind == "cap" and behind[-1].text.isupper() and len(behind[-1].text) > 2
    if before.kind == "honorific":
        return len(c.text) > 2
    ends = following is None or following.kind in ("low", "punct", "poss")
    posted = before.kind == "post" and before.low.split()[-1] in _ADDRESSED and before.text[1:2].islower()
    return posted and ends and len(c.text) > 3 and SOUNDS.fullmatch(c.text) is not None


def _family_in_capitals(chunks: list[Chunk], i: int, w: Words, titled: bool) -> bool:
    """Say whether a family name that stands first is set in capitals: "Ambassador PARK Jin-woo", "Mr. SOK Chenda"."""
    c, given = chunks[i], chunks[i + 1] if i + 1 < len(chunks) else None
    plain = given is not None and given.kind == "cap" and given.text[1:].islower() and given.text not in w.stop
    if given is None or not plain or given.text in w.org_heads or given.low in w.heads:
        return False
    if not {given.low, given.low.removesuffix("s")}.isdisjoint(common_words()):
        return False  # "BAE Systems"
    known = c.low in w.family_first and (titled or i == 0 or chunks[i - 1].kind in ("low", "punct"))
    return known or (titled and chunks[i - 1].kind in ("honorific", "style"))


_ADDRESSED = frozenset(
    ("president", "minister", "ambassador", "senator", "premier", "governor", "king", "chancellor", "judge")
)


def _hyphened_name(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a hyphened family name follows a city that is a given name too: "Florence Addo-Kufuor"."""
    if k + 2 >= len(chunks) or chunks[k].kind != "cap" or chunks[k].text in w.stop:
        return False
    return chunks[k + 1].text == "-" and chunks[k + 2].kind == "cap" and hyphened(chunks, k + 1)


def _before_name(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether two capitals are somebody's initials: "Foreign Minister AH Mahmood Ali"."""
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    return following is not None and following.kind == "cap" and goes_on(following, chunks[i], w)


def _given_state(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a state's name is somebody's given name here: "Israel Katz, the foreign minister,"."""
    if i + 2 < len(chunks) and i and chunks[i - 1].low in _MEETING and _unheard_of(chunks[i + 1], w):
        return chunks[i + 2].kind in ("low", "punct", "poss")  # "met with Milan Obradovic in Belgrade"
    if i + 2 >= len(chunks) or (i and chunks[i - 1].low in _LOCATIVE):
        return False
    name, closing = chunks[i + 1 : i + 3]
    if name.kind != "cap" or name.text in w.stop or name.text in w.org_heads or acronym(name, None, w):
        return False
    return closing.kind == "poss" or closing.text in (",", "(") or closing.low in REPORTING or acts(chunks, i + 2)


_MEETING = frozenset(("with", "met", "meets", "saw", "received", "and"))


def _unheard_of(c: Chunk, w: Words) -> bool:
    """Say whether a word is a family name by all that it is not: no word of the language, no body, no letters."""
    plain = c.kind == "cap" and c.text[1:].islower() and c.text not in w.stop and c.text not in w.org_heads
    return plain and not {c.low, c.low.removesuffix("s")} & common_words()
