"""Encounters told by whom they were done: "was received by Berg", "a session co-chaired by Holm and Berg"."""

from __future__ import annotations

from ..text.spans import ANYONE, PEOPLE
from ..text.words import GATHERINGS, PHONE, VerbEntry, small
from .betweens import HOSTS_OTHERS, hosted
from .chain import Chain
from .clauses import Item, Token
from .co_led import led_by_both, told_of_it
from .company import HOSTING, of_one_side, with_guests
from .frames import Frame, skip_to
from .lists import items_right
from .mainclause import main_clause
from .objects import stopped
from .status import Verdict, of_verb
from .verb_frames import JOINS, framed
from .verb_subject import doers, subject_after

__all__ = ["CHAIRED", "TOGETHER", "a_company", "by_whom", "participle", "passive", "several"]


def several(items: tuple[Item, ...]) -> bool:
    """Say whether more than one is told of, by name or as a company of two sides."""
    if len(items) > 1:
        return True
    return bool(items) and not of_one_side(items[0].mention)


def a_company(items: tuple[Item, ...]) -> bool:
    """Say whether several are spoken of who are together already: "the two", "they", "the delegation"."""
    return bool(items) and all(i.mention.plural and i.mention.kind in ("pronoun", "group") for i in items)


def passive(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    """Read "Petro was received by Maduro"; "was met with protests" is no encounter."""
    if not _told_by(tokens, at, entry):
        return []
    by = skip_to(tokens, at + 1, ("by",), 16)
    if by is not None and by + 1 < len(tokens) and tokens[by].low in PHONE:
        by = skip_to(tokens, by + 1, ("by",), 4)  # "was congratulated by telephone by Berg"
    if by is None or by >= len(tokens) or not (entry.passive or entry.rule in ("meet", *OF_SEVERAL)):
        return []
    agents, end = items_right(tokens, by, closed=entry.rule == CHAIRED)
    if entry.rule in OF_SEVERAL:
        return _by_several(tokens, at, entry, links, tuple(agents), end)
    patients, begin, doubts = doers(tokens, links)
    if not agents or not any(i.mention.kind in ANYONE for i in agents):
        return []
    if entry.weak and stopped(tokens, entry, end):
        return []  # "is seen by Berg as a rival"
    if not patients and links.begin and tokens[links.begin - 1].low in ("after", "before", "on", "upon"):
        patients = subject_after(tokens, end)
    verdict = of_verb("part", links.words, entry.present)
    left, right = (tuple(agents), patients) if patients else ((), tuple(agents))
    if entry.rule == JOINS and not a_company(patients):
        return []
    others = hosted(tokens, right[-1]) if entry.rule == "host" else ()
    right, doubts = (others, (*doubts, HOSTS_OTHERS)) if others else (right, doubts)
    if patients and tokens[at].low in HOSTING:
        right, left = with_guests(tokens, at, right, left)
    made = framed(tokens, at, entry, links, left, right, verdict, begin, end, doubts)
    for frame in made:
        frame.end = max(frame.end, end)
        frame.rule = "meet-by" if entry.rule == "meet" else f"{entry.rule}-by"
        if entry.rule == "meet":
            frame.subtype = "host"
    return made


def _a_gathering(tokens: tuple[Token, ...], begin: int, end: int) -> bool:
    """Say whether a thing is hosted: "Holm will attend a conference in May, hosted by Berg" makes him no guest."""
    named = (t.mention.name.lower() for t in tokens[begin:end] if t.mention and t.mention.kind == "organisation")
    words = {*(t.low for t in tokens[begin:end]), *(word for name in named for word in name.split())}
    return not words.isdisjoint(GATHERINGS | HOSTED_THINGS)


HOSTED_THINGS = small("hosted_things")
CHAIRED = "chair-both"
TOGETHER = ("side-by-side", "agree-there")
OF_SEVERAL = ("discuss-with", CHAIRED, SIGNED := "sign-with", *TOGETHER)
"""What several do together to a thing, when it is told by whom it was done."""


def _by_several(
    tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain, agents: tuple[Item, ...], end: int
) -> list[Frame]:
    """Read "the plan was discussed by Berg and Holm"; "talks led by Berg and Holm" may have others on their sides."""
    if not several(agents) or any(i.mention.kind not in PEOPLE for i in agents):
        return []
    if entry.rule == CHAIRED and not led_by_both(tokens, at, links, end, entry.weak):
        return []
    verdict = of_verb("part", links.words, entry.present)
    if not links.passive:
        verdict = told_of_it(tokens, end, links.begin) or verdict
    return framed(tokens, at, entry, links, agents, (), verdict, links.begin, end, ())


def _told_by(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> bool:
    """Say whether the words stand behind a participle without which its verb tells of no encounter."""
    if entry.rule == "see" and [t.low for t in tokens[at + 1 : at + 2]] in (["with"], ["as"]):
        return False  # "is seen with suspicion by Berg"
    return entry.right is None or entry.right.search(" ".join(t.low for t in tokens[at + 1 : at + 14])) is not None


def by_whom(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where "by whom" follows a participle: at once, or behind a place if a comma or nothing stands before it."""
    if at + 1 < len(tokens) and tokens[at + 1].low == "by":
        return at + 2
    apart = at == 0 or tokens[at - 1].low in (",", ";")
    return skip_to(tokens, at + 1, ("by",), 8) if apart else None


def participle(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    """Read a participle without "be": "Petro, accompanied by Leyva, ...", "a session co-chaired by Petro and Leyva"."""
    if entry.rule in (CHAIRED, SIGNED) and entry.form in ("past", "part"):
        return passive(tokens, at, entry, links)
    if not ((entry.passive or entry.rule == "meet") and (entry.form == "part" or entry.ambiguous)):
        return []
    by = by_whom(tokens, at)
    if by is None or not _told_by(tokens, at, entry):
        return []
    agents, end = items_right(tokens, by)
    if entry.rule == "see" and all(i.mention.kind == "organisation" for i in agents):
        return []  # "a paper of Holm's seen by Reuters"
    patients, begin, doubts = doers(tokens, links)
    if entry.rule == "host" and patients and _a_gathering(tokens, patients[-1].at + 1, at):
        return []
    patients = patients or (subject_after(tokens, end) if at == 0 else ())
    first = at == 0 or tokens[at - 1].low in (";", ".")
    if not agents or not (patients or first):
        return []
    tense = main_clause(tokens, at, end)[2]
    doubts = (*doubts, "a participle takes the tense of its clause") if patients and tense != "past" else doubts
    left, right = (tuple(agents), patients) if patients else ((), tuple(agents))
    verdict = Verdict("planned" if tense == "future" else "happened", "participle", tense or "past")
    return framed(tokens, at, entry, links, left, right, verdict, begin, end, doubts)
