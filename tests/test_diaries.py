"""Diaries whose head names their keeper: "I" and entries without a subject are his, on the day of their heading."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

PAGE = "The diary of Omar Halden\n\n5 May 1942\nWalked to the office. {}\n"


@pytest.mark.parametrize(
    "head",
    [
        "Diary of Omar Halden: Tuesday, 5 May 1942",
        "The diary of Omar Halden\n\n5 May 1942",
        "Omar Halden, Diary\n\nTuesday, 5 May 1942",
        "Omar Halden's diary\n\n5 May 1942",
        "Omar Halden - Diary\n5 May 1942",
        "The private diary of Omar Halden, 5 May 1942",
        "From the diary of Omar Halden\n\n5 May 1942",
        "Extracts from the diaries of Omar Halden\n\n5 May 1942",
        "Omar Halden's war diary, 5 May 1942",
        "Omar Halden's journal\n\nTuesday 5 May 1942",
    ],
)
@pytest.mark.parametrize(
    "entry", ["Dined with Carla Ruiz.", "I called on Carla Ruiz.", "Lunch with Carla Ruiz and Jan Novak."]
)
def test_the_head_says_whose_diary_it_is(head: str, entry: str) -> None:
    events = encounters(f"{head}\n\nWalked to the office. {entry}\n")
    assert meets(events, "Halden", "Ruiz", "happened"), events
    assert [e.date for e in events] == ["1942-05-05"]
    assert all(e.grade != "confident" for e in events)


@pytest.mark.parametrize(
    "entry",
    [
        "Dined with Carla Ruiz.",
        "Lunch with Ann Lee and Carla Ruiz.",
        "Called on Carla Ruiz.",
        "Had Ann Lee, Jan Novak and Carla Ruiz to dine.",
        "Had Carla Ruiz round for supper.",
        "Saw Ann Lee. Saw Carla Ruiz.",
        "Carla Ruiz came to see me.",
        "Had tea with Carla Ruiz at the club.",
        "A long talk with Carla Ruiz.",
        "In the evening drinks with Carla Ruiz.",
        "Ann Lee was ill. Met Carla Ruiz.",
        "Dinner at the embassy with Carla Ruiz.",
    ],
)
def test_an_entry_without_a_subject_is_its_keeper_s(entry: str) -> None:
    events = encounters(PAGE.format(entry))
    assert meets(events, "Halden", "Ruiz", "happened"), events
    assert not meets(events, "Lee", "Ruiz", "happened") or "Ann Lee," in entry or "Ann Lee and" in entry


@pytest.mark.parametrize(
    "entry",
    [
        "Lunch with Carla Ruiz cancelled.",
        "Lunch with Carla Ruiz tomorrow.",
        "Had Carla Ruiz to thank for it.",
        "Lunch with Carla Ruiz's brother.",
        "A letter from Carla Ruiz about the lunch.",
        "Talk of Carla Ruiz all day.",
        "Was to have dined with Carla Ruiz.",
        "Hoped for a talk with Carla Ruiz.",
        "Had news of Carla Ruiz at lunch.",
        "Read of the dinner with Carla Ruiz.",
    ],
)
def test_what_came_of_nothing_is_no_encounter_of_his(entry: str) -> None:
    assert not meets(encounters(PAGE.format(entry)), "Halden", "Ruiz", "happened")


@pytest.mark.parametrize(
    "head",
    [
        "Diary\n\n5 May 1942",
        "The diary of Omar Halden was found in a shed in 1950.",
        "A diary\n\nOslo, 5 May 1942",
        "Minister Halden's diary is full.",
        "Omar Halden keeps no diary.",
    ],
)
def test_where_nobody_is_named_as_its_keeper_nobody_is(head: str) -> None:
    events = encounters(f"{head}\n\nWalked to the office. I saw Ann Lee. Lunch with Carla Ruiz.\n")
    assert not any("Halden" in name for e in events for name in e.participants)


def test_a_programme_of_the_day_tells_of_nothing_that_was() -> None:
    events = encounters("Minister Omar Halden's diary\n\n5 May 2042\n\nLunch with Carla Ruiz\nTalks with Jan Novak\n")
    assert all(e.status != "happened" for e in events)
