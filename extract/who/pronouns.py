"""Whom "he", "they" and "the two leaders" mean, where the words around leave one answer."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..text.spans import Mention, Sentence
from .aliases import Linked
from .by_style import WINDOW, bearer, fits_style
from .counted import by_posts, misfits, names_posts
from .groups import table
from .holders import Holder, holder, holders
from .narrators import LABEL, SPEAKS, Narrators, with_speakers
from .others import OPEN
from .plurals import acted_on, counts_two, oblique, pair, people, speaks_only
from .sexes import Sexes
from .told_before import NEAR, Memory, acting_before, quoted, rows_back, without

__all__ = ["HERS", "SURE", "resolve"]

NAMED_AFTER = "the subject of its sentence, named after it"
SURE = frozenset((NAMED_AFTER, SPEAKS, LABEL))
"""Why a pronoun is as good as a name though no name stands before it in its sentence."""
FAR = 4
"""So many sentences back it may look where the one before names nobody whom it can mean."""


def resolve(
    text: str,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    linked: list[Linked],
    told_by_one: bool,
) -> tuple[Mention, ...]:
    """Give pronouns and counted groups the names they stand for; what is open stays uncertain.

    `told_by_one` says whether somebody may tell the text.
    """
    starts = [s.start for s in sentences]
    memory = Memory({}, {})
    posts, sexes = holders(mentions, linked), Sexes(text, mentions)
    narrators = Narrators(text, sentences, mentions, told_by_one)
    out: list[Mention] = []
    told: list[str] = []
    speaking: dict[tuple[int, bool], str] = {}

    for n, m in enumerate(mentions):
        at = bisect_right(starts, m.start) - 1
        here = memory.everywhere.get(at, [])[-NEAR:]
        if m.kind == "pronoun" and table().pronouns.get(m.name.lower()) == "q":
            if (told_by := narrators.resolved(m, sentences[at])) is None:
                continue
            m = told_by
            speaking[at, quoted(m, sentences[at])] = m.name
        elif (
            m.kind == "pronoun"
            and not m.role
            and (sure := _plainly(text, m, sentences[at], mentions[n + 1 : n + 8], out, sexes))
        ):
            m = sure
        elif m.kind == "pronoun":
            said = m
            inside = quoted(m, sentences[at])
            near = without(memory.everywhere if inside else memory.outside, speaking.get((at, inside)))
            if others := _named_after(text, m, sentences[at], mentions[n + 1 : n + 12]):
                near = {k: [x for x in near.get(k, []) if x.name not in others] for k in range(at - FAR, at + 1)}
            m = _pronoun(text, m, near.get(at, [])[-NEAR:], acting_before(text, near, sentences, at), sexes)
            m = _further(text, m, near, sentences, at, sexes)
            m = sexes.only_woman(m, told, people(here))
            m = m if fits_style(text, said, m.name, mentions[:n]) else said
        elif m.kind == "group" and m.plural and (counts_two(text, m) or names_posts(text, m)):
            m = _two(text, m, here, rows_back(memory.everywhere, sentences, at), posts)
            only = m._replace(members=tuple(told), certain=False, why="the only two people told of before")
            if not m.members and len(told) == 2 and not m.org and counts_two(text, m) and not misfits(only, posts):
                m = only
        elif m.kind == "role":
            m = holder(m, mentions, posts, people(here) if acted_on(text, m) else [])
        elif m.kind == "person" and m.name not in told and not speaks_only(m):
            told.append(m.name)
        out.append(m)
        memory.add(m, at, sentences[at])
    return with_speakers(text, sentences, out)


def _named_after(text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...]) -> set[str]:
    """Give those whom a subject "he" cannot mean, since his sentence goes on to name them: "He will meet Berg".

    In a clause that only leads up to the sentence he may be whom it then names: "When he came, Berg was ill".
    """
    if text[m.start : m.end].lower() not in ("he", "she") or _LEADS.match(text, sentence.start, m.start):
        return set()
    return {x.name for x in following if x.end <= sentence.end and x.kind == "person"}


_LEADS = re.compile(r"(?:after|when|while|as|before|since|although|though|if|because|once|until|where|whether)\b", re.I)


def _two(text: str, m: Mention, here: list[Mention], told: list[list[Mention]], posts: list[Holder]) -> Mention:
    """Give "the two ministers" those two who are ministers; "the two" whom the sentences around leave."""
    if names_posts(text, m) and (found := by_posts(m, told, posts)) is not None:
        return found
    if not counts_two(text, m):
        return m
    before = next((row for row in told[1:3] if people(row)), [])
    two = pair(text, m, here, before)
    return m if misfits(two, posts) else two


def _plainly(
    text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...], told: list[Mention], sexes: Sexes
) -> Mention | None:
    """Give "His Majesty" who bears that style, and a pronoun in an opening the subject that it waits for."""
    if styled := bearer(text, m, told[-WINDOW:]):
        return m._replace(name=styled, certain=True, why=None)
    if m.plural and (both := _both_ahead(text, m, sentence, following)):
        return m._replace(members=both, certain=True, why=NAMED_AFTER)
    ahead = _ahead(text, m, sentence, following, sexes)
    return m._replace(name=ahead, certain=True, why=NAMED_AFTER) if ahead else None


def _further(
    text: str, m: Mention, by_sentence: dict[int, list[Mention]], sentences: tuple[Sentence, ...], at: int, sexes: Sexes
) -> Mention:
    """Give "he" whom no sentence near names the only one it can mean, up to two paragraphs back.

    Of several it is the only one who acts there, where no post without a name acts right before.
    """
    if m.why != OPEN or m.role or m.name.lower() not in ("he", "she"):
        return m
    near = [k for k in range(max(0, at - FAR), at) if sentences[at].paragraph - sentences[k].paragraph <= 2]
    told = [by_sentence.get(k, [])[-NEAR:] for k in near]
    names = sexes.fit(m, list(dict.fromkeys(n for row in told for n in people(row))))
    unnamed = bool(told) and any(x.kind == "role" and not oblique(text, x) for x in told[-1])
    if len(names) > 1 and (quoted(m, sentences[at]) or not unnamed):
        acting = [[x for x in row if not oblique(text, x)] for row in told]
        names = sexes.fit(m, list(dict.fromkeys(n for row in acting for n in people(row))))
    if len(names) != 1:
        return m
    return m._replace(name=names[0], certain=False, why="the only one told of before", candidates=(names[0],))


def _pronoun(text: str, m: Mention, here: list[Mention], before: list[Mention], sexes: Sexes) -> Mention:
    if m.plural:
        return pair(text, m, here, before)
    if m.role:
        return _guest(m, here, before)
    mine, earlier = sexes.fit(m, people(here)), sexes.fit(m, people([x for x in before if not oblique(text, x)]))
    earlier = earlier or sexes.fit(m, people(before))
    if _is_object(text, m) and people(here):
        return _object(text, m, here, earlier, sexes)
    acting = sexes.fit(m, people([x for n, x in enumerate(here) if not (oblique(text, x) or _agent(text, here, n))]))
    names = acting or (earlier if mine and m.name.lower() in ("he", "she") else []) or mine or earlier
    if not names:
        return m
    if len(names) == 1 and (not mine or names == mine):
        return m._replace(name=names[0], certain=True, why=None)
    return m._replace(name=names[0], certain=not mine, why="the subject before it", candidates=tuple(names))


def _agent(text: str, here: list[Mention], n: int) -> bool:
    """Say whether somebody is the second of two by whom something is done: "greeted by Holm and Berg, the guest"."""
    before = here[n - 1] if n else None
    joined = before is not None and re.fullmatch(r",? and (?:the )?", text[before.end : here[n].start])
    return before is not None and bool(joined) and text.endswith((" by ", " by the "), 0, before.start)


_LOWER = re.compile(r"\s[a-z]")
_ACTS = re.compile(r"\s[a-z]|,\s(?!(?:and|or|as|the|an?|among|including|with|his|her|their)\b)[a-z]")
"""What follows who acts, or a clause about him: "Minister Olsen said", "the minister, Olsen, who leads it, said"."""
_OPENS = re.compile(
    r"(?:[A-Z]\w*: )?(?:In|At|During|After|Before|On|For|Following|Ahead of|Throughout|While|When|As"
    r"|(?:Shortly|Just|Moments|Minutes|Hours|Days|Weeks|Immediately|Soon|Right)(?:\s[a-z]+)? (?:after|before))"
    r"\s(?:[a-z-]+\s){0,3}$"
)


def _ahead(text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...], sexes: Sexes) -> str | None:
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


def _both_ahead(text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...]) -> tuple[str, ...]:
    """Give the two for whom "their" in the opening of a sentence waits: "In their talks, Berg and Holm agreed"."""
    if not _OPENS.fullmatch(text[sentence.start : m.start]):
        return ()
    later = [x for x in following if x.start < sentence.end and x.kind == "person"][:2]
    if len(later) < 2 or text[later[0].end : later[1].start] != " and " or not _LOWER.match(text, later[1].end):
        return ()
    opening = text[m.end : later[0].start]
    alone = opening.endswith(", ") and opening.count(",") == 1 and " with " not in opening
    return (later[0].name, later[1].name) if alone else ()


def _guest(m: Mention, here: list[Mention], before: list[Mention]) -> Mention:
    """Give "the visitor", "his guest" the one person told of besides who is named right before it."""
    last = people(here)[-1:]
    others = [n for n in dict.fromkeys((*people(before), *people(here))) if n not in last]
    if len(others) != 1:
        return m
    return m._replace(
        name=others[0], certain=False, why=f"the only one who can be the {m.role}", candidates=(others[0],)
    )


def _beside(text: str, here: list[Mention], last: Mention) -> list[str]:
    """Give who acts together with somebody: "Neither Berg nor Holm has seen him" is neither of them."""
    found: list[str] = []
    row = [x for x in here if x.kind == "person" and x.end <= last.end]
    for one, other in zip(reversed(row[:-1]), reversed(row[1:]), strict=True):
        if text[one.end : other.start].strip(" ,") not in ("and", "nor", "or", "&"):
            break
        found.append(one.name)
    return found


HERS = re.compile(
    r"\s(?!(?:in|on|at|for|to|and|but|by|with|from|after|before|during|about|as|that|last|next|this|again|also)\b)[A-Za-z]"
)
"""What follows "her" where something is hers, and nobody meets her."""
_NEW_SUBJECT = re.compile(r"\b(?:and|that)\b|,(?!\s*(?:who|which))")


def _is_object(text: str, m: Mention) -> bool:
    """Say whether a pronoun is somebody's object: "him", or "her" before no noun of hers."""
    low = m.name.lower()
    return low == "him" or (low == "her" and HERS.match(text, m.end) is None)


def _object(text: str, m: Mention, here: list[Mention], earlier: list[str], sexes: Sexes) -> Mention:
    """Give "him" whoever is not the subject of its verb: "Blinken said Qin had called him" is Blinken."""
    mine = people(here)
    last = next(x for x in reversed(here) if x.name == mine[-1])
    aside = text[last.start - 2 : last.start] == ", " or "," in text[last.start : last.name_start]
    begin = last.end + 1 if aside and text[last.end] == "," else last.end
    if any(x.kind == "group" and x.plural and x.start > begin for x in here):
        names = [mine[-1]]  # "Berg said goodbye to three envoys, who called on him"
    elif _NEW_SUBJECT.search(text, begin, m.start):
        names = [mine[-1]] if len(mine) > 1 else [n for n in earlier if n not in mine]
    else:
        others = [n for n in mine[:-1] if n not in _beside(text, here, last)]
        names = others or [n for n in earlier if n not in mine]
    names = sexes.fit(m, names) or [n for n in earlier if n not in mine]
    if not names:
        return m
    return m._replace(
        name=names[0], certain=len(names) == 1, why="not the subject of its verb", candidates=tuple(names)
    )
