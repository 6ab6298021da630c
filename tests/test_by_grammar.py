"""What only the grammar of a sentence joins: told all the same, always for a person to decide, and never twice."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from marked import reading
from test_news_sentences import encounters

from whowhom.extract.claims.by_grammar import ALONE, RULE
from whowhom.extract.syntax.parser import parse
from whowhom.extract.syntax.sides import sides
from whowhom.extract.what.clauses import tokenise

pytestmark = pytest.mark.skipif(not find_spec("numpy"), reason="numpy is not installed: pip install whowhom[syntax]")

TOLD = [
    "Minister Ana Luca was granted one visit, from Ambassador Hugo Paz.",
    "Minister Ana Luca was glad of the visit of Premier Hugo Paz.",
]
NOT_TOLD = [
    "Minister Ana Luca dreamt that she met Premier Hugo Paz.",
    "An earlier version of this page said that Minister Ana Luca had met Premier Hugo Paz.",
    "Minister Ana Luca met lawyers for Premier Hugo Paz.",
    "Minister Ana Luca and Minister Hugo Paz held twelve meetings each with lobbyists.",
    "Minister Ana Luca and Premier Hugo Paz spoke for peace.",
    "Minister Ana Luca will be granted one visit, from Ambassador Hugo Paz.",
    "Minister Ana Luca was not granted a visit from Ambassador Hugo Paz.",
]


@pytest.mark.parametrize("text", TOLD)
def test_whom_only_the_grammar_joins_is_for_a_person_to_decide(text: str) -> None:
    found = [e for e in encounters(text) if e.rule == RULE]
    assert [e.grade for e in found] == ["flagged"], found
    assert ALONE in (found[0].why or "")
    assert {"Ana Luca", "Hugo Paz"} <= set(found[0].participants)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_the_words_over_it_keep_it_from_having_taken_place(text: str) -> None:
    assert [e for e in encounters(text) if e.rule == RULE and {"Ana Luca", "Hugo Paz"} <= set(e.participants)] == []


@pytest.mark.parametrize("text", TOLD)
def test_whom_a_rule_joins_elsewhere_is_not_told_again(text: str) -> None:
    for page in (f"{text} Luca met Paz in Oslo.", f"Luca met Paz in Oslo. {text}"):
        pairs = [frozenset(e.participants) for e in encounters(page)]
        assert pairs.count(frozenset(("Ana Luca", "Hugo Paz"))) == 1, pairs


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("<p:Olsen> received <p:Marek> and <p:Quill>.", "received", ("Olsen", "Marek Quill", "")),
        ("<p:Olsen> was received by <p:Marek>.", "received", ("Marek", "Olsen", "")),
        ("<p:Olsen> and <p:Quill> had talks with <p:Marek>.", "talks", ("Olsen Quill", "Marek", "")),
        ("The talks between <p:Olsen> and <p:Marek> ended.", "talks", ("", "", "Olsen Marek")),
        ("<p:Olsen> met the brother of <p:Marek>.", "met", ("Olsen", "", "")),
    ],
)
def test_a_tree_tells_who_stands_on_which_side(text: str, word: str, expected: tuple[str, str, str]) -> None:
    read = reading(text)
    clause = tokenise(read, read.sentences[0])
    (tree,) = parse([(read.text, clause)])
    assert tree is not None
    trigger = tree.place(next(k for k, t in enumerate(clause.tokens) if t.low == word))
    assert trigger is not None
    named = [
        [m.name for n in side if (m := tree.mention(clause, n)) is not None]
        for side in sides(tree, trigger, ("", "with"))
    ]
    assert [" ".join(names) for names in named] == list(expected)
