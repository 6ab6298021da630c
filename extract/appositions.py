"""What follows a name: ", the Foreign Minister of China,", "of Jordan", ", who heads ...", " (Egypt)"."""

from __future__ import annotations

from typing import NamedTuple

from .gazetteer import listed
from .offices import Left, Office, body, left_of_post
from .tokens import Chunk, words
from .verbs import REPORTING

__all__ = ["Apposition", "after_name", "post_phrase"]


class Apposition(NamedTuple):
    """Posts and bodies after a name, the state after it, and the chunk where all that ends."""

    j: int
    offices: tuple[Office, ...] = ()
    state: str | None = None
    bodies: tuple[str, ...] = ()


_CLOSERS = frozenset((",", ".", ";", ")", ":", "—", "-", "?", "!", '"'))
_VERBS = listed("appositions.verbs")
_LINKS = frozenset(("of", "for", "at", "on", "with", "from", "in", "to", "under"))
_NAMEABLE = frozenset(("org", "state", "adjective", "city", "place", "run"))
_TURNS = frozenset(("now", "also", "currently", "later", "previously"))
_LOWER_BODIES = listed("appositions.lower_bodies")
LONGEST = 32
"""No apposition has more chunks than this; what seems to is a sentence gone wrong."""


def after_name(chunks: list[Chunk], i: int, text: str, titled: bool) -> Apposition:
    """Read what follows the name that ends before chunk `i`."""
    n = len(chunks)
    if i >= n:
        return Apposition(i)
    c = chunks[i]
    if c.low == "of" or c.low in ("at", "from", "with"):
        return _of(chunks, i, titled)
    if c.low in ("is", "was") and i + 1 < n and chunks[i + 1].low in ("a", "an", "the", "also", "currently", "now"):
        return _copula(chunks, i, text)
    if c.text in (",", "("):
        return _apposed(chunks, i, text, titled)
    return Apposition(i)


def _of(chunks: list[Chunk], i: int, titled: bool) -> Apposition:
    k = i + 1
    if k < len(chunks) and chunks[k].low == "the":
        k += 1
    if k >= len(chunks) or chunks[i].low == "with":
        return Apposition(i)
    if k + 3 < len(chunks) and chunks[k + 1].text == "-" and chunks[k + 2].low == "based":
        k += 3
    c = chunks[k]
    if c.kind == "state" and chunks[i].low == "of" and c.entry:
        return Apposition(k + 1, state=c.entry.state, bodies=() if titled or not c.entry.state else (c.entry.state,))
    if c.kind == "org" and c.entry and _belongs(chunks, i, k, titled):
        return Apposition(k + 1, bodies=(c.entry.name,))
    return Apposition(i)


def _copula(chunks: list[Chunk], i: int, text: str) -> Apposition:
    """Read "X is a vice chairman of the party"; "is the first minister to visit" names no post."""
    k = i + 1
    while k < len(chunks) and chunks[k].low in ("also", "currently", "now", "a", "an", "the"):
        k += 1
    if k >= len(chunks) or chunks[k].low.split()[0] in (
        "first",
        "last",
        "only",
        "latest",
        "second",
        "third",
        "most",
        "next",
    ):
        return Apposition(i)
    made = _office(chunks, k, text, "former" if chunks[i].low == "was" else None)
    if made is None or (made[0].org is None) or (made[1] < len(chunks) and chunks[made[1]].text not in _CLOSERS):
        return Apposition(i)
    return Apposition(i, (made[0]._replace(rule="copula", doubt="said with a verb, which a condition may govern"),))


def _belongs(chunks: list[Chunk], link: int, k: int, titled: bool) -> bool:
    """Say whether "X of the Institute", "X at the Fund" names where somebody works, and not where he was."""
    entry = chunks[k].entry
    detail = entry.detail if entry else None
    if k + 1 < len(chunks) and chunks[k + 1].kind == "low" and chunks[k + 1].low in listed("runs.encounters"):
        return False
    if chunks[link].low == "of":
        return detail != "government" and (not titled or detail in ("think_tank", "university", "company", "media"))
    return not titled and detail in ("think_tank", "university", "company", "media")


