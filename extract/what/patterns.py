"""All frames of one sentence: each trigger word is asked what event it speaks of."""

from __future__ import annotations

import re
from dataclasses import replace

from ..text.language import ABROAD, foreign
from ..text.vocabulary import WORD as _WORD
from ..text.vocabulary import vocabulary
from ..text.words import ATTEND, GATHERINGS, NOUNS, SPEAK, TRAVEL, TRAVEL_NOUNS, VERBS, small
from .also_there import also_there
from .at_which import BEING_AT, at_which
from .attendance import attendance_frames, gathering_frames
from .attended_by import INCLUDED, attended_frames, gathered_frames, in_presence
from .attended_of import ATTENDED, attended_of
from .besides import besides
from .bringing import BRINGING, bringing_frames
from .captions import SHOWN, captioned, seated, shown_with
from .clauses import Clause, Token
from .co_chairs import CHAIRMANSHIPS, co_chairmanship, co_chairs
from .co_led import of_one_body
from .copular import BEING_WITH, copular_frames
from .encounters import verb_frames
from .frames import Frame
from .handed_over import HANDED, handed_frames
from .joined_by import joined_by
from .joining import ENDS, LISTED, THERE, joining_frames, named_after
from .letters import PRESENTS, RECEIVES, letters_frames, letters_from
from .listings import listed_frames
from .nouns import noun_frames
from .passives import CHAIRED
from .pictured import pictured
from .reported import speaker_after
from .signed_there import signed_there
from .speech import CHANGE_WORDS, change_frames, statement_frames
from .status import Verdict
from .travel import invitation_frames, stay_frames, travel_frames, trip_frames, visiting_frames
from .visitors_of import VISITORS, visitor_frames

__all__ = ["frames", "speaks_of_events"]

_CHANGE_STARTS = small("change_starts")
_TRIGGERS = {
    *VERBS,
    *TRAVEL,
    *NOUNS,
    *TRAVEL_NOUNS,
    *SPEAK,
    *ATTEND,
    *CHANGE_WORDS,
    *_CHANGE_STARTS,
    *BEING_WITH,
    *LISTED,
    *INCLUDED,
    *CHAIRMANSHIPS,
    *BRINGING,
    *SHOWN,
    *VISITORS,
    "presentation",
    "invited",
    "invites",
    "inviting",
}


def _only_beside() -> dict[str, re.Pattern[str]]:
    """Give the verbs that tell of an encounter only beside other words ("made time for"), with these."""
    needed = {word: [e.right.pattern.removeprefix("^") if e.right else "@" for e in VERBS[word]] for word in VERBS}
    others = {*TRAVEL, *NOUNS, *TRAVEL_NOUNS, *SPEAK, *ATTEND, *CHANGE_WORDS, *_CHANGE_STARTS, *BEING_WITH, *LISTED}
    alone = others | {word for word, rights in needed.items() if any("@" in right for right in rights)}
    return {w: re.compile("|".join(rights), re.I) for w, rights in needed.items() if w not in alone}


_BESIDE = _only_beside()
_PLAIN = frozenset(word for word in _TRIGGERS if _WORD.fullmatch(word) and word not in _BESIDE)
_HYPHENED = re.compile(rf"\b(?:{'|'.join(sorted(re.escape(w) for w in _TRIGGERS if not _WORD.fullmatch(w)))})\b", re.I)
_STAYED = re.compile(r"\b(?:was|were) in [A-Z][\w ]{2,30} (?:from|between) ")
_ASKED = frozenset(_TRIGGERS | {"is", "are", "was", "were", "presence", "participation"})


def speaks_of_events(sentence: str) -> bool:
    """Say whether a sentence has any word that could speak of an event; the others are not even taken apart.

    Neither are those in another language, nor those all in capitals, where nothing tells a name from a verb.

    >>> speaks_of_events("They Met in Geneva."), speaks_of_events("Prices rose."), speaks_of_events("a tête-à-tête")
    (True, False, True)
    >>> speaks_of_events("Rutte heeft het met Kaag besproken."), speaks_of_events("THEY MET IN GENEVA.")
    (False, False)
    """
    words = vocabulary(sentence).words
    told = (
        not _PLAIN.isdisjoint(words)
        or ("-" in sentence and _HYPHENED.search(sentence))
        or (" in " in sentence and _STAYED.search(sentence))
        or seated(sentence)
        or (not _BESIDE.keys().isdisjoint(words) and _told_beside(_WORD.findall(sentence.lower())))
    )
    if not told or sentence.isupper():
        return False
    return ABROAD.isdisjoint(words) or not foreign(_WORD.findall(sentence))


