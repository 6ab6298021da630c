"""Posts that several names share: "the French and German ministers, A and B", "Ministers of A (X), B (Y)"."""

from __future__ import annotations

from ..text.tokens import Chunk, words
from .offices import Office, body, singular
from .units import Person, Unit

__all__ = ["distributed", "from_before", "joined", "listed_in_brackets", "past_place"]

_LIST = frozenset((",", "and", "&", ";"))
_MARKS = frozenset((",", "-", "\u2013", "\u2014", "(", "[", ":"))
"""What stands between a state and whoever is of it, in a list."""
_DASHES = frozenset((":", "-", "\u2013", "\u2014"))
_OWNERS = frozenset(("state", "org", "cap", "run"))
_CLOSING = frozenset((",", ".", ";", ")"))
FAR = 10
"""So near behind a plural a mark may stand, behind which they are named: "ambassadors of several states – Chad X"."""


def distributed(unit: Unit, found: list[Person]) -> list[Person]:
    """Give each of "the French and German ministers, A and B" his own state."""
    chunks = unit.chunks
    at = {p.i: n for n, p in enumerate(found)}
    for k, c in enumerate(chunks):
        if c.kind != "post" or not c.plural:
            continue
        _all_before(chunks, k, found)
        if k + 2 >= len(chunks):
            continue
        if chunks[k + 1].low in ("of", "from"):
            _each_after_state(chunks, k, k + 2, found)
            _all_after_states(chunks, k, at, found)
        if mark := next((j for j in range(k + 1, min(k + FAR, len(chunks))) if chunks[j].text in _DASHES), 0):
            _each_after_state(chunks, k, mark + 1, found)
        owners = _owners_before(chunks, k)
        first = (
            at.get(k + 2)
            if chunks[k + 1].text == ","
            else next((n for n, p in enumerate(found) if p.i <= k < p.j), None)
        )
        if first is None or len(owners) < 2:
            continue
        rows = [first]
        while rows[-1] + 1 < len(found) and joined(chunks, found[rows[-1]].j, found[rows[-1] + 1].i):
            rows.append(rows[-1] + 1)
        if len(owners) == len(rows) and not any(_holds_another(found[r], c) for r in rows):
            for r, owner in zip(rows, owners, strict=True):
                found[r] = _holding(found[r], c, chunks[owner])
            found[first] = _from_states(chunks, k, found[first])
    return found


def _from_states(chunks: list[Chunk], post: int, p: Person) -> Person:
    """Give the first of "the French and German ministers A and B" with all states before the post that they share."""
    if p.i > post:
        return p
    i = min(p.i, _owners_before(chunks, post)[0])
    i -= i > 0 and chunks[i - 1].low in ("the", "visiting", "new")
    return p._replace(i=i, start=chunks[i].start)


def _holds_another(p: Person, post: Chunk) -> bool:
    """Say whether a person of a list has a post of his own beside the one that all of it share."""
    return any(o.begin > post.end or o.end <= post.start for o in p.offices)


def _holding(p: Person, post: Chunk, owner: Chunk) -> Person:
    """Give a person of a list the post that all of it share, of his own state."""
    org, kind = body(owner)
    theirs = post.low in ("counterparts", "colleagues")
    office = Office(singular(post), org, kind, None, None, p.start, p.end, "list-of-states", his=theirs)
    return p._replace(offices=(office,), evidence="post", bodies=())


def _each_after_state(chunks: list[Chunk], k: int, j: int, found: list[Person]) -> None:
    """Read "the Presidents of Brazil, A; and Suriname, B", "ambassadors of Zambia - A, Chad (B) and Niger C"."""
    rows: list[tuple[int, int]] = []
    at = {p.i: n for n, p in enumerate(found)}
    named = {p.name_start: n for n, p in enumerate(found)}
    first, n = j, len(chunks)
    while j < n:
        j += chunks[j].low == "the"
        mark = j + 2 if j + 1 < n and chunks[j + 1].text in _MARKS else j + 1
        row = at.get(mark, named.get(chunks[mark].start)) if mark < n and chunks[j].kind == "state" else None
        if row is None:
            break
        rows.append((row, j))
        j = found[row].j
        j += j < n and chunks[j].text in (")", "]")
        while j < n and chunks[j].low in _LIST:
            j += 1
    held = [o for r, _ in rows for o in found[r].offices if o.rule != "list-in-brackets" and o.begin > chunks[k].start]
    if len(rows) < 2 or held:
        return
    for n, (r, state) in enumerate(rows):
        found[r] = _named_with(_holding(found[r], chunks[k], chunks[state]), chunks, state if n or first > k + 2 else k)


def _named_with(p: Person, chunks: list[Chunk], i: int) -> Person:
    """Give a person of a list together with the state before his name, and the first with the post that all have."""
    j = p.j + (p.j < len(chunks) and chunks[p.j].text in (")", "]"))
    return p._replace(i=i, start=chunks[i].start, j=j, end=max(p.end, chunks[j - 1].end))


