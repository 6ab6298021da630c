"""The day behind what two did at their encounter: "met B and discussed trade in Oslo on Friday"."""

from __future__ import annotations

from itertools import pairwise

from ..lexicon import tables
from ..text.words import ARRANGED, NOUNS, TRAVEL_NOUNS
from ..what.clauses import Token, is_adverb
from ..what.frames import Frame
from ..when.dates import DateWords
from .candidates import in_quotes, within

__all__ = ["at_it", "during_it"]

AT_IT = tables("calendar")["at_it"]
VERBS, HAPPENINGS = (frozenset(AT_IT[part].split()) for part in ("verbs", "happenings"))
LINKS = frozenset((",", "and", "where", "they", "both", "the", "two", "sides", "leaders", "ministers", "officials"))
DONE = frozenset(tables("calendar")["done"]["words"].split())
APART = frozenset(
    ("since", "after", "before", "following", "ahead", "prior", "due", "set", "held", "scheduled", "planned")
)
"""Words between the verb and a day of which it may be: "discussed the steps due on Friday"."""
AT, AT_MOST = ("in", "at", "during"), 4
"""What leads to the encounter itself, and how near it stands: "in a cordial meeting"."""
MATTER = ("on", "for", "of", "about")
"""What leads to a doing that was spoken of: "congratulated him on taking office on Friday"."""
BOUNDS = ("since", "until", "till", "before", "after", "by", "from", "for", "of", "to")
CLOSES = frozenset((".", ",", ";", ")", '"', "and", "in", "at", "on", "here", "during", "with", "by", "as", "when"))
KINDS = ("full", "weekday", "day", "same")


def at_it(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> DateWords | None:
    """Give the one day with which the clause behind a meeting ends, where that tells what they did at it."""
    begin = next((k for k, number in enumerate(ids) if number == ids[frame.at] + 1), len(tokens))
    verb = begin
    while verb < len(tokens) and (tokens[verb].low in LINKS or _they(tokens[verb]) or is_adverb(tokens[verb])):
        verb += 1
    if verb >= len(tokens) or tokens[verb].low not in VERBS or frame.verdict.status != "happened":
        return None
    days = within(tokens, ids, ids[begin])
    how = next((k for k, number in enumerate(ids) if number == ids[begin] + 1), begin)
    if not days and tokens[how].low == "how":
        days = within(tokens, ids, ids[how])  # "discussed trade and how to build it up in a meeting on Friday"
    if len(days) != 1 or days[0] < verb:
        return None
    day, behind = tokens[days[0]].date, tokens[days[0] + 1 : days[0] + 2]
    if day is None or day.kind not in KINDS or day.prep in BOUNDS or (behind and behind[0].low not in CLOSES):
        return None
    own_day = day.kind in ("day", "same") and day.parts[0] == 0
    quoted = in_quotes(tokens, days[0]) and not in_quotes(tokens, frame.at)
    return None if quoted or (not own_day and _of_a_matter(tokens[verb + 1 : days[0]])) else day


def during_it(tokens: tuple[Token, ...], frame: Frame) -> DateWords | None:
    """Give the day of the phrase behind those who met that names it again: "met Berg, during her visit on Friday"."""
    last = max((i.at for i in frame.left + frame.right), default=frame.at)
    begin = next((k for k in range(last + 1, min(last + 4, len(tokens))) if tokens[k].low == "during"), None)
    if begin is None or any(t.low not in (",", ")") for t in tokens[last + 1 : begin]):
        return None
    for k in range(begin + 1, min(begin + AT_MOST + 2, len(tokens) - 1)):
        if tokens[k].low in NOUNS or tokens[k].low in TRAVEL_NOUNS:
            k += 1
            k += tokens[k].low in ARRANGED  # "during a conversation held yesterday"
            k += k < len(tokens) and tokens[k].low == "on"
            day = tokens[k].date if k < len(tokens) else None
            return day if day is not None and day.kind in KINDS and day.prep not in BOUNDS else None
        if (whose := tokens[k].mention) is not None and whose.kind != "pronoun":
            return None
    return None


def _they(token: Token) -> bool:
    """Say whether a word stands for those who met: "they", "the two leaders", "both sides"."""
    return token.mention is not None and token.mention.kind in ("pronoun", "group")


def _of_a_matter(told: tuple[Token, ...]) -> bool:
    """Say whether a day may be that of what was spoken of: "the vote on Sunday", "a treaty signed on Friday"."""
    lows = ["@" if t.mention else t.low for t in told]
    if "," in lows[-2:]:
        return False
    for k in range(len(lows) - 2, -1, -1):
        if lows[k] in AT and not NOUNS.keys().isdisjoint(lows[k + 1 : k + AT_MOST]):
            lows = lows[:k]  # "discussed trade in a meeting here on Friday"
    doing = any(low.endswith("ing") and before in MATTER for before, low in pairwise(lows))
    return doing or not (HAPPENINGS | APART | DONE).isdisjoint(lows)
