"""The hour with which a line of a schedule or diary begins: "10.30 a.m.", "1400 hrs", "9:13-9:50"."""

from __future__ import annotations

import re

__all__ = ["HOUR"]

_ONE = r"(?:\d{1,2}[.:h]\d{2}|(?:[01]\d|2[0-3])[0-5]\d(?=\s\s|\s+(?:hrs|hours|h)\b|\s?[-–]))"
_HALF = r"(?:\s*(?:[ap]\.?m\.?|(?:hrs|hours|h)\.?)(?![^\W\d_]))?"
HOUR = re.compile(
    rf"\s*(?:[-*•·]\s*)?(?:at\s+)?(?:{_ONE}{_HALF}(?:\s*[-–]\s*(?:{_ONE}|\d{{4}}){_HALF})?"
    r"|\d{1,2}\s*[ap]\.?m\.?|noon|midday)(?=[\s:,|–-])[\s:,|–-]*",
    re.I,
)
"""Four figures are an hour where two spaces, "hrs" or a dash follow; "1400 delegates" are not."""
