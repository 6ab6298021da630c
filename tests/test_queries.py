"""The questions: each has an expected table on the small world, and names only terms that exist."""

import re
from pathlib import Path

import pytest
from world import AFTER, AFTER_RECORDS, BEFORE, BEFORE_RECORDS, event, world

from whowhom.graph.errors import InvalidDate, InvalidInput, UnknownName
from whowhom.graph.records import Document, Person, Place, Role
from whowhom.queries import actor, find_actors, holder, met, question, questions, roles, run, stats
from whowhom.queries.header import read
from whowhom.queries.reference import page

ROOT = Path(__file__).parents[1]
TERM = re.compile(r"\bww:(\w+)")


@pytest.fixture(scope="module")
def store():
    return world()


EXPECTED = {
    "actors": ({}, ("label", "kind"), {
        ("German Marshall Fund", "Organization"), ("Antony Blinken", "Person"), ("Bonnie Glaser", "Person"),
        ("Lloyd Austin", "Person"), ("Qin Gang", "Person"), ("Wang Yi", "Person"), ("Xi Jinping", "Person"),
        ("Beijing", "Place"), ("China", "State"), ("Singapore", "State"), ("United States", "State"),
    }),
    "capacities": ({"post": "Foreign Minister"}, ("date", "who", "org", "place"), {
        ("2023-06-13", "Qin Gang", "China", None), ("2023-06-18", "Qin Gang", "China", "Beijing"),
    }),
    "claims-known": ({"by": "2023-06-19"}, ("status", "date"), {
        ("happened", "2023-06-18"), ("happened", "2023-06-13"), ("happened", None),
        ("planned", "2023-06-19"), ("possible", "2023-06-19"), ("refused", "2023-06"),
    }),
    "corroboration": ({"least": "1", "most": "1"}, ("type", "date", "sources", "participant"), {
        ("meeting", "2023-06-18", 1, "Antony Blinken"), ("meeting", "2023-06-18", 1, "Qin Gang"),
        ("call", "2023-06-13", 1, "Antony Blinken"), ("call", "2023-06-13", 1, "Qin Gang"),
    }),
    "counts": ({}, ("kind", "number"), {
        ("Affiliation", 1), ("Organization", 1), ("Person", 6), ("Place", 1), ("Post", 2), ("State", 3), ("Tenure", 2),
    }),
    "counts-of-events": ({}, ("type", "status", "number"), {
        ("call", "happened", 1), ("meeting", "happened", 3), ("meeting", "refused", 1),
    }),
    "counts-of-sources": ({}, ("kind", "number"), {("Claim", 11), ("Document", 2), ("Evidence", 11)}),
    "encounters": ({"until": "2023-06-13", "status": "happened"}, ("type", "status", "date", "participant"), {
        ("call", "happened", "2023-06-13", "Antony Blinken"),
        ("call", "happened", "2023-06-13", "Qin Gang"),
    }),
    "encounters-of": ({"actor": "Qin", "in": "China"}, ("type", "date", "place", "participant"), {
        ("meeting", "2023-06-18", "Beijing", "Antony Blinken"), ("meeting", "2023-06-18", "Beijing", "Qin Gang"),
    }),
    "encounters-at": ({"at": "Beijing", "until": "2023-06-18"}, ("type", "date", "participant"), {
        ("meeting", "2023-06-18", "Antony Blinken"), ("meeting", "2023-06-18", "Qin Gang"),
    }),
    "encounters-in-month": ({"month": "2023-06", "status": "refused"}, ("date", "place", "participant"), {
        ("2023-06", "Singapore", "China"), ("2023-06", "Singapore", "Lloyd Austin"),
    }),
    "event-history": ({"fact": None}, ("status", "source", "date", "judgement"), {
        ("happened", "brief-20", "2023-06-19", None), ("possible", "brief-18", "2023-06-19", None),
    }),
    "event-ids": ({}, ("type", "participant"), {
        ("call", "Antony Blinken"), ("call", "Qin Gang"), ("meeting", "Antony Blinken"), ("meeting", "China"),
        ("meeting", "Lloyd Austin"), ("meeting", "Qin Gang"), ("meeting", "Wang Yi"), ("meeting", "Xi Jinping"),
    }),
    "evidence": ({"fact": None}, ("status", "source", "published", "quote", "start", "document"), {
        ("happened", "brief-20", "2023-06-20", "Xi Jinping received Antony Blinken in Beijing on 19 June", 0,
         "brief-20"),
        ("possible", "brief-18", "2023-06-18", "may see President Xi Jinping", 131, "brief-18"),
    }),
    "holder": ({"title": "foreign minister", "on": "2023-06-18"}, ("person",), set()),
    "lapsed": ({"on": "2024-01-01"}, ("status",), set()),
    "names": ({"key": "GMF"}, ("label", "kind"), {("German Marshall Fund", "Organization")}),
    "neighbourhood": ({"actor": "Blinken"}, ("relation", "name"), {
        ("met", "Qin Gang"), ("met", "Wang Yi"), ("met", "Xi Jinping"), ("spokeWith", "Qin Gang"),
        ("worksAt", "United States"),
    }),
    "pairs": ({"from": "2023-06"}, ("who", "whom", "encounters"), {
        ("Antony Blinken", "Qin Gang", 2), ("Antony Blinken", "Wang Yi", 1), ("Antony Blinken", "Xi Jinping", 1),
    }),
    "paths": ({"actor": "Qin Gang", "with": "Wang Yi"}, ("step", "from", "relation", "to"), {
        (1, "Qin Gang", "met, spokeWith", "Antony Blinken"), (2, "Antony Blinken", "met", "Wang Yi"),
    }),
    "places-within": ({"in": "China"}, ("place",), {
        ("https://whowhom.example/place/beijing",), ("https://whowhom.example/state/china",),
    }),
    "plans": ({"on": "2023-06-19"}, ("status",), set()),
    "posts": ({}, ("title", "org", "accredited"), {
        ("Foreign Minister", "China", None), ("Secretary of State", "United States", None),
    }),
    "prospects": ({}, ("type", "status", "date", "participant"), {
        ("meeting", "happened", "2023-06-19", "Antony Blinken"), ("meeting", "happened", "2023-06-19", "Wang Yi"),
        ("meeting", "happened", "2023-06-19", "Xi Jinping"),
    }),
    "roles": ({"actor": "Blinken"}, ("person", "title", "org", "tense"), {
        ("Antony Blinken", "Secretary of State", "United States", "current"),
    }),
    "shared-encounters": ({"actor": "Blinken", "with": "Wang"}, ("type", "status", "date", "participant"), {
        ("meeting", "happened", "2023-06-19", "Antony Blinken"), ("meeting", "happened", "2023-06-19", "Wang Yi"),
    }),
    "source": ({"source": "brief-20"}, ("what", "status", "who", "quote"), {
        ("meeting", "happened", who, quote)
        for who, quote in (
            ("Antony Blinken", "Wang Yi had met him there the same day"),
            ("Wang Yi", "Wang Yi had met him there the same day"),
            ("Antony Blinken", "Xi Jinping received Antony Blinken in Beijing on 19 June"),
            ("Xi Jinping", "Xi Jinping received Antony Blinken in Beijing on 19 June"),
        )
    }),
    "tenures-of-post": ({"post": "post/china-foreign-minister"}, ("person", "title", "org"), {
        ("Qin Gang", "Foreign Minister", "China"),
    }),
    "who-met-whom": ({"from": "2023-06-19"}, ("who", "whom", "date", "place"), {
        ("Antony Blinken", "Wang Yi", "2023-06-19", "Beijing"),
        ("Antony Blinken", "Xi Jinping", "2023-06-19", "Beijing"),
    }),
    "works-at": ({"org": "GMF"}, ("person", "at"), {("Bonnie Glaser", "German Marshall Fund")}),
}  # fmt: skip


