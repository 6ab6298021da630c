"""Nouns of encounter: "held talks with", "a possible meeting between", "after the Trump-Kim summit"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...ontology.vocabulary import OCCURRED
from ..text.words import (
    AUX,
    GATHER,
    NO_CALL_AFTER,
    NO_CALL_BEFORE,
    NOUNS,
    OPENS,
    PHONE,
    PREPOSITIONS,
    PRESS,
    SAY,
    SUBORDINATORS,
    SUPPORT,
    NounEntry,
    small,
)  # fmt: skip
from .around import Context
from .clauses import Item, Token, is_actor, is_adverb
from .frames import Frame, conditional, kinds_apart, merged
from .governors import context
from .nounparties import both_in, parties_of, predicated, told_in
from .nounphrase import NounPhrase, noun_phrase
from .relative import Held, day_of, held
from .separators import past_setting
from .status import UNDONE, Verdict
from .subjects import subject

__all__ = ["noun_frames"]

NO_PARTY = small("no_party")
"""What one has talks with that is nobody: "with a view to", "with the aim of", "with each other"."""


def noun_frames(tokens: tuple[Token, ...], at: int, entry: NounEntry) -> list[Frame]:
    """Give the events that the noun at `at` speaks of."""
    if _no_call(tokens, at):
        return []
    phrase = noun_phrase(tokens, at)
    if (clause := held(tokens, at)) is not None:
        return _held(tokens, at, phrase, entry, clause)
    parties, end, together = parties_of(tokens, at)
    around = context(tokens, phrase, at + 1 if predicated(tokens, at, parties) else end)
    status = _of_others(tokens, around, phrase, together)
    begin, doubts, flags, speaker = around.begin, around.doubts, around.flags, around.speaker
    if status is None:
        return []
    if not parties:
        parties = (around.owner,) if around.owner is not None else told_in(tokens, phrase, end, around.left)
        doubts = (*doubts, "one told the other in it") if parties and around.owner is None else doubts
    owners = () if together else phrase.owners
    left = () if together else owners or around.left
    if not left and not together and parties and around.owner is not None and around.owner not in parties:
        left = (around.owner,)  # "a request by Berg for a meeting with Holm"
    unknown = None
    if not parties and not _enough(owners):
        during = status.by == "during" and not flags and tokens[phrase.begin - 1].low == "during"
        apart = _with_others(tokens, at) or _of_a_body(tokens, at, phrase) or _on_others_level(left, phrase)
        both = both_in(tokens, at, phrase, left)
        flags = () if both else flags  # "agreed over lunch to" says it of the lunch
        if _enough(left) and not apart and (both or around.carried or during or _gather(tokens, left, phrase)):
            together = True
        elif (
            status.by in ("refused", "cancelled") and left and not owners and "attended rather than held" not in doubts
        ):
            parties, unknown, doubts = _elsewhere(tokens, begin, left, doubts)
        else:
            return _anaphor(tokens, at, phrase, status)
    if _nobody_in_particular(entry, phrase, status, parties):
        return []
    flags = (*flags, *_unclear(tokens, status, together, bool(left), bool(parties)))
    if conditional(tokens, end) and status.status not in OCCURRED:
        return []
    type_ = _type(tokens, at, phrase, entry)
    subtype = entry.subtype if type_ == "meeting" else None
    if entry.weak and not (around.carried and _two_sides(left, parties)):  # "held a long session with Holm" is plain
        doubts = (*doubts, "the noun alone does not prove it")
    left, parties, together = _all_three(phrase, left, parties, together)
    whole = Frame(
        f"noun-{tokens[at].low}", type_, status, at, min(begin, phrase.begin), max(end, at + 1), subtype, left,
        stated_by=speaker, doubts=doubts, flags=flags, implied=not left and not together, unknown=unknown,
        on=day_of(tokens, end),
    )  # fmt: skip
    return _apart(whole, around.frame, parties, together)


def _of_others(tokens: tuple[Token, ...], around: Context, phrase: NounPhrase, together: bool) -> Verdict | None:
    """Leave open what somebody asks for between others: "asked for a meeting between A and B"."""
    said = around.verdict
    asks = any(t.low.startswith(("ask", "request")) for t in tokens[around.begin : phrase.begin])
    return Verdict("possible", "asked", "future") if together and asks and said and said.by == "wish" else said


def _all_three(
    phrase: NounPhrase, left: tuple[Item, ...], parties: tuple[Item, ...], together: bool
) -> tuple[tuple[Item, ...], tuple[Item, ...], bool]:
    """Bring all together in what one has with two others if it is called trilateral: they met each other too."""
    if len(parties) == 2 and len(left) == 1 and THREE.search(phrase.modifiers):
        return (*left, *parties), (), True
    return left, parties, together


def _apart(whole: Frame, spoken: str, parties: tuple[Item, ...], together: bool) -> list[Frame]:
    """Give the frame once for each hedge among its parties ("and possibly Xi")."""
    made = []
    for hedge, items in [("", parties)] if together else kinds_apart(parties):
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
    type_ = _type(tokens, at, phrase, entry)
    subtype = entry.subtype if type_ == "meeting" else None
    rule = f"noun-{tokens[at].low}"
    return [Frame(rule, type_, verdict, at, phrase.begin, clause.end, subtype, clause.left, clause.right)]


DATING = ("planned", "foreseen", "occurred", "definite", "possible")
"""What a noun without parties may say of an encounter told before, beside its day."""
MORE = re.compile(r"\b(?:more|further|additional|regular|frequent|future|such|high-level)\b")
BODIES = ("state", "organisation", "place")
THREE = re.compile(r"\b(?:trilateral|three-way|tripartite|three-sided|three-party)\b")
SUMMITS = frozenset(("summit", "summits", "conference", "session", "meeting", "meetings"))
OTHERS = re.compile(r"\b(?:experts?|expert-level|technical|working-level|official-level|staff)\b")
EACH = frozenset(("respectively", "each", "apiece", "individually"))


def _two_sides(left: tuple[Item, ...], right: tuple[Item, ...]) -> bool:
    return bool(left and right) and all(i.mention.kind == "person" for i in left + right)


def _nobody_in_particular(entry: NounEntry, phrase: NounPhrase, status: Verdict, parties: tuple[Item, ...]) -> bool:
    """Say whether no encounter of certain people is meant: "negotiations with the EU", "wish to hold more meetings"."""
    if entry.weak and parties and all(i.mention.kind in BODIES for i in parties):
        return True
    return not parties and status.status not in OCCURRED and MORE.search(phrase.modifiers) is not None


def _unclear(tokens: tuple[Token, ...], status: Verdict, together: bool, left: bool, parties: bool) -> tuple[str, ...]:
    """Say what a person should look at: a heading, or a first party that nobody names."""
    if status.by == "telegraphic":
        return ("a heading does not say whether it took place",) if together else ()
    if parties and not together and not left and tokens[0].mention is not None:
        return ("the first party is not named",)
    return ()


def _type(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, entry: NounEntry) -> str:
    """Tell a call from a meeting: a courtesy call is paid in person, talks may be held by telephone."""
    if any(t.low == "courtesy" or t.low in PAY for t in tokens[max(0, phrase.begin - 1) : at]):
        return "meeting"
    by_phone = any(t.low in PHONE for t in tokens[phrase.begin : at + 6])
    return "call" if entry.type == "call" or by_phone else entry.type


def _anaphor(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, status: Verdict) -> list[Frame]:
    """Give what a later word says of an encounter told before: "... but the meeting was postponed"."""
    such = tokens[at - 1].low == "such" and status.by == "denied"
    if such or (phrase.definite and status.by in ("cancelled", "denied", "overdue") and not phrase.owners):
        return [Frame("no-such" if such else "anaphor", "meeting", status, at, phrase.begin, at + 1)]
    entry = NOUNS[tokens[at].low]
    begins = any(t.low in OPENS for t in tokens[at + 1 : at + 4])  # it may last: who met in it met on any of its days
    if phrase.definite and status.by in DATING and not begins and any(t.date for t in tokens[at + 1 :]):
        return [Frame("dated", _type(tokens, at, phrase, entry), status, at, phrase.begin, at + 1, entry.subtype)]
    if _once_more(tokens, at, phrase, status):
        return [Frame("again", _type(tokens, at, phrase, entry), status, at, phrase.begin, at + 1, entry.subtype)]
    meal = entry.subtype == "meal"
    if meal and not phrase.definite and status.by in ("planned", "occurred", "cancelled"):
        return [Frame("gathered", "meeting", status, at, phrase.begin, at + 1, "meal", unknown="unnamed participants")]
    return []


AGAIN = re.compile(
    r"\b(?:second|third|fourth|fifth|follow-up|followup|another|further|new|fresh|next|return)\b"
    r"(?! (?:year|month|week))"
)
PROPOSED = ("planned", "possible", "cancelled", "overdue", "foreseen", "programme", "wish")


def _once_more(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, status: Verdict) -> bool:
    """Say whether those who met are to meet once more, or what was fixed is off: "A second session was put off"."""
    others = any(t.low in ("of", "with", "between", "that") for t in tokens[at + 1 : at + 3])
    opens = not any(is_actor(t) for t in tokens[: phrase.begin]) and not others
    more = AGAIN.search(phrase.modifiers) is not None and status.by in PROPOSED
    return opens and not phrase.owners and (more or (status.by in ("cancelled", "overdue") and not phrase.definite))


def _elsewhere(
    tokens: tuple[Token, ...], begin: int, left: tuple[Item, ...], doubts: tuple[str, ...]
) -> tuple[tuple[Item, ...], str | None, tuple[str, ...]]:
    """Find whom a bare "refused a meeting" turned away: the subject of the sentence, else somebody unnamed."""
    k = begin - 1
    while k >= 0 and tokens[k].low not in (
        "after",
        "because",
        "since",
        "when",
        "as",
        "while",
        "although",
        "though",
        "but",
    ):
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


def _gather(tokens: tuple[Token, ...], left: tuple[Item, ...], phrase: NounPhrase) -> bool:
    """Say whether several people come to the same talks: "A and B arrived in Vienna on Monday for talks"."""
    if len(left) < 2 or left[-1].at > phrase.begin or tokens[phrase.begin - 1].low not in ("for", "to"):
        return False
    return any(t.low in GATHER for t in tokens[left[-1].at + 1 : phrase.begin])


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


def _no_call(tokens: tuple[Token, ...], at: int) -> bool:
    low = tokens[at].low
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if after in ("-", "table", "room") or (low == "talk" and after == "of" and not _of_length(tokens, at)):
        return True
    if low in ("call", "calls"):
        phone = before in PHONE or any(
            t.low in PHONE or t.low in ("courtesy", "video") for t in tokens[max(0, at - 3) : at]
        )
        verb = at and (before in AUX or before == "to" or is_actor(tokens[at - 1]))
        paid = after in ("on", "upon") and any(t.low in PAY for t in tokens[max(0, at - 4) : at])
        dated = after == "on" and at + 2 < len(tokens) and tokens[at + 2].date is not None
        named = not phone and (paid or _with_somebody(tokens, at))
        return (
            bool(verb)
            or (not phone and not named and not dated and (after in NO_CALL_AFTER or low == "calls"))
            or (before in NO_CALL_BEFORE and not (before == "conference" and _with_somebody(tokens, at)))
        )
    if low in ("conference", "conferences", "events"):
        joint = at > 1 and tokens[at - 2].low in ("joint", "common")  # "a joint press conference with Holm"
        return not ((joint and _with_somebody(tokens, at)) if before in PRESS else after == "with")
    if low in ("visit", "visits"):
        return not _to_somebody(tokens, at + 1)
    if low in ("appointment", "appointments", "exchange", "exchanges"):
        given = any(t.low in GRANTED for t in tokens[max(0, at - 4) : at]) and low == "appointment"
        parties = any(t.low in ("with", "between") for t in tokens[at + 1 : at + (6 if after == "of" else 3)])
        return not (given or parties)
    if low in ("briefing", "briefings"):
        named = at > 0 and tokens[at - 1].mention is not None  # "the Daily Press Briefing"
        return named or before in PRESS | PHONE or not _with_somebody(tokens, at)
    if low in ("bilateral", "one-on-one", "one-to-one") and after in NOUNS:
        return True
    if low == "bilateral" and _adjective_before(tokens, at + 1):
        return True
    if low in ("contact", "contacts"):
        return not (any(t.low == "between" for t in tokens[at + 1 : at + 5]) or _had_with(tokens, at))
    if low in TIME_WITH:
        lasted = any(t.low == "of" and _of_length(tokens, k - 1) for k, t in enumerate(tokens[:at]) if at - 5 < k)
        return lasted or not _had_with(tokens, at)
    if low in ("tea", "session", "sessions", "bilateral", "talk"):
        had = low in ("talk", "session") and any(
            t.low in ("had", "held", "have", "hold") for t in tokens[max(0, at - 4) : at]
        )
        had = had or _one_of_several(tokens, at)
        verb = low == "talk" and (before == "to" or (before in AUX and before != "'s"))
        return verb or (not had and not any(t.low in ("with", "between", "over") for t in tokens[at + 1 : at + 6]))
    return False


LENGTHS = frozenset(("minutes", "hour", "hours"))


def _of_length(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a noun only tells how long it lasted: "a talk of forty minutes", "an audience of over an hour"."""
    following = [t.low for t in tokens[at + 1 : at + 6]]
    return tokens[at].low in NOUNS and following[:1] == ["of"] and not LENGTHS.isdisjoint(following)


