"""What governs an infinitive: "refused", "is no longer willing", "invited Xi", "an offer by Sall"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import AUX, DETERMINERS, NOUNS, OWN_WILL, PREPOSITIONS, TRANSPARENT, TRAVEL_NOUNS, small
from .carriers import OFF
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .control import brings, controls, sent
from .occasion import Governor, fortune, means
from .positions import TIMES, is_adjective
from .status import UNDONE, judge

__all__ = ["governor", "ranked", "superlative"]

PLANNING = frozenset(("expected", "due", "scheduled", "set", "plans", "planning", "wants", "hopes"))
RANKS = small("ranks")
FIRSTS = tuple(sorted(RANKS))
BEING = frozenset(("is", "was", "be", "'s", "marks", "marked", "been"))
ALLOWS = re.compile("(?:allow|enabl|permitt|help)ed")
GLAD = frozenset(tables("status")["courtesy"]["glad"])
LASTING = small("lasting")
COPULA, REQUESTS = small("copula"), small("requests")


def governor(tokens: tuple[Token, ...], to: int) -> Governor:
    """Read what governs the infinitive whose "to" stands at `to`; no words where it is a mere purpose."""
    k = to - 1
    skipped: list[str] = []
    while k >= 0 and (is_adverb(tokens[k]) or tokens[k].date):
        if not tokens[k].date:
            skipped.insert(0, tokens[k].low)
        k -= 1
    if k < 0:
        return Governor(k)
    if (whole := _sent(tokens, k) or means(tokens, k)) is not None:
        return whole
    if is_actor(tokens[k]):
        return _over_a_name(tokens, k)
    if (owned := _of_trip(tokens, k) or fortune(tokens, k) or _glad(tokens, k)) is not None:
        return owned._replace(words=(*owned.words, *skipped)) if owned.words else owned
    if tokens[k].mention or not tokens[k].low[0].isalpha():
        return Governor(k)
    word = tokens[k].low
    if word in ("not", "never") and k and _unwilling(tokens[k - 1].low, word):
        return Governor(k - 2, (tokens[k - 1].low, word, *skipped))
    if word in AUX:
        return Governor(k, (word, *skipped))
    if word in TRANSPARENT or (word not in GLAD and judge("chain", word + " to")):
        found = _noun(tokens, k)
        return found._replace(words=(*found.words, *skipped))
    if k and tokens[k - 1].low.isalpha() and judge("chain", f"{tokens[k - 1].low} {word} to"):
        return Governor(k - 2, (tokens[k - 1].low, word, *skipped))
    return Governor(k)


def _glad(tokens: tuple[Token, ...], k: int) -> Governor | None:
    """Give the word of a headline that says what somebody felt: "Premier pleased to meet Holm"."""
    headed = k > 0 and tokens[k].low in GLAD and is_actor(tokens[k - 1])
    return Governor(k - 1, (tokens[k].low,)) if headed and not any(is_finite(tokens, j) for j in range(k)) else None


def _unwilling(verb: str, negation: str) -> bool:
    """Say whether somebody chose otherwise: "chose not to", "vowed never to"."""
    said = judge("chain", f"{verb} {negation} to")
    return said is not None and said.by == "unwilling"


def _sent(tokens: tuple[Token, ...], k: int) -> Governor | None:
    envoy = sent(tokens, k + 1)
    return Governor(k, (), (envoy,)) if envoy is not None else None


def _of_trip(tokens: tuple[Token, ...], place: int) -> Governor | None:
    """Give whose trip a purpose hangs on: "A's planned trip to Kyiv to meet B", "the visit of A to Kyiv"."""
    if place < 3 or tokens[place].mention is None or tokens[place - 1].low not in ("to", "in"):
        return None
    k = place - 2
    if is_actor(tokens[k]) and tokens[k - 1].low in ("of", "by") and tokens[k - 2].low in TRAVEL_NOUNS:
        mention = tokens[k].mention
    elif tokens[k].low in TRAVEL_NOUNS:
        owner = next((j for j in range(k - 1, max(0, k - 5), -1) if tokens[j].low == "'s"), None)
        k = owner - 1 if owner else k
        mention = tokens[k].mention
    else:
        return None
    return Governor(k, (), (Item(mention, "", k),)) if mention is not None and is_actor(tokens[k]) else None


def _over_a_name(tokens: tuple[Token, ...], k: int) -> Governor:
    """Read "invited Xi", "no plans for Putin", "an offer by Sall"."""
    mention = tokens[k].mention
    assert mention is not None
    item = Item(mention, "", k)
    j = k - 1
    while j >= 0 and (tokens[j].low in DETERMINERS or tokens[j].low in ("on", "for", "with", "by", "from")):
        j -= 1
    if j == k - 1 and tokens[j].low == "of" and tokens[j - 1].low in REQUESTS:
        return Governor(j - 2, (tokens[j - 1].low,), (item,))
    if j > 0 and ALLOWS.fullmatch(tokens[j].low) and tokens[j - 1].low in NOUNS and tokens[j - 1].mention is None:
        return Governor(j - 1, ("had", "the", "opportunity"), (item,))  # "the talks allowed the ministers to confer"
    if tokens[k - 1].low == "for" and (time := _time_for(tokens, j)) is not None:
        return Governor(time.at, time.words, (item,))
    if j == k - 1 and brings(tokens[j].low):
        return Governor(j - 1, (tokens[j].low,), (item,))
    named = not mention.plural
    if named and j >= 0 and tokens[j + 1].low == "on" and judge("chain", f"{tokens[j].low} on to"):
        return Governor(j - 1, (tokens[j].low, "on"), (item,))  # "called on Holm to"
    if j < 0 or not judge("chain", tokens[j].low + " to"):
        return Governor(k)
    if tokens[k - 1].low == "for":
        found = _noun(tokens, j)
        return Governor(found.at, found.words, (item,))
    if tokens[k - 1].low in ("by", "from"):
        found = _noun(tokens, j)
        return Governor(found.at, found.words, (), item)
    if controls(tokens[j].low):
        return Governor(j - 1, (tokens[j].low,), (item,))
    return Governor(k)


def _time_for(tokens: tuple[Token, ...], time: int) -> Governor | None:
    """Read "it was the first time for A to meet B" as that it took place, "it will be" as a plan."""
    if time < 3 or tokens[time].low != "time" or tokens[time - 1].low not in TIMES:
        return None
    verb = next((n for n in range(time - 2, max(-1, time - 6), -1) if tokens[n].low in BEING), None)
    if verb is None:
        return None
    ahead = tokens[verb].low == "be"
    future = ("will",) if tokens[verb - 1].low in ("will", "'ll") else ("might",)
    return Governor(verb - 1, future if ahead else ("had", "the", "opportunity"))


def _noun(tokens: tuple[Token, ...], at: int) -> Governor:
    """Read on over the determiner or owner of a governing noun to its verb: "expressed his readiness"."""
    words = [tokens[at].low]
    k = at - 1
    while k > 0 and at - k < 3 and is_adjective(tokens, k) and tokens[k - 1].low in ("no", "any", "without"):
        if tokens[k].low == "longer":
            break
        k -= 1  # "no immediate plans"
    if k > 0 and tokens[k].low == "'s" and is_actor(tokens[k - 1]):
        mention = tokens[k - 1].mention
        assert mention is not None
        owner = Item(mention, "", k - 1)
        if words[0] in OWN_WILL:
            return Governor(k - 2, tuple(words), (owner,))
        verb = [tokens[k - 2].low] if k > 1 and tokens[k - 2].low.isalpha() else []
        return Governor(k - 2 - len(verb), (*verb, *words), (), owner)
    steps = 0
    while k >= 0 and steps < 4 and (tokens[k].low in DETERMINERS or _owns(tokens[k])):
        words.insert(0, tokens[k].low)
        k -= 1
        steps += 1
    if k > 0 and tokens[k].low in OFF and tokens[k - 1].low.isalpha():
        return Governor(k - 2, (tokens[k - 1].low, tokens[k].low, *words))
    undone = judge("chain", tokens[k].low) if not steps and k >= 0 and tokens[k].low.isalpha() else None
    if undone is not None and undone.status in UNDONE:
        return Governor(k - 1, (tokens[k].low, *words))
    if steps and k >= 0 and tokens[k].low.isalpha() and tokens[k].low not in PREPOSITIONS and not tokens[k].mention:
        words.insert(0, tokens[k].low)
        k -= 1
    return Governor(k, tuple(words))


def _owns(token: Token) -> bool:
    return token.mention is not None and token.mention.kind == "pronoun" and token.low != "@"


def superlative(tokens: tuple[Token, ...], to: int) -> bool:
    """Say whether an infinitive only describes: "the first secretary of state to visit Beijing"."""
    for k in range(to - 1, max(-1, to - 8), -1):
        mention = tokens[k].mention
        post = mention.name.lower().removeprefix("the ") if mention is not None and mention.kind == "role" else ""
        if post.startswith(FIRSTS):
            return True
        if tokens[k].low in LASTING:
            return False  # "in the next few weeks to meet"
        if tokens[k].low in RANKS:
            wanting = tokens[to - 1].low in PLANNING or judge("chain", f"{tokens[to - 1].low} to") is not None
            named = tokens[k + 1].low != "to" or tokens[k - 1].low == "the"  # "plans first to meet Holm"
            return named and tokens[k + 1].low not in ("time", "of") and not wanting
        if tokens[k].low in AUX or tokens[k].low in (",", ";"):
            return False
    return False


def ranked(tokens: tuple[Token, ...], to: int) -> int | None:
    """Give the verb by which somebody is the first to do it: "became the most senior official to meet Tsai"."""
    rank = False
    for k in range(to - 1, max(-1, to - 16), -1):
        if tokens[k].low in COPULA:
            return k
        if tokens[k].low in (",", ";", ":", "by") or (rank and not _counts(tokens[k])):
            return None
        rank = rank or _ranks(tokens[k])
    return None


def _ranks(token: Token) -> bool:
    post = token.mention.name.lower() if token.mention is not None and token.mention.kind == "role" else ""
    return token.low in RANKS or post.removeprefix("the ").startswith(FIRSTS)


def _counts(token: Token) -> bool:
    """Say whether a word may stand between "was" and a rank: "was one of the very first"."""
    return is_adverb(token) or token.low in DETERMINERS or token.low in ("of", "among", "very", "not")
