"""Reviewing in a terminal: one claim at a time, one key each; a decision is on the disk before the next claim shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.styles import Style

from ..dossier.review import QUEUES, Item, decide, decided, described, item, queue, take_back
from ..graph.errors import InvalidInput
from ..graph.records import Event
from ..ontology.vocabulary import STATUSES
from ..views.listing import inert, width_of
from .signing import now

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..graph.store import Store

__all__ = ["Screen", "wrapped"]

KEYS = {"a": "accept", "r": "reject", "e": "edit", "s": "skip", "u": "undo", "q": "quit"}
STYLE = Style.from_dict({"quote": "reverse", "dim": "ansibrightblack", "key": "bold", "head": "bold", "bad": "ansired"})
Parts = list[tuple[str, str]]


class Screen:
    """One sitting: the claims that wait, and what the person does with each."""

    def __init__(self, dossier: Dossier, store: Store, who: str, only: str | None = None) -> None:
        self.dossier, self.store, self.who = dossier, store, who
        self.waiting: Iterator[tuple[str, str]] = queue(store, decided(store, dossier), only)
        self.again: list[tuple[str, str]] = []
        self.made: list[tuple[str, str]] = []
        self.session: PromptSession[str] = PromptSession()

    def run(self) -> int:
        """Go through what waits until it is done or the person quits; give how many decisions stand."""
        try:
            while (turn := self._next()) is not None:
                found = item(self.store, turn[1], turn[0])
                if found is not None:
                    self._show(found)
                    if not self._turn(turn, found):
                        return len(self.made)
            self._say("head", "nothing else waits for review")
        except (EOFError, KeyboardInterrupt):
            pass
        return len(self.made)

    def _next(self) -> tuple[str, str] | None:
        return self.again.pop() if self.again else next(self.waiting, None)

    def _turn(self, turn: tuple[str, str], found: Item) -> bool:
        """Take keys until one settles this claim; give whether to go on."""
        while True:
            what = KEYS[self._key()]
            if what == "quit":
                return False
            if what == "skip":
                return True
            if what == "undo":
                if not self.made:
                    self._say("bad", "nothing to undo in this sitting")
                    continue
                last = self.made.pop()
                take_back(self.dossier, last[1], who=self.who, when=now())
                self._say("dim", "taken back")
                self.again += [turn, last]
                return True
            if self._save(found, what):
                self.made.append(turn)
                return True

    def _save(self, found: Item, what: str) -> bool:
        """Ask what else the decision needs, and save it; give whether it was saved."""
        patch: dict[str, Any] = {}
        try:
            if what == "edit" and not (patch := self._patch(found)):
                self._say("dim", "nothing changed")
                return False
            why = "" if what == "accept" else self.session.prompt("why: ").strip()
            decide(
                self.dossier, found.claim, found.record, what, who=self.who, when=now(), why=why, patch=patch
            )  # on the disk when this returns
        except InvalidInput as e:
            self._say("bad", str(e))
            return False
        except KeyboardInterrupt:
            self._say("dim", "not saved")
            return False
        self._say("dim", f"saved: {what}")
        return True

    def _patch(self, found: Item) -> dict[str, Any]:
        """Ask for each field, as it is now; give those that were changed."""
        record = found.record
        fields = {"date": "date", "place": "place", "status": "status", "participants": "who (parted by ;)"}
        if not isinstance(record, Event):
            fields = {"person": "who", "role": "post", "org": "of", "from_": "from", "until": "until"}
        patch: dict[str, Any] = {}
        for name, asked in fields.items():
            old = getattr(record, name)
            shown = "; ".join(old) if isinstance(old, tuple) else old or ""
            words = WordCompleter(sorted(STATUSES)) if name == "status" else None
            new = self.session.prompt(f"{asked}: ", default=inert(shown), completer=words).strip()
            if new != inert(shown):
                several = [part.strip() for part in new.split(";") if part.strip()]
                patch[name.rstrip("_")] = several if name == "participants" else new or None
        return patch

    def _key(self) -> str:
        keys = KeyBindings()
        for key in KEYS:
            keys.add(key, eager=True)(lambda event: event.app.exit(result=event.key_sequence[0].key))
        keys.add(Keys.Any)(_ignored)
        keys.add("enter")(_ignored)
        shown: Parts = []
        for key, what in KEYS.items():
            shown += [("class:key", key), ("", f" {what}  ")]
        asked: PromptSession[str] = PromptSession(style=STYLE, key_bindings=keys)
        return asked.prompt(FormattedText([*shown, ("", "> ")]))

    def _show(self, found: Item) -> None:
        record = found.record
        source = f"{record.doc}" + (f" for {record.source}" if record.source else "")
        before, after = inert(found.before).strip(), inert(found.after).strip()
        passage: Parts = [
            ("", before + " " * bool(before and found.before[-1:].isspace())), ("class:quote", inert(record.quote)),
            ("", " " * found.after[:1].isspace() + after),
        ]  # fmt: skip
        parts: Parts = [
            ("class:head", f"\n{found.queue}"), ("", f": {QUEUES[found.queue]}" if found.queue in QUEUES else ""),
            ("class:dim", f"  {found.id}  {inert(source)}\n\n"), *passage, ("", "\n\n"),
            ("class:head", f"{inert(described(record))}\n"),
        ]  # fmt: skip
        for title, words in (("rule", record.rule), ("why", record.why)):
            if words:
                parts.append(("class:dim", f"{title}: {inert(words)}\n"))
        parts += [("", f"or: {inert(other)}\n") for other in found.alternatives]
        print_formatted_text(FormattedText(wrapped(parts, get_terminal_size().columns)), style=STYLE)

    def _say(self, how: str, words: str) -> None:
        print_formatted_text(FormattedText([(f"class:{how}", inert(words))]), style=STYLE)


def wrapped(parts: Parts, width: int) -> Parts:
    r"""Give what is shown with line ends between words where a line would run over the edge of the terminal.

    >>> wrapped([("", "Qin Gang "), ("b", "met Wang Yi")], 10)
    [('', 'Qin Gang '), ('b', '\nmet Wang '), ('b', '\nYi')]
    """
    out: Parts = []
    column = 0
    for style, text in parts:
        for word in re.findall(r"\S+\s*|\s+", text):
            end = "\n" if column and column + width_of(word.rstrip()) >= width else ""
            before = 0 if end or "\n" in word else column
            column = before + width_of(word.rpartition("\n")[2])
            if out and out[-1][0] == style and not end:
                out[-1] = (style, out[-1][1] + word)
            else:
                out.append((style, end + word))
    return out


def _ignored(event: KeyPressEvent) -> None:
    """Do nothing at a key that means nothing here."""
