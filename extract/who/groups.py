"""Posts without a name and groups: "his Chinese counterpart", "senior U.S. officials", "the two leaders"."""

from __future__ import annotations

from functools import cache

from ..lexicon import tables
from ..text.rows import Row
from ..text.spans import Mention
from ..text.tokens import Chunk, words
from ..text.words import small
from .left_of_post import left_of_post
from .offices import body
from .spouses import spouse_at
from .units import Unit
from .whole_posts import whole

__all__ = ["counted_left", "group_at", "role_at", "table"]

_LINKS = frozenset(("of", "from", "for", "to", "at", "in"))
_QUALIFIED = {"official": small("official"), "executive": small("led_bodies")}
_SAME = frozenset(("counterpart", "colleague", "peer", "opposite number"))


class Table(Row, frozen=True):
    """Group nouns, what stands before them, what is counted, and pronouns with what they show."""

    nouns: frozenset[str]
    before: frozenset[str]
    pairs: frozenset[str]
    numbers: frozenset[str]
    foes: frozenset[str]
    alone: frozenset[str]
    after_number: frozenset[str]
    after_both: frozenset[str]
    guests: frozenset[str]
    pronouns: dict[str, str]
    marks: frozenset[str]
    """All words of which one must stand where somebody is meant without a name or post."""


@cache
def table() -> Table:
    """Give the words for groups as sets."""
    t = tables("groups")
    nouns, before, pairs, numbers, foes, alone, after_number, after_both, guests = (
        frozenset(t[key].split()) for key in Table.__struct_fields__[:-2]
    )
    marks = nouns | pairs | alone | guests | t["pronouns"].keys() | {"both"}
    return Table(nouns, before, pairs, numbers, foes, alone, after_number, after_both, guests, t["pronouns"], marks)


def counted_left(chunks: list[Chunk], k: int) -> int:
    """Give where the number stands that counts the people at `k`, over what they are to each other; else -1."""
    t, n = table(), k - 1
    while n > 0 and chunks[n].low in t.foes and k - n < LONGEST:
        n -= 1
    return n if n >= 0 and chunks[k].low in t.pairs and chunks[n].low in t.numbers else -1


LONGEST = 4


def role_at(unit: Unit, k: int, free: list[bool]) -> tuple[Mention, int, int] | None:
    """Read a post without a name: "his Chinese counterpart", "the Foreign Ministers of A, B and C"."""
    chunks, c = unit.chunks, unit.chunks[k]
    assert c.entry is not None
    if k + 1 < len(chunks) and chunks[k + 1].low in _QUALIFIED.get(c.low, ()):
        return None  # "an official visit"
    floor = k
    while floor > 0 and free[floor - 1]:
        floor -= 1
    left = left_of_post(chunks, k, floor)
    begin = left.begin
    if c.plural:
        begin = _counted_from(chunks, begin, k, floor, free)
    end, org = _after(chunks, k, free, c.plural, where=c.plural or c.low in _SAME)
    if end == k + 1 and end < len(chunks) and free[end] and _runs(c, chunks[end]):
        end, org = end + 1, body(chunks[end])[0]
    end = whole(chunks, k, end, free)
    org = body(left.body, c.entry.detail)[0] or org
    low = c.text[0].islower()
    head = c.entry.detail or ""
    counted = c.plural and begin < k and chunks[begin].low in ("both", "two", "three")
    if counted:
        left = left._replace(determined=True)
    if low and not org and not left.determined and not c.plural:
        return None
    several = c.plural and " " in c.low  # "party leaders"
    if low and not org and (c.plural or head in words().loose) and not left.determined and not several:
        return None
    if not low and not org and not left.determined and head in words().loose:
        return None
    if (spouse := spouse_at(chunks, k, free)) is not None:
        return spouse, k - 1, k + 1
    if head in words().relatives or (c.plural and not org and end == k + 1 and begin == k and " " not in c.low):
        return None
    start, stop = chunks[begin].start, chunks[end - 1].end
    name = " ".join(unit.text[start:stop].split())
    kind = "group" if c.plural else "role"
    return Mention(start, stop, kind, name, c.start, c.end, c.entry.name, org, plural=c.plural), begin, end


_RUNNING = frozenset(
    ("director", "general", "chairman", "chairperson", "commander", "chief", "executive", "governor", "chancellor")
)


def _runs(post: Chunk, of: Chunk) -> bool:
    """Say whether a body right behind a post is what its holder runs: "Director General Strategic Plans Division"."""
    return of.kind == "org" and not post.plural and post.text[0].isupper() and post.low.split()[-1] in _RUNNING


def _counted_from(chunks: list[Chunk], begin: int, k: int, floor: int, free: list[bool]) -> int:
    """Give where a plural post begins, with its owners and what counts it: "the two", "both", "the two old"."""
    if floor <= (number := counted_left(chunks, k)) < k - 1:
        return number
    begin = _adjectives(chunks, begin, floor)
    counts = begin and chunks[begin - 1].low in ("the", "both", "all", "other", "several", "two", "three")
    return begin - 1 if counts and free[begin - 1] else begin


