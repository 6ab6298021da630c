"""The commands: what each prints, how it ends, and that it has help with an example."""

import csv
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from whowhom.cli.app import build, commands
from whowhom.cli.reference import page
from whowhom.dossier.folder import Dossier

ROOT = Path(__file__).parents[1]
FACTS = """\
source wire "Talks open" published 2023-06-18 by Morning Wire
Antony Blinken calls Qin Gang on 2023-06-13
Antony Blinken meets Qin Gang on 2023-06-18 in Beijing
Antony Blinken will meet Wang Yi on 2023-06-19 in Beijing
Bonnie Glaser works-at GMF as "managing director"

source post "Talks over" published 2023-06-20 by Evening Post
Antony Blinken meets Wang Yi on 2023-06-19 in Beijing

source gazette "Offices" published 2023-12-31 by Gazette
Qin Gang holds "Foreign Minister" of China from 2022-12-30 until 2023-07-25
Wang Yi holds "Foreign Minister" of China from 2023-07-25
"""
ACTORS = """\
name,kind,aliases,wikidata,born,died,within
Antony Blinken,person,,,,,
Qin Gang,person,秦刚,,,,
Wang Yi,person,,,,,
Wang Wenbin,person,,,,,
Bonnie Glaser,person,,,,,
German Marshall Fund,organization,GMF,,,,
China,state,,,,,
Beijing,place,,,,,China
"""
MET = ["met", "roles", "holder", "actor", "query", "stats"]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    made = Dossier.create(tmp_path_factory.mktemp("dossier") / "talks", "Talks")
    (made.path / "actors.csv").write_text(ACTORS, "utf-8")
    (made.facts_path / "hand.facts").write_text(FACTS, "utf-8")
    (made.facts_path / "more.facts").write_text('source x "X" published 2023-06-21 by X\nWang Wenbin visits Beijing\n')
    made.build()
    return made.path


@pytest.fixture(scope="module")
def app():
    return build()


@pytest.fixture
def run(app, dossier):
    def go(*words, stdin=None, at=dossier):
        return CliRunner().invoke(app, ["-d", str(at), *words], input=stdin)

    return go


# ------------------------------------------------------------------ help


@pytest.mark.parametrize("name", list(commands()))
def test_every_command_has_help_that_ends_with_an_example(app, name):
    shown = CliRunner().invoke(app, [name, "--help"])
    assert shown.exit_code == 0
    *_, last = shown.stdout.rstrip().splitlines()
    assert "whowhom" in last
    assert f"whowhom {name}" in shown.stdout.split("Example")[1] or f" {name}" in last


def test_every_command_is_in_the_help_and_in_the_docs(app):
    shown = CliRunner().invoke(app, ["--help"]).stdout
    for name in commands():
        assert re.search(rf"^  {name} ", shown, re.MULTILINE)
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == page()


@pytest.mark.parametrize("example", [e for c in commands().values() for e in c.examples])
def test_the_words_of_every_example_are_accepted(app, example):
    """Parsed up to the command, which is not run: what an example asks need not exist here."""
    from typer.main import get_command

    words = shlex.split(re.search(r"whowhom [^|>)]*", example)[0])[1:]
    group = get_command(app)
    with group.make_context("whowhom", words) as context:
        name, command, rest = group.resolve_command(context, [*context._protected_args, *context.args])
        command.make_context(name, rest, parent=context)


# ------------------------------------------------------------------ questions


def test_met_gives_rows_that_scripts_rely_on(run):
    rows = json.loads(run("met", "Blinken", "--evidence", "--format", "json").stdout)
    assert [(r["date"], r["type"], r["status"], r["participants"]) for r in rows] == [
        ("2023-06-13", "call", "happened", ["Antony Blinken", "Qin Gang"]),
        ("2023-06-18", "meeting", "happened", ["Antony Blinken", "Qin Gang"]),
        ("2023-06-19", "meeting", "happened", ["Antony Blinken", "Wang Yi"]),
    ]
    assert [s["doc"] for s in rows[2]["sources"]] == ["wire", "post"]
    text = FACTS
    assert {text[e["char_start"] : e["char_end"]] == e["quote"] for r in rows for e in r["evidence"]} == {True}


