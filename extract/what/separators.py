"""What goes on with a list of names: commas, "as well as", "among them", a place or bracket in between."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import PREPOSITIONS, SAY, small
from .clauses import Token, is_adverb, is_finite

__all__ = [
    "another_clause",
    "elsewhere",
    "in_order",
    "next_is_verb",
    "of_whom",
    "on_a_day",
    "past_bracket",
    "past_phrase",
    "past_setting",
    "separator",
    "some",
]

MORE = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("in", "addition", "to"),
)
"""What goes on with a list."""
HOSTING = small("hosting")
LONGEST = 9
"""So many words the body may have that a member is of."""
ENDS = frozenset((".", ":", '"', "(", "who", "which", "to"))
TOPIC = frozenset(("on", "about", "over", "regarding", "concerning", "discuss", "discussing"))
"""After these "among them" may be matters: "met officials on several questions, among them Chad"."""
CALLED = small("listed_people")
ORDERS = tuple(order.split("-") for order in sorted(small("orders")))


def separator(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a comma, "and", "as well as", a bracket or a date in brackets; None where the list ends."""
    at = past_bracket(tokens, at)
    lows = [t.low for t in tokens[at : at + 4]]
    if not lows:
        return None
    for words in MORE:
        for lead in (0, 1):
            if tuple(lows[lead : lead + len(words)]) == words and (lead == 0 or lows[0] == ","):
                return at + lead + len(words)
    if (more := _more_there(tokens, at)) is not None:
        return more
    if (among := _among(tokens, at)) is not None:
        return among
    if lows[0] in (",", ";"):
        return at + 2 if lows[1:2] in (["and"], ["or"]) else at + 1
    if lows[:2] == ["but", "not"] or lows[:3] == [",", "but", "not"]:
        return at + lows.index("not")
    return at if lows[0] == "nor" else at + 1 if lows[0] in ("and", "&", "or", "plus") else None


