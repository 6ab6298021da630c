"""The fields of a post: "Rural Works and Ports Minister", "Minister of Land, Trade and Industry"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import TITLES, Chunk, Words, glued, words
from .capitals import LOWER_BODIES, NO_END, OF_FIELDS
from .common_bodies import named_commonly

__all__ = ["bare_fields", "field_before", "fields"]

_FORMS = listed("tokens.forms")


def field_before(chunks: list[Chunk], i: int, head: Chunk, found: list[Chunk]) -> int:
    """Take in the fields before a head: "Foreign Relations Minister"; give where the post then begins.

    One that no list knows is taken in where somebody's it is: "South Korean Unification Minister".
    """
    if head.low not in _OF_FIELD or not chunks[i].text[0].isupper():
        return i
    w, k = words(), len(found)
    while k and len(found) - k < _MOST_FIELDS and _is_field(found[k - 1], w):
        k -= 1
        if k > 1 and found[k - 1].low in ("and", "&") and _is_field(found[k - 2], w):
            k -= 1
    if k > 1 and found[k - 1].kind == "cap" and found[k - 2].kind in ("adjective", "state", "poss"):
        k -= found[k - 1].text not in w.given_or_stop
    i -= len(found) - k
    del found[k:]
    return i


_OF_FIELD = ("minister", "secretary")
_MOST_FIELDS = 6


def _is_field(c: Chunk, w: Words) -> bool:
    return c.kind == "cap" and (c.low in w.fields or c.low in w.modifiers) and c.text not in w.given


def bare_fields(chunks: list[Chunk], end: int, w: Words) -> int:
    """Read fields that follow without "of": "Minister Foreign Affairs"; any before a name: "Secretary Petroleum X"."""
    if chunks[end - 1].low not in _WITH_BARE or not chunks[end - 1].text[0].isupper():
        return end
    k = end
    while k < len(chunks) and chunks[k].kind == "cap" and chunks[k].low in w.fields and chunks[k].text not in w.given:
        k += 1
    whole = chunks[k - 1].low in ("affairs", "defence", "defense", "trade", "finance")
    name = [c.kind for c in chunks[k : k + 2]]
    named = name == ["cap", "cap"] or name == ["cap", "init"] or (len(name) > 1 and name[0] in TITLES)
    return k if k > end and (whole or named) else end


_WITH_BARE = frozenset(("minister", "secretary", "adviser", "advisor", "commissioner"))


def fields(chunks: list[Chunk], end: int, w: Words) -> int:
    """Read "of Foreign Affairs and Trade", "for East Asian and Pacific affairs" after a head; give where it ends."""
    n = len(chunks)
    end += end + 1 < n and chunks[end].text == "Responsible" and chunks[end + 1].low == "for"
    while end + 1 < n and _links(chunks, end):
        k = end + 1 + (chunks[end + 1].low == "the")
        good = begin = k
        while k < n:
            c = chunks[k]
            if k > begin and _another_post(chunks, k, w):
                break
            if c.low in w.fields:
                good = k + 1
            elif (
                c.kind in ("adjective", "place", "state", "cap") and _field_ahead(chunks, k, w) and not _told(chunks, k)
            ) or (k > begin and (_qualifies(chunks, k, end, w) or _in_row(chunks, k, w))):
                pass
            elif chunks[k - 1].kind == "low" and (unknown := _unknown_field(chunks, k, end, w)) > k:
                good = k = unknown
                if not _list_goes_on(chunks, k, w):
                    break
            elif not (k > begin and (c.low in ("and", ",", "&", "'") or (c.text == "-" and glued(chunks[k - 1], c)))):
                break
            k += 1
        of_place = chunks[good - 1].kind == "place" and chunks[end - 1].low in OF_FIELDS
        if good > begin and not of_place and _goes_on(chunks, good):  # "Minister for Europe Holm" is no "Europe Holm"
            if chunks[end - 1].low not in OF_FIELDS or chunks[good].kind != "cap":
                return end
            good += 1  # "Foreign Trade and International Business"
        if good == begin:
            return end
        end = good
    return end


def _links(chunks: list[Chunk], k: int) -> bool:
    """Say whether a link stands at a chunk behind which a field may be told, and not a body of common nouns."""
    if chunks[k].kind != "low" or not (chunks[k].low in ("of", "for") or _on(chunks, k)):
        return False
    return chunks[k - 1].low in OF_FIELDS or not named_commonly(chunks, k + 1 + (chunks[k + 1].low == "the"))


def _told(chunks: list[Chunk], k: int) -> bool:
    """Say whether a field is told to its end right before a capital: in "Foreign Affairs Ana Rey" a name begins."""
    return chunks[k].kind == "cap" and chunks[k - 1].low in _ENDS


_ENDS = frozenset(("affairs", "relations", "integration", "cooperation"))


def _another_post(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether "and" joins a second post, not a field: "Minister of State and Foreign Minister of Denmark"."""
    if chunks[k - 1].low != "and" or not chunks[k].text[0].isupper():
        return False
    head = k
    while head < len(chunks) and head - k < 4 and chunks[head].low in w.fields:
        head += 1
    return k < head < len(chunks) and chunks[head].low in ("minister", "secretary") and chunks[head].text[0].isupper()


