"""The dossier's own list of actors: who may be meant by a name, and what is wrong with a list."""

import pytest

from whowhom.dossier.actors import Actor, ActorDirectory
from whowhom.graph.errors import InvalidInput, UnknownName, UnreadableFile

KNOWN = ActorDirectory(
    [
        Actor("Antony Blinken", "person", ("Tony Blinken", "布林肯")),
        Actor("Qin Gang", "person", ("秦刚",)),
        Actor("Wang Yi"),
        Actor("Wang Wenbin"),
        Actor("Charles de Gaulle"),
        Actor("German Marshall Fund of the United States", "organization"),
        Actor("Ministry of Foreign Affairs", "organization", ("Waijiaobu",)),
        Actor("Ministry of Finance and Affairs", "organization"),
        Actor("United States", "state", ("US", "America")),
    ]
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Antony Blinken", "Antony Blinken"),
        ("antony BLINKEN", "Antony Blinken"),
        ("Tony Blinken", "Antony Blinken"),
        ("布林肯", "Antony Blinken"),
        ("Blinken", "Antony Blinken"),
        ("A. Blinken", "Antony Blinken"),
        ("Qin", "Qin Gang"),
        ("秦刚", "Qin Gang"),
        ("de Gaulle", "Charles de Gaulle"),
        ("GMF", "German Marshall Fund of the United States"),
        ("German Marshall Fund", "German Marshall Fund of the United States"),
        ("Waijiaobu", "Ministry of Foreign Affairs"),
        ("U.S.", "United States"),
        ("America", "United States"),
    ],
)
def test_an_actor_is_found_by_every_name_that_only_he_has(name, meant):
    assert KNOWN.resolve(name).name == meant


def test_a_name_that_several_have_is_refused_with_all_of_them():
    with pytest.raises(UnknownName) as e:
        KNOWN.resolve("Wang")
    assert e.value.candidates == ("Wang Wenbin", "Wang Yi")
    with pytest.raises(UnknownName) as e:
        KNOWN.resolve("MFA")
    assert e.value.candidates == ("Ministry of Finance and Affairs", "Ministry of Foreign Affairs")


def test_an_unknown_name_is_told_with_the_likely_ones():
    with pytest.raises(UnknownName) as e:
        KNOWN.resolve("Antony Blinkin")
    assert e.value.candidates == ("Antony Blinken",)
    with pytest.raises(UnknownName) as e:
        KNOWN.resolve("Nobody")
    assert e.value.candidates == ()


def test_the_whole_name_of_one_beats_the_surname_of_another():
    both = ActorDirectory([Actor("Madonna"), Actor("Anna Madonna")])
    assert both.resolve("Madonna").name == "Madonna"


def test_further_actors_never_replace_listed_ones():
    more = KNOWN.extended([Actor("ANTONY BLINKEN"), Actor("Xi Jinping"), Actor("Wang Jing")])
    assert [a.name for a in more][-2:] == ["Wang Jing", "Xi Jinping"]
    assert len(list(more)) == len(list(KNOWN)) + 2


def test_a_list_is_read_with_any_columns_in_any_order(tmp_path):
    path = tmp_path / "actors.csv"
    path.write_text(
        "# whoever we meet\nkind,name,aliases,wikidata\nperson,Xi Jinping,习近平; 習近平|Xi Dada,Q15031\n\n"
        'organisation,"Bank, The",,\ncountry,China,PRC\n',
        encoding="utf-8",
    )
    xi, bank, china = ActorDirectory.read(path)
    assert xi == Actor("Xi Jinping", "person", ("习近平", "習近平", "Xi Dada"), "Q15031")
    assert (bank.name, bank.kind) == ("Bank, The", "organization")
    assert (china.kind, china.aliases) == ("state", ("PRC",))
    assert list(ActorDirectory.read(tmp_path / "missing.csv")) == []


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        ("name,knd\n", ":1", "did you mean 'kind'"),
        ("kind\nperson\n", ":1", "no column 'name'"),
        ("name,kind\nXi,persn\n", ":2", "did you mean person"),
        ("name,kind\n,person\n", ":2", "without a name"),
        ("name,wikidata\nXi,15031\n", ":2", "like Q3413831"),
        ("name,born\nXi,1953-13-01\n", ":2", "1953-13-01"),
        ("name\nXi Jinping\nQin Gang\nXi Jinping\n", ":4", "stands already in line 2"),
    ],
)
def test_a_fault_in_a_list_names_its_line_and_the_fix(tmp_path, text, where, said):
    path = tmp_path / "actors.csv"
    path.write_text(text)
    with pytest.raises(InvalidInput) as e:
        list(ActorDirectory.read(path))
    assert str(e.value).startswith(f"{path}{where}: ")
    assert said in str(e.value)


def test_a_list_in_another_encoding_is_told_as_such(tmp_path):
    path = tmp_path / "actors.csv"
    path.write_bytes("name\nAngela Kasner, née Müller\n".encode("cp1252"))
    with pytest.raises(UnreadableFile, match="windows-1252"):
        ActorDirectory.read(path)
