"""The questions that whowhom knows by name, and how one is asked; a question is one `.rq` file with a header."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from itertools import chain, islice
from operator import lt
from pathlib import Path
from typing import NamedTuple

from ..graph.errors import InvalidInput, UnknownName, UnreadableFile
from ..graph.queryable import Queryable
from ..graph.store import Term
from .asking import rows, text_of
from .at_once import at_once
from .header import Header, read
from .names import did_you_mean, suggestions
from .parameters import bindings
from .plain import InOrder, Plain, plain

__all__ = ["Answer", "Question", "question", "questions", "run"]


class Question(NamedTuple):
    """A question: its name, what its header says, and its text."""

    name: str
    header: Header
    text: str


class Answer(NamedTuple):
    """What came of a question: its columns, and sorted rows of plain values."""

    columns: tuple[str, ...]
    rows: list[tuple[Plain, ...]]
    cut: bool = False
    """Whether there were more rows than a typed query may give."""


@cache
def questions() -> dict[str, Question]:
    """Give every question by name.

    >>> questions()["roles"].header.about
    'Which posts somebody held and to which bodies they belonged, as the sources have it.'
    """
    names = sorted(f.name.removesuffix(".rq") for f in files(__package__).iterdir() if f.name.endswith(".rq"))
    return {name: Question(name, read(text_of(name)), text_of(name)) for name in names}


LONGEST = 1000
"""Characters of a path; what is longer names no file."""


def _short(words: str) -> str:
    return words if len(words) < 60 else f"{words[:56]} ..."


def question(name_or_path: str | Path) -> Question:
    """Give a question by its name, or from a file.

    Raises:
        UnknownName: there is neither; `candidates` are names that look alike.
        UnreadableFile: the file cannot be read as text.

    """
    name = str(name_or_path)
    if name in questions():
        return questions()[name]
    path = Path(name_or_path)
    if "{" in name:
        words = f"a query of your own is no name: {_short(name)!r}"
        raise UnknownName(words, None, "put it into a file, or give it to `whowhom query -` as its input")
    if len(name) > LONGEST or not path.is_file():
        near = suggestions(name, questions())
        raise UnknownName(
            f"no question or file {_short(name)!r}", None, did_you_mean(near, "see `whowhom query`"), near
        )
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as e:
        raise UnreadableFile(f"cannot be read as text ({e})", name, "save it as UTF-8") from None
    return Question(path.stem, read(text), text)


@at_once
def run(store: Queryable, name_or_path: str | Path, params: Mapping[str, str] | None = None) -> Answer:
    """Ask a question by name or file, with its parameters as people type them.

    >>> from whowhom.graph.store import Store
    >>> run(Store.memory(), "who-met-whom", {"from": "2023-06"})
    Answer(columns=('who', 'whom', 'date', 'place', 'event'), rows=[], cut=False)

    Raises:
        UnknownName: no such question, parameter, actor or status.
        InvalidInput: a parameter is missing or of a wrong type, or the query does not parse.

    """
    asked = question(name_or_path)
    ways = bindings(store, asked.header, params or {})
    if asked.name == "paths":
        from .paths import COLUMNS, ways_between

        return Answer(COLUMNS, list(ways_between(store, ways)))
    columns = asked.header.columns
    found = [_rows(store, asked, way) for way in ways]
    return Answer(columns, _sorted(found[0] if len(found) == 1 else chain.from_iterable(found)))


def _rows(store: Queryable, asked: Question, bind: Mapping[str, Term]) -> Iterable[tuple[Plain, ...]]:
    columns = asked.header.columns
    if questions().get(asked.name) == asked:
        from .quick import QUICK

        if asked.name in QUICK:
            return QUICK[asked.name](store, bind)
        return [tuple(plain(row.get(c)) for c in columns) for row in rows(store, asked.name, bind)]
    try:
        found = store.query(asked.text, bind, default_graph=store.minter.graph("derived"))
        return [tuple(plain(row.get(c)) for c in columns) for row in found]
    except (SyntaxError, RuntimeError, TypeError) as e:
        raise InvalidInput(f"the query cannot be asked ({e})", asked.name, "mend the query or its header") from None


def _sorted(found: Iterable[tuple[Plain, ...]]) -> list[tuple[Plain, ...]]:
    """Give each row once, numbers sorted as numbers and words as words, what is missing first.

    Most rows come in their order, and then seeing that costs a quarter of sorting them; where comparing them never
    meets what is missing or of another kind, they need no keys, which cost the most.
    """
    if isinstance(found, InOrder):
        return found
    rows = list(found)
    with suppress(TypeError):
        return rows if all(map(lt, rows, islice(rows, 1, None))) else sorted(dict.fromkeys(rows))
    return sorted(dict.fromkeys(rows), key=_order)


def _order(row: tuple[Plain, ...]) -> tuple[tuple[int, float, str], ...]:
    """Give what tells numbers, words and what is missing apart."""
    return tuple((0, 0, "") if v is None else (1, v, "") if not isinstance(v, str) else (2, 0, v) for v in row)
