"""The clause that a phrase of an encounter belongs to ("after talks with Qin, Blinken said"): its subject and tense."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import ARRANGED, AUX, DETERMINERS, PARTICIPLES, PAST, SUBORDINATORS, small
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .led_by import led_by
from .lists import items_right
from .subjects import antecedent, subject

__all__ = ["clause_of", "main_clause"]

FUTURE = frozenset(("will", "would", "shall", "may", "might", "could", "'ll"))
INTENDS = small("intends")
UNTOLD = frozenset(("to", "due", "expected", "scheduled", "set", "supposed", "planned", "meant", "not", "never"))
"""Behind "was" these leave open whether anything came of it: "was to be signed at a meeting with"."""
PASSIVE = frozenset(("was", "were", "been"))
FURTHER = 14
"""So many words further on at most stands the verb of the clause that a phrase opens."""
OWN_CLAUSE = 3
"""Words from one finite verb to the next within which both are of one chain ("has since been received")."""


def main_clause(tokens: tuple[Token, ...], prep: int, end: int) -> tuple[tuple[Item, ...], int, str]:
    """Give the subject and tense of the clause that a phrase belongs to: before it, or after it where it leads."""
    items, begin, verb = clause_of(tokens, prep, end)
    behind = _behind(tokens, prep, end) if verb is None or tokens[prep - 1].low == "that" else None
    verb = behind if behind is not None else verb
    if verb is not None:
        return items, begin, _tense(tokens, verb)
    if items and 0 < items[-1].at + 2 < prep and tokens[items[-1].at + 1].low == "to":
        return items, begin, "future"  # a headline: "A and B to set the tone at the dinner"
    if not items and (doing := _doing(tokens, prep)):
        return (doing[0],), doing[0].at, doing[1]
    return items, begin, "" if items else _of_things(tokens, prep)


def clause_of(tokens: tuple[Token, ...], prep: int, end: int) -> tuple[tuple[Item, ...], int, int | None]:
    """Give the subject and the finite verb of the clause that a phrase belongs to, and where its words begin."""
    items, begin = _relative(tokens, prep) or subject(tokens, prep)
    if items:
        verbs = [k for k in range(items[-1].at + 1, prep) if is_finite(tokens, k) and tokens[k - 1].low != "be"]
        verb = _of_last_group(verbs) if verbs else None
        between = [t.low for t in tokens[items[-1].at + 1 : prep] if not (is_adverb(t) or t.date or t.low == "on")]
        if verb is None and (between in ([], [","]) or (len(between) == 2 and between[1].endswith("ing"))):
            verb = _verb_after(tokens, end)
        if verb is not None:
            return tuple(items), begin, verb
    comma = _leading_comma(tokens, end)
    if comma is not None:
        after = led_by(tokens, _past_owner(tokens, comma + 1))
        after = after or next((j for j in range(comma + 1, min(comma + 6, len(tokens))) if is_actor(tokens[j])), None)
        if after is not None:
            found, stop = items_right(tokens, after, closed=True)
            mention = tokens[after].mention
            if not found and mention is not None:
                found, stop = [Item(mention, "", after)], after + 1
            verb = next((j for j in range(stop, min(stop + 6, len(tokens))) if is_finite(tokens, j)), None)
            return tuple(found), prep, verb
    if not items and (acts := _acting_at_once(tokens, prep, end)) is not None:
        return (acts[0],), prep, acts[1]
    return tuple(items), begin, None


def _acting_at_once(tokens: tuple[Token, ...], prep: int, end: int) -> tuple[Item, int] | None:
    """Give who acts right behind a phrase that opens a sentence, without a comma: "At talks with A he said"."""
    opens = all(t.low in DETERMINERS or is_adverb(t) for t in tokens[:prep])
    at = end + (end < len(tokens) and tokens[end].low in DETERMINERS)
    actor = tokens[at].mention if at + 1 < len(tokens) else None
    if not opens or actor is None or actor.kind not in PEOPLE or actor.plural or not is_finite(tokens, at + 1):
        return None
    return Item(actor, "", at), at + 1


def _past_owner(tokens: tuple[Token, ...], k: int) -> int:
    """Step over an article and whose body it is that does something: "the World Bank fact-finding group led by B"."""
    k += k < len(tokens) and tokens[k].low in DETERMINERS
    owner = tokens[k].mention if k < len(tokens) else None
    return k + (owner is not None and owner.kind in ("organisation", "state"))


def _of_last_group(verbs: list[int]) -> int:
    """Give the first verb of the last group: "A, who has not seen B since May, is expected to" comes to "is"."""
    last = verbs[-1]
    for k in reversed(verbs):
        if last - k > OWN_CLAUSE:
            break
        last = k
    return last


def _behind(tokens: tuple[Token, ...], prep: int, end: int) -> int | None:
    """Find the verb told of a thing behind a phrase that opens its clause: "at the meeting it was agreed"."""
    if prep > 0 and tokens[prep - 1].low not in ("that", ",", "and", "but"):
        return None
    for k in range(_past_its_own(tokens, end), min(end + FURTHER, len(tokens))):
        if tokens[k].low in SUBORDINATORS or tokens[k].low in (";", ":", '"'):
            return None
        if is_finite(tokens, k):
            return k if not tokens[k - 1].capital or tokens[k - 1].mention is not None else None  # somebody unknown
    return None


def _doing(tokens: tuple[Token, ...], prep: int) -> tuple[Item, str] | None:
    """Give who did what was done, and the tense: "the remark was made by General Holm at a meeting with Berg"."""
    at = prep - 1 - (tokens[prep - 1].low == ",")
    mention = tokens[at].mention if at > 2 else None
    k = at - 1
    while k > 2 and tokens[k].low in DETERMINERS:
        k -= 1
    by = k
    while k > 3 and (tokens[k - 1].date or tokens[k - 1].low == "on" or is_adverb(tokens[k - 1])):
        k -= 1
    low = tokens[k - 1].low
    done = low.endswith("ed") or low in PARTICIPLES or low in PAST
    if mention is None or mention.kind != "person" or tokens[by].low not in ("by", "from") or not done:
        return None
    verb = next((j for j in range(k - 1, max(0, k - 6), -1) if is_finite(tokens, j) and tokens[j].low in PASSIVE), 0)
    told = verb and tokens[verb - 1].low not in FUTURE and not UNTOLD.intersection(t.low for t in tokens[verb:k])
    return (Item(mention, "", at), "past") if told else None


def _relative(tokens: tuple[Token, ...], prep: int) -> tuple[list[Item], int] | None:
    """Give whom the relative clause is about that a phrase stands in: "Berg, who was in Oslo for talks with Holm"."""
    k = next((k for k in range(prep - 1, max(0, prep - 12), -1) if tokens[k].low in ("who", ",", ";", '"')), 0)
    found = antecedent(tokens, k) if tokens[k].low == "who" else ([], 0)
    return found if found[0] else None


def _of_things(tokens: tuple[Token, ...], prep: int) -> str:
    """Give the tense of a clause that is about nobody: "there may be no statement after", "the deal was struck at"."""
    k = next((k for k in range(prep - 1, 0, -1) if is_finite(tokens, k)), 0)
    while k > 1 and (is_finite(tokens, k - 1) or (is_adverb(tokens[k - 1]) and is_finite(tokens, k - 2))):
        k -= 1
    told = k > 0 and (tokens[k].low in FUTURE or tokens[k + 1].low not in UNTOLD)
    return _tense(tokens, k) if told else ""


def _verb_after(tokens: tuple[Token, ...], end: int) -> int | None:
    """Find the verb behind a phrase that stands right after its subject: "Conte in a talk with Phuc today said"."""
    for k in range(end, min(end + 6, len(tokens))):
        if is_finite(tokens, k) or (
            tokens[k].low in INTENDS and tokens[k + 1 : k + 2] != () and tokens[k + 1].low == "to"
        ):
            return k
        if not (
            tokens[k].date or is_adverb(tokens[k]) or tokens[k].low in ("on", "earlier", "in", ",") or tokens[k].mention
        ):
            return None
    return None


def _leading_comma(tokens: tuple[Token, ...], end: int) -> int | None:
    """Find the comma that ends a leading phrase, past a relative clause ("After the talks, at which X sat, Y said")."""
    k = _past_its_own(tokens, end)
    while k + 1 < len(tokens):
        if tokens[k].low == ",":
            if not any(t.low in ("which", "who", "where", "whom") for t in tokens[k + 1 : k + 3]):
                return k
            k += 3
            while k < len(tokens) and tokens[k].low != ",":
                k += 1
            return k if k < len(tokens) else None
        if is_finite(tokens, k) and not tokens[k].date:
            return None
        k += 1
    return None


def _past_its_own(tokens: tuple[Token, ...], end: int) -> int:
    """Step over the verb of what a noun says of itself: "At a meeting held in Oslo", "a meeting that took place"."""
    if end < len(tokens) and tokens[end].low in ARRANGED:
        return end + 1
    if end + 2 >= len(tokens) or tokens[end].low not in ("that", "which") or not is_finite(tokens, end + 1):
        return end
    return end + 2 + (tokens[end + 1].low in AUX)


def _tense(tokens: tuple[Token, ...], verb: int) -> str:
    low = tokens[verb].low
    after = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
    if low in FUTURE or (
        low in ("is", "are", "was", "were") and after in ("to", "due", "expected", "scheduled", "set")
    ):
        return "future"
    if low in INTENDS and after == "to":
        return "future"  # "during a meeting with B on Friday, A intends to raise"
    return "past" if low.endswith("ed") or low in PAST or low in PARTICIPLES or low == "were" else ""
