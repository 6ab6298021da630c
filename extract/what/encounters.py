"""Verbs of encounter: who met, received, called or accompanied whom, with the status that the verb's words give."""

from __future__ import annotations

from ..text.spans import ANYONE, PEOPLE
from ..text.words import (
    ADVERBS,
    AUX,
    DETERMINERS,
    PHONE,
    PREPOSITIONS,
    SAY,
    SUBORDINATORS,
    VerbEntry,
    small,
)
from .alone import stands_alone
from .chain import Chain, chain
from .clauses import Item, Token, is_adverb
from .company import in_company
from .courtesies import COURTESY, HAVES, is_courtesy
from .first_of import first_of
from .frames import Frame
from .how_met import taking_part
from .objects import fronted, object_of, whom
from .passives import CHAIRED, TOGETHER, a_company, by_whom, participle, passive, several
from .ranked import the_first
from .silence import of_a_noun
from .speech import OFFICIAL
from .status import UNDONE, Verdict, of_verb
from .verb_frames import JOINS, framed
from .verb_subject import doers, subject_after
from .verbal import is_meant, mutual, of_a_thing, of_two

__all__ = ["CALLS_THERE", "verb_frames"]


def verb_frames(tokens: tuple[Token, ...], at: int, entries: tuple[VerbEntry, ...]) -> list[Frame]:
    """Give the events that the verb at `at` speaks of: one, or several where its participants differ in status."""
    if _describes(tokens, at):
        return []
    chains: dict[str, Chain] = {}
    for entry in entries:
        if entry.form not in chains:
            chains[entry.form] = chain(tokens, at, entry.form)
        links = chains[entry.form]
        found = _read(tokens, at, entry, links) or first_of(tokens, at, entry, links)
        if found:
            return found
    return []


