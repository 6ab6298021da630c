"""The folder that a person keeps: found from anywhere in it, made without harm to what is there."""

import pytest

from whowhom.dossier.folder import Dossier
from whowhom.graph.errors import DossierError, InvalidInput, UnreadableFile


def test_a_new_dossier_has_everything_and_is_found_from_within(tmp_path, monkeypatch):
    made = Dossier.create(tmp_path / "talks", 'The "Beijing" talks')
    assert sorted(p.name for p in made.path.iterdir()) == [
        ".gitattributes", ".gitignore", "actors.csv", "documents", "facts", "judgements.tsv", "records", "whowhom.toml",
    ]  # fmt: skip
    assert made.settings.title == 'The "Beijing" talks'
    monkeypatch.chdir(made.documents_path)
    assert Dossier.find().path == made.path.resolve()
    assert Dossier.find(made.path) == made
    assert list(made.actors()) == []
    assert ".whowhom/" in (made.path / ".gitignore").read_text()


def test_making_a_dossier_twice_changes_nothing_that_is_there(tmp_path):
    Dossier.create(tmp_path)
    (tmp_path / "actors.csv").write_text("name\nXi Jinping\n")
    (tmp_path / "records").rmdir()
    again = Dossier.create(tmp_path, "Another title")
    assert [a.name for a in again.actors()] == ["Xi Jinping"]
    assert again.settings.title == tmp_path.name
    assert (tmp_path / "records").is_dir()


def test_an_empty_repository_may_become_a_dossier_and_a_folder_of_other_things_may_not(tmp_path):
    (tmp_path / "a" / ".git").mkdir(parents=True)
    (tmp_path / "a" / "README.md").write_text("notes")
    Dossier.create(tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "thesis.docx").write_text("")
    with pytest.raises(DossierError, match=r"other things \(thesis.docx\)"):
        Dossier.create(tmp_path / "b")
    assert [p.name for p in (tmp_path / "b").iterdir()] == ["thesis.docx"]
    with pytest.raises(DossierError, match="a file stands"):
        Dossier.create(tmp_path / "b" / "thesis.docx")


def test_where_there_is_none_the_way_to_one_is_told(tmp_path):
    with pytest.raises(DossierError) as e:
        Dossier.find(tmp_path)
    assert str(tmp_path) in str(e.value)
    assert "whowhom init" in str(e.value)
    with pytest.raises(DossierError, match="no such folder"):
        Dossier.find(tmp_path / "missing")
    with pytest.raises(DossierError, match="whowhom init"):
        Dossier.open(tmp_path)


def test_a_slip_in_a_folders_name_does_not_reach_the_dossier_around_it(tmp_path):
    Dossier.create(tmp_path / "d", "Talks")
    (tmp_path / "d" / "documents").mkdir(exist_ok=True)
    assert Dossier.find(tmp_path / "d" / "documents").path == tmp_path / "d"
    with pytest.raises(DossierError, match="no such folder"):
        Dossier.find(tmp_path / "d" / "documets")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('titel = "x"\n', ":1", "did you mean title?"),
        ('title = "x"\n\n[query]\nsecond = 3\n', ":4", "did you mean query.seconds?"),
        ("title = 3\n", ":1", "text in quotation marks"),
        ("[query]\nrows = true\n", ":2", "whole number"),
        ("[query]\nrows = 0\n", ":2", "above 0"),
        ("query = 3\n", "", "no table"),
        ("colour = 3\n", ":1", "known: base_iri"),
        ("title = x\n", "", "not TOML"),
        ('base_iri = "no iri"\n', "", "cannot lead an IRI"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line_and_the_likely_one(tmp_path, text, line, said):
    (tmp_path / "whowhom.toml").write_text(text)
    with pytest.raises(InvalidInput) as e:
        Dossier.open(tmp_path)
    assert said in str(e.value)
    assert f"whowhom.toml{line}" in str(e.value) or not line


def test_settings_may_be_given_in_part(tmp_path):
    (tmp_path / "whowhom.toml").write_text("[query]\nseconds = 2\n")
    settings = Dossier.open(tmp_path).settings
    assert (settings.query.seconds, settings.query.rows, settings.base_iri) == (2, 100_000, "https://whowhom.example/")
    (tmp_path / "whowhom.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UnreadableFile):
        Dossier.open(tmp_path)
