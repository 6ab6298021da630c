"""Posts and affiliations with their body, tense and quote."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from whowhom.extract import extract
from whowhom.extract.people import read
from whowhom.graph.jsonl import dumps
from whowhom.graph.records import Document, Role, check_quote

SHARED = Path(__file__).parents[2] / "shared"


def roles(text: str, **given: str) -> list[tuple[str | None, str, str | None, str]]:
    return [(r.person, r.role, r.org, r.tense) for r in read(Document(id="n", text=text, **given)).roles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan Foreign Minister Ann Okoro spoke.", ("Ann Okoro", "Foreign Minister", "Kenya", "current")),
        ("Oslo's top diplomat, Per Lind, spoke.", ("Per Lind", "top diplomat", "Norway", "current")),
        ("NATO Secretary-General Ann Okoro spoke.", ("Ann Okoro", "Secretary-General", "NATO", "current")),
        ("former Chinese leader Li Wen spoke", ("Li Wen", "leader", "China", "former")),
        ("Prime Minister-elect Ann Okoro of Kenya spoke.", ("Ann Okoro", "Prime Minister", "Kenya", "elect")),
        ("The President of the Republic of Kenya, Ann Okoro, spoke.", ("Ann Okoro", "President", "Kenya", "current")),
        (
            "U.S. acting Defense Secretary Ann Okoro spoke.",
            ("Ann Okoro", "Defense Secretary", "United States", "acting"),
        ),
        (
            "Per Lind, assistant secretary of state for African and Caribbean affairs, spoke.",
            ("Per Lind", "assistant secretary of state for African and Caribbean affairs", "United States", "current"),
        ),
        (
            "Ann Okoro, managing director of the Arctic program at the Harbour Fund of the United States, said so.",
            ("Ann Okoro", "managing director of the Arctic program", "Harbour Fund of the United States", "current"),
        ),
        (
            "Per Lind, coordinator for Arctic affairs on the White House National Security Council, wrote it.",
            ("Per Lind", "coordinator for Arctic affairs", "White House National Security Council", "current"),
        ),
        (
            "Chinese Ministry of Foreign Affairs spokesperson Li Wen spoke.",
            ("Li Wen", "spokesperson", "Chinese Ministry of Foreign Affairs", "current"),
        ),
        ("Kenya's ambassador to Norway, Ann Okoro, spoke.", ("Ann Okoro", "ambassador to Norway", "Kenya", "current")),
        ("Alibaba chairman Jack Tan spoke.", ("Jack Tan", "chairman", "Alibaba", "current")),
        ("He saw the NPP leader, Mr Per Lind, again.", ("Per Lind", "leader", "NPP", "current")),
        ("He saw the Greens leader, Ann Okoro, again.", ("Ann Okoro", "leader", "Greens", "current")),
        ("The Speaker of the Diet, Rt Hon Ann Okoro MP, spoke.", ("Ann Okoro", "Speaker", "Diet", "current")),
        ("Kenya's ambassador in Oslo, Ann Okoro, spoke.", ("Ann Okoro", "ambassador in Oslo", "Kenya", "current")),
        ("A spokesman for Lind, Tom Berg, spoke.", ("Tom Berg", "spokesman", "Lind", "current")),
        (
            "The Prime Minister's spokesman, Tom Berg, spoke.",
            ("Tom Berg", "spokesman", "Office of the Prime Minister", "current"),
        ),
        (
            "He saw the UN Secretary-General's envoy, Tom Berg.",
            ("Tom Berg", "envoy", "UN", "current"),
        ),
        (
            "Ann Okoro, a special adviser to President Per Lind, wrote it.",
            ("Ann Okoro", "special adviser", "Per Lind", "current"),
        ),
        (
            "Ann Okoro, who heads the Norwegian delegation to the talks, wrote it.",
            ("Ann Okoro", "head", "Norwegian delegation", "current"),
        ),
    ],
)
def test_a_post_is_read_with_its_body_and_tense(text: str, expected: tuple[str, str, str, str]) -> None:
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "person", "posts"),
    [
        (
            "The Minister of Trade, Ms Ann Okoro, the Chief of Staff, Mrs Eve Berg, and others were present.",
            "Ann Okoro",
            ["Minister of Trade"],
        ),
        (
            "The Minister of Trade, Ms Ann Okoro, the Chief of Staff, Mrs Eve Berg, and others were present.",
            "Eve Berg",
            ["Chief of Staff"],
        ),
        (
            "Prince Ali, Governor of Riyadh Region, Dr. Tom Berg, Mayor of Jeddah, and others came.",
            "Tom Berg",
            ["Mayor"],
        ),
        ("The Minister for Local Government, Tom Berg, spoke.", "Tom Berg", ["Minister for Local Government"]),
        ("The Leader of the Opposition, Tom Berg, spoke.", "Tom Berg", ["Leader of the Opposition"]),
        ("The army forbade Premier Ann Okoro to come.", "Ann Okoro", ["Premier"]),
        ("It is equivalent to a deputy minister, Tom Berg, she said.", "Tom Berg", []),
        ("OSLO - Kenya's deputy minister, Ann Okoro, came.", "Ann Okoro", ["deputy minister"]),
    ],
)
def test_a_post_goes_to_whom_it_describes(text: str, person: str, posts: list[str]) -> None:
    assert [role for name, role, _, _ in roles(text) if name == person] == posts


def test_two_posts_on_one_name_are_two_roles() -> None:
    text = "Kenya's Deputy Prime Minister and Defence Minister Ali Safadi spoke."
    assert {r[1:3] for r in roles(text)} == {
        ("Deputy Prime Minister", "Kenya"),
        ("Defence Minister", "Kenya"),
    }


def test_an_appointment_names_two_people_and_two_tenses() -> None:
    text = "Wen Tao was appointed ambassador to Norway, replacing Li Bo, the Chinese President said."
    assert {(r[0], r[3]) for r in roles(text)} == {("Wen Tao", "current"), ("Li Bo", "former")}


def test_a_counterpart_has_the_post_of_the_other_party() -> None:
    text = "Kenyan Foreign Minister Ann Okoro met her Norwegian counterpart, Per Lind, on Monday."
    role = next(r for r in read(Document(id="n", text=text)).roles if r.person == "Per Lind")
    assert (role.role, role.org, role.grade) == ("Foreign Minister", "Norway", "inferred")


def test_the_name_of_a_new_clause_is_no_apposition() -> None:
    assert roles("In a talk with Per Lind, the minister took up trade.") == []


def test_the_first_minister_to_visit_holds_no_post_of_that_name() -> None:
    assert roles("Per Lind is the first foreign minister of Norway to visit.") == []


def test_every_quote_is_what_stands_in_the_text() -> None:
    text = "“Talks of [U.S. President Ann] Okoro with [Chinese President] Li,” said Per Lind of the Harbour Institute."
    reading = read(Document(id="n", text=text))
    for record in (*reading.roles, *reading.affiliations):
        check_quote(record, text)
    assert reading.roles[0].quote == "[U.S. President Ann] Okoro"


def test_the_body_of_a_person_without_a_post_is_an_affiliation() -> None:
    reading = read(Document(id="n", text="Per Lind of the Harbour Institute spoke."))
    assert [(a.person, a.org, a.grade) for a in reading.affiliations] == [("Per Lind", "Harbour Institute", "inferred")]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the gold article is not at hand")
def test_people_bodies_and_posts_of_the_gold_article(tmp_path: Path) -> None:
    text = (SHARED / "data" / "article" / "voa-blinken-beijing.txt").read_text(encoding="utf-8")
    reading = read(Document(id="voa", text=text))
    pred = tmp_path / "pred.jsonl"
    pred.write_text("\n".join(dumps([*reading.entities, *reading.roles, *reading.affiliations])), encoding="utf-8")
    gold = SHARED / "gold"
    run = [sys.executable, str(gold / "score_seed.py"), str(gold / "seed_gold.jsonl"), str(pred)]
    out = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    scores = {line.split(" ", 1)[0]: json.loads(line.split(" ", 1)[1].replace("'", '"')) for line in out.splitlines()}
    for kind in ("person", "organisation", "role", "affiliation"):
        assert scores[kind]["recall"] >= 0.95
        assert scores[kind]["fp"] == 0


def test_whose_adviser_it_is_is_inferred_where_several_may_be_meant() -> None:
    def grades(text: str) -> list[str]:
        return [r.grade for r in read(Document(id="n", text=text)).roles if r.role == "adviser"]

    assert grades("President Ann Okoro of Kenya met Per Lind. His adviser Paul Marek said so.") == ["inferred"]
    assert grades("President Per Lind spoke in Oslo. His adviser Paul Marek said so.") == ["confident"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Per Lind, foreign minister of Norway from 1990 to 1995, spoke.", "foreign minister 1990 1995 former"),
        ("Per Lind, Norway's foreign minister (1990-95), spoke.", "foreign minister 1990 1995 former"),
        ("Per Lind, Norway's foreign minister since 2021, spoke.", "foreign minister 2021 None current"),
        ("Per Lind, Norway's foreign minister until May 2020, spoke.", "foreign minister None 2020-05 former"),
        ("Per Lind, Norway's foreign minister until 2030, spoke.", "foreign minister None 2030 current"),
        ("Anna Lind served as Norway's king from 3 May 1990 until 1995.", "king 1990-05-03 1995 former"),
        ("Anna Lind was ambassador to Japan from 1991 to 1995.", "ambassador to Japan 1991 1995 former"),
        ("In 2003, Anna Lind was appointed Minister of Defence of Peru.", "Minister of Defence 2003 None current"),
        ("In 2003, Anna Lind, the foreign minister of Peru, left.", "foreign minister None None current"),
        ("From 1985 until her retirement in 1990 Anna Lind was King of Peru.", "King 1985 1990 former"),
        ("From 1985 to 1990 Anna Lind, King of Peru, lived in exile.", "King None None current"),
        ("Anna Lind has served as Norway's king since 2021.", "king 2021 None current"),
        ("Anna Lind has been Norway's foreign minister since 2021.", "foreign minister 2021 None current"),
        ("Anna Lind was Norway's foreign minister from 2001 to 2005.", "foreign minister 2001 2005 former"),
        ("Anna Lind became Norway's foreign minister in 2019.", "foreign minister 2019 None current"),
        ("Per Lind was elected president of Norway in 2019.", "president None None current"),
        ("Per Lind, foreign minister of Norway, since May in Osh, spoke.", "foreign minister None None current"),
        ("Per Lind, Norway's foreign minister from 1995 to 1990, spoke.", "foreign minister None None current"),
        ("Per Lind, ambassador of Norway to Mali from 2001 to now, spoke.", "ambassador 2001 None current"),
    ],
)
def test_a_term_told_behind_a_post_dates_the_tenure(text, told):
    (role,) = [r for r in extract(Document(id="d", text=text, date="2023-06-21")) if isinstance(r, Role)]
    assert f"{role.role} {role.from_} {role.until} {role.tense}" == told
    assert role.quote == text[role.char_start : role.char_end]
    assert not role.from_ or role.from_[:4] in role.quote


def test_a_row_of_a_list_may_name_post_and_body_and_a_line_over_it_the_state() -> None:
    """Records of conversations list who took part so, side by side; what stands behind the post is no second person."""
    text = """PARTICIPANTS:

  • Kenya
  • Ann Okoro, Foreign Minister
  • Brigadier General Juma Otieno, Director for External Liaison, Defence Ministry
  • Asha Wambui, Deputy Head, Price Planning Unit
  • Admiral Lacey, Naval Attaché, Norwegian Embassy
  • Bo Berg, Chief of the Kenyan Interests Section, Oslo
  • Mr. Per Lind, Recording Secretary
  • Norway
  • Eva Dahl, Trade Minister
  • Mr. Hans Moe, Norwegian Embassy
