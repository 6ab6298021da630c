"""What keeps an event from having simply taken place: the words that stand over it, or beside its verb, in the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from .parser import Tree
from .roles import CARRIERS
from .settings import CLASSES, words

__all__ = ["Restraint", "only_meant", "restraints"]


class Restraint(NamedTuple):
    """A word, its class in `governors.toml`, and the statuses that it contradicts."""

    kind: str
    word: str
    denies: frozenset[str]


class _Class(NamedTuple):
    kind: str
    forms: re.Pattern[str]
    denies: frozenset[str]
    nouns: bool
    """Whether only nouns count ("the report that", not "reports that")."""


_CLASSES: Final = tuple(
    _Class(kind, re.compile(row["forms"]), frozenset(row["denies"]), row.get("nouns", False))
    for kind, row in CLASSES.items()
)
_ANY: Final = re.compile("|".join(f"(?:{row['forms']})" for row in CLASSES.values()))
"""Whatever is of any class; most words are of none."""
_OCCUR: Final = words("occur")
_BE: Final = words("be")
_INVERTED: Final = words("inverted")
_ABOUT: Final = words("about")
_PLAN: Final = frozenset(CLASSES["plan"]["denies"])
_IMPLIES: Final = words("implies")
_INFINITIVES: Final = frozenset(("advcl", "acl", "root", "xcomp", "ccomp"))
_BESIDE: Final = frozenset(("negation", "maybe", "plan", "condition"))
_ABOVE: Final = frozenset(("deny", "refuse", "cancel", "hope", "maybe", "plan", "hearsay"))
_BESIDE_RELATIONS: Final = frozenset(("aux", "aux:pass", "advmod", "det", "mark", "cc:preconj", "case"))


def restraints(tree: Tree, trigger: int) -> list[Restraint]:
    """Give the words that restrain an event, the nearest first; no word, no restraint."""
    found: list[Restraint] = []
    place: int | None = trigger
    seen: set[int] = set()
    while place is not None and place not in seen:
        seen.add(place)
        found.extend(_beside(tree, place, trigger))
        found.extend(_predicate(tree, place))
        above = _above(tree, place)
        if above is None and tree.relations[place] == "obl" and _spoken_of(tree, place):
            for n in tree.children(tree.heads[place]):
                if tree.relations[n] == "obj":
                    found.extend(_classes(tree, n, _ABOVE))
        if above is not None and (tree.relations[place] != "nsubj" and not _joined(tree, place)):
            found.extend(_classes(tree, above, _ABOVE))
        place = above
    return found


def only_meant(tree: Tree, trigger: int) -> str:
    """Give the infinitive that an event is told in where nothing says that it came to pass, else "".

    "went to Cairo to meet Marek" and "was told to meet Marek" mean it; "managed to meet Marek" tells it.
    """
    place = trigger
    if not tree.tags[place].startswith("VB") and tree.relations[place] == "obj":
        place = tree.heads[place]
    above = tree.words[tree.heads[place]].lower()
    if tree.tags[place] != "VB" or not any(tree.tags[n] == "TO" for n in tree.children(place)):
        return ""
    if tree.relations[place] in ("xcomp", "ccomp", "acl", "csubj", "conj") and above in _IMPLIES:
        return ""
    if place > 2 and [w.lower() for w in tree.words[place - 3 : place]] in (["went", "on", "to"], ["goes", "on", "to"]):
        return ""
    return f"to {tree.words[place]}" if tree.relations[place] in _INFINITIVES else ""


def _beside(tree: Tree, place: int, trigger: int) -> Iterator[Restraint]:
    """Give the auxiliaries, negations and conditions that hang on a word."""
    yield from _is_to(tree, place)
    yield from _inverted(tree, place)
    for n in tree.children(place):
        relation = tree.relations[n]
        if relation in _BESIDE_RELATIONS:
            yield from _classes(tree, n, _BESIDE)
            for inner in tree.children(n) if relation == "advmod" else ():
                yield from _classes(tree, inner, frozenset(("negation",)))
        elif relation.startswith("nsubj") or (relation == "obl" and n < place):
            for inner in (n, *tree.children(n)):
                if inner == n or tree.relations[inner] in ("det", "cc:preconj"):
                    yield from _classes(tree, inner, frozenset(("negation",)))
        elif relation == "amod" and place == trigger:
            yield from _classes(tree, n, _ABOVE - {"deny"})
        elif relation == "advcl" and tree.tags[place].startswith("VB"):
            for mark in tree.children(n):
                if tree.relations[mark] == "mark":
                    yield from _classes(tree, mark, frozenset(("condition",)))


def _is_to(tree: Tree, place: int) -> Iterator[Restraint]:
    """See the plan in "is to meet"."""
    children = tree.children(place)
    if tree.tags[place] != "VB" or not any(tree.tags[n] == "TO" for n in children):
        return
    be = [n for n in (*children, tree.heads[place]) if tree.words[n].lower() in _BE]
    for n in be[:1]:
        yield Restraint("plan", f"{tree.words[n]} to", _PLAN)


def _inverted(tree: Tree, place: int) -> Iterator[Restraint]:
    """See the condition in "Had they met, ..."."""
    first = tree.words[0].lower() in _INVERTED and tree.heads[0] == place and tree.words[-1] != "?"
    if first and any(tree.relations[n].startswith("nsubj") for n in tree.children(place)):
        yield Restraint("condition", tree.words[0], frozenset(CLASSES["condition"]["denies"]))


def _classes(tree: Tree, n: int, allowed: frozenset[str]) -> Iterator[Restraint]:
    """Give the classes of a word, alone or with its particle ("called off") or what follows it ("called for")."""
    word = tree.words[n].lower()
    wordings = [word, f"{word} {tree.words[n + 1].lower()}"] if n + 1 < len(tree.words) else [word]
    wordings = [wording for wording in wordings if _ANY.fullmatch(wording)]
    for kind, forms, denies, nouns in _CLASSES if wordings else ():
        if nouns and not tree.tags[n].startswith("NN"):
            continue
        if kind in allowed and any(forms.fullmatch(wording) for wording in wordings):
            yield Restraint(kind, tree.words[n], denies)


def _above(tree: Tree, place: int) -> int | None:
    """Give the word that what stands here depends on for being true; None where it stands on its own."""
    relation, head = tree.relations[place], tree.heads[place]
    if head == place:
        return None
    if relation in ("xcomp", "ccomp", "obj", "nsubj:pass", "csubj", "csubj:pass"):
        return head
    if relation == "nsubj":
        return head if tree.words[head].lower() in _OCCUR else None
    if relation.startswith("acl"):
        return head if tree.tags[place] == "VB" or _content(tree, place) else None
    if relation == "nmod" and tree.words[head].lower() in CARRIERS:
        return head
    if relation in ("obl", "nmod"):
        return head if _spoken_of(tree, place) and any(_classes(tree, head, _ABOVE)) else None
    if relation == "conj":
        return head if _joined(tree, place) else None
    return None


def _content(tree: Tree, place: int) -> bool:
    """Tell what a noun says ("the claim that they met him") from who it is about ("the man that met him")."""
    children = tree.children(place)
    that = any(tree.words[n].lower() == "that" and tree.relations[n] == "mark" for n in children)
    return that and any(tree.relations[n].startswith("nsubj") for n in children)


def _predicate(tree: Tree, place: int) -> Iterator[Restraint]:
    """Give what is said of an event noun: "a meeting is unlikely", "a meeting looks likely"."""
    head = tree.heads[place]
    said = [head, *(n for n in tree.children(head) if tree.relations[n] == "xcomp")]
    for n in said if tree.relations[place] == "nsubj" else ():
        if tree.tags[n].startswith("JJ"):
            yield from _classes(tree, n, _ABOVE)


def _spoken_of(tree: Tree, place: int) -> bool:
    """Say whether the event is only what the word above is about ("plans for talks", "called for a meeting")."""
    return not _ABOUT.isdisjoint(tree.case(place))


def _joined(tree: Tree, place: int) -> bool:
    """Say whether a joined verb shares what governs the first: "hopes to visit Rome and meet Conte"."""
    head = tree.heads[place]
    if tree.relations[place] != "conj" or any(
        tree.relations[n].startswith(("nsubj", "aux")) for n in tree.children(place)
    ):
        return False
    return tree.tags[place] == tree.tags[head]
