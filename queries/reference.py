"""The page on all questions, made from their headers: `python -m whowhom.queries.reference > docs/queries.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .catalogue import Question, questions

__all__ = ["page"]

TOP = """# The questions

Made from the headers of `queries/*.rq` by `python -m whowhom.queries.reference`.

Ask one by its name, with its parameters: `whowhom query roles --param actor=Blinken`. A name takes every actor that it
fits; dates are EDTF. Parameters are bound by the engine, never pasted into the text. The examples
are of the small world that the tests ask (`tests/world.py`): some find nothing in the example dossier.

The default graph is the derived graph: canonical actors, events and offices with what all sources together say of
them. `GRAPH ?g { ... }` reaches the graph of each source, with its claims, evidence and text. The same holds for a
query of your own (`whowhom query FILE`, or `-` for standard input), which runs in a process of its own with limits
on time, memory and rows; `--everywhere` makes all graphs its default graph. A header like those of the questions,
in the comments that a file begins with, gives its parameters their types: TYPES. A parameter must be among the
variables selected.
"""


def page() -> str:
    """Give the page as Markdown.

    >>> "## who-met-whom" in page()
    True
    """
    from .parameters import TYPES

    parts = [TOP.replace("TYPES", ", ".join(f"`{t}`" for t in TYPES))]
    parts += ["\n".join(_section(q)) for q in questions().values()]
    return "\n".join(parts)


def _section(question: Question) -> Iterator[str]:
    header = question.header
    yield f"## {question.name}\n"
    yield f"{header.about}\n"
    if header.params:
        yield "| parameter | type | | meaning |\n|---|---|---|---|"
        for p in header.params:
            given = f"`{p.default}` if not given" if p.default else "may be left out" if p.optional else "needed"
            yield f"| `{p.name}` | {p.kind} | {given} | {p.meaning} |"
        yield ""
    pairs = re.findall(r"(\w+)=(.*?)(?=\s\w+=|$)", header.example)
    words = "".join(f" --param {name}='{value}'" for name, value in pairs)
    yield f"    whowhom query {question.name}{words}\n"
    yield "Columns: " + ", ".join(f"`{c}`" for c in _columns(question)) + ".\n"


def _columns(question: Question) -> tuple[str, ...]:
    from .paths import COLUMNS

    return COLUMNS if question.name == "paths" else question.header.columns


if __name__ == "__main__":
    import sys

    sys.stdout.write(page())
