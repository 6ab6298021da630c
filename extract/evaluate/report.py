"""Precision, recall and F1 by kind and status, dates, and how often each grade was right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from .outcome import GRADES, KINDS, STATUSES, Outcome

__all__ = ["Row", "errors", "table"]

GRADED = ("affiliations", "pairs that met", "pairs with status")


class Row(NamedTuple):
    """One line of the table: how many were right, wrong and missed."""

    what: str
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Give the share of what was read that is right; None where nothing was read."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Give the share of what is labelled that was read; None where nothing is labelled."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Give the harmonic mean of both: twice the right over all that was read and all that is labelled."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)

    def to_json(self) -> dict[str, Any]:
        """Give the line as a JSON object."""
        return self._asdict() | {"precision": self.precision, "recall": self.recall, "f1": self.f1}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def table(outcomes: Sequence[Outcome]) -> list[Row]:
    """Give the lines of the table: each kind, each status, each grade.

    >>> [row.what for row in table([Outcome("n", "people", "right", "Qin Gang", None, None, "Qin Gang came.")])]
    ['people']
    """
    rows = [_row(kind, (o for o in outcomes if o.kind == kind)) for kind in KINDS]
    pairs = [o for o in outcomes if o.kind == "pairs with status"]
    rows += [_row(f"status {status}", (o for o in pairs if o.status == status)) for status in STATUSES]
    rows += [_graded(kind, grade, outcomes) for kind in GRADED for grade in GRADES]
    rows.append(_row("dates where none is told", (o for o in outcomes if o.kind == "dates where none is told")))
    return [row for row in rows if row.right or row.wrong or row.missed]


def _row(what: str, outcomes: Iterable[Outcome]) -> Row:
    counted = Counter(o.verdict for o in outcomes)
    return Row(what, counted["right"], counted["wrong"], counted["missed"])


def _graded(kind: str, grade: str, outcomes: Sequence[Outcome]) -> Row:
    """Give what one grade alone finds: what other grades found is missed by it; nothing read, no line."""
    ours = _row("", (o for o in outcomes if o.kind == kind and o.grade == grade))
    every = _row("", (o for o in outcomes if o.kind == kind))
    labelled = every.right + every.missed
    missed = labelled - ours.right if ours.right or ours.wrong else 0
    return Row(f"{kind}, {grade}", ours.right, ours.wrong, missed)


def errors(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Give what is wrong or missed; of a pair only once, where its status is asked for too."""
    shown = ("people", "affiliations", "pairs with status", "dates", "dates where none is told")
    told = list(outcomes)
    several = {o.kind for o in told} & set(shown)
    kinds = shown if several else ("pairs that met",)
    return [o for o in told if o.verdict != "right" and o.kind in kinds]
