"""Sides of a list of those who took part: by labels of any form, by firms in brackets, by posts of one side."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

TOP = "Memorandum of Conversation\n\n5 May 1961\n\n"
BODY = "\n\nThe tariff was raised first, and the fishing grounds after it.\n"
PARTED = {frozenset(("Holm", "Berg")), frozenset(("Arias", "Kane"))}


def _sides(listed: str) -> list[set[frozenset[str]] | None]:
    found = encounters(TOP + listed + BODY)
    return [
        {frozenset(name.split()[-1].capitalize() for name in side) for side in e.sides} if e.sides else None
        for e in found
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "PARTICIPANTS:\nU.S.\nSenator Ann Holm\nAmbassador Berg\nYEMEN\nPresident Rui Arias\nFM Ali Kane",
        "PARTICIPANTS:\nUNITED STATES\nSecretary Holm\nMr. Berg\nSAUDI ARABIA\nPrince Arias\nMr. Kane",
        "PARTICIPANTS:\nUSSR\nMr. Holm\nMr. Berg\nUSA\nMr. Arias\nMr. Kane",
        "PARTICIPANTS\nFRANCE: M. Holm; M. Berg\nITALY: Count Arias; Mr. Kane",
        "PRESENT:\nBRITISH EMPIRE: The Rt. Hon. D. Holm, M.P.; The Earl Berg.\nFRANCE: M. Arias; M. Kane.\n"
        "Secretary: Mr. Vane.",
        "Present: The Right Hon. A. Holm. The Right Hon. P. Berg. Canada. The Right Hon. Sir Rui Arias. "
        "The Hon. Ali Kane.",
        "PARTICIPANTS\n- Rui Arias, Premier, State Council\n- Ali Kane, Minister of Foreign Affairs\n"
        "- Dr. Ann Holm, Assistant to the President\n- Peter Berg, NSC Staff",
        "PARTICIPANTS\n- Ann Holm, Assistant to the President\n- Peter Berg, NSC Staff\n- Prime Minister Arias\n"
        "- Eva Kane, Vice Minister",
        "PARTICIPANTS\n- The President\n- Prime Minister Arias of Barbados\n- Sir Ali Kane, Ambassador from Barbados\n"
        "- Ann Holm, Deputy Assistant Secretary\n- Peter Berg, the White House",
        "PARTICIPANTS\n- Ann Holm, United States Ambassador to Great Britain\n- Peter Berg, NSC Staff\n"
        "- Lord Arias, Foreign Secretary of the United Kingdom\n- Ali Kane, Embassy of the United Kingdom",
        "Present:\nMinister Holm             M. Arias\nMr. Berg                  M. Kane",
        "Present:\nPrime Minister          President Rui Arias\nLord Holm               M. Kane\nSir Robert Berg",
        "PARTICIPANTS:         Ann Holm (Anna Holm), Chairman, Politburo\n                      Peter Berg, Premier\n\n"
        "                      Dr. Rui Arias, Assistant to the President\n                      Ali Kane, NSC Staff",
        "PARTICIPANTS\n- Ann Holm (Anna Holm), Premier\n- Peter Berg (Pyotr Berg), Assistant Minister\n"
        "- Dr. Rui Arias, Assistant to the President\n- Ali Kane, NSC Staff",
        "Participants: Governor Ann Holm and Peter Berg (Federal Reserve Board)\nRui Arias, Ali Kane (Norges Bank)",
    ],
)
def test_those_of_one_side_sat_across_from_the_other(listed: str) -> None:
    assert _sides(listed) == [PARTED]


@pytest.mark.parametrize(
    "listed",
    [
        "Participants: Ann Holm (Chair)\nPeter Berg (Secretary)\nRui Arias (Member)\nAli Kane (Member)",
        "Participants: Ann Holm (NEA)\nPeter Berg (NEA)\nRui Arias (AF)\nAli Kane (EUR)",
        "Participants: Ann Holm (from noon)\nPeter Berg (from noon)\nRui Arias (by phone)\nAli Kane (by phone)",
        "PARTICIPANTS:\nCanada Square Holdings\nMr. Holm\nMr. Berg\nMr. Arias\nMr. Kane",
        "PARTICIPANTS:\nMr. Holm\nMr. Berg\nMr. Arias\nMr. Kane",
        "PARTICIPANTS:   Mr. Holm      Mr. Berg      Mr. Arias      Mr. Kane",
        "PARTICIPANTS:\nAnn Holm                  Minister of Trade\nPeter Berg                Treasurer\n"
        "Rui Arias                 Deputy Minister\nAli Kane                  Envoy",
    ],
)
def test_posts_and_offices_in_brackets_and_lines_that_name_no_state_make_no_sides(listed: str) -> None:
    assert _sides(listed) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Taking part in the talks on the Peruvian side: Ann Holm, Minister of Fish; Peter Berg, Envoy; and other "
        "officials. On the Norwegian side: Rui Arias, Minister; Ali Kane, Ambassador of Norway to Peru.",
        "Present at the talks from the Peruvian side: Ann Holm; Peter Berg. From the Cuban side: Rui Arias; Ali Kane.",
    ],
)
def test_a_line_may_name_both_sides_one_after_the_other(text: str) -> None:
    (event,) = encounters(text + BODY)
    assert event.sides is not None
    assert {frozenset(name.split()[-1] for name in side) for side in event.sides} == PARTED


def test_each_of_three_sides_met_the_others() -> None:
    listed = "PARTICIPANTS:\nNorway\nMinister Holm\nMr. Berg\nSweden\nMinister Arias\nFinland\nMinister Kane"
    parted, rest = _sides(listed)
    assert parted == PARTED
    assert rest is None


def test_an_initial_behind_a_title_is_of_the_name() -> None:
    (event,) = encounters("Professor A Holm met Mr I Berg and Minister A Kane.")
    assert set(event.participants) == {"A Holm", "I Berg", "A Kane"}


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ("[Miss Kane enters.]", "inferred"),
        ("[The Premier and the Minister talked alone until 8.20.", "inferred"),
        ("[Some minutes later the guests withdrew to the next room.", "inferred"),
        ("The Premier asked whether the talks entered a new phase.", "confident"),
        ("[Page 588]", "confident"),
    ],
)
def test_of_a_record_that_tells_who_came_and_left_not_all_pairs_are_trusted(told: str, grade: str) -> None:
    listed = "PARTICIPANTS:\nUSSR\nMr. Holm\nMr. Berg\nUSA\nMr. Arias\nMr. Kane\n\n"
    assert [e.grade for e in encounters(TOP + listed + told + BODY)] == [grade]
