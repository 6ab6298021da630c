"""The words that govern a verb: auxiliaries, what it is the infinitive or gerund of, whose act it is then."""

from __future__ import annotations

from ..text.rows import Row
from ..text.words import AUX, DETERMINERS, NEGATION, PREPOSITIONS
from .carriers import OFF
from .clauses import Item, Token, is_actor, is_adverb
from .control import charged, witnessed
from .courtesies import courtesy
from .infinitive import governor, ranked, superlative
from .occasion import Governor, fortune
from .positions import goes_on
from .status import UNDONE, judge

__all__ = ["MODAL", "Chain", "chain"]

MODAL = frozenset(
    [
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "can",
        "could",
        "to",
        "must",
        "'ll",
        "'d",
        "won't",
        "wouldn't",
        "cannot",
        "can't",
        "couldn't",
    ]
)
_OPENINGS = PREPOSITIONS | {"after", "before", "while", "since", "when"}
HOPING = frozenset(("hope", "hopes"))
LONG = 14
LONGEST_LIST = 60
"""So many words back the verb may stand to which others hang that semicolons part."""
UNFINISHED = (["having"], ["being"], ["having", "been"])
"""Beginnings of a gerund that hangs on a verb: "denied having been received"."""
ADDED = {"addition": "besides", "prior": "before"}
"""Before "to" and a gerund, and what that stands for: "in addition to meeting B"."""
PAIRS = frozenset((("no", "longer"), ("all", "but")))


class Chain(Row, frozen=True):
    """The governing words left of a verb, where they begin, and what they say of its subject and voice."""

    words: str
    begin: int
    prep: str = ""
    """The preposition before a gerund ("after meeting Xi")."""
    passive: bool = False
    controlled: tuple[Item, ...] = ()
    """Who is invited, asked or expected to act; then he, not the inviter, is the subject."""
    infinitive: bool = False
    governed: bool = True
    """False for an infinitive that nothing known governs: a purpose."""
    owner: Item | None = None
    """Whose request or invitation it is ("rejected his request to meet"): the second party."""
    shared: bool = False
    """The chain is that of the verb before ("will visit Paris and meet Macron")."""


def chain(tokens: tuple[Token, ...], verb: int, form: str) -> Chain:
    """Read the governing words of the verb at `verb`, leftwards.

    "has repeatedly refused to" before "meet" gives those words and where they begin.
    """
    made = (_seen(tokens, verb) if form == "base" else None) or _read(tokens, verb, form)
    led = [t.low for t in tokens[made.begin : verb] if not is_adverb(t)]
    bare = led == ["be"] if made.passive else form == "base" and not led  # "and also meet", "and be received by"
    over = _coordinated(tokens, made.begin, made) if bare else made
    return over._replace(words=f"{over.words} be".strip(), passive=True) if led and over is not made else over


def _seen(tokens: tuple[Token, ...], verb: int) -> Chain | None:
    """Read a bare infinitive that somebody only saw: "watched B shake hands with C"."""
    whom = witnessed(tokens, verb)
    over = chain(tokens, verb - 2, "past") if whom is not None else None
    if whom is None or over is None:
        return None
    return over._replace(words=f"{over.words} {tokens[verb - 2].low}".strip(), controlled=(whom,), passive=False)


def _read(tokens: tuple[Token, ...], verb: int, form: str) -> Chain:
    """Read the words of the verb's own group and of what governs it."""
    words: list[str] = []
    k, begin = verb - 1, verb
    infinitive, governed, prep = False, True, ""
    controlled: tuple[Item, ...] = ()
    owner: Item | None = None
    while k >= 0 and len(words) < LONG:
        t = tokens[k]
        if t.date or (t.low in ("on", "late", "early", "at", "in") and words_date(tokens, k)):
            k -= 1
            continue
        if (t.low in AUX and not _possessive(tokens, k)) or t.low in NEGATION or is_adverb(t) or _pair(tokens, k):
            if t.low == "without":
                prep = "without"
            words.insert(0, t.low)
            begin = k
        elif t.low == "to" and courtesy(tokens, k) is None and superlative(tokens, k):
            return _ranked(tokens, k)
        elif t.low == "to" and not (infinitive_done(words) or (form == "ing" and tokens[k - 1].low in ADDED)):
            words.insert(0, "to")
            begin, infinitive = k, True
            found = courtesy(tokens, k) or governor(tokens, k)
            k, controlled, owner = found.at, found.controlled or controlled, found.owner or owner
            if found.words:
                words[:0] = found.words
                begin = k + 1
            else:
                governed = False
                break
            continue
        elif ((form == "ing" and begin == verb) or words == ["having"]) and (kept := _kept(tokens, k)) is not None:
            words[:0] = kept.words
            controlled, k = kept.controlled, kept.at
            begin = k + 1
            continue
        elif form == "ing" and begin == verb and t.low in _OPENINGS:
            prep = ADDED.get(tokens[k - 1].low, t.low) if t.low == "to" else t.low
            break
        elif (
            ((form == "ing" and begin == verb) or (words in UNFINISHED and _undone(t.low)))
            and t.low.isalpha()
            and t.low not in DETERMINERS
            and judge("chain", t.low)
            and not _attributive(tokens, k)
        ):
            words.insert(0, t.low)
            begin = k
        elif (t.low == "," and _parenthetical(tokens, k)) or _stressed(tokens, k, verb) or _apiece(tokens, k):
            k -= 1
            continue
        else:
            break
        k -= 1
    joined = " ".join(words)
    owner = owner or (_owner_in(tokens, begin, verb) if infinitive else None)
    return Chain(joined, begin, prep, _is_passive(words, form), controlled, infinitive, governed, owner)


