"""Days of a page that bears none itself: in its address, or of the picture above a report that names its weekday."""

from __future__ import annotations

import datetime as dt
import re

from .calendar_words import MONTHS, WEEKDAYS, alternatives
from .dates import DateWords, find, resolve
from .page_head import HEAD

__all__ = ["by_picture", "in_address", "of_another_day"]

EDGE = 4
"""Lines at the head and at the foot of a page among which its own address may stand."""
BESIDE = 50
"""Characters before it, as of the name of a site; behind a sentence an address is that of what was read."""
_MON = alternatives(m for m in MONTHS if len(m) == len("may"))
_ADDRESS = re.compile(
    rf"(?:https?://|www\.)\S*?[/_-](?P<y>(?:19|20)\d\d)(?P<sep>[/-]?)(?P<m>0[1-9]|1[0-2]|{_MON})[/-]?(?P<d>0[1-9]|[12]\d|3[01])"
    r"(?![\d])",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:see|read|more|also|related|click|visit|via|archive\w*|accessed|retrieved|image|photo|video)\b", re.I
)
"""What makes an address that of another page."""
_CREDIT = re.compile(
    r"[.,\s]*(?:[(\[|\u2013\u2014-]\s?)?(?:(?:File )?(?:Photos?|Pictures?|Pics?|Image|Credit|Courtesy)\b[^\n]{0,50}"
    r"|(?:REUTERS|AFP|AP|EPA|ANSA|DPA|Getty|Xinhua)\b[^\n]{0,40}|\((?:[A-Z][\w.'-]* ?){1,4}/ ?[A-Z][\w. ]+\)"
    r"|\[[^\]]*[Pp]hoto[^\]]*\])"
    r"[\s|)\]]*$",
    re.I,
)
"""Whose a picture is, behind the day on which it was taken: "REUTERS/Lars Vik", "(Eva Moe/Wire)", "(Photo: AFP)"."""
_POST = re.compile(r"\(@\w{2,20}\) (?P<day>[A-Z][a-z]{2,8} \d{1,2}, 20\d\d|\d{1,2} [A-Z][a-z]{2,8},? 20\d\d)")
"""How a post that a report shows is signed: "Nora Holm (@noraholm) May 3, 2019"."""
_OLD = re.compile(r"\b(?:file|archive[sd]?|stock|undated|earlier)\b", re.I)
"""What is said of a picture of another time."""
_WEEKDAY = re.compile(rf"\b{alternatives(day.title() for day in WEEKDAYS)}\b")
_WEEK = re.compile(r"\bweek (?:of|ending)\b", re.I)
WORDS = 4
"""Words of the shortest line that tells what a picture shows."""
NEXT = 1
"""Days from a picture to the day of which the report above or below it tells."""
LONG = 600


def of_another_day(line: str, text: str) -> bool:
    """Say whether a line of the head has the day of another page, of an old picture or of a week, not of its report.

    >>> of_another_day("Read more: https://daily.example/2019/03/14/holm.html", ""), of_another_day("14 March 2019", "")
    (True, False)
    """
    if _WEEK.search(line) or ((url := _ADDRESS.search(line)) and _OTHERS.search(line[: url.start()])):
        return True
    taken = _below_a_picture(line)
    return taken is not None and (_OLD.search(line) is not None or len(_weekdays(text)) == 1)


def in_address(text: str) -> str | None:
    r"""Give the day in the address of a page that stands in its first or last lines.

    >>> in_address("Holm met Berg on Friday.\n\nNorthern Daily --- http://www.daily.example/english/200009/13/")
    '2000-09-13'
    >>> in_address("Holm met Berg.\n\nRead more: https://daily.example/2019/03/14/holm.html")
    """
    lines = [line for line in text.splitlines() if line.strip()]
    days = set()
    for line in dict.fromkeys((*lines[:EDGE], *lines[-EDGE:])):
        found = [m for m in _ADDRESS.finditer(line) if m["sep"] or m["m"].isdigit()]
        lead = line[: found[0].start()] if found else ""
        if len(found) == 1 and len(lead) <= BESIDE and "(" not in lead and not _OTHERS.search(lead):
            days.add(_day(found[0]))
    return days.pop() if len(days) == 1 else None


def _day(m: re.Match[str]) -> str | None:
    month = int(m["m"]) if m["m"].isdigit() else MONTHS[m["m"].lower()]
    try:
        return dt.date(int(m["y"]), month, int(m["d"])).isoformat()
    except ValueError:
        return None


def by_picture(text: str, posts: str = "") -> str | None:
    r"""Give the day of a report from that below its picture or of the posts in it, where it tells of that weekday.

    It may be the next weekday as well.

    >>> told = "Mr Holm met Ms Berg on Thursday, his office said."
    >>> by_picture("Mr Holm greets Ms Berg in Oslo, March 14, 2019. REUTERS/Lars Vik\n\n" + told)
    '2019-03-14'
    >>> by_picture("Mr Holm greets Ms Berg in Oslo, March 14, 2019. File photo: AFP\n\n" + told)
    """
    lines = [line for line in text[:HEAD].splitlines() if line.strip() and not _OLD.search(line)]
    days = {day for line in lines if (words := _below_a_picture(line)) and (day := resolve(words, None))}
    days |= {day for m in _POST.finditer(posts) for w in find(m["day"]) if (day := resolve(w, None))}
    told = _weekdays(text)
    if len(days) != 1 or not told:
        return None
    taken = dt.date.fromisoformat(days.pop())
    gap = (told[0] - taken.weekday()) % 7
    if gap <= NEXT:
        return (taken + dt.timedelta(gap)).isoformat()
    return taken.isoformat() if taken.weekday() in told else None


def _below_a_picture(line: str) -> DateWords | None:
    """Give the one day in full of a line that tells what a picture shows and whose it is."""
    if len(line) > LONG or _CREDIT.search(line) is None:
        return None
    days = [w for w in find(line) if w.kind == "full" and isinstance(w.parts[0], int) and not w.parts[4]]
    told = len(days) == 1 and len(line[: days[0].start].split()) >= WORDS
    return days[0] if told and _CREDIT.match(line, days[0].end) else None


def _weekdays(text: str) -> list[int]:
    """Give the weekdays that the head of a page names, in their order, but for those below its pictures."""
    lines = (line for line in text[:HEAD].splitlines() if _below_a_picture(line) is None)
    return list(dict.fromkeys(WEEKDAYS[m.group().lower()] for line in lines for m in _WEEKDAY.finditer(line)))