def test_every_question_has_an_expected_table():
    assert sorted(EXPECTED) == sorted(questions())


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_question_gives_the_expected_table(store, name):
    params, columns, rows = EXPECTED[name]
    if "fact" in params:
        params = {"fact": next(e.event for e in met(store, "Xi", "Blinken"))}
    answer = run(store, name, params)
    at = [answer.columns.index(c) for c in columns]
    assert {tuple(row[i] for i in at) for row in answer.rows} == rows


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_question_says_what_it_answers_and_names_only_terms_of_the_ontology(name):
    asked = question(name)
    assert asked.header.about.endswith(".")
    assert asked.header.row
    ontology = (ROOT / "ontology" / "whowhom.ttl").read_text("utf-8")
    known = set(re.findall(r"^ww:(\w+) a ", ontology, re.MULTILINE))
    assert set(TERM.findall(asked.text)) <= known
    example = dict(re.findall(r"(\w+)=(.*?)(?=\s\w+=|$)", asked.header.example))
    assert set(example) <= {p.name for p in asked.header.params}
    assert {p.name for p in asked.header.params if not p.optional} <= set(example)
    assert name == "paths" or {p.name for p in asked.header.params} <= set(re.findall(r"\?(\w+)", asked.text))


def test_the_page_of_questions_is_in_step():
    assert (ROOT / "docs" / "queries.md").read_text("utf-8") == page()


