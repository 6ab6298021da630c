"""One writer for every listing: a table for people, JSON and CSV for programs, Markdown for notes.

Fields come from documents that anybody may have written. Control characters and terminal escapes are made visible,
spreadsheets get no formulas and Markdown no markup.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TextIO

__all__ = ["FORMATS", "Column", "cell", "columns_of", "inert", "markdown", "width_of", "write", "write_one"]

FORMATS = ("table", "json", "jsonl", "csv", "md")
JOINERS = "\u200c\u200d"
"""Invisible, but part of how Persian, Hindi and others are written: they stay."""

_UNSAFE_JSON = re.compile("[\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_MARKUP = re.compile(r"([\\`*_{}\[\]()#|~!])")
INDENT = "    "
LEAST = 12
"""No column of a table is made narrower than this to fit a terminal."""


class Column(NamedTuple):
    """A column of a listing: its title, what it shows of a row, and whether a table has it, or has it below the row."""

    title: str
    value: Callable[[Any], Any]
    table: bool = True
    below: bool = False


def write(rows: Iterable[Any], columns: Sequence[Column], form: str, out: TextIO, *, width: int | None = None) -> int:
    """Write rows as `table`, `json`, `jsonl`, `csv` or `md`, and give how many there were.

    JSON has each row whole (its `to_json()`, or the mapping that it is); the others have the columns. A table is kept
    within `width`, by wrapping, where one is given.

    >>> import sys
    >>> write([{"who": "Qin Gang", "post": "Foreign Minister"}], columns_of(["who", "post"]), "table", sys.stdout)
    who       post
    --------  ----------------
    Qin Gang  Foreign Minister
    1
    """
    if form in ("json", "jsonl"):
        return _json(rows, out, lines=form == "jsonl")
    shown = [c for c in columns if c.table] if form != "csv" else list(columns)
    titles = [c.title for c in shown]
    if form == "csv":
        return _csv(titles, ([c.value(row) for c in shown] for row in rows), out)
    rows = list(rows)
    if form == "md":
        _markdown(titles, ([cell(c.value(row)) for c in shown] for row in rows), out)
    elif rows:
        beside = [c for c in shown if not c.below]
        cells = [[cell(c.value(row)) for c in beside] for row in rows]
        notes = [[cell(v) for c in shown if c.below for v in c.value(row)] for row in rows]
        _table([c.title for c in beside], cells, notes, out, width)
    return len(rows)


def write_one(fields: Mapping[str, Any], form: str, out: TextIO) -> None:
    """Write one object: in JSON as one object, else as two columns of field and value."""
    if form in ("json", "jsonl"):
        out.write(dumps(fields) + "\n")
        return
    pairs = [(name, value) for key, found in fields.items() for name, value in _flat(key, found)]
    write(pairs, [Column("what", lambda p: p[0]), Column("number", lambda p: p[1])], form, out)


def columns_of(names: Sequence[str]) -> list[Column]:
    """Give the columns of rows that are mappings, under the names of their keys."""
    return [Column(name, lambda row, name=name: row.get(name)) for name in names]  # type: ignore[misc]


def dumps(value: Any) -> str:
    r"""Give a value as JSON in which nothing acts on a terminal.

    >>> dumps({"name": "秦\x9b31m"})
    '{"name": "秦\\u009b31m"}'
    """
    row = value.to_json() if hasattr(value, "to_json") else value
    return _UNSAFE_JSON.sub(lambda m: f"\\u{ord(m.group()):04x}", json.dumps(row, ensure_ascii=False))


def cell(value: Any) -> str:
    """Give a value as the text of one cell, on one line and inert.

    >>> cell(["Antony Blinken", "Qin Gang"]), cell(None), cell(True)
    ('Antony Blinken; Qin Gang', '', 'yes')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
        return "; ".join(cell(v) for v in value)
    return inert(str(value))


def inert(text: str) -> str:
    r"""Give a text on one line in which every control character is to be seen and does nothing.

    >>> inert("Qin\x1b[31m Gang\n"), inert("\u202egnaG niQ")
    ('Qin␛[31m Gang', '<U+202E>gnaG niQ')
    """
    flat = " ".join(text.split()) if any(c in text for c in "\t\r\n\v\f\x85\u2028\u2029") else text
    if flat.isascii() and flat.isprintable():
        return flat
    return "".join(map(_visible, flat))


