"""Whom a verb of encounter is done to: directly after it, behind its preposition, or before its relative clause."""

from __future__ import annotations

import re

from ..text.words import AUX, DETERMINERS, NOT_PARTY, NOUNS, PREPOSITIONS, SAY, SUBORDINATORS, VERBS, VerbEntry, small
from .again import and_again
from .chain import Chain
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .described import counted_by
from .frames import skip_to
from .how_met import only_how
from .led_by import led_by
from .lists import items_right
from .named_of import named_of, past_count
from .one_who import one_who
from .separators import in_order, next_is_verb
from .subjects import subject

__all__ = ["fronted", "object_of", "stopped", "whom"]


MEASURE = re.compile(r"an? (?:half|quarter)\b|[\w-]+ (?:[\w-]+ )?(?:minutes?|hours?|days?)\b")
"""Behind "and" in how long it lasted: "for an hour and a half", "for one hour and fifteen minutes"."""
_NO_ADJECTIVE = PREPOSITIONS | AUX | SUBORDINATORS | SAY | {"and", "or", "but", "not", "nor", "neither", "reporters"}
CLOCK, SETTINGS, FRIENDS = small("clock"), small("settings"), small("friends")
RAISES, OWNED = "raise-with", ("'s",)
TIED = small("tied")
_MET_AT = frozenset(low for low, noun in NOUNS.items() if noun.type == "meeting") - small("time_with")
_MINE = frozenset(("my", "our", "his", "her", "their", "a"))


LEADING_UP = 6
"""Words that lead up to a name: "met Norwegian farmers' union leader Holm"."""