def _told_beside(words: list[str]) -> bool:
    told = " ".join(words)
    return any(_BESIDE[w].search(told) for w in _BESIDE.keys() & set(words))


def frames(clause: Clause) -> list[Frame]:
    """Give the events that one sentence speaks of, in the order of their triggers."""
    tokens = clause.tokens
    found: list[Frame] = []
    question = bool(tokens) and tokens[-1].low == "?"
    for at, token in enumerate(tokens):
        if token.low in _ASKED and token.mention is None and token.date is None and not _in_a_name(tokens, at):
            found.extend(_of(tokens, at, token.low))
    found.extend(listed_frames(tokens))
    if shown := pictured(tokens) or ([] if found else captioned(tokens)):
        found = [*(f for f in found if f.verdict.status != "planned" or f.type != "meeting"), *shown]
    if any(f.rule in ("joined", THERE) for f in found):
        there = {f.at for f in found if f.rule in ("joined", THERE)}
        found = [f for f in found if f.rule != CHAIRED and not (f.rule == "host-by" and f.at in there)]
    else:
        found.extend(named_after(tokens) or co_chairs(tokens))
    found = [f for f in (*found, *signed_there(tokens, found)) if not of_one_body(tokens, f)]
    found = [_as_well(tokens, f, found) for f in found]
    if not found:
        return found
    if question:
        found = [f for f in found if f.type == "statement"]
    if _called_off(tokens):
        found = [replace(f, verdict=OFF) if f.verdict.by in ENTRIES else f for f in found]
    speaker, begin = speaker_after(tokens)
    for frame in found:
        if speaker is not None and frame.stated_by is None and frame.at < begin and frame.type != "statement":
            frame.stated_by = speaker
    told = _distinct(found)
    return [*told, *also_there(tokens, told), *besides(tokens, told), *joined_by(tokens, told)]


OFF = Verdict("cancelled", "cancelled", "future")
ENTRIES = ("present", "telegraphic", "entry", "schedule")
"""Forms in which a list tells of what is to come, and which a mark beside them takes back."""


def _as_well(tokens: tuple[Token, ...], frame: Frame, found: list[Frame]) -> Frame:
    """Read "met with Berg to discuss trade, as well as with Holm": "with" goes on from the meeting, not its purpose."""
    first = frame.right[0].at if frame.right and frame.verdict.by == "purpose" else 0
    before = [t.low for t in tokens[max(0, first - 8) : first] if t.mention is None]
    if before[-1:] != ["with"] and "with" not in before[-3:]:
        return frame
    k = next(n for n in range(len(before) - 1, -1, -1) if before[n] == "with")
    if before[max(0, k - 3) : k] != ["as", "well", "as"] and before[max(0, k - 2) : k] != [",", "and"]:
        return frame
    told = (f for f in found if f.at < frame.at and f.right and _places(f)[0] == _places(frame)[0] != ())
    main = next((f for f in told if f.verdict.by != "purpose" and tokens[f.right[0].at - 1].mention is None), None)
    if main is None or not any(t.low == "with" for t in tokens[main.at : main.right[0].at]):
        return frame
    doubts = tuple(d for d in frame.doubts if d != "said as a purpose")
    return replace(frame, at=main.at, verdict=main.verdict, rule=main.rule, type=main.type, doubts=doubts)


def _called_off(tokens: tuple[Token, ...]) -> bool:
    """Say whether an entry is marked as called off: "2 p.m. CANCELED: Berg meets Ito", "Call with B - cancelled"."""
    for k, t in enumerate(tokens):
        if t.low in ("canceled", "cancelled", "postponed") and t.mention is None:
            before, after = tokens[k - 1].low if k else "", tokens[k + 1].low if k + 1 < len(tokens) else ""
            if after == ":" or (before in ("(", "-", "\u2013", "\u2014", "[") and after in ("", ")", ".", "]")):
                return True
    return False


