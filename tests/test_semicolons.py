"""Lists whose parts semicolons set off, each somebody with his post, and lists of envoys who hand in their letters."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets


@pytest.mark.parametrize(
    "told",
    [
        "Omar Farah, non-resident envoy of the Republic of Djibouti; Rajiv Gokool, G.O.S., Republic of Mauritius; and "
        "General Peter Moe, ambassador-designate of the Republic of Botswana presented their credentials to President "
        "Ana Ruiz on Wednesday.",
        "Omar Farah, minister of trade; Rajiv Gokool, envoy to Chad; and Peter Moe met President Ana Ruiz in Oslo.",
    ],
)
def test_the_first_of_each_part_acts(told: str) -> None:
    (event,) = encounters(told)
    assert {frozenset(side) for side in event.sides or ()} == {
        frozenset({"Omar Farah", "Rajiv Gokool", "Peter Moe"}),
        frozenset({"Ana Ruiz"}),
    }


def test_clauses_that_semicolons_part_are_no_list() -> None:
    told = "President Holm met Chancellor Berg; Minister Lund flew to Oslo; and Kari Vik met President Ruiz in Oslo."
    assert not meets(encounters(told), "Lund", "Ruiz", "happened")


@pytest.mark.parametrize(
    "told",
    [
        "Governor-General Kate Price received from Ms Ann Lee, Letters of Credence accrediting her as the Ambassador.",
        "Governor-General Kate Price received from Ms Ann Lee her credentials.",
    ],
)
def test_from_whom_one_received_letters_of_credence_one_received(told: str) -> None:
    assert meets(encounters(told), "Price", "Ann Lee", "happened")


def test_other_letters_are_sent() -> None:
    told = "Governor-General Kate Price received from Ms Ann Lee a letter on trade."
    assert encounters(told) == []


@pytest.mark.parametrize(
    "envoys",
    [
        "His Excellency Jan Berg, Ambassador of the Kingdom of Norway\nHer Excellency Ann Lee, Ambassador of Peru\n",
        "His Excellency Jan Berg\nAmbassador-designate of Norway\nMs Ann Lee\nAmbassador-designate of Peru\n",
    ],
)
@pytest.mark.parametrize(("verb", "status"), [("will receive", "planned"), ("received", "happened")])
def test_envoys_in_lines_below(envoys: str, verb: str, status: str) -> None:
    told = (
        f"Governor General Kate Price {verb} the letters of credence of two new heads of mission on Tuesday.\n{envoys}"
    )
    events = encounters(told)
    assert all(meets(events, "Price", name, status) for name in ("Jan Berg", "Ann Lee")), events
    assert {e.status for e in events} == {status}


def test_whom_meetings_have_been_arranged_with_is_named_behind_namely() -> None:
    told = (
        "Premier Ivo Holm will fly to Oslo. Three meetings have been scheduled, namely with President Ann Lee; Premier "
    )
    told += "Jan Moe; and Minister Rui Dias."
    events = encounters(told)
    assert all(meets(events, "Holm", name, "planned") for name in ("Lee", "Moe", "Dias")), events
