"""Who they are whom posts and states name: "the presidents of Mali and Senegal", "both states' ministers"."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator

from ...graph.records import Entity, Place, Role
from ...graph.titles import answers_to
from ..lexicon import tables
from ..text.spans import Mention
from ..text.vocabulary import vocabulary

__all__ = ["with_holders"]

_DATA = tables("who")["several"]
_HEADS: dict[str, str] = _DATA["heads"]
"""Plural heads of posts, and the one post."""
_LEADERS: tuple[str, ...] = tuple(_DATA["leaders"])
"""The posts of which one says "the leaders"."""
_LEADING = "leader"
_NEAR = 300
"""So many letters before "both states" the two that are meant are named last."""
_SMALL = frozenset(("the", "of", "from", "in", "and", "for", "their", "respective"))
_POST = rf"(?:[A-Za-z]+ ){{0,2}}(?i:{'|'.join(_HEADS)})"
_STATES = r"(?:countries|states|nations|neighbours|neighbors|republics)"
_BOTH = frozenset(("both", "two"))
_OF_BOTH = re.compile(
    rf"\b(?:the |these )?(?:two|both) {_STATES}['\u2019] (?P<post>{_POST})\b"
    rf"|\b[Tt]he (?P<posts>{_POST}) (?:of|from) (?:both|the two|these two) {_STATES}\b"
)


def with_holders(
    text: str, mentions: tuple[Mention, ...], entities: Iterable[Entity], roles: Iterable[Role]
) -> tuple[Mention, ...]:
    """Give those whom posts of several states mean the names of who holds these, where the text names them all.

    >>> with_holders("They met.", (), (), ())
    ()
    """
    plural = [m for m in mentions if m.kind == "group" and m.plural and not m.members]
    both = [] if _BOTH.isdisjoint(vocabulary(text).words) else list(_OF_BOTH.finditer(text))
    if not plural and not both:
        return mentions
    held = [r for r in roles if r.person and r.org and r.tense in ("current", "acting")]
    states = [(s, e, x.name) for x in entities if isinstance(x, Place) for s, e in x.mentions]
    named = {m: _of_states(text, m, states, held) for m in plural}
    out = [_with(m, named[m], held) if named.get(m) else m for m in mentions]
    for found in both:
        title = (found["post"] or found["posts"]).lower()
        near = [name for s, _, name in sorted(states) if found.start() - _NEAR <= s < found.start()]
        members = _both(title, held, list(dict.fromkeys(near)))
        members = members or _both(title, held, sorted({name for _, _, name in states}))
        if members:
            _put(out, found, members, held)
    return tuple(out)


def _guessed(role: Role) -> bool:
    """Say whether it is only guessed whose the post is."""
    return role.grade == "flagged" or "does not say whose" in (role.why or "")


GUESSED = "the text does not say whose post one of them has"


def _with(m: Mention, members: tuple[str, ...], held: list[Role]) -> Mention:
    """Give a group its members, with a doubt where one has his post only by a guess."""
    sure = all(any(r.person == name and not _guessed(r) for r in held) for name in members)
    return m._replace(members=members, certain=sure, why=None if sure else GUESSED)


def _put(mentions: list[Mention], found: re.Match[str], members: tuple[str, ...], held: list[Role]) -> None:
    """Put in whom a passage means, in the place of what else was found in it."""
    start, end = found.span()
    mentions[:] = [m for m in mentions if m.end <= start or m.start >= end]
    insort(mentions, _with(Mention(start, end, "group", found[0], start, end, plural=True), members, held), key=_start)


def _start(m: Mention) -> int:
    return m.start


def _of_states(text: str, m: Mention, states: list[tuple[int, int, str]], held: list[Role]) -> tuple[str, ...]:
    """Give who holds the posts of a group whose own words name two states or more."""
    inside = sorted((s, e, name) for s, e, name in states if m.start <= s and e <= m.end)
    whose = list(dict.fromkeys(name for _, _, name in inside))
    if len(whose) < 2:
        return ()
    words = "".join(
        c if not any(s <= n < e for s, e, _ in inside) else " " for n, c in enumerate(text[m.start : m.end], m.start)
    )
    title = " ".join(w for w in re.findall(r"[a-z-]+", words.lower()) if w not in _SMALL)
    holders = [_holder(title, held, state) for state in whose]
    named = all(holders) and len(set(holders)) == len(whose)
    return tuple(h for h in holders if h) if named and _one_sure(holders, held) else ()


def _both(title: str, held: list[Role], states: list[str]) -> tuple[str, ...]:
    """Give the two who hold a post, each of another state, where no third does."""
    names = tuple(dict.fromkeys(h for h in (_holder(title, held, state) for state in states) if h))
    return names if len(names) == 2 and _one_sure(names, held) else ()


def _one_sure(names: Iterable[str | None], held: list[Role]) -> bool:
    """Say whether of one at least the text says whose post he has; the other's is then hardly another's."""
    return any(r.person in set(names) and not _guessed(r) for r in held)


def _holder(title: str, held: list[Role], state: str) -> str | None:
    """Give the one person of the text who holds a post of a state; None for nobody or several.

    Where nobody is said to, it is the one who is guessed to.
    """
    fits = [r for r in held if r.org == state and any(answers_to(r.role, t) for t in _titles(title))]
    names = {r.person for r in fits if not _guessed(r)} or {r.person for r in fits}
    return names.pop() if len(names) == 1 else None


def _titles(plural: str) -> Iterator[str]:
    """Give the posts that a plural means: "transport ministers" the transport minister, "leaders" any who leads."""
    head = next((h for h in sorted(_HEADS, key=len, reverse=True) if plural.endswith(h)), None)
    if head is None:
        return
    one = plural.removesuffix(head) + _HEADS[head]
    yield from _LEADERS if one == _LEADING else (one,)
