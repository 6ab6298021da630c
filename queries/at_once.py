"""Answers of many rows are made while Python does not look for cycles, of which rows form none.

Its collector walks through all that there is whenever so and so many objects were made, which are here the rows of the
answer, again and again: that was a tenth of what a listing of thousands took, and half of one of tens of thousands.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

__all__ = ["at_once"]

P = ParamSpec("P")
T = TypeVar("T")


def at_once(answer: Callable[P, T]) -> Callable[P, T]:
    """Let the collector rest while a function makes its answer; whoever found it at work sets it to work again.

    >>> at_once(gc.isenabled)(), gc.isenabled()
    (False, True)
    """

    @wraps(answer)
    def rested(*given: P.args, **named: P.kwargs) -> T:
        if not gc.isenabled():
            return answer(*given, **named)
        gc.disable()
        try:
            return answer(*given, **named)
        finally:
            gc.enable()

    return rested
