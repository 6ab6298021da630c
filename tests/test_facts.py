"""The facts language: lines that read like sentences, records with the line as evidence, faults with their fix."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhom.dossier.actors import Actor, ActorDirectory
from whowhom.dossier.facts import read_text
from whowhom.dossier.verbs import modals, verbs, words
from whowhom.graph.records import Affiliation, Capacity, Event, Organisation, Person, Place, Role, RoleOnly, check_quote
from whowhom.ontology.vocabulary import EVENT_TYPES, STATUSES

KNOWN = ActorDirectory(
    [
        Actor("Antony Blinken", "person", ("布林肯",), "", "1962"),
        Actor("Qin Gang", "person", ("秦刚",), "Q3413831"),
        Actor("Wang Yi"),
        Actor("Wang Wenbin"),
        Actor("Theresa May"),
        Actor("German Marshall Fund of the United States", "organization", ("German Marshall Fund",)),
        Actor("Center for Strategic and International Studies", "organization"),
        Actor("Trinidad and Tobago", "state"),
        Actor("Beijing", "place", (), "", "", "", "China"),
        Actor("Chinese officials", "group"),
    ]
)


def read(*lines: str, directory: ActorDirectory = KNOWN, known=None):
    return read_text("source wire\n" + "\n".join(lines), "facts/test", directory, known)


def one(line: str):
    """Give the only record but actors that a good line makes."""
    found = read(line)
    assert found.errors == []
    (record,) = [r for r in found.records if isinstance(r, (Event, Role, Affiliation))]
    return record


def test_a_line_becomes_an_event_whose_evidence_is_the_line():
    text = "source wire\n\n  Blinken meets Qin on 2023-06-18 in Beijing  # in the capital\n"
    found = read_text(text, "facts/test", KNOWN)
    event = found.records[-1]
    assert isinstance(event, Event)
    assert (event.type, event.status, event.date, event.place) == ("meeting", "happened", "2023-06-18", "Beijing")
    assert event.participants == ("Antony Blinken", "Qin Gang")
    assert event.quote == "Blinken meets Qin on 2023-06-18 in Beijing"
    assert (event.doc, event.source, event.grade) == ("facts/test", "wire", "curated")
    check_quote(event, text)


def test_everybody_named_is_a_record_with_the_places_where_they_are_named():
    text = "source wire\n秦刚 calls Blinken on 2023-06-13\nBlinken visits Beijing"
    found = read_text(text, "facts/test", KNOWN)
    people = {r.name: r for r in found.records if isinstance(r, Person)}
    assert people["Qin Gang"].wikidata == "Q3413831"
    assert people["Antony Blinken"].aliases == ("布林肯", "Blinken")
    assert [text[a:b] for a, b in people["Antony Blinken"].mentions] == ["Blinken", "Blinken"]
    assert [text[a:b] for a, b in people["Qin Gang"].mentions] == ["秦刚"]
    places = {r.name: r for r in found.records if isinstance(r, Place)}
    assert places["Beijing"].within == "China"
    assert places["China"].place_type == "country"


@pytest.mark.parametrize(
    ("line", "kind", "status"),
    [
        ("Blinken met Qin", "meeting", "happened"),
        ("Blinken and Qin meet", "meeting", "happened"),
        ("Blinken met with Qin", "meeting", "happened"),
        ("Blinken and Qin met", "meeting", "happened"),
        ("Blinken calls Qin", "call", "happened"),
        ("Blinken phoned Qin", "call", "happened"),
        ("Blinken will meet Wang Yi", "meeting", "planned"),
        ("Blinken may meet Wang Yi", "meeting", "possible"),
        ("Blinken hopes-to meet Wang Yi", "meeting", "hoped"),
        ("China refuses-to meet Blinken", "meeting", "refused"),
        ("China refused-meeting Blinken", "meeting", "refused"),
        ("Blinken cancels-meeting Wang Yi", "meeting", "cancelled"),
        ("Blinken postponed-visit Beijing", "visit", "cancelled"),
        ("Blinken did-not meet Wang Yi", "meeting", "denied"),
        ("Blinken denies-meeting Wang Yi", "meeting", "denied"),
        ("Blinken may call Qin", "call", "possible"),
        ("Blinken visits Beijing", "visit", "happened"),
        ("Wang Wenbin accompanies Qin", "accompany", "happened"),
        ("Blinken appears-with Qin", "joint_appearance", "happened"),
        ("Blinken attends Ukraine Recovery Conference", "conference", "happened"),
        ("Wang Wenbin states", "statement", "happened"),
        ('Qin is-appointed-as "Foreign Minister" of China', "appointment", "happened"),
    ],
)
def test_the_verb_and_the_word_before_it_say_what_happened_and_whether(line, kind, status):
    event = one(line)
    assert (event.type, event.status) == (kind, status)


def test_a_denial_is_the_word_of_whoever_denies():
    assert one("Blinken denies-meeting Wang Yi").stated_by == "Antony Blinken"
    assert one("Blinken did-not meet Wang Yi").stated_by is None
    assert one("Blinken may meet Wang Yi says Wang Wenbin").stated_by == "Wang Wenbin"


@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("on 2023-06-18", "2023-06-18"),
        ("on 2023-06-18?", "2023-06-18?"),
        ("during 2023-11", "2023-11"),
        ("during 2023-06-18/2023-06-19", "[2023-06-18..2023-06-19]"),
        ("from 2023-06-18 until 2023-06-19", "2023-06-18/2023-06-19"),
        ("before 2023-06-18", "[..2023-06-17]"),
        ("after 2023-06", "[2023-07-01..]"),
        ("after 2023-05 before 2023-06-18", "[2023-06-01..2023-06-17]"),
        ("after 2023-06-17 before 2023-06-19", "2023-06-18"),
        ("", None),
    ],
)
def test_dates_say_when_or_between_when(phrase, date):
    assert one(f"Blinken meets Qin {phrase}").date == date


def test_lists_make_sides_only_where_there_are_two_of_them():
    assert one("Blinken meets Qin").sides is None
    assert one("Blinken, Qin and Wang Yi meet").sides is None
    event = one("Blinken and Theresa May meet Qin and Wang Yi")
    assert event.sides == (("Antony Blinken", "Theresa May"), ("Qin Gang", "Wang Yi"))


def test_names_may_hold_the_words_that_part_phrases():
    assert one("Theresa May may meet Trinidad and Tobago").participants == ("Theresa May", "Trinidad and Tobago")
    assert one("Blinken works-at Center for Strategic and International Studies").org.startswith(
        "Center for Strategic and"
    )
    event = one('Blinken meets "Somebody and Nobody" in Washington, D.C.')
    assert (event.participants[1], event.place) == ("Somebody and Nobody", "Washington, D.C.")


def test_a_name_may_hold_quotation_marks_written_twice():
    event = one('Blinken meets "Thomas ""Tip"" O’Neill" in "Hall ""A"""')
    assert (event.participants[1], event.place) == ('Thomas "Tip" O’Neill', 'Hall "A"')
    assert one('Blinken meets “Joe "King" Oliver”').participants[1] == 'Joe "King" Oliver'


