"""Names that a list shows to be somebody's: who stands beside people in it is one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..text.gazetteer import listed
from ..text.tokens import TITLES, Chunk, words
from .by_name import unheard
from .shared_posts import past_place
from .units import Person, Unit

__all__ = ["among_named", "behind_letters", "in_list"]

_MET = listed("runs.encounters")
_LOCATIVE = listed("others.locative") | {"of", "the", "a", "an"}
_LISTING = listed("runs.listing")
_JOINTS = ([","], ["and"], [",", "and"])


def in_list(unit: Unit, person: Person, before: Person | None, last_end: int) -> bool:
    """Say whether a row of capitals is a name by who is named beside it, `before` being the last one before it."""
    if person.evidence != "bare" or unit.headline:
        return False
    paired = _between(unit, person) or _leads(unit, person) or _with_kin(unit, person)
    if before is None or paired:
        return paired
    return _listed(unit, person, before, last_end) or _of_one_family(unit, person, before, last_end)


def _of_one_family(unit: Unit, person: Person, before: Person, last_end: int) -> bool:
    """Say whether somebody comes with one of the same family name: "Rao Khanna with Sita Khanna"."""
    one, other = before.name.split(), person.name.split()
    joint = [c.low for c in unit.chunks[last_end : person.i]]
    alike = 1 < len(other) < 4 and len(one) > 1 and one[-1] == other[-1] and one[0] != other[0]
    return alike and before.evidence not in ("bare", "list") and joint in (["with"], ["and"], ["along", "with"])


def behind_letters(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name stands in a list behind letters of a post that nobody knows: "A, DM Tarun Kolvara and B"."""
    if k < 2 or k + 1 >= len(chunks) or not 0 < chunks[k].text.count(" ") < 4 or not unheard(chunks[k].text):
        return False
    letters, before, after = chunks[k - 1], chunks[k - 2].low, chunks[k + 1].low
    if letters.kind != "cap" or not (letters.text.isupper() and 1 < len(letters.text) < 6):
        return False
    ends = before in (",", "and", "&", "by", "with") and after in (",", "and", "&", ".", ";")
    behind = chunks[k + 2].kind if k + 2 < len(chunks) else ""
    listed = (k > 2 and chunks[k - 3].kind == "run") or behind in (*TITLES, "post", "run")
    return ends and listed


def _listed(unit: Unit, person: Person, before: Person, last_end: int) -> bool:
    """Say whether a row of capitals is a name because it ends a list of them, or stands in it between two names."""
    if before.evidence in ("bare", "list") or not before.name.count(" "):
        return False
    chunks, following = unit.chunks, unit.chunks[person.j : person.j + 1]
    parts = person.name.replace("-", " ").split()
    plain = all(w[0].isupper() and w[1:].islower() for w in parts) and parts[-1] not in words().org_heads
    ends = not following or following[0].kind in ("low", "punct")
    joint = [c.low for c in chunks[last_end : person.i]]
    if joint == [","]:
        ends = _goes_on(chunks, person.j)
    return plain and 0 < person.name.count(" ") < 3 and ends and joint in (["and"], [","])


def _between(unit: Unit, person: Person) -> bool:
    """Say whether a bare name is one of two who meet, since the other has a title: "between Rahmani and Mr Desai"."""
    chunks, k = unit.chunks, person.j
    if person.i < 2 or chunks[person.i - 1].low != "between":
        return False
    named = k + 2 < len(chunks) and chunks[k].low == "and" and chunks[k + 2].kind == "run"
    held = chunks[person.i - 2].low in _MET and chunks[person.i].text[1:].islower()
    return held and named and chunks[k + 1].kind in TITLES | {"post"}


