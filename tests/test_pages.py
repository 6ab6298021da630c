"""Pages, the brief and the site: what they say, that it is linked, and that hostile names stay text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import map_fixtures as fixtures
import pytest
from world import world

from whowhom.graph.errors import DossierError, InvalidDate, UnknownName
from whowhom.graph.network import network
from whowhom.views.pages import actor_page, brief, event_page, source_page, years
from whowhom.views.site import file_of, write_site
from whowhom.views.telling import Page, Told, address, told
from whowhom.views.writing import html, markdown_of

BASE = "https://whowhom.example/"
BLINKEN = f"{BASE}person/antony-blinken"


class Read(HTMLParser):
    """The elements, the text and the links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.words: list[str] = []
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("href", "src"):
                self.links.append(value or "")
            if name == "id":
                self.ids.add(value or "")
            if name.startswith("on"):
                self.handlers.append(name)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def known() -> Told:
    return told(world())


@pytest.fixture(scope="module")
def site(tmp_path_factory, known) -> Path:
    folder = tmp_path_factory.mktemp("out") / "site"
    write_site(known, network(world()), folder, title="Talks")
    return folder


def hostile() -> Told:
    """Give the hostile graph of the map's tests as what pages are made of."""
    graph = fixtures.hostile()
    events: dict[str, dict[str, Any]] = {}
    for a, b, data in graph.edges(data=True):
        more = {"who": [a, b], "groups": [], "dates": [data["date"]], "place_iri": None, "sides": []}
        events.setdefault(data["event"], {**data, **more})
    return Told(dict(graph.nodes(data=True)), events.values())


def meeting(number: int, *who: str, **more: Any) -> dict[str, Any]:
    return {"event": f"{BASE}event/{number}", "relation": "meeting", "status": "happened", "who": [*who], "groups": [],
            "date": None, "dates": [], "earliest": None, "latest": None, "place_iri": None, "sides": [],
            "place": None, "grade": "confident", "disputed": False, "subtype": None, "sources": [],
            "evidence": [], **more}  # fmt: skip


def sections(page: Page) -> dict[str, list[str]]:
    return {s.heading: ["".join(w.text for w in i.spans) for i in s.items] for s in page.sections}


def test_a_page_of_an_actor_keeps_plans_and_refusals_apart_from_what_happened(known):
    found = sections(actor_page(known, BLINKEN))
    assert "Antony Blinken met Qin Gang in Beijing" in found["What happened"]
    assert list(found) == ["Offices", "What happened"]
    austin = sections(actor_page(known, f"{BASE}person/lloyd-austin"))
    assert list(austin) == ["Refused"]


def test_every_line_has_a_footnote_that_quotes_its_source(known):
    page = actor_page(known, BLINKEN)
    numbers = {n.number for n in page.notes}
    assert all(i.notes and set(i.notes) <= numbers for s in page.sections for i in s.items)
    text = markdown_of(page)
    assert "“Antony Blinken sat down with Foreign Minister Qin Gang” — Morning Wire, 2023-06-18, Talks open" in text
    assert "<https://example.org/18>" in text
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))


def test_a_quote_that_says_something_else_than_the_event_says_what(known):
    assert "(says planned)" in markdown_of(actor_page(known, BLINKEN))


def test_the_html_has_the_same_footnotes_with_the_sentence_in_its_place(known):
    read = Read(html(actor_page(known, BLINKEN)))
    inside = [link for link in read.links if link.startswith("#")]
    assert inside
    assert {link[1:] for link in inside} <= read.ids
    assert "https://example.org/18" in read.links
    assert "script" not in read.tags


def test_an_event_has_a_page_with_what_all_sources_say(known):
    (event,) = [e for e in known.events if e["relation"] == "meeting" and any("xi-jinping" in i for i in e["who"])
                and e["status"] == "happened"]  # fmt: skip
    page = event_page(known, event["event"])
    assert len(page.notes) == 2
    assert ("date", "2023-06-19") in [(n, s[0].text) for n, s in page.facts]


def test_an_event_tells_what_else_its_actors_did_together_but_not_the_whole_life_of_one():
    """Each event that names one actor once had all that this actor ever did on its page: a large site passed 1 GB."""
    qin = f"{BASE}person/qin-gang"
    people = {BLINKEN: {"label": "Antony Blinken", "kind": "person"}, qin: {"label": "Qin Gang", "kind": "person"}}
    events = [meeting(1, BLINKEN, qin), meeting(2, qin, BLINKEN), meeting(3, BLINKEN), meeting(4, BLINKEN)]
    two = Told(people, events)
    other = "The same actors at other times"
    assert len(sections(event_page(two, f"{BASE}event/1"))[other]) == 1
    assert other not in sections(event_page(two, f"{BASE}event/3"))


def test_a_source_has_a_page_with_all_that_rests_on_it(known):
    page = source_page(known, "brief-20")
    assert page.title == "Talks over"
    assert len(sections(page)["What happened"]) == 2


