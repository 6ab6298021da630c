"""Verbs of encounter: who met, received, called or accompanied whom, with the status that the verb's words give."""

from __future__ import annotations

from ...ontology.vocabulary import OCCURRED
from ..text.spans import ANYONE, PEOPLE
from ..text.words import DETERMINERS, PHONE, SAY, VerbEntry, small
from .chain import Chain, chain
from .clauses import Item, Token, is_actor, is_adverb
from .company import HOSTING, in_company, with_guests
from .frames import Frame, conditional, kinds_apart, merged, skip_to
from .lists import items_right
from .mainclause import main_clause
from .objects import fronted, object_of, stopped, whom
from .reported import frame_before
from .silence import of_a_noun
from .speech import OFFICIAL
from .status import NO_CLAIM, UNDONE, Verdict, judge, of_verb
from .subjects import GOES_ON, may_go_on, subject
from .verbal import is_meant, mutual, of_a_thing, of_two, rang, stands_alone

__all__ = ["verb_frames"]


BY_ANOTHER = "a message may be handed over by somebody else"
JOINS = "join-company"
MAY = frozenset(("can", "could", "may", "might", "able"))


def verb_frames(tokens: tuple[Token, ...], at: int, entries: tuple[VerbEntry, ...]) -> list[Frame]:
    """Give the events that the verb at `at` speaks of: one, or several where its participants differ in status."""
    for entry in entries:
        found = _read(tokens, at, entry)
        if found:
            return found
    return []


