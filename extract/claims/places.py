"""Places to their own clause: where the words of an event say that it took place."""

from __future__ import annotations

from ...ontology.vocabulary import OCCURRED
from ..lexicon import tables
from ..text.spans import Mention
from ..text.words import AUX, DETERMINERS, FORESEEN, NOUNS, OPENS, PREPOSITIONS, SAY, SUBORDINATORS
from ..what.clauses import Token, is_adverb
from ..what.frames import Frame
from .of_a_reason import of_a_matter

__all__ = ["is_spot", "occasion", "of_a_deed", "of_another", "where"]

DONE = frozenset(tables("calendar")["done"]["words"].split())
"""Participles that give the thing before them a date and place of its own."""
DUE = FORESEEN | {"set", "slated", "timed", "billed"}
"""The same of things that are yet to come: "the treaty due to be signed in June"."""
STARTS = OPENS | {"open", "begin", "start", "end", "close", "conclude"}
NO_NOUNS = AUX | DETERMINERS | PREPOSITIONS | SUBORDINATORS | {"and", "but", "or"}
PARTS = frozenset(tables("calendar")["parts"]["words"].split())
MATTERS = frozenset(("on", "about", "over", "regarding", "concerning"))
BESIDE = frozenset(("margins", "margin", "sidelines", "fringes", "occasion", "eve"))
LONG, FAR = 10, 8
"""Words that lead to the noun, and from it to its date: "due to be sworn in in Bern on Friday"."""


