"""The map's page by what is in it: one file, no request, nothing that a source wrote as markup, always the same."""

from __future__ import annotations

import json
import math
import re
import xml.etree.ElementTree as ET

import map_fixtures as fixtures
import networkx as nx
import pytest
from world import world

from whowhom.graph.errors import UnreadableFile, WhowhomError
from whowhom.graph.network import network
from whowhom.ontology.vocabulary import EVENT_TYPES, STATUSES
from whowhom.views.layout import Box, Tie, place, score_of
from whowhom.views.map import html, write_map
from whowhom.views.map_model import model
from whowhom.views.map_places import pins_in, places_in
from whowhom.views.map_style import style


@pytest.fixture(scope="module")
def page() -> str:
    return html(fixtures.beijing(), title="Beijing, June 2023")


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])


def test_the_page_asks_no_network_for_anything(page):
    outside = re.sub(r"<script>.*?</script>", "", page, flags=re.S)
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", outside)
    assert "default-src 'none'" in page
    assert "unsafe-" not in page
    assert "@import" not in page
    assert "sourceMappingURL" not in page


def test_the_policy_names_every_script_and_style_of_the_page(page):
    import base64
    import hashlib
    import html as escaping

    policy = escaping.unescape(re.search(r'Policy" content="(.*?)">', page)[1])
    blocks = re.findall(r"<script>(.*?)</script>", page, re.S) + re.findall(r"<style>(.*?)</style>", page, re.S)
    assert len(blocks) == 3
    for block in blocks:
        assert base64.b64encode(hashlib.sha256(block.encode()).digest()).decode() in policy


def test_the_same_graph_gives_the_same_bytes_in_whatever_order_it_was_built(page):
    graph = fixtures.beijing()
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    for a, b, key, data in reversed(list(graph.edges(keys=True, data=True))):
        turned.add_edge(a, b, key=key, **data)
    assert html(turned, title="Beijing, June 2023") == page


def test_parallel_relations_of_one_pair_are_all_kept(page):
    data = data_of(page)
    number = {a["label"]: i for i, a in enumerate(data["actors"])}
    pair = {number["Antony Blinken"], number["Qin Gang"]}
    between = [e for e in data["vis"]["edges"] if {e["from"], e["to"]} == pair]
    assert sorted(data["events"][e["event"]]["relation"] for e in between) == ["call", "meeting", "meeting"]


def test_every_line_has_its_sentence_and_source(page):
    for event in data_of(page)["events"]:
        assert event["evidence"]
        assert all(e["quote"] for e in event["evidence"])
        assert event["sources"]


def test_what_a_source_wrote_is_never_markup():
    page = html(fixtures.hostile(), title="</title><script>alert(0)</script>")
    assert len(re.findall(r"<script[ >]", re.sub(r"<script>!?.*?</script>", "<script>", page, flags=re.S))) == 3
    assert page.count("</script") == 3
    for part in ("<img", "onerror=alert(1)>", "<svg/onload", "<!--"):
        outside = re.sub(r"<script.*?</script>", "", page, flags=re.S)
        assert part not in outside.replace("<!DOCTYPE", "")
    assert "{{7*7}}" in page
    labels = [a["label"] for a in data_of(page)["actors"]]
    assert "</script><script>alert(2)</script>" in labels
    assert not any("\u202e" in label or "\x07" in label for label in labels)


def test_the_picture_without_scripts_is_well_formed_also_with_hostile_names():
    for graph in (fixtures.beijing(), fixtures.hostile(), nx.MultiDiGraph()):
        page = html(graph, title="a & b < c")
        picture = re.search(r"<noscript>.*?(<svg.*?</svg>)", page, re.S)[1]
        root = ET.fromstring(picture)
        assert root.tag.endswith("svg")


def test_a_name_with_no_place_off_every_line_stands_on_paper():
    """The line to Wang Yi once showed through between the words of Blinken's name."""
    picture = re.search(r"<noscript>.*?(<svg.*?</svg>)", html(fixtures.star(), title="Dinners"), re.S)[1]
    names = fixtures.on_paper(ET.fromstring(picture))
    assert names["The Host Of Everybody"]
    assert sum(names.values()) < 5


def test_no_actors_one_actor_and_lone_actors_give_a_page():
    assert data_of(html(nx.MultiDiGraph(), title=""))["actors"] == []
    one = nx.MultiDiGraph()
    one.add_node("https://x.example/person/a", label="Alone")
    assert data_of(html(one, title="One"))["actors"][0]["label"] == "Alone"
    one.add_edge("https://x.example/person/a", "https://x.example/person/a", key="self")
    assert len(data_of(html(one, title="One"))["events"]) == 1


