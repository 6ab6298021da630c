"""The noun phrase of an event: "two more rounds of", "Blinken's possible", "the Trump-Kim"."""

from __future__ import annotations

from ..text.rows import Row
from ..text.words import AUX, DETERMINERS, INCLUDES, NOUNS, PREPOSITIONS, SAY, SUBORDINATORS, SUPPORT, small
from .carriers import OFF
from .clauses import Item, Token, is_actor
from .latter import of_two_told
from .status import judge

__all__ = ["NounPhrase", "noun_phrase"]

INNER, LEAVING, COMES_OF = small("inner"), small("leaving"), small("comes_of")
"""Words inside a noun phrase that say how many ("two more rounds of")."""
MANY = frozenset(("host", "set"))
"""Of many things, but for what follows with "of"."""
FACING = frozenset(("one", "face", "head", "heart"))
"""What says that two are alone, written as three words: "a one to one meeting", "face to face talks"."""
DASHES = frozenset("-/\u2013\u2014\u2010\u2011")
ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "its"))
DEFINITE = frozenset(("the", "his", "her", "their", "its", "this", "these", "those"))


class NounPhrase(Row, frozen=True):
    """Where the phrase begins, its modifiers, who owns it, and whether it speaks of a certain event."""

    begin: int
    modifiers: str
    owners: tuple[Item, ...]
    definite: bool


def noun_phrase(tokens: tuple[Token, ...], at: int) -> NounPhrase:
    """Read the noun phrase that ends in the noun at `at`."""
    words: list[str] = []
    owners: list[Item] = []
    definite = closed = False
    k = at - 1
    while k >= 0 and at - k < 9:
        t = tokens[k]
        if t.mention is not None:
            found, k, joined = _owners(tokens, k)
            owners = found or owners
            definite = definite or bool(found)
            if not joined:
                break
            continue
        if tokens[k + 1 : k + 2] and tokens[k + 1].low == "'s" and (one := of_two_told(tokens, k)) is not None:
            return NounPhrase(k - 1, " ".join(words), (one,), True)
        if t.date and closed:
            break
        if t.date:
            words.insert(0, t.date.words.lower())
        elif t.low in DETERMINERS:
            definite = definite or t.low in DEFINITE
            words.insert(0, t.low)
            closed = True
        elif t.low in INNER and (
            tokens[k - 1].low in INNER if t.low == "of" else t.low not in MANY or tokens[k + 1].low == "of"
        ):
            words.insert(0, t.low)
            closed = False
        elif t.low in FACING and k > 1 and tokens[k - 1].low in ("to", "on") and tokens[k - 2].low in FACING:
            words.insert(0, f"{tokens[k - 2].low}-{tokens[k - 1].low}-{t.low}")
            k -= 2
        elif t.low not in ("'s", "-"):
            if (closed and t.low != "half") or not (_describes(tokens, k) or (words and _two_adjectives(tokens, k))):
                break
            words.insert(0, t.low)
        k -= 1
    return NounPhrase(k + 1, " ".join(words), tuple(owners), definite)


def _describes(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word may stand within the phrase: none that ends it, and no verb right after its subject."""
    stops = _stops(tokens[k]) and not _open(tokens, k) and not _described(tokens, k)
    return not stops and not _rules_after(tokens, k)


def _two_adjectives(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether "and" or a comma joins adjectives: "a long, open and useful meeting", "warm and friendly talks"."""
    if tokens[k].low not in ("and", "but", ","):
        return False
    for j in range(k - 1, max(-1, k - 8), -1):
        t = tokens[j]
        opens = t.low in DETERMINERS or (t.low in SUPPORT and t.low not in NOUNS)
        if opens or t.mention is not None or t.date or t.low in NOUNS or not (t.low.isalpha() or t.low == ","):
            return opens and j < k - 1 and t.low not in DEFINITE
        if _stops(t) and t.low != "," and not _open(tokens, j):
            return False
    return False


def _open(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether "open" only says how they talked: "an open exchange", "a frank and open discussion"."""
    return tokens[k].low == "open" and k > 0 and tokens[k - 1].low in DETERMINERS | {"and", "but", "very", ","}


def _rules_after(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word that could be a participle ("the requested talks") is the verb, right after its subject."""
    verb = tokens[k].low in SAY or judge("chain", tokens[k].low) is not None
    return verb and k > 0 and is_actor(tokens[k - 1])


def _described(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a participle only describes the noun: "at a shared press briefing", "the resumed talks"."""
    return k > 0 and tokens[k].low.endswith("ed") and tokens[k - 1].low in ARTICLES and tokens[k].low in SUPPORT


def _stops(t: Token) -> bool:
    if (
        t.low in AUX
        or t.low in PREPOSITIONS
        or t.low in SUBORDINATORS
        or t.low in SUPPORT
        or t.low in INCLUDES
        or t.low in OFF
        or t.low in LEAVING
        or t.low in COMES_OF
        or not t.low[0].isalnum()
    ):
        return True
    return t.low in ("and", "or", "but") or (judge("chain", t.low) is not None and judge("modifier", t.low) is None)


def _owners(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int, bool]:
    """Read whose meeting it is: "Blinken's", "his", "the Putin-Biden"; a place beside the noun only names it."""
    mention = tokens[at].mention
    assert mention is not None
    if mention.kind == "pronoun" or tokens[at + 1].low == "'s":
        if mention.kind == "place":
            return [], at - 1, True
        items = [Item(mention, "", at)]
        k = at - 1
        while k >= 1 and tokens[k].low in ("and", ",", "&") and is_actor(tokens[k - 1]):
            found = tokens[k - 1].mention
            assert found is not None
            items.insert(0, Item(found, "", k - 1))
            k -= 2
        return items, k, False
    if at >= 2 and tokens[at - 1].low in DASHES and is_actor(tokens[at - 2]):
        other = tokens[at - 2].mention
        assert other is not None
        items, k = [Item(other, "", at - 2), Item(mention, "", at)], at - 3
        while k > 0 and tokens[k].low in DASHES and is_actor(tokens[k - 1]):  # "the Holm-Berg-Ito meeting"
            third = tokens[k - 1].mention
            assert third is not None
            items, k = [Item(third, "", k - 1), *items], k - 2
        return items, k, True
    return [], at - 1, mention.kind in ("place", "state", "organisation")
