"""Whether it took place: the status that the words around an event give it, and no claim at all under a condition.

The words are data (`lexicon/status.toml`); this module puts the right words before them: the chain of the verb group
and what governs it, the modifiers of a noun, the predicate after it, the frame of reported speech around it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..lexicon import tables
from ..text.rows import Row

__all__ = ["NO_CLAIM", "UNDONE", "Verdict", "judge", "of_verb"]

NO_CLAIM = ""
UNDONE = ("cancelled", "denied", "refused")
"""What shows that an encounter did not take place, whatever else speaks of it."""
_DATA = tables("status")


class Verdict(Row, frozen=True):
    """A status, the class of words that gave it ("" where none spoke), and the tense of the event."""

    status: str
    by: str
    tense: str


@cache
def _rules(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give what stands in some place, compiled when it is first asked for: a short text asks for little of it."""
    table = _DATA[part]
    return tuple((c, re.compile("|".join(table[c]))) for c in _DATA["order"] if c in table)


_TENSE = {
    "happened": "past",
    "denied": "past",
    "planned": "future",
    "possible": "future",
    "hoped": "future",
    "ongoing": "past",
}
_OWN_TENSE = {"overdue": "near", "progressive": "present"}
_MERELY = re.compile(r"\b(not|n't|didn't|doesn't) (only|just|merely|simply)\b")
"""What is not all that was done was done: "did not just meet", "not only met"."""
_A_WILL = re.compile(r"\b(the|his|her|their|its|our|political|good|common|mutual|free) will\b")
"""What somebody has, and no time to come: "stressed the will of both countries to go on"."""
_HAVING = re.compile(_DATA["having"]["words"])
_BACKSHIFTED = re.compile(r"\b(was|were|been)\b(?!.*\bwould\b)")
_FUTURE = re.compile(r"\b(will|shall|would|.ll|won.t|to|may|might|could|can|going)\b")


@lru_cache(maxsize=8192)
def judge(part: str, words: str) -> Verdict | None:
    """Give what some words say; `part` is where they stand: chain, modifier, predicate or frame.

    >>> judge("chain", "had been due to").status, judge("chain", "has refused to").status
    ('cancelled', 'refused')
    >>> judge("modifier", "a possible").status, judge("predicate", "was postponed").status
    ('possible', 'cancelled')
    >>> judge("chain", "has") is None
    True
    """
    if not words:
        return None
    if " or not" in words:
        words = words.replace("whether or not", "whether")
    if "will" in words:
        words = _A_WILL.sub(r"\1", words)
    if part == "chain":
        words = _HAVING.sub("to", _MERELY.sub("", words))
    for name, rule in _rules(part):
        if rule.search(words):
            status = str(_DATA["gives"][name])
            return Verdict(status, name, _OWN_TENSE.get(name) or tense(status, words))
    return None


def tense(status: str, words: str) -> str:
    """Give the tense in which the dates of such an event are to be read."""
    if status in ("refused", "cancelled"):
        return "future" if _FUTURE.search(words) else ""
    if status == "denied":
        return (
            "future"
            if re.search(r"\b(will|won.t|would|no plans?|not (going|expected|scheduled|due|planning))\b", words)
            else "past"
        )
    if status == "planned" and _BACKSHIFTED.search(words):
        return "near"
    return _TENSE.get(status, "")


_TO = re.compile(r"(?<!-)\bto\b(?!-)")
_BE = re.compile(r"\b(am|is|are|.s|.re|be)\b")
_PAST_BE = re.compile(r"\b(was|were|been)\b")
_PERFECT = re.compile(r"\b(has|have|had|.ve)( \w+ly| just| also| already| now| since| again| once)*$")
_HAVE = re.compile(r"\b(has|have|had|having|.ve)\b")


@lru_cache(maxsize=8192)
def of_verb(form: str, chain: str, present: str = "") -> Verdict:
    """Give the status of a verb in a form ("base", "s", "past", "part", "ing") after the words of its chain.

    `present` is what the verb's bare present means ("happened" for a caption's "arrives"); else a plan.

    >>> of_verb("base", "will").status, of_verb("past", "").status, of_verb("base", "did not").status
    ('planned', 'happened', 'denied')
    >>> of_verb("ing", "is")
    Verdict(status='ongoing', by='progressive', tense='present')
    """
    said = judge("chain", chain)
    if said is not None:
        return said
    if form == "part" and chain.endswith("to be"):
        return Verdict("planned", "purpose", "future")  # "waited to be received"
    if form in ("past", "part") or (form == "base" and _PERFECT.search(chain)):
        return Verdict("happened", "past", "past")  # "has come" is no other form than "come"
    if form == "ing":
        return Verdict("planned", "purpose", "future") if _TO.search(chain) else _progressive(chain)
    if re.search(r"\b(did|does|do)\b", chain) and form == "base":
        return Verdict("happened", "emphatic", "past")
    if form == "s" or not _TO.search(chain):
        return Verdict(present or "planned", "present", "present")
    return Verdict("planned", "purpose", "future")


def _progressive(chain: str) -> Verdict:
    if _HAVE.search(chain) and _PAST_BE.search(chain):
        return Verdict("ongoing", "progressive", "past")
    if _PAST_BE.search(chain):
        return Verdict("happened", "progressive", "past")
    if _BE.search(chain):
        return Verdict("ongoing", "progressive", "present")
    return Verdict("happened", "gerund", "past")
