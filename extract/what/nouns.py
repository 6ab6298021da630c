"""Nouns of encounter: "held talks with", "a possible meeting between", "after the Trump-Kim summit"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ...ontology.vocabulary import OCCURRED
from ..text.words import NounEntry, small
from ..who.narrators import FIRST_PERSON
from .around import Context
from .assessed import talked_about
from .betweens import between_each
from .both import both_of, gather
from .clauses import Item, Token
from .company import alongside, in_company
from .control import asked
from .frames import FIRST_UNNAMED, Frame, conditional, kinds_apart, merged
from .governors import context
from .held_there import held_there
from .interviews import for_a_paper
from .meals import guest_of, under_roof
from .no_encounter import no_call
from .nounparties import of_with, parties_of, predicated
from .nounphrase import NounPhrase, noun_phrase
from .relative import Held, day_of, held
from .status import UNDONE, Verdict
from .subjects import subject
from .told_again import anaphor, kind_of
from .told_in_it import told_in

__all__ = ["EACH", "NOUN_ALONE", "noun_frames"]

NOUN_ALONE = "the noun alone does not prove it"
"""Why a "dialogue" or "session" is doubted that is not told as held by two people."""
MATTERS, NO_PARTY = small("matters"), small("no_party")
"""What one has talks with that is nobody: "with a view to", "with the aim of", "with each other"."""


def noun_frames(tokens: tuple[Token, ...], at: int, entry: NounEntry) -> list[Frame]:
    """Give the events that the noun at `at` speaks of."""
    if no_call(tokens, at):
        return []
    phrase = noun_phrase(tokens, at)
    if (clause := held(tokens, at) or held_there(tokens, at, phrase.begin)) is not None:
        return _held(tokens, at, phrase, entry, clause)
    sided = of_with(tokens, at)
    parties, end, together = (*sided[1:], False) if sided is not None else parties_of(tokens, at)
    phrase = phrase._replace(owners=sided[0]) if sided is not None else phrase
    around = context(tokens, phrase, at + 1 if predicated(tokens, at, parties) else end)
    status = _of_others(tokens, around, phrase, together)
    begin, doubts, flags, speaker = around.begin, around.doubts, around.flags, around.speaker
    if status is None or (not parties and not phrase.owners and talked_about(tokens, phrase)):
        return []
    if not parties:
        told, parties = (around.left, (around.owner,)) if around.owner else told_in(tokens, phrase, end, around.left)
        doubts = (*doubts, "one told the other in it") if parties and around.owner is None else doubts
        flags, around = flags if told == around.left else (), around._replace(left=told)
    owners = () if together else _of_the_asked(tokens, phrase.owners, () if parties else around.left)
    left, parties = ((), parties) if together else _two_parties(tokens, at, around, owners, parties)
    unknown = None
    if not parties and not _enough(owners):
        during = status.by == "during" and not flags and tokens[phrase.begin - 1].low == "during"
        apart = _with_others(tokens, at) or _of_a_body(tokens, at, phrase) or _on_others_level(left, phrase)
        each = "separate" in phrase.modifiers and tokens[at].low.endswith("s")  # "had separate meetings with envoys"
        apart = apart or each or _one_side(tokens, left)
        both, taken = both_of(tokens, at, phrase, left)
        flags = () if both else flags  # "agreed over lunch to" says it of the lunch
        doubts = (*doubts, *taken)
        if _enough(left) and not apart and (both or around.carried or during or gather(tokens, left, phrase)):
            together = True
        elif (
            status.by in ("refused", "cancelled") and left and not owners and "attended rather than held" not in doubts
        ):
            parties, unknown, doubts = _elsewhere(tokens, begin, left, doubts)
        else:
            return anaphor(tokens, at, phrase, status)
    vague = MANY if around.carried and any(t.low in ("will", "shall") for t in tokens[begin:at]) else MORE
    if _nobody_in_particular(entry, phrase, status, parties, vague):
        return []
    flags = (*flags, *_unclear(tokens, status, together, bool(left), bool(parties)))
    if conditional(tokens, end) and status.status not in OCCURRED:
        return []
    type_ = kind_of(tokens, at, phrase, entry)
    subtype = entry.subtype if type_ == "meeting" else None
    if entry.weak and not (around.carried and _two_sides(left, parties)):  # "held a long session with Holm" is plain
        doubts = (*doubts, NOUN_ALONE)
    doubts = (*doubts, *for_a_paper(tokens, at))
    roof = under_roof(tokens, at, parties)
    doubts = (*doubts, *roof)
    left, parties, together = _all_three(phrase, left, parties, together, under_one=bool(roof))
    whole = Frame(
        f"noun-{tokens[at].low}", type_, status, at, min(begin, phrase.begin), max(end, at + 1), subtype, left,
        stated_by=speaker, doubts=doubts, flags=flags, implied=not left and not together, unknown=unknown,
        on=day_of(tokens, end),
    )  # fmt: skip
    encounters = between_each(tokens, parties) if together else kinds_apart(parties)
    return _apart(whole, around.frame, encounters, together)


def _two_parties(
    tokens: tuple[Token, ...], at: int, around: Context, owners: tuple[Item, ...], parties: tuple[Item, ...]
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Give who has an encounter and whom with: "paid a call on Berg along with Holm" has Holm with the caller."""
    left = owners or _of_sides(around.left, parties) or guest_of(tokens, at, parties)
    if not left and parties and around.owner is not None and around.owner not in parties:
        left = (around.owner,)  # "a request by Berg for a meeting with Holm"
    beside = parties and tokens[at + 1].low in ("on", "to")
    return in_company(tokens, at, left, parties) if beside else (left, parties)


