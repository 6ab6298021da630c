"""Delegations written with a capital: "the Parliamentary Delegation of Malta headed by A" are people, and no body."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import Chunk

__all__ = ["as_groups"]

_DELEGATION = "Delegation"
_KINDS, _LASTING, _LED = (listed(f"delegations.{name}") for name in ("kinds", "lasting", "led"))
_FAR = 9
"""So many words behind it may be told who leads it."""


def as_groups(chunks: list[Chunk]) -> list[Chunk]:
    """Write delegations small that are people who travel: not behind "Head of the", nor one that stays in a country.

    >>> from ..text.tokens import lex
    >>> text = "met the Parliamentary Delegation of Malta, not the Head of the Delegation"
    >>> [c.kind for c in as_groups(lex(text, 0, len(text))) if c.text == "Delegation"]
    ['low', 'cap']
    """
    at = [k for k, c in enumerate(chunks) if c.text == _DELEGATION and c.kind == "cap"]
    if not at:
        return chunks
    out = list(chunks)
    for k in at:
        if _of_post(chunks, k) or not _travels(chunks, k):
            continue
        out[k] = chunks[k]._replace(kind="low")
        if k and chunks[k - 1].text in _KINDS:
            out[k - 1] = chunks[k - 1]._replace(kind="low")
    return out


def _of_post(chunks: list[Chunk], k: int) -> bool:
    before = [c.low for c in chunks[max(k - 2, 0) : k]]
    return before[-1:] == ["of"] or before == ["of", "the"]


def _travels(chunks: list[Chunk], k: int) -> bool:
    """Say whether those are meant who came: somebody leads them, or nothing tells of an office that stays."""
    for c in chunks[k + 1 : k + _FAR]:
        if c.low in _LED:
            return True
        if c.text in (".", ";", "\n"):
            break
    stays = chunks[k - 1].text in _LASTING or chunks[k - 1].kind == "org" if k else False
    union = next((c for c in chunks[k + 1 : k + 4] if c.kind == "org"), None)
    return not stays and (union is None or union.text != "European Union")
