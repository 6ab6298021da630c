"""Who stands where around an event in a tree: its subject, its object, whom it is with, and those joined to them."""

from __future__ import annotations

from typing import Final, NamedTuple

from .parser import Tree
from .settings import PLAIN, words

__all__ = ["NOMINAL", "Party", "parties", "spread", "subjects", "verb_of"]

NOMINAL: Final = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "DT", "WP"))
CASES: Final = words("party")
JOINED: Final = frozenset(("conj",))
WITH: Final = frozenset(("with", "between"))
STAND_INS: Final = frozenset(PLAIN.values())
CARRIERS: Final = words("carriers")
INSIDE: Final = frozenset(
    ("appos", "nmod", "nmod:poss", "flat", "compound", "parataxis", "list", "nmod:desc", "nmod:unmarked", "dep")
)
UPWARDS: Final = frozenset(
    ("conj", "xcomp", "advcl", "ccomp", "acl", "obl", "obj", "nmod", "parataxis", "nsubj", "nsubj:pass")
)


class Party(NamedTuple):
    """One word of the tree that is a party; `far` where it is the subject of a verb that only surrounds the event."""

    at: int
    far: bool


def parties(tree: Tree, trigger: int) -> tuple[Party, ...]:
    """Give everybody whom the grammar makes a party to the event."""
    noun = not tree.tags[trigger].startswith("VB")
    verb = verb_of(tree, trigger) if noun else trigger
    whole = _carried(tree, trigger)
    far = noun and tree.relations[whole] not in ("obj", "root", "nsubj", "nsubj:pass")
    near = _direct(tree, trigger, whole, verb if noun and not far else trigger)
    found = dict.fromkeys((*near, *_by(tree, trigger)), False)
    for n in subjects(tree, verb):
        found.setdefault(n, far)
    found.update(dict.fromkeys((n for n in _beside_places(tree, (trigger, *found)) if n not in found), False))
    for n in list(found):
        for other in (*_inside(tree, n), *spread(tree, n), *_with_others(tree, n)):
            found.setdefault(other, found[n])
    return tuple(Party(n, found[n]) for n in sorted(found) if n not in (trigger, whole))


def _direct(tree: Tree, trigger: int, whole: int, verb: int) -> list[int]:
    """Give the parties that hang on the event itself, on its "rounds", or on its verb, but for the verb's object."""
    own = [n for place in dict.fromkeys((trigger, whole)) for n in tree.children(place) if _is_party(tree, n)]
    if verb in (trigger, whole):
        return own
    beside = [n for n in tree.children(verb) if _is_party(tree, n) and tree.relations[n] != "obj"]
    return [*own, *(n for n in beside if n not in (trigger, whole))]


def _by(tree: Tree, trigger: int) -> list[int]:
    """Give who acts in a passive, where he hangs on a place or day ("was greeted at the airport by B")."""
    children = tree.children(trigger)
    if not any(tree.relations[n] == "aux:pass" for n in children):
        return []
    named = [c for n in children for c in tree.children(n) if tree.tags[c] == "NNP"]
    return [c for c in named if any(tree.words[m].lower() == "by" for m in tree.children(c))]


def _carried(tree: Tree, trigger: int) -> int:
    """Give "rounds" for the "talks" of "two rounds of talks"; any other event is its own."""
    head = tree.heads[trigger]
    return head if tree.relations[trigger] == "nmod" and tree.words[head].lower() in CARRIERS else trigger


def verb_of(tree: Tree, trigger: int) -> int:
    """Give the verb that an event noun belongs to: "held" of "held two rounds of talks"."""
    place = trigger
    for _ in range(6):
        if tree.tags[place].startswith("VB") or tree.heads[place] == place:
            break
        place = tree.heads[place]
    return place


def subjects(tree: Tree, verb: int) -> list[int]:
    """Give the subjects of a verb, also where another verb shares or lends them."""
    place = verb
    for _ in range(8):
        own = [n for n in tree.children(place) if tree.relations[n].startswith("nsubj")]
        relation = tree.relations[place]
        if own and not all(tree.tags[n] in ("WP", "WDT") for n in own):
            return own
        if relation == "acl:relcl" or (relation == "acl" and tree.tags[place] in ("VBG", "VBN")) or own:
            return [tree.heads[place], *own]
        if relation not in UPWARDS or tree.heads[place] == place:
            break
        above = tree.heads[place]
        objects = [n for n in tree.children(above) if tree.relations[n] in ("obj", "iobj") and n != place]
        if relation == "xcomp" and objects:
            return objects
        place = verb_of(tree, above)
    return []


def spread(tree: Tree, n: int, links: frozenset[str] = JOINED) -> list[int]:
    """Give those that are joined to a word in one list, itself left out; `links` are the relations that join."""
    first = n
    while tree.relations[first] in links:
        first = tree.heads[first]
    out, todo = [], [first]
    while todo:
        at = todo.pop()
        out.append(at)
        todo.extend(c for c in tree.children(at) if tree.relations[c] in links)
    return sorted(m for m in out if m != n)


def _is_party(tree: Tree, n: int) -> bool:
    relation = tree.relations[n]
    if relation in ("obj", "iobj", "nmod:poss", "compound", "obl:agent") or relation.startswith("nsubj"):
        return True
    if relation.startswith(("obl", "nmod")) or relation in ("appos", "flat", "conj"):
        return not CASES.isdisjoint(tree.case(n, ("case", "fixed", "mark")))
    return False


def _inside(tree: Tree, n: int, depth: int = 4) -> list[int]:
    """Go into "the foreign ministers of A and B", "limits on arms with B", "his counterpart, B"."""
    out: list[int] = []
    for c in tree.children(n) if depth else ():
        if tree.relations[c] in INSIDE and tree.tags[c] in NOMINAL and not _owner(tree, n, c):
            out += [c, *spread(tree, c), *(m for m in _inside(tree, c, depth - 1) if _is_with(tree, m))]
    return out


def _beside_places(tree: Tree, heads: tuple[int, ...]) -> list[int]:
    """Give those joined to a place by mistake: "meet A in Lima and B in Quito", "met A in Lima together with B"."""
    places = [n for head in heads for n in tree.children(head) if tree.words[n] == PLAIN["place"]]
    joined = [c for n in places for c in tree.children(n) if tree.relations[c] == "conj"]
    return [n for n in joined if tree.tags[n] in NOMINAL and tree.words[n] != PLAIN["place"]]


def _owner(tree: Tree, n: int, c: int) -> bool:
    """Say whether a word only owns or specifies another that is somebody of his own: "met the brother of Olsen"."""
    if tree.tags[n] != "NN" or tree.words[n] in STAND_INS:
        return False
    return "of" in tree.case(c) or tree.relations[c] in ("nmod:poss", "compound")


def _with_others(tree: Tree, n: int) -> list[int]:
    """Give those who are with a later member of a list of things ("discussed trade and the crisis with B")."""
    return [m for other in spread(tree, n) for m in _inside(tree, other) if _is_with(tree, m)]


def _is_with(tree: Tree, n: int) -> bool:
    """Say whether a word, or the first of its list, follows "with" or "between"."""
    while tree.relations[n] == "conj":
        n = tree.heads[n]
    return not WITH.isdisjoint(tree.case(n))
