"""What the main verb of a sentence says of an event that hangs further off: "may fly to Oslo to meet Holm"."""

from __future__ import annotations

import re

from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.words import TRAVEL_NOUNS, small
from .at_hand import at_hand
from .been_there import been_there
from .came_to_nothing import came_to_nothing, would_not
from .clauses import Token, is_actor, is_adverb, is_finite
from .falsehood import rebutted
from .frames import Frame
from .status import UNDONE, Verdict, judge

__all__ = ["governed"]

STRONGER = frozenset(("cancelled", "denied", "refused", "hoped", "possible"))
ASKED, REPORTS, SETTINGS = small("asked"), small("reports"), small("settings")
PAID = frozenset(("paid", "made"))
WHERE = frozenset(("in", "at", "on", "to", "the", "of", "'s", "this", "last"))
REACH = 7
"""Words of the main verb's group that are read."""
_FALSE = tables("status")["false"]
_STAYED, _CONFIRM = re.compile(_FALSE["stayed"]), re.compile(_FALSE["confirm"])
_REFUSED = re.compile(_FALSE["refused"])
_LED, _STILL = (re.compile("|".join(tables("status")["led"][part])) for part in ("words", "still"))


def governed(tokens: tuple[Token, ...], frame: Frame) -> Verdict:
    """Give the verdict on a frame as the whole sentence has it: its main verb, or what it says of a report."""
    there = (_stayed, _led, at_hand, been_there)
    if frame.verdict.by == "purpose" and any(told(tokens, frame) for told in there):
        return Verdict("happened", "stay", "past")
    if frame.verdict.by == "purpose" and (outer := _main(tokens, frame)) is not None:
        return outer
    if (told := _came_of(tokens, frame)) is not None:
        return told
    if frame.verdict.by == "denied" and would_not(tokens, frame):
        return Verdict("refused", "unwilling", "past")
    if frame.verdict.by == "gerund" and (habit := _habit(tokens, frame)) is not None:
        return habit
    if frame.verdict.status in ("happened", "ongoing", "planned", "possible"):
        if rebutted(tokens, frame.begin, frame.at):
            return Verdict("denied", "false", frame.verdict.tense)
        if (told := _of_report(tokens, frame)) is not None:
            return Verdict(told.status, "false", frame.verdict.tense)
    return frame.verdict


