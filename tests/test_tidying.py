"""Facts files formatted and looked over, and completion of what stands in them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.dossier.facts import read_text
from whowhom.dossier.folder import Dossier
from whowhom.dossier.tidying import format_file, formatted, lint
from whowhom.graph.errors import StoreBusy
from whowhom.graph.records import Affiliation, Event, Role

UNTIDY = """\
# Notes   of   June


source   wire  "Talks  open"   published 2023-06-18   by  Morning Wire
\tAntony Blinken   meets Qin Gang on 2023-06-18   in Beijing# not a comment
  Antony Blinken  meets  Qin Gang   # the   first day
a line   that  means nothing
source post
# about the post
Wang Yi states quote "two  blanks  stay"
"""


@pytest.fixture
def dossier(tmp_path):
    made = Dossier.create(tmp_path / "talks")
    (made.path / "actors.csv").write_text("name\nAntony Blinken\nAnna Lindh\nQin Gang\n", "utf-8")
    return made


@pytest.fixture
def run(dossier):
    app = build()
    return lambda *words, stdin=None: CliRunner().invoke(app, ["-d", str(dossier.path), *words], input=stdin)


def test_a_file_is_formatted_without_losing_a_word_or_comment():
    assert (
        formatted(UNTIDY)
        == """\
# Notes   of   June

source wire "Talks  open" published 2023-06-18 by Morning Wire
Antony Blinken meets Qin Gang on 2023-06-18 in Beijing# not a comment
Antony Blinken meets Qin Gang  # the   first day
a line   that  means nothing