def _list_goes_on(chunks: list[Chunk], comma: int, w: Words) -> bool:
    """Say whether known fields go on with one that no list knows: "Minister of Land, Trade and Industry"."""
    following = chunks[comma + 1 : comma + 3]
    if len(following) < 2 or chunks[comma].text != "," or not following[0].text[0].isupper():
        return False
    return _in_row(chunks, comma + 1, w) or (following[0].low in w.fields and following[1].low in ("and", "&", ","))


def _in_row(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a capital stands in a row of fields the last of which is known: "of Land, Rail, and Ports"."""
    while k + 2 < len(chunks) and chunks[k].kind == "cap" and chunks[k].text not in w.given:
        k += 1 + (chunks[k + 1].text == "," and chunks[k + 2].low in ("and", "&"))
        if chunks[k].low in ("and", "&"):
            return k + 1 < len(chunks) and chunks[k + 1].low in w.fields and chunks[k + 1].text[0].isupper()
        if chunks[k].text != ",":
            return False
        k += 1
    return False


def _qualifies(chunks: list[Chunk], k: int, end: int, w: Words) -> bool:
    """Say whether a capital that no list knows begins a minister's next field: "of Energy and Offshore Industry"."""
    if chunks[end - 1].low not in OF_FIELDS or chunks[k - 1].low not in ("and", ",", "&") or k + 1 >= len(chunks):
        return False
    field, after = chunks[k + 1], chunks[k + 2].low if k + 2 < len(chunks) else ""
    named = chunks[k].kind != "cap" or chunks[k].text in w.given_or_stop
    return not named and field.text[0].isupper() and field.low in w.fields and after not in w.heads


def _goes_on(chunks: list[Chunk], good: int) -> bool:
    """Say whether what seemed a field is the beginning of a body's name: "leader of the Social Democrats"."""
    if good >= len(chunks) or chunks[good - 1].low not in NO_END or chunks[good - 1].text.islower():
        return False
    c = chunks[good]
    return (c.kind == "cap" and c.text not in words().given) or c.kind == "org" or c.low in LOWER_BODIES


def _unknown_field(chunks: list[Chunk], k: int, end: int, w: Words) -> int:
    """Give where capitals end that no list knows, after "Minister of" and before a comma: "Minister of Land,"."""
    if chunks[end - 1].low not in OF_FIELDS or not chunks[end - 1].text[0].isupper():
        return k
    j = k
    while j < len(chunks) and j - k < 4 and chunks[j].kind == "cap" and chunks[j].text not in w.given_or_stop:
        j += 1
    of_state = chunks[end - 1].low == "minister" and chunks[j + 1 : j + 2] != [] and chunks[j + 1].low == "the"
    low = j < len(chunks) and chunks[j].kind == "low" and (chunks[j].low != "of" or of_state)
    closed = j >= len(chunks) or chunks[j].text in (",", ")", ";") or low
    if named := _named_behind(chunks, k, w):
        j, closed = named, True
    known = any(c.text in w.org_heads or c.text in _FORMS for c in chunks[k:j])
    return j if closed and not known else k


def _named_behind(chunks: list[Chunk], k: int, w: Words) -> int | None:
    """Give where a name begins right after a field that no list knows: "Minister of Steelworks Mary Ogden"."""
    row = []
    for c in chunks[k : k + 6]:
        if c.kind != "cap":
            break
        row.append(c.text)
    for n in range(1, len(row) - 1):
        if row[n] in w.given and row[n + 1] not in w.stop:
            return k + n
    two = chunks[k - 1].low == "for" and 2 < len(row) < 5 and not w.stop.intersection(row)
    return k + len(row) - 2 if two else None  # a name is two words at least: "Commissioner for Whaling Plomo Reed"


_ON = frozenset(
    ("envoy", "representative", "rapporteur", "coordinator", "counsellor", "counselor", "adviser", "advisor")
)


def _on(chunks: list[Chunk], k: int) -> bool:
    """Say whether "on" begins the field of a post: "Special Envoy on Korean Affairs"."""
    return chunks[k].low == "on" and chunks[k - 1].low in _ON


def _field_ahead(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether "affairs" or its like follows in a few words ("for Near Eastern and North African affairs")."""
    for c in chunks[k + 1 : k + 6]:
        if c.low in ("affairs", "relations", "integration", "cooperation", "security", "policy"):
            return True
        if c.kind not in ("adjective", "place", "state", "cap") and not (
            c.low in ("and", "-", ",") or c.low in w.fields
        ):
            return False
    return False
