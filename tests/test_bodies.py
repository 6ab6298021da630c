"""Which body a post is of: names that no list knows, regions, parties, bodies named before, letters behind a name."""

from __future__ import annotations

import pytest

from whowhom.extract.people import read
from whowhom.graph.records import Document


def posts(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(r.person, r.role, r.org) for r in read(Document(id="n", text=text, date="2023-06-21")).roles]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "He met Uwe Braun, head of the East German Christian Democrats.",
            ("Uwe Braun", "head", "East German Christian Democrats"),
        ),
        (
            "He met Hai Lin, director of China's Polar Survey, who left.",
            ("Hai Lin", "director", "China's Polar Survey"),
        ),
        ("Ana Kos, chairman of the ruling Harvest Party, spoke.", ("Ana Kos", "chairman", "Harvest Party")),
        ("The head of the populist Self-Help party, Jan Lepa, spoke.", ("Jan Lepa", "head", "Self-Help party")),
        (
            "Mr. Lim Ah Hock, president of the Inter-Island Shippers' Guild, spoke.",
            ("Lim Ah Hock", "president", "Inter-Island Shippers' Guild"),
        ),
        ("A spokesman for the rebel coalition UFDX, Abel Sabo, said so.", ("Abel Sabo", "spokesman", "UFDX")),
        (
            "Arne Green, Minister of Foreign Affairs of the Estonian SSR, came.",
            ("Arne Green", "Minister of Foreign Affairs", "Estonian SSR"),
        ),
        (
            "Jan Hajek, a special emissary of Czechoslovak President Pavel Kos, came.",
            ("Jan Hajek", "special emissary", "Pavel Kos"),
        ),
        ("The Governor of North Savo, Julien Palu, spoke.", ("Julien Palu", "Governor", "North Savo")),
        ("The Oyo State Governor, Segun Ade, spoke.", ("Segun Ade", "Governor", "Oyo State")),
        (
            "He saw Mayor Ann Lee of Osaka. Governor Ken Ito of Mie Prefecture came.",
            ("Ken Ito", "Governor", "Mie Prefecture"),
        ),
        (
            "In Tehran the Leader of the Islamic Revolution, Ayatollah Ali Razi, spoke.",
            ("Ali Razi", "Leader", "Islamic Revolution"),
        ),
        (
            "Chairman of the Milli Majlis (Parliament) Ogtay Asad met him.",
            ("Ogtay Asad", "Chairman", "Milli Majlis"),
        ),
        (
            "On Monday chairman of the Lau Provincial Council Peter Bole met him.",
            ("Peter Bole", "chairman", "Lau Provincial Council"),
        ),
        (
            "Floor leader Kim Sung-il of the main opposition Liberty Party came.",
            ("Kim Sung-il", "Floor leader", "Liberty Party"),
        ),
        (
            "A dinner was given by the High Commissioner for Jamaica (His Excellency Mr Derek Sky) in London.",
            ("Derek Sky", "High Commissioner", "Jamaica"),
        ),
        ("Officials in Accra waited. Sir Roland Picton MP of Britain came.", ("Roland Picton", "MP", "United Kingdom")),
        (
            "The university closed its gates. Ibadan University welcomed the Vice-Chancellor, Ade Bola.",
            ("Ade Bola", "Vice-Chancellor", "Ibadan University"),
        ),
    ],
)
def test_a_post_is_of_the_body_that_its_phrase_or_the_text_before_names(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Minister of State Ann Lee spoke.",
        "The Minister of Cultural Management, Ms Ann Lee, spoke.",
        "Provincial Legal Officer Atty. Ann Lee spoke.",
        "The Minister of Foreign Affairs, Foreign Trade and International Business, Ann Lee, spoke.",
    ],
)
def test_a_field_is_no_body(text: str) -> None:
    ((person, role, org),) = posts(text)
    assert (person, org) == ("Ann Lee", None)
    assert role in text


def test_who_has_a_post_is_only_addressed_by_a_rank_or_a_churchmans_title() -> None:
    assert posts("Cardinal Rui Arias, prefect of the Congregation, spoke.") == [
        ("Rui Arias", "prefect", "Congregation")
    ]
    assert [role for _, role, _ in posts("Cardinal Rui Arias spoke.")] == ["Cardinal"]


