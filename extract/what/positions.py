"""What a name is to the words before it: a subject, somebody's object, or hung on a preposition."""

from __future__ import annotations

import re

from ..text.spans import PEOPLE
from ..text.words import (
    AUX,
    DETERMINERS,
    LED,
    NOUNS,
    PREPOSITIONS,
    SAY,
    SUBORDINATORS,
    SUPPORT,
    TRAVEL,
    TRAVEL_NOUNS,
    VERBS,
    small,
)
from .clauses import Token, is_adverb, is_finite
from .unnamed import beside_unnamed

__all__ = ["TIMES", "body_of", "goes_on", "is_adjective", "is_article", "position"]

OPENING = frozenset(("during", "in", "on", "at", "after", "before", "following", "throughout"))
DATED = small("before_dates")
"""Prepositions that govern the day behind them, not the name behind that: "From 5 to 7 May Berg was in Oslo"."""
JOINS = frozenset(("and", "but", "or", "nor", "yet", "so", "neither"))
TIMES = frozenset(("first", "second", "third", "fourth", "fifth", "last", "only", "next"))
NAMING_ITS = small("naming_its")
"""Words before the members of a body of people, or who leads it."""
NEAR_BODY = 8
CLOCK = re.compile(r":|\.|-|\d{1,4}|(?:\d{1,2})?[ap]\.?m|noon|midday|hrs|hours|h|[gb]mt|utc|[ce]?e[sd]?t|local|time|,")
"""What an hour at the head of a line is made of."""
IT_IS = frozenset(("is", "was", "'s", "seems", "seemed"))
HEARERS = frozenset(("told", "tell", "tells", "telling", "informed", "assured"))
"""Before those who are told what follows."""
ALSO = ("in", "addition", "to")
EVERYBODY, POSING, SERVING, RECENTLY = small("everybody"), small("posing"), small("serving"), small("recently")
SUPPOSED = small("supposed_that")
JOINED = RECENTLY | {"al", "el", "ash", "as", "ad", "ar"}
"""Before a hyphen: "the newly-named envoy", and the article of "al-Sharaa", where the surname alone is the mention."""
CLOSED = (
    PREPOSITIONS
    | SUBORDINATORS
    | AUX
    | SUPPORT
    | frozenset(VERBS)
    | frozenset(TRAVEL)
    | {"and", "but", "or", "nor", "yet"}
)


def position(tokens: tuple[Token, ...], begin: int) -> str:
    """Say what a list of names that begins here is to the words before it: subject, object or oblique."""
    k = before_modifiers(tokens, begin)
    if k < 0 or tokens[begin].nominative or _past_opening(tokens, begin):
        return "subject"
    hour = all(CLOCK.fullmatch(t.low) for t in tokens[1 : k + 1]) or (
        k == 2 and tokens[1].low == ":" and tokens[2].low[0].isdigit()
    )
    dated = tokens[0].low[0].isdigit() and hour
    # under its day: "15 Berg, Minister of Trade, received Holm"; at its hour: "10:30am Berg receives Holm"
    if dated or (k == 2 and tuple(t.low for t in tokens[:3]) == ALSO) or _clause_begins(tokens, begin):
        return "subject"  # "In addition to Holm, Berg and Ito attended"
    low = tokens[k].low
    if low == "'s" and k and (tokens[k - 1].mention is not None or tokens[k - 1].capital):
        return position(tokens, k - 1)  # "a rival of the president's cabinet" is as little a subject as the president
    if (body := body_of(tokens, k, begin)) is not None or (low == "by" and tokens[k - 1].low in ("led", "headed")):
        return position(tokens, body) if body is not None else "subject"
    if low == "of" and tokens[k + 1].date:
        return "subject"  # "In the early hours of Tuesday Berg called on Holm"
    as_what = low == "as" and k and (tokens[k - 1].low in POSING | SERVING or _capacity(tokens, begin))
    hung = (low in PREPOSITIONS and low not in ("as", "following")) or (low == "but" and _all_but(tokens, k))
    if as_what or hung or (low == "and" and beside_unnamed(tokens, k, begin)):
        return "oblique"
    if _opens(tokens, k) or _told_to(tokens, k, begin):
        return "subject"
    if low in SUBORDINATORS or low in SAY or not low[0].isalnum() or low in JOINS:
        return "subject" if low not in ("told", "tell", "tells", "telling", "asked", "urged") else "object"
    return "object"