def test_an_unknown_question_or_parameter_is_told_with_what_was_meant(store):
    with pytest.raises(UnknownName, match="did you mean encounters"):
        run(store, "encountres")
    with pytest.raises(UnknownName, match="did you mean actor"):
        run(store, "roles", {"acter": "Qin"})
    with pytest.raises(InvalidInput, match="needs 'actor'"):
        run(store, "roles")
    with pytest.raises(InvalidDate):
        run(store, "encounters", {"from": "2023-02-30"})
    with pytest.raises(InvalidInput, match="not one day"):
        run(store, "lapsed", {"on": "2023-06"})


def test_what_a_person_types_cannot_become_part_of_a_query(store):
    with pytest.raises(UnknownName):
        run(store, "roles", {"actor": 'Qin" } UNION { ?fact ?p ?o } #'})
    with pytest.raises(InvalidInput):
        run(store, "evidence", {"fact": "event/> ?x ?y"})
    assert run(store, "names", {"key": "'; DROP"}).rows == []


def test_a_header_hides_parameters_that_always_have_a_value():
    text = "# Who.\n#\n# param a (actor): who\n# param s (status, optional): s\n"
    text += "SELECT ?n (COUNT(?x) AS ?m) ?a ?s { ?x ?y ?n }"
    header = read(text)
    assert header.columns == ("n", "m", "s")
    assert [p.optional for p in header.params] == [False, True]


# ------------------------------------------------------------------ who met whom


def names(found):
    return [(e.date, e.status, *e.participants) for e in found]


def test_what_happened_is_shown_and_plans_only_on_request(store):
    assert names(met(store, "Blinken")) == [
        ("2023-06-13", "happened", "Antony Blinken", "Qin Gang"),
        ("2023-06-18", "happened", "Antony Blinken", "Qin Gang"),
        ("2023-06-19", "happened", "Antony Blinken", "Wang Yi"),
        ("2023-06-19", "happened", "Antony Blinken", "Xi Jinping"),
    ]
    assert names(met(store, statuses=("refused",))) == [("2023-06", "refused", "China", "Lloyd Austin")]


def test_as_of_a_day_only_what_was_known_then_counts(store):
    then = met(store, "Blinken", from_="2023-06-19", statuses=("all",), as_of="2023-06-18", evidence=True)
    assert names(then) == [
        ("2023-06-19", "planned", "Antony Blinken", "Wang Yi"),
        ("2023-06-19", "possible", "Antony Blinken", "Xi Jinping"),
    ]
    assert {s.doc for e in then for s in e.sources} == {"brief-18"}
    assert {p.doc for e in then for p in e.evidence} == {"brief-18"}
    assert met(store, as_of="2023-06-17", statuses=("all",)) == []


