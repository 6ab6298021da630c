"""Who wrote a story, and for whom: "By A and B", "Associated Press Writer" under it, "(Reporting by A)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon import tables
from ..text.at_lines import at_lines
from ..text.gazetteer import listed
from .credits import credited

__all__ = ["Byline", "bylines", "signs"]

_WORDS: dict[str, str] = tables("who")["bylines"]
_NOT_NAMES = listed("bylines.not_names")
_JOBS = "|".join(_WORDS["jobs"].split())
_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"
_NAME = re.compile(rf"{_CAPITAL}(?: (?:{_CAPITAL}|{'|'.join(_WORDS['particles'].split())})){{1,3}}")
_LINE = re.compile(r"^[ \t]*\(?(?:By|BY|Reporting by|Writing by)\b[: \t]+(?P<rest>\S[^\n]{2,120})$", re.MULTILINE)
_SLASH = re.compile(rf"^[ \t]*\((?P<name>{_NAME.pattern})/(?P<body>[A-Z][\w ]{{1,30}})\)[ \t]*$", re.MULTILINE)
_AGO = re.compile(
    rf"^[ \t]*(?P<name>{_NAME.pattern}),? (?:\d{{1,2}}|an?) (?:second|minute|hour|day|week)s? ago\b", re.MULTILINE
)
_ALONE = re.compile(rf"^[ \t]*by (?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})[ \t]*$", re.MULTILINE)
_PHOTO = re.compile(
    rf"\b(?:Photo|Picture|Image)s?(?: by)?: ?(?:(?P<body>[A-Z]{{2,8}})/)?(?P<name>{_NAME.pattern})[ \t]*$",
    re.MULTILINE,
)
_FURNITURE = (((" ago",), _AGO), (("by ",), _ALONE), (("Photo", "Picture", "Image"), _PHOTO))
"""What else says who made a page, each with letters of which it always has some."""
_CREDIT = re.compile(rf"^(?P<body>.*?)\s*\b(?P<job>(?:[a-z]+ )?(?:{_JOBS}))\s*$", re.IGNORECASE)
_AGENCY = re.compile(
    r"^[A-Z][^\n()]{2,60} ?\((?P<body>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\)[ \t]*(?:[-—–_]|(?=[A-Z]))", re.MULTILINE
)
_EDITING = re.compile(r"[;.,]? *(?:additional reporting|writing|editing)(?: and \w+)? by ", re.IGNORECASE)


_IN_BRACKETS = re.compile(r", (?:for )?(?P<body>[A-Z][^()\n]{2,40})\)")
_BEFORE = re.compile(r"(?:^|\n)[ \t]*(?:[A-Z][A-Z .,'-]{2,40})?\($")


def signs(text: str, start: int, end: int) -> bool:
    """Say whether somebody is only named as who wrote a story or took a picture of it.

    In brackets with his paper where a story begins ("(Ann Lee, Skopje Daily News)"), before an agency's stroke ("Ann
    Lee/Pool via EPA") and in a page that runs on in one line ("By Ann Lee Posted May 3", "Riga - Ann Lee The leader").
    """
    if text[end : end + 1] == "/" and _PICTURED.match(text, end):
        return True
    if text[max(0, start - 3) : start].lower() == "by " and _PUT_OUT.match(text, end):
        return True
    if _THEN.match(text, end) and _PLACE.search(text, max(0, start - 40), start):
        return True
    behind = _IN_BRACKETS.match(text, end) if text[start - 1 : start] == "(" else None
    if behind is None or not _BEFORE.search(text, max(0, start - 60), start):
        return False
    return behind["body"] in _OUTLETS or behind["body"].endswith(_OUTLET_ENDS)


class Byline(NamedTuple):
    """One who wrote or edited, for which body and as what, and where the text says so."""

    name: str
    start: int
    end: int
    body: str | None
    job: str | None


def bylines(text: str) -> list[Byline]:
    r"""Give who a text says wrote it, once each, in the order of the text.

    >>> [(b.name, b.body, b.job) for b in bylines("By ANN LEE\nAssociated Press Writer\n\nOSLO (AP) - Talks.")]
    [('ANN LEE', 'Associated Press', 'Writer')]
    """
    agency = next((m for m in at_lines(_AGENCY, text) if m["body"].lower() not in _NOT_NAMES), None)
    found: dict[str, Byline] = {}
    pictured = (Byline(c.name, c.start, c.start + len(c.name), c.body, None) for c in credited(text))
    told = (*_of_lines(text, agency["body"] if agency else None), *_of_slashes(text), *_of_furniture(text), *pictured)
    for line in told:
        if line.name not in found or (line.body and not found[line.name].body):
            found[line.name] = line
    return sorted(found.values(), key=lambda b: b.start)


def _of_slashes(text: str) -> Iterator[Byline]:
    for m in at_lines(_SLASH, text) if "/" in text else ():
        yield Byline(m["name"], m.start("name"), m.end("name"), m["body"], None)


def _of_furniture(text: str) -> Iterator[Byline]:
    """Read "Ann Lee 5 minutes ago", "by Ann" in a line of its own, and "Photo: NNA/Ann Lee" behind a caption."""
    asked = (pattern for told, pattern in _FURNITURE if any(letters in text for letters in told))
    for m in (m for pattern in asked for m in pattern.finditer(text)):
        outlet = m["name"] in _OUTLETS or any(m["name"].endswith(end) for end in _OUTLET_ENDS)
        if not outlet and not m["name"].isupper() and _NOT_NAMES.isdisjoint(m["name"].lower().split()):
            name = m["name"].rstrip(".")
            yield Byline(name, m.start("name"), m.start("name") + len(name), m.groupdict().get("body"), None)


def _of_lines(text: str, agency: str | None) -> Iterator[Byline]:
    for line in at_lines(_LINE, text):
        names, tail = _names(line["rest"], line.start("rest"))
        body, job = _told(tail, text[line.end() + 1 :].partition("\n")[0].strip())
        for name, start in names:
            yield Byline(name, start, start + len(name), body or agency, job)


def _names(rest: str, start: int) -> tuple[list[tuple[str, int]], str]:
    """Give the names with which a line begins, each with its place, and what follows the last one."""
    found: list[tuple[str, int]] = []
    at = 0
    while (m := _NAME.match(rest, at)) is not None:
        name = re.split(r" (?:in|IN|and|AND|from) ", m[0])[0].rstrip(".,")
        if not _NOT_NAMES.isdisjoint(name.lower().split()):
            break
        found.append((name, start + at))
        at += len(name)
        joint = _EDITING.match(rest, at) or re.compile(r",? and |, | & ", re.IGNORECASE).match(rest, at)
        if joint is None:
            break
        at = joint.end()
    return found, rest[at:].strip(" ,.;)|")


def _told(tail: str, following: str) -> tuple[str | None, str | None]:
    """Give body and work from what follows the names: ", Northern Editor", or a next line that does."""
    for said in (tail, following if not tail else ""):
        credit = _CREDIT.match(said) if len(said) < 60 else None
        if credit is not None:
            body, job = credit["body"].strip(), credit["job"].strip()
            first, _, last = job.partition(" ")
            if last and not first[0].islower() and body:
                body, job = f"{body} {first}", last
            return body or None, job
    known = bool(tail) and (tail in _OUTLETS or any(tail.endswith(end) for end in _OUTLET_ENDS))
    return (tail, None) if known else (None, None)


_OUTLETS = frozenset(x.strip() for x in _WORDS["outlets"].split("|"))
_PICTURED = re.compile(rf"/(?:{'|'.join((*_WORDS['pictures'].split(), *map(re.escape, sorted(_OUTLETS))))})\b")
_PUT_OUT = re.compile(rf" (?:{'|'.join(_WORDS['put_out'].split())})\b")
_PLACE = re.compile(r"(?:^|[\n.] ?|[a-z] )[A-Z][\w'’]+(?: [A-Z][\w'’]+)? [-–—] $")
_THEN = re.compile(r" (?:The|An?) [a-z]")
_OUTLET_ENDS = tuple(x.strip() for x in _WORDS["ends"].split("|"))
