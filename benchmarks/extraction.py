"""How fast text is read: the extractor beside spaCy, its blank tokenizer and a full pipeline of our parser's size."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper, cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from side_by_side import arguments, medians, table

from whowhom.extract.people import read
from whowhom.extract.pipeline import extract
from whowhom.extract.syntax import parser
from whowhom.graph.records import Document

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT.parent / "shared" / "data" / "article" / "voa-blinken-beijing.txt"
MIXED = ROOT / "tests" / "gold" / "opened_docs.jsonl"
ROUNDS = 5
PATTERN = re.compile(r"\b[A-Z][a-z]+ (?:met|meets|visited|called) (?:with )?[A-Z][a-z]+")


def texts() -> Iterator[tuple[str, list[Document]]]:
    """Give what is read: an article full of encounters (else the seeds' own brief), and news of all kinds."""
    article = ARTICLE if ARTICLE.is_file() else next(Path(str(files("whowhom.seeds"))).rglob("documents/*.md"))
    yield f"one article ({article.name})", [Document(id="a", text=article.read_text("utf-8"), date="2023-06-18")]
    if MIXED.is_file():
        rows = map(json.loads, MIXED.read_text("utf-8").splitlines())
        yield "news of all kinds", [Document(id=r["id"], text=r["text"], date=r.get("date")) for r in rows]


def jobs(documents: list[Document]) -> dict[str, Callable[[], object]]:
    """Give the readers to be compared, each as a call that reads all documents once, as if seen for the first time."""
    parser.network()  # first, so that numpy is loaded as it is for a user
    remembered()  # looked for once: that is no part of reading
    found: dict[str, Callable[[], object]] = {
        "whowhom, rules alone": lambda: _rules(documents),
        "whowhom with syntax": lambda: _whole(documents),
        "whowhom, who alone": lambda: _who(documents),
        "regular expression scan": lambda: [PATTERN.findall(d.text) for d in documents],
    }
    if find_spec("spacy"):
        import spacy

        from whowhom.extract.syntax.model import load

        with as_file(files("whowhom.extract.syntax").joinpath(parser.WEIGHTS)) as weights:
            nlp = load(weights)
        fresh = iter([spacy.blank("en") for _ in range(2 * ROUNDS + 2)])  # a tokenizer remembers the words it has seen
        cut = [[d.text[s.start : s.end] for s in read(d).sentences] for d in documents]
        found["spaCy blank tokenizer"] = lambda: _tokenised(next(fresh), documents)
        found["full spaCy pipeline"] = lambda: _parsed(nlp, next(fresh), cut)
    return found


@cache
def remembered() -> list[_lru_cache_wrapper[object]]:
    """Give all functions that remember words or passages from one text to the next; the network itself stays loaded."""
    rooms = [m for name, m in sys.modules.items() if name.startswith("whowhom.extract.")]
    found = [f for m in rooms for f in vars(m).values() if isinstance(f, _lru_cache_wrapper)]
    return [f for f in found if f.cache_parameters()["maxsize"] and f is not parser.network]


def _forget() -> None:
    for function in remembered():
        function.cache_clear()
    parser.network().known.clear()


def _whole(documents: list[Document]) -> None:
    _forget()
    for document in documents:
        extract(document)


def _who(documents: list[Document]) -> None:
    _forget()
    for document in documents:
        read(document)


def _rules(documents: list[Document]) -> None:
    kept = parser.Trees.of
    parser.Trees.of = lambda self, clauses: [None for _ in clauses]  # type: ignore[method-assign]
    try:
        _whole(documents)
    finally:
        parser.Trees.of = kept  # type: ignore[method-assign]


def _tokenised(blank: Language, documents: list[Document]) -> None:
    for document in documents:
        blank(document.text)


def _parsed(nlp: Language, blank: Language, documents: list[list[str]]) -> None:
    """Tokenise, tag and parse every sentence of each document with the weights of our own parser."""
    from whowhom.extract.syntax.model import doc

    with nlp.memory_zone():  # words are forgotten between rounds, not between texts: so are ours
        for sentences in documents:
            rows = [[t.text for t in blank(s) if not t.is_space] for s in sentences]
            list(nlp.pipe((doc(nlp, row) for row in rows if row), batch_size=64))


def main() -> None:
    for name, documents in texts():
        length = sum(len(d.text) for d in documents)
        seconds = medians(jobs(documents), rounds=ROUNDS)
        print(f"{name}: {len(documents)} documents, {length:,} characters, one core, CPU time")
        base, full = seconds.get("spaCy blank tokenizer"), seconds.get("full spaCy pipeline")
        rows = [
            (job, f"{length / s:,.0f}", f"{base / s:.2f}" if base else "-", f"{full / s:.2f}" if full else "-")
            for job, s in sorted(seconds.items(), key=lambda i: i[1])
        ]
        table(rows, ("what", "characters a second", "times the tokenizer", "times the full pipeline"))


if __name__ == "__main__":
    arguments(__doc__)
    main()
