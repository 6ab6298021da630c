"""Posts as words: "former deputy foreign minister", "Prime Minister-elect"."""

from __future__ import annotations

from ..text.gazetteer import Entry, listed
from ..text.tokens import Chunk, Words, glued, words
from .capitals import one_name, realm
from .fields import bare_fields, field_before, fields

__all__ = ["merge_posts"]

_WEAK = listed("posts.weak")
"""Heads that are modifiers too: "General Secretary", "chief negotiator"."""

_NAMES_TOO = listed("posts.names_too")
_GIVEN_TOO = listed("posts.given_too")
_OF_MINISTERS = frozenset(("prime", "foreign", "chief", "deputy", "defence", "defense", "finance", "interior", "vice"))
_RULERS = frozenset(("sultan", "sharif", "shareef"))
"""Styles of rulers that are given names before the father's."""


def merge_posts(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one chunk of each post.

    >>> from ..text.tokens import lex
    >>> text = "the Deputy Prime Minister and Minister of Foreign Affairs"
    >>> [c.text for c in merge_posts(lex(text, 0, len(text)), text) if c.kind == "post"]
    ['Deputy Prime Minister', 'Minister of Foreign Affairs']
    """
    w = words()
    chunks = _spelt(chunks)
    if "-" in [c.text for c in chunks]:
        chunks = _hyphened(chunks, w)
    marks = [i for i, c in enumerate(chunks) if c.low in w.in_posts or c.kind == "post"]
    if not marks:
        return chunks
    found: list[Chunk] = []
    at = 0
    for i in marks:
        if i >= at:
            found.extend(chunks[at:i])
            at = _read(chunks, i, found, text, w)
    return [*found, *chunks[at:]]


def _spelt(chunks: list[Chunk]) -> list[Chunk]:
    """Spell a minister right whom a slip made a church: "Prime Minster Holm"."""
    slips = [k for k in range(1, len(chunks)) if chunks[k].text == "Minster" and chunks[k - 1].low in _OF_MINISTERS]
    for k in slips:
        chunks[k] = chunks[k]._replace(text="Minister", low="minister")
    return chunks


def _read(chunks: list[Chunk], i: int, found: list[Chunk], text: str, w: Words) -> int:
    """Add the post that begins with a word that posts are made of, or the word; give where the next one begins."""
    c = chunks[i]
    if c.text == "Amir" and i + 2 < len(chunks) and glued(c, chunks[i + 1]) and glued(chunks[i + 1], chunks[i + 2]):
        found.append(c._replace(kind="cap", entry=None))  # "Amir-Abdollahian" is a family name
        return i + 1
    if c.text == "Amir" and found and found[-1].kind == "cap" and found[-1].text in w.given and _ends(chunks, i + 1):
        found.append(c._replace(kind="cap", entry=None))  # "Foreign Minister Kamil Amir."
        return i + 1
    if (c.low in w.relatives or c.low in _GIVEN_TOO or c.low in _RULERS) and _is_name(chunks, i, w):
        found.append(c._replace(kind="cap", entry=None))
        return i + 1
    begins = c.kind == "post" or (
        c.kind in ("cap", "low", "rank", "honorific") and (c.low in w.modifiers or _is_head(c, w))
    )
    end = _sequence(chunks, i, w) if begins and not _in_name(found, c) else i
    if end <= i:
        found.append(c)
        return i + 1
    i = field_before(chunks, i, chunks[end - 1], found)
    end, tense = _suffix(chunks, end)
    stop = fields(chunks, bare_fields(chunks, end, w), w)
    found.append(_made(chunks, i, end, stop, tense, text, w))
    begin, i = realm(chunks, stop, w)
    found.extend(chunks[stop:begin])
    found.extend([one_name(chunks, begin, i, text)] if begin < i else [])
    return i


def _ends(chunks: list[Chunk], k: int) -> bool:
    """Say whether no name goes on at a chunk."""
    return k >= len(chunks) or chunks[k].kind in ("low", "punct", "poss")


def _hyphened(chunks: list[Chunk], w: Words) -> list[Chunk]:
    """Make one word of what a hyphen joins before a post: "non-resident Ambassador", "Turkish-Cypriot leader"."""
    for k in range(len(chunks) - 3, -1, -1):
        first, hyphen, second = chunks[k : k + 3]
        if hyphen.text != "-" or not (glued(first, hyphen) and glued(hyphen, second)):
            continue
        if (word := f"{first.low}-{second.low}") in w.modifiers:
            chunks = [*chunks[:k], first._replace(end=second.end, text=word, low=word), *chunks[k + 3 :]]
        elif first.kind == second.kind == "adjective" and _one_post(chunks, k + 3, w):
            chunks = [*chunks[:k], second._replace(start=first.start), *chunks[k + 3 :]]
    return chunks


def _one_post(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether one post stands here: "leader" and not "leaders", who are of two peoples."""
    return k < len(chunks) and chunks[k].low in w.heads and not chunks[k].low.endswith("s")


def _is_name(chunks: list[Chunk], i: int, w: Words) -> bool:
    """Say whether a title is a name here: "Mr Son Sann", "Foreign Minister Shah Mehmood Qureshi", "Dean Calder"."""
    c, before, following = chunks[i], chunks[i - 1 : i], chunks[i + 1 : i + 2]
    if c.low in _RULERS and c.text[0].isupper() and following and following[0].low in ("bin", "ibn"):
        return True  # "Prince Sultan bin Saad"
    if c.low in _RULERS and c.text[0].isupper() and before and before[0].low in ("bin", "ibn", "bint"):
        return not following or following[0].kind != "cap"  # "Prince Saad bin Sultan"; "Omar bin Sultan Ahmad" is a son
    if c.text == "Son" and _ends(chunks, i + 1) and not (following and following[0].low == "of"):
        return any(x.low in w.family_first for x in _capitals(chunks, i))  # "Foreign Minister Bui Thanh Son"
    if not c.text[0].isupper() or not before or not following:
        return False
    if c.low in w.relatives and following[0].text == "-" and before[0].text[0].isupper():
        return glued(c, following[0])  # "Choe Son-hui"
    if following[0].kind != "cap":
        return False
    if c.low in _GIVEN_TOO and following[0].text not in w.stop:
        return c.low == "dean" or before[0].kind == "post" or _is_head(before[0], w)
    return c.low in w.relatives and (before[0].kind == "honorific" or _is_head(before[0], w))


def _capitals(chunks: list[Chunk], i: int) -> list[Chunk]:
    """Give the capitals that may be the name before its last word, two at most before the one right before it."""
    k = i
    while k > max(0, i - 3) and chunks[k - 1].kind in ("cap", "adjective") and chunks[k - 1].text[1:].islower():
        k -= 1
    return chunks[k:i]


def _in_name(found: list[Chunk], c: Chunk) -> bool:
    """Say whether a title is part of a name here: "Mohammed Zahir Shah", "Sherry Rehman-Shah"."""
    if not found:
        return False
    if len(found) > 1 and found[-1].text == "-" and glued(found[-1], c) and found[-2].kind == "cap":
        former = found[-2].low in words().tense  # "Ex-Minister Holm"
        return c.text[0].isupper() and glued(found[-2], found[-1]) and found[-2].text not in words().stop and not former
    if c.text == "Amir":  # a given name after a post: "the foreign minister, Amir Khan", "Minister of Iran Amir Khan"
        comma = found[-1].text == "," and len(found) > 1 and found[-2].kind == "post"
        of = found[-1].kind in ("state", "org") and any(x.kind == "post" for x in found[-5:])
        return found[-1].kind == "post" or comma or of
    named = found[-1].kind == "init" or (found[-1].kind == "cap" and found[-1].text not in words().stop)
    return c.text[0].isupper() and c.low in _NAMES_TOO and named


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


def _made(chunks: list[Chunk], i: int, end: int, stop: int, tense: str | None, text: str, w: Words) -> Chunk:
    a, b = chunks[i].start, chunks[stop - 1].end
    head = chunks[end - 1] if tense is None else chunks[max(i, end - 2 - (chunks[end - 2].text == "-"))]
    last = head.entry.name.lower().split()[-1] if head.entry and head.kind == "post" else head.low
    last = head.low.split()[0] if head.low.startswith("ambassadors ") else last  # "Extraordinary and Plenipotentiary"
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