def test_met_takes_filters_and_a_day_of_knowledge(run):
    def asked(*words):
        return [r["status"] for r in json.loads(run("met", *words, "--format", "json").stdout)]

    assert asked("--with", "Wang Yi", "--as-of", "2023-06-18", "--status", "all") == ["planned"]
    assert asked("Blinken", "--with", "Wang Yi") == ["happened"]
    assert asked("--in", "China", "--from", "2023-06-19") == ["happened"]
    assert asked("--until", "2023-06-15") == ["happened"]
    assert asked("--status", "planned", "--status", "happened", "--as-of", "2023-06-18", "--from", "2023-06-19") == [
        "planned"
    ]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "md"])
def test_every_listing_speaks_every_format(run, form):
    for words in (["met"], ["roles", "Qin"], ["holder", "Foreign Minister"], ["actor", "Qin"], ["query", "actors"],
                  ["query"], ["stats"]):  # fmt: skip
        shown = run(*words, "--format", form)
        assert shown.exit_code == 0, shown.output
        assert shown.stdout.strip()
        if form == "json":
            json.loads(shown.stdout)
        elif form == "jsonl":
            assert [json.loads(line) for line in shown.stdout.splitlines()]
        elif form == "csv":
            assert len({len(row) for row in csv.reader(io.StringIO(shown.stdout))}) == 1


def test_a_table_shows_status_date_place_and_source_and_the_quote_on_request(run):
    shown = run("met", "--from", "2023-06-18", "--until", "2023-06-18", "--evidence").stdout
    for word in ("happened", "2023-06-18", "Beijing", "Morning Wire", "“Antony Blinken meets Qin Gang on"):
        assert word in shown


def test_the_passage_of_a_plan_is_told_as_such_behind_what_happened(run):
    assert "(facts/hand: planned)" in run("met", "Wang Yi", "--evidence").stdout


def test_nothing_found_ends_with_one_and_a_mistake_with_two(run, tmp_path):
    assert run("met", "--from", "2030").exit_code == 1
    assert run("met", "Nobody Atall").exit_code == 1
    assert run("event", "ffffffffffff").exit_code == 1
    assert run("met", "--in", "Atlantis").exit_code == 1
    assert run("holder", "Foreign Minister", "--on", "1990").exit_code == 1
    assert run("holder", "Grand Vizier").exit_code == 1
    assert run("met", "--status", "hapened").exit_code == 2
    assert run("met", "--from", "2023-02-30").exit_code == 2
    assert run("met", "--format", "xml").exit_code == 2
    assert run("query", "encountres").exit_code == 2
    assert run("nosuch").exit_code == 2
    for words in (("nosuch",), ("met", "--foo"), ("event",), ("identity", "marry")):
        said = run(*words)
        assert (said.exit_code, said.stderr.count("\n")) == (2, 1), said.stderr
        assert said.stderr.rstrip().endswith(" -h`"), "where its help is"
    assert run("met", at=tmp_path / "nowhere").exit_code == 2
    assert run("met", at=tmp_path).exit_code == 2


def test_an_error_is_one_line_that_says_what_to_do(run):
    shown = run("met", "--status", "hapened")
    assert shown.stderr == "whowhom: no status 'hapened'; did you mean happened?\n" or (
        shown.stderr.startswith("whowhom: no status 'hapened'; did you mean happened") and shown.stderr.count("\n") == 1
    )
    assert run("met", "Blinkin").stderr == "whowhom: no actor is called 'Blinkin'; did you mean Antony Blinken?\n"
    assert "\x1b" not in run("met", "\x1b[31mQin").stderr


def test_a_name_that_fits_several_takes_all_and_says_so(run):
    shown = run("roles", "Wang", "--format", "json")
    assert "'Wang' fits 2 actors: Wang Wenbin, Wang Yi" in shown.stderr
    assert [r["person"] for r in json.loads(shown.stdout)] == ["Wang Yi"]
    assert "fits 2 actors" in run("query", "roles", "-p", "actor=Wang").stderr


def test_holder_and_roles_give_rows_that_scripts_rely_on(run):
    (row,) = json.loads(run("holder", "Foreign Minister", "--of", "China", "--on", "2023-06-18", "-f", "json").stdout)
    wanted = {
        "person": "Qin Gang",
        "post": "Foreign Minister",
        "org": "China",
        "from": "2022-12-30",
        "until": "2023-07-25",
    }
    assert {k: row[k] for k in wanted} == wanted
    assert row["sources"] == [{"doc": "gazette", "publisher": "Gazette", "date": "2023-12-31"}]
    (row,) = json.loads(run("roles", "GLASER", "-f", "json").stdout)
    assert (row["post"], row["org"]) == ("managing director", "German Marshall Fund")


