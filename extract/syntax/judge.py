"""What grammar says of a candidate event: that it agrees, that it disagrees and why, or nothing.

It never finds an event. It asks three things of one that the rules have found: do the words above the event allow its
status; is somebody left out who stands in one list with a party; is each party where a party stands in the tree.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ...ontology.vocabulary import OCCURRED
from ..what.clauses import ACTORS, Clause
from .parser import Tree
from .restraints import only_meant, restraints
from .roles import NOMINAL, Party, parties, spread, verb_of
from .settings import words

__all__ = ["Candidate", "Opinion", "judge"]

REACTION: Final = words("reaction")
ASSERTED: Final = frozenset(OCCURRED)
LISTED: Final = frozenset(("person", "role"))
"""Who is missed in a list: unnamed officials beside a minister change no answer, and a state is often no party."""
MISREAD: Final = frozenset(("conj", "appos", "list"))


class Candidate(NamedTuple):
    """An event as the rules read it, in tokens of its clause: the trigger, who is said to be in it, and its status."""

    at: int
    parties: tuple[int, ...]
    status: str
    beside: tuple[int, ...] = ()
    """Who is in other events of the same trigger ("met A, and possibly B"): they are not left out."""


class Opinion(NamedTuple):
    """`says` is agrees, disagrees or silent, `why` the reason in words.

    `kind` is what the reason is about: status, list, party or reaction.
    """

    says: str
    why: str = ""
    kind: str = ""


def judge(tree: Tree, clause: Clause, candidate: Candidate) -> Opinion:
    """Give the opinion of the grammar of a sentence on one candidate event."""
    trigger = tree.place(candidate.at)
    if trigger is None:
        return Opinion("silent", "the trigger is not in the tree")
    opinion = _reaction(tree, trigger, clause) or _status(tree, trigger, candidate) or _list(tree, clause, candidate)
    return opinion or _parties(tree, clause, trigger, candidate)


def _reaction(tree: Tree, trigger: int, clause: Clause) -> Opinion | None:
    """See "was met with protests" for what it is."""
    children = tree.children(trigger)
    passive = any(tree.relations[n] == "aux:pass" for n in children)
    if tree.words[trigger].lower() not in REACTION or not passive or "by" in (w.lower() for w in tree.words[trigger:]):
        return None
    for n in children:
        if tree.relations[n].startswith("obl") and tree.case(n) == {"with"} and tree.mention(clause, n) is None:
            said = f"was {tree.words[trigger]} with {tree.words[n]}"
            return Opinion("disagrees", f"{said}: a reaction, no encounter", "reaction")
    return None


def _status(tree: Tree, trigger: int, candidate: Candidate) -> Opinion | None:
    """Say which word above the event contradicts its status; for one that did not take place, ask for such a word."""
    found = restraints(tree, trigger)
    event = tree.words[trigger]
    for restraint in found:
        if candidate.status in restraint.denies:
            said = f"{restraint.word!r} stands over {event!r}, so it is hardly {candidate.status}"
            return Opinion("disagrees", said, "status")
    meant = only_meant(tree, trigger)
    if candidate.status in ASSERTED and meant:
        return Opinion("disagrees", f"{meant!r} does not say that it took place", "status")
    if candidate.status not in ASSERTED and (meant or _present(tree, trigger)):
        return None
    if candidate.status not in ASSERTED and not found:
        return Opinion("silent", f"no word over {event!r} says {candidate.status}", "status")
    return None


def _present(tree: Tree, trigger: int) -> bool:
    """Say whether the event stands in the present tense, which the rules read by its date: "they meet on Monday"."""
    verb = verb_of(tree, trigger) if tree.relations[trigger] in ("obj", "nsubj") else trigger
    return tree.tags[verb] in ("VBZ", "VBP")


def _list(tree: Tree, clause: Clause, candidate: Candidate) -> Opinion | None:
    """Name somebody who stands in one list with a party and whom the rules have not taken."""
    for token in candidate.parties:
        place = tree.place(token)
        for n in _listed(tree, clause, place) if place is not None else ():
            other = tree.tokens[n]
            if other in (*candidate.parties, *candidate.beside) or tree.tags[n] not in NOMINAL:
                continue
            mention = tree.mention(clause, n)
            if mention is None and _looks_a_name(tree, clause, n):
                return Opinion("disagrees", f"the list goes on: {tree.words[n]}", "list")
            if mention is not None and mention.kind in LISTED and not _taken(clause, candidate, other):
                return Opinion("disagrees", f"the list goes on: {mention.name}", "list")
    return None


def _looks_a_name(tree: Tree, clause: Clause, n: int) -> bool:
    """Say whether a word that nobody recognised may be somebody: a capitalised member of a list, no "K.C.B."."""
    word, head = tree.words[n], tree.heads[n]
    led = tree.relations[n] == "conj" and tree.mention(clause, head) is not None
    return led and tree.tags[n] in ("NNP", "NNPS") and word[:1].isupper() and not word.isupper()


def _taken(clause: Clause, candidate: Candidate, other: int) -> bool:
    """Say whether somebody is among the parties already, under the same name or as the holder of a post beside it."""
    mention = clause.tokens[other].mention
    for token in (*candidate.parties, *candidate.beside):
        known = clause.tokens[token].mention
        if known is not None and mention is not None and known.name == mention.name:
            return True
        if _renamed(clause, token, other):
            return True
    return False


def _listed(tree: Tree, clause: Clause, place: int) -> list[int]:
    """Give those in one list with a word; two persons in apposition are a list that the parser has misread."""
    near = [*spread(tree, place, MISREAD), *_after_places(tree, clause, place)]
    persons = [n for n in near if _is_person(tree, clause, n)] if _is_person(tree, clause, place) else []
    return sorted({*spread(tree, place), *persons})


def _after_places(tree: Tree, clause: Clause, place: int) -> list[int]:
    """Give those joined to a place beside a party: "met Marek in Geneva together with Olsen" has no list of places."""
    near = (*tree.children(place), *tree.children(tree.heads[place]))
    places = [n for n in near if (m := tree.mention(clause, n)) is not None and m.kind == "place"]
    return [c for n in places for c in tree.children(n) if tree.relations[c] == "conj"]


def _is_person(tree: Tree, clause: Clause, n: int) -> bool:
    mention = tree.mention(clause, n)
    return mention is not None and mention.kind == "person"


def _renamed(clause: Clause, one: int, other: int) -> bool:
    """Say whether two neighbours are one person: a post and its holder ("his counterpart, Qin Gang")."""
    first, second = sorted((one, other))
    between = [t.low for t in clause.tokens[first + 1 : second]]
    kinds = {m.kind for t in (one, other) if (m := clause.tokens[t].mention) is not None}
    return between in ([], [","]) and "role" in kinds


def _parties(tree: Tree, clause: Clause, trigger: int, candidate: Candidate) -> Opinion:
    """Say whether each party stands where the grammar puts one."""
    found = {tree.tokens[p.at]: p for p in parties(tree, trigger)}
    missing = [t for t in candidate.parties if t not in found]
    event = tree.words[trigger]
    if not missing:
        weak = [t for t in candidate.parties if found[t].far]
        if weak:
            return Opinion("silent", f"{_name(clause, weak[0])} belongs to another verb than {event!r}", "party")
        owner = _another_owner(tree, clause, trigger, candidate)
        if owner:
            return Opinion("silent", f"{owner} stands before {event!r} too", "party")
        return Opinion("agrees")
    name = _name(clause, missing[0])
    if _crowded(clause, tuple(p for t, p in found.items() if t not in candidate.parties), tree):
        return Opinion("disagrees", f"{name} is no party to {event!r} by the grammar", "party")
    return Opinion("silent", f"the grammar does not find {name} beside {event!r}", "party")


def _another_owner(tree: Tree, clause: Clause, trigger: int, candidate: Candidate) -> str:
    """Name a person outside the event who owns it by the grammar ("watched Olsen's talks with Marek")."""
    for n in tree.children(trigger):
        mention = tree.mention(clause, n)
        if mention is None or mention.kind != "person" or tree.relations[n] not in ("compound", "nmod:poss", "nsubj"):
            continue
        if tree.tokens[n] not in (*candidate.parties, *candidate.beside) and not _taken(
            clause, candidate, tree.tokens[n]
        ):
            return mention.name
    return ""


def _crowded(clause: Clause, others: tuple[Party, ...], tree: Tree) -> bool:
    """Say whether somebody else stands where the missing party should."""
    for party in others:
        mention = tree.mention(clause, party.at)
        if mention is not None and mention.kind in ACTORS and not party.far:
            return True
    return False


def _name(clause: Clause, token: int) -> str:
    mention = clause.tokens[token].mention
    return mention.name if mention is not None else clause.tokens[token].low
