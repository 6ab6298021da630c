"""What is wrong with a line of a facts file, in words: where, what was expected, and the likely fix."""

from __future__ import annotations

import calendar
import difflib
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from ..graph import dates
from ..graph.errors import InvalidDate
from ..graph.names import PARTICLES
from .verbs import KEYWORDS, quoted, words

if TYPE_CHECKING:
    from .lines import Fact, Phrase, SourceLine, Unexpected

__all__ = ["PLAIN_WORD", "LineError", "date_error", "heads_source", "name_error", "name_in_line", "parse"]


class LineError(Exception):
    """A fault in one line: its column (from 0), what it is and how to mend it."""

    def __init__(self, column: int, what: str, remedy: str | None = None) -> None:
        super().__init__(what)
        self.column, self.what, self.remedy = column, what, remedy


class Near(NamedTuple):
    """A word of the line and the word of the language that was likely meant."""

    column: int
    written: str
    meant: str


_SMALL = PARTICLES | {"a", "an", "at", "for", "of", "on", "the", "und", "des", "do", "zu"}
"""Words in lower case that names hold."""
PLAIN_WORD = re.compile(r"[^\s\",“”\[\]#][^\s\",“”\[\]]*")
"""A word that needs no quotation marks."""
MAX_LINE = 4000
"""A fact with a long quote and a long address has a tenth of this."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_DATE_LIKE = re.compile(r"\d{4}(-\d\d?){0,2}(/.*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_WRITTEN = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<month>[^\W\d]{3,})\.?(?:\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?,?\s+(?P<y>\d{4})"
)
_MONTHS = {name.lower(): n for names in (calendar.month_name, calendar.month_abbr) for n, name in enumerate(names) if n}
_QUOTED = re.compile(r'"(?:[^"]|"")*"|“[^”]*”')


def parse(line: str) -> SourceLine | Fact | None:
    """Parse one line; None for an empty one or a comment.

    Raises:
        LineError: it does not parse; the column, what was expected and the likely fix.

    """
    from .grammar import parse_line
    from .lines import Repeated, Unexpected

    if not line.strip() or line.lstrip().startswith("#"):
        return None
    if len(line) > MAX_LINE:
        raise LineError(MAX_LINE, f"a line of {len(line)} characters, at most {MAX_LINE}", "write one fact a line")
    if control := _CONTROL.search(line):
        raise LineError(control.start(), f"a control character (U+{ord(control[0]):04X})", "take it out")
    try:
        return parse_line(line)
    except Unexpected as e:
        raise _parse_error(e, line) from None
    except Repeated as e:
        raise LineError(
            e.column, f"`{e.word}` stands in this line twice", "write two lines, or one of the two"
        ) from None


def heads_source(line: str) -> bool:
    """Say whether a line, faulty or not, is one that names the source of those below it; a source's denial is none."""
    said = line.split()
    return said[:1] == ["source"] and "denies-that" not in said


def _parse_error(error: Unexpected, line: str) -> LineError:
    """Say why a line does not parse."""
    column, expected = error.column, error.expected
    rest = line[column:].strip()
    if (unclosed := _unclosed(line)) is not None:
        return unclosed
    if line.split()[0] == "source" and not line.split()[1:]:
        return LineError(
            column, "a source without a name", 'write: source ID "TITLE" published DATE by PUBLISHER url URL'
        )
    if (parted := _parted(line)) is not None:
        return parted
    if "verb" in expected:
        return _no_verb(line, column, "modal" not in expected)
    if expected == {"quoted"}:
        return _not_quoted(line, column, rest)
    if "of" in expected and "ref" in expected and rest:
        return LineError(column, f"expected `of` before {_first(rest)!r}", f'write: "TITLE" of {rest}')
    if expected == {"end"}:
        return LineError(column, f"nothing may follow the source: {rest!r}", "put [SOURCE] at the end of the line")
    return LineError(column, f"expected {_said(expected)}{_instead(rest)}", _mend_rest(rest, expected))


