"""Every question of the catalogue, side by side: as whowhom answers it, and as the straightforward query is answered by
pyoxigraph on the same store, by Virtuoso on the same quads, and by rdflib's store in memory.

    python benchmarks/questions.py [QUADS|FOLDER [ROUNDS]] [--only QUESTION ...]

One dossier is made and built (or there already), its quads are given to all engines, and each question is put to all
in turn: each time as often as fits into a twentieth of a second, but once at least. Milliseconds of processor, medians,
until all rows are in Python; for Virtuoso those of all its threads and of reading its CSV. "Engine" is what the engine
takes for the look-ups that whowhom's answer consists of, with nothing made of them. rdflib gets dossiers of up to a
million quads, one turn a question and no longer than it takes to show that it is two orders behind.
"""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import dossiers
import pyoxigraph as ox
import straightforward
from engine_part import engine_part
from in_memory import InMemory, searched
from side_by_side import Turn, arguments, turn
from virtuoso import Virtuoso, installed

from whowhom.graph.store import Store
from whowhom.queries.catalogue import questions, run
from whowhom.queries.encounters import met
from whowhom.queries.parameters import bindings

RDFLIB_UP_TO = 1_200_000
PATIENCE, ORDERS = 5, 150
"""Seconds that any engine has for an answer, or so many times what whowhom took in its first turn."""
YEAR = ("1990-01-01", "1990-12-31")
MONTH = ("1990-06-01", "1990-06-30")

Ours = Callable[[Store], Any]


class Asked(NamedTuple):
    """A question, what answers it here, and its straightforward text."""

    name: str
    ours: Ours
    text: str


def asked(store: Store) -> list[Asked]:
    """Give every question of the catalogue, and the typed listings, about the busiest and the rarest."""
    known = _known(store)
    plain = {"first": YEAR[0], "last": YEAR[1], "month_first": MONTH[0], "month_last": MONTH[1]}
    terms = {n: ox.NamedNode(v) for n, v in known.items() if n in ("actor", "with", "rare", "at", "fact", "source")}
    typed: dict[str, Ours] = {
        "met, two very active": lambda s: met(s, known["actor"], known["with"]),
        "met, one in a year": lambda s: met(s, known["actor"], None, *YEAR),
        "met, one in all years": lambda s: met(s, known["actor"]),
        "met, one seldom seen": lambda s: met(s, known["rare"]),
        "met, all in a month": lambda s: met(s, None, None, *MONTH),
        "met, all in a place": lambda s: met(s, place=known["at"]),
        "met, everything": lambda s: met(s),
        "met, the latest 20": lambda s: met(s, latest=20),
    }
    found = [Asked(n, job, straightforward.text(store, n, terms, plain)) for n, job in typed.items()]
    for name, question in sorted(questions().items()):
        given = {p.name: known[p.name] for p in question.header.params if p.name in known}
        if name != "places-within":
            given.pop("in", None)
        if name in ("encounters", "who-met-whom", "pairs"):
            given = dict(zip(("from", "until"), YEAR, strict=True)) if name != "pairs" else {}
        if name == "tenures-of-post":
            given = {"post": known["office"]}
        bind = bindings(store, question.header, given)[0]
        found.append(
            Asked(name, lambda s, n=name, g=given: run(s, n, g), straightforward.text(store, name, bind, plain))  # type: ignore[misc]
        )
    return found


