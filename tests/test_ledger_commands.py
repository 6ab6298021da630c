"""Importing, open plans, histories, changes, capacities, checks: the commands of the ledger on a small world."""

import json
from pathlib import Path

import pytest
from test_historian import CHIEF, PERSON, TRIP, write
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.dossier.folder import Dossier

FACTS = """\
source early "Plans" published 2023-06-18 by Morning Wire
Antony Blinken may meet Xi Jinping on 2023-06-19
Antony Blinken will meet Wang Yi on 2023-11

source late "Outcomes" published 2023-06-20 by Evening Post
Antony Blinken meets Xi Jinping on 2023-06-19 in Beijing

source gazette "Offices" published 2023-12-31 by Gazette
Antony Blinken holds "Secretary of State" of United States from 2021-01-26
Wang Yi holds "Foreign Minister" of China from 2023-07-25
Antony Blinken meets Wang Yi on 2023-10-26 in Washington
Antony Blinken meets Zed Late on 2023-10-27
"""
ACTORS = """\
name,kind,aliases,wikidata,born,died,within
Antony Blinken,person,,,,,
Xi Jinping,person,,,,,
Wang Yi,person,,,,,
Zed Late,person,,,,,
China,state,,,,,
United States,state,,,,,
Beijing,place,,,,,China
Washington,place,,,,,United States
"""
PERSONS = "https://whowhom.example/person/"


@pytest.fixture(scope="module")
def app():
    return build()


@pytest.fixture
def dossier(tmp_path) -> Path:
    made = Dossier.create(tmp_path / "d", "Talks")
    (made.path / "actors.csv").write_text(ACTORS, "utf-8")
    (made.facts_path / "hand.facts").write_text(FACTS, "utf-8")
    return made.path


def ask(app, dossier: Path, *words: str, code: int = 0):
    done = CliRunner().invoke(app, ["-d", str(dossier), *words])
    assert done.exit_code == code, done.output + str(done.exception)
    return done


def listed(app, dossier: Path, *words: str, code: int = 0):
    return json.loads(ask(app, dossier, *words, "--format", "json", code=code).stdout)


def test_a_plan_is_open_until_its_outcome_and_lapses_when_its_time_is_over(app, dossier):
    found = {tuple(p["participants"]): p["status"] for p in listed(app, dossier, "open", "--as-of", "2023-06-18")}
    assert found[("Antony Blinken", "Xi Jinping")] == "possible"
    later = {tuple(p["participants"]): p["status"] for p in listed(app, dossier, "open", "--on", "2024-01-01")}
    assert ("Antony Blinken", "Xi Jinping") not in later
    assert later[("Antony Blinken", "Wang Yi")] == "lapsed"


def test_as_of_a_day_a_plan_has_the_place_known_then_and_lapses_by_a_day_of_ones_own(app, dossier):
    early = ("open", "--as-of", "2023-06-18")
    plan = ["Antony Blinken", "Xi Jinping"]
    (then,) = [p for p in listed(app, dossier, *early) if p["participants"] == plan]
    assert (then["status"], then["place"]) == ("possible", None)  # Beijing was told of two days later
    (after,) = [p for p in listed(app, dossier, *early, "--on", "2023-07-01") if p["participants"] == plan]
    assert after["status"] == "lapsed"


def test_what_was_known_on_a_day_is_what_met_gives_as_of_it(app, dossier):
    words = ("met", "Blinken", "--with", "Xi", "--status", "all")
    (then,) = listed(app, dossier, *words, "--as-of", "2023-06-18")
    (now,) = listed(app, dossier, *words)
    assert (then["status"], now["status"], now["independent"]) == ("possible", "happened", 2)


def test_an_event_has_its_whole_history_in_order(app, dossier):
    (row,) = listed(app, dossier, "met", "Xi")
    told = listed(app, dossier, "event", row["event"])
    assert [(t["known"], t["status"], t["publisher"]) for t in told] == [
        ("2023-06-18", "possible", "Morning Wire"), ("2023-06-20", "happened", "Evening Post"),
    ]  # fmt: skip
    assert listed(app, dossier, "event", row["event"].rsplit("/", 1)[-1][:12]) == told


