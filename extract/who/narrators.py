"""Whose "I" it is: who speaks in a quotation, whom a label names before what is said, who signs the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from ...graph.names import fold
from ..lexicon import tables
from ..text.at_lines import at_lines
from ..text.diary import keeper
from ..text.spans import Mention, Sentence
from ..text.vocabulary import vocabulary
from .said_below import carried_on, introduced, introduces
from .signatures import TOP, last_line, signs_with_post
from .under_name import HEADS, under_name
from .verbs import REPORTING

__all__ = [
    "FIRST_PERSON",
    "LABEL",
    "SIGNED",
    "SPEAKS",
    "TELLS",
    "Narrators",
    "author",
    "labelled",
    "narrated",
    "sent",
    "with_speakers",
]

SPEAKS = "the only one who speaks in its paragraph"
OPEN_SPEAKER = "who speaks is open"
LABEL = "the speaker whom the label before it names"
SIGNED = "the one who signs or writes the text"
AMONG = "the one who tells it, perhaps with others"
TELLS = frozenset((LABEL, SIGNED, AMONG))
PERHAPS_OTHERS = "the speaker, perhaps with others"
FIRST_PERSON = TELLS | {SPEAKS, PERHAPS_OTHERS}
"""Why a pronoun stands for who speaks: it is "I" or "we"."""
_LABEL = re.compile(
    r"^[ \t]*(?:(?:Answered|Replied|Asked|Answer|Reply|Statement|Remarks|Question) by (?:the )?)?"
    r"(?P<label>(?!https?\b|(?:My )?[Dd]ear\b"
    r"|(?:Diary|Journal|Letter|Notes?|Memoirs?|Speech|Address|Remarks|Statement) (?:of|by)\b)"
    r"[A-Z][\w'.-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z(][\w'.-]*\)?){0,7}"
    r"(?: \([^()\n]{1,40}\))*(?:, [A-Z][\w'.-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w'.-]*){0,5})?):(?=\s)",
    re.M,
)
"""What stands before a colon at the beginning of a line: "HALE:", "ANN FALK, MINISTER:", "HOST (Camille Ong):"."""
_WE = re.compile(r": (?=(?:[A-Z][a-z]+,? )?[Ww]e\b)")
"""What somebody says who begins with himself and those beside him: "PRESIDENT HALE: We met"."""
_SIGNED = re.compile(
    r"^[ \t]*(?:\[?\(?signed[\])]?:?|from:|by"
    r"|yours (?:always|ever|(?:very |most )?(?:sincerely|faithfully|truly|respectfully|cordially)),?"
    r"|(?:the )?memoirs of|classified by:?(?= (?:(?:acting|deputy) )?(?:amb|charg|cda|consul general)))\s+",
    re.M | re.I,
)
_PAPERS = rf"^[^\n]{{0,20}}\b(?:{'|'.join(tables('papers')['written'])})\b[^\n]{{0,80}}?\b(?:by|from)\s+(?:the\s+)?"
_HEADED = re.compile(_PAPERS + r"(?P<post>[^\n(]{3,60}(?:\n[^\n(]{1,90})?)\( ?", re.M | re.I)
"""The heading of a paper whose author stands in brackets behind a post: "Memorandum by the Counselor (Halden)"."""
_ADDRESSED = r"(?:Mr|Mrs|Miss|Messrs|Dr|Sir|Lord|Count|Baron|Viscount|Marquis|Prince|General|Admiral|Señor|Herr|M)\b\.?"
_SENT = re.compile(
    r"^[^\n(]{4,90}\( ?(?=[^()\n]{2,40}\) to (?:the\b|[A-Z]))"
    rf"|^[ \t]*(?={_ADDRESSED}(?: (?:de|von|van|[A-Z][\w.'-]*)){{1,4}} to "
    rf"(?:{_ADDRESSED}|the (?:Secretary|Acting|Minister|Ambassador|Charg[ée]|Consul|Embassy|Department|President))"
    r" ?[^\n,:;]{0,60}$)",
    re.M,
)
"""The heading of a despatch: "The Ambassador in Denmark (Halden) to the Secretary of State", "Mr. Hale to Mr. Holm"."""
_BY_POST = re.compile(_PAPERS + r"(?P<post>[A-Z][^\n(,;:]{3,60}?)[ \t]*\d?[ \t]*$", re.M | re.I)
"""The same where the post alone stands: "Memorandum of Conversation, by the Secretary of State"."""
_SPOKE = re.compile(
    r"^[^\n]{0,60}\b(?:remarks|statements?|address|speech|toasts?|intervention|lecture)\s+"
    r"(?:delivered |given |made )?(?:by|of)\s+(?:(?:the|h\.?e\.?)\s+)*(?=[^\n]{3,240}[^\n.?!]$)"
    r"|^[^\n.]{0,40}\b(?:transcript|text) of [^\n.]{0,40}\b(?:remarks|statement|address|speech|toast) "
    r"(?:(?:as )?(?:delivered|given|made) )?by\s+(?:the\s+)?",
    re.M | re.I,
)
"""The title of a speech: "Address by Minister Holm", or a line that says so: "Text of the speech given by Holm"."""
_SPEECHES = frozenset(
    ("remarks", "statement", "statements", "address", "speech", "toast", "toasts", "intervention", "lecture")
)
"""One of these is in each such title."""
_ME = frozenset(("i", "me", "my"))
_NARRATES = re.compile(r"\b(?:I(?: |'(?:m|ve|d|ll)\b)|[Mm]e\b|[Mm]y\s)")
_SEVERAL = re.compile(r"^[ \t]*from:[^\n]{3,100}\sand\s[^\n]{3,100}$", re.M | re.I)
_OURS = re.compile(r"\b(?:[Ww]e|us|[Oo]ur)\b")


def narrated(text: str) -> bool:
    """Say whether somebody may tell the text: it says "I", and has labels, a signature or a line of its author."""
    if _SEVERAL.search(text[:TOP]) and _OURS.search(text):
        return True
    if signs_with_post(text) and _OURS.search(text):
        return True  # "Today we received the President. ... Omar Halden, / Prime Minister"
    if any(_LABEL.match(text, text.rfind("\n", 0, m.start()) + 1, m.end()) for m in _WE.finditer(text)):
        return True
    if _ME.isdisjoint(vocabulary(text).words) or _NARRATES.search(text) is None:
        return False
    if keeper(text) is not None or introduces(text):
        return True
    heads = (_SIGNED, _LABEL, _HEADED, _SENT, _BY_POST, *_speeches(text), *HEADS)
    return any(True for p in heads for _ in at_lines(p, text)) or last_line(text) is not None


def _speeches(text: str) -> tuple[re.Pattern[str], ...]:
    return () if _SPEECHES.isdisjoint(vocabulary(text).words) else (_SPOKE,)


class Narrators:
    """Who says "I" where."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], told: bool) -> None:
        self._read = (text, sentences, mentions)
        people = [m for m in mentions if m.kind == "person"] if told else []
        names = list(dict.fromkeys(m.name for m in people))
        labels = [(m.start("label"), _labelled(m["label"], names)) for m in at_lines(_LABEL, text)] if names else []
        labels = sorted([*labels, *introduced(text, people), *under_name(text, people)], key=lambda x: x[0])
        self._starts = [start for start, _ in labels]
        self._names = [name for _, name in labels]
        alone = people and not any(self._names)
        self._author = _author(text, people) if alone else None
        self._authors = _authors(text, people) if alone and self._author is None else ()

    @cached_property
    def _speakers(self) -> dict[int, list[str]]:
        text, sentences, mentions = self._read
        return carried_on(text, sentences, _speakers(text, sentences, mentions))

    def speaker(self, m: Mention, sentence: Sentence) -> str | None:
        """Give who says a quotation; in it he calls himself nothing but "I"."""
        names = self._speakers.get(sentence.paragraph, [])
        return names[0] if len(names) == 1 and any(a <= m.start < b for a, b in sentence.quoted) else None

    def resolved(self, m: Mention, sentence: Sentence) -> Mention | None:
        """Give "I" or "we" the name of who says it; None outside quotation marks where nobody is known to tell."""
        alone = m.name.lower() in ("i", "me", "my")
        if any(a <= m.start < b for a, b in sentence.quoted):
            names = self._speakers.get(sentence.paragraph, [])
            if len(names) != 1:
                return m._replace(certain=False, why=OPEN_SPEAKER, candidates=tuple(names))
            return m._replace(name=names[0], certain=alone, why=SPEAKS if alone else PERHAPS_OTHERS)
        at = bisect_right(self._starts, m.start) - 1
        labelled = self._names[at] if at >= 0 else None
        name = labelled or self._author
        if name is None and self._authors and not alone:
            return m._replace(plural=True, members=self._authors, certain=False, why=AMONG)
        if name is None:
            return None
        return m._replace(name=name, certain=alone, why=(LABEL if labelled else SIGNED) if alone else AMONG)


