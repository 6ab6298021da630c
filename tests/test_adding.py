"""`add`: one fact, checked and saved under its source."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from test_facts import read

from whowhom.dossier.adding import add
from whowhom.dossier.facts import read_facts
from whowhom.dossier.folder import Dossier
from whowhom.graph.errors import InvalidFacts, UnknownName
from whowhom.graph.records import Event


@pytest.fixture
def dossier(tmp_path) -> Dossier:
    made = Dossier.create(tmp_path / "d", "Test")
    (made.path / "actors.csv").write_text(
        "name,kind\nAntony Blinken,person\nQin Gang,person\nWang Yi,person\nWang Wenbin,person\n"
    )
    (made.documents_path / "note.md").write_text(
        "---\ndate: 2023-06-18\n---\nBonnie Glaser of the German Marshall Fund of the United States said little.\n"
    )
    return made


def test_add_saves_a_line_under_its_source(dossier):
    added = add(dossier, "Blinken meets Qin Gang on 2023-06-18", "note")
    add(dossier, "  Blinken calls Qin Gang ", "note")
    text = (dossier.facts_path / "curated.facts").read_text()
    assert text == "source note\nBlinken meets Qin Gang on 2023-06-18\nBlinken calls Qin Gang\n"
    assert added.records[0].participants == ("Antony Blinken", "Qin Gang")
    found = read_facts(added.path, "facts/curated", dossier.actors())
    assert [r.source for r in found.records if isinstance(r, Event)] == ["note", "note"]


def test_add_begins_another_source_where_it_is_another(dossier):
    (dossier.facts_path / "a.facts").write_text('source wire "Wire" published 2023\n')
    for day, source in enumerate(("note", "wire", "note"), 11):
        add(dossier, f"Blinken calls Qin Gang on 2023-06-{day}", source)
    text = (dossier.facts_path / "curated.facts").read_text()
    assert [line.split()[1] for line in text.splitlines() if line.startswith("source")] == ["note", "wire", "note"]


@pytest.mark.parametrize(
    ("line", "source", "error", "said"),
    [
        ("Blinken meets Qin Gang", None, UnknownName, "no source is named.*note"),
        ("Blinken meets Qin Gang", "ntoe", UnknownName, "no source 'ntoe'.*note"),
        ("Blinken meest Qin Gang", "note", InvalidFacts, "did you mean `meets`"),
        ("Wang meets Qin Gang", "note", InvalidFacts, "Wang Wenbin or Wang Yi"),
        ("# nothing", "note", InvalidFacts, "an empty line"),
        ("source x", "note", InvalidFacts, "no fact"),
    ],
)
def test_add_saves_nothing_that_is_wrong(dossier, line, source, error, said):
    with pytest.raises(error, match=said):
        add(dossier, line, source)
    assert not (dossier.facts_path / "curated.facts").exists()


def test_facts_added_at_once_all_stand_under_their_own_source(dossier):
    (dossier.facts_path / "a.facts").write_text('source wire "Wire" published 2023\n')
    facts = [(f"Blinken calls Qin Gang on 2023-06-{d}", s) for d in range(10, 20) for s in ("note", "wire")]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda fact: add(dossier, *fact), facts))
    found = read_facts(dossier.facts_path / "curated.facts", "facts/curated", dossier.actors())
    assert sorted((r.quote, r.source) for r in found.records if isinstance(r, Event)) == sorted(facts)


def test_add_refuses_what_is_saved_already(dossier):
    add(dossier, "Blinken meets Qin Gang", "note")
    with pytest.raises(InvalidFacts, match="saved already"):
        add(dossier, "Blinken meets Qin Gang", "note")


def test_add_writes_in_full_what_only_the_document_explains(dossier):
    """Neither the analyst nor GMF stands in actors.csv; the note that the fact is from names both."""
    added = add(dossier, "Glaser works-at GMF", "note")
    full = "Bonnie Glaser works-at German Marshall Fund of the United States"
    assert added.line == f"{full}  # typed: Glaser works-at GMF"
    assert added.notices == ()
    assert added.path.read_text("utf-8") == f"source note\n{added.line}\n"
    with pytest.raises(InvalidFacts, match="saved already"):
        add(dossier, full, "note")


def test_a_source_s_denial_is_a_fact_and_no_heading(dossier):
    (dossier.facts_path / "a.facts").write_text('source wire "Wire" published 2023\n')
    add(dossier, "Blinken calls Qin Gang", "note")
    add(dossier, "source wire denies-that Blinken met Qin Gang")
    add(dossier, "Blinken meets Wang Yi", "wire")
    found = read_facts(dossier.facts_path / "curated.facts", "facts/curated", dossier.actors())
    assert [(r.source, r.status) for r in found.records if isinstance(r, Event)] == [
        ("note", "happened"), ("wire", "denied"), ("wire", "happened"),
    ]  # fmt: skip
    broken = read("Blinken meets Qin", "source wire denies-that Blinken met", "Blinken calls Qin", known={"wire": ""})
    assert [e.line for e in broken.errors] == [3]
    assert [r.type for r in broken.records if isinstance(r, Event)] == ["meeting", "call"]


def test_add_tells_of_new_names(dossier):
    assert add(dossier, "Blinken meets Dominic Raab", "note").notices == ("'Dominic Raab' is new (person)",)
