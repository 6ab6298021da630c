"""Names on the map: how wide they are, and where a long one is broken."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

__all__ = ["FONT", "LINE", "clean", "measure", "wrap"]

FONT = 12.0
"""Size of a name in pixels, at the scale of the layout."""

LINE = 14.0
"""Height of a line of a name."""

WIDEST = 18
"""Letters after which a name goes on in the next line."""

MOST_LINES = 3

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NARROW = frozenset("iljtfrI.,:;'’!|()[] -·")
_BROAD = frozenset("mwMWQOGDHNU@%—")


def clean(text: str) -> str:
    r"""Give a text without what would disturb its surroundings: control characters, and marks that turn what follows.

    >>> clean("a\x07b\u202ec")
    'a bc'
    """
    return "".join(_harmless(c) for c in text) if not text.isprintable() else text


def _harmless(char: str) -> str:
    if char in "\n\t" or char.isprintable():
        return char
    if char in _TURNING:
        return ""
    return char if unicodedata.category(char) in ("Cf", "Zs", "Zl", "Zp", "Cn", "Co") else " "


def measure(text: str, font: float = FONT) -> float:
    """Give about how wide a text is; no font is asked, so that every machine draws the same map.

    >>> measure("Qin Gang") < measure("Wang Wenbin")
    True
    """
    return round(sum(_width(c) for c in text) * font, 1)


def _width(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.02
    return 0.34 if char in _NARROW else 0.82 if char in _BROAD else 0.66 if char.isupper() else 0.56


def wrap(name: str) -> list[str]:
    """Break a name into at most three lines of about equal length; what is longer ends in an ellipsis.

    >>> wrap("Antony Blinken"), wrap("German Marshall Fund of the United States")
    (['Antony Blinken'], ['German Marshall Fund', 'of the United States'])
    >>> wrap("x" * 300)[-1][-1]
    '…'
    """
    text = " ".join(clean(name).split()) or "(no name)"
    for rows in range(1, MOST_LINES + 1):
        for width in range(max(8, int(_units(text) / rows)), WIDEST + (3 if rows > 1 else 1)):
            lines = _fill(_pieces(text, width), width)
            if len(lines) <= rows and max(map(_units, lines)) <= width:
                return lines
    lines = _fill(_pieces(text, WIDEST), WIDEST)
    return [*lines[: MOST_LINES - 1], _cut(lines[MOST_LINES - 1] + "…")]


def _cut(line: str) -> str:
    while _units(line) > WIDEST:
        line = line[:-2].rstrip() + "…"
    return line


def _units(text: str) -> float:
    return sum(_width(c) for c in text) / 0.56


def _pieces(text: str, width: float) -> list[str]:
    """Split at spaces, and within words that are longer than a line (also Chinese ones, which have no spaces)."""
    pieces = []
    for word in text.split(" "):
        piece = ""
        for char in word:
            if _units(piece + char) > width and _units(word) > WIDEST:
                pieces.append(piece)
                piece = ""
            piece += char
        pieces.append(piece + " ")
    return pieces


def _fill(pieces: Sequence[str], width: float) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and _units((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines if line.strip()]
