"""What the predicate of a noun of encounter says: "talks were postponed", "on his agenda is a meeting with B"."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.words import AUX, FORESEEN, NEGATION, PAST, PROGRAMME, small
from ..when.calendar_words import LATER
from .around import Context
from .carriers import form_of
from .chain import chain
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .lists import items_right
from .nounphrase import NounPhrase, noun_phrase
from .prepositional import vague
from .reported import frame_before
from .status import Verdict, judge, of_verb

__all__ = ["STANDS", "predicate", "programme", "subject_noun", "with_topics"]

STANDS = small("stands")
OPENING = frozenset(("begin", "begins", "start", "starts", "open", "opens", "resume", "resumes"))
ITEMS = frozenset(("item", "items", "point", "points", "stop", "engagement", "event", "appointment"))
"""What of a programme came first or last has been, where it is told in the past."""
CLOSES = frozenset((";", ".", ":", '"', "since", "because"))
"""Behind these the noun has no verb of its own any more: "the first contact since Washington lifted its ban"."""
_OPENS_ANOTHER = frozenset(("who", "which", "that", "where", "whose", "when", "while", "as", "and", "but", "if", ","))
_IN_WHICH = frozenset(("in", "during", "at"))
"""Before "which" they begin a clause that is not what the noun is the subject of: "talks in which A tried to ..."."""
_MAIN = frozenset(("has", "have", "had", "was", "were", "is", "are", "will"))
HELD = re.compile(r"\b(took place|(was|were) held|ended|concluded|lasted|began|got under ?way|wrapped up|went ahead)\b")
"""Whatever was thought of a meeting before, it took place."""
NOT_HELD = re.compile(
    r"\b(not|n.t|never|failed to) (take place|take off|come off|come about|happen|materiali[sz]e|go ahead)\b"
)

DOUBTS = {
    "effect": ("that it took place is told only by what came of it",),
    "title": ("only a heading tells of it",),
}
UNSETTLED, SHOWED = (
    small("unsettled"),
    frozenset(("showed", "meant", "drew", "set", "left", "gave", "sent", "brought", "made")),
)
ENDED = frozenset(("ended", "closed", "concluded", "started"))
"""Verbs of a meeting that need no more words, and hardly stand as participles."""
NEAR_VERB, SPOKEN = 5, small("spoken")
WAS_FOR = re.compile(tables("status")["topics"]["was_for"])
PAID = frozenset(("visit", "visits", "call", "calls"))
"""What one pays or makes, and says afterwards what it was for; a meeting that "was to" do so may be planned."""
TO_TALK_OF = re.compile(tables("status")["topics"]["to_come"])


def subject_noun(tokens: tuple[Token, ...], phrase: NounPhrase, modifier: Verdict | None, end: int) -> Context:
    """Read a noun that is itself the subject: "talks between A and B were postponed", "the visit is due in May"."""
    verb = predicate(tokens, end)
    if modifier is not None and modifier.by == "denied":
        return Context(modifier, (), phrase.begin)
    frame, speaker = frame_before(tokens, phrase.begin)
    ahead = _due(tokens, end) or _opens_on(tokens, end)
    if verb is not None and not ahead:
        while verb > end and (is_adverb(tokens[verb - 1]) or tokens[verb - 1].low in NEGATION):
            verb -= 1
        told = takewhile(lambda t: t.low not in (":", ";"), tokens[verb : verb + 9])
        words = " ".join(t.low for t in told if not t.date and not t.mention and t.low != ",")
        said = _what_for(tokens, phrase, end, words) or judge("predicate", words)
        verdict = _of_plan(said, modifier, words, _foreseen(tokens, end))
        verdict = verdict or _effect(tokens, end, verb, modifier)
        if verdict is not None:
            if verdict.status == "happened" and modifier and modifier.status in PROSPECTS:
                verdict = verdict if HELD.search(words) else modifier
            if verdict.by == "wish" and (asking := _by(tokens, verb)):
                return Context(verdict, asking, phrase.begin, (), (), frame, speaker)
            if verdict.by == "programme":
                noun = next(k for k in range(verb, len(tokens)) if tokens[k].low in PROGRAMME)
                return Context(verdict, _whose(tokens, noun), phrase.begin, (), (), frame, speaker)
            return Context(verdict, (), phrase.begin, DOUBTS.get(verdict.by, ()), (), frame, speaker)
    if ahead or _foreseen(tokens, end):
        return Context(Verdict("planned", "foreseen", "future"), (), phrase.begin, (), (), frame, speaker)
    copula = _copula(tokens, phrase)
    if copula is not None:
        return Context(copula, (), phrase.begin, (), (), frame, speaker)
    if modifier is not None:
        known = modifier if modifier.status else None
        return Context(known, (), phrase.begin, ("the noun stands alone",), (), frame, speaker)
    opens = phrase.begin == 0 or opens_quote(tokens, phrase.begin)
    if opens and verb is None and not phrase.definite:
        between = [one.low for one, two in pairwise(tokens[: end + 1]) if two.low == "between"]
        title = not SPOKEN.isdisjoint(between)  # people spoke of whom a paper's title says it
        verdict = Verdict("happened", "title" if title else "telegraphic", "past")
        return Context(verdict, (), phrase.begin, DOUBTS["title"][not title :])
    known, flags = vague(phrase, modifier)
    return Context(known, (), phrase.begin, (), flags, frame, speaker)


def opens_quote(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether what somebody says begins here, without a subject: "'Useful meeting with Holm', she wrote"."""
    k += tokens[k].low == '"'
    while k > 1 and (is_adverb(tokens[k - 1]) or tokens[k - 1].low in ("had", "just", "another")):
        k -= 1
    return k > 0 and tokens[k - 1].low == '"' and (k == 1 or tokens[k - 2].low in (":", ",", ".", "!", "?", "and"))


