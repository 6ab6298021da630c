"""The site in a real browser: opened as files, searched, followed, with every request counted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browsing import AXE, PHONE, needs_browser
from test_pages import hostile
from world import world

from whowhom.graph.network import network
from whowhom.views.site import write_site
from whowhom.views.telling import told

pytestmark = needs_browser


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("out") / "site"
    store = world()
    write_site(told(store), network(store), folder, title="Talks")
    return folder


def visit(browser: Any, path: Path, address: str = "", size: dict[str, int] | None = None) -> Any:
    """Open a page and note what it asks for and complains about."""
    page = browser.new_context(viewport=size or {"width": 1200, "height": 900}).new_page()
    page.seen, page.complaints = [], []
    page.on("request", lambda r: page.seen.append(r.url))
    page.on("console", lambda m: page.complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: page.complaints.append(str(e)))
    page.on("dialog", lambda d: (page.complaints.append(d.message), d.dismiss()))
    page.goto(f"{path.as_uri()}{address}")
    return page


def test_a_name_in_any_script_is_found_and_leads_to_its_page(browser, site):
    page = visit(browser, site / "index.html")
    page.fill("#find", "秦刚")
    assert page.inner_text("#count") == "1 found"
    page.click(".found li:not([hidden]) a")
    assert page.inner_text("h1") == "Qin Gang"
    assert "sat down with" in page.inner_text(".notes")
    page.click("text=Find")
    assert page.inner_text("h1") == "Talks"
    assert page.complaints == []
    assert [r for r in page.seen if not r.startswith("file:")] == []
    page.context.close()


def test_a_search_can_be_sent_on_and_the_picture_leads_to_the_map(browser, site):
    page = visit(browser, site / "index.html", "#q=blinken")
    assert page.locator(".found li:not([hidden])").count() > 3
    assert page.locator("#picture").is_hidden()
    page.fill("#find", "")
    page.click("#picture a", position={"x": 8, "y": 8})
    page.wait_for_selector("html[data-ready=yes]", timeout=20_000)
    page.context.close()


def test_the_map_opens_on_what_a_page_of_the_site_links(browser, site):
    page = visit(browser, site / "map.html", "#node=https://whowhom.example/person/qin-gang")
    page.wait_for_selector("html[data-ready=yes]", timeout=20_000)
    assert "Qin Gang" in page.inner_text("#card h2")
    page.context.close()


def test_nothing_runs_off_the_side_of_a_phone(browser, site):
    for name in ("index.html", "brief.html"):
        page = visit(browser, site / name, size=PHONE)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
        page.context.close()


def test_hostile_names_run_nothing(browser, tmp_path):
    import map_fixtures

    bad = hostile()
    write_site(bad, map_fixtures.hostile(), tmp_path / "bad", title="</title><script>alert(9)</script>")
    pages = [tmp_path / "bad" / "index.html", tmp_path / "bad" / "brief.html"]
    for path in (*pages, *sorted((tmp_path / "bad" / "actors").iterdir())[:6]):
        page = visit(browser, path)
        assert page.complaints == []
        assert all(r.startswith(("file:", "data:")) for r in page.seen)
        page.context.close()


@pytest.mark.skipif(not AXE, reason="axe-core is not at hand: npm install axe-core, or AXE_PATH")
def test_the_pages_are_accessible(browser, site):
    for path in (site / "index.html", site / "brief.html", sorted((site / "actors").iterdir())[0]):
        page = visit(browser, path)
        page.evaluate(AXE[0].read_text("utf-8"))
        found = page.evaluate("async () => (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0].html}`)")
        assert found == [], path.name
        page.context.close()
