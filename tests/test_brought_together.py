"""Encounters of which a participle says whom they joined, letters by another name, and requests that nobody grants."""

from __future__ import annotations

import pytest
from test_ways_of_meeting import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A meeting hosted by the minister, Anna Holm, and bringing together President Karl Berg and "
            "Premier Otto Lund, began late.",
            {"Berg + Holm happened", "Berg + Lund happened", "Holm + Lund happened"},
        ),
        (
            "A summit in Oslo bringing together President Karl Berg and Premier Anna Holm opened on Monday.",
            {"Berg + Holm happened"},
        ),
        (
            "Talks bringing together President Karl Berg and Premier Anna Holm will be held in May.",
            {"Berg + Holm planned"},
        ),
        (
            "A meeting bringing together President Karl Berg and Premier Anna Holm was called off.",
            {"Berg + Holm cancelled"},
        ),
        ("Envoys hope for a meeting bringing together President Karl Berg and Premier Anna Holm.", set()),
        ("A plan bringing together President Karl Berg and Premier Anna Holm failed on Monday.", set()),
        ("A meeting about a party uniting President Karl Berg and Premier Anna Holm was held on Monday.", set()),
        ("President Karl Berg accepted the credential letters of Ambassador Anna Holm.", {"Berg + Holm happened"}),
        ("Ambassador Anna Holm presented her accreditation letters to President Karl Berg.", {"Berg + Holm happened"}),
        (
            "President Karl Berg could not fulfil a request by Premier Anna Holm for a meeting.",
            {"Berg + Holm refused"},
        ),
        (
            "President Karl Berg was unable to grant Premier Anna Holm's request to meet him.",
            {"Berg + Holm refused"},
        ),
    ],
)
def test_it_is_read_as_it_says(text: str, wanted: set[str]) -> None:
    assert told(text) == wanted