def test_a_page_on_an_actor_tells_offices_encounters_and_evidence(run):
    shown = run("actor", "秦刚").stdout
    for word in ("Qin Gang", "秦刚", "Offices", "Foreign Minister", "Encounters", "Antony Blinken", "“"):
        assert word in shown
    assert run("actor", "Qin", "--format", "md").stdout.startswith("# Qin Gang\n")


def test_a_query_is_asked_by_name_from_a_file_or_from_the_input(run, tmp_path):
    file = tmp_path / "who.rq"
    file.write_text("# Who.\n#\n# param a (person): who\nSELECT ?name ?a { ?a ww:met/rdfs:label ?name }")
    assert json.loads(run("query", str(file), "-p", "a=Qin", "-f", "json").stdout)[0]["name"] == "Antony Blinken"
    shown = run("query", "-", stdin='SELECT ?name { ?a rdfs:label "Wang Yi" ; ww:met/rdfs:label ?name }')
    assert json.loads(shown.stdout) == [{"name": "Antony Blinken"}]
    named = run("query", "shared-encounters", "-p", "actor=Blinken", "-p", "with=Wang Yi", "-f", "jsonl")
    assert {json.loads(line)["date"] for line in named.stdout.splitlines()} == {"2023-06-19"}


def test_a_typed_query_that_may_not_run_is_refused(run):
    shown = run("query", "-", stdin="SELECT * { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }")
    assert (shown.exit_code, shown.stdout) == (2, "")
    assert shown.stderr.startswith("whowhom: SERVICE is not allowed")
    assert run("query", "-", stdin="SELECT").exit_code == 2
    assert "GRAPH ?g" in run("query", "-", stdin="SELECT * { ?c a ww:Claim }").stderr
    assert run("query", "-", "--everywhere", stdin="SELECT * { ?c a ww:Claim }").exit_code == 0


def test_stats_is_one_object(run):
    found = json.loads(run("stats", "--format", "json").stdout)
    assert found["events"]["meeting"] == {"happened": 2}
    assert found["tenures"] == 3  # "works-at ... as" names a post too


# ------------------------------------------------------------------ the graph given away


