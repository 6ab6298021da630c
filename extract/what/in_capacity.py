"""In which capacity somebody acts, between him and what he does: "Holm, in her capacity as chair of the board, met"."""

from __future__ import annotations

from ..text.words import small
from .clauses import Token
from .positions import is_article

__all__ = ["in_capacity"]

CAPACITIES = small("capacities")
NEAR = 5


def in_capacity(tokens: tuple[Token, ...], post: int) -> int | None:
    """Give where somebody's words end who acts in the post at `post`; None where it is nobody's capacity.

    "Holm in his capacity as coordinator of the ties met Ito": it is Holm who met him.
    """
    k = post - 1
    while k > 0 and is_article(tokens[k]):
        k -= 1
    if k < 3 or tokens[k].low != "as" or tokens[k - 1].low not in CAPACITIES:
        return None
    begin = next((j for j in range(k - 2, max(0, k - NEAR), -1) if tokens[j].low == "in"), 0)
    return begin - 1 - (begin > 1 and tokens[begin - 1].low == ",") if begin else None
