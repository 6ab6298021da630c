"""What the main verb of a sentence says of an event that hangs further off: "may fly to Oslo to meet Holm"."""

from __future__ import annotations

import re

from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.words import TRAVEL_NOUNS, small
from .clauses import Token, is_actor
from .frames import Frame
from .status import UNDONE, Verdict, judge

__all__ = ["governed"]

STRONGER = frozenset(("cancelled", "denied", "refused", "hoped", "possible"))
ASKED = small("asked")
REACH = 7
"""Words of the main verb's group that are read."""
_FALSE = tables("status")["false"]
_STAYED = re.compile(_FALSE["stayed"])
_REPORT = re.compile(_FALSE["report"])
_UNTRUE = re.compile(_FALSE["untrue"])


def governed(tokens: tuple[Token, ...], frame: Frame) -> Verdict:
    """Give the verdict on a frame as the whole sentence has it: its main verb, or what it says of a report."""
    if frame.verdict.by == "purpose" and (outer := _main(tokens, frame)) is not None:
        return outer
    if frame.verdict.status in PROSPECTS and (outer := _of_trip(tokens, frame) or _answered(tokens, frame)) is not None:
        return outer
    if frame.verdict.status in PROSPECTS and (done := _as_he_did(tokens, frame)) is not None:
        return done
    if frame.verdict.by == "planned" and _but_not(tokens, frame):
        return Verdict("cancelled", "but", "past")
    if frame.verdict.by == "gerund" and (habit := _habit(tokens, frame)) is not None:
        return habit
    if frame.verdict.status in ("happened", "ongoing", "planned") and _rebutted(tokens, frame):
        return Verdict("denied", "false", frame.verdict.tense)
    return frame.verdict


def _main(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Read the verb between the subject and its purpose: "had been due to come to Oslo", "cancelled a trip"."""
    people = [i.at for i in frame.left if i.at < frame.at]
    if not people:
        return None
    words: list[str] = []
    for t in tokens[max(people) + 1 : frame.at]:
        if t.mention or t.date or (not t.low[0].isalpha() and words) or len(words) == REACH:
            break
        words.append(t.low)
    outer = judge("chain", " ".join(words)) if words else None
    return outer if outer is not None and outer.status in STRONGER else None


def _of_trip(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Read "cancelled a trip to Caracas, where he was to meet Maduro": with the trip goes the meeting."""
    where = next(
        (k for k in range(frame.at - 1, max(frame.at - 12, 0), -1) if tokens[k].low in ("where", "which")), None
    )
    trip = next((k for k in range((where or 0) - 1, -1, -1) if tokens[k].low in TRAVEL_NOUNS), None)
    if where is None or trip is None or where - trip > 9:
        return None
    words: list[str] = []
    for t in tokens[max(0, trip - 7) : trip]:
        words = [] if t.mention is not None or not t.low.isalpha() else [*words, t.low]
    outer = judge("chain", " ".join(words)) if words else None
    return outer if outer is not None and outer.status in UNDONE else None


def _answered(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Read what became of a request or trip: "A's request to see B was turned down", "a trip to meet B was put off"."""
    asked = any(t.low in ASKED or t.low in TRAVEL_NOUNS for t in tokens[max(0, frame.at - 8) : frame.at])
    if not asked or tokens[frame.at - 1].low != "to":
        return None
    end = max(frame.end, *(i.at + 1 for i in frame.right)) if frame.right else frame.end
    while end < len(tokens) and (tokens[end].date or tokens[end].mention or _where(tokens, end)):
        end += 1
    if end >= len(tokens) or tokens[end].low not in ("was", "were", "is", "has", "have", "had"):
        return None
    said = judge("predicate", " ".join(t.low for t in tokens[end : end + 5] if t.mention is None))
    return said if said is not None and said.status in UNDONE else None


def _as_he_did(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Read "announced that she would see Holm, which she did on Monday"; "which she never did" undoes it."""
    end = max(frame.end, *(i.at + 1 for i in frame.right)) if frame.right else frame.end
    lows = [t.low for t in tokens[end : end + 5]]
    if lows[:2] not in ([",", "which"], [",", "as"]) or len(lows) < 4 or not is_actor(tokens[end + 2]):
        return None
    if lows[3] == "did" and lows[4:] not in (["not"], ["n't"]):
        return Verdict("happened", "done", "past")
    return Verdict("denied", "undone", "past") if lows[3:] in (["never", "did"], ["did", "not"]) else None


def _where(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a word only tells where or when: "in", or "prison" behind it."""
    return tokens[at].low in ("in", "on", "at") or (tokens[at - 1].low in ("in", "at") and tokens[at].low.isalpha())


def _but_not(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Read "was due to meet Marek on Friday, but stayed at home": it came to nothing."""
    was = any(t.low in ("was", "were", "had") for t in tokens[frame.begin : frame.at])
    but = next((k for k in range(frame.end, min(frame.end + 8, len(tokens))) if tokens[k].low == "but"), None)
    if not was or but is None:
        return False
    words = " ".join(t.low for t in tokens[but + 1 : but + 7] if t.mention is None)
    return bool(_STAYED.search(words))


def _habit(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Read "is known for meeting": a habit, no encounter."""
    if frame.at < 2:
        return None
    outer = judge("chain", f"{tokens[frame.at - 2].low} {tokens[frame.at - 1].low}")
    return outer if outer is not None and outer.by == "habit" else None


def _rebutted(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether what is told is only what a report says that the sentence calls untrue."""
    before = " ".join(t.low for t in tokens[max(0, frame.begin - 6) : frame.begin] if not is_actor(t))
    if not _REPORT.search(before):
        return False
    after = " ".join(t.low for t in tokens[frame.at + 1 :] if t.mention is None and not t.date)
    return bool(_UNTRUE.search(after))
