"""One person in two spellings of one text is not merged; what rests on the rarer spelling is inferred."""

from __future__ import annotations

import pytest

from whowhom.extract.claims import spelt_otherwise as module
from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event, Person


def _grades(text: str) -> dict[tuple[str, ...], tuple[str, str]]:
    found = [r for r in extract(Document(id="n", text=text)) if isinstance(r, Event) and r.type == "meeting"]
    return {e.participants: (e.grade, e.why or "") for e in found}


@pytest.mark.parametrize(
    ("often", "rare"),
    [
        ("Rehman Durrani", "Rahman Durani"),
        ("Hassan Yusof", "Hasan Yusoff"),
        ("Tuan Hassan Yusof", "Hasan Yusoff"),
        ("Salim al-Harthi", "Salim Al Harthy"),
        ("Osman Idris", "Usman Idrees"),
        ("Rogelio Quiroz", "Mr. Quiros"),
    ],
)
def test_the_rarer_of_two_spellings_is_inferred_in_words(often: str, rare: str) -> None:
    told = f"Envoy {often} met Nora Olsen in Bern. {often} spoke of trade. In Oslo, {rare} met Pavel Marek."
    grades = _grades(told)
    one = next(g for p, g in grades.items() if "Nora Olsen" in p)
    other = next(g for p, g in grades.items() if "Pavel Marek" in p)
    assert one[0] == "confident"
    assert other[0] == "inferred"
    assert other[1].endswith(f"may be {often}, spelt otherwise")


def test_both_stay_people_of_their_own() -> None:
    text = "Envoy Rehman Durrani met Nora Olsen. Former governor Rahman Durani met Pavel Marek."
    people = {r.name for r in extract(Document(id="n", text=text)) if isinstance(r, Person)}
    assert {"Rehman Durrani", "Rahman Durani"} <= people
    assert {grade for grade, _ in _grades(text).values()} == {"inferred"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foreign Minister Zhang Wenbin", "Trade Minister Zhang Wenjin"),
        ("Foreign Minister Pavel Petrov", "Trade Minister Pavla Petrova"),
        ("Foreign Minister Zhang Chen", "Trade Minister Zheng Chen"),
        ("King Faris", "Senator Clay Ferris"),
        ("Foreign Minister Jon Berg", "Trade Minister Jan Berg"),
        ("Foreign Minister Anna Holm", "Trade Minister Peter Holm"),
    ],
)
def test_two_who_only_sound_nearly_alike_are_as_sure_as_before(one: str, other: str) -> None:
    grades = _grades(f"{one} met Nora Olsen in Bern. In Oslo, {other} met Pavel Marek.")
    assert [grade for grade, _ in grades.values()] == ["confident", "confident"]


def test_who_met_each_other_are_two() -> None:
    grades = _grades("Envoy Rehman Durrani met Envoy Rahman Durani in Bern. Rehman Durrani then met Pavel Marek.")
    assert all("spelt otherwise" not in why for _, why in grades.values())


def test_a_thousand_of_one_family_are_not_all_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    monkeypatch.setattr(module, "_alike", lambda a, b: compared.append((a, b)))
    names = [f"{a}{b}{c} Kim" for a in "BDFGKLMPRT" for b in ("a", "al", "ar", "an") for c in "bdfgklmprt"]
    assert not module.spelt_otherwise([Person(doc="n", name=name, mentions=((0, 1),)) for name in names])
    assert len(compared) < 10 * len(names)