def _apposed(chunks: list[Chunk], i: int, text: str, titled: bool) -> Apposition:
    k, n = i + 1, len(chunks)
    tense: str | None = None
    relative = False
    if k < n and chunks[k].low == "who":
        k, tense, relative = _relative(chunks, k + 1)
        if not relative:
            return Apposition(i)
    offices: list[Office] = []
    while k < n and len(offices) < 4:
        made = _office(chunks, k, text, tense)
        if made is None:
            break
        office, k = made
        offices.append(office)
        if k + 1 < n and chunks[k].low == "and" and _office(chunks, k + 1, text, tense):
            k += 1
        elif (
            k + 2 < n and chunks[k].low == "and" and chunks[k + 1].low in _TURNS and _office(chunks, k + 2, text, tense)
        ):
            k += 2
        else:
            break
    if not offices:
        return Apposition(i)
    closing = chunks[k].text if k < n else "."
    if closing == "," and titled and k + 1 < n and chunks[k + 1].low in ("and", "&"):
        return Apposition(i)
    if closing not in _CLOSERS and (
        chunks[k].low not in REPORTING or chunks[i + 1].low in ("the", "a", "an", "his", "her", "its")
    ):
        return Apposition(i)
    if closing not in _CLOSERS:
        offices = [o._replace(doubt="no comma closes the apposition") for o in offices]
    return Apposition(k, tuple(offices))


def post_phrase(chunks: list[Chunk], k: int, text: str) -> tuple[Office, int] | None:
    """Read one post with what belongs to it from chunk `k` on; give it and the chunk where it ends."""
    return _office(chunks, k, text, None)


def _relative(chunks: list[Chunk], k: int) -> tuple[int, str | None, bool]:
    """Read "who is also", "who served as" up to the post; the past makes it a former one."""
    tense: str | None = None
    seen = False
    while k < len(chunks) and chunks[k].low in (
        "is",
        "was",
        "serves",
        "served",
        "has",
        "had",
        "been",
        "also",
        "currently",
        "as",
        "now",
        "previously",
        "once",
    ):
        if chunks[k].low in ("was", "served", "previously", "once", "had"):
            tense = "former"
        seen = seen or chunks[k].low in ("is", "was", "serves", "served", "been")
        k += 1
    return k, tense, seen


def _office(chunks: list[Chunk], k: int, text: str, tense: str | None) -> tuple[Office, int] | None:
    """Read one post with its complements; give it and the chunk where it ends."""
    w, n = words(), len(chunks)
    begin = k
    post = k
    while post < n and post - k < 9 and chunks[post].kind != "post":
        c = chunks[post]
        if not (
            c.kind in _NAMEABLE
            or c.kind in ("poss", "rank", "honorific")
            or c.low in w.epithets
            or c.low in w.tense
            or c.low in ("the", "a", "an", "one", "of", "-")
            or (c.low in w.modifiers)
        ):
            return None
        post += 1
    if post >= n or chunks[post].kind != "post" or chunks[post].plural:
        return None
    if post + 1 < n and chunks[post + 1].kind in ("run", "honorific", "rank", "style", "post"):
        return None
    entry = chunks[post].entry
    head = entry.detail if entry else ""
    if head in w.relatives or any(chunks[x].kind == "run" and chunks[x + 1].kind != "poss" for x in range(k, post)):
        return None
    end = _complement(chunks, post + 1)
    left = left_of_post(chunks, post, begin, text)
    return _split(chunks, post, end, left, tense, text), end


