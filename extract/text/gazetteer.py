"""What is known by name: states, places, bodies and titles, read once from the data files of `lexicon/`."""

from __future__ import annotations

import csv
import re
from functools import cache

from ..lexicon import lines_of, tables
from .rows import Row

__all__ = [
    "CAPITAL",
    "SHORT",
    "UNSEEN",
    "Entry",
    "Tails",
    "Trie",
    "common_words",
    "listed",
    "names",
    "place",
    "state",
    "words_of",
]

UNSEEN = "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069"
"""Marks that nobody sees, as a range of characters; inside a word they belong to it."""
SHORT = "(?:ll|d|ve|re|m)"
"""Verbs as the end of the word before them: "he'll"; "'s" may be an owner's too."""
CAPITAL = "[A-ZÀ-ÖØ-ÞČĆĐĒĪŁŚŠŞŽŻİ]"
"""A capital of the names that Latin letters write."""
WORD = re.compile(
    r"(?! )(?:[A-Z]?[a-z]+(?=[ ,])|"  # no sign of a word is asked of a space, and most words are plain
    rf"[A-Z](?:\.[A-Z](?![^\W\d_]))+\.?|{CAPITAL}\.(?=[ -]{{0,26}}(?:{CAPITAL}|(?:de|du|van|von|el|al|bin) [A-Z]))"
    r"|(?:Ch|Kh|Sh|Ts|Ya|Yu|Zh)\.(?=[A-Z][a-z])"
    rf"|[^\W\d_]+(?:(?:'(?!(?:s|{SHORT})\b)|[{UNSEEN}]+)[^\W\d_]+)*"
    rf"|'(?:s|{SHORT})\b"
    r"|\d+(?:[.,:]\d+)*|\n|[^\w\s]|[\w]+)"
)
"""How text and lexicon alike fall into words."""


class Entry(Row, frozen=True):
    """What a known name stands for. `kind` is state, adjective, city, place, org, post, honorific, rank or style."""

    kind: str
    name: str
    state: str | None = None
    detail: str | None = None
    """The kind of body or place; `capital` of a seat of government; the place of a metonym's building."""


Tails = tuple[tuple[tuple[str, ...], Entry], ...]
"""The words that may follow the first one of a name, and what they then mean, longest first."""
Trie = dict[str, Tails]
"""The tails of each first word."""


def words_of(name: str) -> frozenset[str]:
    """Give the words of a data file that is a list of words."""
    return frozenset(word for line in lines_of(name) for word in line.split())


def listed(key: str) -> frozenset[str]:
    """Give one of the small word lists, as "step.list".

    >>> "summit" in listed("runs.encounters")
    True
    """
    step, name = key.split(".")
    return frozenset(tables("who")[step][name].split())


@cache
def common_words() -> frozenset[str]:
    """Give the words of the language that our own texts write in small letters."""
    return words_of("common_words.txt")


def _rows(name: str) -> list[list[str]]:
    return list(csv.reader(lines_of(name)))[1:]


def _split(cell: str) -> list[str]:
    return [x.strip() for x in cell.replace("\n", "").split("|") if x.strip()]


@cache
def names() -> Trie:
    """Give everything that is known by name as written, with its capitals."""
    found: dict[str, Entry] = {}
    for name, aliases, adjectives, capitals in _rows("countries.csv"):
        for form in [name, *_split(aliases)]:
            found.setdefault(form, Entry("state", name, name))
        for form in _split(adjectives):
            found.setdefault(form, Entry("adjective", name, name))
        for form in _split(capitals):
            found.setdefault(form, Entry("city", form, name, "capital"))
    for line in lines_of("places.tsv"):
        kind, state_name, forms = line.split("\t")
        for form in _split(forms):
            found.setdefault(form, Entry("city" if kind == "city" else "place", form, state_name or None, kind))
    for name, state_name, organisation, at in _rows("metonyms.csv"):
        found.setdefault(name, Entry("org", organisation or name, state_name or None, f"seat:{at}"))
    for name, aliases, kind in _rows("bodies.csv"):
        for form in [name, *_split(aliases)]:
            found.setdefault(form, Entry("org", name, None, kind))
            if kind == "intergovernmental" and form.isupper() and len(form) > 3:
                found.setdefault(form.capitalize(), Entry("org", name, None, kind))  # "Ecowas", "Nato"
    _add_titles(found)
    return _trie(found)


def _add_titles(found: dict[str, Entry]) -> None:
    table = tables("titles")["words"]
    for form in table["honorifics"].split():
        found.setdefault(form, Entry("honorific", form))
    for form in _split(table["ranks"]):
        found[form] = Entry("rank", form)
    for form in _split(table["styles"]):
        found[form] = Entry("style", form)
    for pair in _split(table["short"]):
        form, full = pair.split("=")
        found[form] = Entry("post", full)


@cache
def posts() -> Trie:
    """Give the posts of several words, in lower case."""
    return _trie({form: Entry("post", form) for form in _split(tables("titles")["words"]["posts"])})


def _trie(found: dict[str, Entry]) -> Trie:
    table: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for form, entry in found.items():
        words = WORD.findall(form)
        table.setdefault(words[0], []).append((tuple(words[1:]), entry))
    return {first: tuple(sorted(rest, key=lambda r: (-len(r[0]), r[0]))) for first, rest in table.items()}


@cache
def _by_form() -> dict[str, Entry]:
    return {" ".join((first, *rest)): entry for first, tails in names().items() for rest, entry in tails}


def state(form: str) -> str | None:
    """Give the state that a name or adjective stands for.

    >>> state("Chinese"), state("U.S.")
    ('China', 'United States')
    """
    entry = _by_form().get(" ".join(WORD.findall(form)))
    return entry.state if entry and entry.kind in ("state", "adjective") else None


def place(form: str) -> Entry | None:
    """Give what is known of a place.

    >>> place("Geneva").state
    'Switzerland'
    """
    entry = _by_form().get(" ".join(WORD.findall(form)))
    return entry if entry and entry.kind in ("state", "city", "place") else None
