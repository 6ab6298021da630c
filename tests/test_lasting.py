"""Nothing acknowledged is ever lost: killed at any moment, on a full disk, read-only, damaged, or two at once.

Ten kills of each kind; `make soak` asks for a hundred.
"""

import contextlib
import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from lasting import WORK, day, fact, work
from test_review import DOUBT, FIRST, GUESS, write

from whowhom.dossier import identities, inputs
from whowhom.dossier import manifest as manifests
from whowhom.dossier.adding import add
from whowhom.dossier.folder import Dossier
from whowhom.dossier.inputs import scan
from whowhom.dossier.judgements import append, read, standing
from whowhom.dossier.manifest import Manifest
from whowhom.dossier.opening import is_current
from whowhom.graph.errors import DossierError, StoreBusy, WhowhomError
from whowhom.graph.jsonl import dumps
from whowhom.graph.records import Document, Person

KILLS = int(os.environ.get("WHOWHOM_SOAK", "10"))
SPAN = {"add": 0.03, "review": 0.03, "build": 0.4, "import": 0.1}
"""Seconds within which a kill falls, counted from the first acknowledged piece of work."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs signals and file limits")


@pytest.fixture(scope="module")
def processes():
    """Give what starts processes fast: modules are loaded once, and nothing of this process is taken along."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        ["lasting", "whowhom.cli.importing", "whowhom.dossier.build", "whowhom.dossier.tidying", "typer.testing"]
    )
    return context


def fresh(path: Path) -> Dossier:
    dossier = Dossier.create(path)
    (dossier.path / "actors.csv").write_text("name,kind\nAnn Archer,person\nBob Baker,person\nOslo,place\n", "utf-8")
    (dossier.facts_path / "sources.facts").write_text('source wire "T" published 2023-06-20 by Wire\n', "utf-8")
    return dossier


@pytest.fixture
def dossier(tmp_path):
    return fresh(tmp_path / "talks")


def quads(dossier: Dossier) -> list[str]:
    return sorted(map(str, dossier.store().raw))


def rebuilt(dossier: Dossier, aside: Path) -> list[str]:
    """Give what a build of the same folder from nothing gives."""
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(dossier.path, aside, ignore=shutil.ignore_patterns(".whowhom"))
    return quads(Dossier.open(aside))


def killed(processes, kind: str, dossier: Dossier, first: int, chance: random.Random) -> list[int]:
    """Let a process work, kill it at a random moment, and give what it had acknowledged by then."""
    notes = dossier.path.parent / f"acknowledged-{first}"
    worker = processes.Process(target=work, args=(kind, str(dossier.path), first, str(notes)), daemon=True)
    worker.start()
    until = time.monotonic() + 60
    while not (notes.exists() and notes.read_text()):
        assert worker.is_alive() or notes.exists(), worker.exitcode
        assert time.monotonic() < until
        time.sleep(0.002)
    time.sleep(chance.uniform(0, SPAN[kind]))
    worker.kill()
    worker.join()
    return [int(n) for n in notes.read_text().split("\n")[:-1]]


# ------------------------------------------------------------------ kill -9


def test_facts_that_were_said_to_be_saved_survive_kill_9(processes, dossier):
    chance, first = random.Random(1), 0
    path = dossier.facts_path / "curated.facts"
    for _ in range(KILLS):
        done = killed(processes, "add", dossier, first, chance)
        lines = [line for line in path.read_text("utf-8").split("\n") if line and not line.startswith("source")]
        assert lines == [fact(i) for i in range(len(lines))]
        assert done[-1] < len(lines) <= done[-1] + 2
        first = len(lines)
        add(dossier, fact(first), "wire")
        first += 1
    assert dossier.build().problems == []


def test_decisions_that_were_said_to_be_saved_survive_kill_9(processes, dossier):
    chance, first = random.Random(2), 0
    for _ in range(KILLS):
        done = killed(processes, "review", dossier, first, chance)
        kept = read(dossier.path / "judgements.tsv")
        assert [j.when for j in kept] == [day(i) for i in range(len(kept))]
        assert done[-1] < len(kept) <= done[-1] + 2
        first = len(kept)


def test_a_build_that_is_killed_leaves_a_store_that_the_next_command_makes_good(processes, dossier, tmp_path):
    chance = random.Random(3)
    for n in range(KILLS):
        killed(processes, "build", dossier, n * 100, chance)
        assert quads(dossier) == rebuilt(dossier, tmp_path / "aside")


