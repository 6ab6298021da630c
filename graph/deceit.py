"""Names that deceive the eye: invisible and direction-changing marks, and letters of another script that look alike.

Nothing is merged or changed because of it: what deceives is shown, and said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

__all__ = ["deceptive", "look_alikes", "skeleton"]

_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_JOINERS = "\u200c\u200d"
_WORD = re.compile(r"[^\W\d_]+(?:[\u200c\u200d'’-][^\W\d_]+)*")
_JOINED_SCRIPTS = ("ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "TAMIL", "KANNADA", "MALAYALAM", "SINHALA", "TELUGU")


def deceptive(text: str) -> list[tuple[int, str]]:
    r"""Give what deceives in a text: where (from 0) and what it is, in words.

    >>> deceptive("Qin\u200bGang met Аntony")
    [(3, 'an invisible character (U+200B zero width space)'), (13, "'Аntony' mixes Cyrillic and Latin letters")]
    >>> deceptive("Antony Blinken met 秦刚 and Сергей Лавров")
    []
    """
    return sorted([*_marks(text), *_mixed(text)])


def skeleton(name: str) -> str:
    """Give a name as the eye takes it: look-alike letters as Latin ones, invisible marks left out.

    >>> skeleton("Аntоny") == skeleton("Antony")
    True
    """
    if name.isascii() and name.isprintable():
        return name.lower()
    plain = unicodedata.normalize("NFKC", name)
    return "".join(_alike().get(c, c) for c in plain if unicodedata.category(c) not in ("Cf", "Cc")).casefold()


def look_alikes(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Give the names that look alike and are not written alike, each group sorted.

    >>> look_alikes(["Wang Yi", "Wаng Yi", "Wang Yu"])
    [('Wang Yi', 'Wаng Yi')]
    """
    groups: dict[str, set[str]] = {}
    for name in names:
        groups.setdefault(skeleton(name), set()).add(name)
    telling = (g for g in groups.values() if len({unicodedata.normalize("NFKC", n).casefold() for n in g}) > 1)
    return sorted(tuple(sorted(g)) for g in telling)


def _marks(text: str) -> Iterator[tuple[int, str]]:
    for at, c in enumerate(text):
        if c.isascii():
            continue
        if c in _DIRECTION:
            yield at, f"a mark that turns the direction of writing ({_named(c)})"
        elif unicodedata.category(c) == "Cf" and not (c in _JOINERS and _joins(text, at)) and c not in "\u00ad\ufeff":
            yield at, f"an invisible character ({_named(c)})"


def _joins(text: str, at: int) -> bool:
    """Say whether a joiner stands where its script needs it."""
    before = unicodedata.name(text[at - 1], "") if at else ""
    return before.startswith(_JOINED_SCRIPTS)


def _mixed(text: str) -> Iterator[tuple[int, str]]:
    for found in _WORD.finditer(text):
        if found[0].isascii():
            continue
        scripts = sorted({s for c in found[0] if (s := _script(c))})
        if len(scripts) > 1:
            yield found.start(), f"{found[0]!r} mixes {' and '.join(scripts)} letters"


@cache
def _script(c: str) -> str | None:
    """Give the script of a letter, of those that share shapes."""
    name = unicodedata.name(c, "")
    return next(
        (s.capitalize() for s in ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE") if name.startswith(s)), None
    )


@cache
def _alike() -> dict[str, str]:
    text = files("whowhom.ontology").joinpath("look_alikes.csv").read_text("utf-8")
    rows = (line.split(",") for line in text.splitlines() if line and not line.startswith("#"))
    return {letter: latin for latin, letters in rows for letter in letters}


def _named(c: str) -> str:
    return f"U+{ord(c):04X} {unicodedata.name(c, 'without a name').lower()}"
