"""How a post ends before a name: "Ambassador to the United Nations", "Governor Punjab", "Governor of Osun state"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.rows import Row
from ..text.tokens import Chunk
from .adjectives import BODIES
from .served import serves

__all__ = ["LOCAL_HEADS", "REGIONS", "Ending", "governs", "post_ending"]


_PARTS = frozenset(("Division", "Bureau", "Office", "Section", "Staff", "Desk", "Mission", "Branch", "Department"))
"""Parts of a ministry, called so before the bracket that says who heads them: "the Chief of the Division (Halden)"."""
LOCAL_HEADS = listed("offices.local")
"""Posts of a town or region, whose capital stands for itself and not for its state."""
REGIONS = frozenset(("state", "province", "region", "county", "prefecture", "governorate", "oblast"))
_GOVERNING = frozenset(("chief minister", "chief secretary", "home secretary", "commissioner", "deputy commissioner"))
_PLACES = frozenset(("place", "city", "state"))
_GLOSSED = frozenset(("org", "run", "venue", "cap", "place"))
"""What a bracket behind may name otherwise: "the Majlis (lower house)"."""
_LINKS = frozenset(("of", "for", "to", "at", "in", "on", "from"))


class Ending(Row, frozen=True):
    """A post with what follows it up to the name."""

    post: int
    end: int
    link: str | None = None
    body: Chunk | None = None


def governs(post: Chunk) -> bool:
    """Say whether a title is one of a region or town, which may stand right behind it: "Chief Secretary Sindh"."""
    titled = post.kind == "post" and not post.plural and post.text[0].isupper()
    return titled and (post.low in _GOVERNING or post.low.split()[-1] in LOCAL_HEADS)


def post_ending(chunks: list[Chunk], at: int, floor: int) -> Ending | None:
    """Give the post that ends at a chunk, alone or with "of China", "to the United Nations" after it."""
    c = chunks[at]
    if c.kind == "post":
        return _to_principal(chunks, at, floor) or Ending(at, at + 1)
    if c.low in REGIONS:
        return _of_region(chunks, at, floor)
    if c.text == ")":
        opening = next((j for j in range(at - 2, max(at - 6, floor), -1) if chunks[j].text == "("), floor)
        glossed = opening > floor + 1 and chunks[opening - 1].kind in _GLOSSED
        inner = post_ending(chunks, opening - 1, floor) if glossed else None  # "Chairman of the Seimas (Parliament) X"
        return inner._replace(end=at + 1) if inner is not None and inner.link is not None else None
    if c.kind == "org" and at - 2 > floor and chunks[at - 1].text == "," and _alone(chunks, at - 2):
        return Ending(at - 2, at + 1, "of", c)
    before_bracket = chunks[at + 1 : at + 2] != [] and chunks[at + 1].text == "("
    part = before_bracket and (c.text in _PARTS or _a_town(chunks, at))
    if c.kind not in BODIES and c.kind not in ("cap", "venue") and not part:
        return None
    k = at - 1
    if k > floor and chunks[k].low == "the":
        k -= 1
    if k > floor and chunks[k].low in _LINKS and chunks[k - 1].kind == "post":
        return Ending(k - 1, at + 1, chunks[k].low, c)
    if (
        k > floor
        and k == at - 1
        and chunks[k].kind == "post"
        and chunks[k].text.isupper()
        and (c.text.isupper() or c.kind == "org")
    ):
        return Ending(k, at + 1, "of", c)  # "DG ISI Lieutenant General X"
    return _of_several(chunks, at, k, floor)


def _alone(chunks: list[Chunk], post: int) -> bool:
    """Say whether a title opens a sentence, with an article or not: "The Director, Ministry of Health, X, said"."""
    title = chunks[post].kind == "post" and not chunks[post].plural and chunks[post].text[0].isupper()
    return title and (post == 0 or (post == 1 and chunks[0].low == "the"))


def _a_town(chunks: list[Chunk], at: int) -> bool:
    """Say whether a name that could be a person's is of a town or region: "the Mayor of Leeds (Ann Holm)"."""
    return at > 1 and chunks[at].kind == "run" and chunks[at - 1].low == "of" and governs(chunks[at - 2])


def _of_several(chunks: list[Chunk], at: int, k: int, floor: int) -> Ending | None:
    """Give the post that two states end, or a place right behind it; `k` stands before the last one's article."""
    c = chunks[at]
    if k == at - 1 and k >= floor and c.kind in _PLACES and governs(chunks[k]):
        return Ending(k, at + 1, "of", c)  # "Governor Punjab Ana Rey"
    if k > floor + 2 and chunks[k].low in ("to", "in") and chunks[k - 1].kind in ("state", "org"):
        inner = post_ending(chunks, k - 1, floor)  # "the Ambassador of Belgium to Kazakhstan X"
        if inner is not None and inner.link in ("of", "from"):
            return inner._replace(end=at + 1)
    if k == at - 1 and chunks[k].low == "and" and (first := _first_of_row(chunks, at, floor)) < at:
        inner = post_ending(chunks, first, floor)  # "the Ambassador to Peru, Chile and Bolivia X"
        if inner is not None and inner.link is not None and not chunks[inner.post].plural:
            return inner._replace(end=at + 1)
    return None


def _first_of_row(chunks: list[Chunk], at: int, floor: int) -> int:
    """Give the first of the states that commas and "and" join to the one at a chunk."""
    k = at - 2
    while k - 2 > floor and chunks[k].kind == chunks[k - 2].kind == "state" and chunks[k - 1].text == ",":
        k -= 2
    return k if k > floor and chunks[k].kind == chunks[at].kind == "state" else at


def _to_principal(chunks: list[Chunk], at: int, floor: int) -> Ending | None:
    """Give the title of one who serves another: "the Secretary to the President X" is the secretary."""
    served = at - 2 > floor - 1 and [c.low for c in chunks[at - 2 : at]] == ["to", "the"] and not chunks[at].plural
    post = chunks[at - 3] if served and at - 3 >= floor else None
    if post is None or post.kind != "post" or post.plural or not post.text[0].isupper():
        return None
    titled = serves(post) or post.low.endswith(("secretary", "chief of staff"))
    named = at - 5 >= floor and chunks[at - 4].text == "," and chunks[at - 5].kind == "run"
    return Ending(at - 3, at + 1, "to", chunks[at]) if titled and not named else None


def _of_region(chunks: list[Chunk], at: int, floor: int) -> Ending | None:
    """Give the post of a region that is named as one: "Governor of Osun State X", "the governor of Osun state, X,"."""
    name, of = at - 1, at - 2
    if of <= floor or chunks[of].low != "of" or chunks[of - 1].kind != "post":
        return None
    return Ending(of - 1, at + 1, "of", chunks[name]) if chunks[name].text[0].isupper() else None
