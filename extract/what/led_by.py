"""Who leads a body of people that nobody recognised: "met with a group of teachers led by Holm"."""

from __future__ import annotations

from ..text.words import LED
from .clauses import Token, is_finite
from .separators import next_is_verb

__all__ = ["led_by"]

LONGEST_POSTS = 16


def led_by(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where the one stands who leads a body that nobody recognised: "with a group led by Holm"."""
    led = next((k for k in range(at, min(at + 10, len(tokens) - 2)) if tokens[k].low in ("led", "headed")), 0)
    if not led or tokens[led + 1].low != "by" or not _a_body(tokens, at, led):
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
    if tokens[led - 1].low in LED:
        return led - at < 4
    body = next((k for k in range(at, min(at + 4, led)) if tokens[k].low in LED), led)
    if tokens[body + 1].low not in ("of", "from", "representing"):
        return False
    return not any(tokens[k].low in (",", ";", ".", ":") or is_finite(tokens, k) for k in range(body, led))