def test_a_graph_from_the_store_becomes_a_page_with_its_evidence():
    data = data_of(html(network(world()), title="Two sources"))
    met = [e for e in data["events"] if e["relation"] == "meeting" and e["status"] == "happened"]
    assert {q["doc"] for e in met for q in e["evidence"]} <= set(range(len(data["docs"])))
    assert any("sat down with" in q["quote"] for e in met for q in e["evidence"])


def test_the_chosen_actor_opens_the_page():
    graph = fixtures.beijing()
    data = data_of(html(graph, title="Xi", actor=f"{fixtures.BASE}person/xi"))
    assert data["actors"][data["actor"]]["label"] == "Xi Jinping"


def test_offices_and_memberships_draw_nobody_together():
    data = model(fixtures.beijing())
    by_label = {a["label"]: a for a in data["actors"]}
    assert by_label["German Marshall Fund of the United States"]["degree"] == 0
    assert by_label["Antony Blinken"]["degree"] > 5


def test_pinned_actors_stay_where_a_person_put_them():
    iri = f"{fixtures.BASE}person/qin"
    data = model(fixtures.beijing(), pins={iri: (123.0, -45.0), "https://x.example/gone": (0.0, 0.0)})
    qin = next(a for a in data["actors"] if a["label"] == "Qin Gang")
    assert (qin["x"], qin["y"]) == (123.0, -45.0)


def test_a_dossier_that_grows_leaves_its_actors_where_they_were(tmp_path):
    graph = fixtures.beijing()
    write_map(graph, tmp_path / "map.html", title="Before")
    before = places_in(tmp_path / "map.html")
    assert len(before) == len(graph)
    graph.add_node(f"{fixtures.BASE}person/yellen", label="Janet Yellen", kind="person", side="United States")
    fixtures.edge(
        graph, f"{fixtures.BASE}person/yellen", f"{fixtures.BASE}person/qin", "e", relation="meeting", status="planned"
    )
    data = model(graph, previous=before)
    assert {a["iri"]: (a["x"], a["y"]) for a in data["actors"] if a["iri"] in before} == before
    assert data["score"]["overlaps"] == 0
    assert html(fixtures.beijing(), title="t", previous=before) == html(fixtures.beijing(), title="t")


def test_places_that_are_none_are_refused_or_passed_over(tmp_path):
    (tmp_path / "other.html").write_text("<p>no map</p>")
    assert places_in(tmp_path / "other.html") == {}
    (tmp_path / "pins.json").write_text('{"https://x.example/a": [1, -2.5]}')
    assert pins_in(tmp_path / "pins.json") == {"https://x.example/a": (1.0, -2.5)}
    (tmp_path / "pins.json").write_text("[1]")
    for bad in (lambda: pins_in(tmp_path / "pins.json"), lambda: places_in(tmp_path / "none.html")):
        with pytest.raises(UnreadableFile):
            bad()


def test_a_file_that_cannot_be_written_is_said_in_one_line(tmp_path):
    with pytest.raises(WhowhomError, match="cannot write the map"):
        write_map(fixtures.beijing(), tmp_path / "none" / "map.html", title="x")


def test_documents_that_the_graph_does_not_describe_are_described_by_the_caller():
    graph = nx.MultiDiGraph()
    for key in "ab":
        graph.add_node(key, label=key)
    graph.add_edge("a", "b", key="e", relation="meeting", sources=[{"doc": "d"}], evidence=[{"doc": "d", "quote": "q"}])
    data = data_of(html(graph, title="t", sources={"d": {"publisher": "Gazette", "date": "1815-06-09"}}))
    assert data["docs"] == [{"doc": "d", "publisher": "Gazette", "date": "1815-06-09"}]


def test_ten_thousand_actors_open_on_the_busiest_and_search_has_all():
    data = model(fixtures.many(2500, 4000))
    placed = [a for a in data["actors"] if "x" in a]
    assert data["mode"] == "excerpt"
    assert len(placed) < 300
    assert len(data["actors"]) == 2500
    assert min(a["degree"] for a in placed) >= max(a["degree"] for a in data["actors"] if "x" not in a) - 1


# ------------------------------------------------------------------------ style


def test_every_status_and_event_type_is_drawn():
    assert set(STATUSES) <= set(style()["status"])
    drawn = set(style()["relation"])
    assert {t for t in EVENT_TYPES if t not in ("statement", "appointment", "resignation")} <= drawn


def test_no_two_statuses_share_a_dash():
    dashes = [tuple(s["dash"]) for s in style()["status"].values()]
    assert len(set(dashes)) == len(dashes)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


