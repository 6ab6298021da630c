"""The dossier's own list of actors: who is who, what else they are called, and which name may mean whom."""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..graph import dates
from ..graph.errors import InvalidDate, InvalidInput, UnknownName
from ..graph.names import fold, initials, keys
from .decoding import CONFLICT, decode, is_conflict

__all__ = ["COLUMNS", "Actor", "ActorDirectory"]

COLUMNS = ("name", "kind", "aliases", "wikidata", "born", "died", "within")
KINDS = ("person", "organization", "state", "place", "group")
SAME_KIND = {"organisation": "organization", "org": "organization", "country": "state", "city": "place"}
_WIKIDATA = re.compile(r"Q[1-9]\d*")


class Actor(NamedTuple):
    """One line of `actors.csv`; `within` is the state of a person or body, or what contains a place.

    A state or body is `born` when it was founded, and has `died` when it was dissolved.
    """

    name: str
    kind: str = "person"
    aliases: tuple[str, ...] = ()
    wikidata: str = ""
    born: str = ""
    died: str = ""
    within: str = ""


@dataclass(slots=True)
class ActorDirectory:
    """The actors that a dossier knows, found by name, alias, family name or initials.

    >>> known = ActorDirectory([Actor("Antony Blinken", "person", ("布林肯",)), Actor("Qin Gang")])
    >>> known.resolve("Blinken").name, known.resolve("布林肯").name
    ('Antony Blinken', 'Antony Blinken')
    """

    actors: Iterable[Actor] = ()
    _by_name: dict[str, list[Actor]] = field(default_factory=dict, init=False)
    _by_key: dict[str, list[Actor]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Make the tables by which names are looked up."""
        self.actors = tuple(self.actors)
        for actor in self.actors:
            for name in (actor.name, *actor.aliases):
                _put(self._by_name, fold(name), actor)
                for key in keys(name, actor.kind) if name == actor.name else (fold(name),):
                    _put(self._by_key, key, actor)

    def __iter__(self) -> Iterator[Actor]:
        """Give the actors in the order of the list."""
        return iter(self.actors)

    @classmethod
    def read(cls, path: Path) -> ActorDirectory:
        """Read `actors.csv`; a missing one is an empty list.

        Raises:
            InvalidInput: a column or a line is wrong; the message names the line.
            UnreadableFile: the file is no UTF-8 text.

        """
        if not path.exists():
            return cls()
        return cls(_rows(decode(path.read_bytes(), str(path)), path))

    def extended(self, more: Iterable[Actor]) -> ActorDirectory:
        """Give the directory with further actors; those whose full name it has already are passed over."""
        new = {fold(a.name): a for a in reversed(list(more)) if fold(a.name) not in self._by_name}
        return ActorDirectory([*self.actors, *sorted(new.values())])

    def exact(self, name: str) -> Actor | None:
        """Give the one actor of this full name or alias; None where there is none, or more than one."""
        found = self._by_name.get(fold(name), [])
        return found[0] if len(found) == 1 else None

    def find(self, name: str) -> list[Actor]:
        """Give those whom a name may mean: by full name or alias, else by family name, else by initials.

        >>> ActorDirectory([Actor("Wang Yi"), Actor("Wang Wenbin")]).find("Wang")[1].name
        'Wang Wenbin'
        """
        folded = fold(name)
        return self._by_name.get(folded) or self._by_key.get(folded) or self._abbreviated(name)

    def resolve(self, name: str) -> Actor:
        """Give the one actor whom a name means, as `find` does.

        Raises:
            UnknownName: nobody has the name (`candidates` then lists the likely ones, perhaps none), or several do.

        """
        found = self.find(name)
        if len(found) == 1:
            return found[0]
        if found:
            candidates = tuple(sorted(a.name for a in found))
            raise UnknownName(f"{name!r} may be {' or '.join(candidates)}", None, "write the full name", candidates)
        near = difflib.get_close_matches(fold(name)[:100], self._by_name, n=3, cutoff=0.85)
        candidates = tuple(sorted({a.name for n in near for a in self._by_name[n]}))
        remedy = f"did you mean {' or '.join(candidates)}?" if candidates else "add it to actors.csv"
        raise UnknownName(f"nobody of the dossier is called {name!r}", None, remedy, candidates)

    def _abbreviated(self, name: str) -> list[Actor]:
        """Give whom "A. Blinken" or "NSC" may mean: initials of first names, initials of any name of a body."""
        words = name.replace(".", ". ").split()
        if not name.isupper() and not any(len(fold(w)) == 1 for w in words[:-1]):
            return []
        folded = fold(name).replace(" ", "")
        found = []
        for actor in self.actors:
            if actor.kind in ("organization", "state"):
                fits = name.isupper() and any(folded in initials(n) for n in (actor.name, *actor.aliases))
            else:
                fits = actor.kind == "person" and _same_initials(words, actor.name.split())
            if fits:
                found.append(actor)
        return found


def _lexicon(name: str) -> list[str]:
    """Give the lines of one of the extractor's tables, without its comments."""
    from importlib.resources import files

    lines = files("whowhom.extract.lexicon").joinpath(name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def countries() -> dict[str, str]:
    """Give the states that need not be listed: every name, folded, with the one that records use."""
    out: dict[str, str] = {}
    for row in csv.DictReader(_lexicon("countries.csv")):
        for name in (row["name"], *filter(None, (row["aliases"] or "").split("|"))):
            out.setdefault(fold(name), row["name"])
    return out


@cache
def states_of_places() -> dict[str, str]:
    """Give the state that each known place lies in, by the place's folded name: seats of government and other towns."""
    out: dict[str, str] = {}
    for row in csv.DictReader(_lexicon("countries.csv")):
        for seat in filter(None, (row["capitals"] or "").split("|")):
            out.setdefault(fold(seat), row["name"])
    for line in _lexicon("places.tsv"):
        _, state, names = line.split("\t")[:3]
        for name in names.split("|"):
            out.setdefault(fold(name), state)
    return out


def _same_initials(words: list[str], full: list[str]) -> bool:
    """Say whether "A. Blinken" may be short for "Antony Blinken"."""
    if len(words) != len(full) or len(words) < 2 or fold(words[-1]) != fold(full[-1]):
        return False
    return all(
        fold(w) == fold(f) or (len(fold(w)) == 1 and fold(f).startswith(fold(w)))
        for w, f in zip(words[:-1], full[:-1], strict=True)
    )


def _put(table: dict[str, list[Actor]], key: str, actor: Actor) -> None:
    found = table.setdefault(key, [])
    if key and actor not in found:
        found.append(actor)


def _rows(text: str, path: Path) -> list[Actor]:
    lines = csv.reader(io.StringIO(text, newline=""))
    header: list[str] = []
    seen: dict[tuple[str, str], int] = {}
    actors = []
    try:
        for row in lines:
            if not any(cell.strip() for cell in row) or row[0].startswith("#"):
                continue
            if not header:
                header = _header(row, path)
                continue
            if is_conflict(row[0]):
                raise InvalidInput(CONFLICT[0], f"{path}:{lines.line_num}", CONFLICT[1])
            actor = _actor(dict(zip(header, (c.strip() for c in row), strict=False)), f"{path}:{lines.line_num}")
            first = seen.setdefault((actor.name, actor.kind), lines.line_num)
            if first != lines.line_num:
                where = f"{path}:{lines.line_num}"
                raise InvalidInput(f"{actor.name} stands already in line {first}", where, "make one line of the two")
            actors.append(actor)
    except csv.Error as e:
        where = f"{path}:{lines.line_num}"
        raise InvalidInput(f"not CSV ({e})", where, "put names with commas in quotation marks") from None
    return actors


def _header(row: list[str], path: Path) -> list[str]:
    names = [cell.strip().lower() for cell in row]
    unknown = next((n for n in names if n not in COLUMNS), None)
    if unknown is not None or "name" not in names:
        near = difflib.get_close_matches(unknown or "name", COLUMNS, n=1)
        remedy = f"did you mean {near[0]!r}?" if unknown and near else f"begin the file with {','.join(COLUMNS)}"
        raise InvalidInput(
            f"unknown column {unknown!r}" if unknown else "there is no column 'name'", f"{path}:1", remedy
        )
    return names


def _actor(cells: dict[str, str], where: str) -> Actor:
    aliases = tuple(a.strip() for a in re.split(r"[;|]", cells.pop("aliases", "")) if a.strip())
    actor = Actor(**cells | {"aliases": aliases})  # type: ignore[arg-type]
    if not fold(actor.name):
        raise InvalidInput("an actor without a name", where, "write the name first")
    kind = SAME_KIND.get(actor.kind.lower(), actor.kind.lower()) or "person"
    if kind not in KINDS:
        near = difflib.get_close_matches(kind, KINDS, n=1)
        raise InvalidInput(
            f"kind {actor.kind!r}", where, f"did you mean {near[0]}?" if near else f"use {', '.join(KINDS)}"
        )
    if actor.wikidata and not _WIKIDATA.fullmatch(actor.wikidata):
        raise InvalidInput(f"wikidata {actor.wikidata!r}", where, "write an id like Q3413831")
    for day in filter(None, (actor.born, actor.died)):
        try:
            dates.bounds(day)
        except InvalidDate as e:
            raise InvalidInput(e.what, where, e.remedy) from None
    return actor._replace(kind=kind)