def inert_lines(text: str) -> str:
    r"""Give a text of several lines with its line ends and tabs as they are, and every other control to be seen.

    >>> inert_lines("Qin\x1b[31m\n\tGang\n")
    'Qin␛[31m\n\tGang\n'
    """
    return "".join(c if c in "\n\t" else "<U+2028>" if c == "\u2028" else _visible(c) for c in text)


def width_of(text: str) -> int:
    """Give how many places of a terminal a text takes.

    >>> width_of("Qin Gang"), width_of("秦刚"), width_of("Peña")
    (8, 4, 4)
    """
    return len(text) if text.isascii() else sum(map(_places, text))


def _visible(c: str) -> str:
    kind = unicodedata.category(c)
    if kind == "Cc":
        code = ord(c)
        return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else f"<U+{code:04X}>"
    if kind == "Cs" or (kind == "Cf" and c not in JOINERS and c != "\u00ad"):
        return f"<U+{ord(c):04X}>"
    return c


def _places(c: str) -> int:
    if unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def _flat(key: str, value: Any) -> Iterable[tuple[str, Any]]:
    """Give an object's nested fields as lines of their own: `events meeting happened`."""
    if isinstance(value, Mapping):
        for inner, found in value.items():
            yield from _flat(f"{key} {inner}", found)
    else:
        yield key, value


def _json(rows: Iterable[Any], out: TextIO, *, lines: bool) -> int:
    number = 0
    for number, row in enumerate(rows, 1):
        out.write(f"{dumps(row)}\n" if lines else f"{'[' if number == 1 else ','}\n {dumps(row)}")
    if not lines:
        out.write("\n]\n" if number else "[]\n")
    return number


def _csv(titles: Sequence[str], rows: Iterable[Sequence[Any]], out: TextIO) -> int:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(titles)
    number = 0
    for row in rows:
        number += 1
        writer.writerow([v if isinstance(v, (int, float)) and not isinstance(v, bool) else _harmless(v) for v in row])
    return number


def _harmless(value: Any) -> str:
    """Give a cell that no spreadsheet takes for a formula."""
    text = cell(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _markdown(titles: Sequence[str], rows: Iterable[Sequence[str]], out: TextIO) -> None:
    for line in (titles, ["---"] * len(titles)):
        out.write(f"| {' | '.join(line)} |\n")
    for row in rows:
        out.write(f"| {' | '.join(map(markdown, row))} |\n")


def markdown(text: str) -> str:
    """Give a text of one line as Markdown that shows just that text."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKUP.sub(r"\\\1", plain)


def _table(
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    notes: Sequence[Sequence[str]],
    out: TextIO,
    width: int | None,
) -> None:
    """Write aligned columns, and below each row its notes."""
    widths = _fitted(list(zip(titles, *rows, strict=True)), width)
    for row, below in zip((titles, ["-" * w for w in widths], *rows), ((), (), *notes), strict=True):
        wrapped = [_wrapped(text, w) for text, w in zip(row, widths, strict=True)]
        for i in range(max(map(len, wrapped))):
            parts = [lines[i] if i < len(lines) else "" for lines in wrapped]
            line = "  ".join(p + " " * (w - width_of(p)) for p, w in zip(parts, widths, strict=True))
            out.write(line.rstrip() + "\n")
        for note in below:
            lines = _wrapped(note, width - len(INDENT)) if width and width > LEAST + len(INDENT) else [note]
            out.write("".join(f"{INDENT}{line}\n" for line in lines))


def _fitted(columns: Sequence[Sequence[str]], width: int | None) -> list[int]:
    """Take what is too much from the widest columns, place by place; words are broken last of all."""
    widths = [max(map(width_of, texts)) for texts in columns]
    room = (width - 2 * (len(widths) - 1)) if width else sum(widths)
    words = [max((width_of(w) for text in texts for w in text.split(" ")), default=0) for texts in columns]
    for floors in ([max(LEAST, w) for w in words], [LEAST] * len(widths)):
        while sum(widths) > room and (wide := [i for i, w in enumerate(widths) if w > floors[i]]):
            widths[max(wide, key=lambda i: widths[i])] -= 1
    return widths


def _wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines of at most that many places, between words where possible."""
    if width_of(text) <= width:
        return [text]
    lines, line = list[str](), ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width_of(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        while width_of(word) > width:
            head = _head(word, width)
            lines.append(head)
            word = word[len(head) :]
        line = word
    return [*lines, line] if line else lines


def _head(word: str, width: int) -> str:
    """Give as much of a word's beginning as fits, one character at least."""
    taken = 0
    for i, c in enumerate(word):
        taken += _places(c)
        if taken > width and i:
            return word[:i]
    return word
