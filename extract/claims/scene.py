"""The day of a passage: that with which a sentence opens ("On Tuesday they flew to Oslo.") holds for what follows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from ...graph.dates import bounds, span
from ...ontology.vocabulary import ENCOUNTERS
from ..lexicon import tables
from ..text.spans import ANYONE, PEOPLE, Reading, Sentence
from ..text.words import VERBS
from ..when.calendar_words import BOUNDS
from ..when.dates import DateWords, duration, find, resolve
from .ground import Grounded
from .journeys import STAY_IN
from .reckoned import reckon

__all__ = ["leaves_then", "scene"]

OPENS = re.compile(
    r"\W*(?:\d{1,2}[.)]\s)?(?:[Oo]n|[Ff]rom|[Ll]ate|[Ee]arly|[Bb]etween)?(?: (?:late|early))?\s*"
    r"|\W*(?:In|On) the (?:early |late )?(?:hours|morning|afternoon|evening|night) of\s*"
)
"""What may stand before a date that opens a sentence."""
TOLD = re.compile(r"\u2014|--| - |:")
"""The mark behind a dateline: a day after it is no longer that of the report."""
SCENE = tables("status")["scene"]
TO_COME, ELSEWHEN, PAGE, SETS_OUT, LEFT, ONCE, GATHERS, BEGINS = (
    re.compile("|".join(SCENE[part]), re.I)
    for part in ("to_come", "elsewhen", "page", "sets_out", "left", "once", "gathers", "begins")
)
ASIDE = re.compile(r",? (?:who|whom|whose) ")
SPOKEN_OF = re.compile(
    r"\b(?:(?:report|brief|inform|spoke)(?:ed|ing)?\b[^.;]{0,60}? (?:on|about|of)"
    r"|(?:recall|prais|hail)(?:ed|ing)|referr(?:ed|ing) to) (?:the|an?|his|her|their|its)\b"
)
"""What leads to a matter: a day behind it is that of what was spoken of."""
IT = re.compile(r"\W*(?:It|This|That) ")
"""How a sentence begins that goes on about what was told: "It was signed by"."""
FROM = ("from", "starting", "beginning", "commencing")
CAME_TO = re.compile(r"(?:\band\b|;)(?![^;]*\b(?:who|which|that|where|whose|agreed|signed|announced)\b)[^;]*$")
"""What leads on to another day within a sentence."""
BESIDE = 40
"""Characters behind a day within which it is said what ended then."""
LABEL = re.compile(r"\W*(?:[A-Z]{0,3}[-.]?\d[\w-]*\W+)?(?P<place>[A-Z][^\W\d_]+(?:[ ,'-]+[^\W\d_]+){0,4}),?\s*")
"""What stands before the day in the label of a picture or entry: "M-12 Croydon aerodrome, 8 June 1931."."""
LABELS = ("full", "month", "year")
KINDS = ("full", "week", "weekday", "weekdays", "day")


class Scene(NamedTuple):
    """The day or days of a passage; whether a sentence opens with them, or only names them."""

    day: str
    opens: bool


SHOULD = re.compile(r"\bshould (?!have\b)(?:also |then )?[a-z]+\b")
"""What tells a plan where what follows is one: "on Monday she should sign the pact. Talks are planned as well"."""


def scene(one: Grounded, told: list[Grounded], reading: Reading) -> Scene | None:
    """Give the day or days that an earlier sentence of an event's paragraph names, on its side of the text's own.

    A sentence that opens with a day sets the scene for all that follows. One that names a single day within it does so
    only until another is named, and not where it is the day of an encounter: the next one may be of any other.
    """
    here = reading.sentence_at(one.at)
    if own_days(one, here, reading) or ELSEWHEN.search(reading.text, here.start, here.end):
        return None
    stay = STAY_IN.search(reading.text, here.start, one.event.char_end)
    if stay is not None and one.event.status == "happened":
        return None  # "came to Oslo on Friday. During her stay in Rome she had met Berg"
    named = False
    for sentence in reversed([s for s in reading.sentences if s.paragraph == one.paragraph and s.start < here.start]):
        days = find(reading.text, sentence.start, sentence.end)
        opening = next((w for w in days if _opens(w, sentence, reading)), None) or _labelled(days, sentence, reading)
        if opening is not None:
            later = _later_there(opening, days, sentence, reading)
            return _lent(later or opening, one, sentence, reading, opens=later is None)
        if len(days) == 1 and not named and _of_what_is_told(days[0], sentence, told, reading):
            planned = one.event.status != "happened"
            a_day = duration(reading.text[sentence.start : sentence.end]) == 1
            if planned and not a_day and SETS_OUT.search(reading.text, sentence.start, sentence.end):
                return None
            if not (_speaks_of(one, sentence, reading) if planned else _goes_on(one, sentence, reading)):
                return None
            return _lent(days[0], one, sentence, reading, opens=False)
        named = named or bool(days)
    return None


def _speaks_of(one: Grounded, sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence names one of an event's people, or nobody: what others plan is of their day alone."""
    named = {m.name for m in reading.mentions if m.kind == "person" and sentence.start <= m.start < sentence.end}
    return not named or not named.isdisjoint(one.event.participants)