def test_a_plan_whose_time_has_passed_unheard_of_is_lapsed_as_of_a_later_day():
    store = world((BEFORE, BEFORE_RECORDS))
    (open_, *_), (lapsed, *_) = (
        met(store, "Wang", statuses=("all",), as_of=day) for day in ("2023-06-18", "2023-12-31")
    )
    assert (open_.status, lapsed.status) == ("planned", "lapsed")
    assert names(met(store, "Wang", statuses=("lapsed",), as_of="2023-12")) == [
        ("2023-06-19", "lapsed", "Antony Blinken", "Wang Yi")
    ]


def test_the_place_may_be_what_contains_it(store):
    assert len(met(store, place="Beijing")) == len(met(store, place="China")) == 3
    assert len(met(store, place="China", as_of="2023-06-18")) == 1
    assert met(store, place="Singapore") == []


def test_flagged_claims_count_only_on_request(store):
    assert met(store, "Xi", "Austin") == []
    assert [e.grade for e in met(store, "Xi", "Austin", grade="flagged")] == ["flagged"]


def test_undated_encounters_stand_last_and_in_no_window(store):
    assert met(store, grade="flagged")[-1].date is None
    assert all(e.date for e in met(store, from_="1900", grade="flagged"))


def test_a_month_may_hold_what_lies_on_some_day_of_it():
    text = "Blinken met Wang Yi in November."
    doc = Document(id="n", text=text, date="2023-12-01")
    store = world((doc, [event(doc, text, participants=("Antony Blinken", "Wang Yi"), date="2023-11")]))
    assert len(met(store, from_="2023-11-15")) == len(met(store, until="2023-11-15")) == 1
    assert met(store, from_="2023-12") == []


def test_outcomes_that_conflict_are_told_and_so_are_dates():
    text = "Blinken met Wang Yi. Blinken did not meet Wang Yi."
    doc = Document(id="n", text=text, date="2023-12-01")
    both = {"participants": ("Antony Blinken", "Wang Yi"), "date": "2023-11-30"}
    store = world(
        (doc, [event(doc, "Blinken met Wang Yi.", **both), event(doc, "Blinken did not meet", status="denied", **both)])
    )
    (row,) = met(store, statuses=("all",))
    assert row.to_json()["disputed"] is True
    assert len(row.sources) == 1


def test_a_row_has_the_fields_that_scripts_rely_on(store):
    row = met(store, "Xi", "Blinken", evidence=True)[0].to_json()
    assert list(row) == [
        "event", "type", "status", "participants", "groups", "date", "earliest", "latest", "place", "sources",
        "independent", "evidence",
    ]  # fmt: skip
    assert row["sources"][0] == {"doc": "brief-18", "publisher": "Morning Wire", "date": "2023-06-18"}
    assert set(row["evidence"][0]) == {"doc", "quote", "char_start", "char_end"}
    texts = {d.id: d.text for d in (BEFORE, AFTER)}
    for e in row["evidence"]:
        assert texts[e["doc"]][e["char_start"] : e["char_end"]] == e["quote"]


def test_unnamed_groups_stand_apart_from_participants():
    text = "Blinken met Chinese officials on Sunday."
    doc = Document(id="n", text=text, date="2023-06-18")
    group = event(doc, text, participants=("Antony Blinken",), groups=("Chinese officials",), date="2023-06-18")
    (row,) = met(world((doc, [group])))
    assert (row.participants, row.groups) == (("Antony Blinken",), ("Chinese officials",))


