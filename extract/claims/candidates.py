"""Which dates of a clause may be an event's: not a dateline's, a saying's, a period's or the next stage's."""

from __future__ import annotations

from ..text.words import PREPOSITIONS, SAY, SETTLED, VERBS
from ..what.clauses import Token, is_adverb, is_finite
from ..what.frames import Frame
from ..when.dates import DateWords
from .day_after import day_after, of_an_office, on_setting_out
from .of_a_paper import of_a_paper
from .of_a_reason import of_a_reason
from .places import of_a_deed, of_another
from .went import DUE, MODALS, SETS_OUT

__all__ = ["AT_FIRST", "before_saying", "beside_saying", "in_quotes", "nearest", "settled_then", "within"]


ARTICLES = frozenset(("the", "a", "an", "this", "his", "her", "their", "its"))
WHOSE = frozenset(("the", "his", "her", "its", "their", "a", "s", "'s")) | {""}
AT_A_TIME = frozenset(("at", "during", "after", "following", "in"))
VISITS = frozenset(("visit", "trip", "tour", "journey", "stay"))
BESIDE = frozenset(("sidelines", "margins", "fringes"))
AT_FIRST = frozenset(("originally", "initially", "first", "previously", "earlier"))
AHEAD = 9
"""Words between "ahead of" and the day of what is to come."""
MATTER = frozenset(("about", "regarding", "concerning", "on", "over", "towards", "before"))
HANDS = frozenset(
    f"{verb}{end}" for verb in ("greet", "welcom", "receiv", "pos", "shak") for end in ("e", "es", "s", "ed", "")
) | {"shook"}
"""What a picture shows before two sit down, on the same day: "shakes hands with B ahead of their talks on 3 May"."""
TAKES_UP = ("discuss", "debat", "review", "consider", "examin", "address", "condemn")
"""How verbs begin that take a matter: "discussed the 2 December accident"."""
LED_TO = ("prepar", "plan", "arrang", "agenda", "programme", "candidate", "proposal")
"""How words begin behind which "for" leads to a matter: "preparations for the May summit"; one meets for talks."""
LINKS = frozenset(
    ("and", "or", "but", "in", "on", "at", "with", "to", "for", "by", "of", "when", "while", "as", "after")
)
"""What may follow a date that is none of a thing: "met on the 3 May in Bern"."""


def within(tokens: tuple[Token, ...], ids: list[int], segment: int) -> list[int]:
    """Give where the dates of one clause of a sentence stand."""
    opening = _dateline(tokens)
    return [k for k, t in enumerate(tokens) if t.date is not None and ids[k] == segment and k >= opening]


def _dateline(tokens: tuple[Token, ...]) -> int:
    """Give where a sentence begins after "OSLO, June 17 (Wire) -": the day of a report is not that of what it tells."""
    lows = [t.low for t in tokens[:16]]
    whose = tokens[0].mention
    place = whose.kind in ("place", "state") if whose is not None else tokens[0].low not in PREPOSITIONS
    if place and "(" in lows[1:4] and ")" in lows and any(t.date for t in tokens[lows.index("(") : lows.index(")")]):
        return lows.index(")") + 1  # "OSLO (Wire News - 13th February, 2022) Minister Holm met"
    if place and (bare := _bare_dateline(tokens)):
        return bare
    for k, t in enumerate(tokens[:16]):
        colon = t.low == ":" and k + 1 < len(tokens) and tokens[k + 1].start > t.end  # no "3:00 p.m."
        if lows[:k].count("(") > lows[:k].count(")"):
            continue  # "Talks with Berg (3 May 2014: notes)"
        if colon or t.low in ("-", "\u2013", "\u2014"):
            return k + 1 if k and (place or colon) and any(w.date for w in tokens[:k]) else 0
        two = sum(w.mention is not None and w.mention.kind == "person" for w in tokens[: k + 1]) > 1
        if two or is_finite(tokens, k) or t.low in VERBS or (k == 0 and t.mention is None and not t.capital):
            return 0
    return 0


def _bare_dateline(tokens: tuple[Token, ...]) -> int:
    """Give where a sentence begins behind a place and a day in full, without a mark: "Oslo 3 May 2014 Mr Holm"."""
    k = 2 if len(tokens) > 2 and tokens[1].low == "," else 1
    day = tokens[k].date if len(tokens) > k + 1 else None
    told = (
        day is not None and day.kind == "full" and isinstance(day.parts[0], int) and tokens[k + 1].mention is not None
    )
    comma = day is not None and day.kind == "full" and isinstance(day.parts[0], int) and tokens[k + 1].low == ","
    return k + 1 if told else k + 2 if comma and k == 2 and len(tokens) > k + 2 else 0


