"""Commands that ask: met, roles, holder, actor."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

from ..ontology.vocabulary import OCCURRED
from ..queries.encounters import met
from ..views.listing import write
from . import columns
from .declared import Argument, Option
from .options import (
    Actor_,
    AsOf,
    Evidence,
    Format,
    From,
    Grade,
    In,
    On,
    Status,
    Until,
    named,
    nothing_found,
    unknown,
)  # fmt: skip
from .talking import notice, terminal_width

if TYPE_CHECKING:
    import typer

    from ..queries.offices import Office


def met_(
    ctx: typer.Context,
    actor: Actor_ = None,
    with_: Annotated[str | None, Option(("--with",), "Together with this actor.", "ACTOR")] = None,
    from_: From = None,
    until: Until = None,
    place: In = None,
    status: Status = None,
    as_of: AsOf = None,
    grade: Grade = None,
    role: Annotated[str | None, Option(("--as",), "Somebody acting in this post.", "POST")] = None,
    with_role: Annotated[str | None, Option(("--with-role",), "With somebody acting in this post.", "POST")] = None,
    of: Annotated[str | None, Option(("--of",), "Whose post: of --with-role if given, else of --as.", "ORG")] = None,
    latest: Annotated[int | None, Option(("--latest",), "Only the N that begin last.", "N", 1)] = None,
    evidence: Evidence = False,
    form: Format = "table",
) -> None:
    """Who met or called whom, when and where, and who says so."""
    store = ctx.obj.asked()
    who, other = named(store, actor, form=form), named(store, with_, form=form)
    where = named(store, place, "place", "state", form=form)
    if role or with_role:
        from ..queries.capacities import acting

        posts = acting(store, role, with_role, of)
        of_all = met(store, who or posts.people, other, from_, until, where, status or OCCURRED, as_of, grade, evidence)
        found = [e for e in of_all if e.event in posts.events][-latest if latest else 0 :]
    else:
        found = met(store, who, other, from_, until, where, status or OCCURRED, as_of, grade, evidence, latest)
    number = write(found, columns.encounters(evidence), form, sys.stdout, width=terminal_width())
    nothing_found(number, "no such encounter; `--status all` shows plans, refusals and denials too")


def roles_(
    ctx: typer.Context,
    actor: Annotated[str, Argument("ACTOR", "A name, family name, alias or IRI.")],
    on: On = None,
    evidence: Evidence = False,
    form: Format = "table",
) -> None:
    """Which posts somebody held and to which bodies they belonged."""
    from ..queries.offices import roles

    store = ctx.obj.asked()
    found = roles(store, named(store, actor, "person", form=form) or (), on, evidence)
    nothing_found(write(found, columns.offices(evidence), form, sys.stdout, width=terminal_width()))


def holder_(
    ctx: typer.Context,
    post: Annotated[str, Argument("POST", "A whole title, an alias, or a class such as Ambassador.")],
    of: Annotated[
        str | None,
        Option(("--of",), "Whose post: a body, its state, or where it is accredited.", "ORG"),
    ] = None,
    on: On = None,
    evidence: Evidence = False,
    form: Format = "table",
) -> None:
    """Who held a post on a date, or ever."""
    from ..graph.errors import UnknownName
    from ..queries.offices import holder

    store = ctx.obj.asked()
    try:
        found = holder(store, post, of, on, evidence)
    except UnknownName as e:
        unknown(e, form)
    number = write(found, columns.offices(evidence), form, sys.stdout, width=terminal_width())
    if open_ended := [o.person for o in found if on and o.from_ and not o.until]:
        notice(f"no source says until when: {', '.join(dict.fromkeys(open_ended))}")
    nothing_found(number, _nearest(holder(store, post, of)) if on and not found else "nothing found")


def actor_(
    ctx: typer.Context,
    name: Annotated[str, Argument("ACTOR", "A name, family name, alias or IRI.")],
    form: Format = "table",
) -> None:
    """A page on one actor: who it is, offices, encounters of every status, and the sentences behind them."""
    from ..queries.actors import actor
    from . import page

    store = ctx.obj.asked()
    pages = actor(store, named(store, name, form=form) or ())
    if form in ("json", "jsonl"):
        write(pages, (), form, sys.stdout)
    elif form == "csv":
        write((e for p in pages for e in p.encounters), columns.encounters(True), form, sys.stdout)
    else:
        page.show(pages, form, sys.stdout, terminal_width())


def _nearest(offices: list[Office]) -> str:
    """Say whom the sources know in a post where none of them covers the day that was asked for."""
    known = [
        f"{o.person} ({o.from_ or '..'}/{o.until or '..'})" if o.from_ or o.until
        else f"{o.person} (mentioned {', '.join(s.date or 'undated' for s in o.sources)})"
        for o in offices
    ]  # fmt: skip
    return f"nobody is known to have held it then; known are {'; '.join(known[:5])}" if known else "nothing found"
