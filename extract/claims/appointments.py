"""Books of appointments: an hour and who came, without any verb, under whose they were."""

from __future__ import annotations

import re

from ..text.below import below
from ..text.hours import HOUR
from ..text.spans import Mention, Reading, Sentence
from ..text.words import NOUNS
from ..what.clauses import Clause, Item, tokenise
from ..what.frames import Frame
from ..what.status import Verdict
from .schedules import HEAD, HEADING, OFF, OPEN, is_schedule, people_in, whose

__all__ = ["BOOK", "appointments"]

BOOK = re.compile(r"\b(?:appointments|audiences|callers|visitors|calls|engagement book|day ?book)\b", re.I)
"""What a page is called whose lines name nobody but who came."""
_KINDS = "presentation of|letters of|receives|courtesy|farewell|working|official|private|telephone|phone|bilateral"
_WHAT = (
    r"credentials(?: of \w+)?|credence|calls?|audiences?|lunch(?:eon)?|dinner|breakfast|tea|meeting|appointment"
    r"|reception|talks|conversation|interview|visit|canceled|cancelled|postponed"
)
_WHERE = r"(?:[A-Z]\w+(?: [A-Z]\w+){1,3}\.\s+(?=[A-Z]))?"
_LABEL = re.compile(rf"(?:(?:{_KINDS})\s+)*(?P<what>{_WHAT})\b[^:;\n]{{0,30}}?[:.–—-]\s+{_WHERE}", re.I)
"""What stands before the names, with a colon, dash or full stop: "LUNCH - Blair House.", "Farewell call:"."""
_TITLES = re.compile(
    r"(?:(?:the|h\.?\s?e\.?|hon(?:ourable)?|his|her|excellency|right|rt|to|sir|ambassadors?)[.:]?\s+)*$", re.I
)
_ASIDE = re.compile(r"[(\[][^)\]\n]{0,300}(?:[)\]]|$)", re.M)
_STYLED = re.compile(r"(?:the\s+)?(?:H\.?\s?[EM]\.|His|Her|Their|Hon\b|Rt\b|Sir|Dame|Lord|Dr\b|Amb)", re.I)
_ONLY_A_POST = re.compile(r"(?:\s*[,(–—-]\s*[A-Z][\w.,'’ ()-]*)?[\s|)\]]*")
_WITH_WHOM = re.compile(rf"(?:(?:{_KINDS})\s+)*(?:{_WHAT})\s(?:with|of|by|for|to|from)\s*:\s*", re.I)
_JOINT = re.compile(r"[^\w]*(?:and|with|together with|&)?[^\w]*$", re.I)
_PAST = re.compile(
    r"\b(?:dined|called|came|left|brought in|was told|were told|accompanied|entered|returned|stayed|saw|joined)\b", re.I
)
_FUTURE = re.compile(
    r"\b(?:will|tb[cd]|to be (?:confirmed|determined)|subject to change|closed press|open press|pool)\b", re.I
)
ENOUGH = 2
"""So many words of what has been done make a page a record."""


def appointments(reading: Reading) -> list[tuple[Clause, list[Frame]]]:
    """Give the meeting of each line that names who came and nothing else; nothing for any page but a schedule."""
    head = reading.text[:HEAD]
    if not is_schedule(head):
        return []
    bare = BOOK.search(head) is not None
    past = len(_PAST.findall(reading.text)) >= ENOUGH and not _FUTURE.search(reading.text)
    rows = []
    for line in re.finditer(r"[^\n]*\S", reading.text):
        hour = HOUR.match(line.group())
        row = _row(reading, line, line.start() + hour.end(), bare, past) if hour else None
        rows.extend([row] if row else [])
    return rows


def _row(
    reading: Reading, line: re.Match[str], begin: int, bare: bool, past: bool
) -> tuple[Clause, list[Frame]] | None:
    label = _LABEL.match(reading.text, begin, line.end())
    first = reading.sentence_at(line.start())
    if label or bare:
        guests = _guests(reading, label.end() if label else begin, line.end())
    else:
        guests = _of_office(reading, begin, line.end()) or _in_lines(reading, begin, line.end())
    host = whose(reading, first) if guests else None
    if host is None:
        return None
    end = max(line.end(), *(m.end for m in guests))
    clause = tokenise(reading, Sentence(line.start(), end, first.paragraph))
    at = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    right = tuple(Item(m, "", at[m.start]) for m in guests if m.start in at and m.name != host.name)
    if not right:
        return None
    said = line.group()
    status = "cancelled" if OFF.search(said) else "possible" if OPEN.search(said) else "happened" if past else "planned"
    verdict = Verdict(status, "schedule", "past" if past else "future")
    what = label["what"].lower() if label else ""
    kind = (
        "call"
        if re.search(r"\b(?:tele)?phone\b", said[: label.end() - line.start()] if label else "", re.I)
        else "meeting"
    )
    subtype = NOUNS[what].subtype if what in NOUNS else None
    frame = Frame("appointment", kind, verdict, 0, 0, len(clause.tokens), subtype, doubts=(HEADING,))
    frame.left, frame.right = (Item(host, "", at.get(host.start, 0)),), right
    return clause, [frame]


def _of_office(reading: Reading, start: int, end: int) -> list[Mention]:
    """Give the only guest whom a row names by style or post, and nothing else: "H.E. Mr. Holm (Premier, Denmark)"."""
    found = _guests(reading, start, end)
    if len(found) != 1 or not (found[0].role or _STYLED.match(reading.text, start)):
        return []
    behind = _ASIDE.sub("", reading.text[found[0].end : end])
    return found if _ONLY_A_POST.fullmatch(behind) else []


def _in_lines(reading: Reading, start: int, end: int) -> list[Mention]:
    """Give whom the lines below a row name that ends with a colon: "5:25 p.m. Meeting with:"."""
    if not _WITH_WHOM.fullmatch(reading.text, start, end):
        return []
    lines = next((found.lines for found in below(reading.text) if found.colon == end), ())
    first = (next(iter(people_in(reading, a, b)), None) for a, b in lines)
    return [m for m in first if m is not None]


def _guests(reading: Reading, start: int, end: int) -> list[Mention]:
    """Give who is named one after another from here, outside brackets; nobody where other words stand before."""
    asides = [(m.start(), m.end()) for m in _ASIDE.finditer(reading.text, start, end)]
    found: list[Mention] = []
    at = start
    for m in people_in(reading, start, end):
        if any(a <= m.start < b for a, b in asides):
            continue
        if reading.text.startswith("'s ", m.end):
            at = m.end + 2  # "Dr Berg's representative, Mr Holm": he did not come
            continue
        between = _ASIDE.sub("", reading.text[at : m.start])
        if not (_TITLES.match(between.lstrip()) if not found else _JOINT.match(between)):
            break
        found.append(m)
        at = m.end
    return found
