"""Records said in the facts language: the way back from what is known to a line that a person can read and mend."""

from __future__ import annotations

import datetime as dt

from ..graph.errors import InvalidInput
from ..graph.records import Affiliation, Event
from .readings import Claim
from .verbs import KEYWORDS, Verb, modals, verbs, words

__all__ = ["sentence"]


def sentence(record: Claim) -> str:
    """Give a claim as a line of the facts language.

    >>> from whowhom.graph.records import Role
    >>> sentence(Role(doc="n", quote="q", char_start=0, char_end=1, person="Qin Gang", role="Envoy", org="China"))
    'Qin Gang holds "Envoy" of China'

    Raises:
        InvalidInput: the language has no way to say it.

    """
    if isinstance(record, Event):
        return _event(record)
    if isinstance(record, Affiliation):
        verb = _verb("affiliation", record.relation, None, _alone(record.tense))
        return " ".join([_name(record.person), verb.forms[1 % len(verb.forms)], _name(record.org),
                         *([f'as "{record.role}"'] if record.role else []), *_span(record)])  # fmt: skip
    verb = _verb("role", "", None, _alone(record.tense))
    parts = [
        _name(record.person or "?"),
        verb.forms[1] if record.tense == "current" else verb.forms[0],
        f'"{record.role}"',
    ]
    parts += [f"of {_name(record.org)}"] if record.org else []
    parts += [f"to {_name(record.accredited_to)}"] if record.accredited_to else []
    return " ".join([*parts, *_span(record)])


def _event(record: Event) -> str:
    verb = _verb("event", record.type, record.subtype, None)
    speaker = record.stated_by
    first, others = _sides(record, verb)
    parts = [" and ".join(first)]
    if record.status == verb.status:
        parts.append(verb.forms[1] if len(verb.forms) > 1 else verb.forms[0])
    else:
        modal = next(m for m in modals() if m.status == record.status and not m.says)
        parts.append(f"{modal.forms[0]} {verb.forms[0]}")
    parts += [_what(record, verb, others)]
    parts += [_when(record.date)] if record.date else []
    parts += [f"in {_name(record.place)}"] if record.place and verb.takes != "place" else []
    parts += [f"says {_name(speaker)}"] if speaker else []
    parts += [f"to {_name(record.addressee)}"] if record.addressee else []
    return " ".join(filter(None, parts))


def _sides(record: Event, verb: Verb) -> tuple[list[str], list[str]]:
    """Give who stands before the verb and who after it."""
    everybody = [*map(_name, record.participants), *(f"some {_name(g)}" for g in record.groups)]
    if verb.takes != "actors":
        return everybody, []
    if record.sides and len(record.sides) == 2:
        shown = dict(zip([*record.participants, *record.groups], everybody, strict=True))
        return [shown[n] for n in record.sides[0]], [shown[n] for n in record.sides[1]]
    return (everybody[:1], everybody[1:]) if len(everybody) == 2 else (everybody, [])


def _what(record: Event, verb: Verb, others: list[str]) -> str:
    match verb.takes:
        case "actors":
            return " and ".join(others)
        case "place":
            return _name(record.place or "?")
        case "thing":
            return f'"{record.name}"' if record.name else ""
        case "post":
            title, of, body = (record.name or "?").rpartition(" of ")
            return f'"{title}" of {_name(body)}' if of else f'"{body}"'
    return ""


def _when(date: str) -> str:
    """Give a date with the words that mean it."""
    if date.startswith("[") and ".." in date:
        first, _, last = date.strip("[]").partition("..")
        if first and last:
            return f"during {first}/{last}"
        return f"after {_beside(first, -1)}" if first else f"before {_beside(last, 1)}"
    first, slash, last = date.partition("/")
    if slash:
        return " ".join(f"{w} {d}" for w, d in (("from", first.strip(".")), ("until", last.strip("."))) if d)
    return f"on {date}"


def _beside(day: str, step: int) -> str:
    """Give the day before or after one; `after` and `before` leave their own day out."""
    return (dt.date.fromisoformat(day) + dt.timedelta(days=step)).isoformat()


def _span(record: Claim) -> list[str]:
    assert not isinstance(record, Event)
    return [f"{w} {d}" for w, d in (("from", record.from_), ("until", record.until)) if d]


def _alone(tense: str) -> str:
    return "former" if tense == "outgoing" else tense


def _verb(record: str, kind: str, subtype: str | None, status: str | None) -> Verb:
    fitting = [v for v in verbs() if v.record == record and v.type == kind and status in (None, v.status)]
    found = [v for v in fitting if v.subtype == subtype] or [v for v in fitting if not v.subtype]
    if not found:
        raise InvalidInput(f"no verb for {kind or record} {status or ''}".rstrip(), None, "see ontology/verbs.csv")
    return found[0]


def _name(name: str) -> str:
    reserved = {*KEYWORDS, *words()}
    risky = "," in name or any(w in reserved or w[0].islower() for w in name.split())
    return f'"{name}"' if risky and '"' not in name else name
