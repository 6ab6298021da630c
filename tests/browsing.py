"""A real browser for the tests of maps and sites: headless Chromium, with every request and complaint counted."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
CHROMIUM = next((p for p in BROWSERS if Path(p).is_file()), None)
ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update"]  # fmt: skip
AXE = [Path(p) for p in (os.environ.get("AXE_PATH", ""), "node_modules/axe-core/axe.min.js") if p and Path(p).is_file()]
WIDE, PHONE = {"width": 1500, "height": 920}, {"width": 390, "height": 844}
needs_browser = [
    pytest.mark.skipif(find_spec("playwright") is None, reason="playwright is not installed"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)"),
]


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


def overlapping(names: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (a["name"], b["name"])
        for n, a in enumerate(names)
        for b in names[:n]
        if a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"]
    ]
