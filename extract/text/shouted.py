"""Texts set in capitals, as telegrams are: the capitals that a writer would have given them."""

from __future__ import annotations

import calendar
import re
from functools import cache

from .gazetteer import Entry, common_words, listed, names, posts
from .tokens import TITLES, words
from .words import ADVERBS, AUX, DETERMINERS, PAST, PREPOSITIONS, SUBORDINATORS

__all__ = ["quieted"]

_LINE = re.compile(r"[^\n]+")
_TOKEN = re.compile(r"[A-Z](?:\.[A-Z])+\.?|[A-Z]+(?:'[A-Z]{2,})*|'S\b|[^\sA-Z]")
_ENDINGS = re.compile(
    r"(?:LY|ED|ING|TION|SION|NESS|MENT|MENTS|TIONS|ABLE|IBLE|ITY|ITIES|OUS|IVE|ISM|SHIP|FUL|LESS|IZE|ISE|WARD|WARDS)$"
)
"""How words end that are no names."""
_ENDS = frozenset(".?!")
_LONG, _WIDE = 150, 25
"""So many characters in capitals, in lines of so many, make a text one that is set so; a headline or two do not."""
_ACRONYM = 4
"""Letters up to which an unknown word is likelier an acronym than a name."""
_COMPASS = frozenset(("west", "east", "north", "south", "central"))
_REGIONAL = frozenset(("AFRICAN", "ASIAN", "EUROPEAN", "AMERICAN", "AFRICA", "ASIA", "EUROPE", "AMERICA"))
_SMALL = (
    AUX
    | DETERMINERS
    | PREPOSITIONS
    | SUBORDINATORS
    | ADVERBS
    | frozenset(("and", "or", "but", "not", "he", "she", "it", "we", "they", "me"))
)


def quieted(text: str) -> str:
    r"""Give a text whose lines are set in capitals those of names, posts and sentences alone; it keeps its length.

    >>> print(quieted("\n".join(["THE MINISTER TOLD AMBASSADOR LINDROOS SO IN FINLAND."] * 4)).split("\n")[0])
    The Minister told Ambassador Lindroos so in Finland.
    """
    lines = [m.span() for m in _LINE.finditer(text) if m.end() - m.start() > _WIDE]
    loud = [(a, b) for a, b in lines if _loud(text[a:b])]
    width = sum(b - a for a, b in loud)
    if width < _LONG or 2 * width < sum(b - a for a, b in lines):
        return text
    begin = loud[0][0]
    parts = [text[:begin]]
    opens = True
    for m in re.finditer(r"\n|[^\n]+", text[begin:]):
        line = m.group()
        if _loud(line):
            line, opens = _line(line, opens)
        elif line != "\n":
            opens = True
        parts.append(line)
    return "".join(parts)


def _loud(line: str) -> bool:
    """Say whether a line is set in capitals, but for what was badly scanned."""
    return line.isupper() or (line[:8].isupper() and 2 * sum(map(str.islower, line)) < sum(map(str.isupper, line)))


def _line(line: str, opens: bool) -> tuple[str, bool]:
    """Give one line, and whether the next begins a sentence."""
    tokens = list(_TOKEN.finditer(line))
    out: list[str] = []
    at = 0
    for m, form in zip(tokens, _cased([m.group() for m in tokens]), strict=True):
        if opens and form[0].isalpha():
            form, opens = form[0].upper() + form[1:], False
        opens = opens or form in _ENDS
        out.append(line[at : m.start()] + form)
        at = m.end()
    return "".join((*out, line[at:])), opens


def _cased(written: list[str]) -> list[str]:
    """Give each word its letters; a name is what is known as one, follows a title, or is no word of the language."""
    out: list[str] = []
    titled = named = False
    while len(out) < len(written):
        i = len(out)
        known = _known(written, i) or _post(written, i)
        if known:
            out.extend(known[0])
            titled, named = known[1].kind in TITLES, known[1].kind == "post"
            continue
        out.append(_form(written, i, titled, named))
        if written[i] not in (".", "-"):
            titled, named = False, out[i][0].isupper()
    return out


