"""Runs a query that a person typed: looked over first, then in a process of its own with limits on all it takes.

Inside the engine a query can neither be interrupted nor held to an amount of memory; a process can.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode

from ..graph.errors import InvalidInput, QueryRefused
from ..graph.iris import DEFAULT_BASE, Minter
from ..graph.store import Term
from .catalogue import Answer
from .tokens import checked

__all__ = ["Limits", "ask"]


class Limits(NamedTuple):
    """What a typed query may take: seconds, bytes of memory, rows, and characters in all its rows."""

    seconds: int = 30
    memory: int = 1 << 30
    rows: int = 100_000
    characters: int = 64 << 20


DEFAULT = Limits()


def ask(
    store: Path,
    text: str,
    base: str = DEFAULT_BASE,
    bind: Mapping[str, Term] | None = None,
    limits: Limits = DEFAULT,
    *,
    everywhere: bool = False,
) -> Answer:
    """Give the answer to a query over the store in a folder; ASK gives one row, CONSTRUCT triples as rows.

    The default graph is the derived graph, or with `everywhere` all graphs as one. The prefixes ww, rdf, rdfs, skos and
    xsd need not be declared.

    Raises:
        QueryRefused: it may not run, or took more than it may.
        InvalidInput: it does not parse.

    """
    job = {
        "store": str(store), "base": base, "default": Minter(base).graph("derived"), "query": checked(text),
        "bind": {name: _parts(term) for name, term in (bind or {}).items()}, "everywhere": everywhere,
        **limits._asdict(),
    }  # fmt: skip
    try:
        ran = subprocess.run(  # noqa: S603 - our own module, and the query goes through its input
            [sys.executable, "-m", f"{__package__}.child"],
            input=json.dumps(job).encode(),
            capture_output=True,
            timeout=limits.seconds + 2,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_long(limits) from None
    return _answer(ran, limits)


def _answer(ran: subprocess.CompletedProcess[bytes], limits: Limits) -> Answer:
    lines = [json.loads(line) for line in ran.stdout.splitlines() if line.endswith((b"}", b"]"))]
    last: Any = lines[-1] if lines and isinstance(lines[-1], dict) else {}
    if "error" in last:
        raise _error(last, limits)
    if not ("end" in last or "cut" in last):
        raise _killed(ran, limits)
    columns = tuple(lines[0]["columns"])
    return Answer(columns, [tuple(row) for row in lines[1:-1]], "cut" in last)


def _error(last: dict[str, str], limits: Limits) -> InvalidInput | QueryRefused:
    if last["kind"] == "MemoryError":
        return _too_much(limits)
    found, _, expected = last["error"].partition(": expected one of ")  # and then each letter that might stand there
    said = f"{found}: something else is expected here" if expected else found
    return InvalidInput(f"the query cannot be asked ({said})", None, "mend it")


def _killed(ran: subprocess.CompletedProcess[bytes], limits: Limits) -> QueryRefused:
    """Tell from how the process ended which limit it met."""
    words = ran.stderr.decode("utf-8", "replace")
    if -ran.returncode in (9, 24):  # SIGKILL and SIGXCPU, which the limit on processor time sends
        return _too_long(limits)
    if any(word in words for word in ("alloc", "memory", "MemoryError", "Resource temporarily")):
        return _too_much(limits)
    return QueryRefused("the query ended the engine's process", None, "write it simpler or flatter")


def _too_long(limits: Limits) -> QueryRefused:
    return QueryRefused(f"the query took more than {limits.seconds} seconds", None, "narrow it, or raise the limit")


def _too_much(limits: Limits) -> QueryRefused:
    megabytes = limits.memory >> 20
    return QueryRefused(f"the query took more than {megabytes} MB of memory", None, "narrow it, or raise the limit")


def _parts(term: Term) -> tuple[str, str, str]:
    if isinstance(term, NamedNode):
        return "iri", term.value, ""
    if isinstance(term, Literal):
        return "literal", term.value, term.datatype.value
    raise TypeError("a parameter is an IRI or a literal")
