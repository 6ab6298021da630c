"""Who is listed in the record of a conversation, and on which side: by a state before them, by their posts, or none."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.gazetteer import state
from ..text.people_rows import STYLE
from ..text.roll import Roll
from ..text.spans import Mention, Reading

__all__ = ["AIDE", "enlisted", "seated"]

_DATA = tables("papers")
AIDE = re.compile(rf"\b(?:{'|'.join(_DATA['aides'])})\b", re.I)
_PEOPLE = rf"(?:{'|'.join(_DATA['sides'])})"
_SIDES = re.compile(rf"\s*(?:\b{_PEOPLE}\b)?\s*:?\s*$", re.I)
_LABEL = re.compile(
    rf"\s*(?:(?:For|On|From)\s+)?(?:[Tt]he\s+)?(?P<of>[A-Z][\w.' ]{{0,28}}?)(?:\s+{_PEOPLE})?\s*"
    r"(?::|\u2014|--|\s-\s|-(?=[A-Z]))\s*",
    re.I,
)
"""A side before those who sat on it: "Hungary—", "U.S.:", "British side:"."""
_HEADED = re.compile(r"(?:on|from) the (?P<of>[A-Z]\w+) side:\s*\Z", re.I)
"""The side of those who follow at once: "Taking part on the Peruvian side:"."""
_NAMED_LABEL = re.compile(rf"(?P<of>[A-Z][a-z]+(?: (?:of )?[A-Z][a-z]+){{0,3}})\.\s+(?={STYLE}\s)")
"""The same where the paper sets full stops: "Canada. The Hon. A. Holm"."""
_JOINS = re.compile(
    r"\)?(?:\s+of (?:the )?[A-Z][\w.]+)?\s*(?:\([^()]*\))?\s*(?:,|;|and|&)\s*(?:and\s+)?(?:the\s+)?"
    r"(?:(?:[A-Z][\w-]*|of|for|the)\s+){0,5}"
)
"""What may stand between two whom one entry lists."""
_POST = re.compile(r"\W*(?:the\s+)?(?P<post>[A-Z][A-Za-z ]{3,40}?)\W*", re.I)
_HEAD = re.compile(r"(?:president|prime minister|premier|chancellor|king|queen|taoiseach|general secretary)\b", re.I)
_FOREIGN = re.compile(
    r"\b(?:ambassador|minister|foreign secretary|president|premier|chancellor|king|prince|envoy|charg[eé]|delegate"
    r"|representative)\b",
    re.I,
)
"""Posts held for the state that stands with them; a desk officer for Chad is none of Chad's."""
_ABROAD = re.compile(
    rf"(?:(?:deputy|vice|assistant) )?(?:(?:prime|foreign|finance|defen[cs]e|trade) )?{_FOREIGN.pattern}", re.I
)
"""The same where they open the post: who is an assistant to the President holds none of them."""
_OWN = re.compile(_DATA["own"])
_WHOSE = re.compile(r"(?:\bEmbassy of (?:the )?|, )([A-Z][\w ]+)$|\b([A-Z]\w+) (?:Embassy|Delegation|Ambassador)\b")
"""A state at the end of an entry, or whose embassy or delegation somebody is of."""
_HELD = "|".join(tables("titles")["heads"].split())
_HOUSE_OF = re.compile(
    rf"[^();\n]*\((?![^()\n]*\b(?i:{_HELD}|treasurer|by |via |until|from )\b)([A-Z][^()\n]*[a-z][^()\n]*)\)"
)
"""The firm or body in brackets behind those who came from it: "Mr. Holm and Ms. Berg (Norges Bank)"."""
GUEST, HOUSE = "guest", "house"
_GAPS = re.compile(r"[ \t]*\S(?:[^ \t\n]|[ \t](?![ \t]{2}))*[ \t]{3,}")
_BRACKETED = re.compile(r" \([^()\n]{2,40}\), ")
_ENTRY = re.compile(r"[^\n]*?(?=\n|[ \t]{3}|\Z)")
SLANT = 4
"""So many characters lie between where the cells of one column begin at most."""
NEAR = 14
"""Characters before the name in an entry: the sign of an office, "EUR: Mr. Holm"."""
_STYLE = re.compile(r"(?:His|Her|Their) (?:\w+ )?(?:Highness|Majesty|Excellency|Honou?r),\s*|The Honou?rable,?\s+")
"""A style that a comma parts from the name."""
_BREAKS_OFF = re.compile(r"\b(?:of|of the|and|for|to the)\s*\Z")
"""How a line ends whose words go on in the next."""
Row = tuple[Mention, str | None]