def test_a_window_finds_what_has_a_wide_or_open_date_too():
    text = "Blinken met Wang Yi in those years. Blinken met Qin Gang. Blinken met Xi Jinping."
    doc = Document(id="n", text=text, date="2023-12-01")
    who = "Antony Blinken"
    store = world(
        (doc, [
            event(doc, "Blinken met Wang Yi in those years.", participants=(who, "Wang Yi"), date="2018/2022"),
            event(doc, "Blinken met Qin Gang.", participants=(who, "Qin Gang"), date="2019/.."),
            event(doc, "Blinken met Xi Jinping.", participants=(who, "Xi Jinping"), date="2020-05-04"),
        ])
    )  # fmt: skip
    assert [e.date for e in met(store, from_="2020-05", until="2020-06")] == ["2018/2022", "2019/..", "2020-05-04"]
    assert [e.date for e in met(store, from_="2023", until="2023")] == ["2019/.."]
    assert met(store, from_="2010", until="2012") == []


# ------------------------------------------------------------------ names


def test_a_name_takes_every_actor_that_fits(store):
    assert [a.label for a in find_actors(store, "blinken")] == ["Antony Blinken"]
    assert [a.label for a in find_actors(store, "秦刚")] == ["Qin Gang"]
    assert [a.label for a in find_actors(store, "GMF")] == ["German Marshall Fund"]
    doc = Document(id="n", text="Wang Wenbin spoke.", date="2023-06-18")
    both = world((doc, [Person(doc="n", name="Wang Wenbin"), Person(doc="n", name="Wang Yi")]))
    assert [a.label for a in find_actors(both, "Wang")] == ["Wang Wenbin", "Wang Yi"]


def test_a_name_that_nobody_bears_comes_with_those_who_look_alike(store):
    with pytest.raises(UnknownName) as e:
        find_actors(store, "Blinkin")
    assert e.value.candidates == ("Antony Blinken",)
    with pytest.raises(UnknownName):
        find_actors(store, "https://whowhom.example/person/nobody")


# ------------------------------------------------------------------ offices


def offices(*entries, date="2023-09-01"):
    """Give a world of one text whose lines are tenures: person, post, body, from, until, more fields."""
    lines = [" ".join(filter(None, e[:5])) for e in entries]
    text = "\n".join(lines)
    doc = Document(id="posts", text=text, date=date, publisher="Gazette")
    places = [Place(doc="posts", name=n, place_type="country") for n in ("China", "United States", "France")]
    records = list(places)
    for line, (person, post, body, start, end, *more) in zip(lines, entries, strict=True):
        at = text.index(line)
        quote = {"doc": "posts", "quote": line, "char_start": at, "char_end": at + len(line)}
        records.append(Role(person=person, role=post, org=body, from_=start, until=end, **quote, **(more or [{}])[0]))
    return world((doc, records))


def test_the_holder_of_a_post_on_a_day_is_known_by_its_tenure():
    store = offices(
        ("Qin Gang", "Foreign Minister", "China", "2022-12-30", "2023-07-25"),
        ("Wang Yi", "Minister of Foreign Affairs", "China", "2023-07-25", None),
        ("Catherine Colonna", "Foreign Minister", "France", "2022-05-20", None),
    )
    assert [o.person for o in holder(store, "Foreign Minister", "China", "2023-06-18")] == ["Qin Gang"]
    assert [o.person for o in holder(store, "Foreign Minister of China", on="2023-08-01")] == ["Wang Yi"]
    assert [o.person for o in holder(store, "foreign minister", on="2023-06-18")] == ["Catherine Colonna", "Qin Gang"]
    assert [o.person for o in holder(store, "Foreign Minister", "China", "2023-07-25")] == ["Qin Gang", "Wang Yi"]
    assert holder(store, "Foreign Minister", "China", "2010-01-01") == []


def test_a_title_is_asked_for_whole_or_by_its_class():
    store = offices(
        ("Antony Blinken", "Secretary of State", "United States", "2021-01-26", None),
        ("Victoria Nuland", "Under Secretary of State", "United States", "2021-05-03", None),
        ("Nicholas Burns", "Ambassador Extraordinary and Plenipotentiary", "United States", "2022-04-02", None,
         {"accredited_to": "China"}),
    )  # fmt: skip
    assert [o.person for o in holder(store, "Secretary of State", on="2023-06-18")] == ["Antony Blinken"]
    assert [o.person for o in holder(store, "Ambassador", "China", "2023-06-18")] == ["Nicholas Burns"]
    assert [o.person for o in holder(store, "Ambassador to China", on="2023-06-18")] == ["Nicholas Burns"]
    assert [o.person for o in holder(store, "US Secretary of State")] == ["Antony Blinken"]
    with pytest.raises(UnknownName, match="did you mean Secretary of State"):
        holder(store, "Secretary of Stat")


