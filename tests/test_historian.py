from collections import Counter
from pathlib import Path

import pytest

from whowhom.formats import historian
from whowhom.formats.historian import pocom, presidents, trips
from whowhom.graph.errors import UnreadableFile
from whowhom.graph.records import Claimed, Document, check_quote

SHARED = Path(__file__).parents[2] / "shared" / "data" / "historian"
needs_record = pytest.mark.skipif(not SHARED.is_dir(), reason="the public record is not beside the checkout")

PERSON = """<person><id>doe-jane-q</id><persName><surname>Doe</surname><forename>Jane Q. (Janet)</forename>
<altname>Jane Doe</altname></persName><birth>1901</birth><death>?</death>
<last-modified-date>2016-014</last-modified-date></person>"""
CHIEF = """<chief><id>{id}</id><person-id>doe-jane-q</person-id><role-title-id>envoy</role-title-id>
<contemporary-territory-id>turkiye</contemporary-territory-id><appointed><date>1930-01-02</date></appointed>
<arrived><date/></arrived><started><date>{start}</date></started><ended><date>{end}</date></ended>
<note/><created-date>2016-01-05</created-date></chief>"""
TRIP = """<trip role="secretary" who="doe-jane-q"><id>{id}</id><role>secretary</role><name>Jane Doe</name>
<start-date>1950-05-01</start-date><end-date>{end}</end-date><country id="france">France</country>
<locale>Paris, Lyon</locale><remarks>Met with President Pierre Martin.</remarks>
<created-datetime>2012-04-02T10:53:34-04:00</created-datetime></trip>"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A tiny record of our own in the layout of the three repositories."""
    write(tmp_path / "pocom/people/d/doe-jane-q.xml", PERSON)
    write(
        tmp_path / "pocom/roles-country-chiefs/envoy.xml",
        "<role><id>envoy</id><names><singular>Envoy</singular></names></role>",
    )
    chiefs = [
        CHIEF.format(id="x-1", start="1930-03-04", end="1931-05-06"),
        CHIEF.format(id="x-2", start="", end=""),
        CHIEF.format(id="x-1", start="1933-01-01", end="1932-01-01"),
        CHIEF.format(id="x-3", start="", end="1940"),
    ]
    write(
        tmp_path / "pocom/missions-countries/turkiye.xml",
        f"<country-mission><chiefs>{''.join(chiefs)}</chiefs><other-nominees>"
        f"{CHIEF.format(id='x-9', start='1950-01-01', end='')}</other-nominees></country-mission>",
    )
    write(
        tmp_path / "travels/secretary-travels/doe-jane-q.xml",
        f"<trips>{TRIP.format(id='1', end='1950-05-03')}{TRIP.format(id='2', end='1950-02-30')}</trips>",
    )
    return tmp_path  # fmt: skip


def by_kind(record: Path, kind: str) -> list:
    return [r for _, records, _ in historian.read(record) for r in records if r.kind == kind]


def test_only_those_who_served_held_a_post(record):
    roles = [r for r in by_kind(record, "role") if r.rule == "pocom"]
    assert [(r.from_, r.until, r.accredited_to) for r in roles] == [
        ("1930-03-04", "1931-05-06", "Turkey"), (None, None, "Turkey"), ("1930-01-02", "1940", "Turkey"),
    ]  # fmt: skip


def test_dates_that_run_backwards_are_left_out_and_said(record):
    (odd,) = [r for r in by_kind(record, "role") if r.grade == "flagged"]
    assert "ends (1932-01-01) before it begins (1933-01-01)" in odd.why


def test_two_tenures_of_one_id_are_two_documents(record):
    ids = [d.id for d in by_kind(record, "document")]
    assert len(ids) == len(set(ids))
    assert {"historian/pocom/turkiye/x-1", "historian/pocom/turkiye/x-1/2"} <= set(ids)