def test_an_import_that_is_killed_leaves_the_old_file_or_the_new_one(processes, dossier):
    chance = random.Random(4)
    for n in range(KILLS):
        done = killed(processes, "import", dossier, n * 10, chance)
        (path,) = (dossier.path / "records").rglob("*.jsonl")
        found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        events = sum(r["kind"] == "event" for r in found)
        assert events - 1 in (done[-1], done[-1] + 1)
    assert dossier.build().problems == []


# ------------------------------------------------------------------ no room, no permission


def command(dossier: Dossier, *words: str, before: tuple[str, ...] = (), size: int | None = None):
    """Run a command in a process of its own, whose files may grow to `size` only."""

    def limit() -> None:
        import resource

        if size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    words = (*before, sys.executable, "-m", "whowhom.cli", "-d", str(dossier.path), *words)
    return subprocess.run(words, capture_output=True, text=True, preexec_fn=limit, timeout=120)


def refused(ended, word: str) -> None:
    """See that a command said in one line what was wrong, and did not claim to have saved anything."""
    assert ended.returncode == 2, (ended.stdout, ended.stderr)
    assert word in ended.stderr
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert ended.stdout == ""


def test_a_full_disk_leaves_facts_and_decisions_as_they_were(dossier):
    add(dossier, fact(0), "wire")
    build_one(dossier)
    for path in (dossier.facts_path / "curated.facts", dossier.path / "judgements.tsv"):
        path.write_text(path.read_text("utf-8") + "# much\n" * 300_000, "utf-8")
    whole = command(dossier, "build")
    assert whole.returncode == 0, whole.stderr
    listed = command(dossier, "review", "--list", "--format", "jsonl", "--limit", "1")
    claim = json.loads(listed.stdout)["id"]
    before = {p: p.read_bytes() for p in (dossier.facts_path / "curated.facts", dossier.path / "judgements.tsv")}
    refused(command(dossier, "add", fact(1), "--source", "wire", size=2_100_100), "no room")
    refused(command(dossier, "accept", claim, size=2_100_100), "no room")
    assert {p: p.read_bytes() for p in before} == before
    assert command(dossier, "add", fact(1), "--source", "wire").returncode == 0
    assert command(dossier, "accept", claim).returncode == 0


def build_one(dossier: Dossier) -> None:
    write(dossier, FIRST, DOUBT, GUESS)
    dossier.build()


@pytest.mark.parametrize("size", [0, 3000, 20_000])
def test_a_build_on_a_full_disk_says_so_and_the_next_one_works(dossier, tmp_path, size):
    build_one(dossier)
    (dossier.facts_path / "m.facts").write_text("".join(f"{fact(n)} [wire]\n" for n in range(40)), "utf-8")
    ended = command(dossier, "build", size=size)
    assert ended.returncode == 2, ended.stderr
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert quads(dossier) == rebuilt(dossier, tmp_path / "aside")


def test_on_a_small_file_system_that_is_full_nothing_is_lost(tmp_path):
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)], capture_output=True)
    if mounted.returncode:
        pytest.skip("file systems may not be mounted here")
    try:
        dossier = fresh(place / "talks")
        add(dossier, fact(0), "wire")
        with contextlib.suppress(OSError), (place / "ballast").open("wb", buffering=0) as ballast:
            while ballast.write(b"\0" * 4096):
                pass
        kept, said = 0, ""
        while not said:
            try:
                add(dossier, fact(kept + 1), "wire")
                kept += 1
            except DossierError as e:
                said = str(e)
        assert "no room" in said
        lines = (dossier.facts_path / "curated.facts").read_text("utf-8").splitlines()
        assert [line for line in lines if line.startswith("Ann")] == [fact(i) for i in range(kept + 1)]
        (place / "ballast").unlink()
        add(dossier, fact(kept + 1), "wire")
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_in_a_read_only_folder_questions_are_answered_and_nothing_is_promised(dossier):
    build_one(dossier)
    (dossier.facts_path / "untidy.facts").write_text(f"source   wire\n{fact(5)}\n", "utf-8")
    command(dossier, "build")
    claim = json.loads(command(dossier, "review", "--list", "--format", "jsonl", "--limit", "1").stdout)["id"]
    question = dossier.path.parent / "who.rq"
    question.write_text('SELECT ?name { ?a ww:met/rdfs:label ?name ; rdfs:label "Ann Archer" }', "utf-8")
    powerless = ()
    if os.geteuid() == 0:
        powerless = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all")
        if shutil.which("setpriv") is None or command(dossier, "--version", before=powerless).returncode:
            pytest.skip("a root that obeys permissions cannot be had here")
    folders = [dossier.path, *(p for p in dossier.path.rglob("*"))]
    modes = {p: p.stat().st_mode for p in folders}
    try:
        for path in folders:
            path.chmod(0o555 if path.is_dir() else 0o444)
        for words in (["met", "Archer"], ["check"], ["review", "--list"], ["query", str(question)], ["lint"]):
            asked = command(dossier, *words, before=powerless)
            assert asked.returncode == 0, (words, asked.stderr)
            assert "Bob Baker" in asked.stdout or words[0] in ("check", "lint"), words
        for words in (["add", fact(1), "--source", "wire"], ["accept", claim], ["build"], ["fmt"],
                      ["identity", "different", "Ann Archer", "Bob Baker", "--why", "two people"]):  # fmt: skip
            refused(command(dossier, *words, before=powerless), "may not be written")
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
    add(dossier, fact(1), "wire")


