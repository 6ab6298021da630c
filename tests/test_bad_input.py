"""Texts that are no English prose: few records or none, no crash, and no nonsense that is called confident."""

from __future__ import annotations

import pytest

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Claimed, Document, Event, Person, check_quote


def events(text: str, date: str | None = "2023-06-20") -> list[Event]:
    found = extract(Document(id="n", text=text, date=date))
    for record in found:
        if isinstance(record, Claimed):
            check_quote(record, text)
    return [r for r in found if isinstance(r, Event)]


def confident(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(e.type, e.status, e.participants) for e in events(text) if e.grade == "confident"]


@pytest.mark.parametrize(
    "text",
    [
        "President Biden sprak met premier Rutte. Minister Kaag heeft met president Zelensky gesproken.",
        "Premier Rutte ontmoet vandaag in Den Haag president Zelensky, samen met minister Ollongren.",
        "Außenministerin Baerbock traf am Montag in Berlin Qin Gang. Das Treffen dauerte zwei Stunden.",
        "Le président Macron a rencontré lundi à Paris M. Scholz. Macron visite Berlin. Il a reçu M. Rutte.",
        "El presidente Sánchez se reunió con Meloni en Roma. Sánchez visita a Macron en París el martes.",
        "Presidente Lula visita Lisboa para um meeting com António Costa.",
        "Presiden Joko Widodo bertemu Presiden Xi Jinping di Bali untuk membahas perdagangan.",
        "Statsminister Mette Frederiksen mødtes med Olaf Scholz i Berlin.",
        "Cumhurbaşkanı Erdoğan, Ankara'da Başbakan Frederiksen ile görüştü.",
        "Министр иностранных дел Сергей Лавров встретился с Энтони Блинкеном в Женеве.",
        "习近平会见了美国国务卿布林肯。外交部长秦刚在北京会见布林肯。",
        "التقى وزير الخارجية المصري سامح شكري نظيره الأمريكي أنتوني بلينكن في القاهرة.",
    ],
)
def test_other_languages_tell_of_no_event(text: str) -> None:
    assert events(text) == []


def test_a_name_with_foreign_particles_is_no_foreign_sentence() -> None:
    assert confident("President Juan de la Cruz met Ursula von der Heide in Los Angeles.") == [
        ("meeting", "happened", ("Juan de la Cruz", "Ursula von der Heide"))
    ]


def test_all_capitals_tell_of_no_event() -> None:
    shouted = "SECRETARY OF STATE ANTONY BLINKEN MET FOREIGN MINISTER QIN GANG. PRESIDENT BIDEN WILL CALL XI JINPING."
    assert events(shouted) == []
    assert events("secretary antony blinken met foreign minister qin gang in beijing on sunday") == []


@pytest.mark.parametrize(
    "text",
    [
        "Present:\n- Antony Blinken, Secretary of State\n- Qin Gang, Foreign Minister\n- Met Office\n- Meeting Room\n",
        "Name\tPost\tMet\tDate\nAntony Blinken\tSecretary of State\tQin Gang\t2023-06-18\nJanet Yellen\t\tLi Qiang\n",
        "| Name | Post | Visit |\n|---|---|---|\n| Antony Blinken | Secretary of State | Beijing |\n",
        "name,post,met,date\nAntony Blinken,Secretary of State,Qin Gang,2023-06-18\n",
        '{"president": "Xi Jinping", "met": ["Joe Biden"], "date": "2023-11-15"}',
        "def met(a, b):\n    return visit[a].call(b)  # President.meet(Xi)\nclass Meeting(Visit): pass\n",
        "RT @SecSomebody: Great to meet @AmbSomebody today! 🤝 #diplomacy #China https://t.example/abc123",
        "Just met @POTUS!!! 😂😂 #blessed Met my hero at Starbucks omg",
        "Pres1dent B1den rnet Xi J1nping 1n 8ali. S ecretary o f S tate K errymetL avrov.",
    ],
)
def test_lists_tables_tweets_and_code_assert_nothing(text: str) -> None:
    assert confident(text) == []


def test_questions_in_a_transcript_are_no_meetings_and_labels_are_nobody() -> None:
    text = (
        "MR HOLM: Good afternoon.\nQUESTION: Did Secretary Blinken meet Qin Gang?\n"
        "MR HOLM: I have nothing to announce.\nQUESTION: Will he visit Beijing?\nSPEAKER 2: Thank you.\n"
    )
    assert events(text) == []
    people = {r.name for r in extract(Document(id="n", text=text)) if isinstance(r, Person)}
    assert not people & {"QUESTION", "SPEAKER", "Good", "Thank"}


def test_a_text_without_punctuation_flags_what_runs_together() -> None:
    text = (
        "Antony Blinken met Qin Gang in Beijing on Sunday he said talks were good Joe Biden will call Xi Jinping"
        " next week then Janet Yellen visited China and Li Qiang received her"
    )
    for event in events(text):
        assert event.grade != "confident" or event.participants in (("Antony Blinken", "Qin Gang"), ("John Kerry",)), (
            event
        )


def test_what_is_told_as_done_but_dated_after_the_text_is_flagged() -> None:
    (visit,) = events("Foreign Minister Ann Holm visited China on 30 June 2023.", "2023-06-20")
    assert (visit.grade, visit.why) == ("flagged", "it is told as done, and dated after the text")
    (visit,) = events("Foreign Minister Ann Holm visited China on 19 June 2023.", "2023-06-20")
    assert visit.grade == "confident"


def test_emoji_and_direction_marks_break_no_name() -> None:
    marked = "President \u202eJoe Biden\u202c met \u200fQin Gang\u200f in Beijing\u200e on Sunday."
    assert confident(marked) == [("meeting", "happened", ("Joe Biden", "Qin Gang"))]
    people = {
        r.name
        for r in extract(Document(id="n", text="Minister Ann Holm 🇳🇴 met 🤝 Minister Bo Lind 🇸🇪 😀."))
        if isinstance(r, Person)
    }
    assert people == {"Ann Holm", "Bo Lind"}


def test_a_sentence_of_thousands_of_words_is_read_in_its_first_ones() -> None:
    found = events("Foreign Minister Ann Holm met Bo Lind in Oslo, " + "he said it was so and " * 5000)
    assert ("Ann Holm", "Bo Lind") in [e.participants for e in found]
    assert all(e.char_end < 5000 for e in found)


def test_the_first_day_of_a_log_is_not_the_day_of_the_text() -> None:
    text = "Saturday, October 5, 2013\nOtto Brandt met Ines Rey.\nMonday, October 14, 2013\nOtto Brandt met Hugo Paz.\n"
    meetings = [r for r in extract(Document(id="n", text=text)) if isinstance(r, Event)]
    assert [(e.date, e.grade) for e in meetings] == [("2013-10-05", "confident"), ("2013-10-14", "confident")]
