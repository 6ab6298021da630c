"""What is wrong in a facts file: each fault with its place and the likely fix, the good lines kept; and its sources."""

import pytest
from test_facts import KNOWN, read

from whowhom.dossier.facts import declared, read_facts, read_text, records
from whowhom.graph.errors import InvalidFacts, UnreadableFile
from whowhom.graph.records import Event, check_quote

FAULTS = [
    ("Antony Blinken meest Qin Gang on 2023-06-18", 16, "'meest' is no verb", "did you mean `meets`?"),
    ("Antony Blinken Meets Qin Gang", 16, "'Meets' is no verb", "did you mean `meets`?"),
    ("Joe Biden mya meet Xi Jinping", 11, "'mya' in a name", "did you mean `may`?"),
    ("Bonnie Glaser works at GMF", 15, "'works at' is written as one word", "did you mean `works-at`?"),
    ("Antony Blinken holds talks with Qin Gang", 16, "'holds talks with'", "did you mean `holds-talks-with`?"),
    ("China refuses meeting Lloyd Austin", 7, "'refuses meeting'", "did you mean `refuses-meeting`?"),
    ("Lloyd Austin hopes to meet Li Shangfu", 14, "'hopes to'", "did you mean `hopes-to`?"),
    ("Antony Blinken will not meet Qin Gang", 16, "'will not'", "did you mean `will-not`?"),
    ("Antony Blinken meets Qin Gang onn 2023-06-18", 31, "'onn' in a name", "did you mean `on`?"),
    ("Antony Blinken meets Qin Gang 2023-06-18", 31, "a date in a name", "write `on 2023-06-18`"),
    ("Antony Blinken meets Qin Gang on 2023-02-30", 34, "no date '2023-02-30'", "write a day"),
    ("Antony Blinken meets Qin Gang on 18 Jnue 2023", 34, "'18 Jnue 2023' is not an EDTF date", "write 2023-06-18"),
    ("Antony Blinken meets Qin Gang on June 18, 2023", 34, "not an EDTF date", "write 2023-06-18"),
    ("Antony Blinken meets Qin Gang on 2023/6/18", 34, "", "write 2023-06-18"),
    ("Antony Blinken meets Qin Gang on", 33, "found the end of the line", None),
    ("Antony Blinken meets Qin Gang on 2023 on 2024", 39, "`on` stands in this line twice", None),
    ("Antony Blinken meets Qin Gang on 2023 during 2024", 46, "`during` beside `on`", "one date"),
    ("Antony Blinken meets Qin Gang from 2023-06 until 2023-05", 50, "ends (2023-05) before it begins", None),
    ("Antony Blinken meets Qin Gang after 2023-06-18 before 2023-06-18", 55, "no day lies between", None),
    ("Qin Gang holds Foreign Minister of China", 16, "quotation marks", 'write: "Foreign Minister" of China'),
    ('Qin Gang holds "Foreign Minister" China', 35, "expected `of` before 'China'", 'write: "TITLE" of China'),
    ('Qin Gang holds "Foreign Minister of China', 16, "never closed", 'close it with "'),
    ('Qin Gang holds "Foreign Minister" of China during 2023', 51, "`during` does not go with `holds`", "from DATE"),
    ('Qin Gang holds "Foreign Minister" of China from 2023-12 until 2023-07', 63, "before it begins", "correct"),
    ('Qin Gang and Wang Yi holds "Foreign Minister" of China', 14, "one person", "a line for each"),
    ("Antony Blinken meets", 21, "nobody else", "who the others are"),
    ("Antony Blinken meets Blinken", 22, "nobody else", "who the others are"),
    ("Antony Blinken", 15, "no verb in this line", "write, say"),
    ("Wang meets Antony Blinken", 1, "'Wang' may be Wang Wenbin or Wang Yi", "write the full name"),
    ("Antony Blinken meets Qin Gang [wire", 31, "[ is opened here and never closed", "close it with ]"),
    ("Antony Blinken meets Qin Gang [wire] on 2023", 38, "nothing may follow the source", "at the end"),
    ("Antony Blinken meets Qin Gang [wier]", 31, "no source 'wier'", "did you mean 'wire'?"),
    ('Antony Blinken visits Beijing as "a friend"', 34, "`as` does not go with `visits`", "goes with"),
    ("China denies that Antony Blinken met Qin Gang", 7, "'denies that'", "did you mean `denies-that`?"),
    ("China denies-that Antony Blinken met Qin Gang says Wang Yi", 52, "the word of two", "two lines"),
    ("Antony Blinken as Secretary of State meets Qin Gang", 19, "quotation marks", 'write: "Secretary of State" meets'),
    ("Antony Blinken meets Qin Gang on 2023-06-18 corrects wire", 45, "'corrects' in a date", "mean `correcting`?"),
    ('Antony Blinken as "aide" holds "Envoy" of China', 19, "does not go with `holds`", "line of its own"),
    ('Antony Blinken may hold "Envoy" of China', 20, "`hold` says cannot be possible", "elected-as"),
    ("Antony Blinken meets Qin Gang to Wang Yi", 34, "`to` does not go with `meets`", "whom they met"),
    ("Antony Blinken meets Qin Gang correcting wier", 42, "no source 'wier'", "did you mean 'wire'?"),
    ("Antony Blinken meets \x1b[2JQin Gang", 22, "control character (U+001B)", "take it out"),
    ("Antony Blinken meets " + "Qin" * 5000, 4001, "15021 characters, at most 4000", "one fact a line"),
    ("source", 7, "a source without a name", "write: source ID"),
    ('source b "Title" pubished 2023', 18, "expected `by`, `published` or `url`", "did you mean `published`?"),
    ('source b "Title" published 2023-13', 28, "'2023-13' is not an EDTF date", "write"),
    ('source b "Title" by VOA by AP', 25, "`by` stands in this line twice", None),
    ("source nowhere", 8, "no source 'nowhere'", "declare it"),
]


