"""Who does it: the nearest name left of a verb that is nobody's object, over what may stand between."""

from __future__ import annotations

from functools import cache

from ..text.tokens import words
from ..text.words import ACTS_FOR, AUX, DETERMINERS, LED, PAST, PREPOSITIONS, SAY, SUBORDINATORS, TRAVEL, VERBS
from ..who.groups import table
from .by_posts import apposed_to
from .clauses import NOMINATIVE, Item, Token, is_actor, is_adverb, is_finite
from .control import another_acts, shown, shown_also
from .dashed import past_dash
from .entry_heads import clock, of_entry
from .headed import whose_people
from .in_capacity import in_capacity
from .latter import acting_of_two
from .lists import items_right
from .lists_left import bracket_left, items_left
from .ones_own import ones_own, own_people
from .positions import before_modifiers, goes_on, is_article, position
from .semicolons import of_rows
from .with_several import with_several
from .within_lists import TO_ACT, stands_by

__all__ = ["GOES_ON", "antecedent", "may_go_on", "position", "subject"]

GOES_ON = "it may be told of who was named behind the subject"
_TELLS = frozenset(("told", "tell", "tells", "telling", "informed", "briefed", "assured", "reminded", "warned"))
REACH = 60
"""How many words a subject may stand from its verb; longer sentences are lists or run together."""

WHOSE = 16
"""Words of such a clause with the commas around it: ", whose country mediates the border talks,"."""

ASIDE = frozenset(("after", "before", "since", "until", "than", "like"))
"""Before a name that is followed by a comma and a verb these lead to nobody who acts."""
LATER = frozenset(("and", "but", "before", "after", ","))
"""Words behind which whoever did something goes on."""
_MET = frozenset(("meet", "meets", "met", "meeting", "see", "sees", "saw"))
_ARE = frozenset(("were", "was", "are", "is"))


def subject(tokens: tuple[Token, ...], verb: int) -> tuple[list[Item], int]:
    """Find who does what the verb group at `verb` says: the nearest list left that is nobody's object; else ([], 0)."""
    k = verb - 1
    stop = max(-1, verb - REACH)
    if _unknown(tokens, k) or ones_own(tokens, k) or _bare_group(tokens, verb) or _asked_another(tokens, verb):
        return [], 0
    if entry := acting_of_two(tokens, verb) or of_entry(tokens, k) or of_rows(tokens, verb):
        return entry, entry[0].at
    listed = goes_on(tokens, verb)
    k = _before_whose(tokens, verb)
    while k > stop:
        t = tokens[k]
        if (
            (t.low == ":" and not clock(tokens, k))
            or (t.low == ";" and not listed)
            or (is_finite(tokens, k) and _unknown(tokens, k - 1))
            or _writes(tokens, k)
        ):
            break
        if (outside := bracket_left(tokens, k)) != k:
            k = outside
            continue
        if t.low == "," and (before := _said_between(tokens, k)) is not None:
            k = before
            continue
        if (t.low in ("who", "which", "that") and k == verb - 1) or _who_goes_on(tokens, k, verb):
            return antecedent(tokens, k)
        if (
            t.low in ACTS_FOR
            and t.mention is None
            and k
            and tokens[k - 1].low in ("his", "her", "their", "its", "our", "my")
            and not own_people(tokens, k)
        ):
            return [], 0  # "said that his country had sought a meeting": not he
        if is_actor(t):
            k = apposed_to(tokens, k) or k
            items, begin = with_several(tokens, k, verb) or past_dash(tokens, *items_left(tokens, k))
            before = in_capacity(tokens, begin)
            if before is not None or _shares_governor(tokens, begin, k, verb) or _ends_an_aside(tokens, begin, k, verb):
                k = begin - 1 if before is None else before
                continue
            owner = k + 1 < len(tokens) and tokens[k + 1].low == "'s" and not _ones_party(tokens, k + 2)
            if not owner and (position(tokens, begin) == "subject" or _absolute(tokens, begin, k, verb)):
                alone = listed and not any(_verb(tokens, n) for n in range(k + 1, verb))
                heads, first = whose_people(tokens, begin) or ([], begin)
                return ([], 0) if alone else ([*heads, *items], first)  # "Guyana, bilateral; met Berg"
            k = begin - 1
            continue
        k -= 1
    return [], 0


def _before_whose(tokens: tuple[Token, ...], verb: int) -> int:
    """Give where the subject ends of whom a clause between commas tells: "Berg, whose country chairs it, met"."""
    if tokens[verb - 1].low != ",":
        return verb - 1
    for k in range(verb - 3, max(0, verb - WHOSE), -1):
        if tokens[k].low in (",", ";", ":", "."):
            break
        if tokens[k].low == "whose":
            return k - 2 if k > 1 and tokens[k - 1].low == "," and is_actor(tokens[k - 2]) else verb - 1
    return verb - 1


