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


TWO = "President Holm and Chancellor Berg"


@pytest.mark.parametrize(
    "told",
    [
        f"{TWO} met on Monday. The meeting was hosted by Minister Ann Lee.",
        f"{TWO} met on Monday. Hosted by Minister Ann Lee, the meeting dealt with trade.",
        f"The talks of {TWO} on Monday were hosted by Minister Ann Lee.",
        "The dinner between President Holm and northern leader Hugo Berg was hosted by Minister Ann Lee on Monday.",
        f"{TWO} met on Monday. The meeting was held in the presence of Minister Ann Lee.",
    ],
)
def test_who_hosted_others_met_them(told: str) -> None:
    events = encounters(told)
    assert all(meets(events, one, "Lee", "happened") for one in ("Holm", "Berg")), events
    assert meets(events, "Holm", "Berg", "happened")


def test_who_will_host_others_is_to_meet_them() -> None:
    told = f"{TWO} are to meet on Friday. The dinner, which has no agenda, will be hosted by Minister Ann Lee at 7pm."
    assert meets(encounters(told), "Berg", "Lee", "planned")


@pytest.mark.parametrize(
    "told",
    [
        "The meeting was chaired by Minister Holm, in the presence of the minister of trade, Ann Lee, and officers.",
        "Minister Holm co-hosted the 18th dinner on trade, alongside the president of the academy, Ann Lee.",
    ],
)
def test_who_chaired_it_and_those_who_were_there_met(told: str) -> None:
    assert meets(encounters(told), "Holm", "Lee", "happened")


@pytest.mark.parametrize(
    "told",
    [
        f"{TWO} met on Monday. The show was hosted by Minister Ann Lee.",
        f"{TWO} met on Monday and were guests at a show, hosted by Minister Ann Lee.",
        "Karl Moe called on President Holm and was guest at a dinner, hosted by Minister Ann Lee.",
        "The meeting was not chaired by Minister Holm in the presence of Ann Lee.",
    ],
)
def test_other_hosts_met_nobody_of_them(told: str) -> None:
    assert not meets(encounters(told), "Holm", "Lee", "happened")
