"""Lists of participants read to the left of a verb: "Qin Gang and army chief General Li met"."""

from __future__ import annotations

from ..text.words import DETERMINERS, PREPOSITIONS, TRAVEL, VERBS
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .filled import unfilled
from .one_who import one_who_left
from .positions import before_modifiers, is_adjective, position
from .rows_left import counts_several, is_person, past_clause, title_left
from .separators import next_is_verb, past_bracket
from .within_lists import whose_left

__all__ = ["bracket_left", "items_left"]


BESIDE = frozenset(("led", "along", "together", "alongside"))


def items_left(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Read the list of actors that ends at `at`, leftwards; give its items in order and where it begins."""
    at = _whose_post(tokens, at)
    mention = tokens[at].mention
    assert mention is not None
    items = [Item(mention, "", at)]
    begin, joined = at, _and_others(tokens, at + 1) or counts_several(tokens, at)
    post = tokens[at - 2].mention if at >= 2 and tokens[at - 1].low == "," else None
    quoted = at >= 4 and tokens[at - 3].low == "to" and tokens[at - 4].low == "according"
    apposed = mention.kind == "person" and post is not None and post.kind == "role" and not post.plural
    if apposed and not quoted and not _behind_opening(tokens, at):
        begin = at - 2
    while (begin := one_who_left(tokens, begin)) >= 2:
        k = begin - 1
        while k > 0 and (tokens[k].low in DETERMINERS or tokens[k].low == "visiting" or is_adverb(tokens[k])):
            k -= 1
        k = _past_title(tokens, _owner_left(tokens, k, begin), joined)
        sep = tokens[k].low
        if sep == "as" and k > 2 and tokens[k - 1].low == "well" and tokens[k - 2].low == "as":
            k, sep = k - 2, "and"
        if _in_company(tokens, k):
            k, sep = k - 1, "and"
        if sep == "with" and joined and is_person(tokens, k - 1) and is_person(tokens, begin):
            sep = "and"
        if sep == ";" and _acted_before(tokens, k):
            break
        if sep in ("and", "&", "nor") or (sep in (",", ";") and joined):
            joined = True
            k -= 1 + (tokens[k - 1].low in (",", ";"))
            k = whose_left(tokens, _from_left(tokens, past_clause(tokens, bracket_left(tokens, k))))
            if (title := title_left(tokens, k, begin)) is not None:
                begin = title
                continue
            if k >= 0 and is_actor(tokens[k]) and not _governed(tokens, k):
                found = tokens[k].mention
                assert found is not None
                items.insert(0, Item(found, "", k))
                begin = k
                continue
            if k >= 0 and _town_of_list(tokens[k], items):
                begin = k  # "has been to Oslo, Chad and Niger and met Berg"
                continue
        break
    return unfilled(tokens, items), begin


def _behind_opening(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a phrase before the one who acts ends in an office: "On behalf of the minister, Holm met Berg"."""
    if _after_preposition(tokens, at - 2) and next_is_verb(tokens, at + 1):
        return True
    opens = tokens[0].low in PREPOSITIONS or tokens[0].low.endswith("ed")
    acts = opens and next_is_verb(tokens, past_bracket(tokens, at + 1))
    return acts and not any(is_finite(tokens, k) or tokens[k].low in (",", ":") for k in range(1, at - 1))


def _after_preposition(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a preposition leads to an office: "After talks with a French president, Holm met Berg".

    Whom somebody is "accompanied by" or comes "along with" is named behind his office, comma or not.
    """
    k = at - 1
    while k > 0 and tokens[k].low in DETERMINERS:
        k -= 1
    beside = k > 0 and (tokens[k - 1].low.endswith("ed") or tokens[k - 1].low in BESIDE)
    return k >= 0 and tokens[k].low in PREPOSITIONS and not beside


def _and_others(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a list ends with those whom it does not name: "Holm, Berg and others met", "Holm, Berg et al."."""
    after = [t.low for t in tokens[at : at + 4] if t.low != ","]
    return after[:2] in (["and", "others"], ["among", "others"], ["et", "al"]) or (
        after[:1] == ["and"] and after[1:2] in (["several"], ["many"], ["some"]) and after[2:3] == ["others"]
    )


def _acted_before(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a clause of its own ends at a semicolon: "Holm met Marek; Ito and Dahl signed"."""
    told = ("who", "which", "that", "whom")
    return any(is_finite(tokens, k) and tokens[k - 1].low not in told for k in range(1, at) if not tokens[k].mention)


def _in_company(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether others act with somebody: "Holm together with Berg met Ito", "Holm along with his deputy, Berg,"."""
    return at > 1 and tokens[at].low == "with" and tokens[at - 1].low in ("along", "together")


def _from_left(tokens: tuple[Token, ...], at: int) -> int:
    """Step left over where somebody of a list is from: "Holm of Texas and Berg met", "Holm from Peru, Berg and Ito"."""
    place = tokens[at].mention if at > 1 else None
    if (
        place is None
        or place.kind not in ("place", "state", "organisation")
        or tokens[at - 1].low not in ("of", "from")
    ):
        return at
    who = tokens[at - 2].mention
    return at - 2 if who is not None and who.kind == "person" else at


def _town_of_list(token: Token, items: list[Item]) -> bool:
    """Say whether a list goes on leftwards with a place, so that its states are only where somebody was."""
    place = token.mention is not None and token.mention.kind in ("place", "state")  # "the envoy for Peru and Chile"
    return place and all(i.mention.kind == "state" for i in items)


_IN_A_POST = PREPOSITIONS | DETERMINERS | {"and", "&", "-", "'s", "(", ")"}
_LONGEST = 24


def _whose_post(tokens: tuple[Token, ...], at: int) -> int:
    """Give the person whose post ends right before the verb, a comma short.

    "Berg, Secretary of State met Ito", "Berg, Counsellor to His Majesty the King for Trade received Ito". Between two
    commas several posts may follow, and what they are of: "Berg, member of the Senate, chair of the Board, met Ito".
    """
    last = tokens[at].mention
    if last is None or last.kind == "person":
        return at
    k = past_bracket(tokens, _past_capitals(tokens, at + 1))
    closed = k < len(tokens) and tokens[k].low == ","
    k += closed
    if k >= len(tokens) or not (is_finite(tokens, k) or tokens[k].low in (*VERBS, *TRAVEL)):
        return at
    if last.kind == "state" and at > 1 and tokens[at - 1].low == "," and _ends_in_body(tokens[at - 2]):
        return at - 2  # "Berg, rector of Oslo University, Norway visited Chad"
    for k in range(at, max(0, at - _LONGEST), -1):
        t, before = tokens[k], tokens[k - 1].mention
        if t.low == ",":
            post = tokens[k + 1].mention
            holds = post is not None and post.kind == "role" and not post.plural
            if closed and tokens[k + 1].low == "and":
                return at
            if before is None or before.kind != "person":
                if closed:
                    continue
                return at
            holds = holds or (closed and before.role is not None and before.end > before.name_end)
            return k - 1 if holds and position(tokens, k - 1) == "subject" else at
        names = t.mention is not None and t.mention.kind != "person"
        if not (names or t.capital or t.low in _IN_A_POST or is_adjective(tokens, k)):
            break
    return at


def _ends_in_body(token: Token) -> bool:
    """Say whether somebody is named with the body of his post behind the name, of which a state tells where it is."""
    m = token.mention
    return m is not None and m.kind == "person" and m.role is not None and m.org is not None and m.end > m.name_end + 1


def _past_capitals(tokens: tuple[Token, ...], at: int) -> int:
    """Step over the rest of a post that nobody recognised: "Staff of the Bahraini" and "Defence Force", "for Trade"."""
    while at + 1 < len(tokens):
        step = at + (tokens[at].low in ("for", "of", "on", "and", "&"))
        town = tokens[step].mention
        if not (tokens[step].capital if town is None else town.kind == "place"):
            break
        at = step + 1
    return at


def _owner_left(tokens: tuple[Token, ...], at: int, begin: int) -> int:
    """Step left over whose officials they are: "Berg and Japan's two negotiators met"."""
    officials, owner = tokens[begin].mention, tokens[at - 1].mention
    if tokens[at].low != "'s" or at + 1 != begin or owner is None or officials is None or officials.kind != "group":
        return at
    return at - 2 if owner.kind in ("state", "organisation") and at > 2 else at


def _past_title(tokens: tuple[Token, ...], at: int, joined: bool = False) -> int:
    """Step left over a title or body that nobody recognised to the "and" of a list, or a comma where it has begun.

    "Holm and army chief General Berg", "Holm and Azimo Nova (AN) leader Berg", "Holm, Kenyan Berg, and Ito".
    """
    k, named = at, tokens[at + 1].mention
    capitals = named is not None and named.kind == "person"
    if named is not None and named.kind == "group" and at > 1 and (of := _whence(tokens, at)) < at:
        return of
    while at - k < 9 and k > 0:
        if tokens[k].low in ("and", "&", "nor") or (joined and capitals and tokens[k].low == ","):
            return k
        if capitals and (outside := bracket_left(tokens, k)) != k:
            k = outside
            continue
        if not (_unknown_body(tokens, k) if capitals else at - k < 4 and not tokens[k].capital):
            break
        if not capitals and not is_adjective(tokens, k):
            break
        k -= 1
    return at


def _whence(tokens: tuple[Token, ...], at: int) -> int:
    """Step left over how many of a group there are, and where from, to the "and": "Holm and two Asian former kings"."""
    k = at
    while k > 0 and at - k < 5 and (tokens[k].low.isdigit() or is_adjective(tokens, k)):
        k -= 1
    return k if tokens[k].low in ("and", "&") else at


def _unknown_body(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word may be part of the name of a body, or say what somebody is to it."""
    m = tokens[k].mention
    if m is not None:
        return m.kind == "organisation" or (m.kind == "role" and not m.plural and m.name.isupper())
    return (tokens[k].capital and tokens[k].low.isalpha()) or is_adjective(tokens, k)


def bracket_left(tokens: tuple[Token, ...], at: int) -> int:
    """Step left over a short bracket that closes at `at`, if one does: "Berg (SPD, Germany) met".

    A bracket that no word opens was opened within what somebody is called: "the Mayor of Leeds (Ann Holm) and Berg".
    """
    if at >= 0 and tokens[at].low == ")":
        within = at - 1 if at and tokens[at - 1].mention is not None else at
        return next((k - 1 for k in range(at, max(at - 16, -1), -1) if tokens[k].low == "("), within)
    return at


def _governed(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a name is the object of a verb or preposition before it, so that no list of subjects runs over it."""
    with_ = before_modifiers(tokens, at)
    if with_ > 0 and tokens[with_].low == "with" and is_person(tokens, with_ - 1) and tokens[at + 1].low == ",":
        return _governed(tokens, with_ - 1)  # "Holm with her son, Berg and Ito met"
    return position(tokens, at) != "subject" and not _in_company(tokens, with_)
