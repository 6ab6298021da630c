"""Posts that several names share: "the French and German ministers, A and B", "Ministers of A (X), B (Y)"."""

from __future__ import annotations

from .offices import Office, body, singular
from .tokens import Chunk, words
from .units import Person, Unit

__all__ = ["distributed", "joined", "listed_in_brackets"]

_LIST = frozenset((",", "and", "&", ";"))


def distributed(unit: Unit, found: list[Person]) -> list[Person]:
    """Give each of "the French and German ministers, A and B" his own state."""
    chunks = unit.chunks
    at = {p.i: n for n, p in enumerate(found)}
    for k, c in enumerate(chunks):
        if c.kind != "post" or not c.plural or k + 2 >= len(chunks) or chunks[k + 1].text != "," or k + 2 not in at:
            continue
        owners = _owners_before(chunks, k)
        rows = [at[k + 2]]
        while rows[-1] + 1 < len(found) and joined(chunks, found[rows[-1]].j, found[rows[-1] + 1].i):
            rows.append(rows[-1] + 1)
        if len(owners) > 1 and len(owners) == len(rows) and not any(found[r].offices for r in rows):
            for r, owner in zip(rows, owners, strict=True):
                p = found[r]
                office = Office(
                    singular(c),
                    body(owner)[0],
                    body(owner)[1],
                    None,
                    None,
                    p.start,
                    p.end,
                    "list-of-states",
                    his=c.low in ("counterparts", "colleagues"),
                )
                found[r] = p._replace(offices=(office,), evidence="post")
    return found


def _owners_before(chunks: list[Chunk], k: int) -> list[Chunk]:
    owners: list[Chunk] = []
    j = k - 1
    while j >= 0 and (
        chunks[j].kind in ("adjective", "state")
        or chunks[j].low in (",", "and", "the")
        or chunks[j].low in words().epithets
    ):
        if chunks[j].kind in ("adjective", "state"):
            owners.insert(0, chunks[j])
        j -= 1
    return owners


def listed_in_brackets(chunks: list[Chunk], k: int) -> tuple[Office, ...]:
    """Read "the Foreign Ministers of Australia (Payne), India (...)": the post is that of the plural before."""
    post = next((c for c in reversed(chunks[: k - 2]) if c.kind == "post" and c.plural), None)
    owner = chunks[k - 2] if chunks[k - 1].text == "(" else chunks[k - 1]
    if post is None or (owner is not chunks[k - 1] and (k + 1 >= len(chunks) or chunks[k + 1].text != ")")):
        return ()
    return (
        Office(singular(post), body(owner)[0], "state", None, None, chunks[k].start, chunks[k].end, "list-in-brackets"),
    )


def joined(chunks: list[Chunk], end: int, begin: int) -> bool:
    """Say whether only commas and "and" stand between two chunks."""
    return 0 <= end < begin and all(c.low in _LIST for c in chunks[end:begin])