def test_who_speaks_for_others_has_no_counterparts() -> None:
    text = "Spokesman Jan Lind said Norwegian Foreign Minister Liv Dahl met her Soviet counterpart, Ivan Orlov."
    assert ("Ivan Orlov", "Foreign Minister", "Soviet Union") in posts(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Opposition lawmaker Son Chhay spoke.", "Son Chhay"),
        ("His son Chhay Lim spoke to Mr Son Sann.", "Son Sann"),
    ],
)
def test_a_relative_with_a_capital_behind_a_post_is_a_name(text: str, name: str) -> None:
    found = read(Document(id="n", text=text, date="2023-06-21")).mentions
    assert name in [m.name for m in found if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Norwegian Foreign Minister Liv Dahl met Finland's Aino Saari and Latvia's Guntis Ozols.",
            ("Guntis Ozols", "Foreign Minister", "Latvia"),
        ),
        (
            "The foreign ministers dined in Oslo. Moldova's Ion Rusu spoke to reporters.",
            ("Ion Rusu", "foreign minister", "Moldova"),
        ),
    ],
)
def test_who_is_named_beside_ministers_of_other_states_is_one(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Finland's Aino Saari won the race. The crowd cheered.",
        "Norwegian spokesman Jan Lind waited for Finland's Aino Saari.",
    ],
)
def test_who_is_named_beside_nobody_with_such_a_post_has_none(text: str) -> None:
    assert not [post for post in posts(text) if post[0] == "Aino Saari"]


def test_who_is_named_with_a_post_does_not_leave_that_of_his_successor() -> None:
    text = "Deputy Premier Ann Okoro, who will take over from President Daudi Kato, spoke. Kenyan farmers cheered."
    assert ("Daudi Kato", "Deputy Premier") not in [(person, role) for person, role, _ in posts(text)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("She has travelled to Akurvik and been received by Mayor Jon Palsson.", ("Jon Palsson", "Mayor", "Akurvik")),
        (
            "The EU spoke of steel. Trade Commissioner Ana Kos flew to Oslo.",
            ("Ana Kos", "Trade Commissioner", "European Commission"),
        ),
        (
            "The UN met. The Secretary-General, Ann Okoro, flew to see the OSCE.",
            ("Ann Okoro", "Secretary-General", "UN"),
        ),
    ],
)
def test_whose_a_post_is_by_what_the_text_speaks_of(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The Commonwealth Secretary General Ann Okoro spoke.", ("Ann Okoro", "Secretary General", "Commonwealth")),
        ("Pakistani Foreign Minister Shah Mehmood Dar spoke.", ("Shah Mehmood Dar", "Foreign Minister", "Pakistan")),
        (
            "Russian government spokesman, Igor Shabanov confirmed that he would come.",
            ("Igor Shabanov", "spokesman", "Russia"),
        ),
        (
            "Tajik opposition leader Said Abdulloh Nurov arrived in Oslo.",
            ("Said Abdulloh Nurov", "opposition leader", "Tajikistan"),
        ),
        (
            "The High Commissioner of Kenya to the Maldives, His Excellency Amos Otieno has paid a call.",
            ("Amos Otieno", "High Commissioner", "Kenya"),
        ),
        (
            "Kenyan officials met the Leader of the Opposition and former Prime Minister Ann Okoro.",
            ("Ann Okoro", "Prime Minister", "Kenya"),
        ),
    ],
)
def test_a_post_is_read_where_a_comma_a_name_or_a_second_post_may_deceive(
    text: str, post: tuple[str, str, str]
) -> None:
    assert post in posts(text)


def test_a_post_before_a_comma_is_not_that_of_whoever_speaks_next() -> None:
    text = "After he met the Russian spokesman, Igor Shabanov confirmed that he would come."
    assert "Igor Shabanov" not in [who for who, _, _ in posts(text)]


def test_a_post_ends_before_the_next_name() -> None:
    text = "Mohamed Faisal, Additional Secretary and Mina Ibrahim, Director at the Harbour Institute, came."
    assert ("Mina Ibrahim", "Director", "Harbour Institute") in posts(text)
    assert not [role for _, role, _ in posts(text) if "Ibrahim" in role]


def test_dean_is_a_given_name_before_another() -> None:
    found = read(Document(id="n", text="The Swiss and Dean Calder of the United States spoke.")).mentions
    assert "Dean Calder" in [m.name for m in found if m.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Israel's permanent representative at the United Nations, Michal Comen, spoke.",
        "Michal Comen, Israel's permanent representative at the United Nations, spoke.",
    ],
)
def test_who_represents_a_state_at_a_body_is_of_the_state(text: str) -> None:
    ((person, role, org),) = posts(text)
    assert (person, org) == ("Michal Comen", "Israel")
    assert "United Nations" in role
