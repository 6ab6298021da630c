"""Days as machines and offices stamp them on a line, spelt out as sentences have them: "24-Mar-21", "2021 March 24"."""

from __future__ import annotations

import re

from .calendar_words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS, alternatives

__all__ = ["CRUMBS", "as_put_out", "spelt_out"]

_MON = rf"(?:{alternatives(MONTHS)})"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_BIG, _OF_TWELVE = r"(?:1[3-9]|2\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_SHORT = r"(?P<y>\d\d)(?![\d/.:-]|\s?[ap]\.?m)"
_CENTURY = 30
"""The last two figures from which on a year is of the century before."""
_GAPS = re.compile(r"[ \t\u00a0]{2,}")
_CLOCK = re.compile(r"(?<=\d) \d\d:\d\d:\d\d(?: [A-Z]{3,4})?(?= (?:19|20)\d\d\b)")
"""The hour between a day and its year: "Wed Apr 13 10:20:30 2016"."""
_WEEKDAY = re.compile(rf"(?<=\d) ?\((?:{alternatives((*WEEKDAYS, *SHORT_WEEKDAYS))})\.?\)", re.I)
"""A weekday in brackets behind the day, its year only then: "April 13 (Wed), 2016"."""
_GLUED = re.compile(
    rf"(?<=\d)(?={_MON}\.?,? ?(?:19|20)\d\d\b)|(?<=[a-z])(?=(?:19|20)\d\d$)|(?<=[ ,](?:19|20)\d\d)(?=\d?\d:\d\d)", re.I
)
_YEAR_FIRST = re.compile(rf"\b(?P<y>(?:19|20)\d\d)(?:, ?| |-)(?P<m>{_MON})\.?[ -](?P<d>{_D})\b(?! \d)", re.I)
_POINTS = re.compile(rf"\b(?P<d>{_D})\.(?P<m>{_MON})\.(?=(?:19|20)\d\d\b)", re.I)
_LOOSE = re.compile(rf"\b(?P<y>(?:19|20)\d\d)-(?P<m>0?[1-9]|1[0-2])-(?P<d>{_D})\b")
"""The year first, without the noughts that the standard asks for: "2016-4-13"."""
_APART = re.compile(rf"\b(?P<d>{_D}) ?(?P<sep>[./]) ?(?P<m>0?[1-9]|1[0-2]) ?(?P=sep) ?(?P<y>(?:19|20)\d\d)\b")
"""Figures with a gap beside their points: "13 . 04 . 2016"."""
_STROKES = re.compile(rf"\b(?P<m>{_MON})/(?P<d>{_D})/(?P<y>(?:19|20)\d\d)\b", re.I)
CRUMBS = re.compile(
    rf"\b(?P<y>(?:19|20)\d\d)\s?(?P<sep>[>/|]|\u00bb|\u203a)\s?(?P<m>{_MON}|0?[1-9]|1[0-2])\s?(?P=sep)\s?(?P<d>{_D})"
    r"\s?(?P=sep)",
    re.I,
)
"""Where a page stands in its site, sorted by days: "Home > News > 2016 > April > 13 > Holm meets Berg"."""
_BIG_FIRST = re.compile(
    r"(?<![\w/.-])(?P<y>[5-9]\d)(?P<sep>[/-])(?P<n>0[1-9]|1[0-2])(?P=sep)(?P<d>\d\d)(?=[A-Z]|$|[\s,:;.)])"
)
"""Two figures of a year that can be no day, before month and day: "News in English, 97-10-15"."""
_OF_CENTURY = (
    re.compile(rf"(?<![\w/.-])(?P<d>{_D})(?:st|nd|rd|th)?[ -](?P<m>{_MON})\.?,?[ -](?:['\u2019])?{_SHORT}", re.I),
    re.compile(rf"(?<![\w/.-])(?P<m>{_MON})\.? (?P<d>{_D}),? ['\u2019]{_SHORT}", re.I),
    re.compile(rf"(?<![\w/.-])(?P<d>{_BIG})(?P<sep>[/.-])(?P<n>{_OF_TWELVE})(?P=sep){_SHORT}"),
    re.compile(rf"(?<![\w/.-])(?P<n>{_OF_TWELVE})(?P<sep>[/-])(?P<d>{_BIG})(?P=sep){_SHORT}"),
)
"""Days whose year has but two figures, where it is known which of the others is the day."""

