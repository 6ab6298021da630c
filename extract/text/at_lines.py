"""What stands where a line begins: found there at once, where a pattern would be asked at each letter of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["at_lines"]


def at_lines(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    r"""Give what a pattern that begins with "^" finds in lines that are not empty, as `finditer` does with `re.M`.

    >>> [m["name"] for m in at_lines(re.compile(r"^by (?P<name>\w+)", re.M), "by Lee\nheard by Ito\nby Holm")]
    ['Lee', 'Holm']
    """
    done = 0
    for at in _starts(text):
        if at >= done and (found := pattern.match(text, at)) is not None:
            yield found
            done = found.end()


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[int, ...]:
    """Give where the lines of a text begin that are not empty."""
    at, starts = 0, []
    for line in text.split("\n"):
        if line:
            starts.append(at)
        at += len(line) + 1
    return tuple(starts)
