"""Every guarantee names the tests that prove it, and these exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_guarantee_names_tests_that_exist():
    text = (ROOT / "docs" / "guarantees.md").read_text("utf-8")
    there = set(
        re.findall(r"^def (test_\w+)", "\n".join(p.read_text("utf-8") for p in (ROOT / "tests").glob("*.py")), re.M)
    )
    rows = [line for line in text.splitlines() if line.startswith("| **")]
    assert len(rows) >= 12
    for row in rows:
        named = re.findall(r"`(test_\w+)`", row)
        assert named, row
        assert set(named) <= there, set(named) - there
