"""The map beside pyvis's own page on the same graph: time and size to make it, time to a usable frame, frames a second.

Needs Chromium. pyvis's page asks a content network for Bootstrap even when its scripts are in line, and never appears
without an answer: it gets an empty one at once. It moves until its springs rest; "usable" is the first frame drawn.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from map_fixtures import many
from side_by_side import arguments

from whowhom.views.map import write_map

SIZES = ((40, 60), (500, 1000), (2000, 6000), (10_000, 30_000))
PYVIS_UP_TO = 2000
"""Above this pyvis's page draws nothing within minutes."""

PATIENCE = 40_000
"""Milliseconds after which a page counts as one that does not come up."""

ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
FRAMES = """(pan) => new Promise(done => {
  let frames = 0;
  const start = performance.now();
  const step = () => {
    pan === "ours" ? whowhom.pan(40 * Math.sin(frames / 9), frames) : network.moveTo({ position: { x: frames, y: 0 } });
    frames += 1;
    if (performance.now() - start < 3000) requestAnimationFrame(step);
    else done(frames / 3);
  };
  requestAnimationFrame(step);
})"""


def pyvis_page(graph: nx.MultiDiGraph[str], out: Path) -> None:
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    for iri, data in graph.nodes(data=True):
        net.add_node(iri, label=data["label"])
    for a, b, data in graph.edges(data=True):
        net.add_edge(a, b, title=data["relation"])
    out.write_text(net.generate_html(notebook=False), encoding="utf-8")


def opened(browser: Any, page: Path, which: str) -> tuple[str, str]:
    """Give the milliseconds until the page is usable, and its frames a second while it is panned."""
    context = browser.new_context(viewport={"width": 1500, "height": 920})
    tab = context.new_page()
    tab.route(re.compile("^https?:"), lambda route: route.fulfill(body=""))
    try:
        start = time.perf_counter()
        tab.goto(page.as_uri(), timeout=PATIENCE)
        if which == "ours":
            tab.wait_for_selector("html[data-ready=yes]", timeout=PATIENCE)
        else:
            tab.wait_for_selector("canvas", timeout=PATIENCE)
            tab.evaluate("() => new Promise(done => { network.once('afterDrawing', done); network.redraw(); })")
        ready = time.perf_counter() - start
        return f"{ready * 1000:,.0f} ms", f"{tab.evaluate(FRAMES, which):.1f}"
    except Exception as e:  # a page that does not come up is a result here
        return type(e).__name__, "-"
    finally:
        context.close()


def main() -> None:
    from playwright.sync_api import sync_playwright

    heads = ("actors", "page", "made in", "size", "usable after", "frames a second")
    print("".join(h.ljust(16) for h in heads))
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGS)
        for actors, ties in SIZES:
            graph = many(actors, ties)
            jobs = {"ours": lambda out, g=graph: write_map(g, out, title="Benchmark")}
            if actors <= PYVIS_UP_TO:
                jobs["pyvis"] = lambda out, g=graph: pyvis_page(g, out)
            for which, make in jobs.items():
                out = Path(folder) / f"{which}-{actors}.html"
                start = time.process_time()
                make(out)
                seconds = time.process_time() - start
                row = (f"{actors:,}", which, f"{seconds:.1f} s", f"{out.stat().st_size / 1e6:.1f} MB")
                print("".join(c.ljust(16) for c in (*row, *opened(browser, out, which))), flush=True)
        browser.close()


if __name__ == "__main__":
    arguments(__doc__)
    main()
