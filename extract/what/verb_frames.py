"""The events of one verb, with the status that the words around it give."""

from __future__ import annotations

from ...ontology.vocabulary import OCCURRED
from ..text.words import PHONE, SAY, VerbEntry
from .chain import Chain
from .clauses import Item, Token
from .courtesies import COURTESY
from .frames import Frame, conditional, kinds_apart, merged
from .gerunds import in_its_clause, meanwhile
from .reported import frame_before
from .status import NO_CLAIM, Verdict, judge
from .verbal import rang

__all__ = ["ALONE", "JOINS", "SPOKE", "framed"]

ALONE = "the verb alone does not prove it"
SPOKE = "spoke: by telephone or face to face"
SIDE_BY_SIDE = "what they did in one place is taken to show that they met"
NOT_PROVED = {
    "hand-message": "a message may be handed over by somebody else",
    "hand-gift": "a gift may be handed over by somebody else",
    "side-by-side": SIDE_BY_SIDE,
    "agree-there": SIDE_BY_SIDE,
    "join-there": "who joins somebody in a town may only go there as well",
}
"""Why a weak verb is doubted, where there is more to say than that it is one."""
JOINS = "join-company"
MAY = frozenset(("can", "could", "may", "might", "able"))


def _titled(items: tuple[Item, ...]) -> bool:
    return bool(items) and all(i.mention.kind == "person" for i in items)


def _between(tokens: tuple[Token, ...], left: tuple[Item, ...], begin: int) -> str:
    """Give the words between a subject and its verb group, should they deny or doubt ("denied that he had met")."""
    if not left or left[-1].at >= begin:
        return ""
    words = [t.low for t in tokens[left[-1].at + 1 : begin]]
    if any(w in ("nobody", "none") for w in words):
        return "no evidence"
    return " ".join(words) if any(w in SAY or w in ("that", "if", "whether") for w in words) else ""


def _paired(left: tuple[Item, ...], entry: VerbEntry) -> bool:
    """Say whether one meets others beside his own counterpart, whom he meets as well: "A and his Lao counterpart B"."""
    beside = len(left) == 2 and left[1].mention.kind == "person" and left[1].mention.role is not None
    return beside and entry.rule == "meet" and (left[1].mention.role or "").lower().endswith("counterpart")


def framed(
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
    verdict, frame = meanwhile(tokens, links, verdict, frame)
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
            doubts = doubts if _titled(right) else (*doubts, SPOKE)
    proved = verdict.status in ("planned", "cancelled") or verdict.by == COURTESY or rang(tokens, entry, end)
    if entry.weak and not proved:
        doubts = (*doubts, NOT_PROVED.get(entry.rule, ALONE))
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
                    entry.convenes
                    or not items
                    or (joint and len(items) > 1)
                    or entry.rule == JOINS
                    or _paired(left, entry),
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
    if verdict.by == "gerund" and links.prep in ("after", "since"):
        return Verdict("happened", "after", "past")
    return in_its_clause(tokens, verdict, links, end)


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
