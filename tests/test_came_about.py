"""What was only planned or wished, until the text tells that it took place: "The meeting was held on Monday"."""

from __future__ import annotations

import pytest
from test_ways_of_meeting import told


@pytest.mark.parametrize(
    "text",
    [
        "Premier Anna Holm was invited to meet President Karl Berg in Oslo.||The meeting took place on Monday.",
        "Premier Anna Holm was to meet President Karl Berg. The meeting took place on Monday.",
        "Premier Anna Holm asked for talks with President Karl Berg.||The talks were held on Monday at the palace.",
    ],
)
def test_it_took_place(text: str) -> None:
    assert told(text) == {"Berg + Holm happened"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Premier Anna Holm is to meet President Karl Berg on Friday. The meeting took place on Monday.", "planned"),
        ("Premier Anna Holm is to meet President Karl Berg. The meeting will take place on Friday.", "planned"),
        ("Premier Anna Holm is to meet President Karl Berg. The cabinet meeting took place on Monday.", "planned"),
        ("Premier Anna Holm was to meet President Karl Berg. The meeting did not take place.", "cancelled"),
        ("Premier Anna Holm is to meet President Karl Berg. The last meeting took place in May.", "planned"),
    ],
)
def test_it_may_still_be_to_come(text: str, status: str) -> None:
    assert told(text) & {"Berg + Holm happened", f"Berg + Holm {status}"} <= {f"Berg + Holm {status}"}
