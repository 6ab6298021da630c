"""A sentence as a row of chunks: its words first, then words that belong together as one."""

from __future__ import annotations

from functools import cache, lru_cache

from ..lexicon import tables
from .gazetteer import Entry, Tails, listed, names, posts, words_of
from .prefixed import PREFIXES, whole_word
from .rows import Row
from .unglued import spans_of

__all__ = ["BULLETS", "TITLES", "Chunk", "Words", "glued", "lex", "words"]


class Chunk(Row, frozen=True):
    """One word, or words that belong together.

    `kind` is that of a gazetteer entry, or cap (a capitalised word), init (an initial), low, num, poss, punct; later
    org, event, post, run (a row of name words).
    """

    start: int
    end: int
    text: str
    low: str
    kind: str
    entry: Entry | None = None
    tense: str | None = None
    plural: bool = False


BULLETS = frozenset("•·▪*–—-")
"""What a row of a list begins with."""
TITLES = frozenset(("honorific", "rank", "style"))
"""Kinds of what stands between a post and a name."""


class Words(Row, frozen=True):
    """The word lists of the data files, as sets."""

    heads: frozenset[str]
    loose: frozenset[str]
    relatives: frozenset[str]
    plural_heads: dict[str, str]
    modifiers: frozenset[str]
    fields: frozenset[str]
    tense: dict[str, str]
    epithets: frozenset[str]
    stop: frozenset[str]
    given: frozenset[str]
    particles: frozenset[str]
    first_particles: frozenset[str]
    name_titles: frozenset[str]
    family_first: frozenset[str]
    org_heads: dict[str, str]
    weak_orgs: frozenset[str]
    not_bodies: frozenset[str]
    venues: frozenset[str]
    given_or_stop: frozenset[str]
    in_posts: frozenset[str]
    """All words that posts are made of: modifiers, heads, their plurals, and what may be a name instead."""


@cache
def words() -> Words:
    """Give the word lists."""
    t, o = tables("titles"), tables("orgs")
    heads = frozenset(t["heads"].split())
    loose = frozenset(t["loose_heads"].split())
    particles = words_of("particles.txt")
    seats = listed("behind_name.seats")
    plural_heads = {_plural(h): h for h in sorted(heads | loose)} | {f"{s.lower()}s": s for s in seats}
    modifiers, relatives = frozenset(t["modifiers"].split()), frozenset(t["relatives"].split())
    given = words_of("given_names.txt") | words_of("given_names_world.txt")
    stop = words_of("stop_names.txt")
    return Words(
        heads=heads,
        loose=loose,
        relatives=relatives,
        plural_heads=plural_heads,
        modifiers=modifiers,
        fields=frozenset(t["words"]["fields"].split()),
        tense={w: tense for tense, forms in t["tense"].items() for w in forms.split()},
        epithets=frozenset(t["words"]["epithets"].split()),
        stop=stop,
        given=given,
        particles=particles,
        first_particles=particles - {"y", "e", "i", "as", "at", "ash", "an", "ad", "ar", "ud", "ur", "san"},
        name_titles=frozenset(t["words"]["name_titles"].split()),
        family_first=words_of("family_first.txt"),
        org_heads={w: kind for kind, forms in o["heads"].items() for w in forms.split()},
        weak_orgs=frozenset(o["rules"]["weak"].split()),
        not_bodies=frozenset(o["rules"]["not_bodies"].split()),
        venues=frozenset(o["venues"]["heads"].split()),
        given_or_stop=given | stop,
        in_posts=modifiers | heads | loose | plural_heads.keys() | relatives | listed("posts.given_too") | {"amir"},
    )


def _plural(head: str) -> str:
    if head.endswith("man"):
        return head[:-3] + "men"
    if head.endswith(("s", "sh", "ch")):
        return head + "es"
    if head == "wife":
        return "wives"
    if head == "secretary-general":
        return "secretaries-general"
    return head[:-1] + "ies" if head.endswith("y") and head[-2] not in "aeo" else head + "s"


_FORMS = listed("tokens.forms")
_BEFORE_FORMS = listed("tokens.before_forms")
_OF_ONE = frozenset(("Republic", "Kingdom", "Sultanate", "Principality", "Emirate"))
"""Forms of state behind the state's adjective."""


