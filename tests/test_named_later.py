"""Groups and gatherings of which the text says who they were only afterwards: who met whom, and who did not."""

from itertools import combinations
from pathlib import Path

import pytest

from whowhom.extract import extract
from whowhom.graph.records import Document, Event
from whowhom.ontology.vocabulary import ENCOUNTERS

CASES = (Path(__file__).parent / "data" / "named_later.txt").read_text(encoding="utf-8").rstrip("\n").split("\n====\n")


def wanted(told: str) -> set[frozenset[str]]:
    """Read "A x B,C" as A with each of the others, "A=B=C" as all with all, NONE as nobody."""
    if " x " in told:
        left, right = (side.split(",") for side in told.split(" x "))
        return {frozenset((a, b)) for a in left for b in right}
    return {frozenset(pair) for pair in combinations(told.split("="), 2)} if told != "NONE" else set()


def joined(text: str) -> set[frozenset[str]]:
    pairs: set[frozenset[str]] = set()
    for e in extract(Document(id="n", text=text)):
        if isinstance(e, Event) and e.type in ENCOUNTERS and e.status == "happened":
            sides = [[name.split()[-1] for name in side] for side in e.sides or ()]
            names = [name.split()[-1] for name in e.participants]
            across = ((a, b) for one, other in combinations(sides, 2) for a in one for b in other)
            pairs |= {frozenset(pair) for pair in (across if len(sides) > 1 else combinations(names, 2))}
    return pairs


@pytest.mark.parametrize("case", CASES)
def test_who_met_whom_where_the_list_stands_apart(case: str) -> None:
    told, _, text = case.partition("\n")
    assert joined(text) == wanted(told)
