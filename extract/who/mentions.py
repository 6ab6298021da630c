"""Everybody and everything that a document mentions, each as one passage with the name it resolves to."""

from __future__ import annotations

from typing import NamedTuple

from ..text.spans import Mention, Sentence
from ..text.tokens import TITLES, Chunk, lex, words
from ..text.words import VERBS
from .aliases import Linked, link
from .also_known import by_other_names
from .bylines import signs
from .columns import in_columns
from .delegated import as_groups
from .headlines import plain_words
from .in_brackets import with_parts, without_given
from .in_lists import among_named
from .in_office import in_office
from .narrators import narrated
from .on_the_roll import on_the_roll
from .orgnames import merge_orgs, of_post
from .others import others_of
from .phrases import people_of
from .posts import merge_posts
from .pronouns import resolve
from .related import related
from .runs import merge_runs
from .shared_posts import from_before
from .short_names import with_short_names
from .signatures import surname
from .spelling import spelled_alike
from .styled import Titles, named_like_places, small_peoples, titles_in, with_titles
from .units import Person, Unit
from .unlisted import with_unlisted

__all__ = ["Found", "find"]


_NOBODY = frozenset(("low", "punct", "num", "poss"))
"""Where all words are of these kinds, nobody is named."""

_LABELS = TITLES | {"run", "post", "org", "punct", "state", "adjective", "city", "place"}
_BESIDE = frozenset(("the", "of", "for", "and", "to", "rt", "hon", "right", "h.e.", "his", "her", "excellency"))
"""What stands in a line that names somebody and his post, and says nothing of him."""


class Found(NamedTuple):
    """The mentions of a document, and its people as they were linked."""

    mentions: tuple[Mention, ...]
    linked: list[Linked]
    units: list[Unit]


def find(text: str, sentences: tuple[Sentence, ...]) -> Found:
    """Find who and what is mentioned in a cleaned text."""
    titles = titles_in(text)
    units = named_like_places(with_short_names([_unit(text, s, titles) for s in sentences]))
    per_unit = in_columns(units, from_before(units, [people_of(u) for u in units]))
    per_unit = by_other_names(on_the_roll(text, units, per_unit))
    told = narrated(text)
    if told and (signed := surname(text)) is not None:
        per_unit = [[_signing(p, signed) for p in people] for people in per_unit]
    everybody = [p for people in per_unit for p in people]
    following = _next_words(units)
    found = link(spelled_alike(everybody), following)
    known = {id(p): x.name is not None for x, p in zip(found, everybody, strict=True)}
    listed = [among_named(unit, people, known) for unit, people in zip(units, per_unit, strict=True)]
    if listed != per_unit:
        per_unit = listed
        everybody = [p for people in per_unit for p in people]
        found = link(spelled_alike(everybody), following)
    linked = [x if x.person is p else _as_written(x, p) for x, p in zip(found, everybody, strict=True)]
    named = {id(x.person): x for x in linked if x.name is not None}
    mentions: list[Mention] = []
    for unit, people in zip(units, per_unit, strict=True):
        kept = [p for n, p in enumerate(people) if id(p) in named and not _nested(p, people[max(0, n - 3) : n + 4])]
        begins = [related(unit.chunks, p.i, p.j, first=not n) for n, p in enumerate(kept)]
        mentions.extend(_mention(named[id(p)], unit.chunks[i].start) for p, i in zip(kept, begins, strict=True))
        others = others_of(unit, [(i, p.j) for p, i in zip(kept, begins, strict=True)], told)
        mentions.extend(m for m in others if not unit.headline or m.kind in ("state", "place", "organisation"))
    mentions.sort(key=lambda m: (m.start, -m.end))
    alive = {(m.name_start, m.name_end) for m in mentions if m.kind == "person"}
    alone = [x for x in linked if x.name is not None and (x.person.name_start, x.person.name_end) in alive]
    acting = tuple(m for m in mentions if not signs(text, m.start, m.end))
    return Found(resolve(text, sentences, acting, alone, told), alone, units)


def _as_written(x: Linked, p: Person) -> Linked:
    """Give whom a passage names with the passage as it is; in doubt where a family name alone was read as another."""
    slipped = x.name is not None and x.certain and " " not in p.name and p.name != x.person.name
    return x._replace(person=p, certain=False, why=SLIP) if slipped else x._replace(person=p)


SLIP = "a letter of the name slipped, it seems"


def _signing(p: Person, signed: tuple[int, int]) -> Person:
    """Make somebody of the one word that a telegram ends in."""
    return p._replace(evidence="speech") if (p.name_start, p.name_end) == signed else p


def _nested(p: Person, around: list[Person]) -> bool:
    """Say whether a name is only the owner in another's phrase: "Najib's press secretary X"."""
    return any(q is not p and q.i <= p.i and p.j <= q.j and q.evidence != "bare" for q in around)


def _unit(text: str, s: Sentence, titles: Titles) -> Unit:
    chunks = without_given(with_titles(lex(text, s.start, s.end), titles))
    if s.headline:
        chunks = plain_words(chunks)
    if _NOBODY.issuperset([c.kind for c in chunks]):
        return Unit(chunks, text, s.headline, s.quoted)
    chunks = merge_orgs(chunks if s.headline else as_groups(chunks), text)
    chunks = small_peoples(in_office(with_parts(merge_posts(chunks, text), text), text))
    chunks = of_post(with_unlisted(merge_runs(chunks, text), text), text)
    return Unit(chunks, text, s.headline and not _label(chunks), s.quoted)


def _label(chunks: list[Chunk]) -> bool:
    """Say whether a line is nothing but somebody's name and post, as over a part of a register: no headline."""
    kinds = [c.kind for c in chunks]
    names = [c.text.split() for c in chunks if c.kind == "run"]
    others = (c.low for c in chunks if c.kind not in _LABELS)
    if len(names) != 1 or "post" not in kinds or not all(low in _BESIDE for low in others):
        return False
    first, rest = names[0][0].capitalize(), names[0][1:]
    named = first in words().given or first.lower() in words().family_first or not TITLES.isdisjoint(kinds)
    return named and bool(rest) and VERBS.keys().isdisjoint(w.lower() for w in rest)


def _next_words(units: list[Unit]) -> dict[int, str]:
    found: dict[int, str] = {}
    for unit in units:
        for a, b in zip(unit.chunks, unit.chunks[1:], strict=False):
            if a.kind == "run":
                found[a.end] = b.low
    return found


def _mention(x: Linked, begin: int) -> Mention:
    p: Person = x.person
    office = p.offices[0] if p.offices else None
    return Mention(
        min(begin, p.start, p.name_start),
        max(p.end, p.name_end),
        "person",
        x.name or p.name,
        p.name_start,
        p.name_end,
        office.role if office else None,
        office.org if office else None,
        certain=x.certain,
        why=x.why,
        candidates=x.candidates,
    )
