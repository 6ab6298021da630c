"""Names of bodies: a head noun with a capital, what stands before it and the "of ..." after it."""

from __future__ import annotations

from ..text.gazetteer import Entry, listed
from ..text.tokens import TITLES, Chunk, glued, words
from .called_by_titles import called_by_titles
from .org_tails import FIELDS, NAMEABLE, field_beside, link, of_people
from .told_by_kind import KINDS

__all__ = ["merge_orgs", "of_post"]


def merge_orgs(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one chunk of each name of a body, and of each name of an event ("Ukraine Recovery Conference").

    >>> from ..text.tokens import lex
    >>> text = "director of the German Marshall Fund of the United States"
    >>> merge_orgs(lex(text, 0, len(text)), text)[-1].text
    'German Marshall Fund of the United States'
    """
    chunks = called_by_titles(_lower_bodies(chunks, text), text)
    heads, events = words().org_heads, words().not_bodies
    marks = [
        i
        for i, c in enumerate(chunks)
        if (c.kind == "cap" and (c.text in heads or c.text in events or c.text in words().venues))
        or (c.kind == "org" and (c.text in heads or _of_any_state(c) or _goes_further(chunks, i)))
    ]
    if not marks:
        return chunks
    found: list[Chunk] = []
    at = 0
    for h in marks:
        if h < at:
            continue
        left = _left(chunks, h, at)
        right, kind = _right(chunks, h)
        if kind is None or (kind == "org" and not _is_body(chunks, left, h, right)):
            continue
        if kind != "org" and (left == h or _family_name(chunks, left, h)):
            continue
        found.extend(chunks[at:left])
        found.append(_made(chunks, left, right, h, kind, text))
        at = right
    found.extend(chunks[at:])
    return found


_HOUSES = frozenset(("Office", "Chancellery", "Cabinet", "Secretariat", "Administration", "Bureau", "Staff"))


def of_post(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one body of a holder's office before the name of who heads it: "Head of the Office of the President X"."""
    for k in range(len(chunks) - 4, 1, -1):
        if chunks[k].text not in _HOUSES or [c.low for c in chunks[k + 1 : k + 3]] != ["of", "the"]:
            continue
        head = k - 2 if chunks[k - 1].low == "of" else k - 3
        headed = head >= 0 and chunks[head].kind == "post" and chunks[head + 1].low == "of" and not chunks[head].plural
        held = chunks[k + 3].kind == "post" and not chunks[k + 3].plural
        name = k + 4
        while name < len(chunks) and chunks[name].kind in TITLES:
            name += 1
        if headed and held and name < len(chunks) and chunks[name].kind == "run":
            a, b = chunks[k].start, chunks[k + 3].end
            body = Entry("org", " ".join(text[a:b].split()), None, "government")
            chunks = [*chunks[:k], Chunk(a, b, text[a:b], text[a:b].lower(), "org", body), *chunks[k + 4 :]]
    return chunks


def _family_name(chunks: list[Chunk], left: int, h: int) -> bool:
    """Say whether a word for a building ends somebody's name here: "Baroness Ann Hall", "Ann Dee-Hall"."""
    behind = left == h - 3 and chunks[h - 1].text == "-"
    if (left != h - 1 and not behind) or chunks[left].text not in words().given:
        return False
    titled = left > 0 and (chunks[left - 1].kind in TITLES or chunks[left - 1].low in words().heads)
    return titled or behind or (h + 2 < len(chunks) and chunks[h + 1].text == "-" and glued(chunks[h], chunks[h + 1]))


_LOWER = listed("orgnames.lower")
_LOWER_BEFORE = listed("orgnames.lower_before")


def _lower_bodies(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one body of "the Russian foreign ministry", "Venezuela's mission to the United Nations"."""
    if _LOWER.isdisjoint([c.low for c in chunks]):
        return chunks
    out: list[Chunk] = []
    skip = 0
    for at, c in enumerate(chunks):
        if skip:
            skip -= 1
            continue
        if c.kind == "low" and c.low in _LOWER:
            k = len(out)
            while k and out[k - 1].low in _LOWER_BEFORE:
                k -= 1
            begin = k - 2 if k > 1 and out[k - 1].kind == "poss" and out[k - 2].kind in ("state", "org") else k - 1
            owner = out[begin] if begin >= 0 else None
            if owner is not None and owner.entry and owner.kind in ("state", "adjective", "org") and begin < len(out):
                end, skip = c.end, 0
                ahead = at + 1
                if ahead < len(chunks) and chunks[ahead].low == "to" and c.low == "mission":
                    ahead += 2 if ahead + 1 < len(chunks) and chunks[ahead + 1].low == "the" else 1
                    if ahead < len(chunks) and chunks[ahead].kind in ("org", "state"):
                        end, skip = chunks[ahead].end, ahead - at
                del out[begin:]
                words_ = text[owner.start : end]
                c = Chunk(
                    owner.start,
                    end,
                    words_,
                    words_.lower(),
                    "org",
                    Entry("org", " ".join(words_.split()), owner.entry.state, "government"),
                )
        out.append(c)
    return out


def _left(chunks: list[Chunk], h: int, floor: int) -> int:
    stop, heads = words().stop, words().heads
    left = h
    while left > floor:
        c = chunks[left - 1]
        if (
            c.kind in NAMEABLE
            and c.text not in KINDS
            and not _opens(c, left - 1, stop, left == h)
            and (c.low not in heads or c.low in ("general", "prime") or _justice(c, chunks[left]))
        ):
            left -= 1
        elif (
            (c.text == "-" and left - 2 >= floor and glued(c, chunks[left]) and glued(chunks[left - 2], c))
            or (left - 2 >= floor and (of_people(chunks[left - 2], c) or _general(chunks, left - 1)))
            or (c.text == "&" and left - 2 >= floor and chunks[left - 2].kind == "cap")
            or (c.low == "and" and left - 2 >= floor and field_beside(chunks, left - 1))
        ):
            left -= 2
        else:
            break
    while left < h and chunks[left].kind in ("low", "punct"):
        left += 1
    return left


def _justice(c: Chunk, following: Chunk) -> bool:
    """Say whether "Justice" is what a body deals with, and nobody's title."""
    return c.text == "Justice" and following.text in ("Department", "Ministry")


def _general(chunks: list[Chunk], k: int) -> bool:
    """Say whether "General" is a word of a body's name and no rank: "State General Reserve Fund"."""
    before, c, following = chunks[k - 1 : k + 2]
    whole = before.kind == "cap" and before.text in FIELDS
    return c.text == "General" and c.kind == "rank" and whole and following.text not in words().given


def _goes_further(chunks: list[Chunk], i: int) -> bool:
    """Say whether a known body is only the end of another's name: "the Social" before "Democratic Party"."""
    more = i > 0 and chunks[i - 1].kind == "cap" and chunks[i - 1].text in _KINDS_OF_PARTY
    return more and chunks[i].text.split()[-1] in words().org_heads


_KINDS_OF_PARTY = frozenset(
    ("Social", "Christian", "Liberal", "New", "National", "Free", "United", "Progressive", "Popular", "Centre")
)


def _of_any_state(c: Chunk) -> bool:
    """Say whether a body is one of those of which many states have one: "House of Representatives"."""
    return c.entry is not None and c.entry.state is None and (c.entry.detail or "").startswith("seat:")


def _opens(c: Chunk, at: int, stop: frozenset[str], adjacent: bool) -> bool:
    """Say whether a capital only marks the beginning of the sentence, or a word that is in no name."""
    if c.kind != "cap" or c.text not in stop:
        return False
    if at == 0 and not (adjacent and c.text in ("Foreign", "Supreme", "Central", "Federal", "National")):
        return True
    return c.text not in FIELDS


def _right(chunks: list[Chunk], h: int) -> tuple[int, str | None]:
    """Give where the name ends, and whether it is a body, an event or a venue."""
    w = words()
    end = h + 1
    known = chunks[h].kind == "org" or chunks[h].text in w.org_heads
    kind = "org" if known else "event" if chunks[h].text in w.not_bodies else "venue"
    while (
        end < len(chunks)
        and chunks[end].kind == "cap"
        and (chunks[end].text in w.org_heads or chunks[end].text in w.not_bodies or chunks[end].text in w.venues)
    ):
        text = chunks[end].text
        kind = "org" if text in w.org_heads else "event" if text in w.not_bodies else "venue"
        end += 1
    if kind == "org":
        while (further := link(chunks, end)) > end:
            end = further
    return end, kind


def _is_body(chunks: list[Chunk], left: int, h: int, right: int) -> bool:
    if chunks[h].text not in words().weak_orgs:
        return True
    if left == h and right == h + 1:
        return False
    return not (
        left < h
        and all(c.kind in ("state", "adjective") for c in chunks[left:h])
        and chunks[h].text in ("Mission", "Press", "Command")
    )


def _made(chunks: list[Chunk], left: int, right: int, h: int, kind: str, text: str) -> Chunk:
    a, b = chunks[left].start, chunks[right - 1].end
    words_ = text[a:b]
    state = _state_of(chunks, left, right)
    detail = words().org_heads.get(chunks[h].text) if kind == "org" else kind
    if right - left == 1 and chunks[left].entry:
        return chunks[left]
    return Chunk(a, b, words_, words_.lower(), kind, Entry(kind, " ".join(words_.split()), state, detail))


def _state_of(chunks: list[Chunk], left: int, right: int) -> str | None:
    first, last = chunks[left], chunks[right - 1]
    for c in (first, last):
        if c.entry and c.kind in ("state", "adjective"):
            return c.entry.state
    return first.entry.state if first.entry and first.kind == "org" else None
