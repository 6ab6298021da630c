"""A post between marks behind a name in words that no list knows: "X, the Tuareg leader,", "Y [general manager]"."""

from __future__ import annotations

from ..text.gazetteer import common_words
from ..text.tokens import TITLES, Chunk, words
from ..text.words import AUX, FINITE, PREPOSITIONS, SUBORDINATORS, VERBS
from ..when.calendar_words import MONTHS, WEEKDAYS
from .behind_name import Apposition
from .between_commas import BETWEEN, body_between
from .by_name import unheard
from .capitals import CAPITALS, LINKS
from .complements import split
from .left_of_post import left_of_post
from .offices import Office
from .verbs import acts

__all__ = ["apposed_freely"]

_CLOSES = {"(": (")",), ",": (",", ".", ";", "(", "\n")}
_LONGEST = 16
"""No post between marks has more chunks."""
_BEFORE = 7
"""So many chunks at most stand before what the post is called by."""
_ARTICLES = frozenset(("the", "a", "an"))
_NAMED = frozenset(("run", "cap", "org", "state", "place", "city", "adjective", "event", "venue"))
_SMALL = (
    AUX | PREPOSITIONS | SUBORDINATORS | FINITE | {"and", "or", "but", "his", "her", "their", "its", "who", "whose"}
)
_PEERS = frozenset(
    (
        "counterpart",
        "colleague",
        "peer",
        "rival",
        "opponent",
        "namesake",
        "winner",
        "partner",
        "critic",
        "supporter",
        "opponent",
    )
)
"""What somebody is only to somebody else."""
_CROWNS = frozenset(("queen", "king", "prince", "princess", "general", "head"))
"""What stands in other words too: "a beauty queen", "the power behind the head"."""
_DAYS = frozenset(word.lower() for word in (*WEEKDAYS, *MONTHS)) | {"today", "yesterday", "tomorrow"}
READ = "the words between the marks are read for a post"


def apposed_freely(chunks: list[Chunk], i: int, text: str, titled: bool) -> Apposition:
    """Read the post between a mark at a chunk and the next, behind a person's full name."""
    closers = _CLOSES.get(chunks[i].text)
    if closers is None or not _is_person(chunks, i):
        return Apposition(i)
    end = next((j for j in range(i + 1, min(i + _LONGEST, len(chunks))) if chunks[j].text in closers), None)
    if end is None and i + _LONGEST >= len(chunks):
        end = len(chunks)
    if end is not None:
        end = next((d for d in range(i + 3, end) if chunks[d].low == "on" and chunks[d + 1].low in _DAYS), end)
    if end is None or (titled and chunks[i].text == "," and _named(chunks, end + 1)):
        return Apposition(i)
    begin = i + 1 + (i + 1 < end and chunks[i + 1].low in _ARTICLES)
    post = next((p for p in range(begin, min(begin + _BEFORE, end)) if chunks[p].kind == "post"), None)
    if post is None or not _is_post(chunks, begin, post, end):
        return Apposition(i)
    between = body_between(chunks, end, text) if end < len(chunks) and chunks[end].text == "," else None
    office = _office(chunks, begin, post, end, text)
    if between is not None and office.org_kind in (None, "run"):
        role = " ".join(text[chunks[begin].start : chunks[end - 1].end].split())
        office = office._replace(role=role, org=between[0], org_kind="org", end=chunks[between[1] - 1].end)
        return Apposition(between[1], (office._replace(doubt=BETWEEN),))
    if not _tells_enough(chunks[post], office):
        return Apposition(i)
    return Apposition(end + (chunks[i].text != "," and end < len(chunks)), (office,))


def _is_person(chunks: list[Chunk], i: int) -> bool:
    """Say whether a full name that is a person's stands before a mark."""
    name = chunks[i - 1].text
    titled = i > 1 and chunks[i - 2].kind in TITLES
    if chunks[i - 1].kind != "run" or (" " not in name and not titled):
        return False
    first = name.split()[0]
    return titled or first in words().given or first.lower() in words().family_first or unheard(name)


