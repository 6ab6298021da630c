"""Which two "they", "both" and "the two leaders" are: named together, or alone before."""

from __future__ import annotations

import re
from itertools import pairwise

from ..text.gazetteer import listed
from ..text.spans import ANYONE, Mention
from .kin import head_of

__all__ = ["acted_on", "acting", "counts_two", "oblique", "pair", "people", "speaks_only"]

_PAIRS = ("two ", "both ", "their counterparts", "the pair ", "the duo ")
_DEFINITE = ("the ", "these ", "those ", "all ")

_ANNOUNCERS = listed("plurals.announcers")
_PRESS = listed("plurals.press")


def speaks_only(m: Mention) -> bool:
    """Say whether somebody is in the text to speak for others: a spokesman is none of "the two"."""
    role = m.role or ""
    return head_of(role) in _ANNOUNCERS or not _PRESS.isdisjoint(role.lower().split())


def counts_two(text: str, m: Mention) -> bool:
    """Say whether a group is two that were spoken of before: "the two leaders", "both", not "with two men"."""
    low = m.name.lower() + " "
    if not any(p in low for p in _PAIRS):
        return False
    return not low.startswith("two ") or text[max(0, m.start - 6) : m.start].lower().endswith(_DEFINITE)


def people(mentions: list[Mention]) -> list[str]:
    """Give whom mentions name, or stand for without doubt, each once; a post without a name only if it comes first."""
    first = next((m for m in mentions if m.kind in ANYONE), None)
    return list(
        dict.fromkeys(
            m.name
            for m in mentions
            if m.kind == "person"
            or (m.kind == "pronoun" and not m.plural and m.certain)
            or (m.kind == "role" and (len(m.candidates) == 1 or (m is first and _acts_unnamed(m, mentions))))
        )
    )


def _acts_unnamed(m: Mention, mentions: list[Mention]) -> bool:
    """Say whether "the Chancellor" is somebody by himself: no aide who tells, no owner or title of who follows."""
    beside = any(x.kind == "person" and 0 <= x.start - m.end <= len("'s ") for x in mentions)
    alone = m.name[:4].lower() == "the " or m.name.isupper()  # "PM"
    return alone and not beside and not speaks_only(m)


_LEADS = ("of", "with", "to", "by", "from", "for", "about", "against", "between", "on", "at", "under")
_OBLIQUE = re.compile(
    rf"\b(?:{'|'.join(_LEADS)})\s+(?:the\s+)?"
    r"(?:(?:that\s+|this\s+)?[a-z-]+['\u2019]s\s+(?:[a-z-]+\s+)?)?$"
)


_BEFORE_OBLIQUE = (*_LEADS, "the")
_MEANWHILE = re.compile(
    r"\b(?:before|after|upon|on|while|when|by|without)\s+[a-z]+ing\s+(?:the\s+|his\s+|her\s+)?$", re.I
)
_BEFORE_MEANWHILE = ("ing", "the", "his", "her")
"""How the words end that either is asked of; "of the minister's" has its sign besides."""


def oblique(text: str, m: Mention) -> bool:
    """Say whether somebody is named after a preposition: "the followers of Gbagbo", "after talks with Xi".

    So is whom somebody else is doing something to meanwhile: "Before meeting the president, Envoy Ann Lee called".
    """
    begin = max(0, m.start - 40)
    led = text[begin : m.start].rstrip()
    if (led.endswith(_BEFORE_OBLIQUE) or "'s" in led or "\u2019s" in led) and _OBLIQUE.search(text, begin, m.start):
        return True
    return led.lower().endswith(_BEFORE_MEANWHILE) and _MEANWHILE.search(text, begin, m.start) is not None


_GONE = re.compile(
    r"\b(?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|(?:took|takes|taking|taken|take) over from|in place of"
    r"|predecessors?,?)\s(?:the\s|his\s|her\s|outgoing\s|former\s|late\s)*$",
    re.I,
)


def _gone(text: str, m: Mention) -> bool:
    """Say whether somebody is named only as the one before in a post: "She succeeds Holm. During their meeting"."""
    return m.kind == "person" and _GONE.search(text, max(0, m.start - 40), m.start) is not None


def acting(text: str, row: list[Mention]) -> list[Mention]:
    """Leave out who is named after a preposition, and who is named together with such a one: "calls on A and B"."""
    kept: list[Mention] = []
    last: Mention | None = None
    for m in row:
        together = last is not None and _TOGETHER.fullmatch(text, last.end, m.start) and not _DOES.match(text, m.end)
        last = m if oblique(text, m) or together else None
        if last is None:
            kept.append(m)
    return kept


_DOES = re.compile(
    r"\s(?:\w+ly )?(?:\w+ed|said|told|is|was|has|had|will|would|did|went|came|met|saw|took|made|gave|left|spoke|held)\b"
)
"""What follows somebody of whom a clause of its own tells: "wrote to A, and B answered"."""
_TOGETHER = re.compile(r",?\s(?:and|or|as well as)\s(?:the\s|his\s|her\s)?")


