"""Encounters that somebody is in, by a form of "be" or "get": "is the guest of B", "was closeted with B"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import PHONE, small
from .chain import chain
from .clauses import Item, Token
from .frames import Frame, conditional, merged, skip_to
from .lists import items_right
from .reported import frame_before
from .status import of_verb
from .subjects import subject

__all__ = ["BEING_WITH", "copular_frames"]

CLOSE = small("beside_whom")
MADE_KNOWN = small("made_known")
BEING_WITH = small("being_with") | CLOSE | MADE_KNOWN
"""What one is or is on with somebody: his guest, or the telephone."""
ROOFS = small("roofs")
AT_SIDE = ("with", "beside", "opposite", "alongside")
_FORMS = {
    "is": "s", "are": "s", "was": "past", "were": "past", "be": "base", "been": "part", "being": "ing",
    "gets": "s", "get": "base", "got": "past", "getting": "ing",
}  # fmt: skip
OF_HONOUR = (("honour", "of"), ("honor", "of"))
"""What may stand within: "the guest of honour of the Chief Minister"."""
REACH = 4
"""So many words may stand between the verb and the noun: "was on the telephone", "will be the personal guest"."""


def copular_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of "A will be the guest of B" and "A has been on the phone with B", whose noun is at `at`."""
    if tokens[at].low in MADE_KNOWN:
        named = at + 1 < len(tokens) and tokens[at + 1].low == "to"
        made = _with(tokens, at, at + 2, "introduced", "meeting", None) if named else []
        return [f for f in made if all(i.mention.kind in PEOPLE for i in f.left)]
    if tokens[at].low in CLOSE:
        start = skip_to(tokens, at + 1, AT_SIDE, 9)
        return _with(tokens, at, start, "close-with", "meeting", None) if start is not None else []
    by_phone = tokens[at].low in PHONE
    if not by_phone and at > 1 and tokens[at - 1].low == "'s":
        return _somebodys(tokens, at)
    if not by_phone and (roof := _under_roof(tokens, at + 1)):
        return _with(tokens, at, roof, "guest-of", "meeting", "host")
    links = ("with", "to") if by_phone else ("of",)
    on = by_phone and at > 1 and tokens[at - 2].low == "on"
    if at + 2 >= len(tokens) or tokens[at + 1].low not in links or (by_phone and not on):
        return []
    type_, subtype, rule = ("call", None, "on-the-phone") if by_phone else ("meeting", "host", "guest-of")
    of_honour = not by_phone and tuple(t.low for t in tokens[at + 2 : at + 4]) in OF_HONOUR
    return _with(tokens, at, at + (4 if of_honour else 2), rule, type_, subtype)


def _under_roof(tokens: tuple[Token, ...], at: int) -> int:
    """Give where whose home it is stands: "was a guest at the home of B"; 0 for nobody's."""
    for k in range(at, min(at + 5, len(tokens) - 2)):
        if tokens[k].low in ROOFS and tokens[k + 1].low == "of":
            return k + 2 if any(t.low in ("at", "in") for t in tokens[at:k]) else 0
    return 0


def _with(tokens: tuple[Token, ...], at: int, begin: int, rule: str, type_: str, subtype: str | None) -> list[Frame]:
    """Give the encounter of who is something with those whose names begin at `begin`."""
    verb = next((k for k in range(at - 1, max(-1, at - 1 - REACH), -1) if tokens[k].low in _FORMS), None)
    right, end = items_right(tokens, begin)
    people = tuple(i for i in right if i.mention.kind in PEOPLE)
    if verb is None or not people or any(t.low == "'s" for t in tokens[end : end + 1]):
        return []
    governing = chain(tokens, verb, _FORMS[tokens[verb].low])
    left, begin = subject(tokens, governing.begin)
    first: tuple[Item, ...] = governing.controlled or tuple(left)
    frame, speaker = frame_before(tokens, begin if first else governing.begin)
    verdict = merged(of_verb(_FORMS[tokens[verb].low], governing.words, "ongoing"), frame)
    if not first or not verdict.status or conditional(tokens, end):
        return []
    begin = min(begin, governing.begin)
    return [Frame(rule, type_, verdict, at, begin, end, subtype, first, people, stated_by=speaker)]


def _somebodys(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Read "A was B's guest for dinner", "A will be President B's guest at"."""
    host = tokens[at - 2].mention
    verb = next((k for k in range(at - 3, max(-1, at - 6), -1) if tokens[k].low in _FORMS), None)
    if verb is None or host is None or host.kind != "person":
        return []
    governing = chain(tokens, verb, _FORMS[tokens[verb].low])
    left, begin = subject(tokens, governing.begin)
    frame, speaker = frame_before(tokens, begin if left else governing.begin)
    verdict = merged(of_verb(_FORMS[tokens[verb].low], governing.words, "ongoing"), frame)
    if not left or not verdict.status or conditional(tokens, at):
        return []
    right = (Item(host, "", at - 2),)
    begin = min(begin, governing.begin)
    return [Frame("guest-of", "meeting", verdict, at, begin, at + 1, "host", tuple(left), right, stated_by=speaker)]
