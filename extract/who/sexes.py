"""Whom "he" or "she" cannot mean, by title and given name; most names of the world leave it open."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ...graph.names import fold
from ..lexicon import tables
from ..text.spans import Mention
from .groups import table
from .plurals import speaks_only
from .verbs import REPORTING

__all__ = ["Sexes"]


@cache
def _told() -> tuple[dict[str, str], dict[str, str]]:
    """Give what titles and given names tell, each folded, as "m" or "f"."""
    data = tables("sexes")
    titles, names = (
        {fold(w): sex for sex, key in (("f", "female"), ("m", "male")) for w in data[part][key].split()}
        for part in ("titles", "names")
    )
    return titles, names


class Sexes:
    """What a document's titles and names tell of its people."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        self._text = text
        self._of: dict[str, str] = {}
        self._speakers = {m.name for m in mentions if m.kind == "person" and speaks_only(m)}
        for m in mentions:
            if m.kind == "person" and (sex := _titled(text[m.start : m.name_start], m.role)):
                self._of[m.name] = sex

    def _others(self, pronoun: Mention, names: list[str]) -> list[str]:
        """Leave out who only speaks for others: a spokesman's "he" is whom he speaks for, but in "he said"."""
        following = self._text[pronoun.end : pronoun.end + 20].split()[:1]
        return names if following and following[0] in REPORTING else [n for n in names if n not in self._speakers]

    def fit(self, pronoun: Mention, names: list[str]) -> list[str]:
        """Give those whom a pronoun may mean: all, but for whom the other one would be used."""
        names = self._others(pronoun, names)
        said = table().pronouns.get(self._text[pronoun.start : pronoun.end].lower(), "")
        return [n for n in names if self._sex(n) in ("", said)] if said in ("m", "f") else names

    def _sex(self, name: str) -> str:
        known = self._of.get(name)
        return known if known is not None else _told()[1].get(fold(name.split()[0]) if name.strip() else "", "")


def _titled(before: str, role: str | None) -> str:
    """Give what the words before a name and a post tell."""
    words = fold(f"{before} {role or ''}".replace(".", " ")).split()
    return next((_told()[0][w] for w in words if w in _told()[0]), "")
