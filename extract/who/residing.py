"""Where envoys live, told between their post and their name: "Ambassador of Malta (residing in Beijing) Ann Lee"."""

from __future__ import annotations

from ..text.tokens import Chunk

__all__ = ["without_residence"]

_SAID = (
    ("with", "residence", "in"),
    ("with", "a", "residence", "in"),
    ("with", "permanent", "residence", "in"),
    ("with", "seat", "in"),
    ("with", "the", "seat", "in"),
    ("with", "headquarters", "in"),
    ("residing", "in"),
    ("resident", "in"),
    ("based", "in"),
    ("currently", "based", "in"),
)
_WORDS = frozenset(("residence", "residing", "resident", "based", "seat", "headquarters"))
_SENT = ("ambassador", "commissioner", "consul", "plenipotentiary", "representative", "coordinator", "envoy", "nuncio")
_PLACES = frozenset(("city", "state", "place", "cap"))
_NEAR = 10
"""So many words before may the envoy's post stand."""


def without_residence(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out where an envoy lives, which parts the post from the name and is no place where anything happened.

    >>> from ..text.tokens import lex
    >>> text = "the Ambassador of Malta (residing in Beijing) Ann Lee"
    >>> [c.text for c in without_residence(lex(text, 0, len(text)))]
    ['the', 'Ambassador', 'of', 'Malta', 'Ann', 'Lee']
    """
    if _WORDS.isdisjoint([c.low for c in chunks]):
        return chunks
    k = 0
    out: list[Chunk] = []
    while k < len(chunks):
        end = _residence(chunks, k) if out and _of_envoy(chunks, k) else k
        if end == k:
            out.append(chunks[k])
            end = k + 1
        k = end
    return out


def _of_envoy(chunks: list[Chunk], k: int) -> bool:
    """Say whether the post of an envoy, with the state that sent or receives him, ends right before a chunk."""
    of_whom = chunks[k - 1].kind in ("state", "org", "place", "post")
    return of_whom and any(c.low.split()[-1].split("-")[0] in _SENT for c in chunks[max(k - _NEAR, 0) : k])


def _residence(chunks: list[Chunk], k: int) -> int:
    """Give where the words end that tell of a residence from a chunk on, with the brackets round them; `k` for none.

    Of two commas the second is left, since it parts the post from the name.
    """
    begin = k + (chunks[k].text in ("(", ","))
    lows = tuple(c.low for c in chunks[begin : begin + 4])
    said = next((row for row in _SAID if lows[: len(row)] == row), None)
    if said is None:
        return k
    end = begin + len(said) + 1
    if end > len(chunks) or chunks[end - 1].kind not in _PLACES:
        return k
    if chunks[end - 1].kind == "city" and [c.kind for c in chunks[end : end + 2]] == ["punct", "state"]:
        end += 2  # "residing in Abuja, Nigeria"
    if chunks[k].text == "(":
        while end < len(chunks) and chunks[end].kind == "cap":
            end += 1
        return end + 1 if end < len(chunks) and chunks[end].text == ")" else k
    return end if chunks[end - 1].kind != "cap" else k
