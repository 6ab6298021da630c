"""Commands that ask in other ways: query, stats."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..graph.errors import InvalidInput, UnreadableFile
from ..views.listing import columns_of, write, write_one
from .options import Format, nothing_found
from .talking import notice, terminal_width

if TYPE_CHECKING:
    from ..graph.queryable import Queryable
    from ..queries.catalogue import Answer
    from ..queries.header import Header

LARGEST = 1 << 20
"""Bytes of a typed query that are read at all."""


def query_(
    ctx: typer.Context,
    question: Annotated[
        str | None, typer.Argument(metavar="NAME|FILE|-", help="A question, a file of SPARQL, or - for the input.")
    ] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="K=V", help="A parameter of the question; repeatable.")
    ] = None,
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="Typed queries see all graphs as one, not the derived graph alone.")
    ] = False,
    form: Annotated[
        Literal["table", "json", "jsonl", "csv", "md"] | None,
        typer.Option(
            "--format", "-f", help="How the answer is written; a table unless the query comes from -, then json."
        ),
    ] = None,
) -> None:
    """Ask a question by name, or a SPARQL query of your own; without either, list the questions."""
    from ..queries.catalogue import questions, run

    params = dict(_pair(p) for p in param or ())
    if question is None:
        shown = [
            {"question": q.name, "parameters": _signature(q.header), "answers": q.header.about}
            for q in questions().values()
        ]
        write(
            shown,
            columns_of(("question", "parameters", "answers")),
            form or "table",
            sys.stdout,
            width=terminal_width(),
        )
        return
    if question in questions():
        store = ctx.obj.asked()
        _say_who(store, questions()[question].header, params)
        answer = run(store, question, params)
    else:
        answer = _typed(ctx, question, params, everywhere)
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    chosen = form or ("json" if question == "-" else "table")
    number = write(rows, columns_of(answer.columns), chosen, sys.stdout, width=terminal_width())
    if answer.cut:
        notice("there are more rows than a typed query may give: narrow it, or raise [query] rows in whowhom.toml")
        raise typer.Exit(1)
    nothing_found(number, _hint(question in questions(), everywhere))


def stats_(ctx: typer.Context, form: Format = "table") -> None:
    """How many there are of each thing."""
    from ..queries.counts import stats

    write_one(stats(ctx.obj.asked()).to_json(), form, sys.stdout)


def _typed(ctx: typer.Context, where: str, params: dict[str, str], everywhere: bool) -> Answer:
    """Run a query that a person wrote, apart from this process: in one of its own, or on the server."""
    from ..queries.catalogue import Answer, question
    from ..queries.header import read
    from ..queries.parameters import bindings
    from ..queries.sandbox import Limits, ask

    text = _input() if where == "-" else question(where).text
    settings, store = ctx.obj.dossier().settings, ctx.obj.asked()
    limits = Limits(max(1, round(settings.query.seconds)), settings.query.memory_mb << 20, settings.query.rows)
    ways = bindings(store, read(text), params, strict=False)
    if settings.store:
        from ..queries.afar import ask_afar

        answers = [ask_afar(store, text, way, limits, everywhere=everywhere) for way in ways]
    else:
        answers = [ask(store.path, text, store.base, way, limits, everywhere=everywhere) for way in ways]
    rows = list(dict.fromkeys(row for a in answers for row in a.rows))
    return Answer(answers[0].columns, rows, any(a.cut for a in answers))


def _input() -> str:
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableFile(f"the query is longer than {LARGEST} bytes", "standard input", "write it shorter")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile("the query is not UTF-8", "standard input", "save it as UTF-8") from None


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise InvalidInput(f"--param {text!r} is not of the form name=value", None, "write --param actor=Blinken")
    return name, value


def _say_who(store: Queryable, header: Header, params: dict[str, str]) -> None:
    """Say so where a name given as a parameter fits several actors."""
    from ..queries.parameters import several

    for name, labels in several(store, header, params):
        notice(f"{name!r} fits {len(labels)} actors: {', '.join(labels)}")


def _signature(header: Header) -> str:
    return " ".join(f"[{p.name}]" if p.optional else p.name for p in header.params)


def _hint(known: bool, everywhere: bool) -> str:
    if known or everywhere:
        return "nothing found"
    return "nothing found in the derived graph; GRAPH ?g { ... } or --everywhere reaches claims, evidence and documents"
