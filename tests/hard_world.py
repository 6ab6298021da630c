"""The small world with all that is hard: disputes, groups, refusals, flags, a rejected claim, hostile names."""

from __future__ import annotations

import pyoxigraph as ox
from world import AFTER, AFTER_RECORDS, BEFORE, BEFORE_RECORDS, event, world

from whowhom.graph.records import Document, Organisation, Person, Place, Role
from whowhom.graph.store import Store

__all__ = ["HOSTILE", "hard_world"]

HOSTILE = 'Ann "Q" O\'Bee\\ <b>&amp; ?x } { # 安 \u202eeB\t'
ODD = Document(
    id="odd/ü 1",
    title='Ends <of> "lines"',
    date="2024-03-05",
    made="2024-03-07",
    text=(
        f"{HOSTILE} met Léa Ç\n and staff at the Ränkesaal in Xīn'ān. They did not meet. "
        "Léa Ç \U0001f30d was here. She will see Wang Yi in 2025."
    ),
)
ODD_RECORDS = [
    *(Person(doc=ODD.id, name=n) for n in (HOSTILE.strip(), "Léa Ç")),
    Place(doc=ODD.id, name="Ränkesaal", within="Xīn'ān"),
    Place(doc=ODD.id, name="Xīn'ān", within="China"),
    Place(doc=ODD.id, name="China", place_type="country"),
    Organisation(doc=ODD.id, name="Ministry of X", state="China"),
    event(ODD, "met Léa Ç\n and staff", participants=(HOSTILE.strip(), "Léa Ç"), groups=("staff",), place="Ränkesaal",
          date="2024-02/..", subtype="talks"),
    event(ODD, "They did not meet", participants=("Léa Ç", "Qin Gang"), date="2024-03-03", status="denied"),
    event(ODD, "Léa Ç \U0001f30d was here", participants=("Léa Ç", "Qin Gang"), date="2024-03-03"),
    event(ODD, "She will see Wang Yi in 2025", participants=("Léa Ç", "Wang Yi"), date="2025", status="planned"),
    Role(person="Léa Ç", role="Minister", org="Ministry of X", from_="2020", until="2024-03-04",
         doc=ODD.id, quote="Léa Ç", char_start=ODD.text.index("Léa Ç"), char_end=ODD.text.index("Léa Ç") + 5),
]  # fmt: skip


def hard_world() -> Store:
    """Give a store with all of it; what a reviewer rejected is not taken from the derived graph yet."""
    store = world((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS), (ODD, ODD_RECORDS))
    store.raw.add(_rejection(store))
    return store


def _rejection(store: Store) -> ox.Quad:
    """Give the word of a reviewer that one claim is wrong."""
    ns = "https://w3id.org/whowhom/ns#"
    about = "Blinken rang Qin Gang last Tuesday"
    text = f"SELECT ?c {{ GRAPH ?g {{ ?c <{ns}evidence>/<{ns}quote> ?q FILTER(?q = '{about}') }} }}"
    claim = next(store.query(text))["c"]
    verdict = (ox.NamedNode(f"{ns}judgement"), ox.NamedNode(f"{ns}rejected"))
    return ox.Quad(claim, *verdict, ox.NamedNode(store.minter.graph("judgements")))  # type: ignore[arg-type]
