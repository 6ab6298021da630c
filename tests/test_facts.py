"""The facts language: lines that read like sentences, records with the line as evidence, faults with their fix."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhom.dossier.actors import Actor, ActorDirectory
from whowhom.dossier.adding import add
from whowhom.dossier.facts import declared, read_facts, read_text, records
from whowhom.dossier.folder import Dossier
from whowhom.dossier.verbs import modals, verbs, words
from whowhom.graph.errors import InvalidFacts, UnknownName, UnreadableFile
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


@pytest.fixture
def dossier(tmp_path) -> Dossier:
    made = Dossier.create(tmp_path / "d", "Test")
    (made.path / "actors.csv").write_text(
        "name,kind\nAntony Blinken,person\nQin Gang,person\nWang Yi,person\nWang Wenbin,person\n"
    )
    (made.documents_path / "note.md").write_text(
        "---\ndate: 2023-06-18\n---\nBonnie Glaser of the German Marshall Fund of the United States said little.\n"
    )
    return made


def test_add_saves_a_line_under_its_source(dossier):
    added = add(dossier, "Blinken meets Qin Gang on 2023-06-18", "note")
    add(dossier, "  Blinken calls Qin Gang ", "note")
    text = (dossier.facts_path / "curated.facts").read_text()
    assert text == "source note\nBlinken meets Qin Gang on 2023-06-18\nBlinken calls Qin Gang\n"
    assert added.records[0].participants == ("Antony Blinken", "Qin Gang")
    found = read_facts(added.path, "facts/curated", dossier.actors())
    assert [r.source for r in found.records if isinstance(r, Event)] == ["note", "note"]


def test_add_begins_another_source_where_it_is_another(dossier):
    (dossier.facts_path / "a.facts").write_text('source wire "Wire" published 2023\n')
    for day, source in enumerate(("note", "wire", "note"), 11):
        add(dossier, f"Blinken calls Qin Gang on 2023-06-{day}", source)
    text = (dossier.facts_path / "curated.facts").read_text()
    assert [line.split()[1] for line in text.splitlines() if line.startswith("source")] == ["note", "wire", "note"]


@pytest.mark.parametrize(
    ("line", "source", "error", "said"),
    [
        ("Blinken meets Qin Gang", None, UnknownName, "no source is named.*note"),
        ("Blinken meets Qin Gang", "ntoe", UnknownName, "no source 'ntoe'.*note"),
        ("Blinken meest Qin Gang", "note", InvalidFacts, "did you mean `meets`"),
        ("Wang meets Qin Gang", "note", InvalidFacts, "Wang Wenbin or Wang Yi"),
        ("# nothing", "note", InvalidFacts, "an empty line"),
        ("source x", "note", InvalidFacts, "no fact"),
    ],
)
def test_add_saves_nothing_that_is_wrong(dossier, line, source, error, said):
    with pytest.raises(error, match=said):
        add(dossier, line, source)
    assert not (dossier.facts_path / "curated.facts").exists()


def test_facts_added_at_once_all_stand_under_their_own_source(dossier):
    (dossier.facts_path / "a.facts").write_text('source wire "Wire" published 2023\n')
    facts = [(f"Blinken calls Qin Gang on 2023-06-{d}", s) for d in range(10, 20) for s in ("note", "wire")]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda fact: add(dossier, *fact), facts))
    found = read_facts(dossier.facts_path / "curated.facts", "facts/curated", dossier.actors())
    assert sorted((r.quote, r.source) for r in found.records if isinstance(r, Event)) == sorted(facts)


def test_add_refuses_what_is_saved_already(dossier):
    add(dossier, "Blinken meets Qin Gang", "note")
    with pytest.raises(InvalidFacts, match="saved already"):
        add(dossier, "Blinken meets Qin Gang", "note")


def test_add_writes_in_full_what_only_the_document_explains(dossier):
    """Neither the analyst nor GMF stands in actors.csv; the note that the fact is from names both."""
    added = add(dossier, "Glaser works-at GMF", "note")
    full = "Bonnie Glaser works-at German Marshall Fund of the United States"
    assert added.line == f"{full}  # typed: Glaser works-at GMF"
    assert added.notices == ()
    assert added.path.read_text("utf-8") == f"source note\n{added.line}\n"
    with pytest.raises(InvalidFacts, match="saved already"):
        add(dossier, full, "note")


def test_a_source_s_denial_is_a_fact_and_no_heading(dossier):
    (dossier.facts_path / "a.facts").write_text('source wire "Wire" published 2023\n')
    add(dossier, "Blinken calls Qin Gang", "note")
    add(dossier, "source wire denies-that Blinken met Qin Gang")
    add(dossier, "Blinken meets Wang Yi", "wire")
    found = read_facts(dossier.facts_path / "curated.facts", "facts/curated", dossier.actors())
    assert [(r.source, r.status) for r in found.records if isinstance(r, Event)] == [
        ("note", "happened"), ("wire", "denied"), ("wire", "happened"),
    ]  # fmt: skip
    broken = read("Blinken meets Qin", "source wire denies-that Blinken met", "Blinken calls Qin", known={"wire": ""})
    assert [e.line for e in broken.errors] == [3]
    assert [r.type for r in broken.records if isinstance(r, Event)] == ["meeting", "call"]


def test_add_tells_of_new_names(dossier):
    assert add(dossier, "Blinken meets Dominic Raab", "note").notices == ("'Dominic Raab' is new (person)",)


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
