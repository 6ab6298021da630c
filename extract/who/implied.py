"""Posts whose words alone say whose they are: the Secretary of State is that of the United States."""

from __future__ import annotations

from functools import cache

from .groups import groups_table

__all__ = ["implied_body"]


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = groups_table()["implied"]
    return table


def implied_body(role: str) -> str | None:
    """Give the state or body that a post belongs to by its name.

    >>> implied_body("assistant secretary of state for African affairs")
    'United States'
    """
    low = role.lower()
    if low in _table():
        return _table()[low]
    return next(
        (body for post, body in _table().items() if low.startswith(post + " for ") and post != "secretary of state"),
        None,
    )
