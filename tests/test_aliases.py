"""Short forms belong to the one person who bears them, or are said to be open."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.extract.people import read
from whowhom.extract.text.spans import Mention
from whowhom.graph.records import Document, Event, Person


def people(text: str) -> list[Mention]:
    return [m for m in read(Document(id="n", text=text)).mentions if m.kind == "person"]


def test_a_surname_and_a_title_lead_to_the_full_name() -> None:
    text = "Secretary of State Ruth Vale met Wang Tao. Vale left. Mrs. Vale and Secretary Vale agreed. Wang stayed."
    assert [m.name for m in people(text)] == [
        "Ruth Vale",
        "Wang Tao",
        "Ruth Vale",
        "Ruth Vale",
        "Ruth Vale",
        "Wang Tao",
    ]


def test_a_shared_surname_goes_to_the_spokesman_who_spoke_last() -> None:
    text = (
        "China's top diplomat, Wang Tao, arrived. Chinese Foreign Ministry spokesman Wang Lei spoke Friday. "
        "Wang said on Monday that talks went on."
    )
    last = people(text)[-1]
    assert (last.name, last.certain) == ("Wang Lei", True)


def test_a_shared_surname_without_more_stays_open_with_its_candidates() -> None:
    last = people("President Idriss Kone met his son, General Mahamat Kone. Kone left for Paris.")[-1]
    assert not last.certain
    assert last.candidates == ("Idriss Kone", "Mahamat Kone")
    assert last.why


def test_a_title_decides_between_bearers_of_one_surname() -> None:
    text = "French President Ann Roy met Canadian Foreign Minister Paul Roy. Foreign Minister Roy left."
    assert people(text)[-1].name == "Paul Roy"


def test_an_unknown_bearer_of_the_surname_makes_the_link_uncertain() -> None:
    text = "President Ann Roy spoke. The Zorba Roy pavilion opened. Roy left."
    assert not people(text)[-1].certain


def test_nicknames_and_initials_are_one_person() -> None:
    text = "Thomas Wrede, director of the Harbour Institute, spoke. Tom Wrede agreed."
    assert {m.name for m in people(text)} == {"Thomas Wrede"}


def test_other_initials_are_another_person_of_one_family() -> None:
    """President George W. Bush became his father where a text named both."""
    text = "President George W. Bush spoke in Rome. Former President George H. W. Bush and George Walker Bush listened."
    assert [m.name for m in people(text)] == ["George Walker Bush", "George H. W. Bush", "George Walker Bush"]


def test_the_entity_lists_its_other_forms_and_passages() -> None:
    reading = read(Document(id="n", text="President Ann Okoro met him. Okoro left."))
    (person,) = [e for e in reading.entities if isinstance(e, Person)]
    assert (person.name, person.aliases, person.mentions) == ("Ann Okoro", ("Okoro",), ((10, 19), (29, 34)))


def test_sons_of_different_fathers_are_different_people() -> None:
    """Khalid bin Ahmed and Khalid bin Abdulla Al Khalifa became one, whatever else their names share."""
    text = (
        "Minister Khalid bin Ahmed Al Khalifa spoke. Deputy Premier Khalid bin Abdulla Al Khalifa listened. "
        "Khalid bin Abdullah Al Khalifa left."
    )
    names = [m.name for m in people(text)]
    assert names[0] != names[1] == names[2]


@pytest.mark.parametrize(
    ("before", "short", "wanted"),
    [
        ("Mr Carl Moran arrived with Miss Isobel Moran.", "Mr Moran", "Carl Moran"),
        ("Mr Carl Moran arrived with Miss Isobel Moran.", "Miss Moran", "Isobel Moran"),
        ("Mr. Carl Moran spoke before Mrs. Isobel Moran.", "Mr. Moran", "Carl Moran"),
        ("Ms Isobel Moran spoke before Mr Carl Moran.", "Ms. Moran", "Isobel Moran"),
        ("Miss Isobel Moran arrived.", "Mr Moran", "Moran"),
        ("Mr Carl Moran arrived.", "Miss Moran", "Moran"),
        ("Minister Lior Moran arrived.", "Ms Moran", "Lior Moran"),
        ("Minister Lior Moran arrived.", "Mr Moran", "Lior Moran"),
        ("Miss Isobel Moran arrived.", "Minister Moran", "Isobel Moran"),
    ],
)
def test_a_courtesy_is_no_short_name_of_the_other_sex(before: str, short: str, wanted: str) -> None:
    made = extract(Document(id="x", text=f"{before} {short} met President Hugo Lund in Oslo."))
    assert [e.participants for e in made if isinstance(e, Event)] == [(wanted, "Hugo Lund")]
