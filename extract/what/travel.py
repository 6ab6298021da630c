"""Visits and attendance: who went where, who took part in what."""

from __future__ import annotations

from itertools import pairwise

from ..text.spans import ANYONE
from ..text.words import DETERMINERS, PREPOSITIONS, VerbEntry
from .chain import Chain, chain
from .clauses import Item, Token, is_adverb
from .control import another_acts
from .frames import Frame, conditional, merged, skip_to
from .governors import context
from .lists import items_right
from .nounphrase import noun_phrase
from .reported import frame_before
from .status import Verdict, of_verb
from .subjects import subject

__all__ = ["invitation_frames", "stay_frames", "travel_frames", "trip_frames", "visiting_frames"]

BETWEEN = frozenset(("on", "early", "late", "home", "off", "out", "down", "(", ")"))
"""What stands between a verb of travel and its "to": "left on Monday (May 29) for", "flying on to", "jets off to"."""
TOUR = {"tour": ("of", "to", "in"), "swing": ("through", "to", "of")}
VISITS = frozenset(("visit", "visits", "trip", "arrival"))
_TO_PLACE = frozenset(DETERMINERS) | {"capital", "city", "of"}
AHEAD = frozenset(("is", "are", "due", "expected", "scheduled", "plans", "set"))
STAY = frozenset(("for", "until", "till", "on", "attending", "where"))


def travel_frames(tokens: tuple[Token, ...], at: int, entries: tuple[VerbEntry, ...]) -> list[Frame]:
    """Give the visits that a verb of travel speaks of, one for each place."""
    entry = entries[0]
    links = chain(tokens, at, entry.form)
    if links.passive or (entry.form in ("base", "s") and _noun(tokens, at, links)) or another_acts(tokens, at):
        return []
    places, end = _places(tokens, at, entry)
    if not places:
        return []
    left, begin = _travellers(tokens, links)
    verdict = merged(of_verb(entry.form, links.words, entry.present), frame_before(tokens, begin)[0])
    if not verdict.status or (entry.form == "ing" and not links.words and not links.prep):
        return []
    if conditional(tokens, end) and verdict.status != "happened":
        return []
    doubts = ("said as a purpose",) if links.infinitive and not links.governed else ()
    if verdict.by == "gerund" and links.prep == "before" and _ahead(tokens, links.begin, left):
        verdict = Verdict("planned", "ahead", "future")
    if verdict.by == "gerund" and links.prep in ("before", "for", "of"):
        doubts = (*doubts, "told as what follows")
    speaker = frame_before(tokens, begin)[1]
    return [
        Frame(
            entry.rule,
            "visit",
            verdict,
            at,
            begin,
            end,
            left=left,
            place=p,
            stated_by=speaker,
            doubts=doubts,
            implied=not left,
        )
        for p in places
    ]


def _ahead(tokens: tuple[Token, ...], before: int, left: tuple[Item, ...]) -> bool:
    """Say whether the clause before "before flying on" tells what is to come ("is to see Malval before flying on")."""
    lows = [t.low for t in tokens[left[-1].at + 1 if left else 0 : before]]
    if any(w in ("will", "shall") for w in lows):
        return True
    return any(a in AHEAD and b == "to" for a, b in pairwise(lows))


def _noun(tokens: tuple[Token, ...], at: int, links: Chain) -> bool:
    if links.words or at == 0:
        return False
    before = tokens[at - 1]
    return (
        before.low == "'s"
        or before.low in DETERMINERS
        or before.low in PREPOSITIONS
        or before.low in ("official", "state", "working")
    )


