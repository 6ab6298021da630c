"""Lists of participants: "Qin Gang, Wang Yi, and possibly Xi", read to the right of a verb."""

from __future__ import annotations

from ..text.words import AUX, DETERMINERS, HEDGES, NOUNS, PREPOSITIONS, SUBORDINATORS, small
from .apposed import apposed
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .described import described, led_up_to, named_beside, of_whose, theirs
from .filled import unfilled
from .led_by import led_by, led_itself
from .named_of import named_of, past_count
from .one_who import one_who
from .positions import is_adjective
from .separators import another_clause, elsewhere, next_is_verb, of_whom, on_a_day, past_phrase, separator
from .within_lists import of_participle, past_whose, rest_of_name, stands_by

__all__ = ["items_right"]

STANDING, PLACED = small("standing"), small("placed")
LEADING = frozenset(("after", "following", "before", "during", "in", "at", "upon", "since"))
"""What opens a sentence with a phrase that a comma ends."""


def items_right(
    tokens: tuple[Token, ...], at: int, closed: bool = False, unknown: bool = False
) -> tuple[list[Item], int]:
    """Read a list of participants that begins at `at`; give its items and where it ends.

    "Qin Gang, Wang Yi, and possibly Xi" is one list; "Qin Gang, Wang said" ends after the first name, unless the list
    is `closed` by its own words ("talks between Qin and Wang failed"). `unknown` lets it begin with somebody whom
    nobody recognised.
    """
    items: list[Item] = []
    end = at
    link = tokens[at - 1].low if at and tokens[at - 1].low in PREPOSITIONS else "with"
    while True:
        first = on_a_day(tokens, at, link) or at
        hedge, begin = ("", named) if (named := one_who(tokens, first)) else _lead(tokens, first, link)
        begin = named_beside(tokens, begin) or begin
        if begin >= len(tokens):
            break
        if not is_actor(tokens[begin]):
            skipped = led_by(tokens, begin) or (named_of(tokens, begin) if not items else None)
            skipped = skipped or (_unknown_member(tokens, begin) if items or unknown else None)
            if skipped is None:
                break
            at = skipped
            continue
        token = tokens[begin]
        if stands_by(tokens, begin):
            break
        if (
            items
            and (next_is_verb(tokens, begin + 1) or _acts_behind_comma(tokens, begin))
            and not _relative(tokens, begin + 1)
            and not _owns_next(tokens, begin + 1)
        ):
            first = _subject_begins(tokens, items, begin)
            leads = link == "with" and tokens[0].low in LEADING and first < len(items)
            before = tokens[at - 1 if _titled(token) else begin - 1].low  # "and northern leader Berg"
            joined = not {before, tokens[begin - 1].low}.isdisjoint(("and", "&"))
            if leads or not (closed and joined):
                items = items[:first]
                end = rest_of_name(tokens, items[-1].at + 1)
                break
        assert token.mention is not None
        if begin + 1 < len(tokens) and tokens[begin + 1].low == "'s":
            if not (at := of_whose(tokens, begin + 2, token.mention.kind == "state")):
                break
            continue
        if (
            named := theirs(tokens, begin)
            or led_itself(tokens, begin)
            or one_who(tokens, begin)
            or described(tokens, begin)
        ):
            at = named
            continue
        items.append(Item(token.mention, hedge, begin))
        end = rest_of_name(tokens, begin + 1)
        after = apposed(tokens, end) or past_whose(tokens, end) or _past_relative(tokens, end)
        after = after or past_phrase(tokens, end, closed)
        after = after or separator(tokens, end) or elsewhere(tokens, end) or of_whom(tokens, end, closed)
        if after is None or another_clause(tokens, end):
            break
        at = after
    return unfilled(tokens, items), end


