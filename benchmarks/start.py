"""How long a question takes from a cold start: `whowhom met` beside `python -c pass` and importing everything."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from side_by_side import table

EVERYTHING = "import rdflib, networkx, pyvis.network, pyshacl, oxrdflib, jinja2, typer"
ROUNDS = 9


def cpu(command: list[str]) -> float:
    """Give the CPU seconds of one whole process."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        dossier = Path(folder) / "demo"
        whowhom = [sys.executable, "-m", "whowhom.cli"]
        subprocess.run(
            [*whowhom, "demo", str(dossier)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "whowhom met": [*whowhom, "-d", str(dossier), "met", "--format", "json"],
            "importing everything": [sys.executable, "-c", EVERYTHING],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(ROUNDS + 1):
            for name, command in commands.items():
                seconds = cpu(command)
                if turn:
                    times[name].append(seconds)
    medians = {name: statistics.median(t) for name, t in times.items()}
    base = medians["whowhom met"]
    rows = [(name, f"{s * 1000:.0f}", f"{s / base:.2f}") for name, s in medians.items()]
    print(f"median of {ROUNDS} whole processes, CPU time")
    table(rows, ("what", "milliseconds", "times a cold `met`"))


if __name__ == "__main__":
    main()