def _one_of_several(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a session is told of as one of several, or as fixed: "a second session", "a session planned for"."""
    if not tokens[at].low.startswith("session"):
        return False
    fixed = any(t.low in ("planned", "scheduled", "due", "set", "fixed") for t in tokens[at + 1 : at + 2])
    return fixed or bool(at and AGAIN.search(tokens[at - 1].low))


PAY, GRANTED = small("pay"), small("granted")
NO_NOUN = PREPOSITIONS | SUBORDINATORS | AUX | SAY | SUPPORT | {"and", "but", "or", "that", "which", "who", "took"}
TWO = ("the two", "both", "the pair", "the duo")
"""Whom only what was told before can name."""
TIME_WITH = small("time_with")
"""What is an encounter only where somebody has it with somebody else."""


def _adjective_before(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether an ordinary noun follows: "bilateral relations", not "a bilateral with Holm"."""
    following = tokens[k] if k < len(tokens) else None
    if following is None or following.mention is not None or following.date or following.capital:
        return False
    return following.low.isalpha() and following.low not in NO_NOUN and not is_adverb(following)


def _had_with(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether words or time are had with somebody: "had a word with", "will have half an hour with"."""
    had = any(t.low in SUPPORT and t.mention is None for t in tokens[max(0, at - 5) : at])
    k = past_setting(tokens, at + 1, adverbs=True)
    if k < len(tokens) and tokens[k].low in ("by", "over", "on"):
        k = next((j + 1 for j in range(k + 1, min(k + 4, len(tokens))) if tokens[j].low in PHONE), k)
    return had and any(t.low == "with" for t in tokens[k : k + 2])


def _to_somebody(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a visit is to a person: "paid a courtesy visit to the minister"."""
    while k < len(tokens) and (is_adverb(tokens[k]) or tokens[k].date):
        k += 1
    if k >= len(tokens) or tokens[k].low not in ("to", "on", "with"):
        return False
    near = next((t for t in tokens[k + 1 : k + 4] if t.mention is not None), None)
    return near is not None and near.mention is not None and near.mention.kind in ("person", "role")


def _with_somebody(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "with" and a person follow soon: "in separate calls on Tuesday with the minister"."""
    for k in range(at + 1, min(at + 5, len(tokens) - 1)):
        if tokens[k].low == "with":
            return any(is_actor(t) for t in tokens[k + 1 : k + 4])
        if not (tokens[k].date or tokens[k].low in ("on", "late", "early")):
            return False
    return False
