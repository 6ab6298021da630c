"""What a preposition before a noun of encounter says: "after talks with", "ahead of a summit", "asked for a call"."""

from __future__ import annotations

import re

from ..text.words import AUX, DETERMINERS, NEGATION, SAY, SUBORDINATORS, TRAVEL_NOUNS, small
from .around import Context, first_party, led_others
from .at_side import at_side_of
from .carriers import form_of
from .chain import chain
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .control import charged, sent
from .falsehood import untrue
from .lists_left import items_left
from .mainclause import main_clause
from .nounphrase import NounPhrase
from .relative import afterwards
from .reported import frame_before
from .status import Verdict, judge, of_verb
from .turned_up import ahead, being_off, coming_out, turned_up, visited

__all__ = ["NOT_SAID", "TAKING_UP", "declined_by", "invited_by", "prepositional", "vague"]

AFTER = frozenset(("after", "following", "since", "despite"))
AHEAD = frozenset(("before", "ahead", "toward", "towards", "until", "prior", "eve"))
CAME_FROM, REFERRING, REPORTS, AT_SIDE = small("came_from"), small("referring"), small("reports"), small("at_side")
OUTCOMES, BRIEFED = small("outcomes"), small("briefed")
RECORDED, FORGED, INVITING, DETAILS = small("recorded"), small("forged"), small("inviting"), small("details")
ABOUT, UPON = frozenset(("about", "on", "over")), frozenset(("on", "upon"))
BUILDING = small("building_on")
MEASURED = re.compile(r"\b(?:days?|hours?|rounds?|weeks?|months?|minutes) of$")
TAKING_UP, LOOKING = small("taking_up"), small("looking_for")
WITHIN = frozenset(("during", "between", "in", "at", "over", "by", "with", "through", "throughout"))
CHANCES = {
    "possibility": "possible", "prospect": "possible", "chance": "possible", "idea": "possible", "hope": "hoped",
    "hopes": "hoped", "talk": "possible", "speculation": "possible", "likelihood": "possible", "danger": "possible",
    "risk": "possible", "lack": "denied", "absence": "denied",
    "date": "planned", "venue": "planned", "timing": "planned", "logistics": "planned", "modalities": "planned",
}  # fmt: skip
ARRIVED = frozenset(("arrived", "landed"))
NONE = frozenset(("no", "any", "without"))
NOT_SAID = "whether it took place is not said here"


def prepositional(
    tokens: tuple[Token, ...], prep: int, word: str, phrase: NounPhrase, modifier: Verdict | None, end: int
) -> Context:
    """Read "after talks with", "during his meeting with", "ahead of a summit with"."""
    main, begin, tense = main_clause(tokens, prep, end)
    begin = min(begin, prep + 1)
    principal = at_side_of(tokens, prep)
    main = principal or main
    if word in ("of", "to") and prep and (tokens[prep - 1].low in AHEAD or tokens[prep - 1].low in CHANCES):
        word = tokens[prep - 1].low
    denied = _denied_report(tokens, prep, word, end) or turned_up(tokens, prep, end)
    if denied is not None or (modifier is not None and modifier.by not in ("occurred", "habit")):
        return Context(denied or modifier, main, begin)
    if word in AFTER:
        if tense == "future":  # "they will face reporters after their talks", though these may be over already
            open_ = ("what follows it is yet to come",) if phrase.definite else ()
            return Context(Verdict("planned", "after", "future"), main, begin, open_)
        return Context(being_off(tokens, end) or Verdict("happened", "after", "past"), main, begin)
    if word in AHEAD:
        return Context(ahead(tokens, word, end), main, begin)
    if (chance := _chance(tokens, prep, word, phrase) or _looked_for(tokens, prep, word, phrase)) is not None:
        return Context(chance, main, begin)
    if word in WITHIN:
        verdict, flags = _within(tokens, main, prep, tense, word)
        teller = frame_before(tokens, prep)[1] if not main and tokens[prep - 1].low == "that" else None
        return Context(verdict, main, begin, (), flags, speaker=teller)
    if word == "without":
        return Context(Verdict("denied", "without", "past"), main, begin)
    if (asked := _invited(tokens, prep) or _said_no(tokens, prep) or _asked_for(tokens, prep, end)) is not None:
        settled = phrase.definite and asked.verdict is not None and asked.verdict.by == "possible"
        return asked._replace(verdict=Verdict("planned", "arranged", "future")) if settled else asked
    if (came := _had(tokens, prep, principal, tense) or afterwards(tokens, end)) is not None:
        return Context(came, main, begin)
    if word in ("for", "to"):
        return _for(tokens, prep, main, begin, any(t.low in TRAVEL_NOUNS for t in tokens[phrase.begin : end]))
    known, flags = vague(phrase, modifier)
    return Context(known, main, begin, (), flags)


