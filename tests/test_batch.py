"""Many documents at once: in order, whatever becomes of a single one, and the same however many read them."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import breaking
import pytest
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.dossier.folder import Dossier
from whowhom.extract.batch.engines import Job, Local, in_order
from whowhom.extract.batch.run import extract_all
from whowhom.extract.batch.shards import MOST, Shelf, shards
from whowhom.extract.pipeline import extract
from whowhom.graph.errors import WhowhomError
from whowhom.graph.jsonl import to_json
from whowhom.graph.records import Document

GOLD = Path(__file__).parent / "gold" / "development_docs.jsonl"


@pytest.fixture(autouse=True)
def _children_find_the_breaking_reader(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))


@pytest.fixture
def local():
    engine = Local(2)
    yield engine
    engine.close()


def documents(*texts: str) -> list[Document]:
    return [Document(id=f"d{n}", text=text) for n, text in enumerate(texts)]


def told(engine, docs, shelf=None, seconds=60.0):
    answers = extract_all(docs, engine, shelf, seconds=seconds, function=breaking.shout)
    return [(d.text, a.value[0]["text"] if a.value else None, a.fault, a.note) for d, a in answers]


# ------------------------------------------------------------------ order and sameness


def test_records_are_those_of_one_document_after_the_other_however_many_read_them():
    docs = [Document(**{k: v for k, v in json.loads(line).items() if k in ("id", "text", "date")})
            for line in GOLD.read_text("utf-8").splitlines()[:24]]  # fmt: skip
    expected = [(d.id, [to_json(r) for r in extract(d)]) for d in docs]
    for workers in (1, 3):
        engine = Local(workers)
        assert [(d.id, a.value) for d, a in extract_all(docs, engine)] == expected
        engine.close()


def test_documents_are_taken_no_faster_than_they_are_read(local):
    taken = []

    def endless():
        for number in range(10**9):
            taken.append(number)
            yield Document(id=str(number), text="x" * 100_000)

    answers = extract_all(endless(), local, function=breaking.shout)
    for _ in range(20):
        next(answers)
    assert len(taken) <= 20 + 4 * (local.width + 1)


# ------------------------------------------------------------------ what is survived


def test_a_text_that_ends_its_process_is_reported_and_the_others_are_read(local):
    found = told(local, documents("a", "exit", "b", "crash", "print", "c"))
    assert [value for _, value, _, _ in found] == ["A", None, "B", None, "PRINT", "C"]
    assert found[1][2] == "the process that reads it ended with code 3, twice; please report it with the text"
    assert "was ended by signal 11" in found[3][2]


def test_a_fault_of_the_reader_is_reported_with_its_name(local):
    ((_, value, fault, _),) = told(local, documents("fail"))
    assert (value, fault) == (
        None, "the extractor failed on it (ValueError: no such word); please report it with the text",
    )  # fmt: skip


def test_a_text_that_never_ends_is_given_up_at_its_limit():
    engine = Local(1)  # the first text of a process has longer
    found = told(engine, documents("a", "hang", "b"), seconds=3)
    engine.close()
    assert [value for _, value, _, _ in found] == ["A", None, "B"]
    assert found[1][2] == "reading it took more than 3 seconds; it was given up"


def test_a_process_killed_from_outside_loses_nothing_and_is_reported(local, tmp_path):
    found = told(local, documents("a", f"once {tmp_path / 'mark'}", "b"))
    assert all(value for _, value, _, _ in found)
    assert found[1][3] == "the process that read it was ended by signal 9; it was read again"


@pytest.mark.parametrize("moment", [0, 0.05, 1])
def test_a_run_that_is_given_up_leaves_no_process(local, moment):
    waiting = local.submit(Job(breaking.shout, documents("hang")))
    time.sleep(moment)
    local.close()
    assert waiting.done()
    assert [k for k in local._keepers._all if k._process is not None] == []


def test_a_reader_of_another_version_is_refused(local):
    job = Job(breaking.shout, documents("a"), version="another")
    with pytest.raises(WhowhomError, match=r"the reader is of version .*, not another; install the same whowhom"):
        list(in_order([(None, local.submit(job))], local))


# ------------------------------------------------------------------ shards and checkpoints


def test_shards_keep_all_documents_in_order_within_their_bounds():
    docs = documents(*(f"text {n}" for n in range(500)))
    cut = list(shards(docs))
    assert [d for s in cut for d in s.documents] == docs
    assert len({s.key for s in cut}) == len(cut) > 10
    assert max(len(s.documents) for s in cut) <= MOST


def test_a_document_put_in_front_changes_its_own_shard_only():
    docs = documents(*(f"text {n}" for n in range(500)))
    before, after = ({s.key for s in shards(d)} for d in (docs, [Document(id="new", text="new"), *docs]))
    assert len(after - before) <= 2


def test_a_run_is_taken_up_where_it_was_left(local, tmp_path):
    docs = documents(*(f"slow {n}" for n in range(120)))
    whole = told(local, docs)
    answers = extract_all(docs, local, Shelf(tmp_path), function=breaking.shout)
    for _ in range(40):
        next(answers)
    answers.close()
    kept = set(tmp_path.iterdir())
    assert kept
    assert told(local, docs, Shelf(tmp_path)) == whole
    assert {p: p.stat().st_mtime_ns for p in kept} == {p: p.stat().st_mtime_ns for p in kept & set(tmp_path.iterdir())}
    assert len(list(tmp_path.iterdir())) == len(list(shards(docs)))


def test_what_is_kept_is_not_read_again(local, tmp_path):
    told(local, documents("a"), Shelf(tmp_path))
    (kept,) = tmp_path.iterdir()
    kept.write_text(kept.read_text().replace('"A"', '"KEPT"'))
    assert [value for _, value, _, _ in told(local, documents("a"), Shelf(tmp_path))] == ["KEPT"]


@pytest.mark.parametrize("damage", ["", "[]\n[]\n", "[}\n"])
def test_a_damaged_checkpoint_is_read_anew(local, tmp_path, damage):
    whole = told(local, documents("a"), Shelf(tmp_path))
    (kept,) = tmp_path.iterdir()
    kept.write_text(damage)
    assert told(local, documents("a"), Shelf(tmp_path)) == whole
    assert kept.read_text() != damage


def test_what_failed_is_tried_again_the_next_time(local, tmp_path):
    told(local, documents("fail"), Shelf(tmp_path))
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------ the command

HOSTILE = """
import os, whowhom.extract.pipeline as pipeline
first = pipeline.extract
def extract(document):
    if "crash" in document.id: os._exit(7)
    if "hang" in document.id:
        while True: pass
    return first(document)
