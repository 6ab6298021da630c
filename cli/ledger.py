"""Commands that keep count of claims: open, event, changes, identity."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..graph.errors import InvalidInput
from ..views.listing import Column, inert, write
from .options import AsOf, Format, nothing_found, unknown
from .talking import notice, terminal_width

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..graph.store import Store
    from ..graph.suggest import Suggestion


def open_(
    ctx: typer.Context,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="D", help="What should be over by it has lapsed; else the day of --as-of, or today."
        ),
    ] = None,
    as_of: AsOf = None,
    form: Format = "table",
) -> None:
    """Plans, possibilities and hopes without an outcome, and which of them have lapsed."""
    from ..queries.prospects import open_prospects

    found = open_prospects(ctx.obj.asked(), on or as_of or dt.date.today().isoformat(), as_of)
    shown = [
        Column("date", lambda p: p.date),
        Column("type", lambda p: p.type),
        Column("status", lambda p: f"{p.status} (was {p.was})" if p.status != p.was else p.status),
        Column("who", lambda p: p.participants),
        Column("place", lambda p: p.place),
        Column("source", lambda p: p.sources),
        Column("event", lambda p: p.event, table=False),
    ]
    nothing_found(write(found, shown, form, sys.stdout, width=terminal_width()), "nothing is open")


def event_(
    ctx: typer.Context,
    event: Annotated[str, typer.Argument(metavar="ID", help="Its IRI, event/HASH, or the start of the hash.")],
    form: Format = "table",
) -> None:
    """The whole history of one event: every claim, source and quote, in order."""
    from ..graph.errors import UnknownName
    from ..queries.histories import find_event, history

    store = ctx.obj.asked()
    try:
        found = history(store, find_event(store, event))
    except UnknownName as e:
        unknown(e, form)
    shown = [
        Column("known", lambda t: t.known),
        Column("source", lambda t: t.publisher or t.source),
        Column("status", lambda t: f"{t.status} ({t.judgement})" if t.judgement else t.status),
        Column("date", lambda t: t.date),
        Column("grade", lambda t: t.grade),
        Column("quote", lambda t: [f"“{t.quote}” ({t.source})"], below=True),
        Column("claim", lambda t: t.claim, table=False),
    ]
    nothing_found(write(found, shown, form, sys.stdout, width=terminal_width()))


def changes_(
    ctx: typer.Context,
    since: Annotated[str, typer.Option("--since", metavar="D", help="By sources of this date and later.")],
    form: Format = "table",
) -> None:
    """What has become new, resolved, disputed, corrected or otherwise changed since a day."""
    from ..queries.histories import changes

    found = changes(ctx.obj.asked(), since)
    shown = [
        Column("change", lambda c: c.change),
        Column("date", lambda c: c.date),
        Column("type", lambda c: c.type),
        Column("status", lambda c: f"{c.before} → {c.now}" if c.before and c.before != c.now else c.now),
        Column("who", lambda c: c.participants),
        Column("event", lambda c: c.event, table=False),
    ]
    nothing_found(write(found, shown, form, sys.stdout, width=terminal_width()), "nothing has changed since")


Doing = Literal["suggest", "same", "different", "unsure", "explain", "undo"]


def identity_(
    ctx: typer.Context,
    doing: Annotated[Doing, typer.Argument(metavar="suggest|same|different|unsure|explain|undo")],
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[A B]", help="Two names or IRIs; of events, their ids.")
    ] = None,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, kept with the decision.")] = "",
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="Whose decision it is.")] = None,
    form: Format = "table",
) -> None:
    """Who may be one: what waits for a decision, deciding, and the reasons for what was merged."""
    dossier = ctx.obj.dossier()
    store = ctx.obj.store()
    from ..dossier.identities import read

    merged, waiting = read(dossier.store_path)
    if doing == "suggest":
        nothing_found(_list(store, waiting, form), "nothing waits for a decision")
        return
    if doing == "explain":
        wanted = set(_nodes(store, names or [], 1))
        found = [s for s in (*merged, *waiting) if not wanted or wanted & {s.a, s.b}]
        nothing_found(_list(store, found, form), "nothing was merged or waits; names alone tell who is who")
        return
    a, b = _decided(dossier, store, names or []) or _pair(store, doing, names or [])
    _decide(dossier.path, doing, a, b, why, who)
    typer.echo(inert(f"saved: {doing}: {_label(store, a)} and {_label(store, b)}; the next question counts it"))


def _decide(folder: Any, doing: str, a: str, b: str, why: str, who: str | None) -> None:
    from ..dossier.judgements import Judgement, append
    from .signing import now, user

    append(folder / "judgements.tsv", Judgement(now(), user(who), doing, a, b, why))


def _decided(dossier: Dossier, store: Store, names: list[str]) -> tuple[str, str] | None:
    """Give the two that a standing decision is about, by the names they had: what is merged bears one of them now."""
    from ..dossier.identities import pairs
    from ..dossier.judgements import read
    from ..graph.names import slug

    def called(iri: str) -> set[str]:
        return {iri, iri.rsplit("/", 1)[-1]}

    wanted = [{name, slug(name)} for name in names]
    for one in pairs(read(dossier.path / "judgements.tsv")) if len(names) == 2 else ():
        for a, b in ((one.a, one.b), (one.b, one.a)):
            if called(a) & wanted[0] and called(b) & wanted[1]:
                return a, b
    return None


def _pair(store: Store, doing: str, names: list[str]) -> tuple[str, str]:
    found = _nodes(store, names, 2)
    if len(found) != 2 or found[0] == found[1]:
        raise InvalidInput("a decision is about two actors or events", None, f"name both: whowhom identity {doing} A B")
    return found[0], found[1]


def _nodes(store: Store, names: list[str], least: int) -> list[str]:
    """Give the node of each name; an event's is that of its first claim, which stays when events are joined.

    Raises:
        UnknownName: nobody is called so.
        InvalidInput: several are.

    """
    from ..queries.names import find_actors

    out = []
    for name in names:
        if "event/" in name:
            out.append(_local_event(store, name))
        elif "#" in name or "/graph/" in name or name in _merged_away(store, name):
            out.append(name)
        else:
            fit = find_actors(store, name)
            if len(fit) > 1 and least > 1:
                said = ", ".join(f"{a.label} ({a.iri})" for a in fit[:6])
                raise InvalidInput(f"{name!r} fits {len(fit)} actors: {said}", None, "name the one meant by its IRI")
            out.extend(a.iri for a in fit)
    return out


def _merged_away(store: Store, name: str) -> tuple[str, ...]:
    """Give the name back where it is an IRI of this dossier: decisions outlive the node that was merged."""
    return (name,) if name.startswith(store.base) else ()


def _local_event(store: Store, name: str) -> str:
    from ..graph.iris import ww
    from ..queries.histories import find_event, history

    for told in history(store, find_event(store, name)):
        for quad in store.raw.quads_for_pattern(_node(told.claim), _node(ww("about")), None):
            return str(quad.object.value)  # type: ignore[union-attr]
    raise InvalidInput(f"no claim is behind {name!r}", None, "copy the id from `whowhom met --format json`")


def _node(iri: str) -> Any:
    from pyoxigraph import NamedNode

    return NamedNode(iri)


def _list(store: Store, found: list[Suggestion], form: str) -> int:
    rows = [
        {"a": _label(store, s.a), "b": _label(store, s.b), "verdict": s.verdict, "why": list(s.reasons),
         "a_iri": s.a, "b_iri": s.b}
        for s in found
    ]  # fmt: skip
    shown = [Column(n, lambda r, n=n: r[n]) for n in ("a", "b", "verdict", "why")]  # type: ignore[misc]
    shown += [Column(n, lambda r, n=n: r[n], table=False) for n in ("a_iri", "b_iri")]  # type: ignore[misc]
    if len(rows) > 1:
        notice("decide with `whowhom identity same|different|unsure A B --why ...`")
    return write(rows, shown, form, sys.stdout, width=terminal_width())


def _label(store: Store, iri: str) -> str:
    """Give what an actor is called; of an event as a source has it when it was and who took part."""
    label = _value(store, iri, "http://www.w3.org/2000/01/rdf-schema#label", "derived")
    return label or _encounter(store, iri) or iri.removeprefix(store.base)


def _encounter(store: Store, iri: str) -> str | None:
    from ..graph.iris import ww
    from ..graph.summary import Summary, loads

    event = _value(store, iri, ww("canonical"), "identity") if "#event-" in iri else None
    told = _value(store, event, ww("summary"), "derived") if event else None
    one = next(loads(Summary, [told] if told else []), None)
    if one is None:
        return None
    return f"{' '.join(filter(None, (one.type, one.date)))}: {'; '.join(one.names)} ({store.minter.doc_of(iri)})"


def _value(store: Store, subject: str, predicate: str, graph: str) -> str | None:
    found = store.raw.quads_for_pattern(_node(subject), _node(predicate), None, _node(store.minter.graph(graph)))
    return next((q.object.value for q in found), None)  # type: ignore[union-attr]
