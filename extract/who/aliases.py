"""Which names in one document are one person: full forms, surnames, "Mr. X", "Secretary X"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ...graph.names import fold
from ..lexicon import lines_of
from ..text.gazetteer import listed
from ..text.rows import Row
from ..text.tokens import words
from .given_sex import told_by_name, told_by_title
from .units import Person

__all__ = ["Linked", "link"]

_SUFFIXES = listed("aliases.suffixes")
_STRONG = frozenset(("post", "honorific", "apposition", "given", "initial", "family", "speech", "list", "body", "acts"))
_TITLED = frozenset(("post", "honorific", "apposition"))
"""What makes one word a name for the whole text: "Secretary Rusk", then "Rusk" wherever it stands."""
_SPOKES = ("spokes", "press")
_SAYS = frozenset(
    ("said", "told", "says", "added", "tweeted", "stated", "noted", "declined", "confirmed", "reiterated")
)
_REIGNING = listed("aliases.reigning")
_FATHERS = frozenset(("bin", "ibn", "bint"))


_WIVES = ("Mrs ", "Mrs. ", "Mme ", "Mme. ", "Madame ")
"""So the names begin of those who are called by their husbands': "Mrs. Philip W. Buchen"."""
_LADY = "lady"
_KIN = listed("aliases.kin")
"""Who is in a text as somebody's relative is not called by the bare surname that they share."""
COMMON = 100
"""A name that more people of a text bear tells nobody apart."""


class Linked(Row, frozen=True):
    """One passage and whom it names: the full name, or None for nobody."""

    person: Person
    name: str | None
    certain: bool = True
    why: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class _Someone:
    """A person as the document has introduced them so far."""

    name: str
    parts: tuple[str, ...]
    heads: set[str] = field(default_factory=set)
    orgs: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    """What the courtesies before the name tell."""
    last: int = 0
    bare: int = 0
    """Where a surname without a post last meant them that others of the text bear too: it goes on to."""
    known: int = 0
    """How well the text introduced them: 2 by a title, 1 by each passage that only acts or speaks."""


class _Index:
    """Everyone so far, by the parts of their names: who shares none cannot be the same."""

    def __init__(self) -> None:
        self.everyone: list[_Someone] = []
        self._by_part: dict[str, list[_Someone]] = {}

    def add(self, someone: _Someone) -> None:
        """Take in a person."""
        self.everyone.append(someone)
        for key in _keys(someone.parts):
            self._by_part.setdefault(key, []).append(someone)

    def near(self, parts: tuple[str, ...]) -> list[_Someone]:
        """Give the persons who share a part of the name, in order of introduction."""
        rows = [self._by_part[key] for key in _keys(parts) if key in self._by_part]
        rows = [row for row in rows if len(row) <= COMMON] or [row[:COMMON] for row in rows[:1]]
        if len(rows) == 1:
            return rows[0]
        return list({id(s): s for row in rows for s in row}.values())


@lru_cache(maxsize=4096)
def _keys(parts: tuple[str, ...]) -> tuple[str, ...]:
    keys = {*parts, "".join(parts[-2:])}
    keys |= {p.removeprefix("al").lstrip("- ") for p in parts}
    return tuple(sorted(k for k in keys if k))


def link(people: list[Person], next_words: dict[int, str]) -> list[Linked]:
    """Give each passage its full name; `next_words` has the word after a passage by its end.

    A surname belongs to the one person of the document who bears it; where several do, title, speech and nearness
    decide, and the link is not certain.
    """
    index = _introduced(people)
    pairs = _bearers(people)
    return [_link_one(p, index, pairs, next_words.get(p.name_end, "")) for p in people]


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    if name.startswith(_WIVES):
        return (fold(name),)  # nobody else's name is a part of hers
    parts = [fold(p) for p in name.split()]
    while len(parts) > 1 and parts[-1] in _SUFFIXES and len(parts) > 2:
        parts.pop()
    return tuple(parts)


