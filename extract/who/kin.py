"""Posts that are told by way of other people: counterparts, deputies, aides, and posts named apart from the person."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..text.gazetteer import listed
from ..text.tokens import words
from .aliases import Linked
from .implied import elsewhere, implied_body
from .offices import Office
from .possessed import possessor, whose_he_is
from .units import Unit

__all__ = ["derived", "described", "head_of", "post_key"]

_AIDES = tuple(listed("kin.servants"))
_SAME = frozenset(("counterpart", "colleague", "peer", "peers", "counterparts", "colleagues", "number"))
"""Heads of posts that are another's too; "number" is that of "opposite number"."""
_NO_POSTS = _SAME | {"official"}
"""Heads that name no post for somebody's counterpart to have; "official" is what talks are, too."""
_ANNOUNCERS = listed("plurals.announcers")
_NEXT = frozenset(("predecessor", "successor"))
_BESIDE = _SAME | _NEXT
NEAR = 8
"""So many people of a sentence are asked whom "his" means."""
_IGNORED = listed("kin.ignored")
_PEERS = listed("kin.peers")


@lru_cache(maxsize=4096)
def post_key(role: str) -> str:
    """Give what makes two wordings one post.

    >>> post_key("Minister of Foreign Affairs") == post_key("Foreign Minister")
    True
    """
    low = role.lower().replace("-", " ").replace("premier", "prime minister").replace("defense", "defence")
    for form in ("spokesman", "spokeswoman"):
        low = low.replace(form, "spokesperson")
    return " ".join(sorted(set(low.split()) - _IGNORED)) or role.lower()


@lru_cache(maxsize=4096)
def head_of(role: str) -> str:
    """Give the word that makes a post what it is.

    >>> head_of("Minister of Foreign Affairs")
    'minister'
    """
    parts = role.lower().replace("-", " ").split()
    for i, word in enumerate(parts):
        if word in ("of", "for", "to", "at", "on", "in") and i:
            return parts[i - 1]
    return parts[-1] if parts else ""


def described(linked: list[Linked], where: list[int], within: dict[int, list[int]], units: list[Unit]) -> list[Linked]:
    """Give a person without a post the one named apart: "Qin ..., the Chinese foreign minister left"."""
    held = {(o.org, post_key(o.role)) for x in linked for o in x.person.offices}
    officials = {x.name for x in linked if x.person.offices}
    added: dict[int, Office] = {}
    for at, unit in enumerate(units):
        for n, c in enumerate(unit.chunks):
            if (
                c.kind != "post"
                or c.plural
                or not c.entry
                or (n + 1 < len(unit.chunks) and unit.chunks[n + 1].kind in ("run", ",", "post", "honorific"))
            ):
                continue
            owner, the = (unit.chunks[n - 1], unit.chunks[n - 2].low) if n > 1 else (c, "")
            if (
                the != "the"
                or owner.kind not in ("state", "adjective")
                or not owner.entry
                or not held.isdisjoint((whose, post_key(c.entry.name)) for whose in (owner.entry.state, None))
                or head_of(c.entry.name) not in words().heads
            ):
                continue
            close = (*within.get(at - 1, [])[-NEAR:], *within.get(at, []))
            near = [(i, linked[i]) for i in close if linked[i].person.start < c.start][-NEAR:]
            names = list(dict.fromkeys(x.name for _, x in near))
            mine = [name for name in names if name not in officials]
            own = [x.name for _, x in near if owner.entry.state in x.person.bodies]
            who = own[0] if len(set(own)) == 1 else mine[0] if len(mine) == 1 and mine[0] == names[-1] else None
            if who:
                i = next(i for i, x in reversed(near) if x.name == who)
                start = linked[i].person.name_start if where[i] == at else owner.start
                added[i] = Office(
                    c.entry.name,
                    owner.entry.state,
                    "state",
                    c.tense,
                    None,
                    start,
                    c.end,
                    "described",
                    doubt="the post is named apart from the person",
                )
                officials.add(who)
    return [
        x._replace(person=x.person._replace(offices=(*x.person.offices, added[i]))) if i in added else x
        for i, x in enumerate(linked)
    ]


def derived(
    linked: list[Linked],
    where: list[int],
    within: dict[int, list[int]],
    units: list[Unit],
    spoken: Mapping[str, float],
) -> list[Linked]:
    """Fill what other people's posts give: a counterpart's post, a deputy's body, an aide's principal.

    `spoken` says how much the text speaks of which state.
    """
    held: dict[str, list[Office]] = {}
    by_surname: dict[str, list[str]] = {}
    for x in linked:
        if x.name:
            bearers = by_surname.setdefault(x.name.split()[-1], [])
            if x.name not in bearers:
                bearers.append(x.name)
            held.setdefault(x.name, []).extend(o for o in x.person.offices if head_of(o.role) not in _BESIDE)
    out: list[Linked] = []
    for n, x in enumerate(linked):
        if not x.person.offices:
            out.append(x)
            continue
        principals = _principals(linked, within, where[n], n, held) if any(map(_relative, x.person.offices)) else []
        offices = []
        for o in x.person.offices:
            owners = by_surname.get(o.owner.split()[-1], []) if o.owner else principals
            if o.his and o.org is None:
                o, owners = whose_he_is(o, owners, linked, within.get(where[n], ()), units[where[n]].chunks, held)
            if head_of(o.role) in _NEXT:
                made = _next_or_last(
                    o, by_surname.get((o.owner or o.org or "").split()[-1], []) if o.owner or o.org else owners, held
                )
            elif head_of(o.role) in _SAME:
                beside = {linked[i].name for i in within.get(where[n], ()) if linked[i].person.start < o.begin}
                told = (
                    None
                    if o.owner or any(held.get(name) for name in beside if name)
                    else _of_unnamed(o, units[where[n]])
                )
                made = told or _counterpart(o, owners, held) or _of_unnamed(o, units[where[n]])
            elif (
                o.org is None and head_of(o.role) == "secretary" and any(p.role == "Cardinal" for p in x.person.offices)
            ):
                made = o._replace(org="Vatican", org_kind="state", doubt="a cardinal serves the Vatican")
            elif (whose := possessor(o, x.name, linked, within.get(where[n], ()), units[where[n]].chunks)) is not None:
                made = o._replace(org=whose, org_kind="person")
            else:
                made = _owned(o, owners, held, by_surname, spoken)
            offices.extend([made] if made else [])
        out.append(x._replace(person=x.person._replace(offices=tuple(offices))))
    return out


