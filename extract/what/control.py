"""Who is made, asked, blamed or seen to act: "helped B to meet C", "accused B of meeting C", "watched B greet C"."""

from __future__ import annotations

import re

from ..text.spans import Mention
from ..text.words import AUX, DETERMINERS, small
from .clauses import Item, Token, is_actor, is_adverb

__all__ = ["another_acts", "asked", "brings", "charged", "controls", "sent", "shown", "shown_also", "witnessed"]


def _stems(name: str) -> re.Pattern[str]:
    return re.compile("|".join(small(name)))


_CONTROL, _BRINGS = _stems("control"), _stems("brings")
_GERUND = {prep: _stems(f"control_{prep}") for prep in ("of", "for", "against", "into")}
_WITNESS, _SENDS = small("witness"), small("sends")
_SHOWS, _PICTURES, _MADE_UP = small("shows"), small("pictures"), small("made_up")
_FOR_ANOTHER, _NEEDS = _stems("control_for_another"), small("needs")
_QUESTIONING, _AT_SIDE = small("questioning"), small("at_side")
_OWN = frozenset(("his", "her", "their", "its"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
"""Before who is asked himself: "was urged to come to the capital to meet B"."""
NEAR, ASKED_WITHIN, LONGEST_ASIDE = 6, 14, 12


def controls(verb: str) -> bool:
    """Say whether the object of a verb is who acts in the infinitive under it ("urged B to meet C").

    >>> controls("invited"), controls("promised")
    (True, False)
    """
    return _CONTROL.match(verb) is not None


def brings(verb: str) -> bool:
    """Say whether a verb makes its object act, whatever that says of the outcome ("helped B to meet C").

    >>> brings("persuaded"), brings("invited")
    (True, False)
    """
    return _BRINGS.match(verb) is not None


def another_acts(tokens: tuple[Token, ...], verb: int) -> bool:
    """Say whether nobody who is named is to act: "called for order to return", "urged the troops to leave"."""
    to = verb - 1
    while to > 0 and is_adverb(tokens[to]):
        to -= 1
    noun = to - 1
    if noun < 1 or tokens[to].low != "to" or tokens[noun].low in _NEEDS or not _common(tokens[noun]):
        return False
    for k in range(noun - 1, max(-1, noun - NEAR), -1):
        low = tokens[k].low
        if low == "for":
            return k > 0 and _FOR_ANOTHER.match(tokens[k - 1].low) is not None
        if not _common(tokens[k]):
            return False
        if (controls(low) or brings(low)) and tokens[k - 1].low not in DETERMINERS:
            return not (low.endswith("ed") and tokens[k - 1].low in _BE)  # "is expected to go to the capital to"
    return False


def asked(tokens: tuple[Token, ...], pronoun: int) -> Item | None:
    """Give whom a pronoun means in what he is asked or accompanied to: B of "A asked B for details of his call"."""
    own = tokens[pronoun].mention
    if own is None or own.kind != "pronoun" or own.plural:
        return None
    for k in range(pronoun - 1, max(0, pronoun - ASKED_WITHIN), -1):
        t, verb = tokens[k], k - 1
        if t.low in (";", '"', "said"):
            return None
        if t.mention is None or not is_actor(t):
            continue
        while verb > 0 and (tokens[verb].low in DETERMINERS or tokens[verb].low == ","):
            verb -= 1
        again = t.mention.kind == "pronoun" or t.mention.plural
        return Item(t.mention, "", k) if tokens[verb].low in _QUESTIONING | _AT_SIDE and not again else None
    return None


def _common(token: Token) -> bool:
    return token.mention is None and token.date is None and token.low.isalpha()


def charged(tokens: tuple[Token, ...], prep: int) -> Item | None:
    """Give who is said to have done what a gerund says: B of "accused B of meeting C"; his verb stands before him."""
    verbs, whom = _GERUND.get(tokens[prep].low), tokens[prep - 1].mention if prep > 1 else None
    if verbs is None or whom is None or not is_actor(tokens[prep - 1]) or not verbs.match(tokens[prep - 2].low):
        return None
    return Item(whom, "", prep - 1)


def sent(tokens: tuple[Token, ...], end: int) -> Item | None:
    """Give who is sent somewhere before a purpose: B of "A dispatched B to Oslo in May for talks with C"."""
    k = end - 1
    while k > 2 and (tokens[k].low in ("in", "on", "to") or is_adverb(tokens[k]) or _when_where(tokens[k])):
        k -= 1
    apart = _between_commas(tokens, k) if tokens[k].low == "," else None
    k, verb = apart or (k, k - 1)
    whom = tokens[k].mention
    while verb > 0 and (tokens[verb].low in DETERMINERS or tokens[verb].low in _OWN or _common_name(tokens, verb)):
        verb -= 1
    if apart and any(t.low in ("to", "with", "for", "from") for t in tokens[verb:k]):
        return None  # "sent a letter to Holm, the envoy, to"
    if tokens[verb].low not in _SENDS or (k == end - 1 and tokens[verb].low.startswith("br")):
        return None
    if any(t.low == "by" for t in tokens[verb:k]):
        k = verb - 1  # "B was dispatched by A for talks with C"
        while k > 0 and (tokens[k].low in AUX or tokens[k].low in ("who", ",") or is_adverb(tokens[k])):
            k -= 1
        whom = tokens[k].mention
    if whom is None and _common(tokens[k]):
        t = tokens[k]
        return Item(Mention(t.start, t.end, "group", t.low, t.start, t.end, plural=True), "", k)
    return Item(whom, "", k) if whom is not None and whom.kind in ("person", "role", "group") else None


def _between_commas(tokens: tuple[Token, ...], end: int) -> tuple[int, int] | None:
    """Give who is sent, and where the words before him end: "sent her adviser, Holm, to" or "Holm, her adviser, to"."""
    if _somebody(tokens[end - 1]) and tokens[end - 2].low != ",":
        return end - 1, end - 2  # what he is has been taken in with his name
    begins = next((n for n in range(end - 1, max(2, end - LONGEST_ASIDE), -1) if tokens[n].low == ","), 0)
    named = [n for n in range(begins - 1, end) if begins and _somebody(tokens[n])]
    if len(named) != 1 or named[0] not in (begins - 1, end - 1):
        return None
    verb = begins - (2 if named[0] < begins else 1)
    while verb > 0 and named[0] > begins and (tokens[verb].mention is not None or tokens[verb].low == "of"):
        verb -= 1  # "sent the foreign minister, Holm, to"
    return named[0], verb


def _somebody(token: Token) -> bool:
    return token.mention is not None and token.mention.kind == "person"


def _common_name(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word only describes who is sent: "sent two senior envoys"."""
    return k > 1 and tokens[k].low not in _SENDS and _common(tokens[k]) and tokens[k].low.isalpha()


def _when_where(token: Token) -> bool:
    """Say whether a word is a date, a place, or a name that may be one."""
    kind = token.mention.kind if token.mention is not None else ""
    return token.date is not None or kind in ("place", "state") or (token.capital and not kind)


def witnessed(tokens: tuple[Token, ...], verb: int) -> Item | None:
    """Give who acts in a bare infinitive: B of "A watched B shake hands with C", whom A only saw."""
    whom = tokens[verb - 1].mention if verb > 1 else None
    if whom is None or not is_actor(tokens[verb - 1]) or tokens[verb - 2].low not in _WITNESS:
        return None
    return Item(whom, "", verb - 1)


def shown(tokens: tuple[Token, ...], verb: int) -> bool:
    """Say whether whoever follows is shown or seen to act: "a video shows B meeting C", "photos of B greeting C".

    What a cartoon or a forged picture shows has not been.
    """
    low, before = tokens[verb].low, tokens[verb - 1].low if verb else ""
    seen = tokens[verb].mention is None and (low in _SHOWS or (low == "of" and before in _PICTURES))
    return seen and _MADE_UP.isdisjoint(t.low for t in tokens[max(0, verb - ASKED_WITHIN) : verb])


def shown_also(tokens: tuple[Token, ...], verb: int) -> int | None:
    """Give who is shown to do one thing and, here, another: B of "a video shows B smiling and shaking hands with C"."""
    k = verb - 1
    while k > 0 and tokens[k].mention is None and (_doing(tokens[k].low) or is_adverb(tokens[k])):
        k -= 1
    first = k - 1
    while first > 0 and tokens[first].low in DETERMINERS:
        first -= 1
    apart = k < verb - 2 and tokens[verb - 1].low in ("and", ",", "while")
    return k if apart and k > 1 and is_actor(tokens[k]) and shown(tokens, first) else None


def _doing(low: str) -> bool:
    return low in ("and", ",", "while") or (low.endswith("ing") and len(low) > 4)
