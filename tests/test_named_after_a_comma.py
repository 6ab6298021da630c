"""A post, a comma and the name of who holds it: when the name explains the post, and when it is somebody else."""

from __future__ import annotations

import pytest

from whowhom.extract.people import read
from whowhom.graph.records import Document


def posts(text: str) -> set[tuple[str | None, str, str | None]]:
    """Give the posts of a text: who, which and of what."""
    return {(r.person, r.role, r.org) for r in read(Document(id="n", text=text, date="2021-05-12")).roles}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        # a title with its body and without an article goes with the name behind the comma
        ("KBU Chairman, Ivo Holm, said the harvest was late.", ("Ivo Holm", "Chairman", "KBU")),
        ("They called on World Bank President, Ada Rey, in Oslo.", ("Ada Rey", "President", "World Bank")),
        ("He will see the Dutch premier and Polish president, Ivo Berg.", ("Ivo Berg", "president", "Poland")),
        ("FRONAC President, Mr. Ivo Holm on Monday held talks in Bern.", ("Ivo Holm", "President", "FRONAC")),
        # no comma behind the name, but nothing else that could act
        (
            "In his letter, European Union Trade Commissioner, Ada Lena Berg asked for time.",
            ("Ada Lena Berg", "Trade Commissioner", "European Union"),
        ),
        (
            "She spoke of the lunch that Ghanaian Minister of Trade, Ivo Holm had with his guests.",
            ("Ivo Holm", "Minister of Trade", "Ghana"),
        ),
        ("The new President of the Republic of Chile, Ada Rey met the speaker.", ("Ada Rey", "President", "Chile")),
        ("A Pacific Forum commissioner, Ada Rey, says it is late.", ("Ada Rey", "commissioner", "Pacific Forum")),
    ],
)
def test_a_name_behind_a_comma_explains_the_post_before_it(text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "After meeting Polish President, Ada Rey flew home.",
        "After talks with Polish president, Ada Rey told reporters that she was glad.",
        "Once he met EU Commissioner, Ada Rey asked for time.",
        "They presented the nominee backed for the office of FAO Director-General, Ambassador Ada Rey.",
    ],
)
def test_a_name_behind_a_comma_may_be_another_subject(text: str) -> None:
    assert not any(p == "Ada Rey" and role.split()[-1] != "Ambassador" for p, role, _ in posts(text))


def test_in_a_row_of_names_each_post_stands_behind_its_holder() -> None:
    text = "Also there were Ivo Holm, KBU Chairman, Ada Rey, PHS Chairwoman, and Orlo Berg."
    assert posts(text) == {("Ivo Holm", "Chairman", "KBU"), ("Ada Rey", "Chairwoman", "PHS")}
