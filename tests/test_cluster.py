"""The same on a real Dask cluster of two worker processes, also while one of them is killed."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import breaking
import pytest
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.extract.batch.cluster import Cluster
from whowhom.extract.batch.engines import Local
from whowhom.extract.batch.run import extract_all
from whowhom.extract.batch.shards import Shelf
from whowhom.graph.errors import WhowhomError
from whowhom.graph.records import Document

GOLD = Path(__file__).parent / "gold" / "development_docs.jsonl"
pytest.importorskip("distributed")


class Machines:
    """A scheduler on the loopback, and workers that are processes of their own, without anybody to start them again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
        self.running = [self.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
        self.address = self.read_until(self.running[0], r"(tcp://127\.0\.0\.1:\d+)")
        self.workers: list[subprocess.Popen[str]] = []

    def start(self, *words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", "import sys; from dask.__main__ import main; main()", *words]
        return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=self.env, cwd=self.folder)

    def add_worker(self) -> None:
        more = ("--no-nanny", "--nthreads", "1", "--host", "127.0.0.1", "--no-dashboard", "--memory-limit", "0")
        self.workers.append(self.start("worker", self.address, *more, "--local-directory", str(self.folder)))
        self.running.append(self.workers[-1])
        self.read_until(self.workers[-1], r"(Registered to)")

    def read_until(self, process: subprocess.Popen[str], what: str) -> str:
        assert process.stderr is not None
        for line in process.stderr:
            if found := re.search(what, line):
                return found[1]
        raise AssertionError(f"the process ended before it said {what}")

    def end(self) -> None:
        for process in reversed(self.running):
            process.kill()
            process.wait()
            process.stderr.close()


@pytest.fixture(scope="module")
def machines(tmp_path_factory):
    made = Machines(tmp_path_factory.mktemp("cluster"))
    yield made
    made.end()


@pytest.fixture
def address(machines, monkeypatch):
    """Give the address of a cluster with two workers that live."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    machines.workers = [w for w in machines.workers if w.poll() is None]
    while len(machines.workers) < 2:
        machines.add_worker()
    return machines.address


def told(engine, docs, seconds=60.0, shelf=None):
    try:
        return list(extract_all(docs, engine, shelf, seconds=seconds, function=breaking.shout))
    finally:
        engine.close()


def test_the_command_gives_the_same_bytes_on_a_cluster_as_here(address, tmp_path):
    given = tmp_path / "in.jsonl"
    given.write_text("".join(GOLD.read_text("utf-8").splitlines(keepends=True)[:30]), "utf-8")
    words = ["extract", str(given), "-f", "jsonl"]
    here = CliRunner().invoke(build("extract"), words)
    there = CliRunner().invoke(build("extract"), [*words, "--engine", "dask", "--scheduler", address])
    assert there.exit_code == here.exit_code == 0, there.output
    assert there.stdout == here.stdout
    assert len({json.loads(line)["doc"] for line in here.stdout.splitlines()}) == 30


def test_texts_that_break_their_reader_do_the_cluster_no_harm(address, machines):
    texts = ["a", "exit", "b", "crash", "c", "hang", "fail", "d"]
    docs = [Document(id=str(n), text=text) for n, text in enumerate(texts)]
    there, here = (told(engine, docs, seconds=3) for engine in (Cluster(address), Local(2)))
    assert there == here
    assert [a.value is None for _, a in there] == [t in ("exit", "crash", "hang", "fail") for t in texts]
    assert all(w.poll() is None for w in machines.workers)


def test_a_worker_killed_in_the_middle_loses_nothing(address, machines, tmp_path):
    docs = [Document(id=str(n), text=f"slow {n}") for n in range(300)]
    engine = Cluster(address)
    answers = extract_all(docs, engine, Shelf(tmp_path), function=breaking.shout)
    seen = [next(answers) for _ in range(20)]
    machines.workers[0].send_signal(signal.SIGKILL)
    seen += answers
    engine.close()
    assert [(d.id, a.value[0]["text"], a.fault) for d, a in seen] == [(d.id, d.text.upper(), "") for d in docs]


def test_a_reading_process_killed_in_the_middle_is_replaced(address, tmp_path):
    docs = [Document(id="a", text="a"), Document(id="b", text=f"once {tmp_path / 'mark'}")]
    (_, first), (_, second) = told(Cluster(address), docs)
    assert first.note == ""
    assert second.note == "the process that read it was ended by signal 9; it was read again"
    assert second.value


def test_a_scheduler_that_does_not_answer_is_one_line():
    with pytest.raises(WhowhomError, match=r"tcp://127\.0\.0\.1:9: no Dask scheduler answers"):
        Cluster("tcp://127.0.0.1:9", patience=1)
    with pytest.raises(WhowhomError, match="no Dask scheduler answers"):
        Cluster("nonsense://x", patience=1)


def test_a_cluster_without_workers_is_waited_for_and_then_given_up(tmp_path):
    alone = Machines(tmp_path)
    try:
        started = time.monotonic()
        with pytest.raises(WhowhomError, match="the cluster has no worker; start workers, then begin again"):
            told(Cluster(alone.address, patience=3), [Document(id="a", text="a")])
        assert time.monotonic() - started < 60
    finally:
        alone.end()


def test_a_scheduler_that_goes_away_is_one_line(tmp_path):
    machines = Machines(tmp_path)
    machines.add_worker()
    try:
        engine = Cluster(machines.address, patience=3)
        docs = [Document(id=str(n), text=f"slow {n}") for n in range(200)]
        answers = extract_all(docs, engine, function=breaking.shout)
        next(answers)
        machines.running[0].kill()
        with pytest.raises(WhowhomError, match="checkpoints keep what is done"):
            list(answers)
        engine.close()
    finally:
        machines.end()
