"""Gatherings told by who attended them: "The summit was attended by A and B", "a session, attended by A and B"."""

from __future__ import annotations

from ..lexicon import tables
from ..text.spans import PEOPLE
from ..text.words import AUX, NOUNS, VERBS, small
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .frames import Frame, conditional
from .listings import PRESENT
from .lists import items_right
from .mainclause import main_clause
from .status import Verdict
from .subjects import subject

__all__ = ["INCLUDED", "LISTED", "attended_frames", "gathered_frames", "in_presence"]

REACH = 14
"""Words from the gathering to the verb."""
_WORDS = tables("summits")["words"]
APART, INCLUDED, SUMMITS = (frozenset(_WORDS[part].split()) for part in ("apart", "included", "summits"))
HOLDING = small("holding")
BEGAN = small("gathering_began")
"""What a meeting does itself: "a session opened in Oslo, attended by A and B"."""
AHEAD = frozenset(("will", "would", "shall", "due", "expected", "scheduled", "to", "set"))
UNSURE = frozenset(("not", "never", "may", "might", "could", "should", "no", "if", "can"))
TOOK, THIS = frozenset(("took", "take", "takes", "taken")), frozenset(("the", "this", "that", "his", "her", "their"))
WITH_THOSE = (("in", "the", "presence", "of"), ("with", "the", "participation", "of"))
DOUBT = "listed as having attended"
LISTED = (DOUBT, PRESENT)
"""Why those are doubted to have met each other of whom a text only lists that they were there."""


def attended_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of those by whom "the meeting was attended", and of who held it.

    Those by whom a meeting "with B" or one of somebody's was attended are not its parties; they stand by.
    """
    if at + 2 >= len(tokens) or tokens[at + 1].low != "by" or tokens[at].mention is not None:
        return []
    noun, words = _gathering(tokens, at)
    if noun is None or not UNSURE.isdisjoint(words) or conditional(tokens, at):
        return []
    people, end = items_right(tokens, at + 2, closed=True)
    holder, begin = _held(tokens, noun) if not words or "which" in words else ((), noun)
    everybody = tuple(i for i in (*holder, *(i for i in people if i not in holder)) if i.mention.kind != "group")
    if len(everybody) < 2 or not people or any(i.mention.kind not in PEOPLE for i in everybody):
        return []
    told = main_clause(tokens, noun, end)[2] if not AUX.intersection(words) else ""
    to_come = not AHEAD.isdisjoint(words) or told == "future"
    verdict = Verdict("planned", "attending", "future") if to_come else Verdict("happened", "attending", "past")
    return [_made(tokens, noun, at, begin, end, everybody, verdict)]


def gathered_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of those whom a meeting "included": "the ministers' meeting, which included A, B and C"."""
    noun, words = _gathering(tokens, at)
    if noun is None or tokens[noun].low not in SUMMITS or not UNSURE.isdisjoint(words) or tokens[at].mention:
        return []
    found, end = items_right(tokens, at + 1, closed=True)
    people = [i for i in found if i.mention.kind == "person"]
    if len(people) < 2 or any(i.mention.kind not in (*PEOPLE, "group") for i in found):
        return []
    ahead = not AHEAD.isdisjoint(words) or main_clause(tokens, noun, end)[2] == "future"
    verdict = Verdict("planned", "attending", "future") if ahead else Verdict("happened", "attending", "past")
    return [_made(tokens, noun, at, noun, end, tuple(people), verdict)]


