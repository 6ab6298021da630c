"""Options that several commands share, each declared once, and the dossier that they speak of."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, NoReturn

from .declared import Argument, Option
from .talking import notice, progress

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..graph.errors import UnknownName
    from ..graph.queryable import Queryable
    from ..graph.store import Store
    from ..queries.names import Actor

__all__ = [
    "Actor_", "AsOf", "Evidence", "Format", "From", "Grade", "In", "On", "Output", "State", "Status", "Until",
    "named", "nothing_found", "unknown",
]  # fmt: skip

Format = Annotated[
    Literal["table", "json", "jsonl", "csv", "md"], Option(("--format", "-f"), "How the answer is written.")
]
Actor_ = Annotated[str | None, Argument("ACTOR", "A name, family name, alias or IRI; all that fit count.")]
From = Annotated[str | None, Option(("--from",), "On or after this date (EDTF: 2023, 2023-06, ...).", "D")]
Until = Annotated[str | None, Option(("--until",), "On or before this date.", "D")]
In = Annotated[str | None, Option(("--in",), "There, or in a place within it.", "PLACE")]
On = Annotated[str | None, Option(("--on",), "On this date.", "D")]
AsOf = Annotated[str | None, Option(("--as-of",), "As the sources of this day and before had it.", "D")]
Status = Annotated[
    list[str] | None,
    Option(("--status",), "happened, ongoing, planned, possible, hoped, refused, cancelled, denied, lapsed or all; "
           "may be repeated. Without it what happened or is ongoing.", "S"),
]  # fmt: skip
Grade = Annotated[
    str | None, Option(("--grade",), "The least sure that counts: curated, confident, inferred, flagged.", "G")
]
Evidence = Annotated[bool, Option(("--evidence",), "Add the sentences behind each answer.")]
Output = Annotated[Path | None, Option(("--output", "-o"), "Write to this file.", "FILE")]


class State(NamedTuple):
    """What stands before the command: the dossier's folder, if one is named."""

    folder: Path | None = None

    def dossier(self) -> Dossier:
        """Find the dossier: the folder named, or the current one or its nearest parent that is one."""
        from ..dossier.folder import Dossier

        return Dossier.find(self.folder)

    def asked(self) -> Queryable:
        """Open what the dossier is asked at: the server that its settings name, else its own store."""
        dossier = self.dossier()
        if not dossier.settings.store:
            return self.store()
        from ..dossier.serving import open_remote

        return open_remote(dossier)

    def store(self) -> Store:
        """Open the dossier's own store, after building it where that is due."""
        from ..dossier.opening import open_store

        dossier = self.dossier()
        store = open_store(dossier, progress())
        if dossier.settings.store and not store.count():
            notice(f"this command looks at the folder, which holds nothing, and not at {dossier.settings.store}")
        return store


def unknown(error: UnknownName, form: str) -> NoReturn:
    """Say that nothing bears a name; whoever reads JSON gets an empty list all the same.

    Raises:
        SystemExit: always, with 1.

    """
    from .talking import complain

    complain(str(error))
    if form == "json":
        sys.stdout.write("[]\n")
    raise SystemExit(1) from None


def named(store: Queryable, name: str | None, *kinds: str, form: str = "table") -> list[Actor] | None:
    """Give every actor that a name fits, and say so where these are several; none is an empty list in JSON too.

    Raises:
        SystemExit: with 1 where there is none.

    """
    from ..graph.errors import UnknownName
    from ..queries.names import ACTORS, find_actors

    if name is None:
        return None
    try:
        found = find_actors(store, name, kinds or ACTORS)
    except UnknownName as e:
        unknown(e, form)
    if len(found) > 1:
        notice(f"{name!r} fits {len(found)} actors: {', '.join(a.label for a in found)}")
    return found


def nothing_found(number: int, what: str = "nothing found") -> None:
    """End with 1 where an answer has no rows.

    Raises:
        SystemExit: with 1 where there are none.

    """
    if not number:
        notice(what)
        raise SystemExit(1)
