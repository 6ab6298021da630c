"""Where a name begins behind a post and what the post is of, and where it ends: the one named takes part under it."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.extract.people import read
from whowhom.graph.records import Document, Event


def met(text: str) -> set[str]:
    """Give everybody who took part in an encounter of a text."""
    found = [r for r in extract(Document(id="n", text=text, date="2021-05-12")) if isinstance(r, Event)]
    return {name for e in found if e.type == "meeting" for name in e.participants}


def named(text: str) -> set[str]:
    reading = read(Document(id="n", text=text, date="2021-05-12"))
    return {e.name for e in reading.entities if e.kind == "person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # "Said" is a name behind a title or a given name, and a verb in a headline
        ("Minister Ada Berg's meeting with Comorian President Said Abdou Holm dealt with trade.", {"Said Abdou Holm"}),
        ("Minister Ada Berg met President Said Orlo in Moroni.", {"Said Orlo"}),
        ("Minister Ada Berg met President Kais Said in Tunis.", {"Kais Said"}),
        ("Minister Ada Berg called on Minister of Finance Said Ali Holm.", {"Said Ali Holm"}),
        ("Foreign Minister Said Talks Went Well\n\nMinister Ada Berg met President Ivo Rey.", {"Ivo Rey"}),
        # an initial written small by mistake
        ("Minister Ada Berg met President Ramon t. Holm in Oslo.", {"Ramon t. Holm"}),
        ("After her meeting with President Ramon d. Holm III, Minister Ada Berg left.", {"Ramon d. Holm III"}),
        # letters behind a name, and who is meant by what follows them
        ("General Ivo Holm AO DSC met Minister Ada Berg.", {"Ivo Holm"}),
        ("Sir Ivo Holm, KCMG, OBE, Ambassador to Peru, met Minister Ada Berg.", {"Ivo Holm"}),
        ("Dame Ivy Holm DNZM called on Minister Ada Berg.", {"Ivy Holm"}),
        # forms of address with full stops, ranks of the Gulf, and grand dukes
        ("Minister Ada Berg was received by H.H. Sayyid Salem bin Rashid Al Holm.", {"Salem bin Rashid Al Holm"}),
        ("Minister Ada Berg was received by H.R.H. Prince Salem bin Rashid.", {"Salem bin Rashid"}),
        ("Minister Ada Berg met Staff Major General Umar Holm.", {"Umar Holm"}),
        ("Minister Ada Berg has talks with the Grand Duke of Luxembourg, Orlo III.", {"Orlo III"}),
        ("Minister Ada Berg met Grand Duke Orlo of Luxembourg.", {"Orlo"}),
        # advisers of many kinds
        ("Minister Ada Berg was in talks at the Palace with Chief Diplomatic Adviser Ivo Holm.", {"Ivo Holm"}),
        ("Minister Ada Berg met Chief Strategic Affairs Adviser Ivo Holm.", {"Ivo Holm"}),
        ("Minister Ada Berg met EU Sherpa Ivo Holm.", {"Ivo Holm"}),
    ],
)
def test_a_name_is_told_from_titles_and_letters(text: str, names: set[str]) -> None:
    assert met(text) == names | {"Ada Berg"}


def test_short_forms_of_offices_in_telegrams_stand_before_names() -> None:
    """TRADEMIN and AGMIN are ministers, as FONMIN is."""
    text = "\n".join(["SECRETARY HOLM CALLED ON TRADEMIN ORLO WEERASINGHE MORNING OF MARCH 14."] * 4)
    assert met(text) == {"Holm", "Orlo Weerasinghe"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # parliaments by their own names, with nothing between them and who presides over them
        ("Minister Ada Berg met Leader of the Opposition of the Jatiya Sangsad Orlo Holm Huq.", {"Orlo Holm Huq"}),
        ("Minister Ada Berg met Speaker of the Majlis Al-Shura Sheikh Abdullah bin Hamad.", {"Abdullah bin Hamad"}),
        ("Minister Ada Berg was received by Chairman of the Milli Majlis Zuki Lado.", {"Zuki Lado"}),
        ("Deputy Chairman of the Cabinet of Ministers B.Orlo received Minister Ada Berg.", {"B.Orlo"}),
        # and bodies of one word that nobody lists
        ("Minister Ada Berg met the Chairman of the Bazhlik Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met the Chairman of the Zuki Lado Street Council.", set()),
        # two fields of one body
        ("Ada Berg met the Director-General of the Food and Agriculture Organization, Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met the head of the Dairy and Wheat Board, Zuki Lado, who agreed.", {"Zuki Lado"}),
        ("The leader of the Liberals and Labour Party whip Zuki Lado met Minister Ada Berg.", {"Zuki Lado"}),
        # an initial glued to the name
        ("Deputy Head of the Ministry of Foreign Affairs T.Lado met Minister Ada Berg.", {"T.Lado"}),
        ("Minister Ada Berg received Head of the Department of Justice B.Orlo in Oslo.", {"B.Orlo"}),
    ],
)  # fmt: skip
def test_a_name_is_told_from_the_body_before_it(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Minister Ada Berg met the Ambassador of Malta to Mongolia (residing in Beijing) Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met the Ambassador of Malta with residence in Beijing, Zuki Lado.", {"Zuki Lado"}),
        ("The Ambassador of Malta, based in Beijing, Zuki Lado, met Minister Ada Berg.", {"Zuki Lado"}),
        ("Zuki Lado, Ambassador of Malta, resident in New Delhi, met Minister Ada Berg.", {"Zuki Lado"}),
        ("Minister Ada Berg met the Ambassador of Malta, based in Beijing.", set()),
        ("The representative of a company based in Beijing met Minister Ada Berg.", set()),
        ("Minister Ada Berg met the Ambassador from Malta in Mongolia Zuki Lado.", {"Zuki Lado"}),
        # several states, the last of which stands right before the name
        ("Minister Ada Berg met the Ambassador of Malta to Kenya and Uganda Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met the Bank's Director for Kenya, Uganda and Rwanda Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met the Presidents of Kenya and Uganda.", set()),
    ],
)
def test_where_envoys_live_and_are_sent_stands_before_their_names(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a part of a ministry in brackets
        ("Minister Ada Berg met Additional Secretary (Europe) Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met Secretary (West) in the Ministry of Trade, Shri Zuki Lado.", {"Zuki Lado"}),
        ("Zuki Lado, Secretary (East), met Minister Ada Berg.", {"Zuki Lado"}),
        ("Minister Ada Berg met Minister of State (Independent Charge) Dr Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met Joint Secretary (ERS) Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met the Ambassador (Zuki Lado).", {"Zuki Lado"}),
        ("Minister Ada Berg met the Secretary (West).", set()),
        # no "of" between a post and its region or field
        ("Minister Ada Berg met Governor Punjab Muhammad Lado.", {"Muhammad Lado"}),
        ("Minister Ada Berg met Chief Minister Khyber Pakhtunkhwa Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met Commissioner Karachi Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met Secretary Petroleum Zuki Lado.", {"Zuki Lado"}),
        ("Minister Ada Berg met Mayor Paris Lado.", {"Paris Lado"}),
        ("Minister Ada Berg met Governor Punjab.", set()),
        # two posts with a stroke, and a comma before the name
        ("Ada Berg met Deputy Prime Minister/Minister of Foreign Affairs, Zuki Lado.", {"Zuki Lado"}),
        # no article before a post in small letters
        ("Ada Berg received here on Monday head of the Africa section in the Danish embassy Jens Lado.", {"Jens Lado"}),
        ("Ada Berg met with head of Africa department at the Danish Foreign Ministry Jens Lado.", {"Jens Lado"}),
        # titles that end a name
        ("Ada Berg met US President John W.Bishop in Oslo.", {"John W.Bishop"}),
        ("Ada Berg met Governor John W. King in Oslo.", {"John W. King"}),
        ("Ada Berg made a courtesy call on Foreign Minister Kamil Amir.", {"Kamil Amir"}),
        # a region that is no state
        ("Ada Berg met the Governor of American Samoa, Peter Lado, in Tonga.", {"Peter Lado"}),
    ],
)
def test_what_a_post_is_of_may_stand_in_brackets_or_bare(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Minister Ada Berg met the Minister of Health of ZambiaCatherine Lado.", {"Ada Berg", "Catherine Lado"}),
        ("Minister Ada Berg met Foreign MinisterPeter Lado in Oslo.", {"Ada Berg", "Peter Lado"}),
        ("Minister Ada Berg met President Zuki LadoDefence Minister Rui Dahl spoke.", {"Ada Berg", "Zuki Lado"}),
        ("Minister Ada Berg met the Envoy of Chad to B&H Zuki Lado.", {"Ada Berg", "Zuki Lado"}),
        # and what is written so
        ("Minister Ada Berg met President Zuki LadoDefence.", {"Ada Berg", "Zuki LadoDefence"}),
        ("Minister Ada Berg met President Zuki MacLado.", {"Ada Berg", "Zuki MacLado"}),
        ("Minister Ada Berg met President Zuki DeMaria.", {"Ada Berg", "Zuki DeMaria"}),
        ("Minister Ada Berg met President Saleh LadoMaria.", {"Ada Berg", "Saleh LadoMaria"}),
    ],
)
def test_words_that_lost_the_space_between_them_are_two(text: str, names: set[str]) -> None:
    assert met(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the second post is that of the one named behind it
        ("Ada Berg, Minister of Health and the Ambassador of Algeria, Zuki Lado, held a meeting.", {"Zuki Lado"}),
        ("Ada Berg, Minister of Health of Laos and the head of the Gulf Fund, Zuki Lado, held talks.", {"Zuki Lado"}),
        ("Ada Berg, Minister of Health of Laos and Ambassador Zuki Lado met on Monday.", {"Zuki Lado"}),
        ("Talks between Ada Berg, Minister of Health and the Ambassador of Peru, Zuki Lado, went on.", {"Zuki Lado"}),
        # or both posts are of the one named before
        ("Ada Berg, Minister of Health and chairman of the party, met Zuki Lado.", {"Zuki Lado"}),
        ("Ada Berg, Minister of Health and the chairman of the party, on Monday met Zuki Lado.", {"Zuki Lado"}),
        ("Ivo Rey met Ada Berg, minister of health and chairman of the party, Bo Lund and Zuki Lado.",
         {"Ivo Rey", "Bo Lund", "Zuki Lado"}),
        ("Party Chairman and State President Ada Berg met Zuki Lado.", {"Zuki Lado"}),
        # or nobody is named behind them
        ("Ada Berg, Minister of Health and the head of the delegation, held a meeting.", set()),
    ],
)  # fmt: skip
def test_a_second_post_behind_a_name_is_of_the_one_named_next(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a delegation with a capital is people, whom somebody leads
        ("Ada Berg met with the Parliamentary Delegation of Malta headed by Mr Zuki Lado.", {"Zuki Lado"}),
        ("Ada Berg received the Delegation of the Slovenian Parliament led by Speaker Zuki Lado.", {"Zuki Lado"}),
        ("Ada Berg held a meeting with the Congressional Delegation led by Senator Zuki Lado.", {"Zuki Lado"}),
        ("The EU Delegation led by Ambassador Zuki Lado called on Minister Ada Berg.", {"Zuki Lado"}),
        ("Ada Berg met the Delegation of Slovenia to the OSCE and Head of OSCE Mission Mr Zuki Lado.", {"Zuki Lado"}),
        ("Ada Berg met the Delegation of Slovenia.", set()),
        # and one that stays in a country is a body
        ("Ada Berg met Zuki Lado, Head of the Delegation of the European Union to Malta.", {"Zuki Lado"}),
        ("Ada Berg met the Head of the Delegation of the European Union to Malta, Zuki Lado.", {"Zuki Lado"}),
    ],
)
def test_whoever_leads_a_delegation_with_a_capital_takes_part(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a title before a name that looks like another title
        ("Ada Berg met Prime Minister Zuki Sen.", {"Zuki Sen"}),
        ("Ada Berg met Sen. Zuki Lado in Oslo.", {"Zuki Lado"}),
        ("Ada Berg met Foreign Minister Choe Son-lado.", {"Choe Son-lado"}),
        ("The Custodian of the Two Holy Mosques King Zuki bin Lado received Ada Berg.", {"Zuki bin Lado"}),
        # a given name in brackets
        ("Ada Berg met Lord (Umar) Lado of Kent.", {"Lado"}),
        ("Ada Berg met Minister of State, Dr (Ivo) Lado (Peru) and Sir (Umar) Holm (Chile).", {"Lado", "Holm"}),
    ],
)
def test_titles_within_names_and_brackets_behind_titles(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


def test_a_charge_in_a_telegram_is_an_envoy_and_a_label_in_capitals_a_speaker() -> None:
    """CHARGE stands for a Chargé d'Affaires before a name or verb, and not in "in charge of"."""
    lines = ["BENINESE CHARGE ORLOSSOU CALLED ON WEST AFRICAN AFFAIRS DIRECTOR THORNE, WHO IS IN CHARGE OF TRADE."] * 3
    assert met("\n".join(lines)) == {"Orlossou", "Thorne"}
    shown = "Released US Department of Stately Papers"
    assert met(
        "\n".join(
            [*lines, f"ORLOSSOU THANKED THORNE FOR HIS LETTER AND SAID HE WOULD WRITE BEFORE THE MONTH WAS OUT {shown}"]
        )
    ) == {
        "Orlossou",
        "Thorne",
    }
    assert "ORLIN" in named("MINISTER ORLIN:  Well, today is a good day.\n\nSECRETARY HOLM:  Thank you.")
    assert named("Nobody is in Charge Here. Free of Charge.") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # words of the language that end names
        ("Ada Berg met President Dr Samuel Togba Weeks at the Mansion.", {"Samuel Togba Weeks"}),
        ("Ada Berg met President Ana Zuki March 4.", {"Ana Zuki"}),
        ("Ada Berg met Sir Aubrey St. Hill.", {"Aubrey St. Hill"}),
        ("Ada Berg met with Anna Sofia Lado on Monday.", {"Anna Sofia Lado"}),
        # and such as are nobody
        ("Ada Berg met the Chief Minister on Parliament Hill.", set()),
        ("Ada Berg met members of the Canadian Friends of the Isles Group.", set()),
        ("Ada Berg met Sierra Leoneans in Oslo.", set()),
        ("REF: A. OSLO 466 B. BERN 301\n\nAda Berg met Zuki Lado.", {"Zuki Lado"}),
        ("Ada Berg had a friendly farewell call on President May 9,1 and left.", set()),
        ("Ada Berg signed Executive Decree 88 and met with President Zuki Lado.", {"Zuki Lado"}),
    ],
)
def test_words_of_the_language_are_told_from_names(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a comma between a whole post and its name, as in the papers of West Africa
        ("On Friday, Foreign Minister, Zuki Lado, met Ada Berg.", {"Zuki Lado"}),
        ("Transport Minister, Zuki Lado met with Ada Berg.", {"Zuki Lado"}),
        ("Ada Berg held talks with Managing Director, Zuki Lado in Freetown.", {"Zuki Lado"}),
        # the comma of a headline stands for "and"
        ("Ada Berg, Foreign Minister of Moldova Discuss Trade\n\nAda Berg met Zuki Lado.", {"Zuki Lado"}),
        ("Prime Minister, Zuki Lado discuss trade", set()),
        # whose post is told to its end before a form of address or a name
        ("Ada Berg met Zuki Lado, Foreign Minister of Vietnam Dr Ivo Rey and others.", {"Zuki Lado", "Ivo Rey"}),
        ("Ada Berg met Minister for Foreign Affairs Nimal Lado, Foreign Affairs Minister of Chile Mr Ivo Rey, and "
         "Envoy Bo Lund.", {"Nimal Lado", "Ivo Rey", "Bo Lund"}),
        ("Ada Berg met Deputy Prime Minister and Minister for Ports and Regions of Moldova, Zuki Lado.", {"Zuki Lado"}),
    ],
)  # fmt: skip
def test_a_comma_parts_a_post_from_its_name_or_two_people(text: str, names: set[str]) -> None:
    assert met(text) - {"Ada Berg"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # whom a pronoun in the opening waits for, behind a day or dateline
        ("11 May 2011 - After his meeting with President Ivo Rey, President Zuki Lado III went home.",
         {"Ivo Rey", "Zuki Lado III"}),
        ("OSLO, May 3 (NTB) – After her talks with President Ivo Rey, Minister Ada Berg flew home.",
         {"Ivo Rey", "Ada Berg"}),
        # a comma behind the day, and the doer's post between commas
        ("The Deputy Minister, Ambassador Ada Berg, received Monday, Ambassador Ivo Rey.", {"Ivo Rey", "Ada Berg"}),
        ("Ada Berg, the Deputy Minister, received on Monday, Ambassador Ivo Rey.", {"Ivo Rey", "Ada Berg"}),
        ("Ada Berg, the Deputy Minister, met on Monday, Ivo Rey said.", set()),
        ("Ada Berg and Bo Lund met on Monday, Ivo Rey said.", {"Ada Berg", "Bo Lund"}),
        # the post of another state is that of the one named behind it
        ("The meeting, co-chaired by the EU's policy head, Ada Berg, Omani foreign minister, Ivo Rey, went on.",
         {"Ada Berg", "Ivo Rey"}),
        ("Bo Lund met Minister Ada Berg, Omani foreign minister, on Monday.", {"Ada Berg", "Bo Lund"}),
        # who wrote a story, in brackets before its first words
        ("(Ivo Rey, Oslo Daily News) Monsignor Zuki Lado is in Oslo, where he was received by Minister Ada Berg.",
         {"Zuki Lado", "Ada Berg"}),
    ],
)  # fmt: skip
def test_what_stands_before_a_sentence_or_between_commas_hides_nobody(text: str, names: set[str]) -> None:
    assert met(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # bodies, papers, towns and regions that look like names of people
        ("Talking to Al Arabiya in Oslo, Minister Ada Berg said so.", set()),
        ("Director General Strategic Plans Division called on Foreign Minister Ada Berg.", set()),
        ("Ada Berg flew to Siem Reap and had an eye operation at Ivo Reed Hospital.", {"Ada Berg"}),
        ("Ada Berg met Baltic leaders and several Ecowas ministers under Mali's Mekong Chairmanship.", {"Ada Berg"}),
        # a form of address glued to the name
        ("Ada Berg was received by the Prime Minister, MrJanHudec.", {"Ada Berg", "JanHudec"}),
        # a body of which only the beginning is known
        ("Ada Berg met Chief Executive Officer of Kenya Power Zuki Lado.", {"Ada Berg", "Zuki Lado"}),
        ("Ada Berg met the Ambassador of Peru Grace Lado Rey.", {"Ada Berg", "Grace Lado Rey"}),
        # a body between commas, and somebody else behind it
        ("Ada Berg met Ambassador Ivo Rey, Director General for Africa, Foreign Relations Bureau and Mr Bo Lund.",
         {"Ada Berg", "Ivo Rey", "Bo Lund"}),
    ],
)  # fmt: skip
def test_bodies_and_towns_are_no_people(text: str, names: set[str]) -> None:
    assert named(text) | {"Ada Berg"} == names | {"Ada Berg"}
    assert met(text) <= names | {"Ada Berg"}
