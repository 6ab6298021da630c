"""Questions of the catalogue whose rows are read off summaries: the same rows as their `.rq` gives, many times sooner.

The `.rq` says what a question means, here and on any other engine; tests ask both ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import NamedNode

from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.store import Term
from ..graph.summary import Summary
from ..ontology.vocabulary import OCCURRED
from .listed import Found, labels, summaries, together, within
from .plain import Plain, plain
from .window import Window

__all__ = ["QUICK", "Line"]

Line = dict[str, Plain]
"""A row of an answer: column to plain value; what has no value may be left out."""

Bound = Mapping[str, Term]

BEGINS = {
    "encounters": "",
    "encounters-at": "?event ww:place {at}",
    "encounters-in-month": "?event ww:month {month}",
    "encounters-of": "?event ww:participant {actor}",
    "shared-encounters": "{pair}",
}
"""What each question about encounters begins with."""


def _encounters(store: Queryable, name: str, bind: Bound) -> Iterator[Line]:
    """Give a row for each participant of each encounter."""
    pair = together(bind["actor"].value, bind["with"].value) if "with" in bind else ""
    begin = BEGINS[name].format_map({**bind, "pair": pair})
    status, flagged = plain(bind.get("status")), plain(bind["flagged"])
    found = {
        event: s
        for event, s in _found(store, bind, begin).items()
        if (flagged or s.grade != "flagged") and status in (None, s.status)
    }
    called = labels(store, {n for s in found.values() for n in (*s.who, *filter(None, [s.place]))})
    for event, s in found.items():
        line: Line = {
            "event": event, "type": s.type, "status": s.status, "grade": s.grade, "date": s.date,
            "place": called[s.place] if s.place else None, "subtype": s.subtype, "earliest": s.earliest,
            "latest": s.latest, "disputed": s.disputed or None,
        }  # fmt: skip
        for other in s.dates[1:] or (None,):
            for who in s.who:
                yield line | {"participant": called[who], "who": store.base + who, "otherDate": other}


def _found(store: Queryable, bind: Bound, begin: str = "") -> Found:
    """Give the encounters that begin so and lie in the window and place that are bound."""
    first, last = str(plain(bind["from"])), str(plain(bind["until"]))
    places = {str(plain(bind["in"]))} if "in" in bind and bind["in"] != NamedNode(ww("Place")) else None
    window = Window(None if first == "0001-01-01" else first, None if last == "9999-12-31" else last)
    inside = within(store, places)
    ways: list[tuple[str, ...]] = [(begin,)] if begin else [(f'?event ww:month "{m}"',) for m in window.months()]
    found = summaries(store, ways or [()])
    return {e: s for e, s in found.items() if window.holds(s) and (inside is None or s.place in inside)}


def _official(s: Summary) -> bool:
    """Say whether those who take part did meet or speak, as far as anybody knows."""
    return s.status in OCCURRED and s.grade != "flagged" and not s.disputed


def _who_met_whom(store: Queryable, name: str, bind: Bound) -> Iterator[Line]:
    found = {e: s for e, s in _found(store, bind).items() if s.type == "meeting" and _official(s)}
    called = labels(store, {n for s in found.values() for n in (*s.who, *filter(None, [s.place]))})
    for event, s in found.items():
        place = called[s.place] if s.place else None
        for a, b in s.met():
            yield {"who": called[a], "whom": called[b], "date": s.date, "place": place, "event": event}


def _pairs(store: Queryable, name: str, bind: Bound) -> Iterator[Line]:
    counted = Counter(pair for s in _found(store, bind).values() if _official(s) for pair in s.met())
    called = labels(store, {node for pair in counted for node in pair})
    for (a, b), number in counted.items():
        yield {"who": called[a], "whom": called[b], "encounters": number, "a": store.base + a, "b": store.base + b}


QUICK: dict[str, Callable[[Queryable, str, Bound], Iterator[Line]]] = {
    **dict.fromkeys(BEGINS, _encounters),
    "pairs": _pairs,
    "who-met-whom": _who_met_whom,
}
"""How each question is answered from summaries, by its name."""