def test_as_what_somebody_acts_stands_after_the_name():
    event = one('Blinken as "Secretary of State" of United States meets Qin and Wang Yi as "Director" of China')
    assert event.capacities == (
        Capacity(person="Antony Blinken", role="Secretary of State", org="United States"),
        Capacity(person="Wang Yi", role="Director", org="China"),
    )
    event = one('Nicholas Burns as "Ambassador" of United States to China meets the "Foreign Minister" of China')
    assert event.capacities[0].accredited_to == "China"
    assert event.groups == ("Foreign Minister of China",)
    assert event.role_only == (RoleOnly(text="Foreign Minister of China", role="Foreign Minister", org="China"),)


def test_a_third_side_joins_and_the_host_is_told_from_the_guest():
    event = one("Blinken meets Qin and Wang Yi joined-by Theresa May")
    assert event.sides == (("Antony Blinken",), ("Qin Gang", "Wang Yi"), ("Theresa May",))
    assert one("Qin receives Blinken").sides == (("Qin Gang",), ("Antony Blinken",))


def test_a_source_or_somebody_in_it_denies():
    event = one("China denies-that Blinken met Qin on 2023-06-18")
    assert (event.status, event.stated_by, event.source) == ("denied", "China", "wire")
    event = read("source wire denies-that Blinken met Qin").records[-1]
    assert (event.status, event.stated_by, event.source) == ("denied", None, "wire")


def test_the_words_of_the_source_and_what_it_corrects_are_kept():
    event = one('Wang Wenbin states on 2023-06-16 quote "a ""strategic"" mistake"')
    assert event.words == 'a "strategic" mistake'
    assert one("Blinken meets Qin on 2023-06-18 correcting wire").corrects == "wire"
    assert one('Blinken meets Qin known-as "the first talks"').name == "the first talks"