def _ranked(tokens: tuple[Token, ...], to: int) -> Chain:
    """Read "became the first to meet Kim" as he met him; without such a verb, a rank only describes."""
    verb = ranked(tokens, to)
    if verb is None:
        return Chain("regularly", to)
    links = chain(tokens, verb, "base")
    yet = not MODAL.isdisjoint(links.words.split())  # "was to become the first to meet Kim"
    return links if yet else links._replace(words=f"{links.words} ranked to".strip())


def _kept(tokens: tuple[Token, ...], at: int) -> Governor | None:
    """Read what stands over a gerund: "no intention of", "was prevented from", "barred Holm from", "ruled out"."""
    low = tokens[at].low
    if (blamed := charged(tokens, at)) is not None:
        return Governor(at - 3, (tokens[at - 2].low, low), (blamed,))
    if low in OFF and judge("chain", f"{tokens[at - 1].low} {low}"):
        return Governor(at - 2, (tokens[at - 1].low, low))
    if low == "of" and tokens[at - 1].low in HOPING and tokens[at - 1].mention is None:
        return Governor(at - 2, (tokens[at - 1].low, low))  # "in the hope of holding talks"
    if low == "of" and (had := fortune(tokens, at - 1)) is not None:
        return had._replace(words=(*had.words, low))
    if low not in ("of", "from", "in"):
        return None
    for size in (2, 1):
        words = [t.low for t in tokens[max(0, at - size) : at]]
        if len(words) == size and all(w.isalpha() for w in words) and _undone(*words, low):
            return Governor(at - size - 1, (*words, low))
    mention = tokens[at - 1].mention if at > 1 and low == "from" and is_actor(tokens[at - 1]) else None
    if mention is None or not _undone(tokens[at - 2].low, low):
        return None
    return Governor(at - 3, (tokens[at - 2].low, low), (Item(mention, "", at - 1),))


def _undone(*words: str) -> bool:
    said = judge("chain", " ".join(words))
    return said is not None and said.status in UNDONE


def _pair(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word is one of two that stand in a verb group together: "no longer met", "all but met"."""
    before, after = tokens[k - 1].low if k else "", tokens[k + 1].low if k + 1 < len(tokens) else ""
    return not PAIRS.isdisjoint(((tokens[k].low, after), (before, tokens[k].low)))


def _attributive(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word stands between a determiner or owner and its noun ("A's planned meeting")."""
    if k == 0:
        return True
    before = tokens[k - 1]
    return (
        before.low in DETERMINERS
        or before.low == "'s"
        or (before.mention is not None and before.mention.kind == "pronoun")
    )


def _possessive(tokens: tuple[Token, ...], k: int) -> bool:
    before = tokens[k - 1].mention if k else None
    return tokens[k].low == "'s" and not (before is not None and before.kind == "pronoun")


def infinitive_done(words: list[str]) -> bool:
    """Say whether the chain is too long already for another infinitive."""
    return words.count("to") > 2


def words_date(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a preposition only introduces a date."""
    return k + 1 < len(tokens) and tokens[k + 1].date is not None


def _stressed(tokens: tuple[Token, ...], k: int, verb: int) -> bool:
    """Say whether a mark only stands in or around words of the verb's group: '"never, ever" met', 'would "meet B"'."""
    if k < 1 or k + 1 > verb:
        return False
    before, after = tokens[k - 1].low, tokens[k + 1].low
    return (tokens[k].low == '"' and (before in ("ever", "never", "not") or before in MODAL)) or (
        tokens[k].low == "," and (before, after) == ("never", "ever")
    )


def _apiece(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a word only tells of how many a verb group is: "were each received by"."""
    return k > 0 and tokens[k].low in ("each", "both", "all") and tokens[k - 1].low in AUX


def _parenthetical(tokens: tuple[Token, ...], comma: int) -> bool:
    return comma >= 2 and is_adverb(tokens[comma - 1]) and tokens[comma - 2].low == ","


def _owner_in(tokens: tuple[Token, ...], begin: int, verb: int) -> Item | None:
    for k in range(begin + 1, verb):
        mention = tokens[k].mention
        if mention is not None and mention.kind == "pronoun":
            return Item(mention, "", k)
    return None


def _is_passive(words: list[str], form: str) -> bool:
    if form not in ("past", "part"):
        return False
    verbs = [w for w in words if w in AUX]
    return bool(verbs) and verbs[-1] in frozenset(
        ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "isn't", "wasn't", "aren't", "weren't"]
    )


def _coordinated(tokens: tuple[Token, ...], verb: int, own: Chain) -> Chain:
    """Give a bare verb after "and" the chain of the verb before it: "will visit Paris and meet Macron"."""
    listed = goes_on(tokens, verb)
    if verb == 0 or not (listed or tokens[verb - 1].low in ("and", "or", ",", "then", "&", "but")):
        return own
    for k in range(verb - 2, max(-1, verb - (LONGEST_LIST if listed else 30)), -1):
        low, after = tokens[k].low, tokens[k + 1]
        if low in (":", ".") or (low == ";" and not listed):
            break
        undone = low in ("did", "do", "does") and after.low in NEGATION
        if undone or (low in MODAL and low != "to"):
            return chain(tokens, k + 1 + undone, "base")._replace(shared=True)
        if low == "to" and after.low.isalpha() and not (after.mention or after.capital or after.low in DETERMINERS):
            found = chain(tokens, k + 1, "base")
            if found.words != "to":
                return found._replace(shared=True)
    return own
