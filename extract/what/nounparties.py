"""Who takes part in what a noun of encounter names: "with B", "between A and B", "of A, B and C", "was held with B"."""

from __future__ import annotations

import re
from itertools import pairwise

from ..text.spans import ANYONE, PEOPLE
from ..text.words import ARRANGED, AUX, FINITE, NOUNS, PHONE, PRESS, VERBS, small
from .again import and_again
from .betweens import both_ends
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .held_by import held_by
from .lists import items_right
from .meals import at_home, given_by, given_to, in_honour
from .one_each import one_each
from .separators import past_setting, some
from .subjects import subject

__all__ = ["of_with", "parties_of", "predicated"]

Parties = tuple[tuple[Item, ...], int, bool]
"""Those who follow the noun, where they end, and whether all of them met ("between A and B")."""
REACH = 12
HOSTED, HOSTING, CHAIRING, ASIDE = map(small, ("hosted", "hosting", "chairing", "alongside"))
GIVEN = frozenset(("meeting", "session"))
"""What one hosts for a guest, as one gives a meal."""
CALLS = frozenset(("call", "calls", "audience", "audiences", "visit", "visits"))
RECEIVED = frozenset(("audience", "audiences", "reception"))
"""Where one receives and the others stand beside: who "attended" names nobody of the two that met."""
TOPIC = frozenset(("on", "about", "over", "regarding", "concerning"))
MATTER_OF = frozenset(("for", "about", "towards", "toward"))
LASTING = small("time_with")
TOWN = frozenset(("capital", "city", "town", "resort", "palace"))
STOPS = frozenset((";", ".", ":", '"', "who", "which", "that", "and", "but"))


def parties_of(tokens: tuple[Token, ...], at: int) -> Parties:
    """Read the parties that follow the noun at `at`; none and the next word where there are none."""
    if (chaired := _chaired(tokens, at)) is not None:
        return chaired
    k = at + 1
    while k < min(at + REACH, len(tokens)):
        found = (
            _some_with(tokens, at, k)
            or one_each(tokens, at, k)
            or _with(tokens, k)
            or _for(tokens, at, k)
            or _attended(tokens, at, k)
            or held_by(tokens, at, k)
            or given_by(tokens, at, k)
            or given_to(tokens, at, k)
            or at_home(tokens, at, k)
            or _paid(tokens, at, k)
            or _from(tokens, at, k)
        )
        if found is not None:
            return found
        step = _step(tokens, at, k)
        if step is None:
            break
        k = step
    return (), at + 1, False


def of_with(tokens: tuple[Token, ...], at: int) -> tuple[tuple[Item, ...], tuple[Item, ...], int] | None:
    """Read both sides of "the meeting of A and B with C", "a meeting of A with B and C"."""
    if at + 2 >= len(tokens) or tokens[at + 1].low != "of":
        return None
    one, end = items_right(tokens, at + 2, closed=True)
    if not one or end >= len(tokens) or tokens[end].low != "with":
        return None
    other, stop = items_right(tokens, end + 1, closed=True)
    several = len(one) + len(other) > 2 or one[0].mention.plural
    return (tuple(one), tuple(other), stop) if several and any(i.mention.kind in PEOPLE for i in other) else None


def predicated(tokens: tuple[Token, ...], at: int, parties: tuple[Item, ...]) -> bool:
    """Say whether the noun's own predicate stands before its parties: "talks were held with B"."""
    before = tokens[at + 1 : parties[0].at] if parties else ()
    if parties and any(t.low == "attended" and u.low in AUX for u, t in pairwise(tokens[at : parties[-1].at])):
        return True
    placed = any(t.low in ("took", "takes") for t in before) and any(t.low == "place" for t in before)
    return (placed or any(t.low in AUX for t in before)) and not any(t.low in ("that", "which") for t in before)


