"""Verbs that tell of persons: of speech, of coming and meeting, of being put into a post."""

from __future__ import annotations

from itertools import pairwise

from ..text.gazetteer import common_words, listed
from ..text.tokens import TITLES, Chunk
from ..when.calendar_words import MONTHS, WEEKDAYS

__all__ = ["REPORTING", "acted_on", "acts"]

REPORTING = listed("verbs.reporting")
_PERSONAL = listed("verbs.personal")
_PASSIVE = listed("verbs.passive")
_BEFORE = listed("verbs.before_name")
_ENCOUNTERS = listed("runs.encounters") - {"ticket", "line", "administration", "relationship", "pact", "accord", "deal"}
_OF_PEOPLE = _PASSIVE | _PERSONAL | _ENCOUNTERS
_IN_BODIES = listed("behind_name.in_bodies")
_HOLDS, _HAS = frozenset(("held", "hold", "holds", "holding")), frozenset(("had", "has", "have"))
_PAYS = frozenset(("make", "makes", "made", "making", "pay", "pays", "paid", "paying"))
_VISITS = frozenset(("visit", "visits", "trip", "trips", "call", "calls", "tour", "stopover"))
_AND = frozenset(("and", "&"))
_DINES = listed("verbs.dines")
_PHONE = frozenset(("phone", "telephone", "courtesy"))
_BE = frozenset(("has", "had", "have", "been", "was", "is", "be", "to", "will"))
_WILL = frozenset(("will", "would", "has", "had", "is", "was", "to", "be", "due"))
_NO_NAME = frozenset(("the", "a", "an", "of", "at", "in", "from", "to"))
_AFTER = frozenset(("in", "on", "at", "for", "again", "during", "after", "before", "last", "as", "when", "while"))
_BODILY, _TELLING, _TOLD = listed("verbs.bodily"), listed("verbs.telling"), listed("verbs.told")
_MANY = ("ed", "ing", "ers", "ors", "men", "ists", "ians", "ees", "ants", "ents")
"""How words end that name nobody, or many."""
_ALSO = frozenset(("also", "then", "later", "himself", "herself", "himself,"))
_DAYS = frozenset(word.lower() for word in (*WEEKDAYS, *MONTHS)) | {"today", "yesterday", "tomorrow"}
_ON, _WHERE = frozenset(("on", "in", "at", "early", "late")), frozenset(("city", "place", "state", "num"))
_OPENERS = listed("verbs.openers")
_AGENT = frozenset(("by", "with", "under"))


def acts(chunks: list[Chunk], k: int) -> bool:
    """Say whether what stands at a chunk is said of a person: "met", "has been appointed", ", who"."""
    n = len(chunks)
    if k + 1 < n and chunks[k].text == '"':
        k += 1  # X "will make a visit"
    if k < n and chunks[k].text == "," and k + 1 < n and chunks[k + 1].low in ("who", "whom", "whose"):
        return True
    if k < n and chunks[k].low in _PERSONAL:
        return True
    j = k
    while j < n and j - k < 4 and chunks[j].low in _BE:
        j += 1
    if j > k and j < n and (chunks[j].low in _PASSIVE or chunks[j].low in _PERSONAL):
        return True
    return _meets(chunks, j) or (j + 1 < n and chunks[j].low in _PAYS and _visit(chunks, j + 1))


def _visit(chunks: list[Chunk], k: int) -> bool:
    """Say whether what is made or paid is a visit: "a three-day official visit", "visits"."""
    for c in chunks[k : k + 6]:
        if c.low in _VISITS:
            return True
        if c.kind not in ("low", "num", "post", "adjective") and c.text not in ("-", '"'):
            return False
    return False


def _meets(chunks: list[Chunk], k: int) -> bool:
    """Say whether an encounter is held or had here: "held two rounds of useful talks"."""
    if not (k < len(chunks) and (chunks[k].low in _HOLDS or (k and chunks[k - 1].low in _HAS))):
        return False
    for c in chunks[k + 1 : k + 9]:
        if c.low in _ENCOUNTERS:
            return True
        if c.kind != "low" and c.text != '"':
            return False
    return False


