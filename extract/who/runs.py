"""Rows of words that can be somebody's name."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import TITLES, Chunk, Words, glued, words
from .called import known_surname, nickname
from .verbs import REPORTING, acts

__all__ = ["merge_runs"]

_SUFFIXES = listed("runs.suffixes")
_AFTER_GIVEN = listed("runs.after_given")
_NOT_IN_NAMES = listed("runs.not_in_names")
_GIVEN_STATES = listed("runs.given_states")
_PLACES_TOO = listed("runs.family_places")
_LOCATIVE = listed("others.locative") | {"of", "between", "and", "with"}
_TITLED = TITLES | {"post"}
_NAMES_TOO = frozenset(("Tan", "Tun", "Don", "Sri", "U", "Dom"))
"""Honorifics that are parts of names too: "Truong Tan Sang"."""
_NEVER = listed("runs.never")
"""Capitals that are no name even after a title."""
_OTHERS_IN_NAMES = frozenset(("state", "city", "place", "org", "adjective", "rank", "honorific"))
_NEVER_BEGIN = _TITLED | {"punct", "num", "poss", "org", "adjective"}
_ENCOUNTERS = listed("runs.encounters")
_SEATS = frozenset(("House", "Office", "Secretariat", "Residence"))
_PEERAGE = listed("runs.peerage")


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
        if c.kind == "honorific" and c.text in ("Don", "Tan") and found and found[-1].kind == "post":
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
        if c.text in _PEERAGE and (peer := _peer(chunks, i, found)) > i:
            found.append(_chunk(chunks, i, peer, text))
            i = peer
            continue
        alone = c.kind == "low" and c.low in w.particles and known_surname(chunks, i, found, text)
        if c.kind in _NEVER_BEGIN or (c.kind == "low" and c.low not in w.first_particles and not alone):
            found.append(c)
            i += 1
            continue
        titled = alone or (bool(found) and (found[-1].kind in _TITLED or _continues(found)))
        end = _run(chunks, i, w, titled)
        if end <= i:
            found.append(c)
            i += 1
            continue
        if (
            found
            and found[-1].low in ("the", "of", "for")
            and chunks[i].text not in w.given
            and chunks[i].kind == "cap"
        ):
            given = next((j for j in range(i + 1, min(i + 3, end - 1)) if chunks[j].text in w.given), None)
            if given and any(c.kind == "post" for c in found[-4:]):
                found.extend(chunks[i:given])
                i = given
        if _is_pair(chunks, i, end):
            found.extend((_chunk(chunks, i, i + 1, text), chunks[i + 1], _chunk(chunks, i + 2, end, text)))
        else:
            found.append(_chunk(chunks, i, end, text))
        i = end
    return found


def _peer(chunks: list[Chunk], i: int, before: list[Chunk]) -> int:
    """Give where a name ends that is a title of nobility ("the Duke of York"); not behind a name of one's own."""
    named = len(before) > 1 and before[-1].text == "," and before[-2].kind == "run"
    if named or i + 2 >= len(chunks) or chunks[i + 1].low != "of":
        return i
    k = i + 2
    while k < len(chunks) and chunks[k].text[:1].isupper() and chunks[k].kind in ("cap", "city", "place", "state"):
        k += 1
        if k + 1 < len(chunks) and chunks[k].low == "and" and chunks[k + 1].kind == "cap":
            k += 1
    named_after = k < len(chunks) and chunks[k].kind in ("org", "venue")
    return i if k == i + 2 or named_after else k


def _acronym(c: Chunk, before: Chunk | None, w: Words) -> bool:
    """Say whether a word of capitals is an acronym: "IPS", "LTTE", but "Emmanuel MACRON"."""
    return (
        len(c.text) > 1
        and c.text.isupper()
        and c.text not in _SUFFIXES
        and len(c.text) < 7
        and not (before and (before.text in w.given or before.text.capitalize() in w.given))
    )


def _continues(found: list[Chunk]) -> bool:
    """Say whether a list of titled names goes on here: "Presidents Mandela and de Klerk"."""
    return len(found) > 2 and found[-1].low in ("and", ",") and found[-2].kind == "run" and found[-3].kind == "post"


def _chunk(chunks: list[Chunk], i: int, end: int, text: str) -> Chunk:
    a, b = chunks[i].start, chunks[end - 1].end
    return Chunk(a, b, text[a:b], text[a:b].lower(), "run")


def _is_pair(chunks: list[Chunk], i: int, end: int) -> bool:
    """Say whether "Trump-Kim" before "summit" is two people."""
    return end - i == 3 and chunks[i + 1].text == "-" and end < len(chunks) and chunks[end].low in _ENCOUNTERS


