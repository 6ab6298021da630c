"""Posts with all that belongs to them before a name: "the Director for the Americas of the Foreign Office, X"."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.gazetteer import listed
from ..text.tokens import Chunk, words
from ..text.words import AUX, FINITE, PREPOSITIONS, SUBORDINATORS, VERBS
from .capitals import LOWER_BODIES, OF_FIELDS
from .complements import CLOSERS, complement, opens_clause, split
from .endings import Ending
from .left_of_post import left_of_post
from .offices import RANKS, Office, body, with_left
from .serving import is_served, serving

__all__ = ["long_title"]

_LINKS = frozenset(("of", "for", "at", "on", "in", "to", "with"))
_LONGEST = 18
"""So many chunks before a name are read for its post."""
_MATTERS = listed("long_titles.matters")
_UNFINISHED = listed("posts.unfinished")
_NAMED = frozenset(("org", "state", "place", "city", "venue", "cap", "run", "adjective"))
_FIELDS_BEGIN = frozenset(("of", "for", ",", "and", "&"))
_FIELD_JOINTS = frozenset(("and", ",", "&", "the", "of", "for", "-", "'s", "’s"))
_ENDS = (",", ".", ")", "—", ";", "-", ":", "(", "\n")


def long_title(chunks: list[Chunk], i: int, k: int, floor: int, text: str) -> tuple[tuple[Office, ...], int] | None:
    """Read a post with its complements that ends right before a name, or before a comma that parts it from the name.

    `i` is where the name and its forms of address begin, `k` the name; None where no such post stands there.
    """
    if (short := _with_its_body(chunks, i, k, floor)) is not None:
        return short
    end = _title_end(chunks, i, k, floor)
    found: list[Office] = []
    while end is not None and end - 2 > floor:
        post = next(_posts(chunks, end, floor, text), None)
        left = left_of_post(chunks, post, floor) if post is not None else None
        if (
            post is None
            or left is None
            or (not _opened(chunks, post, left.begin, floor) and not _bare(chunks, post, end, k))
        ):
            break
        found.append(_office(chunks, post, end, floor, text)._replace(rule="title-name"))
        i = left.begin
        joined = i - 1 > floor and chunks[i - 1].low == "and" and not left.determined
        end = i - 1 if joined else None
    if found and end is not None and _capitals(chunks[end - 1]):  # "Prime Minister and Minister for Land of Peru, X"
        left = left_of_post(chunks, end - 1, floor)
        first = with_left(chunks, Ending(end - 1, end), left)
        found.append(first if first.org else first._replace(org=found[-1].org, org_kind=found[-1].org_kind))
        i = left.begin
    return (tuple(reversed(found)), i) if found else None


def _capitals(c: Chunk) -> bool:
    """Say whether a post is whole without what it is of: "Prime Minister", "Deputy Speaker"."""
    return c.kind == "post" and not c.plural and " " in c.text and all(part[0].isupper() for part in c.text.split())


def _with_its_body(chunks: list[Chunk], i: int, k: int, floor: int) -> tuple[tuple[Office, ...], int] | None:
    """Read a post with its body behind a comma, right before a name: "met with Governor, Central Bank of Peru Ana Rey".

    So it is written where English is the language of offices; "Speaker National Assembly Ana Rey" has no comma at all.
    """
    last = chunks[i - 1]
    at = i - 3 if i - 3 >= floor and chunks[i - 2].text == "," else i - 2
    post = chunks[at] if at >= floor and last.kind == "org" and (" " in chunks[k].text or k > i) else None
    if post is None or post.kind != "post" or post.plural or not post.text[0].isupper() or post.entry is None:
        return None
    org, kind = body(last)
    return (Office(post.entry.name, org, kind, None, None, post.start, last.end),), at


def _title_end(chunks: list[Chunk], i: int, k: int, floor: int) -> int | None:
    """Give where the words of a title end that may be that of the name at `k`."""
    if chunks[i - 1].text != ",":
        last = chunks[i - 1]
        noun = last.kind == "low" and (last.low in LOWER_BODIES or last.low in _MATTERS or last.low in words().fields)
        named = " " in chunks[k].text or k > i
        return i if named and (noun or last.kind in _NAMED) else None
    if not _explains(chunks, i, k, floor):
        return None
    letters = i - 4 > floor and chunks[i - 2].text == ")" and chunks[i - 4].text == "("
    return i - 4 if letters else i - 1  # "the Union of Democrats (UCD), Mr. X"


def _explains(chunks: list[Chunk], i: int, k: int, floor: int) -> bool:
    """Say whether a comma before a name only parts it from its post."""
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    if following is None or following.text in _ENDS:
        return True
    addressed = i < k or chunks[i].low in RANKS
    plain = addressed or (" " in chunks[k].text and following.low in AUX | {"while", "when"})
    return plain and following.kind == "low" and following.low in _GOES_ON and not opens_clause(chunks)


_GOES_ON = AUX | PREPOSITIONS | {"while", "when"}


def _posts(chunks: list[Chunk], end: int, floor: int, text: str) -> Iterator[int]:
    """Give where the post begins whose complements reach up to a chunk."""
    for p in range(end - 2, max(floor - 1, end - _LONGEST), -1):
        c = chunks[p]
        if c.kind != "post":
            if not _belongs(chunks, p):
                return
            continue
        of = chunks[p + 1]
        if is_served(chunks, p, floor) or (of.kind == "poss" and p > floor + 1 and chunks[p - 2].low in _LINKS):
            continue  # "Minister in the Prime Minister's Department"
        if sum(x.text == '"' for x in chunks[p:end]) % 2:
            return
        if c.plural or c.low.split()[-1] in words().relatives:
            return
        if (of.low in _LINKS and complement(chunks, p + 1, text) >= end) or _fields(chunks, p, end):
            yield p
        return


def _belongs(chunks: list[Chunk], p: int) -> bool:
    """Say whether a chunk may stand within what belongs to a post: no verb, and no end of a clause."""
    c = chunks[p]
    if c.kind == "low":
        verb = c.low in FINITE or c.low in AUX or (c.low in VERBS and c.low not in _MATTERS)
        past = c.low.endswith("ed") and chunks[p - 1].low not in ("the", "a", "-") and chunks[p - 1].text != "-"
        return not (verb or past or c.low in SUBORDINATORS)
    return c.text not in CLOSERS or c.text in ("-", ",")


def _fields(chunks: list[Chunk], p: int, end: int) -> bool:
    """Say whether fields of a minister go on up to a name: "Minister of Labour, Training and Social Development"."""
    post, given = chunks[p], words().given
    if (
        " and " in post.low
        and post.low.split()[-1] in _UNFINISHED
        and all(c.kind == "cap" for c in chunks[p + 1 : end])
    ):
        return True  # "Minister of Public Works and Foreign" and "Aid"
    joints = [c.low for c in chunks[p + 1 : end]]
    head = (post.entry.detail if post.entry else None) or post.low
    if head.split()[-1] not in OF_FIELDS or joints[0] not in _FIELDS_BEGIN:
        return False
    named = any(c.text.split()[0] in given for c in chunks[p + 1 : end])
    if not {"and", "&"} & set(joints):  # "Minister of Blue Economy X"
        plain = all(c.kind in ("cap", "run") for c in chunks[p + 2 : end])
        return joints[0] == "of" and head == "minister" and plain and not named
    begun = joints[0] in ("of", "for") or " of " in post.low or " for " in post.low
    fields = (c.low in _FIELD_JOINTS or (c.kind in _NAMED and c.text[0].isupper()) for c in chunks[p + 1 : end])
    return begun and not named and all(fields)


def _opened(chunks: list[Chunk], post: int, begin: int, floor: int) -> bool:
    """Say whether an article, an owner or a capital shows that a post is somebody's: "the AU's envoy for"."""
    if begin < post:
        return True
    before = chunks[post - 1] if post > floor else None
    return chunks[post].text[0].isupper() and (before is None or before.kind in ("low", "punct", "cap"))


def _bare(chunks: list[Chunk], post: int, end: int, k: int) -> bool:
    """Say whether a post in small letters without an article has its body and a full name behind it.

    So where articles are left out: "received on Monday head of the Africa section in the Danish embassy Ann Lee".
    """
    whole = chunks[end - 1].kind == "org" and chunks[post].low.split()[-1] in words().heads
    return whole and end < k + 1 and chunks[end].text != "," and " " in chunks[k].text


def _office(chunks: list[Chunk], post: int, end: int, floor: int, text: str) -> Office:
    """Divide a post and its body; a minister's fields have none but what stands before."""
    left = left_of_post(chunks, post, floor)
    served = next((p for p in range(post + 2, end) if is_served(chunks, p, post - 1)), None)
    if served is not None:
        return serving(chunks, (post, served, end), left, text)
    if not _fields(chunks, post, end):
        return split(chunks, post, end, left, None, text)
    plain = with_left(chunks, Ending(post, post + 1), left)
    role = " ".join(text[chunks[post].start : chunks[end - 1].end].split())
    return plain._replace(role=role, end=chunks[end - 1].end)