def _adjectives(chunks: list[Chunk], begin: int, floor: int) -> int:
    """Read further owners of a plural post: "British, French and German" ministers."""
    k = begin
    if chunks[begin].low == "the" and chunks[begin + 1].kind not in ("adjective", "state", "org"):
        return begin  # "In Luxembourg, the chairs met"
    while (
        k - 2 >= floor
        and chunks[k - 1].low in ("and", ",", "&", "-")
        and chunks[k - 2].kind in ("adjective", "state", "org")
    ):
        k -= 2
        if k - 1 >= floor and chunks[k - 1].low == "the":
            k -= 1
    return k


def _after(
    chunks: list[Chunk], k: int, free: list[bool], plural: bool, *, where: bool = True
) -> tuple[int, str | None]:
    """Read "of China", "of the G-7", "of A, B, and C" after a post or group; give where it ends and the first body.

    `where` says whether "in China" tells whose it is too: "her counterpart in China", and no "minister in China".
    """
    end, n = k + 1, len(chunks)
    if end >= n or chunks[end].low not in _LINKS or not free[end] or (chunks[end].low in ("to", "at") and plural):
        return end, None
    j = end + 1
    while j < n and chunks[j].low in ("the", "other", "several", "all"):
        j += 1
    if (
        j >= n
        or chunks[j].kind not in ("state", "org", "place", "city", "adjective")
        or (chunks[end].low in ("in", "from", "for") and not (plural or (where and chunks[j].kind == "state")))
    ):
        return end, None
    org = body(chunks[j])[0]
    last = j + 1
    while plural and last < n:
        step = last
        while step < n and chunks[step].low in (",", "and", "&", "the", "-"):
            step += 1
        if (
            step == last
            or step >= n
            or chunks[step].kind not in ("state", "org", "place")
            or (step + 1 < n and chunks[step + 1].kind in ("post", "run", "poss"))
        ):
            break
        last = step + 1
    if plural and last > j + 1:
        org = None
    elif plural and last + 1 < n and chunks[last].kind == "poss" and chunks[last + 1].kind == "org" and free[last + 1]:
        last, org = last + 2, body(chunks[last + 1])[0]  # "a delegation of Peru's National Assembly"
    if chunks[end].low == "in" and not plural:
        return end, org  # it may have been there as well
    to = last + 1 + (last + 1 < n and chunks[last + 1].low == "the")
    if plural and to < n and chunks[last].low == "to" and chunks[to].kind == "org":
        last = to + 1  # "the delegation of Slovenia to the OSCE"
    return last, org if chunks[end].low in ("of", "from", "at") else None


def _region(chunks: list[Chunk], k: int) -> bool:
    """Say whether a region tells of where a group is: "Gulf leaders", but not "in Asia leaders said"."""
    return chunks[k].kind == "place" and not (k and chunks[k - 1].low in ("in", "at", "from", "across", "to"))


def group_at(unit: Unit, k: int, free: list[bool]) -> tuple[Mention, int, int] | None:
    """Read "senior Chinese officials", "representatives of NATO and the EU", "the two leaders"."""
    chunks, t = unit.chunks, table()
    c = chunks[k]
    begin, org, counted = k, None, False
    if (number := counted_left(chunks, k)) >= 0 and number < k - 1 and all(free[number:k]):
        begin, counted = number, True  # "the two old rivals"
    while begin > 0 and free[begin - 1]:
        b = chunks[begin - 1]
        if b.kind in ("adjective", "state", "org", "city") or _region(chunks, begin - 1):
            org = org or body(b)[0]
        elif b.low in t.numbers and c.low in t.pairs:
            counted = True
        elif b.text.isdigit() and len(b.text) < len("1990") and not counted and c.low in t.nouns:
            counted = True  # "the 25 scientists"
        elif b.low == "and" and begin > 1 and chunks[begin - 2].low in t.before and chunks[begin].low in t.before:
            pass  # "the party and government delegation"
        elif (
            (b.kind == "poss" and begin > 1 and chunks[begin - 2].kind in ("state", "org", "city") and free[begin - 2])
            or (
                b.low == "and"
                and begin > 1
                and chunks[begin - 2].kind in ("adjective", "state", "org")
                and org
                and free[begin - 2]
                and chunks[begin].kind in ("adjective", "state", "org")
            )
            or (
                b.text == ","
                and begin > 1
                and chunks[begin - 2].kind == "adjective"
                and org
                and chunks[begin].kind == "adjective"
                and free[begin - 2]
            )
        ):
            pass
        elif not (b.low in t.before and b.kind in ("low", "cap")) and not (b.kind == "cap" and b.low in t.before):
            break
        begin -= 1
    if (
        begin
        and chunks[begin - 1].low in ("the", "his", "her", "their", "its", "both", "these", "those")
        and free[begin - 1]
    ):
        begin -= 1
        counted = counted or chunks[begin].low == "both" or (chunks[begin].low == "their" and c.low == "counterparts")
    end, of = _after(chunks, k, free, True)
    if not org and not of and end == k + 1 and not counted and begin == k:
        return None
    start, stop = chunks[begin].start, chunks[end - 1].end
    name = " ".join(unit.text[start:stop].split())
    for article in ("the ", "The "):
        name = name.removeprefix(article) if not counted else name
    return Mention(start, stop, "group", name, c.start, c.end, None, org or of, plural=True), begin, end
