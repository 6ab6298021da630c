"""Lists of participants: "Qin Gang, Wang Yi, and possibly Xi", read to the right of a verb or to its left."""

from __future__ import annotations

from ..text.words import AUX, DETERMINERS, HEDGES, LED, PREPOSITIONS, small
from .clauses import Item, Token, is_actor, is_adverb, is_finite, past_setting
from .positions import is_adjective, position

__all__ = ["items_left", "items_right", "some"]


NUMBERS = frozenset(("two", "three", "four", "both"))
MORE = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("in", "addition", "to"),
)
"""What goes on with a list."""
RANKS = small("ranks_before_names")
TAKING_PART = frozenset(("attending", "taking", "participating", "joining", "sitting", "interpreting", "representing"))
HOSTING = frozenset(("receive", "receives", "received", "host", "hosts", "hosted", "welcomed"))
COLLEAGUES = frozenset(("colleagues", "counterparts"))


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
        hedge, begin = _lead(tokens, at, link)
        if begin >= len(tokens):
            break
        if not is_actor(tokens[begin]):
            skipped = _led_by(tokens, begin) or (_unknown_member(tokens, begin) if items or unknown else None)
            if skipped is None:
                break
            at = skipped
            continue
        token = tokens[begin]
        if items and _stands_by(tokens, begin):
            break
        if (
            items
            and not (closed and tokens[begin - 1].low in ("and", "&"))
            and _next_is_verb(tokens, begin + 1)
            and not _relative(tokens, begin + 1)
        ):
            break
        assert token.mention is not None
        if begin + 1 < len(tokens) and tokens[begin + 1].low == "'s":
            whose = _of_whose(tokens, begin + 2, token.mention.kind == "state")
            if not whose:
                break
            at = whose
            continue
        if named := _described(tokens, begin):
            at = named
            continue
        items.append(Item(token.mention, hedge, begin))
        end = _rest_of_name(tokens, begin + 1)
        after = _past_relative(tokens, end) or _separator(tokens, end) or _elsewhere(tokens, end)
        if after is None:
            break
        at = after
    return _appositions(tokens, items), end