# ------------------------------------------------------------------ two at once


def test_two_people_may_add_at_once(processes, dossier, tmp_path):
    (tmp_path / "a").mkdir()
    pair = []
    for n in (0, 5000):
        notes = tmp_path / "a" / str(n)
        pair.append(
            (processes.Process(target=work, args=("add", str(dossier.path), n, str(notes)), daemon=True), notes)
        )
    for worker, _ in pair:
        worker.start()
    until = time.monotonic() + 60
    while not all(notes.exists() and len(notes.read_text()) > 20 for _, notes in pair):
        assert time.monotonic() < until
        time.sleep(0.01)
    for worker, _ in pair:
        worker.kill()
        worker.join()
    text = (dossier.facts_path / "curated.facts").read_text("utf-8")
    for _, notes in pair:
        for i in map(int, notes.read_text().split("\n")[:-1]):
            assert text.count(f"{fact(i)}\n") == 1
    assert dossier.build().problems == []


def test_a_reader_beside_a_builder_sees_the_store_before_or_after(processes, dossier, tmp_path):
    """What is derived rests on claims that are there, whenever the store is opened."""
    loose = "PREFIX ww: <https://w3id.org/whowhom/ns#> SELECT ?c { GRAPH ?d { ?e ww:claim ?c } FILTER NOT EXISTS { GRAPH ?s { ?c a ww:Claim } } }"  # fmt: skip # noqa: E501
    build_one(dossier)
    notes = tmp_path / "notes"
    builder = processes.Process(target=work, args=("build", str(dossier.path), 0, str(notes)), daemon=True)
    builder.start()
    try:
        for _ in range(8):
            store = dossier.store()
            assert list(store.query(loose)) == []
            del store
    finally:
        builder.kill()
        builder.join()


def test_a_second_build_is_told_who_holds_the_store(dossier):
    from whowhom.dossier.writing import locked

    build_one(dossier)
    with locked(dossier.store_path / "lock", "building the store"), pytest.raises(StoreBusy, match=str(os.getpid())):
        dossier.build()