def _leads(unit: Unit, person: Person) -> bool:
    """Say whether a name that nobody has heard of leads a pair with somebody: "Zuki Lado and General Berg met"."""
    chunks, k = unit.chunks, person.j
    if not 0 < person.name.count(" ") < 3 or k + 2 >= len(chunks) or chunks[k].low != "and":
        return False
    if (person.i and chunks[person.i - 1].low in _LOCATIVE) or not unheard(person.name):
        return False
    titles = k + 1
    while titles < len(chunks) and (
        chunks[titles].kind in TITLES or (chunks[titles].kind == "post" and not chunks[titles].plural)
    ):
        titles += 1
    other = chunks[titles] if titles < len(chunks) else None
    if other is None or other.kind != "run":
        return False
    return titles > k + 1 or (" " in other.text and other.text.split()[0] in words().given)


def _with_kin(unit: Unit, person: Person) -> bool:
    """Say whether somebody comes with a husband, wife or child: "Orlo and his wife, Ann, met"."""
    joint, owner, kin = (*unit.chunks[person.j : person.j + 3], None, None, None)[:3]
    if joint is None or owner is None or kin is None or joint.low != "and" or owner.low not in ("his", "her"):
        return False
    article = person.i > 0 and unit.chunks[person.i - 1].low in _LOCATIVE
    return kin.low.split()[-1] in words().relatives and unheard(person.name) and not article


def _goes_on(chunks: list[Chunk], k: int) -> bool:
    """Say whether "and" and a last name follow with no comma, as in "A, B and C met D"."""
    if k + 2 >= len(chunks) or chunks[k].low != "and":
        return False
    titled = chunks[k + 1].kind in TITLES and chunks[k + 2].kind == "run"
    return titled or (chunks[k + 1].kind == "run" and " " in chunks[k + 1].text and chunks[k + 2].text != ",")


def among_named(unit: Unit, people: list[Person], named: Mapping[int, bool]) -> list[Person]:
    """Give the people of a sentence, with those whom only their places in a list show to be some.

    `named` says of each by its identity whether the whole text knows him: in "Holm, Orlo, and Ann Berg met" both
    beside Orlo are. A full name may stand anywhere in a list that names somebody: "Zuki Lado, Ann Berg and others".
    """
    if unit.headline or len(people) < 2:
        return people
    out = list(people)
    for row, several in _rows(unit.chunks, people):
        if not several or not any(named[id(p)] and p.evidence != "bare" for p in (people[n] for n in row)):
            continue
        for n in row:
            p = people[n]
            amid = n in row[1:-1] and named[id(people[n - 1])] and named[id(people[n + 1])]
            if not named[id(p)] and p.evidence == "bare" and _fits(unit.chunks, p, n == row[0], amid):
                out[n] = p._replace(evidence="list")
    return out


def _rows(chunks: list[Chunk], people: list[Person]) -> Iterator[tuple[list[int], bool]]:
    """Give each list of people that only commas and "and" join, and whether it is one of three or more."""
    row: list[int] = []
    for n, p in enumerate(people):
        end = past_place(chunks, people[n - 1].j) if row else 0
        if row and [c.low for c in chunks[end : p.i]] not in _JOINTS:
            yield row, len(row) > 2 or _and_others(chunks, end)
            row = []
        row.append(n)
    if row:
        yield row, len(row) > 2 or _and_others(chunks, people[row[-1]].j)


def _and_others(chunks: list[Chunk], k: int) -> bool:
    """Say whether a list ends with those whom it does not name: "A, B and others", "A, B, among others"."""
    after = [c.low for c in chunks[k : k + 3] if c.text != ","]
    return after[:1] in (["and"], ["among"]) and after[1:2] in (["others"], ["other"], ["several"], ["many"])


def _fits(chunks: list[Chunk], p: Person, first: bool, amid: bool) -> bool:
    """Say whether a row of capitals may be the name of one of a list; a single word only amid others."""
    if not unheard(p.name) or p.name.count(" ") > 2:
        return False
    if " " not in p.name:
        return amid and p.j == p.i + 1
    before = chunks[p.i - 1].low if p.i else ""
    body = before == "of" and p.i > 1 and chunks[p.i - 2].low in _LISTING
    return not first or body or before not in _LOCATIVE
