"""Lists after a colon: "This morning the Pope received in audience:" and then a line for each visitor."""

from __future__ import annotations

import re

from ..text.below import below
from ..text.hours import HOUR
from ..text.spans import Reading, Sentence
from ..text.words import SUPPORT, VERBS
from ..when.datewords import DateWords
from .chain import chain
from .clauses import Clause, Item, Token, tokenise
from .enlisted import AIDE
from .frames import Frame
from .status import of_verb
from .subjects import subject

__all__ = ["bulleted", "listed"]

_BULLET = re.compile(r"\s*[-*•·▪–—]\s*\S")
LONGEST = 40
"""A list of more lines is a table of something else."""


def listed(reading: Reading, at: int) -> tuple[Clause, list[Frame]] | None:
    """Give one encounter for each line of the list that the sentence number `at` opens with its colon.

    The clause runs to the end of the list, so that every quote holds the opening words and the visitor; None where
    the sentence opens no list of people received or met.
    """
    opening = reading.sentences[at]
    if reading.text[opening.end - 1] != ":":
        return None
    lines = bulleted(reading, at) or _below(reading, opening.end)
    if not lines:
        return None
    hour = HOUR.match(reading.text, opening.start, opening.end)
    whole = Sentence(hour.end() if hour else opening.start, lines[-1].end, opening.paragraph, opening.quoted)
    clause = tokenise(reading, whole)
    tokens = clause.tokens
    colon = next(k for k, t in enumerate(tokens) if t.end >= opening.end)
    verb = next((k for k in range(colon - 1, -1, -1) if _hosts(tokens[k].low) and tokens[k].mention is None), None)
    if verb is None:
        return None
    entry = VERBS.get(tokens[verb].low, (None,))[0]
    form = entry.form if entry is not None else "past" if tokens[verb].low in ("gave", "held", "had") else "base"
    links = chain(tokens, verb, form)
    left, begin = subject(tokens, links.begin)
    verdict = of_verb(form, links.words)
    host = tokens[colon - 1].mention
    if links.passive and host is not None and tokens[colon - 2].low == "by":
        left, begin = [Item(host, "", colon - 1)], links.begin
    elif links.passive:
        return None
    if not left or not verdict.status:
        return None
    kind = None if entry is not None and entry.rule == "meet" else "audience"
    made = []
    for line in lines:
        if AIDE.search(reading.text, line.start, line.end):
            continue
        visitor = next(
            (k for k, t in enumerate(tokens) if line.start <= t.start < line.end and _person(t.mention)), None
        )
        mention = tokens[visitor].mention if visitor is not None else None
        if visitor is not None and mention is not None:
            guest = (Item(mention, "", visitor),)
            day = _day(tokens, line)
            made.append(Frame("list", "meeting", verdict, verb, begin, visitor + 1, kind, tuple(left), guest, on=day))
    return (clause, made) if made else None


def _day(tokens: tuple[Token, ...], line: Sentence) -> DateWords | None:
    """Give the one day that a line names for its visitor: "- Ambassador Holm, 5 May"."""
    days = [d for t in tokens if line.start <= t.start < line.end and (d := t.date) is not None]
    return (
        days[0] if len(days) == 1 and days[0].kind in ("full", "weekday", "day") and days[0].prep != "since" else None
    )


def _person(mention: object) -> bool:
    return getattr(mention, "kind", "") == "person"


def _hosts(word: str) -> bool:
    """Say whether a word before the colon is a verb of receiving, or carries "audience to", "talks with"."""
    rules = {entry.rule for entry in VERBS.get(word, ()) if entry.rule != "credentials" or "from" in entry.to}
    return bool(rules & {"meet", "receive", "host", "welcome", "credentials"}) or word in SUPPORT & {
        "gave",
        "give",
        "gives",
        "held",
        "hold",
    }


def _below(reading: Reading, colon: int) -> list[Sentence]:
    """Give the entries of a list without bullets, a line for each."""
    entries = next((found.lines for found in below(reading.text) if found.colon == colon), ())
    return [Sentence(a, b, reading.sentence_at(a).paragraph) for a, b in entries]


def bulleted(reading: Reading, at: int) -> list[Sentence]:
    """Give the sentences of the bulleted lines that follow at once."""
    found: list[Sentence] = []
    paragraph = reading.sentences[at].paragraph
    for s in reading.sentences[at + 1 : at + 1 + LONGEST]:
        if s.paragraph == paragraph and found:
            continue
        if s.paragraph != paragraph + 1 or not _BULLET.match(reading.document.text, s.start, s.end):
            break
        found.append(s)
        paragraph = s.paragraph
    return found
