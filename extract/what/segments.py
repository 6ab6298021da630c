"""The clauses of a sentence, numbered word by word: each date and place belongs to the clause that it stands in."""

from __future__ import annotations

from ..text.once import of_the_last
from ..text.words import PREPOSITIONS, SAY, SUBORDINATORS
from .clauses import Token, is_actor, is_adverb, is_finite

__all__ = ["segments"]

PLAIN = frozenset(
    [
        "on",
        "in",
        "at",
        "late",
        "early",
        "earlier",
        "later",
        "the",
        "a",
        "an",
        "two",
        "both",
        "after",
        "before",
        "during",
    ]
)


OPENERS = SUBORDINATORS | {",", "and", "but", '"'}
"""Words at which a clause may begin; others are asked behind ";" and ":", names behind a word of saying."""
LEADS = frozenset(("following", "shortly", "hours", "soon"))
DASHES = frozenset(("-", "--", "\u2013", "\u2014"))
WISHES = frozenset(("goodbye", "farewell", "hello", "yes", "no"))
"""What is said without saying anything more: "said goodbye to three envoys, who called on him"."""
FEW = 12
"""Words between quotation marks that may be a part of their clause: 'spoke "for forty minutes" on Monday'."""


@of_the_last
def segments(tokens: tuple[Token, ...]) -> tuple[list[int], set[int]]:
    """Number the clauses of a sentence word by word, and name those whose verb is one of saying."""
    ids: list[int] = []
    says: set[int] = set()
    current, has_verb, leading = 0, False, False
    for k, t in enumerate(tokens):
        low = t.low
        asked = t.mention is not None or low in OPENERS or (k and tokens[k - 1].low in (";", ":"))
        if asked and _opens(tokens, k, has_verb, leading) and k:
            current, has_verb = current + 1, False
            leading = t.low in SUBORDINATORS and t.low not in ("that", "who", "which")
        elif k == 0 and not _plain_lead(t):
            leading = not (t.capital and len(tokens) > 1 and tokens[1].low in DASHES)  # "JAKARTA - Holm met Berg"
        elif k == 0 or (k == 1 and tokens[0].low in ("shortly", "just", "hours", "soon")):
            leading = t.low in SUBORDINATORS or t.low in LEADS or t.low.endswith("ing")
        elif leading and not has_verb and t.low in DASHES and _dateline(tokens, k):
            leading = False
        ids.append(current)
        if is_finite(tokens, k) and not (t.low == "'s" and k and tokens[k - 1].date):  # "at Tuesday's dinner"
            has_verb = True
            wish = tokens[k + 1].low if k + 1 < len(tokens) else ""  # "said goodbye" says nothing more
            the = t.low == "said" and k and tokens[k - 1].low == "the"  # "at the said meeting"
            if t.low in SAY and not the and not t.low.startswith(("expect", "believ")) and wish not in WISHES:
                says.add(current)
    return ids, says