def _of_a_side(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the titled person stands before whom a word says which: "northern leader Olsen"; else 0."""
    holder = tokens[at + 1] if at + 1 < len(tokens) else None
    which = holder is not None and _titled(holder) and not tokens[at].capital and is_adjective(tokens, at)
    return at + 1 if which else 0


def _of_members(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the titled person stands whose body is its members': "farmers' union leader Olsen"."""
    at += tokens[at].capital and tokens[at].mention is None  # "Norwegian farmers' union"
    members, sign = (t.low for t in tokens[at : at + 2]) if at + 1 < len(tokens) else ("", "")
    if sign != "'" or not members.endswith("s") or tokens[at].mention is not None:
        return 0
    body = at + 2
    while body < len(tokens) and body - at < 2 + LONGEST_BODY and is_adjective(tokens, body):
        body += 1
    return body if body < len(tokens) and _titled(tokens[body]) and not next_is_verb(tokens, body + 1) else 0


def _befallen(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the titled person stands of whom a participle says what befell him: "with jailed editor Olsen"."""
    t, before = tokens[at], tokens[at - 1] if at else None
    led = before is not None and (before.low in PREPOSITIONS or is_finite(tokens, at - 1) or before.low == "meeting")
    if not led or t.capital or t.mention is not None or t.date is not None or not t.low.endswith("ed"):
        return 0
    _, holder = _lead(tokens, at + 1)
    titled = at < holder < len(tokens) and holder - at < LONGEST_BODY and _titled(tokens[holder])
    return holder if titled and not next_is_verb(tokens, holder + 1) else 0


def _acts_behind_comma(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether one behind a leading phrase acts, between commas: "After talks with A, the premier, B, said"."""
    apart = [t.low for t in (tokens[at - 1], *tokens[at + 1 : at + 2])] == [",", ","]
    if tokens[0].low not in LEADING:
        return False
    leader = led_itself(tokens, at) or led_by(tokens, at + 1)
    if leader is not None and tokens[at - 1 - (tokens[at - 1].low in DETERMINERS)].low == ",":
        return is_finite(tokens, leader + 1)  # "After talks with A, the World Bank team led by B said"
    return apart and next_is_verb(tokens, at + 2)


def _subject_begins(tokens: tuple[Token, ...], items: list[Item], last: int) -> int:
    """Give how many are in a list before those who act: in "after meeting Olsen, Holm and Berg flew" one."""
    first = len(items)
    if tokens[last - 1].low in ("and", "&") and tokens[last - 2].low != ",":
        while first > 1 and tokens[items[first - 1].at - 1].low == ",":
            first -= 1
    return first


def _past_relative(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over what is told of one member: "Callaghan, who had become premier, and the new secretary, Crosland"."""
    if at + 2 >= len(tokens) or tokens[at].low != "," or tokens[at + 1].low not in ("who", "whom"):
        return None
    comma = next((k for k in range(at + 3, min(at + 18, len(tokens) - 2)) if tokens[k].low in (",", ".", ";")), None)
    if comma is None or tokens[comma].low != ",":
        return None
    joined = tokens[comma + 1].low == "and"
    _, begin = _lead(tokens, comma + 1 + joined)
    person = tokens[begin].mention if begin < len(tokens) else None
    if person is None or person.kind != "person" or next_is_verb(tokens, begin + 1):
        return None
    if tokens[begin + 1 : begin + 2] and tokens[begin + 1].low == "," and next_is_verb(tokens, begin + 2):
        return None
    return comma + 1 + joined if joined or _goes_on(tokens, begin + 1) else None


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a list goes on behind a name to one behind "and" who does nothing himself: "Berg, and Ito"."""
    while (after := separator(tokens, at)) is not None:
        closed = tokens[after - 1].low in ("and", "&")
        _, begin = _lead(tokens, after)
        if begin >= len(tokens) or not is_actor(tokens[begin]) or next_is_verb(tokens, begin + 1):
            return False
        if closed:
            return True
        at = begin + 1
    return False


def _owns_next(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a name only owns who is named next: "met Marek and Marek's deputy, Rui Arias"."""
    return tokens[at].low == "'s" and of_whose(tokens, at + 1) > at + 1


def _relative(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].low in ("who", "which")


def _lead(tokens: tuple[Token, ...], at: int, link: str = "with") -> tuple[str, int]:
    """Skip what stands before a name in a list, also its preposition said again; keep the hedge among it."""
    hedge, article, adjectives = "", False, 0
    at = past_count(tokens, at)
    while at < len(tokens):
        t = tokens[at]
        if t.low in HEDGES or t.low in ("not", "may", "might"):
            hedge = t.low
        elif t.low in ("neither", "nor"):
            hedge = "not"
        elif t.low in (link, "with"):
            if not at or not (
                tokens[at - 1].low in ("and", ",", ";", "also", "both", "as") or is_adverb(tokens[at - 1])
            ):
                break
        elif t.low in DETERMINERS or t.low in ("his", "her", "their", "former") or t.low in STANDING:
            article = True
        elif holder := _unknown_body(tokens, at) if t.capital else _of_a_region(tokens, at):
            at = holder - 1  # "Storting President Olsen", "US church leader Olsen": a body that nobody recognised
        elif (article or t.capital) and (_owned(tokens, at) or _demonym(tokens, at)):
            at += 1  # "the party's chief A", "Rawlings' adviser A", "his Kenyan and Rwandan counterparts A and B"
        elif (
            named := _of_a_side(tokens, at)
            or led_up_to(tokens, at)
            or (theirs(tokens, at) if article else 0)
            or _befallen(tokens, at)
            or _of_members(tokens, at)
        ):
            at = named - 1
        elif not (is_adverb(t) or t.low in ("then", "visiting", "al", "el", "-", "ex", "re")):
            described = adjectives < 3 and not t.capital and is_adjective(tokens, at) and _soon(tokens, at)
            if not (article and described) or tokens[at + 1].low == ",":
                break  # "two congressmen, Holm and Berg": a noun
            adjectives += 1
        at += 1
    return hedge, at


def _of_a_region(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the titled person stands of whom a place only says where he is from: "Gulf tribal leader Olsen"."""
    place = tokens[at].mention
    k = at + 1 + (at + 1 < len(tokens) and is_adjective(tokens, at + 1))
    return k if place is not None and place.kind == "place" and k < len(tokens) and _titled(tokens[k]) else 0


def _owned(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a noun stands here that owns the titled person behind it: "the ministry's spokesman Olsen"."""
    owner, sign, holder = tokens[at : at + 3] if at + 2 < len(tokens) else (None, None, None)
    if owner is None or sign is None or holder is None or owner.mention is not None:
        return False
    owns = sign.low == "'s" or (sign.low == "'" and owner.low.endswith("s"))
    return owner.low.isalpha() and owns and _titled(holder)


def _demonym(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a people stands here by itself, whose plural post follows with another: "Kenyan and"."""
    t = tokens[at]
    alone = t.capital and t.mention is None and t.low.endswith(("an", "ish", "ese", "ch", "i", "ic"))
    return alone and tokens[at + 1 : at + 2] != () and tokens[at + 1].low == "and" and _soon(tokens, at + 1)


def _unknown_body(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the holder of a post stands whose body nobody recognised: "Public Safety Minister Olsen"; else 0."""
    for k in range(at, min(at + LONGEST_BODY, len(tokens) - 1)):
        t = tokens[k]
        named = t.mention is None and t.date is None and t.low[0].isalnum()
        if not named or not (t.capital or t.low in ("and", "of", "for") or is_adjective(tokens, k)):
            return 0
        if _titled(tokens[k + 1]):
            return k + 1 if t.low not in ("and", "of", "for") and not next_is_verb(tokens, k + 2) else 0
    return 0


LONGEST_BODY = 4


def _titled(token: Token) -> bool:
    return token.mention is not None and token.mention.kind == "person" and token.mention.role is not None


def _soon(tokens: tuple[Token, ...], at: int) -> bool:
    return any(is_actor(t) for t in tokens[at + 1 : at + 4])


def _linked(tokens: tuple[Token, ...], noun: int) -> bool:
    """Say whether an encounter of its own begins: "a call from Holm and a talk with Berg", and not "over lunch"."""
    return noun + 1 < len(tokens) and tokens[noun + 1].low in ("with", "from", "to", "between", "by", "of")


def _unknown_member(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a member that nobody recognised ("senior aides"), if the list clearly goes on after it."""
    if at and tokens[at - 1].low in ("those", "that") and tokens[at].low in ("of", "from"):
        return None  # "among them those of Norway and Kenya": their ministers
    for k in range(at, min(at + 10, len(tokens))):
        t = tokens[k]
        if t.low in (",", "and", ";") and k > at:
            if (after := separator(tokens, k)) is None:
                return None
            _, begin = _lead(tokens, after)
            if begin < len(tokens) and is_actor(tokens[begin]) and not next_is_verb(tokens, begin + 1):
                return after if not _of_states(tokens, k - 1, begin) else None
        by = t.low == "by" and k > at and tokens[k - 1].low.endswith("ed")  # "attended by Holm and Berg"
        clause = k == at or tokens[at].low == "but" or tokens[at].low in SUBORDINATORS  # "but held talks with A and B"
        verb = clause and (t.low in PLACED or is_finite(tokens, k) or of_participle(tokens, k))
        another = t.low in NOUNS and t.mention is None and not t.capital and _linked(tokens, k)
        if by or verb or another or t.date or t.low in NO_MEMBER:
            return None
    return None


NO_MEMBER = AUX | {".", ":", "(", '"', "who", "whose", "which", "to"}


def _of_states(tokens: tuple[Token, ...], one: int, other: int) -> bool:
    """Say whether two states only say whose officials are meant: "met with ministers of Panama and Costa Rica"."""
    pair = [t.mention for t in (tokens[one], tokens[other])]
    return tokens[one - 1].low in ("of", "from") and all(m is not None and m.kind == "state" for m in pair)