def _came_of(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Give what the sentence says came of something that was to be; None where it says nothing of it."""
    ahead, by = frame.verdict.status in PROSPECTS, frame.verdict.by
    if ahead and (outer := _of_trip(tokens, frame) or _answered(tokens, frame) or _as_he_did(tokens, frame)):
        return outer
    if by in ("planned", "wish", "overdue") and _unconfirmed(tokens, frame):
        return Verdict("possible", "but", "near")
    if by in ("planned", "wish") and _but_not(tokens, frame):
        return Verdict("cancelled", "but", "past")
    if ahead and (came := came_to_nothing(tokens, frame)) is not None:
        return came
    return Verdict("refused", "but", "past") if ahead and _but_refused(tokens, frame) else None


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


def _stayed(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody "was in Vienna on Friday to see Berg", or "paid a visit to" a place to see him: he did."""
    k = frame.at - 1
    while k > 0 and is_adverb(tokens[k]):
        k -= 1
    if tokens[k].low != "to":
        return False
    places, k = 0, k - 1
    while k > 0 and (tokens[k].date or is_adverb(tokens[k]) or _of_place(tokens[k]) or _around_a_date(tokens, k)):
        places += tokens[k].low in ("in", "at", "to", "there")
        k -= 1
    visited = tokens[k].low == "visit" and not PAID.isdisjoint(t.low for t in tokens[max(0, k - 3) : k])
    while k > 0 and is_adverb(tokens[k]):
        k -= 1
    been = tokens[k].low == "been" and any(t.low == "had" for t in tokens[max(0, k - 3) : k])
    return bool(places) and (visited or been or tokens[k].low in ("was", "were"))


def _around_a_date(tokens: tuple[Token, ...], k: int) -> bool:
    return tokens[k].low == "," and any(t.date is not None for t in (tokens[k - 1], *tokens[k + 1 : k + 2]))


def _led(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody was "ushered in to meet Berg", "driven to the palace to see him"."""
    begin = max((k + 1 for k in range(frame.at) if tokens[k].low in (";", ":", '"', "but")), default=0)
    words = " ".join(t.low for t in tokens[begin : frame.at])
    found = next(iter([*_LED.finditer(words)][-1:]), None)
    if found is None or _STILL.search(words) or (" was " not in f" {words} " and " were " not in f" {words} "):
        return False
    return "@" not in words[found.end() :].replace("the @", "").replace("to @", "").replace("in @", "")


def _of_place(token: Token) -> bool:
    """Say whether a word tells where: a place, an unknown capital, what stands before or behind it."""
    named = token.mention is not None and not is_actor(token)
    body = token.mention is not None and token.mention.kind in ("state", "organisation")
    return named or body or token.low in WHERE or (token.capital and token.mention is None) or token.low in SETTINGS


def _but_refused(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Read "asked to meet Berg, but the prison authorities refused", "... and was turned down"."""
    asked = any(
        t.low.startswith(
            ("ask", "request", "appl", "sought", "seek", "tri", "want", "invit", "challeng", "propos", "offer")
        )
        for t in tokens[: frame.at]
    )
    end = max(frame.end, *(i.at + 1 for i in frame.right)) if frame.right else frame.end
    but = next((k for k in range(end, min(end + 5, len(tokens))) if tokens[k].low in ("but", "and")), None)
    if not asked or but is None:
        return False
    words = " ".join(t.low for t in tokens[but + 1 : but + 7] if t.mention is None)
    return _REFUSED.search(words) is not None


def _of_report(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Give what is said of the report that tells it: "denied a report in the Herald that he had met Berg"."""
    begin = min([frame.begin, *(i.at for i in frame.left)])
    that = next((k for k in range(begin - 1, max(0, begin - 14), -1) if tokens[k].low == "that"), None)
    if that is None or any(is_finite(tokens, k) and tokens[k].low != "'s" for k in range(that + 1, begin)):
        return None
    report = next((k for k in range(that - 1, max(-1, that - 9), -1) if tokens[k].low in REPORTS), None)
    if report is None or any(is_finite(tokens, k) for k in range(report + 1, that)):
        return None
    words = [t.low for t in tokens[max(0, report - 14) : report] if t.mention is None and not t.date]
    said = judge("frame", " ".join(words))
    return said if said is not None and said.status in ("denied", "") else None


def _but_not(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Read "was due to meet Marek on Friday, but stayed at home": it came to nothing."""
    was = any(t.low in ("was", "were", "had") for t in tokens[frame.begin : frame.at])
    who = any(t.low == "who" for t in tokens[frame.begin : frame.at])
    reach = 8 if frame.verdict.by == "planned" else 0
    if any(t.low in ("who", "whom") for t in tokens[frame.end : frame.end + 3]):
        reach = 18  # "had hoped to meet Holm, who was to fly in from Oslo, but his flight was cancelled"
    closes = [","] if who else []
    ends = ("but", *closes)
    but = next((k for k in range(frame.end, min(frame.end + reach, len(tokens))) if tokens[k].low in ends), None)
    if not was or but is None:
        return False
    words = " ".join(t.low for t in tokens[but + 1 : but + 7] if t.mention is None)
    return bool(_STAYED.search(words))


def _unconfirmed(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Read "had been expected to meet Marek, but that was not confirmed": whether they met is left open."""
    near = range(frame.end, min(frame.end + 8, len(tokens)))
    but = next((k for k in near if tokens[k].low in ("but", "though", "although")), None)
    words = "" if but is None else " ".join(t.low for t in tokens[but + 1 : but + 10] if t.mention is None)
    return bool(_CONFIRM.search(words))


def _habit(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Read "is known for meeting": a habit, no encounter."""
    if frame.at < 2:
        return None
    outer = judge("chain", f"{tokens[frame.at - 2].low} {tokens[frame.at - 1].low}")
    return outer if outer is not None and outer.by == "habit" else None
