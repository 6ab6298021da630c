"""Who speaks below a line that says so: 'Minister Holm said:', and what he said in paragraphs of its own."""

from __future__ import annotations

import re

from ..text.at_lines import at_lines
from ..text.spans import Mention, Sentence

__all__ = ["carried_on", "introduced", "introduces"]

_SAYS = r"(?:said|says|stated|states|added|commented|wrote|posted|tweeted|noted|declared|remarked|continued)"
_INTRODUCES = re.compile(
    rf"^(?P<line>[^\n]{{3,200}}?)\b{_SAYS}(?: [a-z]+| [A-Z][a-z]*day){{0,5}}:[ \t]*$(?!\s*[\"“«])", re.M
)
"""A line that leads to what somebody says, without quotation marks."""
_COLON = re.compile(r":[ \t]*$", re.M)
_ALL = re.compile(r"[\s\".,;:!?-]*")


def introduces(text: str) -> bool:
    r"""Say whether a line of a text leads to what somebody says.

    >>> introduces("Minister Holm said:\nWe met."), introduces("Minister Holm said: we met.")
    (True, False)
    """
    return _COLON.search(text) is not None and next(at_lines(_INTRODUCES, text), None) is not None


def introduced(text: str, people: list[Mention]) -> list[tuple[int, str]]:
    """Give for each line that leads to somebody's words where it ends, and whose they are: the last named in it."""
    found = []
    for line in at_lines(_INTRODUCES, text) if _COLON.search(text) else ():
        named = [p.name for p in people if line.start() <= p.start < line.end()]
        if named:
            found.append((line.end(), named[-1]))
    return found


def carried_on(text: str, sentences: tuple[Sentence, ...], speakers: dict[int, list[str]]) -> dict[int, list[str]]:
    """Give also who speaks in paragraphs that are nothing but a quotation: whom the one before names with a colon.

    And who spoke in the one before, where that is such a quotation too.
    """
    found = dict(speakers)
    rows: dict[int, list[Sentence]] = {}
    for s in sentences:
        rows.setdefault(s.paragraph, []).append(s)
    for paragraph, row in rows.items():
        before = rows.get(paragraph - 1)
        if paragraph in found or before is None or not _only_quoted(text, row):
            continue
        names = found.get(paragraph - 1, [])
        line = text[before[-1].start : before[-1].end].rstrip()
        if names and line.endswith(":"):
            found[paragraph] = names[:1] if " told " in line else names[-1:]
        elif len(names) == 1 and _begins_quoted(text, before):
            found[paragraph] = names
    return found


def _only_quoted(text: str, row: list[Sentence]) -> bool:
    """Say whether a paragraph is a quotation and nothing else."""
    if not any(s.quoted for s in row):
        return False
    outside = []
    for s in row:
        at = s.start
        for a, b in s.quoted:
            outside.append(text[at:a])
            at = b
        outside.append(text[at : s.end])
    return all(_ALL.fullmatch(part) for part in outside)


def _begins_quoted(text: str, row: list[Sentence]) -> bool:
    return text[row[0].start : row[0].start + 1] == '"'
