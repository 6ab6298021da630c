"""The map in a real browser: that it opens offline anywhere, and that everything on it can be read."""

from __future__ import annotations

import re

import map_fixtures as fixtures
import pytest
from browsing import ARGS, AXE, CHROMIUM, PHONE, WIDE, Opened, needs_browser, overlapping

pytestmark = needs_browser


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
        assert len(opened.ask("names()")) > 5
        assert cut_off(opened) == []


def cut_off(opened: Opened) -> list[str]:
    box = opened.page.locator("#net").bounding_box()
    return [
        n["name"] for n in opened.ask("names()")
        if n["left"] < 0 or n["top"] < 0 or n["right"] > box["width"] or n["bottom"] > box["height"]
    ]  # fmt: skip


@pytest.mark.parametrize("before", [{"width": 1500, "height": 560}, {"width": 900, "height": 920}])
def test_a_window_that_grows_shows_all_that_it_showed(browser, pages, before):
    """Only a wider window was fitted anew: in one that grew in height, names at the sides left the canvas."""
    with Opened(browser, pages["beijing"], size=before) as opened:
        opened.page.set_viewport_size(WIDE)
        opened.page.wait_for_timeout(400)
        assert cut_off(opened) == []


def test_where_scroll_bars_take_room_nothing_scrolls_sideways(browser, pages):
    barred = browser.browser_type.launch(executable_path=CHROMIUM, args=ARGS, ignore_default_args=["--hide-scrollbars"])
    with Opened(barred, pages["beijing"], size={"width": 1440, "height": 700}) as opened:
        for side in ("#filters", "#panel"):
            assert not opened.page.eval_on_selector(side, "e => e.scrollWidth > e.clientWidth"), side
    barred.close()


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
