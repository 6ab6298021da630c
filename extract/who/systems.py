"""Which states can have a post of a name, and which have most of those so named."""

from __future__ import annotations

from functools import lru_cache

from ..lexicon import lines_of
from .kin import post_key

__all__ = ["fits", "usual"]

_ROWS = [
    (rule, frozenset(post.split()), frozenset(states.split("|")))
    for rule, post, states in (line.split("\t") for line in reversed(lines_of("systems.tsv")))
]
_SYSTEMS = {post: (rule == "only", states) for rule, post, states in _ROWS if rule in ("only", "not")}
_USUAL = {post: states for rule, post, states in _ROWS if rule == "usual"}
_MOSTLY = [(post, states) for rule, post, states in _ROWS if rule == "mostly"]


@lru_cache(maxsize=4096)
def fits(state: str, role: str) -> bool:
    """Say whether a state can have a post of that name; the first line on it counts.

    >>> fits("Japan", "President"), fits("Japan", "Prime Minister")
    (False, True)
    """
    only, states = _SYSTEMS.get(frozenset(post_key(role).split()), (False, frozenset()))
    return (state in states) == only


@lru_cache(maxsize=4096)
def usual(state: str, role: str) -> bool:
    """Say whether a post so named is, where nothing else is said, one of that state.

    >>> usual("United States", "Deputy Assistant Secretary for Trade"), usual("Fiji", "Secretary")
    (True, False)
    """
    parts = frozenset(role.lower().replace("-", " ").split())
    return state in _USUAL.get(parts, ()) or any(post <= parts and state in states for post, states in _MOSTLY)
