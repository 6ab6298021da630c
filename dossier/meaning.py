"""What a parsed line means: events, posts held and affiliations, with the actors that they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from ..graph import dates
from ..graph.errors import InvalidRecord
from ..graph.records import Affiliation, Event, Record, Role
from .cast import Cast
from .grammar import Fact, Party, Phrase
from .mending import LineError, date_error

__all__ = ["Line", "records_of"]

ALLOWED = {
    "event": ("on", "during", "from", "until", "before", "after", "in", "to", "says", "quote"),
    "role": ("on", "from", "until", "to", "quote"),
    "affiliation": ("on", "from", "until", "as", "quote"),
}
"""Which phrases a line of each kind may hold; `during`, `before` and `after` say when an event was, not how long."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line's fact with where it stands: the facts file's id, the text and place of the line, its source."""

    fact: Fact
    doc: str
    quote: str
    start: int
    source: str | None

    @property
    def offset(self) -> int:
        """Where the line that the fact's columns count in begins."""
        return self.start - self.fact.start

    def evidence(self) -> dict[str, object]:
        """Give what every record of this line carries."""
        return {
            "doc": self.doc,
            "quote": self.quote,
            "char_start": self.start,
            "char_end": self.start + len(self.quote),
            "grade": "curated",
            "rule": "facts",
            "source": self.source,
        }


def records_of(line: Line, cast: Cast) -> list[Record]:
    """Give the records that one line makes, and note in `cast` whom it names.

    Raises:
        LineError: a name is ambiguous, a date does not exist, a phrase does not fit the verb.

    """
    fact = line.fact
    for word, phrase in fact.phrases.items():
        if word not in ALLOWED[fact.verb.record]:
            raise LineError(phrase.start, f"`{word}` does not go with `{fact.verb_at.text}`", _instead(fact, word))
        if word in ("on", "during", "from", "until", "before", "after") and (fault := date_error(phrase)):
            raise fault
    make: dict[str, Callable[[Line, Cast], list[Record]]] = {
        "event": _event,
        "role": _role,
        "affiliation": _affiliation,
    }
    try:
        return make[fact.verb.record](line, cast)
    except InvalidRecord as e:
        raise LineError(fact.verb_at.start, e.what.split(": ", 1)[-1], "see docs/facts.md") from None


def _event(line: Line, cast: Cast) -> list[Record]:
    fact, verb, phrases = line.fact, line.fact.verb, line.fact.phrases
    groups: list[str] = []
    first = _parties(fact.subjects, line, cast, groups)
    others = _parties(fact.objects, line, cast, groups)
    everybody = tuple(dict.fromkeys(first + others))
    named = tuple(n for n in everybody if n not in groups)
    if verb.takes == "actors" and len(everybody) < 2:
        at = fact.objects[0].name.start if fact.objects else fact.verb_at.end
        raise LineError(at, f"{first[0]!r} {fact.verb_at.text} nobody else", "write who the others are")
    place = cast.actor(phrases["in"], line.offset, "place").name if "in" in phrases else None
    name = None
    if verb.takes == "place" and fact.object:
        place = cast.actor(fact.object, line.offset, "place").name
    elif fact.object:
        name = fact.object.text + (f" of {_body(fact.of, line, cast)}" if fact.of else "")
    stated = cast.actor(phrases["says"], line.offset).name if "says" in phrases else None
    date, words = _when(phrases)
    event = Event(
        **line.evidence(),  # type: ignore[arg-type]
        type=verb.type, subtype=verb.subtype, status=fact.status,
        participants=named, groups=tuple(dict.fromkeys(groups)),
        sides=(tuple(dict.fromkeys(first)), tuple(dict.fromkeys(others))) if others and len(everybody) > 2 else None,
        date=date, date_text=words, place=place, name=name,
        stated_by=stated or (first[0] if fact.says and first[0] in named else None),
        addressee=cast.actor(phrases["to"], line.offset).name if "to" in phrases else None,
    )  # fmt: skip
    return [event]


def _role(line: Line, cast: Cast) -> list[Record]:
    fact, phrases = line.fact, line.fact.phrases
    assert fact.object is not None
    org = _body(fact.of, line, cast)
    where = cast.actor(phrases["to"], line.offset, "state").name if "to" in phrases else None
    start, until, as_of = (phrases[k].text if k in phrases else None for k in ("from", "until", "on"))
    _in_order(phrases)
    return [
        Role(
            **line.evidence(),  # type: ignore[arg-type]
            person=cast.actor(_one(fact.subjects, line, cast).name, line.offset).name,
            role=fact.object.text, org=org, accredited_to=where,
            tense="former" if until and fact.status == "current" else fact.status,
            from_=start, until=until, as_of=as_of,
        )
    ]  # fmt: skip


