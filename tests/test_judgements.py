"""Review decisions: only ever added, taken back by a further line, never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhom.dossier.judgements import COLUMNS, Judgement, append, decisions, read, standing
from whowhom.graph.errors import InvalidInput

ACCEPT = Judgement("2026-01-02", "ann", "accept", "claim-1", "", "the sentence says so", "They met.")


def test_a_decision_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "judgements.tsv"
    append(path, ACCEPT)
    append(path, ACCEPT._replace(what="reject", subject="claim-2", quote="two\tcells\nand \\n a line end"))
    first, second = read(path)
    assert first == ACCEPT
    assert second.quote == "two\tcells\nand \\n a line end"
    assert path.read_text().splitlines()[0] == "\t".join(COLUMNS)
    assert len(path.read_text().splitlines()) == 3


WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)


@given(st.lists(WORDS, min_size=3, max_size=3))
def test_any_words_survive(tmp_path_factory, words):
    path = tmp_path_factory.mktemp("j") / "judgements.tsv"
    written = Judgement("2026-01-02", words[0], "accept", "claim", "", *words[1:])
    append(path, written)
    assert read(path) == [written]


def test_the_newest_decision_stands_and_undo_takes_it_back(tmp_path):
    path = tmp_path / "judgements.tsv"
    for what in ("accept", "reject", "unsure"):
        append(path, ACCEPT._replace(what=what, object="" if what != "unsure" else "other"))
    assert list(decisions(path)) == [("claim-1", "rejected", "the sentence says so")]
    append(path, ACCEPT._replace(what="undo"))
    assert list(decisions(path)) == [("claim-1", "accepted", "the sentence says so")]
    append(path, ACCEPT._replace(what="undo"))
    append(path, ACCEPT._replace(what="undo"))
    assert list(decisions(path)) == []


def test_a_pair_is_one_pair_in_either_order():
    same = Judgement("2026-01-01", "ann", "same", "wang-yi", "wang-y")
    undo = Judgement("2026-01-02", "ann", "undo", "wang-y", "wang-yi")
    assert standing([same, undo]) == []
    assert standing([same, same._replace(what="different")]) == [same._replace(what="different")]


def test_an_edit_accepts_with_a_patch():
    edit = ACCEPT._replace(what="edit", object='{"date": "2023-06-19"}')
    assert standing([ACCEPT, edit]) == [edit]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-01-01\tann\tacept\tclaim", "decision 'acept'"),
        ("2026-01-01\tann\taccept", "3 fields"),
        ("2026-01-01\tann\taccept\t", "about nothing"),
        ("2026-01-01\tann\tsame\tone", "one actor only"),
        ("2026-02-30\tann\taccept\tclaim", "2026-02-30"),
        ("\t".join("123456789"), "9 fields"),
    ],
)
def test_a_faulty_line_is_named(tmp_path, line, said):
    path = tmp_path / "judgements.tsv"
    path.write_text("\t".join(COLUMNS) + f"\n# a note\n{line}\n")
    with pytest.raises(InvalidInput) as e:
        read(path)
    assert str(e.value).startswith(f"{path}:3: ")
    assert said in str(e.value)


def test_nothing_is_written_that_could_not_be_read(tmp_path):
    with pytest.raises(InvalidInput):
        append(tmp_path / "judgements.tsv", ACCEPT._replace(what="perhaps"))
    with pytest.raises(InvalidInput, match="zero byte"):
        append(tmp_path / "judgements.tsv", ACCEPT._replace(why="\0"))
    assert read(tmp_path / "judgements.tsv") == []
