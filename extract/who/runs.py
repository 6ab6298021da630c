"""Rows of words that can be somebody's name."""

from __future__ import annotations

import re

from ..text.gazetteer import common_words, listed
from ..text.tokens import TITLES, Chunk, Words, words
from .addressed import past_honours
from .by_name import unheard
from .called import known_surname, nickname, nickname_in_both, nickname_of_two
from .name_parts import (
    before_particle,
    family_behind,
    family_of_two,
    family_said,
    given_behind,
    goes_on,
    hyphened,
    in_capitals,
    middle_name,
    particle,
    place_in_name,
    small_initial,
)
from .name_shapes import a_day, bare_initials, byname, shortened, small_given
from .name_start import TITLED, begins
from .peers import PEERAGE, couple, peer

__all__ = ["merge_runs"]

_OTHERS_IN_NAMES = frozenset(("state", "city", "place", "org", "adjective", "rank", "honorific"))
_NO_FAMILY = listed("runs.no_family")
_NEVER_BEGIN = TITLED | {"punct", "num", "poss", "org", "adjective"}
_ENCOUNTERS = listed("runs.encounters")
_SEATS = frozenset(("House", "Office", "Secretariat", "Residence"))


def merge_runs(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one chunk (kind run) of each row of capitalised words that can be a name.

    >>> from ..text.tokens import lex
    >>> text = "Mohammed bin Salman Al Saud met Ursula von der Leyen"
    >>> [c.text for c in merge_runs(lex(text, 0, len(text)), text) if c.kind == "run"]
    ['Mohammed bin Salman Al Saud', 'Ursula von der Leyen']
    """
    w = words()
    found: list[Chunk] = []
    i, n = 0, len(chunks)
    while i < n:
        c = chunks[i]
        if c.kind == "punct" or (c.kind == "low" and c.text == c.low and c.low not in w.particles):
            found.append(c)
            i += 1
            continue
        if c.kind == "honorific" and c.text in ("Don", "Tan") and _given_too(chunks, i, found):
            c = chunks[i] = c._replace(kind="cap", entry=None)  # "Foreign Minister Don Pramudwinai"
        if c.text in w.name_titles and i + 1 < n and chunks[i + 1].kind in TITLES:
            found.append(c._replace(kind="honorific"))  # "Sheikh Dr. X"
            i += 1
            continue
        if c.text in ("II", "III") and found and found[-1].kind == "post":
            post = found.pop()  # "Foreign Minister II X"
            found.append(post._replace(end=c.end, text=text[post.start : c.end], low=text[post.start : c.end].lower()))
            i += 1
            continue
        if (c.text in PEERAGE or c.text == "Princess") and (titled_one := _by_title(chunks, i, found, text)):
            one, i = titled_one
            found.append(one)
            continue
        alone = c.kind == "low" and c.low in w.particles and known_surname(chunks, i, found, text)
        if c.kind in _NEVER_BEGIN or (c.kind == "low" and c.low not in w.first_particles and not alone):
            found.append(c)
            i += 1
            continue
        titled = alone or (bool(found) and (found[-1].kind in TITLED or _continues(found)))
        end = _run(chunks, i, w, titled)
        if end <= i:
            found.append(c)
            i += 1
            continue
        if not titled and _calling(chunks, i, end, w):
            found.append(chunks[i])
            i += 1
        if (given := _holder(chunks, i, end, found, w)) > i:
            found.extend(chunks[i:given])
            i = given
        if _are_several(chunks, i, end):
            found.extend(chunks[k] if (k - i) % 2 else _chunk(chunks, k, k + 1, text) for k in range(i, end))
        else:
            found.append(_chunk(chunks, i, end, text))
        i = end
    return found


def _by_title(chunks: list[Chunk], i: int, found: list[Chunk], text: str) -> tuple[Chunk, int] | None:
    """Give who is called by a title alone and where it ends: "the Duke of Avon", "the Duke and Duchess of Avon"."""
    if (end := peer(chunks, i, found)) > i:
        return _chunk(chunks, i, end, text), end
    first = couple(chunks, i, text) if chunks[i].text in PEERAGE else None
    return None if first is None else (first, i + 1)


def _given_too(chunks: list[Chunk], i: int, found: list[Chunk]) -> bool:
    """Say whether an honorific is a name behind a post, or behind another honorific and before one word."""
    if not found or found[-1].kind not in TITLED:
        return False
    several = [c.kind for c in chunks[i + 1 : i + 3]] == ["cap", "cap"]
    return found[-1].kind == "post" or not several


def _calling(chunks: list[Chunk], i: int, end: int, w: Words) -> bool:
    """Say whether a word only tells what somebody is before the name: "Merchant Antonio Soto", "Centrist Ana Rey"."""
    if end - i < 3:
        return False
    first, given = chunks[i], chunks[i + 1]
    if first.kind != "cap" or given.kind != "cap" or first.text in w.given or given.text not in w.given:
        return False
    return (
        len(first.low) > 5 and first.low.endswith(("ist", "ian", "er", "or", "man", "ant")) and first.text not in w.stop
    )


def _holder(chunks: list[Chunk], i: int, end: int, found: list[Chunk], w: Words) -> int:
    """Give where a name begins in capitals that go on what a post is of: "Minister of Local Development Ana Rey"."""
    if not found or chunks[i].kind != "cap" or chunks[i].text in w.given or not _within_post(found):
        return i
    for j in range(i + 1, min(i + 4, end)):
        single = j == end - 1
        if chunks[j].text in w.given and (not single or chunks[j - 1].text in w.org_heads):
            return j
        if chunks[j].kind == "init" and j < end - 1 and _FIELD.search(chunks[j - 1].low):
            return j  # "Minister for Animal Husbandry T. Rao"
    for j in range(i + 1, min(i + 4, end)):
        named = 1 < end - j < 4 and all(c.kind == "cap" and unheard(c.text) for c in chunks[j:end])
        if named and chunks[j - 1].low in common_words():
            return j  # "Minister of Palace Affairs Zuki Lado"
    two = found[-1].low == "the" and end - i == 3 and all(c.kind == "cap" for c in chunks[i:end])
    return i + 1 if two and unheard(chunks[end - 1].text) and not _ahead(chunks, end) else i


def _ahead(chunks: list[Chunk], k: int) -> bool:
    """Say whether what seems a name goes on as that of a body: "the Speaker of the Zuki Lado Street Council"."""
    return k < len(chunks) and (chunks[k].kind in ("cap", "org", "post", "venue", "run") or chunks[k].text == "-")


_FIELD = re.compile(r"(?:ry|ment|[st]ion|ies|ing|[tc]ure|ism|ity|nce|cy|ship|fare|alth|ics|ade)$")
"""How the names of fields end, and hardly any of a person does."""


def _within_post(found: list[Chunk]) -> bool:
    """Say whether nothing but capitals and small words stands between a post and here."""
    if found[-1].kind == "post" and found[-1].low.split()[-1] in _UNFINISHED:
        return True
    if found[-1].text == "," or (found[-1].low not in _JOINTS and found[-1].kind not in _OF_BODIES):
        return False
    for c in reversed(found[-_LONGEST:]):
        if c.kind == "post":
            return True
        if c.low not in _JOINTS and not (c.text[:1].isupper() and c.kind in ("run", "place", *_OF_BODIES)):
            return False
    return False


_OF_BODIES = ("cap", "adjective", "state")
"""What a body's name begins with that no list knows: "head of Kenya Power", "of the Chilean Wheat Board"."""
_UNFINISHED = listed("posts.unfinished")
"""Words that a noun follows in the name of a field: "Minister of Works and Foreign" and "Aid"."""
_JOINTS = frozenset(("the", "of", "for", "and", "&", ",", "at", "in", "on", "to"))
_LONGEST = 12


def _continues(found: list[Chunk]) -> bool:
    """Say whether a list of titled names goes on here: "Presidents Mandela and de Klerk"."""
    return len(found) > 2 and found[-1].low in ("and", ",") and found[-2].kind == "run" and found[-3].kind == "post"


def _chunk(chunks: list[Chunk], i: int, end: int, text: str) -> Chunk:
    a, b = chunks[i].start, chunks[end - 1].end
    return Chunk(a, b, text[a:b], text[a:b].lower(), "run")


def _are_several(chunks: list[Chunk], i: int, end: int) -> bool:
    """Say whether "Trump-Kim" before "summit" is two people, "Holm-Berg-Ito" before "meeting" three."""
    joined = end - i in (3, 5) and all(c.text == "-" for c in chunks[i + 1 : end : 2])
    return joined and end < len(chunks) and chunks[end].low in _ENCOUNTERS


def _run(chunks: list[Chunk], i: int, w: Words, titled: bool) -> int:
    first = chunks[i]
    seat = titled and first.text in _SEATS and chunks[i - 1].text.isupper()  # "the PM House"
    if seat or a_day(chunks, i) or not begins(chunks, i, w, titled):
        return i
    k, n, count = i + 1, len(chunks), 1
    if first.low in w.particles and first.kind == "low":
        k, count = i, 0
    while k < n and count < 8 and not a_day(chunks, k):
        width, named = _step(chunks, i, k, w)
        if not width:
            break
        k, count = k + width, count + named
    while k > i and (
        chunks[k - 1].kind == "punct" or (chunks[k - 1].kind == "low" and chunks[k - 1].low in w.particles)
    ):
        k -= 1
    if first.text in _NO_FAMILY or chunks[k - 1].text in _NO_FAMILY:
        return i
    k = _junior(chunks, k)
    k = k if first.text.isupper() else past_honours(chunks, k)
    return k if any(c.kind == "cap" or c.kind in ("state", "city", "place") for c in chunks[i:k]) else i


def _step(chunks: list[Chunk], i: int, k: int, w: Words) -> tuple[int, int]:
    """Give how many chunks at `k` go on the name that begins at `i`, and how many words of it these are; 0 for none."""
    c = chunks[k]
    if c.kind in ("cap", "init") and (width := in_capitals(chunks, k, w)):
        return width, 1
    if c.kind in ("cap", "init"):
        more = c.kind == "init" or goes_on(c, chunks[k - 1], w) or middle_name(chunks, k, w)
        more = more or given_behind(chunks, k, w) or bare_initials(chunks, k) or family_behind(chunks, i, k)
        more = more or family_said(chunks, k, w) or family_of_two(chunks, i, k, w)
        return (1, 1) if more or before_particle(chunks, k, w) else (0, 0)
    if c.kind == "punct" and nickname(chunks, k, w):
        return 3, 1
    if c.kind == "punct" and (two := nickname_of_two(chunks, k)) | (both := nickname_in_both(chunks, k)):
        return 4 + both, 1 + two
    initial = c.text == "." and k + 1 < len(chunks) and len(chunks[k - 1].text) == 1
    if initial and (nickname(chunks, k + 1, w) or nickname_in_both(chunks, k + 1)):
        return 1, 0  # "Jan F. (Pim) Holm"
    hyphen = c.text == "-" and k + 1 < len(chunks) and hyphened(chunks, k)
    if hyphen or small_initial(chunks, k) or shortened(chunks, k) or byname(chunks, k, w):
        return 2, 1
    if c.low in w.particles and c.kind == "low" and particle(chunks, k, w):
        return 1, 0
    small = k == i + 1 and small_given(chunks, k, w)
    return (1, 1) if small or (c.kind in _OTHERS_IN_NAMES and place_in_name(chunks, i, k, w)) else (0, 0)


def _junior(chunks: list[Chunk], k: int) -> int:
    """Give where a name ends with what tells father and son apart: "Holm Jr.", "Holm, Jr."."""
    if k + 1 < len(chunks) and chunks[k].text == "," and chunks[k + 1].text in ("Jr", "Sr", "Jr.", "Sr."):
        k += 2
    return k + 1 if k < len(chunks) and chunks[k].text == "." and chunks[k - 1].text in ("Jr", "Sr") else k
