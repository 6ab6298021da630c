"""What one file's graphs hold as bytes and back: so that a build need not read unchanged graphs out of the store."""

from __future__ import annotations

import json

from .claims import Gathered, LocalTenure, RawEvent, SourceRow
from .identity import LocalActor
from .ledger import ClaimRow

__all__ = ["pack", "unpack"]


def pack(found: Gathered) -> bytes:
    """Give what was gathered as bytes, the same for the same.

    >>> unpack(pack(Gathered(within={"a#place-paris": "a#state-france"}))).within
    {'a#place-paris': 'a#state-france'}
    """
    rows = {name: getattr(found, name) for name in found.__slots__}
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def unpack(data: bytes) -> Gathered:
    """Give back what was packed.

    Raises:
        ValueError: these are other bytes.

    """
    try:
        rows = json.loads(data)
        return Gathered(
            [LocalActor(i, k, n, tuple(al), tuple(ids), (b, d), c) for i, k, n, al, ids, (b, d), c in rows["actors"]],
            rows["within"],
            rows["state_of"],
            {iri: SourceRow(*row) for iri, row in rows["sources"].items()},
            [
                RawEvent(i, g, t, s, tuple(who), tuple((a, n) for a, n in sides), p, d, name, tuple(map(tuple, acted)))
                for i, g, t, s, who, sides, p, d, name, acted in rows["events"]
            ],
            [LocalTenure(*row) for row in rows["tenures"]],
            {iri: (title, org) for iri, (title, org) in rows["group_posts"].items()},
            {about: [ClaimRow(*row) for row in claims] for about, claims in rows["claims"].items()},
        )
    except (TypeError, KeyError, UnicodeDecodeError, json.JSONDecodeError) as e:
        raise ValueError(f"not what was packed ({e})") from None
