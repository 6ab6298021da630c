"""Days of what an encounter was about or for: "called to congratulate him on his election on 3 March"."""

from __future__ import annotations

from ..lexicon import tables
from ..what.clauses import Token

__all__ = ["of_a_matter", "of_a_reason"]

REASON = tables("calendar")["reason"]
STEMS = tuple(REASON["verbs"].split())
"""How verbs begin that say why one met, and that have the day of something else behind them."""
LEFT = frozenset(tables("calendar")["left"]["words"].split())
HAPPENED = frozenset((*tables("calendar")["at_it"]["happenings"].split(), *REASON["nouns"].split()))
OCCASIONS = frozenset(REASON["occasions"].split())
"""Happenings at which one meets: "thanked him at the summit on 3 March" is of that day."""
AT = frozenset(("at", "during", "in", "before"))
MATTERS = frozenset(("over", "about", "regarding", "concerning"))
OWNERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "'s", "this", "last", "my", "our", "your"))
LED = frozenset(("on", "of", "in", "the"))
SPOKEN = frozenset(("over", "upon", "on", "for", "about", "to", "in", "with", "regarding", "concerning"))
NOUN_PHRASE = 6
"""Words of "his landslide second-term election victory"."""


def of_a_reason(tokens: tuple[Token, ...], k: int, at: int) -> bool:
    """Say whether a day is that of the reason for an encounter: "met B to congratulate him on his election on 3 March".

    So is one of a happening that was spoken of there: "met B over the crash on 3 March"; a weekday may be of both. So
    is that of something else whose outcome was told: "heard from B of the results of his visit to Bern on Friday".
    """
    day = tokens[k].date
    if any(tokens[n].low in LEFT and tokens[n + 1].low == "of" for n in range(at + 1, k - 1)):
        return True
    if day is not None and k < at:
        return _before_it(tokens, k, day.kind)
    if day is None or k < at + 3 or day.kind != "full" or "/" in day.words:
        return False
    noun = k - 1
    while noun > at and tokens[noun].low in LED:
        noun -= 1
    if tokens[noun].low not in HAPPENED or tokens[noun].mention is not None:
        return False
    led = _lead(tokens, noun, at)
    if led in AT and (led != "in" or tokens[noun].low in OCCASIONS):
        return False
    why = any(t.low.startswith(STEMS) for t in tokens[at:noun] if t.mention is None)
    return (why and tokens[noun].low not in OCCASIONS) or led in MATTERS


def _before_it(tokens: tuple[Token, ...], k: int, kind: str) -> bool:
    """Say whether a sentence opens with what was before an encounter: "Following the crash on 3 March, she called B".

    What is told of an attack of a weekday is mostly of that day, what is told of an election not.
    """
    noun = k - 2 if k > 1 and tokens[k - 1].low in LED else k - 1
    low = tokens[max(noun, 0)].low
    opens = tokens[0].low in ("after", "following") or [t.low for t in tokens[:4]] == ["in", "the", "wake", "of"]
    lasting = low in REASON["nouns"].split() or low.startswith("election")
    return opens and noun > 0 and (lasting if kind == "weekday" else kind == "full" and low in HAPPENED - OCCASIONS)


def of_a_matter(tokens: tuple[Token, ...], end: int, at: int) -> bool:
    """Say whether the noun before a clause is a happening spoken of: "talks on the vote that was held on 3 March"."""
    noun = end - 2 if tokens[end - 1].low == "," else end - 1
    return noun > at and tokens[noun].low in HAPPENED - OCCASIONS and _lead(tokens, noun, at) in MATTERS | {"on"}


def _lead(tokens: tuple[Token, ...], noun: int, at: int) -> str:
    """Give the preposition before a noun with its article and what describes it; "" where there is none."""
    k, owned = noun - 1, False
    while k > max(at, noun - NOUN_PHRASE) and tokens[k].low not in SPOKEN | AT:
        owned = owned or tokens[k].low in OWNERS
        k -= 1
    return tokens[k].low if owned and tokens[k].low in SPOKEN | AT else ""