def _complement(chunks: list[Chunk], k: int) -> int:
    """Give where the "of ... at ..." after a post ends."""
    begin, n = k, len(chunks)
    while k < n and k - begin < LONGEST:
        c = chunks[k]
        if (c.text in _CLOSERS and c.text not in ("-", '"')) or c.text in ("(", "\n"):
            break
        if c.low == "and":
            before, following = chunks[k - 1], chunks[k + 1] if k + 1 < n else None
            if (
                following is None
                or following.kind == "post"
                or following.low in _TURNS
                or following.low in words().tense
                or following.text[:1].isupper() != before.text[:1].isupper()
            ):
                break
        elif (c.kind == "low" and c.low in _VERBS) or (c.kind in ("low", "run") and k == begin and c.low not in _LINKS):
            break
        k += 1
    return k


def _split(chunks: list[Chunk], post: int, end: int, left: Left, tense: str | None, text: str) -> Office:
    """Divide post and body: at the last link before a body, or the first before a state."""
    entry = chunks[post].entry
    assert entry is not None
    head = entry.detail
    org, kind = body(left.body, head)
    role_end, accredited = end, None
    doubt: str | None = None
    for k in range(post + 1, end - 1):
        if chunks[k].low not in _LINKS:
            continue
        at = k + 2 if chunks[k + 1].low in ("the", "a", "an") and k + 2 < end else k + 1
        c = chunks[at]
        name, its_kind = body(c, head)
        lower = _lower_body(chunks, at, end, text)
        if lower:
            org, kind, role_end = lower, "org", k
        elif c.kind in ("state", "adjective") and at + 1 < end and chunks[at + 1].kind == "poss":
            continue
        elif c.kind == "state" and chunks[k].low in ("of",) and kind not in ("org",):
            org, kind, role_end = (name, "state", k) if org is None else (org, kind, end)
        elif (
            c.kind in ("state", "org")
            and chunks[k].low in ("to", "in")
            and (head or "").startswith(
                ("ambass", "envoy", "consul", "representative", "high comm", "permanent", "special")
            )
        ):
            accredited = name
        elif c.kind == "org" and chunks[k].low in ("of", "at", "on", "with", "for", "from", "in"):
            org, kind, role_end = name, its_kind, k
        elif c.kind == "city" and chunks[k].low == "of":
            org, kind, role_end = (name, its_kind, k) if org is None else (org, kind, end)
        elif c.kind == "run" and chunks[k].low in ("of", "at", "for", "with", "from"):
            org, kind, role_end = " ".join(c.text.split()), "run", k
            doubt = None if (head or "").startswith("spokes") else "the body is known by its capitals alone"
    start = chunks[left.begin].start
    role = " ".join(text[chunks[post].start : chunks[role_end - 1].end].split())
    role = _strip(role, entry.name)
    return Office(
        role,
        org,
        kind,
        tense or chunks[post].tense or left.tense,
        accredited,
        start,
        chunks[end - 1].end,
        "apposition",
        his=left.his,
        owner=left.owner,
        doubt=doubt,
    )


def _strip(role: str, name: str) -> str:
    w = words()
    parts = role.split()
    while len(parts) > 1 and (parts[0].lower() in w.tense or parts[0].lower() in w.epithets):
        parts.pop(0)
    return " ".join(parts)


def _lower_body(chunks: list[Chunk], at: int, end: int, text: str) -> str | None:
    """Read "the Taliban's political office", "Iran's mission to the United Nations": a body named by a noun."""
    k = at
    if k < end and chunks[k].kind in ("org", "state", "adjective", "run"):
        k += 1
        if k < end and chunks[k].kind == "poss":
            k += 1
    if k == at:
        return None
    stop = k
    while stop < end and chunks[stop].kind == "low" and stop - k < 4 and chunks[stop].low not in _LINKS:
        stop += 1
    if stop == k or chunks[stop - 1].low not in _LOWER_BODIES:
        return None
    owner = chunks[at]
    tail = stop
    if stop + 1 < end and chunks[stop].low == "to":
        tail = stop + 1
        while tail < end and (chunks[tail].low == "the" or chunks[tail].kind in ("org", "state")):
            tail += 1
    return " ".join([owner.text, *(text[chunks[k].start : chunks[tail - 1].end]).split()])
