"""Dates that stand behind an event, in another clause or behind an aside: "met B, who is ill, on Monday"."""

from __future__ import annotations

from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.words import PAST, SAY, VERBS
from ..what.clauses import Token, is_adverb, is_finite
from ..what.frames import Frame
from ..when.dates import DateWords
from .candidates import nearest, within
from .within_hours import AT_ONCE, within_hours

__all__ = ["behind", "behind_the_list", "far_behind"]

LEAVE = frozenset(("leaving", "departing", "flying", "heading", "returning", "travelling", "traveling", "boarding"))
ARRIVE = frozenset(("arriving", "landing", "touching", "disembarking"))
"""What one has just done when one meets somebody "after" it, on the same day: "met B after arriving on Monday"."""
ARRIVED = frozenset(
    ("arrived", "landed", "touched", "disembarked", "arrives", "lands", "touches", "arrival", "landing", "touchdown")
)
WHO = frozenset(("they", "both"))
TRAVELS = frozenset(("visit", "trip", "tour", "journey", "holiday", "vacation", "assignment", "mission"))
COUNTS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years"))
POINTS = frozenset(("this", "that", "it", "which"))
FIXED = frozenset(("held", "place", "resume", "rescheduled", "scheduled", "fixed", "set", "happen", "begin", "start"))
"""Words of a clause that says when a meeting is to be."""
ASKED = frozenset(("asked", "questioned", "pressed", "told", "reached", "contacted"))
"""What is done to who speaks, of which "when" tells as well: "declined to meet him, he said when asked on Friday"."""
COMES = frozenset(tables("calendar")["relative"]["comes"].split())
APART = frozenset(tables("calendar")["relative"]["apart"].split())
"""What one does on another day than that on which one met somebody: "met Berg and left on Tuesday"."""
DISCUSSED = frozenset(tables("calendar")["at_it"]["verbs"].split())
"""What they did at it, which has a matter with days of its own."""
HELD = frozenset(("held", "had", "hosted", "conducted", "chaired", "gave"))
BESIDE = 2
"""Words from a noun to the clause about it."""
RELATIVE = frozenset(("who", "whose", "whom"))
CLOSES = frozenset((".", ",", ";", "and", "for", "to", "in", "at", "as", "when", "before", "after"))
SHORT = 24
"""Words of the longest aside, and of what stands between it and the date: "in Bern over the weekend"."""
SETTING = 5
SETTINGS = frozenset(("on", "in", "at", "the", "over", "during", "early", "late"))


