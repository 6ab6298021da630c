"""The day of a story: that of one sentence holds for what the next paragraph tells of the same people."""

from __future__ import annotations

import re

from ...graph.dates import bounds
from ...ontology.vocabulary import ENCOUNTERS
from ..lexicon import tables
from ..text.spans import ANYONE, PEOPLE, Reading, Sentence
from ..when.calendar_words import BOUNDS, KINDS
from ..when.dates import DateWords, find, resolve
from .grade import PRESENT
from .ground import Grounded
from .scene import ELSEWHEN, ONCE, PAGE, SPOKEN_OF, leaves_then

__all__ = [
    "AIRPORT",
    "APART",
    "ARRIVES",
    "DATELINE",
    "LATER",
    "MET",
    "OF_THE_STORY",
    "TO_COME",
    "elsewhere",
    "met_others",
    "of_another_time",
    "of_lead",
    "of_report",
    "tells",
]

STORY = tables("status")["story"]
HAD = tables("status")["goes_on"]["but"][0]
APART, TO_COME = re.compile("|".join((*STORY["apart"], HAD)), re.I), re.compile("|".join(STORY["to_come"]), re.I)
ARRIVES, AIRPORT = (re.compile("|".join(STORY[part]), re.I) for part in ("arrives", "airport"))
MET = re.compile("|".join((*STORY["met"], r"\bvisit(?:ed|s)?\b")), re.I)
COMPANY = re.compile("|".join(STORY["company"]), re.I)
TEAM = re.compile(rf"\W*The (?:{'|'.join(STORY['company'])})\b")
"""Those of whom the sentence before told without their names: "A delegation of 14"; "The team, led by Holm"."""
PLUPERFECT = re.compile(HAD, re.I)
LATER = re.compile(
    r"\W*(?:[A-Z][\w.'-]* ){1,4}(?:later|then|afterwards?|subsequently) \w+"
    r"|\W*(?:Later|Afterwards?|Then|Subsequently|(?:After|Following|Over) (?:lunch|breakfast|luncheon|dinner)),? "
)
"""How a report of one day goes on over paragraphs of what was said: "Mr. Holm later received Berg", "Then, he saw"."""
NEAR, OF_THE_STORY = 1, 3
"""Paragraphs between the day and what it is lent to: of any sentence, and of the one that opens the story."""
SAID = re.compile(r"\b(?:said|says|told|reported|announced|stated|wrote|disclosed|revealed)\b[^.;,]{0,20}$")
TRAVELS = re.compile(r"\b(?:journey|trip|visit(?:ed|s)?|tour|travel(?:s|l?ed)?|went|flew|stay(?:ed)?)\b", re.I)
NOUN = re.compile(r"\b(?:talks|meetings?|discussions|conversations?|calls?|summit|visit)\s(?:in |during )?$")
AT_ONCE = 30
"""Characters behind a day within which "will" makes it one that is to come."""
ENDS = ".?!:;\"')\u201d"
CREDIT = re.compile(r"[:(\u2013\u2014-]\s?(?:Pictures?|Photos?|Pics?|PICTURES?|PHOTOS?|PICS?)\b[^.]{0,40}$")
"""How the words below a picture end: "accepts a carving from Berg this morning - Picture by Ole Lie"."""
OWN_WILL = re.compile(r"\b(?:his|her|their|its|the|a|of|political|good|free) will\b")
"""What somebody wants, not what is to come: "spoke yesterday of their will to reach a settlement"."""
FIELDS = re.compile(r"^\W*(?:subject|subj|tags|refs?): |\bsent (?:action|info)\b", re.I)
"""What the head of a telegram has, which tells of nothing."""
WORDS = 6
"""Words of the shortest sentence that tells something; a shorter one may be a line of the page."""
PLACE = re.compile(
    r"\W*(?:In|At|From|During (?:his|her|their|the) (?:\w+ )?stay in) (?:the )?"
    r"(?P<place>[A-Z][\w'-]+)(?!\w| (?:[Aa]irport|[Aa]irfield|[Ss]tation))"
)
ASIDE = re.compile(r"\b(?:which|who|whose|whom|where|due|scheduled|ahead of|in time for)\b")
"""What leads to the day of something else: "saw Berg today before the summit, which opens tomorrow"."""
DATELINE = re.compile(r"[A-Z][^\u2014]{2,60}?(?:\u2014|--| - |_ |/\.?|\([A-Z][\w ./-]{1,25}\)[\s:]|(?<=[12]\d\d\d):)")