def alone(chunks: list[Chunk], k: int) -> bool:
    """Say whether one bare word is named as a person: "after Merkel flew", "met Trump in", "told Rao that"."""
    if _unheard(chunks[k]) and (_opens(chunks, k) or _told(chunks, k)):
        return True
    if k == 0 or chunks[k - 1].kind == "punct" or chunks[k - 1].low in _NO_NAME or len(chunks[k].text) < 4:
        return False
    if k + 1 < len(chunks) and chunks[k + 1].low in _PERSONAL:
        return True
    if k > 2 and chunks[k - 1].low in _AND and chunks[k - 2].kind == "run" and " " not in chunks[k - 2].text:
        return _ends(chunks, k) and _dined_with(chunks, k - 2)
    joined = k + 2 < len(chunks) and chunks[k + 1].low in _AND and chunks[k + 2].kind == "run"
    if joined and _ends(chunks, k + 2) and _dined_with(chunks, k):
        return True
    return _ends(chunks, k) and (acted_on(chunks, k) or _dined_with(chunks, k))


def _ends(chunks: list[Chunk], k: int) -> bool:
    """Say whether what is said of a name's bearer ends with it: "met Rao in", "met Rao."."""
    if k + 1 >= len(chunks) or chunks[k + 1].text == "-":
        return False
    return chunks[k + 1].kind == "punct" or chunks[k + 1].low in _AFTER


def _dined_with(chunks: list[Chunk], k: int) -> bool:
    """Say whether somebody eats with one named by an unknown word, as one does with people: "dined alone with Rao"."""
    if not _unheard(chunks[k]) or k < 2 or chunks[k - 1].low != "with":
        return False
    return any(c.low in _DINES for c in chunks[max(0, k - 3) : k - 1])


def _unheard(c: Chunk) -> bool:
    """Say whether a word is none that we know from texts, in the plural neither."""
    if len(c.text) < 4 or not c.text[1:].islower() or c.low.endswith(_MANY):
        return False
    return not {c.low, c.low[:-1], c.low[:-2]} & common_words()


def _opens(chunks: list[Chunk], k: int) -> bool:
    """Say whether a word opens a clause that tells what only people do: "Rao also drove to", "On Monday, Rao flew"."""
    j = k + 1 + (k + 1 < len(chunks) and chunks[k + 1].low in _ALSO)
    while j < len(chunks) and j - k < 4 and chunks[j].low in _WILL:
        j += 1
    first = k == 0 or (chunks[k - 1].text == "," and chunks[0].low in _OPENERS)
    return first and j < len(chunks) and (chunks[j].low in _BODILY or _telephones(chunks, j))


def _telephones(chunks: list[Chunk], k: int) -> bool:
    """Say whether somebody makes telephone calls here: "made two key phone calls"."""
    if chunks[k].low not in _PAYS or chunks[k].low.startswith("pa"):
        return False
    row = [c.low for c in chunks[k + 1 : k + 7]]
    return any(a in _PHONE and b in ("call", "calls") for a, b in pairwise(row))


def _told(chunks: list[Chunk], k: int) -> bool:
    """Say whether somebody is told or asked something here: "told Rao that", "asked Rao to"."""
    return k > 0 and chunks[k - 1].low in _TELLING and k + 1 < len(chunks) and chunks[k + 1].low in _TOLD


def _holds_post(chunks: list[Chunk], k: int) -> bool:
    """Say whether a post and its holder follow: in "met Nova Terra leader Ines Rey" the party is no person."""
    posts = k
    while posts < len(chunks) and chunks[posts].kind in TITLES | {"post"}:
        posts += 1
    return (
        posts > k
        and (chunks[k].text[0].islower() or _runs(chunks[k]))
        and posts < len(chunks)
        and chunks[posts].kind in ("run", "cap")
    )


def _runs(c: Chunk) -> bool:
    """Say whether a post is one that somebody has in a company or party."""
    return c.entry is not None and c.entry.detail in _IN_BODIES


def acted_on(chunks: list[Chunk], k: int) -> bool:
    """Say whether the word before a chunk wants a person after it: "replaces", "appointed by"."""
    if k == 0 or chunks[k - 1].low not in _BEFORE or _holds_post(chunks, k + 1):
        return False
    if chunks[k - 1].low == "by" and k > 1 and chunks[k - 2].low.endswith("ed") and " " in chunks[k].text:
        return True
    return chunks[k - 1].low not in _AGENT or (k > 1 and chunks[_past_day(chunks, k - 2)].low in _OF_PEOPLE)


def _past_day(chunks: list[Chunk], k: int) -> int:
    """Step left over the day or place of an encounter: "held talks on Tuesday with", "had a meeting in Oslo with"."""
    at = k
    while at > 0 and k - at < 5 and (chunks[at].kind in _WHERE or chunks[at].low in _DAYS or chunks[at].low in _ON):
        at -= 1
    return at