def in_presence(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of those in whose presence, or with whose participation, a gathering was held."""
    if tuple(t.low for t in tokens[at - 2 : at + 2]) not in WITH_THOSE:
        return []
    return _chaired_before(tokens, at) or _held_before(tokens, at)


def _held_before(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Read "a meeting was held on Friday in the presence of A and B"; "the meeting" may be one told before."""
    held = next((k for k in range(at - 3, max(1, at - REACH), -1) if tokens[k].low in ("held", "place")), 0)
    if not held or any(t.mention is not None and t.mention.kind in (*PEOPLE, "group") for t in tokens[held : at - 2]):
        return []
    noun, words = _gathering(tokens, held - (tokens[held - 1].low in TOOK))
    people, end = items_right(tokens, at + 2, closed=True)
    if noun is None or any(t.low in THIS for t in tokens[max(0, noun - 4) : noun]):
        return []
    if len(people) < 2 or not UNSURE.isdisjoint(words) or any(i.mention.kind not in PEOPLE for i in people):
        return []
    ahead = not AHEAD.isdisjoint(words) or tokens[held - 1].low in ("take", "be")
    verdict = Verdict("planned", "attending", "future") if ahead else Verdict("happened", "attending", "past")
    return [_made(tokens, noun, at, noun, end, tuple(people), verdict)]


def _chaired_before(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of who chaired a gathering and those in whose presence he did so."""
    chair = next((k for k in range(at - 2, 1, -1) if tokens[k].low in HOLDING and tokens[k + 1].low == "by"), 0)
    noun, words = _gathering(tokens, chair) if chair else (None, frozenset[str]())
    holder, stop = items_right(tokens, chair + 2)
    others, end = items_right(tokens, at + 2, closed=True)
    people = tuple(i for i in (*holder, *others) if i.mention.kind in PEOPLE)
    near = {t.low for t in tokens[stop : at - 2]} <= {","}
    if noun is None or not near or not UNSURE.isdisjoint(words) or not holder or len(people) < 2:
        return []
    ahead = not AHEAD.isdisjoint(words)
    verdict = Verdict("planned", "attending", "future") if ahead else Verdict("happened", "attending", "past")
    return [_made(tokens, noun, at, noun, end, people, verdict)]


def _made(
    tokens: tuple[Token, ...], noun: int, at: int, begin: int, end: int, people: tuple[Item, ...], verdict: Verdict
) -> Frame:
    entry = NOUNS[tokens[noun].low]
    frame = Frame(
        f"noun-{tokens[noun].low}", entry.type, verdict, at, min(begin, noun), end, entry.subtype, right=people
    )
    frame.together, frame.doubts = True, (DOUBT,)
    return frame


def _gathering(tokens: tuple[Token, ...], at: int) -> tuple[int | None, frozenset[str]]:
    """Give the gathering that a verb behind it tells of, and the words of the verb before it; None for no such.

    Nobody stands between the two: "the meeting with B was attended by" names who stood by, and so does the owner's.
    """
    words = set()
    k = at - 1
    while k >= 0 and (tokens[k].low in AUX or tokens[k].low in AHEAD | UNSURE or is_adverb(tokens[k])):
        words.add(tokens[k].low)
        k -= 1
    if k > 0 and tokens[k].low in ("which", "that"):
        words.add("which")
        k -= 1
    k -= k > 0 and tokens[k].low == ","
    for j in range(k, max(-1, k - REACH), -1):
        t = tokens[j]
        if t.mention is None and t.low in NOUNS:
            apart = t.low in APART or _owned(tokens, j) or _told_of_two(tokens, j)
            return (None, frozenset()) if apart else (j, frozenset(words))
        somebody = t.mention is not None and t.mention.kind in (*PEOPLE, "group")
        if somebody or t.low in (";", ".", ":", "and", "but", '"') or (is_finite(tokens, j) and t.low not in BEGAN):
            break
    return None, frozenset()


def _owned(tokens: tuple[Token, ...], noun: int) -> bool:
    """Say whether it is somebody's own: "Holm's meeting", "her talks", "the Holm-Berg summit"."""
    for k in range(noun - 1, max(-1, noun - 5), -1):
        t = tokens[k]
        if t.low in ("his", "her", "their", "its") or (t.mention is not None and t.mention.kind in PEOPLE):
            return True
        if t.low in ("the", "a", "an", "this", ",") or is_finite(tokens, k):
            return False
    return False


def _told_of_two(tokens: tuple[Token, ...], noun: int) -> bool:
    """Say whether it is only where some met: "Holm received Berg at a meeting attended by A and B"."""
    for k in range(noun - 1, -1, -1):
        if tokens[k].low in (";", ".", ":"):
            return False
        if tokens[k].mention is None and tokens[k].low in VERBS and tokens[k].low not in HOLDING:
            return any(is_actor(t) for t in tokens[k + 1 : noun])
    return False


def _held(tokens: tuple[Token, ...], noun: int) -> tuple[tuple[Item, ...], int]:
    """Give who held the gathering: "Holm chaired a session of the board, attended by A and B"."""
    verb = next(
        (k for k in range(noun - 1, max(-1, noun - 8), -1) if is_finite(tokens, k) or tokens[k].low in HOLDING), 0
    )
    if not verb or tokens[verb].low not in HOLDING:
        return (), noun
    items, begin = subject(tokens, verb)
    return tuple(i for i in items if i.mention.kind in PEOPLE), begin if items else noun
