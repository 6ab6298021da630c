"""Who only took the picture or wrote the page has met nobody; nor has one of whom several are named, who "talks"."""

from __future__ import annotations

import pytest

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event


def met(text: str) -> list[tuple[str, ...]]:
    """Give who met whom in a text."""
    found = extract(Document(id="c", text=text, date="2023-06-18"))
    return [r.participants for r in found if isinstance(r, Event) and r.type in ("meeting", "call")]


@pytest.mark.parametrize("agency", ["Pool via EPA", "AFP", "Getty Images", "Reuters"])
def test_whose_picture_it_is_has_met_nobody(agency: str) -> None:
    text = f"Odd Ness/{agency} Prime Minister Astrid Lund paid a visit to President Jonas Berg in Riga, Wire News said."
    assert not any("Odd Ness" in who for who in met(text))


def test_who_wrote_a_page_in_one_line_has_met_nobody() -> None:
    page = "Jonas Berg meets with Lund's chief opponent By Odd Ness {} May 3, 2023 8:52 AM Berg arrived in Riga."
    for put_out in ("Posted", "Published", "Updated"):
        assert not any("Ness" in name for who in met(page.format(put_out)) for name in who), put_out


def test_who_stands_between_place_and_story_wrote_it() -> None:
    text = "Riga – Odd Ness The leader of the Union party had talks with Jonas Berg, an envoy, on Friday."
    assert not any("Odd Ness" in who for who in met(text))
    assert met("Riga – Odd Ness met Jonas Berg, an envoy, on Friday.") == [("Odd Ness", "Jonas Berg")]


def test_a_stroke_between_two_is_no_credit() -> None:
    (who,) = met("Prime Minister Astrid Lund met Odd Ness/Kari Moe on Friday.")
    assert {"Astrid Lund", "Odd Ness"} <= set(who)


def test_who_talks_of_others_has_not_talked_with_them() -> None:
    assert not met("Astrid Lund, an envoy under the Berg, Ness, and Moe Administrations, talks about policy.")
    assert met("Astrid Lund and Jonas Berg talk by phone.") == [("Astrid Lund", "Jonas Berg")]
    assert met("Astrid Lund talks with Jonas Berg in Riga.") == [("Astrid Lund", "Jonas Berg")]
