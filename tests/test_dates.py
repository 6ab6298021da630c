"""Dates as sources give them: what EDTF is read, which days it allows, and what is refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhom.graph import dates
from whowhom.graph.errors import InvalidDate

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))
RECENT = st.dates(dt.date(2023, 1, 1), dt.date(2024, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2023-06-18", "2023-06-18", "2023-06-18"),
        ("2023-06-18?", "2023-06-18", "2023-06-18"),
        ("2023-06-18~", "2023-06-18", "2023-06-18"),
        (" 2023-06 ", "2023-06-01", "2023-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-06-18/2023-06-19", "2023-06-18", "2023-06-19"),
        ("2022-12/2023", "2022-12-01", "2023-12-31"),
        ("[2023-06-01..2023-06-17]", "2023-06-01", "2023-06-17"),
        ("[2023-06..]", "2023-06-01", None),
        ("[..2023-06]", None, "2023-06-30"),
        ("2018/..", "2018-01-01", None),
        ("2018/", "2018-01-01", None),
        ("../2018", None, "2018-12-31"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-06-XX", "2023-06-01", "2023-06-30"),
    ],
)
def test_a_date_allows_the_days_it_says(edtf: str, earliest: str | None, latest: str | None) -> None:
    assert dates.bounds(edtf) == (earliest, latest)


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        " ",
        "yesterday",
        "18 June 2023",
        "06/18/2023",
        "2023-6-18",
        "2023-02-29",
        "2023-02-30",
        "2023-00-10",
        "2023-13",
        "2023-06-31",
        "0000",
        "0000-01-01",
        "2023-06-19/2023-06-18",
        "[2023-06-19..2023-06-18]",
        "../..",
        "/",
        "[..]",
        "2023-06-18T10:00",
        "20230618",
        "y-12000",
        "Y17000",
        "2023-06-18 and later",
    ],
)
def test_what_is_no_date_is_refused_with_a_remedy(edtf: str) -> None:
    with pytest.raises(InvalidDate) as refused:
        dates.bounds(edtf)
    assert refused.value.remedy
    assert repr(edtf) in refused.value.what


def test_a_day_that_does_not_exist_is_called_that() -> None:
    with pytest.raises(InvalidDate, match="there is no date '2023-02-30'"):
        dates.bounds("2023-02-30")


@given(DAYS)
def test_a_day_is_its_own_bounds(day: dt.date) -> None:
    assert dates.bounds(dates.day(day)) == (day.isoformat(), day.isoformat())


@given(DAYS, DAYS)
def test_spans_and_unknown_days_have_their_ends_as_bounds(a: dt.date, b: dt.date) -> None:
    first, last = sorted([a, b])
    expected = (first.isoformat(), last.isoformat())
    assert dates.bounds(dates.span(first, last)) == expected
    assert dates.bounds(dates.one_of(first, last)) == expected


@given(RECENT, RECENT)
def test_one_day_is_neither_a_span_nor_a_choice(a: dt.date, b: dt.date) -> None:
    assert dates.span(a, a) == dates.one_of(b.isoformat(), b.isoformat()) or a != b
    assert "/" not in dates.span(a, a)


@given(st.text(max_size=20))
def test_any_string_is_read_or_refused(text: str) -> None:
    try:
        earliest, latest = dates.bounds(text)
    except InvalidDate:
        return
    assert earliest or latest
    assert not (earliest and latest) or earliest <= latest


@given(st.lists(st.tuples(RECENT, RECENT).map(sorted), min_size=1, max_size=4))
def test_the_intersection_is_what_every_date_allows(pairs: list[list[dt.date]]) -> None:
    given_dates = [dates.one_of(a, b) for a, b in pairs]
    first, last = max(a for a, _ in pairs), min(b for _, b in pairs)
    common = dates.intersect(given_dates)
    if first > last:
        assert common is None
    else:
        assert common is not None
        assert dates.bounds(common) == (first.isoformat(), last.isoformat())
    assert common == dates.intersect(given_dates[::-1])


def test_a_written_date_is_kept_where_it_is_the_narrowest() -> None:
    assert dates.intersect(["2023-06-18?", "2023"]) == "2023-06-18?"
    assert dates.intersect(["2023-06", "2023-06-18/2023-06-19"]) == "2023-06-18/2023-06-19"
    assert dates.intersect(["2023-06/2023-07", "2023-07/2023-08"]) == "[2023-07-01..2023-07-31]"
    assert dates.intersect(["2018/..", "2020"]) == "2020"
    assert dates.intersect([]) is None


def test_a_date_overlaps_a_window_it_may_lie_in() -> None:
    assert dates.overlaps("2023-11", "2023-11-15", "2023-11-20")
    assert dates.overlaps("2023-11", None, None)
    assert dates.overlaps("2018/..", "2030", None)
    assert dates.overlaps("../2018", None, "1990")
    assert not dates.overlaps("2023-11", "2023-12", None)
    assert not dates.overlaps("2023-11", None, "2023-10-31")
    assert not dates.overlaps("2018/..", None, "2017")


@given(RECENT, RECENT, RECENT, RECENT)
def test_two_spans_overlap_whichever_is_asked_first(a: dt.date, b: dt.date, c: dt.date, d: dt.date) -> None:
    (a, b), (c, d) = sorted([a, b]), sorted([c, d])
    one, other = dates.span(a, b), dates.span(c, d)
    assert dates.overlaps(one, c.isoformat(), d.isoformat()) == dates.overlaps(other, a.isoformat(), b.isoformat())
    assert dates.overlaps(one, c.isoformat(), d.isoformat()) == (a <= d and c <= b)


def test_months_are_keys_for_up_to_two_years() -> None:
    assert dates.year_month("2023-06-18") == ("2023-06",)
    assert dates.year_month("2023-12-31/2024-01-01") == ("2023-12", "2024-01")
    assert len(dates.year_month("2023/2024")) == 24
    assert dates.year_month("2022/2024") == ("2022", "2023", "2024")
    assert dates.year_month("2018/..") == dates.year_month("1066/2024") == ("..",)