def _ends_an_aside(tokens: tuple[Token, ...], begin: int, last: int, verb: int) -> bool:
    """Say whether a name only ends what is told between commas: "Berg, the highest official after Holm, will meet"."""
    k = begin - 1
    while k > 0 and is_article(tokens[k]):
        k -= 1
    apart = k > 0 and tokens[k].low in ASIDE and last + 2 <= verb and tokens[last + 1].low == ","
    return apart and (last + 2 == verb or is_finite(tokens, last + 2)) and any(t.low == "," for t in tokens[:k])


def _verb(tokens: tuple[Token, ...], n: int) -> bool:
    low = tokens[n].low
    return tokens[n].mention is None and (is_finite(tokens, n) or low in PAST or low in VERBS or low in TRAVEL)


def _absolute(tokens: tuple[Token, ...], begin: int, last: int, verb: int) -> bool:
    """Say whether somebody does meanwhile what a participle says: "talks began, with Berg meeting Holm in Oslo"."""
    k = begin - 1
    while k > 0 and is_article(tokens[k]):
        k -= 1
    if shown_also(tokens, verb) == last:
        return True
    if stands_by(tokens, last) and tokens[last + 1].low in TO_ACT and verb <= last + 2:
        return True  # "they left, with Berg due to meet Holm"
    if last != verb - 1 or k < 1 or not tokens[verb].low.endswith("ing"):
        return False
    if shown(tokens, k):
        return True  # "a video shows Berg meeting Holm"
    if k < 2 or tokens[k].low != "with":
        return False
    before = tokens[k - 1]
    return before.low == "," or before.date is not None or is_adverb(before)


def _said_between(tokens: tuple[Token, ...], comma: int) -> int | None:
    """Give where the subject may end before who says it: "Berg, Holm said, met Ito", "Berg, said Holm, met Ito"."""
    if comma < 4 or tokens[comma - 3].low != "," or not is_actor(tokens[comma - 4]):
        return None
    one, other = tokens[comma - 2], tokens[comma - 1]
    spoken = (one.low in SAY and is_actor(other)) or (other.low in SAY and is_actor(one))
    return comma - 4 if spoken else None


