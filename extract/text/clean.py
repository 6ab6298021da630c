"""The text as it is read: same length as the document's, so that every offset holds in both."""

from __future__ import annotations

import re

from ..lexicon import lines_of
from .day_title import plainly_titled
from .gazetteer import UNSEEN
from .shouted import quieted
from .telegrams import unfolded
from .wrapped import unwrapped

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
_PLAIN = {mark: plain for plain, marks in _SAME_LENGTH.items() for mark in marks}
_ODD = re.compile("[" + "".join(map(re.escape, _PLAIN)) + "]")
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
_TAG = re.compile(
    r"(?P<block></?(?:p|div|li|ul|ol|tr|h[1-6])\b[^<>\n]{0,200}>|(?:<br ?/?>\s{0,4}){2,4}"
    r"|(?<=[.!?:;\"\u201d])\s{0,4}<br ?/?>|(?<=[a-z])<br ?/?>(?=[A-Z]))"
    r"|(?<=[a-z,] )<br ?/?> ?\n(?=\S)|<br ?/?>|&nbsp;"
    r"|</?(?:b|i|u|em|strong|span|a|td|th|font|sup|sub)\b[^<>\n]{0,200}>",
    re.I,
)
"""Tags that a page left in its text; the line ends at some of them."""
_LINKED = re.compile(r"(?<=\])\([^()\s]{1,300}\)")
"""Where a link goes, behind its words: "[Ann Holm](https://...)"."""
_EMPHASIS = re.compile(r"\*\*|(?<![^\W_])__(?=[^\W_])|(?<=[^\W_])__(?![^\W_])")
"""Marks of emphasis around words: "**Holm**", "__Holm__"."""

_TWICE = [(f" {w} {w} ", f" {w} {' ' * len(w)} ") for w in ("with", "the", "of", "to", "by", "and", "between", "from")]
"""Small words that a slip wrote twice: "met with with Holm"."""


def clean(text: str) -> str:
    """Give the text with plain quotes and spaces, and with brackets, addresses and page furniture blanked.

    >>> clean("[U.S. President Joe] Biden’s trip")
    " U.S. President Joe  Biden's trip"
    """
    plain = _DOUBTED.sub(r"\1 ", _EDITED.sub(lambda m: " " * len(m.group()), text)) if "[" in text else text
    if "](" in plain:
        plain = _LINKED.sub(lambda m: " " * len(m.group()), plain)
    plain = _ODD.sub(lambda m: _PLAIN[m.group()], plain)
    if not text.isascii() and _MARK.search(text):
        plain = _restored(plain, text)
    if not text.isascii():
        plain = _FOREIGN.sub(lambda m: " " * len(m.group()), plain)
    plain = _untagged(_CONTROL.sub(" ", plain))
    if "://" in plain or "www." in plain or "@" in plain:
        plain = _URL.sub(lambda m: " " * len(m.group()), plain)
    if "(@" in plain or plain[:14].lstrip().startswith("date"):
        plain = _STAMP.sub(lambda m: " " * len(m.group()), plain)
    if "AM" in plain or "PM" in plain:
        plain = _HALF_OF_DAY.sub(lambda m: m.group().lower(), plain)
    for twice, once in _TWICE:
        if twice in plain:
            plain = plain.replace(twice, once)
    return unwrapped(_blank_furniture(plainly_titled(quieted(unfolded(plain))), text))


def _untagged(text: str) -> str:
    """Give a text without the tags and marks of emphasis that a page left in it.

    >>> _untagged("**Ann Holm** met <br />Otto Berg &amp; Rui Arias")
    '  Ann Holm   met       Otto Berg &     Rui Arias'
    """
    if "<" in text or "&" in text:
        text = _TAG.sub(lambda m: ("\n" if m["block"] else " ") + " " * (len(m.group()) - 1), text)
        text = text.replace("&amp;", "&    ")
    return _EMPHASIS.sub("  ", text) if "**" in text or "__" in text else text


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
            in_crumbs
            and plain.count("\n", at, m.start()) < 2
            and not (line.endswith((".", "?", "!")) or _DAY_ALONE.fullmatch(line))
        )
        parts.append(plain[at : m.start()])
        at = m.end()
        page = in_crumbs or _is_furniture(line)
        ran_on = (_CAPTION.match(m.group()) or _RAN_ON.match(m.group())) if page else None
        blanked = (ran_on.end() if ran_on else len(m.group())) if page else 0
        parts.append(" " * blanked + m.group()[blanked:])
    parts.append(plain[at:])
    return "".join(parts)


_CAPTION = re.compile(
    r"\s*(?:photo|image|picture): ?(?=[^\n:]{4,90}? (?:meet|receive|greet|welcome|shake|host|embrace|hug|hold)s?\b"
    r"|[^\n:]{4,90}? (?:met|received|greeted|welcomed|shook|hosted|embraced|hugged|held|sat|poses?d?|call(?:s|ed)? on"
    r"|pays?|paid|speaks?|spoke|chats?|chatted) )",
    re.I,
)
"""What leads to a caption that tells something, and no credit: "Photo: Minister Berg greets Ambassador Holm"."""
_DAY_ALONE = re.compile(
    r"(?:(?:posted|published|date)(?: on)?:? )?(?:[a-z]{3,9}day,? |[a-z]{3},? )?"
    r"(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?),? (?:19|20)\d\d\b"
    r"[\s\d:|,.-]*(?:[ap]\.?m\b\.?)?(?: ?[A-Z]{2,4})?\s*",
    re.I,
)
"""The day of a report, which stands below the breadcrumbs and is no part of the page: "Jan 14, 2022"."""


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


_OPENINGS = tuple(line[:-1].strip() for line in lines_of("furniture.txt") if line.endswith("*"))
_WHOLE = frozenset(line for line in lines_of("furniture.txt") if not line.endswith("*"))
