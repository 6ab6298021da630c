"""Telegrams set in capitals, with the headings that each of their pages repeats, are read as other texts are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhom.extract import extract
from whowhom.extract.text.clean import clean
from whowhom.extract.text.shouted import quieted
from whowhom.extract.text.telegrams import unfolded
from whowhom.graph.records import Document

HEAD = """CONFIDENTIAL
PAGE 01 OSLO 01234 01 OF 02 091120Z
ACTION EUR-12
INFO OCT-01 ISO-00 /036 W
------------------022815 110512Z /12
R 091110Z MAR 76
FM AMEMBASSY OSLO
TO SECSTATE WASHDC IMMEDIATE 4127
INFO AMEMBASSY BERN
C O N F I D E N T I A L OSLO 1234
E.O. 11652: GDS
TAGS: PFOR, NO, FI
SUBJECT: FOREIGN MINISTER TUKAINEN'S VISIT
REF: A. STATE 201118
"""
BODY = """1. FOREIGN MINISTER RUNO TUKAINEN MET WITH NORWEGIAN PRIME MINISTER HAGENSTAD
MARCH 8 IN OSLO. MINISTER OF STATE KVAMME, WHO HAD ASKED FOR THE
CONFIDENTIAL
CONFIDENTIAL
PAGE 02 OSLO 01234 01 OF 02 091120Z
TALKS, ALSO ATTENDED.
2. HE TOLD US THAT TUKAINEN HAD SPOKEN BY TELEPHONE WITH PRESIDENT KOUVOLA ON
MARCH 6. THE MINISTER GAVE NO REASON FOR US CONCERN.
"""


def test_who_met_is_read_over_the_break_of_a_page() -> None:
    records = extract(Document(id="n", text=HEAD + BODY, date="1976-03-09"))
    people = {r.name for r in records if r.kind == "person"}
    events = {(r.type, r.participants, r.date) for r in records if r.kind == "event"}
    assert people == {"Runo Tukainen", "Hagenstad", "Kvamme", "Kouvola"}
    assert ("meeting", ("Runo Tukainen", "Hagenstad"), "1976-03-08") in events
    assert ("call", ("Runo Tukainen", "Kouvola"), "1976-03-06") in events
    assert all(r.quote == (HEAD + BODY)[r.char_start : r.char_end] for r in records if r.kind == "event")


@pytest.mark.parametrize(
    ("loud", "plain"),
    [
        ("ACTING SECRETARY BERGLIND RECEIVED ME IN THE MFA.", "Acting Secretary Berglind received me in the MFA."),
        ("THE CHAIRMAN CHOSE TO TALK OF FOREIGN AID.", "The Chairman chose to talk of foreign aid."),
        ("MR. STONE AND GENERAL TUKAINEN SAID NO.", "Mr. Stone and General Tukainen said no."),
        ("UNDER SECRETARY TUKAINEN WAS IN NEW YORK.", "Under Secretary Tukainen was in New York."),
        ("SHE TOLD US THAT US POLICY MAY CHANGE ON MAY 4.", "She told us that US policy may change on May 4."),
        ("IT WAS SAID. THE FINNISH SIDE AGREED.", "It was said. The Finnish side agreed."),
    ],
)
def test_capitals_are_left_to_names_posts_and_sentences(loud: str, plain: str) -> None:
    assert quieted("\n".join([loud] * 6)).split("\n")[1] == plain


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER MEETS ENVOY\n" + "The minister met the envoy of the island in the capital.\n" * 3,
        "SECRETARY OF STATE ANN LEE\n10:00 a.m. Secretary Lee meets with the Foreign Minister of Chile.\n" * 6,
    ],
)
def test_headings_in_capitals_stay_as_they_are(text: str) -> None:
    assert quieted(text) == text == unfolded(text)


@given(st.lists(st.sampled_from([*(HEAD + BODY).split("\n"), "", "x.", "---", "İstanbul ẞ"])))
def test_length_is_kept_whatever_the_order_of_the_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert len(clean(text)) == len(text)
