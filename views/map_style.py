"""How the map draws statuses, kinds, sides and relations: read from `map_style.toml`, with a rule for the rest."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from ..ontology.vocabulary import EVENT_TYPES

__all__ = ["is_background", "relation", "side_colours", "style", "verb"]


@cache
def style() -> dict[str, Any]:
    """Give the whole of `map_style.toml`.

    >>> style()["status"]["happened"]["dash"]
    []
    """
    return tomllib.loads(files(__package__).joinpath("map_style.toml").read_text(encoding="utf-8"))


def relation(name: str) -> dict[str, Any]:
    """Give how a kind of relation is called and drawn; one that the file does not list is called by its own name.

    >>> relation("meeting")["planned"], relation("leads-team")["label"]
    ('is to meet', 'leads team')
    """
    known = style()["relation"].get(name)
    if known:
        return {"background": False, **known}
    words = name.replace("-", " ").replace("_", " ")
    return {"label": words, "arrow": True, "background": name not in EVENT_TYPES, "happened": words, "other": words}


def is_background(name: str) -> bool:
    """Say whether a relation is what somebody is rather than what happened.

    >>> is_background("holds"), is_background("meeting")
    (True, False)
    """
    return bool(relation(name)["background"])


def verb(name: str, status: str, *, there: bool = False) -> str:
    """Give what a relation of this status says, as a verb between two names; `there` if the other is a place.

    >>> verb("meeting", "planned"), verb("meeting", "refused"), verb("holds", "ongoing")
    ('is to meet', 'did not meet', 'holds or held office:')
    >>> verb("conference", "happened"), verb("conference", "happened", there=True)
    ('attended a conference with', 'attended a conference in')
    """
    known = relation(name)
    said = known["happened"] if status == "ongoing" and status not in known else known.get(status)
    return str(said or known.get("other") or known["label"]).replace("with or in", "in" if there else "with")


def side_colours(sides: Sequence[str]) -> dict[str, str]:
    """Give each side its colour: an expected one, or the next of the palette; the sides come busiest first.

    >>> side_colours(["China", "France"])["China"]
    '#c5402d'
    """
    chosen = {s: style()["side"]["expected"][s] for s in sides if s in style()["side"]["expected"]}
    free = [c for c in style()["side"]["palette"] if c not in chosen.values()] or style()["side"]["palette"]
    others = [s for s in sides if s and s not in chosen]
    return {**chosen, **{s: free[i % len(free)] for i, s in enumerate(others)}, "": style()["side"]["none"]}
