"""Whose post it is: "Chinese Foreign Minister", "NATO Secretary General", "President of the Republic of Kenya"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.rows import Row
from ..text.tokens import Chunk, words
from .adjectives import BODIES
from .served import UNDER, serves

__all__ = [
    "LOCAL_HEADS",
    "RANKS",
    "REGIONS",
    "Ending",
    "Left",
    "Office",
    "bare",
    "body",
    "is_field",
    "post_ending",
    "singular",
    "with_left",
]


class Office(Row, frozen=True):
    """A post as a passage gives it; `org_after` when the body stands after the name."""

    role: str
    org: str | None = None
    org_kind: str | None = None
    tense: str | None = None
    accredited_to: str | None = None
    begin: int = 0
    end: int = 0
    rule: str = "title-name"
    org_after: bool = False
    his: bool = False
    """The post is "his", "her" or "their" somebody."""
    owner: str | None = None
    """The person whose it is: "Kamilov's Kazakh counterpart"."""
    doubt: str | None = None
    whose: str | None = None
    """The noun or "its" that stands for a body named before: "the party's deputy leader"."""


class Ending(Row, frozen=True):
    """A post with what follows it up to the name."""

    post: int
    end: int
    link: str | None = None
    body: Chunk | None = None


class Left(Row, frozen=True):
    """What stands before a post: whose it is, and since or until when."""

    begin: int
    body: Chunk | None = None
    outer: Chunk | None = None
    tense: str | None = None
    determined: bool = False
    his: bool = False
    owner: str | None = None
    whose: str | None = None


_PARTS = frozenset(("Division", "Bureau", "Office", "Section", "Staff", "Desk", "Mission", "Branch", "Department"))
"""Parts of a ministry, called so before the bracket that says who heads them: "the Chief of the Division (Halden)"."""
_PARTIES = listed("offices.parties")
_PARTY_POSTS = listed("offices.party_posts")
LOCAL_HEADS = listed("offices.local")
"""Posts of a town or region, whose capital stands for itself and not for its state."""
REGIONS = frozenset(("state", "province", "region", "county", "prefecture", "governorate", "oblast"))
_LINKS = frozenset(("of", "for", "to", "at", "in", "on", "from"))
_SENT = ("high commissioner", "ambassador", "consul", "consul general")
_SENT_TO = ("representative", "ambassador", "envoy", "observer", "delegate", "permanent")
RANKS = listed("offices.ranks")
"""Posts that stand between a whole post and the name: "the Commander of the Guard General X"."""


def body(chunk: Chunk | None, head: str | None = None) -> tuple[str | None, str | None]:
    """Give the name of the state or body that a chunk stands for, and its kind (a capital stands for its state)."""
    if chunk is None or chunk.entry is None:
        return (" ".join(chunk.text.split()), "run") if chunk is not None else (None, None)
    if chunk.kind in ("state", "adjective"):
        return chunk.entry.state, "state"
    if chunk.kind == "post":
        return f"Office of the {chunk.entry.name[:1].upper()}{chunk.entry.name[1:]}", "office"
    if chunk.kind == "city" and chunk.entry.detail == "capital" and head not in LOCAL_HEADS:
        return chunk.entry.state, "capital"
    return chunk.entry.name, chunk.kind


def post_ending(chunks: list[Chunk], at: int, floor: int) -> Ending | None:
    """Give the post that ends at a chunk, alone or with "of China", "to the United Nations" after it."""
    c = chunks[at]
    if c.kind == "post":
        return _to_principal(chunks, at, floor) or Ending(at, at + 1)
    if c.low in REGIONS:
        return _of_region(chunks, at, floor)
    if c.text == ")" and at - 3 > floor and chunks[at - 2].text == "(" and chunks[at - 3].kind == "org":
        inner = post_ending(chunks, at - 3, floor)  # "Chairman of the Seimas (Parliament) X"
        return inner._replace(end=at + 1) if inner is not None else None
    part = c.text in _PARTS and chunks[at + 1 : at + 2] and chunks[at + 1].text == "("
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


def with_left(chunks: list[Chunk], ending: Ending, left: Left) -> Office:
    """Put a post together with whose it is."""
    post = chunks[ending.post]
    assert post.entry is not None
    role, tense = bare(singular(post)), post.tense or left.tense
    head = post.entry.detail
    org, kind = body(left.body, head)
    region, _, rest = role.partition(" ")
    if kind == "run" and rest and region.lower() in REGIONS:
        role, org = rest, f"{org} {region}"  # "the Oyo State Governor"
    accredited = None
    party, _, post_in_it = role.partition(" ")
    if post_in_it and party in _PARTIES and head in _PARTY_POSTS and kind in (None, "state"):
        role, org, kind = post_in_it, party, "org"  # "the Liberal leader"
    if left.outer is not None:
        role = f"{left.body.entry.name if left.body and left.body.entry else ''} {role}".strip()
        org, kind = body(left.outer, head)
    if ending.body is not None:
        name, its_kind = body(ending.body, head)
        if ending.body.kind == "post":
            role = f"{role} to the {ending.body.text}"
        elif is_field(head, ending.link, ending.body):
            role = f"{role} {ending.link} {'the ' * (head == 'leader')}{name}"
        elif ending.link == "for" and its_kind == "state" and post.low.endswith(_SENT):
            org, kind = (name, its_kind) if org is None else (org, kind)  # "the High Commissioner for Jamaica"
        elif (
            ending.link in ("at", "with")
            and kind == "state"
            and its_kind == "org"
            and (head or "").startswith(_SENT_TO)
        ):
            accredited = name
            role = f"{role} {ending.link} {name}"  # "Israel's permanent representative at the UN"
        elif ending.link in ("of", "from") or (ending.link in ("at", "on", "for", "in") and its_kind == "org"):
            org, kind = (name, its_kind) if org is None or its_kind == "org" else (org, kind)
        elif ending.link == "in" and head in _SAME:
            org, kind = (name, its_kind) if org is None else (org, kind)
        else:
            accredited = name if ending.link in ("to", "in") else None
            role = f"{role} {ending.link} {' '.join(ending.body.text.split()) if its_kind == 'capital' else name}"
    return Office(
        role,
        org,
        kind,
        tense,
        accredited,
        chunks[left.begin].start,
        chunks[ending.end - 1].end,
        his=left.his,
        owner=left.owner,
        doubt=UNDER if kind == "office" else None,
        whose=left.whose,
    )


_SAME = frozenset(("counterpart", "colleague"))


def is_field(head: str | None, link: str | None, of: Chunk) -> bool:
    """Say whether what follows a post is its field, and no body: "Minister for Community Government"."""
    ministry = of.text.startswith(("Ministry", "Department"))
    return of.text == "Opposition" or (of.kind == "org" and head == "minister" and link == "for" and not ministry)


def singular(post: Chunk) -> str:
    """Give the words of a post for one holder: "Foreign Ministers" are each a Foreign Minister."""
    assert post.entry is not None
    name, head = post.entry.name, post.entry.detail or ""
    one = words().plural_heads.get(head)
    if not post.plural or one is None:
        return name
    at = name.lower().index(head) if head in name.lower() else -1
    written = one.capitalize() if at >= 0 and name[at].isupper() and one.islower() else one
    return name if at < 0 else name[:at] + written + name[at + len(head) :]


def bare(role: str) -> str:
    """Leave out of a post the words that only say when: "former president" is the post of president."""
    w = words()
    parts = role.split()
    while len(parts) > 1 and (parts[0].lower() in w.tense or parts[0].lower() in w.epithets):
        parts.pop(0)
    return " ".join(parts)
