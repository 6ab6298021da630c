"""What stands where a line begins: found there at once, where a pattern would be asked at each letter of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["at_lines"]


def at_lines(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    r"""Give what a pattern that begins with "^" finds, as `finditer` does with `re.M`.

    >>> [m["name"] for m in at_lines(re.compile(r"^by (?P<name>\w+)", re.M), "by Lee\nheard by Ito\nby Holm")]
    ['Lee', 'Holm']
    """
    at = 0
    while True:
        found = pattern.match(text, at)
        if found is not None:
            yield found
        end = at if found is None else max(at, found.end() - 1)
        at = text.find("\n", end) + 1
        if at == 0:
            return
