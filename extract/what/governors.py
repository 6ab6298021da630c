"""What governs the noun of an event, and so its status and first party: a verb, a preposition, or its own predicate."""

from __future__ import annotations

from ...ontology.vocabulary import PROSPECTS
from ..text.words import AUX, FORESEEN, INCLUDES, NOUNS, PREPOSITIONS, SUPPORT, small
from .around import NONE, Context, first_party
from .assessed import assessed
from .came_of import came_of
from .carriers import (
    GOING,
    OFF,
    PARTICLES,
    at_a_stage,
    carrier,
    form_of,
    introduces_date,
    over_setting,
    sets_off,
    verb_particle,
    went_into,
)
from .chain import chain
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .gerunds import in_its_clause
from .getting_ready import getting_ready
from .lists import items_right
from .nounphrase import NounPhrase
from .predicates import STANDS, predicate, programme, subject_noun, with_topics
from .prepositional import TAKING_UP, declined_by, invited_by, prepositional
from .relative import afterwards
from .reported import frame_before
from .silence import kept_silent, knows_of_none
from .status import UNDONE, Verdict, judge, of_verb
from .turned_up import came_to_eat, left_it
from .verb_subject import subject_after

__all__ = ["context"]

ATTENDING = frozenset(("attend", "attended", "attends", "attending", "join", "joined", "lead", "led", "participated"))
LINED_UP = FORESEEN | small("lined_up")
GRANTED, ADDRESSING = small("granted"), small("addressing")
TURNED_AWAY = small("turned_away")
"""Done to somebody: "was refused an audience with the King"."""
WEIGHING = small("weighing")
"""With "the": "they considered the summit" has it for a subject, "considered a summit" thinks of holding one."""
PLANS, TAKES = small("plans_for"), frozenset(("take", "takes", "took"))
COLLAPSED = ("collapsed", "failed", "broke down", "faltered", "stalled", "ended in failure")
"""What becomes of plans and efforts; of talks themselves it says that they took place."""
CARRYING = small("carrying")
NAMING, SPOKEN = small("naming"), small("spoken")
ARRANGING = frozenset(("arrangements for", "arranging", "arrangements"))
"""With "the" before the noun, what is arranged is settled: "arrangements for the June meeting"."""
LEADING = frozenset(("after", "before", "since", "until", "while", "prior"))


def context(tokens: tuple[Token, ...], phrase: NounPhrase, end: int) -> Context:
    """Find what governs the noun, and from it the status and the first party; what came of plans for it decides."""
    if knows_of_none(tokens, phrase):
        return NONE
    found = with_topics(tokens, phrase, _context(tokens, phrase, end))
    if found.verdict is not None and found.verdict.status in PROSPECTS:
        for k in range(phrase.begin - 1, max(-1, phrase.begin - 8), -1):
            if is_finite(tokens, k):
                break
            if (came := _came_to(tokens, k)) is not None:
                return found._replace(verdict=came)
    if found.verdict is None and [t.low for t in tokens[end : end + 2]] == ["to", "be"]:
        found = found._replace(verdict=Verdict("planned", "foreseen", "future"))  # "details of a summit to be held"
    said = afterwards(tokens, end)
    undone = said is not None and said.status in UNDONE
    if said is not None and undone and found.verdict is not None and found.verdict.status not in UNDONE:
        return found._replace(verdict=said)  # "his meeting with B, which never took place, ..."
    if found.verdict is not None and found.verdict.by == "denied" and tokens[phrase.begin].low == "that":
        return _denied_that(tokens, found, end)
    return found


def _denied_that(tokens: tuple[Token, ...], found: Context, end: int) -> Context:
    """Read "denied that a call with Holm had been dropped": it may well be; who denies it was of it, as it seems."""
    if found.left:
        found = found._replace(doubts=(*found.doubts, "who denies it is taken to be of it"))
    verb = next((k for k in range(end, min(end + 16, len(tokens))) if is_finite(tokens, k)), None)
    said = judge("predicate", " ".join(t.low for t in tokens[verb : verb + 6])) if verb is not None else None
    undone = said is not None and said.status in ("cancelled", "refused")
    return found._replace(verdict=Verdict("possible", "undenied", "future")) if undone else found


