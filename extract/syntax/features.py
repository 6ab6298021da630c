"""What the network sees of a word: its small letters, first letter, last three and shape, each as rows of a table.

The keys are those of spaCy, by which the tables were trained: a string is hashed to 64 bits (MurmurHash64A), and that
number to four rows (MurmurHash3 for one number, as in thinc). Both hashes are by Austin Appleby, in the public domain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def rows(keys: Iterable[int], seed: int, size: int) -> NDArray[np.uint64]:
    """Give the four rows of a table of some size in which each key is looked up.

    >>> rows([key("met")], 8, 5000).tolist()
    [[4194, 608, 1495, 2265]]
    """
    salt, half, shift = np.uint64(seed ^ 8), np.uint64(0xFFFFFFFF), np.uint64(32)
    first = np.fromiter(keys, np.uint64) * np.uint64(0x87C37B91114253D5)
    first = (first << np.uint64(31) | first >> np.uint64(33)) * np.uint64(0x4CF5AD432745937F) ^ salt
    first = first + salt
    second = first + salt
    first, second = _mixed(first), _mixed(second)
    first = first + second
    second = first + second
    return np.stack([first & half, first >> shift, second & half, second >> shift], axis=1) % np.uint64(size)


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Let every bit of a number change every other."""
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        numbers = (numbers ^ numbers >> np.uint64(33)) * np.uint64(factor)
    return numbers ^ numbers >> np.uint64(33)
