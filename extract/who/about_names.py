"""What stands beside a name and tells that it is no person's, or that somebody is spoken to by it."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import Chunk, words

__all__ = ["called_a_body", "located", "names_a_thing", "no_holder", "spoken_to"]

_THINGS = listed("runs.things")
_FIRMS = listed("runs.firms")
_KNOWN = frozenset(("the", "his", "her", "their", "its", "this", "that"))
_PLACE_NOUNS = listed("runs.place_nouns")


def names_a_thing(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name is that of what follows it ("the Silvio Pettirossi airport"), or of a paper: "A. OSLO 466"."""
    if k == len(chunks):
        return False
    return chunks[k].low in _THINGS or (chunks[k].kind == "num" and chunks[k - 1].text.isupper())


def called_a_body(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name is said to be a body's: "the Association Bosna Rey", "a battery company, Roth Elektra"."""
    before = chunks[k - 1] if k else None
    if before is None:
        return False
    if before.kind in ("cap", "org") and before.text in words().org_heads:
        return True
    if before.text != "," or k < 4 or chunks[k - 2].low not in _FIRMS or chunks[k - 3].low in _KNOWN:
        return False
    return all(c.kind != "post" for c in chunks[max(0, k - 9) : k])


def no_holder(chunks: list[Chunk], k: int, role: str) -> bool:
    """Say whether what stands behind a post is a town or body: "the governor at the House in Agodi, Ibadan".

    Many have no one name: "members of the Association Bosna Rey from Lima".
    """
    name, before, following = chunks[k].text, chunks[k - 1], chunks[k + 1].low if k + 1 < len(chunks) else ""
    if before.text == "," and " " not in name and " in " in role.partition(" at ")[2]:
        return True
    many = before.kind == "org" and any(c.kind == "post" and c.plural for c in chunks[max(0, k - 8) : k])
    return many and following not in (",", "and", "&", "(", ";") and name.split()[0] not in words().given


def spoken_to(chunks: list[Chunk], k: int) -> bool:
    """Say whether a speaker names somebody by the first name: "dear Declan,", "Margaret and I"."""
    pair = k + 2 < len(chunks) and chunks[k + 1].low == "and" and chunks[k + 2].text == "I"
    return pair or (k > 0 and chunks[k - 1].low == "dear")


def located(chunks: list[Chunk], k: int) -> bool:
    """Say whether words like a name that begins with the family are a place: "at Dong Anh", "town of Hua Hin"."""
    if k + 1 < len(chunks) and chunks[k + 1].kind == "poss":
        return False
    before = [c.low for c in chunks[max(k - 2, 0) : k]]
    return before[-1:] in (["at"], ["near"]) or (before[-1:] == ["of"] and before[0] in _PLACE_NOUNS)
