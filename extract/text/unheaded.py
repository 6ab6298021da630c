"""A list of those who took part whose heading the page has lost: lines of people soon below the paper's title."""

from __future__ import annotations

import re

from .entries import FIELD, TELLS
from .gazetteer import state
from .people_rows import BARE, PERSON

__all__ = ["unheaded"]

_LABEL = re.compile(r"[A-Z][\w.]*")
"""The office of those in the rows below, or a post alone."""
_OF_SIDE = re.compile(r"(?:[Tt]he )?(?P<of>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})(?: (?:[Ss]ide|[Dd]elegation|[Pp]arty))?:")
_SIGN = re.compile(r"[ \t]*[•·▪*-][ \t]+")
_WRITTEN_BY = re.compile(r"report|account|summary|transcript", re.I)
"""What papers are called below whose title those may stand who wrote them."""
_SENTENCE = re.compile(r"^(?=[^\n]*\b(?:called|met|said|told|was|were|had|has|is|are)\b)[^\n]{20,}[.!?]$", re.M)
"""A line that tells something; those whom lines below it name are of its end, as who signs a note."""
_FILED = re.compile(r"for (?:the )?(?:record|file)", re.I)
_MET = re.compile(
    r"\b(?:meetings?|conversations?|talks?|discussions?|call|lunch(?:eon)?|dinner|breakfast|session|interview|audience)\b",
    re.I,
)
"""What a paper that is only for the record says of an encounter, before it lists people."""
TITLE = 60
"""Characters of a line that is nothing but a title; longer ones begin with it."""
WITHIN = 1400
"""Characters from the title on in which the list begins."""
LONGEST = 160
"""Characters of an entry."""


def unheaded(text: str, title: re.Match[str]) -> tuple[int, int] | None:
    r"""Give where the list stands, which holds more people than any other part of the head; None where none does.

    >>> text = "7. Memcon, Oslo, May 5\n\n • Fish\n\n • The Minister\n • Ambassador Holm\n • Mr. Rey\n\nHe rose."
    >>> [text[a:b] for a, b in [unheaded(text, re.search("Memcon", text))]]
    [' • The Minister\n • Ambassador Holm\n • Mr. Rey']
    """
    begin = text.rfind("\n", 0, title.start()) + 1
    stop = text.find("\n", title.end())
    whole = not re.search(r"[^\W\d_]", text[begin : title.start()]) and text[title.end() : stop][-1:] != "."
    if stop < 0 or stop - begin >= (3 * TITLE if whole else TITLE) or TELLS.search(text, begin, stop):
        return None
    sentence = _SENTENCE.search(text, stop, stop + WITHIN)
    limit = sentence.end() if sentence else min(len(text), stop + WITHIN)
    rows = max(_parts(text, stop + 1, limit), key=_people, default=[])
    told = _people(rows)
    if len(rows) < 2 or (told < 2 and _WRITTEN_BY.match(title.group())):
        return None
    between = text[title.end() : rows[0][0]]
    if _FILED.search(title.group()) and re.search(r"[^\W\d_]", between) and not _MET.search(between):
        return None
    named = sum(BARE.fullmatch(row) is not None and not PERSON.fullmatch(row) for _, _, row in rows)
    labels = sum(_LABEL.fullmatch(row) is not None or _side(f"{row}:") for _, _, row in rows)
    others = sum(not PERSON.fullmatch(row) for _, _, row in rows) - labels - named
    if told + named < 2 or 3 * others > 2 * (told + named) or (told < 2 and named + told < 2 + others):
        return None
    return rows[0][0], rows[-1][1]


def _side(row: str) -> bool:
    """Say whether a row is the label of a side: "Soviets:", "U.S.:", "Peruvian side:"."""
    label = _OF_SIDE.fullmatch(row)
    return label is not None and state(label["of"]) is not None


def _people(rows: list[tuple[int, int, str]]) -> int:
    """Count those of a part who are named with a style or post, or else as a whole name before something."""
    return sum(PERSON.fullmatch(row) is not None for _, _, row in rows)


def _parts(text: str, start: int, limit: int) -> list[list[tuple[int, int, str]]]:
    """Give the rows of each part of a head: signed ones to the next gap, others over gaps to what is no entry."""
    parts: list[list[tuple[int, int, str]]] = []
    rows: list[tuple[int, int, str]] = []
    signed = labelled = below = False
    at = start
    while at < limit:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        sign = _SIGN.match(line)
        row = line[sign.end() if sign else 0 :].strip()
        row = row[:-1] if _side(row) else row
        plain = row and len(row) < LONGEST and not FIELD.match(line) and ":" not in row and not TELLS.search(row)
        if rows and ((bool(row) and not plain) or (signed and not sign) or (not signed and sign)):
            parts.append(rows)
            rows = []
        if not plain:  # what stands below a label of its own is none of theirs, to the next gap
            labelled = row.endswith(":") if row else labelled and not below
            below = False
        elif not labelled and (sign or PERSON.fullmatch(row) or BARE.fullmatch(row)):
            rows.append((at, stop, row))
            signed = sign is not None
        else:
            below = labelled
            parts.extend([rows] if rows else [])
            rows = []
        at = stop + 1
    return [*parts, rows]
