"""Whose words follow a line that is nothing but a name: "The Rt Hon Ann Lee" above "It is a pleasure to be here"."""

from __future__ import annotations

import re

from ...graph.names import fold
from ..text.at_lines import at_lines
from ..text.spans import Mention
from .signatures import TOP

__all__ = ["HEADS", "under_name"]

_TITLE = (
    r"(?:The |Rt\.? Hon\.?|Right Hono(?:u)?rable|Hon(?:\.|ou?rable)|H\.?E\.?|Dr|Mrs?|Ms|Sir|Dame|Lord|Lady|Baroness"
    r"|Prime|President|Premier|Minister|Secretary|Chancellor|Ambassador|Speaker|Senator|Governor|General)\b"
)
_REST = r"[^\n.:;!?]{2,80}"
_ABOVE = re.compile(
    rf"^[ \t]*(?P<line>(?P<titled>{_TITLE})?(?=[A-Z. ]){_REST}(?:\. {_REST})?)[ \t]*\n\s*"
    r"(?P<said>[A-Z\"'‘“][^\n]{50,}(?:\n[^\n]{30,})*)",
    re.M,
)
"""A short line above a paragraph."""
_SPEECH = re.compile(
    r"^[ \t]*(?P<line>[A-Z][^\n.:;!?]{3,60})[ \t]*\n\s*[A-Z][^\n.:;!?]{5,120}\n\s*"
    r"(?:(?:[Pp]ress|[Jj]oint|[Oo]pening|[Cc]losing|[Kk]eynote) )*(?:[Ss]tatement|[Rr]emarks|[Ss]peech|[Aa]ddress)\b"
    r"[^\n.:]*$",
    re.M,
)
"""The title of a speech, above it the post of who gives it and above that his name."""
HEADS = (_ABOVE, _SPEECH)
"""What has the name of who speaks in a line of its own."""
_OWN = re.compile(
    r"(?<![\"“'‘])\b(?:I(?: |'|’)|[Mm]y |[Mm]e\b|It(?:'s|’s| is) (?:a|my|an) (?:\w+ )?(?:pleasure|honou?r)\b)"
)
_BESIDE = re.compile(r"[\s()]|\bThe\b")
NEAR = 800
"""Characters behind the line in which nobody else tells of who speaks below it."""


def under_name(text: str, people: list[Mention]) -> list[tuple[int, str | None]]:
    r"""Give where somebody's words begin below his name, and whose they are; None for a titled line without a name.

    >>> from ..text.spans import Mention
    >>> text = "Dr Ann Lee\n\nIt is a pleasure to welcome you, and I thank Minister Holm for coming."
    >>> under_name(text, [Mention(0, 10, "person", "Ann Lee", 3, 10)])
    [(0, 'Ann Lee')]
    """
    found: list[tuple[int, str | None]] = []
    for m in at_lines(_ABOVE, text) if people else ():
        if _OWN.search(m["said"]) is None or not (m["titled"] or m.start() < TOP):
            continue
        named, alone = _alone(text, m, people)
        told = not alone or fold(named[0].name).split()[-1] in fold(text[m.end("line") : m.end("line") + NEAR])
        if alone and not told:
            found.append((m.start("line"), named[0].name))
        elif m["titled"] and not named:
            found.append((m.start("line"), None))
    for m in _SPEECH.finditer(text, 0, TOP) if people else ():
        named, alone = _alone(text, m, people)
        if alone and _OWN.search(text, m.end()):
            found.append((m.start("line"), named[0].name))
    return found


def _alone(text: str, line: re.Match[str], people: list[Mention]) -> tuple[list[Mention], bool]:
    """Give whom a line names, and whether it is one person and says nothing else but his post."""
    named = [p for p in people if line.start("line") <= p.name_start < line.end("line")]
    return named, len(named) == 1 and not _BESIDE.sub("", _without(text, line, named[0]))


def _without(text: str, line: re.Match[str], p: Mention) -> str:
    """Give what stands in a line besides somebody's name and post."""
    begin, end = line.span("line")
    return text[begin : max(begin, min(p.start, p.name_start))] + text[max(p.end, p.name_end) : end]
