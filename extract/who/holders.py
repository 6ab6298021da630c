"""Who "the foreign minister" or "the French president" is, where the text says who has that post."""

from __future__ import annotations

from ..lexicon import tables
from ..text.gazetteer import listed, state
from ..text.rows import Row
from ..text.spans import Mention
from .kin import head_of

__all__ = ["SOLE_NEAR", "Holder", "holder", "holders"]

SOLE_HOLDER = "the one person with this post here"
SOLE_NEAR = "the one person with this post here, told of just before"
OWN = "the first with this post, of whom alone the text does not say of which state"


class Holder(Row, frozen=True):
    """Who is said to hold a post, and where."""

    start: int
    name: str
    org: str | None
    role: str


NEAR, SOON = 200, 700
"""So far back, in characters, one with the post is meant whoever was told of first; and so far the only one is sure."""
_ANYBODY = frozenset(tables("groups")["anybody"].split())
_LOOSER = {word: tuple(meant.split("|")) for word, meant in tables("groups")["stands_for"].items()}
"""What a looser word for an official may mean."""
_SAME = ("counterpart", "colleague", "peer", "opposite number")
_INDEFINITE = (
    "a ",
    "an ",
    "another ",
    "no ",
    "any ",
    "every ",
    "each ",
    "former ",
    "its ",
    "their ",
    "the first ",
    "the next ",
    "the only ",
)


def holders(mentions: tuple[Mention, ...]) -> list[Holder]:
    """List who has which post in this document."""
    first: dict[tuple[str, str | None, str], int] = {}
    for m in mentions:
        if m.kind == "person" and m.role:
            first.setdefault((m.name, m.org, m.role.lower()), m.start)
    return [Holder(start, *key) for key, start in first.items()]


def holder(m: Mention, mentions: tuple[Mention, ...], posts: list[Holder], subjects: list[str]) -> Mention:
    """Give "the foreign minister", "the French president" the name of the one person before it with that post.

    `subjects` are those whose sentence acts on it, if any: of two it is the other.
    """
    role = (m.role or "").lower()
    if role in _SAME and m.org:
        theirs = sorted({h.name for h in posts if h.org == m.org})
        if len(theirs) == 1:
            return m._replace(
                name=theirs[0], certain=False, why="the one official of that state here", candidates=tuple(theirs)
            )
    if not role or role in _SAME or m.name.lower().startswith(_INDEFINITE):
        return m
    before = [h for h in posts if h.start < m.start]
    fitting = [h for h in before if _covers(h.role, role) and _of(h, m.org)] or _junior(m, before, role)
    if not fitting and m.org and role in _ANYBODY:
        fitting = [h for h in posts if h.start < m.start and h.org == m.org]
    if m.org and any(h.org == m.org for h in fitting):
        fitting = [h for h in fitting if h.org == m.org]
    if not fitting and m.org:
        fitting = [h for h in posts if h.org == m.org and _covers(h.role, role)]
        if len({h.name for h in fitting}) == 1:
            name = fitting[0].name
            return m._replace(name=name, certain=False, why="the one person with this post below", candidates=(name,))
        return m
    names = sorted({h.name for h in fitting})
    if len(names) == 1:
        sure = bool(m.org) and any(h.org == m.org and _covers(h.role, role) for h in fitting)
        told = max(x.start for x in mentions if x.kind == "person" and x.start < m.start and x.name == names[0])
        return m._replace(
            name=names[0],
            certain=sure,
            why=None if sure else SOLE_NEAR if m.start - told < SOON and m.name[:4].lower() == "the " else SOLE_HOLDER,
            candidates=tuple(names),
        )
    others = [n for n in names if n not in subjects]
    if len(names) > 1 and len(others) == 1:
        why = "the one person with this post who is not named in its sentence"
        return m._replace(name=others[0], certain=False, why=why, candidates=(others[0],))
    if len(names) > 1 and not m.org and (own := _own(names, fitting, posts)):
        return m._replace(name=own, certain=False, why=OWN, candidates=(own,))
    if len(names) > 1:
        meant = _told_most(m, mentions, fitting)
        return m._replace(
            name=meant, certain=False, why=f"{m.name} may be {' or '.join(names)}", candidates=tuple(names)
        )
    return m


def _junior(m: Mention, before: list[Holder], role: str) -> list[Holder]:
    """Give the one deputy minister whom "the minister" means where the text has no other before."""
    juniors = [h for h in before if {"deputy", "minister"} <= set(h.role.split())]
    return juniors if role == "minister" and not m.org and len({h.name for h in juniors}) == 1 else []


def _told_most(m: Mention, mentions: tuple[Mention, ...], fitting: list[Holder]) -> str:
    """Give the one of several named last; past some lines the one whom the text names first and most."""
    names = {h.name for h in fitting}
    told = [x for x in mentions if x.kind == "person" and x.start < m.start and x.name in names]
    first = min(fitting, key=lambda h: h.start).name
    often = sum(x.name == first for x in told) * 2 >= len(told)
    return first if not m.org and often and m.start - told[-1].start > NEAR else told[-1].name


def _own(names: list[str], fitting: list[Holder], posts: list[Holder]) -> str | None:
    """Give the one told of first whose post the text leaves without a state, while it says whose all others are.

    A paper of Valletta writes "the Prime Minister" of its own and "Libyan Prime Minister" of the other.
    """
    abroad = {h.name for h in fitting if h.org}
    at_home = [n for n in names if n not in abroad and not any(h.org for h in posts if h.name == n)]
    if len(at_home) != 1 or len(abroad) != len(names) - 1:
        return None
    return at_home[0] if min(fitting, key=lambda h: h.start).name == at_home[0] else None


def _of(held: Holder, org: str | None) -> bool:
    """Say whether a post may be one of a state or body: it is said to be, or to be of none."""
    if not org or held.org == org:
        return True
    return not held.org and (state(org) is not None or (" of " not in held.role and " for " not in held.role))


_SECOND = listed("holders.second")
_NO_PART = listed("holders.no_part")


def _covers(held: str, said: str) -> bool:
    """Say whether a post may be meant by a shorter or looser wording."""
    said = " ".join(w for w in said.split() if w not in _NO_PART)
    words = set(said.split())
    if "first" in words and "first" not in held:
        return False
    if words <= set(held.split()) and head_of(said) == head_of(held):
        return _SECOND.isdisjoint(set(held.split()) - words)  # "the president" is no vice president
    return any(set(meant.split()) <= set(held.split()) for meant in _LOOSER.get(said, ()))
