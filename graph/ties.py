"""What events and offices together say of an actor: whom it met, where it works, in how many encounters it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec.json import Encoder

from .sheet import Slip

__all__ = ["SHARED", "write_shared"]

SHARED = ("encounters", "met", "spokeWith", "ties", "visited", "worksAt")
"""The properties of an actor that several units of work may say something of."""
_JSON = Encoder()


def write_shared(base: str, graph: str, actor: str, links: Iterable[tuple[str, str]]) -> str:
    r"""Give as N-Quads what connects an actor and whom or what with, and of how many encounters it is a part.

    >>> write_shared("b:", "b:g", "b:xi", [("met", "b:qin"), ("met", "b:qin"), ("encounters", "")]).count("\n")
    3
    """
    slip, ties = Slip(graph), defaultdict[str, list[str]](list)
    every = sorted(links)
    if number := sum(name == "encounters" for name, _ in every):
        slip.number(actor, "encounters", number)
    for name, other in dict.fromkeys(every):
        if other:
            slip.link(actor, name, other)
            ties[name].append(other.removeprefix(base))
    slip.text(actor, "ties", _JSON.encode(ties).decode() if ties else None)
    return slip.lines()
