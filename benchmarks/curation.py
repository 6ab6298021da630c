"""What a curator waits for: a fact saved, the next claim in review, a rebuild after one document changed."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode, Quad
from side_by_side import arguments, process, table

from whowhom.dossier.adding import add
from whowhom.dossier.folder import Dossier
from whowhom.dossier.review import decide, decided, item, queue
from whowhom.graph.iris import ww
from whowhom.graph.rdf import quads
from whowhom.graph.records import Document, Event
from whowhom.graph.store import Store

CLAIMS, DOCUMENTS = 100_000, 1_000


def least(*words: str) -> float:
    """Give the CPU seconds of one whole process: the least of five."""
    return min(process(*words) for _ in range(5))


def saving(folder: Path) -> tuple[float, float]:
    """Give the seconds of a bare start of the command and of `whowhom add` to "saved"."""
    dossier = Dossier.create(folder / "saving")
    (dossier.facts_path / "s.facts").write_text('source wire "T" published 2023-06-20\n', "utf-8")
    (dossier.path / "actors.csv").write_text("name\nAnn Archer\nBob Baker\n", "utf-8")
    for n in range(500):
        add(dossier, f"Person {chr(65 + n % 26)}{'abcdefgh'[n % 8]} Archer meets Bob Baker on {1500 + n}", "wire")
    whowhom = (sys.executable, "-m", "whowhom.cli", "-d", str(dossier.path))
    start = least(*whowhom, "add", "--help")
    times = []
    for n in range(5):
        times.append(process(*whowhom, "add", f"Ann Archer meets Bob Baker on {1000 + n}", "--source", "wire"))
    return start, min(times)


class Waits(NamedTuple):
    """CPU seconds that a reviewer waits: for the first claim, a decision and the next one, and the longest step."""

    first: float
    following: float
    longest: float


def reviewing(folder: Path) -> Waits:
    """Give the waits in a dossier of which half the claims are inferred, and half told by one source alone."""
    store = Store.open(folder / "store", read_only=False)
    derived = NamedNode(store.minter.graph("derived"))
    waiting = []
    for n in range(CLAIMS // 20):
        text = "".join(f"Ann Archer met Bob Baker in hall {n}-{i:02}. " for i in range(20))
        size, grade = len(text) // 20, ("inferred", "confident")[n % 2]
        records = [
            Event(doc=f"d{n}", quote=text[i * size : (i + 1) * size], char_start=i * size, char_end=(i + 1) * size,
                  type="meeting", status="happened", participants=("Ann Archer", "Bob Baker"), grade=grade)
            for i in range(20)
        ]  # fmt: skip
        for quad in quads(Document(id=f"d{n}", text=text, date="2023-06-20"), records, store.minter):
            waiting.append(quad)
            if quad.predicate.value == ww("about"):
                event = NamedNode(store.minter.hashed("event", quad.subject.value))
                waiting.append(Quad(event, NamedNode(ww("claim")), quad.subject, derived))
    store.raw.bulk_extend(waiting)
    store.flush()
    dossier = Dossier.create(folder / "reviewing")
    start = time.process_time()
    turns = queue(store, decided(store, dossier))
    first = item(store, next(turns)[1])
    shown = time.process_time() - start
    assert first is not None
    times, steps = [], []
    for _, claim in islice(turns, 100):
        begin = time.process_time()
        decide(dossier, first.claim, first.record, "accept", who="ann", when="2026-01-02")
        first = item(store, claim) or first
        times.append(time.process_time() - begin)
    while True:  # to the first claim that waits for the last reason
        begin = time.process_time()
        name, claim = next(turns)
        steps.append(time.process_time() - begin)
        if name == "single-sourced":
            break
    return Waits(shown, statistics.median(times), max(steps))


def rebuilding(folder: Path) -> tuple[float, float, float]:
    """Give the CPU seconds of a bare start, of a first build of 1,000 documents and of one after a document changed.

    Each is a process of its own, as for a user: what a second build in one process has imported already is no saving.
    """
    dossier = Dossier.create(folder / "rebuilding")
    for n in range(DOCUMENTS):
        _document(dossier, n, "Bob Baker")
    whowhom = (sys.executable, "-m", "whowhom.cli", "-d", str(dossier.path), "build")
    first = process(*whowhom)
    times = []
    for n in range(5):
        _document(dossier, 500 + n, "Bea Bauer")
        times.append(process(*whowhom))
    return least(*whowhom, "--help"), first, min(times)


def _document(dossier: Dossier, n: int, who: str) -> None:
    head = f"---\ntitle: {json.dumps(f'Report {n}')}\ndate: {1900 + n % 100}-06-18\npublisher: Wire\n---\n"
    text = f"President Ann Archer{n % 200} met {who} in Oslo on Monday. They will meet again in Rome next year.\n"
    (dossier.documents_path / f"report-{n}.md").write_text(head + text, "utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start, saved = saving(folder)
        waits = reviewing(folder)
        bare, whole, changed = rebuilding(folder)
    rows = [
        (
            "whowhom add, beyond its start, 500 facts (CPU)",
            f"{(saved - start) * 1000:.0f}",
            f"{saved / start:.2f} starts",
        ),
        (f"review, the first of {CLAIMS} claims (CPU)", f"{waits.first * 1000:.0f}", ""),
        ("review, a decision saved and the next claim (CPU)", f"{waits.following * 1000:.1f}",
         f"{waits.following / waits.first:.3f} firsts"),
        ("review, the longest step to a next claim (CPU)", f"{waits.longest * 1000:.1f}",
         f"{waits.longest / waits.first:.3f} firsts"),
        (f"build of {DOCUMENTS} documents, one changed (CPU, with its start)", f"{changed * 1000:.0f}",
         f"{changed / whole:.3f} builds, {changed / bare:.1f} starts"),
    ]  # fmt: skip
    table(rows, ("what", "milliseconds", "as a part of"))


if __name__ == "__main__":
    arguments(__doc__)
    main()
