"""Whom a body, plural or post only describes: "the lawmakers Florido and Vergara", "Mr Marek's aide, Rui Arias"."""

from __future__ import annotations

from ..text.words import SUBORDINATORS, small
from .clauses import Token, is_finite
from .positions import is_adjective
from .separators import next_is_verb, past_bracket

__all__ = ["counted_by", "described", "led_up_to", "named_beside", "of_whose", "theirs"]

RANKS, UNCOUNTED = small("ranks_before_names"), small("uncounted")
LONGEST_POST, DASHES = 12, frozenset(("-", "–", "—", ","))
"""Words in brackets within which the post of who is named ends, and what may stand before it."""
_ANOTHER = frozenset(("and", "or", "but", "in", "at", "on", "with", "to", "from"))
"""What begins something else than the post of whose holder is named."""


def described(tokens: tuple[Token, ...], at: int) -> int:
    """Give where somebody is named whom the body, plural or post at `at` only describes; 0 for nobody."""
    mention = tokens[at].mention
    kind = mention.kind if mention is not None else ""
    if kind not in ("person", "pronoun") and (inside := _bracketed(tokens, at + 1)):
        return inside
    if kind in ("organisation", "state"):
        return _modified(tokens, at + 1)
    if kind == "person":
        return _of_a_place(tokens, at)
    if kind in ("group", "role") and _named(tokens, at + 1):
        return past_bracket(tokens, at + 1)
    if kind != "role" or mention is None or mention.plural:
        return 0
    return (
        _filled(tokens, at + 1)
        or _held_by(tokens, at + 1)
        or _holder_ahead(tokens, at + 1)
        or _behind_body(tokens, at + 1)
    )


def _behind_body(tokens: tuple[Token, ...], at: int) -> int:
    """Give the holder behind the body of his post, both apart: "the Chief of Staff, Peru Air Force (PAF), Gen Berg"."""
    k = at + 1
    while k < len(tokens) and k - at < 6 and (tokens[k].capital or tokens[k].mention is not None):
        k += 1
    words = tokens[at + 1 : k]
    k = past_bracket(tokens, k)
    holder = tokens[k + 1].mention if k + 1 < len(tokens) and tokens[k].low == "," and tokens[at].low == "," else None
    ranked = holder is not None and holder.kind == "person" and holder.name_start > holder.start
    people = any(t.mention is not None and t.mention.kind == "person" for t in words)
    return k + 1 if len(words) > 1 and ranked and not people and words[-1].mention is None else 0


def _of_a_place(tokens: tuple[Token, ...], at: int) -> int:
    """Give where a holder stands behind the name of a place taken for a person: "Andhra Pradesh Governor Rao"."""
    one, other = tokens[at].mention, tokens[at + 1].mention if at + 1 < len(tokens) else None
    bare = one is not None and one.role is None and len(one.name.split()) > 1
    titled = other is not None and other.kind == "person" and other.role is not None and not tokens[at + 1].whole
    return at + 1 if bare and titled and tokens[at + 1].start == tokens[at].end + 1 else 0