def test_a_person_is_called_as_the_record_says_and_keeps_the_written_name(record):
    person = next(p for p in by_kind(record, "person") if p.doc == "historian/people/doe-jane-q")
    assert (person.name, person.aliases, person.born, person.died) == (
        "Jane Doe", ("Doe, Jane Q. (Janet)",), "1901", None,
    )  # fmt: skip


def test_a_bad_entry_is_reported_with_its_place_and_the_rest_goes_in(record):
    problems = [p for _, _, ps in historian.read(record) for p in ps]
    assert [str(p) for p in problems] == [
        f"{record}/travels/secretary-travels/doe-jane-q.xml entry 2: there is no date '1950-02-30'; "
        "write a day 2023-06-18, a month 2023-06, a year 2023, a span 2023-06-18/2023-06-19 or [a..b]"
    ]
    assert any(d.id == "historian/travels/1" for d in by_kind(record, "document"))


def test_every_quote_stands_in_its_entry(record):
    documents = {d.id: d.text for d in by_kind(record, "document")}
    claims = [r for _, records, _ in historian.read(record) for r in records if isinstance(r, Claimed)]
    for claim in claims:
        check_quote(claim, documents[claim.doc])
    assert len(claims) >= 6


def test_the_remarks_are_read_with_the_traveller_as_subject(record):
    (met,) = [e for e in by_kind(record, "event") if e.type == "meeting"]
    assert (set(met.participants), met.status) == ({"Jane Doe", "Pierre Martin"}, "happened")
    assert met.date == "[1950-05-01..1950-05-03]"


def test_the_record_of_an_earlier_trip_counts_from_the_day_it_was_made(record):
    (trip,) = [d for d in by_kind(record, "document") if d.id.startswith("historian/travels")]
    assert (trip.date, trip.end, trip.made) == ("1950-05-01", "1950-05-03", "2012-04-02")


def test_reading_twice_gives_the_same(record):
    once, again = ([(name, records) for name, records, _ in historian.read(record)] for _ in range(2))
    assert once == again


def test_an_entity_bomb_is_refused_at_once(record):
    bomb = '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><trips>&b;</trips>'
    write(record / "travels/secretary-travels/bomb.xml", bomb)
    problems = [str(p) for _, _, ps in historian.read(record) for p in ps]
    assert any("declares entities" in p for p in problems)


def test_truncated_xml_is_reported_and_the_other_files_are_read(record):
    write(record / "travels/secretary-travels/aa.xml", "<trips><trip><id>7</id>")
    names = [n for n, _, _ in historian.read(record)]
    assert "historian/travels/secretary-travels-doe-jane-q" in names
    assert any("not well-formed" in str(p) for _, _, ps in historian.read(record) for p in ps)


def test_a_folder_of_something_else_is_refused_in_words(tmp_path):
    with pytest.raises(UnreadableFile, match="none of pocom, travels, visits"):
        list(historian.read(tmp_path))


@needs_record
def test_the_whole_record_of_posts_has_the_numbers_it_should():
    roles, people, secretaries = 0, 0, []
    parts = (part for part, _ in pocom.parts(SHARED / "pocom"))
    for batch, records, problems in (b for part in parts for b in pocom.batches_of(part)):
        assert not problems
        roles += sum(r.kind == "role" for r in records)
        people += sum(r.kind == "person" for r in records) if batch.startswith("people") else 0
        secretaries += [r for r in records if r.kind == "role" and r.role == "Secretary of State"]
    assert (people, roles) == (4261, 6693)
    assert (len(secretaries), len({r.person for r in secretaries})) == (73, 70)


