"""One line of a facts file, parsed: what it says as typed parts, each with its place in the line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from .verbs import KEYWORDS, Verb, words

if TYPE_CHECKING:
    from lark import Lark

__all__ = ["Fact", "Party", "Phrase", "SourceLine", "parse_line", "verb_terminal"]


Node = Any
"""A tree or token of lark: its loose types end in this module."""


class Phrase(NamedTuple):
    """Words of a line: what they say without quotation marks, and where they stand in it, marks included."""

    text: str
    start: int
    end: int
    quoted: bool = False


class Party(NamedTuple):
    """One of those before or after the verb; `group` where they are not named one by one ("some officials")."""

    name: Phrase
    group: bool = False


class SourceLine(NamedTuple):
    """A line that names the source of those below it, and declares it where it gives a title or more."""

    id: Phrase
    title: str | None = None
    published: Phrase | None = None
    by: str | None = None
    url: str | None = None

    @property
    def declares(self) -> bool:
        """Say whether the line tells what the source is, rather than naming a known one."""
        return any((self.title, self.published, self.by, self.url))


class Fact(NamedTuple):
    """A line that says something: who, the verb, whom or what, and the phrases after it by their first word."""

    start: int
    end: int
    verb: Verb
    verb_at: Phrase
    status: str
    says: bool
    subjects: tuple[Party, ...]
    objects: tuple[Party, ...]
    object: Phrase | None
    of: Phrase | None
    phrases: dict[str, Phrase]
    ref: Phrase | None


class Repeated(Exception):
    """A phrase that a line may hold once stands in it twice."""

    def __init__(self, word: str, column: int) -> None:
        super().__init__(word)
        self.word, self.column = word, column


def parse_line(line: str) -> SourceLine | Fact:
    """Parse one line that is neither empty nor a comment.

    >>> fact = parse_line("Joe Biden may meet Xi Jinping during 2023-11")
    >>> fact.subjects[0].name.text, fact.status, fact.phrases["during"].text
    ('Joe Biden', 'possible', '2023-11')

    Raises:
        lark.exceptions.UnexpectedInput: it does not parse (`mending` turns this into words).
        Repeated: it gives two dates of a kind, two places and so on.

    """
    tree: Node = _parser().parse(line).children[0]
    return _source(tree, line) if tree.data == "source" else _fact(tree, line)


def verb_terminal(takes: str) -> str:
    """Give the name of the terminal of verbs that are followed by this."""
    return f"VERB_{takes.upper()}"


@cache
def _parser() -> Lark:
    from lark import Lark

    text = files(__package__).joinpath("facts.lark").read_text("utf-8")
    terminals: dict[str, list[str]] = {word.upper(): [word] for word in KEYWORDS}
    for form, word in words().items():
        terminals.setdefault(verb_terminal(word.verb.takes) if word.verb else "MODAL", []).append(form)
    for name, forms in sorted(terminals.items()):
        alternatives = "|".join(sorted(forms, key=lambda f: (-len(f), f)))
        text += f"\n{name}.2: /(?:{alternatives})(?!\\S)/"
    return Lark(text, start="line", parser="lalr", propagate_positions=True, maybe_placeholders=True)


def _source(tree: Node, line: str) -> SourceLine:
    _, id_, title, *about = tree.children
    said = {}
    for part in about:
        if part.data in said:
            raise Repeated(part.data, _span(part)[0])
        said[part.data] = _phrase(part.children[1], line)
    return SourceLine(
        _phrase(id_, line),
        _phrase(title, line).text if title is not None else None,
        said.get("published"),
        said["by"].text if "by" in said else None,
        said["url"].text if "url" in said else None,
    )


def _fact(tree: Node, line: str) -> Fact:
    subjects, modal, predicate, *rest = tree.children
    ref = rest.pop()
    token, *more = predicate.children
    word = words()[str(token)]
    assert word.verb is not None
    said = words()[str(modal.children[0])] if modal is not None else None
    what = more[-1] if more else None  # after a "with", where there is one
    actors = what if what is not None and what.data == "actors" else None
    post = what if what is not None and what.data == "post" else None
    phrases: dict[str, Phrase] = {}
    for part in rest:
        if part.data in phrases:
            raise Repeated(part.data, _span(part)[0])
        phrases[part.data] = _phrase(part.children[1], line)
    whole = _span(tree)
    return Fact(
        start=whole[0],
        end=whole[1],
        verb=word.verb,
        verb_at=_phrase(token, line),
        status=(said and said.status) or word.status or word.verb.status,
        says=bool(said and said.says) or word.says,
        subjects=_parties(subjects, line),
        objects=_parties(actors, line),
        object=_phrase(post.children[0] if post is not None else what, line)
        if what is not None and actors is None
        else None,
        of=_phrase(post.children[2], line) if post is not None and post.children[2] is not None else None,
        phrases=phrases,
        ref=_phrase(ref, line) if ref is not None else None,
    )


def _parties(tree: Node, line: str) -> tuple[Party, ...]:
    """Give the listed actors; what parts them is left out."""
    found = tree.children if tree is not None else []
    actors = [c for c in found if getattr(c, "data", None) == "actor"]
    return tuple(Party(_phrase(a.children[1], line), a.children[0] is not None) for a in actors)


def _phrase(node: Node, line: str) -> Phrase:
    start, end = _span(node)
    text = line[start:end]
    quoted = text[:1] in ('"', "“") and len(text) > 1
    inner = text[1:-1] if quoted or text.startswith("[") else text
    return Phrase(" ".join(inner.split()) if not quoted else inner, start, end, quoted)


def _span(node: Node) -> tuple[int, int]:
    """Give where a node stands in the line."""
    if hasattr(node, "meta"):
        return node.meta.start_pos, node.meta.end_pos
    return node.start_pos or 0, node.end_pos or 0
