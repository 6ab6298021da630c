"""Who and what a text mentions, as passages that resolve to names."""

from __future__ import annotations

from itertools import pairwise

import pytest

from whowhom.extract.people import read
from whowhom.extract.text.spans import Mention
from whowhom.graph.records import Document


def mentions(text: str, kind: str) -> list[Mention]:
    return [m for m in read(Document(id="n", text=text)).mentions if m.kind == kind]


def names(text: str, kind: str = "person") -> list[str]:
    return [m.name for m in mentions(text, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President Ann Okoro met King Olaf II of Norway.", ["Ann Okoro", "Olaf II"]),
        ("Prime Minister al-Sabi met President de Winter.", ["al-Sabi", "de Winter"]),
        ("Presidents Lee of Chile and Abad met.", ["Lee", "Abad"]),
        ("His Majesty King Hamid met Amir Sheikh Tariq bin Zaid al-Noor.", ["Hamid", "Tariq bin Zaid al-Noor"]),
        ("The Governor of Bermuda, Admiral Sir Ralph Stone, spoke.", ["Ralph Stone"]),
        ("Foreign Minister Begin left.", ["Begin"]),
        ("the Foreign Ministers of Chile (Pardo), India (Rao), and Japan (Mori)", ["Pardo", "Rao", "Mori"]),
        ("He met former Presidents Mboya and de Klerk.", ["Mboya", "de Klerk"]),
        ("Peru's Gustavo Rivas saw Felipe Sola of Argentina.", ["Gustavo Rivas", "Felipe Sola"]),
        ("Minister Foreign Affairs Narayan Thapa arrived.", ["Narayan Thapa"]),
        ("King Mohammad Zahir Shah arrived.", ["Mohammad Zahir Shah"]),
        ("Dr. Lind, dr Runo Kask and prof. Ivo Novak came.", ["Lind", "Runo Kask", "Ivo Novak"]),
        ("A guest, his Excellency Momo Kaba, sat down.", ["Momo Kaba"]),
        (
            "He saw Lt-Gen. Omo Diallo, Brig-General Pau Ade and Maj. General Ivo Ros.",
            ["Omo Diallo", "Pau Ade", "Ivo Ros"],
        ),
        ("Datuk Seri Utama Zul Razak saw Tan Sri Lim Boon Teck.", ["Zul Razak", "Lim Boon Teck"]),
        ("I saw FonMin Ortega and Amb Lindqvist.", ["Ortega", "Lindqvist"]),
        (
            "DNI Negri saw Dep. FornMin. Belov, SecDef Lind and PolCouns Ann Rey.",
            ["Negri", "Belov", "Lind", "Ann Rey"],
        ),
        ("The Rt Hon Sir Ivo Lind QC MP saw Ms Ann Rey KC.", ["Ivo Lind", "Ann Rey"]),
        ("EconCouns, PolOff and the Chief Legal Counsel came with Special Counsel Ann Rey.", ["Ann Rey"]),
        (
            "Dato' Seri Utama Zul Razak saw Messrs. Norris Turley and Roy Hale.",
            ["Zul Razak", "Norris Turley", "Roy Hale"],
        ),
        ("The guest met Foreign Minister Sheikh Dr. Sami Al-Noor.", ["Sami Al-Noor"]),
        ("He saw the Minister of Trade II Pehin Dato Lim Jock Beng.", ["Lim Jock Beng"]),
        ("Minister of Energy and Water, Zuki Nouri, opened it.", ["Zuki Nouri"]),
        ("The guests were received by Minister of Public Works, Zuki Haddad.", ["Zuki Haddad"]),
        ("The opposition whip, Zuki Omari, spoke to the statesman Bo Ruo.", ["Zuki Omari", "Bo Ruo"]),
        ('Zuki Hadidov "paid a three-day visit to Tashkent".', ["Zuki Hadidov"]),
        ("Dear Miriam, thank you. Margaret and I were glad.", ["Miriam", "Margaret"]),
        (
            "Kenyan President Zuki Odera hopes for a long talk with Premier Bo Ruo at the Joint Forum",
            ["Zuki Odera", "Bo Ruo"],
        ),
        ("Bensorda flew to Oslo. Watari also briefed the press.", ["Bensorda", "Watari"]),
        ("She reminded Fevzi that it was late, and asked Bensorda to wait.", ["Fevzi", "Bensorda"]),
        ("They met at Tran Quoc Hung's house.", ["Tran Quoc Hung"]),
        ("Readouts of Today | Zuki Haverkamp, Former Secretary-General", ["Zuki Haverkamp"]),
        ("2. Her Excellency the Right Honourable Zuki Harcourt", ["Zuki Harcourt"]),
        ("Mr. TAZI saw Minister NDIAYE and Mr. EL HADJ.", ["TAZI", "NDIAYE", "EL HADJ"]),
        ("Minister DFKTR and Director UNIDO saw Minister Holm.", ["Holm"]),
        ("It was a theme that Zukius XVI took up under Part XVI.", ["Zukius XVI"]),
        ("I saw MinFin Ortega and UN Perm Rep Lindqvist.", ["Ortega", "Lindqvist"]),
        ("Prince Leo came with Their Serene Highnesses Prince Zukold and Princess Ann.", ["Leo", "Zukold", "Ann"]),
        ("The firm (BAE Systems) and Ansar al-Zuki fought; Zuki al-Lado, of Sfax, did not.", ["Zuki al-Lado"]),
        ("In Zuki Faso and President Berg's town.", ["Berg"]),
        ("He held talks with F.W. de Witt and Ngozi Okafor-Bello.", ["F.W. de Witt", "Ngozi Okafor-Bello"]),
    ],
)
def test_titled_and_untitled_people_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The UN General Assembly met.",
        "The Ukraine Recovery Conference opened in Camp David.",
        "She spoke at the Nelson Mandela Foundation.",
        "Oslo Opens Harbour Talks With Neighbours Today",
        "Kenyan President Tours Harbour in Oslo",
        "HM The King Gives Banquet in Honour of Emir",
        "Sources said so, and Conservatives met Socialists.",
        "A release from the State House Media Unit and the Interests Section followed.",
        "He sang at Pilar Shrine with the head of the State Ceremonial and the Chief Magistrate.",
        '"Brazil and I were glad," he said in his Majesty\'s name.',
        "Oslo Talks | Port Salut, Lake Towns",
        "Kenyan President Tours Lake Falls",
        "Gunmen arrived. Combined they returned. Skippers flew home.",
        "The Greek Minister [Page 231] would see him.",
        "The resort of Hua Hin and a base at Dong Anh near Hanoi were shut.",
        "The Ministry of Rural Development and Shipping said so.",
        "A Trade Mission made a visit; a dr came.",
        "The Guardian wrote on Monday about the World Bank.",
    ],
)
def test_bodies_events_and_headlines_are_no_people(text: str) -> None:
    assert names(text) == []


