"""Records said in the facts language: the way back from what is known to lines that a person can read and mend."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..graph.errors import InvalidInput
from ..graph.records import Affiliation, Document, Event, Record, Role
from .mending import PLAIN_WORD, LineError, name_in_line, parse
from .verbs import Verb, modals, quoted, verbs

if TYPE_CHECKING:
    from .readings import Claim

__all__ = ["facts", "sentence"]


def facts(records: Iterable[Record]) -> str:
    r"""Give records as the text of a facts file: each source, and below it what it says.

    A declared source is a document without text; one with text is named only.

    >>> from whowhom.graph.records import Role
    >>> role = Role(doc="n", quote="q", char_start=0, char_end=1, person="Qin Gang", role="Envoy", source="wire")
    >>> facts([Document(id="wire", text="", title="Talks", date="2023"), role])
    'source wire "Talks" published 2023\nQin Gang holds "Envoy"\n'

    Raises:
        InvalidInput: the language has no way to say one of them.

    """
    every = list(records)
    declared = {r.id: r for r in every if isinstance(r, Document) and not r.text}
    said: dict[str, list[str]] = {name: [] for name in declared}
    claims = [r for r in every if isinstance(r, (Event, Role, Affiliation))]
    implied = {key for r in claims for key in _implied(r)}
    for claim in claims:
        if isinstance(claim, Role) and _key(claim, claim) in implied:
            continue
        said.setdefault(claim.source or claim.doc, []).append(_with_day(claim, claims))
    parts = ["\n".join([_source(name, declared.get(name)), *dict.fromkeys(lines)]) for name, lines in said.items()]
    return "\n\n".join(parts) + "\n" if parts else ""


def sentence(record: Claim) -> str:
    """Give a claim as a line of the facts language; of a post that ended, the line says that it is over.

    >>> from whowhom.graph.records import Role
    >>> sentence(Role(doc="n", quote="q", char_start=0, char_end=1, person="Qin Gang", role="Envoy", org="China"))
    'Qin Gang holds "Envoy" of China'

    Raises:
        InvalidInput: the language has no way to say it.

    """
    said = {Event: _event, Role: _role, Affiliation: _affiliation}[type(record)](record)  # type: ignore[operator]
    said += [f"quote {quoted(record.words)}"] if record.words else []
    said += [f"correcting {_id(record.corrects)}"] if record.corrects else []
    return _sayable(" ".join(filter(None, said)))


def _sayable(line: str) -> str:
    """See that a line can be read again."""
    try:
        said = parse(line.replace("\n", "\0"))  # a line end is no more sayable than other controls
    except LineError as e:
        raise InvalidInput(f"the facts language cannot say it ({e.what})", None, "say it in other words") from None
    assert said is not None
    return line


def _with_day(claim: Claim, claims: list[Claim]) -> str:
    """Give a claim as a line, with the day for which the same words give a title beside an affiliation."""
    line = sentence(claim)
    if isinstance(claim, Affiliation) and claim.role and not claim.words and not claim.corrects:
        days = {r.as_of for r in claims if isinstance(r, Role) and r.as_of and _key(r, r) in _implied(claim)}
        line += "".join(f" on {_edtf(day)}" for day in sorted(days)[:1])
    return line


def _implied(record: Record) -> Iterable[tuple[object, ...]]:
    """Give the roles that a line says beside its event or affiliation."""
    match record:
        case Event():
            for c in record.capacities:
                yield _key(record, c)
        case Affiliation() if record.role:
            yield _key(record, record)


def _key(claim: Claim, role: object) -> tuple[object, ...]:
    names = ("person", "role", "org", "accredited_to")
    return (claim.doc, claim.char_start, claim.char_end, *(getattr(role, n, None) for n in names))


def _source(name: str, source: Document | None) -> str:
    parts = ["source", _id(name)]
    if source:
        parts += [quoted(source.title)] if source.title else []
        parts += [f"published {_edtf(source.date)}"] if source.date else []
        parts += [f"by {name_in_line(source.publisher)}"] if source.publisher else []
        parts += [f"url {source.url}"] if source.url else []
    return _sayable(" ".join(parts))


def _event(record: Event) -> list[str]:
    verb = _verb("event", record.type, record.subtype, None)
    first, others, further = _sides(record, verb)
    denied = record.status == "denied" and record.stated_by
    said = [f"{name_in_line(record.stated_by)} denies-that"] if denied and record.stated_by else []
    said.append(" and ".join(first))
    if record.status == verb.status or denied:
        said.append(verb.forms[0] if len(first) > 1 else verb.forms[1])
    else:
        modal = next((m for m in modals() if m.status == record.status and not m.says), None)
        said.append(f"{modal.forms[0] if modal else record.status} {verb.forms[0]}")
    said += [_what(record, verb, others), *(f"joined-by {' and '.join(side)}" for side in further)]
    said += [_when(record.date)] if record.date else []
    said += [f"in {name_in_line(record.place)}"] if record.place and verb.takes != "place" else []
    said += [f"known-as {quoted(record.name)}"] if record.name and verb.takes not in ("thing", "post") else []
    if record.addressee and verb.takes != "nothing":
        raise InvalidInput(f"a {record.type} has no addressee in the facts language", None, "name them as taking part")
    said += [f"to {name_in_line(record.addressee)}"] if record.addressee else []
    said += [f"says {name_in_line(record.stated_by)}"] if record.stated_by and not denied else []
    return said


def _sides(record: Event, verb: Verb) -> tuple[list[str], list[str], list[list[str]]]:
    """Give who stands before the verb, who after it, and the further sides; who is on none is one by himself."""
    shown = {n: _party(n, record) for n in (*record.participants, *record.groups)}
    everybody = list(shown.values())
    if verb.takes != "actors":
        return everybody, [], []
    if record.sides:
        sided = {n for side in record.sides for n in side}
        sides = [[shown[n] for n in side] for side in record.sides] + [[s] for n, s in shown.items() if n not in sided]
        return sides[0], sides[1], sides[2:]
    return (everybody[:1], everybody[1:], []) if len(everybody) == 2 else (everybody, [], [])


def _party(name: str, record: Event) -> str:
    """Give one participant: in which capacity, by post alone, or as a group."""
    if post := next((r for r in record.role_only if r.text == name and r.role), None):
        return f"the {quoted(post.role or '')}" + (f" of {name_in_line(post.org)}" if post.org else "")
    if name in record.groups:
        return f"some {name_in_line(name)}"
    acting = [c for c in record.capacities if c.person == name]
    said = name_in_line(name)
    if len(acting) > 1:
        raise InvalidInput(f"{name!r} acts in {len(acting)} capacities at once", None, "say it in a line for each")
    for c in acting:
        said += f" as {quoted(c.role)}" + (f" of {name_in_line(c.org)}" if c.org else "")
        said += f" to {name_in_line(c.accredited_to)}" if c.accredited_to else ""
    return said


def _what(record: Event, verb: Verb, others: list[str]) -> str:
    match verb.takes:
        case "actors":
            return " and ".join(others)
        case "place":
            return name_in_line(_there(record.place, "a place"))
        case "thing" | "post":
            return quoted(_there(record.name, "what it was about"))
    return ""


def _role(record: Role) -> list[str]:
    verb = _verb("role", "", None, record.tense)
    form = verb.forms[1] if record.tense == "current" else verb.forms[0]
    return [
        name_in_line(_there(record.person, "who held it")), form, quoted(record.role),
        f"of {name_in_line(record.org)}" if record.org else "",
        f"to {name_in_line(record.accredited_to)}" if record.accredited_to else "",
        f"on {_edtf(record.as_of)}" if record.as_of else "", *_span(record),
    ]  # fmt: skip


def _affiliation(record: Affiliation) -> list[str]:
    verb = _verb("affiliation", record.relation, None, record.tense)
    form = verb.forms[1] if record.tense == "current" and len(verb.forms) > 2 else verb.forms[0]
    title = f"as {quoted(record.role)}" if record.role else ""
    return [name_in_line(record.person), form, name_in_line(record.org), title, *_span(record)]


def _span(record: Role | Affiliation) -> list[str]:
    return [f"{w} {_edtf(d)}" for w, d in (("from", record.from_), ("until", record.until)) if d]


def _when(date: str) -> str:
    """Give a date with the words that mean it."""
    if found := re.fullmatch(r"\[(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?\]", date):
        first, last = found.groups()
        if first and last:
            return f"during {first}/{last}"
        return f"after {_beside(first, -1)}" if first else f"before {_beside(last, 1)}"
    if found := re.fullmatch(r"([^\s\"/\[\],]+)/([^\s\"/\[\],]+)", date):
        return " ".join(f"{w} {d}" for w, d in (("from", found[1]), ("until", found[2])) if d != "..")
    return f"{'during' if re.fullmatch(r'[0-9]{4}(-[0-9]{2})?', date) else 'on'} {_edtf(date)}"


def _beside(day: str, step: int) -> str:
    """Give the day before or after one; `after` and `before` leave their own day out."""
    return (dt.date.fromisoformat(day) + dt.timedelta(days=step)).isoformat()


def _edtf(date: str) -> str:
    return date if PLAIN_WORD.fullmatch(date) else quoted(date)


def _id(source: str) -> str:
    return source if PLAIN_WORD.fullmatch(source) else quoted(source)


def _there(value: str | None, what: str) -> str:
    if not value:
        raise InvalidInput(f"the claim lacks {what}", None, "the facts language has no word for that")
    return value


def _verb(record: str, kind: str, subtype: str | None, status: str | None) -> Verb:
    fitting = [v for v in verbs() if v.record == record and v.type == kind and status in (None, v.status)]
    found = [v for v in fitting if v.subtype == subtype] or [v for v in fitting if not v.subtype]
    if not found:
        raise InvalidInput(f"no verb for {kind or record} {status or ''}".rstrip(), None, "see ontology/verbs.csv")
    return found[0]
