"""Sentences of a treebank made like those that the parser will be given: one word a name, notes without subject."""

from __future__ import annotations

from random import Random

from .conllu import Gold
from .settings import CHANCE, PLAIN

__all__ = ["one_word_names", "subject_dropped", "varied"]

INSIDE_A_NAME = frozenset(("flat", "compound", "nmod:desc", "amod", "nummod"))
PERSONS = (PLAIN["person"], PLAIN["person"], PLAIN["state"], PLAIN["place"], PLAIN["organisation"])


def varied(gold: Gold, chance: Random) -> Gold:
    """Give the sentence with its names as one word, in another case or without its subject, or just as it is."""
    if chance.random() < CHANCE["name"]:
        gold = one_word_names(gold, chance)
    if chance.random() < CHANCE["dropped"]:
        gold = subject_dropped(gold)
    throw = chance.random()
    if throw < CHANCE["lower"]:
        return gold._replace(words=tuple(w.lower() for w in gold.words))
    if throw < CHANCE["lower"] + CHANCE["upper"]:
        return gold._replace(words=tuple(w.upper() for w in gold.words))
    return gold


def one_word_names(gold: Gold, chance: Random) -> Gold:
    """Give the sentence with each name of several words ("Foreign Minister Mary Ann Lee") as one word."""
    dropped: set[int] = set()
    words = list(gold.words)
    for head, kind in enumerate(gold.kinds):
        if kind != "PROPN" or gold.relations[head] in INSIDE_A_NAME:
            continue
        name = _name(gold, head)
        if len(name) != max(name) - min(name) + 1:
            continue
        dropped |= name - {head}
        if gold.tags[head] == "NNP" and chance.random() < CHANCE["plain"]:
            words[head] = chance.choice(PERSONS)
    return without(gold._replace(words=tuple(words)), dropped)


def _name(gold: Gold, head: int) -> set[int]:
    found = {head}
    grown = True
    while grown:
        more = {
            n
            for n, above in enumerate(gold.heads)
            if above in found and n not in found and gold.relations[n] in INSIDE_A_NAME
        }
        grown = bool(more)
        found |= more
    return found


def subject_dropped(gold: Gold) -> Gold:
    """Give "We met him" as "Met him"; other sentences as they are."""
    if (
        len(gold.words) < 4
        or gold.relations[0] != "nsubj"
        or gold.kinds[0] != "PRON"
        or gold.words[0].lower() in ("it", "that", "who")
    ):
        return gold
    if gold.relations[gold.heads[0]] != "root" or gold.tags[1] not in ("VBD", "VBP", "VBZ"):
        return gold
    left = without(gold, {0})
    return left._replace(words=(left.words[0].capitalize(), *left.words[1:]))


def without(gold: Gold, dropped: set[int]) -> Gold:
    """Give the sentence without some words; none of them may be the head of a word that stays."""
    if not dropped or any(head in dropped and n not in dropped for n, head in enumerate(gold.heads)):
        return gold
    kept = [n for n in range(len(gold.words)) if n not in dropped]
    place = {old: new for new, old in enumerate(kept)}
    return Gold(
        tuple(gold.words[n] for n in kept),
        tuple(gold.spaces[n] for n in kept),
        tuple(gold.kinds[n] for n in kept),
        tuple(gold.tags[n] for n in kept),
        tuple(place[gold.heads[n]] for n in kept),
        tuple(gold.relations[n] for n in kept),
    )
