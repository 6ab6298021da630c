"""Analysis: on small graphs whose answer anybody can check by hand."""

from __future__ import annotations

import networkx as nx
import pytest

from whowhom.graph.analysis import brokers, central, communities, contacts, paths, strangers


def graph(*met: tuple[str, str, str | None], **sides: str) -> nx.MultiDiGraph[str]:
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n, (a, b, date) in enumerate(met):
        first, _, last = (date or "").partition("/")
        made.add_edge(a, b, event=f"e{n}", relation="meeting", status="happened",
                      earliest=first or None, latest=(last or first) or None)  # fmt: skip
    for iri in made:
        made.nodes[iri]["side"] = sides.get(iri, "")
    return made


def test_plans_and_visits_bring_nobody_together():
    made = graph(("a", "b", "2023-06-18"))
    made.add_edge("a", "c", event="p", relation="meeting", status="planned", earliest=None, latest=None)
    made.add_edge("a", "d", event="v", relation="visit", status="happened", earliest=None, latest=None)
    assert sorted(contacts(made)) == ["a", "b"]


def test_who_is_central_is_told_by_period():
    made = graph(("a", "b", "2023-05-01"), ("a", "c", "2023-06-01"), ("c", "d", "2023-06-02"), ("a", "b", None),
                 ("a", "d", "2023-05-30/2023-06-02"))  # fmt: skip
    june = [r for r in central(made, "month") if r["period"] == "2023-06"]
    assert [(r["actor"], r["contacts"], r["betweenness"]) for r in june] == [
        ("c", 2, 1.0),
        ("a", 1, 0.0),
        ("d", 1, 0.0),
    ]
    assert central(made)[0]["actor"] == "a"
    assert central(made)[0]["encounters"] == 4


def test_a_broker_lies_on_the_chains_between_two_sides():
    made = graph(("us1", "x", None), ("us2", "x", None), ("x", "cn1", None), ("x", "cn2", None),
                 us1="US", us2="US", cn1="CN", cn2="CN")  # fmt: skip
    assert brokers(made, "US", "CN") == [{"actor": "x", "side": "", "share": 1.0, "US": 2, "CN": 2}]
    assert brokers(made, "US", "Atlantis") == []


def test_two_circles_joined_by_one_meeting_are_two_communities():
    made = graph(*((a, b, None) for ring in ("abcd", "wxyz") for a in ring for b in ring if a < b), ("d", "w", None))
    assert [r["actors"] for r in communities(made)] == [list("abcd"), list("wxyz")]


def test_strangers_have_met_all_the_same_people_but_not_each_other():
    made = graph(("a", "x", None), ("a", "y", None), ("b", "x", None), ("b", "y", None), ("b", "z", None),
                 ("x", "y", None))  # fmt: skip
    assert [(r["actor"], r["other"], r["through"]) for r in strangers(made)] == [("a", "b", ["x", "y"])]
    made.add_edge("a", "b", event="at-last", relation="call", status="happened", earliest=None, latest=None)
    assert strangers(made) == []


def test_no_path_runs_backwards_in_time():
    later_first = graph(("a", "b", "2023-06-19"), ("b", "c", "2023-06-18"))
    assert paths(later_first, "a", "c") == []
    assert [s.target for s in paths(later_first, "c", "a")] == ["b", "a"]


def test_a_date_that_leaves_the_order_open_makes_no_path():
    assert paths(graph(("a", "b", "2023-06-01/2023-06-30"), ("b", "c", "2023-06-18")), "a", "c") == []
    assert paths(graph(("a", "b", None), ("b", "c", "2023-06-18")), "a", "c") == []


def test_the_path_that_arrives_first_is_given_not_the_shortest():
    made = graph(("a", "d", "2024-01-01"), ("a", "b", "2023-01-01"), ("b", "c", "2023-02-01"), ("c", "d", "2023-03-01"))
    assert [s.target for s in paths(made, "a", "d")] == ["b", "c", "d"]


@pytest.mark.parametrize("question", [central, communities, strangers])
def test_nobody_is_no_problem(question):
    assert question(nx.MultiDiGraph()) == []
