"""Everybody whom a facts file names: found in the dossier's list, or new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..graph.names import fold
from ..graph.records import Organisation, Person, Place
from .actors import Actor, ActorDirectory, countries, states_of_places
from .lines import Phrase
from .mending import LineError, name_error

__all__ = ["Cast"]


@dataclass(slots=True)
class Cast:
    """Everybody whom a facts file names: resolved through the dossier's list, and noted with the places of mention."""

    doc: str
    directory: ActorDirectory
    mentions: dict[Actor, list[tuple[str, int, int]]] = field(default_factory=dict)
    created: dict[str, Actor] = field(default_factory=dict)

    def actor(self, name: Phrase, offset: int, kind: str = "person") -> Actor:
        """Give the actor whom a name means; one whom the dossier does not know is created.

        Raises:
            LineError: the name is ambiguous, or holds what no name does.

        """
        actor = self.directory.exact(name.text)
        if actor is None:
            if fault := name_error(name):
                raise fault
            actor = self._found(name, kind)
        self.mentions.setdefault(actor, []).append((name.text, offset + name.start, offset + name.end))
        return actor

    def _found(self, name: Phrase, kind: str) -> Actor:
        if new := self.created.get(fold(name.text)):
            return new
        found = self.directory.find(name.text)
        if len(found) == 1:
            return found[0]
        if found:
            who = " or ".join(sorted(a.name for a in found))
            raise LineError(name.start, f"{name.text!r} may be {who}", "write the full name")
        if country := countries().get(fold(name.text)):
            return self.directory.exact(country) or Actor(country, "state")
        if not fold(name.text):
            raise LineError(name.start, "a name without a letter", "write who")
        return self.created.setdefault(fold(name.text), Actor(name.text, kind))

    def known(self, text: str) -> bool:
        """Say whether these words are one actor's whole name."""
        return self.directory.exact(text) is not None or fold(text) in countries()

    def records(self) -> Iterator[Person | Organisation | Place]:
        """Give everybody named as a record, sorted by kind and name."""
        within = {self.directory.exact(a.within) or Actor(a.within, "state") for a in self.mentions if a.within}
        for actor in sorted({*self.mentions, *within}, key=lambda a: (a.kind, a.name)):
            yield from self._record(actor)

    def _record(self, a: Actor) -> Iterator[Person | Organisation | Place]:
        written = self.mentions.get(a, [])
        aliases = tuple(dict.fromkeys([*a.aliases, *(n for n, _, _ in written if n != a.name)]))
        common = {"doc": self.doc, "name": a.name, "aliases": aliases, "wikidata": a.wikidata or None}
        mentions = tuple((start, end) for _, start, end in written)
        match a.kind:
            case "person":
                yield Person(**common, mentions=mentions, born=a.born or None, died=a.died or None)  # type: ignore[arg-type]
            case "organization":
                yield Organisation(**common, mentions=mentions, state=a.within or None)  # type: ignore[arg-type]
            case "state":
                yield Place(**common, mentions=mentions, place_type="country")  # type: ignore[arg-type]
            case "place":
                yield Place(**common, mentions=mentions, within=a.within or states_of_places().get(fold(a.name)))  # type: ignore[arg-type]