def _context(tokens: tuple[Token, ...], phrase: NounPhrase, end: int) -> Context:
    """Find what governs the noun, whatever came of that."""
    told = _granted(tokens, phrase) or kept_silent(tokens, phrase) or left_it(tokens, phrase, end)
    told = told or came_to_eat(tokens, phrase)
    if (told := told or assessed(tokens, phrase, end) or came_of(tokens, phrase)) is not None:
        return told
    k, word = _governor(tokens, phrase)
    after = tokens[end].low if end < len(tokens) else ""
    if after in OFF and word.isalpha() and judge("chain", f"{word} {after}") is not None:
        word = f"{word} {after}"  # "called the meeting off"
    if word in TAKES and tokens[k + 1].low == "in" and (told := programme(tokens, k, word)) is not None:
        return told  # "his tour takes in talks with B"
    modifier = judge("modifier", phrase.modifiers)
    supports = word in SUPPORT and (word not in AUX or word in ("had", "has", "have", "having"))
    if supports or (word in GOING and k < phrase.begin - 1) or (word in ADDRESSING and k == phrase.begin - 1):
        return _supported(tokens, k, word, modifier, end)
    if (word in WEIGHING and phrase.definite) or (
        word.startswith("discuss") and phrase.owners and (not modifier or modifier.by == "occurred")
    ):
        return NONE
    if (told := _looked_back(tokens, k, word, phrase, modifier, end)) is not None:
        return told
    said = judge("chain", word) if word.replace(" ", "").isalpha() and tokens[k].low not in AUX else None
    if said is not None and said.by != "occurred":
        found = _governed(tokens, k, word, modifier)
        arranged = (
            phrase.definite and word in ARRANGING and found.verdict is not None and found.verdict.by == "possible"
        )
        return found._replace(verdict=Verdict("planned", "arranged", "future")) if arranged else found
    if word in PREPOSITIONS or word in LEADING:
        return prepositional(tokens, k, word, phrase, modifier, end)
    if word == ":" and not predicate(tokens, end) and (listed := _listed(tokens, k)):
        return Context(modifier or Verdict("happened", "entry", "past"), listed, 0, (), (), carried=True)
    held = word in INCLUDES or (word in STANDS and tokens[k].mention is None)
    if held and (told := programme(tokens, k, word)) is not None:
        return told
    carrying = (carrier(tokens, k) if word in ("and", ",") else None) or over_setting(tokens, phrase.begin)
    if carrying is not None:
        return _supported(tokens, carrying, tokens[carrying].low, modifier, end)
    return subject_noun(tokens, phrase, modifier, end)


def _spoken(tokens: tuple[Token, ...], begin: int, end: int) -> bool:
    """Say whether people spoke, of which one says later that it was so: "confirmed a conversation with Berg"."""
    noun = next((t.low for t in tokens[begin:end] if t.low in NOUNS), "")
    return noun in SPOKEN and tokens[end : end + 1] != () and tokens[end].low not in ("for", "to", "will")


def _looked_back(
    tokens: tuple[Token, ...], k: int, word: str, phrase: NounPhrase, modifier: Verdict | None, end: int
) -> Context | None:
    """Read verbs whose object is over: "discussed the talks held by A and B", "recalled the talks"."""
    if word.startswith("confirm") and modifier is None and _spoken(tokens, phrase.begin, end):
        return _governed(tokens, k, word, None)._replace(verdict=Verdict("happened", "confirmed", "past"))
    if not phrase.definite or not (modifier is None or modifier.by == "occurred"):
        return None
    told = word.startswith("discuss") and _was_held(tokens, phrase.begin, end)
    recalled = word.startswith("recall") and judge("chain", chain(tokens, k, form_of(word)).words) is None
    over = Verdict("happened", "recalled", "past")
    return Context(over, (), phrase.begin, (), ()) if told or recalled else None


def _was_held(tokens: tuple[Token, ...], begin: int, end: int) -> bool:
    """Say whether "held" stands right behind the noun: "the talks held between Holm and Berg"."""
    last = min(end + 1, len(tokens) - 1)
    return any(tokens[k].low in NOUNS and tokens[k + 1].low == "held" for k in range(begin, last))


