"""What a pattern found: who does what with whom, in words of one sentence; not yet a record."""

from __future__ import annotations

from dataclasses import dataclass

from ..text.words import AUX, PREPOSITIONS
from ..when.datewords import DateWords
from .clauses import Item, Token, is_adverb
from .status import NO_CLAIM, Verdict, judge

__all__ = ["FIRST_UNNAMED", "Frame", "conditional", "kinds_apart", "merged", "skip_to"]

FIRST_UNNAMED = "the first party is not named"
"""A flag of an encounter of which only the other party is told."""
NO_CONDITION = frozenset(("necessary", "need", "needed", "possible", "required", "anything"))
BODIES = frozenset(("organisation", "state"))


@dataclass(slots=True)
class Frame:
    """One event as a pattern reads it; `at` is the trigger, `begin`..`end` the words that say it (token numbers)."""

    rule: str
    type: str
    verdict: Verdict
    at: int
    begin: int
    end: int
    subtype: str | None = None
    left: tuple[Item, ...] = ()
    right: tuple[Item, ...] = ()
    together: bool = False
    """Everybody met everybody ("A, B and C met"), so no sides."""
    place: Item | None = None
    name: str | None = None
    addressee: Item | None = None
    stated_by: Item | None = None
    doubts: tuple[str, ...] = ()
    """Reasons to call the reading inferred."""
    flags: tuple[str, ...] = ()
    """Reasons for a person to look at it."""
    on: DateWords | None = None
    """The date words of these participants alone ("met A on Monday and B on Tuesday")."""
    dated: str | None = None
    """A date that the frame knows already, from an earlier sentence."""
    days: int | None = None
    """How many days it lasts, from its first."""
    implied: bool = False
    """The first party is the document's subject, who is not named here."""
    unknown: str | None = None
    """The words for a party that nobody names."""


def conditional(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a condition stands in the same sentence: "will meet Xi if the talks go well", "If he agrees, ..."."""
    if tokens[0].low in ("if", "unless", "should") and len(tokens) > 1 and tokens[1].low != "not":
        return True
    for k in range(at, min(at + 14, len(tokens))):
        low = tokens[k].low
        if low in (";", ".", ":") or low in ("said", "told", "says"):
            return False
        following = tokens[k + 1].low if k + 1 < len(tokens) else ""
        if low == "only" and following in ("when", "if", "once"):
            return True
        if low == "if" and following in NO_CONDITION:
            continue  # "on the Moon if necessary"
        if low in ("if", "unless", "provided"):
            return not (low == "provided" and k + 1 < len(tokens) and tokens[k + 1].low != "that")
    return False


def skip_to(tokens: tuple[Token, ...], at: int, words: tuple[str, ...], reach: int) -> int | None:
    """Give where the party begins that follows one of `words` ("with"), over dates, places and adverbs; else None."""
    k = at
    while k < min(at + reach, len(tokens)):
        t = tokens[k]
        if t.low in words:
            return k + 1
        if t.low in (";", ".", ":", '"') or (t.low in AUX and t.low != "'s"):
            return None
        if reach < 20 and not (
            t.date
            or t.mention
            or is_adverb(t)
            or t.low in PREPOSITIONS
            or t.low.replace("-", "").isalnum()
            or t.low in ("(", ")", "-", ",", "'s")
        ):
            return None
        k += 1
    return None


def merged(verb: Verdict, frame: str, hedge: str = "") -> Verdict:
    """Let the frame of a clause, and a hedge before one participant, weaken what the verb says."""
    outer = judge("frame", frame)
    if outer is not None and outer.by == "sure":
        outer = None  # "nobody denies that"
    if outer is not None and outer.by == "wish" and verb.status in ("happened", "ongoing"):
        # "suggested that they had met"; who wishes that they had knows that they did not
        outer = Verdict(NO_CLAIM if "wish" in frame else "possible", "said", verb.tense)
    if outer is not None and outer.status == "denied" and verb.status in ("cancelled", "refused"):
        return Verdict("possible", "undenied", "future")  # "denied that the call had been dropped"
    if outer is not None and (outer.status == "" or verb.status in ("happened", "ongoing", "planned")):
        verb = outer if outer.status != "denied" else Verdict("denied", "frame", verb.tense)
    if hedge == "not":
        return Verdict("denied", "hedge", verb.tense)
    if hedge and verb.status in ("happened", "ongoing", "planned"):
        return Verdict("possible", "hedge", verb.tense)
    return verb


def kinds_apart(items: tuple[Item, ...]) -> list[tuple[str, tuple[Item, ...]]]:
    """Part a list by what hedges each member, and its bodies from its people: each makes an event of its own."""
    found: dict[tuple[str, bool], tuple[Item, ...]] = {}
    people = any(i.mention.kind not in BODIES for i in items)
    for item in items:
        key = (item.hedge, people and item.mention.kind in BODIES)
        found[key] = (*found.get(key, ()), item)
    return [(hedge, members) for (hedge, _), members in found.items()] or [("", ())]