def before_saying(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> list[int]:
    """Keep the dates that do not stand beside the verb of saying, or stand right after the event's last party."""
    last = max((i.at for i in frame.left + frame.right), default=frame.at) + 1
    return [k for k in within(tokens, ids, ids[frame.at]) if k == last > frame.at + 1 or not beside_saying(tokens, k)]


def beside_saying(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a date stands right beside a verb of saying: "said late on Friday", "last night told"."""
    for step in (-1, 1):
        k = at + step
        while 0 <= k < len(tokens) and (is_adverb(tokens[k]) or tokens[k].low in ("on", "late", "early", "in")):
            k += step
        if 0 <= k < len(tokens) and tokens[k].low in SAY:
            return True
    return False


def nearest(tokens: tuple[Token, ...], candidates: list[int], frame: Frame) -> DateWords | None:
    """Give the date among some that is an event's: the first behind it, else the last before it."""
    usable = [k for k in candidates if (d := tokens[k].date) is not None and not _period(d)]
    usable = [k for k in usable if in_quotes(tokens, frame.at) or not in_quotes(tokens, k)]
    usable = [k for k in usable if not of_another(tokens, k, frame) and not _since_then(tokens, k, frame.at)]
    usable = [k for k in usable if not (_had_done(tokens, k, frame.at) or _of_a_thing(tokens, k, frame.at))]
    usable = [k for k in usable if not _of_a_life(tokens, k) and not (k < frame.at and of_a_deed(tokens, k))]
    usable = [k for k in usable if not (of_an_office(tokens, k, frame.at) or of_a_reason(tokens, k, frame.at))]
    usable = [k for k in usable if not of_a_paper(tokens, k, frame)]
    if frame.verdict.tense == "future" and frame.type in ("meeting", "call"):
        usable = [k for k in usable if not on_setting_out(tokens, k, frame.at)]
    if frame.verdict.tense == "past":  # "for the second time in three days on Thursday"
        usable = [k for k in usable if (d := tokens[k].date) is not None and d.kind != "in"]
    kept = [k for k in usable if not _first_planned(tokens, k)]
    usable = kept if kept or frame.verdict.status == "happened" else usable
    usable = [k for k in usable if not _ahead_of(tokens, k) and not _year_of_a_thing(tokens, k, frame)]
    exact = [k for k in usable if (d := tokens[k].date) is not None and d.kind != "same"]
    if (counted := day_after(tokens, usable, frame.at)) is not None:
        return counted
    if usable and usable[0] > frame.at and _goes_on(tokens, usable[0], usable[-1]):
        return tokens[usable[0]].date
    after = [k for k in exact or usable if k > frame.at and not _of_next(tokens, k, frame, usable)]
    before = [k for k in exact or usable if k < frame.at or not _of_next(tokens, k, frame, usable)]
    best = _finest(tokens, after) if after else before[-1] if before else None
    return tokens[best].date if best is not None else None


def in_quotes(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word stands within a sentence that somebody is quoted with, not in a few words of his."""
    marks = [n for n, t in enumerate(tokens) if t.low == '"']
    begin = [n for n in marks if n < k]
    end = next((n for n in marks if n > k), len(tokens))
    return len(begin) % 2 == 1 and any(is_finite(tokens, n) for n in range(begin[-1] + 1, end))


def _year_of_a_thing(tokens: tuple[Token, ...], k: int, frame: Frame) -> bool:
    """Say whether a year before a noun is that of a thing spoken of: "the 1974 treaty", not "at the 1985 summit"."""
    day = tokens[k].date
    if day is None or day.kind != "year" or day.prep not in WHOSE or day.words[:1] not in "12" or not k:
        return False
    if k < frame.at <= k + 4 and frame.rule.startswith("noun-"):
        return False  # "her 1972 meeting with Berg"
    first = (
        k - 2
        if tokens[k - 1].low in ARTICLES
        else next((n for n in range(k - 1, max(0, k - 5), -1) if tokens[n].low in AT_A_TIME), 0)
    )
    led = tokens[first].low if first >= 0 else ""
    of_it = led == "of" and tokens[first - 1].low in BESIDE
    return not (
        led in AT_A_TIME or of_it or (led == "on" and not VISITS.isdisjoint(t.low for t in tokens[k + 1 : k + 4]))
    )


def _ahead_of(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a day is that of what is still to come: "ahead of the summit on 2 May she met Berg"."""
    for n in range(k - 1, max(-1, k - AHEAD), -1):
        low = tokens[n].low
        if low in (",", ";", ":", "and", "but") or (is_finite(tokens, n) and n):
            return False
        if low == "before" and tokens[n + 1].low.endswith("ing"):
            return False  # "before flying home on Monday": that day
        if low == "before" or f"{low} {tokens[n + 1].low}" in ("ahead of", "prior to"):
            return k - n > 2
    return False


def _had_done(tokens: tuple[Token, ...], k: int, at: int) -> bool:
    """Say whether a day is of what came later: "flew home on Tuesday having met B"."""
    return any(tokens[n].low == "having" and tokens[n - 1].low != "after" for n in range(k + 1, at))


def _of_a_life(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a day is that on which somebody was born or died: "received B (born 3 May 1950)"."""
    return any(t.low in ("born", "died", "b", "d") for t in tokens[max(0, k - 2) : k])


def _first_planned(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a day is that for which something was planned before another: "originally set for Monday"."""
    lead = [t.low for t in tokens[max(0, k - 4) : k]]
    return not AT_FIRST.isdisjoint(lead) and not DUE.isdisjoint(lead)


def _of_a_thing(tokens: tuple[Token, ...], k: int, at: int) -> bool:
    """Say whether a date behind is of what is to come or was spoken of: "ahead of a summit in Bern on 3 May".

    So is one that stands before the noun of a matter: "discussed preparations for the October 2020 summit".
    """
    for n in range(at + 1, k):
        if f"{tokens[n - 1].low} {tokens[n].low}" in ("ahead of", "prior to"):
            return tokens[at].low not in HANDS or tokens[n + 1].low != "their"
    prepared = k > at + 2 and tokens[k - 2].low == "for" and tokens[k - 3].low.startswith(LED_TO)
    matter = k > at + 2 and tokens[k - 1].low in ARTICLES and (tokens[k - 2].low in MATTER or prepared)
    matter = matter or (k == at + 2 and tokens[k - 1].low in ARTICLES and tokens[at].low.startswith(TAKES_UP))
    follows = tokens[k + 1] if matter and k + 1 < len(tokens) else None
    named = follows is not None and (follows.mention is not None or follows.low.isalpha())
    return named and follows is not None and follows.low not in LINKS


def _finest(tokens: tuple[Token, ...], after: list[int]) -> int:
    """Give the first date behind, or the day with which it goes on: "for the third time this year on 3 June"."""
    first, wide = tokens[after[0]].date, ("unit", "year", "month")
    days = [k for k in after[1:] if (d := tokens[k].date) is not None and d.kind in ("full", "weekday", "day")]
    wider = first is not None and first.kind in wide and days
    between = range(after[0] + 1, days[0] if days else 0)
    apart = any(tokens[k].low in ("and", "-") or is_finite(tokens, k) for k in between)
    return days[0] if wider and not apart else after[0]


def _since_then(tokens: tuple[Token, ...], k: int, at: int) -> bool:
    """Say whether a date is that of what a period begins with: "his first since returning to office in May".

    So is it where a thing stands between ("for the first time since the vote in March", not "since March, on Friday")
    or a clause ("on her first visit since she took office on 2 May, they talked"), but not of what that clause tells.
    """
    closed = at < k or any(t.low in (",", ";") for t in tokens[k:at])
    since = (n for n in range(k - 1) if closed and tokens[n].low == "since" and not n < at < k)
    since = (n for n in since if not any(t.low in (",", ";") for t in tokens[n:k]))
    return any(
        tokens[n + 1].low.endswith(("ing", "ed"))
        or _one_thing(tokens, n + 1, k)
        or any(is_finite(tokens, m) for m in range(n + 1, k))
        for n in since
    )


def _one_thing(tokens: tuple[Token, ...], first: int, k: int) -> bool:
    """Say whether nothing but a thing stands before a date: "the Australian election last week"."""
    between = tokens[first:k]
    return between[0].low in ARTICLES and not any(t.date or t.low in (",", "and", ";") for t in between)


def _goes_on(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Say whether something else is told between two dates: "to be seen later in the day and to fly on on Thursday"."""
    day = tokens[first].date
    leads = SETS_OUT | {"to", "then"} if day is not None and day.kind == "same" else {"to", "then"}
    return any(tokens[k].low == "and" and tokens[k + 1].low in leads for k in range(first, last - 1))


def _of_next(tokens: tuple[Token, ...], k: int, frame: Frame, usable: list[int]) -> bool:
    """Say whether a date behind is that of the next stage: "go to A on Friday for talks with B and to C on Sunday"."""
    last = max((i.at for i in frame.right), default=frame.at)
    between = [t.low for t in tokens[last + 1 : k]]
    return usable[0] < frame.at and between[:2] in (["and", "to"], ["and", "then"], ["and", "on"], [",", "then"])


def _period(d: DateWords) -> bool:
    """Say whether a date only bounds a period; "fixed for Wednesday" names the day itself."""
    return d.prep in ("since", "until", "till") or (d.prep == "for" and d.kind in ("unit", "ago", "year"))


def settled_then(tokens: tuple[Token, ...], k: int, at: int, ids: list[int]) -> bool:
    """Say whether a day is that on which something was settled: "agreed on Monday to meet Berg"."""
    clause = [n for n in range(at) if ids[n] == ids[k]]
    verb = next((n for n in clause if tokens[n].low in SETTLED), None)
    if verb is None or any(tokens[n].low in DUE or tokens[n].low in MODALS for n in clause):
        return False
    return not any(t.low == "to" for t in tokens[verb + 1 : k])  # "promised to come to Bern in July to see Berg"