_FETCHED = re.compile(
    r"^[^\n\w]*(?:you arrived here|you are visiting|(?:the )?(?:current|local|server) (?:date|time|day)\b"
    r"|(?:the )?time now|it is now)[^\n]{0,60}$",
    re.I | re.M,
)
"""How a line begins that tells when somebody looked at a page."""
_SEE_ALSO = re.compile(
    r"^[^\n\w]*(?:see also|previously|related|read also|also read|read more|earlier (?:stories|articles|reports))\b"
    r"[^\n.]{0,40}:\s*\n(?P<other>[^\n]{1,120}\(?\d[^\n]{4,20}\d\)?[ \t]*)$",
    re.I | re.M,
)
"""What stands over the headline of another report, with the day of that."""


def as_put_out(text: str, page: str) -> str:
    r"""Blank in a text what its page tells of when it was looked at, and of when other reports are.

    >>> page = "You arrived here at 00:00 on 6.10.2014\nHolm met Berg.\nSee also:\n Berg is back (11.3.2010)"
    >>> as_put_out(page, page).split()
    ['Holm', 'met', 'Berg.', 'See', 'also:']
    """
    page = page if len(page) == len(text) else text
    spans = [m.span() for m in _FETCHED.finditer(page)] + [m.span("other") for m in _SEE_ALSO.finditer(page)]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def spelt_out(line: str) -> str:
    """Give a line of the head of a page with its days as sentences have them.

    >>> spelt_out("Wed Apr 13 10:20:30 2016"), spelt_out("Posted: 13-Apr-16"), spelt_out("22/07/18 | Oslo")
    ('Wed Apr 13 2016', 'Posted: 13 Apr 2016', '2018-07-22 | Oslo')
    >>> spelt_out("News in English, 97-10-15"), spelt_out("Home > 2016 > 4 > 13 > Talks"), spelt_out("2016-4-13")
    ('News in English, 1997-10-15 ', 'Home > 2016-04-13  Talks', '2016-04-13')
    >>> spelt_out("2016 April 13"), spelt_out("13.Apr.2016"), spelt_out("12/07/18")
    ('13 April 2016', '13 Apr 2016', '12/07/18')
    """
    line = _WEEKDAY.sub("", _CLOCK.sub("", _GAPS.sub(" ", line)))
    line = _POINTS.sub(r"\g<d> \g<m> ", _LOOSE.sub(_by_year, CRUMBS.sub(_crumb, line)))
    line = _STROKES.sub(r"\g<d> \g<m> \g<y>", _APART.sub(r"\g<d>\g<sep>\g<m>\g<sep>\g<y>", line))
    line = _YEAR_FIRST.sub(r"\g<d> \g<m> \g<y>", _GLUED.sub(" ", line))
    line = _BIG_FIRST.sub(lambda m: _in_full(m) + " ", line)
    for form in _OF_CENTURY:
        line = form.sub(_in_full, line)
    return line


def _by_year(m: re.Match[str]) -> str:
    return f"{m['y']}-{int(m['m']):02}-{int(m['d']):02}"


def _crumb(m: re.Match[str]) -> str:
    return f"{_by_year(m)} " if m["m"].isdigit() else f"{m['d']} {m['m']} {m['y']} "


def _in_full(m: re.Match[str]) -> str:
    g = m.groupdict()
    year = int(g["y"]) + (1900 if int(g["y"]) >= _CENTURY else 2000)
    return f"{g['d']} {g['m']} {year}" if g.get("m") else f"{year}-{int(g['n']):02}-{int(g['d']):02}"
