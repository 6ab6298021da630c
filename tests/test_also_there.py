"""Who else was at an encounter, told in the same sentence: "received B in the presence of C", "while C was there"."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets


@pytest.mark.parametrize(
    "told",
    [
        "President Holm met Chancellor Berg on Monday, while Minister Ann Lee was also present.",
        "President Holm received Chancellor Berg on Monday in the presence of Minister Ann Lee and General Jan Vik.",
        "Ivo Holm and Hugo Berg held talks in Oslo on Monday, with Ann Lee and Governor Jan Vik also attending.",
        "President Holm received Chancellor Berg at a meeting attended by Minister Ann Lee.",
        "President Holm hosted a lunch in honour of Chancellor Berg which was also attended by Queen Ann Lee.",
        "President Holm met Chancellor Berg for an hour at the villa of Premier Ann Lee, who also attended the talks.",
    ],
)
def test_who_was_there_besides_met_both(told: str) -> None:
    events = encounters(told)
    assert meets(events, "Holm", "Berg", "happened"), events
    assert all(meets(events, host, "Lee", "happened") for host in ("Holm", "Berg")), events
    assert all(e.grade != "confident" for e in events if len(e.participants) > 2)


def test_those_who_will_be_there_are_to_meet_both() -> None:
    told = "President Holm will receive Chancellor Berg on Friday in the presence of Minister Ann Lee."
    assert meets(encounters(told), "Berg", "Lee", "planned")


@pytest.mark.parametrize(
    "told",
    [
        "President Holm met Chancellor Berg before a rally attended by Minister Ann Lee and Jan Vik.",
        "President Holm spoke to Chancellor Berg after the funeral, which was also attended by Minister Ann Lee.",
        "President Holm did not meet Chancellor Berg in the presence of Minister Ann Lee.",
        "President Holm met Chancellor Berg, but never in the presence of Minister Ann Lee.",
        "President Holm signed the law in the presence of Minister Ann Lee.",
        "President Holm met Chancellor Berg in the presence of Ambassador Ann Lee.",
        "President Holm received Chancellor Berg, who afterwards had a lunch attended by Minister Ann Lee.",
        "President Holm met Chancellor Berg on Monday, with Minister Ann Lee saying that all went well.",
    ],
)
def test_others_named_in_it_met_nobody(told: str) -> None:
    events = encounters(told)
    assert not any(meets(events, host, "Lee", "happened") for host in ("Holm", "Berg")), events