def _introduced(people: list[Person]) -> _Index:
    """Collect the persons that are named in full, or by a title and one name, in order of the text."""
    index = _Index()
    full = sorted(
        (p for p in people if p.evidence in _STRONG), key=lambda p: (-len(_parts(p.name)), -len(p.name), p.start)
    )
    for p in full:
        parts = _parts(p.name)
        same = [s for s in index.near(parts) if _same(s.parts, parts)]
        if len(parts) == 1:
            same = [s for s in index.near(parts) if _handle(s.parts, parts) and _by_own_name(p, parts, s)]
        if not same:
            index.add(_Someone(p.name, parts, last=p.start))
            same = index.everyone[-1:]
        if len(same) == 1:
            same[0].known += 2 if p.evidence in _TITLED else 1
            same[0].last = min(same[0].last, p.start)
            same[0].sexes.add(told_by_title(p.honorific or ""))
            for office in p.offices:
                same[0].heads.add(fold(office.role).split()[-1] if office.role else "")
                same[0].sexes |= {"f"} if _LADY in same[0].heads else set()
                if office.org:
                    same[0].orgs.add(office.org)
    return index


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether two full names can be one: the same last part and compatible first ones, or one within the other."""
    if a == b or (sorted(a) == sorted(b) and _FATHERS.isdisjoint(a)):  # "Faisal bin Nayef" is Nayef's son
        return True
    if len(a) == len(b) and a[-1] != b[-1]:
        return False  # neither is within the other: so it is of most who share a given name
    if len(a) != len(b) and _servants(a) == _servants(b):
        return True
    if len(a) < 2 or len(b) < 2:
        return False
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if 0 < short.count("bin") < long.count("bin") and short[-1] == long[-1] and long[: len(short)] != short:
        return False  # another father, another person
    if _fathers_differ(a, b) or _initials_differ(a[1:-1], b[1:-1]) or _middles_differ(a[1:-1], b[1:-1]):
        return False
    if _within(short, long) and (short[-1] == long[-1] or short[0] == long[0]):
        return True
    if a[-1] != b[-1]:
        return False
    first, other = a[0].rstrip("."), b[0].rstrip(".")
    if (first, other) in _nicknames():
        return True
    return first == other or (min(len(first), len(other)) == 1 and first[0] == other[0])


@lru_cache(maxsize=4096)
def _servants(parts: tuple[str, ...]) -> str:
    """Give a name with each "Abdel" in one spelling and one with what follows: "Ali Abdulwahid", "Ali Abdel Wahid"."""
    return re.sub(r"\babd[aeiu]?[ -]?[aeu]l[ -]?", "abdul", " ".join(parts))


def _fathers_differ(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether two are sons of different fathers, whatever vowels these are written with: "Khalid bin Ahmed"."""
    if len(a) < 3 or len(b) < 3 or a[1] not in _FATHERS or b[1] not in _FATHERS:
        return False
    one, two = (re.sub(r"[aeiouy'-]|(.)(?=\1)", "", p[2]) for p in (a, b))
    return not (one.startswith(two) or two.startswith(one))


