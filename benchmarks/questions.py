"""Every question of the catalogue, side by side: as whowhom answers it, and as the straightforward query is answered by
pyoxigraph on the same store, by Virtuoso on the same quads, and by rdflib's store in memory.

    python benchmarks/questions.py [QUADS|FOLDER [ROUNDS]]

One dossier is made and built (or there already), its quads are given to all engines, and each question is put to all
in turn. Milliseconds of processor, medians, until all rows are in Python; for Virtuoso those of all its threads and of
reading its CSV. rdflib gets dossiers of up to 150,000 quads, once and for 30 seconds a question.
"""

from __future__ import annotations

import signal
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import dossiers
import pyoxigraph as ox
import straightforward
from side_by_side import arguments
from virtuoso import Virtuoso, installed

from whowhom.graph.store import Store
from whowhom.queries.catalogue import questions, run
from whowhom.queries.encounters import met
from whowhom.queries.parameters import bindings

RDFLIB_UP_TO = 150_000
PATIENCE = 30
YEAR = ("1990-01-01", "1990-12-31")
MONTH = ("1990-06-01", "1990-06-30")

Answer = Callable[[], Any]


class Asked(NamedTuple):
    """A question, what answers it here, and its straightforward text."""

    name: str
    ours: Answer
    text: str


