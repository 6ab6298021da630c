"""The sources that facts may name: documents, documents of records files, and what facts files declare."""

import json

import pytest

from whowhom.dossier.folder import Dossier
from whowhom.dossier.sources import Sources


@pytest.fixture
def folder(tmp_path):
    dossier = Dossier.create(tmp_path / "d")
    (dossier.documents_path / "2023").mkdir()
    (dossier.documents_path / "2023" / "note.md").write_text("---\ndate: 2023-06-18\n---\nThey met.\n")
    (dossier.documents_path / "broken.txt").write_bytes(b"\x00")
    (dossier.facts_path / "a.facts").write_text('source wire "Wire" published 2023\nnonsense\nA meets B\n')
    (dossier.facts_path / "b.facts").write_bytes(b"\xff\xfe")
    lines = [{"kind": "document", "id": "visits/1", "text": "Met."}, {"kind": "person", "doc": "visits/1", "name": "X"}]
    (dossier.path / "records" / "v.jsonl").write_text(
        "\n".join(map(json.dumps, lines)) + '\n{"kind":"document", broken'
    )
    return dossier.path


def test_every_source_is_known_by_its_id(folder):
    assert list(Sources(folder)) == ["2023/note", "broken", "visits/1", "wire"]
    assert len(Sources(folder)) == 4
    assert "nowhere" not in Sources(folder)


def test_texts_are_given_where_there_are_any(folder):
    sources = Sources(folder)
    assert [sources[i] for i in sources] == ["They met.\n", "", "Met.", ""]
    assert sources.document("2023/note").date == "2023-06-18"
    assert sources.document("wire") is None
    with pytest.raises(KeyError):
        sources["nowhere"]


def test_a_facts_file_does_not_stand_in_its_own_way(folder):
    assert "wire" not in Sources(folder, but=folder / "facts" / "a.facts")
