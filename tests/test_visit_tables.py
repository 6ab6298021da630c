"""Tables of visits: each row names a visitor with his post and state, and tells whom he met."""

from __future__ import annotations

from whowhom.extract import extract
from whowhom.extract.people import read
from whowhom.graph.records import Document, Event

LISTED = """Visits by Foreign Leaders in 2004

Visitor From Description Date
President Arvo Tamm Estonia Working visit. Signed a trade declaration. February 9-12, 2004
President Ilir Hoxha Albania Met with President Moreira during a private visit. March 1-3, 2004
Prime Minister Peter Lawley United Kingdom Official Working Visit. March 4-6, 2004
"""
BARRED = """Gabon
Start | End | Guest | Title | Reason |
May 3, 1993 | May 5, 1993 | Albert Nzoghe | President | Official working visit. |
October 12, 1994 | October 14, 1994 | Casimir Essono | Prime Minister | Met with President Severim on October 13. |
June 2, 1998 | June 4, 1998 | Jean Rapontchombo | Working visit. |
"""


def held(text: str) -> set[tuple[str | None, ...]]:
    return {(r.person, r.role, r.org) for r in read(Document(id="t", text=text)).roles}


def met(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    found = extract(Document(id="t", text=text))
    return [(e.participants, e.date) for e in found if isinstance(e, Event) and e.type == "meeting"]


def test_the_state_in_the_next_column_is_that_of_the_visitor() -> None:
    assert held(LISTED) >= {
        ("Arvo Tamm", "President", "Estonia"),
        ("Ilir Hoxha", "President", "Albania"),
        ("Peter Lawley", "Prime Minister", "United Kingdom"),
    }
    assert met(LISTED) == [(("Ilir Hoxha", "Moreira"), "[2004-03-01..2004-03-03]")]


def test_no_more_than_a_headline_is_read_as_no_table() -> None:
    text = "President Ann Lee China Trip ends today, and he left."
    assert all(r.grade != "confident" for r in read(Document(id="t", text=text)).roles)


def test_the_cell_behind_a_name_is_his_post_and_the_heading_his_state() -> None:
    assert held(BARRED) >= {("Albert Nzoghe", "President", "Gabon"), ("Casimir Essono", "Prime Minister", "Gabon")}
    names = {e.name for e in read(Document(id="t", text=BARRED)).entities if e.kind == "person"}
    assert names == {"Albert Nzoghe", "Casimir Essono", "Severim", "Jean Rapontchombo"}
    assert met(BARRED) == [(("Casimir Essono", "Severim"), "1994-10-13")]


def test_a_row_lends_no_day_to_the_page() -> None:
    assert read(Document(id="t", text=BARRED)).anchor.date is None


def test_bars_between_links_make_nobody_of_them() -> None:
    text = "Home | News | World News | Contact Us\nPresident Ann Lee met Rui Arias on Monday, aides said."
    names = {e.name for e in read(Document(id="t", text=text)).entities if e.kind == "person"}
    assert names == {"Ann Lee", "Rui Arias"}