"""
    reading = read(Document(id="n", text=text, date="1978-05-16"))
    assert {r.person: (r.role, r.org) for r in reading.roles if r.person not in ("Bo Berg", "Per Lind")} == {
        "Ann Okoro": ("Foreign Minister", "Kenya"),
        "Juma Otieno": ("Director for External Liaison", "Defence Ministry"),
        "Asha Wambui": ("Deputy Head", "Price Planning Unit"),
        "Lacey": ("Naval Attaché", "Norwegian Embassy"),
        "Eva Dahl": ("Trade Minister", "Norway"),
    }
    bodies = {(a.person, a.org) for a in reading.affiliations}
    assert ("Hans Moe", "Norwegian Embassy") in bodies
    assert not {org for _, org in bodies} & {"Oslo", "Recording Secretary"}


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("He spoke after the resignation late on Sunday of Kenyan Budget Minister Tom Berg.", "former"),
        ("The death in combat of Kenyan rebel leader Tom Berg shook them.", "former"),
        ("Soldiers who overthrew Kenyan President Tom Berg met envoys.", "former"),
        ("The government that replaced Kenyan President Tom Berg met them.", "former"),
        ("After the dismissal of the Kenyan Foreign Minister, Tom Berg, she spoke.", "former"),
        ("He spoke of the assassination of Kenyan President Tom Berg.", "former"),
        ("Kenya's ex-president Tom Berg came.", "former"),
        ("Tom Berg (ex-member of the Kenyan parliament) came.", "former"),
        ("Oslo Kraft party head ex-PM Tom Berg of Kenya came.", "former"),
        ("He asked for the resignation of Kenyan Prime Minister Tom Berg.", "current"),
        ("She called for the removal of Kenyan Prime Minister Tom Berg.", "current"),
        ("He will replace Kenyan Ambassador Tom Berg.", "current"),
        ("She spoke of the replies of Kenyan Ambassador Tom Berg.", "current"),
        ("The death was felt, said Kenyan President Tom Berg.", "current"),
        ("They mourned the death of the Kenyan club's founder Tom Berg.", "current"),
    ],
)
def test_whoever_lost_a_post_or_died_is_its_former_holder(text: str, tense: str) -> None:
    assert {t for person, role, _, t in roles(text) if person == "Tom Berg" and role != "party head"} == {tense}


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Laos held talks with Kenyan army chief General Ann Okoro.", "army chief", "Kenya"),
        ("Kenyan defence minister General Ann Okoro came.", "defence minister", "Kenya"),
        ("Kenyans met the Principal Secretary, Ambassador Ann Okoro.", "Principal Secretary", "Kenya"),
        ("The Kenyan Permanent Secretary, Ambassador Ann Okoro, came.", "Permanent Secretary", "Kenya"),
        ("Kenyans met the President, Ambassador Ann Okoro and others.", "Ambassador", "Kenya"),
    ],
)
def test_a_rank_between_a_post_and_a_name_hides_no_post(text: str, role: str, body: str) -> None:
    assert [(r, org) for person, r, org, _ in roles(text) if person == "Ann Okoro"] == [(role, body)]
