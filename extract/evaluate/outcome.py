"""One thing labelled or read, and whether it was right."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

__all__ = ["GRADES", "KINDS", "PEOPLE_ALONE", "STATUSES", "Outcome", "sentence_at"]

GRADES = ("confident", "inferred", "flagged")
"""The grades of records, the surest first."""
PEOPLE_ALONE = "pairs that met, both people"
"""Without the pairs that somebody forms with a state or body."""
KINDS = (
    "people", "affiliations", "pairs that met", PEOPLE_ALONE, "pairs with status", "pairs, any status",
    "people who met", "dates",
)  # fmt: skip
"""What is scored, in the order of the table."""
STATUSES = ("happened", "planned", "possible", "hoped", "refused", "cancelled", "denied")


class Outcome(NamedTuple):
    """What came of one label or record: `right`, `wrong` (read, not labelled) or `missed` (labelled, not read)."""

    doc: str
    kind: str
    verdict: Literal["right", "wrong", "missed"]
    what: str
    status: str | None
    grade: str | None
    sentence: str

    def to_json(self) -> dict[str, Any]:
        """Give the outcome as a JSON object."""
        return self._asdict()


def sentence_at(text: str, place: int) -> str:
    """Give the sentence of a text in which a position lies.

    >>> sentence_at("Mr. Qin came. He met Blinken.", 17)
    'He met Blinken.'
    """
    from ..text.segment import segment

    inside = (s for s in segment(text) if s.start <= place < s.end)
    return next((text[s.start : s.end] for s in inside), text[max(0, place - 80) : place + 120])
