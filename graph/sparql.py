"""The words of a SPARQL query, and what is done to them before a query goes to a server.

Our own engine binds parameters and chooses the default graph itself. The protocol has neither the one nor, as long as a
query also reaches other graphs, the other: a request that names a default graph hides all the rest. So the parameters
are put in as terms, token by token and never inside strings or names, and the pattern is asked of the graph in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from .errors import InvalidInput

if TYPE_CHECKING:
    from .store import Term

__all__ = ["among", "bound", "form_of", "selected", "tokens", "within"]

_TOKEN = re.compile(
    r"""(?P<string>\"{3}(?:(?:"|"")?(?:[^"\\]|\\.))*\"{3} | '{3}(?:(?:'|'')?(?:[^'\\]|\\.))*'{3}
            | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      | (?P<comment>\#[^\n\r]*)
      | (?P<variable>[?$]\w+)
      | (?P<name>@\w+(?:-\w+)* | (?:\w[\w.-]*)?:[\w.:%\\~-]*)
      | (?P<word>[^\W\d]\w*)
      | (?P<open>[({\[]) | (?P<close>[)}\]])
      | (?P<sign>[!+-])
      | (?P<other>\s+|.)""",
    re.VERBOSE | re.DOTALL,
)
FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def tokens(text: str) -> Iterator[tuple[str, str]]:
    """Give a query as (kind, token), nothing left out; put together again the tokens are the text.

    >>> [piece for kind, piece in tokens("ASK { ?a a 'b' }") if kind != "other"]
    ['ASK', '{', '?a', 'a', "'b'", '}']
    """
    for m in _TOKEN.finditer(text):
        yield m.lastgroup or "other", m.group()


def bound(text: str, bind: Mapping[str, Term]) -> str:
    """Give a query with terms in the place of variables, which must be among those selected and then are no longer.

    >>> from pyoxigraph import Literal
    >>> bound("SELECT ?who ?on { ?who ?p ?on FILTER(BOUND(?on) && BOUND(?p)) }", {"on": Literal("x")})
    'SELECT ?who  { ?who ?p "x" FILTER(true && BOUND(?p)) }'

    Raises:
        InvalidInput: a parameter is not selected (our engine asks for that too), or stands where only a variable may.

    """
    names = selected(text)
    if names and (lost := sorted(bind.keys() - set(names))):
        raise InvalidInput(f"the query does not select the parameter ?{lost[0]}", None, "add it after SELECT")
    terms = {name: str(term) for name, term in bind.items()}
    out: list[str] = []
    chosen: list[tuple[str, str]] | None = None  # what stands between SELECT and its pattern
    last, deep = "", 0
    for kind, piece in _tested(list(tokens(text)), terms):
        if chosen is not None and piece != "{" and piece.upper() not in ("WHERE", "FROM"):
            chosen.append((kind, piece))
            continue
        if chosen is not None:
            out.append(_selected(chosen, terms))
            chosen = None
        last = piece.upper() if kind == "word" else "" if piece in "{)" else last
        if last == "SELECT":
            chosen, last = [], ""
        deep += (piece == "(") - (piece == ")")
        out.append(_placed(kind, piece, terms, last, deep))
    return "".join(out)


def selected(text: str) -> tuple[str, ...]:
    """Give what a SELECT selects, in its order; nothing where that is everything, or the query has another form.

    >>> selected("SELECT DISTINCT ?b (COUNT(?a) AS ?n) ?c { ?a ?b ?c }")
    ('b', 'n', 'c')
    """
    every = list(tokens(text))
    form, at = _form(every)
    out: list[str] = []
    deep, last = 0, ""
    for kind, piece in every[at + 1 :] if form == "SELECT" else ():
        if piece == "{" or piece.upper() in ("WHERE", "FROM"):
            break
        deep += (piece == "(") - (piece == ")")
        last = piece.upper() if kind == "word" else last
        if kind == "variable" and (not deep or last == "AS"):
            out.append(piece[1:])
        last = "" if piece == ")" else last
    return tuple(out)


def _tested(every: list[tuple[str, str]], terms: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give the tokens, each test whether a parameter is bound answered: `BOUND` takes variables only."""
    i = 0
    while i < len(every):
        if every[i][1].upper() == "BOUND" and "variable" in (kinds := [kind for kind, _ in every[i : i + 5]]):
            at = i + kinds.index("variable")
            if every[at][1][1:] in terms and every[i][0] == "word":
                end = next((j for j in range(at, len(every)) if every[j][1] == ")"), len(every))
                yield "word", "true"
                i = end + 1
                continue
        yield every[i]
        i += 1


def _selected(chosen: list[tuple[str, str]], terms: Mapping[str, str]) -> str:
    """Give what a SELECT still selects once its parameters are terms."""
    out: list[str] = []
    last, deep, kept = "", 0, 0
    for kind, piece in chosen:
        last = piece.upper() if kind == "word" else last
        gone = kind == "variable" and piece[1:] in terms and not deep
        kept += not gone and not deep and (kind == "variable" or piece in "(*")
        deep += (piece == "(") - (piece == ")")
        out.append("" if gone else _placed(kind, piece, terms, last, 1))
        last = "" if piece in "()" else last
    return "".join(out) + ("" if kept else "* ")


def _placed(kind: str, piece: str, terms: Mapping[str, str], last: str, deep: int) -> str:
    """Give a token, or the term in its place; `last` is the word before it."""
    if kind != "variable" or piece[1:] not in terms:
        return piece
    if last in ("AS", "VALUES"):
        raise InvalidInput(f"the parameter {piece} is made by the query itself", None, "give one of them another name")
    return f"({terms[piece[1:]]})" if last == "BY" and not deep else terms[piece[1:]]


def within(text: str, graph: str) -> str:
    """Give a query whose pattern is asked of one graph; `GRAPH ?g { ... }` inside it reaches the others as before.

    >>> within("SELECT ?a { ?a ?b ?c } LIMIT 1", "https://whowhom.example/graph/derived")
    'SELECT ?a { GRAPH <https://whowhom.example/graph/derived> { ?a ?b ?c } } LIMIT 1'
    """
    every = list(tokens(text))
    form, at = _form(every)
    groups = list(_groups(every, at))
    templated = form == "CONSTRUCT" and _meant(every[at + 1 :]).startswith("{")
    if len(groups) <= templated:
        return text  # DESCRIBE of a node has no pattern; what is no query at all is for the server to refuse
    begin, end = groups[templated]
    pattern = f"{{ GRAPH <{graph}> {_said(every[begin : end + 1])} }}"
    head = _said(every[:begin])
    if form == "CONSTRUCT" and not templated:  # the short form, whose pattern is its template
        head = f"{_said(every[: at + 1])} {_said(every[begin : end + 1])} WHERE "
    return head + pattern + _said(every[end + 1 :])


def among(text: str, base: str) -> str:
    """Give a query whose `GRAPH ?g { ... }` reaches only graphs under a base: those of one dossier among others.

    >>> among("ASK { GRAPH ?g { ?a ?b ?c } }", "https://whowhom.example/")
    'ASK { GRAPH ?g { ?a ?b ?c } FILTER(STRSTARTS(STR(?g), "https://whowhom.example/")) }'
    """
    out: list[str] = []
    graphs: list[str] = []  # of the braces that are open, the variable of those that GRAPH opened
    last = variable = ""
    for kind, piece in tokens(text):
        out.append(piece)
        if piece == "{":
            graphs.append(variable)
        elif piece == "}" and graphs and (closed := graphs.pop()):
            out.append(f' FILTER(STRSTARTS(STR({closed}), "{base}"))')
        if kind not in ("other", "comment") or not piece.isspace():
            variable = piece if kind == "variable" and last == "GRAPH" else ""
            last = piece.upper() if kind == "word" else ""
    return "".join(out)


def form_of(text: str) -> str:
    """Give which of the four forms a query has; empty where it has none.

    >>> form_of("PREFIX ask: <https://example.org/SELECT> ASK { }")
    'ASK'
    """
    return _form(list(tokens(text)))[0]


def _form(every: list[tuple[str, str]]) -> tuple[str, int]:
    """Give the form of a query, and where the word stands that says it."""
    words = ((piece.upper(), i) for i, (kind, piece) in enumerate(every) if kind == "word")
    return next(((word, i) for word, i in words if word in FORMS), ("", 0))


def _groups(every: list[tuple[str, str]], start: int) -> Iterator[tuple[int, int]]:
    """Give where each outermost group in braces begins and ends."""
    deep = begin = 0
    for i, (_, piece) in enumerate(every[start:], start):
        if piece == "{":
            begin = begin if deep else i
            deep += 1
        elif piece == "}" and deep:
            deep -= 1
            if not deep:
                yield begin, i


def _said(some: list[tuple[str, str]]) -> str:
    return "".join(piece for _, piece in some)


def _meant(some: list[tuple[str, str]]) -> str:
    """Give tokens without comments and what stands between them."""
    return "".join(piece for kind, piece in some if kind != "comment").lstrip()
