"""A father named with his own titles belongs to his child's name: "Omar ibni Sultan Ahmad", "Omar bin Haji Ali"."""

from __future__ import annotations

from ..text.tokens import TITLES, Chunk
from .units import Person

__all__ = ["child_of", "of_father"]

_CHILD = frozenset(("bin", "binti", "bint", "ibn", "ibni", "ibnu"))
_ROYAL = frozenset(("sultan", "raja", "king", "emir", "prince", "tengku", "tunku"))
_ROYAL_CHILD = "ibni"


def of_father(chunks: list[Chunk], k: int, before: list[Person]) -> bool:
    """Say whether the name at a chunk is that of the father of who is named right before it."""
    at = k - 1
    while at > 0 and (chunks[at].kind in TITLES or chunks[at].low in _ROYAL):
        at -= 1
    return bool(before) and 0 < at < k - 1 and chunks[at].low in _CHILD and before[-1].j == at


def child_of(text: str, chunks: list[Chunk], child: Person, father: Person) -> Person:
    """Give somebody with his father: a part of the name, but for a ruler's, and with what stands behind both.

    Who is a ruler's child is called by the own name: "Sultan Omar ibni Sultan Ahmad" is Omar.
    """
    offices = (*child.offices, *(o for o in father.offices if o.begin > father.name_end))
    whole = child._replace(j=father.j, end=father.end, offices=offices, bodies=(*child.bodies, *father.bodies))
    if chunks[child.j].low == _ROYAL_CHILD:
        return whole
    name = " ".join(text[child.name_start : father.name_end].split())
    return whole._replace(name=name, name_end=father.name_end, evidence=_stronger(child.evidence))


def _stronger(evidence: str) -> str:
    """Give what makes somebody a person who has a father, whatever else does."""
    return "given" if evidence == "bare" else evidence