def with_topics(tokens: tuple[Token, ...], phrase: NounPhrase, found: Context) -> Context:
    """Read "trade will dominate their talks", of which the noun alone would say that they took place."""
    if found.verdict is None or found.verdict.status != "happened" or not phrase.definite:
        return found
    words = " ".join(t.low for t in tokens[max(0, phrase.begin - 12) : phrase.begin])
    if TO_TALK_OF.search(words) is None:
        return found
    return found._replace(verdict=Verdict("planned", "foreseen", "future"), flags=())


def _effect(tokens: tuple[Token, ...], end: int, at: int, modifier: Verdict | None) -> Verdict | None:
    """Read what came of an encounter as told of one that took place: "the meeting of A and B angered Peru"."""
    t, between = tokens[at], tokens[end:at]
    if modifier is not None or at > end + NEAR_VERB or t.low in AUX or t.low in UNSETTLED:
        return None
    past = t.low.endswith("ed") or t.low in PAST or t.low in SHOWED
    other = any(w.low in _OPENS_ANOTHER or w.low in CLOSES for w in between)
    undone = any(w.low in NEGATION for w in tokens[end : at + 3]) or tokens[at + 1 : at + 2] == ()
    return None if other or undone or not past or tokens[at + 1].low == "by" else Verdict("happened", "effect", "past")


def _what_for(tokens: tuple[Token, ...], phrase: NounPhrase, end: int, words: str) -> Verdict | None:
    """Read "his visit to Holm was to thank her", "the call was to reiterate it": what it was for, and no plan."""
    paid = any(t.low in PAID for t in tokens[phrase.begin : end] if t.mention is None)
    return Verdict("happened", "effect", "past") if paid and WAS_FOR.match(words) else None


def _of_plan(said: Verdict | None, modifier: Verdict | None, words: str, foreseen: bool) -> Verdict | None:
    """Read "a planned meeting with B did not take place" as one that was called off."""
    planned = foreseen or (modifier is not None and modifier.by == "planned")
    off = said is not None and said.status == "denied" and planned and NOT_HELD.search(words)
    return Verdict("cancelled", "overdue", "near") if off else said


def _foreseen(tokens: tuple[Token, ...], end: int) -> bool:
    return end + 1 < len(tokens) and tokens[end].low == "," and tokens[end + 1].low in FORESEEN


def _due(tokens: tuple[Token, ...], end: int) -> bool:
    """Say whether a day to come stands behind the parties: "the meeting of A and B, due this evening, was short"."""
    if not _foreseen(tokens, end):
        return False
    day = next((t.date for t in tokens[end + 2 : end + 6] if t.date is not None), None)
    return day is not None and day.words.removeprefix("for ").lower() in LATER


def _opens_on(tokens: tuple[Token, ...], end: int) -> bool:
    """Say whether it is told in the present to begin on a day: "talks between A and B begin tomorrow"."""
    k = end
    while k < len(tokens) and is_adverb(tokens[k]):
        k += 1
    return k < len(tokens) and tokens[k].low in OPENING and any(t.date for t in tokens[k + 1 : k + 4])


def _by(tokens: tuple[Token, ...], verb: int) -> tuple[Item, ...]:
    """Give who asked for it: "a meeting with Kagame has been requested by Saleem"."""
    by = next((k for k in range(verb + 1, min(verb + 7, len(tokens))) if tokens[k].low == "by"), None)
    return tuple(items_right(tokens, by + 1)[0]) if by is not None else ()


