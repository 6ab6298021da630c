"""Telegrams of embassies: their headings and the marks of their pages blanked, their lines joined to sentences."""

from __future__ import annotations

import re

__all__ = ["unfolded"]

_SENT = re.compile(
    r"^(?:(?:FM|TO|INFO) (?:RU\w+/)?(?:SECSTATE|AMEMBASSY|USMISSION|USDEL|AMCONSUL)|PAGE 0\d\b|DE RUE)", re.M
)
_FURNITURE = re.compile(
    r"(?:UNCLASSIFIED|CONFIDENTIAL|(?:TOP )?SECRET|LIMITED OFFICIAL USE|SIPDIS|EXDIS|NODIS|LIMDIS|STADIS|NOFORN|BT|NNNN"
    r"|RELEASED IN (?:FULL|PART).*"
    r"|PAGE \d\d.*"
    r"|[A-Z]{3,9} \d{3,8}(?: \d{6}Z| \d{3}\.\d OF \d{3})?"  # the post and number of the telegram, atop each page
    r"|(?:ACTION|ORIGIN|INFO) [A-Z]{1,4} ?- ?\d\d.*"
    r"|(?:[A-Z]{1,5} ?- ?(?:\d\d|OO)[ ,]*)+(?:/\d+ [A-Z])?"  # who got how many copies
    r"|-{6,}.*\dZ.*|\d{3,6}"
    r"|(?:[OPRZo] ){1,3}\d{6}Z [A-Z]{3} \d\d"
    r"|FM [A-Z].*|(?:TO |INFO )?(?:RU\w+/)?(?:AMEMBASSY|AMCONSUL|USMISSION|SECDEF|SECSTATE|USINT|USDEL|CINC).*"
    r"|INFO .*COLLECTIVE.*|RU\w{3,6}/.*"
    r"|(?:VZCZC|ZCZC|DE RU|ZNY |[OPRZ]{2} RU).*"
    r"|(?:[A-Z] ){4,}.*|UNCLAS .*"
    r"|E\.?O\.? ?1\d{4} ?:.*|TAGS ?:.*|REFS? ?:.*|(?:DRAFTED|APPROVED) BY.*|[A-Z]\. (?:\d\d )?[A-Z ]{3,30} \d+"
    r"|.{3,40} Declassified/Released (?:US )?Department of State.*)"
)
_OPENS = re.compile(r"(?:\d{1,2}|[A-Za-z])[.)] |\(|SUBJ(?:ECT)?:|-|¶")
"""How a paragraph begins that goes on no line before."""
_SHORT, _LONG = 30, 200
"""Characters of a line that are fewer than a typewriter breaks one at, and more than a heading's."""


def unfolded(text: str) -> str:
    r"""Give a telegram without what its pages repeat, and with whole sentences; it keeps its length.

    >>> page = "SECRET\nPAGE 02\nOSLO 01234 091120Z\n"
    >>> " ".join(unfolded("1. THE MINISTER SAID IN THE TALKS THAT THE\n" + page + "BRIDGE WAS OPEN.").split())
    '1. THE MINISTER SAID IN THE TALKS THAT THE BRIDGE WAS OPEN.'
    """
    if not any(mark in text for mark in ("SECSTATE", "AMEMBASSY", "PAGE 0", "DE RUE")) or not _SENT.search(text):
        return text
    rows: list[str] = []
    breaks: list[str] = []
    gap: list[str] = []
    last = ""
    for line in text.split("\n"):
        plain = line.strip()
        if len(plain) < _LONG and _FURNITURE.fullmatch(plain):
            gap.append(" " * len(line))
            continue
        joins = len(last) > _SHORT and last[-1] not in '.!?:"' and plain and not _OPENS.match(plain)
        rows.append((" " if joins else "\n").join((*gap, line)))
        breaks.append(" " if joins else "\n")
        gap, last = [], plain
    rows.append("\n".join(gap))
    breaks.append("\n" if gap else "")
    return "".join(b + row for b, row in zip(["", *breaks[1:]], rows, strict=True))
