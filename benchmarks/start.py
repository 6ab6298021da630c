"""How long a question takes from a cold start, on a dossier of 100,000 quads, and what its imports take.

`whowhom met` beside `python -c pass`, typer alone and importing everything.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import dossiers
from side_by_side import COMPILED, arguments, process, table

EVERYTHING = "import rdflib, networkx, pyvis.network, pyshacl, oxrdflib, jinja2, typer"
OPENING = "import sys, pyoxigraph; pyoxigraph.Store.read_only(sys.argv[1])"
ROUNDS = 15
LONGEST = 15


def profile(command: list[str]) -> list[tuple[str, str, str]]:
    """Give the modules whose import takes longest, alone and with what they import: the least of five starts."""
    least: dict[str, tuple[int, int]] = {}
    for _ in range(5):
        ran = subprocess.run(
            [command[0], "-X", "importtime", *command[1:]], check=True, capture_output=True, text=True, env=COMPILED
        )
        for alone, whole, name in re.findall(r"import time:\s+(\d+) \|\s+(\d+) \|\s*(\S+)", ran.stderr):
            old = least.get(name, (1 << 40, 1 << 40))
            least[name] = (min(old[0], int(alone)), min(old[1], int(whole)))
    longest = sorted(least.items(), key=lambda item: -item[1][1])[:LONGEST]
    rows = [(name, f"{whole / 1000:.1f}", f"{alone / 1000:.1f}") for name, (alone, whole) in longest]
    return [(f"all {len(least)} modules", f"{sum(a for a, _ in least.values()) / 1000:.1f}", ""), *rows]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        dossier = dossiers.write(Path(folder) / "d", 100_000)
        dossier.build()
        whowhom = [sys.executable, "-m", "whowhom.cli", "-d", str(dossier.path)]
        met = [*whowhom, "met", "--latest", "20"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "whowhom met --latest 20": met,
            "whowhom query counts": [*whowhom, "query", "counts"],
            "importing typer": [sys.executable, "-c", "import typer"],
            "opening the store alone": [sys.executable, "-c", OPENING, str(dossier.store_path / "store")],
            "importing everything": [sys.executable, "-c", EVERYTHING],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(ROUNDS + 1):
            for name, command in commands.items():
                seconds = process(*command)
                if turn:
                    times[name].append(seconds)
        imports = profile(met)
    medians = {name: statistics.median(t) for name, t in times.items()}
    base = medians["python -c pass"]
    rows = [
        (name, f"{median * 1000:.0f}", f"{min(times[name]) * 1000:.0f}", f"{median / base:.2f}")
        for name, median in medians.items()
    ]
    print(f"{ROUNDS} whole processes in turn, CPU time in milliseconds, a dossier of 100,000 quads")
    table(rows, ("what", "median", "least", "times `python -c pass`"))
    print("\nwhat the start of `met` imports, milliseconds by -X importtime")
    table(imports, ("module", "with what it imports", "alone"))


if __name__ == "__main__":
    arguments(__doc__)
    main()
