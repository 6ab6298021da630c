"""Whom "he", "they" and "the two leaders" mean, where the words around leave one answer."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..text.spans import Mention, Sentence
from .aliases import Linked
from .asked import spoken_to
from .by_style import WINDOW, bearer, fits_style
from .counted import by_posts, misfits, names_posts, only_two
from .groups import table
from .guests import guest, one_of
from .his_visit import visitor
from .holders import Holder, holder, holders
from .met_by import without_met
from .narrators import LABEL, SPEAKS, Narrators, with_speakers
from .of_oneself import in_honour_of, of_oneself
from .openings import ahead, behind_opening, both_ahead, named_after, reports
from .others import OPEN
from .plurals import acted_on, acting, counts_two, oblique, pair, people, speaks_only
from .sexes import Sexes
from .spouses import SPOUSES
from .told_before import NEAR, Memory, acting_before, acts_unnamed, quoted, rows_back, says_it_himself, without
from .who_went import traveller

__all__ = ["HERS", "SURE", "resolve"]

NAMED_AFTER = "the subject of its sentence, named after it"
SURE = frozenset((NAMED_AFTER, SPEAKS, LABEL))
"""Why a pronoun is as good as a name though no name stands before it in its sentence."""
Told = tuple[list[Mention], list[Mention], list[Mention]]
"""The mentions so far, those of the same sentence, and those of the one before."""
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
    memory = Memory({}, {}, {})
    posts, sexes = holders(mentions, linked), Sexes(text, mentions)
    narrators = Narrators(text, sentences, mentions, told_by_one)
    out: list[Mention] = []
    named: list[str] = []
    speaking: dict[tuple[int, bool], str] = {}

    for n, m in enumerate(mentions):
        at = bisect_right(starts, m.start) - 1
        here = memory.everywhere.get(at, [])[-NEAR:]
        if m.kind == "pronoun" and table().pronouns.get(m.name.lower()) == "q":
            if (told_by := narrators.resolved(m, sentences[at])) is None:
                continue
            speaking[at, quoted(m, sentences[at])] = (m := told_by).name
        elif m.kind == "pronoun" and (
            sure := _plainly(text, m, sentences[at], mentions[n + 1 : n + 8], (out, *memory.last(at)), sexes)
        ):
            m = sure
        elif m.kind == "pronoun":
            said = m
            inside = quoted(m, sentences[at])
            speaks = speaking.get((at, inside)) or narrators.speaker(m, sentences[at])
            speaks = speaks or says_it_himself(text, m, sentences[at], memory.last(at)[1])
            near = without(memory.everywhere if inside else memory.outside, speaks, at)
            if others := named_after(text, m, sentences[at], mentions[n + 1 : n + 12]):
                near = {k: [x for x in near.get(k, []) if x.name not in others] for k in range(at - FAR, at + 1)}
            own = reports(text, m, behind_opening(text, m, sentences[at], near.get(at, [])[-NEAR:]))
            m = _pronoun(text, m, own, acting_before(text, near, sentences, at), sexes)
            m = _further(text, m, near, sentences, at, sexes)
            m = sexes.only_woman(m, named, people(here))
            m = m if fits_style(text, said, m.name, mentions[:n]) else said
            sexes.learn(m)
        elif m.kind == "group" and m.plural and (counts_two(text, m) or names_posts(text, m)):
            m = _two(text, m, here, rows_back(memory.everywhere, sentences, at), posts)
            only = m._replace(members=tuple(named), certain=False, why="the only two people told of before")
            if not m.members and len(named) == 2 and not m.org and counts_two(text, m) and not misfits(only, posts):
                m = only
        elif m.kind == "role" and m.role not in SPOUSES:
            subjects = people(here) if acted_on(text, m) else []
            held = without_met(text, m, mentions[n + 1 : n + 8], posts, sentences[at].end)
            meant = holder(m, mentions, held, subjects, people(here), sentences[at].end)
            memory.leave(m := m if memory.apart(meant, text[m.start : m.end]) else meant, at)
            m = one_of(text, m, mentions[:n], out) if len(m.candidates) > 1 else m
        elif m.kind == "person" and m.name not in named and not speaks_only(m):
            named.append(m.name)
        out.append(m)
        memory.add(m, at, sentences[at])
    return with_speakers(text, sentences, out)


def _two(text: str, m: Mention, here: list[Mention], told: list[list[Mention]], posts: list[Holder]) -> Mention:
    """Give "the two ministers" those two who are ministers; "the two" whom the sentences around leave."""
    found = by_posts(m, told, posts) if names_posts(text, m) else None
    if found is not None or not counts_two(text, m):
        return found or m
    before = next((row for row in told[1:3] if people(row)), [])
    two = only_two(text, pair(text, m, here, before), posts)
    return m if misfits(two, posts) else two


def _plainly(
    text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...], told: Told, sexes: Sexes
) -> Mention | None:
    """Give "His Majesty" who bears that style, and a pronoun in an opening the subject that it waits for."""
    so_far, here, before = told
    known = spoken_to(text, m, here, sexes) or visitor(text, m, sentence, before, so_far, sexes)
    if m.role or (known := known or traveller(text, m, sentence.start, here)):
        return None if m.role else known
    if styled := bearer(text, m, so_far[-WINDOW:]):
        return m._replace(name=styled, certain=True, why=None)
    if m.plural and (both := both_ahead(text, m, sentence, following)):
        return m._replace(members=both, certain=True, why=NAMED_AFTER)
    waits_for = ahead(text, m, sentence, following, sexes)
    return m._replace(name=waits_for, certain=True, why=NAMED_AFTER) if waits_for else None


def _further(
    text: str, m: Mention, by_sentence: dict[int, list[Mention]], sentences: tuple[Sentence, ...], at: int, sexes: Sexes
) -> Mention:
    """Give "he" whom no sentence near names the only one it can mean, up to two paragraphs back.

    Of several it is the only one who acts there, where no post without a name acts right before.
    """
    if m.why != OPEN or m.role or m.name.lower() not in ("he", "she"):
        return m
    if acts_unnamed(text, by_sentence.get(at - 1, [])):
        return m
    near = [k for k in range(max(0, at - FAR), at) if sentences[at].paragraph - sentences[k].paragraph <= 2]
    told = [by_sentence.get(k, [])[-NEAR:] for k in near]
    names = sexes.fit(m, list(dict.fromkeys(n for row in told for n in people(row))))
    unnamed = bool(told) and any(x.kind == "role" and not oblique(text, x) for x in told[-1])
    if len(names) > 1 and (quoted(m, sentences[at]) or not unnamed):
        names = sexes.fit(m, list(dict.fromkeys(n for row in told for n in people(acting(text, row)))))
    if len(names) != 1:
        return m
    return m._replace(name=names[0], certain=False, why="the only one told of before", candidates=(names[0],))


def _pronoun(text: str, m: Mention, here: list[Mention], before: list[Mention], sexes: Sexes) -> Mention:
    if m.plural:
        return pair(text, m, here, before)
    if m.role:
        return _guest(text, m, here, before)
    mine, earlier = sexes.fit(m, people(here)), sexes.fit(m, people(acting(text, before)))
    earlier = earlier or (sexes.fit(m, people(before)) if len(people(before)) == 1 else [])
    if _is_object(text, m) and people(here):
        return _object(text, m, here, earlier, sexes)
    subjects = sexes.fit(m, people([x for n, x in enumerate(here) if not (oblique(text, x) or _agent(text, here, n))]))
    names = subjects or (earlier if mine and m.name.lower() in ("he", "she") else []) or mine or earlier
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


def _guest(text: str, m: Mention, here: list[Mention], before: list[Mention]) -> Mention:
    """Give "the visitor", "his guest" the one person told of besides who is named right before it."""
    last = people(here)[-1:]
    others = [n for n in dict.fromkeys((*people(before), *people(here))) if n not in last]
    others = [one] if len(others) == 2 and (one := guest(text, others, [*before, *here])) else others
    if len(others) != 1:
        return m
    return m._replace(
        name=others[0], certain=False, why=f"the only one who can be the {m.role}", candidates=(others[0],)
    )


_OPENS_CLAUSE = re.compile(r"\b(?:because|before|since|while|once|where|there|if|that)\s(?:the\s)?$", re.I)


def _beside(text: str, here: list[Mention], last: Mention) -> list[str]:
    """Give who acts together with somebody: "Neither Berg nor Holm has seen him" is neither of them."""
    found: list[str] = []
    row = [x for x in here if x.kind == "person" and x.end <= last.end]
    for one, other in zip(reversed(row[:-1]), reversed(row[1:]), strict=True):
        object_ = acted_on(text, one) and not _OPENS_CLAUSE.search(text, max(0, one.start - 12), one.start)
        if object_ or text[one.end : other.start].strip(" ,") not in ("and", "nor", "or", "&"):
            break  # "Berg will host Holm and Ito will see him off"
        found.append(one.name)
    return found


def _alike(text: str, here: list[Mention], last: Mention, others: list[str]) -> list[str]:
    """Give first whom the clause before has as its object too: "Berg will host Holm and Ito will see him off"."""
    before = next((x for x in reversed(here) if x.kind == "person" and x.end <= last.start), None)
    joined = before is not None and re.fullmatch(r",? (?:and|while|but) (?:the )?", text[before.end : last.start])
    if before is None or not joined or before.name not in others or oblique(text, before):
        return others
    return [before.name, *(n for n in others if n != before.name)]


HERS = re.compile(
    r"\s(?!(?:in|on|at|for|to|and|but|by|with|from|after|before|during|about|as|that|last|next|this|again|also)\b)[A-Za-z]"
)
"""What follows "her" where something is hers, and nobody meets her."""
_NEW_SUBJECT = re.compile(r"\b(?:and|that)\b|,(?!\s*(?:who|which))")


def _is_object(text: str, m: Mention) -> bool:
    """Say whether a pronoun is somebody's object: "him", or "her" before no noun of hers; not "between him and"."""
    him = m.name.lower() == "him" or (m.name.lower() == "her" and HERS.match(text, m.end) is None)
    return (him and not of_oneself(text, m)) or in_honour_of(text, m)