def _run(chunks: list[Chunk], i: int, w: Words, titled: bool) -> int:
    first = chunks[i]
    seat = titled and first.text in _SEATS and chunks[i - 1].text.isupper()  # "the PM House"
    if seat or not _begins(chunks, i, w, titled):
        return i
    k, n, count = i + 1, len(chunks), 1
    if first.low in w.particles and first.kind == "low":
        k, count = i, 0
    while k < n and count < 8:
        c = chunks[k]
        if c.kind in ("cap", "init"):
            goes_on = c.kind == "init" or _goes_on(c, chunks[k - 1], w) or _middle_name(chunks, k, w)
            goes_on = goes_on or _given_behind(chunks, k, w)
            if not goes_on and not _before_particle(chunks, k, w):
                break
            k, count = k + 1, count + 1
        elif c.kind == "punct" and nickname(chunks, k, w):
            k, count = k + 3, count + 1
        elif c.text == "-" and k + 1 < n and _hyphened(chunks, k):
            k, count = k + 2, count + 1
        elif c.low in w.particles and c.kind == "low" and _particle(chunks, k, w):
            k += 1
        elif c.kind in _OTHERS_IN_NAMES and _place_in_name(chunks, i, k, w):
            k, count = k + 1, count + 1
        else:
            break
    while k > i and (
        chunks[k - 1].kind == "punct" or (chunks[k - 1].kind == "low" and chunks[k - 1].low in w.particles)
    ):
        k -= 1
    k = _junior(chunks, k)
    return k if any(c.kind == "cap" or c.kind in ("state", "city", "place") for c in chunks[i:k]) else i


def _junior(chunks: list[Chunk], k: int) -> int:
    """Give where a name ends with what tells father and son apart: "Holm Jr.", "Holm, Jr."."""
    if k + 1 < len(chunks) and chunks[k].text == "," and chunks[k + 1].text in ("Jr", "Sr", "Jr.", "Sr."):
        k += 2
    return k + 1 if k < len(chunks) and chunks[k].text == "." and chunks[k - 1].text in ("Jr", "Sr") else k


def _goes_on(c: Chunk, before: Chunk, w: Words) -> bool:
    """Say whether a capitalised word goes on the name before it."""
    if c.text in w.stop and not (before.text in w.given and c.text in _AFTER_GIVEN):
        return False
    capitals = before.text.isupper() and (before.kind == "init" or len(before.text) > 2)
    return c.low not in w.plural_heads and (capitals or not _acronym(c, before, w))


