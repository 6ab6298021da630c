"""Nouns of encounter that are none where they stand: "a conference call", "the talk of the town", "the table talks"."""

from __future__ import annotations

import re

from ..text.words import (
    AUX,
    NO_CALL_AFTER,
    NO_CALL_BEFORE,
    NOUNS,
    PHONE,
    PREPOSITIONS,
    PRESS,
    SAY,
    SUBORDINATORS,
    SUPPORT,
    small,
)  # fmt: skip
from .clauses import Token, is_actor, is_adverb
from .interviews import is_talk
from .meals import at_home, in_honour
from .separators import past_setting

__all__ = ["AGAIN", "JOINT", "PAY", "no_call"]

AGAIN = re.compile(
    r"\b(?:second|third|fourth|fifth|follow-up|followup|another|further|new|fresh|next|return)\b"
    r"(?! (?:year|month|week))"
)


CALLING = frozenset(("courtesy", "video", "farewell", "introductory", "protocol"))
"""What a call is that one pays or makes, and no demand."""


def no_call(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a noun of encounter tells of none where it stands."""
    low = tokens[at].low
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if after in ("-", "table", "room") or (low == "talk" and after == "of" and not _of_length(tokens, at)):
        return True
    if low in ("call", "calls"):
        phone = before in PHONE or any(t.low in PHONE or t.low in CALLING for t in tokens[max(0, at - 3) : at])
        verb = at and ((before in AUX and before != "'s") or before == "to" or is_actor(tokens[at - 1]))
        paid = after in ("on", "upon") and any(t.low in PAY for t in tokens[max(0, at - 4) : at])
        dated = after == "on" and at + 2 < len(tokens) and tokens[at + 2].date is not None
        named = not phone and (paid or _with_somebody(tokens, at) or _made_to(tokens, at) or _placed(tokens, at))
        return (
            bool(verb)
            or (not phone and not named and not dated and (after in NO_CALL_AFTER or low == "calls"))
            or (before in NO_CALL_BEFORE and not (before == "conference" and _with_somebody(tokens, at)))
        )
    if low in ("conference", "conferences", "events"):
        met = for_the_press(tokens, at) if before in PRESS else _conferred(tokens, at)
        return not (met or before in ("video", "telephone", "phone"))
    if low in ("visit", "visits", "interview", "interviews"):
        return not (_to_somebody(tokens, at + 1) if low.startswith("visit") else is_talk(tokens, at))
    if low in ("appointment", "appointments", "exchange", "exchanges"):
        given = any(t.low in GRANTED for t in tokens[max(0, at - 4) : at]) and low == "appointment"
        parties = any(t.low in ("with", "between") for t in tokens[at + 1 : at + (6 if after == "of" else 3)])
        from_afar = after == "of" and any(t.low in FROM_AFAR for t in tokens[at + 2 : at + 5])
        return from_afar or not (given or parties)
    if low in ("briefing", "briefings"):
        named = at > 0 and tokens[at - 1].mention is not None  # "the Daily Press Briefing"
        press = before in PRESS and for_the_press(tokens, at) and not tokens[at - 1].capital
        return not press and (named or before in PRESS | PHONE or not _with_somebody(tokens, at))
    if low in ("bilateral", "one-on-one", "one-to-one") and after in NOUNS:
        return True
    if low == "bilateral" and _adjective_before(tokens, at + 1):
        return True
    if low in ("contact", "contacts", "communication", "communications"):
        between = any(t.low == "between" for t in tokens[at + 1 : at + 5])
        spoken = low.startswith("contact") or before in PHONE  # letters are communications as well
        return not (spoken and (between or _had_with(tokens, at) or (low[:4] == "comm" and _with_somebody(tokens, at))))
    if low in TIME_WITH:
        lasted = any(t.low == "of" and _of_length(tokens, k - 1) for k, t in enumerate(tokens[:at]) if at - 5 < k)
        meal = NOUNS[low].subtype == "meal"
        led = meal and after == "with" and before in ("for", "over", "at", "to", "during", "after")
        given = meal and (_given_for(tokens, at) or at_home(tokens, at, at + 1) is not None)
        return lasted or not (_had_with(tokens, at) or led or given or _had_a_word(tokens, at))
    if low in ("tea", "session", "sessions", "bilateral", "talk"):
        had = low in ("talk", "session") and any(
            t.low in ("had", "held", "have", "hold") for t in tokens[max(0, at - 6) : at]
        )
        had = had or _one_of_several(tokens, at) or any(t.low == "attended" for t in tokens[at + 1 : at + 9])
        verb = low == "talk" and (before == "to" or (before in AUX and before != "'s"))
        return verb or (not had and not any(t.low in ("with", "between", "over") for t in tokens[at + 1 : at + 6]))
    return False


def _had_a_word(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether those who act had a word with each other: "the two men had a brief word at the summit"."""
    before = [t.low for t in tokens[max(0, at - 5) : at]]
    had = next((n for n, low in enumerate(before) if low in HAD), None)
    if tokens[at].low != "word" or had is None or before[had + 1 : had + 2] != ["a"]:
        return False
    k = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == '"')
    ends = k >= len(tokens) or tokens[k].date is not None or tokens[k].low in ENDS_WORD
    return ends and all(t.mention is None and t.low not in (",", ";") for t in tokens[at - len(before) + had : at])


