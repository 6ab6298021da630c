"""What governs the noun of an event, and so its status and first party: a verb, a preposition, or its own predicate."""

from __future__ import annotations

from typing import NamedTuple

from ..text.words import AUX, DETERMINERS, NEGATION, PREPOSITIONS, SUBORDINATORS, SUPPORT
from .carriers import PARTICLES, carrier, form_of, introduces_date, verb_particle, went_into
from .chain import chain, frame_before
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .mainclause import main_clause
from .nounphrase import NounPhrase
from .status import Verdict, judge, of_verb
from .subjects import subject

__all__ = ["Context", "context"]

AFTER = frozenset(("after", "following", "since"))
AHEAD = frozenset(("before", "ahead", "toward", "towards", "until", "prior", "eve"))
WITHIN = frozenset(("during", "in", "at", "over", "by", "with", "through", "throughout"))
CHANCES = {
    "possibility": "possible", "prospect": "possible", "chance": "possible", "idea": "possible", "hope": "hoped",
    "hopes": "hoped",
}  # fmt: skip
ATTENDING = frozenset(("attend", "attended", "attends", "attending", "join", "joined", "lead", "led"))
FORESEEN = frozenset(("planned", "scheduled", "expected", "due", "foreseen", "slated"))
OFF = frozenset(("off", "out", "down", "up"))


class Context(NamedTuple):
    """What the words around an event noun say; `carried` where a verb carries the noun ("held talks")."""

    verdict: Verdict | None = None
    left: tuple[Item, ...] = ()
    begin: int = 0
    doubts: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    frame: str = ""
    speaker: Item | None = None
    carried: bool = False
    owner: Item | None = None
    """Whose request or invitation it is ("turned down his request for an audience"): the second party."""


NONE = Context()


def context(tokens: tuple[Token, ...], phrase: NounPhrase, end: int) -> Context:
    """Find what governs the noun, and from it the status and the first party."""
    k = phrase.begin - 1
    while k >= 0 and (is_adverb(tokens[k]) or tokens[k].date or (k + 1 < phrase.begin and introduces_date(tokens, k))):
        if tokens[k].low in OFF and k and judge("chain", f"{tokens[k - 1].low} {tokens[k].low}"):
            break  # "turned down a meeting": no adverb
        k -= 1
    word = tokens[k].low if k >= 0 else ""
    if k > 1 and tokens[k].low == "into" and (went := went_into(tokens, k)) is not None:
        return _supported(tokens, went, tokens[went].low, judge("modifier", phrase.modifiers))
    if k > 0 and tokens[k].low in PARTICLES and verb_particle(tokens, k):
        k -= 1
        both = f"{tokens[k].low} {word}"
        word = both if judge("chain", both) and tokens[k].low not in SUPPORT else tokens[k].low
    if word == "of" and k > 1 and tokens[k - 1].low == "out" and judge("chain", f"{tokens[k - 2].low} out of"):
        k, word = k - 2, f"{tokens[k - 2].low} out of"
    if word in OFF and k and judge("chain", f"{tokens[k - 1].low} {word}"):
        k, word = k - 1, f"{tokens[k - 1].low} {word}"
    modifier = judge("modifier", phrase.modifiers)
    if word in SUPPORT and (word not in AUX or word in ("had", "has", "have", "having")):
        return _supported(tokens, k, word, modifier)
    if word.replace(" ", "").isalpha() and tokens[k].low not in AUX and judge("chain", word):
        return _governed(tokens, k, word, modifier)
    if word in PREPOSITIONS or word in ("after", "before", "since", "until", "while", "prior"):
        return _prepositional(tokens, k, word, phrase, modifier, end)
    if word in ("and", ",") and (carrying := carrier(tokens, k)) is not None:
        return _supported(tokens, carrying, tokens[carrying].low, modifier)
    return _subject_noun(tokens, phrase, modifier, end)


def _left(
    tokens: tuple[Token, ...], begin: int, controlled: tuple[Item, ...]
) -> tuple[tuple[Item, ...], int, tuple[str, ...]]:
    if controlled:
        return controlled, begin, ()
    items, start = subject(tokens, begin)
    between = tokens[items[-1].at + 1 : begin] if items else ()
    doubts = ("the subject stands further off",) if any(is_actor(t) for t in between) else ()
    return tuple(items), start if items else begin, doubts


def _supported(tokens: tuple[Token, ...], verb: int, word: str, modifier: Verdict | None) -> Context:
    """Read "held talks", "will have a meeting", "refused to hold talks"."""
    form = "base" if word == "have" and tokens[verb - 1].low == "to" else form_of(word)
    links = chain(tokens, verb, "part" if form == "past" else form)
    if links.passive:
        return NONE
    left, begin, doubts = _left(tokens, links.begin, links.controlled)
    verdict = of_verb(form, links.words)
    if links.prep == "without":
        verdict = Verdict("denied", "without", "past")
    if links.infinitive and not links.governed:
        doubts = (*doubts, "said as a purpose")
    if modifier is not None:
        weak = verdict.by in ("present", "purpose", "gerund") and modifier.status in ("possible", "hoped", "planned")
        if weak:
            verdict = modifier
        elif verdict.status == "happened" and modifier.by in ("denied", "cancelled"):
            verdict = Verdict("denied", "modifier", "past")
    if word in ATTENDING:
        doubts = (*doubts, "attended rather than held")
    frame, speaker = frame_before(tokens, begin)
    return Context(verdict, left, begin, doubts, (), frame, speaker, carried=True)