def _goes_on(one: Grounded, sentence: Sentence, reading: Reading) -> bool:
    """Say whether what happened may belong to what a sentence tells: of the same people, or of a gathering of many.

    Not what once befell somebody ("was born on 3 May"), nor a gathering that only began then and may have lasted.
    """
    if ONCE.search(reading.text, sentence.start, sentence.end):
        return False
    there = [m for m in reading.mentions if m.kind in ANYONE and sentence.start <= m.start < sentence.end]
    named = {m.name for m in there if m.kind == "person"}
    if named or one.event.type == "call":
        return not named.isdisjoint(one.event.participants)
    gathers = GATHERS.search(reading.text, sentence.start, sentence.end)
    if IT.match(reading.text, reading.sentence_at(one.at).start):
        return True
    return bool(there) or (gathers is not None and not BEGINS.search(reading.text, sentence.start, sentence.end))


def own_days(one: Grounded, here: Sentence, reading: Reading) -> list[DateWords]:
    """Give the words of time in an event's sentence, without those told of who was met: "B, who is due home in May"."""
    end = one.event.char_end if ASIDE.match(reading.text, one.event.char_end) else here.end
    return list(find(reading.text, here.start, max(end, here.start)))


def _lent(words: DateWords, one: Grounded, sentence: Sentence, reading: Reading, *, opens: bool) -> Scene | None:
    """Resolve the day of a sentence for an event; None where one is told as past and the other as to come."""
    past, own = one.event.status == "happened", reading.anchor.date
    to_come = TO_COME.search(reading.text, sentence.start, sentence.end)
    plan = not past and any(way.search(reading.text, sentence.start, sentence.end) for way in (SETS_OUT, SHOULD))
    if past == (plan or to_come is not None):
        return None
    if past and leaves_then(words, sentence, reading):
        return None
    day = _lasting(reckon(words, reading, "past" if past else "future"), words, sentence, reading)
    if day is None:
        return None
    first, last = bounds(day)
    on_its_side = not own or ((first or "") <= own if past else (last or "9999") >= own)
    return Scene(day, opens) if on_its_side else None


def leaves_then(words: DateWords, sentence: Sentence, reading: Reading) -> bool:
    """Say whether a day is that on which somebody left: "left on Monday", "ended on Monday a visit to Bern"."""
    lead = reading.text[sentence.start : words.start].rstrip()
    lead = lead.removesuffix(" on")
    behind = reading.text[words.end : min(sentence.end, words.end + BESIDE)]
    ended = LEFT.search(lead) or LEFT.search(lead + behind)
    return ended is not None and ended.start() < len(lead)


def _lasting(day: str | None, words: DateWords, sentence: Sentence, reading: Reading) -> str | None:
    """Give the days of what lasts from a day on: "paid a three-day visit from 13 September. In Oslo she met"."""
    days = duration(reading.text[sentence.start : sentence.end])
    if words.prep not in FROM or not days or day is None or len(day) != len("2000-01-01"):
        return day
    first = dt.date.fromisoformat(day)
    return span(first, first + dt.timedelta(days - 1))


def _people(one: Grounded) -> tuple[str, ...]:
    return (*one.event.participants, *one.event.groups)


def _opens(words: DateWords, sentence: Sentence, reading: Reading) -> bool:
    return words.kind in KINDS and OPENS.fullmatch(reading.text, sentence.start, words.start) is not None


def _later_there(
    opening: DateWords, days: Sequence[DateWords], sentence: Sentence, reading: Reading
) -> DateWords | None:
    """Give the later day to which a sentence has come : "Today she sees Berg, and goes to Bern tomorrow"."""
    behind = [w for w in days if w.start > opening.start and w.kind in KINDS and w.prep not in BOUNDS]
    words = behind[-1] if behind else None
    if words is None or reading.text.startswith("'s", words.end):
        return None
    return words if CAME_TO.search(reading.text, opening.end, words.start) else None


def _labelled(days: Sequence[DateWords], sentence: Sentence, reading: Reading) -> DateWords | None:
    """Give the day of what is no sentence but a place and a day, and not the dateline of the text."""
    words = days[0] if len(days) == 1 else None
    if words is None or words.kind not in LABELS or not isinstance(words.parts[0], int):
        return None
    label = LABEL.fullmatch(reading.text, sentence.start, words.start)
    behind = reading.text[words.end : sentence.end]
    closed = not any(map(str.isalnum, behind))
    if label is None and not any(map(str.isalnum, reading.text[sentence.start : words.start].rpartition(":")[2])):
        label, closed = LABEL.fullmatch(behind.strip(" ,.;:-")), True  # "Man #2: August 3, 2009, Managua embassy."
    of_the_text = resolve(words, None) == reading.anchor.date
    return words if label and closed and not of_the_text and not _verb(label["place"]) else None


def _verb(label: str) -> bool:
    """Say whether a label tells something after all: "Holm sailed, 8 June 1931"."""
    return any(word.islower() and (word in VERBS or word.endswith("ed")) for word in label.split())


def _of_what_is_told(words: DateWords, sentence: Sentence, told: list[Grounded], reading: Reading) -> bool:
    """Say whether a day is that of what its sentence tells, not of a report, a period, a thing or the page itself."""
    met = {n for o in told if o.event.type in ENCOUNTERS and sentence.start <= o.at < sentence.end for n in _people(o)}
    if any(m.name in met for m in reading.mentions if m.kind in PEOPLE):
        return False  # but of a gathering of states or bodies the next sentence tells who met
    if (
        words.kind not in KINDS
        or words.prep in BOUNDS
        or sentence.quoted
        or reading.text[words.end : words.end + 2] == "'s"
    ):
        return False
    lead, line = reading.text[sentence.start : words.start], reading.anchor.place
    dateline = lead.isupper() or (
        line is not None and lead.casefold().startswith(line.casefold()) and not TOLD.search(lead)
    )
    return not (dateline or PAGE.search(lead) or SPOKEN_OF.search(lead))
