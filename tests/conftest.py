"""Shared by all tests: the folder of tests is importable, and one browser and its pages serve every module."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))
settings.register_profile("whowhom", deadline=None)  # a slow machine fails no test
settings.load_profile("whowhom")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from browsing import ARGS, CHROMIUM
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory) -> dict[str, Path]:
    """Give the maps of several graphs as pages, each written when it is first asked for."""
    import map_fixtures as fixtures

    from whowhom.views.map import write_map

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


@pytest.fixture
def beijing(browser, pages) -> Iterator[Any]:
    from browsing import Opened

    with Opened(browser, pages["beijing"]) as opened:
        yield opened
        assert opened.outside == []
        assert opened.complaints == []
