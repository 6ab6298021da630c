"""Several envoys who hand in their letters, named only further down: "Three envoys presented credentials to Holm"."""

from __future__ import annotations

import re

from ..text.spans import Mention, Reading, Sentence
from ..what.clauses import Item, tokenise
from ..what.frames import Frame
from ..what.status import Verdict
from .ground import Grounded, ground

__all__ = ["accredited"]

_ENVOYS = (
    r"(?:ambassadors(?:[ -]designate)?|(?:new|foreign) envoys|envoys|high commissioners(?:[ -]designate)?"
    r"|heads of (?:diplomatic )?missions?|diplomats)\b"
)
_LETTERS = r"(?:credentials|letters? of (?:credence|credentials|accreditation|commission))\b"
_PRESENTED = re.compile(
    rf"\b{_ENVOYS}[^.;]{{0,200}}?\b(?:presented|handed|submitted|tendered|delivered)\b[^.;]{{0,50}}?\b{_LETTERS}"
    r"[^.;]{0,12}? to\b",
    re.I,
)
_RECEIVED = re.compile(
    r"\b(?P<ahead>(?:will|is to|was to|is due to|is scheduled to) )?(?:receives?d?|accept(?:s|ed)?)\b[^.;]{0,40}?"
    rf"\b{_LETTERS} (?:of|from)\b[^.;]{{0,60}}?\b{_ENVOYS}",
    re.I,
)
_ENVOY = re.compile(r"\b(?:ambassador|high commissioner|envoy|nuncio|charg[eé])", re.I)
_ARE = re.compile(rf"(?:(?:the|these)(?: \w+)? {_ENVOYS}|they) (?:are|were)\b", re.I)
_COUNTED = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten)\b[^.;,]{0,30}$", re.I)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_BELOW = re.compile(
    r"[ \t]*\n[ \t]*(?:(?:the|newly appointed) )?(?:Ambassador|High Commissioner|Envoy|Apostolic Nuncio)\b", re.I
)
"""The post of somebody in the line below his name."""
FAR, MOST = 2500, 8
"""So many characters further down they are named, and so many of them at most."""
WHY = "one of the envoys whom the text goes on to name"


def accredited(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events, with those of envoys who are named with their posts below, and who received their letters."""
    if "redentials" not in reading.text and "credence" not in reading.text and "accreditation" not in reading.text:
        return found
    made: list[Grounded] = []
    for sentence in reading.sentences:
        host, most, ahead = _host(reading, sentence)
        if host is None:
            continue
        met = {n for g in (*found, *made) if host.name in g.event.participants for n in g.event.participants}
        guests = [name for name in _named_below(reading, sentence, host.name) if name not in met]
        if not 0 < len(guests) <= most:
            continue
        clause = tokenise(reading, sentence)
        at = next((k for k, t in enumerate(clause.tokens) if t.mention is None and t.low.isalpha()), 0)
        here = clause.tokens[at]
        items = [
            Item(Mention(here.start, here.end, "person", n, here.start, here.end), "", at) for n in (host.name, *guests)
        ]
        last = len(clause.tokens) - 1
        verdict = Verdict("planned", "letters", "future") if ahead else Verdict("happened", "letters", "past")
        frame = Frame("credentials", "meeting", verdict, at, 0, last, "audience")
        frame.left, frame.right, frame.doubts = tuple(items[:1]), tuple(items[1:]), (WHY,)
        event = ground(reading, clause, frame)
        made.extend([event] if event is not None else [])
    return [*found, *made]


def _host(reading: Reading, sentence: Sentence) -> tuple[Mention | None, int, bool]:
    """Give who receives letters of several envoys whom the sentence does not name, how many at most, if still ahead."""
    text = reading.text[sentence.start : sentence.end]
    people = [m for m in reading.mentions if m.kind == "person" and sentence.start <= m.start < sentence.end]
    if (m := _PRESENTED.search(text)) is not None:
        host, ahead = next((p for p in people if p.start >= sentence.start + m.end()), None), False
    elif (m := _RECEIVED.search(text)) is not None:
        host = next((p for p in reversed(people) if p.end <= sentence.start + m.start()), None)
        ahead = m["ahead"] is not None
    else:
        return None, 0, False
    if any(p.name != (host.name if host else "") for p in people):
        return None, 0, False
    counted = _COUNTED.search(text[: m.start() if m.re is _PRESENTED else m.end() - 1])
    return host, _NUMBERS[counted[1].lower()] if counted else MOST, ahead


def _named_below(reading: Reading, sentence: Sentence, host: str) -> list[str]:
    """Give who is named beside the words of an envoy's post below a sentence and nowhere before it."""
    before = {m.name for m in reading.mentions if m.kind == "person" and m.start < sentence.start}
    posts = [r for r in reading.roles if sentence.end <= r.char_start < sentence.end + FAR and r.person]
    told = [r for r in posts if _ENVOY.search(r.role) and (_ENVOY.search(r.quote) or _listed(reading, r.char_start))]
    names = [r.person for r in told if r.person and "former" not in r.role.lower()]
    names += [
        m.name
        for m in reading.mentions
        if m.kind == "person"
        and sentence.end <= m.start < sentence.end + FAR
        and _BELOW.match(reading.text, m.end)
        and reading.text[reading.text.rfind("\n", 0, m.start) + 1 : m.start].count(" ") < 3
    ]
    return [n for n in dict.fromkeys(names) if n not in before and n != host]


def _listed(reading: Reading, at: int) -> bool:
    """Say whether a sentence names them as those envoys: "The envoys are Turkey's Berg, while Lesotho's Holm"."""
    sentence = reading.sentence_at(at)
    return _ARE.match(reading.text, sentence.start, sentence.end) is not None
