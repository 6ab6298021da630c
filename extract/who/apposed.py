"""Whether a name explains the post before it, from which a comma parts it: "China's top diplomat, Wang Yi,"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import TITLES, Chunk, words
from ..text.words import PREPOSITIONS, VERBS
from .adjectives import BODIES, describes
from .complements import opens_clause
from .endings import Ending, post_ending
from .kin import head_of
from .left_of_post import left_of_post
from .offices import RANKS, Office
from .served import serves
from .verbs import REPORTING, acts

__all__ = ["ANOTHER", "LETTERS", "is_apposed", "presides_too"]

ANOTHER = "a comma parts it from another post, of which it may be told or not"

_OPENING = 6
"""With so few chunks before the comma a sentence can say nothing but whose post it is."""
LETTERS = listed("before_name.letters")
"""Letters after a name, as of those who sit in parliament."""
_TIMES = listed("before_name.times")


def is_apposed(chunks: list[Chunk], comma: int, k: int, floor: int) -> bool:
    """Say whether a name between commas explains the post before it: "China's top diplomat, Wang Yi,"."""
    behind = k + 1 + (k + 1 < len(chunks) and chunks[k + 1].text in LETTERS)
    closing = chunks[behind].text if behind < len(chunks) else "."
    ending = post_ending(chunks, comma - 1, floor) if comma > floor else None
    if ending is None or chunks[ending.post].plural:
        return False
    if _owned(chunks, ending, k, floor, behind):
        return True
    if any(e.form == "base" for e in VERBS.get(closing, ())):
        return False  # "Prime Minister, Ana Rey discuss trade" are two
    if not _closes(chunks, comma, k, floor, closing):
        return False
    index = ending.post
    bare_title = chunks[index - 1] if index > floor else None
    index = _opening(chunks, index, floor)
    before = chunks[index - 1] if index > max(floor, _past_time(chunks, floor)) else None
    full = " " in chunks[k].text or chunks[k - 1].kind in TITLES
    if before is None and chunks[index].kind in ("adjective", "state", "org"):
        return True
    if before is not None and _in_list(chunks, index - 1, floor) and closing in _ENTRY_ENDS and full:
        post = chunks[ending.post].text
        return post[0].isupper() and (" " in post or ending.body is not None)
    of_state = bare_title is not None and bare_title.kind in ("adjective", "state")
    if of_state and full and chunks[ending.post].text[0].isupper() and closing in _PARTS and not _behind_comma(before):
        return True  # "met Lao Foreign Minister, Thongdy Keomany, at"
    return _goes_with(chunks, ending, index, comma, k, floor, closing)


def _goes_with(chunks: list[Chunk], ending: Ending, index: int, comma: int, k: int, floor: int, closing: str) -> bool:
    """Say whether a post that begins at `index` is told of a name by the word before it or the wording of its title."""
    before = chunks[index - 1] if index > max(floor, _past_time(chunks, floor)) else None
    full = " " in chunks[k].text or chunks[k - 1].kind in TITLES
    bare_title = chunks[ending.post - 1] if ending.post > floor else None
    whole = _whole_title(chunks[ending.post].text, ending.body) and " " in chunks[k].text
    titled = chunks[ending.post].text[0].isupper() and bare_title is not None and bare_title.kind == "low"
    if titled and bare_title is not None and bare_title.low != "as" and _named_plainly(chunks, comma, k, closing):
        return True
    if before is None or before.text == ";":
        return whole or (chunks[ending.post].text[0].isupper() and ending.body is not None)
    if before.text in (",", ":", "\n", "-", "–") and closing in (",", ")", "\n"):
        return whole
    if before.low in ("a", "an"):
        return serves(chunks[ending.post]) or (index - 1 == 0 and closing == "," and full)
    if before.kind == "poss" or before.low in ("the", "his", "her", "its", "their", "our"):
        return True
    return whole and (before.low in PREPOSITIONS or before.low == "and")


def _closes(chunks: list[Chunk], comma: int, k: int, floor: int, closing: str) -> bool:
    """Say whether what follows a name lets it be one between commas, or such a one whose second comma is left out."""
    return (
        closing in (",", ".", ")", "—", "–", ";", "-", ":", "\n")
        or (closing in _GOES_ON and " " in chunks[k].text)
        or _named_plainly(chunks, comma, k, closing)
        or _plainly_apposed(chunks, comma, k, floor)
    )


def presides_too(chunks: list[Chunk], comma: int, k: int, floor: int, offices: list[Office]) -> bool:
    """Say whether who has a post of a state is told to lead a body of states as well, with a comma between the two.

    "The head of the Mano River Union, Sierra Leone's President Ana Rey, has": no list, which would go on with "and".
    """
    last = offices[-1] if offices else None
    if last is None or chunks[comma].text != "," or last.org_kind != "state" or comma <= floor:
        return False
    behind = chunks[k + 1] if k + 1 < len(chunks) else None
    following = chunks[k + 2] if k + 2 < len(chunks) else None
    if behind is not None and (behind.text not in (",", ".") or (following is not None and following.low == "and")):
        return False
    ending = post_ending(chunks, comma - 1, floor)
    if ending is None or chunks[ending.post].plural:
        return False
    left = left_of_post(chunks, ending.post, floor)
    led = ending.body if ending.link == "of" else left.body
    known = led is not None and (led.kind == "org" or (led.kind in ("cap", "run") and led.text.isupper()))
    return known and left.determined and head_of(chunks[ending.post].low) in _LEADS


_LEADS = listed("before_name.leads")


def _owned(chunks: list[Chunk], ending: Ending, k: int, floor: int, behind: int) -> bool:
    """Say whether a title stands before the comma, whose body is named before it: "met UEFA President, Mr Holm, in".

    Without an article it goes with a name; a verb behind the name is its own only where no clause may end at the comma.
    """
    left = left_of_post(chunks, ending.post, floor)
    whose = left.body
    if whose is None or left.determined or (" " not in chunks[k].text and chunks[k - 1].kind not in TITLES):
        return False
    if whose.kind not in BODIES and not (whose.kind in ("cap", "run") and whose.text.isupper()):
        return False
    before = chunks[left.begin - 1] if left.begin > floor else None
    closing = chunks[behind] if behind < len(chunks) else None
    if closing is None or closing.text in _PARTS or closing.low in _GOES_ON:
        return before is None or (before.kind == "low" and before.low not in _OF_OFFICES)
    if not _is_said(chunks, behind) or chunks[ending.post].text[0].islower():
        return False
    opened = before is not None and before.text == "," and chunks[left.begin - 2].kind not in ("run", *TITLES)
    return before is None or before.low in _CLAUSES or opened


_OF_OFFICES = frozenset(("of", "as"))
"""Behind these a title is that of an office: "a candidate for the office of FAO Director-General, Ms Holm"."""


def _is_said(chunks: list[Chunk], k: int) -> bool:
    """Say whether what stands at a chunk is said of somebody: "met", "also asked", "will meet"."""
    c = chunks[k]
    told = c.kind == "low" and (c.low.endswith("ed") or any(e.form == "past" for e in VERBS.get(c.low, ())))
    return told or acts(chunks, k) or c.low in REPORTING or c.low in _SAYS


_SAYS = frozenset(("also", "today", "yesterday", "has", "had", "will", "would", "was", "is", "on"))
_CLAUSES = frozenset(("that", "when", "where", "while", "because", "whether", "since", "as", "but"))
"""Behind these a clause begins with its subject."""


def _opening(chunks: list[Chunk], post: int, floor: int) -> int:
    """Give where a post begins with what describes it, and with another that a stroke joins to it."""
    index = post
    while index > floor and index > post - 5 and _says_more(chunks, index - 1):
        index -= 1
    joined = index - 1 > floor and chunks[index - 1].text == "/" and chunks[index - 2].kind == "post"
    return _opening(chunks, index - 2, floor) if joined else index  # "the Vice President/Minister of Trade, Ana Rey,"


def _behind_comma(before: Chunk | None) -> bool:
    return before is not None and before.text == ","


def _says_more(chunks: list[Chunk], k: int) -> bool:
    """Say whether a word before a post describes it or says when it is held: "acting", "newly appointed"."""
    return describes(chunks, k) or chunks[k].low in words().tense or chunks[k].low in words().epithets


def _named_plainly(chunks: list[Chunk], comma: int, k: int, closing: str) -> bool:
    """Say whether it is plain that a comma before a name only parts it from its post: "by Chairman, Dr. Lund"."""
    addressed = k > comma + 1 and (chunks[k - 1].kind in TITLES or chunks[k - 1].low in RANKS)
    if not addressed and " " not in chunks[k].text:
        return False
    if closing in (",", ".", ";", "\n"):
        return True
    if closing in REPORTING:  # in "X met the minister, A B said" the comma ends what is reported
        return all(c.kind != "low" or c.low in _WITHIN for c in chunks[:comma])
    return closing in ("and", "'s", "’s") and not opens_clause(chunks)


_WITHIN = frozenset(("the", "of", "for", "and", "to"))
"""Small words within a post."""


def _in_list(chunks: list[Chunk], before: int, floor: int) -> bool:
    """Say whether an entry of a list begins behind a chunk: "; Home Minister, Ana Rey; and Envoy, Bo Lund"."""
    if chunks[before].low == "and" and before - 1 >= floor:
        before -= 1
    return chunks[before].text in (";", ":")


_GOES_ON = frozenset(("to", "with", "in", "on", "at", "after", "before", "during", "while", "when", "who"))
_PARTS = frozenset((",", ".", ";", ")", "\n"))
_ENTRY_ENDS = frozenset((";", ".", "\n"))


def _plainly_apposed(chunks: list[Chunk], comma: int, k: int, floor: int) -> bool:
    """Say whether a name explains the post before it with no comma behind: "The Russian spokesman, A B confirmed"."""
    if chunks[k - 1].kind == "style":
        return True
    begin = _past_time(chunks, floor)
    if " " not in chunks[k].text or chunks[0] is not chunks[floor] or (begin == floor and opens_clause(chunks)):
        return False
    return comma - begin < _OPENING or (k + 1 < len(chunks) and _alone(chunks, comma) and _is_said(chunks, k + 1))


def _past_time(chunks: list[Chunk], floor: int) -> int:
    """Give where a sentence begins behind words that only tell when, and their comma: "Earlier today, the minister"."""
    if chunks[0] is not chunks[floor]:
        return floor
    comma = next((k for k in range(floor, min(floor + _OPENING, len(chunks))) if chunks[k].text == ","), floor)
    times = chunks[floor:comma]
    return comma + 1 if times and all(c.low in _TIMES or c.text.isdigit() for c in times) else floor


def _alone(chunks: list[Chunk], comma: int) -> bool:
    """Say whether a sentence has nothing before a comma but whose post it is: "The new President of Chile,".

    An article must begin it, or a title without one: else a name may be the subject.
    """
    ending = post_ending(chunks, comma - 1, 0)
    if ending is None or chunks[ending.post].plural:
        return False
    begin = left_of_post(chunks, ending.post, 0).begin
    return begin == 0 or (begin == 1 and chunks[0].low == "the")


def _whole_title(post: str, of: Chunk | None) -> bool:
    """Say whether a post without an article is whole enough to be somebody's title: "Foreign Minister"."""
    first, *more = post.split()
    capitals = bool(more) and all(word[0].isupper() for word in more)
    return first[0].isupper() and (of is not None or capitals or " of " in post or " for " in post)
