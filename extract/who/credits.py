"""Who took a picture, and for whom: "Photo: Ann Lee/Reuters", "(AFP/Ann Lee)", "REUTERS/Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon import tables
from ..text.gazetteer import listed

__all__ = ["Credit", "credited"]

_WORDS: dict[str, str] = tables("who")["bylines"]
_CAPITAL = r"(?:[^\W\d_a-z][\w'’-]*|[^\W\d_a-z]\.)"
_NAME = rf"{_CAPITAL}(?: (?:{_CAPITAL}|{'|'.join(_WORDS['particles'].split())})){{1,2}}"
_OUTLETS = sorted((x.strip() for x in _WORDS["outlets"].split("|")), key=len, reverse=True)
_AGENCY = rf"(?:{'|'.join(map(re.escape, (*_OUTLETS, *_WORDS['agencies'].split())))})"
_BODY = r"[A-Z][\w.&]*(?: (?:[A-Z][\w.&]*|of|the)){0,4}"
_FORMS = (
    re.compile(rf"\b(?:Photo(?:graph)?|Picture|Image|Foto)s?(?: by)?: ?(?P<name>{_NAME}) ?/ ?(?P<body>{_BODY})"),
    re.compile(rf"\b(?P<body>{_AGENCY})(?: Photo)?(?: ?/ ?|: )(?P<name>{_NAME})(?=[)/\n]|$)", re.MULTILINE),
    re.compile(rf"(?<![\w/])(?P<name>{_NAME}) ?/ ?(?P<body>{_AGENCY})\b"),
)
_KNOWN = re.compile(rf"{_AGENCY}\b")
_GLUED = re.compile(r"[a-z][A-Z]{2}")
"""Where a page runs a caption and its credit together."""
_NOT_NAMES = listed("bylines.not_names") | listed("bylines.no_photographers")


class Credit(NamedTuple):
    """Who took a picture, where the text names him, and for whom."""

    name: str
    start: int
    body: str


def credited(text: str) -> Iterator[Credit]:
    r"""Give who is told to have taken a picture for a body, each place by itself.

    >>> list(credited("They met. (AFP/Ann Lee)"))
    [Credit(name='Ann Lee', start=15, body='AFP')]
    >>> [c.body for c in credited("Photo: Per Lind / Ritzau\nTalks. Photo: Ann Lee/Government Offices.")]
    ['Ritzau', 'Government Offices']
    """
    if "/" not in text and not any(f"{agency}: " in text for agency in _OUTLETS):
        return
    seen: set[int] = set()
    for form in _FORMS:
        for m in form.finditer(text):
            name, body = m["name"].rstrip("."), m["body"].rstrip(".")
            known = _KNOWN.match(body)  # "Ritzau The queen was"
            body = known[0] if known else body
            new = m.start("name") not in seen
            seen.add(m.start("name"))
            if new and not _GLUED.search(name) and _NOT_NAMES.isdisjoint(name.lower().split()) and not name.isupper():
                yield Credit(name, m.start("name"), body)