def enlisted(reading: Reading, found: Roll) -> list[Row]:
    """Give whom the lines of the list name, with the side that a line above or a word before them gives."""
    rows: list[Row] = []
    heading = _HEADED.search(reading.text, found.heading, found.lines[0][0]) if found.lines else None
    side = (state(heading["of"]) or "").lower() or None if heading else None
    end = found.heading
    for begin, stop in found.lines:
        start, above, end = begin, end, stop
        if rows and _goes_on(reading, above, begin, stop):
            continue
        label = _NAMED_LABEL.match(reading.text, start, stop) or _LABEL.match(reading.text, start, stop)
        if label is not None and label.end() < stop and (of := _state(label["of"])) is not None:
            side, start = of.lower(), label.end()
        style = _STYLE.match(reading.text, start, stop)
        first = _first(reading, found, style.end() if style else start, stop)
        if first is None or first.kind == "state":
            heading = _SIDES.search(reading.text, start, stop)
            told = first is not None or (heading is not None and heading.group().strip())
            told = told or _state(reading.text[start:stop].strip()) is not None
            side = reading.text[start : heading.start() if heading else stop].strip().lower() if told else side
        else:
            rows.extend((m, side) for m in _serving_nobody(reading, [first, *_more(reading, first, stop)], stop))
    return rows


def _goes_on(reading: Reading, above: int, begin: int, stop: int) -> bool:
    """Say whether a line only goes on with the entry right above it: with his post, or in the middle of its words.

    "The Secretary" stands for a person, and so does no post below a state.
    """
    text = reading.text
    if text[above:begin].count("\n") != 1 or text[begin:stop].rstrip().endswith(":"):
        return False
    if _BREAKS_OFF.search(text, text.rfind("\n", 0, above) + 1, above) or text[begin].islower():
        return True
    inside = [m for m in reading.mentions if begin <= m.start < stop]
    named = any(m.kind == "person" and text.rfind("\n", 0, above) < m.name_start < above for m in reading.mentions)
    return named and bool(inside) and inside[0].kind == "role" and inside[0].start == begin


def _state(name: str) -> str | None:
    """Give the state that a label names, also in capitals: "YEMEN"."""
    return state(name) or (state(name.title()) if name.isupper() else None)


def _serving_nobody(reading: Reading, listed: list[Mention], stop: int) -> list[Mention]:
    """Leave out those of an entry who interpret or take notes."""
    ends = [m.start for m in listed[1:]] + [stop]
    return [m for m, end in zip(listed, ends, strict=True) if not AIDE.search(reading.text, m.start, end)]


def _first(reading: Reading, found: Roll, start: int, stop: int) -> Mention | None:
    """Give who or what an entry begins with: a person, else a post that stands for one, else a state.

    A name that only follows in the next entry is not of this one: "The Secretary, Mr. Holm" lists two.
    """
    inside = [m for m in reading.mentions if start <= m.start < min(stop, start + NEAR) and not m.plural]
    inside += [m for m in reading.mentions if m.kind == "person" and m.start < start <= m.name_start < stop]
    held = reading.text.find("(", start, stop) + 1
    inside += [m for m in reading.mentions if m.kind == "person" and 0 < held == m.start and start + NEAR <= held]
    people = [m for m in inside if m.kind == "person"]
    if people and all(m.name_start >= stop for m in people):
        return _by_post(reading, found, start, stop)
    for kind in ("person", "role", "state"):
        for m in inside:
            if m.kind == kind:
                open_ = kind == "role" and m.name.lower() in reading.text[m.start : m.end].lower()
                return (_by_post(reading, found, start, stop) or m) if open_ else m
    return None


def _by_post(reading: Reading, found: Roll, start: int, stop: int) -> Mention | None:
    """Give the only one whom the paper names elsewhere with the post that an entry is nothing but: "The Secretary"."""
    alone = _POST.fullmatch(reading.text, start, stop)
    if alone is None:
        return None
    post = alone["post"].lower()
    held = [m for m in reading.mentions if m.kind == "person" and m.role]
    others = {m.name for m in held if found.heading <= m.name_start < found.end}
    held = [m for m in held if m.name not in others]
    fit = [m for m in held if (m.role or "").lower() == post or (m.role or "").lower().startswith(f"{post} of ")]
    if len({m.name for m in fit}) != 1:
        return None
    return Mention(start, stop, "role", fit[0].name, start, stop, fit[0].role, fit[0].org)


def _more(reading: Reading, first: Mention, stop: int) -> list[Mention]:
    """Give those who follow in the same entry: "Ambassador Holm, Minister Berg and Mr. Rey"."""
    found: list[Mention] = []
    last = first
    for m in reading.mentions:
        if m.kind == "person" and last.end <= m.start < stop:
            if found and " " not in last.name and not reading.text[last.end : m.start].strip():
                found[-1] = last = m  # "Vice-President Finance Dr. Peter Berg"
                continue
            ends = (last.end, last.name_end)  # "Peter Berg, President-Elect Rui Arias": the post of who follows
            if not any(_JOINS.fullmatch(reading.text, end, m.start) for end in ends):
                break
            found.append(m)
            last = m
    return found


