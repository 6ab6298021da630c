"""Made-up dossiers of any size, shaped like real ones: `python benchmarks/dossiers.py FOLDER QUADS` writes one.

Seventy years of encounters between actors of whom a few are in everything and most are seen once (Zipf's law), told by
publishers in documents of one to four events: plans and what became of them, second sources, denials, offices. Only
records are made here, as an importer would; everything else is what `whowhom build` makes of them, so there is no
second way to a store that could differ from the first.
"""

from __future__ import annotations

import datetime as dt
import random
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate, count
from pathlib import Path
from typing import NamedTuple, TypeVar

from side_by_side import arguments

from whowhom.dossier.folder import Dossier
from whowhom.graph.jsonl import dumps
from whowhom.graph.records import Document, Event, Person, Place, Record, Role

QUADS_AN_EVENT = 50
"""What a build makes of one told event, all graphs together: about 25 in its source's, the rest in ours; measured."""

FIRST, YEARS = dt.date(1950, 1, 1), 70
DOCUMENTS_A_FILE = 500
SYLLABLES = [c + v for c in "bdfghklmnprstvwyz" for v in "aeio"]
TITLES = ("President", "Prime Minister", "Foreign Minister", "Defence Minister", "Ambassador", "Special Envoy")
PUBLISHERS = tuple(f"{where} {what}" for where in ("Morning", "Evening", "National", "Harbour", "Northern")
                   for what in ("Wire", "Post", "Gazette", "Courier"))  # fmt: skip

TYPES = {"meeting": 66, "call": 16, "visit": 8, "statement": 5, "conference": 3, "joint_appearance": 2}
PARTIES = {"visit": 1, "statement": 1, "conference": 1, "call": 2}
"""How many take part; of the other types it is two to five."""
ARCS = {
    ("happened",): 58, ("planned", "happened"): 14, ("happened", "happened"): 10, ("ongoing",): 2, ("planned",): 4,
    ("possible",): 3, ("hoped",): 2, ("possible", "planned", "happened"): 2, ("hoped", "refused"): 1, ("refused",): 1,
    ("planned", "cancelled"): 1, ("happened", "denied"): 1, ("denied",): 1,
}  # fmt: skip
"""What is said of one event, one source after the other, and how often such a story comes."""
GRADES = {"confident": 72, "inferred": 21, "flagged": 7}
VERBS = {
    "meeting": "met", "call": "telephoned", "visit": "visited", "statement": "spoke",
    "conference": "attended a conference", "joint_appearance": "appeared beside",
}  # fmt: skip


class Telling(NamedTuple):
    """One source's word on one event: on which day, and what it says."""

    day: dt.date
    type: str
    participants: tuple[str, ...]
    status: str
    date: str | None
    place: str | None
    grade: str