def _named(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether names follow a plural at once: "the lawmakers Florido and Vergara"."""
    at = past_bracket(tokens, at)
    mention = tokens[at].mention if at < len(tokens) else None
    return mention is not None and mention.kind == "person"


def _filled(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the person stands who has a post of which a part is unknown; 0 for none.

    "the head of the Islamic community, Omar Layama", "the leader of the Social Democrats, Jevgeni Oll".
    """
    k = at
    while k < len(tokens) and k - at < 4 and (is_adjective(tokens, k) or _plural_name(tokens, k)):
        k += 1
    named = tokens[k + 1].mention if at < k < len(tokens) - 1 and tokens[k].low == "," else None
    if named is None or named.kind != "person" or named.role is not None:
        return 0
    return k + 1 if _closed(tokens, k + 2) else 0


def _held_by(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the person stands behind the body of his post: "the Secretary at the Federal Foreign Office Berg"."""
    for k in range(at, min(at + 5, len(tokens))):
        mention = tokens[k].mention
        if mention is not None and mention.kind == "person":
            bodies = [t.mention for t in tokens[at:k] if t.mention is not None]
            return k if any(m.kind == "organisation" for m in bodies) else 0
        body = mention is not None and mention.kind in ("organisation", "state")
        if not (body or tokens[k].capital or tokens[k].low in ("federal", "of", "for", "the", "and")):
            return 0
    return 0


_LINKS = frozenset(("of", "for", "at", "in", "to", "on", "and", "the", "&", "-", "federal", "'s"))
_TO_SOMEBODY = frozenset(("of", "for", "to", "and", "the", "with", "&"))
_LONGEST = 18
"""So many words a post may have before its holder is named."""


def _holder_ahead(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the holder is named behind all words of a long post; 0 for none.

    "the Adviser to the President and Head for Asia of the Defence Secretariat Olsen", "the chairman of the
    Assembly's Legal Committee, Ines Olsen". Nobody is told whose post it is of "the adviser to Minister Olsen", nor
    of "the envoy of the President, Olsen", where either may be named. With another title behind a comma it may be one
    more in a list, who is met all the same.
    """
    linked = at + 1 < len(tokens) and tokens[at].mention is None and tokens[at + 1].low in ("of", "for")
    if at >= len(tokens) or not (tokens[at].low in _LINKS or (linked and _plain_word(tokens, at))):
        return 0
    for k in range(at, min(at + _LONGEST, len(tokens))):
        t, mention = tokens[k], tokens[k].mention
        if mention is not None and mention.kind == "person":
            before = tokens[k - 1]
            comma = before.low == ","
            last = tokens[k - 2] if comma else before
            alone = mention.role is None or mention.role.lower() in RANKS
            if (
                not (alone or comma)
                or last.low in _TO_SOMEBODY
                or (last.mention is not None and last.mention.kind == "role")
            ):
                return 0
            return k if not comma or _closed(tokens, k + 1) else 0
        body = mention is not None and mention.kind in ("organisation", "state", "place", "role")
        comma = t.low == "," and k + 1 < len(tokens) and tokens[k + 1].mention is not None
        if not (body or comma or t.capital or t.low in _LINKS or _plain_word(tokens, k)):
            return 0
        if comma and tokens[k + 1].mention.kind != "person":  # type: ignore[union-attr]
            return 0
    return 0


def _plain_word(tokens: tuple[Token, ...], k: int) -> bool:
    t = tokens[k]
    return (
        t.low.isalpha() and t.mention is None and t.date is None and t.low not in _ANOTHER and not is_finite(tokens, k)
    )


def _closed(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether nothing is said of somebody who is named behind a comma: the name only fills the post before it."""
    ends = at >= len(tokens) or tokens[at].low in (",", ".", "and", ";", ")", "(") or tokens[at].date is not None
    return ends or tokens[at].low in ("in", "at", "on", "as", "along", "together", "who", "during")


def named_beside(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the person stands whom a plain noun leads up to: "with his host, President Holm"; else 0."""
    if at < 1 or at + 2 >= len(tokens) or tokens[at].mention is not None or tokens[at + 1].low != ",":
        return 0
    owned = tokens[at - 1].low in ("his", "her", "their", "its") and tokens[at].low.isalpha()
    person = tokens[at + 2].mention
    named = person is not None and person.kind == "person" and not next_is_verb(tokens, at + 3)
    return at + 2 if owned and named and not tokens[at].low.endswith("s") else 0


def counted_by(tokens: tuple[Token, ...], at: int) -> int:
    """Step over what only says that people are several: "a number of deputies", "a group of officials"."""
    many = tokens[at + 2].mention if at + 2 < len(tokens) and tokens[at + 1].low == "of" else None
    return at + 2 if many is not None and many.kind == "group" and tokens[at].low in UNCOUNTED else at


def led_up_to(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the person stands to whom plain words lead up ("rights champion Olsen", "a film star Olsen"); else 0.

    They are what he is; not of "with union leaders Olsen had invited". So are people counted: "a number of deputies".
    """
    if (many := counted_by(tokens, at)) > at:
        return many
    k = at
    while k < len(tokens) and k - at < 4 and (is_adjective(tokens, k) or _of_many(tokens, k)):
        k += 1
    mention = tokens[k].mention if at < k < len(tokens) else None
    if mention is None or mention.kind != "person" or tokens[k - 1].capital:
        return 0
    if mention.role is not None and not (mention.role[0].islower() and mention.start < mention.name_start):
        return 0  # but "rescue post president Olsen"
    follows = tokens[k + 1 : k + 2]
    return k if not next_is_verb(tokens, k + 1) or follows[0].low == "'s" else 0


def _of_many(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a plural stands before the noun that it describes: "rights champion", "arms dealer"."""
    return (
        tokens[k].low.endswith("s") and _plain_word(tokens, k) and k + 1 < len(tokens) and is_adjective(tokens, k + 1)
    )


def _plural_name(tokens: tuple[Token, ...], k: int) -> bool:
    return tokens[k].capital and tokens[k].mention is None and tokens[k].low.isalpha()


def _bracketed(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the one stands who is named in brackets: "the ministers of Moldova [Holm] and Georgia [Berg]".

    His post may stand behind his name, and a day before the brackets: "met the World Bank on 9 May (Holm - manager)".
    """
    dated = at + 1 < len(tokens) and tokens[at].low == "on" and tokens[at + 1].date is not None
    at += 2 if dated else int(at < len(tokens) and tokens[at].date is not None)
    named = tokens[at + 1].mention if at + 2 < len(tokens) and tokens[at].low in ("(", "[") else None
    if named is None or named.kind != "person":
        return 0
    for k in range(at + 2, min(at + LONGEST_POST, len(tokens))):
        if tokens[k].low in (")", "]"):
            return at + 1
        opens = k > at + 2 or tokens[k].low in DASHES
        another = tokens[k].mention
        if not opens or (another is not None and another.kind == "person") or is_finite(tokens, k):
            return 0
    return 0


def _modified(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the person stands whom a body only describes; 0 for none.

    "with AU peace panel member Olsen", "with EU enlargement and trade chief Olsen", "with Song Contest winner, Olsen".
    """
    k = at
    while k < len(tokens) and k - at < 5 and not tokens[k].capital:
        joins = tokens[k].low == "and" and k > at and k + 1 < len(tokens) and is_adjective(tokens, k + 1)
        if not (joins or is_adjective(tokens, k)):
            break
        k += 1
    comma = at < k < len(tokens) and tokens[k].low == ","
    mention = tokens[k + comma].mention if k + comma < len(tokens) else None
    if mention is None or mention.kind != "person" or (not comma and k > at and next_is_verb(tokens, k + 1)):
        return 0
    return k + comma if not comma or (mention.role is None and _closed(tokens, k + 2)) else 0


def of_whose(tokens: tuple[Token, ...], at: int, of_state: bool = False) -> int:
    """Give where the person stands who is told by whose he is: "Mr Marek's chief of staff, Rui Arias"; 0 for none.

    A state has its people without a word for what they are to it: "the Bahamas' Hugo Paz".
    """
    for k in range(at, min(at + 7, len(tokens))):
        t = tokens[k]
        if t.mention is not None and t.mention.kind == "person":
            return k if k > at or t.mention.role or of_state else 0
        befallen = k == at and t.low.endswith("ed") and k + 1 < len(tokens) and tokens[k + 1].mention is not None
        if not (t.low.isalpha() or t.low in (",", "-") or t.mention is not None):
            return 0
        if is_finite(tokens, k) and not befallen:
            return 0  # but "Peru's cornered President, Arias"
        if t.low in _ANOTHER or t.low in SUBORDINATORS:
            return 0
    return 0


def theirs(tokens: tuple[Token, ...], at: int) -> int:
    """Give where those stand who hold the posts of several, named behind: "the two states' leaders, Holm and Berg"."""
    owner = tokens[at].mention
    several = owner.plural if owner is not None else tokens[at].low.endswith("s")
    if at + 5 >= len(tokens) or tokens[at + 1].low != "'" or not several:
        return 0
    held, comma, one, joint = tokens[at + 2 : at + 6]
    posts = (held.mention is None and held.low.endswith("s")) or (held.mention is not None and held.mention.plural)
    named = one.mention is not None and one.mention.kind == "person"
    return at + 4 if posts and comma.low == "," and named and joint.low in ("and", ",") else 0
