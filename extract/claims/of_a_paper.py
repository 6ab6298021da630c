"""Days on which something was written or shown of an encounter: "in a July 29 letter", "footage aired on Friday"."""

from __future__ import annotations

from ..lexicon import tables
from ..what.clauses import Token
from ..what.frames import Frame

__all__ = ["of_a_paper"]

SHOWN = tables("calendar")["shown"]
PAPERS, PUT_OUT = (frozenset(SHOWN[part].split()) for part in ("papers", "put_out"))
DASHES = frozenset(("-", "--", "\u2013", "\u2014", ":"))
LINKS = frozenset(("and", "in", "a", "the", "of", "his", "her", "their", "on", "with", "to", "said", "says"))
KINDS = ("full", "weekday", "day")


def of_a_paper(tokens: tuple[Token, ...], k: int, frame: Frame) -> bool:
    """Say whether a day before an encounter is that of a paper, a picture or a report that tells of it.

    So is one with which a line is headed that goes on to name the day: "11 May 2011 - She saw B, and left on 9 May".
    """
    day = tokens[k].date
    if day is None or k >= frame.at or day.kind not in KINDS:
        return False
    behind = [t.low for t in tokens[k + 1 : k + 3]]
    named = behind[0] in PAPERS or (behind[-1] in PAPERS and behind[0].isalpha() and behind[0] not in LINKS)
    if named and frame.at > k + 1:
        return True
    lead = [t.low for t in tokens[:k]]
    if lead[-1:] == ["on"]:
        lead.pop()
    if lead[-1:] and lead[-1] in PUT_OUT and not PAPERS.union(SHOWN["seen"].split()).isdisjoint(lead):
        return True
    if lead[:1] == ["according"] and "," not in lead:
        return True
    other = any(t.date is not None and t.date.kind in KINDS for t in tokens[k + 2 :])
    return k == 0 and tokens[1].low in DASHES and other