def of_lead(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the day that the sentence before an event's paragraph names for what one of its people did.

    Not where the event's own words count from another time or lead to another place, or name a day themselves.
    """
    here = reading.sentence_at(one.at)
    led_away = APART.search(reading.text, here.start, one.event.char_end)
    goes_on = TEAM.match(reading.text, here.start, here.end)
    led_away = led_away if led_away and not (goes_on and led_away.group() == "also") else None
    led_away = led_away or ELSEWHEN.search(reading.text, here.start, here.end)
    dated = any(d.prep not in ("since", "until") for d in _days(here, reading, of_any_length=True))
    if led_away or dated or PRESENT in (one.event.why or "") or _opens_report(here, reading):
        return None
    near = OF_THE_STORY if LATER.match(reading.text, here.start, here.end) else NEAR
    for sentence in reversed(reading.sentences[: reading.index_at(here.start)]):
        if not tells(sentence, reading):
            continue
        far = one.paragraph - sentence.paragraph
        days = _days(sentence, reading)
        if far > OF_THE_STORY or (days and far > near and not _opens_story(sentence, reading)):
            return None
        if days:
            apart = elsewhere(one, sentence.start, reading) or met_others(one, sentence, told)
            apart = (apart or _came_before(sentence, reading)) and not _arrives(sentence, here, reading)
            if apart or not _same_people(one, sentence, reading):
                return None
            return _before_saying(days, sentence, reading) or _lent(days, sentence, reading)
        if _days(sentence, reading, of_any_length=True):
            return None
    return None


def _opens_report(here: Sentence, reading: Reading) -> bool:
    """Say whether a sentence opens a report with its place: what stands above is a caption, of another day."""
    place = (reading.anchor.place or "").casefold()
    opens = bool(place) and reading.text[here.start : here.end].casefold().startswith(place)
    return opens and DATELINE.match(reading.text, here.start, here.end) is not None


def of_report(one: Grounded, reading: Reading) -> str | None:
    """Give the day of the first sentence below a heading or caption, where it names all whom that tells to have met."""
    here, n = reading.sentence_at(one.at), reading.index_at(one.at)
    heads = here.headline or not any(tells(s, reading) for s in reading.sentences[:n])
    if one.event.status != "happened" or not heads or _days(here, reading, of_any_length=True):
        return None
    below = next((s for s in reading.sentences[n + 1 : n + 1 + OF_THE_STORY] if tells(s, reading)), None)
    if below is None:
        return None
    named = {m.name for m in reading.mentions if m.kind == "person" and below.start <= m.start < below.end}
    days = _days(below, reading)
    if not here.headline and not MET.search(reading.text, below.start, below.end):
        return None
    if of_another_time(below, reading):
        return None
    return _lent(days, below, reading) if days and named >= set(one.event.participants) else None


def of_another_time(sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence tells of an encounter of another time: "said today that his talks last week"."""
    wide = (d for d in find(reading.text, sentence.start, sentence.end) if d.kind not in KINDS and d.kind != "same")
    return any(NOUN.search(reading.text, sentence.start, d.start) for d in wide)


def tells(sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence is one, and no line of the page ("Published: 16 April")."""
    words = reading.text[sentence.start : sentence.end].rstrip()
    ends = (words[-1] in ENDS or CREDIT.search(words) is not None) and not FIELDS.search(words)
    return not sentence.headline and words.count(" ") >= WORDS and ends


def _opens_story(sentence: Sentence, reading: Reading) -> bool:
    """Say whether no sentence before names a day of what it tells."""
    return not any(_days(s, reading) for s in reading.sentences if s.start < sentence.start and tells(s, reading))


def elsewhere(one: Grounded, at: int, reading: Reading) -> bool:
    """Say whether an event's sentence opens with a place that another's does not name: "In Moscow he met"."""
    here, there = reading.sentence_at(one.at), reading.sentence_at(at)
    opening = PLACE.match(reading.text, here.start, here.end)
    return opening is not None and opening.group("place") not in reading.text[there.start : there.end]


def _days(sentence: Sentence, reading: Reading, *, of_any_length: bool = False) -> list[DateWords]:
    """Give the passages that name a day, but not a dateline's, nor those of a thing ("Saturday's strikes")."""
    line = DATELINE.match(reading.text, sentence.start, sentence.end)
    start = line.end() if line else sentence.start
    found = find(reading.text, start, sentence.end)
    found = tuple(d for d in found if d.kind != "same" or d.parts[0])  # "in the morning" is of no other day
    return [d for d in found if (of_any_length or d.kind in KINDS) and reading.text[d.end : d.end + 2] != "'s"]


def _lent(days: list[DateWords], sentence: Sentence, reading: Reading) -> str | None:
    day = days[0]
    days = [day, *(d for d in days[1:] if not ASIDE.search(reading.text, day.end, d.start))]
    quoted = any(start <= day.start < end for start, end in sentence.quoted)
    if len({resolve(d, reading.anchor.date, "past") for d in days}) > 1 or quoted or day.prep in BOUNDS:
        return None
    if any(words.search(reading.text, sentence.start, day.start) for words in (SPOKEN_OF, ONCE, PAGE)):
        return None
    if PLUPERFECT.search(reading.text, sentence.start, day.start) or any(
        leaves_then(d, sentence, reading) for d in days
    ):
        return None  # "Briand, who had left on Saturday, has not come back"
    behind = reading.text[day.end : min(sentence.end, day.end + AT_ONCE)].partition(" that ")[0]
    if TO_COME.search(OWN_WILL.sub(" ", reading.text[sentence.start : day.end] + behind)):
        return None  # but "told her on Saturday that he would help" is past
    told, own = resolve(day, reading.anchor.date, "past"), reading.anchor.date
    return told if told and len(told) == 10 and not (own and told > own) else None


def _before_saying(days: list[DateWords], sentence: Sentence, reading: Reading) -> str | None:
    """Give the week of a journey of which something was said on a day: "her trip last week, he said on Friday"."""
    if len(days) != 1 or not SAID.search(reading.text, sentence.start, days[0].start):
        return None
    found = find(reading.text, sentence.start, sentence.end)
    wide = [w for w in found if w.kind == "unit" and w.prep not in BOUNDS and reading.text[w.end : w.end + 2] != "'s"]
    told = resolve(wide[0], reading.anchor.date, "past") if len(wide) == 1 and len(found) == len(days) + 1 else None
    travels = TRAVELS.search(reading.text, sentence.start, sentence.end)
    return (
        told if travels and told is not None and (bounds(told).latest or "9999") < (reading.anchor.date or "") else None
    )


def _same_people(one: Grounded, sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence speaks of one of an event's people, or of somebody without a name: "A minister said"."""
    there = [m for m in reading.mentions if m.kind in ANYONE and sentence.start <= m.start < sentence.end]
    here = reading.sentence_at(one.at)
    acting = {m.name for m in reading.mentions if m.kind in PEOPLE and here.start <= m.start < one.event.char_end}
    names = acting if LATER.match(reading.text, here.start, here.end) else set(one.event.participants)
    if not {m.name for m in there}.isdisjoint(names):
        return True
    team = TEAM.match(reading.text, reading.sentence_at(one.at).start)
    if team and COMPANY.search(reading.text, sentence.start, sentence.end):
        return True
    return bool(there) and all(m.kind != "person" for m in there)


def _arrives(sentence: Sentence, here: Sentence, reading: Reading) -> bool:
    """Say whether what is told at an airport follows an arrival: "returned on Sunday. At the airport he met"."""
    came = ARRIVES.search(reading.text, sentence.start, sentence.end)
    return bool(came and AIRPORT.search(reading.text, here.start, here.end))


def _came_before(sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence looks back to an arrival, in a story that has named its day already."""
    return ARRIVES.search(reading.text, sentence.start, sentence.end) is not None and not _opens_story(
        sentence, reading
    )


def met_others(one: Grounded, sentence: Sentence, told: list[Grounded]) -> bool:
    """Say whether a sentence tells whom somebody met that day: whom they met next may have been on any other."""
    met = (o.event for o in told if o.event.type in ENCOUNTERS and sentence.start <= o.at < sentence.end)
    return any(len(e.participants) > 1 and not set(one.event.participants) <= set(e.participants) for e in met)
