"""The page on accuracy, made by reading every labelled set: `python -m whowhom.extract.evaluate.page`."""

from __future__ import annotations

import io
import sys
import tomllib
from dataclasses import replace
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from .gold import read
from .outcome import Outcome
from .report import Row, table
from .run import evaluate

__all__ = ["page", "sets"]

HEAD = "| what | right | wrong | missed | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|--:|\n"


def sets() -> list[dict[str, str]]:
    """Give the labelled sets: each with its name, its files and what it is.

    >>> [s["name"] for s in sets()][:2]
    ['development', 'wider']
    """
    text = files(__package__).joinpath("sets.toml").read_text(encoding="utf-8")
    found: list[dict[str, str]] = tomllib.loads(text)["set"]
    return found


def page(root: Path) -> str:
    """Give the page as Markdown, from the sets that are at hand below and beside a folder."""
    out = io.StringIO()
    around = files(__package__).joinpath("page.txt").read_text(encoding="utf-8")
    top, _, bottom = around.partition("---\n")
    out.write(top.replace("VERSION", version("whowhom")))
    for one in sets():
        out.write(f"\n## {one['name']}\n{one['what']}\n\n")
        outcomes = _outcomes(root, one)
        if outcomes is None:
            out.write("Not at hand when this page was made.\n")
            continue
        out.write(HEAD + "".join(map(_line, table(outcomes))))
    out.write(bottom)
    return out.getvalue()


def _outcomes(root: Path, one: dict[str, str]) -> list[Outcome] | None:
    gold, docs = root / one["gold"], [root / one["docs"]] if "docs" in one else []
    if not all(path.exists() for path in (gold, *docs)):
        return None
    texts = read([gold], docs)
    if "date" in one:
        texts = [replace(t, document=replace(t.document, date=t.document.date or one["date"])) for t in texts]
    return evaluate(texts)


def _line(row: Row) -> str:
    shares = (_figure(share) for share in (row.precision, row.recall, row.f1))
    return f"| {row.what} | {row.right} | {row.wrong} | {row.missed} | {' | '.join(shares)} |\n"


def _figure(share: Any) -> str:
    return "" if share is None else f"{share:.3f}"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page(Path.cwd()))