# ------------------------------------------------------------------ damage


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """Give a built dossier and all that its store holds."""
    dossier = fresh(tmp_path_factory.mktemp("sound") / "talks")
    add(dossier, fact(0), "wire")
    alike = [Document(id="letter", text="B. Baker wrote."), Person(doc="letter", name="B. Baker")]
    (dossier.path / "records" / "letter.jsonl").write_text("\n".join(dumps(alike)) + "\n", "utf-8")
    build_one(dossier)
    assert any(merged(dossier))
    return dossier, quads(dossier)


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    if data:
        data[len(data) // 2] ^= 0x20
    path.write_bytes(bytes(data))


DAMAGE = {
    "flipped": flipped,
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "gone": Path.unlink,
}


def merged(dossier: Dossier) -> list:
    """Give what the last build noted of who is who."""
    return identities.read(dossier.store_path)


@pytest.mark.parametrize("how", list(DAMAGE))
def test_damage_to_any_file_of_the_store_is_noticed_and_the_store_rebuilt_identical(sound, tmp_path, how):
    dossier, before = sound
    names = [p.relative_to(dossier.store_path) for p in sorted(dossier.store_path.rglob("*")) if p.is_file()]
    for n, name in enumerate(names):
        copy = Dossier.open(shutil.copytree(dossier.path, tmp_path / str(n)))
        DAMAGE[how](copy.store_path / name)
        assert quads(copy) == before, name
        assert merged(copy) == merged(dossier), name


def test_damage_to_a_large_file_is_noticed_by_a_build(sound, tmp_path, monkeypatch):
    monkeypatch.setattr(manifests, "LARGE", 0)
    dossier, before = Dossier.open(shutil.copytree(sound[0].path, tmp_path / "large")), sound[1]
    assert dossier.build(afresh=True).rebuilt
    assert not dossier.build().rebuilt
    tables = [p.name for p in sorted((dossier.store_path / "store").glob("*.sst"))]
    assert tables
    for n, name in enumerate(tables):
        copy = Dossier.open(shutil.copytree(dossier.path, tmp_path / str(n)))
        flipped(copy.store_path / "store" / name)
        assert copy.build().rebuilt
        assert quads(copy) == before


def test_the_store_knows_what_it_was_built_from_and_how_many_quads_it_holds(sound):
    dossier, before = sound
    known = Manifest.load(dossier.store_path / "manifest.json")
    assert known.quads == len(before)
    assert {n: i.sha256 for n, i in known.inputs.items()} == {n: f.sha256 for n, f in scan(dossier.path, []).items()}


def test_a_store_of_another_version_is_rebuilt(sound, tmp_path):
    dossier, before = sound
    copy = Dossier.open(shutil.copytree(dossier.path, tmp_path / "copy"))
    path = copy.store_path / "manifest.json"
    known = Manifest.load(path)
    known.version, known.stamp = "another", "another"
    known.save(path)
    assert copy.build().rebuilt
    assert quads(copy) == before


def test_a_clock_that_runs_backwards_hides_no_change_and_reorders_no_decision(dossier):
    build_one(dossier)
    path = dossier.path / "records" / "batch.jsonl"
    path.write_text(path.read_text("utf-8").replace("Bob Baker", "Bea Bauer"), "utf-8")
    os.utime(path, (0, 0))
    assert any("Bea Bauer" in q for q in quads(dossier))
    WORK["review"](dossier, 5)
    earlier = read(dossier.path / "judgements.tsv")[0]._replace(when=day(3), what="reject")
    append(dossier.path / "judgements.tsv", earlier)
    assert standing(read(dossier.path / "judgements.tsv")) == [earlier]


def test_what_is_edited_while_it_is_read_is_seen_by_the_next_question(dossier, monkeypatch):
    """Size and time were once noted after the reading, so that an edit in between passed for what had been read."""
    path = dossier.documents_path / "note.txt"
    path.write_text("President Ann Archer met Bob Baker in Oslo.\n", "utf-8")
    reading = inputs.read_all

    def edited_behind(jobs, folder):
        for batch in reading(jobs, folder):
            if batch.found.path == path:
                path.write_text("President Ann Archer met Cem Demir in Rome.\n", "utf-8")
            yield batch

    monkeypatch.setattr(inputs, "read_all", edited_behind)
    dossier.build()
    monkeypatch.undo()
    assert not is_current(dossier)
    assert any("Demir" in str(q) for q in dossier.store().raw)
    assert is_current(dossier)


def test_curated_text_is_never_rewritten_by_a_build(dossier):
    add(dossier, fact(0), "wire")
    WORK["review"](dossier, 1)
    build_one(dossier)
    kept = {p: p.read_bytes() for p in dossier.path.rglob("*") if p.is_file() and ".whowhom" not in p.parts}
    dossier.build(afresh=True)
    for path, data in kept.items():
        assert path.read_bytes() == data


def test_what_is_said_of_a_copied_dossier_names_the_copy(dossier, tmp_path):
    (dossier.facts_path / "m.facts").write_text("source wire\nAnn Archer meest Bob Baker\n", "utf-8")
    (dossier.documents_path / "note.txt").write_text("Ann Archer met Bob Baker.", "utf-8")
    report = dossier.build()
    assert report.problems[0].startswith(str(dossier.path))
    copy = Dossier.open(shutil.copytree(dossier.path, tmp_path / "copy"))
    for change in (False, True):
        if change:
            add(copy, fact(0), "wire")
        said = [*copy.build().problems, *copy.build().warnings]
        assert len(said) == len(report.problems) + len(report.warnings)
        assert all(s.startswith(f"{copy.path}/") for s in said)


def test_errors_are_ours(dossier):
    """A dossier without its folder fails in words, not in a traceback."""
    shutil.rmtree(dossier.path)
    with pytest.raises(WhowhomError):
        dossier.build()
