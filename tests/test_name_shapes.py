"""Names of unusual shape are read whole, and what only looks like one is not."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.extract.people import read
from whowhom.graph.records import Document, Event


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
        # a short family name in capitals that ends a name behind a style; letters behind a name are none
        ("H.E. Mr. Tomas Boni YARO, President of Chad, met Minister Ada Berg.", {"Tomas Boni YARO", "Ada Berg"}),
        ("Mr. Tomas Boni MNLA, the rebel, met Minister Ada Berg.", {"Tomas Boni", "Ada Berg"}),
        # small words that are given names behind a style
        ("Mrs. An Claes and Mr. In Berg met Minister Ada Berg.", {"An Claes", "In Berg", "Ada Berg"}),
        ("The Minister met Dr. Holm. In Berg he met Minister Ada Berg.", {"Holm", "Ada Berg"}),
        # a lower-case post of a body that is known
        ("Ada Berg met the head of the World Bank Yaya Bonou, and left.", {"Ada Berg", "Yaya Bonou"}),
        ("Ada Berg met head of the African Union Yaya Bonou and Ivo Rey.", {"Ada Berg", "Yaya Bonou", "Ivo Rey"}),
        ("Ada Berg met the head of UN Human Affairs.", {"Ada Berg"}),
        ("Ada Berg read a head of cabbage Yaya Bonou, a recipe.", {"Ada Berg"}),
        # initials without anything between them
        ("The Minister, TW Holm, met Minister Ada Berg.", {"TW Holm", "Ada Berg"}),
        ("The President, FW Holm, met Minister Ada Berg.", {"FW Holm", "Ada Berg"}),
        ("The Minister, EU officials said, met Minister Ada Berg.", {"Ada Berg"}),
        ("The Minister, UN envoy Umar Holm, met Minister Ada Berg.", {"Umar Holm", "Ada Berg"}),
        # a region named as one, whose state stands before it
        ("Minister Ada Berg met Governor of Russia's Perm Krai Ivan Holm.", {"Ivan Holm", "Ada Berg"}),
        ("Minister Ada Berg met Governor of Russia's Tomsk Oblast Ivan Holm.", {"Ivan Holm", "Ada Berg"}),
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
        # ranks at a university, written short
        ("Minister Ada Berg greets Vice Chancellor Assoc. Prof. Umar Holm.", {"Umar Holm", "Ada Berg"}),
        ("Minister Ada Berg met Assoc. Prof. Dr. Umar Holm in Oslo.", {"Umar Holm", "Ada Berg"}),
        ("Asst. Prof. Umar Holm called on Minister Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("Minister Ada Berg met the Football Assoc. in Oslo.", {"Ada Berg"}),
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
        # what a body deals with is nobody
        ("The Commission for Conciliation, Mediation and Arbitration met Minister Ada Berg.", {"Ada Berg"}),
        ("Minister Ada Berg met the Board for Evaluation, Inspection and Settlement.", {"Ada Berg"}),
        ("Minister Ada Berg met the Council for Peace, Umar Holm and Per Sand.", {"Ada Berg", "Umar Holm", "Per Sand"}),
        # nor is the town of a bishop, or a word behind a town
        ("Patriarch Kirill received Metropolitan Hilarion of Volok, chairman of the office.", {"Kirill", "Hilarion"}),
        ("Bishop Tikhon of Podolsk met Patriarch Kirill.", {"Tikhon", "Kirill"}),
        ("The Colombo Powers met Minister Ada Berg.", {"Ada Berg"}),
        ("The London Powers met Minister Ada Berg.", {"Ada Berg"}),
        ("Minister Ada Berg met Colombo lawyer Umar Powers.", {"Ada Berg", "Umar Powers"}),
        # nor a house, or what else an outlet gave
        ("Minister Ada Berg met Mr Turner at the Turner Gallery.", {"Ada Berg", "Turner"}),
        ("By Umar Holm, With Analysis From Monitor writers", {"Umar Holm"}),
        ("By Umar Holm and Ada Berg, With Material From Reuters", {"Umar Holm", "Ada Berg"}),
        # a holder behind a body of which "General" is a part
        ("Minister Ada Berg met President of the State General Reserve Fund Umar Holm.", {"Ada Berg", "Umar Holm"}),
        ("The Director of the National General Insurance Fund Umar Holm met Ada Berg.", {"Ada Berg", "Umar Holm"}),
        ("Minister Ada Berg met General Umar Holm of the Peace Fund.", {"Ada Berg", "Umar Holm"}),
        # a family name in capitals that stands first
        ("H.E. Dr. CHHEM Vutha met Ada Berg.", {"CHHEM Vutha", "Ada Berg"}),
        ("Mr. KIM Dae-ho met Ms. PHAM Thi Hoan.", {"KIM Dae-ho", "PHAM Thi Hoan"}),
        ("Foreign Minister WANG Yiwei met Ada Berg.", {"WANG Yiwei", "Ada Berg"}),
        ("Ada Berg met the Secretary General, LIM Jock Hoi.", {"LIM Jock Hoi", "Ada Berg"}),
        ("Mr. NATO Secretary General met Minister Ada Berg.", {"Ada Berg"}),
        ("The EU Special Envoy met Minister Ada Berg.", {"Ada Berg"}),
        # family names that are small words, given names that are titles
        ("Vice Governor He Baoshan met Ada Berg.", {"He Baoshan", "Ada Berg"}),
        ("The Foreign Minister of Iran Amir Khan Holm met Ada Berg.", {"Amir Khan Holm", "Ada Berg"}),
        ("Ambassador Prince Sultan bin Umar met Ada Berg.", {"Sultan bin Umar", "Ada Berg"}),
        ("Sultan Qaboos met Ada Berg.", {"Qaboos", "Ada Berg"}),
        # posts and ranks written another way
        ("Chief of the Defence Force Umar Holm met Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("The Chief of the Army Lt General Umar Holm met Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("The Minister for Defence Production Umar Holm met Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("COAS Umar Holm met Ada Berg.", {"Umar Holm", "Ada Berg"}),
        # what somebody is called, in brackets
        ("Minister Roland F. (Pim) Holm met Ada Berg.", {"Roland F. (Pim) Holm", "Ada Berg"}),
        ("Minister William (Bill) Holm met Ada Berg.", {"William (Bill) Holm", "Ada Berg"}),
        ("Minister Roland Holm (Norway) met Ada Berg (Labour).", {"Roland Holm", "Ada Berg"}),
        # words that are names behind others
        ("Minister Majid Al Said met Ada Berg.", {"Majid Al Said", "Ada Berg"}),
        ("Minister Majid Al-Balushi said Ada Berg came.", {"Majid Al-Balushi", "Ada Berg"}),
        (
            "The Minister, the Hon Don Gardner, met Ada Berg and Don Felipe Gomez.",
            {"Don Gardner", "Ada Berg", "Felipe Gomez"},
        ),
        ("The Minister of Trade of Slovakia Milan Kovar met Ada Berg.", {"Milan Kovar", "Ada Berg"}),
        ("The Minister for Europe MacShea met Ada Berg.", {"MacShea", "Ada Berg"}),
        ("The Minister of Trade met Ada Berg in Milan.", {"Ada Berg"}),
        # forms of address
        ("The Chief Minister, Honorable Dr. David Senge, met Honourable Ada Berg.", {"David Senge", "Ada Berg"}),
        # one family name for two given names
        ("Ada Berg met Valery and Vera Holm on Monday.", {"Ada Berg", "Valery Holm", "Vera Holm"}),
        ("Bill and Melinda Holm met Ada Berg.", {"Bill Holm", "Melinda Holm", "Ada Berg"}),
        ("Presidents Paul and Vera Holm met Ada Berg.", {"Paul", "Vera Holm", "Ada Berg"}),
        # the son is not the father
        (
            "Prince Nayef bin Faisal met Ada Berg. King Faisal bin Nayef left.",
            {"Nayef bin Faisal", "Faisal bin Nayef", "Ada Berg"},
        ),
        # posts of which another is part
        ("The Chairman of the Joint Chiefs of Staff General Umar Holm met Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("Deputy Chief of the Chancellery of the President Mr Umar Holm met Ada Berg.", {"Umar Holm", "Ada Berg"}),
        ("The Head of the Office of the Prime Minister Umar Holm met Ada Berg.", {"Umar Holm", "Ada Berg"}),
        # a page that ran two lines together, another script
        ("Ada Berg met the envoy, Umar HolmThe two spoke.", {"Umar Holm", "Ada Berg"}),
        ("An end of sanctionsHolm met Minister Ada Berg. Umar Holm left.", {"Umar Holm", "Ada Berg"}),
        (
            "29.08.2023Minister Ada Berg met Omar MacDonald and Minister DeShawn LeBron.",
            {"Ada Berg", "Omar MacDonald", "DeShawn LeBron"},
        ),
        ("Minister Ada Berg (\u6f22\u5b57) met Umar Holm (\u0418\u0432\u0430\u043d).", {"Umar Holm", "Ada Berg"}),
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


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ada Berg met the head of the largest U.S. labor group, the AFL.", "the head of the largest U.S. labor group"),
        ("The head of the Tyros church was received by Ada Berg.", "The head of the Tyros church"),
        ("The head of the Polish delegation met Ada Berg.", "The head of the Polish delegation"),
        (
            "Ada Berg saw the leader of the country's largest party on Monday.",
            "the leader of the country's largest party",
        ),
        ("The secretary of the writers' union saw Ada Berg.", "The secretary of the writers' union"),
        ("Ada Berg met the chairman of the board yesterday.", "the chairman of the board"),
        ("The foreign minister of China met Ada Berg.", "The foreign minister of China"),
        ("The head of the group flew to Oslo and met Ada Berg.", "The head of the group"),
        ("The head of the church met Ada Berg.", "The head of the church"),
        ("The foreign minister met Ada Berg.", "The foreign minister"),
    ],
)
def test_a_post_without_a_name_is_not_cut_in_the_middle(text: str, role: str) -> None:
    mentions = read(Document(id="n", text=text, date="1990-06-21")).mentions
    assert role in [m.name for m in mentions if m.kind in ("role", "group")]


def test_nobody_of_another_clause_signs_behind_a_semicolon() -> None:
    text = "Ada Holm met Rui Berg and Pavel Marek; Kenji Ito, Liv Dahl and Per Sand signed the treaty."
    events = [e for e in extract(Document(id="n", text=text, date="1990-06-21")) if isinstance(e, Event)]
    assert {e.type: set(e.participants) for e in events} == {
        "meeting": {"Ada Holm", "Rui Berg", "Pavel Marek"},
        "signing": {"Kenji Ito", "Liv Dahl", "Per Sand"},
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The High Commissioners-designate to Kenya and Malta called on Minister Ada Berg.", {"Ada Berg"}),
        ("The ambassadors-designate of Kenya and Malta called on Minister Ada Berg.", {"Ada Berg"}),
        ("The presidents-elect of Kenya and Malta met Minister Ada Berg.", {"Ada Berg"}),
        ("Ministers-designate Omar Haddad and Ivan Holm met Ada Berg.", {"Omar Haddad", "Ivan Holm", "Ada Berg"}),
        ("Omar Haddad, the ambassador-designate to Malta, met Ada Berg.", {"Omar Haddad", "Ada Berg"}),
    ],
)
def test_what_several_are_yet_to_be_posted_to_meets_nobody(text: str, who: set[str]) -> None:
    events = [r for r in extract(Document(id="n", text=text)) if isinstance(r, Event)]
    assert {name for event in events for name in event.participants} == who
