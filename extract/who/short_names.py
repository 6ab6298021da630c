"""Short names that a text gives its bodies in brackets: "the Movement for Renewal (MRC)", later "the MRC"."""

from __future__ import annotations

from ..text.gazetteer import Entry
from ..text.tokens import Chunk, words
from .units import Unit

__all__ = ["with_short_names"]

_NAMED = frozenset(("org", "post", "run", "state"))
_PLAIN = frozenset(("cap", "run", "init"))


def with_short_names(units: list[Unit]) -> list[Unit]:
    """Leave out the short forms in brackets, and make the body of each where it stands alone.

    >>> from .orgnames import merge_orgs
    >>> from ..text.tokens import lex
    >>> text = "the Harbour Institute (HI) said the HI's director left"
    >>> unit = with_short_names([Unit(merge_orgs(lex(text, 0, len(text)), text), text, False)])[0]
    >>> [(c.text, c.entry.name) for c in unit.chunks if c.kind == "org"]
    [('Harbour Institute', 'Harbour Institute'), ('HI', 'Harbour Institute')]
    """
    if not units or "(" not in units[0].text:
        return units
    known: dict[str, Entry] = {}
    stripped = [unit._replace(chunks=_without(unit.chunks, known)) for unit in units]
    if not known:
        return stripped
    return [unit._replace(chunks=[_known(c, known) for c in unit.chunks]) for unit in stripped]


def _without(chunks: list[Chunk], known: dict[str, Entry]) -> list[Chunk]:
    """Leave out the short form in brackets behind a body or post, and note whose it is."""
    if "(" not in [c.text for c in chunks]:
        return chunks
    out: list[Chunk] = []
    k = 0
    while k < len(chunks):
        short = chunks[k + 1] if k + 2 < len(chunks) and chunks[k].text == "(" and chunks[k + 2].text == ")" else None
        if short is not None and out and out[-1].kind in _NAMED and _shortens(short, out):
            if out[-1].kind == "org" and out[-1].entry and short.kind in _PLAIN:
                known.setdefault(short.text, out[-1].entry)
            k += 3
            continue
        out.append(chunks[k])
        k += 1
    return out


def _shortens(short: Chunk, before: list[Chunk]) -> bool:
    """Say whether a word in brackets is the short form of a name: capitals; of a body also one word, "Frelimo".

    Behind a post of the body it is who holds it: "Counselor of the Department of State (Halden)".
    """
    full = before[-1]
    if short.text.isupper() and 1 < len(short.text) < 8:
        return full.kind != "run" or full.text.split()[0] not in words().given  # "Dave McKay (RBC)" works there
    plain = short.kind in ("cap", "run") and " " not in short.text
    return plain and full.kind == "org" and " " in full.text and not _held(before)


def _held(before: list[Chunk]) -> bool:
    """Say whether a post in a part of a government stands here; a party's leader is told with its short name."""
    entry = before[-1].entry
    if entry is None or entry.detail != "government":
        return False
    return next((c.kind == "post" for c in reversed(before[-4:-1]) if c.low not in ("of", "the", "to")), False)


def _known(c: Chunk, known: dict[str, Entry]) -> Chunk:
    entry = known.get(c.text) if c.kind in _PLAIN else None
    return c._replace(kind="org", entry=entry) if entry else c