def _copula(tokens: tuple[Token, ...], phrase: NounPhrase) -> Verdict | None:
    """Read "it will be the first meeting between", "there were talks between"."""
    k = phrase.begin - 1
    if k < 0 or tokens[k].low not in ("be", "was", "were", "been"):
        return None
    return of_verb("part", chain(tokens, k + 1, "part").words)


def predicate(tokens: tuple[Token, ...], end: int) -> int | None:
    """Find the finite verb of which the noun is the subject, past a relative clause between commas."""
    start = end
    if (
        end + 1 < len(tokens)
        and tokens[end].low == ","
        and tokens[end + 1].low in ("which", "that", "originally", "initially", "previously", "first")
    ):
        for k in range(end + 2, min(end + 26, len(tokens) - 1)):
            if tokens[k].low == "," and is_finite(tokens, k + 1):
                start = k + 1
                break
        else:
            start = _unclosed(tokens, end + 2) or start
    behind = end + (tokens[end : end + 1] != () and tokens[end].low == ",")
    if [t.low for t in tokens[behind + 1 : behind + 2]] == ["which"] and tokens[behind].low in _IN_WHICH:
        closes = range(behind + 2, min(behind + 26, len(tokens) - 1))
        start = next((k + 1 for k in closes if tokens[k].low == "," and is_finite(tokens, k + 1)), len(tokens))
    for k in range(start, min(start + 16, len(tokens))):
        if tokens[k].low in CLOSES or (is_actor(tokens[k]) and k > end and tokens[k - 1].low == ","):
            return None
        if tokens[k].low == "who" and k > end:
            return None  # "the talks of A with B, who planned the raid"
        if is_finite(tokens, k) and not (
            tokens[k].low.endswith("ed") and tokens[k - 1].low == "," and not _over(tokens, k)
        ):
            return k
    return None


def _over(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a verb behind the comma of a name is its own: "the talks of A and the premier, B, ended on"."""
    by = k + 1 < len(tokens) and tokens[k + 1].low == "by"
    return (
        tokens[k].low in ENDED
        and not by
        and not any(is_finite(tokens, n) for n in range(k + 1, min(k + 6, len(tokens))))
    )


def programme(tokens: tuple[Token, ...], verb: int, word: str) -> Context | None:
    """Read what a programme holds: "his trip will include talks with B", "on A's agenda is a meeting with B"."""
    begin = verb + 1 if word in STANDS else chain(tokens, verb, form_of(word)).begin
    near = range(begin - 1, max(-1, begin - 10), -1)
    noun = next((k for k in near if tokens[k].low in PROGRAMME and tokens[k].mention is None), None)
    if noun is None or (word in STANDS and not any(t.low in ("on", "in") for t in tokens[max(0, noun - 6) : noun])):
        return None
    owners = _whose(tokens, noun)
    past = form_of(word) == "past" and begin == verb
    past = past or (word in ("was", "were") and any(t.low in ITEMS for t in tokens[max(0, noun - 5) : noun]))
    verdict = Verdict("happened", "programme", "past") if past else Verdict("planned", "programme", "future")
    said = judge("chain", " ".join(t.low for t in tokens[begin:verb]))
    if said is not None and said.status != "planned":
        verdict = said
    frame, speaker = frame_before(tokens, owners[0].at if owners else noun)
    return Context(verdict, owners, noun, (), (), frame, speaker, carried=True)


def _whose(tokens: tuple[Token, ...], programme: int) -> tuple[Item, ...]:
    """Give whose programme it is: "A's schedule", "the visit of A"."""
    owners = noun_phrase(tokens, programme).owners
    if not owners and programme + 1 < len(tokens) and tokens[programme + 1].low in ("of", "by"):
        owners = tuple(items_right(tokens, programme + 2)[0])
    return owners


def _unclosed(tokens: tuple[Token, ...], begin: int) -> int | None:
    """Give the main verb behind a clause that no comma ends: "the talks, which were set for today have been off"."""
    verbs = [k for k in range(begin, min(begin + 24, len(tokens))) if is_finite(tokens, k)]
    for k in verbs[1:]:
        if any(t.low in CLOSES or t.low in _OPENS_ANOTHER for t in tokens[begin:k]):
            return None
        apart = k - 1 not in verbs and tokens[k - 1].low not in ("to", "not", "also")
        if apart and tokens[k].low in _MAIN and not is_actor(tokens[k - 1]):
            return k
    return None