def body_of(tokens: tuple[Token, ...], k: int, begin: int) -> int | None:
    """Give the body of which a word names members or who leads it: "a delegation consisting of Holm and Berg met"."""
    if (
        tokens[k].low == "of"
        and tokens[k - 1].low in LED
        and [t.low for t in tokens[begin + 1 : begin + 2]] in ([","], ["and"])
    ):
        return k - 1  # "a delegation of Holm, Berg and Ito"
    k -= tokens[k].low in ("of", "by") and tokens[k - 1].low in NAMING_ITS
    k -= tokens[k].low == "up"
    if tokens[k].low not in NAMING_ITS:
        return None
    k -= tokens[k - 1].low == ","
    for body in range(k - 1, max(-1, k - NEAR_BODY), -1):
        m, low = tokens[body].mention, tokens[body].low
        plural = body == k - 1 and low.isalpha() and low.endswith("s")
        if (plural or low in LED or (m is not None and m.kind == "group")) and tokens[body - 1].low != "of":
            return body
        if is_finite(tokens, body):
            break
    return None


def _clause_begins(tokens: tuple[Token, ...], begin: int) -> bool:
    """Say whether a clause begins without "that": "it was the first time Holm met Berg", "it is likely Holm will"."""
    k = begin - 1
    while k > 0 and is_article(tokens[k]):
        k -= 1
    if k < 2:
        return False
    if tokens[k].low == "time":
        who = tokens[begin].mention
        return tokens[k - 1].low in TIMES and who is not None and who.kind in PEOPLE
    return tokens[k].low in SUPPOSED and any(t.low in IT_IS for t in tokens[max(0, k - 2) : k])


def _told_to(tokens: tuple[Token, ...], k: int, begin: int) -> bool:
    """Say whether only those stand before who are told it: "told reporters Minister Holm would see Berg".

    They may be taken in with his post, as in "told the press President Holm".
    """
    while k > 0 and begin - k < 5 and (_hears(tokens[k]) or is_article(tokens[k])):
        k -= 1
    return tokens[k].low in HEARERS and _acts(tokens, begin)


def _hears(token: Token) -> bool:
    body = token.mention is not None and token.mention.kind in ("organisation", "group")
    return body or (token.mention is None and token.low.isalpha() and token.low not in CLOSED | HEARERS)