def _looked_for(tokens: tuple[Token, ...], prep: int, word: str, phrase: NounPhrase) -> Verdict | None:
    """Read what somebody thinks may come of it: "did not expect miracles from his meeting with Berg"."""
    for k in range(prep - 1, max(-1, prep - 7) if word in ("from", "of") and phrase.definite else prep - 1, -1):
        if tokens[k].low in LOOKING and tokens[k].mention is None:
            return Verdict("planned", "arranged", "near")
        if tokens[k].mention is not None or not tokens[k].low.isalpha() or tokens[k].low in SUBORDINATORS:
            return None
    return None


def _for(tokens: tuple[Token, ...], prep: int, main: tuple[Item, ...], begin: int, stay: bool) -> Context:
    """Read "came to Oslo for talks with B", "sent B to Oslo for talks with C", "thanked B for his talks with C"."""
    if stay and visited(tokens, prep, ARRIVED):
        return Context(Verdict("happened", "stay", "past"), main, begin)  # the visit for which one came has begun
    blamed = charged(tokens, prep) if tokens[prep].low == "for" else None
    if blamed is not None:
        return Context(Verdict("happened", "after", "past"), (blamed,), begin)
    envoy = sent(tokens, prep)
    return Context(_purpose(tokens, prep), (envoy,) if envoy else main, begin, ("said as a purpose",))


def _chance(tokens: tuple[Token, ...], prep: int, word: str, phrase: NounPhrase) -> Verdict | None:
    """Read "the prospect of talks", "no hope of a meeting", "the date of a meeting"."""
    if word not in CHANCES or (phrase.definite and CHANCES[word] == "planned"):
        return None
    none = prep > 1 and tokens[prep - 2].low in NONE
    return Verdict("denied" if none else CHANCES[word], word, "future")


def _denied_report(tokens: tuple[Token, ...], prep: int, word: str, end: int) -> Verdict | None:
    """Read "denied a report about a planned meeting of A and B", "rumours of talks between A and B are baseless"."""
    if word not in ("of", "about", "on") or prep < 1 or tokens[prep - 1].low not in REPORTS:
        return None
    first = prep - 1
    while first > 0 and tokens[first - 1].mention is None and tokens[first - 1].low[0].isalnum():
        first -= 1
    said = judge("frame", " ".join(t.low for t in tokens[first:prep]))
    return (
        Verdict("denied", "false", "past")
        if untrue(tokens, end) or (said is not None and said.by == "denied")
        else None
    )


def _had(tokens: tuple[Token, ...], prep: int, principal: tuple[Item, ...], tense: str) -> Verdict | None:
    """Read "fresh from talks with B", "referring to a meeting with B", "accompanied A to a meeting with B"."""
    if principal and tense == "past":
        return Verdict("happened", "during", "past")
    low = tokens[prep].low
    words = CAME_FROM if low in ("from", "of") else REFERRING if low == "to" else BUILDING if low in UPON else ()
    forged = tokens[prep - 2].low in FORGED or tokens[prep - 2].low in NONE or tokens[prep - 2].low in NEGATION
    taken_down = low in ("of", "from") and tokens[prep - 1].low in RECORDED and not forged
    led = low == "to" and tense == "past" and led_others(tokens, prep)
    led = led or (low == "of" and tense == "past" and tokens[prep - 1].low in OUTCOMES and _passed_on(tokens, prep))
    so = tokens[prep - 1].low in words and tokens[prep - 2].low not in NEGATION
    return Verdict("happened", "after", "past") if so or taken_down or led else None


def _passed_on(tokens: tuple[Token, ...], prep: int) -> bool:
    """Say whether somebody told another what came of it: "briefed the king on the results of talks between A and B"."""
    told = next((k for k in range(prep - 2, max(0, prep - 14), -1) if tokens[k].low in BRIEFED), 0)
    return told > 0 and tokens[told - 1].low not in ("be", "to", "was", "were", "not", "been")


