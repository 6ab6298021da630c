"""Who is named behind "by" as having an encounter: "were held by A and B", "led by A on our side and B on theirs"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import AUX, small
from .clauses import Item, Token, is_adverb
from .lists import items_right

__all__ = ["held_by"]

HELD = frozenset(("held", "conducted"))
LED = small("chairing") | {"led", "headed"}
LONGEST_SIDE = 5


def held_by(tokens: tuple[Token, ...], at: int, k: int) -> tuple[tuple[Item, ...], int, bool] | None:
    """Give those who had it together, from the verb "to be" at `k` behind the noun at `at`.

    Who leads or chairs it stands for his own side, so the other one's has to be named with its side as well.
    """
    if k != at + 1 or tokens[k].low not in AUX:
        return None
    verb = k + 1
    while verb < len(tokens) - 2 and (
        tokens[verb].low in AUX or tokens[verb].low == "being" or is_adverb(tokens[verb])
    ):
        verb += 1
    if verb >= len(tokens) - 2 or tokens[verb].low not in HELD | LED:
        return None
    by = _past_side(tokens, verb + 1)
    if tokens[by].low != "by":
        return None
    first, end = items_right(tokens, by + 1)
    sided = by > verb + 1 or (len(first) == 1 and _past_side(tokens, end) > end)
    if sided:
        second, stop = _other_side(tokens, end)
    elif tokens[verb].low in HELD and len(first) == 1 and end < len(tokens) and tokens[end].low == "with":
        second, stop = items_right(tokens, end + 1)
    else:
        second, stop = [], end
    both = (*first, *second)
    held = bool(second) or (tokens[verb].low in HELD and len(first) > 1)
    return (both, stop, True) if held and all(i.mention.kind in PEOPLE for i in both) else None


def _past_side(tokens: tuple[Token, ...], at: int) -> int:
    """Step over the side that somebody led: "on the Danish side", "for the ministry's side", "from our side"."""
    if at >= len(tokens) or tokens[at].low not in ("on", "for", "from"):
        return at
    side = next((k for k in range(at + 1, min(at + LONGEST_SIDE, len(tokens))) if tokens[k].low in ("side", "part")), 0)
    return side + 1 if side else at


def _other_side(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Give who led the other side, behind "and": with its side before or behind the name."""
    k = _past_side(tokens, at)
    k += k < len(tokens) and tokens[k].low == ","
    if k >= len(tokens) or tokens[k].low not in ("and", "while"):
        return [], at
    k = _past_side(tokens, k + 1)
    k += k < len(tokens) and tokens[k].low == "by"
    return items_right(tokens, k) if k < len(tokens) else ([], at)
