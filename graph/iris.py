"""Every IRI that whowhom makes: from content alone, so that the same input always gives the same node."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote

from ..ontology.vocabulary import NS
from .errors import InvalidInput
from .names import slug

__all__ = ["DEFAULT_BASE", "Minter", "digest", "ww"]

DEFAULT_BASE = "https://whowhom.example/"


def ww(term: str) -> str:
    """Give a term of the ontology as an IRI.

    >>> ww("met")
    'https://w3id.org/whowhom/ns#met'
    """
    return NS + term


def digest(parts: Sequence[object], length: int = 12) -> str:
    """Give a short hash of a sequence of values, order and boundaries kept.

    >>> digest(["a", "b"]) == digest(["ab"])
    False
    """
    try:
        text = "\x1f".join(parts)  # type: ignore[arg-type]  # as most are: words alone
    except TypeError:
        text = "\x1f".join(["" if p is None else str(p) for p in parts])
    return hashlib.sha256(text.encode()).hexdigest()[:length]


class _Base(NamedTuple):
    base: str = DEFAULT_BASE


class Minter(_Base):
    """Makes the IRIs of one dossier under its `base`.

    >>> Minter().canonical("person", "Antony Blinken")
    'https://whowhom.example/person/antony-blinken'
    >>> Minter().local("voa-beijing", "person", "Antony Blinken")
    'https://whowhom.example/source/voa-beijing#person-antony-blinken'

    Raises:
        InvalidInput: `base` is no absolute IRI ending in `/` or `#`.

    """

    __slots__ = ()

    def __new__(cls, base: str = DEFAULT_BASE) -> Minter:
        """Refuse a base under which no IRI can be made."""
        if not re.fullmatch(r"[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>\"{}|\\^`]*[/#]", base):
            raise InvalidInput(f"base_iri {base!r} cannot lead an IRI", None, "write it like https://example.org/kg/")
        return super().__new__(cls, base)

    def source(self, doc: str) -> str:
        """Give the IRI of a source, which is also the name of its graph."""
        return f"{self.base}source/{_path(doc)}"

    def doc_of(self, iri: str) -> str:
        """Give the document id behind the IRI of a source or of a node local to it."""
        return unquote(iri.removeprefix(f"{self.base}source/").split("#", 1)[0])

    def local(self, doc: str, kind: str, name: str, *more: object) -> str:
        """Give a node local to a source; `more` tells apart what a name alone does not."""
        extra = f"-{digest([name, *more], 8)}" if more else ""
        return f"{self.source(doc)}#{kind}-{_tail(name)}{extra}"

    def evidence(self, doc: str, start: int, end: int) -> str:
        """Give a passage of a source, as a text fragment (RFC 5147)."""
        return f"{self.source(doc)}#char={start},{end}"

    def canonical(self, kind: str, name: str, *more: object) -> str:
        """Give the node that all sources share."""
        extra = f"-{digest(more, 8)}" if more else ""
        return f"{self.base}{kind}/{_tail(name)}{extra}"

    def hashed(self, kind: str, *parts: object) -> str:
        """Give a canonical node that has no name of its own: an event, a tenure."""
        return f"{self.base}{kind}/{digest(parts, 16)}"

    def pair(self, a: str, b: str) -> str:
        """Give the node of two actors, whichever comes first.

        >>> Minter().pair("b:xi", "b:qin") == Minter().pair("b:qin", "b:xi")
        True
        """
        return self.hashed("pair", *sorted((a, b)))

    def month(self, key: str) -> str:
        """Give the node of a month such as 2023-06, of a year, or of times without an end (`..`).

        >>> Minter().month("2023-06"), Minter().month("..")
        ('https://whowhom.example/month/2023-06', 'https://whowhom.example/month/open')
        """
        return f"{self.base}month/{'open' if key == '..' else key}"

    def graph(self, name: str) -> str:
        """Give one of the dossier's own graphs: identity, derived, listings, judgements."""
        return f"{self.base}graph/{name}"


@lru_cache(maxsize=1024)
def _path(doc: str) -> str:
    return quote(doc, safe="/~.-_")


@lru_cache(maxsize=65536)
def _tail(name: str) -> str:
    """Give the readable end of an IRI, quoted; a long name is cut and told apart by its hash."""
    short = slug(name)
    if short.isascii() and 0 < len(short) < 80:
        return short  # as most are: letters, digits and hyphens alone
    return quote(short if short and len(short) < 80 else f"{short[:60]}-{digest([name])}".strip("-"))