def test_changes_tell_what_is_new_and_what_was_resolved(app, dossier):
    found = {(c["change"], tuple(c["participants"])) for c in listed(app, dossier, "changes", "--since", "2023-06-19")}
    assert ("resolved", ("Antony Blinken", "Xi Jinping")) in found
    assert ("new", ("Antony Blinken", "Zed Late")) in found


def test_holders_of_two_posts_are_found_by_their_posts(app, dossier):
    words = ("met", "--as", "Secretary of State", "--with-role", "Foreign Minister", "--of", "China")
    (row,) = listed(app, dossier, *words)
    assert (row["date"], row["participants"]) == ("2023-10-26", ["Antony Blinken", "Wang Yi"])


def test_a_decision_on_identity_is_kept_and_counts_after_the_next_build(app, dossier):
    ask(app, dossier, "identity", "same", "Zed Late", "Wang Yi", "--why", "a pen name", "--who", "me")
    ask(app, dossier, "build")
    assert {p for e in listed(app, dossier, "met") for p in e["participants"]} == {
        "Antony Blinken", "Wang Yi", "Xi Jinping",
    }  # fmt: skip
    (said,) = listed(app, dossier, "identity", "explain", "Wang Yi")
    assert said["why"] == ["decided: a pen name"]
    ask(app, dossier, "identity", "undo", PERSONS + "zed-late", PERSONS + "wang-yi", "--who", "me")
    ask(app, dossier, "build")
    assert "Zed Late" in {p for e in listed(app, dossier, "met") for p in e["participants"]}


@pytest.mark.parametrize(("late", "wang"), [("Zed Late", "Wang Yi"), ("zed late", PERSONS + "wang-yi")])
def test_what_was_merged_is_parted_by_the_names_it_had(app, dossier, late, wang):
    ask(app, dossier, "identity", "same", "Zed Late", "Wang Yi", "--who", "me")
    assert "Zed Late" not in {p for e in listed(app, dossier, "met") for p in e["participants"]}
    ask(app, dossier, "identity", "undo", wang, late, "--who", "me")
    assert "Zed Late" in {p for e in listed(app, dossier, "met") for p in e["participants"]}


def test_a_decision_wants_two_and_says_which_verb_to_give_them_to(app, dossier):
    said = ask(app, dossier, "identity", "different", "Wang Yi", "--who", "me", code=2).stderr
    assert "name both: whowhom identity different A B" in said


def test_a_finding_fails_the_check_until_it_is_acknowledged(app, dossier):
    facts = dossier / "facts" / "odd.facts"
    facts.write_text(
        'source odd "Odd" published 2023-06-25 by Odd\nAntony Blinken denied meet Xi Jinping on 2023-06-19\n'
    )
    findings = [f for f in listed(app, dossier, "check") if f.get("id")]
    assert [f["shape"] for f in findings] == ["status"]
    ask(app, dossier, "check", "--acknowledge", findings[0]["id"], "--why", "the ministry always denies")
    assert not [f for f in listed(app, dossier, "check") if f.get("id")]
    refused = ask(app, dossier, "check", "--acknowledge", "0000", "--why", "no such finding", code=2)
    assert "no finding '0000'" in refused.stderr
    facts.unlink()
    gone = ask(app, dossier, "check").stderr
    assert f"nothing is found any more that {findings[0]['id']} would let stand" in gone


@pytest.fixture
def record(tmp_path) -> Path:
    folder = tmp_path / "record"
    write(folder / "pocom/people/d/doe-jane-q.xml", PERSON)
    write(
        folder / "pocom/roles-country-chiefs/envoy.xml",
        "<role><id>envoy</id><names><singular>Envoy</singular></names></role>",
    )
    chief = CHIEF.format(id="x-1", start="1930-03-04", end="1931-05-06")
    write(folder / "pocom/missions-countries/turkiye.xml", f"<m><chiefs>{chief}</chiefs></m>")
    trip = TRIP.format(id="1", end="1950-05-03")
    write(folder / "travels/secretary-travels/doe-jane-q.xml", f"<trips>{trip}</trips>")
    return folder


@pytest.fixture
def here(monkeypatch):
    """Have the record read by this process, so that one can see what it reads."""
    monkeypatch.setattr("whowhom.graph.beside._may_fork", lambda: False)


def bytes_of(dossier: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((dossier / "records").rglob("*.jsonl"))}


