"""The text as it is read: same length as the document's, so that every offset holds in both."""

from __future__ import annotations

import re
from itertools import pairwise

from ..lexicon import lines_of
from .day_title import plainly_titled
from .gazetteer import UNSEEN
from .hours import HOUR
from .shouted import quieted
from .telegrams import unfolded

__all__ = ["clean"]

_SPACES = "[]\t\r\u061c\u00a0\u202f\u205f\u3000\ufeff\u200e\u200f" + "".join(
    map(chr, (*range(0x2000, 0x200C), *range(0x202A, 0x202F), *range(0x2060, 0x206A)))
)
_SAME_LENGTH = {
    "'": "’‘‛ʼ´`",
    '"': "“”„‟«»",
    "-": "\u2010\u2011–−",
    "—": "\u2015",
    "\n": "\u2028\u2029\x0b\x0c\x85",
    " ": _SPACES,
}
_PLAIN = str.maketrans({mark: plain for plain, marks in _SAME_LENGTH.items() for mark in marks})
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MARK = re.compile(f"[{UNSEEN}]")
_UNSEEN = re.compile(rf"(?<=[^\W\d_])[{UNSEEN}]+(?=[^\W\d_])")
_DOUBTED = re.compile(r"(?<=\[)([\w .-]{1,40})\?(?=\])")
_FOREIGN = re.compile(r"(?<=[^\W\d_]) \([^()a-zA-Z\n]{0,40}[\u0370-\u1fff\u2e80-\ud7ff][^()a-zA-Z\n]{0,40}\)")
"""A name again in another script, in brackets behind it: nothing that is read here."""
_URL = re.compile(r"(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_STAMP = re.compile(
    r"\A\s{0,9}date:? \d{4}-\d\d-\d\d(?![\d:])|(?<=\(@)\w{1,30}\)(?:,? on)? [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"
)
"""Days of a page and of a post shown on it, which run into what is told: "date 2024-05-03", "(@Holm) May 3, 2024"."""
_EDITED = re.compile(
    r"\[(?:(?:Typeset |Facsimile |Handwritten )?Page \d{1,4}|Footnote[ \w]{0,8}|sic|illegible|unclear|\d{1,3}"
    r"|pp?\. ?[\d-]{1,9}"
    r"|(?:\d+(?:½)?|less than 1|[a-z]+) (?:lines?|paragraphs?|names?|words?) (?:not declassified|omitted|illegible))\]"
)
"""What editors put in brackets that is no part of the text: "[Page 231]", "[2 lines not declassified]"."""
_HALF_OF_DAY = re.compile(r"(?<![\w.:])\d{1,2}(?:[:.]\d\d ?)?[AP]M\b")
"""An hour in capitals, of which no part is a Prime Minister: "12:30PM THE PRESIDENT meets"."""
_LINE = re.compile(r"[^\n]+")
_WRAPPED = (45, 100)
"""Lines of these lengths that end in mid-sentence were broken by a typewriter, not by the writer."""
_LONG = 0.1
"""So much of a text that a typewriter broke may be longer lines: its title, what the page put in."""
_DATED = re.compile(r"\d, \d{4}$")
"""How a row of a table ends that tells of a visit, and few lines of prose: "March 4-6, 2004"."""

_SIGNS = tuple("•·▪")
"""What begins an entry of a list, as an hour does; nobody breaks a line before it in mid-sentence."""


def clean(text: str) -> str:
    """Give the text with plain quotes and spaces, and with brackets, addresses and page furniture blanked.

    >>> clean("[U.S. President Joe] Biden’s trip")
    " U.S. President Joe  Biden's trip"
    """
    plain = _DOUBTED.sub(r"\1 ", _EDITED.sub(lambda m: " " * len(m.group()), text)) if "[" in text else text
    plain = plain.translate(_PLAIN)
    if not text.isascii() and _MARK.search(text):
        plain = _restored(plain, text)
    if not text.isascii():
        plain = _FOREIGN.sub(lambda m: " " * len(m.group()), plain)
    plain = _CONTROL.sub(" ", plain)
    if "://" in plain or "www." in plain or "@" in plain:
        plain = _URL.sub(lambda m: " " * len(m.group()), plain)
    if "(@" in plain or plain[:14].lstrip().startswith("date"):
        plain = _STAMP.sub(lambda m: " " * len(m.group()), plain)
    if "AM" in plain or "PM" in plain:
        plain = _HALF_OF_DAY.sub(lambda m: m.group().lower(), plain)
    return _join_wrapped(_blank_furniture(plainly_titled(quieted(unfolded(plain))), text))


def _restored(plain: str, text: str) -> str:
    """Put back the marks inside words that nobody sees: a name with one is another name, and must not be healed."""
    parts: list[str] = []
    at = 0
    for m in _UNSEEN.finditer(text):
        parts.append(plain[at : m.start()])
        parts.append(m.group())
        at = m.end()
    return "".join((*parts, plain[at:])) if parts else plain


_RAN_ON = re.compile(r"[^\n]{0,60}?(?:[ .,/-](?:19|20)\d\d|\b\d?\d:\d\d)(?=[A-Z][A-Za-z]+ [^\n]{30,}[.!?])")
"""The stamp of a page that runs together with the first sentence: "Updated: May 3, 2021Minister Holm met"."""


