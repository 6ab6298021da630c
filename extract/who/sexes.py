"""Whom "he" or "she" cannot mean, by title and given name; most names of the world leave it open."""

from __future__ import annotations

from collections.abc import Iterable

from ...graph.names import fold
from ..text.spans import Mention
from .given_sex import told, told_by_name
from .groups import table
from .plurals import speaks_only
from .verbs import REPORTING

__all__ = ["Sexes"]

ONLY_WOMAN = "the only woman told of before"


class Sexes:
    """What a document's titles and names tell of its people."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        self._text = text
        self._of: dict[str, str] = {}
        self._learned: dict[str, str] = {}
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

    def shown(self, pronoun: Mention, names: list[str]) -> list[str]:
        """Give those who fit a pronoun, first whose title or name shows it."""
        said = table().pronouns.get(self._text[pronoun.start : pronoun.end].lower(), "")
        return sorted(self.fit(pronoun, names), key=lambda n: self._sex(n) != said)

    def _sex(self, name: str) -> str:
        known = self._of.get(name)
        return known if known is not None else told_by_name(name) or self._learned.get(name, "")

    def learn(self, pronoun: Mention) -> None:
        """Keep what a pronoun tells of the only one whom it can mean: "she" of a premier, who is then not "he".

        Of whom it tells both, nothing is known. "Her" may well be of somebody without a name.
        """
        said = {"he": "m", "she": "f"}.get(self._text[pronoun.start : pronoun.end].lower(), "")
        if said and pronoun.certain and pronoun.why is None:
            self._learned[pronoun.name] = said if self._learned.get(pronoun.name, said) == said else ""

    def only_woman(self, pronoun: Mention, told: list[str], beside: list[str]) -> Mention:
        """Give "she" the one woman told of, rather than somebody of another sentence of whom nothing shows the sex."""
        said = table().pronouns.get(self._text[pronoun.start : pronoun.end].lower(), "")
        if said != "f" or pronoun.name in beside or self._sex(pronoun.name) == "f":
            return pronoun
        women = [name for name in told if self._sex(name) == "f"]
        if len(women) != 1:
            return pronoun
        return pronoun._replace(name=women[0], certain=False, why=ONLY_WOMAN, candidates=(women[0],))


def _titled(before: str, role: str | None) -> str:
    """Give what the words before a name and a post tell."""
    words = fold(f"{before} {role or ''}".replace(".", " ")).split()
    return next((told()[0][w] for w in words if w in told()[0]), "")