class Zipf:
    """Names of which the n-th is drawn 1/n as often as the first."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        self.sums = list(accumulate(1 / n for n in range(1, len(names) + 1)))

    def draw(self, chance: random.Random) -> str:
        """Give one name."""
        return self.names[bisect(self.sums, chance.random() * self.sums[-1])]


class World:
    """The actors, places and offices that a dossier of so many events tells of."""

    def __init__(self, events: int, chance: random.Random) -> None:
        self.chance = chance
        people, cities = max(40, events // 8), max(20, min(400, events // 50))
        surnames = _words(chance, max(30, people // 3), 3)
        given = _words(chance, 120, 2)
        self.people = Zipf(sorted({f"{chance.choice(given)} {chance.choice(surnames)}" for _ in range(people)}))
        chance.shuffle(self.people.names)
        self.states = [f"{w}land" for w in _words(chance, max(10, cities // 4), 2)]
        self.cities = Zipf([f"{w} City" for w in _words(chance, cities, 3)])
        self.state_of = {city: chance.choice(self.states) for city in self.cities.names}
        self.home = {person: chance.choice(self.states) for person in self.people.names}

    def story(self) -> Iterator[Telling]:
        """Give all that is said of one event."""
        chance = self.chance
        kind = _weighted(chance, TYPES)
        day = FIRST + dt.timedelta(days=chance.randrange(YEARS * 365))
        number = PARTIES.get(kind) or 2 + bisect((60, 85, 95), chance.random() * 100)
        who: dict[str, None] = {}
        while len(who) < number:
            who[self.people.draw(chance)] = None
        place = None if kind in ("call", "statement") or chance.random() < 0.1 else self.cities.draw(chance)
        written = _written(day, chance)
        arc = _weighted(chance, ARCS)
        outcomes = sum(s in ("happened", "ongoing", "refused", "cancelled", "denied") for s in arc)
        for turn, status in enumerate(arc):
            ahead = len(arc) - outcomes - turn
            told = day - dt.timedelta(days=ahead * chance.randint(2, 9)) if ahead > 0 else day + dt.timedelta(days=turn)
            yield Telling(told, kind, tuple(who), status, written, place, _weighted(chance, GRADES))


def sources(events: int, seed: int = 7) -> Iterator[tuple[Document, list[Record]]]:
    """Give the documents of a dossier with their records, by the day on which they were published."""
    chance = random.Random(seed)
    world = World(events, chance)
    told: list[Telling] = []
    while len(told) < events:
        told.extend(world.story())
    told.sort(key=lambda t: t.day)
    start = 0
    for number in count():
        if start >= len(told):
            return
        end = start + bisect((45, 75, 92), chance.random() * 100) + 1
        yield _document(f"wire/{told[start].day.year}/{number:07}", told[start:end], world)
        start = end


def write(folder: Path, quads: int, seed: int = 7) -> Dossier:
    """Make a dossier that a build makes about so many quads of; it is not built yet."""
    dossier = Dossier.create(folder, f"A made-up dossier of {quads:,} quads")
    lines: list[str] = []
    for number, (document, records) in enumerate(sources(round(quads / QUADS_AN_EVENT), seed), 1):
        lines.extend(dumps([document, *records]))
        if number % DOCUMENTS_A_FILE == 0:
            _file(dossier, number // DOCUMENTS_A_FILE, lines)
    _file(dossier, 0, lines)
    return dossier


def _file(dossier: Dossier, number: int, lines: list[str]) -> None:
    path = dossier.path / "records" / f"made-up-{number:05}.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines.clear()


def _document(name: str, told: list[Telling], world: World) -> tuple[Document, list[Record]]:
    """Write a document that tells all this, a sentence each, and the records that an importer would make of it."""
    text, records, named = "", list[Record](), dict[str, None]()
    for t in told:
        said = (VERBS[t.type], t.status, t.place or "no place", t.date or "undated")
        sentence = f"{' and '.join(t.participants)}: {', '.join(said)}."
        records.append(
            Event(doc=name, quote=sentence, char_start=len(text), char_end=len(text) + len(sentence), grade=t.grade,
                  why="made doubtful" if t.grade == "flagged" else None, type=t.type, participants=t.participants,
                  status=t.status, date=t.date, place=t.place, rule="made-up")
        )  # fmt: skip
        text += sentence + " "
        named |= dict.fromkeys(t.participants)
    places = {t.place: None for t in told if t.place}
    role = _role(name, next(iter(named)), len(text), world)
    if world.chance.random() < 0.4 and (role.until or "") < str(told[0].day.year):
        records.append(role)
        text += role.quote + " "
    head: list[Record] = [Person(doc=name, name=n) for n in named]
    head += [Place(doc=name, name=p, within=world.state_of[p]) for p in places]
    head += [Place(doc=name, name=s, place_type="country") for s in sorted({world.state_of[p] for p in places})]
    publisher = world.chance.choice(PUBLISHERS)
    return Document(id=name, text=text, date=max(t.day for t in told).isoformat(), publisher=publisher), head + records


def _role(name: str, person: str, start: int, world: World) -> Role:
    """Give the office that somebody is said to have held; one and the same in every source."""
    own = random.Random(person)
    title, since = own.choice(TITLES), FIRST.year + own.randrange(YEARS)
    until = since + own.randint(1, 8)
    quote = f"{person} was {title} of {world.home[person]} from {since} until {until}."
    return Role(doc=name, quote=quote, char_start=start, char_end=start + len(quote), person=person, role=title,
                org=world.home[person], from_=str(since), until=str(until), tense="former", rule="made-up")  # fmt: skip


def _written(day: dt.date, chance: random.Random) -> str | None:
    """Give a date as sources give it: mostly a day, at times only a month or a year, or none."""
    length = _weighted(chance, {10: 85, 7: 8, 4: 2, 0: 5})
    return day.isoformat()[:length] or None


T = TypeVar("T")


def _weighted(chance: random.Random, weights: dict[T, int]) -> T:
    return chance.choices(list(weights), list(weights.values()))[0]


def _words(chance: random.Random, number: int, syllables: int) -> list[str]:
    """Give so many different words that can be spoken."""
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(chance.choice(SYLLABLES) for _ in range(syllables + len(found) % 2)).capitalize()] = None
    return list(found)


def main() -> None:
    where, number = arguments(__doc__, 2)
    folder, quads = Path(where), int(number)
    dossier = write(folder, quads)
    print(f"{dossier.build().quads:,} quads in {folder}")


if __name__ == "__main__":
    main()
