"""How a paper ends in the name of who wrote it: above footnotes and copies, or above a post; a telegram's surname."""

from __future__ import annotations

import re

from ..text.gazetteer import common_words, names

__all__ = ["TOP", "last_line", "signs_with_post", "surname"]

_FOOTNOTE = re.compile(r"\s*(?:[-*•↩]|\(?\d{1,2}[.)]?\s|Copies\b|cc\b|Enclos|Source:)", re.I)
"""How a line below the signature begins."""
_SIGNING_POST = re.compile(
    r"(?:The )?(?:(?:Deputy|Prime|Foreign|Vice|Acting|Permanent|First) )?"
    r"(?:President|Premier|Minister|Secretary|Ambassador|Chairman|Chairperson|Director|Governor|Speaker)\b[^\n.?!]{0,80}\s*\Z"
)
_SIGNING_NAME = re.compile(r"(?:(?:H\.E\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?) )?(?:[A-Z][\w.'-]* ){1,4}[A-Z][\w'-]+")
_SURNAME = re.compile(r"(?<=\n)[ \t]*(?P<name>(?:Ma?c|O'|De|Van)?[A-Z][a-z]{2,})[ \t]*$", re.M)
END = 3000
"""Characters at the end of a telegram in which it is signed, above its footnotes."""
TAIL = 300
"""Characters at the end of a text in which a name and a post may sign it."""
TOP = 600
"""Characters in which a despatch says from whom it is."""


def last_line(text: str) -> tuple[int, int] | None:
    """Give where the signature stands: the first line of the last block of short ones, above footnotes and copies."""
    end = len(text.rstrip())
    while end > 0:
        begin = text.rfind("\n\n", 0, end) + 2 if "\n\n" in text[:end] else 0
        block = text[begin:end]
        if begin and (_FOOTNOTE.match(block + " ") or not block.strip()):
            end = begin - 2
            continue
        lines = [m for m in re.finditer(r"[^\n]*\S", block) if not m.group().endswith(",")]  # "Yours sincerely,"
        if lines and "\n" in block and _short(block):
            return begin + lines[0].start(), begin + lines[0].end()
        return _above_post(text, begin) if _SIGNING_POST.match(block) else _one_line(text, end)
    return None


def _above_post(text: str, begin: int) -> tuple[int, int] | None:
    """Give where a name stands alone above the last line, which tells the post of who signs."""
    above = text[:begin].rstrip()
    start = above.rfind("\n") + 1
    return (start, len(above)) if start and _SIGNING_NAME.fullmatch(above, start) else None


def _short(block: str) -> bool:
    """Say whether a block is a signature with a post, place or day below it: up to four short lines."""
    lines = block.strip().split("\n")
    return len(lines) < 5 and all(0 < len(line.split()) < 8 and line.strip()[-1] not in ".!?;" for line in lines)


def _one_line(text: str, end: int) -> tuple[int, int] | None:
    """Give where the last line above the footnotes stands, if it is as short as a signature."""
    while end > 0:
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end].strip()
        if line and not (begin and _FOOTNOTE.match(line + " ")):
            signs = begin > 0 and 1 < len(line.split()) < 6 and line[-1] not in ".,:;!?" and not line[0].islower()
            return (begin, end) if signs or surname(text) == (begin, begin + len(line)) else None
        end = begin - 1
    return None


def surname(text: str) -> tuple[int, int] | None:
    r"""Give where a telegram ends in the surname of who sent it, above its footnotes; None for any other text.

    >>> text = "Telegram From the Embassy in Nepal\n\nI saw the King.\n\nHalden\n1. Secret."
    >>> text[slice(*surname(text))], surname(text.replace("Telegram", "Notes")), surname(text.replace("Halden", "End"))
    ('Halden', None, None)
    """
    if "elegram" not in text[:TOP] and "\nSource: " not in text and ". Source: " not in text:
        return None
    *_, last = (None, *(m for m in _SURNAME.finditer(text, max(0, len(text) - END))))
    if last is None or last["name"].lower() in common_words() or last["name"] in names():
        return None
    below = text[last.end() :].strip("\n").split("\n")
    return last.span("name") if all(not line.strip() or _FOOTNOTE.match(f"{line} ") for line in below) else None


def signs_with_post(text: str) -> bool:
    """Say whether a text ends in a name and, below it, the post of who signs."""
    lines = [line.strip() for line in text[-TAIL:].split("\n") if line.strip()][-2:]
    return len(lines) == 2 and all(
        p.fullmatch(line) for p, line in zip((_SIGNING_NAME, _SIGNING_POST), lines, strict=True)
    )
