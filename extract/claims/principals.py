"""Whose delegation it is: a minister who attends a conference with his own president accompanies him."""

from __future__ import annotations

from ..lexicon import tables
from ..text.spans import Mention, Reading
from ..what.clauses import Item, Token
from ..what.frames import Frame
from ..what.seatings import SIDED

__all__ = ["set_apart"]

_TERMS: tuple[tuple[str, str, str, str], ...] = tuple(
    (row["role"], *term) for row in tables("principals")["principal"] for term in row["terms"]
)
NEAR, FAR = 8, 14
"""Words before a name within which "led by" stands, and before that the body that is led."""


def set_apart(frame: Frame, reading: Reading, tokens: tuple[Token, ...]) -> None:
    """Take the traveller's own principal out of those whom a telegraphic record says he met.

    Who leads a body gives way to it where the text lists its members: "a delegation led by A met B".
    """
    if frame.rule != SIDED:
        frame.left, frame.right = _with_bodies(frame.left, tokens), _with_bodies(frame.right, tokens)
    if frame.type != "meeting" or not frame.implied or not reading.document.subject:
        return
    own = [i for i in frame.right if _is_principal(i.mention, reading)]
    if own and len(own) == len(frame.right):
        frame.type, frame.subtype, frame.rule = "accompany", None, "own-principal"
        frame.doubts = (*frame.doubts, "taken for the traveller's own principal")
    elif own:
        frame.right = tuple(i for i in frame.right if i not in own)


def _with_bodies(items: tuple[Item, ...], tokens: tuple[Token, ...]) -> tuple[Item, ...]:
    """Give the parties with the body in the place of who leads it."""
    return tuple(_body(i, tokens) or i for i in items)


def _body(item: Item, tokens: tuple[Token, ...]) -> Item | None:
    """Give the body that somebody is told to lead right before his name, if the text lists its members."""
    if item.mention.kind != "person":
        return None
    by = next((k for k in range(item.at - 1, max(0, item.at - NEAR), -1) if tokens[k].low == "by"), 0)
    if not by or tokens[by - 1].low not in ("led", "headed"):
        return None
    for k in range(by - 2, max(-1, by - FAR), -1):
        body = tokens[k].mention
        if body is not None and item.mention.name in body.members and len(body.members) > 1:
            return item._replace(mention=body)
        if (body is not None and body.kind == "person") or tokens[k].low in (";", "."):
            return None
    return None


def _is_principal(mention: Mention, reading: Reading) -> bool:
    date, subject = reading.document.date, reading.document.subject
    if mention.kind != "person" or mention.org is not None or not date or not subject:
        return False
    surname = mention.name.split()[-1]
    if surname == subject.split()[-1]:
        return False
    return any(mention.role == role and surname == name and first <= date <= last for role, name, first, last in _TERMS)
