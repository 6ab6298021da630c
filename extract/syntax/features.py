"""What the network sees of a word: its small letters, first letter, last three and shape, each as rows of a table.

The keys are those of spaCy, by which the tables were trained: a string is hashed to 64 bits (MurmurHash64A), and that
number to four rows (MurmurHash3 for one number, as in thinc). Both hashes are by Austin Appleby, in the public domain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["features", "key", "rows", "shape"]

_ALL: Final = (1 << 64) - 1
_MULTIPLIER: Final = 0xC6A4A7935BD1E995
_LONG: Final = 100


def features(word: str, norms: Mapping[str, str]) -> tuple[str, str, str, str]:
    """Give the four strings that a word is known by; `norms` are the words that count as others.

    >>> features("Met", {})
    ('met', 'M', 'Met', 'Xxx')
    >>> features("—", {"—": "-"})[0]
    '-'
    """
    return norms.get(word) or word.lower(), word[0], word[-3:], shape(word)


def shape(word: str) -> str:
    """Give the letters of a word by kind, of one kind in a row no more than four.

    >>> shape("G20"), shape("McDonald's")
    ('Xdd', "XxXxxxx'x")
    """
    if len(word) >= _LONG:
        return "LONG"
    found, last, run = "", "", 0
    for letter in word:
        kind = ("X" if letter.isupper() else "x") if letter.isalpha() else "d" if letter.isdigit() else letter
        run = run + 1 if kind == last else 0
        last = kind
        if run < 4:
            found += kind
    return found


@lru_cache(maxsize=20_000)
def key(text: str) -> int:
    """Give the hash of a string.

    >>> key("met")
    14332210279624491740
    """
    data = text.encode("utf-8", "surrogatepass")
    found = 1 ^ (len(data) * _MULTIPLIER & _ALL)
    whole = len(data) & ~7
    for at in range(0, whole, 8):
        block = int.from_bytes(data[at : at + 8], "little") * _MULTIPLIER & _ALL
        found = (found ^ ((block ^ block >> 47) * _MULTIPLIER & _ALL)) * _MULTIPLIER & _ALL
    if len(data) > whole:
        found = (found ^ int.from_bytes(data[whole:], "little")) * _MULTIPLIER & _ALL
    found = (found ^ found >> 47) * _MULTIPLIER & _ALL
    return found ^ found >> 47


def rows(keys: Sequence[Sequence[int]], seeds: Sequence[int], sizes: Sequence[int]) -> NDArray[np.uint64]:
    """Give the four rows in which each key of a word is looked up, each in the table of its place.

    >>> rows([[key("met"), key("M")]], [8, 9], [5000, 1000]).tolist()
    [[[4194, 608, 1495, 2265], [295, 236, 709, 195]]]
    """
    salt, half, shift = np.array(seeds, np.uint64) ^ np.uint64(8), np.uint64(0xFFFFFFFF), np.uint64(32)
    first = np.array(keys, np.uint64) * np.uint64(0x87C37B91114253D5)
    first = (first << np.uint64(31) | first >> np.uint64(33)) * np.uint64(0x4CF5AD432745937F) ^ salt
    first = first + salt
    second = first + salt
    first, second = _mixed(first), _mixed(second)
    first = first + second
    second = first + second
    found = np.stack([first & half, first >> shift, second & half, second >> shift], axis=-1)
    return found % np.array(sizes, np.uint64)[:, None]


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Let every bit of a number change every other."""
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        numbers = (numbers ^ numbers >> np.uint64(33)) * np.uint64(factor)
    return numbers ^ numbers >> np.uint64(33)
