"""What a later noun says of an encounter told before: "but the meeting was put off", "a second session"."""

from __future__ import annotations

from ..lexicon import tables
from ..text.words import (
    NOUNS,
    OPENS,
    PHONE,
    NounEntry,
)  # fmt: skip
from .clauses import Token, is_actor
from .frames import Frame
from .no_encounter import AGAIN, PAY
from .nounphrase import NounPhrase
from .status import Verdict, judge

__all__ = ["anaphor", "kind_of"]

OTHER = frozenset(tables("status")["behind"]["other"].split())
"""What makes an encounter another than the one told before: "the last meeting", "the cabinet meeting"."""
DATING = ("planned", "foreseen", "occurred", "definite", "possible")
"""What a noun without parties may say of an encounter told before, beside its day."""


def kind_of(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, entry: NounEntry) -> str:
    """Tell a call from a meeting: a courtesy call is paid in person, talks may be held by telephone."""
    if any(t.low == "courtesy" or t.low in PAY for t in tokens[max(0, phrase.begin - 1) : at]):
        return "meeting"
    whom = tokens[at + 2] if at + 2 < len(tokens) else None
    if entry.type == "call" and whom is not None and is_actor(whom) and tokens[at + 1].low in ("on", "upon"):
        return "meeting"
    by_phone = any(t.low in PHONE for t in tokens[phrase.begin : at + 6])
    return "call" if entry.type == "call" or by_phone else entry.type


def anaphor(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, status: Verdict) -> list[Frame]:
    """Give what a later word says of an encounter told before: "... but the meeting was postponed"."""
    such = tokens[at - 1].low == "such" and status.by == "denied"
    if _of_other_talks(tokens, at, phrase):
        return []
    if such or (phrase.definite and status.by in ("cancelled", "denied", "overdue") and not phrase.owners):
        return [Frame("no-such" if such else "anaphor", "meeting", status, at, phrase.begin, at + 1)]
    entry = NOUNS[tokens[at].low]
    begins = any(t.low in OPENS for t in tokens[at + 1 : at + 4])  # it may last: who met in it met on any of its days
    others = not OTHER.isdisjoint(phrase.modifiers.split()) or [t.low for t in tokens[at + 1 : at + 3]] == ["of", "the"]
    if phrase.definite and status.by in DATING and not begins and not others and any(t.date for t in tokens[at + 1 :]):
        return [Frame("dated", kind_of(tokens, at, phrase, entry), status, at, phrase.begin, at + 1, entry.subtype)]
    if _once_more(tokens, at, phrase, status):
        return [Frame("again", kind_of(tokens, at, phrase, entry), status, at, phrase.begin, at + 1, entry.subtype)]
    meal = entry.subtype == "meal"
    if meal and not phrase.definite and status.by in ("planned", "occurred", "cancelled"):
        return [Frame("gathered", "meeting", status, at, phrase.begin, at + 1, "meal", unknown="unnamed participants")]
    return []


def _of_other_talks(tokens: tuple[Token, ...], at: int, phrase: NounPhrase) -> bool:
    """Say whether what went wrong was over before: "to revive the cancelled trade talks", "the talks fell apart"."""
    off = judge("modifier", phrase.modifiers)
    revived = phrase.begin > 1 and tokens[phrase.begin - 2].low == "to" and off is not None and off.by == "cancelled"
    failed = tokens[at].low in ROUNDS and any(t.low in FAILED for t in tokens[at + 1 : at + 4])
    return revived or failed


ROUNDS, FAILED = ("talks", "negotiations", "discussions"), ("apart", "foundered")
PROPOSED = ("planned", "possible", "cancelled", "overdue", "foreseen", "programme", "wish")


def _once_more(tokens: tuple[Token, ...], at: int, phrase: NounPhrase, status: Verdict) -> bool:
    """Say whether those who met are to meet once more, or what was fixed is off: "A second session was put off"."""
    others = any(t.low in ("of", "with", "between", "that") for t in tokens[at + 1 : at + 3])
    opens = not any(is_actor(t) for t in tokens[: phrase.begin]) and not others
    more = AGAIN.search(phrase.modifiers) is not None and status.by in PROPOSED
    return opens and not phrase.owners and (more or (status.by in ("cancelled", "overdue") and not phrase.definite))
