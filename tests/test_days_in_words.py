"""Days in words, weeks counted from a day, and the day of what was held behind all that is told of it."""

from __future__ import annotations

import pytest
from test_anchor import entries


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("will receive Otto Berg on Monday week", "2019-09-16"),
        ("will receive Otto Berg a week from Monday", "2019-09-16"),
        ("will receive Otto Berg a fortnight on Wednesday", "2019-09-18"),
        ("will receive Otto Berg on Tuesday week", "2019-09-10"),
        ("received Otto Berg a week ago today", "2019-08-27"),
        ("received Otto Berg two weeks ago yesterday", "2019-08-19"),
        ("received Otto Berg on Monday week", None),
        ("received Otto Berg on the second of May", "2019-05-02"),
        ("received Otto Berg on the twenty-first day of May, 2018", "2018-05-21"),
        ("received Otto Berg in the second week of May", "2019-05"),
    ],
)
def test_weeks_counted_from_a_day_and_days_in_words(told: str, day: str | None) -> None:
    assert entries(f"Minister Nora Holm {told}.", "2019-09-03")[0][2] == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("which lasted for two hours and which dealt with fish, were held in Oslo on Thursday", "2019-05-02"),
        ("who leads the bank, took place in Oslo on Thursday", "2019-05-02"),
        ("who won the vote, which was held on Thursday, dealt with fish", None),
    ],
)
def test_the_day_on_which_talks_were_held_may_stand_behind_all_that_is_told_of_who_had_them(
    told: str, day: str | None
) -> None:
    assert entries(f"The talks between Minister Nora Holm and Otto Berg, {told}.", "2019-05-03")[0][2] == day


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("It was by chance that", "happened"),
        ("Was it more than chance that", "happened"),
        ("There is a chance that", "possible"),
    ],
)
def test_what_came_about_by_chance_took_place(lead: str, status: str) -> None:
    told = f"{lead} on the tenth of May Minister Nora Holm met Otto Berg."
    assert [row[1] for row in entries(told, "2019-05-03")] == [status]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("while on a trade visit to Rome in 2001", "2001"),
        ("while in Rome in March 2001", "2001-03"),
        ("while he was in Rome in March 2001", "2001-03"),
        ("while he was in office in 2001", None),
        (", from the Bank of Norway, while on a visit to Rome in 2001", "2001"),
        (", while in Rome Karl Lind saw his cabinet on Thursday", None),
        ("in the hall shortly after the latter landed on Thursday", "2019-05-02"),
        ("moments after her arrival in Rome on Thursday", "2019-05-02"),
        ("hours after the guest touched down in Rome on Thursday", "2019-05-02"),
        ("after the latter landed on Thursday", None),
        ("shortly before the latter landed on Thursday", None),
        ("shortly after his appointment on Thursday", None),
    ],
)
def test_the_day_of_a_stay_or_of_a_coming_just_before_is_that_of_the_encounter(told: str, day: str | None) -> None:
    told = f"Minister Nora Holm met President Otto Berg {told}.".replace(" ,", ",")
    assert entries(told, "2019-05-03")[0][2] == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Holm met Otto Berg, a former minister who fled to Rome in 1996.", "2019-04-30"),
        ("Holm met Otto Berg, whose party won in 2017.", "2019-04-30"),
        ("Holm met Otto Berg in 2017, who fled to Rome.", "2017"),
        ("Holm had met Otto Berg, who fled to Rome in 1996.", None),
    ],
)
def test_what_is_told_of_who_was_met_does_not_hide_the_day_of_the_story(told: str, day: str | None) -> None:
    opens = "Minister Nora Holm met an exile in Oslo on Tuesday. She declined to say more of it. "
    assert entries(opens + told, "2019-05-03")[-1][2] == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("praised the pact at a March meeting with President Otto Berg", "2019-03"),
        ("recalled her October talks with President Otto Berg", "2018-10"),
        ("will hold a July meeting with President Otto Berg", "2019-07"),
        ("attended the March parade and a meeting with President Otto Berg", None),
    ],
)
def test_a_month_right_before_the_noun_dates_the_encounter(told: str, day: str | None) -> None:
    assert entries(f"Minister Nora Holm {told}.", "2019-05-03")[0][2] == day
