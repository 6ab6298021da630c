"""Files in, documents out: the text as it stands, what the front matter says, and one clear line for a bad file."""

import json
import warnings

import pytest

from whowhom.dossier.documents import DocumentWarning, read_document, read_inputs
from whowhom.dossier.paths import document_paths
from whowhom.graph.errors import InvalidRecord, UnreadableFile, WhowhomError
from whowhom.graph.records import Document

SENTENCE = "Blinken sat down with Qin Gang — at last."


def write(folder, name: str, data: bytes | str):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_front_matter_is_metadata_and_the_text_is_what_follows_to_the_last_line_end(tmp_path):
    front = "---\ntitle: 'Talks: day one'\ndate: 2023-06-18\nurl: https://example.org/a#b\ncolour: red\n---\n"
    d = read_document(write(tmp_path, "a.md", front + f"{SENTENCE}\r\n\r\n Second.\r\n"), "2023/a")
    assert (d.id, d.title, d.date, d.url) == ("2023/a", "Talks: day one", "2023-06-18", "https://example.org/a#b")
    assert d.text == f"{SENTENCE}\r\n\r\n Second.\r\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023-06-18", "2023-06-18"),
        ("2023-06-18T22:10:00Z", "2023-06-18"),
        ("2023-06-18 22:10", "2023-06-18"),
        ("2023", "2023"),
        ("2023-06", "2023-06"),
    ],
)
def test_dates_of_the_front_matter_may_be_days_times_months_or_years(tmp_path, written, read):
    assert read_document(write(tmp_path, "a.txt", f"---\ndate: {written}\n---\n{SENTENCE}")).date == read


def test_without_front_matter_everything_is_text(tmp_path):
    assert read_document(write(tmp_path, "a.txt", SENTENCE)) == Document(id="a", text=SENTENCE)


def test_a_text_that_merely_begins_with_a_rule_keeps_it(tmp_path):
    for text in (f"---\n{SENTENCE}\n", f"---\n{SENTENCE}\n---\nmore"):
        assert read_document(write(tmp_path, "a.md", text)).text == text


def test_a_byte_order_mark_is_no_text(tmp_path):
    path = write(tmp_path, "a.txt", b"\xef\xbb\xbf---\ntitle: T\n---\n" + SENTENCE.encode())
    assert read_document(path).title == "T"
    assert read_document(path).text == SENTENCE


def test_a_misspelt_key_is_told(tmp_path):
    path = write(tmp_path, "a.txt", f"---\npublised: VOA\n---\n{SENTENCE}")
    with pytest.warns(DocumentWarning, match="publised"):
        read_document(path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"---\ntitle: T\n---\n", "no text in it"),
        (b"\x00\x01\x02text", "zero byte at 0"),
        (b"PK\x03\x04\x14\x00\x06\x00", "not text"),
        ("\ufefftext".encode("utf-16-le"), "UTF-16"),
        (b"He said \x93no\x94", "byte 8 is 0x93; likely windows-1252"),
        ("中国外交部长秦刚会见美国国务卿".encode("gb18030"), "likely gb18030"),
        ("Встреча министров".encode("cp1251"), "likely windows-1251"),
        (b"---\ntitle: Talks: day one\n---\ntext", "front matter is no YAML"),
        (b"---\ntitle: [a, b]\n---\ntext", "a list or a table"),
        (b"---\ndate: 2023-02-30\n---\ntext", "2023-02-30"),
        (b"---\ndate: June 18, 2023\n---\ntext", "not an EDTF date"),
    ],
)
def test_a_bad_file_is_one_line_that_says_what_where_and_how_to_mend_it(tmp_path, data, said):
    path = write(tmp_path, "a.txt", data)
    with pytest.raises((UnreadableFile, InvalidRecord)) as e:
        read_document(path)
    assert said in str(e.value)
    assert str(path) in str(e.value)
    assert e.value.remedy
    assert "\n" not in str(e.value)


def test_a_file_of_fifty_megabytes_in_one_line_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as f:
        f.truncate(50_000_000)
    with pytest.raises(UnreadableFile, match="50 MB, at most 20"):
        read_document(path)


def test_an_id_is_the_path_without_suffix_and_two_alike_are_an_error(tmp_path):
    for name in ("2023/talks.txt", "note.md", "note.html", ".draft/x.txt", "table.csv"):
        write(tmp_path, name, SENTENCE)
    found, problems = document_paths(tmp_path)
    assert found == {"2023/talks": tmp_path / "2023/talks.txt"}
    (problem,) = problems
    assert "two documents with one id 'note'" in str(problem)
    assert "note.html" in str(problem)
    assert "note.md" in str(problem)


def test_of_many_lines_the_bad_ones_are_reported_and_the_rest_is_read(tmp_path):
    lines = [
        json.dumps({"id": "1", "text": SENTENCE, "date": "2023-06-18", "subject": "Antony Blinken", "rating": 5}),
        "not json",
        "",
        json.dumps(["a list"]),
        json.dumps({"id": "2"}),
        json.dumps({"id": "1", "text": "again"}),
        json.dumps({"text": "no id"}),
        json.dumps({"id": 7, "text": "number"}),
        json.dumps({"id": "3", "text": SENTENCE, "date": "2023-13-01"}),
        "[" * 100_000,
        json.dumps({"id": "4", "text": SENTENCE}),
    ]
    found = list(read_inputs(write(tmp_path, "in.jsonl", "\n".join(lines))))
    assert [d.id for d in found if isinstance(d, Document)] == ["1", "4"]
    errors = [str(e) for e in found if isinstance(e, WhowhomError)]
    assert [e.split(": ")[0].rsplit(":", 1)[1] for e in errors] == ["2", "4", "5", "6", "7", "8", "9", "10"]
    assert "stands already in line 1" in errors[3]


def test_a_line_too_long_is_passed_over_and_the_next_is_read(tmp_path):
    path = tmp_path / "in.jsonl"
    with path.open("wb") as f:
        f.write(b'{"id": "long", "text": "' + b"x" * 50_000_000 + b'"}\n')
        f.write(json.dumps({"id": "short", "text": SENTENCE}).encode())
    first, second = read_inputs(path)
    assert "more than 20 MB" in str(first)
    assert second == Document(id="short", text=SENTENCE)


@pytest.mark.parametrize("name", ["missing.txt", "missing.jsonl", "."])
def test_what_cannot_be_opened_is_an_item_like_any_other(tmp_path, name):
    (error,) = read_inputs(tmp_path / name)
    assert isinstance(error, UnreadableFile)


def test_reading_warns_of_nothing_when_nothing_is_wrong(tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read_document(write(tmp_path, "a.md", f"---\ntitle: T\nauthor: A\n---\n{SENTENCE}"))
