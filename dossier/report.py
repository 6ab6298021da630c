"""What a build did and found doubtful, and what the last one did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .manifest import Manifest

if TYPE_CHECKING:
    from ..graph.check import Finding
    from .folder import Dossier

__all__ = ["BuildReport", "as_built", "deceptive"]


@dataclass(slots=True)
class BuildReport:
    """What a build did: how many sources there are and changed, what was skipped and why, what the shapes found."""

    sources: int = 0
    changed: int = 0
    removed: int = 0
    quads: int = 0
    rebuilt: bool = False
    problems: list[str] = field(default_factory=list)
    """What was passed over, a line each; also of files that did not change since."""
    warnings: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """What breaks a shape in the sources that changed; `whowhom check` looks at all of them."""


def as_built(dossier: Dossier) -> BuildReport:
    """Give what the last build of a store reported, read from its manifest: nothing is looked at anew."""
    report = BuildReport()
    if known := Manifest.load(dossier.store_path / "manifest.json"):
        known.moved(str(dossier.path))
        report.quads = known.quads
        report.warnings += known.warnings
        for _, entry in sorted(known.inputs.items()):
            report.sources += len(entry.graphs)
            report.problems += entry.problems
            report.warnings += entry.warnings
    return report


def deceptive(names: list[str]) -> Iterator[str]:
    """Say which names hold what nobody sees, and which look alike and are not the same."""
    from ..graph.deceit import deceptive as hidden
    from ..graph.deceit import look_alikes

    every = sorted({n for n in names if not n.isascii()})
    for name in every:
        for _, said in hidden(name):
            yield f"the name {name!r}: {said}"
    if every:
        for group in look_alikes(names):
            yield f"names that look alike and stay apart: {', '.join(map(ascii, group))}"