def _initials_differ(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether two first middle names, one of them an initial, cannot be one: George H. W. Bush, George W. Bush."""
    return bool(a and b) and 1 in (len(a[0]), len(b[0])) and a[0][0] != b[0][0]


def _middles_differ(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether middle names have nothing in common, not even a first letter: Lim Boon Hock, Lim Yew Hock."""
    one, two = ({p.removeprefix("al").lstrip("- ") for p in middle} for middle in (a, b))
    return bool(a and b) and {p[:1] for p in one}.isdisjoint({p[:1] for p in two}) and one.isdisjoint(two)


@cache
def _nicknames() -> frozenset[tuple[str, str]]:
    groups = [line.split() for line in lines_of("nicknames.txt")]
    return frozenset((a, b) for group in groups for a in group for b in group if a != b)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(part in rest for part in short)


def _handle(full: tuple[str, ...], short: tuple[str, ...]) -> int:
    """Say how well a short form stands for a full name: 2 as its family name, 1 as another part, 0 not at all."""
    if len(full) == 1:
        return 2 if full == short else 0
    if full[-len(short) :] == short or _joined(full[-2:]) == "".join(short):
        return 2
    if short == full[:1] and (full[0] in words().family_first or len(full) == 1):
        return 2
    bare = "".join(short).removeprefix("al").lstrip("- ")
    if bare and bare == full[-1].removeprefix("al").lstrip("- "):
        return 2
    if all(p in full for p in short) and all(len(p) > 2 for p in short):
        return 1
    return 0


def _by_own_name(p: Person, short: tuple[str, ...], someone: _Someone) -> bool:
    """Say whether "King Salman" may be one: not by his father's name ("Khalifa bin Salman"); no Mr by Miss Otis'."""
    full, sex = someone.parts, told_by_title(p.honorific or "")
    if sex and not {sex, ""} & ((someone.sexes - {""}) or {told_by_name(someone.name)}):
        return False
    if p.offices and someone.heads == {_LADY} and not any((o.role or "").lower().endswith(_LADY) for o in p.offices):
        return False  # "President Karam" is not the First Lady, Joumana Karam
    titles = [o.role for o in p.offices] or [p.honorific or ""]
    if len(short) > 1 or not any(fold(t).split()[-1:] and fold(t).split()[-1] in _REIGNING for t in titles):
        return True
    return full[0] == short[0] or (full[-1] == short[0] and full[-2] not in _FATHERS)


def _joined(parts: tuple[str, ...]) -> str:
    return "".join(parts)


def _bearers(people: list[Person]) -> dict[str, set[tuple[str, ...]]]:
    """Give for each word the rows of capitalised words that end in it, or begin with it as a family name."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for p in people:
        parts = _parts(p.name)
        if len(parts) > 1:
            found.setdefault(parts[-1], set()).add(parts)
            if parts[0] in words().family_first:
                found.setdefault(parts[0], set()).add(parts)
    return found


def _link_one(p: Person, index: _Index, pairs: dict[str, set[tuple[str, ...]]], following: str) -> Linked:
    parts = _parts(p.name)
    strong = p.evidence in _STRONG
    everyone = index.near(parts)
    if len(parts) > 1:
        exact = [s for s in everyone if _same(s.parts, parts)]
    else:
        exact = [s for s in everyone if s.parts == parts and (strong or s.known > 1)]
    others = [s for s in everyone if _handle(s.parts, parts) and _by_own_name(p, parts, s)]
    if len(exact) == 1 and (len(parts) > 1 or not [s for s in others if s is not exact[0]]):
        return _found(p, exact[0])
    scored = [(_handle(s.parts, parts), s) for s in others if len(s.parts) > len(parts)]
    best = max((h for h, _ in scored), default=0)
    candidates = [s for h, s in scored if h == best]
    if not candidates:
        if exact:
            return _found(p, exact[0])
        return Linked(p, p.name if strong else None)
    strangers = {q for q in pairs.get(parts[-1], ()) if not any(_same(s.parts, q) for s in index.near(q))}
    if len(candidates) == 1 and not strangers:
        if p.offices and not _fits(p, candidates[0]) and strong:
            return Linked(p, p.name) if exact else _found(p, candidates[0], "the title is another than before")
        return _found(p, candidates[0], None if best == 2 else "not the family name")
    return _choose(p, candidates, following, bool(strangers))


def _found(p: Person, someone: _Someone, doubt: str | None = None) -> Linked:
    someone.last = p.start
    return Linked(p, someone.name, doubt is None, doubt, () if doubt is None else (someone.name,))


def _fits(p: Person, someone: _Someone) -> bool:
    """Say whether the title of a short mention is one that the person has, or may have."""
    heads = {fold(o.role).split()[-1] for o in p.offices if o.role}
    orgs = {o.org for o in p.offices if o.org}
    if not someone.heads or heads & someone.heads:
        return not (orgs and someone.orgs and not orgs & someone.orgs and heads & someone.heads)
    return bool(orgs and orgs & someone.orgs) or not someone.orgs


def _choose(p: Person, candidates: list[_Someone], following: str, strangers: bool) -> Linked:
    """Pick one bearer of a shared surname: by title, by who speaks to the press, by nearness."""
    names = tuple(sorted(s.name for s in candidates))
    if p.offices:
        fitting = [s for s in candidates if s.heads and _fits(p, s)]
        if len(fitting) == 1:
            return _found(p, fitting[0])
    before = [s for s in candidates if s.last <= p.start]
    near = [s for s in before or candidates if not s.heads or not s.heads <= _KIN] or before or candidates
    nearest = max(near, key=lambda s: (s.bare, s.last) if not p.offices else (0, s.last))
    speaks = following in _SAYS
    spokes = [s for s in candidates if any(h.startswith(_SPOKES) for h in s.heads)]
    if speaks and len(spokes) == 1 and spokes[0] is nearest and not strangers:
        return _found(p, nearest)
    nearest.bare = p.start if not p.offices else nearest.bare
    linked = _found(p, nearest, f"{p.name} may be {' or '.join(names)}")
    return linked._replace(candidates=names)
