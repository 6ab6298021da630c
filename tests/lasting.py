"""What runs in a process that is killed: one kind of work again and again, each piece noted once it is acknowledged."""

from __future__ import annotations

import datetime as dt
import itertools
import os
from pathlib import Path

from whowhom.dossier.adding import add
from whowhom.dossier.folder import Dossier
from whowhom.dossier.review import decide
from whowhom.graph.records import Event

RECORD = Event(
    doc="note", quote="They met.", char_start=0, char_end=9, type="meeting", status="happened",
    participants=("Ann Archer", "Bob Baker"), grade="inferred",
)  # fmt: skip


def day(i: int) -> str:
    return (dt.date(1990, 1, 1) + dt.timedelta(days=i)).isoformat()


def fact(i: int) -> str:
    return f"Ann Archer meets Bob Baker on {day(i)} in Oslo"


def _add(dossier: Dossier, i: int) -> None:
    add(dossier, fact(i), "wire")


def _review(dossier: Dossier, i: int) -> None:
    decide(dossier, f"urn:claim-{i}", RECORD, "accept", who="ann", when=day(i))


def _build(dossier: Dossier, i: int) -> None:
    lines = "".join(f"{fact(n)} [wire]\n" for n in range(i, i + 20))
    (dossier.facts_path / f"n{i % 4}.facts").write_text(lines, "utf-8")
    dossier.build()


def _import(dossier: Dossier, i: int) -> None:
    from typer.testing import CliRunner

    from whowhom.cli.app import build

    sheet = dossier.path.parent / "meetings.csv"
    rows = [f"Ann Archer; Bob Baker,meeting,happened,{day(n)},Oslo,Norway,wire\n" for n in range(i + 1)]
    sheet.write_text("participants,type,status,date,place,country,source\n" + "".join(rows), "utf-8")
    words = ["-d", str(dossier.path), "import", "csv", str(sheet), "--mapping", "meetings", "--no-build"]
    ended = CliRunner().invoke(build("import"), words)
    assert ended.exit_code == 0, ended.output


WORK = {"add": _add, "review": _review, "build": _build, "import": _import}


def work(kind: str, folder: str, first: int, acknowledged: str) -> None:
    """Work until killed."""
    dossier = Dossier.open(Path(folder))
    notes = os.open(acknowledged, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for i in itertools.count(first):
        WORK[kind](dossier, i)
        os.write(notes, f"{i}\n".encode())
