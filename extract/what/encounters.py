"""Verbs of encounter: who met, received, called or accompanied whom, with the status that the verb's words give."""

from __future__ import annotations

from ..text.words import AUX, BETWEEN_STATES, DETERMINERS, PHONE, PREPOSITIONS, SAY, SUPPORT, VerbEntry
from .chain import Chain, chain, frame_before
from .clauses import Item, Token, is_actor, is_adverb
from .frames import Frame, conditional, kinds_apart, merged, skip_to
from .lists import items_right
from .mainclause import main_clause
from .objects import fronted, object_of, whom
from .positions import is_adjective
from .speech import OFFICIAL
from .status import Verdict, of_verb
from .subjects import subject

__all__ = ["verb_frames"]


PEOPLE = ("person", "role", "pronoun")


def verb_frames(tokens: tuple[Token, ...], at: int, entries: tuple[VerbEntry, ...]) -> list[Frame]:
    """Give the events that the verb at `at` speaks of: one, or several where its participants differ in status."""
    for entry in entries:
        found = _read(tokens, at, entry)
        if found:
            return found
    return []


def _read(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> list[Frame]:
    links = chain(tokens, at, entry.form)
    if entry.form == "ing" and not _is_verbal(tokens, at, links):
        return []
    if entry.form in ("base", "s") and _noun_here(tokens, at, links):
        return []
    if links.passive:
        return _passive(tokens, at, entry, links)
    right, end = object_of(tokens, at, entry)
    right = right or whom(tokens, links, entry) or fronted(tokens, at, entry)
    mutual = not right and _mutual(tokens, at)
    if not right and not mutual and not (entry.plural and (links.owner or _intransitive(tokens, at, entry))):
        return _participle(tokens, at, entry, links)
    left, begin, doubts = _subject(tokens, at, links)
    if not left and (links.words == "having" or (entry.form == "ing" and not links.words)):
        left = _subject_after(tokens, end)
    if not right and links.owner is not None and links.infinitive:
        right = (links.owner,)
    if right and entry.people and not any(i.mention.kind in PEOPLE or _official(i) for i in right):
        return []
    if not right and not _several(left):
        return []
    if entry.far and right and _of_a_thing(tokens, right):
        return []
    if entry.convenes and not _several(right):
        return []
    verdict = of_verb(entry.form, links.words, entry.present)
    return _frames(tokens, at, entry, links, left, right, verdict, begin, end, doubts)


def _of_a_thing(tokens: tuple[Token, ...], right: tuple[Item, ...]) -> bool:
    """Say whether a state is party to what is discussed, not to the discussion: "discuss the border with Chad"."""
    if right[0].at < 2 or any(i.mention.kind not in ("state", "organisation", "place") for i in right):
        return False
    thing, link = tokens[right[0].at - 2 : right[0].at]
    return link.low == "with" and thing.low in BETWEEN_STATES


def _titled(items: tuple[Item, ...]) -> bool:
    return bool(items) and all(i.mention.kind == "person" for i in items)


def _mutual(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the object is "each other"."""
    lows = [t.low for t in tokens[at + 1 : at + 5]]
    return any(pair in (["each", "other"], ["one", "another"]) for pair in (lows[n : n + 2] for n in range(3)))


def _official(item: Item) -> bool:
    return item.mention.kind == "group" and OFFICIAL.search(item.mention.name) is not None


def _several(items: tuple[Item, ...]) -> bool:
    if len(items) > 1:
        return True
    return bool(items) and (items[0].mention.plural or len(items[0].mention.members) > 1)


def _is_verbal(tokens: tuple[Token, ...], at: int, links: Chain) -> bool:
    """Tell "meeting Xi", "is meeting" and "after meeting with Xi" from the noun "a meeting"."""
    before = tokens[at - 1].mention if at else None
    if before is not None and before.kind == "pronoun" and before.end - before.start < 6 and not links.words:
        return False
    if links.prep in ("of", "about", "on", "from") and not links.words:
        return False
    if links.words or links.prep:
        k = at - 1
        while k > 0 and tokens[k].low not in DETERMINERS and ("-" in tokens[k].low or is_adjective(tokens, k)):
            k -= 1
        return not (at and tokens[k].low in DETERMINERS)
    return not (
        at and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].low == "'s" or tokens[at - 1].low[0].isalpha())
    )


def _noun_here(tokens: tuple[Token, ...], at: int, links: Chain) -> bool:
    """Tell the verb "talks", "calls", "visits" from the noun, before which a determiner or possessor stands."""
    if at and tokens[at - 1].low in ("had", "has", "have", "having"):
        return True  # "had talks": no verb stands so after it
    if links.words or at == 0:
        return False
    before = tokens[at - 1]
    if before.low in ("'s", ":") or before.low in DETERMINERS or before.low in PREPOSITIONS or _carried(tokens, at):
        return True
    if before.mention is not None:
        return before.mention.kind == "place"
    return (
        before.low.isalnum()
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


def _intransitive(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> bool:
    """Say whether "met", "spoke", "discussed" may stand without a second party here."""
    if entry.rule == "speak-with":
        return any(t.low in PHONE for t in tokens[at + 1 : at + 6])
    if (entry.to == ("with",) and entry.far) or entry.right is not None:
        return True  # "A and B discussed trade"
    k = at + 1
    if k >= len(tokens):
        return True
    t = tokens[k]
    alone = PREPOSITIONS - {"with", "of"} | PHONE | {'"', ",", ".", "and", "to", "(", "after", "before", "face"}
    return t.date is not None or is_adverb(t) or t.low in alone


def _subject(tokens: tuple[Token, ...], at: int, links: Chain) -> tuple[tuple[Item, ...], int, tuple[str, ...]]:
    if links.controlled:
        return links.controlled, links.begin, ()
    items, begin = subject(tokens, links.begin)
    if links.prep == "for" and (nearest := _nearest_actor(tokens, links.begin)) is not None:
        items, begin = [nearest], nearest.at
    doubts = []
    between = tokens[items[-1].at + 1 : links.begin] if items else ()
    if any(is_actor(t) for t in between):
        doubts.append("the subject stands further off")
    if links.prep in ("for", "of", "in", "from"):
        doubts.append("the subject of the gerund is implied")
    if links.infinitive and not links.governed:
        doubts.append("said as a purpose")
    return tuple(items), begin if items else links.begin, tuple(doubts)


def _between(tokens: tuple[Token, ...], left: tuple[Item, ...], begin: int) -> str:
    """Give the words between a subject and its verb group, should they deny or doubt ("denied that he had met")."""
    if not left or left[-1].at >= begin:
        return ""
    words = [t.low for t in tokens[left[-1].at + 1 : begin]]
    if any(w in ("nobody", "none") for w in words):
        return "no evidence"
    return " ".join(words) if any(w in SAY or w in ("that", "if", "whether") for w in words) else ""


def _nearest_actor(tokens: tuple[Token, ...], begin: int) -> Item | None:
    """Give the object before "for meeting Barrow": he is criticised for what he did."""
    for k in range(begin - 1, max(-1, begin - 8), -1):
        mention = tokens[k].mention
        if mention is not None and is_actor(tokens[k]):
            return Item(mention, "", k)
    return None


def _subject_after(tokens: tuple[Token, ...], end: int) -> tuple[Item, ...]:
    """Find the subject after a leading participle: "Speaking alongside Lee, Blinken said"."""
    for k in range(end, min(end + 14, len(tokens))):
        if tokens[k].low == "," and k + 1 < len(tokens):
            j = k + 1
            while j < len(tokens) and (tokens[j].low in DETERMINERS or is_adverb(tokens[j])):
                j += 1
            mention = tokens[j].mention if j < len(tokens) else None
            if mention is not None and is_actor(tokens[j]):
                return (Item(mention, "", j),)
    return ()


def _frames(
    tokens: tuple[Token, ...],
    at: int,
    entry: VerbEntry,
    links: Chain,
    left: tuple[Item, ...],
    right: tuple[Item, ...],
    verdict: Verdict,
    begin: int,
    end: int,
    doubts: tuple[str, ...],
) -> list[Frame]:
    """Make the frames: one for those of one status, others for "and possibly Xi"."""
    frame, speaker = frame_before(tokens, begin)
    if links.prep not in ("after", "since"):  # "would not say a word after seeing Xi": he saw him all the same
        frame = f"{frame} {_between(tokens, left, links.begin)}".strip()
    verdict = _by_preposition(tokens, verdict, links, end)
    if links.prep in ("before",):
        doubts = (*doubts, "told as what follows")
    if conditional(tokens, end) and verdict.status not in ("happened", "ongoing"):
        return []
    type_, subtype = entry.type, entry.subtype
    by_phone = any(t.low in PHONE for t in tokens[max(0, at - 3) : min(end + 4, len(tokens))])
    if entry.rule in ("speak-with", "talk-with", "discuss-with"):
        if by_phone:
            type_, subtype = "call", None
        elif entry.rule == "speak-with":
            doubts = doubts if _titled(right) else (*doubts, "spoke: by telephone or face to face")
    if entry.weak and verdict.status not in ("planned", "cancelled") and not _rang(tokens, entry, end):
        doubts = (*doubts, "the verb alone does not prove it")
    if links.shared:
        doubts = (*doubts, "the status is that of the verb before")
    made = []
    left = () if entry.convenes else left
    for hedge, items in [("", right)] if entry.convenes else kinds_apart(right):
        final = merged(verdict, frame, hedge)
        if final.status:
            made.append(
                Frame(
                    entry.rule,
                    type_,
                    final,
                    at,
                    min(begin, at),
                    max(end, at + 1),
                    subtype,
                    left,
                    items,
                    entry.convenes or not items,
                    stated_by=speaker,
                    doubts=doubts,
                    implied=not left and not entry.convenes,
                )
            )
    return made


def _by_preposition(tokens: tuple[Token, ...], verdict: Verdict, links: Chain, end: int) -> Verdict:
    """Read "left without seeing Xi" and "spoke after seeing Xi"."""
    if links.prep == "without":
        return Verdict("denied", "without", "past")
    if (
        verdict.by == "gerund"
        and links.prep in ("besides", "to")
        and main_clause(tokens, links.begin, end)[2] == "future"
    ):
        return Verdict("planned", "besides", "future")
    if verdict.by == "gerund" and links.prep in ("after", "since"):
        return Verdict("happened", "after", "past")
    return verdict


def _rang(tokens: tuple[Token, ...], entry: VerbEntry, end: int) -> bool:
    """Say whether nothing follows that would make "called" a naming: "called Qin on Tuesday"."""
    if end < len(tokens) and tokens[end].low == "on":
        end += 1
    follows = tokens[end] if end < len(tokens) else None
    return entry.rule == "call-person" and (
        follows is None or follows.date is not None or follows.low in (".", ",", "and", "earlier", "again")
    )


def _passive(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    """Read "Petro was received by Maduro"; "was met with protests" is no encounter."""
    if entry.right is not None and entry.right.search(" ".join(t.low for t in tokens[at + 1 : at + 14])) is None:
        return []
    by = skip_to(tokens, at + 1, ("by",), 10)
    if by is None or by >= len(tokens) or not (entry.passive or entry.rule == "meet"):
        return []
    agents, end = items_right(tokens, by)
    patients, begin, doubts = _subject(tokens, at, links)
    if not agents or not any(i.mention.kind in ("person", "role", "pronoun", "group") for i in agents):
        return []
    if not patients and links.begin and tokens[links.begin - 1].low in ("after", "before"):
        patients = _subject_after(tokens, end)
    verdict = of_verb("part", links.words, entry.present)
    left, right = (tuple(agents), patients) if patients else ((), tuple(agents))
    made = _frames(tokens, at, entry, links, left, right, verdict, begin, end, doubts)
    for frame in made:
        frame.end = max(frame.end, end)
        frame.rule = "meet-by" if entry.rule == "meet" else f"{entry.rule}-by"
        if entry.rule == "meet":
            frame.subtype = "host"
    return made


def _participle(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    """Read a participle without "be": "Petro, accompanied by Leyva, ..."."""
    if not (entry.passive and (entry.form == "part" or entry.ambiguous)):
        return []
    if at + 1 >= len(tokens) or tokens[at + 1].low != "by":
        return []
    agents, end = items_right(tokens, at + 2)
    patients, begin, doubts = _subject(tokens, at, links)
    first = at == 0 or tokens[at - 1].low in (";", ".")
    if not agents or not (patients or first):
        return []
    doubts = (*doubts, "a participle takes the tense of its clause") if patients else doubts
    left, right = (tuple(agents), patients) if patients else ((), tuple(agents))
    verdict = Verdict("happened", "participle", "past")
    return _frames(tokens, at, entry, links, left, right, verdict, begin, end, doubts)