def _places(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> tuple[list[Item], int]:
    k = at + 1
    words = tuple(w for w in entry.to if w)
    if words:
        while k < min(at + 8, len(tokens)) and (is_adverb(tokens[k]) or tokens[k].date or tokens[k].low in BETWEEN):
            k += 1
        if k >= len(tokens) or tokens[k].low not in words:
            return [], at + 1
        k += 1
    places: list[Item] = []
    while k < len(tokens):
        while k < len(tokens) and (tokens[k].low in _TO_PLACE or tokens[k].low == "both"):
            k += 1
        mention = tokens[k].mention if k < len(tokens) else None
        if (
            mention is None
            or mention.kind not in ("place", "state")
            or (k + 1 < len(tokens) and tokens[k + 1].low == "'s" and not places)
        ):
            break
        places.append(Item(mention, "", k))
        k += 1
        if k < len(tokens) and tokens[k].low in (",", "and"):
            k += 2 if tokens[k].low == "," and k + 1 < len(tokens) and tokens[k + 1].low == "and" else 1
            continue
        break
    return places, places[-1].at + 1 if places else at + 1


def _travellers(tokens: tuple[Token, ...], links: Chain) -> tuple[tuple[Item, ...], int]:
    items, begin = (list(links.controlled), links.begin) if links.controlled else subject(tokens, links.begin)
    kept = tuple(i for i in items if i.mention.kind in ANYONE)
    return kept, begin if kept else links.begin


def trip_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the visits that a noun speaks of: "his visit to Rabat", "paid a visit to", "postponed a trip to"."""
    owner, start = _visitor(tokens, at)
    where = skip_to(tokens, start, TOUR.get(tokens[at].low, ("to", "in")), 8)
    if where is None:
        return []
    while where < len(tokens) and tokens[where].low in _TO_PLACE:
        where += 1
    mention = tokens[where].mention if where < len(tokens) else None
    if mention is None or mention.kind not in ("place", "state"):
        return []
    phrase = noun_phrase(tokens, at)
    around = context(tokens, phrase, where + 1)
    verdict, left, begin, doubts, flags = around.verdict, around.left, around.begin, around.doubts, around.flags
    who = tuple(i for i in (owner or phrase.owners or left) if i.mention.kind in ANYONE)
    if verdict is None or not verdict.status or not who or conditional(tokens, where + 1):
        return []
    verdict = merged(verdict, around.frame)
    if not verdict.status:
        return []
    return [
        Frame(
            "noun-visit",
            "visit",
            verdict,
            at,
            min(begin, phrase.begin),
            where + 1,
            left=who,
            place=Item(mention, "", where),
            stated_by=around.speaker,
            doubts=doubts,
            flags=flags,
        )
    ]


def _visitor(tokens: tuple[Token, ...], at: int) -> tuple[tuple[Item, ...], int]:
    """Read "the visit of Prime Minister Conte to Vietnam": whose it is, and where to read on."""
    if tokens[at].low not in VISITS or at + 2 >= len(tokens) or tokens[at + 1].low != "of":
        return (), at + 1
    items, end = items_right(tokens, at + 2, closed=True)
    if not items or any(i.mention.kind != "person" for i in items):
        return (), at + 1
    return tuple(items), end


def stay_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the visit of somebody who "is in India for the summit"; where he lives he is for nothing."""
    k = at + 2
    if k >= len(tokens) or tokens[at + 1].low != "in":
        return []
    mention = tokens[k].mention
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    lasting = after is not None and after.low in ("from", "between") and k + 2 < len(tokens) and tokens[k + 2].date
    known = lasting or (after is not None and (after.date or after.low in STAY))
    if mention is None or mention.kind != "place" or not known:
        return []
    links = chain(tokens, at, "past")
    left, begin = _travellers(tokens, links)
    verdict = merged(of_verb("past", links.words), frame_before(tokens, begin)[0])
    if not left or verdict.status != "happened":
        return []
    doubts = ("being there is taken for a visit",)
    return [Frame("stay", "visit", verdict, at, begin, k + 1, left=left, place=Item(mention, "", k), doubts=doubts)]


def visiting_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the visit that "visiting" before a title says of its bearer; where he is, the context tells."""
    mention = tokens[at + 1].mention if at + 1 < len(tokens) else None
    if mention is None or mention.kind not in ("person", "group", "role"):
        return []
    if at and tokens[at - 1].low in ("is", "was", "are", "were", "been", "after", "before", "by", "while"):
        return []
    verdict = Verdict("happened", "attribute", "past")
    left = (Item(mention, "", at + 1),)
    return [
        Frame("visiting", "visit", verdict, at, at, at + 2, left=left, doubts=("the place is that of the context",))
    ]


def invitation_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the visit that somebody is invited to make: "invited Khan to Kabul"."""
    guests, end = items_right(tokens, at + 1)
    if not guests or guests[0].mention.kind != "person" or end + 1 >= len(tokens) or tokens[end].low != "to":
        return []
    where = end + 1
    while where < len(tokens) and tokens[where].low in DETERMINERS:
        where += 1
    mention = tokens[where].mention if where < len(tokens) else None
    if mention is None or mention.kind not in ("place", "state"):
        return []
    links = chain(tokens, at, "past")
    if links.passive:
        return []
    verdict = Verdict("hoped", "wish", "future")
    return [
        Frame(
            "invite", "visit", verdict, at, links.begin, where + 1, left=tuple(guests), place=Item(mention, "", where)
        )
    ]
