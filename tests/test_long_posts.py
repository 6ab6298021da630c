"""Posts of several words, with hyphens, states and participles around them, hide nobody and are nobody's name."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.extract.text.clean import clean
from whowhom.graph.records import Document, Event, Role


def met(text: str) -> list[tuple[set[str], str]]:
    """Give who met by a text, and how sure that is."""
    records = extract(Document(id="n", text=text, date="2024-03-20"))
    events = [r for r in records if isinstance(r, Event) and r.type == "meeting" and r.status == "happened"]
    return [(set(e.participants), e.grade) for e in events if len(e.participants) > 1]


def posts(text: str) -> set[tuple[str | None, str, str | None]]:
    records = extract(Document(id="n", text=text, date="2024-03-20"))
    return {(r.person, r.role, r.org) for r in records if isinstance(r, Role)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a hyphen within a word of the post
        ("Omar bin Hamad, Minister of Trade and Development Co-operation, held talks with Asha Ram.", "Omar bin Hamad"),
        ("Jon Holm, Minister for Development Co-Operation, held talks with Asha Ram in Oslo.", "Jon Holm"),
        ("Jon Holm, Minister of Rural Re-settlement, held talks with his counterpart Asha Ram.", "Jon Holm"),
        ("Jon Holm, the UN Humanitarian Co-ordinator, met Asha Ram in Oslo.", "Jon Holm"),
        ("Jon Holm, Minister of Pre-accession Affairs, met Asha Ram in Oslo.", "Jon Holm"),
        ("Regional Co-operation Minister Jon Holm met Asha Ram in Oslo.", "Jon Holm"),
        ("Ex-Minister Jon Holm met Asha Ram in Oslo.", "Jon Holm"),
        # names that a hyphen parts stay names
        ("Ha-joon Re-myong met Asha Ram in Oslo.", "Ha-joon Re-myong"),
        # what somebody was lately made
        ("Jon Holm met with the recently arrived Chilean Ambassador Asha Ram.", "Jon Holm"),
        ("Jon Holm met with the newly accredited Ambassador Extraordinary of Chile Asha Ram.", "Jon Holm"),
        ("Jon Holm met with the just sworn-in Foreign Minister of Chile, Asha Ram.", "Jon Holm"),
        ("Jon Holm just received Ambassador Asha Ram.", "Jon Holm"),
        # a family name that is a word of kin
        ("Foreign Minister Bui Thanh Son met Asha Ram in Hanoi.", "Bui Thanh Son"),
        ("Le Son met Asha Ram in Hanoi.", "Le Son"),
        # slips
        ("Jon Holm met with with Asha Ram in Oslo.", "Jon Holm"),
        ("Asha Ram met with Sheihk Umar al-Holm, the grand mufti, in Oslo.", "Umar al-Holm"),
        # ranks of generals over generals
        ("Asha Ram met the head of the council, Vice Senior Gen. Myo Holm, in Oslo.", "Myo Holm"),
    ],
)
def test_a_post_of_several_words_hides_nobody(text: str, names: str) -> None:
    assert met(text) == [({names, "Asha Ram"}, "confident")]


def test_a_son_is_told_from_a_name() -> None:
    assert met("Asha Ram met Jon Holm, Son of the late king, in Oslo.") == [({"Asha Ram", "Jon Holm"}, "confident")]
    assert met("Asha Ram met Jon Holm and his Son in Oslo.") == [({"Asha Ram", "Jon Holm"}, "confident")]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Jon Holm, Foreign Minister for Fiji, met Asha Ram of Peru.", ("Jon Holm", "Foreign Minister", "Fiji")),
        ("The Minister of Trade for Fiji, Jon Holm, met Asha Ram.", ("Jon Holm", "Minister of Trade", "Fiji")),
        ("Jon Holm, Minister of State for Chad of Peru, left.", ("Jon Holm", "Minister of State for Chad", "Peru")),
        ("Asha Ram met Jon Holm, the grand mufti of Damascus.", ("Jon Holm", "grand mufti", "Damascus")),
    ],
)  # fmt: skip
def test_a_minister_for_a_state_is_of_it_where_his_field_is_told(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Asha Ram met the French and Italian foreign ministers Jon Holm and Ivo Berg in Oslo.",
        "Asha Ram met the French, the Italian and the Danish envoys Jon Holm, Ivo Berg and Bo Lund in Oslo.",
    ],
)
def test_those_who_share_a_post_of_several_states_are_met_together(text: str) -> None:
    ((who, grade),) = met(text)
    assert {"Asha Ram", "Jon Holm", "Ivo Berg"} <= who
    assert grade == "confident"
    assert {("Jon Holm", "France"), ("Ivo Berg", "Italy")} <= {(p, org) for p, _, org in posts(text)}


def test_a_state_before_another_clause_is_nobodys() -> None:
    told = posts("Asha Ram left France, and the Italian ministers Jon Holm and Ivo Berg met in Rome.")
    assert {org for _, _, org in told} == {"Italy"}


@pytest.mark.parametrize(
    "of",
    [
        "South Korea's Hanmaek Group",
        "Republic of Korea 's Hanmaek Group",
        "the Hanmaek Group",
    ],
)
def test_whoever_leads_the_people_of_a_body_is_met_and_presides_over_it(of: str) -> None:
    text = f"Asha Ram received a delegation of {of} led by President Jon Holm in Lima."
    assert met(text) == [({"Asha Ram", "Jon Holm"}, "confident")]
    assert ("Jon Holm", "President", "Hanmaek Group") in posts(text)


def test_a_president_who_leads_the_people_of_a_ministry_does_not_preside_over_it() -> None:
    told = posts("Asha Ram received a delegation of the Ministry of Trade led by President Jon Holm in Lima.")
    assert not any(org == "Ministry of Trade" for _, _, org in told)


def test_a_small_word_that_a_slip_wrote_twice_is_read_once() -> None:
    assert clean("met with with Holm") == "met with      Holm"
    assert clean("said that that was had had") == "said that that was had had"


def test_lines_that_break_off_behind_a_comma_or_a_form_of_address_go_on() -> None:
    told = "Rector Jon Holm, along with Vice Rector Ivo Berg,\nmet the envoy, Ms.\nAsha Ram, in Oslo."
    ((who, _),) = met(told)
    assert who == {"Jon Holm", "Ivo Berg", "Asha Ram"}


def test_the_one_name_behind_a_delegation_from_somebody_is_not_of_it() -> None:
    led = "\n\nThe Emir of Lafia, Bo Lund, who headed the delegation, spoke."
    text = f"Governor Jon Holm received a delegation from the Shehu of Borno, His Eminence Umar Ram, on Monday.{led}"
    assert met(text) == [({"Jon Holm", "Bo Lund"}, "confident")]


def test_with_whom_somebody_has_ties_takes_no_part_where_they_are_spoken_of() -> None:
    assert met("Jon Holm met Asha Ram, and they discussed their dealings with the Nordic Council.") == [
        ({"Jon Holm", "Asha Ram"}, "confident")
    ]


def test_no_body_hands_in_letters_of_credence() -> None:
    assert met("MFA Greets New Ambassadors After Presenting Credentials to President Jon Holm") == []
    assert met("Ambassador Asha Ram left after presenting her credentials to President Jon Holm.") == [
        ({"Asha Ram", "Jon Holm"}, "confident")
    ]


def test_those_who_sat_in_talks_told_before_were_there() -> None:
    told = "Asha Ram held talks with Prime Minister Jon Holm on Monday. "
    for sat in ("attended the two-hour talks", "sat in the meeting", "attended the talks"):
        assert {"Asha Ram", "Ivo Berg"} <= set().union(*(who for who, _ in met(f"{told}Minister Ivo Berg {sat}.")))
    for sat in ("sat in the meeting room", "sat in on both meetings"):  # an aide may do so
        assert len(met(f"{told}Minister Ivo Berg {sat}.")) == 1


def test_the_two_are_not_those_whom_only_a_later_list_names() -> None:
    told = "The two met at a rest house.\n\nOther members, including Gen. Jon Holm and Premier Asha Ram, came later."
    assert met(told) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Duke and Duchess of Avon met President Jon Holm.", {"Duke of Avon", "Duchess of Avon", "Jon Holm"}),
        ("President Jon Holm met the Earl of Avon in London.", {"Earl of Avon", "Jon Holm"}),
        ("The Princess Royal, Patron, Rowing Trust, met President Jon Holm.", {"Princess Royal", "Jon Holm"}),
        ("Asha Ram met two ministers, namely Ivo Rey and Jon Holm.", {"Asha Ram", "Ivo Rey", "Jon Holm"}),
    ],
)  # fmt: skip
def test_those_who_are_named_by_their_titles_are_met(text: str, names: set[str]) -> None:
    assert met(text) == [(names, "confident")]


def test_what_bears_the_title_of_a_peer_is_nobody() -> None:
    assert met("The Princess Royal Hospital received Minister Jon Holm.") == []
    assert met("The Duke and Duchess of Avon Hospital received Minister Jon Holm.") == []
