"""From when until when states, bodies and posts have existed: what `foundings.csv` keeps of general knowledge."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from .names import fold
from .titles import answers_to

__all__ = ["Span", "of_actor", "of_post"]


class Span(NamedTuple):
    """From when and until when something existed, as EDTF, where that is known, and by which event and reference."""

    start: str | None = None
    end: str | None = None
    why: str | None = None
    reference: str | None = None

    def said(self, day: str) -> str:
        """Give one of its days as a finding says it."""
        return "; ".join(part for part in (day, self.why, self.reference) if part)


@cache
def _known() -> tuple[dict[str, str], ...]:
    lines = files(__package__).joinpath("foundings.csv").read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def of_actor(kind: str, name: str) -> Span:
    """Give when a state or body existed.

    >>> of_actor("state", "Pakistan")[:3], any(of_actor("state", "Utopia"))
    (('1947-08-14', None, 'independence'), False)
    """
    wanted = (kind, fold(name))
    return next((_span(r) for r in _known() if (r["kind"], fold(r["name"])) == wanted), Span())


@cache
def of_post(title: str, body: str) -> Span:
    """Give when a post of a state or body existed.

    >>> of_post("Secretary of Defense", "United States").start
    '1947-07-26'
    """
    mine = (r for r in _known() if r["kind"] == "post" and fold(r["name"]) == fold(body))
    return next((_span(r) for r in mine if answers_to(title, r["title"])), Span())


def _span(row: dict[str, str]) -> Span:
    return Span(*(row[name] or None for name in ("from", "until", "why", "reference")))