def _in_a_name(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a capitalised noun ends a name: the Asia-Europe Meeting met nobody."""
    if not tokens[at].capital or at == 0 or tokens[at].low not in ("meeting", "meetings", "conference"):
        return False
    before = tokens[at - 1]
    return before.capital or (before.mention is not None and before.mention.kind in ("organisation", "place", "state"))


def _beside(tokens: tuple[Token, ...], at: int, low: str) -> list[Frame]:
    """Read what a word tells beside its own event: an invitation, a presence, a statement, a change of post."""
    made: list[Frame] = []
    if low in ("invited", "invites", "inviting"):
        made.extend(invitation_frames(tokens, at))
    if low in ENDS:
        made.extend(joining_frames(tokens, at))
    if low in ("presence", "participation"):
        made.extend(in_presence(tokens, at))
    if low == "attended":
        made.extend(attended_frames(tokens, at))
    if low in ATTENDED:
        made.extend(attended_of(tokens, at))
    if low in BEING_AT:
        made.extend(at_which(tokens, at))
    if low in INCLUDED:
        made.extend(gathered_frames(tokens, at))
    if low in CHAIRMANSHIPS:
        made.extend(co_chairmanship(tokens, at))
    if low in SPEAK:
        made.extend(statement_frames(tokens, at))
    if low in CHANGE_WORDS or low in _CHANGE_STARTS:
        made.extend(change_frames(tokens, at))
    return made


_ELSE = (
    (SHOWN, shown_with),
    (HANDED, handed_frames),
    (PRESENTS, letters_frames),
    (RECEIVES, letters_from),
    (GATHERINGS, gathering_frames),
    (VISITORS, visitor_frames),
    (BRINGING, bringing_frames),
)
"""What a word is asked that told of nothing else."""


def _of(tokens: tuple[Token, ...], at: int, low: str) -> list[Frame]:
    made: list[Frame] = []
    if low in VERBS:
        made.extend(verb_frames(tokens, at, VERBS[low]))
    if not made and low in NOUNS:
        made.extend(noun_frames(tokens, at, NOUNS[low]))
    if not made and low in BEING_WITH:
        made.extend(copular_frames(tokens, at))
    if not made and low in ATTEND:
        made.extend(attendance_frames(tokens, at))
    if low in TRAVEL and (not made or made[0].rule == "tour-with"):
        made.extend(travel_frames(tokens, at, TRAVEL[low]))
    if not made and low == "visiting":
        made.extend(visiting_frames(tokens, at))
    if not made and low in TRAVEL_NOUNS:
        made.extend(trip_frames(tokens, at))
    for words, read in _ELSE:
        if not made and low in words:
            made.extend(read(tokens, at))
    if not made and low in ("is", "are", "was", "were"):
        made.extend(stay_frames(tokens, at))
    return [*made, *_beside(tokens, at, low)]


def _distinct(found: list[Frame]) -> list[Frame]:
    """Drop a second reading of one encounter: "began the talks by meeting with Qin", "hosted Abe for a meeting"."""
    seen: set[tuple[object, ...]] = set()
    discussed = {_places(f) for f in found if f.rule == "discuss-with" and f.right}
    found = [f for f in found if f.rule == "discuss-with" or f.verdict.by != "possible" or _places(f) not in discussed]
    told = {_pair(f) for f in found if f.verdict.status == "happened" and f.verdict.by != "purpose"}
    kept = []
    for frame in found:
        if any(_inside(frame, f) for f in found):
            continue
        key = (frame.type, frame.verdict.status, *_places(frame), frame.place)
        if key not in seen and not (frame.verdict.by == "purpose" and (_pair(frame) in told or _what_for(frame))):
            seen.add(key)
            kept.append(frame)
    return kept


def _inside(noun: Frame, verb: Frame) -> bool:
    """Say whether a noun only tells where a verb's encounter was: "Holm and Berg received at a meeting Mr Ito".

    Or it tells again of one of those whom a list has: "had a short meeting with Ito and a longer meeting with Rey".
    """
    if verb is noun or not verb.at < noun.at < verb.end or _places(noun)[0] != _places(verb)[0]:
        return False
    again = bool(noun.right) and (noun.type, noun.verdict.status) == (verb.type, verb.verdict.status)
    return (noun.together and not noun.right and bool(verb.right)) or (
        again and set(_places(noun)[1]) < set(_places(verb)[1])
    )


def _places(frame: Frame) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(i.at for i in frame.left), tuple(i.at for i in frame.right)


def _what_for(frame: Frame) -> bool:
    """Say whether a purpose only tells what an encounter is for: "A and B met to discuss trade"."""
    return (
        frame.together
        and not frame.right
        and frame.rule in ("discuss-with", "exchange-views", "talk-with", "review-with")
    )


def _pair(frame: Frame) -> tuple[str, frozenset[str]]:
    return frame.type, frozenset(i.mention.name for i in (*frame.left, *frame.right))
