"""Several people who had one encounter that is told without a word for with whom: "In a call, A and B agreed to"."""

from __future__ import annotations

from ..text.words import GATHER, JOINTLY, NOUNS, SAY, small
from .clauses import Item, Token, is_adverb, is_finite
from .nounphrase import NounPhrase

__all__ = ["both_of", "gather"]

OPENS = frozenset(("in", "during", "at", "over"))
AFTER = frozenset(("after", "following"))
OF_OTHERS = frozenset(
    ("of", "with", "between", "by", "for", "that", "which", "where", "hosted", "attended", "organised")
)
"""What makes an encounter one of a body or of others: "at a session of the council"."""
OF_ITSELF = frozenset(("took", "held", "lasted", "began", "ran", "opened"))
"""What is said of an encounter whosever it is: "a meeting that took place in Oslo", "that lasted two hours"."""
BODIES = frozenset(
    ("cabinet", "council", "committee", "board", "commission", "party", "ministerial", "plenary", "annual")
)
PRIVATE = frozenset(("talks", "conversation", "conversations", "discussions"))
"""What only those have who are named, whatever they then did: at a meeting two may both have spoken to others."""
LARGE = frozenset(("summit", "summits", "conference", "conferences", "reception", "ceremony", "events"))
ATTENDED = "listed as having attended"
IN_IT, OUT_OF_IT, JOINT = small("in_it"), small("out_of_it"), small("joint")


def both_of(
    tokens: tuple[Token, ...], at: int, phrase: NounPhrase, left: tuple[Item, ...]
) -> tuple[bool, tuple[str, ...]]:
    """Say whether several people had an encounter together that is told beside what they did, and a doubt of it."""
    if _both_in(tokens, at, phrase, left):
        return True, ()
    if _both_at(tokens, at, phrase, left):
        return True, (ATTENDED,)
    after = _both_after(tokens, at, phrase, left)
    return after, ("those who tell of it are taken to be those who had it",) if after else ()


def _both_in(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, left: tuple[Item, ...]) -> bool:
    """Say whether two people did together what they did in an encounter: "In a call on Monday, A and B agreed".

    Not at one of a body or of others: "at a cabinet meeting", "at a meeting of the council, A and B agreed".
    """
    if not _theirs(tokens, at, phrase, left, OPENS):
        return False
    behind = left[0].at > at
    verbs = range(left[-1].at + 1, min(left[-1].at + 4, len(tokens) if behind else phrase.begin - 1))
    private = behind and (NOUNS[tokens[at].low].type == "call" or tokens[at].low in PRIVATE)
    private = private or not JOINT.isdisjoint(phrase.modifiers.split())
    return any(tokens[k].low in JOINTLY or (private and is_finite(tokens, k)) for k in verbs)


def _both_after(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, left: tuple[Item, ...]) -> bool:
    """Say whether two people come from an encounter that is nobody else's: "A and B announced a truce after talks"."""
    if not _theirs(tokens, at, phrase, left, AFTER):
        return False
    behind = left[0].at > at
    verbs = range(left[-1].at + 1, min(left[-1].at + 4, len(tokens) if behind else phrase.begin - 1))
    return any(is_finite(tokens, k) or tokens[k].low in SAY for k in verbs)


def _both_at(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, left: tuple[Item, ...]) -> bool:
    """Say whether several people were at one meal, or "there for the meeting": who is "at" one may not speak there."""
    prep = phrase.begin - 1
    people = len(left) > 1 and all(i.mention.kind == "person" for i in left)
    if not people or left[-1].at > prep or not phrase.definite or tokens[at].low in LARGE:
        return False
    between = [t.low for t in tokens[left[-1].at + 1 : prep]]
    there = (tokens[prep].low == "at" and NOUNS[tokens[at].low].subtype == "meal") or (
        tokens[prep].low == "for" and between[-1:] == ["there"]
    )
    whose = at + 1 < len(tokens) and _of_others(tokens, at + 1)
    return there and between[:1] == ["were"] and set(between[1:]) <= {"all", "both", "also", "there"} and not whose


def _theirs(
    tokens: tuple[Token, ...], at: int, phrase: NounPhrase, left: tuple[Item, ...], links: frozenset[str]
) -> bool:
    """Say whether an encounter hangs on what several people do, and nothing says whose else it is."""
    prep = phrase.begin - 1
    people = len(left) > 1 and all(i.mention.kind == "person" for i in left)
    if not people or prep < 0 or tokens[prep].low not in links or phrase.definite:
        return False
    behind = left[0].at > at
    late = behind and prep and tokens[prep - 1].low not in ("-", "\u2013", "\u2014", ":", "speaking")
    if late or any(t.mention is not None or t.low in BODIES for t in tokens[phrase.begin : at]):
        return False
    return not any(_of_others(tokens, k) for k in range(at + 1, min(left[0].at if behind else at + 3, len(tokens))))


def _of_others(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word makes an encounter another's; not where it only says that it was held, or what was said."""
    if tokens[k].low not in ("that", "which"):
        return tokens[k].low in OF_OTHERS
    behind = tokens[k + 1 : k + 6]
    return bool(behind) and is_finite(tokens, k + 1) and not any(t.low in OF_ITSELF for t in behind[:2])


def gather(tokens: tuple[Token, ...], left: tuple[Item, ...], phrase: NounPhrase) -> bool:
    """Say whether several people come to the same talks, are in them or come from them.

    "A and B arrived in Vienna on Monday for talks", "A and B are locked in talks", "A and B emerged from a meeting".
    """
    if len(left) < 2 or left[-1].at > phrase.begin:
        return False
    prep, between = tokens[phrase.begin - 1].low, tokens[left[-1].at + 1 : phrase.begin - 1]
    if prep in ("for", "to"):
        return any(t.low in GATHER for t in between)
    words = IN_IT if prep == "in" else OUT_OF_IT if prep == "from" else ()
    inside = between and all(t.low in words or is_adverb(t) for t in between)
    return bool(inside) and "separate" not in phrase.modifiers
