from pathlib import Path

import pytest

from whowhom.formats.mapping import Mapping, known_mappings, load_mapping
from whowhom.formats.table import read_table
from whowhom.graph.errors import InvalidInput, UnknownName, UnreadableFile
from whowhom.graph.records import Claimed, check_quote

POSITIONS = """\ufeffperson,personLabel,positionLabel,ofLabel,start,startPrecision,end,endPrecision
http://www.wikidata.org/entity/Q1,Ann One,Foreign Minister,Utopia,1990-01-01T00:00:00Z,9,1994-05-06T00:00:00Z,11
http://www.wikidata.org/entity/Q2,Bo Two,Foreign Minister,Utopia,1994-05-06T00:00:00Z,11,,
http://www.wikidata.org/entity/Q3,,Foreign Minister,Utopia,2001-01-01T00:00:00Z,11,,
http://www.wikidata.org/entity/Q4,Cy Three,Foreign Minister,Utopia,99/12/31,,,
"""
MEETINGS = """participants;type;status;date;place;country
"Ann One, Bo Two";;;1991-02-03;Paris;France
"""


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_wikidata_result_becomes_tenures_with_their_own_precision(tmp_path):
    records, problems = read_table(write(tmp_path / "p.csv", POSITIONS), load_mapping("wikidata-positions"))
    roles = [(r.person, r.role, r.org, r.from_, r.until) for r in records if r.kind == "role"]
    assert roles == [
        ("Ann One", "Foreign Minister", "Utopia", "1990", "1994-05-06"),
        ("Bo Two", "Foreign Minister", "Utopia", "1994-05-06", None),
    ]
    assert [r.wikidata for r in records if r.kind == "person"] == ["Q1", "Q2"]
    assert [str(p) for p in problems] == [
        f"{tmp_path}/p.csv row 4: no person or no post; fill in both cells",
        f"{tmp_path}/p.csv row 5: from '99/12/31' is no ISO date; write 2023-06-18, or give the mapping a date_format",
    ]


def test_every_record_quotes_its_row(tmp_path):
    records, _ = read_table(write(tmp_path / "p.csv", POSITIONS), load_mapping("wikidata-positions"))
    for record in records:
        if isinstance(record, Claimed):
            check_quote(record, records[0].text)


def test_meetings_come_with_their_place_and_country(tmp_path):
    mapping = Mapping("event", load_mapping("meetings").columns, separator=",")
    records, problems = read_table(write(tmp_path / "m.csv", MEETINGS), mapping)
    (event,) = [r for r in records if r.kind == "event"]
    assert (event.type, event.status, event.participants, event.date, event.place) == (
        "meeting", "happened", ("Ann One", "Bo Two"), "1991-02-03", "Paris",
    )  # fmt: skip
    assert problems == []


def test_a_formula_is_text_and_ten_thousand_columns_are_read(tmp_path):
    wide = ",".join(["person", "post", *(f"c{i}" for i in range(10_000))]) + "\n"
    wide += ",".join(['"=HYPERLINK(""x"")"', "Mayor", *("v" for _ in range(10_000))]) + "\n"
    records, problems = read_table(write(tmp_path / "w.csv", wide), load_mapping("tenures"))
    assert problems == []
    assert [r.person for r in records if r.kind == "role"] == ['=HYPERLINK("x")']


def test_another_date_format_is_said_in_the_mapping(tmp_path):
    mapping = Mapping("tenure", {"person": "n", "post": "p", "from": "d"}, date_format="%d.%m.%Y")
    records, _ = read_table(write(tmp_path / "d.csv", "n,p,d\nAnn One,Mayor,03.02.1990\n"), mapping)
    assert [r.from_ for r in records if r.kind == "role"] == ["1990-02-03"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\x00\x01", "empty, or no text"),
        (b"person,post\n\xe9,x", "not UTF-8"),
        (b"a,b\n1,2", "no column"),
    ],
)
def test_what_is_no_such_sheet_is_refused_in_words(tmp_path, data, said):
    (tmp_path / "x.csv").write_bytes(data)
    with pytest.raises(UnreadableFile, match=said):
        read_table(tmp_path / "x.csv", load_mapping("tenures"))


def test_a_mapping_that_is_wrong_says_where(tmp_path):
    with pytest.raises(UnknownName, match="meetings, tenures, wikidata-positions"):
        load_mapping("nothing")
    path = write(tmp_path / "m.toml", 'kind = "tenure"\n[columns]\npersn = "x"\n')
    with pytest.raises(InvalidInput, match=r"no field .persn. in a tenure"):
        load_mapping(str(path))
    path = write(tmp_path / "m.toml", 'kind = "tenure"\n[columns]\nperson = "x"\n')
    with pytest.raises(InvalidInput, match="needs a column for post"):
        load_mapping(str(path))


def test_every_mapping_that_comes_along_loads():
    assert [load_mapping(n).kind for n in known_mappings()] == ["event", "tenure", "tenure"]
