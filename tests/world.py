"""A small hand-checked world for tests: the Beijing talks of June 2023 as two sources tell them, and what came of it.

Every sentence here is ours. `world()` gives a store with sources loaded and derived.
"""

from __future__ import annotations

from collections.abc import Sequence

from whowhom.graph.derive import derive
from whowhom.graph.identity import KnownActor
from whowhom.graph.rdf import quads
from whowhom.graph.records import Affiliation, Document, Event, Organisation, Person, Place, Record, Role
from whowhom.graph.store import Store

BEFORE = Document(
    id="brief-18",
    title="Talks open",
    publisher="Morning Wire",
    date="2023-06-18",
    url="https://example.org/18",
    text=(
        "Secretary of State Antony Blinken sat down with Foreign Minister Qin Gang on Sunday in Beijing. "
        "He is to see Wang Yi on Monday and may see President Xi Jinping. "
        "China turned down a meeting with Lloyd Austin in Singapore. "
        "Blinken rang Qin Gang last Tuesday. Bonnie Glaser of the German Marshall Fund is watching. "
        "Rumour has it that Xi Jinping met Lloyd Austin."
    ),
)
AFTER = Document(
    id="brief-20",
    title="Talks over",
    publisher="Evening Post",
    date="2023-06-20",
    text="Xi Jinping received Antony Blinken in Beijing on 19 June, after Wang Yi had met him there the same day.",
)


def quoted(document: Document, words: str) -> dict[str, object]:
    """Give the evidence fields of a passage that must stand in the document."""
    start = document.text.index(words)
    return {"doc": document.id, "quote": words, "char_start": start, "char_end": start + len(words)}


def event(document: Document, words: str, **fields: object) -> Event:
    """Give an event whose evidence is these words."""
    return Event(**{"type": "meeting", "status": "happened", **quoted(document, words), **fields})  # type: ignore[arg-type]


BLINKEN, QIN, WANG, XI, AUSTIN = "Antony Blinken", "Qin Gang", "Wang Yi", "Xi Jinping", "Lloyd Austin"

BEFORE_RECORDS: list[Record] = [
    Person(doc="brief-18", name=BLINKEN, aliases=("Blinken",)),
    *(Person(doc="brief-18", name=n) for n in (QIN, WANG, XI, AUSTIN, "Bonnie Glaser")),
    Place(doc="brief-18", name="China", place_type="country"),
    Place(doc="brief-18", name="Beijing", within="China"),
    Place(doc="brief-18", name="Singapore", place_type="country"),
    Organisation(doc="brief-18", name="German Marshall Fund"),
    event(BEFORE, "Antony Blinken sat down with Foreign Minister Qin Gang", participants=(BLINKEN, QIN),
          date="2023-06-18", place="Beijing", subtype="talks"),
    event(BEFORE, "He is to see Wang Yi on Monday", participants=(BLINKEN, WANG), date="2023-06-19",
          place="Beijing", status="planned"),
    event(BEFORE, "may see President Xi Jinping", participants=(BLINKEN, XI), date="2023-06-19", place="Beijing",
          status="possible"),
    event(BEFORE, "China turned down a meeting with Lloyd Austin in Singapore", participants=(AUSTIN, "China"),
          date="2023-06", place="Singapore", status="refused"),
    event(BEFORE, "Blinken rang Qin Gang last Tuesday", type="call", participants=(BLINKEN, QIN), date="2023-06-13"),
    event(BEFORE, "Xi Jinping met Lloyd Austin", participants=(XI, AUSTIN), grade="flagged", why="a rumour"),
    Role(person=BLINKEN, role="Secretary of State", org="United States",
         **quoted(BEFORE, "Secretary of State Antony Blinken")),  # type: ignore[arg-type]
    Role(person=QIN, role="Foreign Minister", org="China",
         **quoted(BEFORE, "Foreign Minister Qin Gang")),  # type: ignore[arg-type]
    Affiliation(person="Bonnie Glaser", org="German Marshall Fund",
                **quoted(BEFORE, "Bonnie Glaser of the German Marshall Fund")),  # type: ignore[arg-type]
]  # fmt: skip
AFTER_RECORDS: list[Record] = [
    *(Person(doc="brief-20", name=n) for n in (BLINKEN, WANG, XI)),
    event(AFTER, "Xi Jinping received Antony Blinken in Beijing on 19 June", participants=(XI, BLINKEN),
          date="2023-06-19", place="Beijing", subtype="host"),
    event(AFTER, "Wang Yi had met him there the same day", participants=(WANG, BLINKEN), date="2023-06-19"),
]  # fmt: skip
KNOWN = (
    KnownActor(QIN, "person", ("秦刚",), "Q3413831"),
    KnownActor("United States", "state", ("US", "U.S.", "America")),
    KnownActor("Beijing", "place", (), None, "China"),
)


def world(*sources: tuple[Document, Sequence[Record]]) -> Store:
    """Give a store with these sources, by default both of ours."""
    store = Store.memory()
    for document, records in sources or ((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS)):
        store.replace(store.minter.source(document.id), quads(document, records, store.minter))
    derive(store, KNOWN)
    return store
