"""Which shapes a graph may break, seen while it is still in hand: their queries then look at few graphs or none.

The sieve lets pass only what surely keeps a shape. Of everything else (two values, a date that is no plain day, a shape
that it does not know) the shape's own query decides, so that nothing is found here and nothing can be lost here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from ..ontology.shapes import shapes
from .iris import ww
from .sheet import ELSEWHERE, XSD, plain

__all__ = ["SIEVED", "suspects"]

Node = Mapping[str, Collection[str]]
"""By the last step of each property, the terms as they are written."""
Said = Mapping[str, Node]

NONE: Collection[str] = ()
LINKS = ("about", "evidence", "document", "participant", "place", "holder", "member", "post", "organization")
SIEVED = frozenset({
    "affiliation-ends", "canonical-exists", "claim-about", "claim-evidence", "claim-exists", "claim-grade",
    "claim-source", "claim-status", "dangling", "dates-in-order", "encounter-parties", "event-type",
    "evidence-offsets", "evidence-quote", "judgement-known", "named", "quote-in-text", "tenure-in-order",
    "tenure-post", "told-before", "unknown-class", "unknown-property",
})  # fmt: skip
"""The shapes that are looked at here."""
DATE_END = f'"^^<{XSD}date>'
DATE_LENGTH = len('"2023-06-18') + len(DATE_END)
WHOLE_END = f'"^^<{XSD}integer>'


@cache
def _listed(shape: str) -> frozenset[str]:
    """Give the terms that a shape's query lists, as they are written: what it allows, or what it is about."""
    (found,) = (s for s in shapes() if s.name == shape)
    return frozenset(f"<{ww(name)}>" for name in found.lists())


@cache
def _class(name: str) -> str:
    return f"<{ww(name)}>"


@cache
def _properties() -> frozenset[str]:
    return frozenset(form.rsplit("#", 1)[-1][:-1] for form in _listed("unknown-property")) | ELSEWHERE.keys()


@cache
def _unknown() -> frozenset[str]:
    """Give the shapes that this sieve does not know: every graph may break them."""
    return frozenset(s.name for s in shapes()) - SIEVED


def suspects(said: Said) -> set[str]:
    """Give the names of the shapes that a graph may break.

    >>> from .sheet import Sheet
    >>> sheet = Sheet("https://whowhom.example/source/n")
    >>> sheet.kind("https://whowhom.example/source/n#person-1", "Person")
    >>> suspects(sheet.said)
    {'named'}
    """
    return set(_unknown()) | set(_suspected(said))


def _suspected(said: Said) -> Iterator[str]:
    typed = {f"<{iri}>": node["type"] for iri, node in said.items() if "type" in node}
    happening = {form for form, classes in typed.items() if not _listed("event-type").isdisjoint(classes)}
    texts, properties, is_typed = _Texts(said), _properties(), typed.__contains__
    for iri, node in said.items():
        if not properties.issuperset(node):
            yield "unknown-property"
        for name in _links(tuple(node)):
            if not all(map(is_typed, node[name])):
                yield "dangling"
        if "earliest" in node and "latest" in node and not _in_order(node["earliest"], node["latest"]):
            yield from ("dates-in-order", "tenure-in-order")
        if "about" in node or "participant" in node or "claim" in node:
            yield from _happening(iri, node, said, happening)
        if "quote" in node and not texts.have(node):
            yield "quote-in-text"
        if "canonical" in node:
            yield "canonical-exists"
        if "judgement" in node and not _listed("judgement-known").issuperset(node["judgement"]):
            yield "judgement-known"
        yield from _classed(node, typed)


@lru_cache(maxsize=4096)
def _links(properties: tuple[str, ...]) -> tuple[str, ...]:
    """Give those of a node's properties that lead to other nodes of its graph; most nodes have the same as others."""
    return tuple(name for name in properties if name in LINKS)


