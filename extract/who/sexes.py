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

ONLY_WOMAN = "the only woman told of before"


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
        return known if known is not None else next(iter(_told()[1][w] for w in _given(name) if w in _told()[1]), "")

    def only_woman(self, pronoun: Mention, told: list[str], beside: list[str]) -> Mention:
        """Give "she" the one woman told of, rather than somebody of another sentence of whom nothing shows the sex."""
        said = table().pronouns.get(self._text[pronoun.start : pronoun.end].lower(), "")
        if said != "f" or pronoun.name in beside or self._sex(pronoun.name) == "f":
            return pronoun
        women = [name for name in told if self._sex(name) == "f"]
        if len(women) != 1:
            return pronoun
        return pronoun._replace(name=women[0], certain=False, why=ONLY_WOMAN, candidates=(women[0],))


def _given(name: str) -> list[str]:
    """Give the words of a name that may tell: the first, or the second after a title that is part of it."""
    words = [fold(w) for w in name.split()]
    return words[1:2] if len(words) > 1 and words[0] in _told()[0] else words[:1]


def _titled(before: str, role: str | None) -> str:
    """Give what the words before a name and a post tell."""
    words = fold(f"{before} {role or ''}".replace(".", " ")).split()
    return next((_told()[0][w] for w in words if w in _told()[0]), "")
