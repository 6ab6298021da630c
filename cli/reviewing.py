"""Commands that judge what was extracted: review, accept, reject, amend."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..graph.errors import InvalidInput, WhowhomError
from ..views.listing import Column, inert, write
from .options import Format, nothing_found
from .signing import now, user
from .talking import complain, notice, progress, terminal_width

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..graph.store import Store

Who = Annotated[
    str | None, typer.Option("--who", metavar="NAME", help="Whose decision it is; else the user of this computer.")
]
Why = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason, kept with the decision.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Claims, as `whowhom review --list` names them.")]

COLUMNS = [
    Column("id", lambda r: r["id"]),
    Column("queue", lambda r: r["queue"]),
    Column("says", lambda r: r["says"]),
    Column("quote", lambda r: r["record"]["quote"]),
    Column("why", lambda r: r["record"].get("why")),
    Column("doc", lambda r: r["record"]["doc"]),
    Column("rule", lambda r: r["record"].get("rule"), table=False),
    Column("alternatives", lambda r: r["alternatives"], table=False),
]


def review_(
    ctx: typer.Context,
    listed: Annotated[bool, typer.Option("--list", help="List what waits, instead of going through it.")] = False,
    only: Annotated[
        Literal["flagged", "inferred", "single-sourced"] | None,
        typer.Option("--queue", help="Only what waits for this reason."),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="List so many at most.")] = None,
    form: Format = "table",
    who: Who = None,
) -> None:
    """Go through what was extracted: flagged claims first, then inferred ones, then those of a single source.

    One key each: a accept, r reject, e edit, s skip, u undo, q quit. Every decision is saved at once.
    """
    dossier = ctx.obj.dossier()
    store = _store(dossier)
    if listed:
        rows = islice(_waiting(dossier, store, only), limit)
        nothing_found(write(rows, COLUMNS, form, sys.stdout, width=terminal_width()), "nothing waits for review")
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InvalidInput("no terminal to review in", None, "use --list, then `whowhom accept ID` and the like")
    from .screen import Screen

    made = Screen(dossier, store, user(who), only).run()
    if made:
        notice(f"{made} decisions are saved in {dossier.path / 'judgements.tsv'}; they count from the next build on")


def accept_(ctx: typer.Context, ids: Ids, why: Why = "", who: Who = None) -> None:
    """Accept claims: flagged ones count from the next build on."""
    _decide(ctx, ids, "accept", why, who, {})


def reject_(ctx: typer.Context, ids: Ids, why: Why = "", who: Who = None) -> None:
    """Reject claims, with a reason: they are kept, and count no more."""
    _decide(ctx, ids, "reject", why, who, {})


def amend_(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="A claim, as `whowhom review --list` names it.")],
    date: Annotated[str | None, typer.Option("--date", metavar="D", help="The right date (EDTF); '' for none.")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="P", help="The right place; '' for none.")] = None,
    status: Annotated[str | None, typer.Option("--status", metavar="S", help="What the words say came of it.")] = None,
    participant: Annotated[
        list[str] | None, typer.Option("--participant", metavar="NAME", help="Each who took part; repeatable.")
    ] = None,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="K=V", help="Another field, as in --set org=China; repeatable.")
    ] = None,
    why: Why = "",
    who: Who = None,
) -> None:
    """Correct a claim: the corrected one counts, on the same words; the original is kept."""
    if len(ids) != 1:
        raise InvalidInput("several claims at once", None, "correct one at a time")
    patch: dict[str, Any] = dict(_pair(p) for p in set_ or ())
    patch |= {k: v for k, v in (("date", date), ("place", place), ("status", status)) if v is not None}
    if participant:
        patch["participants"] = participant
    _decide(ctx, ids, "edit", why, who, {k: v or None for k, v in patch.items()})


def _store(dossier: Dossier) -> Store:
    """Open the store; decisions since the last build need not be built in for the next one."""
    from ..dossier.opening import open_store

    return open_store(dossier, progress(), but=frozenset({"judgements.tsv"}))


def _decide(ctx: typer.Context, ids: list[str], what: str, why: str, who: str | None, patch: dict[str, Any]) -> None:
    """Save one decision after the other; a bad id is reported and skipped."""
    from ..dossier.readings import read_claim
    from ..dossier.review import decide, described, named

    dossier = ctx.obj.dossier()
    store = _store(dossier)
    done = 0
    for name in ids:
        try:
            claim = named(store, name)
            record = read_claim(store, claim)
            if record is None:
                raise InvalidInput(
                    f"{name!r} says nothing that can be judged", None, "look at it: whowhom review --list"
                )
            decide(dossier, claim, record, what, who=user(who), when=now(), why=why, patch=patch)
        except WhowhomError as e:
            if len(ids) == 1:
                raise
            complain(str(e))
            continue
        done += 1
        said = {"accept": "accepted", "reject": "rejected", "edit": "corrected"}[what]
        typer.echo(f"saved: {said} {claim.rsplit('#', 1)[-1]}: {inert(described(record))}")
    if done < len(ids):
        raise typer.Exit(1 if done else 2)


def _waiting(dossier: Dossier, store: Store, only: str | None) -> Iterator[dict[str, Any]]:
    """Give what waits, and at the end the decisions that fit no claim any more."""
    from ..dossier.deciding import apply, unfit
    from ..dossier.judgements import read
    from ..dossier.review import decided, item, queue

    for name, claim in queue(store, decided(store, dossier), only):
        if found := item(store, claim, name):
            yield found.to_json()
    for lost in apply(store, read(dossier.path / "judgements.tsv", [])).unfit if only is None else ():
        yield {
            "id": lost.subject.rsplit("#", 1)[-1], "queue": "unfit", "says": unfit(lost), "before": "", "after": "",
            "alternatives": [], "claim": lost.subject,
            "record": {"doc": "judgements.tsv", "quote": lost.quote, "why": lost.why, "about": lost.about},
        }  # fmt: skip


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise InvalidInput(f"--set {text!r} is not of the form field=value", None, "write --set org=China")
    return name, value
