"""Who is said to belong to a delegation by other words than a list of it, and who only stands beside it."""

from __future__ import annotations

import pytest
from test_leaders import with_novak
from test_news_sentences import encounters

CAME = "A delegation led by Carla Ruiz met President Jan Novak on Monday. "
RUIZ, DIALLO, HOLM = "Carla Ruiz", "Omar Diallo", "Pia Holm"


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("Omar Diallo and Pia Holm are also in the delegation.", {DIALLO, HOLM}),
        ("Omar Diallo and Pia Holm were part of the delegation.", {DIALLO, HOLM}),
        ("Omar Diallo, the mayor of Lima, was also a member of the delegation.", {DIALLO}),
        ("Also in the delegation were Omar Diallo and Pia Holm.", {DIALLO, HOLM}),
        ("Others on the team were Omar Diallo and Pia Holm.", {DIALLO, HOLM}),
        ("Among the members of the delegation is Omar Diallo.", {DIALLO}),
        ("Omar Diallo, another member of the delegation, thanked him.", {DIALLO}),
        ("The delegation included Omar Diallo. Pia Holm was also part of it and of the delegation.", {DIALLO}),
        ("The delegation included Omar Diallo. Also in the delegation was Pia Holm.", {DIALLO, HOLM}),
    ],
)
def test_who_belongs_to_it_met_with_it(said: str, others: set[str]) -> None:
    (event,) = [e for e in encounters(CAME + said) if "Jan Novak" in e.participants]
    assert (set(event.participants), event.grade) == ({RUIZ, "Jan Novak", *others}, "confident")


@pytest.mark.parametrize(
    "said",
    [
        "Omar Diallo was not part of the delegation.",
        "Omar Diallo was among the guests of the delegation.",
        "Omar Diallo was part of the Danish delegation in Geneva.",
        "Omar Diallo, a member of the delegation of Chad to the talks, left.",
        "Omar Diallo was on a mission in Lima.",
        "Omar Diallo was part of a delegation too.",
        "Omar Diallo wrote that it was a large delegation.",
    ],
)
def test_who_only_stands_beside_it_did_not(said: str) -> None:
    assert with_novak(CAME + said) == {RUIZ}


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("President Jan Novak met with a delegation. The delegation included Carla Ruiz.", {RUIZ}),
        ("President Jan Novak met a group of nurses. Led by Carla Ruiz, the group came on Sunday.", {RUIZ}),
        ("A delegation of lawmakers met President Jan Novak. Led by Carla Ruiz, the delegation came by sea.", {RUIZ}),
        (
            "A delegation saw President Jan Novak. Headed by Carla Ruiz and Omar Diallo, the delegation left early.",
            {RUIZ, DIALLO},
        ),
        ("Carla Ruiz, Omar Diallo and Pia Holm make up the delegation that met Jan Novak.", {RUIZ, DIALLO, HOLM}),
        ("Carla Ruiz is part of a delegation that met President Jan Novak on Monday.", {RUIZ}),
        ("Seven mayors met President Jan Novak on Monday. The team was led by Carla Ruiz.", {RUIZ}),
        (
            "Seven mayors met Jan Novak. The team was led by Carla Ruiz. Other members of the delegation include "
            "Omar Diallo (Lima) and Pia Holm (Oslo).",
            {RUIZ, DIALLO, HOLM},
        ),
        (
            "Jan Novak received executives of Acme, led by Carla Ruiz. The delegation included Omar Diallo.",
            {RUIZ, DIALLO},
        ),
        ("President Jan Novak met a group of nurses. Led by Carla Ruiz, the rebel group took the town.", set()),
        ("President Jan Novak met seven mayors on Monday. The committee was led by Carla Ruiz.", set()),
        ("President Jan Novak met reporters. The Danish side was led by Carla Ruiz.", set()),
    ],
)
def test_who_leads_it_or_is_in_it_alone(told: str, met: set[str]) -> None:
    assert with_novak(told) == met


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("Jan Novak met the Danish delegation. The Swedish delegation included Carla Ruiz and Omar Diallo.", set()),
        ("The Danish delegation included Carla Ruiz. The Swedish delegation included Omar Diallo. "
         "President Jan Novak met the Danish delegation on Monday.", {RUIZ}),
    ],
)  # fmt: skip
def test_a_delegation_of_one_state_is_not_that_of_another(told: str, met: set[str]) -> None:
    assert with_novak(told) == met


@pytest.mark.parametrize(
    "said",
    [
        "Its leader, Carla Ruiz, thanked him.",
        '"It was good," delegation member Carla Ruiz said.',
        "The delegation's leader, Carla Ruiz, thanked him.",
        '"It was good," said Carla Ruiz, who was part of the delegation.',
        '"It was good," said Carla Ruiz, one of the members of the delegation.',
        "Under the leadership of Carla Ruiz, the delegation went on to Lima.",
    ],
)
def test_who_speaks_of_it_as_its_own_was_with_it(said: str) -> None:
    assert with_novak("The delegation met President Jan Novak on Monday. " + said) == {RUIZ}


@pytest.mark.parametrize(
    ("came", "both"),
    [
        ("Carla Ruiz and Omar Diallo visited our university on Sunday.", True),
        ("The ambassador of Chile, Carla Ruiz, and the rector, Omar Diallo, paid an official visit to Oslo.", True),
        ("Carla Ruiz and Omar Diallo praised the treaty on Sunday.", False),
        ("Carla Ruiz and Omar Diallo, the mayor of Lima wrote, came.", False),
        ("A Danish delegation came. Carla Ruiz and Omar Diallo visited our university on Sunday.", False),
    ],
)
def test_the_delegation_is_those_who_came_if_there_is_no_other(came: str, both: bool) -> None:
    events = [e for e in encounters(came + " President Jan Novak met with the delegation.") if e.type == "meeting"]
    assert [set(e.participants) >= {RUIZ, DIALLO} for e in events if "Jan Novak" in e.participants] == [both]
    assert not both or {e.grade for e in events} == {"inferred"}
