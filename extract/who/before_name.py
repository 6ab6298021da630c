"""The posts that stand before a name, read leftwards from it."""

from __future__ import annotations

from ..text.gazetteer import common_words, listed
from ..text.tokens import TITLES, Chunk, words
from .apposed import ANOTHER, LETTERS, is_apposed, presides_too
from .bracketed_name import bracketed
from .by_name import unheard
from .endings import post_ending
from .left_of_post import left_of_post
from .long_titles import long_title
from .offices import RANKS, Office, body, with_left
from .serving import names_servant

__all__ = ["posts_before", "ranked"]

_WEAK = listed("before_name.weak")


def posts_before(chunks: list[Chunk], i: int, k: int, floor: int, text: str) -> tuple[tuple[Office, ...], int]:
    """Read the posts that end right before the name, leftwards; "Foreign Minister and Deputy Premier X" are two.

    `i` is where name and forms of address begin, `k` the name, `floor` the chunk before which nothing is read.
    """
    offices: list[Office] = []
    apart, comma = False, i > floor and chunks[i - 1].text == ","
    while i > floor:
        at = _next_post(chunks, i, k, floor, offices, comma)
        ending = post_ending(chunks, at, floor) if at is not None else None
        if ending is None or (not offices and names_servant(chunks, ending, i, floor)):
            break
        if not offices and k == i and ending.link is not None and _no_name(chunks[k]):
            break
        left = left_of_post(chunks, ending.post, floor)
        of_body = ending.body is not None and ending.body.kind == "org"  # "head of the World Bank Yaya Bonou"
        of_body = of_body and " " in chunks[k].text and unheard(chunks[k].text)
        if not offices and not of_body and not _fits(chunks, ending.post, left.begin):
            break
        across = bool(offices) and chunks[i - 1].text == "," and offices[-1].org is not None
        apart = apart or (bool(offices) and chunks[i - 1].text == ",")
        office = with_left(chunks, ending, left)
        offices.append(office._replace(doubt=office.doubt or ANOTHER) if across else office)
        i = left.begin
        while i > floor and chunks[i - 1].kind in TITLES:
            i -= 1
        if left.determined:
            break
    if i > floor + 2 and not any(o.org or o.role.lower() not in RANKS for o in offices):
        longer = long_title(chunks, i, k, floor, text)
        if longer and not (offices and _of_state(chunks, k + 1) and longer[0][-1].org is None):
            return longer
    return tuple(reversed(_shared(offices, apart))), i


def _no_name(c: Chunk) -> bool:
    """Say whether a word of the language goes on what a post is of, and names nobody: "of the Canadian Friends"."""
    return " " not in c.text and c.text[1:].islower() and c.low in common_words()


def _next_post(chunks: list[Chunk], i: int, k: int, floor: int, offices: list[Office], comma: bool) -> int | None:
    """Give the chunk in which the next post leftwards ends, None where none may; a `comma` parts them from the name."""
    at = i - 1
    if not offices:
        behind = k + 1 + (k + 1 < len(chunks) and chunks[k + 1].text in LETTERS)
        closed = chunks[at].text == "(" and behind < len(chunks) and chunks[behind].text == ")"
        apposed = (chunks[at].text == "," or closed) and is_apposed(chunks, at, k, floor)
        return at - 1 if apposed or bracketed(chunks, at, k) else at
    if _told_before(chunks, at, k, floor, offices) or presides_too(chunks, at, k, floor, offices):
        return at - 1
    ranked = chunks[i].low in RANKS and chunks[at].low not in RANKS  # "defence minister General X"
    ranked = ranked or chunks[i].low in ("ex", "prince", "princess")  # "party head ex-minister X", "envoy Prince X"
    adjacent = (
        chunks[at].kind == "post"
        and not chunks[at].plural
        and (ranked or chunks[at].text[0].isupper())
        and chunks[i].low not in words().epithets
    )
    if adjacent or _holds_apart(chunks, at, floor, i):
        return at
    return at - 1 if _two_posts(chunks, at, floor, offices[-1], comma) else None


def _of_state(chunks: list[Chunk], k: int) -> bool:
    """Say whether the state of an ambassador follows the name: "the dean of the corps, Ambassador X of Kenya"."""
    return k + 1 < len(chunks) and chunks[k].low == "of" and chunks[k + 1].kind == "state"


