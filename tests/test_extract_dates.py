"""What the words of time mean, counted from a Sunday in June."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhom.extract.when.dates import duration, find, resolve
from whowhom.graph.dates import bounds

SUNDAY = "2023-06-18"


def one(words: str, tense: str = "", anchor: str | None = SUNDAY) -> str | None:
    """Give the date of a text that holds exactly one passage of time."""
    (found,) = find(words)
    return resolve(found, anchor, tense)


@pytest.mark.parametrize(
    ("words", "tense", "wanted"),
    [
        ("they met Sunday", "past", "2023-06-18"),
        ("he meets her on Monday", "present", "2023-06-19"),
        ("they spoke Tuesday night", "past", "2023-06-13"),
        ("refused earlier this month", "past", "[2023-06-01..2023-06-17]"),
        ("a summit later this year", "future", "[2023-06-18..2023-12-31]"),
        ("it will open in November", "future", "2023-11"),
        ("they first met last November", "past", "2022-11"),
        ("on June 18, 2023", "", "2023-06-18"),
        ("on 18 June 2023", "", "2023-06-18"),
        ("on the 3rd of July", "future", "2023-07-03"),
        ("on Dec. 30", "past", "2022-12-30"),
        ("from June 18-19", "past", "2023-06-18/2023-06-19"),
        ("(February 11\u201314)", "past", "2023-02-11/2023-02-14"),
        ("the May 31-June 3 talks", "past", "2023-05-31/2023-06-03"),
        ("18-19 June 2023", "", "2023-06-18/2023-06-19"),
        ("18 & 19 June 2023", "", "2023-06-18/2023-06-19"),
        ("June 18 & 19, 2023", "", "2023-06-18/2023-06-19"),
        ("on 18-19.06.2023", "", "2023-06-18/2023-06-19"),
        ("on 18.-19.6.2023", "", "2023-06-18/2023-06-19"),
        ("on 30.05-01.06.2023", "", "2023-05-30/2023-06-01"),
        ("30.05.2023 \u2013 01.06.2023", "", "2023-05-30/2023-06-01"),
        ("on 19-18.06.2023", "", None),
        ("on the 18th of June of 2023", "", "2023-06-18"),
        ("Friday (June 16) they met", "past", "2023-06-16"),
        ("they talked yesterday", "past", "2023-06-17"),
        ("he leaves tomorrow", "present", "2023-06-19"),
        ("two days ago", "past", "2023-06-16"),
        ("met last week", "past", "[2023-06-05..2023-06-11]"),
        ("met last month", "past", "2023-05"),
        ("will meet next year", "future", "2024"),
        ("he visited in 2016", "past", "2016"),
        ("in May 2024", "", "2024-05"),
        ("over the weekend", "past", "[2023-06-17..2023-06-18]"),
        ("in the first half of May", "past", "2023-05"),
        ("in the last week of May 2021", "past", "2021-05"),
        ("throughout May", "past", "2023-05"),
        ("at the beginning of the month", "past", "[2023-06-01..2023-06-18]"),
        ("at the end of the month", "future", "[2023-06-18..2023-06-30]"),
        ("in the spring", "past", "2023-21"),
        ("in the autumn", "past", "2022-23"),
        ("in the autumn", "future", "2023-23"),
        ("on 24.08.2019", "past", "2019-08-24"),
        ("on Tues. they met", "past", "2023-06-13"),
        ("on Wed in Oslo", "past", "2023-06-14"),
        ("last week on Tuesday", "past", "2023-06-06"),
        ("on the 13th (local time)", "past", "2023-06-13"),
        ("on the 13th received him", "past", "2023-06-13"),
        ("on the evening of the 13th with him", "past", "2023-06-13"),
        ("24. August 2019", "past", "2019-08-24"),
        ("on 24/08/2019", "past", "2019-08-24"),
        ("on 08/24/2019", "past", "2019-08-24"),
        ("on the 14th inst.", "past", "2023-06-14"),
        ("on the 3rd ult.", "past", "2023-05-03"),
        ("on the 12th of next month", "future", "2023-07-12"),
        ("in two days", "future", "2023-06-20"),
        ("three days hence", "future", "2023-06-21"),
        ("two nights ago", "past", "2023-06-16"),
        ("on Christmas Day", "past", "2022-12-25"),
        ("on New Year's Eve", "future", "2023-12-31"),
        ("on the evening of the 3rd", "past", "2023-06-03"),
        ("on Thursday or Friday", "future", "[2023-06-22..2023-06-23]"),
    ],
)
def test_words_of_time_are_counted_from_the_document_and_the_tense(words: str, tense: str, wanted: str) -> None:
    assert one(words, tense) == wanted


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [("", None), ("due 23/04/2019", "2019-04-08"), ("due 04/23/2019", "2019-08-04"), ("23/04/2019, 04/23/2019", None)],
)
def test_which_figure_is_the_day_other_days_of_the_text_tell(rest: str, wanted: str | None) -> None:
    text = f"on 08/04/2019\n{rest}"
    assert resolve(find(text)[0], SUNDAY) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "in the spring session",
        "in two days of talks",
        "on a Thursday",
        "a may day",
        "the 14th century",
        "on the 13th floor",
        "on Sun TV",
        "he wed her",
        "a thu of them",
        "4. May he come",
    ],
)
def test_what_looks_like_a_day_may_be_none(words: str) -> None:
    assert find(words) == ()


def test_a_weekday_without_a_tense_stays_unresolved() -> None:
    assert one("the Monday talks") is None
    assert one("the Sunday talks") == SUNDAY, "the document's own weekday needs no tense"


def test_without_a_day_to_count_from_only_full_dates_are_resolved() -> None:
    assert one("on Friday", "past", None) is None
    assert one("in November", "future", None) is None
    assert one("June 18", "past", None) is None
    assert one("June 18, 2023", "past", None) == "2023-06-18"


def test_since_a_year_is_a_period_and_no_date() -> None:
    assert one("the first to come since 2018", "past") is None


def test_may_and_march_are_months_only_where_they_stand_as_months() -> None:
    assert find("they may meet and march together") == ()


def test_a_day_that_does_not_exist_has_no_date() -> None:
    assert one("on February 30, 2023") is None


def test_percentages_and_times_are_no_days() -> None:
    assert all(d.kind != "full" for d in find("in May 12 % of them"))


def test_durations_are_read_from_words_and_figures() -> None:
    assert (duration("two days of meetings"), duration("a 3-day visit"), duration("a visit")) == (2, 3, None)


@given(
    st.sampled_from(
        [
            "Monday",
            "last Friday",
            "June 3",
            "earlier this week",
            "in March",
            "later this month",
            "yesterday",
            "this weekend",
            "early January",
            "next month",
            "31 August",
            "ten days ago",
            "in 1999",
        ]
    ),
    st.dates(dt.date(1900, 1, 2), dt.date(2099, 12, 30)),
    st.sampled_from(["past", "future", "present", ""]),
)
def test_whatever_is_resolved_is_a_date_that_can_be_read(words: str, day: dt.date, tense: str) -> None:
    for found in find(words):
        date = resolve(found, day.isoformat(), tense)
        if date is not None:
            bounds(date)


@given(
    st.dates(dt.date(1950, 1, 10), dt.date(2090, 1, 1)),
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
)
def test_a_weekday_lies_within_six_days_on_the_side_of_its_tense(day: dt.date, name: str) -> None:
    past, future = one(f"on {name}", "past", day.isoformat()), one(f"on {name}", "future", day.isoformat())
    assert past is not None
    assert future is not None
    assert 0 <= (day - dt.date.fromisoformat(past)).days < 7
    assert 0 <= (dt.date.fromisoformat(future) - day).days < 7


@given(st.text(max_size=300))
def test_any_text_can_be_searched_for_dates(text: str) -> None:
    for found in find(text):
        assert text[found.start : found.end] == found.words
        resolve(found, SUNDAY, "past")


@pytest.mark.parametrize("words", ["May 03", "the 3rd of May", "3 May", "May 3rd", "02 May - 5 June", "May 3-5"])
def test_a_day_is_found_however_its_figures_are_written(words: str) -> None:
    assert [w.kind for w in find(f"Envoy Berg met Minister Holm on {words}.")] == ["full"]


def test_a_year_beside_a_month_is_no_day() -> None:
    assert [w.kind for w in find("Envoy Berg met Minister Holm in May 2019.")] == ["month"]