GROUNDS = {"light": ("#fbfaf7", "#ffffff", "#f5f3ee"), "dark": ("#14181d", "#1b2027", "#242b34")}


@pytest.mark.parametrize(("theme", "grounds"), GROUNDS.items())
def test_status_colours_can_be_read_as_text_on_every_ground(theme, grounds):
    for name, status in style()["status"].items():
        for ground in grounds:
            assert contrast(status[theme], ground) >= 4.5, (name, ground)


# ------------------------------------------------------------------------ layout


def test_the_two_main_sides_stand_left_and_right_and_nothing_overlaps():
    data = model(fixtures.beijing())
    assert data["score"]["overlaps"] == 0
    assert data["score"]["astray"] <= 1
    assert data["score"]["crossings"] <= 8
    left, right = (
        [a["x"] for a in data["actors"] if a["side"] == s and a["degree"]] for s in ("United States", "China")
    )
    assert sum(left) / len(left) + 150 < sum(right) / len(right)


def test_pairs_with_more_relations_stand_farther_apart_than_they_would_for_one():
    boxes = [Box("a", 80, 40), Box("b", 80, 40)]
    one, five = (place(boxes, [Tie("a", "b", n)]).at for n in (1, 5))
    assert abs(five["a"][0] - five["b"][0]) + abs(five["a"][1] - five["b"][1]) >= 150
    assert one != {}


def test_the_layout_does_not_hang_on_the_order_of_its_input():
    boxes = [Box(k, 70, 40, "FR" if k in "abc" else "DE") for k in "abcdef"]
    ties = [Tie("a", "d"), Tie("b", "e"), Tie("c", "f", 3), Tie("a", "f")]
    turned = [Tie(t.b, t.a, t.lines) for t in reversed(ties)]
    assert place(boxes, ties) == place(list(reversed(boxes)), turned)


def test_a_line_through_a_foreign_name_is_counted():
    boxes = [Box(k, 60, 30) for k in "abc"]
    assert score_of(boxes, {"a": (0, 0), "b": (100, 0), "c": (200, 0)}, [Tie("a", "c")]).through == 1
    assert score_of(boxes, {"a": (0, 0), "b": (100, 90), "c": (200, 0)}, [Tie("a", "c")]).through == 0


def test_a_curve_through_a_foreign_name_is_counted_where_it_is_drawn():
    """Two lines bulge by 0.055 of their length to either side; the name beside the straight one once went uncounted."""
    boxes = [Box(k, 40, 20) for k in "abc"]
    below = {"a": (0, 0), "b": (250, 35), "c": (500, 0)}
    assert score_of(boxes, below, [Tie("a", "c", 1)]).through == 0
    assert score_of(boxes, below, [Tie("a", "c", 2)]).through == 1
    between = {"a": (0, 0), "b": (250, 0), "c": (500, 0)}
    assert score_of(boxes, between, [Tie("a", "c", 2)]).through == 0  # the name lies free between both curves
    beyond = {"a": (0, 0), "b": (250, 60), "c": (500, 0)}
    assert score_of(boxes, beyond, [Tie("a", "c", 2)]).through == 0


needs_article = pytest.mark.skipif(not fixtures.ARTICLE.is_file(), reason="the article is not beside the checkout")


@pytest.mark.parametrize("name", ["beijing", pytest.param("article", marks=needs_article)])
def test_no_line_of_a_real_map_runs_through_a_foreign_box_and_hardly_one_through_a_written_name(name):
    found = model(getattr(fixtures, name)())["score"]
    assert found["through"] == found["overlaps"] == 0
    assert found["struck"] <= 1
    assert found["crossings"] <= 3


def test_a_small_map_that_grows_hurts_little_and_moves_nobody():
    """Movement is measured in pixels of the layout, over actors that were there before; nobody was pinned."""
    graph = fixtures.beijing()
    late = {f"{fixtures.BASE}person/{key}" for key in ("wenbin", "glaser", "vivian", "kritenbrink")}
    small = graph.subgraph(set(graph) - late).copy()
    before = {a["iri"]: (a["x"], a["y"]) for a in model(small)["actors"]}
    grown = model(graph, previous=before)
    moved = [math.dist(before[a["iri"]], (a["x"], a["y"])) for a in grown["actors"] if a["iri"] in before]
    assert len(moved) == len(small)
    assert max(moved) == 0
    assert grown["score"]["overlaps"] == 0
    assert grown["score"]["through"] + grown["score"]["crossings"] <= 8
    afresh = {a["iri"]: (a["x"], a["y"]) for a in model(graph)["actors"]}
    assert max(math.dist(before[iri], afresh[iri]) for iri in before) > 100  # so the places before did count