def _blank_furniture(plain: str, original: str) -> str:
    """Blank the lines that belong to the page: breadcrumbs and what follows them, credits, buttons."""
    parts: list[str] = []
    at, in_crumbs = 0, False
    for m in _LINE.finditer(plain):
        line = m.group().strip()
        in_crumbs = _is_crumbs(original[m.start() : m.end()], line) or (
            in_crumbs and plain.count("\n", at, m.start()) < 2 and not line.endswith((".", "?", "!"))
        )
        parts.append(plain[at : m.start()])
        at = m.end()
        page = in_crumbs or _is_furniture(line)
        ran_on = _RAN_ON.match(m.group()) if page else None
        blanked = (ran_on.end() if ran_on else len(m.group())) if page else 0
        parts.append(" " * blanked + m.group()[blanked:])
    parts.append(plain[at:])
    return "".join(parts)


def _is_crumbs(original: str, line: str) -> bool:
    return (
        len(line) < 300
        and (original.count("»") + original.count("›") + line.count(" > ")) > 0
        and not line.endswith(".")
    )


def _is_furniture(line: str) -> bool:
    low = line[:60].lower()
    if not low or len(line) > 400:
        return False
    return low.startswith(_OPENINGS) or (len(line) < 60 and low.rstrip(".:! ") in _WHOLE)


def _join_wrapped(text: str) -> str:
    """Turn the line breaks of hard-wrapped paragraphs into spaces."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    whole = _is_wrapped(lines)
    parts = frozenset[int]() if whole else _wrapped_parts(lines)
    joined: list[str] = []
    on = False
    for n, line in enumerate(lines[:-1]):
        on = _goes_on(lines, n, whole or n in parts) or (on and _runs_on(line.rstrip(), lines[n + 1].lstrip()))
        joined += (line, " " if on else "\n")
    return "".join((*joined, lines[-1]))


def _runs_on(line: str, following: str) -> bool:
    """Say whether a line that is itself the rest of a broken one breaks off again, however short it is."""
    return bool(line) and line[-1] not in '.!?:;"' and following[:1].islower()


def _wrapped_parts(lines: list[str]) -> frozenset[int]:
    """Give the lines of the parts of a text that a typewriter broke: many go on in the next with a small letter.

    A part is a row of lines of which none is empty or too long; such a row stands in a page of another making too.
    """
    found: set[int] = set()
    begin = 0
    for n in range(len(lines) + 1):
        if n < len(lines) and lines[n] and not lines[n].isspace() and len(lines[n].strip()) <= _WRAPPED[1]:
            continue
        rows = [lines[k].strip() for k in range(begin, n)]
        pairs = [(a, b) for a, b in pairwise(rows) if len(a) >= _WRAPPED[0] and a[-1] not in '.!?:;"']
        if len(pairs) > 1 and 3 * sum(b[0].islower() for _, b in pairs) >= len(pairs):
            found.update(range(begin, n))
        begin = n + 1
    return frozenset(found)


def _is_wrapped(lines: list[str]) -> bool:
    """Say whether a whole text has lines of one length, most of them broken in mid-sentence."""
    full = [line.strip() for line in lines if line.strip()]
    broken = [line for line in full if _WRAPPED[0] <= len(line) <= _WRAPPED[1] and line[-1] not in '.!?:;"']
    broken = [line for line in broken if not _DATED.search(line)]
    long = sum(len(line) > _WRAPPED[1] for line in full)
    return len(full) > 3 and len(broken) > 0.5 * len(full) and long <= _LONG * len(full)


def _goes_on(lines: list[str], n: int, wrapped: bool) -> bool:
    """Say whether a line was broken in mid-sentence: of a typewriter's length, and no full stop."""
    line, following = lines[n].strip(), lines[n + 1].strip()
    if following[:1] in _SIGNS or HOUR.match(following):
        return False
    if wrapped and following and len(line) > _WRAPPED[0]:
        return line[-1] not in '.!?:;"'
    if not following or not _WRAPPED[0] <= len(line) <= _WRAPPED[1] or line[-1] in '.!?:;"':
        return False
    if _BROKEN_OFF.search(line) or (following.startswith(_POSTS) and _HALF_A_POST.search(line)):
        return not line.isupper()
    if _titled(line):
        return False
    if following[0].islower():
        return True
    before = lines[n - 1].strip() if n else ""
    return (line[-1].islower() or line[-1] == ",") and not before and len(following) <= _WRAPPED[1]


_BROKEN_OFF = re.compile(r"[a-z,] (?:the|an?|of|his|her|its|their|to|with|from|and)$")
_POSTS = ("Minister", "President", "Secretary", "Premier", "Chancellor", "Speaker", "Commissioner")
_HALF_A_POST = re.compile(r"\b(?:the|his|her|its|their) (?:Prime|Foreign|Deputy|Vice|First|Defen[cs]e)$")
"""How a line ends that is broken in mid-sentence, however many names it has: "during the Prime" before "Minister"."""


def _titled(line: str) -> bool:
    words = [w for w in line.split() if w[:1].isalpha()]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.6 * len(words)


_OPENINGS = tuple(line[:-1].strip() for line in lines_of("furniture.txt") if line.endswith("*"))
_WHOLE = frozenset(line for line in lines_of("furniture.txt") if not line.endswith("*"))
