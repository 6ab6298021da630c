"""The whole dossier as a static site: a folder of linked pages that opens by double-click and asks no network.

`index.html` finds everything by name, alias, date or source and shows the map; each actor, event and source has a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..graph.errors import DossierError
from ..graph.iris import digest
from . import pages, timeline
from .map import write_map
from .map_labels import clean
from .map_model import model
from .map_places import places_in
from .map_style import is_background
from .map_svg import svg
from .telling import Page, Span, Teller, Told, address
from .writing import file_text, html, render

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from .layout import Point

__all__ = ["file_of", "write_site"]

FOLDERS = {"actor": "actors", "event": "events", "source": "sources"}
MARK = '<meta name="generator" content="whowhom">'
"""What our `index.html` holds: a folder with another one, or with other things and none, is not ours to write in."""

LONGEST = 80
YEARS = "years"
ONE_PAGE = 500
"""Events up to which everything by date is one page."""


def write_site(
    known: Told,
    graph: MultiDiGraph[str],
    folder: Path,
    *,
    title: str,
    pins: Mapping[str, Point] | None = None,
) -> int:
    """Write the site into `folder` and give the number of its pages; pages of a last time that are no more go.

    Raises:
        DossierError: the folder holds other things, or cannot be written.

    """
    _ours(folder)
    try:
        for name in ("", *FOLDERS.values(), YEARS):
            (folder / name).mkdir(parents=True, exist_ok=True)
        number = _pages(known, folder)
        before = places_in(folder / "map.html") if (folder / "map.html").is_file() else None
        write_map(graph, folder / "map.html", title=title, pins=pins, previous=before)
        _write(folder / "timeline.svg", timeline.svg(graph, title=title))
        number += _briefs(known, title, folder)
        picture = svg(model(graph, pins=pins, previous=before), title)
        script = file_text("site.js")
        _write(folder / "index.html", render("site.html.j2", script, title=title, picture=picture, lists=_lists(known)))
    except OSError as e:
        raise DossierError(f"cannot be written ({e.strerror})", str(folder), "choose another folder with -o") from None
    return number + 2


def file_of(kind: str, key: str) -> str:
    """Give the file of an actor, event or source within the site: what people can read, and a digest of the whole.

    >>> file_of("actor", "https://whowhom.example/person/qin-gang")
    'actors/qin-gang-7ff94bd5.html'
    """
    tail = key.rstrip("/").rsplit("/", 1)[-1] if kind != "source" else key
    words = re.sub("[^a-z0-9]+", "-", tail.lower()).strip("-")[:LONGEST].strip("-")
    return f"{FOLDERS[kind]}/{words or kind}-{digest([key], 8)}.html"


def _lead(up: str) -> Callable[[Span], str]:
    """Give where words lead to, from a page that lies `up` below the start of the site."""

    def lead(span: Span) -> str:
        if span.kind == "url":
            return address(span.key)
        if span.kind == "year":
            return f"{up}{YEARS}/{span.key}.html"
        return f"{up}{file_of(span.kind, span.key)}" if span.kind in FOLDERS else ""

    return lead


def _pages(known: Told, folder: Path) -> int:
    """Write a page for every actor, event and source that there is something to say of."""
    kept: set[str] = set()
    for name, page, spot in _made(known):
        kept.add(name)
        _write(folder / name, html(page, _lead("../"), home="../", spot=spot))
    _forget(folder, FOLDERS.values(), kept)
    return len(kept)


def _briefs(known: Told, title: str, folder: Path) -> int:
    """Write everything by date: on one page, or on one for each year where that would be too long to read."""
    events = sum(not is_background(e["relation"]) for e in known.events)
    by_year = pages.years(known) if events > ONE_PAGE else {}
    whole = pages.years_page(known, title) if by_year else pages.brief(known, title)
    _write(folder / "brief.html", html(whole, _lead(""), home="./"))
    kept = {f"{YEARS}/{year or 'undated'}.html": year for year in by_year}
    for name, year in kept.items():
        _write(folder / name, html(pages.year_page(known, title, year, by_year[year]), _lead("../"), home="../"))
    _forget(folder, [YEARS], kept)
    return 1 + len(kept)


def _forget(folder: Path, rooms: Iterable[str], kept: Collection[str]) -> None:
    """Take away pages of a last time that are no more."""
    for room in rooms:
        for old in (folder / room).glob("*.html"):
            if f"{room}/{old.name}" not in kept:
                old.unlink()


def _made(known: Told) -> Iterator[tuple[str, Page, str]]:
    """Give each page with its file and with what the map opens on from there."""
    for iri in known.actors:
        yield file_of("actor", iri), pages.actor_page(known, iri), f"node={quote(iri)}"
    for iri in known.event:
        yield file_of("event", iri), pages.event_page(known, iri), f"event={quote(iri)}"
    for doc in known.sources:
        yield file_of("source", doc), pages.source_page(known, doc), ""


def _lists(known: Told) -> list[tuple[str, list[dict[str, str]]]]:
    """Give what can be found: actors, events, sources."""
    actors = [_actor(known, iri) for iri in sorted(known.actors, key=lambda i: (known.label(i).casefold(), i))]
    events = [_event(known, e) for e in known.events if not is_background(e["relation"])]
    sources = [_source(known, doc) for doc in sorted(known.sources)]
    return [("People, bodies and places", actors), ("Events", events), ("Sources", sources)]


def _actor(known: Told, iri: str) -> dict[str, str]:
    data = known.actors[iri]
    offices = [o["post"] for o in data.get("offices") or () if o.get("post")]
    also = " ".join(clean(str(a)) for a in (*(data.get("aliases") or ()), *offices, data.get("side") or ""))
    return _row("", known.label(iri), file_of("actor", iri), clean(str(data.get("kind") or "")), also)


def _event(known: Told, event: Mapping[str, Any]) -> dict[str, str]:
    line = Teller(known).line(event)
    text = "".join(s.text for s in line.spans)
    return _row(line.when, text, file_of("event", event["event"]), event["status"], event["relation"])


def _source(known: Told, doc: str) -> dict[str, str]:
    row = known.sources[doc]
    more = ", ".join(clean(str(row[k])) for k in ("publisher", "date") if row.get(k))
    return _row("", clean(str(row.get("title") or doc)), file_of("source", doc), more, clean(doc))


def _row(when: str, text: str, href: str, more: str, also: str) -> dict[str, str]:
    return {"when": when, "text": text, "href": href, "more": more, "also": also}


def _ours(folder: Path) -> None:
    if not folder.exists():
        return
    index = folder / "index.html"
    theirs: Iterable[Path] = folder.iterdir() if folder.is_dir() else [folder]
    if any(theirs) and not (index.is_file() and MARK in index.read_text(encoding="utf-8", errors="replace")):
        raise DossierError("holds other things", str(folder), "name a new folder with -o")


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "replace"))
