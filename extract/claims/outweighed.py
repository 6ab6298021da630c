"""Where somebody else may as well be meant: he of whom the text tells most stands beside whom a pronoun means."""

from __future__ import annotations

from collections import Counter

from ..text.spans import Mention, Reading
from ..who.holders import OWN, SOLE_HOLDER, SOLE_WITH_POST
from ..who.sexes import Sexes
from .as_named import BELOW

__all__ = ["outweighed"]

MORE_OF = "the text tells more of another beside whom it may mean,"
"""As a doubt of "he" or "she", before the name of the other, who is named twice as often in the text: right in 9 of 14
pairs that nothing else doubted, and in 12 of 22 of the others, of 25 texts; a profile's "he" is whom it portrays."""
NO_SURER = "a pronoun is no surer than the post before it:"
"""As a doubt, before why that post is a guess: of two ambassadors "the ambassador" may be either, and "he" as well."""
ONLY_OWNS = "of the two one is named only as whose something is,"
"""As a doubt of "the two", before his name, where a third is named near: "Berg met Holm. It was before Lind's speech.
The two ..."; right in 2 of 5, of as many texts."""
TWICE = 2
KNOWN = BELOW | {None, OWN, SOLE_HOLDER, SOLE_WITH_POST}
"""Why a post is taken for somebody of whom the text leaves no other."""
HE = frozenset(("he", "she", "him", "her", "his"))
GENITIVE = ("'s", "\u2019s", "' ", "\u2019 ")


def outweighed(reading: Reading, m: Mention) -> str | None:
    """Give why somebody else may be meant by "he", "she" or "the two" than whom it is taken for.

    >>> from whowhom.extract.people import read
    >>> from whowhom.graph.records import Document
    >>> of_berg = "Berg was born in Oslo. Berg read law. Berg once saw President Lind at a fair. In 1988 he met Ito."
    >>> reading = read(Document(id="n", text="Envoy Anders Berg has died. " + of_berg))
    >>> he = next(m for m in reading.mentions if m.kind == "pronoun")
    >>> outweighed(reading, he._replace(name="Lind"))
    'the text tells more of another beside whom it may mean, Anders Berg'
    >>> outweighed(reading, he._replace(name="Anders Berg")) is None
    True
    """
    if m.kind == "group":
        return _only_owns(reading, m) if len(m.members) == TWICE and m.certain and m.why is None else None
    if reading.text[m.start : m.end].lower() not in HE or m.members:
        return None
    last = _told_last(reading, m)
    if last is None:
        return None
    if last.kind == "role" and not last.certain and last.why not in KNOWN:
        return f"{NO_SURER} {last.why}"
    here = reading.index_at(last.start) == reading.index_at(m.start)
    other = _more_told(reading, m, last) if not here else None
    return f"{MORE_OF} {other}" if other else None


def _told_last(reading: Reading, m: Mention) -> Mention | None:
    """Give where the one meant was named last, or told of by his post."""
    told = [x for x in reading.mentions if x.start < m.start and x.kind in ("person", "role")]
    return next((x for x in reversed(told) if m.name in (x.name, *x.candidates[:1])), None)


def _more_told(reading: Reading, m: Mention, last: Mention) -> str | None:
    """Give another whom a pronoun may mean, who is named beside the one meant or since, and twice as often as he."""
    begin = reading.sentence_at(last.start).start
    people = [x for x in reading.mentions if x.kind == "person"]
    beside = dict.fromkeys(x.name for x in people if begin <= x.start < m.start and x.name != m.name)
    often = Counter(x.name for x in people)
    more = [name for name in beside if often[name] >= TWICE * often[m.name]]
    return next(iter(Sexes(reading.text, reading.mentions).fit(m, more)), None) if more else None


def _only_owns(reading: Reading, m: Mention) -> str | None:
    """Say so where one of two is named last as whose something is, while a third is named near."""
    people = [x for x in reading.mentions if x.kind == "person" and x.start < m.start]
    last = [next((x for x in reversed(people) if x.name == name), None) for name in m.members]
    told = [x for x in last if x is not None]
    owner = next((x for x in told if reading.text.startswith(GENITIVE, x.end)), None)
    if owner is None or len(told) < TWICE:
        return None
    first = reading.index_at(min(x.start for x in told)) - 1
    third = any(x.name not in m.members and reading.index_at(x.start) >= first for x in people)
    return f"{ONLY_OWNS} {owner.name}" if third else None