def _of_sides(left: tuple[Item, ...], parties: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave open who the other side is of two behind the party: "in talks with A and B, the two sides agreed"."""
    both = left[0].mention if len(left) == 1 and parties and left[0].at > parties[-1].at else None
    if both is None or not both.plural or both.kind not in ("group", "pronoun", "role"):
        return left
    others = {i.mention.name for i in parties}
    return () if SIDES.match(both.name) and set(both.members) <= others else left


def _of_the_asked(tokens: tuple[Token, ...], owners: tuple[Item, ...], subjects: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give whose encounter it is; who is asked about "his call with B" is who had it.

    "Our talks" that "Holm and I" have concluded are of the two.
    """
    if len(subjects) > 1 and len(owners) == 1 and owners[0].mention.why in FIRST_PERSON:
        return subjects
    whom = asked(tokens, owners[0].at) if len(owners) == 1 else None
    return (whom,) if whom is not None else owners


def _of_others(tokens: tuple[Token, ...], around: Context, phrase: NounPhrase, together: bool) -> Verdict | None:
    """Leave open what somebody asks for between others: "asked for a meeting between A and B"."""
    said = around.verdict
    asks = any(t.low.startswith(("ask", "request")) for t in tokens[around.begin : phrase.begin])
    return Verdict("possible", "asked", "future") if together and asks and said and said.by == "wish" else said


def _all_three(
    phrase: NounPhrase, left: tuple[Item, ...], parties: tuple[Item, ...], together: bool, *, under_one: bool
) -> tuple[tuple[Item, ...], tuple[Item, ...], bool]:
    """Bring all together in what one has with two others if it is called trilateral: they met each other too.

    "Separate meetings between A and B, and C" are of A with each of the others, and so are a delegation's. Two who eat
    under one roof met each other and the host.
    """
    own = parties[0].mention.name.lower().split() if parties and parties[0].mention.kind == "group" else []
    if together and len(parties) > 2 and ("separate" in phrase.modifiers or not TRAVELLING.isdisjoint(own)):
        return parties[:1], parties[1:], False
    if (len(parties) == 2 and len(left) == 1 and THREE.search(phrase.modifiers)) or (under_one and len(left) > 1):
        return (*left, *parties), (), True
    return left, parties, together


def _apart(whole: Frame, spoken: str, told: Iterable[tuple[str, tuple[Item, ...]]], together: bool) -> list[Frame]:
    """Give the frame once for each hedge among its parties ("and possibly Xi"), or each two between whom it was."""
    made = []
    for hedge, items in told:
        verdict = merged(whole.verdict, spoken, hedge)
        if verdict.status:
            made.append(replace(whole, verdict=verdict, right=items, together=together or not items))
    return made


def _held(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, entry: NounEntry, clause: Held) -> list[Frame]:
    """Give the encounter that a clause of its own tells of; who calls it off or denies it still decides."""
    outer = context(tokens, phrase, clause.end).verdict
    verdict = outer if outer is not None and outer.status in UNDONE else clause.verdict
    if not verdict.status or conditional(tokens, clause.end):
        return []
    type_ = kind_of(tokens, at, phrase, entry)
    subtype = entry.subtype if type_ == "meeting" else None
    rule = f"noun-{tokens[at].low}"
    return [Frame(rule, type_, verdict, at, phrase.begin, clause.end, subtype, clause.left, clause.right)]


MORE = re.compile(r"\b(?:more|further|additional|regular|frequent|future|such|high-level)\b")
MANY = re.compile(r"\b(?:regular|frequent|future|such|high-level)\b")
SIDES = re.compile(r"(?i)(?:the |these )?(?:two|both|they|sides|parties|ministers|leaders|presidents|officials)\b")
BODIES = ("state", "organisation", "place")
THREE = re.compile(r"\b(?:trilateral|three-way|tripartite|three-sided|three-party)\b")
SUMMITS = frozenset(("summit", "summits", "conference", "session", "meeting", "meetings"))
OTHERS = re.compile(r"\b(?:experts?|expert-level|technical|working-level|official-level|staff)\b")
TRAVELLING = frozenset(("delegation", "mission", "team", "group", "party"))
SENT = frozenset(("delegation", "delegations", "mission"))
SINCE = frozenset(("after", "because", "since", "when", "as", "while", "although", "though", "but"))
EACH = frozenset(("respectively", "each", "apiece", "individually"))


def _two_sides(left: tuple[Item, ...], right: tuple[Item, ...]) -> bool:
    return bool(left and right) and all(i.mention.kind == "person" for i in left + right)


def _nobody_in_particular(
    entry: NounEntry, phrase: NounPhrase, status: Verdict, parties: tuple[Item, ...], vague: re.Pattern[str]
) -> bool:
    """Say whether no encounter of certain people is meant: "negotiations with the EU", "wish to hold more meetings".

    What people will hold for certain is one: "they will hold more talks in May".
    """
    if entry.weak and parties and all(i.mention.kind in BODIES for i in parties):
        return True
    return not parties and status.status not in OCCURRED and vague.search(phrase.modifiers) is not None


def _unclear(tokens: tuple[Token, ...], status: Verdict, together: bool, left: bool, parties: bool) -> tuple[str, ...]:
    """Say what a person should look at: a heading, or a first party that nobody names."""
    if status.by == "telegraphic":
        return ("a heading does not say whether it took place",) if together else ()
    if parties and not together and not left and tokens[0].mention is not None:
        return (FIRST_UNNAMED,)
    return ()


def _elsewhere(
    tokens: tuple[Token, ...], begin: int, left: tuple[Item, ...], doubts: tuple[str, ...]
) -> tuple[tuple[Item, ...], str | None, tuple[str, ...]]:
    """Find whom a bare "refused a meeting" turned away: the subject of the sentence, else somebody unnamed."""
    k = begin - 1
    while k >= 0 and tokens[k].low not in SINCE:
        k -= 1
    if k > 0:
        items, _ = subject(tokens, k)
        people = tuple(i for i in items if i.mention.kind in ("person", "pronoun"))
        if people and people[0].mention.name not in [i.mention.name for i in left]:
            return people, None, (*doubts, "the other party is the subject of the sentence")
    return (), "an unnamed party", doubts


def _enough(owners: tuple[Item, ...]) -> bool:
    """Say whether the owners alone make an encounter: "the Trump-Kim summit", "their meeting"."""
    return len(owners) > 1 or any(len(o.mention.members) > 1 or o.mention.name.lower() in TWO for o in owners)


def _one_side(tokens: tuple[Token, ...], left: tuple[Item, ...]) -> bool:
    """Say whether only one side is told of: a delegation, or somebody along with his deputy, who spoke in the talks."""
    one = left[0].mention if len(left) == 1 else None
    sent = one is not None and one.kind == "group" and one.name.split()[-1].lower() in SENT
    return sent or alongside(tokens, left)


def _on_others_level(left: tuple[Item, ...], phrase: NounPhrase) -> bool:
    """Say whether others talk than those who decide it: "the presidents agreed to hold expert consultations"."""
    return OTHERS.search(phrase.modifiers) is not None and all(i.mention.kind not in BODIES for i in left)


def _of_a_body(tokens: tuple[Token, ...], at: int, phrase: NounPhrase) -> bool:
    """Say whether a summit is that of a body, which many attend: "A and B spoke of preparing for the EU summit"."""
    named = (t.mention for t in tokens[phrase.begin : at])
    return tokens[at].low in SUMMITS and any(m is not None and m.kind == "organisation" for m in named)


def _with_others(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether some people had it with others whom nobody could read: "A and B had talks with old friends".

    What each had for himself is none of both: "A and B had 12 and 9 meetings, respectively".
    """
    following = [t.low for t in tokens[at + 1 : at + 5]]
    if following[:2] != ["with", "each"] and not EACH.isdisjoint(following[:2]):
        return True
    return following[:1] == ["with"] and NO_PARTY.isdisjoint(following[1:])


TWO = ("the two", "both", "the pair", "the duo")
"""Whom only what was told before can name."""