def _all_after_states(chunks: list[Chunk], k: int, at: dict[int, int], found: list[Person]) -> None:
    """Read "the foreign ministers of Jordan, Egypt and Iraq, A, B and C": each his own state, or his own body."""
    owners: list[Chunk] = []
    j = k + 2
    while j < len(chunks) and (chunks[j].kind in _OWNERS or chunks[j].low in (",", "and", "the")) and j not in at:
        if chunks[j].kind in _OWNERS:
            owners.append(chunks[j])
        j += 1
    rows = [at[j]] if j in at else []
    while rows and rows[-1] + 1 < len(found) and joined(chunks, found[rows[-1]].j, found[rows[-1] + 1].i):
        rows.append(rows[-1] + 1)
    told = any(o.rule != "list-in-brackets" for r in rows for o in found[r].offices)
    if len(owners) < 2 or len(owners) != len(rows) or told:
        return
    for r, owner in zip(rows, owners, strict=True):
        found[r] = _holding(found[r], chunks[k], owner)


def _all_before(chunks: list[Chunk], k: int, found: list[Person]) -> None:
    """Read "A and B, the foreign ministers of Peru and Chile respectively", "A and B, the Greek and Thai ministers"."""
    owners = _owners_before(chunks, k)
    j, comma = k, (owners[0] if owners else k) - 1
    if not owners and k + 1 < len(chunks) and chunks[k + 1].low in ("of", "from", "in"):
        j += 1
        while j + 1 < len(chunks) and (chunks[j + 1].kind in _OWNERS or chunks[j + 1].low in (",", "and", "the")):
            j += 1
            owners += [j] if chunks[j].kind in _OWNERS else []
        j = owners[-1] if owners else j
    while comma > 0 and chunks[comma].low in ("the", "respectively", "both"):
        comma -= 1
    last = next((n for n, p in enumerate(found) if p.j == comma), None)
    closed = j + 1 >= len(chunks) or chunks[j + 1].low == "respectively" or chunks[j + 1].text in _CLOSING
    if last is None or chunks[comma].text != "," or len(owners) < 2 or not closed:
        return  # "After talks with A and B, the ministers of Peru and Chile met"
    rows = [last]
    while rows[0] > 0 and joined(chunks, found[rows[0] - 1].j, found[rows[0]].i):
        rows.insert(0, rows[0] - 1)
    if len(rows) == len(owners) and not any(found[r].offices for r in rows):
        for r, owner in zip(rows, owners, strict=True):
            p = _holding(found[r], chunks[k], chunks[owner])
            found[r] = p._replace(offices=tuple(o._replace(end=chunks[max(j, k)].end) for o in p.offices))


def _owners_before(chunks: list[Chunk], k: int) -> list[int]:
    """Give where the states before a post stand; behind what an article opens, only a row of peoples goes on.

    So in "the French and the Italian ministers", but "he left France, and the Italian ministers" are of one state.
    """
    owners: list[int] = []
    j = k - 1
    while j >= 0 and (
        chunks[j].kind in ("adjective", "state")
        or chunks[j].low in (",", "and", "the")
        or chunks[j].low in words().epithets
    ):
        if chunks[j].kind in ("adjective", "state"):
            owners.insert(0, j)
        if chunks[j].low == "the" and owners and not (j > 1 and chunks[j - 2].kind == "adjective"):
            break
        j -= 1
    return owners


def from_before(units: list[Unit], per_unit: list[list[Person]]) -> list[list[Person]]:
    """Give "A (France), B (Japan)" the post that a sentence shortly before names: "five new ambassadors"."""
    for n, (unit, people) in enumerate(zip(units, per_unit, strict=True)):
        rows = [k for k, p in enumerate(people) if p.evidence == "body" and p.state and not p.offices]
        if len(rows) < 2:
            continue
        before = (c for u in reversed(units[max(0, n - 5) : n]) for c in reversed(u.chunks))
        post = next((c for c in before if c.kind == "post" and c.plural), None)
        if post is None or any(unit.chunks[people[k].j - 1].text != ")" for k in rows):
            continue
        for k in rows:
            p = people[k]
            office = Office(singular(post), p.state, "state", None, None, p.start, p.end, "list-in-brackets")
            people[k] = p._replace(offices=(office._replace(doubt="the post is named in another sentence"),), bodies=())
    return per_unit


def listed_in_brackets(chunks: list[Chunk], k: int) -> tuple[Office, ...]:
    """Read "the Foreign Ministers of Australia (Payne), India (...)": the post is that of the plural before."""
    if chunks[k - 1].text not in "([" and " " not in chunks[k].text:
        return ()
    post = next((c for c in reversed(chunks[: k - 2]) if c.kind == "post" and c.plural), None)
    owner = chunks[k - 2] if chunks[k - 1].text == "(" else chunks[k - 1]
    if post is None or (owner is not chunks[k - 1] and (k + 1 >= len(chunks) or chunks[k + 1].text != ")")):
        return ()
    return (
        Office(singular(post), body(owner)[0], "state", None, None, chunks[k].start, chunks[k].end, "list-in-brackets"),
    )


def joined(chunks: list[Chunk], end: int, begin: int) -> bool:
    """Say whether only commas and "and" stand between two chunks, or where the first is from: "A of Lima and B"."""
    end = past_place(chunks, end)
    return 0 <= end < begin and all(c.low in _LIST for c in chunks[end:begin])


def past_place(chunks: list[Chunk], k: int) -> int:
    """Step over the place behind a name that it is from: "of Texas", "from the Netherlands"."""
    if not 0 <= k < len(chunks) or chunks[k].low not in ("of", "from"):
        return k
    at = k + 2 if chunks[k + 1 : k + 2] and chunks[k + 1].low == "the" else k + 1
    return at + 1 if at < len(chunks) and chunks[at].kind in ("state", "place", "city", "org") else k