def _known(store: Store) -> dict[str, str]:
    """Give values for the parameters of all questions: the busiest two, the rarest, and things that there are."""
    derived = store.minter.graph("derived")

    def first(text: str) -> list[str]:
        row = next(store.query(straightforward.PREFIXES + text, default_graph=derived))
        return [term.value for term in row.values()]

    busy = "SELECT ?a { ?a a ww:Person ; ww:encounters ?n } ORDER BY %s(?n) ?a LIMIT 1 OFFSET %d"
    event, place = first('SELECT ?e ?p { ?e ww:sources 2 ; ww:eventType "meeting" ; ww:place ?p } LIMIT 1')
    title, post, org = first(
        "SELECT ?k ?o ?b { ?t ww:post ?o . ?o ww:nameKey ?k ; ww:organization ?b } ORDER BY ?t LIMIT 1"
    )
    graphs = [g for g in store.graphs() if "/source/" in g]
    return {
        "actor": first(busy % ("DESC", 0))[0], "with": first(busy % ("DESC", 1))[0],
        "rare": first(busy % ("ASC", 0))[0], "at": place, "in": place, "fact": event, "title": title, "of": org,
        "office": post, "on": "1990-06-15", "by": "1960-01-01", "month": "1990-06", "least": "2", "key": title,
        "source": graphs[len(graphs) // 2],
    }  # fmt: skip


class Engines(NamedTuple):
    """What the store's quads are put into as well, as far as it is there and they are not too many."""

    raw: Callable[[str], Any]
    server: Virtuoso | None
    memory: InMemory | None


def engines(store: Store, quads: int, folder: Path) -> Engines:
    """Give what answers a text; each holds the same quads."""
    dumped = folder / "all.nq"
    store.raw.dump(str(dumped), format=ox.RdfFormat.N_QUADS)
    memory = InMemory(dumped) if quads <= RDFLIB_UP_TO else None
    server = Virtuoso(folder, dumped) if installed() else None
    if server:
        print(f"Virtuoso took {server.loading:.1f} s to load them; an empty question takes it {_empty(server):.2f} ms")
    if memory:
        memory.wait()
    return Engines(lambda text: [tuple(row) for row in store.raw.query(text)], server, memory)  # type: ignore[union-attr, arg-type]


def _empty(server: Virtuoso) -> float:
    return statistics.median(turn(lambda: server.ask("SELECT (1 AS ?one) {}"), _clock(server), PATIENCE).times) * 1000


def _clock(server: Virtuoso | None) -> Callable[[], float]:
    """Give what tells the seconds of processor, of a server and of this process."""
    return (lambda: time.process_time() + server.cpu()) if server else time.process_time


def measure(store: Store, each: Asked, other: Engines, known: Mapping[str, str], rounds: int) -> list[str]:
    """Put one question to all in turn, so often, and give the row of the table."""
    ends = (known["actor"], known["with"]) if each.name == "paths" else None

    def plainly(ask: Callable[[str], Any], clock: Callable[[], float]) -> Callable[[float], Turn]:
        job = (lambda: searched(ask, each.text, *ends)) if ends else lambda: ask(each.text)
        return lambda patience: turn(job, clock, patience)

    ours, alone = lambda: _rows_of(each.ours(store)), engine_part(store, each.ours)
    jobs: dict[str, Callable[[float], Turn]] = {
        "whowhom": lambda patience: turn(ours, time.process_time, patience),
        "engine": lambda patience: turn(alone, time.process_time, patience),
        "pyoxigraph": plainly(other.raw, time.process_time),
    }
    if other.server:
        jobs["Virtuoso"] = plainly(other.server.ask, _clock(other.server))
    if memory := other.memory:
        jobs["rdflib"] = lambda patience: memory.turn(each.text, ends, patience)
    turns: dict[str, list[Turn]] = {name: [] for name in jobs}
    patience = float(PATIENCE)
    for number in range(rounds + 1):
        for name, job in jobs.items():
            before = turns[name]
            if before and (before[-1].wrong or name == "rdflib"):
                continue
            turns[name] = [*(before if number > 1 else []), job(patience)]  # the first does not count
            if name == "whowhom" and not number:
                patience = max(PATIENCE, ORDERS * statistics.median(turns[name][0].times))
    return _cells(each.name, turns)


def _cells(question: str, turns: Mapping[str, list[Turn]]) -> list[str]:
    took = {n: statistics.median(s for one in ts for s in one.times) for n, ts in turns.items() if ts[-1].times}
    rows = {n: ts[-1].rows for n, ts in turns.items()}
    cells = [question, str(rows["whowhom"]), *(f"{took[name] * 1000:.3f}" for name in ("whowhom", "engine"))]
    for name in list(turns)[2:]:
        wrong = turns[name][-1].wrong
        if name not in took:
            cells += [wrong, "-"]
            continue
        over = "over " * bool(wrong)
        odd = "" if wrong or rows[name] == rows["pyoxigraph"] else f" ({rows[name]} rows, not {rows['pyoxigraph']})"
        cells += [f"{over}{took[name] * 1000:.2f}{odd}", f"{over}{took[name] / took['whowhom']:.1f}"]
    return cells


def _rows_of(found: Any) -> Any:
    return found.rows if hasattr(found, "rows") else found


def compare(what: str, rounds: int, only: Collection[str] = ()) -> None:
    """Make a dossier of so many quads, or take the one in a folder, and print the table; of some questions, or all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if what.replace("_", "").isdigit():
            dossier = dossiers.write(folder / "dossier", int(what))
            begin = time.process_time()
            dossier.build()
            print(f"built in {time.process_time() - begin:.0f} s of processor")
            store = dossier.store()
            gc.collect()
            gc.freeze()  # what the build left is not walked through while questions are answered; nor is it elsewhere
        else:
            store = Store.open(Path(what) / ".whowhom" / "store")
        quads = store.count()
        print(f"{quads:,} quads")
        other = engines(store, quads, folder)
        try:
            heads = ["question", "rows", "whowhom ms", "engine ms"]
            for name in ("pyoxigraph", *["Virtuoso"] * bool(other.server), *["rdflib"] * bool(other.memory)):
                heads += [f"{name} ms", "ratio"]
            print("| " + " | ".join(heads) + " |\n" + "|---|" + "---:|" * (len(heads) - 1), flush=True)
            known = _known(store)
            for each in asked(store):
                if not only or each.name in only:
                    print("| " + " | ".join(measure(store, each, other, known, rounds)) + " |", flush=True)
        finally:
            for started in (other.server, other.memory):
                if started:
                    started.stop()


def main() -> None:
    typed = arguments(__doc__)
    at = typed.index("--only") if "--only" in typed else len(typed)
    what, rounds = (*typed[:at], *("100_000", "5")[at:])[:2]
    compare(what, int(rounds), typed[at + 1 :])


if __name__ == "__main__":
    main()
