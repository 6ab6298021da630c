"""Who leads a body of people that nobody recognised: "met with a group of teachers led by Holm"."""

from __future__ import annotations

from ..text.words import LED, PREPOSITIONS, small
from .clauses import Token, is_finite
from .separators import next_is_verb

__all__ = ["led_by", "led_itself"]

LONGEST_POSTS = 16
FURTHER = 14
"""So many words further on at most stands the word for who leads a body."""
OF = ("of", "from", "representing")
BODIES = LED | small("led_bodies")


def led_by(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where the one stands who leads a body that nobody recognised: "with a group led by Holm"."""
    led = next((k for k in range(at, min(at + FURTHER, len(tokens) - 2)) if tokens[k].low in ("led", "headed")), 0)
    return _leader(tokens, led) if led and _a_body(tokens, at, led) else None


def led_itself(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where the one stands who leads the body named at `at`: "received the Council of Elders, led by Holm"."""
    body = tokens[at].mention
    led = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == ",")
    if body is None or body.kind not in ("organisation", "group") or body.members:
        return None
    named = body.kind == "group" or not BODIES.isdisjoint(body.name.lower().split())
    return _leader(tokens, led) if named and led + 2 < len(tokens) and tokens[led].low in ("led", "headed") else None


def _leader(tokens: tuple[Token, ...], led: int) -> int | None:
    if tokens[led + 1].low != "by":
        return None
    k = _past_posts(tokens, led + 2)
    person = tokens[k].mention
    return k if person is not None and person.kind == "person" else None


def _past_posts(tokens: tuple[Token, ...], at: int) -> int:
    """Step over the posts of a leader, one behind the other: "by the member of the Senate, head of the group Holm"."""
    m = tokens[at].mention
    if m is None or m.kind != "role" or m.plural:
        return at
    for k in range(at + 1, min(at + LONGEST_POSTS, len(tokens))):
        m = tokens[k].mention
        if m is not None and m.kind == "person":
            return k if not next_is_verb(tokens, k + 1) else at
        if is_finite(tokens, k) or tokens[k].date or tokens[k].low in (".", ";", ":", "and", "with", "in", "who"):
            return at
    return at


def _a_body(tokens: tuple[Token, ...], at: int, led: int) -> bool:
    """Say whether only a body of people stands before "led by": "a group of teachers", "an all-party delegation"."""
    led -= tokens[led - 1].low == ","
    if tokens[led - 1].low in BODIES:
        return led - at < 4
    bodies = (k for k in range(at, min(at + 4, led)) if tokens[k].low in BODIES and tokens[k + 1].low in OF)
    body = next(bodies, None)
    if body is None or any(tokens[k].low in PREPOSITIONS for k in range(at, body)):
        return False  # "received a letter from the management of the bank led by Holm"
    return not any(tokens[k].low in (",", ";", ".", ":") or is_finite(tokens, k) for k in range(body, led))
