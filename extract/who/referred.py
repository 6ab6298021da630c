"""Whose post it is when only "its" or "the party's" says so: a body that the text has named before."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from ..lexicon import tables
from ..text.spans import Sentence
from ..text.tokens import Chunk, words
from .aliases import Linked
from .endings import LOCAL_HEADS, REGIONS
from .kin import head_of
from .offices import RANKS, Office
from .units import Unit

__all__ = ["BODY_AROUND", "TOWN_BEFORE", "with_bodies"]

WHY = "the body is the one named before"
LAST_BODY = "the text does not say whose; the body is the one named last"
LED_BODY = "the text does not say whose; the body is the one whose people are led"
TOWN_BEFORE = "the text does not say whose; the town is the one named before"
BODY_AROUND = "the text does not say whose; of the bodies of states the one named most"
_INTERNATIONAL = frozenset[str](tables("who")["referred"]["international"])
_FOR_SOMETHING = tuple(f"{post} for " for post in _INTERNATIONAL)
_OF_BODIES: dict[str, frozenset[str]] = {
    head: frozenset(kinds.split()) for head, kinds in tables("who")["referred"]["of_bodies"].items()
}
_FIXED: dict[str, list[str]] = tables("who")["referred"]["fixed"]
_UNITED = "UN"
_EUROPE = ("EU", "European")
_UN = ("UN ", "U.N. ", "United Nations", "Security Council", "General Assembly")
_TOWNS = frozenset(("city", "town", "village", "municipality", "port"))
_NEAR = 2
"""So many sentences before are asked for the body or town of a post."""
_WHERE = frozenset(("in", "at", "to", "from"))
_AROUND = 40
"""So many sentences before and behind are asked which body of states is spoken of."""
_BACK = {"its": 2}
_FAR = 200
"""So many sentences before are asked which body "its" means, or a noun; and so many words of the sentence itself."""


def with_bodies(sentences: tuple[Sentence, ...], units: list[Unit], linked: list[Linked]) -> list[Linked]:
    """Give "its director", "the party's deputy leader" the body that was named before, and a mayor his town."""
    if all(o.org for x in linked for o in x.person.offices):
        return linked
    starts = [s.start for s in sentences]
    out: list[Linked] = []
    for x in linked:
        if all(o.org for o in x.person.offices):
            out.append(x)
            continue
        at = bisect_right(starts, x.person.start) - 1
        offices = tuple(o if o.org else _with_body(o, units, at, x.person.i) for o in x.person.offices)
        out.append(x._replace(person=x.person._replace(offices=offices)))
    return out


def _local(o: Office) -> bool:
    return o.org is None and head_of(o.role) in LOCAL_HEADS


def _with_body(o: Office, units: list[Unit], at: int, i: int) -> Office:
    if o.org is None and o.whose and o.role not in RANKS:
        o = _bodied(o, units, at, i)
    if _international(o):
        return _of_body(o, units, at)
    if _local(o):
        return _placed(o, units, at, i)
    if (led := _of_led(o, units[at].chunks, i)) is not None:
        return o._replace(org=led, org_kind="org", doubt=o.doubt or LED_BODY)
    return _of_last(o, units, at, i) if _of_bodies(o) else o


def _of_led(o: Office, chunks: list[Chunk], i: int) -> str | None:
    """Give the body whose people somebody leads who presides over it: "people of the Holm Group led by President X"."""
    k = next((k for k in range(max(0, i - 1), min(i + 2, len(chunks))) if chunks[k].start >= o.begin), i)
    if o.org or o.his or o.whose or k < _LED or head_of(o.role) not in _PRESIDING:
        return None
    body, led, by = chunks[k - _LED : k]
    named = body.kind == "org" and body.entry is not None and body.entry.detail in _PRESIDED
    return body.entry.name if named and body.entry and led.low in ("led", "headed") and by.low == "by" else None


_LED = 3
"""So many chunks before a post tell whose people its holder leads: a body, "led", "by"."""
_PRESIDING = frozenset(
    ("president", "vice president", "director", "chairman", "chairwoman", "chairperson", "ceo", "secretary")
)
_PRESIDED = frozenset(("company", "media", "university", "think_tank"))
"""Kinds of bodies that have a president; one of a ministry is led by whoever presides over something else."""


def _of_bodies(o: Office) -> bool:
    return o.org is None and not o.his and not o.whose and _which(o.role) in _OF_BODIES


def _which(role: str) -> str:
    """Give the post as the lexicon has it: the whole, or its head."""
    return role.lower() if role.lower() in _OF_BODIES else head_of(role)


def _before(units: list[Unit], at: int, i: int) -> Iterator[list[Chunk]]:
    """Give the chunks before a person, those of the sentence first, then of those before it; none from too far."""
    yield units[at].chunks[max(0, i - _FAR) : i + 1]
    for unit in reversed(units[max(0, at - _NEAR) : at]):
        yield unit.chunks[-_FAR:]


def _of_last(office: Office, units: list[Unit], at: int, i: int) -> Office:
    """Give a chairman or rector the body named last before him, of a kind that has such a post."""
    kinds = _OF_BODIES[_which(office.role)]
    for chunks in _before(units, at, i):
        for c in reversed(chunks):
            if c.kind == "org" and c.entry and c.start < office.begin and (not kinds or c.entry.detail in kinds):
                return office._replace(org=c.entry.name, org_kind="org", doubt=office.doubt or LAST_BODY)
    return office


def _international(o: Office) -> bool:
    """Say whether a post is one that bodies of states have: "the Secretary-General", "the Special Envoy for Chad"."""
    role = o.role.lower().replace("-", " ")
    bare = o.org is None and (not o.his or o.role.startswith("Special ")) and ("envoy" not in role or "Envoy" in o.role)
    return bare and (role in _INTERNATIONAL or role.startswith(_FOR_SOMETHING))


def _of_body(office: Office, units: list[Unit], at: int) -> Office:
    """Give a Secretary-General the body of states that his sentence names, else the one spoken of most around him."""
    around = _of_states(units[max(0, at - _AROUND) : at + _AROUND], 1 << 62)
    fixed = next(
        (body for body, heads in _FIXED.items() if head_of(office.role) in heads or office.role.lower() in heads), None
    )
    if fixed is not None:
        named = fixed if any(name.startswith(_EUROPE) for name in around) else None
    else:
        near = _of_states(units[at : at + 1], office.begin) or around
        named = near.most_common(1)[0][0] if near else None
    return office._replace(org=named, org_kind="org", doubt=office.doubt or BODY_AROUND) if named else office


def _of_states(units: list[Unit], end: int) -> Counter[str]:
    """Count how often each body of states is named before a place of the text, the UN by any body of theirs too."""
    bodies = (c for u in units for c in u.chunks if c.kind == "org" and c.entry and c.start < end)
    names = (_UNITED if c.text.startswith(_UN) else c.entry.name for c in bodies if c.entry and _between_states(c))
    return Counter(names)


def _between_states(c: Chunk) -> bool:
    return c.text.startswith(_UN) or (c.entry is not None and c.entry.detail == "intergovernmental")


def _placed(office: Office, units: list[Unit], at: int, i: int) -> Office:
    """Give a mayor or governor the town in which he is met: "in Busan ... Mayor X"; else the one named last."""
    chunks = units[at].chunks
    for n in range(min(i, len(chunks) - 1), max(0, i - _FAR), -1):
        c = chunks[n]
        if c.start < office.begin and c.kind in ("city", "place") and c.entry and chunks[n - 1].low in _WHERE:
            return office._replace(org=c.entry.name, org_kind=c.kind, doubt=office.doubt or TOWN_BEFORE)
    for before in _before(units, at, i):
        for c in reversed(before):
            if c.start < office.begin and c.kind in ("city", "place", "venue") and c.entry and _town(c):
                return office._replace(org=c.entry.name, org_kind=c.kind, doubt=office.doubt or TOWN_BEFORE)
        if (unknown := _unknown_town(before, office.begin)) is not None:
            return office._replace(org=unknown, org_kind="place", doubt=office.doubt or TOWN_BEFORE)
    return office


def _town(c: Chunk) -> bool:
    return c.kind != "venue" or c.low.split()[-1] in REGIONS


def _unknown_town(chunks: list[Chunk], end: int) -> str | None:
    """Give the town that no list knows: "has travelled to Akureyri", "the city of Szentendre"."""
    for n in range(len(chunks) - 1, 1, -1):
        c, before = chunks[n], chunks[n - 1].low
        of_town = before == "of" and chunks[n - 2].low in _TOWNS
        plain = c.kind in ("run", "cap") and " " not in c.text and c.text not in words().given_or_stop
        if c.start < end and plain and (of_town or before in ("in", "to")):
            return c.text
    return None


def _bodied(office: Office, units: list[Unit], at: int, i: int) -> Office:
    back = units[max(0, at - _BACK.get(office.whose or "", _FAR)) : at]
    before = [c for c in units[at].chunks[max(0, i - _FAR) : i + 1] if c.start < office.begin]
    for chunks in (before, *(u.chunks for u in reversed(back))):
        for c in reversed(chunks):
            if _is_it(c, office.whose or "") and c.entry:
                return office._replace(org=c.entry.name, org_kind="org", doubt=office.doubt or WHY)
    return office


def _is_it(c: Chunk, whose: str) -> bool:
    """Say whether a chunk is what a noun stands for: the body that bears it in its name, or one of its kind."""
    if c.kind != "org" or c.entry is None:
        return False
    detail = c.entry.detail or ""
    if whose == "its":
        return detail != "media"
    if c.entry.name.lower() == whose:
        return False
    return whose in c.entry.name.lower() or words().org_heads.get(whose.capitalize(), "") == detail == "party"
