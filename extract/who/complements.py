"""What belongs to a post behind its head: "of the Indo-Pacific program at the Fund", divided into post and body."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import TITLES, Chunk, glued, words
from ..text.words import FINITE, PREPOSITIONS, SUBORDINATORS, VERBS
from .capitals import CAPITALS, LINKS, LOWER_BODIES, Divided, by_capitals
from .common_bodies import common_body
from .left_of_post import BODY_NOUNS
from .offices import Left, Office, bare, body, is_field, speaks_for
from .place_rows import PLACES, rest_of_places
from .served import UNDER, under
from .terms import term
from .told_by_kind import name_behind_kind, only_describes

__all__ = ["CLOSERS", "TURNS", "complement", "holder_of_body", "lower_body", "opens_clause", "split"]

CLOSERS = frozenset((",", ".", ";", ")", ":", "—", "-", "?", "!", '"'))
"""What ends an apposition."""
_NAMELESS = listed("offices.nameless")
"""What is no name of a body by itself: "Director of the Department" is of the one named before."""
_DOUBTS = {"office": UNDER}
_VERBS = listed("complements.verbs")
TURNS = frozenset(("now", "also", "currently", "later", "previously"))
"""After these a second post begins."""
_TOLD = FINITE - frozenset(
    ("left", "read", "put", "lay", "plans", "heads", "looks", "calls", "stands", "visits", "hopes")
)
"""Verbs of a sentence that goes on behind a post with no mark between, and no nouns: "as ambassador to Kenya came"."""
_TIMES = frozenset(("from", "since", "between", "until", "till", "in", "on"))
_ARTICLES = frozenset(("the", "a", "an"))
LONGEST_BODY = 3
LONGEST = 32
"""No apposition has more chunks than this; what seems to is a sentence gone wrong."""


def complement(chunks: list[Chunk], k: int, text: str) -> int:
    """Give where the "of ... at ..." after a post ends; from when until when it was held is no part of it."""
    begin, n = k, len(chunks)
    while k < n and k - begin < LONGEST:
        c = chunks[k]
        if c.text == "," and (row := rest_of_places(chunks, k)) > k:
            k = row
            continue
        if (c.text in CLOSERS and c.text != '"' and not _hyphen(chunks, k)) or c.text in ("(", "\n"):
            break
        if c.low == "and":
            before, following = chunks[k - 1], chunks[k + 1] if k + 1 < n else None
            if following is not None and following.low in _ARTICLES and k + 2 < n and chunks[k + 2].kind != "post":
                following = chunks[k + 2]
            if (
                following is None
                or following.kind == "post"
                or holder_of_body(chunks, k + 1)
                or (k == begin and following.kind == "run" and " " in following.text)
                or (before.kind in PLACES and names_somebody(following))
                or _named_with_post(chunks, k + 1)
                or following.kind in TITLES
                or following.low in TURNS
                or following.low in words().tense
                or following.text[:1].isupper() != before.text[:1].isupper()
            ):
                break
        elif _breaks(chunks, k, begin) or (c.low in _TIMES and term(text, chunks[k - 1].end) is not None):
            break
        k += 1
    return k


def _named_with_post(chunks: list[Chunk], k: int) -> bool:
    """Say whether a full name begins here that has a post of its own: "chair of the Board and Ana Rey, head of"."""
    first, _, rest = chunks[k].text.partition(" ")
    named = chunks[k].kind == "run" and bool(rest) and first in words().given
    following = chunks[k + 2 : k + 4] if named and chunks[k + 1 : k + 2] and chunks[k + 1].text == "," else []
    return any(c.kind == "post" for c in following)


def names_somebody(c: Chunk) -> bool:
    """Say whether a name of two words or a title begins here, and with it somebody else than the one told of before."""
    return c.kind in TITLES or (c.kind == "run" and " " in c.text)


def holder_of_body(chunks: list[Chunk], k: int) -> bool:
    """Say whether a post with its body before it and then a name stand here: "UN envoy Ana Rey"."""
    j = k
    while j < len(chunks) and j - k < LONGEST_BODY and chunks[j].kind in ("org", "state", "adjective", "cap"):
        j += 1
    if j == k or j + 1 >= len(chunks) or chunks[j].kind != "post" or chunks[j].plural:
        return False
    return names_somebody(chunks[j + 1])


def opens_clause(chunks: list[Chunk]) -> bool:
    """Say whether a sentence begins with what a comma may end: "After talks with the President, Ana Rey said"."""
    return chunks[0].low in PREPOSITIONS | SUBORDINATORS or chunks[0].low.endswith("ing")


def _hyphen(chunks: list[Chunk], k: int) -> bool:
    """Say whether a hyphen stands within a word, and is no dash."""
    return chunks[k].text == "-" and glued(chunks[k - 1], chunks[k])


def _breaks(chunks: list[Chunk], k: int, begin: int) -> bool:
    """Say whether a verb, a purpose ("to replace") or another's name ends what belongs to a post."""
    c, following = chunks[k], chunks[k + 1] if k + 1 < len(chunks) else None
    if c.kind == "run" and k > begin and (chunks[k - 1].kind in ("state", "org", "city") or _holds(chunks, k)):
        return True
    if c.kind in TITLES and k > begin and chunks[k - 1].kind in ("state", "org", "city"):
        return following is not None and following.kind in TITLES | {"run"}  # "Minister of Peru Dr. Ana Rey"
    if c.low == "to" and following is not None and following.kind == "low" and following.low not in _ARTICLES:
        return True
    headed = c.low in VERBS and c.text[0].isupper()  # "Minister Of Peru Sign Pact"
    if c.low in ("until", "till", "since"):
        return True
    finite = c.low in _TOLD and not (following is not None and following.text == "-")
    if c.kind == "low" and (headed or c.low in _VERBS or finite) and chunks[k - 1].text != "-":
        return True
    return c.kind in ("low", "run") and k == begin and c.low not in LINKS


