"""A name without what only stands before or behind it: "Messrs.", "Sheikh", "QC"; and a husband's for a wife."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import Chunk, words
from .given_sex import told_by_name
from .styled import PLURAL

__all__ = ["of_husband", "past_honours", "without_title"]

_HONOURS = listed("behind_name.honours")
"""Letters behind a name that are no part of it."""


def of_husband(title: Chunk, run: Chunk) -> tuple[int, str] | None:
    """Give the name of a wife who is called by her husband's, which is not his: "Mrs. Philip W. Buchen"."""
    if title.low.rstrip(".") not in ("mrs", "mme", "madame") or " " not in run.text or told_by_name(run.text) != "m":
        return None
    return title.start, " ".join(f"{title.text} {run.text}".split())


def without_title(run: Chunk) -> tuple[int, str]:
    """Leave out "Sheikh" or "Messrs." before a name of several words, and "QC" behind one."""
    first, _, rest = run.text.partition(" ")
    parts = run.text.split()
    while len(parts) > 1 and parts[-1] in _HONOURS:
        parts.pop()
        parts[-1] = parts[-1].rstrip(",")
    if (first in words().name_titles or first in PLURAL) and len(parts) > 2:
        return run.start + run.text.index(rest), " ".join(parts[1:])
    return run.start, " ".join(parts)


def past_honours(chunks: list[Chunk], k: int) -> int:
    """Step over the letters behind a name that ends before a chunk: "Ann Lee AO DSC", "Ann Lee, OBE, Envoy"."""
    while (at := k + (k < len(chunks) and chunks[k].text == ",")) < len(chunks) and chunks[at].text in _HONOURS:
        k = at + 1
    return k