def where(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> tuple[Mention | None, bool]:
    """Give the place that the event's own clause names, or one its sentence opens with; and whether it is its own."""
    mine = ids[frame.at]
    named = [k for k, t in enumerate(tokens) if t.mention is not None and _is_spot(tokens, k)]
    spots = [k for k in named if not _of_saying(tokens, k)]
    spots = [k for k in spots if not of_another(tokens, k, frame)]
    own = [k for k in spots if ids[k] == mine]
    after = [k for k in own if k > frame.at]
    if after or own:
        return tokens[(after or own)[0]].mention, True
    opening = next(k for k, number in enumerate(ids) if number == mine)
    if tokens[opening].low == "where":
        named = [k for k in range(max(0, opening - 8), opening) if _is_place(tokens[k])]
        if named:
            return tokens[named[-1]].mention, True
    follows = occasion(tokens, frame, ids)
    if follows is not None:
        later = [k for k in spots if ids[k] == ids[follows]]
        if later:
            return tokens[later[0]].mention, True
    if frame.verdict.by == "purpose" or "said as a purpose" in frame.doubts:
        goals = [k for k in range(1, frame.at) if _is_goal(tokens, k)]
        if goals:
            return tokens[goals[-1]].mention, True
    leading = [k for k in spots if k <= 3 and k < frame.at]
    if leading and frame.verdict.status in OCCURRED:
        return tokens[leading[0]].mention, False
    return None, False


def _is_place(token: Token) -> bool:
    return token.mention is not None and token.mention.kind in ("place", "state")


def _is_goal(tokens: tuple[Token, ...], k: int) -> bool:
    mention = tokens[k].mention
    return mention is not None and mention.kind in ("place", "state") and tokens[k - 1].low in ("to", "in", "at", "for")


def _is_spot(tokens: tuple[Token, ...], k: int) -> bool:
    if not _is_place(tokens[k]) or k == 0:
        return False
    if k + 1 < len(tokens) and tokens[k + 1].low == "'s":
        return False
    j = k - 1
    while j >= 0 and tokens[j].low in ("the", "capital", "city", "of", ","):
        j -= 1
    return j >= 0 and tokens[j].low in ("in", "at", "near", "outside")


def _of_saying(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a place is that of whoever speaks: "the press service in Minsk reported"."""
    n = k + 1
    while n < len(tokens) and (is_adverb(tokens[n]) or tokens[n].date or tokens[n].low == "on"):
        n += 1
    return n < len(tokens) and tokens[n].low in SAY


def of_another(tokens: tuple[Token, ...], k: int, frame: Frame) -> bool:
    """Say whether a date or place is that of a thing spoken of: "Friday's vote", "the treaty signed in Bern in May"."""
    if tokens[k].date and k + 1 < len(tokens) and tokens[k + 1].low == "'s":
        return not k < frame.at <= k + 4 and not _at_it(tokens, k)
    if _named_by_day(tokens, k, frame):
        return True
    if k < frame.at:
        return False
    parties = [i.at for i in frame.right if i.at < k]
    first = max((frame.at, *parties)) + 1
    if any(tokens[j].low in DONE and _noun_before(tokens, j, first) for j in range(max(first, k - 5), k)):
        return True
    if any(_goes_on_elsewhere(tokens, j, first) for j in range(max(first, k - 5), k - 1)):
        return True
    return any(_to_come(tokens, j, first, k) for j in range(max(first, k - FAR), k))


def _goes_on_elsewhere(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    """Say whether a matter takes place somewhere: "briefed B on efforts taking place in", not "at a forum"."""
    said = [t.low for t in tokens[first:at]]
    lead = [w for w in said if w in PREPOSITIONS and w != "of"] if BESIDE.isdisjoint(said) else []
    taking = [t.low for t in tokens[at : at + 2]] == ["taking", "place"]
    return taking and bool(lead) and lead[-1] in MATTERS and _noun_before(tokens, at, first)


def _named_by_day(tokens: tuple[Token, ...], k: int, frame: Frame) -> bool:
    """Say whether a day says which thing is meant: "the treaty of 12 May", not "at the summit of 3 June"."""
    day = tokens[k].date
    if day is None or day.kind != "full" or k < 3 or tokens[k - 1].low != "of" or tokens[k - 2].mention is not None:
        return False
    noun = tokens[k - 2].low
    if k - 2 <= frame.at < k or noun in PARTS or not noun.isalpha() or noun in NO_NOUNS:
        return False
    first = frame.at if frame.at < k else 0
    lead = next((n for n in range(k - 3, max(first, k - 7), -1) if tokens[n].low in PREPOSITIONS), first)
    return tokens[lead].low not in ("at", "during", "on", "in")


def _to_come(tokens: tuple[Token, ...], at: int, first: int, k: int) -> bool:
    """Say whether a date is that of a thing still to come: "the treaty due to be signed in June".

    Not where that is the occasion itself and does not only begin or end then: "at a summit scheduled for Friday".
    """
    be = [t.low for t in tokens[at : at + 2]] == ["to", "be"]
    noun = tokens[at - 1]
    if not (be or tokens[at].low in DUE) or at <= first or noun.mention is not None or noun.low in NO_NOUNS:
        return False
    if not noun.low.isalpha() or is_adverb(noun):
        return False
    lead = range(at - 2, max(first - 2, at - LONG), -1)
    begin = next((n for n in lead if tokens[n].low in NO_NOUNS and tokens[n].low not in ("of", "and")), at)
    while tokens[begin].low in DETERMINERS and begin > first:
        begin -= 1
    occasion_itself = tokens[begin].low in ("at", "during") or (tokens[begin].low == "for" and noun.low in NOUNS)
    return not occasion_itself or not STARTS.isdisjoint(t.low for t in tokens[at:k])


def _at_it(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a day is that of the occasion at which one is: "at Friday's reception", on the margins of one."""
    lead = " " + " ".join(t.low for t in tokens[max(0, k - 3) : k])
    return lead.endswith(
        (" at", " during", "sidelines of", "margins of", "fringes of", "as part of", "course of", "framework of")
    )


def _noun_before(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    before = tokens[at - 1]
    return at > first and before.low.isalpha() and before.low not in AUX and before.low not in ("latter", "former")


def of_a_deed(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a day is that of what was done to a thing, which is told of: "the accord signed on Friday was".

    A thing that is told of has a verb of its own behind it; what somebody "signed on Friday" has none. So is that of an
    aside: "at the feast of the accord, signed on 3 May 1950, they met".
    """
    deed = next((n for n in range(k - 1, max(0, k - 3), -1) if tokens[n].low in DONE), 0)
    if deed > 1 and tokens[deed - 1].low == "," and [t.low for t in tokens[k + 1 : k + 2]] == [","]:
        return True
    thing = deed > 0 and tokens[deed - 1].mention is None and _noun_before(tokens, deed, 0)
    return thing and any(t.low in AUX for t in tokens[k + 1 : k + 4])


def is_spot(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word names the place of what is told ("in Oslo"), not one that is only spoken of."""
    return _is_spot(tokens, k)


def occasion(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> int | None:
    """Give where the occasion begins at which an event takes place ("at the summit, which will be held in May")."""
    mine = ids[frame.at]
    following = next((k for k in range(frame.end, len(tokens)) if ids[k] == mine + 1), None)
    if following is None or frame.type == "statement":
        return None
    tail = [t.low for t in tokens[frame.end : following]]
    put_off = frame.verdict.status == "cancelled" and tokens[following].low in ("which", "that")
    if not put_off and not any(w in ("at", "during", "sidelines", "margins") for w in tail):
        return None
    if of_a_matter(tokens, following, frame.at):
        return None
    return following if tokens[following].low in ("which", "that", "scheduled", "due", "to", ",") else None
