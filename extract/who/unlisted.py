"""Bodies that no list knows, named between a post and its holder: "Chairman of the Riigikogu, Toomas Savi"."""

from __future__ import annotations

from ..text.gazetteer import Entry, listed
from ..text.tokens import TITLES, Chunk, words

__all__ = ["with_unlisted"]

FORMS = listed("tokens.forms")
RANKS = listed("offices.ranks")
_OWNERS = listed("offices.nouns")


def with_unlisted(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make a body of the capitals between "post of" and a comma with a full name behind it, its owner with it.

    >>> from .posts import merge_posts
    >>> from .runs import merge_runs
    >>> from ..text.tokens import lex
    >>> text = "Chairman of the Riigikogu, Toomas Savi, spoke"
    >>> chunks = merge_runs(merge_posts(lex(text, 0, len(text)), text), text)
    >>> [c.text for c in with_unlisted(chunks, text) if c.kind == "org"]
    ['Riigikogu']
    """
    if "post" not in [c.kind for c in chunks]:
        return chunks
    out: list[Chunk] = []
    for k, c in enumerate(chunks):
        ranked = c.kind == "run" and _ranked(chunks, k)
        owned = c.kind == "org" and len(out) > 1 and out[-1].kind == "poss" and out[-2].kind in ("run", "cap")
        begin = _begins(out, ranked) if c.kind == "run" or owned else None
        if begin is not None and (ranked or _named(chunks, k)) and (owned or _unknown(c.text.split()[0])):
            a = out[begin].start if begin < len(out) else c.start
            del out[begin:]
            out.append(Chunk(a, c.end, text[a : c.end], text[a : c.end].lower(), "org", Entry("org", text[a : c.end])))
        else:
            out.append(c)
    return out


def _ranked(chunks: list[Chunk], k: int) -> bool:
    """Say whether a rank or form of address and a name follow at once: "of Qatar Ports Captain X"."""
    if k + 2 >= len(chunks) or chunks[k + 2].kind != "run":
        return False
    return chunks[k + 1].kind in TITLES or (chunks[k + 1].low in RANKS and chunks[k + 1].text[0].isupper())


def _begins(before: list[Chunk], ranked: bool) -> int | None:
    """Give where the name of a body would begin that ends the row, after "post of the Finnish"; None for no post."""
    k = len(before)
    if k and (before[k - 1].kind == "adjective" or (ranked and before[k - 1].kind == "state")):
        k -= 1
    if k > 1 and before[k - 1].kind == "poss" and (before[k - 2].kind == "org" or before[k - 2].low in _OWNERS):
        k -= 2  # "of the Assembly's Constitutional Committee"
    j = k
    if j and before[j - 1].low == "the":
        j -= 1
    return k if j > 1 and before[j - 1].low in ("of", "at") and before[j - 2].kind == "post" else None


def _unknown(word: str) -> bool:
    return word not in words().given and word not in FORMS


def _named(chunks: list[Chunk], k: int) -> bool:
    """Say whether a comma and somebody's name in full follow."""
    j = k + 2
    while j < len(chunks) and chunks[j].kind in TITLES:
        j += 1
    return k + 2 < len(chunks) and chunks[k + 1].text == "," and j < len(chunks) and _full(chunks[j], titled=j > k + 2)


def _full(c: Chunk, titled: bool) -> bool:
    return c.kind == "run" and (" " in c.text or titled)
