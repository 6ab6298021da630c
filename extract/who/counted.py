"""Who "the two ministers" are, or "the presidents": the two told of last who are said to hold such a post."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.spans import Mention
from .holders import Holder

__all__ = ["BACK", "by_posts", "misfits", "names_posts", "only_two"]

_POSTS: dict[str, re.Pattern[str]] = {
    plural: re.compile(rf"\b(?:{posts}|counterpart|colleague|opposite number)\b", re.I)
    for plural, posts in tables("groups")["plural_posts"].items()
}
"""What a plural of posts may mean, by words of the posts themselves; a counterpart has the post of another."""
_NUMBERED = re.compile(r"(?:the|these|both)(?: two)?(?: [a-z-]+){0,3} ([a-z]+)|two (?:[a-z-]+ ){0,3}([a-z]+)", re.I)
_OTHER = re.compile(r"\b(?:former|ex|vice|deputy|late|acting|then|designate|elect|candidate)\b|counterpart", re.I)
"""What makes a post another, or that of another day."""
BACK = 8
"""So many sentences back the two may have been told of."""


def names_posts(text: str, m: Mention) -> bool:
    """Say whether a plural names posts of people told of before: "the two generals", "The ministers will meet"."""
    return m.org is None and _plural(m) in _POSTS and (_numbered(m) or _article(text, m))


def _article(text: str, m: Mention) -> bool:
    """Say whether "the presidents" are told of as known ones: with an article and nothing else."""
    bare = m.name.lower().removeprefix("the ")
    return bare == _plural(m) and text[m.name_start - 4 : m.name_start].lower() == "the "


def _numbered(m: Mention) -> bool:
    return _NUMBERED.fullmatch(m.name) is not None and ("two" in m.name.lower() or "both" in m.name.lower())


def _plural(m: Mention) -> str:
    return m.name.lower().split()[-1]


def by_posts(m: Mention, told: list[list[Mention]], posts: list[Holder]) -> Mention | None:
    """Give the plural the two who hold such posts, of those told of last; None where they are more, or fewer.

    `told` are the mentions of this sentence and of those before, the last first.
    """
    holds = _POSTS[_plural(m)]
    fitting = {h.name for h in posts if h.start < m.start and holds.search(h.role)}
    found: list[str] = []
    for mentions in told[:BACK]:
        here = [x.name for x in mentions if x.kind in ("person", "role") and x.name in fitting]
        found.extend(n for n in dict.fromkeys(here) if n not in found)
        if len(found) > 1:
            break
    if len(found) != 2:
        return None
    return m._replace(members=tuple(found), certain=True, why=None)


def only_two(text: str, m: Mention, posts: list[Holder]) -> Mention:
    """Give "the two presidents" whom nothing near names the only two of the text, each of a country of his own."""
    if m.members or not _numbered(m) or _plural(m) not in _POSTS:
        return m
    holds = _POSTS[_plural(m)]
    held = [h for h in posts if holds.search(h.role)]
    names = tuple(dict.fromkeys(h.name for h in held))
    bodies = [{h.org for h in held if h.name == name and h.org} for name in names]
    if len(names) != 2 or not all(bodies) or bodies[0] & bodies[1] or any(_other(text, h) for h in held):
        return m
    return m._replace(members=names, certain=False, why="the only two of the text who hold such posts")


def _other(text: str, h: Holder) -> bool:
    """Say whether a post is a lower one than its words say, or that of another day: "the former Chadian president"."""
    return bool(_OTHER.search(h.role) or _OTHER.search(text, max(0, h.start - 14), h.start + 14))


def misfits(m: Mention, posts: list[Holder]) -> bool:
    """Say whether one of the two is said to hold another post than the plural names: a president among ministers."""
    holds = _POSTS.get(_plural(m))
    if holds is None:
        return False
    roles = [[h.role for h in posts if h.start < m.start and h.name == name] for name in m.members]
    return any(said and not any(holds.search(role) for role in said) for said in roles)