def _shared(offices: list[Office], apart: bool) -> list[Office]:
    """Give the posts of one person one body, unless a comma parts them; a rank before the name is no second post."""
    if len(offices) > 1 and offices[0].org is None and offices[0].role.lower() in RANKS:
        del offices[0]
    if not apart and len(offices) > 1 and offices[-1].org:
        first = offices[-1]
        return [
            o if o.org or o.tense != first.tense else o._replace(org=first.org, org_kind=first.org_kind)
            for o in offices
        ]
    return offices


def ranked(chunks: list[Chunk], i: int, k: int, floor: int, text: str) -> tuple[tuple[Office, ...], int]:
    """Read a rank with its state for a post: "Kenya's Gen. X"; a rank alone is a form of address."""
    rank = chunks[k - 1]
    left = left_of_post(chunks, k - 1, floor) if rank.kind == "rank" else None
    if left is None or left.body is None or left.body.kind not in ("state", "adjective"):
        return (), i
    if left.body.kind == "state" and chunks[k - 2].kind != "poss":
        return (), i  # "in Kenya Gen. X"
    org, kind = body(left.body)
    return (Office(rank.text, org, kind, left.tense, None, chunks[left.begin].start, rank.end),), left.begin


def _told_before(chunks: list[Chunk], at: int, k: int, floor: int, offices: list[Office]) -> bool:
    """Say whether a whole post and a comma stand before another: "the Secretary of the Treaty, Judge X,"."""
    if chunks[at].text != "," or not offices or offices[-1].org or not is_apposed(chunks, at, k, floor):
        return False
    ending = post_ending(chunks, at - 1, floor)
    if ending is None or chunks[ending.post].plural:
        return False
    post = chunks[ending.post].text
    if " " in post and post[0].isupper() and chunks[at + 1].low in RANKS and chunks[ending.post].low not in RANKS:
        return True  # "Minister of Foreign Affairs, Senator X,", "the Principal Secretary, Ambassador X."
    return with_left(chunks, ending, left_of_post(chunks, ending.post, floor)).org is not None


def _holds_apart(chunks: list[Chunk], at: int, floor: int, i: int) -> bool:
    """Say whether a whole post stands before a rank: "the Commander of the Royal Guard General X"."""
    if chunks[i].low not in RANKS:
        return False
    ending = post_ending(chunks, at, floor)
    return ending is not None and ending.link is not None and not chunks[ending.post].plural


def _two_posts(chunks: list[Chunk], at: int, floor: int, last: Office, comma: bool) -> bool:
    """Say whether "and" or "/" joins two posts of one person: a president also chairs a body of states.

    Where a `comma` parts them from the name, one article is of both: "the leader of the LDP and mayor of Bern, X".
    """
    joint = chunks[at]
    if joint.low not in ("and", "/", "&", "-") or at - 1 < floor:
        return False
    before = post_ending(chunks, at - 1, floor)
    if before is None or chunks[before.post].plural:
        return False
    post = chunks[before.post]
    if joint.low == "/" or chunks[at + 1].low in words().tense:
        return True  # "the Leader of the Opposition and former Prime Minister X"
    the = before.post > floor and chunks[before.post - 1].low == "the"
    if comma and joint.low == "and" and before.body is not None:
        return before.body.kind != "state" or last.org_kind != "state"
    chairs = last.role.lower().split()[-1] in _CHAIRS
    double = post.low.endswith("prime minister") and chunks[at + 1].low.startswith(_WITH_FIELD)
    return post.text[0].isupper() and (chairs or post.low.count(" ") > 0) and (double or not the)


_CHAIRS = frozenset(("chairman", "chairwoman", "chairperson", "chair", "commander-in-chief"))
_WITH_FIELD = tuple(f"minister {of} " for of in ("of", "for")) + tuple(
    f"{field} minister" for field in ("foreign", "finance", "defence", "defense")
)
"""What a premier or his deputy often is as well: "the Deputy Prime Minister and Minister for Trade of Peru, X"."""


def _fits(chunks: list[Chunk], index: int, begin: int) -> bool:
    """Keep weak lower-case heads ("head", "chair", "member") from making a person of any name after them."""
    post = chunks[index]
    if post.text[0].isupper() and " " not in post.low and post.entry and post.entry.detail in words().heads:
        return True
    head = post.entry.detail if post.entry else post.low
    if head in _WEAK:
        return begin < index or " " in post.low or post.text[0].isupper()
    return True