def _form(written: list[str], i: int, titled: bool, named: bool) -> str:
    """Give one word its letters; `titled` behind a form of address, `named` behind what has a capital."""
    word, w = written[i], words()
    low = word.lower()
    if not word[0].isalpha() or word == "I" or "." in word or low in _SMALL:
        return word if word == "I" or "." in word else low
    if titled or _in_post(written, i) or _field(written, i):
        return _capital(word)
    if low in w.particles and len(low) < _ACRONYM:
        return low
    following = written[i + 1] if i + 1 < len(written) else ""
    if low in _COMPASS and following in _REGIONAL:
        return _capital(word)
    if low.capitalize() in w.given and (low not in common_words() or _unknown(following)):
        return _capital(word)
    if not _unknown(word):
        return low
    return _capital(word) if named or len(word) > _ACRONYM else word


def _capital(word: str) -> str:
    return "'".join(p.capitalize() if len(p) > 1 else p for p in word.split("'"))


def _unknown(word: str) -> bool:
    """Say whether a word is none of the language that we know, and so likely a name."""
    low = word.lower()
    if not word[:1].isalpha() or low in common_words() or low in _SMALL or low in PAST or _ENDINGS.search(word):
        return False
    return not any(low.endswith(e) and low[: -len(e)] in common_words() for e in ("s", "es", "er", "ers"))


def _in_post(written: list[str], i: int) -> bool:
    """Say whether a word is of a post: "ACTING DEPUTY FOREIGN MINISTER", but "FOREIGN AID"."""
    w, weak = words(), listed("posts.weak")
    for k in range(i, min(i + 5, len(written))):
        low = written[k].lower()
        if low in w.heads and low not in weak:
            return True
        if low not in w.modifiers and low not in weak and low not in w.tense:
            return k > i and written[k - 1].lower() in weak and _unknown(written[k])
    return False


def _field(written: list[str], i: int) -> bool:
    """Say whether a word is of the field of a post before: "MINISTER FOR FOREIGN AFFAIRS", "MINISTER OF STATE"."""
    w, k = words(), i - 1
    if written[i].lower() not in w.fields:
        return False
    while k > 0 and i - k < 8 and (written[k].lower() in w.fields or written[k] in ("OF", "FOR", "AND", "THE")):
        k -= 1
    return 0 <= k < i - 1 and written[k].lower() in w.heads and written[k + 1] in ("OF", "FOR")


def _known(written: list[str], i: int) -> tuple[list[str], Entry] | None:
    """Give what begins at a word and is known by name, as it is written, with its entry."""
    for form, entry in _folded().get(written[i], ()):
        stands = written[i + 1 : i + len(form)] == [part.upper() for part in form[1:]]
        if stands and (len(form) > 1 or not _a_word_too(written, i, entry)):
            return form, entry
    return None


def _post(written: list[str], i: int) -> tuple[list[str], Entry] | None:
    """Give a post of several words that begins here: "UNDER SECRETARY", "CHARGE D'AFFAIRES"."""
    for rest, entry in posts().get(written[i].lower(), ()):
        if rest and [part.lower() for part in written[i + 1 : i + 1 + len(rest)]] == list(rest):
            return [
                _capital(part) if part.lower() not in _SMALL - {"under"} else part.lower()
                for part in written[i : i + 1 + len(rest)]
            ], entry
    return None


def _a_word_too(written: list[str], i: int, entry: Entry) -> bool:
    """Say whether a name is rather the word like it: "us", "nice"; a month has its day beside it."""
    word = written[i]
    before, following = written[i - 1] if i else "", written[i + 1] if i + 1 < len(written) else ""
    if word == "US":
        told = before.lower() in PAST or before.endswith(("ING", "ED"))
        return told or not following.isalpha() or following.lower() in _SMALL
    if word == "CHARGE":
        return before in ("IN", "OF", "NO") or not (following.lower() in PAST or _unknown(following))
    if word in ("MAY", "MARCH"):
        return not (before.isdigit() or following.isdigit())
    if word.lower() in _SMALL:
        return True
    return word.lower() in common_words() and entry.kind not in ("time", *TITLES)


@cache
def _folded() -> dict[str, list[tuple[list[str], Entry]]]:
    """Give what is known by name under its first word in capitals, longest first."""
    found: dict[str, list[tuple[list[str], Entry]]] = {}
    for first, tails in names().items():
        if first[0].isupper():
            found.setdefault(first.upper(), []).extend(([first, *rest], entry) for rest, entry in tails)
    for name in filter(None, (*calendar.month_name, *calendar.day_name)):
        found.setdefault(name.upper(), []).insert(0, ([name], Entry("time", name)))
    return {first: sorted(rows, key=lambda r: -len(r[0])) for first, rows in found.items()}
