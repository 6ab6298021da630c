"""What stands before a post: whose it is, and since or until when."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import TITLES, Chunk, glued, words
from .adjectives import BODIES, DETERMINERS, adjectives
from .endings import LOCAL_HEADS, REGIONS, post_ending
from .offices import RANKS, Left
from .served import of_holder

__all__ = ["BODY_NOUNS", "left_of_post"]

_HIS = frozenset(("his", "her", "their"))
BODY_NOUNS = listed("offices.nouns")
"""Nouns that stand for a body named before."""
_RUN = (listed("behind_name.in_bodies") | LOCAL_HEADS | listed("offices.speaking")) - {"secretary"}
_DESCRIBING = ("ian", "ean", "ive", "al", "ish", "ese", "ary")
"""How the single words end that say of what kind a post is, and not of which body: "Legislative Speaker"."""


def left_of_post(chunks: list[Chunk], index: int, floor: int) -> Left:
    """Read leftwards from a post: "former", "visiting", "Chinese", "China's", "the"."""
    w = words()
    tense: str | None = None
    left = Left(index)
    k = index
    while k > floor:
        c = chunks[k - 1]
        if c.low in w.tense:
            tense = tense or w.tense[c.low]
            k -= 1
        elif c.low in w.epithets:
            k -= 1
        elif (made := _made_so(chunks, k, floor)) > 0:
            k -= made
        elif c.text == "-" and k - 1 > floor and chunks[k - 2].low == "re" and glued(chunks[k - 2], c):
            k -= 2  # "re-elected"
        elif c.text == "-" and k - 1 > floor and chunks[k - 2].low in w.tense and glued(chunks[k - 2], c):
            tense = tense or w.tense[chunks[k - 2].low]  # "ex-president"
            k -= 2
        else:
            step, left = _owner_step(chunks, k, floor, left)
            step = step or adjectives(chunks, k, floor)
            if not step:
                break
            k -= step
    left = left._replace(begin=k) if k < index else left
    left, k = _with_letters(chunks, k, floor, left)
    left = _whose(chunks, k, floor, left)
    if left.body is None and k > floor + 1 and chunks[k - 1].kind == "poss" and of_holder(chunks, k - 2, index):
        k -= 3 if k > floor + 2 and chunks[k - 3].kind == "org" else 2  # "the UN Secretary-General's envoy"
        left = left._replace(body=chunks[k], begin=k)
    if left.body is None and left.owner is None:
        left = _referring(chunks, k, floor, left)
        k = left.begin
    if k > floor and chunks[k - 1].low in DETERMINERS:
        left = left._replace(determined=True, his=chunks[k - 1].low in _HIS, begin=k - 1)
    return left._replace(tense=tense) if tense else left


def _with_letters(chunks: list[Chunk], k: int, floor: int, left: Left) -> tuple[Left, int]:
    """Give a body the letters that a hyphen joins to it: "AUDA-NEPAD Chief Executive", "UN-Habitat director"."""
    if k < floor + 2 or left.body is not chunks[k] or chunks[k - 1].text != "-":
        return left, k
    first, hyphen = chunks[k - 2 : k]
    whole = glued(first, hyphen) and glued(hyphen, chunks[k]) and first.text.isupper() and first.kind in ("cap", "org")
    if not whole:
        return left, k
    named = chunks[k]._replace(kind="cap", entry=None, start=first.start, text=f"{first.text}-{chunks[k].text}")
    return left._replace(body=named, begin=k - 2), k - 2


def _made_so(chunks: list[Chunk], k: int, floor: int) -> int:
    """Give how many chunks tell before a post what its holder lately did: "the recently arrived", "our just sworn-in".

    An article or an owner must stand before it: in "she just received Ambassador X" it is a verb.
    """
    width = 4 if k - 4 > floor and chunks[k - 2].text == "-" and glued(chunks[k - 3], chunks[k - 2]) else 2
    at = k - width
    if at - 1 < floor or chunks[at].low not in _LATELY or chunks[at + 1].kind != "low":
        return 0
    led = chunks[at - 1].low in DETERMINERS or chunks[at - 1].kind == "poss"
    return width if led and chunks[at + 1].low.endswith(("ed", "sworn", "chosen", "come")) else 0


_LATELY = frozenset(("newly", "recently", "just", "freshly", "lately"))


def _owner_step(chunks: list[Chunk], k: int, floor: int, left: Left) -> tuple[int, Left]:
    """Read one owner before chunk `k`; give how many chunks it takes, 0 for none."""
    c = chunks[k - 1]
    if c.kind == "poss" and k - 2 >= floor:
        owner = chunks[k - 2]
        letters = owner.kind == "cap" and owner.text.isupper() and len(owner.text) > 2  # "RENAMO's representative"
        if left.body is None and (letters or owner.kind in (*BODIES, "run")):
            return 2, left._replace(body=owner)
        if left.outer is None and owner.kind in BODIES:
            return 2, left._replace(outer=owner)
        if left.outer is None and owner.kind == "run":
            return 2, left._replace(owner=" ".join(owner.text.split()))
    if left.body is None:
        linked = chunks[k].low in RANKS and c.kind == "org" and _linked_to_post(chunks, k - 1, floor)
        if linked or _is_where(chunks, k - 1):
            return 0, left
        if left.outer is None and _runs_a_body(chunks, k):
            whole = k - 2 >= floor and chunks[k - 2].kind in ("state", "place", "cap")  # "Qatar Ports Chairman X"
            first = chunks[k - 2] if whole and chunks[k - 2].text not in words().stop else c
            named = c.text if first is c else f"{first.text} {c.text}"
            return 1 + (first is not c), left._replace(body=c._replace(start=first.start, text=named))
        if c.kind in BODIES or (left.outer is None and _unknown_body(c, chunks, k)):
            return 1, left._replace(body=c)
    elif left.outer is None and left.body.kind == "org" and c.kind in ("state", "adjective", "org"):
        return 1, left._replace(outer=c)
    return 0, left


def _is_where(chunks: list[Chunk], k: int) -> bool:
    """Say whether a state is where something happens, not whose post follows: "In Peru Minister Holm was received"."""
    return k > 0 and chunks[k].kind == "state" and chunks[k - 1].low == "in" and not chunks[k].text.isupper()


def _linked_to_post(chunks: list[Chunk], k: int, floor: int) -> bool:
    """Say whether a body belongs to a post before it: "the Commander of the Royal Guard"."""
    ending = post_ending(chunks, k, floor)
    return ending is not None and ending.link is not None


def _whose(chunks: list[Chunk], k: int, floor: int, left: Left) -> Left:
    """Read "the Russian foreign ministry, whose spokesman"."""
    if left.body is not None or k <= floor + 1 or chunks[k - 1].low != "whose":
        return left
    j = k - 2 if chunks[k - 2].text != "," else k - 3
    return left._replace(body=chunks[j], begin=k - 1) if j >= floor and chunks[j].kind in BODIES else left


def _referring(chunks: list[Chunk], k: int, floor: int, left: Left) -> Left:
    """Read "its director", "the party's director": the body is one that was named before."""
    if k <= floor:
        return left
    if chunks[k - 1].low == "its":
        return left._replace(whose="its")
    if chunks[k - 1].kind == "poss" and k - 2 >= floor and chunks[k - 2].low in BODY_NOUNS:
        return left._replace(whose=chunks[k - 2].low, begin=k - 2)
    return left


def _unknown_body(c: Chunk, chunks: list[Chunk], k: int) -> bool:
    """Say whether capitals right before a post name a body that no list knows: "LTTE leader", "Alibaba chairman"."""
    if c.kind == "cap" and len(c.text) > 2 and c.text.isupper():
        return True
    if c.kind == "venue":
        return c.low.split()[-1] in REGIONS
    if c.kind in ("cap", "run") and chunks[k].kind == "post" and chunks[k].low.split()[0] in REGIONS:
        return c.text not in words().stop and chunks[k].text[0].isupper() and " " in chunks[k].text
    return c.kind == "run" and chunks[k].text[0].islower() and chunks[k].kind == "post" and c.text.count(" ") < 3


def _runs_a_body(chunks: list[Chunk], k: int) -> bool:
    """Say whether capitals that no list knows are what the post right behind runs: "Luzon Telecom Chairman X"."""
    c, post = chunks[k - 1], chunks[k]
    if c.kind != "run" or post.kind != "post" or post.entry is None or post.plural or not post.text[0].isupper():
        return False
    alone = " " not in c.text and (k == 1 or chunks[k - 2].kind not in ("state", "place", "cap"))
    if (
        c.text.split()[0] in words().given
        or (alone and (k == 1 or c.low.endswith(_DESCRIBING)))
        or c.text.count(" ") > 2
    ):
        return False
    return post.entry.detail in _RUN and k + 1 < len(chunks) and chunks[k + 1].kind in TITLES | {"run"}