def name_in_line(name: str) -> str:
    """Give a name as a line may hold it: in quotation marks where it would not be read back as it is.

    >>> name_in_line("Bank of England"), name_in_line("Trinidad and Tobago")
    ('Bank of England', '"Trinidad and Tobago"')
    """
    first, *rest = name.split(" ")
    reserved = {*KEYWORDS, *words()} - {"of"}  # which parts a title from its body, and nothing else
    plain = all(PLAIN_WORD.fullmatch(w) and not w[0].isdigit() and w not in reserved for w in (first, *rest))
    small = first[:1].islower() or any(w[0].islower() and w not in _SMALL for w in rest if w)
    return name if plain and not small else quoted(name)


def name_error(name: Phrase) -> LineError | None:
    """Say what is odd about a name that is not in quotation marks: a date in it, a word that looks misspelt."""
    if name.quoted:
        return None
    if (parted := _parted(name.text)) is not None:
        return LineError(name.start + parted.column, parted.what, parted.remedy)
    for found in re.finditer(r"\S+", name.text):
        word, column = found[0], name.start + found.start()
        if _DATE_LIKE.fullmatch(word) and found.start():
            return LineError(column, f"a date in a name: {name.text!r}", f"write `on {word}`")
        if word[0].islower() and word.strip(".,;:").isalpha() and word not in _SMALL:
            near = _meant(name.text, name.start, found.start())
            remedy = f"did you mean `{near.meant}`? " if near else ""
            return LineError(column, f"{word!r} in a name", f"{remedy}A name may be put in quotation marks".strip())
        if ("-" in word and word.islower()) and (near := _meant(name.text, name.start, found.start())):
            return LineError(column, f"{word!r} in a name", f"did you mean `{near.meant}`?")
    return None


def date_error(date: Phrase) -> LineError | None:
    """Say what is wrong with a date, and how to write it; None where nothing is."""
    try:
        dates.bounds(date.text)
    except InvalidDate as e:
        if mended := _mend_date(date.text):
            return LineError(date.start, e.what, mended)
        for found in re.finditer(r"(?<=\s)\S+", date.text):
            if near := difflib.get_close_matches(found[0].lower(), KEYWORDS, n=1, cutoff=0.72):
                return LineError(date.start + found.start(), f"{found[0]!r} in a date", f"did you mean `{near[0]}`?")
        return LineError(date.start, e.what, e.remedy)
    return None


def _mend_date(text: str) -> str | None:
    """Give the date as it should be written, where words or another order of numbers tell."""
    if (found := _WRITTEN.fullmatch(text)) and (
        near := difflib.get_close_matches(found["month"].lower(), _MONTHS, n=1)
    ):
        day = found["d1"] or found["d2"]
        fixed = f"{found['y']}-{_MONTHS[near[0]]:02}" + (f"-{int(day):02}" if day else "")
    elif parts := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text):
        fixed = f"{parts[1]}-{int(parts[2]):02}-{int(parts[3]):02}"
    elif parts := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text):
        return f"write year, month, day, as in {parts[3]}-MM-DD"
    else:
        return None
    try:
        dates.bounds(fixed)
    except InvalidDate:
        return None
    return f"write {fixed}"


def _no_verb(line: str, column: int, after_modal: bool) -> LineError:
    """A word before `column` is likely a misspelt verb; else the line has none."""
    near = _best(line, column) or _best(line, len(line))
    if near:
        return LineError(
            near.column, f"{near.written!r} is no verb of the facts language", f"did you mean `{near.meant}`?"
        )
    if after_modal:
        return LineError(column, "expected a verb after `may`, `will` and the like", "write, say, `may meet`")
    what = "no verb in this line" if not line[column:].strip() else f"expected a verb before {_first(line[column:])!r}"
    return LineError(column, what, "write, say: Antony Blinken meets Qin Gang on 2023-06-18")


def _best(text: str, limit: int) -> Near | None:
    """Give the word before `limit`, lower-case if any is, that is nearest to one of the language's verbs."""
    starts = [m.start() for m in re.finditer(r"(?<!\S)[^\W\d_]", text[:limit])]
    found = [near for at in starts if (near := _meant(text, 0, at)) and near.meant in words()]
    lower = [n for n in found if n.written[0].islower()]
    return next(iter(lower or [n for n in found if n.written.lower() in words()]), None)