def _holds(chunks: list[Chunk], k: int) -> bool:
    """Say whether somebody's name stands right behind a capital of his own post: "Housing and Land Use Ana Rey"."""
    first, _, rest = chunks[k].text.partition(" ")
    named = first in words().given or first.partition("-")[0] in words().given or first[-1] == "."
    return bool(rest) and named and chunks[k - 1].kind == "cap"


def split(chunks: list[Chunk], post: int, end: int, left: Left, tense: str | None, text: str) -> Office:
    """Divide post and body: at the last link before a body, or the first before a state."""
    entry = chunks[post].entry
    assert entry is not None
    head = entry.detail
    org, kind = body(left.body, head)
    role_end, accredited = end, None
    doubt = _DOUBTS.get(kind or "")
    if served := _principal(chunks, post, end) or _by_kind(chunks, post, end, text):
        org, kind, role_end, doubt = served
    for k in (k for k in range(post + 1, role_end - 1) if chunks[k].low in LINKS):
        at = k + 2 if chunks[k + 1].low in ("the", "a", "an") and k + 2 < end else k + 1
        c = chunks[at]
        name, its_kind = body(c, head)
        lower = lower_body(chunks, at, end, text)
        following = chunks[at + 1] if at + 1 < end else None
        if (
            c.text in ("Republic", "Government", "State")
            or is_field(head, chunks[k].low, c)
            or _matter(chunks, k, c, org)
            or only_describes(chunks, at, end)
        ):
            continue
        if c.kind == "adjective" and following is not None and (following.kind == "org" or _initials(following)):
            org, kind, role_end = f"{c.text} {following.text}", "org", k
        elif lower:
            org, kind, role_end = lower, "org", k
        elif c.kind in ("state", "adjective") and at + 1 < end and chunks[at + 1].kind == "poss":
            continue
        elif c.kind == "state" and _of_state(chunks, post, k) and kind not in ("org",):
            org, kind, role_end = (name, "state", k) if org is None else (org, kind, end)
        elif (
            c.kind in ("state", "org")
            and (
                chunks[k].low in ("to", "in")
                or (kind == "state" and c.kind == "org" and chunks[k].low in ("at", "with"))
            )
            and (head or "").startswith(
                ("ambass", "envoy", "consul", "representative", "high comm", "permanent", "special")
            )
        ):
            accredited = name
        elif c.kind == "org" and chunks[k].low in ("of", "at", "on", "with", "for", "from", "in"):
            org, kind, role_end = name, its_kind, k
        elif c.kind == "city" and chunks[k].low == "of":
            org, kind, role_end = (name, its_kind, k) if org is None else (org, kind, end)
        elif (c.kind == "run" or (c.kind == "venue" and following is None) or _initials(c)) and chunks[k].low in (
            "of",
            "at",
            "for",
            "with",
            "from",
        ):
            org, kind, role_end = " ".join(c.text.split()), "run", k
            doubt = None if (head or "").startswith("spokes") else CAPITALS
    divided = Divided(org, kind, role_end, doubt)
    org, kind, role_end, doubt = by_capitals(chunks, post, end, text) if org is None and role_end == end else divided
    left, divided = _before(chunks, post, end, left, Divided(org, kind, role_end, doubt))
    org, kind, role_end, doubt = divided
    start = chunks[left.begin].start
    role = bare(" ".join(text[chunks[post].start : chunks[role_end - 1].end].split()))
    return Office(
        role,
        org,
        kind,
        tense or chunks[post].tense or left.tense,
        accredited,
        start,
        chunks[end - 1].end,
        "apposition",
        his=left.his,
        owner=left.owner,
        doubt=doubt,
        whose=left.whose,
    )