def _middle_name(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether "Christian" stands between two names of one person: "Wegger Christian Solberg"."""
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    if chunks[k].text != "Christian" or chunks[k - 1].text in w.stop or after is None or after.kind != "cap":
        return False
    return after.text not in w.stop and after.text not in w.org_heads and not after.text.endswith("s")


def _given_behind(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a word of the stop list begins the given name behind a family name: "Lee Do-hoon"."""
    behind = chunks[k - 1].low in w.family_first and k + 2 < len(chunks) and chunks[k + 1].text == "-"
    return behind and chunks[k + 2].kind == "low" and _hyphened(chunks, k + 1)


def _before_particle(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a word of the stop list is a second given name here: "Mohammed Shia al-Sudani"."""
    if chunks[k - 1].text not in w.given or chunks[k].text not in _AFTER_GIVEN or k + 2 >= len(chunks):
        return False
    return chunks[k + 1].low in w.particles and chunks[k + 1].kind == "low" and _particle(chunks, k + 1, w)


def _hyphened(chunks: list[Chunk], k: int) -> bool:
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


def _begins(chunks: list[Chunk], i: int, w: Words, titled: bool) -> bool:
    c = chunks[i]
    if c.kind == "cap":
        if _opens_a_sentence(chunks, i, w) or _ends_a_body(chunks, i, w, titled):
            return False
        if _acronym(c, None, w) and not (titled and len(c.text) == 2 and _before_name(chunks, i, w)):
            return _in_capitals(chunks, i, w)
        if c.text == "Christian" and i + 1 < len(chunks) and chunks[i + 1].kind == "cap":
            return chunks[i + 1].text not in w.stop
        if c.text == "Said" and _said_as_name(chunks, i, w):
            return True
        if c.text == "To" and titled and chunks[i - 1].text[:1].isupper():  # a family name: "President To Lam"
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
        return c.low in w.first_particles and _particle(chunks, i, w) and titled
    if c.kind in ("state", "city", "place"):
        following = chunks[i + 1] if i + 1 < len(chunks) else None
        if c.text in _GIVEN_STATES and _given_state(chunks, i, w):
            return True
        if c.text in _GIVEN_STATES and following is not None and _hyphened_name(chunks, i + 1, w):
            return True
        return _place_begins(chunks, i, w) if titled else False
    return False


def _said_as_name(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether "Said" is a given name: behind a title in lower case or a comma, and before a capital."""
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if following is None or following.kind != "cap" or following.text in w.stop or not i:
        return False
    before = chunks[i - 1]
    return before.text == "," or (before.kind in _TITLED and (before.text[0].islower() or before.kind == "honorific"))


def _place_begins(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a place's name is or begins somebody's name behind a title: "Lord Salisbury", "Mr. Jordan Belk"."""
    c, before = chunks[i], chunks[i - 1]
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    if c.kind == "city" and c.entry and c.entry.detail == "city" and before.kind == "post" and before.text[0].isupper():
        return True
    if before.kind == "honorific" and " " not in c.text and not _goes_further(following):
        return True
    named = following is not None and following.kind == "cap" and following.text not in w.stop
    return named and c.text != "Washington" and " " not in c.text


def _goes_further(following: Chunk | None) -> bool:
    """Say whether a place's name is a part of something else's: "Mr. Hanoi Times", "Lord Sydney-based"."""
    return following is not None and (following.text == "-" or following.kind in ("org", "post", "venue"))


def _opens_a_sentence(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a capitalised word is an adverb before a comma: "Recently, Holm"."""
    c = chunks[i]
    return c.low.endswith("ly") and i + 1 < len(chunks) and chunks[i + 1].text == "," and c.text not in w.given


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
    if not named and i > 0 and chunks[i - 1].kind in _TITLED:
        named = all(c.text.isupper() for c in chunks if len(c.text) > 2 and c.text.isalpha())
    family = next((c for c in chunks[i + 1 : i + 3] if c.kind != "init"), None)
    if not named or family is None or family.kind != "cap" or not family.text.isupper():
        return False
    return len(family.text) > 1


def _hyphened_name(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a hyphened family name follows a city that is a given name too: "Florence Addo-Kufuor"."""
    if k + 2 >= len(chunks) or chunks[k].kind != "cap" or chunks[k].text in w.stop:
        return False
    return chunks[k + 1].text == "-" and chunks[k + 2].kind == "cap" and _hyphened(chunks, k + 1)


def _before_name(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether two capitals are somebody's initials: "Foreign Minister AH Mahmood Ali"."""
    following = chunks[i + 1] if i + 1 < len(chunks) else None
    return following is not None and following.kind == "cap" and _goes_on(following, chunks[i], w)


def _given_state(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a state's name is somebody's given name here: "Israel Katz, the foreign minister,"."""
    if i + 2 >= len(chunks) or (i and chunks[i - 1].low in _LOCATIVE):
        return False
    name, closing = chunks[i + 1 : i + 3]
    if name.kind != "cap" or name.text in w.stop or name.text in w.org_heads or _acronym(name, None, w):
        return False
    return closing.kind == "poss" or closing.text in (",", "(") or closing.low in REPORTING or acts(chunks, i + 2)


_HYPHENED = frozenset(("at", "as", "an"))
"""Particles that are prepositions and articles unless a hyphen follows: "at-Tikriti", but "King Boris at Vrana"."""


def _particle(chunks: list[Chunk], k: int, w: Words) -> bool:
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


_ARABIC = frozenset(("al", "el", "ash", "as", "ad", "an", "ar", "az", "at"))


def _after_article(chunks: list[Chunk], j: int) -> bool:
    """Say whether a body or people is a family name here, by its article: "Abdulmalik al-Houthi"."""
    if j < 3:
        return False
    article, hyphen, name = chunks[j - 2 : j + 1]
    joined = glued(article, hyphen) and glued(hyphen, name) and hyphen.text == "-"
    return joined and article.low in _ARABIC and article.kind == "low" and name.text[:1].isupper()


def _place_in_name(chunks: list[Chunk], i: int, k: int, w: Words) -> bool:
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
    if before.text not in w.given or k - i != 1 or (k + 1 < len(chunks) and chunks[k + 1].low == "-"):
        return False
    if c.kind == "city" and " " not in c.text and not (k + 1 < len(chunks) and chunks[k + 1].kind == "cap"):
        return True  # "spokesman Joao Lima"
    return c.text in _PLACES_TOO