def _parted(line: str) -> LineError | None:
    """A verb of several words, written without its hyphens."""
    bare = _QUOTED.sub(lambda m: "_" * len(m[0]), line)
    for m in re.finditer(r"(?<!\S)[a-z]", bare):
        here = bare[m.start() :].split()
        for count in (3, 2):
            if len(here) >= count and "-".join(here[:count]) in {*words(), *KEYWORDS}:
                said, meant = " ".join(here[:count]), "-".join(here[:count])
                return LineError(m.start(), f"{said!r} is written as one word here", f"did you mean `{meant}`?")
    return None


def _meant(text: str, offset: int, at: int) -> Near | None:
    """Give the word of the language that the word at this place, alone or with the next, was likely meant to be."""
    here = text[at:].split()
    word = here[0].lower()
    if word in words() and here[0] != word:
        return Near(offset + at, here[0], word)
    vocabulary = [*words(), *KEYWORDS]
    if swapped := [w for w in vocabulary if len(w) > 2 and w != word and sorted(w) == sorted(word)]:
        return Near(offset + at, here[0], swapped[0])
    near = difflib.get_close_matches(word, vocabulary, n=1, cutoff=0.66 if len(word) < 5 else 0.72)
    return Near(offset + at, here[0], near[0]) if near and near[0] != word else None


def _not_quoted(line: str, column: int, rest: str) -> LineError:
    """A title, quote or heading stands without its quotation marks."""
    if not rest:
        return LineError(column, "expected words in quotation marks", 'write, say: holds "Foreign Minister" of China')
    before = list(itertools.takewhile(lambda w: w not in words(), rest.split()))
    if len(before) < len(rest.split()):  # a capacity: who acts in it does so up to the verb
        head = [" ".join(before), " ".join(rest.split()[len(before) :])]
    else:
        head = re.split(r"\s+(?=(?:of|from|until|on|in|\[)(?:\s|$))", rest, maxsplit=1)
    fixed = f'"{head[0]}"' + (f" {head[1]}" if len(head) > 1 else "")
    return LineError(column, f"expected quotation marks around {head[0]!r}", f"write: {fixed}")


def _unclosed(line: str) -> LineError | None:
    """A quotation mark or bracket that is opened and not closed."""
    bare = _QUOTED.sub(lambda m: "_" * len(m[0]), line)
    bare = re.sub(r"(?<!\S)#.*", "", bare)
    for sign, close in (('"', '"'), ("“", "”"), ("[", "]")):
        at = bare.rfind(sign)
        if at >= 0 and close not in bare[at + 1 :]:
            return LineError(at, f"{sign} is opened here and never closed", f"close it with {close}")
    stray = re.search(r"[”\]]", re.sub(r"\[[^\]]*\]", lambda m: "_" * len(m[0]), bare))
    return LineError(stray.start(), f"{stray[0]} closes nothing", "take it out") if stray else None


def _mend_rest(rest: str, expected: frozenset[str]) -> str | None:
    if not rest:
        return None
    word = _first(rest)
    if _DATE_LIKE.fullmatch(word) and "on" in expected:
        return f"write `on {word}`"
    near = difflib.get_close_matches(word.lower(), [k for k in KEYWORDS if k in expected], n=1)
    return f"did you mean `{near[0]}`?" if near else None


def _said(expected: frozenset[str]) -> str:
    """Give what may come next, in words."""
    said = ["a name, a date or a word"] if "name" in expected else []
    if "quoted" in expected:
        said.append("words in quotation marks")
    said += sorted(f"`{e}`" for e in expected & {*KEYWORDS, ","} if e != "some")
    if "ref" in expected:
        said.append("[SOURCE]")
    return ", ".join(said[:-1]) + (" or " if len(said) > 1 else "") + said[-1] if said else "the end of the line"


def _instead(rest: str) -> str:
    return f", found {_first(rest)!r}" if rest else ", found the end of the line"


def _first(rest: str) -> str:
    return rest.split()[0] if rest.split() else ""
