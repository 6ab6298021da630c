"""Links in a dossier: what leads out of it is neither read nor written, and that is said.

A dossier with `documents/note.txt -> ~/.ssh/config` was read, and a site of it would have published that file; one with
`.judgements.tsv.lock -> ~/.profile` had the first decision empty it.
"""

import pytest

from whowhom.dossier.adding import add
from whowhom.dossier.folder import Dossier
from whowhom.dossier.imported import Imports
from whowhom.dossier.judgements import Judgement, append
from whowhom.dossier.opening import is_current
from whowhom.graph.errors import DossierError

MET = "President Ann Archer met Bob Baker in Oslo on Monday.\n"
FACT = 'source wire "T" published 2023-06-20\nAnn Archer meets Cem Demir\n'


@pytest.fixture
def dossier(tmp_path):
    made = Dossier.create(tmp_path / "talks")
    (made.documents_path / "note.txt").write_text(MET, "utf-8")
    return made


@pytest.mark.parametrize("name", ["documents/other.txt", "facts/other.facts", "records/other.jsonl"])
def test_a_link_out_of_the_dossier_is_not_read_and_said_in_one_line(dossier, tmp_path, name):
    private = tmp_path / "private"
    private.write_text(FACT, "utf-8")
    (dossier.path / name).symlink_to(private)
    (problem,) = dossier.build().problems
    assert problem.startswith(f"{dossier.path / name}: a link to {private}, which is not read; put the file itself")
    assert not [q for q in dossier.store().raw if "Demir" in str(q)]
    assert is_current(dossier)


def test_a_link_to_a_folder_and_one_to_nothing_are_said(dossier, tmp_path):
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "x.txt").write_text(MET, "utf-8")
    (dossier.documents_path / "more").symlink_to(tmp_path / "more")
    (dossier.documents_path / "round").symlink_to(dossier.documents_path)
    (dossier.documents_path / "gone.txt").symlink_to(tmp_path / "gone")
    (dossier.documents_path / ".#note.txt").symlink_to("an-editor's-lock")
    report = dossier.build()
    assert [p.split(":")[0].rsplit("/", 1)[-1] for p in report.problems] == ["gone.txt", "more", "round"]
    assert report.sources == 1


def test_a_folder_of_the_dossier_that_is_a_link_out_of_it_is_not_read(dossier, tmp_path):
    (dossier.path / "facts").rmdir()
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "x.facts").write_text(FACT, "utf-8")
    (dossier.path / "facts").symlink_to(tmp_path / "others")
    (problem,) = dossier.build().problems
    assert problem.startswith(f"{dossier.path / 'facts'}: a link to {tmp_path / 'others'}")


def test_a_link_inside_the_dossier_and_a_dossier_that_is_a_link_are_read(dossier, tmp_path):
    (dossier.documents_path / "twice.txt").symlink_to("note.txt")
    (tmp_path / "link").symlink_to(dossier.path)
    report = Dossier.open(tmp_path / "link").build()
    assert (report.problems, report.sources) == ([], 2)


@pytest.mark.parametrize("name", ["actors.csv", "whowhom.toml", ".whowhom"])
def test_a_list_or_store_that_is_a_link_out_of_the_dossier_is_refused(dossier, tmp_path, name):
    private, path = tmp_path / "private", dossier.path / name
    if name == ".whowhom":
        private.mkdir()
    else:
        private.write_text(path.read_text("utf-8"), "utf-8")
        path.unlink()
    path.symlink_to(private)
    for opening in (Dossier.open, Dossier.find):
        with pytest.raises(DossierError, match=f"{name}: a link to {private}, which is neither read nor written"):
            opening(dossier.path)
    assert not private.is_dir() or list(private.iterdir()) == []


def test_no_fact_or_record_is_written_into_a_folder_that_is_a_link(dossier, tmp_path):
    (dossier.facts_path / "s.facts").write_text('source wire "T" published 2023-06-20\n', "utf-8")
    for name in ("facts", "records"):
        (dossier.path / name).rename(tmp_path / name)
        (dossier.path / name).symlink_to(tmp_path / name)
    with pytest.raises(DossierError, match="facts: a link to"):
        add(dossier, "Ann Archer meets Cem Demir", "note")
    with pytest.raises(DossierError, match="records: a link to"):
        Imports(dossier).put("table/x", "{}\n")
    assert [p.name for p in (tmp_path / "facts").iterdir()] == ["s.facts"]
    assert list((tmp_path / "records").iterdir()) == []


@pytest.mark.parametrize("name", ["judgements.tsv", ".judgements.tsv.lock"])
def test_nothing_is_written_through_a_link(dossier, tmp_path, name):
    private = tmp_path / "private"
    private.write_text("mine\n", "utf-8")
    path = dossier.path / name
    path.unlink(missing_ok=True)
    path.symlink_to(private)
    with pytest.raises(DossierError, match=f"{name}: a link to {private}, which is not written"):
        append(dossier.path / "judgements.tsv", Judgement("2026-01-02", "me", "accept", "claim-1"))
    assert private.read_text("utf-8") == "mine\n"