def _read(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> list[Frame]:
    links = chain(tokens, at, entry.form)
    if not is_meant(tokens, at, entry, links):
        return []
    if links.passive:
        return _passive(tokens, at, entry, links)
    right, end = object_of(tokens, at, entry)
    told = entry.right is None or entry.right.search(" ".join(t.low for t in tokens[at + 1 : at + 7])) is not None
    right = right or (whom(tokens, links, entry) if told else ()) or fronted(tokens, at, entry)
    reciprocal = not right and mutual(tokens, at)
    by = (
        entry.rule == "meet" and at + 1 < len(tokens) and tokens[at + 1].low == "by"
    )  # "Met by Berg in Oslo, Holm said"
    alone = (
        entry.plural and not by and (links.owner or stands_alone(tokens, at, entry) or of_two(tokens, at, entry, links))
    )
    if not right and not reciprocal and not alone:
        return _participle(tokens, at, entry, links)
    left, begin, doubts = _subject(tokens, links)
    if not left and (links.words in ("having", "without") or (entry.form == "ing" and not links.words)):
        left = _subject_after(tokens, end)
    if links.owner is not None and links.infinitive:
        left = (links.owner,) if right and _asked_by(links) else left
        right = right or (links.owner,)
    left, right = in_company(tokens, at, left, right)
    if not _enough(tokens, entry, left, right):
        return []
    words = f"neither {links.words}" if left and begin and tokens[begin - 1].low == "neither" else links.words
    verdict = of_verb(entry.form, words.strip(), entry.present)
    if verdict.status in UNDONE and of_a_noun(tokens, at, end):
        return []
    if links.controlled and verdict.by == "wish" and _asked_of(links) and right and right[0].mention.kind != "pronoun":
        verdict = Verdict("possible", "asked", "future")  # "asked A to meet B": who asks is of it no party
    if links.words in ("would not", "would never") and _of_his_own_will(tokens, left, end):
        verdict = Verdict("refused", "own will", "future")  # "said that he would not see Berg"
    if links.words.startswith("could") and begin and tokens[begin - 1].low == "before":
        verdict = Verdict("denied", "before", "past")  # "left before he could meet Berg"
        doubts = (*doubts, "it is not said that it did not come about")
    return _frames(tokens, at, entry, links, left, right, verdict, begin, end, doubts)


def _enough(tokens: tuple[Token, ...], entry: VerbEntry, left: tuple[Item, ...], right: tuple[Item, ...]) -> bool:
    """Say whether the parties are such as the verb wants: people, or several, or no border between states."""
    if entry.convenes:
        return _several(right)
    if entry.rule == JOINS and not _a_company(right):
        return False
    if not right:
        return _several(left)
    if entry.people and not any(i.mention.kind in PEOPLE or i.mention.members or _official(i) for i in right):
        return False
    return not (entry.far and of_a_thing(tokens, right))


REQUESTS = small("requests")


def _asked_by(links: Chain) -> bool:
    """Say whether somebody asks for it himself: "rejected A's request to meet B" is of A and B."""
    return not REQUESTS.isdisjoint(links.words.split())


def _asked_of(links: Chain) -> bool:
    return any(word.startswith(("ask", "request")) for word in links.words.split())


def _a_company(items: tuple[Item, ...]) -> bool:
    """Say whether several are spoken of who are together already: "the two", "they", "the delegation"."""
    return bool(items) and all(i.mention.plural and i.mention.kind in ("pronoun", "group") for i in items)


def _titled(items: tuple[Item, ...]) -> bool:
    return bool(items) and all(i.mention.kind == "person" for i in items)


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


def _several(items: tuple[Item, ...]) -> bool:
    if len(items) > 1:
        return True
    return bool(items) and (items[0].mention.plural or len(items[0].mention.members) > 1)


def _subject(tokens: tuple[Token, ...], links: Chain) -> tuple[tuple[Item, ...], int, tuple[str, ...]]:
    if links.controlled:
        return links.controlled, links.begin, ()
    items, begin = subject(tokens, links.begin)
    if links.prep == "for" and (nearest := _nearest_actor(tokens, links.begin)) is not None:
        items, begin = [nearest], nearest.at
    doubts = []
    between = tokens[items[-1].at + 1 : links.begin] if items else ()
    if any(is_actor(t) for t in between):
        doubts.append("the subject stands further off")
    if items and may_go_on(tokens, items[-1].at, links.begin):
        doubts.append(GOES_ON)
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
                return tuple(items_right(tokens, j, closed=True)[0]) or (Item(mention, "", j),)
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
    verdict = _turned_away(entry, _hoped(_by_preposition(tokens, verdict, links, end), links, frame))
    if verdict.by == "until":
        doubts = (*doubts, "it is only said not to have been before")
    if links.prep in ("before",):
        doubts = (*doubts, "told as what follows")
    if conditional(tokens, end) and verdict.status not in OCCURRED:
        return []
    type_, subtype = entry.type, entry.subtype
    by_phone = any(t.low in PHONE for t in tokens[max(0, at - 3) : min(end + 4, len(tokens))])
    if entry.rule in ("speak-with", "talk-with", "discuss-with"):
        if by_phone:
            type_, subtype = "call", None
        elif entry.rule == "speak-with":
            doubts = doubts if _titled(right) else (*doubts, "spoke: by telephone or face to face")
    if entry.weak and verdict.status not in ("planned", "cancelled") and not rang(tokens, entry, end):
        doubts = (*doubts, BY_ANOTHER if entry.rule == "hand-message" else "the verb alone does not prove it")
    if links.shared:
        doubts = (*doubts, "the status is that of the verb before")
    made = []
    joint = tokens[min(at + 1, len(tokens) - 1)].low == "jointly" or tokens[at - 1].low == "jointly"
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
                    entry.convenes or not items or (joint and len(items) > 1) or entry.rule == JOINS,
                    stated_by=speaker,
                    doubts=doubts,
                    implied=not left and not entry.convenes,
                )
            )
    return made


def _until(token: Token) -> bool:
    return (token.date.prep if token.date else token.low) in ("until", "till")


def _by_preposition(tokens: tuple[Token, ...], verdict: Verdict, links: Chain, end: int) -> Verdict:
    """Read "left without seeing Xi" and "spoke after seeing Xi"."""
    if links.prep == "without":
        return Verdict("denied", "without", "past")
    if verdict.by == "denied" and verdict.tense == "past" and end < len(tokens) and _until(tokens[end]):
        return Verdict("happened", "until", "past")
    if verdict.by == "gerund" and links.prep == "against":
        return Verdict("refused", "against", "past")
    if (
        verdict.by == "gerund"
        and links.prep in ("besides", "to", "before")
        and main_clause(tokens, links.begin, end)[2] == "future"
    ):
        return Verdict("planned", "besides", "future")
    if verdict.by == "gerund" and links.prep in ("after", "since"):
        return Verdict("happened", "after", "past")
    return verdict


