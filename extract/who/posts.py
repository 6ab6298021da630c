"""Posts as words: "former deputy foreign minister", "Prime Minister-elect"."""

from __future__ import annotations

from ..text.gazetteer import Entry, listed
from ..text.tokens import Chunk, Words, glued, words
from .capitals import LOWER_BODIES, NO_END, OF_FIELDS, one_name, realm

__all__ = ["merge_posts"]

_WEAK = listed("posts.weak")
"""Heads that are modifiers too: "General Secretary", "chief negotiator"."""

_NAMES_TOO = listed("posts.names_too")
_GIVEN_TOO = listed("posts.given_too")
_FORMS = listed("tokens.forms")


def merge_posts(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one chunk of each post.

    >>> from ..text.tokens import lex
    >>> text = "the Deputy Prime Minister and Minister of Foreign Affairs"
    >>> [c.text for c in merge_posts(lex(text, 0, len(text)), text) if c.kind == "post"]
    ['Deputy Prime Minister', 'Minister of Foreign Affairs']
    """
    w = words()
    if any(c.text == "-" for c in chunks):
        chunks = _hyphened(chunks, w)
    found: list[Chunk] = []
    i, n = 0, len(chunks)
    while i < n:
        c = chunks[i]
        if c.low not in w.in_posts and c.kind != "post":
            found.append(c)
            i += 1
            continue
        if c.text == "Amir" and i + 2 < n and glued(c, chunks[i + 1]) and glued(chunks[i + 1], chunks[i + 2]):
            found.append(c._replace(kind="cap", entry=None))  # "Amir-Abdollahian" is a family name
            i += 1
            continue
        if (c.low in w.relatives or c.low in _GIVEN_TOO) and _is_name(chunks, i, w):
            found.append(c._replace(kind="cap", entry=None))
            i += 1
            continue
        begins = c.kind == "post" or (
            c.kind in ("cap", "low", "rank", "honorific") and (c.low in w.modifiers or _is_head(c, w))
        )
        if begins and not _in_name(found, c):
            end = _sequence(chunks, i, w)
            if end > i:
                i = _field_before(chunks, i, chunks[end - 1], found)
                end, tense = _suffix(chunks, end)
                stop = _fields(chunks, _bare_fields(chunks, end, w), w)
                found.append(_made(chunks, i, end, stop, tense, text, w))
                begin, i = realm(chunks, stop, w)
                found.extend(chunks[stop:begin])
                found.extend([one_name(chunks, begin, i, text)] if begin < i else [])
                continue
        found.append(c)
        i += 1
    return found


def _hyphened(chunks: list[Chunk], w: Words) -> list[Chunk]:
    """Make one word of what a hyphen joins before a post: "non-resident Ambassador"."""
    for k in range(len(chunks) - 3, -1, -1):
        first, hyphen, second = chunks[k : k + 3]
        if hyphen.text != "-" or not (glued(first, hyphen) and glued(hyphen, second)):
            continue
        if (word := f"{first.low}-{second.low}") in w.modifiers:
            chunks = [*chunks[:k], first._replace(end=second.end, text=word, low=word), *chunks[k + 3 :]]
    return chunks


def _is_name(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a title is a name here: "Mr Son Sann", "Foreign Minister Shah Mehmood Qureshi", "Dean Calder"."""
    c, before, following = chunks[i], chunks[i - 1 : i], chunks[i + 1 : i + 2]
    if not c.text[0].isupper() or not before or not following or following[0].kind != "cap":
        return False
    if c.low in _GIVEN_TOO and following[0].text not in w.stop:
        return c.low == "dean" or before[0].kind == "post" or _is_head(before[0], w)
    return c.low in w.relatives and (before[0].kind == "honorific" or _is_head(before[0], w))


def _field_before(chunks: list[Chunk], i: int, head: Chunk, found: list[Chunk]) -> int:
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


def _in_name(found: list[Chunk], c: Chunk) -> bool:
    """Say whether a title is part of a name here: "Mohammed Zahir Shah", "Sherry Rehman-Shah"."""
    if not found:
        return False
    if len(found) > 1 and found[-1].text == "-" and glued(found[-1], c) and found[-2].kind == "cap":
        return c.text[0].isupper() and glued(found[-2], found[-1]) and found[-2].text not in words().stop
    if c.text == "Amir":  # a given name after a post: "the foreign minister, Amir Khan"
        return found[-1].kind == "post" or (found[-1].text == "," and len(found) > 1 and found[-2].kind == "post")
    return (
        c.text[0].isupper() and c.low in _NAMES_TOO and found[-1].kind == "cap" and found[-1].text not in words().stop
    )


def _is_head(c: Chunk, w: Words) -> bool:
    return c.low in w.heads or c.low in w.loose or c.low in w.plural_heads or c.kind == "post"


def _sequence(chunks: list[Chunk], i: int, w: Words) -> int:
    """Give the end of the longest row of modifiers that ends in a head, or `i`."""
    k, last, n = i, i, len(chunks)
    while k < n and k - i < 9:
        c = chunks[k]
        if c.kind not in ("cap", "low", "post", "rank", "honorific"):
            if c.text == "-" and k > i and k + 1 < n and glued(chunks[k - 1], c) and glued(c, chunks[k + 1]):
                k += 1
                continue
            break
        head = _is_head(c, w)
        if head:
            if (
                last > i
                and chunks[last - 1].low not in w.modifiers
                and chunks[last - 1].low not in _WEAK
                and chunks[last - 1].low not in ("prime minister",)
            ):
                break
            if last > i and c.kind == "rank":
                break
            last = k + 1
        elif c.low in w.modifiers:
            if last > i and chunks[last - 1].low not in w.modifiers:
                break
        elif (
            c.low == "and"
            and k > i
            and k + 1 < n
            and last == i
            and chunks[k + 1].low in w.modifiers
            and chunks[k + 1].kind == chunks[k - 1].kind
        ):
            pass
        else:
            break
        k += 1
    if last == i + 1 and chunks[i].kind == "rank" and chunks[i].low not in w.heads:
        return i
    return last


def _suffix(chunks: list[Chunk], end: int) -> tuple[int, str | None]:
    if end + 1 < len(chunks) and chunks[end].text == "-" and chunks[end + 1].low in ("elect", "designate"):
        return end + 2, chunks[end + 1].low
    if end < len(chunks) and chunks[end].low in ("elect", "designate"):
        return end + 1, chunks[end].low
    return end, None


def _bare_fields(chunks: list[Chunk], end: int, w: Words) -> int:
    """Read fields that follow without "of": "Minister Foreign Affairs"."""
    if chunks[end - 1].low not in ("minister", "secretary") or not chunks[end - 1].text[0].isupper():
        return end
    k = end
    while k < len(chunks) and chunks[k].kind == "cap" and chunks[k].low in w.fields:
        k += 1
    return k if k > end and chunks[k - 1].low in ("affairs", "defence", "defense", "trade", "finance") else end


def _fields(chunks: list[Chunk], end: int, w: Words) -> int:
    """Read "of Foreign Affairs and Trade", "for East Asian and Pacific affairs" after a head; give where it ends."""
    n = len(chunks)
    end += end + 1 < n and chunks[end].text == "Responsible" and chunks[end + 1].low == "for"
    while end + 1 < n and (chunks[end].low in ("of", "for") or _on(chunks, end)) and chunks[end].kind == "low":
        k = end + 1 + (chunks[end + 1].low == "the")
        good = begin = k
        while k < n:
            c = chunks[k]
            if k > begin and _another_post(chunks, k, w):
                break
            if c.low in w.fields:
                good = k + 1
            elif (c.kind in ("adjective", "place", "state", "cap") and _field_ahead(chunks, k, w)) or (
                k > begin and _qualifies(chunks, k, end, w)
            ):
                pass
            elif chunks[k - 1].kind == "low" and (unknown := _unknown_field(chunks, k, end, w)) > k:
                good = k = unknown
                if not _list_goes_on(chunks, k, w):
                    break
            elif not (k > begin and (c.low in ("and", ",", "&", "'") or (c.text == "-" and glued(chunks[k - 1], c)))):
                break
            k += 1
        if good > begin and _goes_on(chunks, good):
            if chunks[end - 1].low not in OF_FIELDS or chunks[good].kind != "cap":
                return end
            good += 1  # "Foreign Trade and International Business"
        if good == begin:
            return end
        end = good
    return end


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
    return following[0].low in w.fields and following[1].low in ("and", "&", ",")


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
    return (c.kind == "cap" and c.text not in words().given) or c.low in LOWER_BODIES


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


def _made(chunks: list[Chunk], i: int, end: int, stop: int, tense: str | None, text: str, w: Words) -> Chunk:
    a, b = chunks[i].start, chunks[stop - 1].end
    head = chunks[end - 1] if tense is None else chunks[max(i, end - 2)]
    last = head.entry.name.lower().split()[-1] if head.entry and head.kind == "post" else head.low
    plural = (last in w.plural_heads and last not in w.heads) or head.low.startswith(("heads of", "chiefs of"))
    tense = tense or next((w.tense[c.low] for c in chunks[i:end] if c.low in w.tense), None)
    single = chunks[i].entry if stop - i == 1 and chunks[i].entry and chunks[i].kind == "post" else None
    name = single.name if single and text[a:b].lower() != single.name else " ".join(text[a:b].split())
    for suffix in ("-elect", "-designate", " elect", " designate"):
        name = name.removesuffix(suffix)
    return Chunk(
        a,
        b,
        text[a:b],
        text[a:b].lower(),
        "post",
        Entry("post", name, None, last if plural else head.low),
        tense,
        plural,
    )