def test_a_hyphen_between_two_people_stands_outside_both() -> None:
    text = "Before the Okoro-Lind summit President Ann Okoro and President Per Lind spoke."
    first, second = mentions(text, "person")[:2]
    assert (text[first.start : first.end], text[second.start : second.end]) == ("Okoro", "Lind")


def test_names_never_cross_a_line_break() -> None:
    assert names("President Ann\nOkoro met him.")[0] == "Ann"


def test_the_list_of_a_plural_post_is_one_group() -> None:
    text = "He met the Foreign Ministers of France, the United Kingdom, and Qatar."
    (group,) = mentions(text, "group")
    assert text[group.start : group.end] == "the Foreign Ministers of France, the United Kingdom, and Qatar"
    assert group.plural


def test_groups_keep_their_adjectives() -> None:
    assert names("He met senior Kenyan officials and Muslim religious leaders.", "group") == [
        "senior Kenyan officials",
        "Muslim religious leaders",
    ]


def test_a_capital_is_a_place_after_in_and_a_government_when_it_speaks() -> None:
    assert names("In Nairobi, rain fell.", "place") == ["Nairobi"]
    assert names("Nairobi said it agreed.", "state") == ["Kenya"]


def test_an_unnamed_post_is_a_role_of_its_state() -> None:
    (role,) = mentions("Okoro called his Norwegian counterpart.", "role")
    assert (role.name, role.org) == ("his Norwegian counterpart", "Norway")