def _classed(node: Node, typed: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Look at what nodes of a class must have."""
    for cls in node.get("type", NONE):
        if cls not in _listed("unknown-class"):
            yield "unknown-class"
        elif rule := _RULES.get(cls):
            yield from rule(node, typed)
        elif cls in _listed("named") and not any(map(_is_name, node.get("label", NONE))):
            yield "named"


def _is_name(form: str) -> bool:
    return len(form) > len('""') and form[-1] == '"'


def _happening(iri: str, node: Node, said: Said, happening: set[str]) -> Iterator[str]:
    """Look at an event, and at what says something of one."""
    if "about" in node and not happening.issuperset(node["about"]):
        yield "event-type"
    if "claim" in node:
        yield "claim-exists"
    if ("participant" in node or "claim" in node) and f"<{iri}>" not in happening:
        yield "event-type"
    if "about" in node and not _listed("told-before").isdisjoint(node.get("status", NONE)):
        for event in node["about"]:
            days = said.get(event[1:-1], {}).get("earliest")
            if days and not all(_told(days, said.get(s[1:-1], {})) for s in node.get("source", NONE)):
                yield "told-before"


def _told(days: Collection[str], source: Node) -> bool:
    """Say whether a source was surely made, or ends, no earlier than these days; without an end it says nothing."""
    made = [f"{day}^^<{XSD}date>" for day in source.get("made", NONE)]
    return "latest" not in source or _in_order(days, made or source["latest"])


def _in_order(first: Collection[str], last: Collection[str]) -> bool:
    """Say whether all these are plain days, and none of the first is after one of the last."""
    return all(map(_is_day, (*first, *last))) and max(first) <= min(last)


@lru_cache(maxsize=65536)
def _is_day(form: str) -> bool:
    return len(form) == DATE_LENGTH and form.endswith(DATE_END)


def _claim(node: Node, typed: Mapping[str, Collection[str]]) -> Iterator[str]:
    if len(node.get("about", NONE)) != 1:
        yield "claim-about"
    for name in ("status", "grade"):
        said = node.get(name, NONE)
        if len(said) != 1 or not _listed(f"claim-{name}").issuperset(said):
            yield f"claim-{name}"
    if not any(_class("Evidence") in typed.get(form, NONE) for form in node.get("evidence", NONE)):
        yield "claim-evidence"
    if len(node.get("source", NONE)) != 1 or ("why" not in node and _class("flagged") in node.get("grade", NONE)):
        yield "claim-source"


def _evidence(node: Node, typed: Mapping[str, Collection[str]]) -> Iterator[str]:
    quote, start, end = _passage(node)
    if "document" not in node or not quote:
        yield "evidence-quote"
    if start is None or end is None or quote is None or not start < end or len(quote) != end - start:
        yield "evidence-offsets"


def _encounter(node: Node, typed: Mapping[str, Collection[str]]) -> Iterator[str]:
    parties = {*node.get("participant", NONE), *node.get("group", NONE)}
    if sum(form[0] == "<" or form[-1] == '"' for form in parties) < 2:  # typed literals may be equal in other words
        yield "encounter-parties"


def _tenure(node: Node, typed: Mapping[str, Collection[str]]) -> Iterator[str]:
    if "post" not in node:
        yield "tenure-post"


def _affiliation(node: Node, typed: Mapping[str, Collection[str]]) -> Iterator[str]:
    if "member" not in node or "organization" not in node:
        yield "affiliation-ends"


_RULES = {
    _class("Claim"): _claim, _class("Evidence"): _evidence, _class("Meeting"): _encounter, _class("Call"): _encounter,
    _class("Tenure"): _tenure, _class("Affiliation"): _affiliation,
}  # fmt: skip


@lru_cache(maxsize=4096)
def _whole(form: str) -> int | None:
    """Give a whole number of nothing but digits."""
    digits = form[1:].removesuffix(WHOLE_END)
    return int(digits) if form.endswith(WHOLE_END) and digits.isascii() and digits.isdigit() else None


def _number(node: Node, name: str) -> int | None:
    """Give the one whole number of a property; None where it is none, or not alone."""
    said = node.get(name, NONE)
    return _whole(next(iter(said))) if len(said) == 1 else None


def _passage(node: Node) -> tuple[str | None, int | None, int | None]:
    """Give the one quote and where it begins and ends; None for what there is none of, several, or in odd words."""
    said = node.get("quote", NONE)
    form = next(iter(said)) if len(said) == 1 else ""
    quote = plain(form) if form and form[0] == form[-1] == '"' else None
    return quote, _number(node, "charStart"), _number(node, "charEnd")


class _Texts:
    """The texts of a graph's documents, each read once."""

    def __init__(self, said: Said) -> None:
        self.said = said
        self.known: dict[str, Collection[str]] = {}

    def have(self, passage: Node) -> bool:
        """Say whether the passage surely stands in each of its documents that has a text."""
        quote, start, end = _passage(passage)
        texts = [text for document in passage.get("document", NONE) for text in self._of(document)]
        return not texts or (start is not None and end is not None and all(text[start:end] == quote for text in texts))

    def _of(self, document: str) -> Collection[str]:
        if document not in self.known:
            self.known[document] = [plain(t) for t in self.said.get(document[1:-1], {}).get("text", NONE)]
        return self.known[document]
