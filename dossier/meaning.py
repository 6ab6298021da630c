"""What a parsed line means: events, posts held and affiliations, with the actors that they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from ..graph import dates
from ..graph.errors import InvalidRecord
from ..graph.records import Affiliation, Capacity, Event, Record, Role, RoleOnly
from ..ontology.vocabulary import STATUSES
from .cast import Cast
from .lines import Fact, Party, Phrase
from .mending import LineError, date_error

__all__ = ["Line", "records_of"]

ALLOWED = {
    "event": (
        "on", "during", "from", "until", "before", "after", "in", "known-as", "to", "says", "quote", "correcting",
    ),
    "role": ("on", "from", "until", "to", "quote", "correcting"),
    "affiliation": ("on", "from", "until", "as", "quote", "correcting"),
}  # fmt: skip
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
        said = {k: p.text for k, p in self.fact.phrases.items() if k in ("quote", "correcting") and p.text.strip()}
        return {
            "words": said.get("quote"),
            "corrects": said.get("correcting"),
            "doc": self.doc,
            "quote": self.quote,
            "char_start": self.start,
            "char_end": self.start + len(self.quote),
            "grade": "curated",
            "rule": "facts",
            "source": self.source,
        }


@dataclass(slots=True)
class _Seats:
    """Who takes part in an event beside the named: groups, those known by post alone; and who acts in which post."""

    groups: list[str] = field(default_factory=list)
    nameless: list[RoleOnly] = field(default_factory=list)
    acting: list[Capacity] = field(default_factory=list)


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
    if fact.verb.record != "event":
        _only_event(fact)
    elif "to" in fact.phrases and fact.verb.takes != "nothing":
        raise LineError(fact.phrases["to"].start, f"`to` does not go with `{fact.verb_at.text}`", "say whom they met")
    make: dict[str, Callable[[Line, Cast], list[Record]]] = {
        "event": _event,
        "role": _role,
        "affiliation": _affiliation,
    }
    try:
        return make[fact.verb.record](line, cast)
    except InvalidRecord as e:
        raise LineError(fact.verb_at.start, e.what.split(": ", 1)[-1], "see docs/facts.md") from None


def _only_event(fact: Fact) -> None:
    """Refuse what is said of events alone: of a post held nobody acts in a capacity, and it is held or not."""
    verb = fact.verb_at
    if acting := next((p.capacity for p in fact.parties() if p.capacity), None):
        raise LineError(acting.title.start, f"a capacity does not go with `{verb.text}`", "say it in a line of its own")
    if fact.status in STATUSES:
        remedy = "write elected-as or designated-as, or from when until when it was held"
        raise LineError(verb.start, f"what `{verb.text}` says cannot be {fact.status}", remedy)


def _event(line: Line, cast: Cast) -> list[Record]:
    fact, verb, phrases = line.fact, line.fact.verb, line.fact.phrases
    seats = _Seats()
    sides = [_parties(side, line, cast, seats) for side in (fact.subjects, fact.objects, *fact.further)]
    first, others = sides[:2]
    everybody = tuple(dict.fromkeys(n for side in sides for n in side))
    if verb.takes == "actors" and len(everybody) < 2:
        at = fact.objects[0].name.start if fact.objects else fact.verb_at.end
        raise LineError(at, f"{first[0]!r} {fact.verb_at.text} nobody else", "write who the others are")
    place = cast.actor(phrases["in"], line.offset, "place").name if "in" in phrases else None
    name = phrases["known-as"].text if "known-as" in phrases else None
    if verb.takes == "place" and fact.object:
        place = cast.actor(fact.object, line.offset, "place").name
    elif fact.object:
        name = fact.object.text + (f" of {_body(fact.of, line, cast)}" if fact.of else "")
    ordered = verb.subtype == "host" or len(everybody) > 2  # of two who met, either may stand first
    date, words = _when(phrases)
    event = Event(
        **line.evidence(),  # type: ignore[arg-type]
        type=verb.type, subtype=verb.subtype, status=fact.status,
        participants=tuple(n for n in everybody if n not in seats.groups), groups=tuple(dict.fromkeys(seats.groups)),
        role_only=tuple(seats.nameless), capacities=tuple(seats.acting),
        sides=tuple(tuple(dict.fromkeys(side)) for side in sides if side) if others and ordered else None,
        date=date, date_text=words, place=place, name=name, stated_by=_stated(line, cast, first, seats),
        addressee=cast.actor(phrases["to"], line.offset).name if "to" in phrases else None,
    )  # fmt: skip
    return [event]


def _stated(line: Line, cast: Cast, first: list[str], seats: _Seats) -> str | None:
    """Give whose word it is: whoever denies it, or whom the line names at its end."""
    fact, says = line.fact, line.fact.phrases.get("says")
    if fact.denier and says:
        raise LineError(says.start, "the word of two", "write two lines, or one of the two")
    if speaker := fact.denier or says:
        return cast.actor(speaker, line.offset).name
    return first[0] if fact.says and first[0] not in seats.groups else None


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
    tense = "former" if until and fact.status == "current" else fact.status
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


def _parties(parties: tuple[Party, ...], line: Line, cast: Cast, seats: _Seats) -> list[str]:
    """Give the names of those listed; those not named, and as what somebody acts, are noted in `seats` as well."""
    out = []
    for party in _joined(parties, line, cast):
        acting = party.capacity
        known = cast.directory.exact(party.name.text)
        if party.group or (known and known.kind == "group"):
            org = _body(acting.of, line, cast) if acting else None
            words = " of ".join(filter(None, (acting.title.text, org))) if acting else party.name.text
            out.append(known.name if known else words)
            seats.groups.append(out[-1])
            seats.nameless += [RoleOnly(text=words, role=acting.title.text, org=org)] if acting else []
            continue
        out.append(cast.actor(party.name, line.offset).name)
        if acting:
            where = cast.actor(acting.to, line.offset, "state").name if acting.to else None
            org = _body(acting.of, line, cast)
            seats.acting.append(Capacity(person=out[-1], role=acting.title.text, org=org, accredited_to=where))
    return out


def _joined(parties: tuple[Party, ...], line: Line, cast: Cast) -> list[Party]:
    """Put together what is one actor's name with "and" in it: Trinidad and Tobago."""
    out: list[Party] = []
    for party in parties:
        if out and not party.group and not party.name.quoted and not out[-1].capacity:
            last = out[-1].name
            words = line.quote[last.start - line.fact.start : party.name.end - line.fact.start]
            if cast.known(words):
                out[-1] = Party(Phrase(words, last.start, party.name.end), out[-1].group, party.capacity)
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