def _with(tokens: tuple[Token, ...], k: int) -> Parties | None:
    low = "with" if tokens[k].low in ASIDE and tokens[k - 2].low in PRESS else tokens[k].low
    if low not in ("with", "between", "among") or some(tokens, k) is not None:
        return None
    if low == "between" and [t.low for t in tokens[k + 1 : k + 3]] in (["himself", "and"], ["herself", "and"]):
        items, end = items_right(tokens, k + 3)
        return tuple(items), end, False
    opens = not any(is_finite(tokens, j) for j in range(k))
    items, end = items_right(tokens, k + 1, closed=low != "with" or opens)
    items, end = both_ends(tokens, items, end) if low == "between" else (items, end)
    if items and end < len(tokens) and tokens[end].low == "'s":
        return (), k, False
    if low == "with" and (items or _but_not(tokens, k)):
        return *and_again(tokens, items, end), False
    return tuple(items), end if items else k, len(items) > 0


def _but_not(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether only those are named with whom it was not: "had calls with 19 leaders, but not with Berg"."""
    lows = [t.low for t in tokens[k : k + 14]]
    return any(lows[n : n + 3] == ["but", "not", "with"] for n in range(len(lows) - 2))


def _some_with(tokens: tuple[Token, ...], at: int, k: int) -> Parties | None:
    """Read "a string of meetings, including with A", "twelve meetings, among them one with A"."""
    named = some(tokens, k)
    own = range(at + 1, k)  # "lined up" and "planned" belong to the noun
    if named is None or named + 1 >= len(tokens) or any(is_actor(tokens[j]) or tokens[j].low in FINITE for j in own):
        return None
    begin = named + 1 if tokens[named].low in ("one", "a", "those", "meetings", "talks") else named
    if tokens[begin].low == "meeting":
        begin += 1
    found = _with(tokens, begin) if tokens[begin].low == "with" else None
    return found if found is not None and found[0] else None


def _for(tokens: tuple[Token, ...], at: int, k: int) -> Parties | None:
    """Read "a dinner for B", "a lunch in honour of B", "in B's honour", "host a meeting for B"."""
    low = tokens[k].low
    hosted = tokens[at].low in GIVEN and any(t.low in HOSTING for t in tokens[max(0, at - 4) : at])
    if NOUNS[tokens[at].low].subtype == "meal" and (honoured := in_honour(tokens, k)) is not None:
        behind = [t.low for t in tokens[honoured[1] : honoured[1] + 2]]
        return ((honoured[0],), honoured[1], False) if "by" not in behind else None
    if not (hosted or NOUNS[tokens[at].low].subtype == "meal") or not (
        low == "for" or (low == "of" and tokens[k - 1].low in ("honour", "honor"))
    ):
        return None
    items, end = items_right(tokens, k + 1)
    somebody = bool(items) and (items[0].mention.kind in PEOPLE or bool(items[0].mention.members))
    if not somebody or tokens[items[0].at - 1].low == "late":
        return None
    given = tokens[at + 1].low in HOSTED and tokens[end : end + 1] != () and tokens[end].low == "by"
    return None if given else (tuple(items), end, False)


def _attended(tokens: tuple[Token, ...], at: int, k: int) -> Parties | None:
    """Read "the meeting was attended by A, B and C": all met; not those who stand by where another receives."""
    attended = tokens[k].low in AUX and [t.low for t in tokens[k + 1 : k + 3]] == ["attended", "by"]
    if not attended or tokens[at].low in RECEIVED:
        return None
    items, end = items_right(tokens, k + 3, closed=True)
    return (tuple(items), end, True) if len(items) > 1 else None


def _chaired(tokens: tuple[Token, ...], at: int) -> Parties | None:
    """Read "the meeting, chaired by A, was attended by B" and "A chaired a session of the board, attended by B and C".

    Who chairs it, who attends it and each of these met. Who only speaks of a meeting that others attend is not in it.
    """
    k = at + 1
    while k < min(at + REACH, len(tokens) - 2) and not _somebody(tokens[k]):
        if tokens[k + 1].low == "by" and (tokens[k].low == "attended" or tokens[k].low in CHAIRING):
            break
        k += 1
    else:
        return None
    if tokens[k].low == "attended":
        verb = next((j for j in range(at - 1, max(0, at - 16), -1) if tokens[j].low in CHAIRING), 0)
        first, _ = (
            subject(tokens, verb) if verb and not any(is_finite(tokens, j) for j in range(verb + 1, at)) else ([], 0)
        )
        second, end = items_right(tokens, k + 2, closed=True)
    else:
        first, end = items_right(tokens, k + 2)
        attended = ATTENDED.match(" ".join(t.low for t in tokens[end : end + 6]))
        second, end = items_right(tokens, end + len(attended.group().split()), closed=True) if attended else ([], end)
    people = all(i.mention.kind in PEOPLE for i in (*first, *second))
    return ((*first, *second), end, True) if first and second and people else None


def _somebody(t: Token) -> bool:
    return t.mention is not None and t.mention.kind in ("person", "role")


ATTENDED = re.compile(r"(?:, )?(?:and )?(?:was |were )?(?:also )?attended by(?= |$)")
TO_WHOM, BY_WHOM = frozenset(("on", "upon", "to")), frozenset(("by", "from", "of"))


def _paid(tokens: tuple[Token, ...], at: int, k: int) -> Parties | None:
    """Read both of "a courtesy call on A by B", "the visit of B to A", "a call paid by B on A"."""
    k += tokens[k].low in ("paid", "made") and k == at + 1
    if tokens[at].low not in CALLS or k > at + 2 or k >= len(tokens) or tokens[k].low not in TO_WHOM | BY_WHOM:
        return None
    first, end = items_right(tokens, k + 1)
    then = past_setting(tokens, end, adverbs=True)
    then += [t.low for t in tokens[then : then + 2]] in (["paid", "by"], ["made", "by"])
    if not first or then >= len(tokens):
        return None
    other = tokens[then].low in (("by",) if tokens[k].low in TO_WHOM else TO_WHOM)
    second, stop = items_right(tokens, then + 1) if other else ([], end)
    people = all(i.mention.kind in ("person", "role") for i in (*first, *second))
    return ((*first, *second), stop, True) if second and people else None


def _from(tokens: tuple[Token, ...], at: int, k: int) -> Parties | None:
    """Read "a call from B", "a meeting of A, B and C", "a call of A with B"."""
    low = tokens[k].low
    if low in ("from", "to", "on", "by") and tokens[at].low in CALLS:
        items, end = items_right(tokens, k + 1)
        return (tuple(items), end, False) if items else None
    town = k == at + 3 and tokens[at + 1].low in ("in", "at") and tokens[at + 2].capital
    placed = town or (k > at + 1 and past_setting(tokens, at + 1) == k)
    if low != "of" or not (k == at + 1 or placed):
        return None
    items, end = items_right(tokens, k + 1, closed=True)
    if placed and not (len(items) > 1 and all(i.mention.kind in PEOPLE for i in items)):
        return None  # "the meeting in Oslo of the council"
    if len(items) > 1 or (items and items[0].mention.plural):
        return tuple(items), end, True
    if items and tokens[at].low in RECEIVED and tokens[at - 1].low in ("an", "private"):
        return tuple(items), end, False  # "had an audience of the King"
    if items and end < len(tokens) and tokens[end].low == "with":
        more, stop = items_right(tokens, end + 1)
        if more:
            return (*items, *more), stop, True
    return None


def _step(tokens: tuple[Token, ...], at: int, k: int) -> int | None:
    """Give the next word at which parties may begin; None where the noun phrase is over."""
    low, following = tokens[k].low, tokens[k + 1].low if k + 1 < len(tokens) else ""
    relative = (low in ("that", "which") and following in AUX) or (low == "to" and following == "be")
    if relative or (low in AUX and low != "'s"):
        return _past_predicate(tokens, k + 1 if relative else k)
    if low == "and" and _topic_goes_on(tokens, at, k):
        return k + 1
    another = low == "in" and following in ("a", "an", "his", "her", "their")  # "briefed on the talks in a call with B"
    if (low in MATTER_OF or another) and any(_an_encounter(t) for t in tokens[k + 1 : k + 4]):
        return None  # "the talks prepared the way for a meeting between A and B"
    if low in STOPS or (low == "to" and k + 1 < len(tokens) and tokens[k + 1].mention is None):
        return None
    if low == "," and (closed := _by_wire(tokens, k)):
        return closed + 1  # "held discussions, via video conference, with B"
    if low == "," and any(t.low in NOUNS and t.mention is None for t in tokens[k + 1 : k + 3]):
        return None  # "held on the margins of the summit, talks with B"
    if low == "," and _another_acts(tokens, k + 1):
        return None  # "After a day of meetings, Holm spoke with Berg"
    if low == "," and k > at + 4 and not _when_or_where(tokens, k + 1) and some(tokens, k) is None:
        return None
    return k + 1


def _another_acts(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether somebody begins a clause of his own here."""
    while k < len(tokens) and tokens[k].low in ("the", "both"):
        k += 1
    who = tokens[k].mention if k < len(tokens) else None
    if who is None or who.kind not in ANYONE:
        return False
    verb = k + 1
    while verb < len(tokens) and is_adverb(tokens[verb]):
        verb += 1
    return verb < len(tokens) and (is_finite(tokens, verb) or tokens[verb].low in AUX)


def _by_wire(tokens: tuple[Token, ...], comma: int) -> int:
    """Give the comma that ends an aside on how people talked: ", via video conference,", ", by telephone,"; else 0."""
    words = tokens[comma + 1 : comma + 5]
    if (
        not words
        or words[0].low not in ("via", "by", "over", "through", "on")
        or not any(t.low in PHONE for t in words)
    ):
        return 0
    return next((comma + 1 + n for n, t in enumerate(tokens[comma + 1 : comma + 7]) if t.low == ","), 0)


def _an_encounter(token: Token) -> bool:
    return token.low in NOUNS and token.low not in LASTING and token.mention is None


def _topic_goes_on(tokens: tuple[Token, ...], at: int, joint: int) -> bool:
    """Say whether "and" joins two matters of an encounter: "discussions on energy and trade with B"."""
    topic = next((j for j in range(at + 1, joint) if tokens[j].low in TOPIC and not tokens[j + 1].date), None)
    with_ = next((j for j in range(joint + 1, min(joint + 8, len(tokens))) if tokens[j].low == "with"), None)
    if topic is None or with_ is None:
        return False
    return not any(_acts(tokens, j) for j in range(topic + 1, with_) if j != joint)


def _acts(tokens: tuple[Token, ...], j: int) -> bool:
    """Say whether a word is no matter that is talked about: a verb, a day, a comma, somebody."""
    t = tokens[j]
    somebody = t.mention is not None and t.mention.kind not in ("state", "place", "organisation")
    verb = is_finite(tokens, j) or any(e.form not in ("base", "s") for e in VERBS.get(t.low, ()))
    return somebody or verb or t.date is not None or t.low in STOPS or t.low == ","


def _past_predicate(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over "was held on Monday" before "with" or "between"; None where the predicate says more."""
    held = False
    for k in range(at, min(at + 12, len(tokens))):
        t = tokens[k]
        if t.low in ("with", "between", "among"):  # "his first meeting was with B"
            return k if held or (t.low == "with" and tokens[k - 1].low in ("was", "were", "be", "been")) else None
        held = held or t.low in ARRANGED
        where = t.mention is not None and t.mention.kind in ("place", "state")
        where = where or t.low in TOWN or (t.capital and t.mention is None)  # "in the Dutch capital"
        to_be = t.low == "to" and tokens[k + 1 : k + 2] != () and tokens[k + 1].low == "be"
        small = to_be or t.low in AUX or t.low in ARRANGED or t.low in ("on", "in", "at", "the", "for", "early", "late")
        named = held and (t.low == "namely" or [w.low for w in tokens[k : k + 2]] == [",", "namely"])
        if not (small or is_adverb(t) or t.date or where or named):
            return None
    return None


def _when_or_where(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens) and (tokens[at].date is not None or tokens[at].low in ("in", "on", "at"))
