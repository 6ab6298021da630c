"""What `check` says beside the shapes: what cannot be, on what sources differ, and the public record beside it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from ..graph.errors import UnknownName
from ..views.listing import Column, write
from . import columns
from .options import nothing_found
from .talking import notice, terminal_width

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..graph.store import Store


def contradicting(dossier: Dossier, store: Store) -> list[dict[str, Any]]:
    """Give the findings that nobody has acknowledged, errors first, as rows like those of the shapes."""
    from ..dossier.acknowledged import FILE, read
    from ..graph.findings import contradictions

    accepted = read(dossier.path)
    found = contradictions(store)
    shown = [f for f in found if f.id not in accepted]
    if gone := sorted(accepted.keys() - {f.id for f in found}):
        notice(f"{FILE}: nothing is found any more that {', '.join(gone)} would let stand")
    if len(shown) < len(found):
        notice(f"{len(found) - len(shown)} findings are acknowledged in {FILE}")
    return [
        {"shape": f.rule, "severity": f.severity, "focus": f.about[0], "message": f.message,
         "remedy": f"mend a source or judge a claim, or: whowhom check --acknowledge {f.id} --why ...",
         "graph": "", "id": f.id, "about": list(f.about), "claims": list(f.claims)}
        for f in shown
    ]  # fmt: skip


def let_stand(dossier: Dossier, finding: str, why: str) -> None:
    """Save that a finding may stand.

    Raises:
        UnknownName: nothing of that id is found.
        InvalidInput: there is no reason.

    """
    from ..dossier.acknowledged import acknowledge
    from ..graph.findings import contradictions

    if finding not in (known := [f.id for f in contradictions(dossier.store())]):
        raise UnknownName(f"no finding {finding!r}", None, "`whowhom check` says each finding's id", tuple(known[:5]))
    acknowledge(dossier.path, finding, why)


def beside_record(store: Store, form: str) -> None:
    """Print what the dossier and the public record both tell of, and what only one of them does."""
    from ..queries.agreement import against

    found = against(store)
    shown = [Column("found", lambda c: c.found)]
    for column in columns.encounters(False):
        shown.append(column._replace(value=lambda c, value=column.value: value(c.encounter)))  # type: ignore[misc]
    number = write(found, shown, form, sys.stdout, width=terminal_width())
    nothing_found(number, "the dossier tells of no encounters of its own")
    counts = {name: sum(c.found == name for c in found) for name in ("agreed", "only here", "only there")}
    notice(", ".join(f"{n} {name}" for name, n in counts.items()))