def _conferred(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "with" follows, also behind a day: "was in conference on Monday with Berg"."""
    k = past_setting(tokens, at + 1)
    return k < len(tokens) and tokens[k].low == "with"


def for_the_press(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether two give a conference for the press: "told a press conference with Holm", "held a joint one"."""
    joint = any(t.low in JOINT for t in tokens[max(0, at - 4) : at - 1])
    return joint or _with_somebody(tokens, at)


JOINT, ASIDE = small("joint"), small("alongside")


def _placed(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a call is made to somebody, and asks for nothing: "placed a call to the president"."""
    made = any(t.low in PLACING for t in tokens[max(0, at - 4) : at])
    if not made or tokens[at + 1 : at + 2] == () or tokens[at + 1].low != "to":
        return False
    whom = next((k for k in range(at + 2, min(at + 5, len(tokens))) if is_actor(tokens[k])), None)
    who = tokens[whom].mention if whom is not None else None
    asks = whom is not None and any(t.low in ("to", "for") for t in tokens[whom + 1 : whom + 2])
    return who is not None and who.kind in ("person", "role") and not who.plural and not asks


PLACING = frozenset(("made", "makes", "make", "making", "placed", "places", "place", "placing", "put", "puts"))
FROM_AFAR = small("from_afar")
LENGTHS = frozenset(("minutes", "hour", "hours"))


def _of_length(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a noun only tells how long it lasted: "a talk of forty minutes", "an audience of over an hour"."""
    following = [t.low for t in tokens[at + 1 : at + 6]]
    return tokens[at].low in NOUNS and following[:1] == ["of"] and not LENGTHS.isdisjoint(following)


def _one_of_several(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a session is told of as one of several, or as fixed: "a second session", "a session planned for"."""
    if not tokens[at].low.startswith("session"):
        return False
    fixed = any(t.low in ("planned", "scheduled", "due", "set", "fixed") for t in tokens[at + 1 : at + 2])
    return fixed or bool(at and AGAIN.search(tokens[at - 1].low))


PAY, GIVING = small("pay"), small("gives_meals")
GRANTED = small("granted")
NO_NOUN = PREPOSITIONS | SUBORDINATORS | AUX | SAY | SUPPORT | {"and", "but", "or", "that", "which", "who", "took"}
TIME_WITH = small("time_with")
HAD = frozenset(("had", "have", "having"))
ENDS_WORD = frozenset(
    (".", ",", ";", "at", "on", "before", "after", "during", "yesterday", "today", "there", "afterwards", "and")
)
"""What may follow a word that two had; theirs with others begins with "with", and one of welcome with "of"."""
"""What is an encounter only where somebody has it with somebody else."""


def _made_to(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a call on or to a person is somebody's, or made, and asks for nothing: "my call on Holm"."""
    before, whom = tokens[at - 1] if at else None, tokens[at + 2] if at + 2 < len(tokens) else None
    if before is None or whom is None or tokens[at + 1].low not in CALLED or not is_actor(whom):
        return False
    owned = before.low in WHOSE or (before.mention is not None and before.mention.kind == "pronoun")
    if not owned and PLACING.isdisjoint(t.low for t in tokens[max(0, at - 5) : at]):
        return False
    k = next((j for j in range(at + 3, min(at + REACH, len(tokens))) if not _of_whom(tokens[j])), len(tokens))
    return k == len(tokens) or tokens[k].low not in ASKED_FOR


CALLED, ASKED_FOR = frozenset(("on", "upon", "to")), frozenset(("to", "for", "not"))
WHOSE = frozenset(("'s", "my", "our", "his", "her", "their"))
REACH = 12


def _of_whom(t: Token) -> bool:
    """Say whether a word goes on a list of those who are called on, or says when."""
    return t.mention is not None or t.date is not None or t.low in ("and", ",", "the") or is_adverb(t)


def _adjective_before(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether an ordinary noun follows: "bilateral relations", not "a bilateral with Holm"."""
    following = tokens[k] if k < len(tokens) else None
    if following is None or following.mention is not None or following.date or following.capital:
        return False
    return following.low.isalpha() and following.low not in NO_NOUN and not is_adverb(following)


def _had_with(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether words or time are had with somebody: "had a word with", "will have half an hour with"."""
    had = any(t.low in SUPPORT and t.mention is None for t in tokens[max(0, at - 5) : at])
    k = past_setting(tokens, at + 1, adverbs=True)
    if k < len(tokens) and tokens[k].low in ("by", "over", "on"):
        k = next((j + 1 for j in range(k + 1, min(k + 4, len(tokens))) if tokens[j].low in PHONE), k)
    return had and any(t.low == "with" for t in tokens[k : k + 2])


def _given_for(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a meal is given for somebody: "hosted a meal in honour of Holm", "gave a supper for Berg"."""
    given = any(t.low in GIVING and t.mention is None for t in tokens[max(0, at - 4) : at])
    after = " ".join(t.low for t in tokens[at + 1 : at + 4])
    return given and (
        after.startswith(("for ", "in honour of", "in honor of")) or in_honour(tokens, at + 1) is not None
    )


def _to_somebody(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a visit is to a person: "paid a courtesy visit to the minister"."""
    while k < len(tokens) and (is_adverb(tokens[k]) or tokens[k].date):
        k += 1
    if k >= len(tokens) or tokens[k].low not in ("to", "on", "with"):
        return False
    near = next((t for t in tokens[k + 1 : k + 4] if t.mention is not None), None)
    return near is not None and near.mention is not None and near.mention.kind in ("person", "role")


def _with_somebody(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "with" and a person follow soon: "in separate calls on Tuesday with the minister"."""
    for k in range(at + 1, min(at + 5, len(tokens) - 1)):
        if tokens[k].low == "with" or (tokens[k].low in ASIDE and tokens[at - 1].low in PRESS):
            return any(is_actor(t) for t in tokens[k + 1 : k + 4])
        if not (tokens[k].date or tokens[k].low in ("on", "late", "early", "together")):
            return False
    return False
