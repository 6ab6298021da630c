"""Who does what a verb of encounter says."""

from __future__ import annotations

from ..text.words import DETERMINERS
from .at_hand import waiting
from .chain import Chain
from .clauses import Item, Token, is_actor, is_adverb
from .control import asked
from .lists import items_right
from .named_behind import named_behind
from .subjects import GOES_ON, may_go_on, subject

__all__ = ["doers", "subject_after"]


def doers(tokens: tuple[Token, ...], links: Chain) -> tuple[tuple[Item, ...], int, tuple[str, ...]]:
    """Give who does what a verb group says, where they begin, and what is doubtful about them."""
    if links.controlled:
        return links.controlled, links.begin, ()
    items, begin = subject(tokens, links.begin)
    if not items and links.infinitive and (there := waiting(tokens, links.begin)):
        return there, links.begin, ("said as a purpose",)
    items = list(named_behind(tokens, links.begin, tuple(items)))
    if links.prep == "for" and (nearest := _nearest_actor(tokens, links.begin)) is not None:
        items, begin = [nearest], nearest.at
    if len(items) == 1 and (whom := asked(tokens, items[0].at)) is not None:
        items = [whom]  # "asked B when he had met C"
    doubts = []
    between = tokens[items[-1].at + 1 : links.begin] if items else ()
    if any(is_actor(t) for t in between):
        doubts.append("the subject stands further off")
    if items and may_go_on(tokens, items[-1].at, links.begin):
        doubts.append(GOES_ON)
    if links.prep in ("for", "of", "in", "from"):
        doubts.append("the subject of the gerund is implied")
    if links.infinitive and not links.governed:
        doubts.append("said as a purpose")
    return tuple(items), begin if items else links.begin, tuple(doubts)


def _nearest_actor(tokens: tuple[Token, ...], begin: int) -> Item | None:
    """Give the object before "for meeting Barrow": he is criticised for what he did."""
    for k in range(begin - 1, max(-1, begin - 8), -1):
        mention = tokens[k].mention
        if mention is not None and is_actor(tokens[k]):
            return Item(mention, "", k)
    return None


def subject_after(tokens: tuple[Token, ...], end: int) -> tuple[Item, ...]:
    """Find the subject after a leading participle: "Speaking alongside Lee, Blinken said"."""
    for k in range(end, min(end + 14, len(tokens))):
        if tokens[k].low == "," and k + 1 < len(tokens):
            j = k + 1
            while j < len(tokens) and (tokens[j].low in DETERMINERS or is_adverb(tokens[j])):
                j += 1
            mention = tokens[j].mention if j < len(tokens) else None
            if mention is not None and is_actor(tokens[j]):
                return tuple(items_right(tokens, j, closed=True)[0]) or (Item(mention, "", j),)
    return ()
