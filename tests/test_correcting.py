"""Facts that put a source right, deny what it tells, or say as what somebody acted: what follows for the questions."""

import pytest
from test_review import FIRST, GUESS, TEXT, WHO, event, judge, write

from whowhom.dossier.folder import Dossier
from whowhom.dossier.readings import claims_of
from whowhom.dossier.review import decide
from whowhom.queries.catalogue import run
from whowhom.queries.encounters import met
from whowhom.queries.histories import changes
from whowhom.queries.prospects import open_prospects

TIMES = 'source times "Put right" published 2023-06-22 by Times\n'


@pytest.fixture
def dossier(tmp_path):
    """Give a dossier in which the source `note` tells of a meeting in Oslo on 2023-06-13."""
    made = Dossier.create(tmp_path / "talks")
    write(made, FIRST, GUESS)
    return made


def say(dossier, *lines, head=TIMES):
    (dossier.facts_path / "own.facts").write_text(head + "".join(f"{line}\n" for line in lines), "utf-8")
    return [w for w in dossier.build().warnings if "put right" in w]


def shown(dossier, **more):
    return [(set(e.participants), e.status, e.date, e.disputed) for e in met(dossier.store(), "Archer", **more)]


BOTH = {"Ann Archer", "Bob Baker"}


def test_what_a_fact_puts_right_counts_no_more_and_is_kept(dossier):
    assert say(dossier, "Ann Archer meets Bob Baker on 2023-06-14 in Oslo correcting note") == []
    assert shown(dossier) == [(BOTH, "happened", "2023-06-14", False)]
    store = dossier.store()
    why = "SELECT ?w { GRAPH ?g { ?c <https://w3id.org/whowhom/ns#why> ?w } }"
    said = [r["w"].value for r in store.query(why)]
    assert said == ["put right by times: Ann Archer meets Bob Baker on 2023-06-14 in Oslo correcting note"]
    assert any(q.object.value == FIRST.quote for q in store.raw if q.predicate.value.endswith("#quote"))
    (dossier.facts_path / "own.facts").unlink()
    assert shown(dossier) == [(BOTH, "happened", "2023-06-13", False)]


def test_somebody_else_was_there_that_day(dossier):
    assert say(dossier, "Ann Archer meets Cem Demir on 2023-06-13 correcting note") == []
    assert shown(dossier) == [({"Ann Archer", "Cem Demir"}, "happened", "2023-06-13", False)]


def test_a_post_is_put_right(dossier):
    base = 'source wire published 2023\nAnn Archer holds "Envoy" of Norway from 2019 until 2021\n'
    (dossier.facts_path / "wire.facts").write_text(base, "utf-8")
    assert say(dossier, 'Ann Archer holds "Envoy" of Norway from 2020 until 2021 correcting wire') == []
    starts = "PREFIX ww: <https://w3id.org/whowhom/ns#> SELECT ?f { ?t ww:from ?f ; ww:grade ?g }"
    store = dossier.store()
    assert [r["f"].value for r in store.query(starts, default_graph=store.minter.graph("derived"))] == ["2020"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Ann Archer calls Cem Demir on 2023-06-14 correcting note", "'note' says nothing of the kind"),
        ("Ann Archer meets Bob Baker on 2023-06-13 in Oslo correcting note", "'note' says the same"),
        ('Ann Archer holds "Envoy" of Norway correcting note', "'note' says nothing of the kind"),
    ],
)
def test_a_correction_that_puts_nothing_right_is_said(dossier, line, why):
    (said,) = say(dossier, line)
    assert why in said
    assert line in said
    assert said.startswith(str(dossier.facts_path / "own.facts"))


def test_where_two_may_be_meant_neither_is_taken_away(dossier):
    more = event("Ann Archer met Bob Baker again in Oslo.", *sorted(BOTH), date="2023-05-02", text=f"{TEXT} {AGAIN}")
    write(dossier, FIRST, more, text=f"{TEXT} {AGAIN}")
    (said,) = say(dossier, "Ann Archer meets Bob Baker on 2023-06-14 correcting note")
    assert "tells of 2 that may be meant" in said
    assert [d for _, _, d, _ in shown(dossier)] == ["2023-05-02", "2023-06-13", "2023-06-14"]


AGAIN = "Ann Archer met Bob Baker again in Oslo."


def test_a_source_that_is_not_there_cannot_be_put_right(dossier):
    (dossier.facts_path / "own.facts").write_text(f"{TIMES}Ann Archer meets Bob Baker correcting nowhere\n", "utf-8")
    (problem,) = dossier.build().problems
    assert "own.facts:2:39: no source 'nowhere'" in problem


# ------------------------------------------------------------------ denials


@pytest.mark.parametrize(
    ("line", "by"),
    [("Norway denies-that Ann Archer met Bob Baker on 2023-06-13", "Norway"),
     ("source times denies-that Ann Archer met Bob Baker on 2023-06-13", None),
     ("Ann Archer denies-meeting Bob Baker on 2023-06-13", "Ann Archer")],
)  # fmt: skip
def test_what_is_denied_is_disputed_and_says_whose_word_it_is(dossier, line, by):
    assert say(dossier, line) == []
    assert shown(dossier, statuses=["all"]) == [(BOTH, "denied", "2023-06-13", True)]
    told = [f.record for f in claims_of(dossier.store(), "facts/own")]
    assert [(r.status, r.stated_by, r.source) for r in told] == [("denied", by, "times")]


