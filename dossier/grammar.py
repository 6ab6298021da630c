"""One line of a facts file, parsed into what it says (`lines`).

    line      = source | fact
    source    = "source" id [QUOTED] { "published" date | "by" name | "url" WORD }
    fact      = [ denier ] parties [MODAL] VERB [what] { "joined-by" parties } { phrase } [REF]
    denier    = ( name | "source" id ) "denies-that"
    parties   = party { ("and" | "," ["and"]) party }
    party     = name ["as" QUOTED ["of" name] ["to" name]] | "some" name | "the" QUOTED ["of" name]
    what      = ["with"] parties | words | QUOTED ["of" words]      as the verb takes it
    phrase    = ("on" | "during" | "from" | "until" | "before" | "after") date | "in" words | "to" words
              | "as" QUOTED | "known-as" QUOTED | "says" name | "quote" QUOTED | "correcting" id

A name is what stands before the next word that may follow it, so that it may have as many words as it likes; `words`
may hold "and" and commas as well; in quotation marks anything may stand. Verbs and modals are those of
`ontology/verbs.csv`. Written by hand, since a parser that is made from a grammar when the program starts took longer
than all the rest of `whowhom add`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .lines import Capacity, Fact, Party, Phrase, Repeated, SourceLine, Unexpected
from .verbs import KEYWORDS, words

__all__ = ["parse_line"]

PHRASES = (
    "on", "during", "from", "until", "before", "after", "in", "to", "as", "known-as", "says", "quote", "correcting",
)  # fmt: skip
SUBJECT = ("and", ",", "as", "modal", "verb")
"""What may follow the name of somebody before the verb."""
OBJECT = ("and", ",", "joined-by", *PHRASES)

_TOKEN = re.compile(
    r"""(?P<blank>[ \t\r\f\v\u00a0\ufeff]+|(?<!\S)\#[^\n]*)|(?P<quoted>"(?:[^"\n]|"")*"|“[^”\n]*”)"""
    r"""|(?P<ref>\[[^\]\n]*\])|(?P<comma>,)|(?P<word>[^\s",“”\[\]]+)|(?P<bad>.)""",
    re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int
    alone: bool
    """Whether a blank or nothing follows: only then a word parts phrases."""


def parse_line(line: str) -> SourceLine | Fact:
    """Parse one line that is neither empty nor a comment.

    >>> fact = parse_line("Joe Biden may meet Xi Jinping during 2023-11")
    >>> fact.subjects[0].name.text, fact.status, fact.phrases["during"].text
    ('Joe Biden', 'possible', '2023-11')

    Raises:
        Unexpected: it does not parse (`mending` turns this into words).
        Repeated: it gives two dates of a kind, two places and so on.

    """
    return _Parser(line).line()


class _Parser:
    """One line while it is read; what was looked for at a place and not found is what is expected there."""

    def __init__(self, line: str) -> None:
        self.text = line
        found = (m for m in _TOKEN.finditer(line) if m.lastgroup != "blank")
        self.tokens = [
            _Token(m.lastgroup or "", m[0], m.start(), m.end(), not line[m.end() : m.end() + 1].strip()) for m in found
        ]
        last = self.tokens[-1].end if self.tokens else 0
        self.tokens.append(_Token("end", "", last, last, True))
        self.at = 0
        self.tried: set[str] = set()

    def line(self) -> SourceLine | Fact:
        start = self.tokens[0].start
        if not self._takes("source"):
            return self._fact(start, None, *self._denied())
        id_ = self._id()
        if self._takes("denies-that"):
            return self._fact(start, id_, None, self._parties(SUBJECT))
        return self._source(id_)

    def _source(self, id_: Phrase) -> SourceLine:
        title = self._quoted() if self._sees("quoted") else None
        said: dict[str, Phrase] = {}
        about = ("published", "by", "url")
        while (word := self._one_of(about)) is not None:
            first = self._next()
            if word in said:
                raise Repeated(word, first.start)
            said[word] = self._word() if word == "url" else self._words(about, commas=False)
        self._need("end")
        return SourceLine(
            id_,
            title.text if title else None,
            said.get("published"),
            said["by"].text if "by" in said else None,
            said["url"].text if "url" in said else None,
        )

    def _denied(self) -> tuple[Phrase | None, tuple[Party, ...]]:
        """Give who denies the rest of the line, if anybody does, and who stands before its verb."""
        first = self._parties((*SUBJECT, "denies-that"))
        only = first[0] if len(first) == 1 and not first[0].group and not first[0].capacity else None
        if only and self._takes("denies-that"):
            return only.name, self._parties(SUBJECT)
        return None, first

    def _fact(self, start: int, source: Phrase | None, denier: Phrase | None, first: tuple[Party, ...]) -> Fact:
        denied = bool(source or denier)
        modal = words()[self._next().text] if self._sees("modal") else None
        self._need("verb")
        token = self._next()
        word = words()[token.text]
        verb = word.verb
        assert verb is not None
        others: tuple[Party, ...] = ()
        what = of = None
        if verb.takes == "actors":
            others = self._others()
        elif verb.takes == "post":
            what = self._quoted()
            of = self._words(PHRASES) if self._takes("of") else None
        elif verb.takes != "nothing":
            what = self._words(PHRASES)
        further = []
        while others and self._takes("joined-by"):
            further.append(self._parties(OBJECT))
        phrases = self._phrases()
        ref = self._bracketed() if self._sees("ref") else None
        end = self.tokens[self.at - 1].end
        self._need("end")
        status = "denied" if denied else (modal and modal.status) or word.status or verb.status
        says = word.says or bool(modal and modal.says)
        return Fact(
            start, end, verb, _phrase(self.text, token.start, token.end), status, says, first, others, tuple(further),
            what, of, phrases, source or ref, denier,
        )  # fmt: skip

    def _others(self) -> tuple[Party, ...]:
        if self._takes("with"):
            return self._parties(OBJECT)
        somebody = self._sees("quoted") or (self._sees("name") and not self._one_of((*PHRASES, "joined-by")))
        return self._parties(OBJECT) if somebody else ()

    def _phrases(self) -> dict[str, Phrase]:
        out: dict[str, Phrase] = {}
        while (word := self._one_of(PHRASES)) is not None:
            first = self._next()
            if word in out:
                raise Repeated(word, first.start)
            if word in ("as", "known-as", "quote"):
                out[word] = self._quoted()
            elif word == "correcting":
                out[word] = self._id()
            elif word == "says":
                out[word] = self._name(PHRASES)
            else:
                out[word] = self._words(PHRASES)
        return out

    def _parties(self, follow: tuple[str, ...]) -> tuple[Party, ...]:
        out = [self._party(follow)]
        while self._takes(",") or self._sees("and"):
            self._takes("and")
            out.append(self._party(follow))
        return tuple(out)

    def _party(self, follow: tuple[str, ...]) -> Party:
        if self._takes("some"):
            return Party(self._name(follow), True)
        if self.tokens[self.at].text == "the" and self.tokens[self.at + 1].kind == "quoted":
            start, title = self._next().start, self._quoted()
            of = self._name(follow) if self._takes("of") else None
            return Party(_phrase(self.text, start, (of or title).end), True, Capacity(title, of))
        name = self._name(follow)
        if not self._takes("as"):
            return Party(name)
        title = self._quoted()
        of = self._name((*follow, "to")) if self._takes("of") else None
        return Party(name, False, Capacity(title, of, self._name(follow) if self._takes("to") else None))

    def _name(self, follow: tuple[str, ...]) -> Phrase:
        """Take words up to one that may follow, or what stands in quotation marks."""
        return self._words(follow, commas=False)

    def _words(self, follow: tuple[str, ...], *, commas: bool = True) -> Phrase:
        """Take words up to one that may follow, or what stands in quotation marks; `commas` may stand between them."""
        if self._sees("quoted"):
            return self._quoted()
        self._need("name")
        first = self._next()
        while self._goes_on(follow, commas):
            self._next()
        return _phrase(self.text, first.start, self.tokens[self.at - 1].end)

    def _goes_on(self, follow: tuple[str, ...], commas: bool) -> bool:
        more = self._sees("name") or (commas and self._sees(","))
        return self._one_of(follow) is None and more

    def _id(self) -> Phrase:
        return self._quoted() if self._sees("quoted") else self._word()

    def _word(self) -> Phrase:
        self._need("name")
        token = self._next()
        return _phrase(self.text, token.start, token.end)

    def _quoted(self) -> Phrase:
        self._need("quoted")
        token = self._next()
        inner = token.text[1:-1]
        return Phrase(inner.replace('""', '"') if token.text[0] == '"' else inner, token.start, token.end, True)

    def _bracketed(self) -> Phrase:
        token = self._next()
        return Phrase(" ".join(token.text[1:-1].split()), token.start, token.end)

    def _next(self) -> _Token:
        """Go past a token."""
        self.at += 1
        self.tried.clear()
        return self.tokens[self.at - 1]

    def _sees(self, what: str) -> bool:
        """Say whether this stands here; and note that it might."""
        self.tried.add(what)
        token = self.tokens[self.at]
        if what in KEYWORDS:
            return token.kind == "word" and token.alone and token.text == what
        if what in ("modal", "verb"):
            known = words().get(token.text) if token.kind == "word" and token.alone else None
            return known is not None and (known.verb is None) == (what == "modal")
        return token.kind == {"name": "word", ",": "comma"}.get(what, what)

    def _one_of(self, choice: tuple[str, ...]) -> str | None:
        """Give which of these stands here."""
        return next((c for c in choice if self._sees(c)), None)

    def _takes(self, what: str) -> bool:
        """Go past this where it stands here; say whether it did."""
        found = self._sees(what)
        if found:
            self._next()
        return found

    def _need(self, what: str) -> None:
        if not self._sees(what):
            raise Unexpected(self.tokens[self.at].start, frozenset(self.tried))


def _phrase(line: str, start: int, end: int) -> Phrase:
    return Phrase(" ".join(line[start:end].split()), start, end)
