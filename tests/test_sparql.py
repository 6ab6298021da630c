"""What is done to a query before it goes to a server: parameters become terms, the pattern is asked of one graph."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhom.graph.errors import InvalidInput
from whowhom.graph.sparql import bound, form_of, tokens, within
from whowhom.queries.catalogue import questions

X, Y = ox.NamedNode("https://example.org/x"), ox.Literal('"} UNION { ?a ?b ?c #')
GRAPH = "https://example.org/g"


@given(st.text(alphabet="SELECT?x{}()<>'\"#\\\n :@.a*+!", max_size=60))
def test_tokens_put_together_are_the_text(text):
    assert "".join(piece for _, piece in tokens(text)) == text


@pytest.mark.parametrize("query", [q.text for q in questions().values()], ids=list(questions()))
def test_every_question_still_parses_within_a_graph(query):
    changed = within(query, GRAPH)
    assert changed.count(f"GRAPH <{GRAPH}>") == 1
    list(ox.Store().query(changed))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT ?x ?z { ?x ?p ?z }", f"SELECT  ?z {{ {X} ?p ?z }}"),
        ("SELECT ?x WHERE { ?x ?p ?y }", f"SELECT  * WHERE {{ {X} ?p ?y }}"),
        ("SELECT ?x ('?x' AS ?z) { ?s ?p '?x' } # ?x", "SELECT  ('?x' AS ?z) { ?s ?p '?x' } # ?x"),
        ("SELECT ?x ?xx { ?xx <a:?x> ?x }", f"SELECT  ?xx {{ ?xx <a:?x> {X} }}"),
        ("SELECT ?x (COUNT(?x) AS ?n) { ?x a ?z } GROUP BY ?x",
         f"SELECT  (COUNT({X}) AS ?n) {{ {X} a ?z }} GROUP BY ({X})"),
        ("SELECT ?x ?z { ?z a ?x } ORDER BY ?z DESC(?x)", f"SELECT  ?z {{ ?z a {X} }} ORDER BY ?z DESC({X})"),
        ("SELECT ?x ?z { ?z a ?z FILTER(bound( ?x ) || !BOUND(?z)) }",
         "SELECT  ?z { ?z a ?z FILTER(true || !BOUND(?z)) }"),
        ("ASK { $x ?p ?o }", f"ASK {{ {X} ?p ?o }}"),
    ],
)  # fmt: skip
def test_a_parameter_stands_wherever_its_variable_stood(text, expected):
    assert bound(text, {"x": X}) == expected


def test_what_is_bound_cannot_become_part_of_the_query():
    text = within(bound("SELECT ?y ?s { ?s ?p ?y }", {"y": Y}), GRAPH)
    store = ox.Store()
    store.add(ox.Quad(X, X, Y, ox.NamedNode(GRAPH)))
    store.add(ox.Quad(X, X, ox.Literal("other"), ox.NamedNode(GRAPH)))
    assert len(list(store.query(text))) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SELECT ?z { ?x ?p ?z }", "does not select the parameter .x; add it after SELECT"),
        ("SELECT ?x { VALUES ?x { 1 } }", "is made by the query itself"),
        ("SELECT ?x { ?z ?p ?o BIND(1 AS ?x) }", "is made by the query itself"),
    ],
)
def test_a_parameter_that_cannot_be_bound_is_said_to_be_one(text, words):
    with pytest.raises(InvalidInput, match=words):
        bound(text, {"x": X})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT ?s { ?s ?p ?o } VALUES ?s { <a:b> }", "SELECT ?s { GRAPH <g:g> { ?s ?p ?o } } VALUES ?s { <a:b> }"),
        ("CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o }", "CONSTRUCT { ?s a ?o } WHERE { GRAPH <g:g> { ?s ?p ?o } }"),
        ("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1",
         "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <g:g> { ?s ?p ?o } } LIMIT 1"),
        ("DESCRIBE <a:b>", "DESCRIBE <a:b>"),
        ("PREFIX select: <a:{> ASK { { ?s ?p ?o } UNION { ?s a ?o } }",
         "PREFIX select: <a:{> ASK { GRAPH <g:g> { { ?s ?p ?o } UNION { ?s a ?o } } }"),
        ("no query at all", "no query at all"),
    ],
)  # fmt: skip
def test_the_pattern_alone_is_asked_of_the_graph(text, expected):
    assert within(text, "g:g") == expected


def test_the_form_of_a_query_is_its_first_word_that_is_one():
    assert form_of("# SELECT\nPREFIX construct: <a:ASK> DESCRIBE <a:b>") == "DESCRIBE"
    assert form_of("nothing") == ""