def _stands_by(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody only does something meanwhile: "met Holm, with Marek waiting outside"."""
    if at + 1 >= len(tokens) or [t.low for t in tokens[at - 2 : at]] != [",", "with"]:
        return False
    return tokens[at + 1].low.endswith("ing") and tokens[at + 1].low not in TAKING_PART


def _rest_of_name(tokens: tuple[Token, ...], at: int) -> int:
    """Step over the end of a name that was cut at its hyphen ("Chan-o" and "-cha"), and letters behind it ("MP")."""
    if at < len(tokens) and at >= 2 and (tokens[at - 2].low, tokens[at].low) in (("(", ")"), ("[", "]")):
        return at + 1
    if at < len(tokens) and (letters := tokens[at].mention) is not None and letters.name.isupper():
        return at + 1 if letters.kind == "role" and tokens[at].start == tokens[at - 1].end + 1 else at
    if at + 1 < len(tokens) and tokens[at].low == "-" and tokens[at].start == tokens[at - 1].end:
        return at + 2 if tokens[at + 1].low.isalpha() and tokens[at + 1].start == tokens[at].end else at
    return at


def _named(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether names follow a plural at once: "the lawmakers Florido and Vergara"."""
    at = _bracket(tokens, at)
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
    closed = k + 2 >= len(tokens) or tokens[k + 2].low in (",", ".", "and", ";", ")") or tokens[k + 2].date is not None
    return k + 1 if closed else 0


def _plural_name(tokens: tuple[Token, ...], k: int) -> bool:
    return tokens[k].capital and tokens[k].mention is None and tokens[k].low.isalpha()


def _past_relative(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over what is told of one member: "Callaghan, who had become premier, and the new secretary, Crosland"."""
    if at + 2 >= len(tokens) or tokens[at].low != "," or tokens[at + 1].low not in ("who", "whom"):
        return None
    comma = next((k for k in range(at + 3, min(at + 18, len(tokens) - 2)) if tokens[k].low in (",", ".", ";")), None)
    if comma is None or tokens[comma].low != "," or tokens[comma + 1].low != "and":
        return None
    _, begin = _lead(tokens, comma + 2)
    person = tokens[begin].mention if begin < len(tokens) else None
    if person is None or person.kind != "person" or _next_is_verb(tokens, begin + 1):
        return None
    follows = tokens[begin + 1].low if begin + 1 < len(tokens) else ""
    return comma + 2 if not (follows == "," and _next_is_verb(tokens, begin + 2)) else None


def _described(tokens: tuple[Token, ...], at: int) -> int:
    """Give where somebody is named whom the body, plural or post at `at` only describes; 0 for nobody."""
    mention = tokens[at].mention
    kind = mention.kind if mention is not None else ""
    if kind not in ("person", "pronoun") and (inside := _bracketed(tokens, at + 1)):
        return inside
    if kind in ("organisation", "state"):
        return _modified(tokens, at + 1)
    if kind in ("group", "role") and _named(tokens, at + 1):
        return _bracket(tokens, at + 1)
    return _filled(tokens, at + 1) if kind == "role" else 0


def _bracketed(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the one stands who is named in brackets: "the ministers of Moldova [Holm] and Georgia [Berg]"."""
    if at + 2 >= len(tokens) or tokens[at].low not in ("(", "[") or tokens[at + 2].low not in (")", "]"):
        return 0
    named = tokens[at + 1].mention
    return at + 1 if named is not None and named.kind == "person" else 0


def _modified(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the person stands whom a body only describes ("with AU peace panel member Kibaki"); 0 for none."""
    k = at
    while k < len(tokens) and k - at < 4 and is_adjective(tokens, k) and not tokens[k].capital:
        k += 1
    mention = tokens[k].mention if k < len(tokens) else None
    return k if mention is not None and mention.kind == "person" else 0


def _of_whose(tokens: tuple[Token, ...], at: int, of_state: bool = False) -> int:
    """Give where the person stands who is told by whose he is: "Mr Marek's chief of staff, Rui Arias"; 0 for none.

    A state has its people without a word for what they are to it: "the Bahamas' Hugo Paz".
    """
    for k in range(at, min(at + 7, len(tokens))):
        t = tokens[k]
        if t.mention is not None and t.mention.kind == "person":
            return k if k > at or t.mention.role or of_state else 0
        if not (t.low.isalpha() or t.low in (",", "-") or t.mention is not None) or is_finite(tokens, k):
            return 0
        if t.low in ("and", "or", "in", "at", "on", "with", "to", "from", "after", "before", "that", "who"):
            return 0
    return 0


def _relative(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].low in ("who", "which")


def _lead(tokens: tuple[Token, ...], at: int, link: str = "with") -> tuple[str, int]:
    """Skip what stands before a name in a list, also its preposition said again; keep the hedge among it."""
    hedge, article, adjectives = "", False, 0
    while at < len(tokens):
        t = tokens[at]
        if t.low in HEDGES or t.low in ("not", "may", "might"):
            hedge = t.low
        elif t.low in ("neither", "nor"):
            hedge = "not"
        elif t.low in (link, "with"):
            if not at or not (tokens[at - 1].low in ("and", ",", ";", "also", "both") or is_adverb(tokens[at - 1])):
                break
        elif t.low in DETERMINERS or t.low in ("his", "her", "their", "former"):
            article = True
        elif t.capital and t.mention is None and any(map(_titled, tokens[at + 1 : at + 2 + _capital(tokens, at + 1)])):
            pass  # "Storting President Olsen", "Kaluga Region Governor Olsen": a body that nobody recognised
        elif article and _demonym(tokens, at):
            at += 1  # "his Kenyan and Rwandan counterparts A and B"
        elif not (is_adverb(t) or t.low in ("then", "visiting", "al", "el", "-", "ex")):
            if not article or adjectives > 2 or t.capital or not is_adjective(tokens, at) or not _soon(tokens, at):
                break
            adjectives += 1
        at += 1
    return hedge, at


def _demonym(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a people stands here by itself, whose plural post follows with another: "Kenyan and"."""
    t = tokens[at]
    alone = t.capital and t.mention is None and t.low.endswith(("an", "ish", "ese", "ch", "i", "ic"))
    return alone and tokens[at + 1 : at + 2] != () and tokens[at + 1].low == "and" and _soon(tokens, at + 1)


def _capital(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens) and tokens[at].capital and tokens[at].mention is None


def _titled(token: Token) -> bool:
    return token.mention is not None and token.mention.kind == "person" and token.mention.role is not None


def _soon(tokens: tuple[Token, ...], at: int) -> bool:
    return any(is_actor(t) for t in tokens[at + 1 : at + 4])


def _separator(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a comma, "and", "as well as", a bracket or a date in brackets; None where the list ends."""
    at = _bracket(tokens, at)
    lows = [t.low for t in tokens[at : at + 4]]
    if not lows:
        return None
    for words in MORE:
        for lead in (0, 1):
            if tuple(lows[lead : lead + len(words)]) == words and (lead == 0 or lows[0] == ","):
                return at + lead + len(words)
    if (more := _more_there(tokens, at)) is not None:
        return more
    if (among := _among(tokens, at)) is not None:
        return among
    if lows[0] in (",", ";"):
        return at + 2 if lows[1:2] in (["and"], ["or"]) else at + 1
    if lows[:2] == ["but", "not"] or lows[:3] == [",", "but", "not"]:
        return at + lows.index("not")
    return at if lows[0] == "nor" else at + 1 if lows[0] in ("and", "&", "or", "plus") else None


def _more_there(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a place before what goes on with a list: "received Holm in Buka together with the ambassador"."""
    k = past_setting(tokens, at)
    if k == at and at + 1 < len(tokens) and tokens[at].low in ("in", "at") and tokens[at + 1].capital:
        k = at + 2
    words = tuple(t.low for t in tokens[k : k + 2])
    host = any(t.low in HOSTING for t in tokens[max(0, at - 6) : at])  # who "met B together with C" went there with C
    return k + 2 if k > at and host and words in (("together", "with"), ("along", "with")) else None


def _among(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over "in New Delhi, among them", where somebody is named of those who were just counted."""
    k = past_setting(tokens, at)
    if (named := some(tokens, k)) is not None:
        return named
    counted = tokens[at - 1].mention if at else None
    if counted is None or not counted.plural or counted.kind not in ("group", "role"):
        return None
    for j in range(k, min(k + 14, len(tokens) - 1)):
        if tokens[j].low in (".", ";", ":", '"') or is_finite(tokens, j):
            return None
        if tokens[j].low == "," and (named := some(tokens, j)) is not None:
            return named
    return None


def some(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over ", among them" or ", including" before the names of some of those just counted."""
    k = at + 1 if at < len(tokens) and tokens[at].low == "," else at
    if k + 1 >= len(tokens):
        return None
    them = tokens[k + 1].mention
    if tokens[k].low == "among" and them is not None and them.kind == "pronoun":
        return k + 2
    return k + 1 if tokens[k].low in ("including", "notably") else None


def _elsewhere(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a place or day of one's own: "will meet Macri in Argentina on Monday and Temer in Brazil"."""
    k = past_setting(tokens, at)
    lows = tuple(t.low for t in tokens[k : k + 3])
    if (more := next((words for words in MORE if lows[: len(words)] == words), None)) is not None:
        return k + len(more)  # "met Guaido in Bogota together with Duque"
    if k == at or k + 1 >= len(tokens) or tokens[k].low not in ("and", ","):
        return None
    k += 2 if tokens[k].low == "," and tokens[k + 1].low == "and" else 1
    person = tokens[k].mention if k < len(tokens) else None
    if person is None or person.kind != "person":
        return None
    return k if not _next_is_verb(tokens, k + 1) else None


def _bracket(tokens: tuple[Token, ...], at: int) -> int:
    if at < len(tokens) and tokens[at].low == "(":
        close = next((k for k in range(at, min(at + 16, len(tokens))) if tokens[k].low == ")"), None)
        return close + 1 if close is not None else at
    return at


def _led_by(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where the one stands who leads a body that nobody recognised: "with a group led by Holm"."""
    led = next((k for k in range(at, min(at + 4, len(tokens) - 2)) if tokens[k].low in ("led", "headed")), 0)
    if not led or tokens[led - 1].low not in LED or tokens[led + 1].low != "by":
        return None
    person = tokens[led + 2].mention
    return led + 2 if person is not None and person.kind == "person" else None


def _unknown_member(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over a member that nobody recognised ("senior aides"), if the list clearly goes on after it."""
    if at and tokens[at - 1].low in ("those", "that") and tokens[at].low in ("of", "from"):
        return None  # "among them those of Norway and Kenya": their ministers
    for k in range(at, min(at + 10, len(tokens))):
        t = tokens[k]
        if t.low in (",", "and", ";") and k > at:
            after = _separator(tokens, k)
            if after is None:
                return None
            _, begin = _lead(tokens, after)
            if begin < len(tokens) and is_actor(tokens[begin]) and not _next_is_verb(tokens, begin + 1):
                return after if not _of_states(tokens, k - 1, begin) else None
        if (
            t.date
            or t.low in (".", ":", "(", '"', "who", "whose", "which", "to")
            or (is_finite(tokens, k) and k == at)
            or t.low in AUX
        ):
            return None
    return None


def _of_states(tokens: tuple[Token, ...], one: int, other: int) -> bool:
    """Say whether two states only say whose officials are meant: "met with ministers of Panama and Costa Rica"."""
    pair = [t.mention for t in (tokens[one], tokens[other])]
    return tokens[one - 1].low in ("of", "from") and all(m is not None and m.kind == "state" for m in pair)


def _appositions(tokens: tuple[Token, ...], items: list[Item]) -> list[Item]:
    """Drop a post that a name beside it fills: "the Chinese foreign minister, Qin Gang", "Wang Yi, its top envoy"."""
    kept: list[Item] = []
    for n, item in enumerate(items):
        follows = items[n + 1] if n + 1 < len(items) else None
        if n == 0 and follows and follows.mention.kind == "person" and _colleagues(tokens, item, follows):
            continue
        if kept and kept[-1] is items[n - 1] and _describes(tokens, kept[-1], item):
            continue
        if n and _another_state(tokens, items[n - 1], item):
            continue
        if follows and _state_of_next(tokens, item, follows):
            continue
        if item.mention.kind == "role" and follows and follows.mention.kind == "person" and not item.mention.plural:
            between = tokens[item.at + 1 : follows.at]
            filled = follows.mention.role is None or _owned(item) or _bears(tokens[follows.at])
            if [t.low for t in between] == [","] and filled:
                continue
        kept.append(item)
    return kept


def _another_state(tokens: tuple[Token, ...], before: Item, item: Item) -> bool:
    """Say whether a state only goes on with whose officials are meant: "the ministers of Panama and Costa Rica"."""
    said = before.mention
    officials = said.kind == "group" and said.plural and said.org is not None and said.name.endswith(said.org)
    joined = [t.low for t in tokens[before.at + 1 : item.at] if t.low not in DETERMINERS] in (["and"], [","])
    return officials and joined and item.mention.kind == "state"


def _state_of_next(tokens: tuple[Token, ...], item: Item, follows: Item) -> bool:
    """Say whether a state or plural post only says whose the next is: "the ministers of Croatia, A, Slovenia, B"."""
    m, person = item.mention, follows.mention
    if person.kind != "person" or person.org is None or [t.low for t in tokens[item.at + 1 : follows.at]] != [","]:
        return False
    if m.kind in ("state", "organisation", "place"):
        return m.name == person.org
    return m.kind == "group" and m.plural and m.org == person.org and m.role is not None


def _bears(token: Token) -> bool:
    """Say whether somebody bears a rank before the name, which is no second post: "the army chief, General Berg"."""
    role = (token.mention.role or "") if token.mention is not None else ""
    return role.lower() in RANKS


def _describes(tokens: tuple[Token, ...], person: Item, post: Item) -> bool:
    """Say whether a post only says who the person before it is: "met Moncada, his Nicaraguan counterpart"."""
    if person.mention.kind != "person" or post.mention.kind not in ("role", "group") or post.mention.plural:
        return False
    between = [t.low for t in tokens[person.at + 1 : post.at]]
    if post.mention.kind == "group" and not {"the", "a"} & set(between):
        return False
    return between[:1] == [","] and all(w in DETERMINERS or w in (",", "most", "then") for w in between)


def _owned(post: Item) -> bool:
    """Say whether a post is somebody's ("its leader, President X"): then the name beside it fills it."""
    words = post.mention.name.lower().split()
    return words[:1] in (["his"], ["her"], ["its"], ["their"])


def _colleagues(tokens: tuple[Token, ...], item: Item, follows: Item) -> bool:
    """Say whether a plural is named at once: "his Turkish and Bangladeshi colleagues, A and B"."""
    comma = [t.low for t in tokens[item.at + 1 : follows.at]] == [","]
    words = set(item.mention.name.lower().split())
    return comma and item.mention.kind == "group" and not (COLLEAGUES | NUMBERS).isdisjoint(words)


def items_left(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Read the list of actors that ends at `at`, leftwards; give its items in order and where it begins."""
    mention = tokens[at].mention
    assert mention is not None
    items = [Item(mention, "", at)]
    begin, joined = at, False
    post = tokens[at - 2].mention if at >= 2 and tokens[at - 1].low == "," else None
    quoted = at >= 4 and tokens[at - 3].low == "to" and tokens[at - 4].low == "according"
    if mention.kind == "person" and post is not None and post.kind == "role" and not post.plural and not quoted:
        begin = at - 2
    while begin >= 2:
        k = begin - 1
        while k > 0 and (tokens[k].low in DETERMINERS or is_adverb(tokens[k])):
            k -= 1
        k = _past_title(tokens, _owner_left(tokens, k, begin))
        sep = tokens[k].low
        if sep == "as" and k > 2 and tokens[k - 1].low == "well" and tokens[k - 2].low == "as":
            k, sep = k - 2, "and"
        if sep in ("and", "&", "nor") or (sep in (",", ";") and joined):
            joined = True
            k -= 1
            if k >= 0 and tokens[k].low in (",", ";"):
                k -= 1
            k = _bracket_left(tokens, k)
            if k >= 0 and is_actor(tokens[k]) and not _governed(tokens, k):
                found = tokens[k].mention
                assert found is not None
                items.insert(0, Item(found, "", k))
                begin = k
                continue
        break
    return _appositions(tokens, items), begin


def _owner_left(tokens: tuple[Token, ...], at: int, begin: int) -> int:
    """Step left over whose officials they are: "Berg and Japan's two negotiators met"."""
    officials, owner = tokens[begin].mention, tokens[at - 1].mention
    if tokens[at].low != "'s" or at + 1 != begin or owner is None or officials is None or officials.kind != "group":
        return at
    return at - 2 if owner.kind in ("state", "organisation") and at > 2 else at


def _past_title(tokens: tuple[Token, ...], at: int) -> int:
    """Step left over a title or body that nobody recognised to the "and" of a list.

    "Holm and army chief General Berg", "Holm and Azimo Nova (AN) leader Berg".
    """
    k, named = at, tokens[at + 1].mention
    capitals = named is not None and named.kind == "person"
    while at - k < 9 and k > 0:
        if tokens[k].low in ("and", "&", "nor"):
            return k
        if capitals and tokens[k].low == ")":
            k = _bracket_left(tokens, k)
            continue
        if not (_unknown_body(tokens, k) if capitals else at - k < 4 and not tokens[k].capital):
            break
        if not capitals and not is_adjective(tokens, k):
            break
        k -= 1
    return at


def _unknown_body(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word may be part of the name of a body, or say what somebody is to it."""
    m = tokens[k].mention
    if m is not None:
        return m.kind == "organisation" or (m.kind == "role" and not m.plural and m.name.isupper())
    return (tokens[k].capital and tokens[k].low.isalpha()) or is_adjective(tokens, k)


def _bracket_left(tokens: tuple[Token, ...], at: int) -> int:
    if at >= 0 and tokens[at].low == ")":
        return next((k - 1 for k in range(at, max(at - 16, -1), -1) if tokens[k].low == "("), at)
    return at


def _governed(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a name is the object of a verb or preposition before it, so that no list of subjects runs over it."""
    return position(tokens, at) != "subject"


def _next_is_verb(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether, over adverbs and dates, a finite verb follows."""
    while at < len(tokens) and (is_adverb(tokens[at]) or tokens[at].date or tokens[at].low == "on"):
        at += 1
    return at < len(tokens) and is_finite(tokens, at)