def _principal(chunks: list[Chunk], post: int, end: int) -> tuple[str | None, str | None, int, str | None] | None:
    """Read "adviser to President X", "spokesman for the Prime Minister": who is served, and where the post ends."""
    for k in range(post + 1, end - 1):
        at = k + 2 if chunks[k + 1].low == "the" and k + 2 < end else k + 1
        if chunks[at].kind in ("adjective", "state", "org") and at + 2 < end and chunks[at + 2].kind == "run":
            at += 1  # "a special emissary of Czechoslovak President X"
        if chunks[k].low in ("to", "for", "of") and under(chunks[at], chunks[post]):
            if at + 1 < end and chunks[at + 1].kind == "run":
                return " ".join(chunks[at + 1].text.split()), "person", k, None
            return *body(chunks[at]), k, UNDER
    return None


def _by_kind(
    chunks: list[Chunk], post: int, end: int, text: str
) -> tuple[str | None, str | None, int, str | None] | None:
    """Read "CEO of US chipmaker Micron": the body that is named behind its kind, and where the post ends."""
    for k in range(post + 1, end - 1):
        at = k + 2 if chunks[k + 1].low in _ARTICLES and k + 2 < end else k + 1
        if named := name_behind_kind(chunks, post, k, at, end):
            whole = chunks[named[0]]
            org = " ".join(text[whole.start : chunks[named[1] - 1].end].split())
            known = whole.kind == "org" or "spokes" in chunks[post].low
            return org, "org" if whole.kind == "org" else "run", k, None if known else CAPITALS
    return None


def _of_state(chunks: list[Chunk], post: int, link: int) -> bool:
    """Say whether a post is of the state behind it: "President of Kenya", "Foreign Minister for Kenya"."""
    return chunks[link].low == "of" or (chunks[link].low == "for" and link == post + 1 and speaks_for(chunks[post]))


def _matter(chunks: list[Chunk], link: int, c: Chunk, org: str | None) -> bool:
    """Say whether capitals name no body: "of the Republic", or behind a body "mediator for the Karabakh talks"."""
    about = c.kind == "run" and chunks[link].low == "for" and org is not None
    return about or c.text in ("Republic", "Government", "State")


def _before(chunks: list[Chunk], post: int, end: int, left: Left, found: Divided) -> tuple[Left, Divided]:
    """Take a noun for a body named before: "president of the forum", "Director of the Department"."""
    noun = chunks[end - 1].low
    if found.org is None and found.role_end == end:
        if (common := common_body(chunks, post, end)) is not None:
            return left, common
        told = end - 3 > post and [c.low for c in chunks[end - 3 : end - 1]] == ["of", "the"] and noun in BODY_NOUNS
        return (left._replace(whose=left.whose or noun), found._replace(role_end=end - 3)) if told else (left, found)
    if found.org in _NAMELESS and chunks[min(found.role_end + 1, end - 1)].low == "the":
        return left._replace(whose=left.whose or (found.org or "").lower()), Divided(None, None, found.role_end)
    return left, found


def _initials(c: Chunk) -> bool:
    return c.kind == "cap" and len(c.text) > 1 and c.text.isupper()


def lower_body(chunks: list[Chunk], at: int, end: int, text: str) -> str | None:
    """Read "the Taliban's political office", "Iran's mission to the United Nations": a body named by a noun."""
    k = at
    if k < end and chunks[k].kind in ("org", "state", "adjective", "run"):
        k += 1
        if k < end and chunks[k].kind == "poss":
            k += 1
    if k == at:
        return None
    stop = k
    while stop < end and chunks[stop].kind == "low" and stop - k < 4 and chunks[stop].low not in LINKS:
        stop += 1
    if stop == k or chunks[stop - 1].low not in LOWER_BODIES:
        return None
    owner = chunks[at]
    tail = stop
    if stop + 1 < end and chunks[stop].low == "to":
        tail = stop + 1
        while tail < end and (chunks[tail].low == "the" or chunks[tail].kind in ("org", "state")):
            tail += 1
        tail = stop if chunks[tail - 1].low in ("to", "the") else tail
    return " ".join([owner.text, *(text[chunks[k].start : chunks[tail - 1].end]).split()])