def test_an_import_twice_gives_the_same_bytes_and_writes_nothing(app, dossier, record):
    ask(app, dossier, "import", "historian", str(record))
    before = bytes_of(dossier)
    again = ask(app, dossier, "import", "historian", str(record))
    assert "0 records read, 0 files written" in again.stdout
    (dossier / ".whowhom" / "imports.json").unlink()
    assert "0 files written" in ask(app, dossier, "import", "historian", str(record), "--no-build").stdout
    assert bytes_of(dossier) == before


@pytest.mark.parametrize("lost", [True, False], ids=["lost", "edited"])
def test_records_that_are_not_as_an_import_made_them_are_made_again(app, dossier, record, lost):
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    before = bytes_of(dossier)
    (made,) = (dossier / "records").rglob("*travels*/*doe-jane-q*.jsonl")
    if lost:
        made.unlink()
    else:
        made.write_text(made.read_text("utf-8").replace("Pierre", "Pierce"), "utf-8")
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    assert bytes_of(dossier) == before


@pytest.mark.usefixtures("here")
def test_another_version_of_the_reader_reads_every_entry_again(app, dossier, record, monkeypatch):
    from whowhom.formats.historian import trips

    file = record / "travels/secretary-travels/doe-jane-q.xml"
    write(file, f"<trips>{''.join(TRIPS)}</trips>")
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    seen: list[str] = []
    extract = trips.extract
    monkeypatch.setattr(trips, "extract", lambda document: seen.append(document.id) or extract(document))
    monkeypatch.setattr("whowhom.cli.rereading.reader_version", lambda: "another")
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    assert len(seen) == len(TRIPS)


TRIPS = [
    TRIP.format(id=n, end="1950-05-03").replace("Pierre", name) for n, name in enumerate(("Pierre", "Jean", "Luc"))
]


@pytest.mark.parametrize(
    ("after", "read"),
    [
        ([TRIPS[0], TRIPS[1].replace("Jean", "Marie"), TRIPS[2]], 1),
        ([TRIPS[2], TRIPS[0]], 0),
        ([TRIP.format(id="9", end="1950-05-02"), *TRIPS], 1),
        ([t.replace("Jane", "Janet") for t in TRIPS], 3),
    ],
    ids=["a remark", "taken out and moved", "a new one", "all"],
)
@pytest.mark.usefixtures("here")
def test_of_a_changed_file_only_entries_that_changed_are_read_again(app, dossier, record, monkeypatch, after, read):
    from whowhom.formats.historian import trips

    seen: list[str] = []
    extract = trips.extract
    monkeypatch.setattr(trips, "extract", lambda document: seen.append(document.id) or extract(document))
    file, notes = record / "travels/secretary-travels/doe-jane-q.xml", dossier / ".whowhom" / "imports.json"
    write(file, f"<trips>{''.join(TRIPS)}</trips>")
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    seen.clear()
    write(file, f"<trips>{''.join(after)}</trips>")
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    found = bytes_of(dossier)
    assert len(seen) == read
    notes.unlink()
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    assert bytes_of(dossier) == found
    assert len(seen) == read + len(after)


def all_of(dossier: Path) -> list[str]:
    return sorted(map(str, Dossier.open(dossier).store().raw))


@pytest.mark.parametrize("beside", [True, False])
def test_a_record_read_beside_is_the_record_read_here(app, dossier, record, monkeypatch, beside):
    ask(app, dossier, "import", "historian", str(record))
    monkeypatch.setattr("whowhom.graph.beside._may_fork", lambda: beside)
    write(record / "travels/secretary-travels/doe-jane-q.xml", f"<trips>{''.join(TRIPS)}</trips>")
    assert "1 files written" in ask(app, dossier, "import", "historian", str(record)).stdout
    found, store = bytes_of(dossier), all_of(dossier)
    assert any(b"Luc" in said for said in found.values())
    (dossier / ".whowhom" / "imports.json").unlink()
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    Dossier.open(dossier).build(afresh=True)
    assert bytes_of(dossier) == found
    assert all_of(dossier) == store


