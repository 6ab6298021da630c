"""The reference page of the ontology, written from its Turtle.

python -m whowhom.ontology.reference > docs/ontology.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

from rdflib import OWL, RDF, RDFS, SDO, SKOS, Graph, Literal, URIRef
from rdflib.namespace import NamespaceManager
from rdflib.term import Node

from .shapes import shapes
from .vocabulary import EVENT_TYPES, NS, STATUSES

__all__ = ["load", "page"]

INTRO = f"""# The ontology

Written by `python -m whowhom.ontology.reference` from `ontology/whowhom.ttl`, `ontology/alignment.ttl` and
`ontology/shapes/`: change those.

The namespace is `{NS}`, the prefix `ww:`. Every term has a label and a definition; where it was a
choice, the reason stands below the definition. *Corresponds to* names terms of other vocabularies: ⊂ where all that
holds of ours holds of theirs, ≈ where the idea is theirs and the form is not.
"""
HEADINGS = {
    "Classes": "What there is. Event types have a table of their own.",
    "Event types": "How records and commands call them, with the codes of PLOVER and CAMEO, the event codings of\n"
    "political science, where these have one.",
    "Statuses": "What a source says became of an event. An outcome beats every prospect; shortcuts are derived only\n"
    "from what occurred.",
    "Grades": "How sure it is that the source says so.",
    "Judgements": "What a reviewer decided.",
    "Properties": "What can be said, of what, and with which kind of value.",
    "Terms about terms": "How the ontology describes its own classes and statuses.",
    "Shapes": "What `whowhom check` looks for. Each is a query of `ontology/shapes/`; `ontology/shapes.ttl` says the\n"
    "same in SHACL.",
}
Row = tuple[str, ...]


def load(*names: str) -> Graph:
    """Give Turtle files of the ontology as one graph; both its own and the alignment unless told which.

    >>> (URIRef(NS + "Claim"), RDF.type, OWL.Class) in load()
    True
    """
    graph = Graph()
    for name in names or ("whowhom.ttl", "alignment.ttl"):
        graph.parse(data=files(__package__).joinpath(name).read_text("utf-8"), format="turtle")
    return graph


def page() -> str:
    """Give the reference page as Markdown.

    >>> page().splitlines()[0]
    '# The ontology'
    """
    graph = load()
    sections = {
        "Classes": (("term", "is", "is a kind of", "corresponds to"), _classes(graph)),
        "Event types": (("type", "class", "is", "encounter", "PLOVER", "CAMEO"), _event_types(graph)),
        "Statuses": (("status", "is", "outcome", "occurred", "PLOVER", "CAMEO"), _statuses(graph)),
        "Grades": (("grade", "is"), _individuals(graph, "Grade")),
        "Judgements": (("judgement", "is"), _individuals(graph, "Judgement")),
        "Properties": (("term", "is", "of", "value", "corresponds to"), _properties(graph)),
        "Terms about terms": (("term", "is"), _annotations(graph)),
        "Shapes": (("shape", "demands", "because", "severity", "remedy"), _shapes()),
    }
    parts = [INTRO]
    for heading, (columns, rows) in sections.items():
        parts.append(f"## {heading}\n{HEADINGS[heading]}\n\n{_table(columns, rows)}\n")
    return "\n".join(parts)


def _classes(graph: Graph) -> Iterator[Row]:
    types = {e.cls for e in EVENT_TYPES.values()}
    for node in _ours(graph, OWL.Class):
        if _name(node) not in types:
            above = [o for o in graph.objects(node, RDFS.subClassOf) if str(o).startswith(NS)]
            yield _short(node), _definition(graph, node), _list(above), _aligned(graph, node)


def _event_types(graph: Graph) -> Iterator[Row]:
    for e in EVENT_TYPES.values():
        node = URIRef(NS + e.cls)
        plover = f"{e.plover} ({e.plover_mode})" if e.plover_mode else e.plover
        yield f"`{e.type}`", _short(node), _definition(graph, node), "yes" if e.encounter else "", plover, e.cameo


def _statuses(graph: Graph) -> Iterator[Row]:
    for node in sorted(_ours(graph, URIRef(NS + "Status")), key=lambda n: [*STATUSES, _name(n)].index(_name(n))):
        status = STATUSES.get(_name(node))
        codes = (status.plover, status.cameo) if status else ("", "")
        marks = ("yes" if status and flag else "" for flag in (status and status.outcome, status and status.occurred))
        yield _short(node), _definition(graph, node), *marks, *codes


def _individuals(graph: Graph, cls: str) -> Iterator[Row]:
    for node in _ours(graph, URIRef(NS + cls)):
        yield _short(node), _definition(graph, node)


def _properties(graph: Graph) -> Iterator[Row]:
    for node in _ours(graph, OWL.ObjectProperty, OWL.DatatypeProperty):
        of = _list(graph.objects(node, SDO.domainIncludes))
        value = _list(graph.objects(node, SDO.rangeIncludes))
        yield _short(node), _definition(graph, node), of, value, _aligned(graph, node)


def _annotations(graph: Graph) -> Iterator[Row]:
    for node in _ours(graph, OWL.AnnotationProperty):
        yield _short(node), _definition(graph, node)


def _shapes() -> Iterator[Row]:
    for shape in shapes():
        yield f"`{shape.name}`", shape.rule, shape.why, shape.severity, shape.remedy


def _ours(graph: Graph, *kinds: URIRef) -> list[URIRef]:
    found = {s for kind in kinds for s in graph.subjects(RDF.type, kind) if isinstance(s, URIRef)}
    return sorted((s for s in found if s.startswith(NS)), key=lambda s: s.casefold())


def _definition(graph: Graph, node: URIRef) -> str:
    """Give label and definition, and the reason of the choice below them."""
    label, said, reason = (graph.value(node, p) for p in (RDFS.label, SKOS.definition, SKOS.editorialNote))
    words = f"{said}" if str(label).casefold() == _name(node).casefold() else f"*{label}*: {said}"
    return f"{words}<br>*{reason}*" if isinstance(reason, Literal) else words


def _aligned(graph: Graph, node: URIRef) -> str:
    above = [o for p in (RDFS.subClassOf, RDFS.subPropertyOf) for o in graph.objects(node, p)]
    parts = [f"⊂ {_short(o)}" for o in sorted(above, key=str) if not str(o).startswith(NS)]
    parts += [f"≈ {_short(o)}" for o in sorted(graph.objects(node, SKOS.closeMatch), key=str)]
    return ", ".join(parts)


@lru_cache(maxsize=1)
def _prefixes() -> NamespaceManager:
    return load().namespace_manager


def _list(nodes: Iterable[Node]) -> str:
    return ", ".join(_short(n) for n in sorted(nodes, key=str))


def _short(node: Node) -> str:
    """Give a term with its prefix, as code."""
    return f"`{_prefixes().normalizeUri(str(node))}`"


def _name(node: URIRef) -> str:
    return node.removeprefix(NS)


def _table(columns: Row, rows: Iterable[Row]) -> str:
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


if __name__ == "__main__":
    sys.stdout.write(page())