def _governed(tokens: tuple[Token, ...], verb: int, word: str, modifier: Verdict | None) -> Context:
    """Read "refused a meeting", "called off talks", "is seeking a summit"."""
    if (declined := _declined(tokens, verb)) is not None:
        verb, word = declined, tokens[declined].low
    links = chain(tokens, verb, form_of(word.split()[0]))
    particle = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
    none = "no " if verb and tokens[verb - 1].low == "no" else ""
    verdict = judge("chain", f"{links.words} {none}{word} {particle if particle not in word else ''}".strip())
    if verdict is None or links.passive:
        return NONE
    if verdict.by == "planned" and modifier is not None and modifier.status == "possible":
        verdict = modifier
    if verdict.status in ("planned", "possible", "hoped") and (came := _came_to(tokens, verb)) is not None:
        verdict = came
    left, begin, doubts = _left(tokens, links.begin, links.controlled)
    frame, speaker = frame_before(tokens, begin)
    tense = "future" if verdict.status in ("planned", "possible", "hoped") else ""
    return Context(verdict._replace(tense=tense), left, begin, doubts, (), frame, speaker, carried=True)


def _prepositional(
    tokens: tuple[Token, ...], prep: int, word: str, phrase: NounPhrase, modifier: Verdict | None, end: int
) -> Context:
    """Read "after talks with", "during his meeting with", "ahead of a summit with"."""
    main, begin, tense = main_clause(tokens, prep, end)
    begin = min(begin, prep + 1)
    if word in ("of", "to") and prep and (tokens[prep - 1].low in AHEAD or tokens[prep - 1].low in CHANCES):
        word = tokens[prep - 1].low
    if modifier is not None and modifier.by not in ("occurred", "habit"):
        return Context(modifier, main, begin)
    if word in AFTER:
        future = tense == "future" and not phrase.definite
        return Context(
            Verdict("planned" if future else "happened", "after", "future" if future else "past"), main, begin
        )
    if word in AHEAD:
        return Context(Verdict("planned", "ahead", "future"), main, begin)
    if word in CHANCES:
        return Context(Verdict(CHANCES[word], word, "future"), main, begin)
    if word in WITHIN:
        verdict, flags = _within(tokens, main, prep, tense, word)
        return Context(verdict, main, begin, (), flags)
    if word == "without":
        return Context(Verdict("denied", "without", "past"), main, begin)
    if (asked := _asked_for(tokens, prep)) is not None:
        return asked
    if word in ("for", "to"):
        return Context(Verdict("planned", "purpose", "future"), main, begin, ("said as a purpose",))
    known, flags = _vague(phrase, modifier)
    return Context(known, main, begin, (), flags)


def _asked_for(tokens: tuple[Token, ...], prep: int) -> Context | None:
    """Read what a noun or verb further left makes of it: "turned down his request for an audience"."""
    for k in range(prep - 1, max(-1, prep - 6), -1):
        t = tokens[k]
        if t.low in AUX or t.low in SUBORDINATORS or not (t.low[0].isalnum() or t.low in ("@", "#")):
            return None
        if t.mention is not None or not t.low.isalpha() or judge("chain", t.low) is None:
            continue
        owner, start = _by_whom(tokens, k), k
        while start > 0 and k - start < 6 and not is_actor(tokens[start - 1]) and tokens[start - 1].low[0].isalnum():
            start -= 1
            mention = tokens[start].mention
            if mention is not None and mention.kind == "pronoun":
                owner = Item(mention, "", start)
        verdict = judge("chain", " ".join(w.low for w in tokens[start : k + 1]))
        if (declined := _declined(tokens, start)) is not None:
            verdict, start = judge("chain", tokens[declined].low), declined
        left, begin, doubts = _left(tokens, start, ())
        frame, speaker = frame_before(tokens, begin)
        return Context(verdict, left, begin, doubts, (), frame, speaker, owner=owner)
    return None


def _by_whom(tokens: tuple[Token, ...], request: int) -> Item | None:
    """Give whose request or invitation it is where that follows: "an invitation from Chamisa for talks"."""
    k = request + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("from", "by") or not is_actor(tokens[k + 1]):
        return None
    mention = tokens[k + 1].mention
    return Item(mention, "", k + 1) if mention is not None else None


