"""Who is made, asked, blamed or seen to act: "helped B to meet C", "accused B of meeting C", "watched B greet C"."""

from __future__ import annotations

import re

from ..text.words import small
from .clauses import Item, Token, is_actor

__all__ = ["brings", "charged", "controls", "witnessed"]


def _stems(name: str) -> re.Pattern[str]:
    return re.compile("|".join(small(name)))


_CONTROL, _BRINGS = _stems("control"), _stems("brings")
_GERUND = {prep: _stems(f"control_{prep}") for prep in ("of", "for", "against", "into")}
_WITNESS = small("witness")


def controls(verb: str) -> bool:
    """Say whether the object of a verb is who acts in the infinitive under it ("urged B to meet C").

    >>> controls("invited"), controls("promised")
    (True, False)
    """
    return _CONTROL.match(verb) is not None


def brings(verb: str) -> bool:
    """Say whether a verb makes its object act, whatever that says of the outcome ("helped B to meet C").

    >>> brings("persuaded"), brings("invited")
    (True, False)
    """
    return _BRINGS.match(verb) is not None


def charged(tokens: tuple[Token, ...], prep: int) -> Item | None:
    """Give who is said to have done what a gerund says: B of "accused B of meeting C"; his verb stands before him."""
    verbs, whom = _GERUND.get(tokens[prep].low), tokens[prep - 1].mention if prep > 1 else None
    if verbs is None or whom is None or not is_actor(tokens[prep - 1]) or not verbs.match(tokens[prep - 2].low):
        return None
    return Item(whom, "", prep - 1)


def witnessed(tokens: tuple[Token, ...], verb: int) -> Item | None:
    """Give who acts in a bare infinitive: B of "A watched B shake hands with C", whom A only saw."""
    whom = tokens[verb - 1].mention if verb > 1 else None
    if whom is None or not is_actor(tokens[verb - 1]) or tokens[verb - 2].low not in _WITNESS:
        return None
    return Item(whom, "", verb - 1)