def test_a_post_means_the_one_person_who_holds_it() -> None:
    text = "Kenyan Foreign Minister Ann Okoro arrived. The Kenyan top diplomat left."
    (role,) = mentions(text, "role")
    assert (role.name, role.certain) == ("Ann Okoro", True)


def test_a_pronoun_means_the_only_person_before_it() -> None:
    assert names("President Ann Okoro arrived. She left.", "pronoun") == ["Ann Okoro"]


def test_i_in_a_quotation_is_the_speaker() -> None:
    assert names('"I met them," President Ann Okoro said.', "pronoun")[0] == "Ann Okoro"


def test_mentions_are_sorted_and_people_do_not_overlap() -> None:
    text = "Najib's press secretary Ahmad Karim and Alibaba chairman Jack Tan met President Ann Okoro. Najib left."
    found = read(Document(id="n", text=text)).mentions
    assert [m.start for m in found] == sorted(m.start for m in found)
    people = [m for m in found if m.kind == "person"]
    assert all(a.end <= b.start for a, b in pairwise(people))


def _people(text: str) -> list[str]:
    reading = read(Document(id="n", text=text))
    return sorted({m.name for m in reading.mentions if m.kind == "person"})


def test_names_before_bracketed_states_are_people_and_hold_the_post_of_the_list() -> None:
    text = "Three new ambassadors came. They were Irina Dovzak (Norway), Ulpu Marke (Chile) and Teo Vanni (Malta)."
    reading = read(Document(id="n", text=text))
    assert [(r.person, r.role, r.org) for r in reading.roles] == [
        ("Irina Dovzak", "ambassador", "Norway"),
        ("Ulpu Marke", "ambassador", "Chile"),
        ("Teo Vanni", "ambassador", "Malta"),
    ]


def test_presidents_of_states_each_keep_their_own() -> None:
    text = "She saw the Presidents of Brazil, Ulpu Marke; and Suriname, Teo Vanni."
    reading = read(Document(id="n", text=text))
    assert [(r.person, r.org) for r in reading.roles] == [("Ulpu Marke", "Brazil"), ("Teo Vanni", "Suriname")]


def test_what_is_said_of_a_person_makes_unknown_capitals_a_name() -> None:
    assert _people("Basmo Ikorue has been appointed envoy.") == ["Basmo Ikorue"]
    assert _people("She replaces Ulmar Tesske in the post.") == ["Ulmar Tesske"]
    assert _people("The Blue Lagoon was closed.") == []


def test_a_state_can_be_a_given_name() -> None:
    assert _people("The talks were led by Israel Kettner, the Israeli defence minister.") == ["Israel Kettner"]
    assert _people("Trade with Israel Kettner Foods grew.") == []


def test_a_title_in_a_headline_names_only_whom_a_possessive_closes() -> None:
    assert _people("Foreign Minister Ulmar Tesske's Remarks on the Visit of the Delegation") == ["Ulmar Tesske"]
    assert _people("Foreign Minister Turns Down Request for Private Audience") == []


def test_initials_in_capitals_belong_to_the_name_after_a_title() -> None:
    assert _people("Foreign Minister AH Tesske Karim spoke.") == ["AH Tesske Karim"]


def test_one_bare_name_that_acts_within_a_sentence_is_a_person() -> None:
    assert _people("After Tesske flew home, the envoys met Korbal in Oslo.") == ["Korbal", "Tesske"]
    assert _people("Prices of the Tesske rose in Korbal on Monday.") == []


def test_a_name_in_its_own_script_in_brackets_is_an_alias() -> None:
    reading = read(Document(id="n", text="Wang Yi (王毅) met Sergei Lavrov (Сергей Лавров) in Sochi (video)."))
    names = {e.name: e.aliases for e in reading.entities if e.kind == "person"}
    assert names == {"Wang Yi": ("王毅",), "Sergei Lavrov": ("Сергей Лавров",)}


def test_a_name_ends_before_the_place_where_somebody_was_met() -> None:
    text = "Lunch with President Holm at Rancho Verde, Texas. Was received by Pope John Paul II at Castel Sereno."
    found = {m.name for m in read(Document(id="n", text=text)).mentions if m.kind == "person"}
    assert found == {"Holm", "John Paul II"}
