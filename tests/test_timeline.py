"""The timeline for paper: every event a row, in order, well formed whatever the names."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import map_fixtures as fixtures
import networkx as nx
import pytest

from whowhom.graph.errors import InvalidDate
from whowhom.views.timeline import svg


def words(picture: str) -> list[str]:
    return [e.text or "" for e in ET.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")]


def test_every_event_has_a_row_and_offices_have_none():
    found = words(svg(fixtures.beijing(), title="June"))
    assert (
        sum(
            w in ("happened", "planned", "possible", "hoped", "refused", "cancelled", "denied", "ongoing")
            for w in found
        )
        == 26
    )
    assert "Lloyd Austin did not meet Li Shangfu · Singapore" in found
    assert not any("office" in w for w in found)


def test_rows_are_in_the_order_of_their_dates_and_undated_ones_come_last():
    found = words(svg(fixtures.beijing(), title="June"))
    dates = [w for w in found if w[:3] in ("202", "[20", "und")][2:]
    assert dates[0] == "2022-11-14"
    assert dates[-1] == "undated"


def test_one_actor_and_a_range_of_dates_can_be_asked_for():
    xi = f"{fixtures.BASE}person/xi"
    found = words(svg(fixtures.beijing(), title="Xi", actor=xi, start="2023-06", until="2023-06"))
    assert [w for w in found if "met" in w] == ["Antony Blinken met Xi Jinping · Beijing"]
    with pytest.raises(InvalidDate):
        svg(fixtures.beijing(), title="Xi", start="in June")


def test_hostile_names_and_empty_graphs_give_a_well_formed_picture():
    assert len(words(svg(fixtures.hostile(), title="<&>"))) > 10
    assert words(svg(nx.MultiDiGraph(), title="Nobody")) == ["Nobody"]


def test_long_names_are_cut_before_they_meet_the_status():
    assert all(len(w) < 120 for w in words(svg(fixtures.hostile(), title="long")))
