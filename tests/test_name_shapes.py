"""Names of unusual shape are read whole, and what only looks like one is not."""

from __future__ import annotations

import pytest

from whowhom.extract.people import read
from whowhom.graph.records import Document


def named(text: str) -> set[str]:
    reading = read(Document(id="n", text=text, date="1990-06-21"))
    return {e.name for e in reading.entities if e.kind == "person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # initials without full stops, the first of which could be an article or "I"
        ("A K Holm met Minister Ada Berg.", {"A K Holm", "Ada Berg"}),
        ("Foreign Secretary A K Holm met Minister Ada Berg.", {"A K Holm", "Ada Berg"}),
        ("Prime Minister I K Holm met Minister Ada Berg.", {"I K Holm", "Ada Berg"}),
        ("Speaker P A Holm met Minister Ada Berg.", {"P A Holm", "Ada Berg"}),
        ("Minister Ada Berg met A B C Holm.", {"A B C Holm", "Ada Berg"}),
        ("A K Street lobbyist met Minister Ada Berg.", {"Ada Berg"}),
        ("A minister met Minister Ada Berg.", {"Ada Berg"}),
        # initials without anything between them
        ("The Minister, TW Holm, met Minister Ada Berg.", {"TW Holm", "Ada Berg"}),
        ("The President, FW Holm, met Minister Ada Berg.", {"FW Holm", "Ada Berg"}),
        ("The Minister, EU officials said, met Minister Ada Berg.", {"Ada Berg"}),
        ("The Minister, UN envoy Umar Holm, met Minister Ada Berg.", {"Umar Holm", "Ada Berg"}),
        # given names as older papers shorten them
        ("Mr. Geo. Holm met Minister Ada Berg.", {"Geo. Holm", "Ada Berg"}),
        ("Sir Wm. Holm met Minister Ada Berg.", {"Wm. Holm", "Ada Berg"}),
        ("Senator Chas. P. Holm met Minister Ada Berg.", {"Chas. P. Holm", "Ada Berg"}),
        ("Minister Ada Berg met Governor Thos. Holm.", {"Thos. Holm", "Ada Berg"}),
        # small words within names
        ("Sir Everard im Thurn met Minister Ada Berg.", {"Everard im Thurn", "Ada Berg"}),
        ("Sir Rhys ap Thomas met Minister Ada Berg.", {"Rhys ap Thomas", "Ada Berg"}),
        # what else a man of rank is, in brackets
        ("Foreign Secretary Admiral (Prof.) Umar Holm met Minister Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("General (Dr.) Umar Holm met Minister Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("Ambassador (Dr) Umar Holm met Minister Ada Berg.", {"Umar Holm", "Ada Berg"}),
        # rulers by what they are called
        ("Peter the Great met King William.", {"Peter the Great", "William"}),
        ("Ivan the Terrible received Minister Ada Berg.", {"Ivan the Terrible", "Ada Berg"}),
        ("King Peter the Cruel met Minister Ada Berg.", {"Peter the Cruel", "Ada Berg"}),
        ("Minister Ada Berg met Peter; the Great Hall was full.", {"Ada Berg", "Peter"}),
        ("Minister Ada Berg showed Peter the Great Hall.", {"Ada Berg"}),
        # a given name that is written small by mistake
        ("Xi jinping and Ma Ying-jeou met in Singapore.", {"Xi jinping", "Ma Ying-jeou"}),
        ("Minister Ada Berg met Deng xiaoping.", {"Deng xiaoping", "Ada Berg"}),
        ("Minister Ada Berg met Premier Li and Wang running late.", {"Ada Berg", "Li"}),
        # a day is no name
        ("President Holm met Lech Berg Nov. 4 in Oslo.", {"Holm", "Lech Berg"}),
        ("President Holm met Lech Berg Sept. 14.", {"Holm", "Lech Berg"}),
        ("President Holm met Lech Berg Jan 4 in Oslo.", {"Holm", "Lech Berg"}),
        ("Theresa May met President Holm on May 4.", {"Theresa May", "Holm"}),
        ("Minister Ada Berg met Jan Holm 4 times.", {"Ada Berg", "Jan Holm"}),
    ],
)
def test_a_name_is_read_whole_and_no_further(text: str, names: set[str]) -> None:
    assert named(text) == names
