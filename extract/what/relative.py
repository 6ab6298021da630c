"""A clause that says who had the encounter a noun names: "the talks A held with B", "a call ..., which took place"."""

from __future__ import annotations

from typing import NamedTuple

from ..text.words import AUX, DETERMINERS, SUPPORT, small
from ..when.datewords import DateWords
from .carriers import form_of
from .chain import chain
from .clauses import Item, Token, is_actor, is_adverb
from .lists import items_right
from .separators import past_setting
from .status import Verdict, judge, of_verb

__all__ = ["Held", "afterwards", "day_of", "held"]


GIVES = small("gives_meals")
TAKES, MAKES = small("takes_calls"), small("pay") | small("makes_calls")
"""What one does with a call of another, and with one's own."""


class Held(NamedTuple):
    """Who had the encounter, with whom, where the clause ends, and what its verb says."""

    left: tuple[Item, ...]
    right: tuple[Item, ...]
    end: int
    verdict: Verdict


def held(tokens: tuple[Token, ...], noun: int) -> Held | None:
    """Read the clause that follows a noun of encounter without a comma: "the meeting (that) A is to have with B"."""
    if (equal := _equal(tokens, noun)) is not None:
        return equal
    k = past_setting(tokens, noun + 1, adverbs=True)
    if k < len(tokens) and tokens[k].low in ("that", "which"):
        k += 1
    while k < len(tokens) and tokens[k].low in DETERMINERS:
        k += 1
    if k >= len(tokens) or not is_actor(tokens[k]) or tokens[k].low != "@":
        return None
    left, at = items_right(tokens, k, closed=True)
    verb = _support(tokens, at + (tokens[at : at + 1] != () and tokens[at].low == ","))  # "that the envoy, A, had"
    if not left or verb is None:
        return None
    with_ = past_setting(tokens, verb + 1, adverbs=True)
    if tokens[verb].low in GIVES:  # "the dinner that A gave in honour of B"
        with_ += 2 if [t.low for t in tokens[with_ : with_ + 2]] in (["in", "honour"], ["in", "honor"]) else 0
    wanted = ("for", "of", "with") if tokens[verb].low in GIVES else ("with", *_of_a_call(tokens, noun, verb))
    if with_ + 1 >= len(tokens) or tokens[with_].low not in wanted:
        return None
    right, end = items_right(tokens, with_ + 1)
    if not right:
        return None
    form = form_of(tokens[verb].low)
    links = chain(tokens, verb, "part" if form == "past" else form)
    return Held(tuple(left), tuple(right), end, of_verb(form, links.words))


def _of_a_call(tokens: tuple[Token, ...], noun: int, verb: int) -> tuple[str, ...]:
    """Give what else leads to the other in a call: "the call A received from B", "the call that A paid on B"."""
    if not tokens[noun].low.startswith("call"):
        return ()
    return ("from",) if tokens[verb].low in TAKES else ("on", "upon", "to") if tokens[verb].low in MAKES else ()


def _equal(tokens: tuple[Token, ...], noun: int) -> Held | None:
    """Read "the first meeting was that of A with B", "the last such call was one between A and B"."""
    lows = [t.low for t in tokens[noun + 1 : noun + 4]]
    if len(lows) < 3 or lows[0] not in ("was", "is") or lows[1] not in ("that", "one"):
        return None
    left, at = items_right(tokens, noun + 4)
    if lows[2] == "of" and left and at + 1 < len(tokens) and tokens[at].low == "with":
        right, end = items_right(tokens, at + 1)
        return Held(tuple(left), tuple(right), end, Verdict("happened", "predicate", "past")) if right else None
    if lows[2] == "between" and len(left) > 1:
        return Held(tuple(left[:1]), tuple(left[1:]), at, Verdict("happened", "predicate", "past"))
    return None


def afterwards(tokens: tuple[Token, ...], end: int) -> Verdict | None:
    """Read what a clause behind the parties says: "a conversation with Karzai, which took place on 30 October"."""
    if end + 2 >= len(tokens) or tokens[end].low != "," or tokens[end + 1].low != "which":
        return None
    return judge("predicate", " ".join(t.low for t in tokens[end + 2 : end + 8] if not t.date and not t.mention))


def day_of(tokens: tuple[Token, ...], end: int) -> DateWords | None:
    """Give the day in a clause behind the parties that says that the encounter took place."""
    if afterwards(tokens, end) is None:
        return None
    for t in tokens[end + 2 : end + 12]:
        if t.date is not None or t.low in (",", ".", ";"):
            return t.date
    return None


def _support(tokens: tuple[Token, ...], at: int) -> int | None:
    """Find the verb that carries the noun at the end of its group ("was to hold", "had had"); None for any other."""
    verb = None
    for k in range(at, min(at + 7, len(tokens))):
        t = tokens[k]
        if (
            (t.low in SUPPORT or t.low in GIVES)
            and t.mention is None
            and (t.low not in AUX or t.low in ("had", "has", "have"))
        ):
            verb = k
        elif not (t.low in AUX or t.low == "to" or is_adverb(t)) or t.mention is not None:
            break
    return verb
