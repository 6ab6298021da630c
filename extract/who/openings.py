"""Whom "he" means in a sentence that opens with a phrase or clause of its own: "When he came, Berg was ill"."""

from __future__ import annotations

import re

from ..text.spans import Mention, Sentence
from .sexes import Sexes

__all__ = ["ahead", "behind_opening", "both_ahead", "named_after", "reports"]


def named_after(text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...]) -> set[str]:
    """Give those whom a subject "he" cannot mean, since his sentence goes on to name them: "He will meet Berg".

    In a clause that only leads up to the sentence he may be whom it then names: "When he came, Berg was ill".
    """
    if text[m.start : m.end].lower() not in ("he", "she") or _LEADS.match(text, sentence.start, m.start):
        return set()
    return {x.name for x in following if x.end <= sentence.end and x.kind == "person"}


_LEADS = re.compile(r"(?:after|when|while|as|before|since|although|though|if|because|once|until|where|whether)\b", re.I)


def behind_opening(text: str, m: Mention, sentence: Sentence, here: list[Mention]) -> list[Mention]:
    """Leave out whom only the opening clause names: "As Holm left, Berg said he had met Ito" is told of Berg."""
    if _LEADS.match(text, sentence.start, sentence.end) is None:
        return here
    for n, x in enumerate(here):
        opens = text[max(x.start - 6, 0) : x.start].endswith((", ", ", the "))
        if n and x.kind == "person" and opens and _ACTS.match(text, x.end) and x.end < m.start:
            return here[n:]
    return here


_LOWER = re.compile(r"\s[a-z]")
_ACTS = re.compile(r"\s[a-z]|,\s(?!(?:and|or|as|the|an?|among|including|with|his|her|their)\b)[a-z]")
"""What follows who acts, or a clause about him: "Minister Olsen said", "the minister, Olsen, who leads it, said"."""
_OPENS = re.compile(
    r"(?:[A-Z]\w*: |(?:\d\d? )?[A-Z][^–—:;-]{0,60}[–—-]+ )?"
    r"(?:In|At|During|After|Before|On|For|Following|Ahead of|Throughout|While|When|As"
    r"|(?:Shortly|Just|Moments|Minutes|Hours|Days|Weeks|Immediately|Soon|Right)(?:\s[a-z]+)? (?:after|before))"
    r"\s(?:[a-z-]+\s){0,3}$"
    r"|[A-Z][a-z]+(?:ing|ed)(?:\s[a-z]+|\s(?:in|at|from|on|outside)\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?){0,6}"
    r"\s(?:after|following|before|ahead of|during|in|at|about|from|on)\s(?:[a-z-]+\s){0,3}$"
)
"""Words of an opening before a pronoun in it: "Shortly after", "Speaking to reporters in Bern after"."""


_REPORTS = re.compile(r"\b(?:briefed|debriefed|informed|updated|told)\b[^.;,]{0,40}\bby\s(?:the\s)?$")
_ASKED = re.compile(r"\b(?:asked|questioned|quizzed|congratulated|praised|thanked|pressed)\s(?:the\s)?$")
_MATTER = re.compile(
    r"\s(?:on|about|of|for|over|after|regarding)\s(?:[\w-]+\s){0,5}(?:talks|meetings?|conversations?|calls?)\s"
)


def reports(text: str, m: Mention, here: list[Mention]) -> list[Mention]:
    """Give alone who tells of his own encounter: "Holm was briefed by Berg on the talks he had held with Ito"."""
    last = next((x for x in reversed(here) if x.kind == "person"), None)
    if last is None or not _MATTER.fullmatch(text, last.end, m.start):
        return here
    begin = max(0, last.start - 60)
    told = _REPORTS.search(text, begin, last.start) or _ASKED.search(text, begin, last.start)
    return [last] if told else here


def ahead(text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...], sexes: Sexes) -> str | None:
    """Give whom a pronoun in the opening of a sentence waits for: "In his talks with Li, Minister Olsen said"."""
    if m.plural or not _OPENS.fullmatch(text[sentence.start : m.start]):
        return None
    comma = text.find(", ", m.end, min(sentence.end, m.end + 220))
    later = [x for x in following if x.start < sentence.end and x.kind == "person"]
    subject = next((x for x in later if x.start - comma in (2, 6)), None) if comma > 0 else None
    while subject is None and comma > 0:
        comma = text.find(", ", comma + 2, min(sentence.end, m.end + 220))
        subject = next((x for x in later if x.start == comma + 2), None) if comma > 0 else None
    if subject is None or not _ACTS.match(text, subject.end):
        return None
    return next(iter(sexes.fit(m, [subject.name])), None)


def both_ahead(text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...]) -> tuple[str, ...]:
    """Give the two for whom "their" in the opening of a sentence waits: "In their talks, Berg and Holm agreed"."""
    if not _OPENS.fullmatch(text[sentence.start : m.start]):
        return ()
    later = [x for x in following if x.start < sentence.end and x.kind == "person"][:2]
    if len(later) < 2 or text[later[0].end : later[1].start] != " and " or not _LOWER.match(text, later[1].end):
        return ()
    opening = text[m.end : later[0].start]
    alone = opening.endswith(", ") and opening.count(",") == 1 and " with " not in opening
    return (later[0].name, later[1].name) if alone else ()
