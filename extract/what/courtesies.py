"""Courtesies of who speaks: "it is an honour to welcome Minister Holm", "so glad to see you here, Minister Holm"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..who.narrators import FIRST_PERSON
from .clauses import Item, Token, is_adverb
from .occasion import Governor

__all__ = ["COURTESY", "HAVES", "courtesy", "is_courtesy", "said_by_whom"]

COURTESY = "courtesy"
"""What gave a status."""
HAVES = "have-here"
"""What tells of an encounter in a courtesy alone: "good to have you here, Mr Holm"."""

_DATA = tables("status")["courtesy"]
_PARTS = {part: f"(?:{'|'.join(_DATA[part])})" for part in ("glad", "honour", "kind")}
_SAID = frozenset(word for part in _PARTS for word in _DATA[part])
"""Words of which each courtesy has one."""
_WORDS = r"(?: (?:very|so|most|also|all|the|more|again|just|both|today|always|now|here|too|as|#|[a-z]+ly))*"
_CHANCE = rf"(?: to (?:have|get|be given) (?:[a-z]+ ){{1,3}}{_PARTS['honour']})?{_WORDS}$"
_NO_VERB = rf"(?!(?:{'|'.join(_DATA['no_part'].split())})\b)"
_ANY = rf"(?: {_NO_VERB}[a-z-]+){{0,3}}"
_OWN = re.compile(
    rf"\b(?:i|we) (?P<be>am|'m|are|'re|feel|was|were|have been|had been){_WORDS} {_PARTS['glad']}{_CHANCE}"
)
_WAS = re.compile(rf"\b(?P<be>was|were|has been|had been){_WORDS} {_PARTS['glad']}{_CHANCE}")
_IT = re.compile(
    rf"\b(?:it|this|that)\b{_WORDS} (?P<be>is|'s|was|has been|had been){_WORDS}(?: (?:an?|my|our|such|the))*"
    rf"{_ANY} (?:{_PARTS['honour']}|{_PARTS['kind']})(?: for (?P<whom>me|us|i|we|@))?{_CHANCE}"
)
_GIVES = re.compile(
    rf"\b(?:it|this|that)\b{_WORDS} (?P<be>gives?|gave|has given|brings?|brought) (?P<whom>me|us|@)"
    rf"{_ANY} {_PARTS['honour']}{_CHANCE}"
)
_BARE = re.compile(
    rf"(?:^|[:\".!] )(?:(?:an?|my|our|such an?) )?(?:{_NO_VERB}[a-z]+ ){{0,3}}(?:{'|'.join(_PARTS.values())}){_CHANCE}"
)
_PERFORMS = re.compile(
    rf"\b(?:let (?:me|us|@)|(?:allow|permit) (?:me|us|@){_WORDS} to|may (?:i|we)"
    rf"|(?:i|we){_WORDS} (?:would like|'d like|should like|want|wish|would{_WORDS} like){_WORDS} to)"
    rf"(?:{_WORDS} (?:begin|start|open)(?: [a-z]+){{0,3}} by)?{_WORDS}$|(?:^| )(?:i|we){_WORDS}$"
)
_HERE, _PAST = (
    frozenset(_DATA["here"].split()),
    frozenset(("was", "were", "have been", "had been", "has been", "gave", "brought", "has given")),
)
_TODAY = re.compile(r"\b(?:here|today|again|us|tonight|this (?:morning|afternoon|evening|week))\b")
_SOME_DAY = re.compile(_DATA["some_day"][0])
_ANY_TIME = re.compile(r"\b(?:if|when|any time|anytime|again|become|win|leave|go|come)\b|\b(?:tomorrow)\b")
_HAD = ("had", "the", "pleasure")
_OF = re.compile(rf"(?:had|have) (?:the|an?) (?:[a-z]+ )?{_PARTS['honour']} of$")
_MEANT = "had the pleasure to"
REACH, AHEAD = 18, 12
"""Words left of an infinitive in which its courtesy stands, and right of it in which one of another day is told."""


def courtesy(tokens: tuple[Token, ...], to: int) -> Governor | None:
    """Read who is glad, or what an honour it is, to do what the infinitive at `to` says: he does or did it.

    In the present that holds for who speaks, of what one does face to face ("I am glad to welcome"); others, and of
    whatever else, are only willing.
    """
    verb = next((k for k in range(to + 1, min(to + 4, len(tokens))) if not is_adverb(tokens[k])), None)
    if verb is None or tokens[verb].mention is not None:
        return None
    first = max(0, to - REACH)
    if _SAID.isdisjoint([t.low for t in tokens[first:to]]):
        return None
    said = " ".join([_word(t) for t in tokens[first:to]])
    for pattern in (_OWN, _WAS, _IT, _GIVES, _BARE):
        found = pattern.search(said)
        if found is None:
            continue
        be = found.groupdict().get("be")
        if be not in _PAST and not (_face_to_face(tokens, verb) or (pattern is _BARE and _of_a_third(tokens, verb))):
            return None
        begin = first + said[: found.start()].count(" ") + (pattern is _OWN) + (found.group()[:1] in ':".!')
        return Governor(
            begin - 1,
            _HAD,
            _whom(tokens, first + said[: found.start("whom")].count(" ")) if found.groupdict().get("whom") else (),
        )
    return None


def _face_to_face(tokens: tuple[Token, ...], verb: int) -> bool:
    after = " ".join(t.date.words.lower() if t.date else _word(t) for t in tokens[verb + 1 : verb + AHEAD])
    return tokens[verb].low in _HERE or (
        tokens[verb].low in ("meet", "see", "sit") and _TODAY.search(after) is not None
    )


def _of_a_third(tokens: tuple[Token, ...], verb: int) -> bool:
    """Say whether one tells others of it: "Great to see Minister Holm in Oslo"; it is over then, but for some day."""
    whom = next((t.mention for t in tokens[verb + 1 : verb + 6] if t.mention is not None), None)
    after = " ".join(_word(t) for t in tokens[verb + 1 : verb + AHEAD])
    named = whom is not None and whom.kind == "person"
    return tokens[verb].low in ("meet", "see") and named and not (_SOME_DAY.search(after) or _ANY_TIME.search(after))


def _whom(tokens: tuple[Token, ...], at: int) -> tuple[Item, ...]:
    mention = tokens[at].mention
    return (Item(mention, "", at),) if mention is not None else ()


def _word(t: Token) -> str:
    """Give a word, that of who speaks as such though it stands for a name."""
    if t.mention is None or t.mention.kind != "pronoun" or t.mention.why not in FIRST_PERSON:
        return t.low
    return "i" if t.nominative else "me"


def is_courtesy(tokens: tuple[Token, ...], at: int, rule: str, chain: str) -> bool:
    """Say whether the verb at `at` is a courtesy's, or a welcome that its own words give: "let me welcome Holm"."""
    said = (chain.startswith(_MEANT) and _above(tokens, at) is not None) or _OF.match(chain) is not None
    return said or _performed(tokens, at, rule)


def said_by_whom(tokens: tuple[Token, ...], at: int, rule: str) -> bool:
    """Say whether the one who does what the verb at `at` says, and is not named, can only be who speaks."""
    return _above(tokens, at) is not None or _performed(tokens, at, rule)


def _above(tokens: tuple[Token, ...], at: int) -> Governor | None:
    to = next((k for k in range(at - 1, max(-1, at - 4), -1) if tokens[k].low == "to"), None)
    return courtesy(tokens, to) if to is not None else None


def _performed(tokens: tuple[Token, ...], at: int, rule: str) -> bool:
    if rule not in ("welcome", "greet"):
        return False
    said = " ".join(_word(t) for t in tokens[max(0, at - REACH) : at])
    after = tokens[at + 1 : at + AHEAD]
    another_day = any(t.date and not _TODAY.search(t.date.words.lower()) for t in after)
    words = " ".join(t.low for t in after)
    return _PERFORMS.search(said) is not None and not another_day and _SOME_DAY.search(words) is None