def seated(reading: Reading, rows: list[Row]) -> list[Row]:
    """Give those listed with no side the one that their posts tell: each head of state or government begins one.

    Else guests and those of the house stand each in a row of their own; else the only state that posts name parts
    its people from the others.
    """
    if len(rows) < 3 or any(side for _, side in rows):
        return rows
    columns = [_column(reading.text, m.start) for m, _ in rows]
    right = [c for c in columns if c]
    if 1 < len(right) < len(rows) and max(right) - min(right) < SLANT:
        return [(m, "right" if c else "left") for (m, _), c in zip(rows, columns, strict=True)]
    firms = [firm[1] if (firm := _HOUSE_OF.match(reading.text, m.name_end)) else None for m, _ in rows]
    if all(firms) and 1 < len(set(firms)) < len(rows):
        return [(m, of) for (m, _), of in zip(rows, firms, strict=True)]
    heads = [n for n, (m, _) in enumerate(rows) if _HEAD.match(m.role or "")]
    if len(heads) > 1 and heads[0] == 0:
        return _by_heads(reading, rows, heads)
    of = [
        state(m.org) if m.org and _FOREIGN.search(m.role or "") and _side(reading, m) != HOUSE else None
        for m, _ in rows
    ]
    states = {s for s in of if s}
    if len(states) == 2 and all(of):
        return [(m, s) for (m, _), s in zip(rows, of, strict=True)]
    if (parted := _parted(reading, rows)) is not None:
        return parted
    if len(states) == 1 and not all(of):
        return [(m, s or "house") for (m, _), s in zip(rows, of, strict=True)]
    return rows


def _column(text: str, start: int) -> int:
    """Give where in its line an entry of the second column begins, behind a wide gap; 0 for one of the first."""
    begin = text.rfind("\n", 0, start) + 1
    return start - begin if _GAPS.fullmatch(text, begin, start) else 0


def _by_heads(reading: Reading, rows: list[Row], heads: list[int]) -> list[Row]:
    """Begin a side with each head of state or government.

    Behind the guest of two, who is named second, those of the house stand on the side of the first.
    """
    told = [_side(reading, m) for m, _ in rows]
    guest = told[heads[1]] == GUEST and GUEST not in told[: heads[1]]
    house = [n for n in range(heads[1], len(rows)) if told[n] == HOUSE] if guest and len(heads) == 2 else []
    back = house[0] if house and GUEST not in told[house[0] :] else len(rows)
    return [(m, str(sum(h <= n for h in heads) if n < back else 1)) for n, (m, _) in enumerate(rows)]


def _parted(reading: Reading, rows: list[Row]) -> list[Row] | None:
    """Part a list in two where all guests stand before or behind all of the house.

    The first of the house is the highest, so all before him are guests; behind the house a minister is the first guest.
    """
    told = [_side(reading, m) for m, _ in rows]
    abroad = [side is None and _holds_abroad(reading, m) for side, (m, _) in zip(told, rows, strict=True)]
    house = [n for n, side in enumerate(told) if side == HOUSE]
    guests = [n for n, side in enumerate(told) if side == GUEST] or [n for n, is_one in enumerate(abroad) if is_one]
    if not house or not guests or (guests[0] < house[-1] and house[0] < guests[-1]):
        return None
    if guests[0] < house[0]:
        cut = house[0]
    else:
        cut = min([n for n in range(house[-1] + 1, len(rows)) if n >= guests[0] or abroad[n]])
    return [(m, "first" if n < cut else "second") for n, (m, _) in enumerate(rows)]


def _holds_abroad(reading: Reading, m: Mention) -> bool:
    """Say whether an entry gives somebody a post that is held for a state, also behind brackets."""
    behind = _BRACKETED.match(reading.text, m.name_end)
    return _ABROAD.match(m.role or "") is not None or (
        behind is not None and _ABROAD.match(reading.text, behind.end()) is not None
    )


def _side(reading: Reading, m: Mention) -> str | None:
    """Say of which side an entry tells somebody to be: a guest by his state, or one of the house by his post."""
    entry = _ENTRY.match(reading.text, m.start)
    line = entry.group() if entry else ""
    if _OWN.search(line):
        return HOUSE
    named = [state(a or b) for a, b in _WHOSE.findall(line)]
    return GUEST if any(named) or (m.org and _FOREIGN.search(m.role or "") and state(m.org)) else None
