"""Whose visit "his visit" is: of whom the sentences before tell that he came, whoever else they name."""

from __future__ import annotations

import re

from ..text.spans import Mention, Sentence
from .sexes import Sexes

__all__ = ["visitor", "whose_visit"]

_VISIT = r"(?:visit|trip|tour|arrival|stay|journey|stopover)"
_HIS = re.compile(rf"\s(?:[\w-]+\s){{0,2}}{_VISIT}\b")
_OF = re.compile(rf"\b{_VISIT}\s(?:(?:here|there)\s)?(?:of|by|from)\s(?:the\s)?$")
_OWN = re.compile(rf"['\u2019]s?\s(?:[\w-]+\s){{0,3}}{_VISIT}\b")
_BEGINS = re.compile(
    r"\s(?:(?:also|then|later|\w+ly)\s)?(?:(?:will|is to|was to|has|had)\s)?"
    r"(?:be(?:gan|gin|gins|gun)|start(?:s|ed)?|open(?:s|ed)?|kick(?:s|ed)? off|conclude[sd]?|end(?:s|ed)?"
    r"|finish(?:es|ed)?|wound up|wrap(?:s|ped) up|round(?:s|ed) off|continue[sd]?)\s"
    rf"(?:his|her)\s(?:[\w'-]+\s){{0,5}}{_VISIT}\b"
)
"""What he does whose visit it is: "He began his two-day visit"."""
_ON_IT = re.compile(
    r"\b(?:during|on|in the course of|as part of|at the (?:start|end) of|before|after) (?:his|her) (?:[\w'-]+ ){0,4}"
    rf"{_VISIT}\b[^.;:]{{0,60}}$",
    re.I,
)
"""What stands before "he" in a sentence that opens with his visit."""
_CAME = re.compile(
    r"(?:,[^,;.]{2,60},|,)?(?:\s(?!(?:who|that|and)\b)[a-z]+){0,2}?\s(?:arriv(?:ed|es|ing)|due in|visit(?:s|ed|ing)?"
    r"|(?:is|was|will be|are) (?:in|on a|visiting)|land(?:ed|s)|flew|fl(?:y|ies)|travel(?:s|led|ed)?|call(?:ed|s)? on"
    r"|pa(?:id|ys?) an?|came to|come to"
    r"|was (?:received|welcomed|greeted))\b"
)
"""What is told of a visitor behind the name."""
_HOSTED = re.compile(
    r"\b(?:received|receives|welcomed|welcomes|greeted|hosted|hosts|visiting)\s(?:(?:the|by|today|yesterday)\s)?$"
)
"""What stands before the phrase that names a visitor."""
_BESIDE = re.compile(r"\b(?:by|with|of)\s(?:the\s)?$")
_TOLD_OF = re.compile(rf"\b(?:{_VISIT}|returned|returns|back from)\b")
FAR = 10
"""So many mentions back a visitor is looked for."""


def whose_visit(text: str, m: Mention, before: list[Mention]) -> Mention | None:
    """Give "his visit" the one person whose visit the sentence before tells of; None where it tells of none or several.

    >>> whose_visit("He left.", Mention(0, 2, "pronoun", "He", 0, 2), [])
    """
    if m.name.lower() not in ("his", "her") or not _HIS.match(text, m.end):
        return None
    people = [x for x in before if x.kind == "person"]
    names = {x.name for x in people if _OF.search(text, max(0, x.start - 40), x.start) or _OWN.match(text, x.end)}
    return m._replace(name=names.pop(), certain=True, why=None) if len(names) == 1 else None


def visitor(
    text: str, m: Mention, sentence: Sentence, before: list[Mention], so_far: list[Mention], sexes: Sexes
) -> Mention | None:
    """Give whose "his visit" is, and who "he" is that begins or ends his visit, or does something on it.

    It is the one of whom it is told that he came.

    >>> text = "Minister Holm arrived in Lima. President Berg greeted him. He began his visit."
    >>> told = [Mention(0, 13, "person", "Holm", 9, 13), Mention(31, 45, "person", "Berg", 41, 45)]
    >>> he = Mention(59, 61, "pronoun", "He", 59, 61)
    >>> visitor(text, he, Sentence(59, 79, 0), [], told, Sexes(text, tuple(told))).name
    'Holm'
    """
    if (his := whose_visit(text, m, before)) is not None:
        return his
    low = text[m.start : m.end].lower()
    if low not in ("he", "she") or any(a <= m.start < b for a, b in sentence.quoted):
        return None
    if not (_BEGINS.match(text, m.end) or _ON_IT.search(text, sentence.start, m.start)):
        return None
    if any(x.kind == "person" and x.start >= sentence.start for x in so_far[-FAR:]):
        return None
    names = _came(text, before)
    if not names and before and _TOLD_OF.search(text, before[0].start, sentence.start):
        return None  # another journey than that of who came before
    names = names or _came(text, so_far[-FAR:])
    came = sexes.fit(m, sorted(names))
    return m._replace(name=came[0], certain=True, why=None) if len(names) == len(came) == 1 else None


def _came(text: str, told: list[Mention]) -> set[str]:
    """Give those of whom it is told that they come or came, or were received."""
    people = [x for x in told if x.kind == "person"]
    people = [x for x in people if not _BESIDE.search(text, max(0, x.start - 20), x.start)]
    return {x.name for x in people if _CAME.match(text, x.end) or _HOSTED.search(text, max(0, x.start - 20), x.start)}
