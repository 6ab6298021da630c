"""What follows a name: ", the Foreign Minister of China,", "of Jordan", ", who heads ...", " (Egypt)"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import BULLETS, TITLES, Chunk, glued
from ..text.words import SUBORDINATORS, VERBS
from .apposed_freely import apposed_freely
from .behind_name import Apposition, from_state, is_body, of_body
from .between_commas import BETWEEN, body_between
from .by_verb import SAID, by_verb
from .complements import CLOSERS, TURNS, holder_of_body, names_somebody, opens_clause
from .kin import head_of
from .offices import Office, body
from .party_tags import tagged
from .post_phrases import of_another, of_person, read_office
from .verbs import REPORTING, acts

__all__ = ["Apposition", "after_name"]

_RELATIVES = frozenset(("who", "whom", "whose"))
"""These go on with the person whom an apposition names."""
_SEATS = listed("behind_name.seats")
_IN_BODIES = listed("behind_name.in_bodies")
_DASHES = frozenset(("-", "–", "—"))


def after_name(chunks: list[Chunk], i: int, text: str, titled: bool) -> Apposition:
    """Read what follows the name that ends before chunk `i`."""
    home = None if titled else from_state(chunks, i)
    return home or _behind(chunks, i, text, titled)


def _behind(chunks: list[Chunk], i: int, text: str, titled: bool) -> Apposition:
    n = len(chunks)
    if i >= n:
        return Apposition(i)
    if (tag := tagged(chunks, i, text)) is not None:
        rest = after_name(chunks, tag.j, text, titled)
        return rest._replace(j=max(rest.j, tag.j), state=tag.state or rest.state, bodies=(*tag.bodies, *rest.bodies))
    c = chunks[i]
    before_name = i + 1 < n and chunks[i + 1].kind in TITLES | {"run"}  # "Central Bougainville MP Jimmy Miringtoro"
    if c.text in _SEATS and c.entry and not before_name:
        rest = after_name(chunks, i + 1, text, True)
        seat = Office(c.entry.name, rest.state, "state", begin=c.start, end=c.end, rule="letters")
        return rest._replace(j=max(rest.j, i + 1), offices=(seat, *rest.offices))
    if c.low == "of" or c.low in ("at", "from", "with"):
        return of_body(chunks, i, titled)
    be = i + 1 if c.low in ("has", "had") and i + 1 < n and chunks[i + 1].low == "been" else i
    if chunks[be].low in ("is", "was", "been") and be + 1 < n and _posted(chunks[be + 1]):
        found = _copula(chunks, be, text)
        return found._replace(j=i)
    if c.text == "(" and i + 2 < n and chunks[i + 1].kind == "state" and chunks[i + 2].text == ")" and not titled:
        name = body(chunks[i + 1])[0]
        return Apposition(i + 3, state=name, bodies=(name,) if name else ())
    if c.text == "(" and not titled and i + 2 < n and chunks[i + 2].text == ")" and is_body(chunks, i, i + 1):
        return Apposition(i + 3, bodies=(body(chunks[i + 1])[0] or "",))
    if c.text in _DASHES and i + 1 < n and not glued(chunks[i - 1], c) and not chunks[i - 1].text.isupper():
        return _apposed(chunks, i, text, titled)
    return _between_marks(chunks, i, text, titled) if c.text in (",", "(") else Apposition(i)


def _between_marks(chunks: list[Chunk], i: int, text: str, titled: bool) -> Apposition:
    """Read what a comma or bracket opens behind a name: posts, a body, or "of Scotiabank,"."""
    c, n = chunks[i], len(chunks)
    made = _apposed(chunks, i, text, titled)
    if made.j == i and not made.offices and (free := apposed_freely(chunks, i, text, titled)).offices:
        return free
    row = body_between(chunks, i, text) if c.text == "," and made.j == i and chunks[0].text in BULLETS else None
    if row and not made.offices:
        return Apposition(row[1], bodies=(row[0],))
    if c.text == "," and not titled and made.j == i and i + 2 < n and chunks[i + 1].low == "of":
        return _after_comma(chunks, i, of_body(chunks, i + 1, titled))
    return _with_copula(chunks, made, text) if made.offices and c.text == "," else made


def _with_copula(chunks: list[Chunk], made: Apposition, text: str) -> Apposition:
    """Add what is said with a verb behind an apposition: "X, a former judge, is now minister of trade"."""
    be = made.j + 1
    if be + 1 >= len(chunks) or chunks[made.j].text != "," or chunks[be].low not in ("is", "was"):
        return made
    if not _posted(chunks[be + 1]):
        return made
    return made._replace(offices=(*made.offices, *_copula(chunks, be, text).offices))


def _after_comma(chunks: list[Chunk], i: int, made: Apposition) -> Apposition:
    """Take ", of Scotiabank," for the body of the one named before only where a comma closes it."""
    closed = made.j >= len(chunks) or chunks[made.j].text in CLOSERS
    return made if made.bodies and made.j > i + 1 and closed else Apposition(i)


def _posted(c: Chunk) -> bool:
    """Say whether a post may begin here behind "is" or "was"."""
    return c.low in SAID or c.kind in ("post", "state", "adjective", "org")


def _copula(chunks: list[Chunk], i: int, text: str) -> Apposition:
    """Read "X is a vice chairman of the party"; "is the first minister to visit" names no post."""
    k = i + 4 if [c.low for c in chunks[i + 1 : i + 4]] == ["from", "now", "on"] else i + 1
    while k < len(chunks) and chunks[k].low in SAID:
        k += 1
    new = any(c.low in _NOW for c in chunks[i + 1 : k + 2])
    if k >= len(chunks) or chunks[k].low.split()[0] in (
        "first",
        "last",
        "only",
        "latest",
        "second",
        "third",
        "most",
        "next",
    ):
        return Apposition(i)
    made = read_office(chunks, k, text, "former" if chunks[i].low == "was" or chunks[i - 1].low == "had" else None)
    if (
        made is None
        or (made[0].org is None and made[0].accredited_to is None and not (new and _whole(made[0].role)))
        or (made[1] < len(chunks) and chunks[made[1]].text not in CLOSERS)
    ):
        return Apposition(i)
    return Apposition(i, (made[0]._replace(rule="copula", doubt="said with a verb, which a condition may govern"),))


_NOW = frozenset(("now", "new", "currently"))


def _whole(role: str) -> bool:
    """Say whether a post with no body is whole enough to be said of somebody: "now minister of water"."""
    return head_of(role) in ("minister", "ambassador", "secretary", "premier") and " of " in role


def _apposed(chunks: list[Chunk], i: int, text: str, titled: bool) -> Apposition:
    n = len(chunks)
    k, tense = _opening(chunks, i + 1)
    if k < 0:
        return by_verb(chunks, i, text)
    offices, k = _posts(chunks, k, text, tense)
    if not offices:
        return Apposition(i)
    k = _past_letters(chunks, k)
    closing = chunks[k].text if k < n else "."
    if (
        closing == ","
        and titled
        and k + 1 < n
        and (
            (chunks[k + 1].low in ("and", "&") and not _plain_post(chunks, i + 1))
            or (
                (chunks[i + 1].low in _DETERMINERS or chunks[i + 1].kind == "adjective") and _begins_name(chunks, k + 1)
            )
        )
    ):
        return Apposition(i)  # "Minister A, the Chief of Staff, Mr B, and": a post of the one named next
    between = body_between(chunks, k, text) if closing == "," and offices[-1].org_kind in (None, "run") else None
    if between:
        last = offices[-1]
        if last.org:  # "Director for External Liaison, Defence Ministry"
            last = last._replace(role=" ".join(text[last.begin : last.end].split()))
        last = last._replace(org=between[0], org_kind="org", end=chunks[between[1] - 1].end, doubt=BETWEEN)
        return Apposition(between[1], (*offices[:-1], last))
    if closing == "and" and titled and holder_of_body(chunks, k + 1):
        return Apposition(i)  # "Minister A, Country Director and UN Coordinator Mr. B": both are of B
    another = closing == "and" and _told_beside(chunks, i, k + 1, text, offices[-1])
    if closing in _RELATIVES or another:  # "A, minister of trade of Djibouti and Dr. B"
        return Apposition(k, tuple(offices))
    if chunks[i].text == "," and not chunks[i - 1].text.isupper() and _told_of(chunks, k, i + 1, offices[-1]):
        return Apposition(k, tuple(offices))
    if closing not in CLOSERS and (chunks[k].low not in REPORTING or chunks[i + 1].low in _DETERMINERS):
        return Apposition(i)
    if closing not in CLOSERS:
        offices = [o._replace(doubt="no comma closes the apposition") for o in offices]
    return Apposition(i if of_person(chunks, i + 1) else k, tuple(offices))


def _told_beside(chunks: list[Chunk], comma: int, k: int, text: str, last: Office) -> bool:
    """Say whether "and" behind an apposition is followed by somebody else: "A, Minister of Trade of Peru and Dr. B"."""
    if chunks[comma].text == "," and of_another(chunks, k, text):
        return True
    another = k < len(chunks) and names_somebody(chunks[k])
    return another and (last.org is not None or (chunks[k].kind in TITLES and chunks[comma + 1].text[:1].isupper()))


_ALSO = frozenset(("also", "then", "later", "today", "yesterday", "now", "likewise", "further"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their"))


def _past_letters(chunks: list[Chunk], k: int) -> int:
    """Step over the letters of the body that a post ends in: "of the Royal Air Force (RAF) also received"."""
    letters = [c.text for c in chunks[k : k + 3]]
    return k + 3 if len(letters) == 3 and letters[0] == "(" and letters[2] == ")" and letters[1].isupper() else k


def _told_of(chunks: list[Chunk], k: int, begin: int, last: Office) -> bool:
    """Say whether what follows a post with no comma is said of its holder, or of others: "received", "and his aides".

    With an article it is so only of a whole title, and where no clause may end before it: "after talks with A, the".
    """
    if k + 1 >= len(chunks):
        return False
    determined = chunks[begin].low in _DETERMINERS
    if chunks[k].low == "and":
        whole = not determined or (not opens_clause(chunks) and (last.org is not None or " of " in last.role))
        return whole and chunks[k + 1].kind == "low" and chunks[k + 1].low not in SUBORDINATORS
    several = any(e.form == "base" for e in VERBS.get(chunks[k].low, ()))  # "A, Prime Minister of Peru Discuss Trade"
    acting = not several and acts(chunks, k + (chunks[k].low in _ALSO))
    acting = acting or (chunks[k].low in _HAS and last.org is not None and not opens_clause(chunks))
    return acting and not determined and chunks[begin].text[:1].isupper() and chunks[begin].kind != "run"


_HAS = frozenset(("has", "had", "will", "would"))


def _posts(chunks: list[Chunk], k: int, text: str, tense: str | None) -> tuple[list[Office], int]:
    """Read the posts that begin at a chunk, up to four that "and" or commas join; give where they end."""
    n = len(chunks)
    offices: list[Office] = []
    joined = k
    while k < n and len(offices) < 4:
        made = read_office(chunks, k, text, tense)
        if made is None:
            break
        office, end = made
        offices = [*_sharing(offices, office, chunks[joined:k]), office]
        joined = k = end
        if k + 1 < n and chunks[k].low == "and" and read_office(chunks, k + 1, text, tense):
            if of_another(chunks, k + 1, text):
                break
            k += 1
        elif (
            k + 2 < n
            and chunks[k].low == "and"
            and chunks[k + 1].low in TURNS
            and read_office(chunks, k + 2, text, tense)
        ):
            k += 2
        elif _row_of_posts(chunks, k, text, tense):
            k += 1
        else:
            break
    return offices, k


def _sharing(offices: list[Office], last: Office, joint: list[Chunk]) -> list[Office]:
    """Give posts before "and" the body behind the last one: "chairman and chief executive of Luzon Telecom"."""
    if not offices or last.org is None or [c.low for c in joint] not in (["and"], [","]):
        return offices
    fits = all(o.org is None and o.tense == last.tense and head_of(o.role) in _IN_BODIES for o in offices)
    return [o._replace(org=last.org, org_kind=last.org_kind) for o in offices] if fits else offices


def _row_of_posts(chunks: list[Chunk], k: int, text: str, tense: str | None) -> bool:
    """Say whether a comma stands between posts of one person: "chairman, president and chief executive of"."""
    if k + 1 >= len(chunks) or chunks[k].text != ",":
        return False
    made = read_office(chunks, k + 1, text, tense)
    if made is None or made[0].org is not None or made[1] + 1 >= len(chunks) or chunks[made[1]].low != "and":
        return False
    return head_of(made[0].role) in _IN_BODIES and read_office(chunks, made[1] + 1, text, tense) is not None


def _plain_post(chunks: list[Chunk], k: int) -> bool:
    """Say whether a post in lower case without an article stands here, which only describes: ", prefect of the ..."."""
    return chunks[k].kind == "post" and chunks[k].text[0].islower()


def _begins_name(chunks: list[Chunk], k: int) -> bool:
    """Say whether a full name with or without a title stands between commas from chunk `k` on."""
    end = k
    while end < len(chunks) and chunks[end].kind in TITLES:
        end += 1
    if end >= len(chunks) or chunks[end].kind != "run" or (end == k and " " not in chunks[end].text):
        return False
    return end + 1 >= len(chunks) or chunks[end + 1].text in (",", ".", ";") or chunks[end + 1].low == "and"


def _opening(chunks: list[Chunk], k: int) -> tuple[int, str | None]:
    """Read "who is", "until now", "now" before a post; give where the post begins (-1: nowhere) and its tense."""
    n = len(chunks)
    if k + 1 < n and chunks[k].low == "until" and chunks[k + 1].low in ("now", "recently", "lately", "then"):
        return k + 2, "former"
    if k < n and chunks[k].low in ("formerly", "previously"):
        return k + 1, "former"
    if k < n and chunks[k].low in TURNS:
        return k + 1, None
    if k < n and chunks[k].low == "who":
        end, tense, found = _relative(chunks, k + 1)
        return (end if found else -1), tense
    return k, None


_BEARS = frozenset(("holds", "held", "bears", "bore", "carries", "occupies", "occupied"))
_RANK = frozenset(("post", "rank", "office", "title", "position", "seat", "role"))
"""Who "holds the post of minister" is one."""


def _relative(chunks: list[Chunk], k: int) -> tuple[int, str | None, bool]:
    """Read "who is also", "who served as" up to the post; the past makes it a former one."""
    tense: str | None = None
    seen = False
    while k < len(chunks) and chunks[k].low in (
        "is",
        "was",
        "serves",
        "served",
        "has",
        "had",
        "been",
        "also",
        "currently",
        "as",
        "now",
        "previously",
        "once",
    ):
        if chunks[k].low in ("was", "served", "previously", "once", "had"):
            tense = "former"
        seen = seen or chunks[k].low in ("is", "was", "serves", "served", "been")
        k += 1
    at = k + (k < len(chunks) and chunks[k].low == "besides")
    told = [c.low for c in chunks[at : at + 4]]
    if len(told) == 4 and told[0] in _BEARS and told[1] == "the" and told[2] in _RANK and told[3] == "of":
        still = chunks[at - 1].low in ("has", "have")  # "who has held the post of premier since 2019"
        return at + 4, None if still else "former" if told[0] in ("held", "bore", "occupied") else tense, True
    return k, tense, seen
