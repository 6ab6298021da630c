"""Trees for the sentences that matter: each mention one plain word, each sentence for itself, the network loaded once.

Everything here works on the words that the rules see (`clauses.Clause`), so a place in a tree and a place in a rule's
reading can be told from each other only by a table, which each tree carries.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

from ..text.spans import Mention
from ..text.words import DETERMINERS, TRAVEL, VERBS
from ..what.clauses import Clause, Token
from .settings import PLAIN, phrases, words

if TYPE_CHECKING:
    from .network import Network, Parse

__all__ = ["LONGEST", "Tree", "Trees", "network", "parse", "plain_words"]

BEFORE_DATES = words("before_dates")
JOINTS = phrases("joints")
OPENINGS = frozenset(words[0] for words in JOINTS)
WEIGHTS = "weights.npz"
LONGEST = 120
"""Words of the longest sentence that is parsed; longer ones are lists or tables, where grammar says little."""
THREADS = "OPENBLAS_NUM_THREADS"
"""Read once, when numpy is loaded: threads that share matrices as small as ours cost several times what they save."""
DATELINE = 10
NOWHERE = -1
PAST = frozenset(w for table in (VERBS, TRAVEL) for w, entries in table.items() if entries[0].form == "past") | words(
    "past"
)
DASHES = frozenset("-\u2010\u2013\u2014")
_PIECE = re.compile(r"^(.+?)(n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_HYPHEN = re.compile(r"([-\u2010])")


class Tree(NamedTuple):
    """The grammar of one sentence; places are of `words`, the root is its own head."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    """Penn tags."""
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    """Universal dependencies."""
    tokens: tuple[int, ...]
    """For each word, which token of the clause it comes from; NOWHERE for a subject that was put in."""
    below: tuple[tuple[int, ...], ...]
    """For each word, those that hang on it, in order."""

    def mention(self, clause: Clause, n: int) -> Mention | None:
        """Give the mention that a word stands for, if it stands for one."""
        return clause.tokens[self.tokens[n]].mention if self.tokens[n] != NOWHERE else None

    def place(self, token: int) -> int | None:
        """Give where a token of the clause stands in the tree: its first word, or None."""
        return self.tokens.index(token) if token in self.tokens else None

    def children(self, head: int) -> tuple[int, ...]:
        """Give the words that hang on a word, in order."""
        return self.below[head]

    def case(self, n: int, relations: tuple[str, ...] = ("case",)) -> set[str]:
        """Give the prepositions before a word, in small letters; `relations` are those that may join them to it."""
        return {self.words[c].lower() for c in self.children(n) if self.relations[c] in relations}


class Trees:
    """The trees of the sentences of one text: each is parsed once, and those that are asked for together at once.

    In a `telegraphic` text, as records are, a sentence that begins with its verb is given a subject.
    """

    def __init__(self, text: str, telegraphic: bool = False) -> None:
        self._text, self._telegraphic = text, telegraphic
        self._known: dict[int, tuple[Clause, Tree | None]] = {}

    def of(self, clauses: Sequence[Clause]) -> list[Tree | None]:
        """Give the trees of some sentences; None for one too long to parse."""
        new = [clause for clause in clauses if id(clause) not in self._known]
        found = parse([(self._text, clause) for clause in new], self._telegraphic)
        self._known.update((id(clause), (clause, tree)) for clause, tree in zip(new, found, strict=True))
        return [self._known[id(clause)][1] for clause in clauses]


def parse(clauses: Sequence[tuple[str, Clause]], telegraphic: bool = False) -> list[Tree | None]:
    """Give the trees of sentences, each with the text that its places count in; None for one too long to parse."""
    rows = [plain_words(text, clause.tokens) for text, clause in clauses]
    if telegraphic:
        rows = [_with_subject(row) for row in rows]
    found = iter(_trees([row for row in rows if 0 < len(row) <= LONGEST]))
    return [next(found) if 0 < len(row) <= LONGEST else None for row in rows]


def plain_words(text: str, tokens: Sequence[Token]) -> list[tuple[str, int]]:
    """Give a sentence as the parser reads it, each word with the number of its token.

    A mention is one plain word, a phrase that joins ("as well as") is "and", and dates are left out with their
    prepositions: they are nobody, and verbs find their parties better without them.
    """
    row: list[tuple[str, int]] = []
    number = _after_dateline(tokens)
    while number < len(tokens):
        token = tokens[number]
        if token.mention is not None:
            row.extend((w, number) for w in _stand_in(text, tokens, number).split())
        elif token.date is not None:
            _leave_out(row, tokens, number)
        elif token.low in OPENINGS and (joint := _joint(tokens, number)):
            row.append(("and", number))
            number += joint - 1
        elif token.low == ";" and _goes_on(tokens, number):
            row.append((",", number))
        elif not (token.low == "," and (not row or row[-1][0] == ",")):
            row.extend((w, number) for w in _pieces(text[token.start : token.end]))
        number += 1
    return row


def _with_subject(row: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Read "Met with Smith" as "We met with Smith"; the word that nobody wrote comes from no token."""
    if len(row) < 2 or row[0][0].lower() not in PAST or row[1][0].lower() == "by":
        return row
    return [(PLAIN["nobody"], NOWHERE), (row[0][0].lower(), row[0][1]), *row[1:]]


