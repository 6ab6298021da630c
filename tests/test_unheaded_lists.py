"""Memoranda of conversation whose page has lost the heading over the list: people are told from subjects and prose."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

BODY = "\n\nThe tariff was raised first, and the fishing grounds after it.\n"
THREE = ["Arias", "Berg", "Holm"]


def _met(text: str) -> list[str]:
    found = encounters(text + BODY)
    assert all(e.status == "happened" and e.type == "meeting" for e in found)
    return sorted(name.split()[-1] for e in found for name in e.participants)


@pytest.mark.parametrize(
    "head",
    [
        "219. Memorandum of a Conversation, Old Palace, Oslo, March 12, 1956, 3:15 p.m.1\n\n"
        "  • Closing Meeting Between the President and Prime Minister Holm\n\n\n"
        "  • Prime Minister Holm\n  • Foreign Secretary Peter Berg\n  • Sir Rui Arias",
        "12. Memorandum of Conversation1\n\n • Fish Quotas\n\n • Ambassador Holm, Embassy of Norway\n • The Secretary\n"
        " • Assistant Secretary Berg\n • Mr. Arias, EUR",
        "12. Memorandum of Conversation, Oslo, May 5, 1961\n\n\nDr. Ann Holm, Assistant to the President\n\n"
        "Peter Berg, NSC Staff\n\nPrime Minister Arias\n\nDATE & TIME: May 5, 1961",
        "Memorandum of Conversation\n\n• Secretary of Defense Holm\n• General Peter Berg, Joint Chiefs of Staff\n"
        "• Mr. Rui Arias",
        "40. Minutes of a National Security Council Meeting1\n\n  • Transition\n\n  • State\n  • Ann Holm\n  • CIA\n"
        "  • Peter Berg\n  • NSC\n  • Gen. Rui Arias",
        "Memorandum for the Record\n\n- Senator Ann Holm\n- Minister of Trade Peter Berg\n- Rui Arias (Trade Council)",
        "Memorandum for the Record\n\nSUBJECT: Luncheon at the Palace\n\n- Ann Holm\n- Ambassador Berg\n- Mr. Arias",
        "7. Memcon\n\n- Ann Holm, Minister of Fish\n- The Prime Minister\n- Ambassador Berg\n- Mr. Arias",
        "Record of Conversation, Oslo, 5 May 1961\n\n• Lord Holm, Minister\n• Sir Peter Berg, Ambassador to Peru\n"
        "• Dr. Rui Arias",
        "Memorandum of Conversation, 5 May 1961\n\nMinister Holm\nMr. Peter Berg\nMiss Rosa Arias",
        "3. Memorandum of a Conversation1\n\n • Visit of the Prime Minister\n • Trade\n\n • Prime Minister Holm\n"
        " • Governor Berg\n • Mr. Arias",
    ],
)
def test_people_below_the_title_are_those_who_took_part(head: str) -> None:
    assert _met(head) == THREE


@pytest.mark.parametrize(
    "head",
    [
        "12. Memorandum of Conversation1\n\n • President Holm's Visit\n • Minister Berg's Letter to Ambassador Arias",
        "12. Memorandum of Conversation1\n\n • Peru\n • Norway\n • Fish Quotas and Ambassador Holm's Note",
        "Memorandum From Ann Holm to Peter Berg\n\n • Minister Arias\n • Minister Berg",
        "Memorandum of Conversation, 5 May 1961\n\nTo: Minister Holm\nFrom: Mr. Peter Berg\nCopy: Miss Rosa Arias",
        "Report of a Conversation, 5 May 1961\n\nAnn Holm\nPeter Berg\nRui Arias",
        "Memorandum of Understanding\n\n • Minister Ann Holm\n • Minister Peter Berg\n • Mr. Rui Arias",
        "Memorandum for the Record\n\nSUBJECT: Posts\n\n- Ann Holm, Minister\n- Peter Berg, Envoy\n- Rui Arias, Judge",
        "Note for the File\n\nAwards of the year\n\nMinister Ann Holm\nAmbassador Peter Berg\nMr. Rui Arias",
        "Circular on Conversation\n\n • Minister Ann Holm\n • Minister Peter Berg\n • Mr. Rui Arias",
        "12. Memorandum of Conversation1\n\n • Minister Holm asked first what had become of his letter.\n"
        " • Minister Berg said that he had sent it on to Mr. Arias.",
    ],
)
def test_subjects_senders_and_what_was_said_are_no_list(head: str) -> None:
    assert _met(head) == []


def test_the_list_begins_with_its_first_name() -> None:
    (event,) = encounters(f"2. Memorandum of Conversation\n\n • Fish\n\n • Minister Holm\n • Mr. Berg{BODY}")
    assert "Fish" not in event.quote
    assert event.quote.endswith("Mr. Berg")


def test_what_stands_below_another_label_is_none_of_the_list() -> None:
    assert _met("Memorandum of Conversation\n\nCopies sent on:\nAnn Holm\nPeter Berg\nRui Arias\n\nFish") == []


@pytest.mark.parametrize(
    "head",
    [
        " • Soviets:\n • Ivan Arias, Minister\n • Ida Berg, Ambassador\n • U.S.:\n • Lars Holm, Counselor",
        " • Trade\n\n • The Soviets:\n • Ivan Arias\n • Ida Berg, Envoy\n • The Americans:\n • Mr. Lars Holm",
        " • Peruvian side:\n • Minister Ivan Arias\n • Ida Berg\n • Norwegian side:\n • Ambassador Lars Holm",
    ],
)
def test_the_names_of_states_part_a_list_without_a_heading(head: str) -> None:
    (event,) = encounters(f"12. Memorandum of Conversation\n\n{head}{BODY}")
    assert event.sides == (("Ivan Arias", "Ida Berg"), ("Lars Holm",))


@pytest.mark.parametrize("label", ["Copies to", "Subjects", "Distribution"])
def test_another_label_is_of_no_side(label: str) -> None:
    rows = " • Minister Ivan Arias\n • Ambassador Ida Berg\n • Mr. Lars Holm"
    assert encounters(f"12. Memorandum of Conversation\n\n • {label}:\n{rows}{BODY}") == []
