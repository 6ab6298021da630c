"""Curated files as other tools leave them: line ends of any system, marks of a merge that git could not make."""

import pytest

from whowhom.dossier.adding import add
from whowhom.dossier.folder import Dossier
from whowhom.dossier.judgements import Judgement, append, read, standing
from whowhom.dossier.tidying import format_file, lint
from whowhom.graph.errors import InvalidInput
from whowhom.queries.encounters import met

FACTS = 'source wire "W" published 2023-06-21\nAnn Archer meets Cem Demir on 2023-06-14\n'
SIDES = """<<<<<<< HEAD
Ann Archer meets Bob Baker on 2023-06-14
=======
Ann Archer meets Bob Baker on 2023-06-15
>>>>>>> b
"""
MADE = Judgement("2026-01-02", "ann", "accept", "claim-1")


@pytest.fixture
def dossier(tmp_path):
    return Dossier.create(tmp_path / "talks")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_facts_mean_the_same_with_the_line_ends_of_any_system(dossier, end):
    """`fmt` once made one line of a file whose lines ended as those of old Macs do."""
    path = dossier.facts_path / "own.facts"
    path.write_bytes(FACTS.replace("\n", end).encode())
    assert not [r for r in lint(dossier, path) if r.severity == "error"]
    assert [e.date for e in met(dossier.store(), "Archer", evidence=True)] == ["2023-06-14"]
    format_file(path, dossier)
    assert [e.date for e in met(dossier.store(), "Archer")] == ["2023-06-14"]
    add(dossier, "Ann Archer calls Cem Demir on 2023-06-15", "wire")
    assert len(met(dossier.store(), "Archer")) == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_decisions_stand_with_the_line_ends_of_any_system_and_a_byte_order_mark(dossier, end, mark):
    path = dossier.path / "judgements.tsv"
    append(path, MADE)
    path.write_bytes(mark + path.read_text("utf-8").replace("\n", end).encode())
    append(path, MADE._replace(subject="claim-2"))
    assert read(path) == standing(read(path)) == [MADE, MADE._replace(subject="claim-2")]


def test_a_fact_typed_in_several_lines_is_saved_as_one(dossier):
    (dossier.facts_path / "own.facts").write_text(FACTS, "utf-8")
    assert add(dossier, "Ann Archer\r\ncalls\rCem Demir", "wire").line == "Ann Archer calls Cem Demir"


def test_a_conflict_in_facts_is_said_as_such(dossier):
    path = dossier.facts_path / "own.facts"
    path.write_text(FACTS + SIDES, "utf-8")
    said = [str(r) for r in lint(dossier, path) if r.severity == "error"]
    assert [s.split(": error: ")[0] for s in said] == [f"{path}:{n}:1" for n in (3, 5, 7)]
    assert all("a conflict that git left; choose between the two sides" in s for s in said)
    assert not format_file(path, dossier)


def test_a_conflict_in_decisions_is_said_as_such_and_the_decisions_are_kept(dossier):
    path = dossier.path / "judgements.tsv"
    append(path, MADE)
    path.write_text(f"{path.read_text('utf-8')}<<<<<<< HEAD\n", "utf-8")
    append(path, MADE._replace(what="reject"))
    problems = []
    assert [j.what for j in read(path, problems)] == ["accept", "reject"]
    assert [str(p) for p in problems] == [
        f"{path}:3: a conflict that git left; choose between the two sides, and take out the lines that mark them"
    ]


def test_a_conflict_in_the_list_of_actors_makes_nobody_of_that_name(dossier):
    (dossier.path / "actors.csv").write_text("name\nAnn Archer\n<<<<<<< HEAD\nBob Baker\n", "utf-8")
    with pytest.raises(InvalidInput, match=r"actors\.csv:3: a conflict that git left"):
        dossier.actors()


def test_a_decision_of_endless_length_is_said_in_a_line_of_some_length(dossier):
    """A subject of 30 million characters was once repeated in full on the terminal."""
    append(dossier.path / "judgements.tsv", MADE._replace(subject="x" * 1_000_000, who="y" * 1_000_000))
    (said,) = dossier.build().warnings
    assert "fits no claim any more (xxx" in said
    assert len(said) < 1000


def test_a_line_cut_in_half_is_said_and_the_next_decision_stands_on_a_line_of_its_own(dossier):
    path = dossier.path / "judgements.tsv"
    append(path, MADE)
    path.write_bytes(path.read_bytes()[:-12])
    append(path, MADE)
    problems = []
    assert read(path, problems) == [MADE]
    assert "3 fields" in str(problems[0])
