"""The map as a person uses it, in a real browser: search, filters, days, paths, evidence, what is saved."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import map_fixtures as fixtures
import pytest
from browsing import Opened, needs_browser, overlapping

pytestmark = needs_browser


def test_slash_qin_enter_opens_qin_gang(beijing):
    beijing.page.keyboard.press("/")
    beijing.page.keyboard.type("qin")
    beijing.page.keyboard.press("Enter")
    assert "Qin Gang" in beijing.page.inner_text("#card h2")
    assert "Foreign Minister" in beijing.card
    assert beijing.hash == "#node=person/qin"


@pytest.mark.parametrize("words", ["秦刚", "qín gāng", "GANG QIN", "qin ga"])
def test_any_name_in_any_script_finds_the_actor(beijing, words):
    beijing.page.fill("#search", words)
    beijing.page.press("#search", "Enter")
    assert beijing.ask("selected()") == "Qin Gang"


def test_arrow_keys_move_to_a_neighbour_and_escape_clears(beijing):
    beijing.page.fill("#search", "xi jin")
    beijing.page.press("#search", "Enter")
    reached = set()
    for key in ("ArrowLeft", "ArrowDown", "ArrowUp", "ArrowRight"):
        beijing.page.goto(beijing.page.url.split("#")[0] + "#node=person/xi")
        beijing.page.wait_for_timeout(50)
        beijing.page.keyboard.press(key)
        reached.add(beijing.ask("selected()"))
    assert reached & {"Joe Biden", "Antony Blinken", "San Francisco"}
    beijing.page.keyboard.press("Escape")
    assert beijing.ask("selected()") is None
    assert beijing.hash == ""


def test_the_keyboard_alone_leads_from_a_name_to_the_sentence_in_its_context(beijing):
    keys = beijing.page.keyboard
    keys.press("/")
    keys.type("vivian")
    keys.press("Enter")
    keys.press("Enter")  # reads on in the panel
    for _ in range(30):
        keys.press("Tab")
        if "context" in beijing.page.evaluate("() => document.activeElement.textContent"):
            break
    keys.press("Enter")
    assert beijing.page.locator("#card mark").count() == 1
    assert "The papers of that week agree on little else." in beijing.card
    keys.press("t")
    assert beijing.page.locator("#table-view tr[aria-current]").count() == 1


def click_line(opened: Opened, event: str) -> None:
    box = opened.page.locator("#net").bounding_box()
    line = next(x for x in opened.ask("lines()") if event in x["events"])
    opened.page.mouse.click(box["x"] + line["x"], box["y"] + line["y"])


def test_a_click_on_a_line_shows_its_sentence_and_source_and_the_address_keeps_it(browser, pages, beijing):
    event = next(e for e in beijing.ask("events()") if e.endswith("0004"))
    click_line(beijing, event)
    card = beijing.card
    assert "The papers of that week agree on little else." in card
    assert "It was expected that Antony Blinken would see Xi Jinping." in card
    assert "Antony Blinken and Xi Jinping: meeting, happened." in card
    assert "Matthew Miller" in card
    assert "Evening Post, 20 Jun 2023" in card
    assert beijing.page.locator("#card mark").count() == 2
    address = beijing.hash
    assert address.startswith("#edge=")
    with Opened(browser, pages["beijing"], address) as again:
        assert again.card == card


def test_a_click_on_an_actor_shows_its_card(beijing):
    box = beijing.page.locator("#net").bounding_box()
    name = next(n for n in beijing.ask("names()") if n["name"] == "Qin Gang")
    x, y = (name["left"] + name["right"]) / 2, (name["top"] + name["bottom"]) / 2
    beijing.page.mouse.click(box["x"] + x, box["y"] + y)
    assert beijing.ask("selected()") == "Qin Gang"
    assert "30 Dec 2022 – 25 Jul 2023" in beijing.card


def rows(opened: Opened) -> list[str]:
    opened.page.click("[data-view=table]")
    found = opened.page.eval_on_selector_all("#table-view tbody tr", "rows => rows.map(r => r.dataset.event)")
    opened.page.click("[data-view=map]")
    return sorted(found)


def drawn(opened: Opened) -> list[str]:
    return sorted({e for line in opened.ask("lines()") for e in line["events"]})


def test_unticking_a_status_takes_the_same_rows_from_map_and_table(beijing):
    before = rows(beijing)
    assert before == drawn(beijing)
    beijing.page.uncheck('[data-facet=status][data-value="planned"]')
    after = rows(beijing)
    assert after == drawn(beijing)
    assert len(before) - len(after) == 4
    beijing.page.click("#reset")
    assert rows(beijing) == before


def test_background_facts_are_hidden_until_asked_for(beijing):
    assert not any(e.endswith("0028") for e in drawn(beijing))
    beijing.page.check('[data-facet=relation][data-value="works-at"]')
    assert any(e.endswith("0028") for e in drawn(beijing))
    assert "Bonnie Glaser" in beijing.ask("actors()")


def test_a_range_of_dates_keeps_what_overlaps_it(beijing):
    beijing.page.uncheck("#undated")
    beijing.page.fill("#from", "2023-06-19")
    beijing.page.press("#from", "Tab")
    beijing.page.fill("#until", "2023-06-20")
    beijing.page.press("#until", "Tab")
    beijing.page.click("[data-view=table]")
    cells = beijing.page.locator("#table-view tbody td:first-child")
    dates = set(cells.all_text_contents())
    assert dates == {"19 Jun 2023", "18–19 Jun 2023", "Jun 2023"}


def ask_as_of(opened: Opened, day: str) -> None:
    opened.page.fill("#as-of", day)
    opened.page.press("#as-of", "Tab")


def test_as_of_a_day_shows_what_was_known_then_and_nothing_else(beijing):
    event = next(e for e in beijing.ask("events()") if e.endswith("0004"))
    row = f'#table-view [data-event="{event}"]'

    def known(day: str) -> tuple[str, str]:
        ask_as_of(beijing, day)
        beijing.page.click("[data-view=table]")
        cells = beijing.page.inner_text(row)
        beijing.page.click("[data-view=map]")
        return next(x["status"] for x in beijing.ask("lines()") if event in x["events"]), cells

    status, cells = known("2023-06-18")
    assert status == "planned"
    assert "Jun 2023" in cells
    assert "19 Jun 2023" not in cells
    assert "Shanghai" in cells
    assert "Morning Wire" in cells
    assert "Evening Post" not in cells
    status, cells = known("2023-06-20")
    assert status == "happened"
    assert "19 Jun 2023" in cells
    assert "Beijing" in cells
    ask_as_of(beijing, "2023-06-17")
    assert beijing.ask("events()") == []
    beijing.page.click("#as-of-clear")
    assert "Evening Post" in known("")[1]


def test_as_of_a_day_hides_later_sentences_and_the_end_of_an_office(beijing):
    event = next(e for e in beijing.ask("events()") if e.endswith("0004"))
    beijing.page.goto(beijing.page.url.split("#")[0] + f"#edge={event}")
    assert "It was expected that" in beijing.card
    assert "18 Jun 2023: planned Jun 2023 · Shanghai" in beijing.card
    ask_as_of(beijing, "2023-06-18")
    assert "Antony Blinken and Xi Jinping: meeting, happened." not in beijing.card
    assert "It was expected that" in beijing.card
    ask_as_of(beijing, "2023-06-17")
    assert "Nothing was known of this on 17 Jun 2023" in beijing.card
    ask_as_of(beijing, "2023-06-20")
    beijing.page.goto(beijing.page.url.split("#")[0] + "#node=person/qin")
    assert beijing.page.locator("#card .offices").count() == 0
    ask_as_of(beijing, "2023-07-26")
    assert "25 Jul 2023" in beijing.page.inner_text("#card .offices")


def test_a_block_of_the_histogram_is_an_event_and_shows_what_is_selected(beijing):
    """Map, dates and evidence stand side by side: what is chosen in one is chosen in all."""
    blocks = beijing.page.locator("#histogram .block")
    dated = [e for e in beijing.ask("events()") if beijing.ask(f"dated('{e}')")]
    assert sorted(blocks.evaluate_all("all => all.map(b => b.dataset.event)")) == sorted(dated)
    event = next(e for e in dated if e.endswith("0004"))
    beijing.page.locator(f'#histogram [data-event="{event}"]').click()
    assert beijing.hash.startswith("#event=")
    assert "Antony Blinken and Xi Jinping: meeting, happened." in beijing.card
    lit = blocks.evaluate_all("all => all.filter(b => b.getAttribute('opacity') > 0.5).map(b => b.dataset.event)")
    assert lit == [event]
    beijing.page.keyboard.press("Escape")
    beijing.page.uncheck('[data-facet=status][data-value="happened"]')
    assert blocks.count() == len([e for e in beijing.ask("events()") if beijing.ask(f"dated('{e}')")])


def test_focus_shows_one_actor_and_its_neighbours(beijing):
    beijing.page.fill("#search", "lloyd")
    beijing.page.press("#search", "Enter")
    beijing.page.keyboard.press("f")
    assert sorted(beijing.ask("actors()")) == ["Li Shangfu", "Lloyd Austin", "NATO", "Singapore", "Wang Yi"]
    beijing.page.keyboard.press("f")
    assert "Antony Blinken" in beijing.ask("actors()")
    beijing.page.keyboard.press("f")
    assert len(beijing.ask("actors()")) == 19


def test_the_path_between_two_actors(beijing):
    beijing.page.fill("#search", "nato")
    beijing.page.press("#search", "Enter")
    beijing.page.fill("#card [aria-label^=Path]", "vivian")
    beijing.page.press("#card [aria-label^=Path]", "Enter")
    way = "not all of which took place: NATO → Lloyd Austin → Wang Yi → Antony Blinken → Vivian Balakrishnan"
    assert way in beijing.page.inner_text("#banner")
    assert "NATO to Vivian Balakrishnan" in beijing.card


def test_a_path_of_what_took_place_is_preferred_to_one_through_plans(beijing):
    beijing.page.fill("#search", "kritenbrink")
    beijing.page.press("#search", "Enter")
    beijing.page.fill("#card [aria-label^=Path]", "xi jinping")
    beijing.page.press("#card [aria-label^=Path]", "Enter")
    assert "Path: Daniel Kritenbrink → Antony Blinken → Xi Jinping" in beijing.page.inner_text("#banner")
    assert "Every step took place" in beijing.card


def test_very_many_relations_of_one_pair_become_a_line_for_each_status(browser, pages):
    with Opened(browser, pages["lines"]) as opened:
        assert sorted(len(x["events"]) for x in opened.ask("lines()")) == [67, 133]


def test_in_a_huge_graph_search_opens_the_neighbourhood_of_anybody(browser, pages):
    with Opened(browser, pages["huge"]) as opened:
        assert len(opened.ask("actors()")) <= 300
        opened.page.fill("#search", "person 09876")
        opened.page.press("#search", "Enter")
        assert opened.ask("selected()") == "Person 09876"
        assert "Person 09876" in opened.ask("actors()")
        assert opened.hash == "#node=person/p9876"
        assert overlapping(opened.ask("names()")) == []


# ------------------------------------------------------------------------ files


def test_the_picture_as_svg_has_a_title_for_every_line(beijing):
    root = ET.fromstring(beijing.ask("svg()"))
    space = "{http://www.w3.org/2000/svg}"
    lines = [g for g in root.iter(f"{space}g") if g.get("class") == "line"]
    assert len(lines) == len(beijing.ask("lines()"))
    assert all(g.find(f"{space}title").text for g in lines)


def test_a_name_with_no_place_off_every_line_stands_on_paper(browser, pages):
    with Opened(browser, pages["star"]) as opened:
        root = ET.fromstring(opened.ask("svg()"))
    assert fixtures.on_paper(root)["The Host Of Everybody"]
    assert not all(fixtures.on_paper(root).values())


def save(opened: Opened, button: str) -> bytes:
    opened.page.click("#save-button")
    with opened.page.expect_download() as download:
        opened.page.click(button)
    return Path(download.value.path()).read_bytes()


def test_the_picture_as_png_is_wide_enough_to_print(beijing):
    png = save(beijing, "#save-png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", png[16:20])[0] > 1500


def test_saved_rows_are_those_that_are_shown_and_no_cell_is_a_formula(browser, pages, beijing):
    import csv

    table = list(csv.reader(save(beijing, "#save-csv").decode("utf-8-sig").splitlines()))
    assert len(table) == 1 + len(beijing.ask("events()"))
    with Opened(browser, pages["hostile"]) as opened:
        cells = [c for row in csv.reader(save(opened, "#save-csv").decode("utf-8-sig").splitlines()) for c in row]
        assert not any(c.startswith(("=", "+", "-", "@")) for c in cells)


def test_paper_gets_the_picture_and_the_rows(beijing):
    beijing.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    beijing.page.emulate_media(media="print")
    assert beijing.page.locator("#paper svg").is_visible()
    assert beijing.page.locator("#paper tbody tr").count() == len(beijing.ask("events()"))


# ------------------------------------------------------------------------ hostile


def test_hostile_text_stays_text_everywhere(browser, pages):
    with Opened(browser, pages["hostile"]) as opened:
        page = opened.page
        for view in ("timeline", "table", "map"):
            page.click(f"[data-view={view}]")
        for name in fixtures.HOSTILE:
            page.fill("#search", name[:40])
            page.press("#search", "Enter")
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        assert page.locator("#card img, #legend img, #paper img, #hits img, #stage svg script").count() == 0
        assert page.locator("a[href^='javascript:']").count() == 0
        assert "49" not in page.inner_text("#legend")
        ET.fromstring(opened.ask("svg()"))
        assert opened.complaints == []
        assert opened.outside == []
