"""What is named like people and may be none, or only the end of a longer name, is no surer than inferred."""

from __future__ import annotations

import pytest

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event


def _met(text: str) -> dict[tuple[str, ...], tuple[str, str]]:
    found = [r for r in extract(Document(id="n", text=text)) if isinstance(r, Event) and r.type == "meeting"]
    return {tuple(sorted(e.participants)): (e.grade, e.why or "") for e in found}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Anders Berg, Head of Sales, AKW Technik met President Olsen.", "part of a longer name, AKW Technik"),
        (
            "Ito gave a talk to Mokpo Circle. In his meeting with Mokpo Circle, Prime Minister Ito told of it.",
            "no person",
        ),
        (
            "Minister Ito met the Speaker of Parliament (Meclis) Anna Berg in Bern.",
            "another name of what stands before",
        ),
        (
            "Mayor Grant Holm met with Linwood and Labour Party MP Aroha Berg on Monday.\n\nThe Linwood MP said so.",
            "Linwood may be the seat of the MP",
        ),
        (
            "Notes on talks of Carwood Bank with Ann Holm MP.\n\nPremier Ann Holm had a meeting with Carwood.",
            "Carwood may be short for Carwood Bank",
        ),
    ],
)
def test_what_may_be_no_person_is_inferred_in_words(text: str, why: str) -> None:
    assert any(grade == "inferred" and why in reason for grade, reason in _met(text).values()), _met(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday Ryabov met Nora Olsen in Bern.",
        "Mr. Carwood met Nora Olsen in Bern. The Carwood Foundation paid.",
        "Early in May Ryabov met Nora Olsen in Bern.",
        "In Moscow Ryabov met Nora Olsen.",
        "Ukrainian President Hunt met Nora Olsen in Bern.",
        "President Berg met the Princess Royal in Bern.",
        "But Ryabov met Nora Olsen in Bern.",
        "Lungu MP met Nora Olsen in Bern. Mr Lungu spoke of trade.",
        "Memorandum by the Ambassador in Burma (Carlisle)\n\nAmbassador Carlisle met Nora Olsen in Bern.",
        "Minister of Foreign Affairs Ryabov met Nora Olsen in Bern.",
    ],
)
def test_who_is_told_to_be_a_person_is_as_sure_as_before(text: str) -> None:
    assert all("may be" not in reason for _, reason in _met(text).values())


def test_a_body_that_takes_part_beside_people_is_no_surer_than_one_alone() -> None:
    text = "The meeting between Major Anders Berg and the National Union Party on the tickets was held with Nora Olsen."
    assert [grade for grade, _ in _met(text).values()] == ["inferred"]
    joined = "Joined by senior staff, the Forestry Commission, and the Union of Graziers, the ministers made a visit."
    assert {grade for grade, _ in _met(joined).values()} == {"inferred"}
