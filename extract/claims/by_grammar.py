"""Encounters that no rule reads and the grammar of the sentence tells all the same: always for a person to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...ontology.vocabulary import ENCOUNTERS
from ..syntax.parser import Tree, Trees
from ..syntax.restraints import only_meant, restraints
from ..syntax.sides import sides
from ..text.spans import PEOPLE, Reading
from ..text.words import NOUNS, VERBS, NounEntry, VerbEntry
from ..what.chain import chain
from ..what.clauses import Clause, Item, Token
from ..what.co_led import of_one_body
from ..what.company import alongside
from ..what.frames import Frame, merged
from ..what.governors import context
from ..what.joining import THERE
from ..what.no_encounter import no_call
from ..what.nounphrase import noun_phrase
from ..what.nouns import EACH
from ..what.objects import stopped
from ..what.reported import frame_before
from ..what.status import Verdict, of_verb
from ..what.verbal import is_meant
from .ground import Grounded, ground

__all__ = ["by_grammar"]

ALONE = "only the grammar of the sentence joins them, no rule does"
"""Why it is flagged; how often such readings are right stands in docs/accuracy.md, in the lines of what is flagged."""
RULE = "grammar"
HAPPENED = Verdict("happened", "grammar", "past")
VISITS = frozenset(("visit", "visits"))
"""A visit is an encounter for the rules only where it is paid to somebody; the tree also knows "a visit from"."""
WORDS = frozenset(
    (
        *(word for word, noun in NOUNS.items() if not noun.weak),
        *(word for word, verbs in VERBS.items() if any(not e.weak and e.right is None for e in verbs)),
    )
)
"""Words of which some are words of encounter wherever they stand."""
OF_NOUNS = ("", "with", "to", "from", "of", "by", "for")
"""Before whom a noun of encounter stands: "a visit from", "a dinner for"."""


def by_grammar(
    reading: Reading, rows: Sequence[tuple[Clause, Sequence[Frame]]], found: Sequence[Grounded], trees: Trees
) -> list[Grounded]:
    """Give the encounters of two who are named and whom no rule has meet anywhere in the text, each flagged.

    Asked are sentences with two people and a word that always speaks of an encounter, of which the rules made nothing.
    """
    known = {p for g in found if g.event.type in ENCOUNTERS or g.event.rule == THERE for p in _pairs(g)}
    asked = [(c, places) for c, frames in rows if not known.issuperset(_couples(c)) and (places := _unread(c, frames))]
    made: list[Grounded] = []
    for (clause, places), tree in zip(asked, trees.of([clause for clause, _ in asked]), strict=True):
        for frame in _frames(clause, places, tree) if tree is not None else ():
            told = ground(reading, clause, frame) if not of_one_body(clause.tokens, frame) else None
            if told is not None and not known.intersection(pairs := _pairs(told)):
                known |= pairs
                made.append(told)
    return made


def _pairs(found: Grounded) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(found.event.participants, 2)}


def _couples(clause: Clause) -> set[frozenset[str]]:
    """Give whoever in a sentence could have met each other: two people with names, or who stand for some."""
    people = (t.mention for t in clause.tokens if t.mention is not None and t.mention.kind in PEOPLE)
    names = {n for m in people for n in m.members or (m.candidates[:1] if m.kind == "role" else (m.name,))}
    return {frozenset(pair) for pair in combinations(names, 2)}


def _unread(clause: Clause, frames: Sequence[Frame]) -> tuple[int, ...]:
    """Give where words of encounter stand of which the rules made nothing, though they would let it have happened."""
    tokens, read = clause.tokens, {f.at for f in frames}
    open_ = (k for k, t in enumerate(tokens) if t.low in WORDS and k not in read and t.mention is None)
    told = ((k, word) for k in open_ if not _attended(tokens, k) and (word := _word(tokens, k)) is not None)
    return tuple(k for k, word in told if _happened(tokens, k, word))


def _word(tokens: tuple[Token, ...], at: int) -> NounEntry | VerbEntry | None:
    """Give what a word of encounter is, if it is one wherever it stands: "met", "talks", but not "raised"."""
    noun = NOUNS.get(tokens[at].low)
    if noun is not None:
        own = tokens[at].low in VISITS or not no_call(tokens, at)
        return noun if own and not noun.weak else None
    verbs = (e for e in VERBS.get(tokens[at].low, ()) if e.type in ENCOUNTERS and not e.weak and e.right is None)
    return next(verbs, None)


def _frames(clause: Clause, places: Sequence[int], tree: Tree) -> Iterator[Frame]:
    tokens = clause.tokens
    for at in places:
        trigger, word = tree.place(at), _word(tokens, at)
        if trigger is None or word is None or not _stands(tree, trigger, word):
            continue
        found = sides(tree, trigger, word.to if isinstance(word, VerbEntry) else OF_NOUNS)
        left, right, together = (_items(clause, tree, side, at) for side in found)
        if not together and not right and _mutual(tokens, at, word, tree, trigger):
            together, left = left, ()
        one_side = isinstance(word, NounEntry) and alongside(tokens, together)
        if one_side or (len(together) < 2 and not (left and right)):
            continue
        frame = Frame(RULE, word.type, HAPPENED, at, at, at + 1, word.subtype, flags=(ALONE,))
        frame.left, frame.right, frame.together = ((), together, True) if len(together) > 1 else (left, right, False)
        named = [i.at for i in (*frame.left, *frame.right)]
        frame.begin, frame.end = min(at, *named), max(at, *named) + 1
        said = merged(HAPPENED, frame_before(tokens, frame.begin)[0])  # "dreamt that A met B"
        if said.status == "happened" and (isinstance(word, NounEntry) or not stopped(tokens, word, frame.end)):
            yield frame


def _items(clause: Clause, tree: Tree, places: Sequence[int], at: int) -> tuple[Item, ...]:
    """Give the people among parties; whoever only tells whose a party is ("met lawyers for Olsen") is left out."""
    tokens, found = clause.tokens, {}
    for n in places:
        k, m = tree.tokens[n], tree.mention(clause, n)
        if m is not None and m.kind in PEOPLE and not (k - 2 != at and tokens[k - 1].low in ("of", "for")):
            found[k] = m
    return tuple(Item(m, "", k) for k, m in found.items())


def _mutual(tokens: tuple[Token, ...], at: int, word: NounEntry | VerbEntry, tree: Tree, trigger: int) -> bool:
    """Say whether those who do it do it with each other: "A and B held talks", "agreed in a call", but not "spoke"."""
    if isinstance(word, VerbEntry):
        return word.plural and word.rule not in ("speak-with", "talk-with")
    others = tokens[at + 1 : at + 2] and tokens[at + 1].low in ("of", "with")
    apart = not EACH.isdisjoint(t.low for t in tokens[at:]) or tokens[at - 1].low == "separate"
    return tree.relations[trigger] in ("obj", "obl") and not others and not apart


def _happened(tokens: tuple[Token, ...], at: int, word: NounEntry | VerbEntry) -> bool:
    """Say whether the words around it, by the rules, let it have taken place."""
    if isinstance(word, NounEntry):
        verdict = context(tokens, noun_phrase(tokens, at), at + 1).verdict
        return verdict is not None and verdict.status == "happened"
    links = chain(tokens, at, word.form)
    if word.form == "base" and not links.words:  # "proposed that A meet B"
        return False
    told = of_verb("part" if links.passive else word.form, links.words.strip(), word.present)
    return told.status == "happened" and is_meant(tokens, at, word, links)


def _attended(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether some are only said to have been at it: "were present during the visit", "attended the meeting"."""
    return any(t.low in ("present", "attended", "attend", "attending") for t in tokens[max(0, at - 5) : at])


def _stands(tree: Tree, trigger: int, word: NounEntry | VerbEntry) -> bool:
    """Say whether the tree has the word for a noun or a verb as well ("to talk" is no talk), and nothing against it."""
    if tree.tags[trigger][:2] != ("NN" if isinstance(word, NounEntry) else "VB") or only_meant(tree, trigger):
        return False
    return not any("happened" in r.denies for r in restraints(tree, trigger))
