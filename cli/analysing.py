"""The command that looks at the graph as a whole: analyse."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..views.listing import columns_of, write
from .options import Format, named, nothing_found
from .talking import notice, terminal_width

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from ..graph.store import Store

Kind = Literal["central", "brokers", "communities", "strangers", "paths"]
NAMED = ("actor", "other", "actors", "through")
"""Columns that hold actors: shown by name, with their IRIs in JSON."""


def analyse_(
    ctx: typer.Context,
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help="central, brokers, communities, strangers or paths.")],
    between: Annotated[
        str | None, typer.Option("--between", metavar="A", help="The first side (brokers) or actor (paths).")
    ] = None,
    and_: Annotated[
        str | None, typer.Option("--and", metavar="B", help="The second side (brokers) or actor (paths).")
    ] = None,
    by: Annotated[
        Literal["year", "month"] | None, typer.Option("--by", help="In each year or month (central).")
    ] = None,
    form: Format = "table",
) -> None:
    """Who is central and when, who brokers between two sides, who belongs together, who never met, who reached whom.

    central: contacts, encounters and betweenness of each actor. brokers: who lies on the shortest chains between two
    sides (states). communities: who met among each other more than others. strangers: who never met although all whom
    one of them met have met the other too. paths: the first chain of encounters between two actors that never runs
    backwards in time. Only meetings and calls that happened count.
    """
    from ..graph.network import network

    if kind in ("brokers", "paths") and not (between and and_):
        raise typer.BadParameter(f"{kind} needs two ends", param_hint="--between A --and B")
    store = ctx.obj.store()
    graph = network(store)
    rows = _rows(kind, graph, store, between or "", and_ or "", by)
    shown = [_shown(row, graph) if form not in ("json", "jsonl") else row for row in rows]
    names = list(dict.fromkeys(name for row in shown for name in row))
    nothing_found(write(shown, columns_of(names), form, sys.stdout, width=terminal_width()))


def _rows(
    kind: Kind, graph: MultiDiGraph[str], store: Store, one: str, other: str, by: str | None
) -> Iterable[Mapping[str, Any]]:
    from ..graph import analysis

    if kind == "central":
        return analysis.central(graph, by)
    if kind == "brokers":
        return analysis.brokers(graph, _side(store, one), _side(store, other))
    if kind == "communities":
        return analysis.communities(graph)
    if kind == "strangers":
        return analysis.strangers(graph)
    steps = analysis.paths(graph, _one(store, one), _one(store, other))
    return [
        {"actor": s.source, "other": s.target, "earliest": s.earliest, "latest": s.latest, "event": s.event}
        for s in steps
    ]


def _side(store: Store, name: str) -> str:
    """Give the side that a name means: the state, as the graph calls it."""
    found = named(store, name, "state") or []
    return found[0].label if found else name


def _one(store: Store, name: str) -> str:
    found = named(store, name) or []
    if len(found) > 1:
        notice(f"{name!r} is taken as {found[0].label}")
    return found[0].iri


def _shown(row: Mapping[str, Any], graph: MultiDiGraph[str]) -> dict[str, Any]:
    """Give a row with names in the place of IRIs."""

    def label(iri: str) -> str:
        return str(graph.nodes[iri]["label"]) if iri in graph else iri

    def told(value: Any) -> Any:
        return [label(v) for v in value] if isinstance(value, list) else label(value)

    return {name: told(value) if name in NAMED else value for name, value in row.items()}