def object_of(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> tuple[tuple[Item, ...], int]:
    """Read the second party: directly after the verb, or after its preposition."""
    begin = at + 1
    if entry.right is not None:
        begin = _past_object(tokens, begin, entry.right, entry.to)
        if begin < 0 or entry.to == OWNED:
            return _whose_hand(tokens, at + 1) if begin > 0 else ((), at + 1)
    if "" in entry.to and not entry.only:
        k = past_count(tokens, in_order(tokens, begin))
        while k < len(tokens) and (
            is_adverb(tokens[k])
            or tokens[k].date
            or tokens[k].low in DETERMINERS
            or tokens[k].low in ("both", "visiting", "re")
            or (tokens[k].low == "-" and tokens[k].start == tokens[k - 1].end)
            or (tokens[k].low == "on" and k + 1 < len(tokens) and tokens[k + 1].date)
        ):
            k += 1
        k = one_who(tokens, k) or _befriended(tokens, _led_up_to(tokens, counted_by(tokens, k), begin))
        neither = k < len(tokens) - 1 and tokens[k].low == "neither"
        if entry.passive or entry.rule == "meet":
            k = _past_setting(tokens, k, entry.passive, _alone(tokens, at))
        somebody = k < len(tokens) and (is_actor(tokens[k + neither]) or named_of(tokens, k))
        if somebody or ((entry.passive or entry.rule in ("meet", "tell")) and led_by(tokens, k)):
            items, end = _unowned(tokens, *items_right(tokens, k))
            if items and not stopped(tokens, entry, end):
                return and_again(tokens, items, end)
    words = tuple(w for w in entry.to if w)
    start = skip_to(tokens, begin, words, 24 if entry.far else 12) if words else None
    if start is None or (start < len(tokens) and tokens[start].low in NOT_PARTY) or only_how(tokens, start):
        return (), begin
    if _met_with(tokens, begin, start) if entry.far else any(_breaks_off(tokens, k) for k in range(begin, start)):
        return (), begin
    again = entry.far and [t.low for t in tokens[start - 4 : start - 1]] == ["as", "well", "as"]
    # "met A to discuss trade, as well as with B": that is the first verb's
    if (
        again
        or _about_one(tokens, entry, begin, start - 2)
        or (entry.rule == RAISES and _of_a_noun(tokens, begin, start - 2))
    ):
        return (), begin
    items, end = _unowned(tokens, *items_right(tokens, start, unknown=True))
    if items and (stopped(tokens, entry, end) or _their_ties(tokens, begin, start - 2, items)):
        return (), begin
    return and_again(tokens, items, end, tokens[start - 1].low) if items else ((), begin)


def _whose_hand(tokens: tuple[Token, ...], k: int) -> tuple[tuple[Item, ...], int]:
    """Give whose hand somebody shakes: "shook Holm's hand", "took the rebel leader's outstretched hand"."""
    while k + 1 < len(tokens) and tokens[k].low != "@" and tokens[k].mention is None:
        k += 1
    who = tokens[k].mention if k + 1 < len(tokens) and tokens[k + 1].low == "'s" else None
    return ((Item(who, "", k),), k + 2) if who is not None and who.kind in ("person", "role") else ((), k)


def _about_one(tokens: tuple[Token, ...], entry: VerbEntry, begin: int, k: int) -> bool:
    """Say whether "with" hangs on an encounter that is spoken of or at: "spoke about his meeting on Monday with B"."""
    while k > begin and (tokens[k].date or tokens[k].low == "on"):
        k -= 1
    spoken = entry.far and tokens[begin].low not in ("about", "of")
    led = [n for n in range(begin, k) if not spoken and tokens[n].low in PREPOSITIONS and tokens[n + 1].date is None]
    hangs = bool(led) and all(t.low != "the" for t in tokens[led[-1] : k])  # "spoke at the summit with B": to him
    return entry.people and hangs and tokens[k].low in _MET_AT


def _of_a_noun(tokens: tuple[Token, ...], begin: int, k: int) -> bool:
    """Say whether "with" hangs on a noun that is not itself the matter: "hopes of a deal with", "before talks with"."""
    led = [t.low for t in tokens[begin:k] if t.low in PREPOSITIONS or t.low in SUBORDINATORS]
    if not led or tokens[k].low not in NOUNS:
        return bool(led) and tokens[k].low in TIED
    return led[-1] not in ("at", "in", "during")  # "raised it in a conversation with": that is where it was raised


def _their_ties(tokens: tuple[Token, ...], begin: int, k: int, items: list[Item]) -> bool:
    """Say whether "with" says with which body somebody has the matter: "discussed their ties with the Council"."""
    own = {t.low for t in tokens[begin:k]} & {"their", "his", "her", "its", "our", "'s"}
    bodies = all(i.mention.kind in ("organisation", "state") for i in items)
    return bool(own) and bodies and tokens[k].low in TIED


def _met_with(tokens: tuple[Token, ...], begin: int, start: int) -> bool:
    """Say whether "with" belongs to a verb between: "toured the port and met with Holm"."""
    verb = start - 2 - (start - 2 > begin and is_adverb(tokens[start - 2]))
    told = verb > begin and is_finite(tokens, verb) and tokens[verb].low in VERBS
    return told and any(t.low in ("and", ",", "then") for t in tokens[begin:verb])


def _breaks_off(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether another clause begins before the party: not with "on that occasion", ", and in private,"."""
    low = tokens[k].low
    if low == "that":
        return tokens[k - 1].low not in PREPOSITIONS
    goes_on = low == "and" and any(t.low in PREPOSITIONS or is_adverb(t) for t in tokens[k + 1 : k + 2])
    goes_on = goes_on or (low == "and" and MEASURE.match(" ".join(t.low for t in tokens[k + 1 : k + 5])) is not None)
    return low in ("who", "which", "but", "where") or (low == "and" and not goes_on)


def _led_up_to(tokens: tuple[Token, ...], k: int, begin: int) -> int:
    """Step over what only leads up to a name: "met jailed partisan Holm", "received a bipartisan US delegation"."""
    for j in range(k, min(k + LEADING_UP, len(tokens))):
        mention = tokens[j].mention
        if mention is not None:
            article = j > begin and tokens[begin].low in DETERMINERS
            named = mention.kind == "person" and not next_is_verb(tokens, j + 1) and not article
            return j if named or (mention.kind == "group" and mention.members) else k
        t = tokens[j]
        if t.low == "'" and j > k and tokens[j - 1].low.endswith("s"):
            continue  # "met farmers' union leader Holm"
        if not t.low.isalpha() or t.low in _NO_ADJECTIVE or (is_finite(tokens, j) and not t.low.endswith("ed")):
            return k
    return k


def _befriended(tokens: tuple[Token, ...], k: int) -> int:
    """Step over what somebody is to who speaks: "welcomed my good friend and colleague, Minister Holm"."""
    if k < 1 or not any(t.low in _MINE for t in tokens[k - 1 : k + 1]):
        return k
    friend = False
    for j in range(k, min(k + 9, len(tokens))):
        t = tokens[j]
        if t.mention is not None and t.mention.kind == "person":
            return j if friend and not (j + 1 < len(tokens) and tokens[j + 1].low in SAY) else k
        friend = friend or t.low in FRIENDS
        if not (t.low.isalpha() or t.low == ",") or t.low in PREPOSITIONS or t.low in AUX:
            return k
    return k


def _unowned(tokens: tuple[Token, ...], items: list[Item], end: int) -> tuple[list[Item], int]:
    """Leave out who only owns what follows: nobody of "met Holm's brother", Marek of "met Marek, Holm's brother"."""
    if not items or end >= len(tokens) or tokens[end].low != "'s":
        return items, end
    last = items[-1].at
    return (items[:-1], last - 1) if len(items) > 1 and tokens[last - 1].low == "," else ([], end)


def _past_object(tokens: tuple[Token, ...], begin: int, right: re.Pattern[str], to: tuple[str, ...]) -> int:
    """Give where the words end that the verb wants beside it ("the credentials"); -1 where they are missing."""
    reach = 12 if tokens[begin : begin + 1] and (tokens[begin].low in SETS or tokens[begin].date) else 6
    found = right.search(" ".join(t.low for t in tokens[begin : begin + reach]))
    if found is None:
        return -1
    after = begin + len(found.string[: found.end()].split())
    if "" in to:
        return after if found.start() == 0 else begin
    return begin if tokens[begin].low in to or tokens[after - 1].low in to else after


def _alone(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether one person alone does it: who "met on Friday, Minister Berg" met him, where two met each other."""
    at -= at > 1 and tokens[at - 1].low == ","  # "the minister, Holm, received Monday, Ambassador Berg"
    doer = tokens[at - 1].mention if at else None
    one = doer is not None and doer.kind in ("person", "role") and not doer.plural
    return one and (at < 2 or tokens[at - 2].low not in ("and", "&", "with", "or", "nor"))


def _past_setting(tokens: tuple[Token, ...], at: int, hosts: bool, alone: bool) -> int:
    """Step over where, when and how somebody is met or received: "received at the palace on Sunday Minister Shoukry".

    So "met in Tunis, on 13 October, his counterpart" and "welcomed with honours the president": whom no comma of its
    own and no preposition parts from the verb. Who receives may do it anyhow; others meet in a place, on a day. Of
    one who meets alone the day may stand between commas, or a comma behind it: "met, Monday in Oslo, Minister Berg".
    """
    opens = at + ((hosts or alone) and tokens[at : at + 1] != () and tokens[at].low == ",")
    if opens >= len(tokens):
        return at
    if alone and opens > at and tokens[opens - 2].date and is_actor(tokens[opens]):
        return opens if not next_is_verb(tokens, opens + 1) else at
    day = tokens[opens].date is not None and opens > at
    if not (day or tokens[opens].low in SETS) or (tokens[opens].low == "with" and not hosts):
        return at
    commas = plain = 0
    for k in range(opens + 1, min(opens + LONGEST_SETTING, len(tokens))):
        t = tokens[k]
        somebody = t.mention is not None and t.mention.kind in ("person", "role", "group")
        if somebody or (hosts and led_by(tokens, k)):
            if _hung(tokens, k):
                continue
            led = [w.low for w in tokens[k + 1 : k + 3]] in (["led", "by"], ["headed", "by"])
            free = (hosts or alone or commas % 2 == 0) and (led or not next_is_verb(tokens, k + 1))
            return k if free else at
        commas += t.low == ","
        if _sets(tokens, k):
            continue
        plain += 1
        if plain > (3 if hosts else 0) or not t.low.isalpha() or t.low in _NO_SETTING or is_finite(tokens, k):
            break
    return at


SETS = frozenset(("in", "at", "on", "with", "inside", "outside", "near", "("))
LONGEST_SETTING = 16
_NO_SETTING = SUBORDINATORS | SAY | frozenset(NOUNS) | frozenset(VERBS) | {"and", "or", "but", "not"}


def _sets(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word may stand in a time or place: a day, a town, a preposition, "the palace", "11 a.m."."""
    t = tokens[k]
    if t.low in ("by", "of", "with") and k + 1 < len(tokens) and is_actor(tokens[k + 1]):
        return t.low == "of"
    clock = t.low in CLOCK or t.low.isdigit() or (t.low == "." and tokens[k - 1].low in CLOCK)
    named = t.mention is not None or t.date is not None or t.capital
    small_word = t.low in PREPOSITIONS - {"by"} or t.low in DETERMINERS or t.low in ("(", ")", ",") or is_adverb(t)
    return clock or named or small_word or t.low in SETTINGS


def _hung(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether somebody only tells whose a place is: "in the palace of President Holm", "at Holm's house".

    Nobody is received "in" a person: such a name has swallowed the place ("in his office Deputy Minister Holm").
    """
    if tokens[k].whole and tokens[k - 1].low == "in":
        return False
    owns = k + 1 < len(tokens) and tokens[k + 1].low == "'s"
    n = k - 1
    while n > 0 and (tokens[n].low in DETERMINERS or is_adverb(tokens[n])):
        n -= 1
    return owns or tokens[n].low in PREPOSITIONS


def stopped(tokens: tuple[Token, ...], entry: VerbEntry, end: int) -> bool:
    """Say whether what follows makes it another verb: "saw Xi as a rival", "called on China to stop"."""
    if entry.stop is None:
        return False
    return bool(entry.stop.search(" ".join(t.low for t in tokens[end : end + 14])))


def whom(tokens: tuple[Token, ...], links: Chain, entry: VerbEntry) -> tuple[Item, ...]:
    """Find the object before a relative clause: "Senghor, the rebels' leader, whom he received on Friday"."""
    _, begin = subject(tokens, links.begin)
    if "" not in entry.to or begin < 1 or tokens[begin - 1].low != "whom":
        return ()
    for k in range(begin - 2, max(-1, begin - 14), -1):
        mention = tokens[k].mention
        if mention is not None and mention.kind == "person" and tokens[k + 1].low != "'s":
            return (Item(mention, "", k),)
        if is_finite(tokens, k) and tokens[k].low != "'s":
            break
    return ()


def fronted(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> tuple[Item, ...]:
    """Give whom a sentence begins with: "With Premier Li, the minister discussed trade"."""
    first = 1 if tokens[0].low in ("together", "along") else 0
    if "with" not in entry.to or at < 4 or tokens[first].low != "with":
        return ()
    items, end = items_right(tokens, first + 1)
    if not items or end >= at or (tokens[end].low != "," and not is_actor(tokens[end])):
        return ()
    between = range(end + 1, at)
    return () if any(is_finite(tokens, k) and tokens[k].low not in AUX for k in between) else tuple(items)
