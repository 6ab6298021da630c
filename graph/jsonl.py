"""Records as JSON Lines and back: one object a line, empty fields left out, what is of a wrong type refused.

The contract for files of records and for whoever reads them with a script.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from .errors import InvalidRecord
from .records import Affiliation, Capacity, Document, Event, Organisation, Person, Place, Record, Role, RoleOnly

__all__ = ["dump", "dumps", "from_json", "loads", "to_json"]

KINDS: dict[str, type[Any]] = {
    cls.kind: cls for cls in (Document, Person, Organisation, Place, Role, Affiliation, Event)
}
ALWAYS = {
    "event": ("groups", "sides", "date", "place", "status", "stated_by"),
    "role": ("org", "person"),
    "person": ("aliases", "mentions"),
}
_JSON_NAME = {"from_": "from"}
PARTS: dict[str, type[Any]] = {"role_only": RoleOnly, "capacities": Capacity}


def to_json(record: Record) -> dict[str, Any]:
    """Give the record as the JSON object of the record contract; empty fields are left out unless scripts need them.

    >>> to_json(Place(doc="n", name="Beijing", mentions=((3, 10),)))
    {'kind': 'place', 'doc': 'n', 'name': 'Beijing', 'mentions': [[3, 10]]}
    """
    always = ALWAYS.get(record.kind, ())
    out: dict[str, Any] = {"kind": record.kind}
    for f in fields(record):
        value = getattr(record, f.name)
        if (value is None or value == ()) and f.name not in always:
            continue
        out[_JSON_NAME.get(f.name, f.name)] = _plain(value)
    return out


def from_json(data: Mapping[str, Any], where: str | None = None) -> Record:
    """Make a record of a JSON object; unknown keys are ignored.

    >>> from_json({"kind": "person", "doc": "n", "name": "Qin Gang", "height": 1}).name
    'Qin Gang'

    Raises:
        InvalidRecord: a field is missing, of a wrong type or impossible; `where` leads the message.

    """
    cls = KINDS.get(str(data.get("kind")))
    if cls is None:
        raise InvalidRecord(f"no record kind {data.get('kind')!r}", where, f"use one of {', '.join(sorted(KINDS))}")
    values: dict[str, Any] = {}
    for name, key, needed in _fields(cls.kind):
        if key in data:
            values[name] = _typed(name, data[key], where)
        elif needed:
            raise InvalidRecord(f"{cls.kind} without {key!r}", where, f"add {key!r}")
    try:
        record: Record = cls(**values)
    except InvalidRecord as e:
        raise InvalidRecord(e.what, where or e.where, e.remedy) from None
    except (TypeError, AttributeError, ValueError) as e:
        raise InvalidRecord(
            f"{cls.kind} with a field of a wrong type ({e})", where, "see the record contract"
        ) from None
    return record


@cache
def _fields(kind: str) -> list[tuple[str, str, bool]]:
    """Give of each field of a kind its name, its name in JSON, and whether it may not be left out."""
    return [
        (f.name, _JSON_NAME.get(f.name, f.name), f.default is MISSING and f.default_factory is MISSING)
        for f in fields(KINDS[kind])
    ]


def dumps(records: Iterable[Record]) -> Iterator[str]:
    """Give each record as one line of JSON, without the line end."""
    return map(dump, records)


def dump(record: Record) -> str:
    """Give a record as one line of JSON, without the line end."""
    return json.dumps(to_json(record), ensure_ascii=False)


def loads(lines: Iterable[str], where: str = "records") -> Iterator[Record]:
    """Read records from lines of JSON; empty lines are passed over.

    Raises:
        InvalidRecord: a line is no JSON object or no record; the message names `where` and the line.

    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as e:
            raise InvalidRecord(f"not JSON ({e})", f"{where}:{number}", "one JSON object a line") from None
        if not isinstance(data, dict):
            raise InvalidRecord("not a JSON object", f"{where}:{number}", "one JSON object a line")
        yield from_json(data, f"{where}:{number}")


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, (RoleOnly, Capacity)):
        return {f.name: getattr(value, f.name) for f in fields(value) if getattr(value, f.name) is not None}
    return value


def _typed(name: str, value: Any, where: str | None) -> Any:
    """Turn JSON lists into the tuples that records hold, and refuse what is of a wrong type."""
    if name in PARTS:
        return _parts(name, value or (), where)
    if name in ("aliases", "participants", "groups", "ids", "mentions", "sides"):
        if value is None:
            return None if name == "sides" else ()
        if not isinstance(value, (list, tuple)):
            raise InvalidRecord(f"{name!r} is not a list", where)
        items = tuple(tuple(v) if isinstance(v, list) else v for v in value)
        if name in ("aliases", "ids", "participants", "groups") and not all(isinstance(v, str) for v in items):
            raise InvalidRecord(f"{name!r} holds something that is not a string", where)
        return items
    if name in ("char_start", "char_end"):
        if not isinstance(value, int) or isinstance(value, bool):
            raise InvalidRecord(f"{name!r} is not a whole number", where)
        return value
    if value is not None and not isinstance(value, str):
        raise InvalidRecord(f"{name!r} is not a string", where)
    return value


def _parts(name: str, value: Any, where: str | None) -> tuple[Any, ...]:
    """Make the parts of an event, each of a JSON object whose values are strings (of a side: a number)."""
    cls = PARTS[name]
    known = {f.name: f.default for f in fields(cls)}
    if not isinstance(value, (list, tuple)) or not all(isinstance(r, dict) for r in value):
        raise InvalidRecord(f"{name!r} is not a list of objects", where)
    parts = [{k: v for k, v in r.items() if k in known} for r in value]
    for part in parts:
        if lacking := [k for k, default in known.items() if default is MISSING and k not in part]:
            raise InvalidRecord(f"{name!r} without {lacking[0]!r}", where, f"add {lacking[0]!r}")
        if odd := [k for k, v in part.items() if v is not None and not isinstance(v, int if k == "side" else str)]:
            raise InvalidRecord(f"{odd[0]!r} in {name!r} is of a wrong type", where)
    return tuple(cls(**part) for part in parts)