@pytest.mark.parametrize("damaged", ["notes", "records"])
def test_what_was_noted_of_entries_is_not_trusted_once_a_byte_is_another_one(app, dossier, record, damaged):
    file = record / "travels/secretary-travels/doe-jane-q.xml"
    write(file, f"<trips>{''.join(TRIPS)}</trips>")
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    (made,) = (dossier / "records").rglob("*doe-jane-q*.jsonl")
    write(file, f"<trips>{''.join(TRIPS[1:])}</trips>")
    if damaged == "notes":
        notes = dossier / ".whowhom" / "imports.json"
        noted = json.loads(notes.read_text("utf-8").partition("\n")[2])
        noted[str(file)][-1].reverse()  # what came of each entry
        notes.write_text(notes.read_text("utf-8").partition("\n")[0] + "\n" + json.dumps(noted), "utf-8")
    else:
        made.write_text(made.read_text("utf-8").replace("Pierre", "Pierce").replace("Luc", "Lou"), "utf-8")
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    found = bytes_of(dossier)
    (dossier / ".whowhom" / "imports.json").unlink()
    ask(app, dossier, "import", "historian", str(record), "--no-build")
    assert bytes_of(dossier) == found


def test_a_file_that_breaks_later_costs_nothing_that_was_imported(app, dossier, record):
    ask(app, dossier, "import", "historian", str(record))
    before = bytes_of(dossier)
    write(record / "travels/secretary-travels/doe-jane-q.xml", "<trips><trip>")
    broken = ask(app, dossier, "import", "historian", str(record), code=1)
    assert "not well-formed" in broken.stderr
    assert bytes_of(dossier) == before


def test_a_folder_of_something_else_is_refused_and_nothing_is_written(app, dossier, tmp_path):
    (tmp_path / "other" / "travels").mkdir(parents=True)
    assert "no clone" in ask(app, dossier, "import", "historian", str(tmp_path / "other"), code=2).stderr
    assert bytes_of(dossier) == {}


def test_a_spreadsheet_goes_in_and_bad_rows_are_told_by_number(app, dossier, tmp_path):
    sheet = tmp_path / "offices.csv"
    sheet.write_text("\ufeffperson,post,of,from,until\nAnn Berg,Envoy,Norway,1950-01-01,\n=1+1,,,x,\n", "utf-8")
    done = ask(app, dossier, "import", "csv", str(sheet), "--mapping", "tenures", code=1)
    assert "row 3" in done.stderr
    assert "Ann Berg" in ask(app, dossier, "holder", "Envoy", "--of", "Norway").stdout


def test_the_record_beside_the_dossier_is_agreed_or_only_on_one_side(app, dossier, record):
    (dossier / "facts" / "own.facts").write_text(
        'source own "Own" published 1950-06-01 by Own\nJane Doe meets Pierre Martin on 1950-05-02\n'
        "Jane Doe meets Antony Blinken on 1950-05-02\n"
    )
    ask(app, dossier, "import", "historian", str(record))
    found = {(c["found"], tuple(c["participants"])) for c in listed(app, dossier, "check", "--against", "historian")}
    assert ("agreed", ("Jane Doe", "Pierre Martin")) in found
    assert ("only here", ("Antony Blinken", "Jane Doe")) in found


def test_a_table_sums_up_a_publisher_that_tells_of_an_office_again_and_again(app, dossier):
    lines = [f'source n{i} "News {i}" published 2023-0{i}-01 by Daily\nAntony Blinken holds "Secretary of State" of'
             ' United States from 2021-01-26' for i in range(1, 6)]  # fmt: skip
    (dossier / "facts" / "more.facts").write_text("\n\n".join(lines) + "\n", "utf-8")
    shown = ask(app, dossier, "holder", "Secretary of State").stdout
    assert "Daily, 2023-01-01 to 2023-05-01 (5 entries)" in shown
    assert "Gazette, 2023-12-31" in shown
    (office,) = listed(app, dossier, "holder", "Secretary of State")
    assert len(office["sources"]) == 6


def test_a_suggestion_about_events_says_when_and_who(app, dossier):
    (dossier / "facts" / "gazette.facts").write_text(
        'source daily "Guests" published 2023-06-21 by Daily\n'
        "Antony Blinken meets Xi Jinping and Wang Yi on 2023-06-19 in Beijing\n"
    )
    (doubt,) = [s for s in listed(app, dossier, "identity", "suggest") if "#event-" in s["a_iri"]]
    assert doubt["a"] == "meeting 2023-06-19: Antony Blinken; Xi Jinping (facts/hand)"
    assert doubt["b"] == "meeting 2023-06-19: Antony Blinken; Wang Yi; Xi Jinping (facts/gazette)"