source post
# about the post
Wang Yi states quote "two  blanks  stay"
"""
    )


def test_formatting_twice_is_formatting_once():
    assert formatted(formatted(UNTIDY)) == formatted(UNTIDY)
    assert formatted("") == formatted("\n\n") == ""


PIECES = st.sampled_from(
    ["Ann Archer", "meets", "  ", "\t", "Bob", "# said", '"a  b"', "on 2023-06-18", "source", "w", "\n", ",", "[w]",
     "é", "\u00a0"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_formatting_keeps_the_meaning_of_any_text(text):
    once = formatted(text)
    assert formatted(once) == once
    assert re.sub(r"\s", "", once) == re.sub(r"\s", "", text)
    before, after = read_text(text, "f"), read_text(once, "f")
    assert [e.what for e in before.errors] == [e.what for e in after.errors]
    assert meaning(before.records) == meaning(after.records)


def meaning(records):
    """Give what records say, without where and in which words."""
    out = []
    for r in records:
        fields = {k: getattr(r, k) for k in r.__dataclass_fields__}
        if isinstance(r, Event | Role | Affiliation):
            out.append({k: v for k, v in fields.items() if k not in ("quote", "char_start", "char_end", "date_text")})
    return out


def test_fmt_writes_a_file_once_and_says_so(run, dossier):
    path = dossier.facts_path / "june.facts"
    path.write_text(UNTIDY, "utf-8")
    assert run("fmt", "--check").exit_code == 1
    assert path.read_text("utf-8") == UNTIDY
    assert run("fmt").stdout.count("formatted") == 1
    assert path.read_text("utf-8") == formatted(UNTIDY)
    assert run("fmt").stdout == ""
    assert run("fmt", "--check").exit_code == 0
    assert run("fmt", "-", stdin=UNTIDY).stdout == formatted(UNTIDY)


def test_a_file_that_is_being_added_to_is_not_formatted_at_once(dossier, monkeypatch):
    from whowhom.dossier import tidying
    from whowhom.dossier.writing import locked

    path = dossier.facts_path / "june.facts"
    path.write_text(UNTIDY, "utf-8")
    dossier.store_path.mkdir()
    monkeypatch.setattr(tidying, "PATIENCE", 0.05)
    with locked(dossier.store_path / "write.lock", "adding"), pytest.raises(StoreBusy, match="adding"):
        format_file(path, dossier)


def test_lint_tells_file_line_and_column_as_editors_read_it(run, dossier):
    path = dossier.facts_path / "june.facts"
    path.write_text(
        "source wire published 2023\nAntony Blinken meest Qin Gang\nQin\u200b Gang visits Beijing\n", "utf-8"
    )
    shown = run("lint")
    assert shown.exit_code == 1
    assert f"{path}:2:16: error: 'meest' is no verb of the facts language; did you mean `meets`?" in shown.stdout
    assert f"{path}:3:4: note: an invisible character (U+200B zero width space)" in shown.stdout
    for line in shown.stdout.splitlines():
        assert re.fullmatch(r".+:\d+:\d+: (error|note): .+", line)
    assert '"column": 16' in run("lint", "--format", "json").stdout


def test_a_file_that_is_named_from_where_one_stands_is_no_other_file(dossier, monkeypatch):
    """`lint facts/a.facts` once said that the sources declared there were declared already."""
    path = dossier.facts_path / "named.facts"
    path.write_text('source fresh "F" published 2023-06-21\nAnn Archer meets Bob Baker\n', "utf-8")
    monkeypatch.chdir(dossier.path)
    assert [r for r in lint(dossier, Path("facts/named.facts")) if r.severity == "error"] == []


def test_lint_of_good_files_ends_with_0(run, dossier):
    (dossier.facts_path / "june.facts").write_text('source wire "T" published 2023\nAntony Blinken meets Qin Gang\n')
    assert run("lint").exit_code == 0
    assert run("lint", "no-such.facts").exit_code == 2


# ------------------------------------------------------------------ completion


def complete(run, *words):
    return run("completion", "bash", "--at", str(len(words)), "--", "whowhom", *words).stdout.split("\n")[:-1]


def test_actors_verbs_and_sources_are_completed_word_by_word(run, dossier):
    (dossier.facts_path / "june.facts").write_text('source wire "T" published 2023\nAntony Blinken meets Qin Gang\n')
    assert complete(run, "add", "An") == ["Anna", "Antony"]
    assert complete(run, "add", "Antony", "")[:1] == ["Blinken"]
    assert "meets" in complete(run, "add", "Antony", "Blinken", "mee")
    assert complete(run, "add", "Antony", "Blinken", "meets", "Q") == ["Qin"]
    assert complete(run, "add", "x", "--source", "") == ["wire"]
    assert complete(run, "met", "lin") == ["Anna\\ Lindh"]
    assert "--with" in complete(run, "met", "--wi")
    assert "stats" in complete(run, "st")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(run, shell):
    assert "whowhom completion" in run("completion", shell).stdout


def test_bash_completes_with_the_script(run, dossier, tmp_path):
    import shutil

    if shutil.which("bash") is None:
        pytest.skip("no bash here")
    script = tmp_path / "c.sh"
    program = f'whowhom() {{ "{sys.executable}" -m whowhom.cli "$@"; }}\n'
    words = (
        f"COMP_WORDS=(whowhom -d '{dossier.path}' add Antony Bl); COMP_CWORD=5; _whowhom; echo \"${{COMPREPLY[@]}}\""
    )
    script.write_text(program + run("completion", "bash").stdout + words, "utf-8")
    assert subprocess.run(["bash", script], capture_output=True, text=True).stdout.split() == ["Blinken"]


def test_add_takes_the_line_word_by_word(run, dossier):
    (dossier.facts_path / "june.facts").write_text('source wire "T" published 2023\n')
    words = ["Qin", "Gang", "holds", "Foreign Minister", "of", "China", "from", "2022-12-30"]
    assert run("add", *words, "--source", "wire").exit_code == 0
    assert (
        'Qin Gang holds "Foreign Minister" of China from 2022-12-30'
        in (dossier.facts_path / "curated.facts").read_text()
    )