def _hoped(verdict: Verdict, links: Chain, frame: str) -> Verdict:
    """Read "we hope that he can see him": what may be is what is hoped for."""
    if verdict.by != "possible" or MAY.isdisjoint(links.words.split()):
        return verdict
    outer = judge("frame", frame)
    return outer if outer is not None and outer.by == "wish" else verdict


def _turned_away(entry: VerbEntry, verdict: Verdict) -> Verdict:
    """Read "turned Berg away": what he came for was refused; that it was not done says nothing."""
    if entry.rule != "turn-away":
        return verdict
    return Verdict("refused" if verdict.status == "happened" else NO_CLAIM, "refused", "past")


def _passive(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    """Read "Petro was received by Maduro"; "was met with protests" is no encounter."""
    if not _told_by(tokens, at, entry):
        return []
    by = skip_to(tokens, at + 1, ("by",), 16)
    if by is not None and by + 1 < len(tokens) and tokens[by].low in PHONE:
        by = skip_to(tokens, by + 1, ("by",), 4)  # "was congratulated by telephone by Berg"
    if by is None or by >= len(tokens) or not (entry.passive or entry.rule in ("meet", "discuss-with")):
        return []
    agents, end = items_right(tokens, by)
    if entry.rule == "discuss-with":  # "the plan was discussed by Berg and Holm"
        verdict = of_verb("part", links.words, entry.present)
        both = _several(tuple(agents)) and all(i.mention.kind in PEOPLE for i in agents)
        return _frames(tokens, at, entry, links, tuple(agents), (), verdict, links.begin, end, ()) if both else []
    patients, begin, doubts = _subject(tokens, links)
    if not agents or not any(i.mention.kind in ANYONE for i in agents):
        return []
    if entry.weak and stopped(tokens, entry, end):
        return []  # "is seen by Berg as a rival"
    if not patients and links.begin and tokens[links.begin - 1].low in ("after", "before"):
        patients = _subject_after(tokens, end)
    verdict = of_verb("part", links.words, entry.present)
    left, right = (tuple(agents), patients) if patients else ((), tuple(agents))
    if entry.rule == JOINS and not _a_company(patients):
        return []
    if patients and tokens[at].low in HOSTING:
        right, left = with_guests(tokens, right, left)
    made = _frames(tokens, at, entry, links, left, right, verdict, begin, end, doubts)
    for frame in made:
        frame.end = max(frame.end, end)
        frame.rule = "meet-by" if entry.rule == "meet" else f"{entry.rule}-by"
        if entry.rule == "meet":
            frame.subtype = "host"
    return made


def _told_by(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> bool:
    """Say whether the words stand behind a participle without which its verb tells of no encounter."""
    return entry.right is None or entry.right.search(" ".join(t.low for t in tokens[at + 1 : at + 14])) is not None


def _participle(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    """Read a participle without "be": "Petro, accompanied by Leyva, ..."."""
    if not ((entry.passive or entry.rule == "meet") and (entry.form == "part" or entry.ambiguous)):
        return []
    if at + 1 >= len(tokens) or tokens[at + 1].low != "by" or not _told_by(tokens, at, entry):
        return []
    agents, end = items_right(tokens, at + 2)
    patients, begin, doubts = _subject(tokens, links)
    patients = patients or (_subject_after(tokens, end) if at == 0 else ())
    first = at == 0 or tokens[at - 1].low in (";", ".")
    if not agents or not (patients or first):
        return []
    doubts = (*doubts, "a participle takes the tense of its clause") if patients else doubts
    left, right = (tuple(agents), patients) if patients else ((), tuple(agents))
    verdict = Verdict("happened", "participle", "past")
    return _frames(tokens, at, entry, links, left, right, verdict, begin, end, doubts)