def _describes(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a participle only says what befell somebody: "talks with Peru's cornered President, Holm"."""
    before = tokens[at - 1] if at else None
    owned = before is not None and (before.low == "'s" or before.low in DETERMINERS)
    is_ = at > 1 and before is not None and before.low == "'s" and (m := tokens[at - 2].mention) and m.kind == "pronoun"
    holder = tokens[at + 1].mention if at + 1 < len(tokens) else None
    led = owned and not is_ and tokens[at].low.endswith("ed")
    return led and holder is not None and holder.kind in ("person", "role")


def _of_one(entry: VerbEntry) -> bool:
    """Say whether a verb of speaking is one person's, whoever is named before it: "A, who served B and C, talks of"."""
    return entry.form == "s" and entry.rule in ("talk-with", "speak-with")


def _read(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    if not is_meant(tokens, at, entry, links):
        return []
    if links.passive:
        return passive(tokens, at, entry, links)
    right, end = object_of(tokens, at, entry)
    if entry.rule == "see" and _only_seen(tokens, entry, right, end):
        return []
    told = entry.right is None or entry.right.search(" ".join(t.low for t in tokens[at + 1 : at + 7])) is not None
    left_out = (whom(tokens, links, entry) or the_first(tokens, links, entry)) if told else ()
    right = right or left_out or fronted(tokens, at, entry)
    reciprocal = not right and told and mutual(tokens, at)
    by = entry.rule in ("meet", CHAIRED) and by_whom(tokens, at) is not None  # "Met by Berg in Oslo, Holm said"
    alone = (
        entry.plural
        and not by
        and not _of_one(entry)
        and (links.owner or stands_alone(tokens, at, entry) or of_two(tokens, at, entry, links))
    )
    if not right and not reciprocal and not alone:
        return participle(tokens, at, entry, links)
    left, begin, doubts = doers(tokens, links)
    if not left and (links.words in ("having", "without") or (entry.form == "ing" and not links.words)):
        left = subject_after(tokens, end)
    if links.owner is not None and links.infinitive:
        left = (links.owner,) if right and _asked_by(links) else left
        right = right or (links.owner,)
    left, right = in_company(tokens, at, left, _whose_heads(right) if entry.convenes else right)
    left = left if right or entry.rule != "meet" else (*left, *taking_part(tokens, at))
    courteous = is_courtesy(tokens, at, entry.rule, links.words)
    if not _enough(tokens, entry, left, right) or (entry.rule == HAVES and not courteous):
        return []
    words = f"neither {links.words}" if left and begin and tokens[begin - 1].low == "neither" else links.words
    said = Verdict("happened", COURTESY, "past") if courteous else None
    verdict = said or of_verb(_form(entry, links, left), words.strip(), entry.present)
    if (verdict.status in UNDONE and of_a_noun(tokens, at, end)) or not _by_itself(entry, verdict, links):
        return []
    if links.controlled and verdict.by == "wish" and _asked_of(links) and right and right[0].mention.kind != "pronoun":
        verdict = Verdict("possible", "asked", "future")  # "asked A to meet B": who asks is of it no party
    if links.words in ("would not", "would never") and _of_his_own_will(tokens, left, end):
        verdict = Verdict("refused", "own will", "future")  # "said that he would not see Berg"
    if links.words.startswith("could") and begin and tokens[begin - 1].low == "before":
        verdict = Verdict("denied", "before", "past")  # "left before he could meet Berg"
        doubts = (*doubts, "it is not said that it did not come about")
    return framed(tokens, at, entry, links, left, right, verdict, begin, end, doubts)


def _form(entry: VerbEntry, links: Chain, left: tuple[Item, ...]) -> str:
    """Give the form of a verb; of one whose past is its base, what one man does is told in the past: "Holm bid"."""
    one = len(left) == 1 and not left[0].mention.plural and left[0].mention.kind in ("person", "role")
    return "past" if entry.form == "base" and entry.ambiguous and one and not links.words else entry.form


def _enough(tokens: tuple[Token, ...], entry: VerbEntry, left: tuple[Item, ...], right: tuple[Item, ...]) -> bool:
    """Say whether the parties are such as the verb wants: people, or several, or no border between states."""
    if any(_a_site(tokens, i) for i in right):
        return False
    if entry.convenes:
        return several(right)
    if entry.rule == JOINS and not a_company(right):
        return False
    if entry.rule == "join-there" and not (right and _in_a_place(tokens, right[-1].at + 1)):
        return False
    if not right:
        return several(left) or (entry.rule == CALLS_THERE and any(i.mention.kind in PEOPLE for i in left))
    if entry.rule == "farewell" and left and not any(i.mention.kind in ANYONE for i in left):
        return False  # a ministry says goodbye to whoever leaves it
    if entry.people and not any(i.mention.kind in PEOPLE or i.mention.members or _official(i) for i in right):
        return False
    return not (entry.far and of_a_thing(tokens, right))


def _only_seen(tokens: tuple[Token, ...], entry: VerbEntry, seen: tuple[Item, ...], end: int) -> bool:
    """Say whether somebody is only seen to do something: "would like to see B sign the pact", "saw B was tired"."""
    if entry.form == "past" and end < len(tokens) and tokens[end].low in AUX:
        return True
    t = tokens[end] if seen and end == seen[-1].at + 1 < len(tokens) else None
    if t is None or (len(seen) > 1 and seen[-1].mention.kind == "group"):
        return False  # "see B, A and staff of several bodies"
    if t.mention is not None or t.date is not None or t.capital or not t.low.isalpha():
        return False
    return t.low not in AFTER_SEEN and not is_adverb(t)


AFTER_SEEN = (
    PREPOSITIONS | SUBORDINATORS | DETERMINERS | AUX | PHONE | {"and", "or", "but", "face", "one", "early", "late"}
)
"""What may follow whom somebody sees without telling what he does."""
REQUESTS, SITES = small("requests"), small("sites")
CALLS_THERE = "call-there"
"""What somebody does whom the writer of a paper received: "Mr. Holm called this morning"."""


def _a_site(tokens: tuple[Token, ...], item: Item) -> bool:
    """Say whether a post or a name is only part of that of a place or firm: "visited General Headquarters"."""
    after = tokens[item.at + 1] if item.at + 1 < len(tokens) else None
    if item.mention.kind == "role" and after is not None and after.capital and after.end - after.start > 1:
        return after.low in SITES
    return item.mention.kind == "person" and item.mention.name.split()[-1].lower() in SITES


def _in_a_place(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether it is told in which city or country somebody was joined: "joined Berg in Lima", not "in Fatah"."""
    where = tokens[k + 1].mention if k + 1 < len(tokens) and tokens[k].low == "in" else None
    hyphen = k + 2 < len(tokens) and tokens[k + 2].low == "-"
    return where is not None and where.kind in ("place", "state") and not hyphen


def _whose_heads(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out the states whose heads are meant: "bringing together the heads of the big unions, Peru and Chile"."""
    heads = tuple(i for i in items if i.mention.kind == "group")
    of_many = bool(heads) and " of " in heads[-1].mention.name and items[: len(heads)] == heads
    return heads if of_many and all(i.mention.kind in ("state", "place") for i in items[len(heads) :]) else items


def _asked_by(links: Chain) -> bool:
    """Say whether somebody asks for it himself: "rejected A's request to meet B" is of A and B."""
    return not REQUESTS.isdisjoint(links.words.split())


def _asked_of(links: Chain) -> bool:
    return any(word.startswith(("ask", "request")) for word in links.words.split())


def _official(item: Item) -> bool:
    return item.mention.kind == "group" and OFFICIAL.search(item.mention.name) is not None


def _of_his_own_will(tokens: tuple[Token, ...], left: tuple[Item, ...], end: int) -> bool:
    """Say whether somebody will not, on his own word: "said that he would not see Berg", "Holm, who would not see him".

    What he will not do "until" something has come about is only yet to come.
    """
    if len(left) != 1 or left[0].mention.plural or any(t.low == "until" for t in tokens[end : end + 6]):
        return False
    at = left[0].at
    if left[0].mention.kind == "pronoun":
        return tokens[at].nominative and any(t.low in SAY for t in tokens[:at])
    return any(t.low == "who" for t in tokens[at + 1 : at + 3])


def _by_itself(entry: VerbEntry, verdict: Verdict, links: Chain) -> bool:
    """Say whether what two did side by side is told as done or to come, and not as agreed on, hoped for or refused."""
    if entry.rule not in TOGETHER:
        return True
    own = all(w in AUX or w in ADVERBS or w == "to" or w.endswith("ly") for w in links.words.split())
    return own and verdict.status in ("happened", "planned", "ongoing")