def _republics(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one state of "the Islamic Republic of Iran", "the Honduran Republic" and their like."""
    out: list[Chunk] = []
    for c in chunks:
        k = len(out)
        if c.text in _OF_ONE and k and out[-1].kind == "adjective" and (whose := out[-1].entry) and whose.state:
            a = out.pop().start
            state = Entry("state", whose.state, whose.state)
            out.append(Chunk(a, c.end, text[a : c.end], text[a : c.end].lower(), "state", state))
            continue
        if c.kind == "state" and c.entry:
            if k and out[k - 1].low == "the":
                k -= 1
            if (
                k > 1
                and out[k - 1].low == "of"
                and out[k - 2].text in _FORMS
                and out[k - 2].text not in ("Government",)
            ):
                k -= 2
                while k and (
                    out[k - 1].text in _BEFORE_FORMS
                    or (out[k - 1].kind == "poss" and k > 1 and out[k - 2].text == "People")
                ):
                    k -= 1
                a = out[k].start
                del out[k:]
                c = Chunk(a, c.end, text[a : c.end], text[a : c.end].lower(), "state", c.entry)
        out.append(c)
    return out


def lex(text: str, start: int, end: int) -> list[Chunk]:
    """Give the words of a passage, with what the gazetteer knows as one.

    >>> [c.kind for c in lex("Qin met U.S. officials", 0, 22)]
    ['cap', 'low', 'state', 'low']
    """
    spans = spans_of(text, start, end)
    written = [text[a:b] for a, b in spans]
    plain = [w.capitalize() if len(w) > 3 else w for w in written] if _in_capitals(written) else written
    found: list[Chunk] = []
    i, n = 0, len(plain)
    while i < n:
        (a, b), word = spans[i], written[i]
        low, kind, known, posts_of = _known(word)
        known = known if plain is written else _known(plain[i])[2]
        if not known and not posts_of and word != "'":
            found.append(Chunk(a, b, word, low, kind))
            i += 1
            continue
        width = 0
        entry: Entry | None = None
        if known:
            width, entry = _longest(known, plain, i)
        if posts_of:
            w, e = _longest(posts_of, [p.lower() for p in plain[i : i + 6]], 0)
            if w > width:
                width, entry = w, e
        if entry and word in _SMALL_TITLES and not (i + width < n and plain[i + width][0].isupper()):
            entry = None
        if 0 < width < 3 and word in _NAMES_TOO and not _titles(plain, i + width - 1, found, a):
            entry = None
        if entry and word == "PM" and found and found[-1].kind == "num":  # "12:30PM THE PRESIDENT", "3 PM Holm"
            entry = None
        if entry and word == "Charge" and found and found[-1].low in ("in", "of", "no"):  # "in charge"
            entry = None
        if entry:
            b = spans[i + width - 1][1]
            before = found[-1] if found else None
            if (
                entry.kind == "org"
                and before
                and before.kind == "org"
                and entry.detail in ("government", "intergovernmental")
            ):
                a, entry = (
                    found.pop().start,
                    Entry(
                        "org", f"{before.text} {text[a:b]}", before.entry.state if before.entry else None, entry.detail
                    ),
                )
            found.append(Chunk(a, b, text[a:b], text[a:b].lower(), entry.kind, entry))
            i += width
            continue
        owns = word == "'" and found and found[-1].kind == "state" and found[-1].end == a and found[-1].text[-1] == "s"
        found.append(Chunk(a, b, word, low, "poss" if owns else kind))  # "the Netherlands' Ana Holm"
        i += 1
    found = found if PREFIXES.isdisjoint(plain) else _prefixed(found, text)
    return found if _FORMS.isdisjoint(plain) else _republics(found, text)


def _prefixed(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one word of a prefix and what a hyphen parts from it: "Development Co-operation", "the UN co-ordinator"."""
    out: list[Chunk] = []
    for c in chunks:
        k = len(out)
        parted = k > 1 and out[-1].text == "-" and out[-2].text in PREFIXES and c.kind in ("cap", "low")
        if parted and glued(out[-2], out[-1]) and glued(out[-1], c) and (word := whole_word(out[-2].text, c.text)):
            first = out[-2]
            del out[-2:]
            c = Chunk(first.start, c.end, text[first.start : c.end], word, first.kind)
        out.append(c)
    return out


def _in_capitals(plain: list[str]) -> bool:
    """Say whether a line is set in capitals, so that names stand in it as no list writes them."""
    found = 0
    for w in plain:
        if len(w) > 3 and w.isalpha():
            if not w.isupper():
                return False
            found += 1
    return found > 2


_SMALL_TITLES = frozenset(("dr", "prof", "mr", "mrs", "ms", "his", "her"))
"""How titles begin that some write small: "dr Kask", "his Excellency X"."""


@lru_cache(maxsize=1 << 14)
def _known(word: str) -> tuple[str, str, Tails, Tails]:
    """Give a word in small letters, its kind, and what names and posts begin with it."""
    low = word.lower()
    known = names().get(word, ()) if word[0].isupper() or word in _SMALL_TITLES else ()
    return low, _kind(word, word[0]), known, posts().get(low, ())


_NAMES_TOO = frozenset(("Sen", "Rep", "Gov"))


def _titles(plain: list[str], i: int, found: list[Chunk], start: int) -> bool:
    """Say whether a short title stands before a name: "Sen. Kerry", not "Hun Sen."."""
    named = bool(found) and found[-1].kind == "cap" and found[-1].end + 1 == start and found[-1].low != "us"
    return not named and i + 1 < len(plain) and plain[i + 1][:1].isupper()


def _longest(tails: Tails, plain: list[str], i: int) -> tuple[int, Entry | None]:
    for rest, entry in tails:
        if tuple(plain[i + 1 : i + 1 + len(rest)]) == rest:
            return len(rest) + 1, entry
    return 0, None


_SMALL = frozenset(("OF", "THE", "AND", "WITH", "FOR", "FROM", "AT", "BY", "IN", "ON", "TO", "AN"))
"""Small words, in a line that is set in capitals."""
_BREATHS = frozenset("\u02bb\u02bc\u02be\u02bf")
"""Letters without a case that names begin with: "\u02bbAkilisi"."""


def _kind(word: str, first: str) -> str:
    if word == "'s":
        return "poss"
    if word in _SMALL:
        return "low"
    if first.isdigit():
        return "num"
    if not first.isalpha():
        return "low" if first == "'" and len(word) > 1 else "punct"
    if first in _BREATHS and len(word) > 1:
        first = word[1]
    if first.isupper():
        return "init" if word[-1] == "." or (len(word) == 1 and word not in "AI") else "cap"
    if "'" in word and any(c.isupper() for c in word[1:4]):
        return "cap"
    return "low"


def glued(left: Chunk, right: Chunk) -> bool:
    """Say whether nothing stands between two chunks, not even a space."""
    return left.end == right.start