# ------------------------------------------------------------------ capacities

OFFICES = """source wire published 2023
Wang Yi holds "Foreign Minister" of China from 2013 until 2022
Wang Yi holds "Director" of Central Office from 2022
"""


def capacities(dossier):
    ask = """PREFIX ww: <https://w3id.org/whowhom/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?title ?from { ?p ww:capacity ?t . ?t ww:post/rdfs:label ?title OPTIONAL { ?t ww:from ?from } }"""
    store = dossier.store()
    rows = store.query(ask, default_graph=store.minter.graph("derived"))
    return sorted((r["title"].value, r["from"].value if "from" in r else "") for r in rows)


def test_as_what_somebody_acted_is_what_the_source_says_not_what_else_he_was(dossier):
    (dossier.facts_path / "offices.facts").write_text(OFFICES, "utf-8")
    say(dossier, "Wang Yi meets Bob Baker on 2022-06-13")
    assert capacities(dossier) == [("Director", "2022"), ("Foreign Minister", "2013")]
    say(dossier, 'Wang Yi as "Foreign Minister" of China meets Bob Baker on 2022-06-13')
    assert capacities(dossier) == [("Foreign Minister", "2013")], "the tenure with its dates, where it is the same post"
    say(dossier, 'Wang Yi as "Special Envoy" of China meets Bob Baker on 2022-06-13')
    assert capacities(dossier) == [("Special Envoy", "")]
    assert dossier.build().problems == []


def test_somebody_known_by_post_alone_is_found_by_the_day(dossier):
    (dossier.facts_path / "offices.facts").write_text(OFFICES, "utf-8")
    say(dossier, 'Bob Baker meets the "Foreign Minister" of China on 2020-06-13')
    (row,) = met(dossier.store(), "Wang Yi")
    assert (set(row.participants), row.grade) == ({"Bob Baker", "Wang Yi"}, "inferred")


# ------------------------------------------------------------------ what was known on a day

MEETS = "Ann Archer meets Bob Baker on 2023-06-14 in Oslo correcting note"
WRONG, RIGHT = (BOTH, "happened", "2023-06-13", False), (BOTH, "happened", "2023-06-14", False)


def test_as_of_a_day_before_the_correction_what_was_believed_then_comes_back(dossier):
    say(dossier, MEETS)
    assert shown(dossier) == shown(dossier, as_of="2023-06-22") == [RIGHT]
    assert shown(dossier, as_of="2023-06-21", evidence=True) == [WRONG]
    (then,) = met(dossier.store(), "Archer", as_of="2023-06-21", evidence=True)
    assert ([s.doc for s in then.sources], [e.quote for e in then.evidence]) == (["note"], [FIRST.quote])
    assert shown(dossier, statuses=["all"], grade="flagged") == [RIGHT]
    assert shown(dossier, as_of="2023-06-19") == []
    answer = run(dossier.store(), "encounters-of", {"actor": "Archer", "flagged": "true"})
    assert {row[answer.columns.index("date")] for row in answer.rows} == {"2023-06-14"}


def test_an_undated_correction_counts_today_and_as_of_no_day(dossier):
    say(dossier, MEETS, head='source times "Put right" by Times\n')
    assert shown(dossier) == [RIGHT]
    assert shown(dossier, as_of="2030") == [WRONG]


def test_the_earliest_of_two_corrections_decides_when_it_was_known(dossier):
    say(dossier, MEETS, 'source post "Later" published 2023-07-01 by Post', MEETS)
    assert shown(dossier, as_of="2023-06-25") == [RIGHT]


def test_what_a_reviewer_rejects_was_never_said_and_comes_back_as_of_no_day(dossier):
    dossier.build()
    judge(dossier, "Bob Baker", "reject", why="the text says nothing of the kind")
    assert shown(dossier, as_of="2023-06-21") == []
    say(dossier, MEETS)
    assert shown(dossier, as_of="2023-06-21") == []
    assert shown(dossier) == [RIGHT]


def test_a_correction_that_a_reviewer_rejected_corrects_nothing(dossier):
    say(dossier, MEETS)
    (made,) = [f for f in claims_of(dossier.store(), "facts/own") if f.record.corrects]
    decide(dossier, made.iri, made.record, "reject", why="the wrong week", **WHO)
    assert shown(dossier) == [WRONG]


def test_a_plan_that_was_put_right_is_open_again_as_of_the_day_before(dossier):
    plan = 'source wire "T" published 2023-06-01 by Wire\nAnn Archer will meet Cem Demir on 2023-06-30\n'
    (dossier.facts_path / "wire.facts").write_text(plan, "utf-8")
    say(dossier, "Ann Archer will meet Cem Demir on 2023-07-02 correcting wire")
    on = {"on": "2023-06-22"}
    assert [p.date for p in open_prospects(dossier.store(), **on)] == ["2023-07-02"]
    assert [p.date for p in open_prospects(dossier.store(), **on, as_of="2023-06-21")] == ["2023-06-30"]


def test_what_a_correction_took_away_is_a_change(dossier):
    say(dossier, MEETS)
    told = {(c.change, c.date) for c in changes(dossier.store(), "2023-06-21")}
    assert told == {("corrected", "2023-06-13"), ("new", "2023-06-14")}
    assert not [c for c in changes(dossier.store(), "2023-06-23") if c.change == "corrected"]
