"""Documents say what is there: every module that the architecture names exists, every link leads somewhere."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda p: p.name)
def test_every_link_leads_to_a_file(page):
    for target in re.findall(r"\]\(([^)#\s]+)\)", page.read_text("utf-8")):
        assert target.startswith("http") or (page.parent / target).exists(), target


def named_by_room() -> dict[str, list[str]]:
    """Give what the table of the architecture names, by room."""
    text = (DOCS / "architecture.md").read_text("utf-8")
    table = text[text.index("## Where things are") : text.index("## What `graph.network`")]
    room, named = "", dict[str, list[str]]()
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or cells[0] == "room" or "---" in line:
            continue
        room = cells[0].strip("`/") or room
        named.setdefault(room, []).extend(re.findall(r"`([a-z_][a-z_.*/]*)`", cells[1]))
    return named


def test_every_module_that_the_architecture_names_exists():
    named = named_by_room()
    for room, names in named.items():
        for name in names:
            folder = DOCS.parent / room
            assert [*folder.glob(name.rstrip("/")), *folder.glob(f"{name}.py")], f"{room}/{name}"
    assert sum(map(len, named.values())) > 50


@pytest.mark.parametrize("room", ["ontology", "graph", "queries", "dossier", "formats"])
def test_the_architecture_names_every_module_of_a_room(room):
    there = {f.stem for f in (DOCS.parent / room).glob("*.py") if f.stem != "__init__"}
    assert there - set(named_by_room()[room]) == set()
