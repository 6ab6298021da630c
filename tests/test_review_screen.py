"""Review as a person types it: in a terminal, key by key, and the same decisions as commands."""

import json
import os
import re
import sys

import pytest
from test_review import DOUBT, FIRST, GUESS, write
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.dossier.folder import Dossier
from whowhom.dossier.judgements import Judgement, append, read
from whowhom.queries.encounters import met


@pytest.fixture
def dossier(tmp_path):
    made = Dossier.create(tmp_path / "talks")
    write(made, FIRST, DOUBT, GUESS)
    made.build()
    return made


def decisions(dossier):
    return [(j.what, json.loads(j.object or "{}"), j.why) for j in read(dossier.path / "judgements.tsv")]


# ------------------------------------------------------------------ in a terminal


@pytest.fixture
def terminal(dossier):
    pexpect = pytest.importorskip("pexpect")
    env = os.environ | {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "whowhom.cli", "-d", str(dossier.path), "review", "--who", "ann"]
    started = []

    def start():
        child = pexpect.spawn(command[0], command[1:], env=env, encoding="utf-8", timeout=20, dimensions=(40, 200))
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def sees(child, words):
    """Wait until the terminal has shown these words, colours and the like left out."""
    child.expect(re.escape(words).replace(r"\ ", r"(?:\s|\x1b\[[0-9;?]*[a-zA-Z])+"))


def test_a_sitting_from_the_first_key_to_the_last(terminal, dossier):
    child = terminal()
    sees(child, "flagged")
    sees(child, "Ann Archer; Cem Demir")
    sees(child, "why: an opinion")
    sees(child, "quit")
    child.send("x")  # means nothing
    child.send("a")
    sees(child, "saved: accept")
    assert decisions(dossier) == [("accept", {}, "")], "on the disk before the next claim is shown"
    sees(child, "inferred")
    sees(child, "quit")
    child.send("s")
    sees(child, "single-sourced")
    sees(child, "quit")
    child.send("r")
    sees(child, "why:")
    child.send("another Baker\r")
    sees(child, "saved: reject")
    child.expect(pytest.importorskip("pexpect").EOF)
    assert decisions(dossier)[1:] == [("reject", {}, "another Baker")]
    who = {j.who for j in read(dossier.path / "judgements.tsv")}
    assert who == {"ann"}
    assert {frozenset(e.participants) for e in met(dossier.store())} == {
        frozenset(DOUBT.participants), frozenset(GUESS.participants)
    }  # fmt: skip


def test_undo_goes_back_and_edit_corrects(terminal, dossier):
    child = terminal()
    sees(child, "quit")
    child.send("u")
    sees(child, "nothing to undo")
    sees(child, "quit")
    child.send("a")
    sees(child, "Fritz Gram")
    sees(child, "quit")
    child.send("u")
    sees(child, "taken back")
    sees(child, "Cem Demir")
    sees(child, "quit")
    child.send("e")
    sees(child, "date:")
    child.send("2023-02-30\r")
    for field in ("place:", "status:", "who"):
        sees(child, field)
        child.send("\r")
    sees(child, "why:")
    child.send("\r")
    sees(child, "2023-02-30")
    sees(child, "quit")
    child.send("e")
    sees(child, "date:")
    child.send("2023-06-15\r")
    for field in ("place:", "status:", "who"):
        sees(child, field)
        child.send("\r")
    sees(child, "why:")
    child.send("her letter\r")
    sees(child, "saved: edit")
    sees(child, "quit")
    child.send("q")
    child.expect(pytest.importorskip("pexpect").EOF)
    assert decisions(dossier) == [("accept", {}, ""), ("undo", {}, ""), ("edit", {"date": "2023-06-15"}, "her letter")]


def test_one_can_quit_and_come_back_where_one_was(terminal):
    child = terminal()
    sees(child, "quit")
    child.send("a")
    sees(child, "Fritz Gram")
    sees(child, "quit")
    child.send("q")
    child.expect(pytest.importorskip("pexpect").EOF)
    child = terminal()
    child.expect("inferred")
    assert "flagged" not in child.before


# ------------------------------------------------------------------ without one


@pytest.fixture
def run(dossier):
    app = build()

    def go(*words):
        return CliRunner().invoke(app, ["-d", str(dossier.path), *words])

    return go


def rows(run, *words):
    return [json.loads(line) for line in run("review", "--list", "--format", "jsonl", *words).stdout.splitlines()]


def test_what_waits_is_listed_and_decided_by_id(run, dossier):
    doubt, guess, first = rows(run)
    assert [r["queue"] for r in (doubt, guess, first)] == ["flagged", "inferred", "single-sourced"]
    assert doubt["record"]["quote"] == DOUBT.quote
    assert run("accept", doubt["id"], guess["id"], "--who", "ann").exit_code == 0
    refused = run("reject", first["id"])
    assert refused.exit_code == 2
    assert "without a reason" in refused.stderr
    assert run("amend", first["id"], "--date", "2023-06-14", "--place", "", "--why", "his diary").exit_code == 0
    assert [w for w, *_ in decisions(dossier)] == ["accept", "accept", "edit"]
    assert run("review", "--list").exit_code == 1
    assert ("2023-06-14", None) in [(e.date, e.place) for e in met(dossier.store())]


def test_a_bad_id_among_good_ones_is_skipped(run):
    (doubt, *_) = rows(run)
    ended = run("accept", "claim-nothing", doubt["id"])
    assert (ended.exit_code, "no such claim" in ended.stderr, "accepted" in ended.stdout) == (1, True, True)
    assert run("accept", "claim-nothing").exit_code == 2


def test_what_waits_can_be_narrowed(run):
    assert [r["queue"] for r in rows(run, "--queue", "inferred")] == ["inferred"]
    assert len(rows(run, "--limit", "2")) == 2


def test_a_decision_that_fits_nothing_is_listed_with_the_rest_and_by_build_and_check(run, dossier):
    lost = Judgement("2026-01-02", "ann", "accept", "claim-gone", quote="They sat together.", about='{"doc": "old"}')
    append(dossier.path / "judgements.tsv", lost)
    assert [r["record"]["quote"] for r in rows(run) if r["queue"] == "unfit"] == [lost.quote]
    for command in ("build", "check"):
        assert "They sat together" in run(command).stderr


def test_without_a_terminal_one_is_told_how(run):
    ended = run("review")
    assert ended.exit_code == 2
    assert "--list" in ended.stderr
