"""How fast text is read: the extractor beside spaCy's blank English tokenizer and a plain regular expression scan."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from side_by_side import medians, table

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document

ARTICLE = Path(__file__).parents[2] / "shared" / "data" / "article" / "voa-blinken-beijing.txt"


def text() -> tuple[str, str]:
    """Give the article where it lies beside the project, else the seeds' own brief; and what it is called."""
    if ARTICLE.is_file():
        return ARTICLE.read_text("utf-8"), "the VOA article"
    brief = next(iter(sorted(Path(str(files("whowhom.seeds"))).glob("beijing-2023/documents/*.md"))))
    return brief.read_text("utf-8"), "the seeds' brief"


def main() -> None:
    words, name = text()
    pattern = re.compile(r"\b[A-Z][a-z]+ (?:met|meets|visited|called) (?:with )?[A-Z][a-z]+")
    jobs = {
        "whowhom extract": lambda: extract(Document(id="a", text=words, date="2023-06-18")),
        "regular expression scan": lambda: pattern.findall(words),
    }
    try:
        import spacy

        blank = spacy.blank("en")
        jobs["spaCy blank tokenizer"] = lambda: blank(words)
    except ImportError:
        print("spaCy is not installed: its tokenizer is left out")
    seconds = medians(jobs, rounds=15)
    base = seconds.get("spaCy blank tokenizer")
    rows = [
        (job, f"{len(words) / s:,.0f}", f"{base / s:.2f}" if base else "-")
        for job, s in sorted(seconds.items(), key=lambda i: i[1])
    ]
    print(f"on {name}, {len(words):,} characters, one core, CPU time")
    table(rows, ("what", "characters a second", "times the tokenizer's speed"))


if __name__ == "__main__":
    main()
