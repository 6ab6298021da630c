"""Queries that a person typed: looked over, and run apart with limits."""

import gc

import pytest
from world import world

from whowhom.graph.errors import InvalidInput, QueryRefused
from whowhom.graph.store import Store
from whowhom.queries import Limits, ask
from whowhom.queries.tokens import DEEPEST, LONGEST, checked

PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("sandbox") / "store"
    store = Store.open(path, read_only=False)
    store.raw.extend(list(world().raw))
    store.flush()
    del store
    gc.collect()
    return path


def test_the_derived_graph_is_the_default_and_the_prefixes_are_known(folder):
    answer = ask(folder, 'SELECT ?name { ?a ww:met/rdfs:label ?name ; rdfs:label "Qin Gang" }')
    assert (answer.columns, answer.rows, answer.cut) == (("name",), [("Antony Blinken",)], False)


def test_claims_are_reached_by_graph_or_everywhere(folder):
    query = "SELECT (COUNT(?c) AS ?n) { ?c a ww:Claim }"
    assert ask(folder, query).rows == [(0,)]
    assert ask(folder, query, everywhere=True).rows == [(11,)]
    assert ask(folder, "SELECT (COUNT(?c) AS ?n) { GRAPH ?g { ?c a ww:Claim } }").rows == [(11,)]


def test_ask_and_construct_give_rows_too(folder):
    assert ask(folder, "ASK { ?a ww:met ?b }").rows == [(True,)]
    answer = ask(folder, "CONSTRUCT { ?b ww:met ?a } WHERE { ?a ww:met ?b }")
    assert answer.columns == ("subject", "predicate", "object")
    assert len(answer.rows) == 6


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }",
        "select * { service silent ?x { ?a ?b ?c } }",
        "SELECT * { SERV\\u0049CE <http://127.0.0.1:9/> { ?a ?b ?c } }",
        "SELECT * FROM <http://127.0.0.1:9/> { ?a ?b ?c }",
        "LOAD <http://127.0.0.1:9/>",
        "DELETE WHERE { ?a ?b ?c }",
        "# a comment\nINSERT DATA { <a:a> <a:b> <a:c> }",
        "WITH <a:g> DELETE { ?a ?b ?c } WHERE { ?a ?b ?c }",
        "CLEAR ALL",
    ],
)
def test_what_reaches_out_or_changes_something_is_refused(query):
    with pytest.raises(QueryRefused, match="not allowed"):
        checked(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?a rdfs:label "SERVICE" }',
        "SELECT * { ?service ?from $load } # INSERT",
        "SELECT * { ?a <http://example.org/SERVICE#LOAD> '''FROM 'here' on''' }",
        "SELECT * { ?a ww:from ?b ; load:service ?c FILTER(?b < 3 && ?c > 2) }",
        'SELECT * { ?a rdfs:label "x"@en-from }',
        r'SELECT * { ?a rdfs:label "a \" SERVICE" }',
    ],
)
def test_words_in_strings_names_and_comments_are_no_keywords(query):
    assert checked(query) == query


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?a ?b ?c FILTER(" + "(" * 20000 + "1" + ")" * 20000 + ") }",
        "SELECT * { ?a ?b ?c FILTER(" + "!" * (DEEPEST + 1) + "?c) }",
        "{" * (DEEPEST + 1),
        "SELECT" + " " * LONGEST,
        "SELECT \\UFFFFFFFF",
    ],
)
def test_what_would_end_the_engine_is_refused(query):
    with pytest.raises(QueryRefused):
        checked(query)


def test_a_query_that_does_not_parse_is_told_where(folder):
    with pytest.raises(InvalidInput, match=r"1:\d+: something else is expected here") as e:
        ask(folder, "SELECT ?a WHERE { ?a a ww:Person ")
    assert len(str(e.value)) < 120, "and not each letter that might stand there"


def test_a_query_that_runs_too_long_is_stopped(folder):
    with pytest.raises(QueryRefused, match="more than 1 seconds"):
        ask(folder, f"SELECT (COUNT(*) AS ?count) {{ {PRODUCT} }}", limits=Limits(seconds=1))


def test_a_query_that_takes_too_much_memory_is_stopped(folder):
    with pytest.raises(QueryRefused, match="memory"):
        ask(folder, f"SELECT * {{ {PRODUCT} }} ORDER BY ?o", limits=Limits(memory=100 << 20))


def test_rows_and_characters_beyond_the_limit_are_cut_and_it_is_said(folder):
    answer = ask(folder, "SELECT * { ?a ?b ?c }", limits=Limits(rows=3))
    assert (len(answer.rows), answer.cut) == (3, True)
    assert ask(folder, "SELECT * { ?a ?b ?c }", limits=Limits(characters=500)).cut


def test_the_store_is_opened_for_reading_only(folder):
    before = {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith("LOG")}
    ask(folder, "SELECT * { ?a ?b ?c }")
    assert {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith("LOG")} == before