def _affiliation(line: Line, cast: Cast) -> list[Record]:
    fact, phrases = line.fact, line.fact.phrases
    assert fact.object is not None
    title = phrases["as"].text if "as" in phrases else None
    start, until = (phrases[k].text if k in phrases else None for k in ("from", "until"))
    _in_order(phrases)
    person = cast.actor(_one(fact.subjects, line, cast).name, line.offset).name
    org = cast.actor(fact.object, line.offset, "organization").name
    tense = "former" if until else fact.status
    out: list[Record] = [
        Affiliation(
            **line.evidence(),  # type: ignore[arg-type]
            person=person, org=org, relation=fact.verb.type, role=title, from_=start, until=until, tense=tense,
        )
    ]  # fmt: skip
    if title:
        as_of = phrases["on"].text if "on" in phrases else None
        out.append(
            Role(
                **line.evidence(),  # type: ignore[arg-type]
                person=person, role=title, org=org, tense=tense, from_=start, until=until, as_of=as_of,
            )
        )  # fmt: skip
    return out


def _body(name: Phrase | None, line: Line, cast: Cast) -> str | None:
    return cast.actor(name, line.offset, "organization").name if name else None


def _one(parties: tuple[Party, ...], line: Line, cast: Cast) -> Party:
    """Give the only one before the verb: posts are held one by one."""
    joined = _joined(parties, line, cast)
    if len(joined) > 1 or joined[0].group:
        raise LineError(
            joined[-1].name.start, f"`{line.fact.verb_at.text}` is said of one person", "write a line for each"
        )
    return joined[0]


def _parties(parties: tuple[Party, ...], line: Line, cast: Cast, groups: list[str]) -> list[str]:
    """Give the names of those listed; the unnamed ones go to `groups` as well."""
    out = []
    for party in _joined(parties, line, cast):
        known = cast.directory.exact(party.name.text)
        if party.group or (known and known.kind == "group"):
            groups.append(known.name if known else party.name.text)
            out.append(groups[-1])
        else:
            out.append(cast.actor(party.name, line.offset).name)
    return out


def _joined(parties: tuple[Party, ...], line: Line, cast: Cast) -> list[Party]:
    """Put together what is one actor's name with "and" in it: Trinidad and Tobago."""
    out: list[Party] = []
    for party in parties:
        if out and not party.group and not party.name.quoted:
            last = out[-1].name
            words = line.quote[last.start - line.fact.start : party.name.end - line.fact.start]
            if cast.known(words):
                out[-1] = Party(Phrase(words, last.start, party.name.end))
                continue
        out.append(party)
    return out


def _when(phrases: dict[str, Phrase]) -> tuple[str | None, str | None]:
    """Give an event's date as EDTF, and the words that say it."""
    given = [k for k in ("on", "during", "from", "until", "before", "after") if k in phrases]
    if not given:
        return None, None
    words = " ".join(f"{k} {phrases[k].text}" for k in given)
    texts = {k: phrases[k].text for k in given}
    if given == ["on"]:
        return texts["on"], words
    if given == ["during"]:
        return _within(texts["during"]), words
    if set(given) <= {"from", "until"}:
        _in_order(phrases)
        return f"{texts.get('from', '..')}/{texts.get('until', '..')}", words
    if set(given) <= {"before", "after"}:
        first = _next_day(phrases["after"], 1) if "after" in texts else ""
        last = _next_day(phrases["before"], -1) if "before" in texts else ""
        if first and last and first > last:
            raise LineError(phrases["before"].start, f"no day lies between: {words}", "correct one of the dates")
        return (first if first == last else f"[{first}..{last}]"), words
    raise LineError(
        phrases[given[1]].start, f"`{given[1]}` beside `{given[0]}`", "write one date, or from ... until ..."
    )


def _within(date: str) -> str:
    """Give one unknown day of a span: `from ... until ...` says that something lasted, `during` does not."""
    first, slash, last = date.partition("/")
    return f"[{first.strip('.')}..{last.strip('.')}]" if slash else date


def _next_day(date: Phrase, step: int) -> str:
    """Give the first day after a date, or the last before it."""
    ends = dates.bounds(date.text)
    end = ends.latest if step > 0 else ends.earliest
    try:
        return (dt.date.fromisoformat(end or "") + dt.timedelta(days=step)).isoformat()
    except (ValueError, OverflowError):
        raise LineError(
            date.start, f"{date.text!r} has no end to count from", "write a day, a month or a year"
        ) from None


def _in_order(phrases: dict[str, Phrase]) -> None:
    """See that what lasted ends after it began."""
    if "from" in phrases and "until" in phrases:
        start, end = dates.bounds(phrases["from"].text), dates.bounds(phrases["until"].text)
        if (start.earliest or "") > (end.latest or "9999"):
            what = f"ends ({phrases['until'].text}) before it begins ({phrases['from'].text})"
            raise LineError(phrases["until"].start, what, "correct one of the two")


def _instead(fact: Fact, word: str) -> str:
    if word in ("during", "before", "after"):
        return "write from DATE until DATE"
    return f"`{fact.verb_at.text}` goes with {', '.join(ALLOWED[fact.verb.record])}"
