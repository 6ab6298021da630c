"""Whose aide or deputy somebody is by the possessive before the post: "Prime Minister Berg's chief of staff, Olsen"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..text.gazetteer import listed
from ..text.tokens import Chunk
from .aliases import Linked
from .given_sex import told_by_name
from .offices import Office, body
from .served import UNDER, serves

__all__ = ["possessor", "whose_he_is"]

_SERVING = (*listed("kin.servants"), "chief of staff", "chef de cabinet", "deputy")
_BETWEEN = 2
"""Words between the possessive and the post: "Berg's long-time political adviser"."""


def possessor(
    o: Office, me: str | None, linked: Sequence[Linked], row: Sequence[int], chunks: list[Chunk]
) -> str | None:
    """Give the person, just named, whose servant or deputy the holder of a post is; None where nobody is."""
    role = o.role.lower()
    if o.org is not None or o.his or not (role.startswith(_SERVING) or " adviser" in role):
        return None
    at = next((k for k, c in enumerate(chunks) if c.start >= o.begin), 0)
    for poss in range(at - 1, max(at - 2 - _BETWEEN, 0), -1):
        if chunks[poss].kind == "poss":
            owners = (linked[i].name for i in row if linked[i].person.j == poss and linked[i].certain)
            return next((name for name in owners if name and name != me), None)
        if chunks[poss].kind not in ("low", "adjective"):
            return None
    return None


def whose_he_is(
    o: Office,
    owners: list[str],
    linked: Sequence[Linked],
    row: Sequence[int],
    chunks: list[Chunk],
    held: Mapping[str, Sequence[Office]],
) -> tuple[Office, list[str]]:
    """Give a post with "his" before it, and whom that may mean: who is named right before, else the one who acts.

    "X spoke of President Berg and his deputy": of Berg. "The President met his counsellor": of the President, whoever
    the sentence before was about.
    """
    at = next((k for k, c in enumerate(chunks) if c.start >= o.begin), 0)
    if at and chunks[at - 1].low == "and":
        beside = [name for i in row if linked[i].person.j == at - 1 and (name := linked[i].name)]
        return (o, beside[:1]) if beside else (o, owners)
    said = {"his": "m", "her": "f"}.get(chunks[at].low, "")
    owners = [n for n in owners if not said or told_by_name(n) in ("", said)]
    if any(linked[i].person.start < o.begin for i in row):
        return o, owners
    owners.sort(key=lambda n: told_by_name(n) != said == "f")
    acting = next((c for c in chunks[:at] if c.kind == "post" and not c.plural and c.entry), None)
    if acting is None or acting.entry is None:
        return o, owners
    role = acting.entry.name.lower()
    holders = [name for name, posts in held.items() if any(p.role.lower() == role for p in posts)]
    if len(holders) == 1:
        return o, holders
    post = next((c for c in chunks[at:] if c.kind == "post"), acting)
    return (o._replace(org=body(acting)[0], org_kind="office", doubt=UNDER) if serves(post) else o), []