def test_those_not_named_one_by_one_are_a_group():
    assert one("Blinken meets some Chinese generals").groups == ("Chinese generals",)
    assert one("Blinken meets Chinese officials").groups == ("Chinese officials",)


def test_a_post_is_held_from_until_and_then_over():
    role = one('Qin holds "Foreign Minister" of China from 2022-12-30 until 2023-07-25')
    assert (role.person, role.role, role.org) == ("Qin Gang", "Foreign Minister", "China")
    assert (role.from_, role.until, role.tense) == ("2022-12-30", "2023-07-25", "former")
    role = one('Nicholas Burns holds "Ambassador" of United States to China on 2023-06-18')
    assert (role.org, role.accredited_to, role.as_of, role.tense) == ("United States", "China", "2023-06-18", "current")


def test_initials_and_surnames_find_whom_the_dossier_knows():
    found = read('Glaser works-at GMF as "managing director"')
    affiliation, role = found.records[-2:]
    assert isinstance(affiliation, Affiliation)
    assert (affiliation.org, affiliation.role) == ("German Marshall Fund of the United States", "managing director")
    assert isinstance(role, Role)
    assert (role.person, role.role) == ("Glaser", "managing director")
    assert found.notices == ["facts/test: not in actors.csv: 'Glaser' (person, line 2)"]
    assert found.newcomers == [Actor("Glaser")]


def test_a_full_name_anywhere_in_the_file_lends_itself_to_the_surname():
    found = read("Glaser states", "Bonnie Glaser works-at GMF")
    assert {r.name for r in found.records if isinstance(r, Person)} == {"Bonnie Glaser"}


def test_countries_need_no_list():
    found = read("UK refuses-to meet Blinken")
    assert [r.name for r in found.records if isinstance(r, Place)] == ["United Kingdom"]
    assert not found.notices


def test_the_table_of_verbs_is_sound():
    for verb in verbs():
        assert verb.record in ("event", "role", "affiliation"), verb
        if verb.record == "event":
            assert verb.type in EVENT_TYPES
            assert verb.status in STATUSES
    for modal in modals():
        assert modal.status in STATUSES
    forms = [f for v in (*verbs(), *modals()) for f in v.forms]
    assert len(forms) == len(set(forms))
    assert all(w == w.lower() and " " not in w for w in words())


NAMES = st.sampled_from([a.name for a in KNOWN if a.kind == "person"] + ["Aung San Suu Kyi", "Ursula von der Leyen"])


@given(NAMES, NAMES, st.dates(dt.date(1000, 1, 1)), st.sampled_from([*modals(), None]))
def test_what_is_written_is_what_is_read(a, b, day, modal):
    if a == b:
        return
    line = f"{a} {modal.forms[0] + ' ' if modal else ''}meet {b} on {day.isoformat()}"
    event = one(line)
    assert event.participants == (a, b)
    assert event.date == day.isoformat()
    assert event.status == (modal.status if modal else "happened")


@settings(max_examples=300)
@given(
    st.text(alphabet='Ab "[]“”#,\t.-2', max_size=40)
    | st.lists(st.sampled_from([*words(), "on", "A", '"', "2023", "of"])).map(" ".join)
)
def test_any_line_gives_records_or_faults_and_never_anything_else(line):
    found = read(line)
    for error in found.errors:
        assert error.column >= 1
        assert error.what
    for record in found.records:
        if isinstance(record, (Event, Role, Affiliation)):
            check_quote(record, found.document.text)


def test_every_line_in_the_documentation_parses():
    text = (Path(__file__).parents[1] / "docs" / "facts.md").read_text("utf-8")
    blocks = text.split("```")[1::2]
    facts = [b.removeprefix("facts\n") for b in blocks if b.startswith("facts\n")]
    assert len(facts) > 5
    for block in facts:
        found = read_text("source wire\n" + block, "facts/docs", KNOWN)
        assert found.errors == [], found.errors[0]


def test_every_verb_is_in_the_documentation():
    text = (Path(__file__).parents[1] / "docs" / "facts.md").read_text("utf-8")
    assert [v.forms[0] for v in (*verbs(), *modals()) if not any(f"`{f}`" in text for f in v.forms)] == []


def test_organisations_are_told_from_people():
    found = read("Blinken works-at Ministry of Truth")
    assert [r.name for r in found.records if isinstance(r, Organisation)] == ["Ministry of Truth"]
