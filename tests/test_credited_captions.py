"""Captions that tell in the present what their picture shows, known by its credit: "(Photo: Argus)"."""

from __future__ import annotations

import pytest
from test_ways_of_meeting import told


@pytest.mark.parametrize(
    "text",
    [
        "Premier Anna Holm meets President Karl Berg on Monday. \u2014 Photo courtesy of the palace",
        "Premier Anna Holm calls on President Karl Berg on Wednesday. (Photo: Argus)",
        "Premier Anna Holm receives President Karl Berg at the palace on Tuesday. Argus photo",
        "President Karl Berg is received by Premier Anna Holm in Oslo on Monday. Photo by Jan Rey",
        "Premier Anna Holm meets President Karl Berg in Oslo on Monday \u2013 Handout photo",
    ],
)
def test_a_caption_tells_what_was(text: str) -> None:
    assert told(text) == {"Berg + Holm happened"}


@pytest.mark.parametrize(
    "text",
    [
        "Premier Anna Holm meets President Karl Berg on Monday.",
        "Premier Anna Holm meets President Karl Berg on Monday. Photo opportunities will be few.",
        "Premier Anna Holm meets President Karl Berg on Monday. \u2014 AFP",
        "Premier Anna Holm meets President Karl Berg on Monday, and the photos will be sold.",
        "Premier Anna Holm will meet President Karl Berg on Monday. (Photo: Argus)",
    ],
)
def test_without_a_credit_the_present_is_a_plan(text: str) -> None:
    assert told(text) == {"Berg + Holm planned"}