def _relative(o: Office) -> bool:
    return o.his or head_of(o.role) in _SAME or head_of(o.role) in _NEXT


def _counterpart(o: Office, principals: list[str], held: dict[str, list[Office]]) -> Office | None:
    """Give a counterpart the post of the one he is the counterpart of."""
    peers = [p for p in principals if held.get(p) and not (o.org and any(h.org == o.org for h in held[p]))]
    principal = next((p for p in peers if not _speaks(held[p])), peers[0] if peers else None)
    if principal is None:
        return None
    return o._replace(
        role=elsewhere(_chief(held[principal]), o.org), doubt=f"has the post of {principal}, whose counterpart this is"
    )


def _chief(posts: list[Office]) -> str:
    """Give the post for which somebody has counterparts: foreign minister before others, in its fullest wording."""
    foreign = [o.role for o in posts if "foreign" in o.role.lower()]
    first = [o.role for o in posts if post_key(o.role) == post_key(posts[0].role)]
    return max(foreign or first, key=len)


def _speaks(posts: list[Office]) -> bool:
    """Say whether somebody is in a text to speak for others, who has no counterparts."""
    return all(head_of(o.role) in _ANNOUNCERS for o in posts)


def _next_or_last(o: Office, principals: list[str], held: dict[str, list[Office]]) -> Office | None:
    """Give "her predecessor" the post that she has, as a former one, "X's successor" the one that X had."""
    principal = next((p for p in principals if held.get(p)), None)
    if principal is None:
        return None
    theirs = held[principal][0]
    tense = "former" if head_of(o.role) == "predecessor" else o.tense
    return o._replace(
        role=theirs.role,
        org=theirs.org,
        org_kind=theirs.org_kind,
        tense=tense,
        owner=None,
        doubt=f"has or had the post of {principal}, as {head_of(o.role)}",
    )


def _of_unnamed(o: Office, unit: Unit) -> Office | None:
    """Give "the Foreign Minister met his Georgian counterpart, X" the post that its sentence names before."""
    for c in reversed(unit.chunks):
        if c.kind != "post" or not c.entry or c.plural or c.start >= o.begin:
            continue
        if head_of(c.entry.name) not in _NO_POSTS:
            if o.org is None:
                return None
            return o._replace(role=c.entry.name, doubt=f"has the post of the {c.entry.name}, whose counterpart this is")
    return None


def _serves(role: str) -> bool:
    low = role.lower()
    minister = low.startswith(("assistant secretary", "assistant under"))
    return not minister and (low.startswith((*_AIDES, "chief of staff")) or " adviser" in low)


def _owned(
    o: Office,
    principals: list[str],
    held: dict[str, list[Office]],
    by_surname: dict[str, list[str]],
    spoken: Mapping[str, float],
) -> Office:
    """Give "his deputy" the body of his principal, "Najib's press secretary" the person whose he is."""
    if o.his and o.org is None and principals:
        principal = principals[0]
        theirs = [p for p in held.get(principal, []) if p.org]
        if _serves(o.role):
            return o._replace(org=principal, org_kind="person", doubt=f"under {principal}" if principals[1:] else None)
        if theirs:
            return o._replace(org=theirs[0].org, org_kind=theirs[0].org_kind, doubt=f"under {principal}")
    if o.org_kind == "run" and o.org:
        bearers = by_surname.get(o.org.split()[-1], [])
        theirs = [p for p in held.get(bearers[0], []) if p.org_kind == "state"] if len(bearers) == 1 else []
        if theirs and not _serves(o.role) and head_of(o.role) in ("minister", "secretary", "ambassador"):
            return o._replace(org=theirs[0].org, org_kind="state", doubt=f"under {bearers[0]}")
        return o._replace(org=bearers[0], org_kind="person") if len(bearers) == 1 else o
    body = implied_body(o.role, spoken) if o.org is None else None
    return o._replace(org=body, org_kind="state") if body else o


def _led(posts: Iterable[Office]) -> bool:
    """Say whether somebody has a post in which others serve."""
    return any(head_of(o.role) in _PEERS for o in posts)


def _principals(
    linked: list[Linked], within: dict[int, list[int]], at: int, n: int, held: dict[str, list[Office]]
) -> list[str]:
    """Give the persons that "his" before a post may mean: of its sentence, of the two before, after it.

    Of those before it is rather one whom others serve: "his spokeswoman" is the President's, not his lawyer's.
    """
    me, mine = linked[n].name, within.get(at, [])
    cut = bisect_right(mine, n - 1)
    before = (*within.get(at - 2, [])[:NEAR], *within.get(at - 1, [])[:NEAR])
    before = tuple(sorted(before, key=lambda i: not _led(held.get(linked[i].name or "", ()))))
    order = (*mine[: min(cut, NEAR)], *before, *mine[cut + 1 : cut + 1 + NEAR])
    return list(dict.fromkeys(name for i in order if (name := linked[i].name) and name != me))
