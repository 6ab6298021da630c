"""Who turned up for an encounter, did not, or left it: "showed up late for his scheduled meeting with B"."""

from __future__ import annotations

from ..text.words import AUX, DETERMINERS, NOUNS, PREPOSITIONS, SUBORDINATORS, small
from .around import Context, first_party
from .carriers import form_of
from .chain import chain
from .clauses import Token, is_actor, is_adverb, is_finite
from .mainclause import main_clause
from .meals import at_home
from .nounphrase import NounPhrase
from .status import Verdict, judge, of_verb

__all__ = ["ahead", "being_off", "came_to_eat", "coming_out", "left_it", "turned_up", "visited"]

BEGAN, LEAVING, ROOFS = small("began"), small("leaving"), small("roofs")
STOPPED, STOPS_AT = small("stopped"), frozenset(("in", "at", "over", "off", "by"))
WHERE, PLACE = frozenset(("in", "at", "on", "of", "and", ",", "'s")), 14
"""Words that lead to a place or day; words within which both are told."""
STARTING = ("begin", "start", "open", "take", "be")
SHOWING = frozenset(f"{verb}{ending}" for verb in ("turn", "show") for ending in ("", "s", "ed", "ing")) | {"shown"}
WHEN = frozenset(("late", "early", "punctually", "promptly", "together", "alone", "anyway", "again", "unannounced"))
PROMISED = frozenset(("expected", "scheduled", "planned", "promised", "agreed", "arranged"))
"""With "as", how somebody turns up, or does not: "failed to turn up as expected for talks"."""
OPENING = frozenset(('"', "on", "upon", "when", "while", "after"))
"""What may stand before a participle that opens its sentence: "On leaving a meeting with B"."""
COMING = frozenset(("coming", "comes", "came"))
COMES = COMING | {"come", "went", "goes", "go", "gone", "stayed", "stays", "stay"}
CONTRARY = frozenset(("but", "only", "though", "although"))
"""What follows may tell that nobody else came: "turned up for a meeting with B, but she had left"."""


def turned_up(tokens: tuple[Token, ...], prep: int, end: int) -> Verdict | None:
    """Give what it says of an encounter, planned or not, that somebody came to it, did not, or is to."""
    if [t.low for t in tokens[max(0, prep - 2) : prep + 1]] in (["was", "there", "for"], ["were", "there", "for"]):
        return Verdict("happened", "there", "past")
    up = prep - 1 - (tokens[prep - 1].low in WHEN)
    up -= 2 if tokens[up].low in PROMISED and tokens[up - 1].low == "as" else 0
    if tokens[prep].low not in ("for", "to", "at") or up < 1 or tokens[up].low != "up":
        return None
    verb = tokens[up - 1].low
    if verb not in SHOWING or any(t.low in CONTRARY for t in tokens[end : end + 14]):
        return None
    if any(
        t.low in ("between", "of") and tokens[prep + k - 1].low not in ROOFS for k, t in enumerate(tokens[prep:end])
    ):
        return None  # "reporters turned up for a meeting between A and B"
    form = form_of(verb)
    return of_verb(form, chain(tokens, up - 1, form).words)


def being_off(tokens: tuple[Token, ...], end: int) -> Verdict | None:
    """Read "despite a meeting with B being called off", which did not take place."""
    if [t.low for t in tokens[end : end + 1]] != ["being"]:
        return None
    return judge("predicate", " ".join(t.low for t in tokens[end : end + 4]))


def left_it(tokens: tuple[Token, ...], phrase: NounPhrase, end: int) -> Context | None:
    """Read "left a meeting with B", "Leaving talks with B, A said"; "the meeting" may be one that B left as well."""
    verb = phrase.begin - 1
    if verb < 0 or tokens[verb].low not in LEAVING:
        return None
    links = chain(tokens, verb, "ing" if tokens[verb].low.endswith("ing") else "past")
    if (phrase.definite and not phrase.owners) or judge("chain", links.words) is not None:
        return None
    if tokens[verb].low.endswith("ing") and _opens(tokens, verb):
        left, begin, _ = main_clause(tokens, verb, end)
        return Context(Verdict("happened", "after", "past"), left, begin)
    left, begin, doubts = first_party(tokens, links.begin, links.controlled)
    return Context(Verdict("happened", "after", "past"), left, begin, doubts)


def came_to_eat(tokens: tuple[Token, ...], phrase: NounPhrase) -> Context | None:
    """Read "came to dinner at Holm's house", "went over for lunch at the home of Holm": he ate there."""
    prep = phrase.begin - 1
    verb = prep - 1 - (prep > 1 and tokens[prep - 1].low in WHEN | {"over", "round"})
    if verb < 0 or tokens[prep].low not in ("to", "for") or tokens[verb].low not in COMES:
        return None
    meal = next((k for k in range(prep + 1, min(prep + 5, len(tokens))) if tokens[k].low in NOUNS), 0)
    if not meal or at_home(tokens, meal, meal + 1) is None:
        return None
    form = form_of(tokens[verb].low)
    links = chain(tokens, verb, form)
    left, begin, doubts = first_party(tokens, links.begin, links.controlled)
    return Context(of_verb(form, links.words), left, begin, doubts)


def _opens(tokens: tuple[Token, ...], verb: int) -> bool:
    """Say whether a participle opens its sentence, so that it tells of whoever the sentence is about."""
    return all(t.low in OPENING or is_adverb(t) for t in tokens[:verb])


def coming_out(tokens: tuple[Token, ...], out: int) -> bool:
    """Say whether somebody is told to come out of an encounter, which is not coming; "nothing is coming out of" one."""
    verb = out - 1
    if verb < 0 or tokens[out].low != "out" or tokens[verb].low not in COMING:
        return False
    return verb == 0 or tokens[verb - 1].low not in AUX or (verb > 1 and is_actor(tokens[verb - 2]))


def ahead(tokens: tuple[Token, ...], word: str, end: int) -> Verdict:
    """Read "ahead of talks with Holm", and "left before talks with Holm could start"."""
    following = [t.low for t in tokens[end : end + 2]]
    if word == "before" and following[:1] == ["could"] and following[-1] in STARTING:
        return Verdict("denied", "before", "past")
    if word == "before" and following[:1] and following[0] in BEGAN:
        return Verdict("happened", "begun", "past")  # "shook hands before talks with Holm began"
    return Verdict("planned", "ahead", "future")


def visited(tokens: tuple[Token, ...], prep: int, verbs: frozenset[str] = frozenset(("visited",))) -> bool:
    """Say whether it is told as done that somebody was at a place for it: "visited the Bureau for talks with B"."""
    for k in range(prep - 1, max(-1, prep - PLACE), -1):
        t, before = tokens[k], tokens[k - 1]
        if is_finite(tokens, k):
            came = t.low in verbs or (t.low in STOPPED and tokens[k + 1].low in STOPS_AT)
            return came and of_verb("past", chain(tokens, k, "past").words).status == "happened"
        led = t.low in WHERE and (tokens[k + 1].low == "the" or not _bare(tokens[k + 1]))
        named = led or t.low in DETERMINERS or t.low in ("over", "off") or is_adverb(t) or not _bare(t)
        noun = before.low in DETERMINERS or not _bare(before)
        if not named and (t.low in PREPOSITIONS or t.low in SUBORDINATORS or not noun):
            return False
    return False


def _bare(t: Token) -> bool:
    """Say whether a word is neither a name nor a day."""
    return t.mention is None and t.date is None and not t.capital
