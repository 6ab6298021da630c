"""The day of a record: a memorandum or transcript of a meeting bears that of the meeting, a press release its own."""

from __future__ import annotations

import re
from itertools import islice

from ...graph.dates import bounds
from ..lexicon import tables
from ..text.spans import Reading
from ..when.dates import find, resolve
from ..when.page_head import headed
from .ground import Grounded
from .went import PLUPERFECT

__all__ = ["of_record"]

RECORD = tables("papers")["day"]
TITLE = re.compile("|".join(RECORD["title"]))
APART = re.compile("|".join(RECORD["apart"]), re.I)
FIELD = re.compile(
    r"[ \t]*(?P<name>Date|Place|Venue|Time|Participants|Present|Attendees|In attendance)\b[^:\n]{0,12}:", re.I
)
HEAD = 12
"""Lines in which a record says what it is of, and when that was."""
REST = 40
"""Characters that may stand beside the day: place and hour."""


def of_record(one: Grounded, reading: Reading) -> str | None:
    """Give the day under which a text stands that is headed by a meeting, for what its first sentences tell as past.

    A text headed "Meeting with Governor Holm", "Memorandum of Conversation" or "Visit to Peru: 3 May 2014" is of that
    meeting; one headed "Holm receives Berg" is a report, and its day may be that of its release.
    """
    here = reading.sentence_at(one.at)
    written = (m for m in re.finditer(r"[^\n]+", reading.document.text[: here.start]) if not m.group().isspace())
    lines = list(islice(written, HEAD))
    titles = (n for n, m in enumerate(lines) if TITLE.match(m.group().strip()) or headed(m.group()))
    title = next(titles, None)
    title = 0 if title is None and _fields(lines) else title
    first = next((s.paragraph for s in reading.sentences if lines and s.start >= lines[-1].start()), one.paragraph)
    words = reading.text[here.start : one.event.char_end]
    led_away = APART.search(words) or PLUPERFECT.search(words) or find(reading.text, here.start, here.end)
    if title is None or led_away or one.paragraph - first > 1:
        return None
    days = (headed(m.group()) or _day_alone(m.group(), reading) for m in lines)
    return next((day for day in days if day), None)


def _fields(lines: list[re.Match[str]]) -> bool:
    """Say whether a head tells date and place, or who was there, each in a line of its own: "Venue: Oslo"."""
    found = (FIELD.match(m.group()) for m in lines)
    names = {m["name"].lower() for m in found if m}
    return "date" in names and len(names) > 1


def _day_alone(line: str, reading: Reading) -> str | None:
    words = find(line)
    if not words or words[0].kind != "full" or len(line.strip()) - len(words[0].words) > REST:
        return None
    day = resolve(words[0], reading.anchor.date, "past")
    return day if day and len(day) == 10 and bounds(day).earliest == day else None
