"""The one writer of listings: every format, and fields that somebody wrote to do harm."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhom.views.listing import FORMATS, Column, columns_of, inert, width_of, write, write_one

ROWS = [{"who": "Qin Gang", "when": "2023-06-18"}, {"who": "秦刚", "when": None}]
HOSTILE = "\x1b]0;gone\x07\x9b31m\u202egnaG\r\nniQ\t<script>|`*x*`\x00\x7f"


def written(rows, form, names=("who", "when"), width=None):
    out = io.StringIO()
    number = write(rows, columns_of(names), form, out, width=width)
    return out.getvalue(), number


def test_a_table_is_aligned_also_where_letters_are_wide():
    text, number = written(ROWS, "table")
    assert number == 2
    assert text == "who       when\n--------  ----------\nQin Gang  2023-06-18\n秦刚\n"
    text, _ = written([{"who": "秦刚", "when": "x"}, {"who": "Ivo", "when": "y"}], "table")
    assert [width_of(line[: line.index(c)]) for line, c in zip(text.splitlines()[2:], "xy", strict=True)] == [6, 6]


def test_a_table_keeps_within_the_terminal_and_loses_no_word():
    long = "one two three four five six seven eight nine ten " * 3
    text, _ = written([{"who": long, "when": "2023-06-18"}, {"who": "z" * 90, "when": "秦" * 40}], "table", width=50)
    assert max(map(width_of, text.splitlines())) <= 50
    assert text.count("seven") == 3
    assert text.count("z") == 90
    assert text.count("秦") == 40


def test_a_table_breaks_words_last_of_all():
    rows = [{"who": "[2023-06-01..2023-06-17]", "when": "long words here " * 5, "note": "more words here " * 5}]
    text, _ = written(rows, "table", ("who", "when", "note"), width=80)
    assert "[2023-06-01..2023-06-17]" in text


def test_notes_stand_below_their_row():
    out = io.StringIO()
    columns = [Column("who", lambda r: r["who"]), Column("quote", lambda r: ["“met”", "“spoke”"], below=True)]
    write(ROWS[:1], columns, "table", out, width=40)
    assert out.getvalue() == "who\n--------\nQin Gang\n    “met”\n    “spoke”\n"
    out = io.StringIO()
    write(ROWS[:1], columns, "csv", out)
    assert out.getvalue() == "who,quote\nQin Gang,“met”; “spoke”\n"


def test_a_table_in_a_pipe_is_not_wrapped():
    text, _ = written([{"who": "word " * 100, "when": None}], "table")
    assert len(text.splitlines()) == 3


def test_json_is_one_list_and_jsonl_one_object_a_line():
    assert json.loads(written(ROWS, "json")[0]) == ROWS
    assert [json.loads(line) for line in written(ROWS, "jsonl")[0].splitlines()] == ROWS
    assert json.loads(written([], "json")[0]) == []
    assert written([], "jsonl") == ("", 0)


def test_csv_and_markdown_have_the_columns_and_csv_those_without_room_in_a_table():
    out = io.StringIO()
    columns = [Column("who", lambda r: r["who"]), Column("when", lambda r: r["when"], table=False)]
    write(ROWS, columns, "csv", out)
    assert list(csv.reader(out.getvalue().splitlines())) == [["who", "when"], ["Qin Gang", "2023-06-18"], ["秦刚", ""]]
    out = io.StringIO()
    write(ROWS, columns, "md", out)
    assert out.getvalue() == "| who |\n| --- |\n| Qin Gang |\n| 秦刚 |\n"


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_that_a_source_wrote_acts_on_a_terminal(form):
    text, _ = written([{"who": HOSTILE, "when": HOSTILE}], form)
    allowed = {"\n"}
    assert not {c for c in text if (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2028\u2066")} - allowed
    lines = {"table": 3, "json": 3, "jsonl": 1, "csv": 2, "md": 3}
    assert len(text.splitlines()) == lines[form]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1"])
def test_a_spreadsheet_gets_no_formula(cell):
    (_, (found, _)) = csv.reader(io.StringIO(written([{"who": cell, "when": ""}], "csv")[0]))
    assert found.startswith("'")


def test_numbers_in_csv_stay_numbers():
    assert written([{"who": -5, "when": 2.5}], "csv")[0].splitlines()[1] == "-5,2.5"


def test_markdown_gets_no_markup():
    text, _ = written([{"who": "<b>a</b> | [x](javascript:y) *z* `q`", "when": "![i](u)"}], "md")
    row = text.splitlines()[2]
    assert row == (r"| &lt;b&gt;a&lt;/b&gt; \| \[x\]\(javascript:y\) \*z\* \`q\` | \!\[i\]\(u\) |")


def test_an_object_is_one_object_in_json_and_lines_of_fields_elsewhere():
    out = io.StringIO()
    write_one({"documents": 2, "events": {"meeting": {"happened": 3}}}, "json", out)
    assert json.loads(out.getvalue()) == {"documents": 2, "events": {"meeting": {"happened": 3}}}
    out = io.StringIO()
    write_one({"documents": 2, "events": {"meeting": {"happened": 3}}}, "csv", out)
    assert out.getvalue().splitlines()[1:] == ["documents,2", "events meeting happened,3"]


@given(st.text())
def test_any_text_becomes_one_line_that_prints(text):
    shown = inert(text)
    assert len(shown.splitlines()) <= 1
    shown.encode()
    assert inert(shown) == shown


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5), st.integers(20, 80))
def test_any_table_fits_where_it_can(cells, width):
    text, _ = written([{"who": c, "when": "x"} for c in cells], "table", width=width)
    assert max(map(width_of, text.splitlines())) <= width


@given(st.text())
def test_json_gives_back_what_was_there(text):
    assert json.loads(written([{"who": text}], "jsonl")[0]) == {"who": text}
