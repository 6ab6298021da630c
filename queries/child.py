"""The process in which a typed query runs: it limits itself, opens the store for reading, and answers on its output.

It reads one JSON object from its input and writes JSON lines: the columns, the rows, and how it ended.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["main"]

PREFIXES = {
    "ww": "https://w3id.org/whowhom/ns#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Known in a typed query without being declared."""


def main() -> None:
    """Run the query that stands on the input."""
    job = json.loads(sys.stdin.buffer.read())
    _limit_time(job["seconds"])
    out = sys.stdout
    out.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        for line in _answer(job):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    except (SyntaxError, ValueError, RuntimeError, OSError, MemoryError) as e:
        out.write(json.dumps({"error": f"{e}" or type(e).__name__, "kind": type(e).__name__}) + "\n")


def _limit_time(seconds: int) -> None:
    try:
        import resource
    except ImportError:  # not on this system: the time limit of the parent remains
        return
    _lower(resource.RLIMIT_CPU, seconds + 1)
    _lower(resource.RLIMIT_CORE, 0)


def _limit_memory(most: int) -> None:
    """Allow so much memory beyond what the open store and its threads have taken already."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (ImportError, OSError):
        return
    _lower(resource.RLIMIT_AS, pages * resource.getpagesize() + most)


def _lower(what: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _answer(job: dict[str, Any]) -> Iterator[Any]:
    import pyoxigraph as ox

    from ..graph.store import Store
    from .plain import plain

    store = Store.open(Path(job["store"]), job["base"]).raw
    _limit_memory(job["memory"])
    bind = {ox.Variable(name): _term(*parts) for name, parts in job["bind"].items()}
    found = store.query(
        job["query"],
        prefixes=PREFIXES,
        substitutions=bind or None,
        default_graph=None if job["everywhere"] else ox.NamedNode(job["default"]),
        use_default_graph_as_union=job["everywhere"],
    )
    size = 0
    rows: Iterator[list[Any]]
    if isinstance(found, ox.QueryBoolean):
        yield {"columns": ["answer"]}
        rows = iter([[bool(found)]])
    elif isinstance(found, ox.QueryTriples):
        yield {"columns": ["subject", "predicate", "object"]}
        rows = ([plain(t.subject), plain(t.predicate), plain(t.object)] for t in found)
    else:
        yield {"columns": [v.value for v in found.variables]}
        rows = ([plain(term) for term in row] for row in found)
    for number, row in enumerate(rows):
        size += sum(len(v) for v in row if isinstance(v, str))
        if number >= job["rows"] or size > job["characters"]:
            yield {"cut": True}
            return
        yield row
    yield {"end": True}


def _term(kind: str, value: str, datatype: str) -> Any:
    import pyoxigraph as ox

    return ox.NamedNode(value) if kind == "iri" else ox.Literal(value, datatype=ox.NamedNode(datatype))


if __name__ == "__main__":
    main()