@needs_record
def test_the_whole_record_of_trips_has_the_numbers_it_should(monkeypatch):
    monkeypatch.setattr(trips, "extract", lambda document: [])  # the numbers are about entries, not their remarks
    stops = [r for _, records, _ in trips.travels(SHARED / "travels") for r in records]
    kinds = Counter(r.kind for r in stops)
    travellers = {r.ids for r in stops if r.kind == "person" and r.doc.startswith("historian/travels")}
    assert (kinds["event"], len(travellers)) == (4267, 55)
    made = [r for r in stops if r.kind == "role" and r.role == "President" and r.doc.startswith("historian/travels")]
    assert Counter(r.tense for r in made) == {"current": 831 - 17, "elect": 17}  # one of 832 is told twice
    last = {who: spans[-1:] for who, spans in presidents.terms(SHARED / "travels").items()}
    trump = [r for r in made if r.person == "Donald J. Trump"]
    lost = [r for r in trump if presidents.tense_on(last["trump-donald-j"], r.as_of, r.as_of) != "current"]
    elect = [r for r in made if r.tense == "elect"]
    assert (len(lost), len(lost) + len(elect)) == (34, 51)  # docs/ledger.md says why some count 51 trips outside office
    guests = [r for _, records, _ in trips.visits(SHARED / "visits") for r in records]
    assert sum(isinstance(r, Document) for r in guests) == 3264


def test_a_part_of_the_officers_depends_on_its_own_people_alone(record):
    write(record / "pocom/people/r/roe-john.xml", PERSON.replace("doe-jane-q", "roe-john"))
    needs = {job.file.name: {p.name for p in job.needs} for job in historian.jobs(record) if job.part == "pocom"}
    assert needs["turkiye.xml"] == {"turkiye.xml", "envoy.xml", "doe-jane-q.xml"}
    assert (needs["d"], needs["r"]) == ({"doe-jane-q.xml"}, {"roe-john.xml"})


def test_an_id_that_leads_out_of_the_folder_is_a_name_and_no_path(record):
    mission = record / "pocom/missions-countries/turkiye.xml"
    mission.write_text(mission.read_text("utf-8").replace("doe-jane-q", "../../../secret"), "utf-8")
    write(record / "secret.xml", PERSON.replace("Jane", "Secret"))
    (job,) = [job for job in historian.jobs(record) if job.file == mission]
    assert {p.name for p in job.needs} == {"turkiye.xml", "envoy.xml"}
    assert {r.person for _, records, _ in job.run() for r in records if r.kind == "role"} == {"../../../secret"}


def test_entries_without_what_they_need_are_told_and_the_rest_goes_in(record):
    good = TRIP.format(id="1", end="1950-05-03")
    again = TRIP.format(id="1", end="1950-05-04")
    bare = TRIP.format(id="2", end="1950-05-03").replace("<name>Jane Doe</name>", "<name/>")
    lost = [TRIP.format(id=wrong, end="1950-05-03") for wrong in ("", "../../x")]
    nobody = "<visit><id>7</id><start-date>1950-01-01</start-date><visitor/><from id='x'>X</from></visit>"
    write(record / "travels/secretary-travels/doe-jane-q.xml", f"<trips>{good}{again}{bare}{''.join(lost)}</trips>")
    write(record / "visits/data/1950.xml", f"<visits>{nobody}</visits>")
    said = [str(p).partition(" entry ")[2] for _, _, problems in historian.read(record) for p in problems]
    assert said == [
        "1: another entry before it has this id; give it an <id> of its own",
        "2: no traveler; fill in the traveler",
        ": no id; add <id> with a number of its own",
        "../../x: '../../x' is no id; add <id> with a number of its own",
        "7: no visitor; fill in the visitor",
    ]
    assert [d.end for d in by_kind(record, "document") if "travels" in d.id] == ["1950-05-03"]


def test_a_file_of_something_else_is_told(record):
    write(record / "travels/secretary-travels/page.xml", "<html><body>Not found</body></html>")
    said = [str(p) for name, _, problems in historian.read(record) for p in problems if name.endswith("page")]
    assert [s.split("; ")[0].rsplit("/", 1)[-1] for s in said] == ["page.xml: no <trip> in it"]
