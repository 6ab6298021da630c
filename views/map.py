"""The relationship map: one HTML file that opens by double-click, with no request to any network.

pyvis's `Network` is the model and its wheel carries vis-network; the page is our own template. Everything that a source
wrote is data in the page, never markup, and a content security policy allows our own scripts alone.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..graph.errors import DossierError
from ..ontology.vocabulary import STATUSES
from .layout import Point
from .map_model import model
from .map_style import relation, style
from .map_svg import still_rows, svg

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["html", "write_map"]

SCRIPTS = (
    "words", "data", "state", "then", "visible", "lines", "paint", "labels", "network", "walk", "legend", "dates",
    "panel", "timeline", "table", "search", "pictures", "keys", "main",
)  # fmt: skip
"""The page's scripts in the order in which they build on each other, `templates/map_*.js`."""


def write_map(
    graph: MultiDiGraph[str],
    out: Path,
    *,
    title: str,
    actor: str | None = None,
    sources: Mapping[str, Mapping[str, Any]] | None = None,
    pins: Mapping[str, Point] | None = None,
    previous: Mapping[str, Point] | None = None,
) -> None:
    """Write the relationship map of `graph` (see `graph.network`) to the file `out`.

    `actor` is the node that the page opens on, `sources` describes documents by id where the graph does not, `pins`
    are places that a person has fixed, as the page's "Copy places" gives them; `previous` are those of the last map
    (`map_places`), where actors stay unless somebody new needs room.

    Raises:
        DossierError: the file cannot be written.

    """
    page = html(graph, title=title, actor=actor, sources=sources, pins=pins, previous=previous)
    try:
        out.write_bytes(page.encode("utf-8", "replace"))
    except OSError as e:
        raise DossierError(f"cannot write the map: {e.strerror}", str(out), "choose another file with -o") from None


def html(
    graph: MultiDiGraph[str],
    *,
    title: str,
    actor: str | None = None,
    sources: Mapping[str, Mapping[str, Any]] | None = None,
    pins: Mapping[str, Point] | None = None,
    previous: Mapping[str, Point] | None = None,
) -> str:
    """Give the relationship map of `graph` as one HTML page; the same graph gives the same bytes.

    >>> import networkx as nx
    >>> "default-src 'none'" in html(nx.MultiDiGraph(), title="Nobody met anybody")
    True
    """
    data = model(graph, actor=actor, sources=sources, pins=pins, previous=previous)
    nodes, edges = _rows(data)
    page = {k: v for k, v in data.items() if k != "edges"}
    page["actors"] = [{k: v for k, v in a.items() if k not in ("x", "y")} for a in data["actors"]]
    page |= {"title": title, "style": _style(data), "vis": {"nodes": nodes, "edges": edges}}
    picture = svg(data, title)
    css, library, script = _file("map.css"), _library(), _script()
    policy = (
        f"default-src 'none'; script-src {_hash(library)} {_hash(script)}; style-src {_hash(css)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    return str(
        _template().render(
            title=title,
            policy=policy,
            css=css,
            library=library,
            script=script,
            data=_json(page),
            picture=picture,
            rows=still_rows(data),
        )
    )


def _rows(data: Mapping[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give the nodes and edges as pyvis hands them to vis-network.

    The network is directed because pyvis silently drops parallel edges of undirected ones. Rows are made by pyvis's own
    classes, but appended here: its `add_node` and `add_edge` look through all rows each time.
    """
    from pyvis.edge import Edge
    from pyvis.network import Network
    from pyvis.node import Node

    net = Network(directed=True)
    kinds, colours = style()["kind"], {s["side"]: s["colour"] for s in data["sides"]}
    for i, actor in enumerate(data["actors"]):
        if "x" in actor:
            shape = kinds.get(actor["kind"], kinds["person"])["shape"]
            at = {"x": actor["x"], "y": actor["y"]}
            net.nodes.append(Node(i, shape, "", size=actor["size"], color=colours[actor["side"]], **at).options)
    for i, edge in enumerate(data["edges"]):
        arrows = "to" if relation(data["events"][edge["event"]]["relation"])["arrow"] else ""
        net.edges.append(
            Edge(edge["from"], edge["to"], directed=True, id=i, arrows=arrows, event=edge["event"]).options
        )
    nodes, edges, *_ = net.get_network_data()
    return nodes, edges


def _style(data: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the scripts need to know of styles: every status of the ontology, every relation of the graph."""
    return {
        "status": {s: style()["status"].get(s, style()["status"]["happened"]) for s in [*STATUSES, "lapsed"]},
        "statuses": [*STATUSES, "lapsed"],
        "kind": style()["kind"],
        "kinds": list(style()["kind"]),
        "background": style()["background"],
        "relation": {r: relation(r) for r in sorted({e["relation"] for e in data["events"]})},
        "outcomes": [s for s, v in STATUSES.items() if v.outcome],
        "occurred": [s for s, v in STATUSES.items() if v.occurred],
    }


@cache
def _file(name: str) -> str:
    return files("whowhom.views.templates").joinpath(name).read_text(encoding="utf-8")


@cache
def _library() -> str:
    """Give vis-network as pyvis ships it, without the line that asks debuggers to fetch a further file."""
    folder = files("pyvis").joinpath("templates", "lib", "vis-9.1.2")
    text = folder.joinpath("vis-network.min.js").read_text(encoding="utf-8")
    return text.replace("//# sourceMappingURL=vis-network.min.js.map", "")


@cache
def _script() -> str:
    parts = [_file(f"map_{name}.js") for name in SCRIPTS]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();\n"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(data: Mapping[str, Any]) -> str:
    """Give JSON that no parser of HTML can take for the end of a script."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


@cache
def _template() -> Any:
    """Give the page's template; comments are written `<## ... ##>`, since `{#` occurs in style sheets."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        comment_start_string="<##",
        comment_end_string="##>",
    )
    return environment.from_string(_file("map.html.j2"))
