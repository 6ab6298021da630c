"""Lists of appointments without hours: lines that begin with who came, on the page of somebody's day."""

from __future__ import annotations

import re

from ..text.hours import HOUR
from ..text.spans import Mention, Reading, Sentence
from ..what.clauses import Clause, Item, is_finite, tokenise
from ..what.enlisted import AIDE
from ..what.frames import Frame
from ..what.status import Verdict
from ..when.dates import find, resolve
from .appointments import BOOK
from .schedules import HEAD, HEADING, OFF, OPEN, is_schedule, people_in, titled_owner

__all__ = ["callers"]

_ASIDE = re.compile(r"\([^()\n]{0,300}(?:\)|$)", re.M)
_BRACKET = re.compile(r"\(\s*(?P<in>[^()\n]{3,300})\)", re.I)
"""An entry wholly in brackets, as of what was off the record: "(Mr. Rui Lee) (General Bo Arias)"."""
_HERE = re.compile(
    r"\b(?:received|saw|met with|greeted)\b[^:\n]{0,80}:\s+"
    r"|\b(?:the following(?: \w+)? were|those) present(?: were)?\s*:\s+",
    re.I,
)
"""What tells in a line of such a list, before its colon, that those behind it were there."""
_STAYED_AWAY = re.compile(r"\b(?:not (?:come|coming|keep)|unable|did not|didn't|could not|failed to)\b", re.I)
_BETWEEN = re.compile(r"(?:[\s,;.&()'’-]|[A-Z][\w.'’-]*|\b(?:of|the|and|for|to|in|at|from|on|with|a|an)\b)*")
"""What may stand between two who came: a post, a state, a mark; no verb."""
_SIGN = re.compile(r"[ \t]*(?:[-*•·]\s*)?")
_DAILY = re.compile(r"\b(?:daily|calendar|diary|schedule|engagements?|callers|visitors|audiences|day ?book)\b", re.I)
"""What such a list is called; "Governor Holm's Appointments" may be whom he put into posts."""
_AHEAD = re.compile(r"\b(?:tb[cd]|subject to change|closed press|open press|pool|tomorrow|to be confirmed)\b", re.I)


def callers(reading: Reading) -> list[tuple[Clause, list[Frame]]]:
    """Give the meeting of each line that names nobody but who came, where no line of the page has its hour."""
    head = reading.text[:HEAD]
    if not is_schedule(head) or BOOK.search(head) is None or _hours(reading.text):
        return []
    host = titled_owner(reading)
    if host is None:
        return []
    begin, end = head.rfind("\n", 0, host.start) + 1, head.find("\n", host.end)
    day = _day_in(reading, begin, end)
    if not _DAILY.search(head, begin, end) or not (day or reading.anchor.days or reading.anchor.date):
        return []
    past = _over(reading, day)
    rows = []
    for line in re.finditer(r"[^\n]*\S", reading.text[host.end :]):
        row = _row(reading, host, line.start() + host.end, line.end() + host.end, past)
        if row is not None:
            row[1][0].dated = day
            rows.append(row)
    return rows


def _day_in(reading: Reading, start: int, stop: int) -> str | None:
    """Give the only day that the title of a list names with its year."""
    days = [d for d in find(reading.text, start, stop) if d.kind == "full" and d.parts[0] is not None]
    return resolve(days[0], reading.anchor.date, "past") if len(days) == 1 else None


def _hours(text: str) -> bool:
    return any(HOUR.match(text, line.start()) for line in re.finditer(r"^(?=.*\d)", text, re.M))


def _over(reading: Reading, day: str | None) -> bool:
    """Say whether what a page lists has been: nothing in it is to come, and it is of no day before its own."""
    written = reading.document.date
    day = day or (reading.anchor.days[0][1] if reading.anchor.days else reading.anchor.date)
    return not _AHEAD.search(reading.text) and (written is None or (day or written) < written)


def _row(reading: Reading, host: Mention, start: int, stop: int, past: bool) -> tuple[Clause, list[Frame]] | None:
    sign = _SIGN.match(reading.text, start, stop)
    begin = sign.end() if sign else start
    here = _HERE.search(reading.text, begin, stop)
    parts = [(here.end() if here else begin, stop)]
    if reading.text.startswith("(", begin):
        parts = [m.span("in") for m in _BRACKET.finditer(reading.text, begin, stop)]
    guests = [m for a, b in parts for m in _guests(reading, a, b, host)]
    said = reading.text[start:stop]
    if not guests or _STAYED_AWAY.search(said):
        return None
    paragraph = reading.sentence_at(begin).paragraph
    clause = tokenise(reading, Sentence(guests[0].start, guests[-1].end, paragraph))
    at = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    right = tuple(Item(m, "", at[m.start]) for m in guests if m.start in at)
    if not right:
        return None
    done = here is not None or past
    status = "cancelled" if OFF.search(said) else "possible" if OPEN.search(said) else "happened" if done else "planned"
    verdict = Verdict(status, "schedule", "past" if done else "future")
    frame = Frame("appointment", "meeting", verdict, 0, 0, len(clause.tokens), doubts=(HEADING,))
    frame.left, frame.right = (Item(host, "", 0),), right
    return clause, [frame]


def _guests(reading: Reading, start: int, stop: int, host: Mention) -> list[Mention]:
    """Give who is named one after another from here, outside brackets; nobody where a line tells more than that."""
    asides = [m.span() for m in _ASIDE.finditer(reading.text, start, stop)]
    named = [m for m in people_in(reading, start, stop) if not any(a < m.start < b for a, b in asides)]
    if not named or named[0].start != start or not _entitled(named[0]):
        return []
    at, found = start, []
    for n, m in enumerate(named):
        if not _BETWEEN.fullmatch(_ASIDE.sub("", reading.text[at : m.start])):
            break
        end = named[n + 1].start if n + 1 < len(named) else stop
        if m.name != host.name and not AIDE.search(reading.text, m.start, end):
            found.append(m)
        at = m.end
    behind = tokenise(reading, Sentence(at, stop, 0)).tokens if at < stop else ()
    open_ = [k for k, t in enumerate(behind) if not any(a <= t.start < b for a, b in asides)]
    return [] if any(is_finite(behind, k) for k in open_) else found


def _entitled(m: Mention) -> bool:
    """Say whether somebody is named with his style or post: in a list of callers everybody is."""
    return bool(m.role) or m.name_start > m.start
