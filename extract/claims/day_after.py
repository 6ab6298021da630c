"""Which day of a sentence is that of its second verb: "visits Bern on Monday and flies to Rome the next day"."""

from __future__ import annotations

from ..lexicon import tables
from ..what.clauses import Token
from ..when.dates import DateWords

__all__ = ["day_after", "next_stage", "of_an_office", "on_setting_out"]

SETS_OUT = frozenset(tables("calendar")["relative"]["sets_out"].split())
LEAVES = frozenset(("leave", "leaves", "leaving", "depart", "departs", "departing"))
AGAIN = frozenset(("will", "shall", "is", "are", "would"))
"""How a plan is told anew, which need not be of the same day: "flies to Bern on Sunday and will see B"."""
CAME = frozenset(("arrived", "landed", "came", "flew", "reached", "entered"))
ON_THE_WAY = 8
"""Words from a verb of setting out to its day: "goes on to the Polish capital of Warsaw today"."""
OFFICE = frozenset(tables("calendar")["relative"]["office"].split())

LEADS_ON = frozenset(("and", ",", ";", "then", "before"))
"""What stands between the day of one thing and the verb of the next."""


def day_after(tokens: tuple[Token, ...], usable: list[int], at: int) -> DateWords | None:
    """Give the words behind a verb that count its day from one named before it: "comes on Monday, sees B the next day".

    Not those of what comes next: "will see B on Monday and the next day fly on".
    """
    named = [k for k in usable if k < at and not _counts(tokens[k])]
    counted = next((k for k in usable if k > at and _counts(tokens[k])), None)
    if counted is None or not named or any(k > at and not _counts(tokens[k]) for k in usable):
        return None
    led_on = not LEADS_ON.isdisjoint(t.low for t in tokens[named[-1] + 1 : at])
    of_next = tokens[counted - 1].low in LEADS_ON
    return tokens[counted].date if led_on and not of_next else None


def next_stage(tokens: tuple[Token, ...], first: int) -> DateWords | None:
    """Give the counted day of a stage that "where" follows: "is in Bern on Monday and in Rome the next day, where"."""
    if tokens[first].low != "where":
        return None
    at = first - 2 if first > 1 and tokens[first - 1].low == "," else first - 1
    if at < 0 or not _counts(tokens[at]):
        return None
    named = any(t.date is not None and t.date.kind in ("full", "weekday", "day") for t in tokens[:at])
    return tokens[at].date if named else None


def of_an_office(tokens: tuple[Token, ...], k: int, at: int) -> bool:
    """Say whether a day is that on which somebody got an office, told before what he did: "was elected in May and met".

    A single day may be that of both: "was sworn in on Monday and received Berg".
    """
    day = tokens[k].date
    if day is None or k > at or day.kind in ("full", "weekday", "day", "same"):
        return False
    lead = [t.low for t in tokens[max(0, k - 4) : k]]
    got = any(low in OFFICE for low in lead) and not LEADS_ON & set(lead)
    return got and not LEADS_ON.isdisjoint(t.low for t in tokens[k + 1 : at])


def on_setting_out(tokens: tuple[Token, ...], k: int, at: int) -> bool:
    """Say whether a day is that on which somebody sets out, and what is told next is done there, on any later day.

    "Leaves on Sunday for Bern and confers there with B", "flies on Sunday to Bern and will see B"; but who "will fly to
    Bern on Sunday and see B" or "flies there on Sunday to see B" sees him that day.
    """
    day = tokens[k].date
    if day is None or k > at or day.kind not in ("full", "weekday", "day") or any(day.parts[4:5]):
        return False
    lead = {t.low for t in tokens[max(0, k - ON_THE_WAY) : k] if t.mention is None}
    behind = [t.low for t in tokens[k + 1 : at] if t.mention is None]
    if not lead.isdisjoint(CAME) and lead.isdisjoint(AGAIN) and not AGAIN.isdisjoint(_behind_and(behind)):
        return True  # "came to Oslo on Monday and will meet Berg"
    if SETS_OUT.isdisjoint(lead) or "and" not in behind or "where" in behind:
        return False
    return not LEAVES.isdisjoint(lead) or not AGAIN.isdisjoint(behind[behind.index("and") :])


def _behind_and(words: list[str]) -> list[str]:
    return words[words.index("and") :] if "and" in words else []


def _counts(token: Token) -> bool:
    """Say whether a word counts from a day told before, and is not of that day itself."""
    return token.date is not None and token.date.kind == "same" and bool(token.date.parts[0])
