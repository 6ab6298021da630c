"""Names as they are looked up: folded, and by the shorter forms under which people ask for them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

__all__ = ["PARTICLES", "fold", "initials", "keys", "slug"]

_PARTICLES = "abu al av bin bint ben da de del della den der di dos du e el ibn la le of ter the van von y"
PARTICLES = frozenset(_PARTICLES.split())
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_SAME_LETTER = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
    | dict.fromkeys("'’‘ʼʻ`´", None)
)

_UNSEEN = re.compile(
    "[\u200b\u200e\u200f\u061c\u180e\u202a-\u202e\u2060-\u206f\U000e0000-\U000e007f]|(?<=[A-Za-z])[\u200c\u200d]"
)
"""Marks that nobody sees: a name with one is another name, until a person says that it is the same."""

_BETWEEN = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    r"""Give a name without case, accents and punctuation, its words one space apart.

    >>> fold("Enrique Peña-Nieto")
    'enrique pena nieto'
    >>> fold("al-Qa‘ida"), fold("秦刚")
    ('al qaida', '秦刚')
    >>> fold("Qin\\u200b Gang")
    'qin u200b gang'
    """
    if name.isascii():
        text = name.lower().replace("'", "").replace("`", "")
    else:
        name = _UNSEEN.sub(lambda m: f" u{ord(m[0]):04x} ", name)
        text = unicodedata.normalize("NFKD", name.casefold().translate(_SAME_LETTER)).casefold()
        text = "".join(c for c in text if not unicodedata.combining(c)).translate(_SAME_LETTER)
    return " ".join(_BETWEEN.split(text.replace("u.s.", "us"))).strip()


@lru_cache(maxsize=1)
def _family_first() -> frozenset[str]:
    text = Path(__file__).with_name("family_first.txt").read_text(encoding="utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


def keys(name: str, kind: str = "person") -> tuple[str, ...]:
    """Give the folded forms under which an actor is found, sorted: the name, a person's family name, a body's initials.

    >>> keys("Antony Blinken"), keys("Qin Gang"), keys("Charles de Gaulle")
    (('antony blinken', 'blinken'), ('gang', 'qin', 'qin gang'), ('charles de gaulle', 'de gaulle', 'gaulle'))
    >>> keys("German Marshall Fund of the United States", "organization")
    ('german marshall fund', 'german marshall fund of the united states', 'gmf', 'gmfus')
    """
    whole = fold(name)
    found = {whole}
    if kind == "person":
        words = [w for w in whole.split() if w not in _SUFFIXES] or whole.split()
        if len(words) > 1:
            found.add(words[-1])
            first = next((i for i, w in enumerate(words[1:-1], 1) if w in PARTICLES), None)
            if first is not None:
                found.add(" ".join(words[first:]))
            if words[0] in _family_first():
                found.add(words[0])
    elif kind == "organization":
        found.update(initials(name))
        if " of the " in whole:
            found.add(whole.split(" of the ")[0])
    return tuple(sorted(k for k in found if k))


def initials(name: str) -> tuple[str, ...]:
    """Give the initials of a body's name, with and without what follows "of the".

    >>> initials("Asia-Pacific Economic Cooperation")
    ('apec',)
    """
    found = set()
    for part in {name, name.split(" of the ")[0]}:
        letters = "".join(w[0] for w in re.findall(r"[^\W\d_]+", part) if w[0].isupper())
        if len(letters) > 1:
            found.add(letters.casefold())
    return tuple(sorted(found))


def slug(name: str) -> str:
    """Give a name as the last step of an IRI.

    >>> slug("Antony Blinken"), slug("«»")
    ('antony-blinken', '')
    """
    return fold(name).replace(" ", "-")[:80].strip("-")