pipeline.extract = extract
"""


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    """Give an environment in which the extractor itself breaks on some documents."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(HOSTILE)
    return os.environ | {"PYTHONPATH": str(tmp_path / "site")}


def lines(*ids: str) -> str:
    text = "Foreign Minister Qin Gang met Secretary Antony Blinken in Beijing."
    return "".join(json.dumps({"id": i, "text": text, "date": "2023-06-18"}) + "\n" for i in ids)


def whowhom(*words: str, **more) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "whowhom.cli", *words], capture_output=True, text=True, **more)


def test_the_command_reports_what_it_skips_and_ends_with_1(hostile, tmp_path):
    (tmp_path / "in.jsonl").write_text(lines("a", "crash", "b") + "{bad}\n" + lines("hang", "c"))
    ran = whowhom(
        "extract", str(tmp_path / "in.jsonl"), "-f", "jsonl", "--time-limit", "8", "--workers", "1", env=hostile
    )
    assert ran.returncode == 1
    assert list(dict.fromkeys(json.loads(line)["doc"] for line in ran.stdout.splitlines())) == ["a", "b", "c"]
    said = ran.stderr.splitlines()
    assert sum("in.jsonl:4: not JSON" in line for line in said) == 1
    assert "whowhom: crash: the process that reads it ended with code 7, twice; please report it with the text" in said
    assert "whowhom: hang: reading it took more than 8 seconds; it was given up" in said
    assert said[-1] == "whowhom: 3 of 6 documents were skipped"


def test_json_lines_come_from_the_standard_input_too():
    by_pipe = whowhom("extract", "-", "-f", "jsonl", "--workers", "1", input=lines("a", "b"))
    assert (by_pipe.returncode, by_pipe.stderr) == (0, "")
    assert {json.loads(line)["doc"] for line in by_pipe.stdout.splitlines()} == {"a", "b"}
    plain = CliRunner().invoke(build("extract"), ["extract", "-", "-f", "jsonl"], input="Xi Jinping met Wang Yi.")
    assert '"doc": "-"' in plain.stdout
    assert CliRunner().invoke(build("extract"), ["extract", "-"], input="").exit_code == 2


def test_the_same_bytes_with_checkpoints_or_without_and_with_any_number_of_processes(tmp_path):
    given = tmp_path / "in.jsonl"
    given.write_text(lines(*map(str, range(30))))
    kept = ["--checkpoints", str(tmp_path / "kept")]
    ways = [["--workers", "2"], ["--workers", "1", *kept], kept]
    ran = [whowhom("extract", str(given), "-f", "jsonl", *way) for way in ways]
    assert len({r.stdout for r in ran}) == 1
    assert ran[0].stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--engine", "dask"], "--engine dask and --scheduler go together; give both, or neither"),
        (["--scheduler", "tcp://127.0.0.1:1"], "--engine dask and --scheduler go together; give both, or neither"),
    ],
)
def test_options_that_do_not_go_together_are_refused(words, said):
    ran = CliRunner().invoke(build("extract"), ["extract", str(GOLD), *words])
    assert (ran.exit_code, ran.stderr.strip()) == (2, f"whowhom: {said}")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_bar_on_the_terminal_and_only_there(tmp_path):
    import pexpect

    (tmp_path / "in.jsonl").write_text(lines(*map(str, range(40))))
    command = f"{sys.executable} -m whowhom.cli extract {tmp_path / 'in.jsonl'} -f jsonl > {tmp_path / 'out'}"
    child = pexpect.spawn("/bin/sh", ["-c", command], encoding="utf-8", timeout=60)
    child.expect("40/40")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert all(line.startswith("{") for line in (tmp_path / "out").read_text().splitlines())


def test_a_build_of_many_documents_survives_one_that_ends_its_reader(hostile, tmp_path):
    dossier = Dossier.create(tmp_path / "d")
    for name in [*(f"note{n}" for n in range(44)), "crash"]:
        path = dossier.path / "documents" / f"{name}.txt"
        path.write_text(f"GENEVA, June 18, 2023 - Ann Bee met Cy Dee on Sunday, {name} says.", "utf-8")
    ran = whowhom("-d", str(dossier.path), "build", env=hostile)
    (said,) = [line for line in ran.stderr.splitlines() if "note:" not in line]
    assert said.endswith(
        "crash.txt: the process that reads it ended with code 7, twice; please report it with the text"
    )
    assert ran.returncode == 1
    assert ran.stdout.startswith("44 sources, ")
