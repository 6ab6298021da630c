"""What titles and given names tell of who bears them, man or woman; most names of the world leave it open."""

from __future__ import annotations

from functools import cache

from ...graph.names import fold
from ..lexicon import tables

__all__ = ["told", "told_by_name", "told_by_title"]


@cache
def told() -> tuple[dict[str, str], dict[str, str]]:
    """Give what titles and given names tell, each folded, as "m" or "f"."""
    data = tables("sexes")
    titles, names = (
        {fold(w): sex for sex, key in (("f", "female"), ("m", "male")) for w in data[part][key].split()}
        for part in ("titles", "names")
    )
    return titles, names


def told_by_name(name: str) -> str:
    """Give "m" or "f" where a given name leaves no doubt, else ""."""
    return next((told()[1][w] for w in _given(name) if w in told()[1]), "")


def told_by_title(title: str) -> str:
    """Give "m" or "f" where a courtesy tells it: "Mr.", "Miss"; else ""."""
    return told()[0].get(fold(title).rstrip("."), "")


def _given(name: str) -> list[str]:
    """Give the words of a name that may tell: the first, or the second after a title that is part of it."""
    words = [fold(w) for w in name.split()]
    return words[1:2] if len(words) > 1 and words[0] in told()[0] else words[:1]
