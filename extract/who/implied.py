"""Posts whose words alone say whose they are: the Secretary of State is that of the United States."""

from __future__ import annotations

from ..lexicon import tables

__all__ = ["implied_body"]


_BODIES: dict[str, str] = tables("groups")["implied"]


def implied_body(role: str) -> str | None:
    """Give the state or body that a post belongs to by its name.

    >>> implied_body("assistant secretary of state for African affairs")
    'United States'
    """
    low = role.lower()
    if low in _BODIES:
        return _BODIES[low]
    return next(
        (body for post, body in _BODIES.items() if low.startswith(post + " for ") and post != "secretary of state"),
        None,
    )
