"""Records check themselves, and become JSON Lines and records again unchanged; errors say what, where, what to do."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhom.graph import errors, records
from whowhom.graph.errors import InvalidRecord, WhowhomError
from whowhom.graph.jsonl import dumps, from_json, loads, to_json
from whowhom.graph.records import (
    Affiliation,
    Document,
    Event,
    Organisation,
    Person,
    Place,
    Record,
    Role,
    RoleOnly,
    check_quote,
)
from whowhom.ontology import vocabulary

SAID: dict[str, Any] = {"doc": "note", "quote": "met", "char_start": 8, "char_end": 11}

NAMES = st.text(min_size=1, max_size=12).filter(str.strip)
MAYBE = st.none() | NAMES
DATES = st.none() | st.sampled_from(
    ["2023-06-18", "2023-06", "2023", "2018/..", "[2023-06-01..2023-06-17]", "2023-06-18?"]
)
SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(51, 99)), max_size=3).map(tuple)


@st.composite
def evidence(draw: st.DrawFn) -> dict[str, Any]:
    quote, start = draw(st.text(min_size=1, max_size=30)), draw(st.integers(0, 10**6))
    grade = draw(st.sampled_from(records.GRADES))
    why = draw(NAMES if grade == "flagged" else MAYBE)
    place = {"quote": quote, "char_start": start, "char_end": start + len(quote)}
    return {"doc": draw(NAMES), **place, "grade": grade, "why": why, "rule": draw(MAYBE), "source": draw(MAYBE)}


@st.composite
def entities(draw: st.DrawFn) -> Record:
    cls = draw(st.sampled_from([Person, Organisation, Place]))
    more = {Person: ("born", "died"), Organisation: ("org_type", "state"), Place: ("place_type", "within")}[cls]
    values: dict[str, Any] = {name: draw(MAYBE) for name in (*more, "wikidata", "why")}
    aliases = tuple(draw(st.lists(NAMES, max_size=3)))
    made: Record = cls(doc=draw(NAMES), name=draw(NAMES), aliases=aliases, mentions=draw(SPANS), **values)
    return made


@st.composite
def events(draw: st.DrawFn) -> Record:
    names = draw(st.lists(NAMES, min_size=2, max_size=4, unique=True))
    role_only = draw(
        st.lists(st.builds(RoleOnly, text=NAMES, role=MAYBE, side=st.none() | st.integers(1, 2)), max_size=2)
    )
    sides = draw(st.sampled_from([None, (tuple(names[:1]), tuple(names[1:]))]))
    maybe = {name: draw(MAYBE) for name in ("subtype", "place", "stated_by", "addressee", "name", "date_text")}
    return Event(
        type=draw(st.sampled_from(sorted(vocabulary.EVENT_TYPES))),
        status=draw(st.sampled_from(sorted(vocabulary.STATUSES))),
        participants=tuple(names[:1]),
        groups=tuple(names[1:]),
        role_only=tuple(role_only),
        sides=sides,
        date=draw(DATES),
        **maybe,
        **draw(evidence()),
    )


@st.composite
def offices(draw: st.DrawFn) -> Record:
    tense = draw(st.sampled_from(records.TENSES))
    period: dict[str, Any] = {
        "from_": draw(st.sampled_from([None, "2018"])),
        "until": draw(st.sampled_from([None, "2023-07"])),
    }
    if draw(st.booleans()):
        return Affiliation(
            person=draw(NAMES), org=draw(NAMES), role=draw(MAYBE), tense=tense, **period, **draw(evidence())
        )
    served = {name: draw(MAYBE) for name in ("person", "org", "accredited_to")}
    return Role(role=draw(NAMES), tense=tense, as_of=draw(DATES), **served, **period, **draw(evidence()))


DOCUMENTS = st.builds(
    Document, id=NAMES, text=st.text(max_size=40), date=DATES, end=DATES, made=DATES, title=MAYBE, url=MAYBE
)
RECORDS = st.one_of(DOCUMENTS, entities(), events(), offices())


@given(st.lists(RECORDS, max_size=4))
def test_records_survive_json_lines(given_records: list[Record]) -> None:
    lines = list(dumps(given_records))
    assert all("\n" not in line for line in lines)
    assert list(loads(lines)) == given_records
    assert list(dumps(loads(lines))) == lines


@given(RECORDS)
def test_records_can_be_kept_in_sets_and_sent_to_other_processes(record: Record) -> None:
    assert pickle.loads(pickle.dumps(record)) == record
    assert len({record, from_json(to_json(record))}) == 1


@given(RECORDS, st.text(max_size=8))
def test_unknown_keys_are_ignored(record: Record, value: str) -> None:
    assert from_json(to_json(record) | {"confidence_of_another_tool": value}) == record


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda s: st.lists(s, max_size=3)))
def test_a_field_of_a_wrong_type_is_an_invalid_record_and_nothing_else(value: Any) -> None:
    good = to_json(Event(type="meeting", participants=("A", "B"), sides=(("A",), ("B",)), status="happened", **SAID))
    for key in good:
        try:
            from_json(good | {key: value})
        except InvalidRecord as refused:
            assert refused.what  # noqa: PT017 - either outcome is right, another error is not


EVENT: dict[str, Any] = {"type": "meeting", "participants": ("A", "B"), "status": "happened", **SAID}
ROLE: dict[str, Any] = {"person": "A", "role": "envoy", **SAID}
AFFILIATION: dict[str, Any] = {"person": "A", "org": "B", **SAID}


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda: Document(id="", text="x"), "document: id is empty"),
        (lambda: Document(id="n", text="x", date="June"), "date: 'June' is not an EDTF date"),
        (lambda: Document(id="n", text="x", end="2023-02-30"), "end: there is no date '2023-02-30'"),
        (lambda: Document(id="n", text="x", made="x"), "made: 'x'"),
        (lambda: Person(doc="", name="A"), "person: doc is empty"),
        (lambda: Person(doc="n", name=" "), "person: name is empty"),
        (lambda: Place(doc="n", name="A", mentions=((5, 5),)), r"mention \[5, 5\] is no passage"),
        (lambda: Place(doc="n", name="A", mentions=((-1, 5),)), r"mention \[-1, 5\] is no passage"),
        (lambda: Event(**EVENT | {"doc": ""}), "event: doc is empty"),
        (lambda: Event(**EVENT | {"quote": ""}), "event: quote is empty"),
        (lambda: Event(**EVENT | {"char_end": 12}), r"offsets 8\.\.12 do not fit the quote 'met'"),
        (lambda: Event(**EVENT | {"char_start": -3, "char_end": 0}), r"offsets -3\.\.0 do not fit"),
        (lambda: Event(**EVENT, grade="certain"), "grade 'certain' is none of confident"),
        (lambda: Event(**EVENT, grade="flagged"), "flagged without a reason"),
        (lambda: Event(**EVENT | {"type": "chat"}), "type 'chat' is none of meeting, call"),
        (lambda: Event(**EVENT | {"status": "lapsed"}), "status 'lapsed' is none of happened"),
        (lambda: Event(**EVENT, date="2023-13"), "date: '2023-13' is not an EDTF date"),
        (lambda: Event(**EVENT | {"participants": ("A",)}), "a meeting needs somebody"),
        (lambda: Event(**EVENT | {"type": "call", "participants": ()}), "a call needs somebody"),
        (lambda: Event(**EVENT, sides=(("A", "B"),)), "sides must be two or more lists"),
        (lambda: Event(**EVENT, sides=(("A",), ("C",))), r"stray: \['C'\]"),
        (lambda: Role(**ROLE | {"role": ""}), "role: role is empty"),
        (lambda: Role(**ROLE, tense="past"), "tense 'past' is none of current, former"),
        (lambda: Role(**ROLE, from_="2023-07-25", until="2022-12-30"), r"ends \(2022-12-30\) before it begins"),
        (lambda: Role(**ROLE, as_of="now"), "as_of: 'now'"),
        (lambda: Role(**ROLE, from_="then"), "from: 'then'"),
        (lambda: Affiliation(**AFFILIATION | {"person": ""}), "affiliation: person is empty"),
        (lambda: Affiliation(**AFFILIATION | {"org": ""}), "affiliation: org is empty"),
        (lambda: Affiliation(**AFFILIATION, tense="past"), "tense 'past' is none of"),
        (lambda: Affiliation(**AFFILIATION, from_="2024", until="2023"), r"ends \(2023\) before it begins \(2024\)"),
    ],
)
def test_what_cannot_be_is_refused_when_the_record_is_made(make: Callable[[], Record], what: str) -> None:
    with pytest.raises(InvalidRecord, match=what):
        make()


def test_a_refusal_names_the_document() -> None:
    with pytest.raises(InvalidRecord, match=r"^note: event: "):
        Event(**EVENT | {"participants": ()})


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"kind":"animal"}', "no record kind 'animal'; use one of affiliation, document"),
        ("{}", "no record kind None"),
        ('{"kind":"person","doc":"n"}', "person without 'name'; add 'name'"),
        ('{"kind":"person","doc":"n","name":7}', "'name' is not a string"),
        ('{"kind":"person","doc":"n","name":"A","aliases":"B"}', "'aliases' is not a list"),
        ('{"kind":"person","doc":"n","name":"A","aliases":[1]}', "'aliases' holds something that is not a string"),
        ('{"kind":"person","doc":"n","name":"A","mentions":[[1]]}', "person with a field of a wrong type"),
        (
            '{"kind":"affiliation","doc":"n","person":"A","org":"B","quote":"x","char_start":true,"char_end":2}',
            "whole number",
        ),
    ],
)
def test_a_bad_line_is_named_with_its_file_and_number(line: str, what: str) -> None:
    good = '{"kind":"person","doc":"n","name":"A"}'
    with pytest.raises(InvalidRecord, match=what) as refused:
        list(loads([good, "", line], where="people.jsonl"))
    assert refused.value.where == "people.jsonl:3"


def test_the_lines_before_a_bad_one_are_handed_over() -> None:
    stream = loads(['{"kind":"person","doc":"n","name":"A"}', "{"])
    assert next(stream) == Person(doc="n", name="A")


def test_a_quote_must_stand_where_it_says() -> None:
    event = Event(**EVENT)
    check_quote(event, "Blinken met Qin")
    with pytest.raises(InvalidRecord, match="the text has 'saw' at 8, not the quote 'met'"):
        check_quote(event, "Blinken saw Qin")


def test_offsets_count_code_points() -> None:
    text = "𝟷 “Qin” met"
    quote = {"quote": "met", "char_start": text.index("met"), "char_end": len(text)}
    check_quote(Event(**EVENT | quote), text)


def test_names_that_scripts_rely_on_are_always_there() -> None:
    event = to_json(Event(**EVENT))
    assert {"groups", "sides", "date", "place", "status", "stated_by"} <= set(event)
    assert event["groups"] == []
    assert event["sides"] is None
    role = to_json(Role(**ROLE, from_="2018"))
    assert role["from"] == "2018"
    assert "from_" not in role
    assert to_json(Person(doc="n", name="A"))["aliases"] == []


def test_json_lines_keep_letters_as_they_are_written() -> None:
    (line,) = dumps([Person(doc="n", name="秦刚")])
    assert "秦刚" in line
    assert json.loads(line)["name"] == "秦刚"


def test_errors_say_what_where_and_what_to_do() -> None:
    full = WhowhomError("no such day", "notes.facts:3:28", "correct it")
    assert str(full) == "notes.facts:3:28: no such day; correct it"
    assert str(WhowhomError("no such day")) == "no such day"
    assert str(WhowhomError("no such day", remedy="correct it")) == "no such day; correct it"


def test_errors_keep_their_parts_and_can_be_sent_to_other_processes() -> None:
    facts = errors.InvalidFacts("a typo", "a.facts:3:5", "write meets", file=Path("a.facts"), line=3, column=5)
    unknown = errors.UnknownName("no Wang", candidates=("Wang Wenbin", "Wang Yi"))
    assert (facts.file, facts.line, facts.column) == (Path("a.facts"), 3, 5)
    for error in (facts, unknown, errors.StoreBusy("in use", "d", "wait")):
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert vars(again) == vars(error)


def test_the_tree_of_errors_is_the_one_that_is_drawn() -> None:
    drawn = {word for word in (errors.__doc__ or "").split() if hasattr(errors, word)}
    tree = {name for name, cls in vars(errors).items() if isinstance(cls, type) and issubclass(cls, WhowhomError)}
    assert tree == drawn
