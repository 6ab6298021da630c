"""What tables show of encounters and offices, and what CSV has beside that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..views.listing import Column

if TYPE_CHECKING:
    from ..queries.encounters import Encounter
    from ..queries.offices import Office
    from ..queries.provenance import Evidence, Source

__all__ = ["encounters", "offices", "quoted"]

FEW = 3
"""Sources of one publisher up to which a table names each; `--format json`, and `documents` in CSV, always do."""


def encounters(evidence: bool) -> list[Column]:
    """Give the columns of a listing of encounters."""
    return [
        Column("date", lambda e: " or ".join(e.dates) if len(e.dates) > 1 else e.date),
        Column("type", lambda e: e.type),
        Column("status", _status),
        Column("who", _who),
        Column("place", lambda e: e.place),
        Column("source", lambda e: _told(e.sources)),
        *([Column("quote", lambda e: quoted(e.evidence, e.status), below=True)] if evidence else []),
        Column("groups", lambda e: e.groups, table=False),
        Column("subtype", lambda e: e.subtype, table=False),
        Column("grade", lambda e: e.grade, table=False),
        Column("earliest", lambda e: e.earliest, table=False),
        Column("latest", lambda e: e.latest, table=False),
        Column("documents", lambda e: [s.doc for s in e.sources], table=False),
        Column("event", lambda e: e.event, table=False),
    ]


def offices(evidence: bool) -> list[Column]:
    """Give the columns of a listing of offices."""
    return [
        Column("person", lambda o: o.person),
        Column("post", _post),
        Column("org", lambda o: o.org),
        Column("from", lambda o: o.from_),
        Column("until", lambda o: o.until),
        Column("source", lambda o: _told(o.sources)),
        *([Column("quote", lambda o: quoted(o.evidence), below=True)] if evidence else []),
        Column("tense", lambda o: o.tense, table=False),
        Column("grade", lambda o: o.grade, table=False),
        Column("documents", lambda o: [s.doc for s in o.sources], table=False),
    ]


def quoted(passages: Sequence[Evidence] | None, status: str | None = None) -> list[str]:
    """Give passages as a listing shows them: the words, the document, and what they say where that is not `status`.

    >>> from whowhom.queries.provenance import Evidence
    >>> quoted([Evidence("brief", "met Qin Gang", 8, 20, "happened", "confident", "brief")])
    ['“met Qin Gang” (brief)']
    """
    return [f"“{' '.join(p.quote.split())}” ({p.doc}{_differing(p, status)})" for p in passages or ()]


def _told(sources: Sequence[Source]) -> list[str]:
    """Give who tells of it: each source, but of a publisher that tells of it very often how often, and when."""
    publishers: dict[str, list[Source]] = {}
    for source in sources:
        publishers.setdefault(source.publisher or source.doc, []).append(source)
    summed = {name: _often(name, told) for name, told in publishers.items() if len(told) > FEW}
    return list(dict.fromkeys(summed.get(s.publisher or s.doc, str(s)) for s in sources))


def _often(publisher: str, told: list[Source]) -> str:
    days = sorted({s.date for s in told if s.date}) or ["undated"]
    span = f"{days[0]} to {days[-1]}" if len(days) > 1 else days[0]
    return f"{publisher}, {span} ({len(told)} entries)"


def _differing(passage: Evidence, status: str | None) -> str:
    return f": {passage.status}" if status and passage.status != status else ""


def _status(e: Encounter) -> str:
    return f"{e.status} (disputed)" if e.disputed else e.status


def _who(e: Encounter) -> list[str]:
    return [*e.participants, *e.groups]


def _post(o: Office) -> str | None:
    return f"{o.post} ({o.tense})" if o.post and o.tense != "current" and not o.until else o.post
