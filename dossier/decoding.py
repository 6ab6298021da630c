"""Bytes to text, or one clear line on why not: empty, binary, too large, in another encoding."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ..graph.errors import UnreadableFile

__all__ = ["CONFLICT", "MAX_BYTES", "decode", "decode_lines", "is_conflict", "read_bytes"]

MAX_BYTES = 20_000_000
"""A long book has two million; what is larger is no article but a mistake, or a file of many."""

CONFLICT = "a conflict that git left", "choose between the two sides, and take out the lines that mark them"
"""What is wrong with a line between two sides of a merge, and what to do."""
_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?= |\s*\Z)")

_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a file that is to be text.

    Raises:
        UnreadableFile: it is missing, a folder, empty, or larger than `limit`.

    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableFile("a folder, not a file", str(path), "name the files in it")
        if size > limit:
            raise _too_large(size, limit, path)
        with path.open("rb") as f:
            data = f.read(limit + 1)
    except OSError as e:
        raise UnreadableFile(f"cannot be read ({e.strerror})", str(path), "see to its name and permissions") from None
    if len(data) > limit:  # a pipe or device that does not say its size
        raise _too_large(len(data), limit, path)
    if not data.strip():
        raise UnreadableFile("the file is empty", str(path), "save the text into it, or remove it")
    return data


def decode(data: bytes, where: str, declared: str | None = None) -> str:
    """Give the text of bytes in UTF-8, with or without its mark, or in the encoding that the file itself declares.

    >>> decode("秦刚".encode("utf-8-sig"), "note.txt")
    '秦刚'

    Raises:
        UnreadableFile: the bytes are no text, or in another encoding; the message names the first bad byte and the
            likely encoding.

    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            raise _recode(f"the text is {name}, not UTF-8", where, name)
    if (nul := data.find(0)) >= 0:
        raise UnreadableFile(f"not text: a zero byte at {nul}", where, "save the article as text or HTML")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        bad = e.start
    if declared and (text := _as(data, declared)) is not None:
        return text
    likely = _likely(data)
    if likely is None:
        raise UnreadableFile(f"not UTF-8 text: byte {bad} is {data[bad]:#04x}", where, "save it as UTF-8 text")
    raise _recode(f"not UTF-8: byte {bad} is {data[bad]:#04x}; likely {likely}", where, likely)


def decode_lines(data: bytes, where: str) -> str:
    r"""Give the text of a file that counts by lines: a carriage return ends one, with or without what follows it.

    >>> decode_lines(b"one\rtwo\r\nthree", "note.facts")
    'one\ntwo\r\nthree'

    Raises:
        UnreadableFile: as `decode`.

    """
    return re.sub(r"\r(?!\n)", "\n", decode(data, where))


def is_conflict(line: str) -> bool:
    """Say whether a line is one by which git marks the sides of a merge that it could not make.

    >>> is_conflict("<<<<<<< HEAD"), is_conflict("======="), is_conflict("Ann meets Bob")
    (True, True, False)
    """
    return _CONFLICT.match(line) is not None


def _as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _likely(data: bytes) -> str | None:
    """Guess among the encodings that articles come in; None for what looks like no text at all."""
    sample = data[:200_000]
    control = sum(b < 9 or 13 < b < 32 for b in sample)
    if control * 50 > len(sample):
        return None
    runs = re.findall(rb"[\x80-\xff]+", sample)
    if max(map(len, runs), default=0) < 4:
        return "windows-1252"
    for encoding, script in (("gb18030", "[\u4e00-\u9fff]"), ("windows-1251", "[а-яА-Я]")):
        text = _as(sample[: len(sample) // 2 * 2], encoding) or _as(sample, encoding)
        if text and len(re.findall(script, text)) * 10 > 7 * len(re.findall(r"[^\x00-\x7f]", text)):
            return encoding
    return "windows-1252"


def _recode(what: str, where: str, encoding: str) -> UnreadableFile:
    return UnreadableFile(what, where, f"convert it: iconv -f {encoding} -t UTF-8 FILE > NEW")


def _too_large(size: int, limit: int, path: Path) -> UnreadableFile:
    return UnreadableFile(
        f"too large for one text: {size / 1e6:.0f} MB, at most {limit / 1e6:.0f}", str(path), "split it into articles"
    )
