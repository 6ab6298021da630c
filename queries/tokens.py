"""Looks at a query's words before it runs: what could reach out, change something or crash the engine is refused."""

from __future__ import annotations

import re

from ..graph.errors import QueryRefused
from ..graph.sparql import tokens

__all__ = ["DEEPEST", "LONGEST", "checked"]

LONGEST = 100_000
"""Characters of a query; the longest that people write by hand are a tenth of it."""
DEEPEST = 100
"""How deep brackets or repeated signs may nest: 20,000 end the engine's process."""

REFUSED = {
    "SERVICE": "it asks another server",
    "LOAD": "it fetches from the network or a file",
    "FROM": "the graphs of a query are chosen for it; GRAPH ?g { ... } reaches them all",
    **dict.fromkeys(
        ("INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH", "USING"),
        "the graph is changed through the dossier's files only",
    ),
}
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def checked(text: str) -> str:
    r"""Give a query as it may be run, its code point escapes resolved so that none hides a word.

    >>> checked("SELECT * { ?a ?b 'SERVICE' } # SERVICE")
    "SELECT * { ?a ?b 'SERVICE' } # SERVICE"

    Raises:
        QueryRefused: it is too long, nests too deep, or holds SERVICE, LOAD, FROM or an update.

    """
    if len(text) > LONGEST:
        raise QueryRefused(f"the query has {len(text)} characters", None, f"at most {LONGEST} are allowed")
    text = _ESCAPE.sub(_character, text)
    depth = signs = 0
    for kind, token in tokens(text):
        if kind == "comment" or (kind == "other" and token.isspace()):
            continue
        if kind == "word" and token.upper() in REFUSED:
            raise QueryRefused(f"{token.upper()} is not allowed: {REFUSED[token.upper()]}", None, "leave it out")
        depth += (kind == "open") - (kind == "close")
        signs = signs + 1 if kind == "sign" else 0
        if depth > DEEPEST or signs > DEEPEST:
            raise QueryRefused(f"the query nests deeper than {DEEPEST}", None, "write it flatter")
    return text


def _character(m: re.Match[str]) -> str:
    code = int(m.group(1) or m.group(2), 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise QueryRefused(f"{m.group()} is no character", None, "write the character itself")
    return chr(code)