def _purpose(tokens: tuple[Token, ...], prep: int) -> Verdict:
    """Read "travels to Skopje for talks with Zaev"; who "was in Skopje on Friday for talks" had them."""
    k = prep - 1
    places = 0
    while k > 0 and (
        tokens[k].date or tokens[k].mention or tokens[k].low in ("in", "on", "at") or is_adverb(tokens[k])
    ):
        places += tokens[k].low == "in"
        k -= 1
    stayed = tokens[prep].low == "for" and places and k > 0 and tokens[k].low in ("was", "were", "been")
    stayed = stayed or (tokens[prep].low == "for" and visited(tokens, prep))
    return Verdict("happened", "stay", "past") if stayed else Verdict("planned", "purpose", "future")


def _invited(tokens: tuple[Token, ...], prep: int) -> Context | None:
    """Read "invited B to talks", "asked B for a meeting"."""
    items, begin = items_left(tokens, prep - 1) if is_actor(tokens[prep - 1]) else ([], 0)
    k = begin - 1
    while k > 0 and (is_adverb(tokens[k]) or tokens[k].low in DETERMINERS):
        k -= 1
    if not items or tokens[k].low not in INVITING or tokens[k].mention is not None:
        return None
    links = chain(tokens, k, form_of(tokens[k].low))
    if links.passive:
        return None
    verdict = judge("chain", f"{links.words} {tokens[k].low}".strip())
    left, start, doubts = first_party(tokens, links.begin, links.controlled)
    frame, speaker = frame_before(tokens, start)
    return Context(verdict, left, start, doubts, (), frame, speaker, owner=items[0])


def _said_no(tokens: tuple[Token, ...], prep: int) -> Context | None:
    """Read "said no to a meeting with Holm"."""
    if prep < 2 or tokens[prep].low != "to" or tokens[prep - 1].low != "no" or tokens[prep - 2].low not in SAY:
        return None
    left, begin, doubts = first_party(tokens, chain(tokens, prep - 2, "past").begin, ())
    return Context(Verdict("refused", "refused", "past"), left, begin, doubts, carried=True)


def _asked_for(tokens: tuple[Token, ...], prep: int, end: int) -> Context | None:
    """Read what a noun or verb further left makes of it: "turned down his request for an audience"."""
    if tokens[prep].low == "of" and (tokens[prep - 1].low in RECORDED or coming_out(tokens, prep - 1)):
        return None  # "confirmed the account of his conversation with Berg"
    for k in range(prep - 1, max(-1, prep - 6), -1):
        t = tokens[k]
        upon = k == prep - 1 and tokens[prep].low in UPON and t.low in BUILDING
        if upon or (t.low.startswith("ask") and (tokens[prep].low in ABOUT or tokens[prep - 1].low in DETAILS)):
            return None
        if t.low in AUX or t.low in SUBORDINATORS or not (t.low[0].isalnum() or t.low in ("@", "#")):
            return None
        if t.mention is not None or not t.low.isalpha() or judge("chain", t.low) is None:
            if is_finite(tokens, k):
                return None  # "the agreement came on the second of two days of talks"
            continue
        if [w.low for w in tokens[max(0, k - 2) : k]] == ["at", "the"]:
            return None  # "flies to Athens at the invitation of Berg for meetings with Holm"
        owner, start = _by_whom(tokens, k) or _by_whom(tokens, end - 1), k
        while start > 0 and k - start < 6 and not is_actor(tokens[start - 1]) and tokens[start - 1].low[0].isalnum():
            start -= 1
            mention = tokens[start].mention
            if mention is not None and mention.kind == "pronoun":
                owner = Item(mention, "", start)
        if (owning := _owning(tokens, start, k)) is not None:
            owner, start = owning, owning.at
        verdict = judge("chain", " ".join(w.low for w in tokens[start : k + 1] if w.mention is None and w.low != "'s"))
        if (declined := declined_by(tokens, start)) is not None:
            words = tokens[declined].low if tokens[declined].low not in TAKING_UP else f"not {tokens[declined].low}"
            verdict, start = judge("chain", words), declined
        left, begin, doubts = first_party(tokens, start, ())
        frame, speaker = frame_before(tokens, begin)
        return Context(verdict, left, begin, doubts, (), frame, speaker, owner=owner)
    return None


