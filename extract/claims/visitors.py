"""Who "the delegation" is where a text has named only those who came: "A and B visited us. Berg met the delegation"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ..text.spans import Mention, Reading
from ..text.vocabulary import vocabulary
from ..when.calendar_words import alternatives
from .companies import companies
from .delegations import BODIES

__all__ = ["with_visitors"]

_THEM = re.compile(rf"(?:the|The) (?:visiting )?(?:{alternatives([*BODIES, 'group'])})")
_BODY = re.compile(rf"\b(?:{alternatives(BODIES)})\b", re.I)
_BODIES = frozenset(BODIES)
_CAME = re.compile(
    r"\b(?:visited|arrived|came|travelled|traveled|flew|toured"
    r"|(?:paid|made|began|are on|were on) (?:an?|their) [\w -]{0,30}visit|(?:are|were) visiting|called (?:on|at))\b"
)
_MORE = re.compile(r"\s(?:of|from|led|headed|that|which|to)\b|['\u2019]s")
REACH = 30
"""So many characters behind those who came the verb may stand that says so."""


def with_visitors(reading: Reading) -> Reading:
    """Give the reading with a body that nothing else explains resolved to the two or more who are told to have come."""
    text = reading.text
    if _BODIES.isdisjoint(vocabulary(text).words):
        return reading
    first = _BODY.search(text)
    k = bisect_left(reading.mentions, first.start(), key=lambda m: m.end) if first else len(reading.mentions)
    body = reading.mentions[k] if first and k < len(reading.mentions) else None
    if first is None or body is None or not _unexplained(text, body):
        return reading
    n = reading.index_at(body.start)
    came = [r for r in companies(reading) if n and reading.index_at(r.end - 1) == n - 1]
    if len(came) != 1 or _CAME.search(text, came[0].end, reading.sentences[n - 1].end) is None:
        return reading
    if (verb := _CAME.search(text, came[0].end)) is None or "," in text[came[0].end + 1 : verb.start()]:
        return reading
    known = body._replace(members=came[0].members, plural=True, certain=False, why="those who are told to have come")
    return replace(reading, mentions=(*reading.mentions[:k], known, *reading.mentions[k + 1 :]))


def _unexplained(text: str, body: Mention) -> bool:
    """Say whether it is only called "the delegation", with nothing to it."""
    words = text[body.start : body.end]
    return not body.members and _THEM.fullmatch(words) is not None and not _MORE.match(text, body.end)
