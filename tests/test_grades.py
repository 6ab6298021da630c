"""When a reading is to be trusted: what was implied and was right all the same, beside what stays a guess."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

CONFIDENT = [
    # he or she is the one actor of the sentence before
    "Minister Ana Luca arrived in Lima on Monday. In the evening she met President Hugo Paz.",
    "Minister Ana Luca praised the plan of Premier Otto Brandt. On Friday she was received by President Hugo Paz.",
    "Minister Ivo Brankov held talks with Premier Otto Brandt on Monday. He also called on President Hugo Paz.",
    # the one person with this post in the text, told of just before
    "High Commissioner Ana Luca landed in Suva. The High Commissioner also met Governor Hugo Paz.",
    # the day or the place is lent, the parties are named
    "Ana Luca arrived in Oslo on Friday. Luca met Minister Hugo Paz.",
    # a noun that proves little by itself, held by one with another
    "Minister Ana Luca held a long session with President Hugo Paz in Oslo on Friday.",
    # "he" is whom the text goes on to tell of: nobody else acts before, nobody is beside him
    "Minister Ivo Brankov praised the plan of Premier Otto Brandt. He then met President Hugo Paz.",
    "Premier Otto Brandt spoke. Minister Ivo Brankov was there on Monday, and on Friday he met President Hugo Paz.",
    # "he" and "they" are who was told of last, and nobody else acted meanwhile
    "Minister Ivo Brankov had had lunch with Senator Otto Brandt. On Friday afternoon he met President Hugo Paz.",
    "Minister Ivo Brankov and Senator Otto Brandt flew to Lima. They met President Hugo Paz.",
    "Minister Ivo Brankov flew to Lima on Monday. It rained. President Hugo Paz received him.",
    # told of long before, and nobody else has the post
    "High Commissioner Ana Luca landed in Suva."
    + " It rained there." * 20
    + " The High Commissioner met Governor Hugo Paz.",
    # who led the two sides of what was held
    "Laos and Peru held talks in Lima on Friday. The Lao side was led by Minister Ana Luca and the Peruvian side was "
    "led by Minister Hugo Paz.",
    # there were more, whom nobody knows; these two met
    "Minister Ana Luca met President Hugo Paz and Tulu in Oslo on Friday.",
    # who was there for it, or went there for it long ago, has met him; so has who is shown in a picture
    "Minister Ana Luca was in Oslo on Friday for talks with President Hugo Paz.",
    "Minister Ana Luca was driven to the palace to meet President Hugo Paz.",
    "Minister Ana Luca, who flew to Oslo on May 9 to see President Hugo Paz, spoke of trade.",
    "Minister Ana Luca (left) receives President Hugo Paz in Oslo. Photo: P. Rey",
    # a participle takes the tense of its clause
    "Welcomed at the airport by Minister Ana Luca, President Hugo Paz went to his hotel.",
    "President Hugo Paz landed on Monday, met at the foot of the stairs by Minister Ana Luca.",
    # all are named on one side of what took place, and the grammar loses one of them between posts
    "The session was co-chaired by Ana Luca, Deputy Minister of Trade of Peru, and Hugo Paz, Deputy Premier of Laos.",
    "They spoke at a two-hour meeting between Minister Ana Luca, on her first trip to Oslo, and President Hugo Paz.",
    # what somebody did while they met, all of them named
    "Minister Ana Luca voiced her joy at meeting President Hugo Paz.",
    "The matter was raised during the meeting between Minister Ana Luca and President Hugo Paz.",
    # each of a list in lines whose verb the grammar cannot see
    "This morning Pope Leo received in audience:\n- Ana Luca, Minister of Trade;\n- Prof. Hugo Paz, of the Fund.",
    "During her talks with President Hugo Paz, Minister Ana Luca spoke of trade.",
    "Minister Ana Luca praised Peru during her meeting with President Hugo Paz.",
    # what two had who are named together
    "Minister Ana Luca and President Hugo Paz agreed on trade during their talks.",
    "Minister Ana Luca and President Hugo Paz held their first meeting in Oslo on Friday.",
    # the grammar loses one of them: "a meeting she had", a post far from its name, a list of counterparts
    "Minister Ana Luca said a meeting she had with President Hugo Paz went well.",
    "Ana Luca arrived in Lima on Monday. She co-chaired with President Hugo Paz the sixth round of the dialogue.",
    "Ana Luca, the special envoy of Peru, held bilateral and trilateral meetings with her Lao and Thai counterparts, "
    "Hugo Paz and Ivo Brankov.",
    # who is told of in the clause before
    "Senator Ivo Brankov arrived in Lima in June, when he was received by President Hugo Paz.",
    "Senator Otto Brandt praised Premier Hugo Paz when they met in Lima.",
    "Crown Prince Omar Diallo landed in Lima. On Monday His Highness met President Hugo Paz.",
    # a weak verb or noun between two who are named
    "Minister Ana Luca toured the harbour of Lima with President Hugo Paz.",
    "Minister Ana Luca held a session on trade with President Hugo Paz.",
    # how they spoke is open, that they did is not; who took part in talks with somebody had them
    "Premier Ana Luca and Hugo Paz spoke in January.",
    "Minister Ana Luca took part in talks with President Hugo Paz in Lima.",
    # named on two sides
    "On the Peruvian side the talks were led by Minister Ana Luca. The Lao delegation comprised Minister Hugo Paz and "
    "Ambassador Ine Rey.",
    # a post whose holder is named only below, as are those of whom there are three
    "Peru's foreign minister met President Hugo Paz in Lima. Foreign Minister Ana Luca of Peru then left.",
    "Minister Ana Luca received three new ambassadors. They were Hugo Paz of Peru, Ine Rey of Oslo and Otto Brandt.",
    # the day is that of an occasion told in the same breath
    "Minister Ana Luca met President Hugo Paz on the sidelines of the UN summit held on May 3, 2019.",
]
GUESSES = [
    # who is told of last may be either
    "Minister Ivo Brankov flew to Lima with Senator Otto Brandt. He met President Hugo Paz there.",
    "Minister Ivo Brankov came with Senator Otto Brandt, and Senator Otto Brandt spoke. He had met President Hugo Paz.",
    "Minister Ivo Brankov wrote to Senator Otto Brandt. I have spoken with President Hugo Paz.",
    "Minister Ivo Brankov wrote to Senator Omar Diallo, and Senator Otto Brandt answered. He met President Hugo Paz.",
    "Minister Ivo Brankov stays.\n\nA: When he met Premier Hugo Paz on June 16, it was for Brandt to explain.",
    "High Commissioner Ana Luca wrote to High Commissioner Otto Brandt. The High Commissioner met Governor Hugo Paz.",
    # whom a pronoun is taken for stands beside another of whom the text tells more; or behind either of two posts
    "Envoy Otto Brandt is dead. Brandt was born in Lima. Brandt read law. Minister Ivo Brankov once helped Brandt. "
    "In May 1988 he fell ill. He met President Hugo Paz in Oslo.",
    "Ambassador Otto Brandt spoke. Minister Ana Luca thanked Ambassador Ivo Brankov. The ambassador said he had met "
    "President Hugo Paz.",
    # of two one is only whose speech it was, and a third is near
    "Minister Ana Luca met Premier Ine Rey on Monday. Luca's trip ended before Hugo Paz's speech. The two met in Oslo.",
    "Minister Ana Luca landed in Suva. I sat beside the Ruritanian Minister, who had that day seen Governor Hugo Paz.",
    "Peru arrived in Oslo on Friday. Peru met Minister Hugo Paz.",
    "Minister Ana Luca attended a reception for President Hugo Paz.",
    "Laos and Peru held talks in Lima on Friday. The Lao side will be led by Minister Ana Luca and the Peruvian side "
    "will be led by Minister Hugo Paz.",
    # who "he" is, whom she had met, is open; so are two posts whose holders are both named below
    "Minister Hugo Paz arrived with Otto Brandt. He married Ine Rey, whom he had met.",
    "Peru's foreign minister met Laos' foreign minister in Lima. Foreign Minister Ana Luca of Peru then left. Foreign "
    "Minister Hugo Paz of Laos went with her.",
    # "we" may be anybody's, and "they spoke" may be told of others
    "Minister Ivo Brankov wrote to Senator Otto Brandt. We have spoken with President Hugo Paz.",
    # who had lunch with him is told of either
    "Minister Ivo Brankov came with Premier Ine Rey, who called on Senator Otto Brandt, and had lunch with Hugo Paz.",
    "Minister Ivo Brankov handed a letter to President Hugo Paz.",
    # nobody says that it came about
    "Minister Ana Luca flew to Oslo on Tuesday to see President Hugo Paz.",
    "Minister Ana Luca was to be driven to the palace to meet President Hugo Paz.",
    "Welcomed at the airport by Minister Ana Luca, President Hugo Paz will drive to his hotel.",
]


@pytest.mark.parametrize("text", CONFIDENT)
def test_what_leaves_one_answer_is_confident(text: str) -> None:
    events = [e for e in encounters(text) if "Hugo Paz" in e.participants]
    assert [(e.status, e.grade) for e in events] == [("happened", "confident")], events


@pytest.mark.parametrize("text", GUESSES)
def test_what_leaves_more_than_one_is_not(text: str) -> None:
    assert all(e.grade != "confident" for e in encounters(text) if "Hugo Paz" in e.participants)


PLANS = [
    "Minister Ivo Brankov praised the plan of Premier Otto Brandt. He will meet President Hugo Paz.",
    "Minister Ivo Brankov arrives in Lima on Monday. In the evening he will be received by President Hugo Paz.",
    "Minister Ana Luca arrives in Lima on Monday. She is then expected to call on President Hugo Paz.",
    "Minister Ana Luca and Senator Otto Brandt fly to Lima. They will meet President Hugo Paz.",
    "Premier Ana Luca and President Hugo Paz spoke on Monday. They will meet again in Oslo on May 9, 2031.",
    "High Commissioner Ana Luca is in Lima. In Oslo the High Commissioner will meet Governor Hugo Paz.",
]
LOOSE_PLANS = [
    # who is named before may be meant, or tells of another
    "Minister Ivo Brankov is in Lima. Senator Omar Diallo told Otto Brandt that he will meet President Hugo Paz.",
    "Minister Ivo Brankov is in Lima. Senator Otto Brandt flies on to Oslo with him, where he will meet Hugo Paz.",
    # the present of a clause tells of no plan, nor does what somebody asks
    "Minister Ivo Brankov flew to Lima. There are reports that he will see President Hugo Paz.",
    "Minister Ivo Brankov praised the plan of Premier Otto Brandt. We will meet President Hugo Paz.",
]


@pytest.mark.parametrize("text", PLANS)
def test_a_plan_whose_sentence_begins_with_who_will_meet_is_confident(text: str) -> None:
    events = [e for e in encounters(text) if "Hugo Paz" in e.participants]
    assert [(e.status, e.grade) for e in events] == [("planned", "confident")], events


@pytest.mark.parametrize("text", LOOSE_PLANS)
def test_a_plan_told_behind_somebody_else_stays_a_guess(text: str) -> None:
    assert all(e.grade != "confident" for e in encounters(text) if "Hugo Paz" in e.participants)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Minister Ana Luca hopes to meet President Hugo Paz in Oslo.", "hoped"),
        ("Minister Ana Luca may meet President Hugo Paz in Oslo.", "possible"),
        ("Minister Ana Luca did not meet President Hugo Paz in Oslo.", "denied"),
    ],
)
def test_what_is_hoped_possible_or_denied_stays_inferred(text: str, status: str) -> None:
    (event,) = encounters(text)
    assert (event.status, event.grade) == (status, "inferred")
    assert event.why == f"words for {status} often say something else"


def test_who_denies_that_he_met_somebody_is_confident() -> None:
    (event,) = encounters("Minister Ana Luca denied that she had met President Hugo Paz in Oslo.")
    assert (event.status, event.grade) == ("denied", "confident")


def test_that_a_list_goes_on_is_no_doubt_of_whom_it_names() -> None:
    (plan,) = encounters("Minister Ana Luca will meet President Hugo Paz and Tulu in Oslo on Friday.")
    assert (plan.status, plan.grade, plan.why) == ("planned", "confident", "the list goes on: Tulu")
    (perhaps,) = encounters("Minister Ana Luca may meet President Hugo Paz and Tulu in Oslo on Friday.")
    assert perhaps.grade == "inferred"


def test_who_attends_an_audience_meets_nobody_of_it() -> None:
    assert encounters("The audience was attended by Minister Ana Luca and Ambassador Hugo Paz.") == []
    (meeting,) = encounters("The meeting was attended by Minister Ana Luca and Ambassador Hugo Paz.")
    assert meeting.grade == "confident"


def test_the_name_of_a_republic_is_no_person() -> None:
    (meeting,) = encounters("Premier Ana Luca was received by the President of the Italian Republic, Mr. Hugo Paz.")
    assert meeting.participants == ("Hugo Paz", "Ana Luca")


def test_who_has_talks_with_others_whom_nobody_reads_has_none_with_his_own_side() -> None:
    both = "Minister Ana Luca and Senator Hugo Paz had useful talks"
    assert encounters(f"{both} with old friends.") == []
    assert [len(e.participants) for e in encounters(f"{both} with a view to peace.")] == [2]
    assert [len(e.participants) for e in encounters(f"{both} with each other.")] == [2]


def test_they_are_a_delegation_listed_by_name_without_doubt() -> None:
    text = "A delegation led by Minister Ana Luca came to Lima. They were received by President Hugo Paz."
    assert [(e.status, e.grade) for e in encounters(text)] == [("happened", "confident")]


def test_a_weak_verb_between_two_who_are_named_beside_it_is_confident() -> None:
    text = "The Turkish Ambassador, Rifat Demir, called upon Foreign Minister Hugo Paz this afternoon."
    assert [(e.status, e.grade) for e in encounters(text)] == [("happened", "confident")]
