"""Who will not speak of an encounter, or knows of none: "declined to comment on her talks with B" refuses none."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import AUX, NOUNS, PREPOSITIONS, SUBORDINATORS, small
from .around import Context, first_party
from .chain import chain
from .clauses import Token, is_adverb
from .nounphrase import NounPhrase, noun_phrase
from .status import UNDONE, Verdict, judge

__all__ = ["kept_silent", "knows_of_none", "of_a_noun"]

SPEAKING, GIVING = small("speaking_of"), small("giving_details_of")
DISCLOSING = small("disclosing")
_CONCEALED = re.compile(r"\b(?:fail|failed|fails|failing|failure|neglected|neglecting|omitted|omitting|forgot) to$")
"""Who failed to disclose a meeting had it: nobody is blamed for what he has not had."""
CONFIRMING = frozenset(("confirm", "deny", "verify"))
FAR = 9
"""So many words stand at most between the verb of speech and the noun: "give any details whatever of"."""
OWN = "taken for granted by who would not speak of it"
_KNOWS, _UNAWARE = (re.compile(tables("status")["ignorance"][part]) for part in ("knows", "unaware"))
NOT_ANY = frozenset(("no", "neither"))


def knows_of_none(tokens: tuple[Token, ...], phrase: NounPhrase) -> bool:
    """Say whether somebody only does not know of it: "knew of no calls between A and B", "unaware of any meeting"."""
    words = " ".join(t.low for t in tokens[max(0, phrase.begin - FAR) : phrase.begin])
    none = phrase.modifiers.split()[:1]
    if none and none[0] in NOT_ANY:
        return _KNOWS.search(words) is not None
    return not phrase.definite and not phrase.owners and _UNAWARE.search(words) is not None


def kept_silent(tokens: tuple[Token, ...], phrase: NounPhrase) -> Context | None:
    """Read "refused to discuss her talks with B": she had them; "refused to confirm a meeting" leaves it open."""
    begin = phrase.begin
    if tokens[begin].low in GIVING:  # the minutes seem to measure it: "release minutes of the meeting"
        begin = next((k + 1 for k in range(begin, begin + 4) if tokens[k].low == "of"), begin)
    begin += tokens[begin].low in SPEAKING and tokens[begin].mention is None  # "disclose meetings" without an article
    verb = _verb(tokens, begin)
    if verb is None:
        return None
    of_a_day = tokens[begin].date is not None and tokens[begin + 1].low == "'s"  # "Wednesday's meeting"
    links = chain(tokens, verb, "ing" if tokens[verb].low.endswith("ing") else "base")
    said = judge("chain", links.words)
    if said is None or said.status not in UNDONE:
        return None
    left, begin, doubts = first_party(tokens, links.begin, links.controlled)
    told = judge("modifier", phrase.modifiers)
    if told is not None and told.by not in ("occurred", "habit"):
        return Context(told, left, begin, doubts)
    hidden = tokens[verb].low in DISCLOSING and tokens[verb - 1].low == "to" and _CONCEALED.search(links.words)
    if hidden and told is None and not phrase.modifiers.startswith("any"):
        return Context(Verdict("happened", "definite", "past"), left, begin, (*doubts, OWN))
    if (phrase.definite or of_a_day) and tokens[verb].low not in CONFIRMING:
        flags = () if phrase.owners else ("whether it took place is not said here",)
        return Context(Verdict("happened", "definite", "past"), left, begin, (*doubts, OWN), flags)
    return Context(Verdict("possible", "undenied", "future"), left, begin, doubts)


def _verb(tokens: tuple[Token, ...], noun: int) -> int | None:
    """Give the verb of speech whose object the noun is, over what is told of it ("details of", "minutes of")."""
    for k in range(noun - 1, max(0, noun - FAR), -1):
        t = tokens[k]
        given = t.low in GIVING and tokens[noun - 1].low in PREPOSITIONS  # not "declined to give him an appointment"
        if (t.low in SPEAKING or given) and t.mention is None:
            before = k - 1
            while before > 0 and is_adverb(tokens[before]) and tokens[before].low != "without":
                before -= 1
            return k if tokens[before].low in ("to", "without", "not", "n't", "never", "neither", "nor") else None
        if not t.low.isalpha() or t.low in AUX or t.low in SUBORDINATORS:
            return None
    return None


def of_a_noun(tokens: tuple[Token, ...], verb: int, end: int) -> bool:
    """Say whether an encounter is what is spoken of: "will not discuss her meeting with B", but "a deal with B"."""
    noun = next((k for k in range(verb + 1, min(end, verb + FAR)) if tokens[k].low == "with"), 0) - 1
    if noun <= verb or tokens[noun].low not in NOUNS:
        return False
    begin = noun_phrase(tokens, noun).begin
    return all(tokens[k].low in PREPOSITIONS for k in range(verb + 1, begin))
