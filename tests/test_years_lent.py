"""The year that a day without one is of, and the days that only bound a time: neither is every year that is named."""

from __future__ import annotations

import pytest

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event


def days(text: str, date: str | None = None) -> list[str | None]:
    """Give the days of the encounters of a text."""
    found = extract(Document(id="n", text=text, date=date))
    return [r.date for r in found if isinstance(r, Event) and r.type in ("meeting", "call")]


MET = "Minister Nora Holm met Envoy Lars Berg on {day}."


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("News.\n\n{on 6 March}\n\nThe bloc was founded in Lima in 1991.", None),
        ("News.\n\n{on 6 March}\n\nThe plan for growth runs to 2035.", None),
        ("News.\n\n{on 6 March}\n\nTies were set up on 12 September 1999.", None),
        ("News.\n\n{on 6 March}\n\nThe house rose on 28 February 2014.", "2014-03-06"),
        ("News.\n\n{on Thursday, 6 March}\n\nThe fair of 2014 is next.", "2014-03-06"),
        ("News.\n\n{on Friday, 6 March}\n\nThe fair of 2014 is next.", None),
        ("The market may grow to ten billion by 2031.\n\n{on 6 March}", None),
        ("He has led the body since coming to it in 2009.\n\n{on 6 March}", None),
        ("REF: A. BERN 1930\n     B. BERN 1805\n\n{on 6 March}", None),
        ("Joint Communique 2006\n\n{on 6 March}", "2006-03-06"),
        ("In 1962 the house fell.\n\n{on 6 March}", "1962-03-06"),
    ],
)
def test_a_day_without_a_year_is_of_a_year_that_may_be_its_own(told: str, wanted: str | None) -> None:
    lead, day, end = told[: told.index("{")], told[told.index("{") + 4 : told.index("}")], told[told.index("}") + 1 :]
    assert days(lead + MET.format(day=day) + end) == [wanted]


def test_the_day_from_which_a_site_stands_elsewhere_is_not_that_of_its_pages() -> None:
    moved = "Since 1 March 2016, our pages stand elsewhere\n\nPress release\n\n"
    assert days(f"{moved}Minister Nora Holm met today with Envoy Lars Berg.") == [None]
