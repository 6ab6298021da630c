"""Who does what a telegram or diary tells without a subject: "Saw Minister Holm this morning" is of its writer."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.diary import keeper
from ..text.spans import Mention, Reading, Sentence
from ..what.clauses import Clause, Token, is_adverb
from ..what.courtesies import said_by_whom
from ..what.encounters import CALLS_THERE
from ..what.frames import Frame
from ..what.predicates import opens_quote
from ..who.narrators import SIGNED, Narrators, author, sent
from ..who.plurals import speaks_only

__all__ = ["called_on", "entitled", "spoken_by", "told_by_one", "without_subject", "writer"]

_PAPER = re.compile(
    r"\b(?:telegram|cable|despatch|dispatch|diary|journal|memorandum|minute|note for|report"
    r"|to the secretary of state)\b|^[ \t]*(?:my dear|dear|sir|excellency|gentlemen)\b",
    re.I | re.M,
)
"""What a paper calls itself at its head that may leave out who writes it."""
TITLED = frozenset(("talk", "conversation", "interview", "chat", "discussion", "dialogue", "exchange"))
CLOSES = frozenset((".", "!", ")", "]", '"', ">"))
"""What a title names that is of a talk with somebody, and what may close it."""
HEAD, NEAR = 400, 60
"""So many characters make the head; so many mentions from the top and from the end a writer is named."""
BARE = frozenset(
    (
        "saw",
        "met",
        "visited",
        "breakfasted",
        "supped",
        "conferred",
        "entertained",
        "interviewed",
        "called",
        "had",
        "have",
        "was",
        "received",
        "lunched",
        "dined",
        "spoke",
        "talked",
        "telephoned",
    )
)
"""Verbs with which such a sentence begins."""
HAD = frozenset(("had", "held", "having", "concluded", "finished"))


def writer(frame: Frame, reading: Reading, clause: Clause) -> str | None:
    """Give who writes a paper, where a sentence of it begins with a past verb that has no subject; else None."""
    tokens = clause.tokens
    first = next((k for k, t in enumerate(tokens) if t.low.isalpha() and not is_adverb(t) and t.date is None), None)
    told = first is not None and tokens[first].low in BARE and frame.at - first < 4
    diary = keeper(reading.text) is not None
    if diary and first is not None and frame.at <= first + 1:
        told = not any(t.low in ("tomorrow", "next") for t in tokens)
    if not told or not (diary or _PAPER.search(reading.text[:HEAD])):
        return None
    ends = (*reading.mentions[:NEAR], *reading.mentions[NEAR:][-NEAR:])
    return _author(reading.text, tuple(m for m in ends if m.kind == "person"))


@lru_cache(maxsize=1)
def _author(text: str, people: tuple[Mention, ...]) -> str | None:
    return author(text, list(people))


def spoken_by(frame: Frame, reading: Reading, clause: Clause) -> str | None:
    """Give who speaks, where a sentence of his says of nobody that he is glad to welcome somebody, or met him."""
    token = clause.tokens[frame.at]
    if not said_by_whom(clause.tokens, frame.at, frame.rule) and not without_subject(frame, clause):
        return None
    told = _narrators(reading.text, reading.sentences, reading.mentions)
    own = told.resolved(Mention(token.start, token.end, "pronoun", "I", token.start, token.end), clause.sentence)
    if own is None or not own.certain:
        return None
    speaks = any(speaks_only(m) for m in reading.mentions if m.kind == "person" and m.name == own.name)
    return None if speaks else own.name


def without_subject(frame: Frame, clause: Clause) -> bool:
    """Say whether a quotation or post leaves out who speaks: "'Met Holm', she wrote", "'Useful talks with Holm'"."""
    begins = clause.tokens[frame.begin].low
    own = not frame.rule.startswith("noun-") or frame.verdict.by == "telegraphic" or begins in HAD
    return own and opens_quote(clause.tokens, frame.begin)


def called_on(frame: Frame, reading: Reading, clause: Clause) -> str | None:
    """Give who writes a paper, where a sentence of it says that somebody "called" and not on whom; else None."""
    head = reading.text[:HEAD]
    if frame.rule != CALLS_THERE or not (reading.document.subject or _PAPER.search(head) or sent(head)):
        return None
    token = clause.tokens[frame.at]
    told = _narrators(reading.text, reading.sentences, reading.mentions)
    own = told.resolved(Mention(token.start, token.end, "pronoun", "I", token.start, token.end), clause.sentence)
    return own.name if own is not None and own.why == SIGNED and own.certain else reading.document.subject


def told_by_one(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether "I" does it of whom the text does not say who he is: "I had a meeting with B" is of nobody else."""
    before = tokens[max(0, frame.begin - 2) : frame.at]
    return any(t.low in ("i", "we", "you") and t.mention is None and t.start < tokens[frame.at].start for t in before)


def entitled(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether a line is but the title of a talk that somebody had for a paper: "A conversation with Minister B"."""
    with_ = next((k for k, t in enumerate(tokens[:7]) if t.low == "with"), 0)
    noun = bool(with_) and frame.at == with_ - 1 and tokens[frame.at].low in TITLED
    return noun and tokens[0].low in ("a", "an", "my", "our") and all(t.low in CLOSES for t in tokens[frame.end :])


@lru_cache(maxsize=1)
def _narrators(text: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> Narrators:
    return Narrators(text, sentences, mentions, True)