def _named(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name begins at a chunk, so that the post before it may be its."""
    return k < len(chunks) and chunks[k].kind in TITLES | {"run", "post"}


def _is_post(chunks: list[Chunk], begin: int, post: int, end: int) -> bool:
    """Say whether chunks are one post: words before it that describe it, and behind it what it is of."""
    c = chunks[post]
    if c.plural or c.entry is None or c.entry.detail in words().relatives or c.low.split()[-1] in _PEERS:
        return False
    before = chunks[begin:post]
    if any(_tells(x) and x.low not in words().epithets for x in before):
        return False
    if not all(_describes(x) for x in before) or any(_a_name(x) for x in before) or c.low in _CROWNS:
        return False
    behind = range(post + 1, end)
    if any(_acts(chunks, k) or _a_name(chunks[k]) or _held(chunks, k) for k in behind):
        return False
    if c.entry.detail not in words().heads and any(chunks[k].low in _WHERE for k in behind):
        return False  # "an emeritus professor in Oslo"
    cut = " of " in c.low or " for " in c.low
    following = chunks[post + 1] if behind else None
    return following is None or following.low in LINKS | {"over"} or (cut and following.kind in ("low", "cap"))


_WHERE = frozenset(("in", "from"))


def _acts(chunks: list[Chunk], k: int) -> bool:
    """Say whether a chunk is no part of what a post is of: a verb, a form of address, the opening of a clause."""
    c = chunks[k]
    if c.text == "," or c.low in _DAYS or c.kind in TITLES or c.kind == "num" or c.low in SUBORDINATORS or c.low in AUX:
        return True
    return _tells(c) or acts(chunks, k)


def _tells(c: Chunk) -> bool:
    """Say whether a word is a verb that tells what was done: "received the Minister in Tallinn" is no post."""
    past = c.low.endswith("ed") or c.low in FINITE or any(e.form == "past" for e in VERBS.get(c.low, ()))
    return c.kind == "low" and past


def _held(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name stands right behind what a post is of, so that the post is his: "of the Senate Holm"."""
    c, before = chunks[k], chunks[k - 1]
    return c.kind == "run" and before.kind in ("state", "org", "city", "post", "place", "cap")


def _describes(c: Chunk) -> bool:
    if c.kind == "low":
        return c.low.isalpha() and c.low not in _SMALL and not c.low.endswith("ly")
    return c.kind in _NAMED or c.kind == "poss" or c.text == "-"


def _a_name(c: Chunk) -> bool:
    """Say whether a row of capitals names somebody: "Holm's" spokesman is no body's."""
    first, _, rest = c.text.partition(" ")
    full = bool(rest) and unheard(c.text)
    return c.kind == "run" and (first in words().given or first.lower() in words().family_first or full)


def _office(chunks: list[Chunk], begin: int, post: int, end: int, text: str) -> Office:
    """Put the post together with whose it is: behind it, or the capitals before the words that describe it."""
    left = left_of_post(chunks, post, begin)
    if left.body is not None and _of_the_role(left.body):
        left = left._replace(body=None)
    office = split(chunks, post, end, left, None, text)
    k = post
    while k > begin and _of_the_role(chunks[k - 1]) and not _tells_when(chunks[k - 1]):
        k -= 1
    once = k > begin + 1 and chunks[k - 1].text == "-" and chunks[k].low == "time"
    k += once  # "a one-time opposition deputy"
    described = " ".join(text[chunks[k].start : chunks[post].start].split())
    role = f"{described} {office.role}".strip() if left.begin == post or left.body is None else office.role
    whose = k - 1 - (k > begin and chunks[k - 1].kind == "poss")
    doubt = office.doubt or READ
    if office.org is None and whose >= begin and _owns(chunks[whose]):
        first = whose
        while first > begin and _owns(chunks[first - 1]) and chunks[first].kind != "adjective":
            first -= 1
        name = " ".join(text[chunks[first].start : chunks[whose].end].split())
        entry = chunks[whose].entry if first == whose else None
        kind = chunks[whose].kind if entry is not None else "run"
        org = (entry.state or entry.name if kind in ("state", "adjective") else entry.name) if entry else name
        office = office._replace(org=org, org_kind="state" if kind in ("state", "adjective") else kind)
        doubt = CAPITALS if kind == "run" else doubt
    past = next((words().tense[c.low] for c in chunks[begin:post] if c.low in words().tense), None)
    past = "former" if once else past
    start = chunks[begin].start
    return office._replace(role=role, tense=office.tense or past, begin=start, end=chunks[end - 1].end, doubt=doubt)


def _tells_enough(post: Chunk, office: Office) -> bool:
    """Say whether what was read is a post: no "leader" of nothing, no "New Jersey tax attorney"."""
    loose = post.entry is None or post.entry.detail not in words().heads
    if office.org is None and office.whose is None:
        return not loose and " " in office.role and office.role.lower() not in common_words()
    return not (loose and office.org_kind in ("place", "city", "state"))


def _of_the_role(c: Chunk) -> bool:
    """Say whether a word only says of what kind a post is: "personnel director", "Recording Secretary"."""
    return c.kind == "low" or (
        c.kind in ("cap", "run") and c.text[1:].islower() and (c.low in common_words() or c.low in words().fields)
    )


def _owns(c: Chunk) -> bool:
    return c.kind in _NAMED and c.text[0].isupper() and not _tells_when(c)


def _tells_when(c: Chunk) -> bool:
    return c.low in words().tense or c.low in words().epithets