def _came_to(tokens: tuple[Token, ...], plan: int) -> Verdict | None:
    """Read what became of "plans for a meeting between A and B": they "fell apart"."""
    if tokens[plan].low not in ("plans", "plan", "hopes", "efforts", "preparations", "arrangements"):
        return None
    verb = next((k for k in range(plan + 1, len(tokens)) if is_finite(tokens, k)), None)
    said = judge("predicate", " ".join(t.low for t in tokens[verb : verb + 6])) if verb is not None else None
    return said if said is not None and said.status in ("cancelled", "denied", "refused") else None


def _declined(tokens: tuple[Token, ...], request: int) -> int | None:
    """Find the verb that turns a request down: "declined a US request for a meeting"."""
    for k in range(request - 1, max(-1, request - 5), -1):
        said = judge("chain", tokens[k].low) if tokens[k].low.isalpha() else None
        if said is not None:
            return k if said.status in ("refused", "cancelled") else None
        mention = tokens[k].mention
        owner = mention is not None and mention.kind in ("state", "organisation")
        if not (owner or tokens[k].low in DETERMINERS or tokens[k].low == "'s" or tokens[k].low.isalpha()):
            return None
    return None


def _within(
    tokens: tuple[Token, ...], main: tuple[Item, ...], prep: int, tense: str, word: str
) -> tuple[Verdict, tuple[str, ...]]:
    """Read "agreed in talks with": it took place where the clause tells what took place in it."""
    if tense == "future":
        return Verdict("planned", "during", "future"), ()
    words = " ".join(t.low for t in tokens[main[-1].at + 1 if main else 0 : prep] if t.mention is None and not t.date)
    said = judge("chain", words) if main and main[-1].at < prep else None
    if tense == "past" and (said is None or word == "during"):
        return Verdict("happened", "during", "past"), ()
    return Verdict("happened", "during", "past"), ("the clause does not say that it took place",)


def _vague(phrase: NounPhrase, modifier: Verdict | None) -> tuple[Verdict | None, tuple[str, ...]]:
    if modifier is not None and modifier.by == "occurred":
        return Verdict("happened", "modifier", "past"), ()
    if phrase.definite:
        return Verdict("happened", "definite", "past"), ("whether it took place is not said here",)
    return None, ()


def _subject_noun(tokens: tuple[Token, ...], phrase: NounPhrase, modifier: Verdict | None, end: int) -> Context:
    """Read a noun that is itself the subject: "talks between A and B were postponed", "the visit is due in May"."""
    verb = _predicate(tokens, end)
    if modifier is not None and modifier.by == "denied":
        return Context(modifier, (), phrase.begin)
    frame, speaker = frame_before(tokens, phrase.begin)
    if verb is not None:
        while verb > end and (is_adverb(tokens[verb - 1]) or tokens[verb - 1].low in NEGATION):
            verb -= 1
        words = " ".join(t.low for t in tokens[verb : verb + 9] if not t.date and not t.mention and t.low != ",")
        verdict = judge("predicate", words)
        if verdict is not None:
            if verdict.status == "happened" and modifier and modifier.status in ("possible", "planned", "hoped"):
                verdict = modifier
            return Context(verdict, (), phrase.begin, (), (), frame, speaker)
    if end + 1 < len(tokens) and tokens[end].low == "," and tokens[end + 1].low in FORESEEN:
        return Context(Verdict("planned", "foreseen", "future"), (), phrase.begin, (), (), frame, speaker)
    copula = _copula(tokens, phrase)
    if copula is not None:
        return Context(copula, (), phrase.begin, (), (), frame, speaker)
    if modifier is not None:
        known = modifier if modifier.status else None
        return Context(known, (), phrase.begin, ("the noun stands alone",), (), frame, speaker)
    if phrase.begin == 0 and verb is None and not phrase.definite:
        return Context(Verdict("happened", "telegraphic", "past"))
    known, flags = _vague(phrase, modifier)
    return Context(known, (), phrase.begin, (), flags, frame, speaker)


def _copula(tokens: tuple[Token, ...], phrase: NounPhrase) -> Verdict | None:
    """Read "it will be the first meeting between", "there were talks between"."""
    k = phrase.begin - 1
    if k < 0 or tokens[k].low not in ("be", "was", "were", "been"):
        return None
    return of_verb("part", chain(tokens, k + 1, "part").words)


def _predicate(tokens: tuple[Token, ...], end: int) -> int | None:
    """Find the finite verb of which the noun is the subject, past a relative clause between commas."""
    start = end
    if (
        end + 1 < len(tokens)
        and tokens[end].low == ","
        and tokens[end + 1].low in ("which", "that", "originally", "initially")
    ):
        for k in range(end + 2, min(end + 26, len(tokens) - 1)):
            if tokens[k].low == "," and is_finite(tokens, k + 1):
                start = k + 1
                break
    for k in range(start, min(start + 16, len(tokens))):
        if tokens[k].low in (";", ".", ":", '"') or (is_actor(tokens[k]) and k > end and tokens[k - 1].low == ","):
            return None
        if is_finite(tokens, k) and not (tokens[k].low.endswith("ed") and tokens[k - 1].low == ","):
            return k
    return None