def _dateline(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a dash stands behind the dateline of a report, which opens no clause: "OSLO - The minister"."""
    first = tokens[0].low
    return k < FEW and first not in SUBORDINATORS and first not in LEADS and not first.endswith("ing")


def _plain_lead(t: Token) -> bool:
    """Say whether a sentence opens with its date, place or subject, not with a clause or phrase of its own."""
    return t.mention is not None or t.date is not None or t.capital is False or t.low in PLAIN


def _opens(tokens: tuple[Token, ...], k: int, has_verb: bool, leading: bool) -> bool:
    """Say whether a clause of its own begins at a word."""
    t, before = tokens[k], tokens[k - 1] if k else None
    if t.low == "after" and before is not None and before.low == "one":  # "one after the other", "one after another"
        return False
    if t.low in SUBORDINATORS and not (t.low == "that" and before is not None and before.low in PREPOSITIONS):
        return t.low not in ("as", "till", "once", "since", "so") or (
            k + 1 < len(tokens)
            and (is_actor(tokens[k + 1]) or (t.low == "since" and _acts(tokens, k + 1)))
            and has_verb
            and t.low != "so"
        )
    if before is None:
        return False
    if before.low == ";" or (before.low == ":" and t.start > before.end) or (t.low == '"' and not _within(tokens, k)):
        return True
    if t.low in (",", "and", "but"):
        return _starts_clause(tokens, k, has_verb, leading)
    return _after_saying(tokens, k)


def _acts(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a place stands for whoever acts from there: "since Washington removed"."""
    return tokens[k].mention is not None and k + 1 < len(tokens) and is_finite(tokens, k + 1)


def _within(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a quotation mark opens or closes a few words that are a part of the clause."""
    marks = [n for n, t in enumerate(tokens) if t.low == '"']
    at = marks.index(k)
    other = at + 1 if at % 2 == 0 else at - 1
    if other >= len(marks):
        return False
    first, last = sorted((k, marks[other]))
    then = next((t for t in tokens[last + 1 :] if t.low not in (",", *PLAIN)), None)
    goes_on = last + 1 < len(tokens) and (tokens[last + 1].low not in (",", ".") or (then is not None and then.date))
    few = last - first <= FEW and (goes_on or any(t.date for t in tokens[first:last]))
    person = (t.mention is not None and t.mention.kind == "person" for t in tokens[first + 1 : last])
    return bool(few) and not any(person) and not any(is_finite(tokens, n) for n in range(first + 1, last))


def _starts_clause(tokens: tuple[Token, ...], k: int, has_verb: bool, leading: bool) -> bool:
    """Say whether a comma or "and" is followed by a clause with its own verb."""
    n = k + 1
    if n < len(tokens) and tokens[n].low in ("and", "but"):
        n += 1
    if leading and tokens[k].low == "," and n < len(tokens) and (is_actor(tokens[n]) or tokens[n].low == "the"):
        return not _apposed(tokens, k) and any(is_finite(tokens, j) for j in range(n, len(tokens)))
    if leading and tokens[k].low == "," and n == k + 1 and n < len(tokens) and is_finite(tokens, n):
        return True  # "who would come after a stay in Delhi, would hold talks"
    if not has_verb:
        return False
    while n < len(tokens) and (is_adverb(tokens[n]) or tokens[n].low in ("the", "a")):
        n += 1
    if n + 2 < len(tokens) and tokens[n].low in ("in", "at", "on") and (tokens[n + 1].date or tokens[n + 1].mention):
        n += 2 + (tokens[n + 2].low == ",")  # "and in London he had breakfast"
        if n >= len(tokens) or not is_actor(tokens[n]):
            return False
    if n + 1 < len(tokens) and tokens[n].date and is_actor(tokens[n + 1]):
        n += 1  # "and tomorrow he will"
    if n < len(tokens) and is_actor(tokens[n]):
        n += 1
        while n < len(tokens) and (is_adverb(tokens[n]) or tokens[n].date):
            n += 1
    return n < len(tokens) and (is_finite(tokens, n) or tokens[n].low.endswith("ing"))


def _apposed(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a post between commas says who somebody is: "where he met Song (...), head of it, on Sunday"."""
    post = tokens[k + 1].mention
    before = tokens[k - 1]
    ends = k + 2 < len(tokens) and tokens[k + 2].low in (",", ".", ";")
    return post is not None and post.kind == "role" and ends and (before.low == ")" or before.mention is not None)


def _after_saying(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether what somebody says begins here, after the verb and its date ("said Wednesday | Blinken would")."""
    if not is_actor(tokens[k]) or k + 1 >= len(tokens):
        return False
    j = k - 1
    while j >= 0 and (tokens[j].date or is_adverb(tokens[j]) or tokens[j].low == "on"):
        j -= 1
    if j < 0 or tokens[j].low not in SAY or tokens[j].low in ("told", "asked", "urged", "according"):
        return False
    return any(is_finite(tokens, n) for n in range(k + 1, min(k + 6, len(tokens))))
