"""What the words around a noun of encounter say of it, as its governors find it."""

from __future__ import annotations

from ..text.rows import Row
from ..text.words import LED
from .clauses import Item, Token, is_actor
from .named_behind import named_behind
from .status import Verdict
from .subjects import GOES_ON, may_go_on, subject

__all__ = ["NONE", "Context", "first_party", "led_others"]


class Context(Row, frozen=True):
    """What the words around an event noun say; `carried` where a verb carries the noun ("held talks")."""

    verdict: Verdict | None = None
    left: tuple[Item, ...] = ()
    begin: int = 0
    doubts: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    frame: str = ""
    speaker: Item | None = None
    carried: bool = False
    owner: Item | None = None
    """Whose request or invitation it is ("turned down his request for an audience"): the second party."""


NONE = Context()


def first_party(
    tokens: tuple[Token, ...], begin: int, controlled: tuple[Item, ...]
) -> tuple[tuple[Item, ...], int, tuple[str, ...]]:
    """Give the subject of the verb that governs a noun, where its words begin, and a doubt about it."""
    if controlled:
        return controlled, begin, ()
    found, start = subject(tokens, begin)
    items = named_behind(tokens, begin, tuple(found))
    between = tokens[items[-1].at + 1 : begin] if items else ()
    doubts = ("the subject stands further off",) if any(is_actor(t) for t in between) else ()
    if items and may_go_on(tokens, items[-1].at, begin):
        doubts = (*doubts, GOES_ON)
    return items, start if found else begin, doubts


def led_others(tokens: tuple[Token, ...], prep: int) -> bool:
    """Say whether somebody came with others to an encounter: "led a delegation to talks with B"."""
    body = tokens[prep - 1].mention
    led = any(t.low in ("led", "headed", "brought") for t in tokens[max(0, prep - 5) : prep - 1])
    return led and (tokens[prep - 1].low in LED or (body is not None and body.kind == "group"))
