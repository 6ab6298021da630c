"""Lists of those present in minutes: what stands over them, how one entry is parted from the next, where they end."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

BODY = "\n\nThe tariff was raised first, and the fishing grounds after it.\n"
MINUTES = "MINUTES OF A MEETING held on 5 May 1961.\n\n"
THREE = ["Arias", "Berg", "Holm"]
NAMES = "Ann Holm, Peter Berg, Rui Arias"


def _met(text: str) -> list[str]:
    found = encounters(text + BODY)
    assert all(e.status == "happened" and e.type == "meeting" for e in found)
    return sorted(name.split()[-1] for e in found for name in e.participants)


@pytest.mark.parametrize(
    "heading",
    [
        "Members Present",
        "Directors present",
        "Present Board Members",
        "The following were present",
        "The following Commissioners were present",
        "There were present",
        "Present were",
        "Attending",
        "Those in attendance",
        "Council members who were present",
        "The members of the Board present were",
        "P R E S E N T ",
    ],
)
def test_a_heading_may_say_who_they_were_that_were_present(heading: str) -> None:
    assert _met(f"{MINUTES}{heading}: {NAMES}") == THREE
    assert _met(f"{MINUTES}{heading}:\n" + NAMES.replace(", ", "\n")) == THREE


@pytest.mark.parametrize(
    "heading",
    [
        "Members",
        "Committee members",
        "Members absent",
        "Members not present",
        "Members excused",
        "Not present",
        "Apologies",
        "Apologies received from",
        "Distribution",
        "Copies to",
        "Recipients",
        "Past members",
    ],
)
def test_a_list_of_members_of_absent_or_of_addressees_tells_of_no_meeting(heading: str) -> None:
    assert _met(f"{MINUTES}{heading}: {NAMES}") == []


@pytest.mark.parametrize(
    "title",
    [
        "A meeting of the Harbour Board was held in Oslo on 5 May 1961.",
        "The Harbour Board met in Oslo on 5 May 1961.",
        "The Council convened in the Old Hall on 5 May 1961.",
        "The Committee met, pursuant to call, at 10 a.m.",
        "Meeting of the Harbour Board\n5 May 1961",
        "CONCLUSIONS of a Meeting of the Cabinet held on 5 May 1961",
        "MINUTES\n5 May 1961",
        "Minutes May 5, 1961",
        "Formal Minutes\n\n5 May 1961",
        "Oral Evidence\n\nTaken before the Fish Committee",
        "Hearing before the Committee on Fish\nMay 5, 1961",
        "Proceedings of the Harbour Council",
    ],
)
def test_the_lines_above_those_present_tell_that_there_was_a_meeting(title: str) -> None:
    assert _met(f"{title}\n\nPresent: {NAMES}") == THREE


@pytest.mark.parametrize(
    "text",
    [
        f"The Harbour Board will meet in Oslo on 5 May 1961.\n\nPresent: {NAMES}",
        f"The next meeting will be held on 5 May 1961.\n\nPresent: {NAMES}",
        f"Friends of the Harbour\n\nPresent: {NAMES}",
        f"Hearing before the High Court of Norland\n\nParties: {NAMES}",
        f"The Harbour Board met in Oslo on 5 May 1961.\n\nCandidates: {NAMES}",
        f"The Harbour Board met in Oslo on 5 May 1961.\n\nParticipants in the regatta: {NAMES}",
    ],
)
def test_other_lines_above_a_list_tell_of_none(text: str) -> None:
    assert _met(text) == []


ROWS = "U.S.\nSenator Ann Holm\n\nNorway\nMinister Peter Berg\nRui Arias, Adviser"
CABLE = f"{{}}\n\n2. (SBU) Participants:\n\n{ROWS}\n\n3. (C) All was well."


@pytest.mark.parametrize(
    "subject",
    [
        "SUBJECT: MEETING WITH MINISTER BERG",
        "SUBJECT: THE AMBASSADOR'S DINNER WITH MINISTER BERG",
        "Subject: Talks between the Senator and the Minister",
        "SUBJ: CODEL HOLM'S CONVERSATION WITH MINISTER BERG",
    ],
)
def test_the_subject_of_a_telegram_tells_that_its_participants_met(subject: str) -> None:
    assert _met(CABLE.format(subject)) == THREE


@pytest.mark.parametrize(
    "subject",
    [
        "SUBJECT: REQUEST FOR MEETING WITH MINISTER BERG",
        "SUBJECT: PROPOSED TALKS WITH MINISTER BERG",
        "SUBJECT: SCENARIO FOR MEETING WITH MINISTER BERG",
        "SUBJECT: FISH",
    ],
)
def test_a_meeting_that_is_to_come_is_not_told_by_its_participants(subject: str) -> None:
    assert _met(CABLE.format(subject)) == []


@pytest.mark.parametrize(
    "listed",
    [
        "Board Members Present:\nAnn Holm, Chairperson\nPeter Berg, Secretary\nRui Arias\nAbsent:\nKarl Vane\nEva Dell",
        "Present:\nAnn Holm (Chair)\nPeter Berg (Secretary)\nRui Arias\nGuests:\nKarl Vane",
        "Members present:\n\nSir Alan Holm, in the Chair\nMr Peter Berg\n\nDame Rosa Arias",
        "Present:\nAnn Holm\nPeter Berg\nRui Arias\nApologies for absence:\nKarl Vane\nEva Dell",
        "Present:\nAnn Holm\nPeter Berg\nRui Arias\nMembers unable to attend:\nKarl Vane\nEva Dell",
        "Present: Dr A Holm, Mr P Berg, Ms R Arias. Apologies: Ms G Vane, Mr S Dell.",
        "Present: Ann Holm, Peter Berg, Rui Arias Apologies: Karl Vane, Eva Dell In attendance: Sam Dee 1. Minutes",
        "Present: Ann Holm; Peter Berg; Rui Arias; absent: Karl Vane, Eva Dell",
        "Present: Ann Holm; Peter Berg; Rui Arias. By invitation: Karl Vane; Eva Dell",
        "Present: Ann Holm, Peter Berg and Rui Arias. Karl Vane was unable to attend.",
        "Present: Ann Holm, Peter Berg and Rui Arias. Eva Dell joined the meeting for the third item.",
        "Present: Ann Holm, Peter Berg and Rui Arias. Secretary: Karl Vane. Minutes: Eva Dell",
        "Absent: Karl Vane, Eva Dell\nPresent: Ann Holm, Peter Berg, Rui Arias",
        "Present: Ann Holm, Peter Berg,\nRui Arias",
        "In the chair: Ann Holm. Present: Peter Berg, Rui Arias",
        "PRESENT Mr William Holm (Chair) Mr Alan Berg Mrs Carla Arias APOLOGIES Mr Roy Vane 1. Minutes were read.",
        "PRESENT: Mr. Holm, Chairman Mr. Berg Mr. Arias, Secretary There were presented letters of Mr. Vane.",
        "PRESENT: Alan Holm, M.P., Home Secretary. Peter Berg, M.P., Prime Minister. Rui Arias, Secretary of the Navy.",
        "Present: The Right Hon. ALAN HOLM, Lord President of the Council. The Right Hon. PETER BERG, M.P. Mr Arias.",
        "Present: the Rector (Dr A Holm), the Dean (Mr I Berg) and the Bursar (Dr A Arias). Mrs J Vane as Clerk.",
        "Commissioners present: Holm, Berg, Arias",
        "PRESENT:\n\nMr.\nMr.\n\nHolm, Vice Chairman\nBerg\nMr. Arias, Secretary",
        "Present: Mr. Holm (Chairman), Mr. Berg (for Mr. Vane), Mr. Arias, representing Ms. Dell",
    ],
)
def test_a_list_holds_all_who_were_there_and_nobody_else(listed: str) -> None:
    assert [name.capitalize() for name in _met(MINUTES + listed)] == THREE


@pytest.mark.parametrize(
    "rest",
    [
        "\nRegrets: Karl Vane",
        "\nNot in Attendance: Karl Vane, Eva Dell",
        "\nAbsent - Karl Vane, Eva Dell",
        "\n2. Apologies for absence\nKarl Vane, Eva Dell",
        "\nAbsent with apologies: Karl Vane, Eva Dell",
        "\nApologies were received from Karl Vane and Eva Dell.",
        "\nLate: Karl Vane",
        "\nStaff Present: Karl Vane\nGuests: Eva Dell",
        "\nProposed: Karl Vane\nSeconded: Eva Dell",
        "\nMoved by Karl Vane, seconded by Eva Dell",
        "\nMatters arising: Karl Vane to write to Eva Dell",
        "\n\nMatters arising\nKarl Vane, Treasurer",
        "\n\nKarl Vane, Treasurer, gave his report.",
        "\n\nCorrespondence\nLetter from Karl Vane\nEva Dell - thanks",
        "\n\nElection of Officers\nChair: Karl Vane\nTreasurer: Eva Dell",
        "\n\nIn memoriam\nKarl Vane\nEva Dell",
        "\n\nNew members\nKarl Vane\nEva Dell",
        "\n\nPrizes of the year\nKarl Vane\nEva Dell",
        "\nWork party: Karl Vane and Eva Dell",
        "\n\nApologies for Absence\n\n\u2022 Karl Vane\n\u2022 Eva Dell",
    ],
)
@pytest.mark.parametrize("listed", [f"Present: {NAMES}", "Present\n" + NAMES.replace(", ", "\n")])
def test_nobody_is_taken_from_what_follows_the_list(listed: str, rest: str) -> None:
    assert _met(f"Minutes of the Harbour Council, 5 May 1961\n\n{listed}{rest}") == THREE


def test_letters_behind_names_and_numbers_before_them_are_no_ends() -> None:
    rows = "1. Ann Holm QC\n2. Peter Berg (PB)\n3. Rui Arias (RA)"
    assert (
        _met(f"Minutes of the Harbour Council, 5 May 1961\n\nPresent (in person):\n{rows}\n\nApologies: Karl Vane")
        == THREE
    )


def test_a_body_called_cabinet_has_others_present_whom_capitals_part() -> None:
    listed = (
        "PRESENT The Rt Hon Ann Holm MP Prime Minister The Rt Hon Sir Peter Berg MP Secretary of State for Fish "
        "The Rt Hon Rui Arias Lord Chancellor THE FOLLOWING WERE ALSO PRESENT The Rt Hon Karl Vane MP Attorney General "
        "SECRETARIAT Sir Alan Dell Mr P Orr CONTENTS Subject Page"
    )
    assert _met(f"CONCLUSIONS of a Meeting of the Cabinet held on 5 May 1961\n\n{listed}") == THREE


def test_those_in_attendance_at_a_body_are_not_of_it_but_were_in_the_conversation_of_a_few() -> None:
    rows = f"Present: {NAMES}\nIn attendance: Karl Vane"
    assert _met(f"Minutes of the Harbour Board, 5 May 1961\n\n{rows}") == THREE
    assert _met(f"Record of a talk, 5 May 1961\n\n{rows}") == [*THREE, "Vane"]


@pytest.mark.parametrize(
    "row",
    [
        "Geoffrey Clifton-Hall",
        "Mo Tse-lin (Mo Zelin), Chairman",
        "Speaker Holm, Kimbru",
        "Senators Holm of Ohio, and Kimbru",
    ],
)
def test_a_place_in_the_list_makes_a_name_of_what_else_might_be_none(row: str) -> None:
    (event,) = encounters(f"{MINUTES}Present:\nMr. Berg\n{row}{BODY}")
    last = row.split(",")[-1].split(" (")[0].split()[-1] if "Kimbru" in row else row.split(" (")[0].split(",")[0]
    assert any(name.endswith(last) for name in event.participants), event.participants


@pytest.mark.parametrize("row", ["Trade Policy", "Open Market Account", "Harbour Bank, Oslo", "Alternate for Mr. Vane"])
def test_nobody_is_made_of_what_else_a_list_holds(row: str) -> None:
    (event,) = encounters(f"{MINUTES}Present:\nMr. Berg\nMr. Holm, Member\n{row}{BODY}")
    assert {"Berg", "Holm"} <= set(event.participants) <= {"Berg", "Holm", "Vane"}


@pytest.mark.parametrize(
    "text",
    [
        f"Our team met in Oslo in May.\n\nPresent Board Members: {NAMES}",
        f"During 1961 the Audit Committee met on six occasions.\n\nMembers attending: {NAMES}",
        f"The Fish Committee met at the Old Hall ten times.\n\nPresent: {NAMES}",
        "Hearing before the High Court of Norland\n\nPresent: Ann Holm, for the plaintiff; Peter Berg, for the defence",
        "Minutes of the last meeting will be read by Ann Holm.\n\nCandidates:\nPeter Berg\nRui Arias",
        "BRIEFING NOTE\n\nSUBJECT: Meeting with Minister Holm\n\nParticipants:\nMinister Holm\nMr. Berg\nRui Arias",
        "SUBJECT: Your Meeting with Minister Holm\n\nParticipants:\nMinister Holm\nPeter Berg\nRui Arias",
    ],
)
def test_meetings_in_general_to_come_or_in_court_make_nobody_met(text: str) -> None:
    assert _met(text) == []


def test_those_who_were_not_available_and_proxies_end_the_list() -> None:
    told = f"Participants: {NAMES}\n\nProxies: Jan Vik to Ann Holm\n\nUnavailable: Eva Lund"
    assert _met(f"Meeting minutes, 6 May 1961\n\n{told}") == THREE
    told = f"Participants: {NAMES}\n\nCounted by: Jan Vik, Eva Lund"
    assert _met(f"Meeting minutes, 6 May 1961\n\n{told}") == THREE


@pytest.mark.parametrize("ends", ["The meeting adjourned at noon.", "Ann Holm seconded the motion.", "Motion carried."])
def test_what_only_minutes_tell_makes_a_list_one_of_those_who_met(ends: str) -> None:
    assert _met(f"July 16, 1961, Conference Call\n\nParticipants: {NAMES}\n\n{ends}") == THREE


def test_a_list_of_participants_alone_tells_of_no_meeting() -> None:
    assert _met(f"July 16, 1961, Summer School\n\nParticipants: {NAMES}\n\nThe school lasted three weeks.") == []


def test_posts_before_names_go_on_over_the_end_of_a_line() -> None:
    told = "In Attendance: President Ann Holm, Vice-President Peter Berg, President-Elect\nRui Arias, "
    told += "At-\nLarge Members Eva Lund, Director Jan Vik. Absent were Board Members Ole Moe and Kai Dahl."
    found = encounters(f"Annual Meeting of the Club's Board\nMeeting Minutes\n{told}{BODY}")
    (event,) = found
    assert {n.split()[-1] for n in event.participants} == {"Holm", "Berg", "Arias", "Lund", "Vik"}
    assert not event.sides