def _capacity(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "as" gives somebody's other post, and no clause follows.

    "Berg, who doubles as foreign minister, met", "Berg flew to Oslo as a special envoy and met".
    """
    mention, after = tokens[at].mention, tokens[at + 1 : at + 2]
    if mention is None or mention.kind != "role":
        return False
    if not after or after[0].low in (",", ".", ";"):
        return True
    return mention.name.startswith(("a ", "an ")) and after[0].low not in VERBS and not is_finite(tokens, at + 1)


def _all_but(tokens: tuple[Token, ...], but: int) -> bool:
    """Say whether "but" makes an exception: "everyone but Holm met Berg", "all the ministers but Holm"."""
    return any(t.low in EVERYBODY for t in tokens[max(0, but - 4) : but]) and not any(
        is_finite(tokens, j) for j in range(max(0, but - 4), but)
    )


def _past_opening(tokens: tuple[Token, ...], begin: int) -> bool:
    """Say whether only a phrase of time or place stands before who acts: "In the evening the minister met".

    A name without an article may be part of that phrase ("in a letter to Berg"), unless its verb follows at once.
    """
    before = tokens[:begin]
    if begin < 2 or before[0].low not in OPENING or before[-1].mention is not None or before[-1].date is not None:
        return False
    if not tokens[begin].whole and not _acts(tokens, begin):
        return False
    last = before[-1].low
    noun = last not in CLOSED or (last in TRAVEL_NOUNS and is_article(before[1]))  # "On the return journey"
    return last.isalpha() and noun and not any(is_finite(before, k) for k in range(1, begin))


def _acts(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody is named here and his verb follows: "At the airport Mr. Holm was warmly welcomed"."""
    mention = tokens[at].mention
    k = at + 1
    while k < len(tokens) and is_adverb(tokens[k]):
        k += 1
    return mention is not None and mention.kind == "person" and k < len(tokens) and is_finite(tokens, k)


def _opens(tokens: tuple[Token, ...], noun: int) -> bool:
    """Say whether a noun ends a phrase that opens the sentence: "During that visit Berg called on Holm"."""
    k = noun - 1
    while k > 0 and (
        is_article(tokens[k])
        or tokens[k].low in ("that", "'s")
        or tokens[k].mention is not None
        or is_adjective(tokens, k)
    ):
        k -= 1
    return (
        k == 0
        and k < noun - 1
        and tokens[0].low in OPENING
        and (tokens[noun].low in NOUNS or tokens[noun].low in TRAVEL_NOUNS)
    )


def before_modifiers(tokens: tuple[Token, ...], begin: int) -> int:
    """Step left over articles, adverbs, dates and adjectives ("On Sunday the reclusive") to what governs a name."""
    k, adjectives = begin - 1, 0
    while k >= 0:
        t = tokens[k]
        if (
            (t.low in DATED and _dates(tokens, k + 1, begin))
            or is_article(t)
            or is_adverb(t)
            or t.date
            or t.low in ("late", "early", "visiting")
        ):
            k -= 1
        elif t.low == "-" and k and tokens[k - 1].low in JOINED:
            k -= 2
        elif k > 1 and t.mention is None and tokens[k - 1].low == "-" and _located(tokens[k - 2]):
            k -= 3  # "the Berlin-based envoy", "the Saudi-backed premier"
        elif adjectives < 4 and (is_adjective(tokens, k) or _made_so(tokens, k)):
            adjectives += 1
            k -= 1
        else:
            break
    return k


def _made_so(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a participle describes who follows: "the newly named envoy", "Newly accredited Ambassador Holm"."""
    at = k - 2 if k > 1 and tokens[k - 1].low == "-" else k - 1
    adverb = at >= 0 and tokens[at].low in RECENTLY
    first = at - 1 if adverb else k - 1
    led = first >= 0 and (is_article(tokens[first]) or tokens[first].low == "'s") if k else False
    alone = adverb and (first < 0 or tokens[first].low in PREPOSITIONS)
    return tokens[k].mention is None and tokens[k].low.endswith(("ed", "elect")) and (led or alone)


def _dates(tokens: tuple[Token, ...], at: int, begin: int) -> bool:
    """Say whether a date stands here, an article apart: "in the summer of 2022", "at the end of May"."""
    while at < begin and is_article(tokens[at]):
        at += 1
    return at < begin and tokens[at].date is not None


def _located(token: Token) -> bool:
    return token.mention is not None and token.mention.kind in ("place", "state", "organisation")


def is_adjective(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word may be part of an unrecognised title or an adjective before a name, and is no verb."""
    t = tokens[k]
    if t.mention is not None or not t.low.replace("-", "").isalpha() or t.low in CLOSED:
        return False
    return t.capital or "-" in t.low or not (t.low.endswith(("ed", "ing", "s")) or t.low in SAY or is_finite(tokens, k))


def is_article(token: Token) -> bool:
    """Say whether a word is an article or another determiner; "that" opens a clause too often to count."""
    return token.low in DETERMINERS and token.low != "that"


def goes_on(tokens: tuple[Token, ...], verb: int) -> bool:
    """Say whether a verb stands right behind a semicolon, for whoever acts before: "will call on A; meet B; see C"."""
    while verb > 1 and (is_adverb(tokens[verb - 1]) or tokens[verb - 1].low in ("and", "then")):
        verb -= 1
    return verb > 1 and tokens[verb - 1].low == ";"
