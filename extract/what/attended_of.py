"""Who attended what another held: "attended the meeting of Berg with the ambassadors", "a meeting chaired by Berg"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import DETERMINERS, NOUNS, small
from .carriers import form_of
from .chain import chain
from .clauses import Item, Token, is_adverb
from .frames import Frame, conditional, merged
from .lists import items_right
from .reported import frame_before
from .status import UNDONE, Verdict, of_verb
from .subjects import subject

__all__ = ["ATTENDED", "DOUBT", "attended_of"]

ATTENDED = small("attended_of")
HELD, SMALL = small("held_by_one"), small("small_gatherings")
BE = ("was", "were", "is", "are", "be", "been")
REACH = 8
"""Words of the gathering's own between its noun and by whom it was held."""
DOUBT = "attended rather than held"


def attended_of(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of who attended a meeting with who held it, if that one met many and not one by name."""
    verb, noun = _verb(tokens, at), _noun(tokens, at) or _own_meal(tokens, at)
    if verb is None or noun is None:
        return []
    own = _own_meal(tokens, at) == noun
    holders, end = (_owner(tokens, at), noun + 1) if own else _holders(tokens, noun)
    if not holders or conditional(tokens, end):
        return []
    links = chain(tokens, verb, form_of(tokens[verb].low))
    left = links.controlled or tuple(subject(tokens, links.begin)[0])
    people = all(i.mention.kind in PEOPLE for i in (*left, *holders))
    frame, speaker = frame_before(tokens, min(links.begin, *(i.at for i in left))) if left else ("", None)
    verdict = merged(_of(tokens, verb, links.words), frame)
    if not left or not people or not verdict.status or verdict.status in UNDONE:
        return []
    begin = min(links.begin, left[0].at)
    return [
        Frame("attended-of", NOUNS[tokens[noun].low].type, verdict, at, begin, end, None, left, holders,
              stated_by=speaker, doubts=(DOUBT,))
    ]  # fmt: skip


def _of(tokens: tuple[Token, ...], verb: int, words: str) -> Verdict:
    """Give the status of "attended", "took part", "will be present", from the verb's own words."""
    if tokens[verb].low in ("was", "were") and not words:
        return Verdict("happened", "attending", "past")
    form = form_of(tokens[verb].low)
    return of_verb("part" if form == "past" else form, words)


def _verb(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give the verb of "attended", "took part in", "was present at"."""
    low = tokens[at].low
    if low not in ("part", "present"):
        return at
    k = at - 1
    while k > 0 and is_adverb(tokens[k]):
        k -= 1
    return (
        k if tokens[k].low in ((*BE,) if low == "present" else ("took", "take", "takes", "taking", "taken")) else None
    )


def _noun(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give the small gathering right behind the verb: "attended a working meeting", "took part in the briefing"."""
    k = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low in ("in", "at"))
    while k < min(at + 7, len(tokens)):
        t = tokens[k]
        if t.low in SMALL and t.mention is None and not t.capital:
            return k
        if t.mention is not None or not (t.low in DETERMINERS or t.low.replace("-", "").isalpha() or t.date):
            return None
        k += 1
    return None


def _own_meal(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give somebody's own meal right behind the verb: "attended Berg's dinner", "was present at his farewell lunch"."""
    k = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low in ("in", "at"))
    if not _owner(tokens, at):
        return None
    meal = next((n for n in range(k + 2, min(k + 5, len(tokens))) if tokens[n].low in NOUNS), None)
    plain = meal is not None and not any(t.mention or t.capital for t in tokens[k + 2 : meal + 1])
    return meal if meal is not None and plain and NOUNS[tokens[meal].low].subtype == "meal" else None


def _owner(tokens: tuple[Token, ...], at: int) -> tuple[Item, ...]:
    k = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low in ("in", "at"))
    whose = tokens[k].mention if k + 1 < len(tokens) and tokens[k + 1].low == "'s" else None
    return (Item(whose, "", k),) if whose is not None and whose.kind == "person" else ()


def _holders(tokens: tuple[Token, ...], noun: int) -> tuple[tuple[Item, ...], int]:
    """Give who held it: "of Berg with the envoys", "held by Berg"; nobody where it was between two named people."""
    if noun + 2 < len(tokens) and tokens[noun + 1].low == "of":
        one, end = items_right(tokens, noun + 2, closed=True)
        if end < len(tokens) and tokens[end].low == "with":
            one = [*one, *items_right(tokens, end + 1, closed=True)[0]]
        with_ = [t.low for t in tokens[noun : max([end, *(i.at for i in one)]) + 1]].count("with")
        others = all(i.mention.kind not in ("person", "pronoun") for i in one[1:])
        single = bool(one) and one[0].mention.kind == "person" and others and with_ == 1
        return (tuple(one[:1]), end) if single else ((), noun)
    for k in range(noun + 1, min(noun + REACH, len(tokens) - 2)):
        if tokens[k].low in HELD and tokens[k + 1].low == "by":
            held, end = items_right(tokens, k + 2)
            return (tuple(held), end) if held and held[0].mention.kind == "person" else ((), noun)
        if tokens[k].low in (",", ";", "with", "between", "and", "who"):
            break
    return (), noun
