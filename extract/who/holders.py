"""Who "the foreign minister" or "the French president" is, where the text says who has that post."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ..lexicon import tables
from ..text.gazetteer import listed, state
from ..text.rows import Row
from ..text.spans import Mention
from .aliases import Linked
from .kin import head_of, post_key
from .plurals import speaks_only

__all__ = ["SOLE_HOLDER", "SOLE_WITH_POST", "Holder", "alike", "covers", "holder", "holders"]

SOLE_HOLDER = "the one person with this post here"
"""Whom "the minister" means; where the grammar agrees, right in 23 of 23 pairs, however far back."""
ONE_OF_STATE = "the one official of that state here"
SOLE_WITH_POST, OF_WHOLE_TEXT = "the one person with such a post here", "nobody is said to be that; the text is about"
OF_STATE = "the one who is it of a state, and the first told of"
OWN = "the first with this post, of whom alone the text does not say of which state"


class Holder(Row, frozen=True):
    """Who is said to hold a post, and where."""

    start: int
    name: str
    org: str | None
    role: str


NEAR = 200
"""So far back, in characters, one with the post is meant whoever was told of first."""
_OF_THE_TEXT = frozenset(tables("groups")["of_the_text"].split())
_ANYBODY = frozenset(tables("groups")["anybody"].split())
_LOOSER = {word: tuple(meant.split("|")) for word, meant in tables("groups")["stands_for"].items()}
"""What a looser word for an official may mean."""
_PAST = ("former", "outgoing")
_GENERAL = re.compile(
    r"\b(secretary|director|attorney|governor|consul|inspector|auditor|prosecutor|solicitor)[- ]general\b"
)
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


def holders(mentions: tuple[Mention, ...], linked: list[Linked]) -> list[Holder]:
    """List who has which post in this document, each of several posts by itself."""
    first: dict[tuple[str, str | None, str], int] = {}
    for m in mentions:
        if m.kind == "person" and m.role:
            first.setdefault((m.name, m.org, _spelt(m.role)), m.start)
    for x in linked:
        for o in x.person.offices[1:] if x.name else ():
            if o.tense not in _PAST:
                first.setdefault((x.name or "", o.org, _spelt(o.role)), x.person.start)
    return [Holder(start, *key) for key, start in first.items()]


def _spelt(role: str) -> str:
    """Give a post with and without its hyphen in one spelling: "Secretary General", "Vice-President"."""
    return _GENERAL.sub(r"\1-general", role.lower()).replace("vice-", "vice ")


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> bool:
    """Say whether two posts may be one, the one told in fewer words.

    >>> alike("Foreign Minister", "Minister"), alike("Prime Minister", "Foreign Minister")
    (True, False)
    """
    mine, theirs = set(post_key(one).split()), set(post_key(other).split())
    return head_of(one) == head_of(other) and (mine <= theirs or theirs <= mine)


def _peers(theirs: list[Holder], posts: list[Holder], beside: list[str]) -> bool:
    """Say whether somebody may be the counterpart of one beside: the foreign minister is none of a prime minister."""
    own = [h.role for h in posts if h.name in beside and head_of(h.role) == _MINISTER]
    return not own or any(head_of(o.role) != _MINISTER or any(alike(o.role, p) for p in own) for o in theirs)


_MINISTER = "minister"


def holder(
    m: Mention, mentions: tuple[Mention, ...], posts: list[Holder], subjects: list[str], beside: list[str], end: int
) -> Mention:
    """Give "the foreign minister", "the French president" the name of the one person before it with that post.

    `subjects` are those whose sentence acts on it, if any: of two it is the other; `beside` all that stand before it
    in its sentence, which has this `end`.
    """
    role = _spelt(m.role or "")
    if role in _SAME and m.org:
        held = [h for h in posts if h.org == m.org]
        theirs = sorted({h.name for h in held})
        if len(theirs) == 1 and _peers(held, posts, beside):
            return m._replace(name=theirs[0], certain=False, why=ONE_OF_STATE, candidates=tuple(theirs))
    if not role or role in _SAME or m.name.lower().startswith(_INDEFINITE) or _of_letters(m, posts):
        return m
    fitting = _fitting(m, role, [h for h in posts if h.start < m.start])
    if not fitting and (m.org or (" " in role and m.name[:4].lower() == "the ")):
        below = [h for h in posts if h.start >= end and (h.org == m.org or not m.org) and covers(h.role, role)]
        if len({h.name for h in below}) == 1 and (m.org or _bare(below[0].role) == _bare(role)):
            name = below[0].name
            return m._replace(name=name, certain=False, why="the one person with this post below", candidates=(name,))
        if m.org:
            return m
    names = sorted({h.name for h in fitting})
    if not names and (about := _of_whole_text(m, role, mentions, posts)) not in (None, *subjects):
        return m._replace(name=about, certain=False, why=OF_WHOLE_TEXT, candidates=(about,))
    if len(names) == 1:
        sure = bool(m.org) and any(h.org == m.org and covers(h.role, role) for h in fitting)
        return m._replace(
            name=names[0],
            certain=sure,
            why=None if sure else SOLE_HOLDER if m.name[:4].lower() == "the " else SOLE_WITH_POST,
            candidates=tuple(names),
        )
    others = [n for n in names if n not in subjects]
    head = _of_the_state(role, fitting) if len(names) > 1 and not m.org else None
    if len(names) > 1 and len(others) == 1 and head in (None, *others):
        why = "the one person with this post who is not named in its sentence"
        return m._replace(name=others[0], certain=False, why=why, candidates=(others[0],))
    return _of_several(m, mentions, names, fitting, posts, head) if len(names) > 1 else m


def _of_several(
    m: Mention,
    mentions: tuple[Mention, ...],
    names: list[str],
    fitting: list[Holder],
    posts: list[Holder],
    head: str | None,
) -> Mention:
    """Give a post that several have to whom it means most likely, with all whom it may mean where none stands out."""
    if not m.org and (own := _own(names, fitting, posts)):
        return m._replace(name=own, certain=False, why=OWN, candidates=(own,))
    if head is not None:
        return m._replace(name=head, certain=False, why=OF_STATE, candidates=(head,))
    meant = _told_most(m, mentions, fitting)
    return m._replace(name=meant, certain=False, why=f"{m.name} may be {' or '.join(names)}", candidates=tuple(names))


def _of_the_state(role: str, fitting: list[Holder]) -> str | None:
    """Give the first told of where he alone is it of a state, the others of parties and firms: "the President"."""
    plain = {h.name for h in fitting if h.role == role and (not h.org or state(h.org) == h.org)}
    bodies = {h.name for h in fitting if h.role != role or (h.org and not state(h.org))} - plain
    first = min(fitting, key=lambda h: h.start).name
    return first if plain == {first} and bodies == {h.name for h in fitting} - plain else None


def _of_letters(m: Mention, posts: list[Holder]) -> bool:
    """Say whether a post is of a body told by letters that nobody here is said to be of: "the leader of DUI"."""
    body = _LETTERS.search(m.name) if not m.org and head_of(m.role or "") == "leader" else None
    return body is not None and not any(body[1] in (h.org or "").split() for h in posts)


_LETTERS = re.compile(r" of (?:the )?([A-Z][A-Z-]{1,6})$")


def _fitting(m: Mention, role: str, before: list[Holder]) -> list[Holder]:
    """Give those told of so far whom a post may mean: of its state or body, where any of them is."""
    fitting = [h for h in before if covers(h.role, _unbodied(role, h)) and _of(h, m.org, role)] or _junior(
        m, before, role
    )
    if m.org and role in _ANYBODY and not any(h.org == m.org for h in fitting):
        fitting = [h for h in before if h.org == m.org or _in_state(h.org, m.org)] or fitting
    return [h for h in fitting if h.org == m.org] or fitting if m.org else fitting


def _in_state(org: str | None, of: str) -> bool:
    """Say whether a body bears the name of its state: the Irish Senate is one of Ireland."""
    return bool(org) and state(str(org).split()[0]) == of


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
    abroad, known = ({h.name for h in row if h.org} for row in (fitting, posts))
    at_home = [n for n in names if n not in abroad and n not in known]
    if len(at_home) != 1 or len(abroad) != len(names) - 1:
        return None
    return at_home[0] if min(fitting, key=lambda h: h.start).name == at_home[0] else None


def _of(held: Holder, org: str | None, said: str) -> bool:
    """Say whether a post may be one of a state or body: it is said to be, or to be of none."""
    if not org or held.org == org or (held.org or "").startswith(f"{org} of "):
        return True  # "the Senate chairman" is chairman of the Senate of Chile
    alone = " of " not in held.role and " for " not in held.role and head_of(held.role) == head_of(said)
    return not held.org and (state(org) is not None or alone)  # no president is "the NDP leader"


def _unbodied(said: str, held: Holder) -> str:
    """Leave out a word that only names the body of the post: "the Commission envoy" of the European Commission."""
    first, _, rest = said.partition(" ")
    return rest if rest and first in (held.org or "").lower().split() else said


def _of_whole_text(m: Mention, role: str, mentions: tuple[Mention, ...], posts: list[Holder]) -> str | None:
    """Give whom a text names first and most, should "the mediator" mean nobody else; not somebody of another state."""
    if role not in _OF_THE_TEXT or m.name[:4].lower() != "the ":
        return None
    told = Counter(x.name for x in mentions if x.kind == "person" and x.start < m.start and not speaks_only(x))
    first = next(iter(told), None)
    if first is None or told[first] < max(told.values()) or told[first] < 2:
        return None
    states = {h.org for h in posts if h.name == first and h.org and state(h.org)}
    return first if not m.org or not states or m.org in states else None


_SECOND = listed("holders.second")
_NO_PART = listed("holders.no_part")


_FRAME = frozenset(("of", "for", "the", "and", "affairs"))


def _bare(post: str) -> frozenset[str]:
    """Give the words that make a post: the minister of foreign affairs is the foreign minister."""
    return frozenset(post.split()) - _FRAME


@lru_cache(maxsize=4096)
def covers(held: str, said: str) -> bool:
    """Say whether a post may be meant by a shorter or looser wording."""
    said = " ".join(w for w in said.split() if w not in _NO_PART)
    words = set(said.split())
    if "first" in words and "first" not in held:
        return False
    if _bare(said) == _bare(held):
        return True
    if words <= set(held.split()) and head_of(said) == head_of(held):
        return _SECOND.isdisjoint(set(held.split()) - words)  # "the president" is no vice president
    return any(set(meant.split()) <= set(held.split()) for meant in _LOOSER.get(said, ()))
