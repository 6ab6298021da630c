"""The map in a real browser: what a person sees and does, in headless Chromium, with every request counted."""

from __future__ import annotations

import os
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import map_fixtures as fixtures
import pytest

from whowhom.views.map import write_map

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
CHROMIUM = next((p for p in BROWSERS if Path(p).is_file()), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)")
ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update"]  # fmt: skip
AXE = [Path(p) for p in (os.environ.get("AXE_PATH", ""), "node_modules/axe-core/axe.min.js") if p and Path(p).is_file()]
WIDE, PHONE = {"width": 1500, "height": 920}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("maps")
    graphs = {"beijing": fixtures.beijing, "hostile": fixtures.hostile, "lines": fixtures.crowd_of_lines,
              "article": fixtures.article, "star": fixtures.star,
              "example": lambda: fixtures.example(folder / "example"),
              "large": lambda: fixtures.many(2000, 6000), "huge": lambda: fixtures.many(10_000, 30_000)}  # fmt: skip

    class Made(dict):  # type: ignore[type-arg]
        def __missing__(self, name: str) -> Path:
            self[name] = folder / f"{name}.html"
            write_map(graphs[name](), self[name], title=f"The map of {name}")
            return self[name]

    return Made()


class Opened:
    """A page with what it asked for and complained about."""

    def __init__(self, browser: Any, path: Path, address: str = "", *, size: dict[str, int] = WIDE, **options: Any):
        self.context = browser.new_context(viewport=size, accept_downloads=True, **options)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.on("dialog", lambda d: (self.complaints.append(d.message), d.dismiss()))
        self.page.goto(f"{path.as_uri()}{address}")
        if options.get("java_script_enabled", True):
            self.page.wait_for_selector("html[data-ready=yes]", timeout=20_000)
            self.page.wait_for_timeout(120)

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def ask(self, what: str) -> Any:
        return self.page.evaluate(f"() => globalThis.whowhom.{what}")

    @property
    def outside(self) -> list[str]:
        return [r for r in self.requests if not r.startswith(("file:", "blob:", "data:"))]

    @property
    def card(self) -> str:
        return self.page.inner_text("#card")

    @property
    def hash(self) -> str:
        return self.page.evaluate("() => location.hash")


@pytest.fixture
def beijing(browser, pages) -> Iterator[Opened]:
    with Opened(browser, pages["beijing"]) as opened:
        yield opened
        assert opened.outside == []
        assert opened.complaints == []


def overlapping(names: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (a["name"], b["name"])
        for n, a in enumerate(names)
        for b in names[:n]
        if a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"]
    ]


# ------------------------------------------------------------------------ opens


needs_article = pytest.mark.skipif(not fixtures.ARTICLE.is_file(), reason="the article is not beside the checkout")
REAL = pytest.param("article", marks=needs_article)


@pytest.mark.parametrize("name", ["beijing", REAL, "hostile", "lines", "large", "huge"])
def test_it_opens_offline_without_a_request_or_complaint(browser, pages, name):
    with Opened(browser, pages[name], offline=True) as opened:
        for view in ("timeline", "table", "map"):
            opened.page.click(f"[data-view={view}]")
        assert opened.outside == []
        assert opened.complaints == []


def test_it_opens_while_the_network_is_held_unanswered(browser, pages):
    context = browser.new_context()
    page = context.new_page()
    held: list[str] = []
    page.route(re.compile("^https?://"), lambda route: held.append(route.request.url))
    page.goto(pages["beijing"].as_uri())
    page.wait_for_selector("html[data-ready=yes]", timeout=10_000)
    assert held == []
    context.close()