def labelled(text: str, people: list[Mention]) -> list[str]:
    """Give whom the labels of a text have speak, in their order, again for each label."""
    names = list(dict.fromkeys(p.name for p in people))
    told = (_labelled(m["label"], names) for m in at_lines(_LABEL, text))
    return [name for name in told if name is not None]


def _labelled(label: str, names: list[str]) -> str | None:
    """Give the one person whom a label means: "HALE", "Ms. Falk", "HOST (Camille Ong)"."""
    words = set(fold(re.sub(r"[().]", " ", label)).split())
    told = [n for n in names if fold(n).split()[-1] in words]
    told = told or [n for n in names if words & {w for w in fold(n).replace("-", " ").split() if len(w) > 3}]
    return told[0] if len(told) == 1 else None


def _authors(text: str, people: list[Mention]) -> tuple[str, ...]:
    """Give those whom one line names as the authors of a text: "FROM: Ann Lee and Omar Diallo, Staff"."""
    for line in at_lines(_SIGNED, text[:TOP]):
        stop = text.find("\n", line.end())
        inside = [p for p in people if line.end() <= p.start < (stop if stop >= 0 else len(text))]
        if len(inside) > 1 and inside[0].start == line.end():
            return tuple(dict.fromkeys(p.name for p in inside))
    return ()