def pair(text: str, m: Mention, here: list[Mention], before: list[Mention]) -> Mention:
    """Give "they", "the two leaders" two people named together here, or alone in the sentence before; else a group."""
    here, before = ([x for x in row if not (speaks_only(x) or _gone(text, x))] for row in (here, before))
    joined = _joined(text, here) or _leading(text, here) or (_company(text, here) if m.kind == "pronoun" else ())
    if joined:
        return m._replace(members=joined, certain=True, why=None)
    mine = people(here)
    if m.kind == "pronoun" and len(mine) == 2 and not _apart(text, here, m) and _THEIR_TALK.match(text, m.end):
        return m._replace(members=tuple(mine), certain=True, why=None)
    company = _company(text, before) or _leading(text, before)
    if not set(mine) & set(company) and company and _fits(m, company):
        return m._replace(members=company, certain=True, why=None)
    if len(mine) == 2 and _WHEN.search(text, max(0, m.start - 12), m.start):
        return m._replace(members=tuple(mine), certain=True, why=None)
    groups = [x for x in here or before if x.kind in ("group", "state")]
    if m.kind == "pronoun" and groups:
        last = [g for g in groups if g.kind == "group"]
        if last and last[-1].members:
            return m._replace(members=last[-1].members, certain=last[-1].certain, why=last[-1].why)
        return m._replace(name=last[-1].name if last else m.name, certain=False, why="the group before it")
    if m.kind == "pronoun" and any(x.kind == "pronoun" and x.plural and not x.members for x in before):
        return m._replace(certain=False, why="whom it means is open")  # "They were shown round by A and B. Then they"
    named_here = mine if m.kind == "group" else []  # "A will see B, noting that both men met in May"
    for names in (people([*before, *here]), named_here, people(before)):
        if len(names) == 2 and not (people(here) and (m.kind == "pronoun" or acted_on(text, m))):
            return m._replace(members=tuple(names), certain=True, why=None)
    theirs = people([x for x in before if not oblique(text, x)])
    reached = acted_on(text, m) and text[m.start - 4 : m.start] != "for "  # a dinner "for them" may be for guests
    if mine and len(theirs) == 2 and reached and not set(mine) & set(people(before)):
        return m._replace(members=tuple(theirs), certain=False, why="the two told of before, acted on here")
    return m._replace(certain=False, why="whom it means is open")


_DAY = r"(?:[A-Z][a-z]{2,8}\.?(?:\s\d{1,2})?(?:,\s\d{4},?)?\s)?"
_THEIR_TALK = re.compile(
    rf"\s{_DAY}(?:[a-z-]+\s){{0,3}}{_DAY}(?:meetings?|talks|talk|conversations?|discussions?|encounter|exchange|chat|lunch|dinner|breakfast)\b"
)
"""What two people have who are told of in one clause: "Berg urged Holm during their meeting"."""


def _apart(text: str, here: list[Mention], m: Mention) -> bool:
    """Say whether others may be meant: "Berg's talks with Holm and their meetings", a group told of as well."""
    return any(x.kind in ("group", "state") and x.plural for x in here)


_ACTED_ON = re.compile(
    r"\b(?!and\b|that\b|when\b|as\b|said\b|says\b)[a-z]*(?:ed|e|t|ve|ing|with|to|for|by|of)\s(?:the\s)?$"
)


def acted_on(text: str, m: Mention) -> bool:
    """Say whether somebody is the object of a verb or preposition: "received the two", "a dinner for the premier"."""
    return _ACTED_ON.search(text, max(0, m.start - 24), m.start) is not None


def _company(text: str, mentions: list[Mention]) -> tuple[str, ...]:
    """Give those whom a sentence names one after another, if it begins with them and names nobody else."""
    named = [m for m in mentions if m.kind == "person"]
    between = [text[a.end : b.start].strip(" ,") for a, b in pairwise(named)]
    if not between or between[-1] != "and" or any(between[:-1]) or oblique(text, named[0]):
        return ()
    return tuple(dict.fromkeys(m.name for m in named))


_BESIDE = re.compile(r"(?:,\s(?:[^.;:,]*,)?)?\s?and\s(?:the\s|his\s|her\s)?(?:[\w.-]+['’]s\s)?")
_TELLS = re.compile(r"\b(?:who|which|said|told|met|saw|was|were|is|are|has|had|will|would|with|[a-z]+ed)\b")


def _leading(text: str, mentions: list[Mention]) -> tuple[str, ...]:
    """Give the two with whom a sentence begins, where all others are hung on a preposition: "A and B met with C"."""
    named = [m for m in mentions if m.kind == "person"]
    if len(named) < 3 or oblique(text, named[0]) or not all(oblique(text, m) for m in named[2:]):
        return ()
    between = text[named[0].end : named[1].start]
    beside = _BESIDE.fullmatch(between) and not _TELLS.search(between)
    return (named[0].name, named[1].name) if beside and named[0].name != named[1].name else ()


def _fits(m: Mention, company: tuple[str, ...]) -> bool:
    """Say whether as many are meant as were named: "they" any number, "both" two."""
    return m.kind == "pronoun" or len(company) == 2


_WHEN = re.compile(r"\b(?:when|as|before|after|since|until|where|and)\s$|;\s$")


def _joined(text: str, mentions: list[Mention]) -> tuple[str, ...]:
    """Give two people of one coordination ("Macron and Scholz") if they are the only people."""
    people = [m for m in mentions if m.kind == "person"]
    if len(people) == 2 and text[people[0].end : people[1].start].strip(" ,") == "and":
        return (people[0].name, people[1].name)
    return ()
