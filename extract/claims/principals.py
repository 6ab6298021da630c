"""Whose delegation it is: a minister who attends a conference with his own president accompanies him."""

from __future__ import annotations

from ..lexicon import tables
from ..text.spans import Mention, Reading
from ..what.frames import Frame

__all__ = ["set_apart"]

_TERMS: tuple[tuple[str, str, str, str], ...] = tuple(
    (row["role"], *term) for row in tables("principals")["principal"] for term in row["terms"]
)


def set_apart(frame: Frame, reading: Reading) -> None:
    """Take the traveller's own principal out of those whom a telegraphic record says he met."""
    if frame.type != "meeting" or not frame.implied or not reading.document.subject:
        return
    own = [i for i in frame.right if _is_principal(i.mention, reading)]
    if own and len(own) == len(frame.right):
        frame.type, frame.subtype, frame.rule = "accompany", None, "own-principal"
        frame.doubts = (*frame.doubts, "taken for the traveller's own principal")
    elif own:
        frame.right = tuple(i for i in frame.right if i not in own)


def _is_principal(mention: Mention, reading: Reading) -> bool:
    date, subject = reading.document.date, reading.document.subject
    if mention.kind != "person" or mention.org is not None or not date or not subject:
        return False
    surname = mention.name.split()[-1]
    if surname == subject.split()[-1]:
        return False
    return any(mention.role == role and surname == name and first <= date <= last for role, name, first, last in _TERMS)
