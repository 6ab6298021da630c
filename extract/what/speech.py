"""Who said something, to whom; and who took or left a post."""

from __future__ import annotations

import re

from ..text.words import CHANGES, DETERMINERS
from .chain import chain
from .clauses import Item, Token, is_actor, is_adverb
from .frames import Frame, merged
from .lists import items_right
from .reported import frame_before
from .status import Verdict, of_verb
from .subjects import subject

__all__ = ["CHANGE_WORDS", "change_frames", "statement_frames"]

OFFICIAL = re.compile(
    r"official|minister|ministry|spokes|government|diplomat|leader|envoy|delegat|negotiator|ambassador|lawmaker|senator"
    r"|aide|president|counterpart|general|representative|chief|head|member|legislator|parliamentarian|secretar|chair"
    r"|commander|king|prince|premier",
    re.I,
)
HAPPENED = Verdict("happened", "said", "past")
CHANGE_WORDS: dict[str, tuple[str, str, bool]] = {
    word: (row["rule"], row["type"], row["object"]) for row in CHANGES["change"] for word in row["forms"].split()
}
_PHRASES = {kind: re.compile("|".join(rules)) for kind, rules in CHANGES["phrases"].items()}


def statement_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the statement that a verb of saying reports, of somebody who can be held to it."""
    verb = tokens[at].low
    links = chain(tokens, at, "past")
    if (
        links.passive
        or links.infinitive
        or any(w in links.words.split() for w in ("will", "would", "not", "may", "never"))
    ):
        return []
    speakers = _speakers(tokens, at, links.begin)
    if not speakers:
        return []
    addressee = None
    end = at + 1
    if verb in ("told", "tells", "tell", "asked", "urged") and end < len(tokens):
        items, stop = items_right(tokens, end)
        if items:
            addressee, end = items[0], stop
    begin = min(links.begin, *(s.at for s in speakers))
    last = max(end, *(s.at + 1 for s in speakers))
    return [
        Frame("say", "statement", HAPPENED, at, begin, last, left=tuple(speakers), together=True, addressee=addressee)
    ]


def _speakers(tokens: tuple[Token, ...], at: int, begin: int) -> list[Item]:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[begin - 1] if begin else None
    if (
        after is not None
        and is_actor(after)
        and (before is None or before.low in (",", '"'))
        and tokens[at].low not in ("told", "asked", "urged")
    ):
        items: list[Item] = [Item(after.mention, "", at + 1)] if after.mention else []
    else:
        items = _close(tokens, begin)
    return [i for i in items if i.mention.kind != "group" or OFFICIAL.search(i.mention.name)]


def _close(tokens: tuple[Token, ...], begin: int) -> list[Item]:
    """Take the subject only where it stands beside its verb, or its apposition between commas does."""
    items, _ = subject(tokens, begin)
    if not items:
        return []
    between = tokens[items[-1].at + 1 : begin]
    if all(is_adverb(t) or t.date or t.low in ("on", "late", "early") for t in between):
        return items
    if between[0].low == "," and between[-1].low == "," and len(between) < 24:
        return items
    return []


def change_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the appointment or resignation that a verb or phrase speaks of; its participant is who changes post."""
    word = tokens[at].low
    if word in CHANGE_WORDS:
        return _change(tokens, at, *CHANGE_WORDS[word])
    window = " ".join(t.low for t in tokens[at : at + 6])
    for kind, rule in _PHRASES.items():
        if m := rule.match(window):
            links = chain(tokens, at, "past" if word not in ("take", "step") else "base")
            sworn = _people(items_right(tokens, at + 2)[0])[:1] if word == "swore" else []  # "swore in B as minister"
            items = sworn or _people(subject(tokens, links.begin)[0])
            verdict = of_verb("past" if word not in ("take", "step", "takes", "steps") else "base", links.words)
            if items and verdict.status:
                return [_one(f"phrase-{kind}", kind, verdict, items[-1], at, at + len(m.group(0).split()), links.begin)]
    return []


def _people(items: list[Item]) -> list[Item]:
    return [i for i in items if i.mention.kind in ("person", "pronoun")]


def _one(rule: str, kind: str, verdict: Verdict, who: Item, at: int, end: int, begin: int) -> Frame:
    return Frame(rule, kind, verdict, at, min(begin, who.at), max(end, who.at + 1), left=(who,), together=True)


def _change(tokens: tuple[Token, ...], at: int, rule: str, kind: str, of_object: bool) -> list[Frame]:
    if tokens[at].low in ("named", "name", "names") and (
        at + 1 >= len(tokens) or tokens[at + 1].low in (".", ",", '"', "in")
    ):
        return []  # "on condition that he not be named"
    form = "part" if tokens[at].low.endswith("ed") else "ing" if tokens[at].low.endswith("ing") else "base"
    links = chain(tokens, at, form)
    verdict = of_verb(form, links.words)
    begin = links.begin
    if of_object and not links.passive:
        begin = (subject(tokens, links.begin)[1] or links.begin) if links.begin else 0
        k = at + 1
        while k < len(tokens) and (tokens[k].low in DETERMINERS or tokens[k].date):
            k += 1
        items = _people(items_right(tokens, k)[0])[:1]
        if not items and k < len(tokens) and tokens[k].mention is None:
            return _reduced(tokens, at, rule, kind)
    else:
        items = _people(subject(tokens, links.begin)[0])[-1:]
    if not items or not verdict.status:
        return []
    verdict = merged(verdict, frame_before(tokens, min(begin, items[0].at))[0])
    return [_one(rule, kind, verdict, items[0], at, at + 1, links.begin)] if verdict.status else []


def _reduced(tokens: tuple[Token, ...], at: int, rule: str, kind: str) -> list[Frame]:
    """Read "Wang Lutong, appointed ambassador to ...": a participle beside the name."""
    who = next((k for k in range(at - 1, max(-1, at - 3), -1) if tokens[k].mention is not None), None)
    mention = tokens[who].mention if who is not None else None
    if who is None or mention is None or mention.kind != "person" or kind != "appointment":
        return []
    verdict = Verdict("happened", "participle", "past")
    frame = _one(rule, kind, verdict, Item(mention, "", who), at, at + 1, at)
    frame.doubts = ("a participle takes the tense of its clause",)
    return [frame]
