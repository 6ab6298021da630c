"""Who sat on which side, told in running words or lines: only people of different sides met."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

from whowhom.extract import extract
from whowhom.graph.records import Document, Event

DANES, PERUVIANS = ("Carla Ruiz", "Omar Diallo"), ("Jan Novak", "Ann Lee")


def meets(events: list[Event], one: str, other: str, status: str) -> bool:
    """Say whether two met; who sat on the same side did not."""
    return any(
        e.status == status
        and {one, other} <= set(e.participants)
        and not any({one, other} <= set(side) for side in e.sides or ())
        for e in events
    )


def across(text: str, status: str = "happened") -> bool:
    """Say whether all of one side met all of the other, and nobody those of his own."""
    events = encounters(text)
    crossed = all(meets(events, a, b, status) for a in DANES for b in PERUVIANS)
    return crossed and not meets(events, *DANES, status) and not meets(events, *PERUVIANS, status)


@pytest.mark.parametrize(
    "text",
    [
        "The talks were attended on the Danish side by Carla Ruiz and Omar Diallo and on the Peruvian side by "
        "Jan Novak and Ann Lee.",
        "Taking part in the talks were: on the Danish side - Carla Ruiz, Omar Diallo; on the Peruvian side - "
        "Jan Novak, Ann Lee.",
        "Present from the Danish side were Carla Ruiz and Omar Diallo; from the Peruvian side Jan Novak and Ann Lee "
        "attended the meeting.",
        "Talks were held. Taking part on the Danish side were Carla Ruiz, Prime Minister, and Omar Diallo, Minister "
        "of Fisheries. On the Peruvian side: Jan Novak, Foreign Minister, and Ann Lee, Ambassador.",
        "Talks were held between the delegations of Denmark and Peru. The Danish delegation consisted of Carla Ruiz "
        "and Omar Diallo, the Peruvian delegation of Jan Novak and Ann Lee.",
        "The Danish delegation, led by Carla Ruiz, also included Omar Diallo. The Peruvian delegation was made up of "
        "Jan Novak and Ann Lee. The two sides met in Lima.",
        "At the talks Denmark was represented by Carla Ruiz and Omar Diallo, and Peru by Jan Novak and Ann Lee.",
        "The meeting was attended by Carla Ruiz and Omar Diallo on the Danish side and Jan Novak and Ann Lee on the "
        "Peruvian side.",
        "The talks were attended by Carla Ruiz and Omar Diallo for Denmark and Jan Novak and Ann Lee for Peru.",
        "The dinner was attended, for Denmark, by Carla Ruiz and Omar Diallo, and for Peru, by Jan Novak and Ann Lee.",
        "Participating in the discussions on behalf of Denmark were Carla Ruiz and Omar Diallo, and on behalf of Peru "
        "Jan Novak and Ann Lee.",
        "A round of negotiations was held. Representing Denmark were Carla Ruiz and Omar Diallo; representing Peru, "
        "Jan Novak and Ann Lee.",
        "Also taking part in the conversation were, on the one side, Carla Ruiz and Omar Diallo and, on the other, "
        "Jan Novak and Ann Lee.",
        "The union side was represented at the talks by Carla Ruiz and Omar Diallo and the employers' side by "
        "Jan Novak and Ann Lee.",
        "Delegations of Denmark (Carla Ruiz, Omar Diallo) and Peru (Jan Novak, Ann Lee) held talks in Lima.",
        "The two delegations met in Lima. Denmark's team consisted of Carla Ruiz and Omar Diallo, while Peru's "
        "comprised Jan Novak and Ann Lee.",
        "Negotiations opened in Lima.\nFor Denmark: Carla Ruiz, Omar Diallo\nFor Peru: Jan Novak, Ann Lee",
        "The meeting took place in Lima.\n\nFor the Danish side:\n- Carla Ruiz, Minister\n- Omar Diallo, Envoy\n\n"
        "For the Peruvian side:\n- Jan Novak, Minister\n- Ann Lee, Adviser\n",
        "DANISH DELEGATION:\nCarla Ruiz, Minister\nOmar Diallo, Envoy\n\nPERUVIAN DELEGATION:\nJan Novak, Minister\n"
        "Ann Lee, Adviser\n\nThe two delegations held talks in Lima.",
        "Members of the Danish delegation: Carla Ruiz (leader), Omar Diallo, Pia Berg (interpreter). Members of the "
        "Peruvian delegation: Jan Novak (leader), Ann Lee. The talks lasted three hours.",
    ],
)
def test_who_sat_on_one_side_met_who_sat_on_the_other(text: str) -> None:
    assert across(text), encounters(text)
    assert all(e.grade != "flagged" for e in encounters(text) if e.rule != "record")


@pytest.mark.parametrize(
    "text",
    [
        "The talks will be attended on the Danish side by Carla Ruiz and Omar Diallo and on the Peruvian side by "
        "Jan Novak and Ann Lee.",
        "The Danish delegation will include Carla Ruiz and Omar Diallo and the Peruvian delegation Jan Novak and "
        "Ann Lee. The two delegations will hold talks in Lima.",
    ],
)
def test_sides_that_are_to_sit_down_are_a_plan(text: str) -> None:
    assert across(text, "planned"), encounters(text)


@pytest.mark.parametrize(
    "text",
    [
        # games, courts, armies and voters have sides as well
        "The Danish team included Carla Ruiz and Omar Diallo. The Peruvian team included Jan Novak and Ann Lee. The "
        "two teams met in the final in Lima.",
        "The session was held in court. On the defence side sat Carla Ruiz and Omar Diallo, on the other Jan Novak.",
        "Peace talks resumed. On the rebel side, Carla Ruiz leads the army and Omar Diallo the navy. On the government "
        "side, Jan Novak is chief of staff.",
        "On the Serbian side, Carla Ruiz and Omar Diallo led an army; on the Turkish side, Jan Novak. Talks were held.",
        # they say something of it, they are not listed
        "On the Danish side, Carla Ruiz and Omar Diallo welcomed the talks. On the Peruvian side, Jan Novak and "
        "Ann Lee criticised them.",
        # nobody says that they sat together
        "The Danish delegation included Carla Ruiz and Omar Diallo. The Peruvian delegation included Jan Novak and "
        "Ann Lee. They visited the museum.",
        # it came to nothing
        "The talks, which were to be attended on the Danish side by Carla Ruiz and Omar Diallo and on the Peruvian "
        "side by Jan Novak and Ann Lee, were cancelled.",
        "The border talks failed to take place. On the Danish side Carla Ruiz and Omar Diallo had been named; on the "
        "Peruvian side Jan Novak.",
        "The talks might be attended on the Danish side by Carla Ruiz and Omar Diallo and on the Peruvian side by "
        "Jan Novak.",
        # a party of voters is no party to talks
        "The leaders of the opposition Danish People's Party (DPP), Carla Ruiz, and the Peruvian Workers' Party (PWP), "
        "Jan Novak, attended the conference.",
        # only one side is told
        "Taking part in the talks on the Danish side were Carla Ruiz and Omar Diallo.",
        "Conversations were held. On the German side of the border lived Carla Ruiz and Omar Diallo; on the Polish "
        "side lived Jan Novak.",
    ],
)
def test_other_sides_met_nobody(text: str) -> None:
    assert [e for e in encounters(text) if len(e.participants) > 1 and e.grade != "flagged"] == []


HELD = "President Eva Holm of Denmark and President Luis Rey of Peru held talks in Lima on 3 May 1984. "


def test_who_took_part_met_the_other_principal_as_well() -> None:
    events = encounters(
        HELD + "Taking part on the Danish side were Carla Ruiz and Omar Diallo. On the Peruvian side: Jan Novak."
    )
    assert meets(events, "Eva Holm", "Jan Novak", "happened")
    assert meets(events, "Carla Ruiz", "Luis Rey", "happened")
    assert not meets(events, "Eva Holm", "Carla Ruiz", "happened")
    assert {e.date for e in events} == {"1984-05-03"}


def test_who_only_attended_stood_by_the_principal_of_the_side() -> None:
    text = HELD + "The meeting was attended on the Danish side by Carla Ruiz and on the Peruvian side by Jan Novak."
    events = [e for e in extract(Document(id="n", text=text)) if isinstance(e, Event)]
    assert not meets(events, "Carla Ruiz", "Jan Novak", "happened")
    assert [e.participants for e in events if e.type == "accompany"] == [
        ("Carla Ruiz", "Eva Holm"),
        ("Jan Novak", "Luis Rey"),
    ]


def test_the_only_side_told_met_whoever_stood_against_it() -> None:
    one = encounters("Premier Eva Holm received a Peruvian delegation. Taking part on the Peruvian side was Jan Novak.")
    assert meets(one, "Eva Holm", "Jan Novak", "happened")
    two = encounters(HELD + "Also taking part on the Peruvian side were Jan Novak and Ann Lee.")
    assert meets(two, "Eva Holm", "Jan Novak", "happened")
    assert not meets(two, "Luis Rey", "Jan Novak", "happened")


def test_those_whom_others_met_are_no_sides() -> None:
    events = encounters("Eva Holm met colleagues from Denmark, Carla Ruiz, and from Peru, Jan Novak, in two meetings.")
    assert meets(events, "Eva Holm", "Jan Novak", "happened")
    assert not meets(events, "Carla Ruiz", "Jan Novak", "happened")


def test_three_sides_met_each_other() -> None:
    events = encounters(
        "Talks took place in Geneva. The United States was represented by Carla Ruiz, the Soviet Union by Jan Novak "
        "and Ann Lee, and the United Kingdom by Pia Berg."
    )
    assert meets(events, "Carla Ruiz", "Pia Berg", "happened")
    assert meets(events, "Ann Lee", "Pia Berg", "happened")
    assert not meets(events, "Jan Novak", "Ann Lee", "happened")
