"""A page on one actor, for a terminal or as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from ..queries.actors import ActorPage
from ..views.listing import inert, markdown, write
from . import columns

__all__ = ["show"]


def show(pages: Sequence[ActorPage], form: str, out: TextIO, width: int | None) -> None:
    """Write pages: a heading with what is known of the actor, its offices, its encounters, and the evidence."""
    for number, page in enumerate(pages):
        if number:
            out.write("\n")
        _heading(page.who.label, 1, form, out)
        _facts(page, form, out)
        if page.offices:
            _heading("Offices", 2, form, out)
            write(page.offices, columns.offices(True)[1:], form, out, width=width)
        if page.encounters:
            _heading("Encounters", 2, form, out)
            write(page.encounters, columns.encounters(True), form, out, width=width)


def _facts(page: ActorPage, form: str, out: TextIO) -> None:
    facts = [("kind", page.who.kind), ("state", page.state), ("Wikidata", page.wikidata)]
    facts.append(("also", ", ".join(page.aliases)))
    for name, value in facts:
        if value:
            out.write(f"- {name}: {markdown(inert(value))}\n" if form == "md" else f"{name}: {inert(value)}\n")


def _heading(text: str, level: int, form: str, out: TextIO) -> None:
    if form == "md":
        out.write(f"{'' if level == 1 else chr(10)}{'#' * level} {markdown(inert(text))}\n\n")
    else:
        out.write(f"{inert(text)}\n" if level == 1 else f"\n{text}\n\n")