def _granted(tokens: tuple[Token, ...], phrase: NounPhrase) -> Context | None:
    """Read "A granted B an audience" and "B was granted an audience by A"."""
    k, verb = phrase.begin, phrase.begin - 1
    whom = tokens[k].mention if is_actor(tokens[k]) else None
    if verb < 1 or tokens[verb].low not in GRANTED:
        return None
    links = chain(tokens, verb, "part" if tokens[verb].low in ("granted", "given", "gave") else "base")
    if links.passive == (whom is not None):
        return None
    left, begin, doubts = first_party(tokens, links.begin, links.controlled)
    verdict = of_verb("part" if links.passive else form_of(tokens[verb].low), links.words)
    frame, speaker = frame_before(tokens, begin)
    owner = Item(whom, "", k) if whom is not None else None
    if owner is not None and any(t.low == "with" for t in tokens[k + 1 : k + 6]):
        left, owner = (owner,), None  # "gave A an appointment with B"
    return Context(verdict, left, begin, doubts, (), frame, speaker, carried=True, owner=owner)


def _listed(tokens: tuple[Token, ...], colon: int) -> tuple[Item, ...]:
    """Give who an entry is about: "Ms Berg: working lunch with Mr Holm", where nothing else stands before the colon."""
    first = 1 if tokens[0].low in ("-", "\u2022", "*") else 0
    items, end = items_right(tokens, first, closed=True)
    people = all(i.mention.kind in ("person", "role") for i in items)
    return tuple(items) if end == colon and people else ()


def _governor(tokens: tuple[Token, ...], phrase: NounPhrase) -> tuple[int, str]:
    """Give where the word stands that governs the noun, and it with its particle ("called off"); "" for none."""
    k = _past_naming(tokens, phrase.begin - 1)
    while k >= 0 and (
        is_adverb(tokens[k]) or tokens[k].date or _to_a_date(tokens, k, phrase.begin) or sets_off(tokens, k)
    ):
        if tokens[k].low in OFF and k and judge("chain", f"{tokens[k - 1].low} {tokens[k].low}"):
            break  # "turned down a meeting": no adverb
        k -= 1
    word = tokens[k].low if k >= 0 else ""
    if word == "of" and (stage := at_a_stage(tokens, k)) is not None:
        return stage, "during"
    if word == "as" and [t.low for t in tokens[max(0, k - 2) : k]] == ["as", "well"]:
        return k - 2 - (tokens[k - 3].low == ","), "and"  # "held talks with A, as well as meetings with B"
    if word == "out" and k and tokens[k - 1].low in CARRYING:
        return k - 1, tokens[k - 1].low  # "carried out consultations with"
    if word == "welcome" and k and tokens[k - 1].low == "would":
        return k, "would welcome"
    if k and word == "about" and tokens[k - 1].low.startswith("bring"):
        return k - 1, "bring about"
    if k > 1 and (went := went_into(tokens, k)) is not None:
        return went
    if k > 0 and word in PARTICLES and verb_particle(tokens, k):
        k -= 1
        both = f"{tokens[k].low} {word}"
        word = both if judge("chain", both) and (word == "to" or tokens[k].low not in SUPPORT) else tokens[k].low
    if word == "of" and k > 1 and tokens[k - 1].low == "out" and _undone(f"{tokens[k - 2].low} out of"):
        return k - 2, f"{tokens[k - 2].low} out of"
    if word in OFF and k and judge("chain", f"{tokens[k - 1].low} {word}"):
        return k - 1, f"{tokens[k - 1].low} {word}"
    return k, word


def _undone(words: str) -> bool:
    """Say whether a verb group keeps somebody from an encounter: "pulled out of"; who is "coming out of" one had it."""
    said = judge("chain", words)
    return said is not None and said.status in UNDONE


def _to_a_date(tokens: tuple[Token, ...], k: int, begin: int) -> bool:
    """Say whether a preposition leads to a date before the noun: "and on Saturday talks", not "on Saturday's talks"."""
    return k + 1 <= begin and introduces_date(tokens, k) and tokens[k + 2].low != "'s"


def _past_naming(tokens: tuple[Token, ...], at: int) -> int:
    """Step left over what somebody calls it: "had what officials called a frank discussion with"."""
    k = at - 1 if at > 1 and tokens[at].low == "as" else at
    while k > 0 and tokens[k].low == '"':
        k -= 1
    if k < 1 or tokens[k].low not in NAMING:
        return at
    what = next((j for j in range(k - 1, max(-1, k - 7), -1) if tokens[j].low == "what"), None)
    return what - 1 if what and tokens[what - 1].low in SUPPORT else at


