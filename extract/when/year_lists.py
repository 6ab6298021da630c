"""The years at the heads of lines, in a chronology that names no days."""

from __future__ import annotations

import re
from itertools import pairwise

from ..text.at_lines import at_lines

__all__ = ["by_year"]

_YEAR = re.compile(
    r"^[ \t*\u2022-]{0,6}(?P<year>(?:1[5-9]|20)\d\d)"
    r"(?: ?[:.\u2013\u2014]| ?-{1,2}(?= ))?(?:[ \t]+(?=[\"'\u201c]?[A-Z])|[ \t]*(?:\n\s*|\Z))",
    re.M,
)
"""A year before what took place in it, or in a line of its own over it."""


def by_year(text: str) -> list[tuple[int, str]]:
    r"""Give where the entries of each year begin, if years in order head several; the last ends with its paragraph.

    >>> by_year("Visits\n2006 Holm met Berg in Oslo.\n2008: Holm met Ito in Rome.\n\nWe are here.")
    [(12, '2006'), (41, '2008'), (62, '')]
    >>> by_year("Archive\n2019\n2018\n2017\n\nHolm met Berg in Oslo.")
    []
    """
    heads = list(at_lines(_YEAR, text))
    years = [int(m.group("year")) for m in heads]
    if len(set(years)) < 2 or years not in (sorted(years), sorted(years, reverse=True)):
        return []
    if any(a.end() == b.start() for a, b in pairwise(heads)):
        return []  # a menu of years, not what took place in them
    end = text.find("\n\n", heads[-1].end())
    return [(m.end(), m.group("year")) for m in heads] + ([(end, "")] if end > 0 else [])
