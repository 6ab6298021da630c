"""Posts whose words alone say whose they are: the Secretary of State is that of the United States."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..lexicon import tables

__all__ = ["elsewhere", "implied_body"]


_BODIES: dict[str, tuple[str, ...]] = {post: tuple(of.split("|")) for post, of in tables("groups")["implied"].items()}
_FOR = [(f"{post} for ", of) for post, of in _BODIES.items() if post != "secretary of state"]
_OPENINGS = tuple(opening for opening, _ in _FOR)


def implied_body(role: str, spoken: Mapping[str, float] = MappingProxyType({})) -> str | None:
    """Give the state or body that a post belongs to by its name; None where more is `spoken` of another that has such.

    >>> implied_body("assistant secretary of state for African affairs")
    'United States'
    >>> implied_body("defense secretary", {"Philippines": 2, "United States": 1}) is None
    True
    """
    low = role.lower()
    bodies = _BODIES.get(low) or (
        next(of for opening, of in _FOR if low.startswith(opening)) if low.startswith(_OPENINGS) else ()
    )
    if len(bodies) < 2:
        return bodies[0] if bodies else None
    first, *others = bodies
    return first if spoken.get(first, 0) >= max(spoken.get(b, 0) for b in others) else None


_ELSEWHERE: dict[str, str] = tables("groups")["elsewhere"]
_ONLY_IN = {post: frozenset(states.split("|")) for post, states in tables("groups")["only_in"].items()}


def elsewhere(role: str, org: str | None) -> str:
    """Give what a post is called in another state that has none of that name.

    >>> elsewhere("Secretary of State", "Russia"), elsewhere("Secretary of State", "United States")
    ('Foreign Minister', 'Secretary of State')
    """
    low = role.lower()
    return _ELSEWHERE[low] if org and low in _ELSEWHERE and org not in _ONLY_IN[low] else role