def _unknown(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody nobody recognised stands right before the verb: "said that Orlo met Berg" is not he."""
    while at > 0 and is_adverb(tokens[at]):
        at -= 1
    k = at
    while k > 0 and tokens[k].capital and tokens[k].mention is None and tokens[k].low.isalpha():
        k -= 1
    return k < at and (tokens[k].low in SUBORDINATORS or tokens[k].low in SAY)


def _writes(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether somebody acts of whom nobody knows who it is: "Dear Holm, I met Berg", but not "Holm and I"."""
    t = tokens[k]
    joined = k > 0 and tokens[k - 1].low in ("and", "&")
    return t.mention is None and not joined and (t.low == "we" or (t.low == "i" and t.capital))


def _asked_another(tokens: tuple[Token, ...], to: int) -> bool:
    return to < len(tokens) and tokens[to].low == "to" and another_acts(tokens, to + 1)


def _bare_group(tokens: tuple[Token, ...], verb: int) -> bool:
    """Say whether people without a name, post or state act, or a thing: "Although Holm left, rebels met Berg"."""
    at = verb - 1
    while at > 0 and is_adverb(tokens[at]):
        at -= 1
    if not _plain(tokens[at]):
        return False
    k = at
    while k >= 0 and (_plain(tokens[k]) or tokens[k].low.isdigit()):
        k -= 1
    before = tokens[k].low if k >= 0 else ""
    if tokens[at].low not in _people():
        return tokens[verb].low not in PREPOSITIONS | SUBORDINATORS and _told_thing(tokens, k, at)
    if before in ("and", ","):
        told = next((n for n in range(k - 1, -1, -1) if is_actor(tokens[n])), k)
        return any(is_finite(tokens, n) for n in range(told + 1, k))  # else "Holm and rebel leaders met Berg"
    told = before in _TELLS and tokens[verb].low in PREPOSITIONS | SUBORDINATORS  # "told reporters after talks with B"
    return not told and (before in ("", "but", ";", '"') or before in SUBORDINATORS or before in SAY)


def _told_thing(tokens: tuple[Token, ...], over: int, at: int) -> bool:
    """Say whether a thing does what somebody tells: "said order returned to Niger", "hoped that peace would come"."""
    if over < 1 or at - over > 4 or not {tokens[at].low}.isdisjoint(AUX | DETERMINERS | NOMINATIVE):
        return False
    told = tokens[over].low
    return (told == "that" and tokens[over - 1].mention is None) or (told in SAY and tokens[over].mention is None)


def _plain(t: Token) -> bool:
    linked = t.low in PREPOSITIONS or t.low in SUBORDINATORS or t.low in SAY or t.low in ("and", "or", "but")
    return t.mention is None and t.date is None and t.low.isalpha() and not linked


@cache
def _people() -> frozenset[str]:
    return table().nouns | words().plural_heads.keys() | LED


def _who_goes_on(tokens: tuple[Token, ...], k: int, verb: int) -> bool:
    """Say whether a relative clause goes on to a second verb: "Holm, who has flown to Oslo and been received"."""
    joined = tokens[k].low == "who" and tokens[verb - 1].low == "and"
    return joined and not any(t.low == "," for t in tokens[k:verb])


def may_go_on(tokens: tuple[Token, ...], first: int, verb: int) -> bool:
    """Say whether another than the subject may act: "Holm came with Berg, who saw Rey, and had lunch with Ito"."""
    if verb < 2 or tokens[verb - 1].low != "and":
        return False
    who = next((k for k in range(verb - 2, first + 1, -1) if tokens[k].low == "who"), 0)
    return who > 0 and tokens[who - 1].low == "," and is_actor(tokens[who - 2]) and who - 2 > first


def _ones_party(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a body of people is one's own: who leads "Olsen's delegation" is met with it."""
    return at < len(tokens) and tokens[at].mention is None and tokens[at].low in LED


def _shares_governor(tokens: tuple[Token, ...], begin: int, last: int, verb: int) -> bool:
    """Say whether names end a list of objects: "met Blair and his aides, saw the Queen", "saw A, B and C and met D"."""
    k = begin - 1
    while k > 0 and (is_article(tokens[k]) or is_adverb(tokens[k])):
        k -= 1
    if k < 1 or tokens[k].low not in (("and", "&", ",", "or") if begin == last else (",",)):
        return False
    before = tokens[k - 1].mention
    if tokens[k].low == "," and before is not None and before.kind == "pronoun":
        return False  # "one of them, Ms Olsen, met the speaker"
    if tokens[k].low == "," and not any(_verb(tokens, n) and not is_article(tokens[n - 1]) for n in range(1, k)):
        return False  # "At the meeting of the Assembly, Minister Berg, met Holm": nobody has done anything yet
    k = bracket_left(tokens, k - 2 if tokens[k - 1].low == "," else k - 1)
    if k < 0 or not is_actor(tokens[k]):
        return False
    first = items_left(tokens, k)[1]
    if position(tokens, first) == "subject":
        return False
    if tokens[last + 1].low == "to":  # "met with Holm and Berg to brief them", and not "sent Holm and Berg to meet Ito"
        return tokens[before_modifiers(tokens, first)].low in PREPOSITIONS | _MET
    after = [t for t in tokens[last + 1 : verb] if not (is_adverb(t) or t.date)]
    return bool(after) and (after[0].low in (",", "and", ";", "but") or _goes_on_later(tokens, last, verb))


def _goes_on_later(tokens: tuple[Token, ...], last: int, verb: int) -> bool:
    """Say whether the same one goes on to do more: "hosted A and B at his home before meeting C"."""
    k = verb - 1
    while k > last and is_adverb(tokens[k]):
        k -= 1
    between = range(last + 1, k)
    return tokens[k].low in LATER and k > last and not any(is_finite(tokens, n) or is_actor(tokens[n]) for n in between)


def antecedent(tokens: tuple[Token, ...], who: int) -> tuple[list[Item], int]:
    """Give whom a relative clause is about whose "who" stands here; ([], 0) where nobody is named right before."""
    if (counted := _counted(tokens, who)) is not None:
        return counted
    for k in range(who - 1, max(-1, who - 8), -1):
        if is_actor(tokens[k]) and tokens[k - 1].low not in ("not", "unlike"):
            mention = tokens[k].mention
            assert mention is not None
            return [Item(mention, "", k)], k
        if is_finite(tokens, k):
            break
    return [], 0


def _counted(tokens: tuple[Token, ...], who: int) -> tuple[list[Item], int] | None:
    """Give those who are counted among others: "A and B were among those who met C", "Among those who met C were A"."""
    among = next((k for k in range(who - 1, max(-1, who - 9), -1) if tokens[k].low in ("among", "amongst")), None)
    among = 0 if who == 1 and tokens[0].low == "those" else among  # "Those who met him were Berg and Holm"
    if among is None or any(t.low == "," or is_finite(tokens, k) for k, t in enumerate(tokens[among:who], among)):
        return None
    if among and not (among == 1 and tokens[0].low in ("and", "also", '"')):
        be = among - 1
        while be > 0 and is_adverb(tokens[be]):
            be -= 1
        return subject(tokens, be) if tokens[be].low in _ARE else None
    be = next((k for k in range(who + 2, min(who + 40, len(tokens) - 1)) if tokens[k].low in _ARE), 0)
    people = [i for i in items_right(tokens, be + 1)[0] if i.mention.kind in ("person", "role")] if be else []
    return (people, among) if people else None
