"""Where actors stood on a map that was written before, so that they stay where people remember them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from ..graph.errors import UnreadableFile
from .layout import Point

__all__ = ["pins_in", "places_in"]

_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def places_in(page: Path) -> dict[str, Point]:
    """Give the place of each actor, by IRI, on a map that whowhom wrote; hand them to `write_map` as `previous`.

    An empty answer means that the file is no such map.

    Raises:
        UnreadableFile: there is no such file, or it cannot be read.

    """
    found = _DATA.search(_read(page))
    try:
        data: Any = json.loads(found[1]) if found else {}
        rows = data.get("vis", {}).get("nodes", [])
        iris = [a["iri"] for a in data.get("actors", [])]
        return {iris[r["id"]]: (float(r["x"]), float(r["y"])) for r in rows}
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return {}


def pins_in(file: Path) -> dict[str, Point]:
    """Give the places that a person fixed: the JSON object that "Copy places" on the map copies, IRI to [x, y].

    Raises:
        UnreadableFile: the file cannot be read, or is no such object.

    """
    try:
        data = json.loads(_read(file))
        return {str(k): (float(x), float(y)) for k, (x, y) in data.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise UnreadableFile(
            "no places of a map", str(file), 'write an object of IRI to [x, y], as "Copy places" on the map gives'
        ) from None


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as e:
        reason = e.strerror if isinstance(e, OSError) else "not UTF-8"
        raise UnreadableFile(f"cannot read the places ({reason})", str(file), "name another file") from None
