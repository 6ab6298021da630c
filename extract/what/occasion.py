"""What gave the occasion for an encounter: "had the honour to", "used her stay in Oslo to"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.rows import Row
from ..text.words import TRAVEL_NOUNS, small
from .clauses import Item, Token

__all__ = ["Governor", "fortune", "means"]

MEANS, FORTUNE = small("means"), small("fortune")
HAVING = frozenset(
    ("had", "has", "have", "having", "got", "get", "given", "took", "take", "taken", "enjoyed", "granted")
)
_USED, _USE = (re.compile(tables("status")["having"][part]) for part in ("used", "use"))


class Governor(Row, frozen=True):
    """Where the words left of "to" end, what they are, who is asked to act, and whose offer or request it is."""

    at: int
    words: tuple[str, ...] = ()
    controlled: tuple[Item, ...] = ()
    owner: Item | None = None


def fortune(tokens: tuple[Token, ...], noun: int) -> Governor | None:
    """Read "had the great honour to", "will get a good chance to": what one has of meeting somebody whom one meets."""
    if tokens[noun].low not in FORTUNE or tokens[noun].mention is not None:
        return None
    for k in range(noun - 1, max(0, noun - 4), -1):
        if tokens[k].low in HAVING:
            return Governor(k - 1, tuple(t.low for t in tokens[k : noun + 1])) if noun - k > 1 else None
    return None


def means(tokens: tuple[Token, ...], k: int) -> Governor | None:
    """Read "used her stay in Oslo to" and "took advantage of the summit to" as the occasion that they were."""
    place = tokens[k].mention
    named = place is not None and place.kind in ("place", "state")
    noun = k - 2 if named and tokens[k - 1].low in ("in", "to", "at") else k
    if (
        noun < 2
        or tokens[noun].mention is not None
        or not (tokens[noun].low in TRAVEL_NOUNS or tokens[noun].low in MEANS)
    ):
        return None
    first = max(0, noun - 8)
    words = " ".join(t.low for t in tokens[first:noun]) + " "
    for what, verb in ((_USED, "used"), (_USE, "use")):
        if (found := what.search(words)) is not None:
            return Governor(first + words[: found.start()].count(" ") - 1, (verb, "the", "occasion"))
    return None