def another_clause(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether behind a semicolon others act: "met Holm and Berg; Marek, Ito and Dahl signed"."""
    if at >= len(tokens) or tokens[at].low != ";":
        return False
    for k in range(at + 1, len(tokens)):
        t = tokens[k]
        if is_finite(tokens, k) and t.mention is None:
            return k > at + 1
        if t.mention is None and t.low not in (",", "and", "&", "also", "then", "the", "later") and not t.date:
            return False
    return False


def _more_there(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a place before what goes on with a list: "received Holm in Buka together with the ambassador"."""
    k = past_setting(tokens, at)
    if k == at and at + 1 < len(tokens) and tokens[at].low in ("in", "at") and tokens[at + 1].capital:
        k = at + 2
    words = tuple(t.low for t in tokens[k : k + 2])
    host = any(t.low in HOSTING for t in tokens[max(0, at - 6) : at])  # who "met B together with C" went there with C
    return k + 2 if k > at and host and words in (("together", "with"), ("along", "with")) else None


def _among(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over "in New Delhi, among them", where somebody is named of those who were just counted."""
    k = past_setting(tokens, at)
    if (named := some(tokens, k)) is not None:
        return named
    counted = tokens[at - 1].mention if at else None
    if counted is None or not counted.plural or counted.kind not in ("group", "role"):
        return None
    matter = False
    for j in range(k, min(k + 14, len(tokens) - 1)):
        if tokens[j].low in (".", ";", ":", '"') or is_finite(tokens, j):
            return None
        matter = matter or (tokens[j].low in TOPIC and not tokens[j + 1].date)
        if tokens[j].low == "," and (named := some(tokens, j)) is not None:
            who = next((t.mention for t in tokens[named : named + 4] if t.mention is not None), None)
            return None if matter and (who is None or who.kind not in PEOPLE) else named
    return None


def some(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over ", among them" or ", including" before the names of some of those just counted."""
    k = at + 1 if at < len(tokens) and tokens[at].low == "," else at
    if k + 1 >= len(tokens):
        return None
    them = tokens[k + 1].mention
    if tokens[k].low in ("among", "amongst") and them is not None and them.kind == "pronoun":
        return k + 2
    return k + 1 + (tokens[k + 1].low in (":", ",")) if tokens[k].low in ("including", "notably", "namely") else None


def elsewhere(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a place or day of one's own: "will meet Macri in Argentina on Monday and Temer in Brazil"."""
    k = past_setting(tokens, at)
    lows = tuple(t.low for t in tokens[k : k + 3])
    if (more := next((words for words in MORE if lows[: len(words)] == words), None)) is not None:
        return k + len(more)  # "met Guaido in Bogota together with Duque"
    if k == at or k + 1 >= len(tokens) or tokens[k].low not in ("and", ","):
        return None
    k += 2 if tokens[k].low == "," and tokens[k + 1].low == "and" else 1
    k = on_a_day(tokens, k) or k
    person = tokens[k].mention if k < len(tokens) else None
    if person is None or person.kind != "person":
        return None
    return k if not next_is_verb(tokens, k + 1) else None


def past_phrase(tokens: tuple[Token, ...], at: int, closed: bool = False) -> int | None:
    """Step over a phrase between commas before the next of a list: "Holm, on his first trip to Oslo, and Berg".

    With a verb behind the next it is another clause, unless the list is `closed`.
    """
    if at + 3 >= len(tokens) or tokens[at].low != "," or tokens[at + 1].low not in _MEANWHILE:
        return None
    comma = next((k for k in range(at + 2, min(at + 16, len(tokens) - 2)) if tokens[k].low in (",", ";", ".")), None)
    if comma is None or tokens[comma].low != "," or tokens[comma + 1].low != "and":
        return None
    people = (t.mention is not None and t.mention.kind == "person" for t in tokens[at + 1 : comma])
    if any(people) or any(is_finite(tokens, k) for k in range(at + 1, comma)):
        return None
    person = next((k for k in range(comma + 2, min(comma + 5, len(tokens))) if tokens[k].mention is not None), None)
    named = tokens[person].mention if person is not None else None
    if person is None or named is None or named.kind != "person" or (not closed and next_is_verb(tokens, person + 1)):
        return None
    return comma + 2


_MEANWHILE = frozenset(("on", "during", "in", "at", "for", "after", "from", "now"))


def of_whom(tokens: tuple[Token, ...], at: int, closed: bool = False) -> int | None:
    """Step over the body that a member is of, which nobody recognised, to whoever is named behind it.

    "met Olsen of the Reform bloc and Berg of Telenor"; not "met Olsen of Telenor, Berg said", unless the list is
    `closed` by its own words: "talks between Olsen of Telenor and Berg failed".
    """
    if at + 3 >= len(tokens) or not (tokens[at].low in ("of", "from") or _in_body(tokens, at)):
        return None
    for k in range(at + 1, min(at + LONGEST, len(tokens) - 1)):
        t = tokens[k]
        if (after := separator(tokens, k)) is not None and after > k:
            named = next((n for n in range(after, min(after + 4, len(tokens))) if tokens[n].mention is not None), None)
            person = tokens[named].mention if named is not None else None
            if named is not None and person is not None and person.kind == "person":
                if t.low == "," and after == k + 1 and _sent_by(tokens, at, named):
                    return None
                return after if closed or not _acts(tokens, named + 1) else None
            if t.low != "and":
                return None
        if t.date or t.low in ENDS or (t.mention is not None and t.mention.kind in PEOPLE) or is_finite(tokens, k):
            return None
    return None


def _sent_by(tokens: tuple[Token, ...], of: int, named: int) -> bool:
    """Say whether the one name behind a group may be who sent it: "a delegation from the Oloye of Ibadan, X, on"."""
    group = tokens[of - 1].mention
    if group is None or group.kind != "group" or tokens[of + 1].low != "the":
        return False
    end = next((k for k in range(named, len(tokens)) if tokens[k].mention is not tokens[named].mention), len(tokens))
    more = (separator(tokens, end) or end) if end < len(tokens) else end
    following = (t.mention for t in tokens[more : more + 4] if t.mention is not None)
    return more == end or not any(m.kind == "person" for m in following)


def _in_body(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a word ends the name of a body, taken in with a name: "Olsen of the Reform" and "bloc"."""
    m = tokens[at - 1].mention
    taken_in = m is not None and m.kind == "person" and m.end > m.name_end
    other = tokens[at].low in PREPOSITIONS or is_adverb(tokens[at]) or is_finite(tokens, at)
    return taken_in and tokens[at].low.isalpha() and not other


def _acts(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a verb follows a name, also past what is told of it: "Berg, his deputy, flew"."""
    if at >= len(tokens) or tokens[at].low != ",":
        return next_is_verb(tokens, at)
    commas = (k for k in range(at, min(at + LONGEST, len(tokens) - 1)) if tokens[k].low == ",")
    return any(next_is_verb(tokens, k + 1) and tokens[k + 1].low not in SAY for k in commas)


def on_a_day(tokens: tuple[Token, ...], at: int, link: str = "") -> int | None:
    """Step over the day of a member: "received Holm on Monday, and on Tuesday Berg"."""
    begin = at + (at < len(tokens) and tokens[at].low == ",")  # "and, a day later, Berg"
    k = past_setting(tokens, begin)
    if k == begin or not at or k >= len(tokens):
        return None
    again = tokens[k].low == link
    rest = next((n for n in range(k, len(tokens)) if tokens[n].low in (".", ";")), len(tokens))
    acts = any(is_finite(tokens, n) for n in range(k, rest))
    goes_on = tokens[at - 1].low in ("and", ";") or (tokens[at - 1].low == "," and again)
    return k + (begin > at and tokens[k].low == ",") + again if goes_on and not acts else None


def in_order(tokens: tuple[Token, ...], at: int) -> int:
    """Step over what says how a list goes on, before its first: "in turn", "the following visitors:"."""
    begin = at + (at < len(tokens) and tokens[at].low == ",")
    low = [t.low for t in tokens[begin : begin + 5]]
    for words in ORDERS:
        if low[: len(words)] == words and low[len(words) : len(words) + 1] != ["as"]:
            end = begin + len(words)
            return end + (end < len(tokens) and tokens[end].low == ",")
    if low[:2] == ["the", "following"] and ":" in low and CALLED.issuperset(low[2 : low.index(":")]):
        return begin + low.index(":") + 1
    return at


def past_bracket(tokens: tuple[Token, ...], at: int) -> int:
    """Step over a short bracket that opens at `at`, if one does."""
    if at < len(tokens) and tokens[at].low == "(":
        close = next((k for k in range(at, min(at + 16, len(tokens))) if tokens[k].low == ")"), None)
        return close + 1 if close is not None else at
    return at


def next_is_verb(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether, over adverbs, dates and where somebody is from, a finite verb follows: "Berg of Texas said"."""
    place = tokens[at + 1].mention if at + 1 < len(tokens) and tokens[at].low in ("of", "from") else None
    who = tokens[at - 1].mention if place is not None and at else None
    if place is not None and place.kind in ("place", "state") and who is not None and who.kind == "person":
        at += 2
    while at < len(tokens) and (is_adverb(tokens[at]) or tokens[at].date or tokens[at].low == "on"):
        at += 1
    return at < len(tokens) and is_finite(tokens, at)


def past_setting(tokens: tuple[Token, ...], at: int, adverbs: bool = False) -> int:
    """Step over days and places with their prepositions ("in Amman on Friday"), also over adverbs if they may stand."""
    while at < len(tokens):
        if tokens[at].date or (adverbs and is_adverb(tokens[at])):
            at += 1
            continue
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        if follows is not None and tokens[at].low in ("early", "late") and (follows.date or follows.low == "on"):
            at += 1
            continue
        if follows is None or tokens[at].low not in ("in", "at", "on"):
            break
        place = follows.mention
        if not (follows.date or (place is not None and place.kind in ("place", "state"))):
            break
        at += 2
    return at
