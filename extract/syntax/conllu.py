"""Treebanks in the CoNLL-U format, as far as a parser learns from them: words, spaces, tags, heads and relations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ...graph.errors import InvalidRecord

__all__ = ["Gold", "lines", "read", "sentences"]


class Gold(NamedTuple):
    """One sentence of a treebank; heads are places in the sentence from 0, the root is its own head."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    kinds: tuple[str, ...]
    """Universal parts of speech."""
    tags: tuple[str, ...]
    """Penn tags: they tell "met" from "meet" and "has met"."""
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def read(path: Path, without: Collection[str] = ()) -> Iterator[Gold]:
    """Give the sentences of a CoNLL-U file, but for documents whose id begins with one of `without`.

    Raises:
        InvalidRecord: a sentence is no tree or a line has too few columns; the message names file and line.

    """
    with path.open(encoding="utf-8") as file:
        yield from sentences(_lines_but(file, tuple(without)), path.name)


def _lines_but(source: Iterable[str], without: tuple[str, ...]) -> Iterator[str]:
    """Give the lines of documents that may be learnt from; others come as empty lines, so that numbers stay right."""
    wanted = True
    for line in source:
        if line.startswith("# newdoc id = "):
            wanted = not line.removeprefix("# newdoc id = ").startswith(without) if without else True
        yield line if wanted else "\n"


def sentences(source: Iterable[str], where: str = "treebank") -> Iterator[Gold]:
    r"""Give the sentences in lines of CoNLL-U.

    Words joined in writing ("didn't") come as the words they are; words that were left out do not come.

    >>> text = "1\tAda\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tspoke\t_\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
    >>> [(gold.words, gold.heads) for gold in sentences(text.splitlines())]
    [(('Ada', 'spoke'), (1, 1))]
    """
    rows: list[list[str]] = []
    joined: dict[int, bool] = {}
    number = 0
    for number, line in enumerate(source, 1):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield _gold(rows, joined, f"{where}:{number}")
            rows, joined = [], {}
            continue
        if line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != 10:
            raise InvalidRecord(f"{len(row)} columns", f"{where}:{number}", "CoNLL-U has ten, separated by tabs")
        if "-" in row[0]:
            first, last = (int(n) for n in row[0].split("-"))
            joined.update(dict.fromkeys(range(first, last), False))
            joined[last] = _space(row)
        elif "." not in row[0]:
            rows.append(row)
    if rows:
        yield _gold(rows, joined, f"{where}:{number}")


def lines(gold: Gold) -> Iterator[str]:
    """Give a sentence as lines of CoNLL-U, the empty line after it included."""
    for n, word in enumerate(gold.words):
        head = 0 if gold.heads[n] == n else gold.heads[n] + 1
        misc = "_" if gold.spaces[n] else "SpaceAfter=No"
        yield "\t".join(
            (str(n + 1), word, "_", gold.kinds[n], gold.tags[n], "_", str(head), gold.relations[n], "_", misc)
        )
    yield ""


def _space(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")


def _gold(rows: list[list[str]], joined: dict[int, bool], where: str) -> Gold:
    heads = tuple(n if row[6] == "0" else int(row[6]) - 1 for n, row in enumerate(rows))
    if any(not 0 <= head < len(rows) for head in heads) or sum(head == n for n, head in enumerate(heads)) != 1:
        raise InvalidRecord(
            "the heads of the sentence before this line make no tree", where, "one root, no head outside"
        )
    return Gold(
        tuple(row[1].replace(" ", "") for row in rows),
        tuple(joined.get(n + 1, _space(row)) for n, row in enumerate(rows)),
        tuple(row[3] for row in rows),
        tuple(row[4] for row in rows),
        heads,
        tuple(row[7] for row in rows),
    )