def test_it_works_in_a_sandboxed_iframe(browser, pages, tmp_path):
    frame = tmp_path / "frame.html"
    address = pages["beijing"].as_uri()
    frame.write_text(f'<iframe sandbox="allow-scripts" width="1200" height="800" src="{address}"></iframe>')
    context = browser.new_context()
    page = context.new_page()
    page.goto(frame.as_uri())
    inside = page.frame_locator("iframe")
    inside.locator("html[data-ready=yes]").wait_for(timeout=10_000)
    inside.locator("#search").fill("qin")
    inside.locator("#search").press("Enter")
    assert "Qin Gang" in inside.locator("#card h2").inner_text()
    context.close()


def test_without_scripts_the_picture_shows(browser, pages):
    with Opened(browser, pages["beijing"], java_script_enabled=False) as opened:
        assert opened.page.locator(".still svg").first.is_visible()
        assert "Lloyd Austin did not meet Li Shangfu" in opened.page.inner_text(".still tbody")
        assert not opened.page.locator("#search").is_visible()


# ------------------------------------------------------------------------ legible


@pytest.mark.parametrize("size", [WIDE, {"width": 1100, "height": 700}, PHONE])
@pytest.mark.parametrize("name", ["beijing", REAL, "hostile", "large"])
def test_at_fit_no_two_names_overlap_and_none_is_small(browser, pages, name, size):
    with Opened(browser, pages[name], size=size) as opened:
        opened.page.click("#zoom-fit")
        opened.page.wait_for_timeout(100)
        names = opened.ask("names()")
        assert len(names) > 5
        assert overlapping(names) == []
        assert all(n["size"] >= 10 for n in names)


def test_at_fit_every_actor_of_a_small_map_has_its_name_in_sight(beijing):
    beijing.page.click("#zoom-fit")
    beijing.page.wait_for_timeout(100)
    box = beijing.page.locator("#net").bounding_box()
    names = beijing.ask("names()")
    assert sorted(n["name"] for n in names) == sorted(beijing.ask("actors()"))
    for n in names:
        assert n["left"] >= -1
        assert n["right"] <= box["width"] + 1
        assert n["top"] >= -1
        assert n["bottom"] <= box["height"] + 1


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [{"width": 1600, "height": 1000}, WIDE, {"width": 1100, "height": 700}, PHONE])
@pytest.mark.parametrize("name", ["example", REAL, "hostile"])
def test_at_fit_no_name_leaves_the_canvas(browser, pages, name, size, theme):
    """A name that changed its place from one zoom to the next was once cut off at the edge."""
    with Opened(browser, pages[name], size=size, color_scheme=theme) as opened:
        opened.page.click("#zoom-fit")
        opened.page.wait_for_timeout(100)
        box = opened.page.locator("#net").bounding_box()
        names = opened.ask("names()")
        assert len(names) > 5
        assert [
            n for n in names
            if n["left"] < 0 or n["top"] < 0 or n["right"] > box["width"] or n["bottom"] > box["height"]
        ] == []  # fmt: skip


@pytest.mark.parametrize("name", ["beijing", REAL, "hostile"])
def test_a_phone_never_scrolls_sideways(browser, pages, name):
    with Opened(browser, pages[name], size=PHONE, has_touch=True) as opened:
        for view in ("timeline", "table", "map"):
            opened.page.click(f"[data-view={view}]")
            assert opened.page.evaluate("() => document.documentElement.scrollWidth") <= 390
        opened.page.click("#filters-button")
        assert opened.page.evaluate("() => document.documentElement.scrollWidth") <= 390
        assert opened.page.locator("#legend").is_visible()


@pytest.mark.skipif(not AXE, reason="axe-core is not here (npm install axe-core, or AXE_PATH)")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", ["map", "timeline", "table"])
def test_axe_finds_nothing(browser, pages, theme, view):
    with Opened(browser, pages["beijing"], "#node=person/blinken", color_scheme=theme, bypass_csp=True) as opened:
        opened.page.click(f"[data-view={view}]")
        opened.page.add_script_tag(content=AXE[0].read_text("utf-8"))
        found = opened.page.evaluate("() => axe.run(document)")["violations"]
        assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found] == []


# ------------------------------------------------------------------------ answers


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
