"""Who met whom by the grammar alone: the two sides of an encounter in a tree, or all who met each other."""

from __future__ import annotations

from typing import Final, NamedTuple

from .parser import Tree
from .roles import INSIDE, STAND_INS, parties, verb_of

__all__ = ["Sides", "sides"]

BOTH: Final = frozenset(("between",))
ACTING: Final = ("nsubj", "nmod:poss", "obl:agent")
UPWARDS: Final = INSIDE | {"conj"}


class Sides(NamedTuple):
    """Words of the tree: those who act and those whom they meet; or, with no others, those who met `together`."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    together: tuple[int, ...]


def sides(tree: Tree, trigger: int, to: tuple[str, ...]) -> Sides:
    """Tell on which side of an encounter each party stands that the grammar gives it.

    Members of one list stand on one side; "between" makes a list of all who met. `to` are the prepositions behind which
    somebody stands whom one meets, "" for none: "spoke with", but not "spoke of".
    """
    found = {p.at for p in parties(tree, trigger)}
    passive = any(tree.relations[n] == "nsubj:pass" for n in tree.children(verb_of(tree, trigger)))
    left: list[int] = []
    right: list[int] = []
    together: list[int] = []
    for n in sorted(found):
        first = _first(tree, n, found)
        case, own = tree.case(first), tree.case(n)
        if _of_others(tree, n, found) or (own and not own & {*to, *BOTH, *case}):
            continue
        acts = "by" in case if passive and tree.tags[trigger].startswith("VB") else _acts(tree, first, case)
        if acts or case & BOTH or (case & set(to) if case else "" in to):
            (together if case & BOTH else left if acts else right).append(n)
    owners = [n for n in left if tree.relations[_first(tree, n, found)] == "nmod:poss"]
    left = owners or left  # "talked of Marek's visit": it is his
    return Sides(tuple(left), tuple(right), tuple(together))


def _first(tree: Tree, n: int, found: set[int]) -> int:
    """Give the head of the list or the phrase that a party belongs to, whose place in the sentence is its own."""
    while tree.relations[n] in UPWARDS and tree.heads[n] in found:
        n = tree.heads[n]
    return n


def _acts(tree: Tree, n: int, case: set[str]) -> bool:
    """Say whether a party is who acts: a subject, an owner, or the word that a relative clause hangs on."""
    return (not case and tree.relations[n] != "obj") or tree.relations[n].startswith(ACTING)


def _of_others(tree: Tree, n: int, found: set[int]) -> bool:
    """Say whether somebody only tells whose the party is: "met relatives of Olsen"."""
    head = tree.heads[n]
    return "of" in tree.case(n) and head in found and tree.words[head] not in STAND_INS
