"""Who serves the holder of a post, where that stands in his own: "the Special Envoy of the President for Mali"."""

from __future__ import annotations

import re

from ..text.tokens import Chunk
from .endings import Ending
from .offices import Left, Office, body, with_left
from .served import UNDER, under

__all__ = ["is_served", "names_servant", "serving"]

_MATTER = re.compile(r" (?:for|on|in|to) ")
_OWNERS = frozenset(("state", "adjective", "org"))
_SENT = ("special ", "personal ")
_OF_STAFF = ("secretary", "chief of staff")


def is_served(chunks: list[Chunk], p: int, floor: int) -> bool:
    """Say whether a post is that of whom the holder of another serves: "the Adviser to the Prime Minister for"."""
    if chunks[p].kind != "post" or chunks[p].plural:
        return False
    at = p - 1
    while at > floor and (chunks[at].low == "the" or chunks[at].kind in (*_OWNERS, "poss")):
        at -= 1
    if at <= floor or chunks[at].low not in ("to", "of", "for"):
        return False
    before = chunks[at - 1]
    aide = before.kind == "post" and before.text[0].isupper() and before.low.endswith(_OF_STAFF)
    return under(chunks[p], before) or (aide and chunks[at].low == "to")


def names_servant(chunks: list[Chunk], ending: Ending, i: int, floor: int) -> bool:
    """Say whether a name behind a post is that of who serves its holder: "Envoy of the President for Mali X".

    Right behind the post it may be the holder's own: "an envoy of President X"; behind a comma the servant's
    where he is a special one: "the special envoy of the Secretary-General, X".
    """
    matter = ending.link in ("for", "on") or _MATTER.search(chunks[ending.post].low)
    special = any(c.low.startswith(_SENT) for c in chunks[max(floor, i - 9) : i - 1])
    sent = special and (chunks[i - 1].text == "," or ending.link == "to" or " to " in chunks[ending.post].low)
    return bool(matter or sent) and is_served(chunks, ending.post, floor)


def serving(chunks: list[Chunk], at: tuple[int, int, int], left: Left, text: str) -> Office:
    """Give the post of who serves another, whose post and where all ends stand at `at`."""
    post, served, end = at
    entry, whose, rest = chunks[served].entry, chunks[served - 1], served + 1
    name = entry.name if entry is not None else chunks[served].text
    if whose.kind == "poss":
        whose = chunks[served - 2]
    if rest + 1 < end and chunks[rest].low == "of":  # "of the President of Mali for"
        rest += 2 + (chunks[rest + 1].low == "the")
        whose = chunks[rest - 1]
    end = next((k for k in range(rest, end) if chunks[k].low == "and"), end)
    plain = with_left(chunks, Ending(post, post + 1), left)
    matter = _MATTER.search(name)
    told = [plain.role, name[matter.start() :] if matter else ""]
    told.append(text[chunks[rest].start : chunks[end - 1].end] if rest < end else "")
    plain = plain._replace(role=" ".join(" ".join(told).split()), end=chunks[end - 1].end)
    org, kind = body(whose) if whose.kind in _OWNERS else body(left.body)
    if org is not None:
        return plain._replace(org=org, org_kind=kind)
    called = name[: matter.start()] if matter else name
    return plain._replace(org=f"Office of the {called[:1].upper()}{called[1:]}", org_kind="office", doubt=UNDER)