def invited_by(tokens: tuple[Token, ...], request: int) -> Item | None:
    """Give whose request or invitation it is: "Berg's invitation to talks", "the invitation of Berg to talks"."""
    return _owning(tokens, request, request) or _by_whom(tokens, request)


def _owning(tokens: tuple[Token, ...], start: int, request: int) -> Item | None:
    """Give whose request or offer it is where that stands before: "rejected Berg's offer of talks"."""
    mention = tokens[start - 2].mention if start > 1 and tokens[start - 1].low == "'s" else None
    apart = any(is_finite(tokens, k) or tokens[k].low in SUBORDINATORS for k in range(start, request))
    return Item(mention, "", start - 2) if mention is not None and not apart else None


def _by_whom(tokens: tuple[Token, ...], request: int) -> Item | None:
    """Give whose request or invitation it is where that follows: "an invitation from Chamisa for talks"."""
    k = request + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("from", "by", "of") or not is_actor(tokens[k + 1]):
        return None
    mention = tokens[k + 1].mention
    return Item(mention, "", k + 1) if mention is not None else None


def _within(
    tokens: tuple[Token, ...], main: tuple[Item, ...], prep: int, tense: str, word: str
) -> tuple[Verdict, tuple[str, ...]]:
    """Read "agreed in talks with": it took place where the clause tells what took place in it."""
    if tense == "future":
        return Verdict("planned", "during", "future"), ()
    if word == "in" and tokens[prep - 1].low in ("is", "are", "was", "were", "been"):
        return of_verb("ing", chain(tokens, prep, "ing").words), ()
    words = " ".join(t.low for t in tokens[main[-1].at + 1 if main else 0 : prep] if t.mention is None and not t.date)
    said = judge("chain", words) if main and main[-1].at < prep else None
    if tense == "past" and (said is None or word == "during" or _told_there(tokens, prep, word, words)):
        return Verdict("happened", "during", "past"), ()
    return Verdict("happened", "during", "past"), ("the clause does not say that it took place",)


def _told_there(tokens: tuple[Token, ...], prep: int, word: str, words: str) -> bool:
    """Say whether what somebody wants or turns down is only told in an encounter: "urged restraint at a meeting with".

    Not in what is wanted itself: "urged him to speak at a meeting with", "urged progress in talks with".
    """
    occasion = word == "at" or (word in ("in", "over") and tokens[prep + 1].low in ("a", "an"))
    return occasion and not NO_OCCASION.intersection(words.split())


NO_OCCASION = frozenset(("to", "that", "no", "not", "place", "seat", "attendance", "presence", "called", "put"))
"""Words that draw the encounter into what is wanted: "asked to be", "sought a seat at", "called off"."""


def vague(phrase: NounPhrase, modifier: Verdict | None) -> tuple[Verdict | None, tuple[str, ...]]:
    """Give what a noun says by itself: "his recent meeting" took place; "the meeting" leaves it open, with a flag."""
    measured = modifier is None and MEASURED.search(phrase.modifiers)  # "told of two days of talks between A and B"
    if measured or (modifier is not None and modifier.by == "occurred"):
        return Verdict("happened", "modifier", "past"), ()
    if phrase.definite:
        return Verdict("happened", "definite", "past"), (NOT_SAID,)
    return None, ()


def declined_by(tokens: tuple[Token, ...], request: int) -> int | None:
    """Find the verb that turns a request down: "declined a US request for a meeting"."""
    taken = next((k for k in range(request - 1, max(1, request - 4), -1) if tokens[k].low in TAKING_UP), None)
    if taken is not None and tokens[taken - 1].low == "to":
        request = taken - 1  # "refused to consider a request"
    if taken is not None and tokens[taken - 1].low in NEGATION:
        return taken  # "did not accept the invitation"
    for k in range(request - 1, max(-1, request - 5), -1):
        said = judge("chain", tokens[k].low) if tokens[k].low.isalpha() else None
        if said is not None:
            return k if said.status in ("refused", "cancelled") else None
        if tokens[k].low == "to":
            return None  # "refused to rule out a meeting": both verbs are of one chain
        mention = tokens[k].mention
        owner = mention is not None and (mention.kind in ("state", "organisation") or tokens[k + 1].low == "'s")
        if not (owner or tokens[k].low in DETERMINERS or tokens[k].low == "'s" or tokens[k].low.isalpha()):
            return None
    return None