def _supported(tokens: tuple[Token, ...], verb: int, word: str, modifier: Verdict | None, end: int) -> Context:
    """Read "held talks", "will have a meeting", "refused to hold talks"."""
    shared = word == "have" and chain(tokens, verb, "base").shared  # "will make statements and have a working lunch"
    form = "base" if shared or (word == "have" and tokens[verb - 1].low == "to") else form_of(word)
    links = chain(tokens, verb, "part" if form == "past" else form)
    if links.passive:
        return NONE
    if (ready := getting_ready(tokens, verb, links.begin, end)) is not None:
        return Context(ready, (), links.begin, (), (), *frame_before(tokens, links.begin), carried=True)
    left, begin, doubts = first_party(tokens, links.begin, links.controlled)
    verdict = in_its_clause(tokens, of_verb(form, links.words), links, end)
    if not left and verdict.by.startswith("gerund") and word not in ATTENDING:
        left = subject_after(tokens, end)  # "Besides holding talks with B, A will ..."
    if links.prep == "without":
        verdict = Verdict("denied", "without", "past")
    if links.infinitive and not links.governed:
        doubts = (*doubts, "said as a purpose")
    if modifier is not None:
        weak = verdict.by in ("present", "purpose", "gerund") and modifier.status in PROSPECTS
        if weak:
            verdict = modifier
        elif (verdict.status == "happened" or verdict.by == "present") and modifier.by in ("denied", "cancelled"):
            verdict = Verdict("denied", "modifier", "past")
    if word in ("has", "have", "had") and _lined_up(tokens, verb):
        verdict = Verdict("planned", "lined up", "future")
    if word in ATTENDING:
        doubts = (*doubts, "attended rather than held")
    frame, speaker = frame_before(tokens, begin)
    return Context(verdict, left, begin, doubts, (), frame, speaker, carried=True)


def _lined_up(tokens: tuple[Token, ...], verb: int) -> bool:
    """Say whether what somebody has is still to come: "has talks lined up with", "had a meeting scheduled with"."""
    near = range(verb + 2, min(verb + 9, len(tokens)))
    return any(tokens[k].low in LINED_UP and tokens[k - 1].low in NOUNS for k in near)


def _governed(tokens: tuple[Token, ...], verb: int, word: str, modifier: Verdict | None) -> Context:
    """Read "refused a meeting", "called off talks", "is seeking a summit"."""
    owner = None
    if (declined := declined_by(tokens, verb)) is not None:
        owner = invited_by(tokens, verb) if declined != verb else None
        verb, word = declined, tokens[declined].low
        if word in TAKING_UP:
            word = f"not {word}"
    links = chain(tokens, verb, form_of(word.split()[0]))
    particle = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
    none = "no " if verb and tokens[verb - 1].low == "no" else ""
    verdict = judge("chain", f"{links.words} {none}{word} {particle if particle not in word else ''}".strip())
    if links.passive and word in TURNED_AWAY:
        verdict = Verdict("refused", "refused", "past")
    elif links.passive:
        return NONE
    if verdict is None:
        return NONE
    if modifier is not None and (verdict.by, modifier.by) in (("planned", "possible"), ("possible", "planned")):
        verdict = modifier  # "agreed on a possible summit", "discussed an upcoming meeting"
    if verdict.status in PROSPECTS and (came := _came_to(tokens, verb)) is not None:
        verdict = came
    if verdict.status in PROSPECTS and modifier is not None and modifier.by == "denied":
        verdict = Verdict("refused" if verdict.status == "hoped" else "denied", "none", "past")  # "wants no talks"
    left, begin, doubts = first_party(tokens, links.begin, links.controlled)
    frame, speaker = frame_before(tokens, begin)
    tense = "future" if verdict.status in PROSPECTS else ""
    if owner is None and not left:
        owner = invited_by(tokens, verb)  # "A's request for a meeting with B was declined"
    return Context(verdict._replace(tense=tense), left, begin, doubts, (), frame, speaker, carried=True, owner=owner)


def _came_to(tokens: tuple[Token, ...], plan: int) -> Verdict | None:
    """Read what became of "plans for a meeting between A and B": they "fell apart"."""
    if tokens[plan].low not in PLANS:
        return None
    verb = next((k for k in range(plan + 1, len(tokens)) if is_finite(tokens, k)), None)
    words = " ".join(t.low for t in tokens[verb : verb + 6]) if verb is not None else ""
    if words.startswith(COLLAPSED):
        return Verdict("cancelled", "came to nothing", "past")
    said = judge("predicate", words)
    return said if said is not None and said.status in UNDONE else None
