"""Who "his Bulgarian counterpart" or "the Latvian premier" is, where the text names the person only further down.

Or before, where it only lets guess of which state he is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from ...graph.records import Affiliation, Role
from ...graph.titles import answers_to
from ..lexicon import tables
from ..text.spans import Mention, Sentence
from .bylines import bylines
from .holders import alike, covers
from .kin import post_key

__all__ = ["NAMED_BELOW", "named_below"]

NAMED_BELOW = "the one person of that state with this post"
AT_HOME = "the one person with this post, who is named below as if known"
NOT_INTRODUCED = "named below without a word of who it is, so the one who was told of by post"
REACH, NEAR = 12, 5
"""So many sentences further down the person may be named with a post, and without one."""
_AND = re.compile(r",? and (?:Mr|Mrs|Ms|Dr)?\.?\s?")
_HEADS = "|".join(tables("who")["several"]["heads"])
_STATE = r"(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}"
_OF_TWO = re.compile(rf"\b(?i:{_HEADS}) (?:of|from) {_STATE} and {_STATE}$")
_SAME = frozenset(("counterpart", "colleague", "peer", "opposite number"))
_OF_ONE = frozenset(tables("groups")["at_home"].split())
"""Posts that a text calls by one word where it is at home."""
_INDEFINITE = ("a ", "an ", "another ", "no ", "any ", "every ", "each ", "former ", "some ")


def named_below(
    text: str,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    roles: Iterable[Role],
    work: Iterable[Affiliation] = (),
) -> tuple[Mention, ...]:
    """Give posts that nobody named before holds the one person who is named below with such a post.

    A counterpart has the post of whoever met him; a post that only a guess gives to the state will do.
    """
    open_ = [n for n, m in enumerate(mentions) if _open(m)]
    several = [n for n, m in enumerate(mentions) if _open_row(m)]
    if not open_ and not several:
        return mentions
    below = _Below(text, sentences, mentions, [r for r in roles if r.person], {a.person for a in work})
    one = len({(post_key(m.role or ""), m.org) for m in (mentions[n] for n in open_) if m.org}) == 1
    out = list(mentions)
    for n in open_:
        name, why = (below.with_post(n), NAMED_BELOW) if mentions[n].org else (below.at_home(n, open_), AT_HOME)
        if name is None and one and mentions[n].org:
            name, why = below.not_introduced(n), NOT_INTRODUCED
        if name is not None:
            out[n] = mentions[n]._replace(name=name, certain=False, why=why, candidates=(name,))
    for n in several:
        if two := below.two_not_introduced(n):
            out[n] = mentions[n]._replace(members=two, certain=False, why=NOT_INTRODUCED)
    for one_, other in pairwise(open_):
        both = mentions[one_], mentions[other]
        if below.side_by_side(*both) and not any(out[n].candidates for n in (one_, other)):
            for n, name in zip((one_, other), below.two_not_introduced(other), strict=False):
                out[n] = mentions[n]._replace(name=name, certain=False, why=NOT_INTRODUCED, candidates=(name,))
    return tuple(out)


def _open_row(m: Mention) -> bool:
    """Say whether holders of a post in two states are without names so far: "the foreign ministers of A and B"."""
    return m.kind == "group" and not m.members and _OF_TWO.search(m.name) is not None


def _open(m: Mention) -> bool:
    """Say whether a post of a state, or "the president" alone, is without a name so far."""
    known = m.candidates or m.members or m.why
    if m.kind != "role" or not m.role or known:
        return False
    if m.org is None:
        return m.name.lower() == f"the {m.role.lower()}" and m.role.lower() in _OF_ONE
    return not m.name.lower().startswith(_INDEFINITE)


class _Below:
    """Who is named where in a text, and with which posts."""

    def __init__(
        self,
        text: str,
        sentences: tuple[Sentence, ...],
        mentions: tuple[Mention, ...],
        roles: list[Role],
        working: set[str],
    ) -> None:
        self._text, self._mentions = text, mentions
        self._introduced = {*working, *(r.person for r in roles), *(b.name for b in bylines(text))}
        self._starts = [s.start for s in sentences]
        self._named: dict[int, set[str]] = {}
        first: dict[str, Mention] = {}
        for m in mentions:
            self._named.setdefault(self._at(m), set()).add(m.name)
            if m.kind == "person":
                first.setdefault(m.name, m)
        self._first = list(first.values())
        self._places = [self._at(m) for m in self._first]
        self._held: dict[str, list[Role]] = {}
        self._alike: dict[str, list[Role]] = {}
        for r in roles:
            self._held.setdefault(str(r.person), []).append(r)
            self._alike.setdefault(post_key(r.role), []).append(r)

    def with_post(self, n: int) -> str | None:
        """Give the one person named around who has the post of a mention, in its state."""
        m = self._mentions[n]
        at = self._at(m)
        around = [x.name for x in self._between(at - REACH, at + REACH) if self._at(x) != at]
        fits = {name for name in around if any(r.org == m.org and self._is(n, r) for r in self._posts(name))}
        return fits.pop() if len(fits) == 1 else None

    def at_home(self, n: int, open_: list[int]) -> str | None:
        """Give the one person of a text with a post, named below without a state: "President Lund said".

        Whom one sentence tells of beside "the president" is not the one.
        """
        m = self._mentions[n]
        held = self._alike.get(post_key(m.role or ""), [])
        x = next((x for x in self._later(m, REACH) if held and x.name == held[0].person), None)
        if x is None or x.org is not None or any(r.person != x.name or r.tense != "current" for r in held):
            return None
        said = {self._at(self._mentions[k]) for k in open_ if self._mentions[k].role == m.role}
        return None if any(x.name in self._named[at] for at in said) else x.name

    def not_introduced(self, n: int) -> str | None:
        """Give the one person named below of whom nothing is said: by surname alone, or beside who met him."""
        m = self._mentions[n]
        new = [x for x in self._later(m, NEAR) if x.name not in self._introduced]
        if len(new) != 1:
            return None
        beside = self._beside(n) & self._named[self._at(new[0])]
        return new[0].name if " " not in new[0].name or beside else None

    def two_not_introduced(self, n: int) -> tuple[str, ...]:
        """Give the only two people named below of whom nothing is said, if they are first told of as "A and B"."""
        new = [x for x in self._later(self._mentions[n], NEAR) if x.name not in self._introduced]
        if len(new) != 2 or not _AND.fullmatch(self._text, new[0].end, new[1].start):
            return ()
        return new[0].name, new[1].name

    def side_by_side(self, one: Mention, other: Mention) -> bool:
        """Say whether two posts of two states stand in one sentence: "the Chadian premier met the king of Jordan"."""
        return bool(one.org and other.org) and one.org != other.org and self._at(one) == self._at(other)

    def _at(self, m: Mention) -> int:
        return bisect_right(self._starts, m.start) - 1

    def _between(self, first: int, last: int) -> list[Mention]:
        """Give those who are first named in one of these sentences."""
        return self._first[bisect_left(self._places, first) : bisect_right(self._places, last)]

    def _later(self, m: Mention, reach: int) -> list[Mention]:
        """Give those who are first named behind the sentence of a mention, no further than so many sentences."""
        at = self._at(m)
        return self._between(at + 1, at + reach)

    def _posts(self, name: str) -> list[Role]:
        return [r for r in self._held.get(name, ()) if r.tense in ("current", "acting", "elect")]

    def _beside(self, n: int) -> set[str]:
        """Give those who are named in the sentence of a mention before it."""
        at = self._at(self._mentions[n])
        before = self._mentions[max(0, n - 8) : n]
        return {x.name for x in before if x.kind in ("person", "pronoun", "role") and self._at(x) == at}

    def _is(self, n: int, r: Role) -> bool:
        """Say whether a post is the one meant, or that of whose counterpart is meant."""
        said = (self._mentions[n].role or "").lower()
        if said not in _SAME:
            wording = r.role.lower()
            same = answers_to(r.role, said) or post_key(wording) == post_key(said)
            return same or covers(wording, said) or covers(said, wording)
        return any(alike(p.role, r.role) and p.org != r.org for name in self._beside(n) for p in self._posts(name))
