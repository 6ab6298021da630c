"""Meals and meetings that one gave and at which others were: "gave a dinner at which A and B were guests"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import AUX, NEGATION, NOUNS, small
from .carriers import form_of
from .chain import chain
from .clauses import Token, is_adverb, is_finite
from .frames import Frame, merged
from .lists import items_right
from .reported import frame_before
from .status import of_verb
from .subjects import subject

__all__ = ["BEING_AT", "at_which"]

GIVES = small("gives_meals") | small("chairing")
SMALL = small("small_gatherings")
BEING_AT = frozenset(("guests", "guest", "present", "attended", "part"))
"""What tells of those who were at it, last of its verb's words."""
BETWEEN = frozenset(("the", "a", "an", "also", "both", "all", "among", "main", "chief", "principal", "took", "take"))
RELATIVE = ("which", "where", "that")
DOUBT = "attended rather than held"
NEAR, REACH, LONGEST = 6, 8, 30
"""Words from the verb to its noun, from there to "at which", and from there to "guests"."""


def at_which(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of who gave or chaired it with those who were guests, present or took part there."""
    link = next((k for k in range(at - 1, max(1, at - LONGEST), -1) if tokens[k].low in RELATIVE), None)
    if link is None:
        return []
    people, end = items_right(tokens, link + 1, closed=True)
    between = tokens[end:at]
    ahead = any(t.low in ("will", "to") for t in between)
    if not people or any(i.mention.kind not in PEOPLE for i in people) or any(t.low in NEGATION for t in between):
        return []
    if not all(t.low in AUX or t.low in BETWEEN or t.low in ("to", "be") or is_adverb(t) for t in between):
        return []
    noun = _gathering(tokens, link)
    verb = next((k for k in range(noun - 1, max(-1, noun - NEAR), -1) if tokens[k].low in GIVES), None)
    if (
        not noun
        or verb is None
        or any(t.mention is not None and t.mention.kind in PEOPLE for t in tokens[verb + 1 : noun])
    ):
        return []
    form = form_of(tokens[verb].low)
    links = chain(tokens, verb, form)
    left, begin = (list(links.controlled), links.begin) if links.controlled else subject(tokens, links.begin)
    frame, speaker = frame_before(tokens, begin if left else links.begin)
    verdict = merged(of_verb(form, links.words), frame)
    told = verdict.status == ("planned" if ahead else "happened")
    if not left or links.passive or not told or any(i.mention.kind not in PEOPLE for i in left):
        return []
    entry = NOUNS[tokens[noun].low]
    return [
        Frame("at-which", entry.type, verdict, at, begin, at + 1, entry.subtype, tuple(left), tuple(people),
              stated_by=speaker, doubts=(DOUBT,))
    ]  # fmt: skip


def _gathering(tokens: tuple[Token, ...], link: int) -> int:
    """Give the meal or small gathering before "at which", "where" or "that", over its day and place; 0 for none."""
    for k in range(link - 1, max(0, link - REACH), -1):
        t = tokens[k]
        if t.mention is None and t.low in NOUNS:
            meal = NOUNS[t.low].subtype == "meal" or t.low in SMALL
            return k if meal and not t.capital else 0
        somebody = t.mention is not None and t.mention.kind in PEOPLE
        if somebody or t.low in (";", ":", "with", "between", "and", "for") or is_finite(tokens, k):
            return 0
    return 0
