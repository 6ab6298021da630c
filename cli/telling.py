"""Commands that write pages: page, brief, site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..views.listing import inert
from .options import From, Output, Until, named
from .saving import save
from .talking import give, notice

if TYPE_CHECKING:
    from ..views.telling import Page

Written = Annotated[
    Literal["md", "html"] | None,
    typer.Option("--format", "-f", help="Markdown or HTML; by default as FILE ends, else Markdown."),
]


def page_(
    ctx: typer.Context,
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="A name, alias or IRI; or the IRI of an event.")],
    form: Written = None,
    out: Output = None,
) -> None:
    """Write the page of an actor, or of an event: all that is known, with footnotes that quote and link the source."""
    from ..views.pages import actor_page, event_page
    from ..views.telling import told

    store = ctx.obj.store()
    if actor.startswith(f"{store.base}event/"):
        _give(event_page(told(store), actor), form, out)
        return
    who = named(store, actor, "person", "organization", "state", "place") or []
    if len(who) > 1:
        notice(f"the page is that of {who[0].label}; name one actor, or its IRI, to choose another")
    _give(actor_page(told(store), who[0].iri), form, out)


def brief_(
    ctx: typer.Context,
    from_: From = None,
    until: Until = None,
    actor: Annotated[str | None, typer.Option("--actor", metavar="A", help="What this actor took part in.")] = None,
    form: Written = None,
    out: Output = None,
) -> None:
    """Write a brief: what happened in a range of dates, what was planned or refused, with quoted and linked sources."""
    from ..views.pages import brief
    from ..views.telling import told

    dossier, store = ctx.obj.dossier(), ctx.obj.store()
    who = named(store, actor)
    title = dossier.settings.title or dossier.path.resolve().name
    if who and len(who) > 1:
        notice(f"the brief is on {who[0].label}; name one actor, or its IRI, to choose another")
    _give(brief(told(store), title, start=from_, until=until, actor=who[0].iri if who else None), form, out)


def site_(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write.")] = Path("site"),
) -> None:
    """Write the whole dossier as a static site: linked pages, search and the map; no server, no request."""
    from ..graph.network import network
    from ..ontology.vocabulary import STATUSES
    from ..views.map_places import pins_in
    from ..views.site import write_site
    from ..views.telling import told
    from .drawing import PINS

    dossier, store = ctx.obj.dossier(), ctx.obj.store()
    kept = dossier.path / PINS
    title = dossier.settings.title or dossier.path.resolve().name
    pins = pins_in(kept) if kept.is_file() else None
    number = write_site(told(store), network(store, statuses=tuple(STATUSES)), out, title=title, pins=pins)
    typer.echo(f"{inert(str(out / 'index.html'))}: {number} pages")


def _give(page: Page, form: str | None, out: Path | None) -> None:
    """Write a page in the form asked for, or that the name of the file asks for."""
    from ..views.writing import html, markdown_of

    if form is None:
        form = "html" if out is not None and out.suffix.lower() in (".html", ".htm") else "md"
    text = html(page) if form == "html" else markdown_of(page)
    if out is None:
        give(text)
    else:
        save(out, text)
        notice(f"{out}: {len(page.notes)} footnotes")