_WITH_OTHERS = re.compile(
    r",?\s(?:and|as well as|along with|together with)\s(?:[\w-]+\s){1,5}(?:received|welcomed|greeted|met|saw|hosted)\s"
)
"""What stands before "him" where whoever is named last received him together with people without a name."""


def _object(text: str, m: Mention, here: list[Mention], earlier: list[str], sexes: Sexes) -> Mention:
    """Give "him" whoever is not the subject of its verb: "Blinken said Qin had called him" is Blinken."""
    mine = people(here)
    last = next(x for x in reversed(here) if x.name == mine[-1])
    aside = text[last.start - 2 : last.start] == ", " or "," in text[last.start : last.name_start]
    begin = last.end + 1 if aside and text[last.end] == "," else last.end
    if _WITH_OTHERS.fullmatch(text, begin, m.start) and (mine or earlier):
        earlier = [n for n in earlier if n not in mine] or [
            n for n in mine if n not in (mine[-1], *_beside(text, here, last))
        ]
        names = earlier
    elif any(x.kind == "group" and x.plural and x.start > begin for x in here):
        names = [mine[-1]]  # "Berg said goodbye to three envoys, who called on him"
    elif _NEW_SUBJECT.search(text, begin, m.start):
        names = [mine[-1]] if len(mine) > 1 else [n for n in earlier if n not in mine]
    else:
        others = [n for n in mine[:-1] if n not in _beside(text, here, last)]
        names = _alike(text, here, last, others) or [n for n in earlier if n not in mine]
    names = sexes.fit(m, names) or [n for n in earlier if n not in mine]
    if not names:
        return m
    return m._replace(
        name=names[0], certain=len(names) == 1, why="not the subject of its verb", candidates=tuple(names)
    )