def test_a_post_that_is_only_mentioned_holds_for_the_day_of_its_source(store):
    assert [o.person for o in holder(store, "Foreign Minister", on="2023-06-18")] == ["Qin Gang"]
    assert holder(store, "Foreign Minister", on="2023-08-18") == []


def test_an_elect_or_former_holder_holds_nothing():
    store = offices(
        ("Joe Biden", "President", "United States", None, None, {"tense": "elect"}),
        ("Donald Trump", "President", "United States", None, None, {"tense": "former"}),
        date="2020-12-01",
    )
    assert holder(store, "President", on="2020-12-01") == []


def test_an_undated_mention_strengthens_the_one_dated_tenure():
    store = offices(
        ("Qin Gang", "Foreign Minister", "China", "2022-12-30", "2023-07-25"),
        ("Qin Gang", "Foreign Minister", "China", None, None),
    )
    (row,) = roles(store, "Qin Gang")
    assert (row.from_, row.until, len(row.facts)) == ("2022-12-30", "2023-07-25", 2)


def test_a_mention_in_other_words_strengthens_the_holder_that_is_known():
    store = offices(
        ("Qin Gang", "Minister of Foreign Affairs", "China", "2022-12-30", "2023-07-25"),
        ("Qin Gang", "Foreign Minister", "China", None, None),
        date="2023-06-18",
    )
    (row,) = holder(store, "Foreign Minister", on="2023-06-18")
    assert (row.post, row.from_, len(row.facts)) == ("Minister of Foreign Affairs", "2022-12-30", 2)


def test_roles_have_the_fields_that_scripts_rely_on(store):
    row = roles(store, "Glaser")[0].to_json()
    assert {k: row[k] for k in ("person", "post", "org", "from", "until")} == {
        "person": "Bonnie Glaser", "post": None, "org": "German Marshall Fund", "from": None, "until": None,
    }  # fmt: skip
    assert row["sources"] == [{"doc": "brief-18", "publisher": "Morning Wire", "date": "2023-06-18"}]


# ------------------------------------------------------------------ pages and counts


def test_a_page_tells_of_plans_and_refusals_too():
    store = world((BEFORE, BEFORE_RECORDS))
    (page_,) = actor(store, "Austin")
    assert [e.status for e in page_.encounters] == ["refused"]
    (page_,) = actor(store, "Blinken")
    assert {e.status for e in page_.encounters} == {"happened", "planned", "possible"}
    assert [o.post for o in page_.offices] == ["Secretary of State"]


def test_stats_is_one_object_with_the_fields_that_scripts_rely_on(store):
    found = stats(store).to_json()
    assert list(found) == [
        "documents", "persons", "organizations", "states", "places", "posts", "tenures", "events", "claims", "evidence",
        "quads",
    ]  # fmt: skip
    assert found["events"] == {"call": {"happened": 1}, "meeting": {"happened": 3, "refused": 1}}
    assert found["quads"] == len(store.raw)


def test_answers_do_not_depend_on_the_order_of_sources():
    there = world((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS))
    back = world((AFTER, AFTER_RECORDS), (BEFORE, BEFORE_RECORDS))
    assert [e.to_json() for e in met(there, evidence=True)] == [e.to_json() for e in met(back, evidence=True)]


def test_a_query_in_place_of_a_name_is_told_where_it_belongs_in_one_short_line():
    with pytest.raises(UnknownName, match="whowhom query -") as e:
        question("SELECT * WHERE { " + "(" * 20_000)
    assert len(str(e.value)) < 250
    with pytest.raises(UnknownName, match="no question or file") as e:
        question("x" * 20_000)
    assert len(str(e.value)) < 250
