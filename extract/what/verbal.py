"""Whether a word is a verb of encounter here at all: "is meeting Xi" but "a meeting", "met B" but "often met B"."""

from __future__ import annotations

from ..text.words import AUX, BETWEEN_STATES, DETERMINERS, NOUNS, PREPOSITIONS, SUPPORT, VerbEntry, small
from .at_hand import leaves_from
from .carriers import OFF, sets_off
from .chain import Chain
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .control import shown_also
from .positions import is_adjective

__all__ = ["is_meant", "mutual", "of_a_thing", "of_two", "rang"]

INVITED = frozenset(("invitation", "invitations"))
TASKED = small("tasked")
REFLEXIVE, HABIT, TIMES, UPON = small("reflexive"), small("habit"), small("times"), small("upon")


def is_meant(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> bool:
    """Say whether the word at `at` is the verb, and tells of one occasion rather than of a habit."""
    if entry.form == "ing" and not _is_verbal(tokens, at, links):
        return False
    if entry.form in ("base", "s") and not (entry.ambiguous and links.words) and _is_noun(tokens, at, links):
        return False
    if (
        entry.rule == "tell"
        and entry.right is None
        and (links.words != "had" or not any(is_actor(t) for t in tokens[at + 1 : at + 3]))
    ):
        return False
    if entry.rule == "see" and _not_a_person(tokens, at):
        return False
    if entry.rule in ("see-off", "extend-welcome") and not leaves_from(tokens, 0, len(tokens)):
        return False
    if entry.rule == "report-to" and not links.words and not any(t.date for t in tokens[at + 1 : at + 9]):
        return False
    if at and entry.form == "s" and (tokens[at - 1].low in ("to", "further") or tokens[at - 1].low in OFF):
        return False  # "will go on to talks with Holm", "had further talks with Holm", "turned down talks with Holm"
    if at + 1 < len(tokens) and tokens[at + 1].low in REFLEXIVE:
        return False  # "called himself foreign minister"
    role = tokens[at - 1].mention if at and entry.form == "base" and not links.words else None
    joined = at > 2 and tokens[at - 2].low == "and" and is_actor(tokens[at - 3]) and tokens[at].low not in NOUNS
    if role is not None and role.kind == "role" and not role.plural and not joined:
        return False  # "the official visit", no "official" who visits
    habit = entry.form in ("base", "s") and (_every(tokens, at) or _whose_task(tokens, at))
    return not habit and not _often(tokens, at + 1)


def _often(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a habit is told: "meet often", "see each other more frequently", "talk to one another regularly"."""
    if [t.low for t in tokens[k : k + 3]] == ["more", "of", "each"]:
        return True
    k += tokens[k : k + 1] != () and tokens[k].low in ("to", "with")
    if [t.low for t in tokens[k : k + 2]] in (["each", "other"], ["one", "another"]):
        k += 2
    if k + 1 < len(tokens) and tokens[k].low == "more":
        k += 1
    return k < len(tokens) and tokens[k].low in HABIT


def _not_a_person(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a thing is seen, or that something is so: "a paper seen by Holm", "saw that Berg would not come"."""
    if at + 1 < len(tokens) and tokens[at + 1].low == "that":
        return True
    if at and tokens[at].low == "see" and tokens[at - 1].low in ("(", "["):
        return True  # "(see Holm 1998)"
    before = tokens[at - 1]
    thing = before.mention is None and before.date is None and before.low.isalpha()
    part = tokens[at].low == "seen" and [t.low for t in tokens[at + 1 : at + 2]] == ["by"]
    return at > 0 and part and thing and not (before.low in AUX or is_adverb(before) or before.low in DETERMINERS)


def _every(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether it is told as done again and again: "meets Holm every Friday", "would meet each spring"."""
    for k in range(at + 1, min(at + 12, len(tokens) - 1)):
        if is_finite(tokens, k):
            return False
        if tokens[k].low in ("every", "each") and tokens[k + 1].low in TIMES:
            return True
    return False


def _whose_task(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether it only says what somebody is there for: "the one who negotiates with Holm", "those who meet him"."""
    return at > 1 and tokens[at - 1].low == "who" and tokens[at - 2].low in TASKED


def _is_verbal(tokens: tuple[Token, ...], at: int, links: Chain) -> bool:
    """Tell "meeting Xi", "is meeting" and "after meeting with Xi" from the noun "a meeting"."""
    before = tokens[at - 1].mention if at else None
    if before is not None and before.kind == "pronoun" and before.end - before.start < 6 and not links.words:
        return False
    if links.prep in ("of", "about", "from") and not links.words:
        return False
    if links.prep == "on" and links.words in ("", "being") and _a_matter(tokens, at - 1 - bool(links.words)):
        return False
    k = at - 1
    while k > 0 and tokens[k].low not in DETERMINERS and (_joined(tokens[k]) or is_adjective(tokens, k)):
        k -= 1
    if at and tokens[k].low in DETERMINERS:
        return False
    if at > 1 and tokens[at - 1].low.endswith("ed") and tokens[at - 2].low in DETERMINERS:
        return False  # "at a closed meeting with Holm"
    if links.words or links.prep or shown_also(tokens, at) is not None:
        return True
    if at > 1 and tokens[at - 1].date and (tokens[at - 2].low == "'s" or tokens[at - 2].low in DETERMINERS):
        return False  # "Berg's Monday meeting with Holm"
    owned = at and (
        tokens[at - 1].low == "'s" or (tokens[at - 1].low == "'" and tokens[at - 1].start == tokens[at - 2].end)
    )
    word = tokens[at - 1].low if at else ""  # also "2+2", no hour
    return not (at and (owned or word in DETERMINERS or word[0].isalpha() or "+" in word[1:]))


def _a_matter(tokens: tuple[Token, ...], on: int) -> bool:
    """Say whether "on" leads to what is spoken of ("a pact on hosting B"), not to when: "On receiving B, Holm said".

    Behind other words only what nobody takes for a thing tells of when: "thanked her on presenting his letters".
    """
    opens = on == 0 or tokens[on - 1].low in (",", ";", '"', "and")
    return not opens and tokens[on + 1].low not in UPON


def _joined(t: Token) -> bool:
    """Say whether a word is a part of what hyphens join, or names a place: "a 75-minute meeting", "a Paris meeting"."""
    return "-" in t.low or t.low.isdigit() or (t.mention is not None and t.mention.kind in ("place", "organisation"))


def _is_noun(tokens: tuple[Token, ...], at: int, links: Chain) -> bool:
    """Tell the verb "talks", "calls", "visits" from the noun, before which a determiner or possessor stands."""
    if at and tokens[at - 1].low in ("had", "has", "have", "having"):
        return True  # "had talks": no verb stands so after it
    if at == 0:  # "Talks with Holm were cancelled"
        return tokens[0].low in NOUNS and any(is_finite(tokens, k) for k in range(1, len(tokens)))
    if at > 1 and tokens[at - 1].low == "to" and tokens[at - 2].low in INVITED and tokens[at].low in NOUNS:
        return at + 1 >= len(tokens) or tokens[at + 1].low != "with"  # "an invitation to lunch"
    if links.words:
        return _carried(tokens, at)
    before = tokens[at - 1]
    if before.date is not None and at > 1 and (tokens[at - 2].low == "'s" or tokens[at - 2].low in DETERMINERS):
        return True  # "Berg's 1971 talks with Holm"
    if (
        before.low == "'s"
        or (before.low == ":" and tokens[at].low in NOUNS)
        or sets_off(tokens, at - 1)  # "held, on Thursday, talks with B"
        or before.low in DETERMINERS
        or before.low in PREPOSITIONS
        or _carried(tokens, at)
    ):
        return True
    if before.mention is not None:
        return before.mention.kind == "place"
    return (
        before.low.replace("-", "").isalnum()
        and before.low not in ("and", "or", "who", "which", "that", "then")
        and not is_adverb(before)
    )


def _carried(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a verb carries the noun that stands here ("held closed-door talks", "hold their May talks")."""
    for k in range(at - 1, max(-1, at - 6), -1):
        low = tokens[k].low
        if low in SUPPORT and low not in AUX and tokens[k].mention is None:
            return True
        if is_actor(tokens[k]) or low in (",", "and", ";", "to") or low in AUX:
            return False
    return False


def of_two(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> bool:
    """Say whether two spoke with each other, or did not: "the two last spoke in May", "they have never spoken"."""
    who = tokens[links.begin - 1].mention if links.begin else None
    to_somebody = at + 1 < len(tokens) and tokens[at + 1].low in entry.to
    if entry.rule != "speak-with" or to_somebody or who is None or not who.plural or len(who.members) not in (0, 2):
        return False
    counted = who.kind == "group" and who.name.lower().removeprefix("the ").startswith(("two", "both", "pair", "duo"))
    return counted or not {"last", "not", "never", "n't", "hadn't", "haven't"}.isdisjoint(links.words.split())


def mutual(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the object is "each other"."""
    lows = [t.low for t in tokens[at + 1 : at + 5]]
    return any(pair in (["each", "other"], ["one", "another"]) for pair in (lows[n : n + 2] for n in range(3)))


def of_a_thing(tokens: tuple[Token, ...], right: tuple[Item, ...]) -> bool:
    """Say whether a state is party to what is discussed, not to the discussion: "discuss the border with Chad"."""
    if right[0].at < 2 or any(i.mention.kind not in ("state", "organisation", "place") for i in right):
        return False
    thing, link = tokens[right[0].at - 2 : right[0].at]
    return link.low == "with" and thing.low in BETWEEN_STATES


def rang(tokens: tuple[Token, ...], entry: VerbEntry, end: int) -> bool:
    """Say whether nothing follows that would make "called" a naming: "called Qin on Tuesday"."""
    if end < len(tokens) and tokens[end].low == "on":
        end += 1
    follows = tokens[end] if end < len(tokens) else None
    return entry.rule == "call-person" and (
        follows is None or follows.date is not None or follows.low in (".", ",", "and", "earlier", "again")
    )