def test_the_brief_keeps_to_its_dates_and_its_actor(known):
    june = sections(brief(known, "Talks", start="2023-06-18", until="2023-06-18"))
    assert june["What happened"] == ["Antony Blinken met Qin Gang in Beijing"]
    everything = brief(known, "Talks")
    assert "Refused" in sections(everything)
    assert "Refused" not in sections(brief(known, "Talks", actor=BLINKEN))
    assert ("events", "5, of which 4 happened") in [(n, s[0].text) for n, s in everything.facts]
    with pytest.raises(InvalidDate):
        brief(known, "Talks", start="in June")


def test_what_nobody_knows_is_refused_by_name(known):
    for make in (actor_page, event_page, source_page):
        with pytest.raises(UnknownName):
            make(known, "https://whowhom.example/person/nobody")


def test_hostile_names_and_quotes_are_text_in_html_and_markdown():
    bad = hostile()
    pages = [actor_page(bad, i) for i in bad.actors] + [event_page(bad, i) for i in bad.event]
    pages += [source_page(bad, d) for d in bad.sources]
    for page in (*pages, brief(bad, "</title><script>alert(1)</script>")):
        read = Read(html(page))
        assert not {"script", "img", "svg", "iframe"} & set(read.tags)
        assert read.handlers == []
        assert all(link.startswith(("#", "http")) for link in read.links)
        text = markdown_of(page)
        assert "<script" not in text
        assert "<img" not in text
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", text)
    assert "<img src=x onerror=alert(1)>" in "".join(Read(html(actor_page(bad, next(iter(bad.actors))))).words)


def test_only_addresses_of_the_web_are_links():
    assert [address(u) for u in ("javascript:alert(1)", "data:x", " https://e.org/a b", 'https://e.org/"x', None)] == [
        ""
    ] * 5
    assert address("https://e.org/a?b=c&d") == "https://e.org/a?b=c&d"


def test_every_link_of_the_site_leads_to_a_page_of_it(site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        if page.name == "map.html":
            continue
        read = Read(page.read_text("utf-8"))
        for link in read.links:
            path, _, part = link.partition("#")
            if path.startswith("https://"):
                continue
            target = (page.parent / unquote(path)).resolve() if path else page
            assert target.is_file(), f"{page}: {link}"
            if part and target == page:
                assert part in read.ids


def test_the_site_is_the_same_each_time_and_drops_pages_that_are_no_more(site, known):
    before = {p: p.read_bytes() for p in sorted(site.rglob("*.*"))}
    (site / "actors" / "gone-12345678.html").write_text("old")
    write_site(known, network(world()), site, title="Talks")
    assert {p: p.read_bytes() for p in sorted(site.rglob("*.*"))} == before


def test_a_long_brief_is_split_by_year_and_loses_nothing(tmp_path, monkeypatch):
    made = [("1973-10-20", "1973-10-22"), ("1973-12-31", "1974-01-01"), (None, None), ("1789-01-01", "1799-12-31")]
    events = [meeting(n, BLINKEN, earliest=first, latest=last) for n, (first, last) in enumerate(made)]
    known = Told({BLINKEN: {"label": "Antony Blinken", "kind": "person"}}, events)
    assert {y: len(found) for y, found in years(known).items()} == {"1973": 2, "1974": 1, "": 2}
    monkeypatch.setattr("whowhom.views.site.ONE_PAGE", 3)
    folder = tmp_path / "site"
    write_site(known, network(world()), folder, title="Talks")
    links = [x for x in Read((folder / "brief.html").read_text("utf-8")).links if x.startswith("years/")]
    assert links == ["years/1973.html", "years/1974.html", "years/undated.html"]
    for link in links:
        page = Read((folder / link).read_text("utf-8"))
        assert any("Antony Blinken" in words for words in page.words)
        assert "../brief.html" in page.links
    monkeypatch.setattr("whowhom.views.site.ONE_PAGE", 500)
    write_site(known, network(world()), folder, title="Talks")
    assert list((folder / "years").iterdir()) == []


def test_a_folder_with_other_things_is_left_alone(tmp_path, known):
    (tmp_path / "index.html").write_text("<title>mine</title>")
    with pytest.raises(DossierError, match="other things"):
        write_site(known, network(world()), tmp_path, title="Talks")
    assert (tmp_path / "index.html").read_text() == "<title>mine</title>"


def test_files_of_the_site_have_plain_names_that_differ():
    names = [file_of("source", d) for d in ("a/b", "a-b", "../../etc/passwd", "秦刚", "x" * 500, "A/B")]
    assert len(set(names)) == 6
    assert all(re.fullmatch(r"sources/[a-z0-9-]+\.html", n) and len(n) < 120 for n in names)


def test_the_hostile_site_is_text_too(tmp_path):
    bad = hostile()
    write_site(bad, fixtures.hostile(), tmp_path / "s", title="<b>bad</b>")
    read = Read((tmp_path / "s" / "index.html").read_text("utf-8"))
    assert read.tags.count("script") == 1
    assert "img" not in read.tags
    assert read.handlers == []