def sent(head: str) -> bool:
    """Say whether a paper is a letter or despatch: its head says who sent it to whom."""
    return _SENT.search(head) is not None


def author(text: str, people: list[Mention]) -> str | None:
    """Give who signs a text or is named as its author, whether or not it says "I"."""
    return _author(text, people)


def _author(text: str, people: list[Mention]) -> str | None:
    """Give the one person who signs a text, keeps it as a diary or is named as its author."""
    if (whose := keeper(text)) is not None:
        return next((p.name for p in people if p.start <= p.name_start < whose[1] and whose[0] < p.name_end), None)
    ends = [m.end() for head in (_SIGNED, _HEADED, *_speeches(text)) for m in at_lines(head, text)]
    ends += [m.end() for m in at_lines(_SENT, text[:TOP])]
    told = {p.name for p in people for end in ends if p.start == end or p.name_start == end}
    if len(told) == 1 and len(_authors(text, people)) > 1:
        return None
    if not told and (line := last_line(text)) is not None:
        told = {p.name for p in people if text[line[0] : line[1]].strip() == text[p.start : p.end]}
    if not told and (headed := next(at_lines(_BY_POST, text), None)) is not None:
        post = headed["post"].lower()
        told = {p.name for p in people if p.role and post.startswith(p.role.lower())}
    return next(iter(told)) if len(told) == 1 else None


def _speakers(text: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> dict[int, list[str]]:
    """Give for each paragraph whom its quotations are of: who stands beside a verb of speech, outside them."""
    starts = [s.start for s in sentences]
    found: dict[int, list[str]] = {}
    for m in mentions:
        s = sentences[bisect_right(starts, m.start) - 1]
        if m.kind != "person" or any(a <= m.start < b for a, b in s.quoted):
            continue
        after = re.sub(r"[,.:]", " ", text[m.end : m.end + 30]).split()[:2]
        before = text[max(0, m.start - 20) : m.start].split()[-1:]
        credited = _CREDITED.search(text, max(0, m.start - 8), m.start) is not None
        if credited or any(w in REPORTING or w == "posted" for w in (*after[:1], *before)):
            names = found.setdefault(s.paragraph, [])
            if m.name not in names:
                names.append(m.name)
    return found


def with_speakers(text: str, sentences: tuple[Sentence, ...], mentions: list[Mention]) -> tuple[Mention, ...]:
    """Give "I" in a quotation the one whom a pronoun beside it has speak: "'I saw Holm,' she said"."""
    starts = [s.start for s in sentences]
    said: dict[int, set[str]] = {}
    for m in mentions:
        if m.kind != "pronoun" or m.plural or m.name.lower() in _HE or text[m.start : m.end].lower() not in _HE:
            continue
        at = bisect_right(starts, m.start) - 1
        quoted = any(a <= m.start < b for a, b in sentences[at].quoted)
        if not quoted and text[m.end : m.end + 20].replace(",", " ").replace(".", " ").split()[:1] in _SAID:
            said.setdefault(at, set()).add(m.name)
    out = []
    for m in mentions:
        if m.why == OPEN_SPEAKER and not m.candidates and m.name.lower() in ("i", "me"):
            names = said.get(bisect_right(starts, m.start) - 1, set())
            if len(names) == 1:
                m = m._replace(name=next(iter(names)), certain=False, why="the one who speaks in its sentence")
        out.append(m)
    return tuple(out)


_CREDITED = re.compile(r"[\"”»] ?[-–—]{1,2} ?$")
"""What stands between a quotation and whose it is: '"I met Minister Holm." - Ambassador Lee'."""
_HE = ("he", "she")
_SAID = [[word] for word in ("said", "says", "added", "told", "recalled", "explained", "recalls", "wrote", "asked")]
