"""Whose post it is: "Chinese Foreign Minister", "NATO Secretary General", "President of the Republic of Kenya"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.rows import Row
from ..text.tokens import Chunk, words
from .endings import LOCAL_HEADS, REGIONS, Ending
from .served import UNDER

__all__ = [
    "RANKS",
    "Left",
    "Office",
    "bare",
    "body",
    "is_field",
    "singular",
    "speaks_for",
    "with_left",
]


OF_A_STATE = frozenset(("Republic", "Government", "State", "Cabinet", "Country", "Nation", "Federation", "Kingdom"))
"""What names no body: the President of the Republic is of a state that is told elsewhere."""


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


_PARTIES = listed("offices.parties")
_PARTY_POSTS = listed("offices.party_posts")
_OF_TOWNS = LOCAL_HEADS | {"mufti"}
"""Posts that are of a town where they are told to be of one; a mufti without a town may be a state's."""
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
    if chunk.kind == "city" and chunk.entry.detail == "capital" and (head or "").rpartition(" ")[2] not in _OF_TOWNS:
        return chunk.entry.state, "capital"
    return chunk.entry.name, chunk.kind


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
        elif ending.body.text in OF_A_STATE and ending.link == "of":
            role = f"{role} of the {ending.body.text}"
        elif is_field(head, ending.link, ending.body):
            role = f"{role} {ending.link} {'the ' * (head == 'leader')}{name}"
        elif ending.link == "for" and its_kind == "state" and (post.low.endswith(_SENT) or speaks_for(post)):
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


def speaks_for(post: Chunk) -> bool:
    """Say whether what follows a minister with "for" is whose he is: his field is told, "Foreign Minister for Kenya".

    A "Minister for Kenya" has Kenya for his field, and so has one of state: "Minister of State for Kenya".
    """
    head = post.entry.detail if post.entry else None
    told = post.low.removeprefix("deputy ").removeprefix("assistant ")
    of_state = told.endswith("of state") or told.startswith("minister of state")
    return " " in told and not of_state and head in ("minister", "prime minister", "premier")


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