def behind(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> list[int]:
    """Give the dates of a clause behind: "before leaving Monday", "which he did", "when (as) he came in May".

    Of a meeting that is the subject, what follows may say it too: "was moved to Bern and is to be held on Monday".
    """
    mine = ids[frame.at]
    begin = next((k for k, number in enumerate(ids) if number == mine + 1), len(tokens))
    begin += begin + 1 < len(tokens) and tokens[begin].low == ","
    lows = [t.low for t in tokens[begin : begin + 3]]
    leaves = lows[:1] == ["before"] and lows[1:2] and lows[1] in LEAVE and not _where_on_a_day(tokens, ids, mine)
    kept = lows[:1] == ["which"] and lows[2:] == ["did"]
    pointed = lows[:1] and lows[0] in POINTS and lows[1:2] in (["was"], ["is"]) and tokens[begin + 2 : begin + 3]
    says_when = pointed and (tokens[begin + 2].date is not None or lows[2] in ("on", "in"))
    came = lows[:1] == ["as"] and not COMES.isdisjoint(t.low for t in tokens[begin : begin + 5])
    there = (came or lows[:1] == ["when"]) and frame.verdict.tense != "future" and not _asked(tokens, begin)
    fixed = (
        frame.verdict.status in PROSPECTS
        and lows[:1] == ["and"]
        and not FIXED.isdisjoint(t.low for t in tokens[begin : begin + 8] if t.mention is None)
    )
    held = [low for low in lows if low != ","][:2]
    took_place = frame.rule.startswith("noun-") and held in (["took", "place"], ["was", "held"], ["were", "held"])
    stays = lows[:1] == ["while"] and lows[1:2] and (lows[1].endswith("ing") or _on_a_visit(tokens, begin))
    role = lows[:1] == ["as"] and not any(is_finite(tokens, k) for k, number in enumerate(ids) if number == mine + 1)
    told = (
        leaves
        or _on_arriving(tokens, frame, begin)
        or stays
        or role
        or kept
        or says_when
        or (fixed and not frame.left)
        or there
        or took_place
    )
    told = (
        told or _held(tokens, frame, begin) or _did_too(tokens, frame, begin) or within_hours(tokens, frame, begin, ids)
    )
    return within(tokens, ids, mine + 1) if told else []


def _where_on_a_day(tokens: tuple[Token, ...], ids: list[int], mine: int) -> bool:
    """Say whether a clause is of the day before it: "is in Bern on Sunday, where he sees B before leaving Monday"."""
    where = tokens[ids.index(mine)].low == "where"
    return where and any(t.date is not None for t, number in zip(tokens, ids, strict=True) if number == mine - 1)


def _on_a_visit(tokens: tuple[Token, ...], begin: int) -> bool:
    """Say whether "while" leads to a stay without a verb of it: "while on a visit to Rome", "while he was in Rome"."""
    where = tokens[begin + 1 : begin + 8]
    apart = "," in (tokens[begin - 1].low, tokens[begin].low)
    till = next((k for k in range(begin, len(tokens)) if tokens[k].date is not None), begin)
    if apart and any(t.mention is not None and t.mention.kind == "person" for t in tokens[begin:till]):
        return False  # "met Berg, while in Rome on Friday Lind met Holm"
    if where[1:2] and (where[0].nominative or where[0].low in WHO) and where[1].low in ("was", "were"):
        where = where[2:]
    if where[:1] and where[0].low == "in":
        return len(where) > 1 and where[1].mention is not None and where[1].mention.kind in ("place", "state")
    return bool(where) and where[0].low == "on" and not TRAVELS.isdisjoint(t.low for t in where)


def _on_arriving(tokens: tuple[Token, ...], frame: Frame, begin: int) -> bool:
    """Say whether a clause behind tells of a coming just before: "met B shortly after arriving in Bern on Monday"."""
    lows = [t.low for t in tokens[max(0, begin - 1) : begin + 4]]
    if begin and lows[0] in AT_ONCE and lows[1:2] == ["after"] and not ARRIVED.isdisjoint(lows):
        return frame.verdict.status in ("happened", "planned")
    at = next((k for k in range(begin, min(begin + 4, len(tokens))) if tokens[k].low in ARRIVE), 0)
    lead = [t.low for t in tokens[max(0, begin - 2) : at] if t.low != '"']
    return (
        bool(at)
        and lead[-1:] in (["after"], ["on"], ["upon"])
        and COUNTS.isdisjoint(lead)
        and (frame.verdict.status == "happened" or lead[-2:-1] == ["shortly"])
    )


def _held(tokens: tuple[Token, ...], frame: Frame, begin: int) -> bool:
    """Say whether a clause right behind a noun says who held it: "the talks that Holm had in Bern on Monday with B"."""
    if not frame.rule.startswith("noun-") or begin - frame.at > BESIDE or begin >= len(tokens):
        return False
    verb = next((k for k in range(begin + 1, len(tokens)) if is_finite(tokens, k)), len(tokens) - 1)
    done = tokens[verb + 1].low if verb + 1 < len(tokens) and not tokens[verb + 1].date else ""
    return tokens[begin].low in ("that", "which") and tokens[verb].low in HELD and not done.endswith(("ed", "een"))


def _did_too(tokens: tuple[Token, ...], frame: Frame, begin: int) -> bool:
    """Say whether who met did something else as well, told with its day: "met Berg and gave him a book on Tuesday"."""
    if frame.verdict.status != "happened" or frame.verdict.tense != "past" or begin + 1 >= len(tokens):
        return False
    verb = begin + 1 + (is_adverb(tokens[begin + 1]) and begin + 2 < len(tokens))
    low = tokens[verb].low
    acts = tokens[begin].low == "and" and (low in PAST or low.endswith("ed")) and tokens[verb].mention is None
    return acts and low not in APART | DISCUSSED and low not in SAY


def _asked(tokens: tuple[Token, ...], begin: int) -> bool:
    return any(t.low in ASKED for t in tokens[begin + 1 : begin + 4])


def far_behind(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> DateWords | None:
    """Give the day behind an aside, of what was held, or at the end of a caption."""
    return _after_aside(tokens, frame, ids) or _held_then(tokens, frame, ids) or _closes_caption(tokens, frame)


def _after_aside(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> DateWords | None:
    """Give the date behind what is told of the last party: "will meet Berg, who chairs the council, in Bern on Friday".

    So it is behind "the envoys, led by Berg, on Friday". The aside is closed by a comma, and nothing else follows in it
    but where and when.
    """
    last = max((i.at for i in frame.right), default=None)
    if last is None or last < frame.at or [t.low for t in tokens[last + 1 : last + 2]] != [","]:
        return None
    if last + 3 >= len(tokens) or (tokens[last + 2].low not in RELATIVE and tokens[last + 3].low != "by"):
        return None
    for comma in range(last + 4, min(last + SHORT, len(tokens) - 1)):
        if tokens[comma].low in (".", ";", ":", '"'):
            return None
        if tokens[comma].low != ",":
            continue
        for k in range(comma + 1, min(comma + 1 + SETTING, len(tokens))):
            if tokens[k].date is not None:
                ends = k + 1 >= len(tokens) or tokens[k + 1].low in CLOSES
                return nearest(tokens, [k], frame) if ends and ids[k] == ids[comma - 1] else None
            if not (_sets(tokens[k]) or is_adverb(tokens[k])):
                break
    return None


def behind_the_list(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> list[int]:
    """Give the dates behind those who are named of a group: "met ministers, including Berg and Holm, on Friday"."""
    last = max((i.at for i in frame.right), default=frame.at)
    if last < frame.at or any(is_finite(tokens, k) for k, number in enumerate(ids) if number == ids[last] and k > last):
        return []
    return [k for k in within(tokens, ids, ids[last]) if k > last] if ids[last] != ids[frame.at] else []


def _sets(token: Token) -> bool:
    """Say whether a word may stand between an aside and a date: a preposition or the place."""
    if token.mention is not None:
        return token.mention.kind in ("place", "state", "organisation")
    return token.low in SETTINGS or (token.low.isalpha() and token.low not in VERBS and not token.low.endswith("ed"))


def _closes_caption(tokens: tuple[Token, ...], frame: Frame) -> DateWords | None:
    """Give the day with its year that ends the words below a picture: "receives B during a visit, 3 May 2014."."""
    if frame.verdict.by != "present" or frame.verdict.status not in ("happened", "planned"):
        return None
    last = len(tokens) - 1
    while last > 0 and tokens[last].low in (".", ")", "]"):
        last -= 1
    day = tokens[last].date
    apart = last > frame.at and tokens[last - 1].low in (",", "(", "[", "-", "\u2013", "\u2014", ".", "|", ":")
    return day if apart and day is not None and day.kind == "full" and isinstance(day.parts[0], int) else None


HELD_THEN = tuple(
    tuple(words.split())
    for words in (
        "took place", "was held", "were held", "has taken place", "have taken place", "will take place", "will be held",
        "is to take place", "are to take place", "is to be held", "are to be held", "is scheduled", "are scheduled",
        "is set", "are set", "is due", "are due", "is planned", "are planned",
    )
)  # fmt: skip
"""How a sentence goes on to say when that was, behind all that is said of who met."""


def _held_then(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> DateWords | None:
    """Give the day of what a sentence begins with: "The talks between A and B, who lead it, were held on Thursday"."""
    if not frame.rule.startswith("noun-") or any(is_finite(tokens, k) for k in range(frame.at + 1)):
        return None
    last = max((i.at for i in (*frame.left, *frame.right)), default=frame.at)
    for k in range(max(last, frame.at) + 1, len(tokens) - 2):
        lows = tuple(t.low for t in tokens[k + 1 : k + 5])
        if tokens[k].low == "," and any(lows[: len(words)] == words for words in HELD_THEN):
            dates = [n for n in range(k + 1, len(tokens)) if tokens[n].date is not None and ids[n] == ids[k + 1]]
            return nearest(tokens, dates, frame)
        if tokens[k].low in (".", ";", ":", '"'):
            return None
    return None