def _after_dateline(tokens: Sequence[Token]) -> int:
    """Give where the sentence begins after "GENEVA, June 3 (AP) - "; 0 where there is no such thing."""
    for number, token in enumerate(tokens[:DATELINE]):
        if token.low in DASHES:
            return number + 1 if number else 0
        named = token.capital or token.date or (token.mention is not None and token.mention.kind in ("place", "state"))
        if not (named or not token.low[0].isalnum()):
            break
    return 0


def _leave_out(row: list[tuple[str, int]], tokens: Sequence[Token], number: int) -> None:
    """Take back the preposition of a date; a date that owns something ("Monday's talks") stays."""
    if number + 1 < len(tokens) and tokens[number + 1].low == "'s":
        row.append((PLAIN["date"], number))
        return
    while row and row[-1][0].lower() in BEFORE_DATES and row[-1][1] == number - 1:
        number = row.pop()[1]


def _goes_on(tokens: Sequence[Token], number: int) -> bool:
    """Say whether a semicolon only parts the members of a list: somebody or "and" follows."""
    after = tokens[number + 1 : number + 3]
    return any(t.mention is not None or t.low == "and" for t in after[:1]) or any(t.mention is not None for t in after)


def _joint(tokens: Sequence[Token], number: int) -> int:
    """Give how many tokens a joining phrase has that begins here; 0 for none."""
    lows = tuple(t.low for t in tokens[number : number + 3])
    return next((len(words) for words in JOINTS if lows[: len(words)] == words), 0)


def _stand_in(text: str, tokens: Sequence[Token], number: int) -> str:
    mention = tokens[number].mention
    assert mention is not None
    if mention.kind == "pronoun":
        return text[mention.start : mention.end]
    if mention.plural and mention.kind in ("person", "role"):
        return PLAIN["plural"]
    kind = mention.kind
    if kind == "role" and not (number and tokens[number - 1].low in DETERMINERS):
        kind = "person"
    return PLAIN[kind]


def _pieces(word: str) -> Sequence[str]:
    """Cut a word as the treebanks do: "didn't", "long-term"."""
    if word.lower() == "cannot":
        return word[:3], word[3:]
    if word.isalpha():
        return (word,)
    if found := _PIECE.match(word):
        return found.group(1), found.group(2).replace("\u2019", "'")
    return [piece for piece in _HYPHEN.split(word) if piece]


@lru_cache(maxsize=1)
def network() -> Network:
    """Give the trained network; it is loaded when a sentence first needs it, and numpy with it."""
    unset = THREADS not in os.environ
    os.environ.setdefault(THREADS, "1")
    try:
        from .network import Network
    finally:
        if unset:
            del os.environ[THREADS]
    with as_file(files(__package__).joinpath(WEIGHTS)) as path:
        return Network(path)


def _trees(rows: list[list[tuple[str, int]]]) -> list[Tree]:
    if not rows:
        return []
    found = network().parse([[word for word, _ in row] for row in rows])
    return [_tree(row, parse) for row, parse in zip(rows, found, strict=True)]


def _tree(row: list[tuple[str, int]], parse: Parse) -> Tree:
    below: list[list[int]] = [[] for _ in row]
    for n, head in enumerate(parse.heads):
        if head != n:
            below[head].append(n)
    words, tokens = zip(*row, strict=True)
    return Tree(words, *parse, tokens, tuple(map(tuple, below)))