def asked(store: Store) -> list[Asked]:
    """Give every question of the catalogue, and the typed listings, about the busiest and the rarest."""
    known = _known(store)
    plain = {"first": YEAR[0], "last": YEAR[1], "month_first": MONTH[0], "month_last": MONTH[1]}
    terms = {n: ox.NamedNode(v) for n, v in known.items() if n in ("actor", "with", "rare", "at", "fact", "source")}
    typed: dict[str, Answer] = {
        "met, two very active": lambda: met(store, known["actor"], known["with"]),
        "met, one in a year": lambda: met(store, known["actor"], None, *YEAR),
        "met, one in all years": lambda: met(store, known["actor"]),
        "met, one seldom seen": lambda: met(store, known["rare"]),
        "met, all in a month": lambda: met(store, None, None, *MONTH),
        "met, all in a place": lambda: met(store, place=known["at"]),
        "met, everything": lambda: met(store),
        "met, the latest 20": lambda: met(store, latest=20),
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
            Asked(name, lambda n=name, g=given: run(store, n, g), straightforward.text(store, name, bind, plain))  # type: ignore[misc]
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


def engines(store: Store, quads: int, folder: Path) -> tuple[dict[str, Callable[[str], Any]], Virtuoso | None]:
    """Give what answers a text, by name: each holds the same quads."""
    found: dict[str, Callable[[str], Any]] = {"pyoxigraph": lambda text: [tuple(row) for row in store.raw.query(text)]}  # type: ignore[union-attr, arg-type]
    dumped = folder / "all.nq"
    store.raw.dump(str(dumped), format=ox.RdfFormat.N_QUADS)
    server = None
    if installed():
        server = Virtuoso(folder, dumped)
        found["Virtuoso"] = server.ask
        print(f"Virtuoso took {server.loading:.1f} s to load them; an empty question takes it {_empty(server):.2f} ms")
    if quads <= RDFLIB_UP_TO:
        from rdflib import Dataset

        dataset = Dataset()
        dataset.parse(dumped, format="nquads")
        found["rdflib"] = lambda text: list(dataset.query(text))
    return found, server


def _empty(server: Virtuoso) -> float:
    times = [_once(lambda: server.ask("ASK {}"), _clock(server)) for _ in range(20)]
    return statistics.median(t for t in times if not isinstance(t, str)) * 1000


def _clock(server: Virtuoso | None) -> Callable[[], float]:
    """Give what tells the seconds of processor, of a server and of this process."""
    return (lambda: time.process_time() + server.cpu()) if server else time.process_time


def _searched(ask: Callable[[str], Any], text: str, start: str, end: str) -> list[str]:
    """Fetch all ties and look for one shortest way, as one must where the engine has no such paths."""
    near: dict[str, set[str]] = {}
    for row in ask(text):
        a, _, b = (str(getattr(term, "value", term)) for term in row)
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    came, queue = {start: start}, deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there in near.get(here, ()):
            if there not in came:
                came[there] = here
                queue.append(there)
    return list(came)


def _once(job: Answer, clock: Callable[[], float], rows: dict[str, int] | None = None, name: str = "") -> float | str:
    """Give the seconds of one answer, or what went wrong."""

    def late(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, late)
    signal.alarm(PATIENCE)
    try:
        start = clock()
        found = job()
        took = clock() - start
    except TimeoutError:
        return f"> {PATIENCE} s"
    except Exception as e:  # an engine that cannot answer is a result here
        return f"{type(e).__name__}"
    finally:
        signal.alarm(0)
    if rows is not None:
        rows[name] = len(found)
    return took


def measure(
    each: Asked,
    answering: Mapping[str, Callable[[str], Any]],
    server: Virtuoso | None,
    known: Mapping[str, str],
    rounds: int,
) -> list[str]:
    """Put one question to all in turn, so often, and give the row of the table."""
    jobs: dict[str, Answer] = {"whowhom": lambda: _rows_of(each.ours())}
    for name, ask in answering.items():
        if each.name == "paths":
            jobs[name] = lambda a=ask: _searched(a, each.text, known["actor"], known["with"])  # type: ignore[misc]
        else:
            jobs[name] = lambda a=ask: a(each.text)  # type: ignore[misc]
    times: dict[str, list[float]] = {name: [] for name in jobs}
    wrong: dict[str, str] = {}
    rows: dict[str, int] = {}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            if name in wrong or (name == "rdflib" and times[name]):
                continue
            took = _once(job, _clock(server if name == "Virtuoso" else None), rows, name)
            if isinstance(took, str):
                wrong[name] = took
            elif turn or name == "rdflib":
                times[name].append(took)
    medians = {name: statistics.median(t) for name, t in times.items() if t}
    cells = [each.name, str(rows["whowhom"]), f"{medians['whowhom'] * 1000:.2f}"]
    for name in answering:
        if name in wrong:
            cells += [wrong[name], "-"]
        else:
            other = "" if rows[name] == rows["pyoxigraph"] else f" ({rows[name]} rows, not {rows['pyoxigraph']})"
            cells += [f"{medians[name] * 1000:.2f}{other}", f"{medians[name] / medians['whowhom']:.1f}"]
    return cells


def _rows_of(found: Any) -> Any:
    return found.rows if hasattr(found, "rows") else found


def compare(what: str, rounds: int) -> None:
    """Make a dossier of so many quads, or take the one in a folder, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if what.replace("_", "").isdigit():
            dossier = dossiers.write(folder / "dossier", int(what))
            begin = time.process_time()
            dossier.build()
            print(f"built in {time.process_time() - begin:.0f} s of processor")
            store = dossier.store()
        else:
            store = Store.open(Path(what) / ".whowhom" / "store")
        quads = store.count()
        print(f"{quads:,} quads")
        answering, server = engines(store, quads, folder)
        try:
            heads = ["question", "rows", "whowhom ms"]
            for engine in answering:
                heads += [f"{engine} ms", "ratio"]
            print("| " + " | ".join(heads) + " |\n" + "|---|" + "---:|" * (len(heads) - 1), flush=True)
            known = _known(store)
            for each in asked(store):
                print("| " + " | ".join(measure(each, answering, server, known, rounds)) + " |", flush=True)
        finally:
            if server:
                server.stop()


def main() -> None:
    typed = arguments(__doc__)
    compare(typed[0] if typed else "100_000", int(typed[1]) if typed[1:] else 7)


if __name__ == "__main__":
    main()
