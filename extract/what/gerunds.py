"""A gerund has the time of its clause: "will tour the port, meeting Berg on the way" tells only of what is to come."""

from __future__ import annotations

from ...ontology.vocabulary import PROSPECTS
from ..text.words import AUX, small
from .chain import MODAL, Chain
from .clauses import Token, is_finite
from .mainclause import clause_of
from .status import Verdict, judge

__all__ = ["in_its_clause", "meanwhile"]

APART = small("over_by_then")
"""Prepositions before what is over, or of another time than the clause: "after meeting", "thanked him for meeting"."""
ASIDE = frozenset(("apart", "aside"))
REACH = 5
"""Words of the clause's verb group that are read."""


MEANWHILE = frozenset(("while", "when"))
EXPRESSED = small("expressed")


def meanwhile(tokens: tuple[Token, ...], links: Chain, verdict: Verdict, frame: str) -> tuple[Verdict, str]:
    """Let what was said in an encounter say nothing of whether it was: "said she hopes for peace while receiving B"."""
    return (Verdict("happened", "meanwhile", "past"), "") if _said_there(tokens, links) else (verdict, frame)


def _said_there(tokens: tuple[Token, ...], links: Chain) -> bool:
    """Say whether a clause tells where somebody said something.

    What he would do "when meeting B" may itself be what he speaks of, unless a comma parts the two.
    """
    at = links.begin - 1 if tokens[links.begin - 1].low in MEANWHILE else links.begin
    if at < 2 or tokens[at].low not in MEANWHILE:
        return False
    verb = next((k for k in range(at) if is_finite(tokens, k) or tokens[k].low in EXPRESSED), None)
    if verb is None or tokens[verb].low not in EXPRESSED or "denied" in (tokens[verb].low, tokens[verb - 1].low):
        return False
    words = {t.low for t in tokens[verb + 1 : at]}
    own = not MODAL.isdisjoint(words) or (tokens[at].low == "when" and "to" in words)
    return tokens[at - 1].low == "," or not own


def in_its_clause(tokens: tuple[Token, ...], verdict: Verdict, links: Chain, end: int) -> Verdict:
    """Give the verdict on a gerund; where its clause only tells of what is to come, so does it."""
    aside = links.prep == "from" and links.begin > 1 and tokens[links.begin - 2].low in ASIDE
    if verdict.by != "gerund" or (links.prep in APART and not aside):
        return verdict
    verb = clause_of(tokens, links.begin, end)[2]
    said = _of_group(tokens, verb) if verb is not None else None
    return said._replace(by="gerund of a plan") if said is not None and said.status in PROSPECTS else verdict


def _of_group(tokens: tuple[Token, ...], verb: int) -> Verdict | None:
    """Give what a verb group says that leads to another verb: "will", "is expected to", "hopes to", "may"."""
    first = tokens[verb].low
    if first not in AUX and not first.endswith("s"):
        return None  # "agreed to open the port, meeting B in Oslo"
    words = [t.low for t in tokens[verb : verb + REACH]]
    to = words.index("to") + 1 if "to" in words else 0
    return judge("chain", " ".join(words[:to])) if to else judge("chain", first) if first in MODAL else None