@pytest.mark.parametrize(("line", "column", "what", "remedy"), FAULTS)
def test_a_fault_is_told_with_its_place_and_the_likely_fix(line, column, what, remedy):
    (error,) = read(line, known={"wire": ""}).errors
    assert (error.line, error.column) == (2, column), str(error)
    assert what in error.what
    assert remedy is None or remedy in str(error.remedy)
    assert str(error).startswith(f"facts/test:2:{column}: ")
    assert "\n" not in str(error)


def test_all_faults_are_reported_and_the_good_lines_are_kept():
    found = read(*(line for line, *_ in FAULTS), "[wire", "Antony Blinken meets Qin Gang [wire]", known={"wire": ""})
    assert [e.line for e in found.errors] == sorted(e.line for e in found.errors)
    assert {e.line for e in found.errors} == set(range(2, len(FAULTS) + 3))
    assert isinstance(found.records[-1], Event)


def test_what_stands_below_a_faulty_source_line_belongs_to_no_other_source():
    found = read("source b pubished 2023", "Blinken meets Qin", known={"wire": ""})
    assert len(found.errors) == 1
    assert not [r for r in found.records if isinstance(r, Event)]


def test_a_line_needs_a_source_above_it_or_on_it():
    found = read_text("Blinken meets Qin\nBlinken calls Qin [voa]", "facts/test", KNOWN, {"voa": ""})
    (error,) = found.errors
    assert "no source" in error.what
    assert [r.source for r in found.records if isinstance(r, Event)] == ["voa"]


def test_a_declared_source_is_a_document_without_text():
    line = 'source voa "Talks, day one" published 2023-06-18 by VOA News url https://example.org/a#b'
    found = read_text(line, "facts/test")
    (source,) = found.sources
    assert (source.id, source.title, source.publisher) == ("voa", "Talks, day one", "VOA News")
    assert (source.date, source.url, source.text) == ("2023-06-18", "https://example.org/a#b", "")
    assert found.records[0] == source
    assert declared(line + "\nnonsense here\nsource") == [source]


def test_a_source_without_a_date_is_told():
    assert "has no date" in read_text('source voa "Talks"', "facts/test").notices[0]


def test_one_id_cannot_be_declared_twice():
    lines = 'source a "One" published 2023\nsource a "Two" published 2024\nsource b "Three" published 2023'
    errors = read_text(lines, "facts/test", KNOWN, {"b": "text of b"}).errors
    assert [(e.line, "declared already" in e.what) for e in errors] == [(2, True), (3, True)]


def test_a_quote_must_stand_in_the_document_that_it_is_from():
    known = {"wire": "It was agreed that\nthey would talk."}
    assert not read('Blinken meets Qin quote "agreed that they would talk"', known=known).errors
    (error,) = read('Blinken meets Qin quote "refused to talk"', known=known).errors
    assert "not in 'wire'" in error.what


def test_the_same_line_twice_is_a_slip():
    (error,) = read("Blinken meets Qin", "Blinken meets Qin").errors
    assert "stands above already" in error.what


def test_line_ends_of_every_system_keep_the_offsets_right():
    text = "\ufeff# note\r\nsource wire\r\nBlinken meets Qin\r\n"
    event = read_text(text, "facts/test", KNOWN).records[-1]
    check_quote(event, text)
    assert event.quote == "Blinken meets Qin"


def test_records_raises_the_first_fault_and_counts_the_rest():
    with pytest.raises(InvalidFacts, match=r"no source.*\(and 1 more\)"):
        records("A meets B\nC meets D", "facts/test", KNOWN)
    assert records("source x\nA meets B", "facts/test", KNOWN)[0][-1].participants == ("A", "B")


def test_a_file_that_is_no_text_is_one_error(tmp_path):
    path = tmp_path / "a.facts"
    path.write_bytes(b"source x\nA \xff meets B")
    with pytest.raises(UnreadableFile, match="byte 11"):
        read_facts(path, "facts/a", KNOWN)
    path.write_bytes(b"")
    assert read_facts(path, "facts/a", KNOWN).records == []