def test_an_export_goes_to_the_output_or_to_a_file(run, tmp_path):
    shown = run("export", "--format", "nquads")
    assert "ns#met>" in shown.stdout
    path = tmp_path / "talks.ttl"
    assert run("export", "--format", "turtle", "-o", str(path)).exit_code == 0
    named = path.with_suffix(".gexf")
    assert run("export", "-o", str(named)).exit_code == 0
    assert "<gexf" in named.read_text("utf-8"), "what a file's name ends in says of which format it is"
    assert "ww:met" in path.read_text("utf-8")
    assert run("export", "-o", str(tmp_path / "no" / "such.ttl")).exit_code == 2
    refused = run("export", "-o", str(tmp_path / "talks.csv"))
    assert (refused.exit_code, "'.csv' tells no format; say --format: turtle" in refused.stderr) == (2, True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["talks.gexf", "talks.ttl"]


def test_a_map_is_one_file(run, tmp_path):
    path = tmp_path / "talks.html"
    shown = run("map", "-o", str(path), "--actor", "Qin")
    assert shown.exit_code == 0, shown.output
    assert "Qin Gang" in path.read_text("utf-8")


# ------------------------------------------------------------------ texts


def test_extract_needs_no_dossier_and_streams_records(app, tmp_path):
    text = "U.S. Secretary of State Antony Blinken met Chinese Foreign Minister Qin Gang in Beijing on Sunday.\n"
    (tmp_path / "note.txt").write_text(text, "utf-8")
    shown = CliRunner().invoke(
        app, ["extract", str(tmp_path / "note.txt"), "--date", "2023-06-18", "--format", "jsonl"]
    )
    assert shown.exit_code == 0, shown.output
    records = [json.loads(line) for line in shown.stdout.splitlines()]
    (met,) = [r for r in records if r.get("type") == "meeting"]
    assert (met["participants"], met["date"], met["status"]) == (
        ["Antony Blinken", "Qin Gang"],
        "2023-06-18",
        "happened",
    )
    assert text[met["char_start"] : met["char_end"]] == met["quote"]
    assert CliRunner().invoke(app, ["extract", str(tmp_path / "note.txt")]).exit_code == 0


def test_a_bad_document_among_many_is_reported_and_skipped(app, tmp_path):
    (tmp_path / "good.txt").write_text("Antony Blinken met Qin Gang in Beijing on 18 June 2023.\n", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\xff\xfe\x00" * 100)
    (tmp_path / "empty.txt").write_bytes(b"")
    bad, good, empty = (str(tmp_path / f"{n}.txt") for n in ("bad", "good", "empty"))
    shown = CliRunner().invoke(app, ["extract", bad, good, empty, "-f", "jsonl"])
    assert shown.exit_code == 1
    assert "Qin Gang" in shown.stdout
    assert "bad.txt" in shown.stderr
    assert "2 of 3 documents were skipped" in shown.stderr
    assert CliRunner().invoke(app, ["extract", bad]).exit_code == 2
    assert CliRunner().invoke(app, ["extract", str(tmp_path / "none.txt")]).exit_code == 2
    assert CliRunner().invoke(app, ["extract", good, "--date", "2023-02-30"]).exit_code == 2


# ------------------------------------------------------------------ keeping a dossier


def test_a_dossier_is_made_added_to_and_built(app, tmp_path):
    folder = tmp_path / "mine"

    def go(*words):
        return CliRunner().invoke(app, ["-d", str(folder), *words])

    assert CliRunner().invoke(app, ["init", str(folder), "--title", "Mine"]).exit_code == 0
    (folder / "actors.csv").write_text(ACTORS, "utf-8")
    (folder / "facts" / "s.facts").write_text('source voa "Talks" published 2023-06-18 by VOA\n', "utf-8")
    assert go("add", "Blinken meets Qin Gang", "--source", "nope").exit_code == 2
    shown = go("add", "Bonnie Glaser works-at GMF", "--source", "voa")
    assert shown.exit_code == 0, shown.output
    assert "saved" in shown.stdout
    assert go("add", "Blinken meets Wang", "--source", "voa").exit_code == 2
    assert go("build").exit_code == 0
    assert go("roles", "Glaser").exit_code == 0
    checked = go("check", "--format", "json")
    assert (checked.exit_code, json.loads(checked.stdout)) == (0, [])


def test_what_a_build_cannot_read_is_reported_and_the_rest_is_built(app, tmp_path):
    made = Dossier.create(tmp_path / "d")
    (made.facts_path / "a.facts").write_text(
        'source s "S" published 2023-06-18 by S\nA Bee meets C Dee\nA Bee mets C Dee\n'
    )
    shown = CliRunner().invoke(app, ["-d", str(made.path), "build"])
    assert shown.exit_code == 1
    assert "a.facts:3" in shown.stderr
    assert CliRunner().invoke(app, ["-d", str(made.path), "met"]).exit_code == 0


# ------------------------------------------------------------------ as a process


def whowhom(*words, **more):
    return subprocess.run([sys.executable, "-m", "whowhom.cli", *words], capture_output=True, text=True, **more)


def test_the_dossier_is_the_current_folder_or_its_nearest_parent(dossier):
    ran = whowhom("met", "--format", "jsonl", cwd=dossier / "facts")
    assert ran.returncode == 0, ran.stderr
    assert len(ran.stdout.splitlines()) == 3
    assert ran.stderr == ""


def test_whoever_reads_may_stop_reading(dossier):
    command = f"{shlex.quote(sys.executable)} -m whowhom.cli -d {shlex.quote(str(dossier))} export -f nquads | head -1"
    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_names_in_any_script_pass_whatever_the_locale(dossier):
    ran = subprocess.run(
        [sys.executable, "-m", "whowhom.cli", "-d", str(dossier), "actor", "秦刚", "--format", "json"],
        capture_output=True, env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout.decode("utf-8"))[0]["aliases"] == ["秦刚"]


def test_the_version_is_told(app):
    assert re.fullmatch(r"whowhom \d+\.\d+\.\d+\S*\n", CliRunner().invoke(app, ["--version"]).stdout)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_one_line(dossier):
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "whowhom.cli", "-d", str(dossier), "export", "-f", "nquads"],
            stdout=full, stderr=subprocess.PIPE, text=True, env=os.environ,
        )  # fmt: skip
    assert ran.returncode == 2
    assert ran.stderr.startswith("whowhom: ")
    assert ran.stderr.count("\n") == 1
