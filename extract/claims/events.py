"""The events of a text whose people and places are known: frames of each sentence, grounded, settled and merged."""

from __future__ import annotations

from ..syntax.parser import Trees
from ..syntax.review import review
from ..text.spans import Reading, Sentence
from ..what.assembled import assembled
from ..what.bulletins import listed
from ..what.clauses import Clause, tokenise
from ..what.diary_entries import of_its_keeper
from ..what.frames import Frame
from ..what.letters import LETTERS
from ..what.papers import taken_down, titled
from ..what.patterns import frames, speaks_of_events
from ..what.seatings import SIDED, Seating, seatings
from ..what.transcripts import side_by_side
from .accredited import accredited
from .answered import as_answered
from .appointments import appointments
from .archives import from_journal, in_retrospect
from .attendees import AT_IT, joined, without_attendees
from .by_grammar import by_grammar
from .by_side import across, not_within
from .callers import callers
from .come_about import without_kept
from .context import again, gathered, recall, settle
from .convened import convened
from .credited import shown
from .crowds import only_attended
from .distribute import shares
from .ground import Grounded, ground, stands
from .heads import with_heads
from .letters import handed_in
from .merge import merge
from .of_that_day import of_that_day
from .pairs import of_the_last
from .redate import redate
from .registers import registered
from .rosters import with_rosters
from .schedules import scheduled
from .unreached import without_unreached
from .visitors import with_visitors

__all__ = ["events"]


LENT = {"gathered": gathered, "again": again, LETTERS: handed_in, **dict.fromkeys(AT_IT, joined), SIDED: across}
"""What tells of an encounter without its parties: they are those of the one told before."""


def events(reading: Reading) -> list[Grounded]:
    """Give the events of a text whose people and places are known, in the order of their words."""
    reading = with_visitors(with_rosters(reading))
    rows = _rows(reading)
    found: list[Grounded] = []
    trees = Trees(reading.text, telegraphic=reading.document.subject is not None)
    opinions_of = review(trees, rows, lambda clause, frame: _worth(reading, clause, frame))
    for (clause, told), opinions in zip(rows, opinions_of, strict=True):
        kept = without_attendees(told, found, reading, clause)
        for frame, opinion in zip(told, opinions, strict=True):
            if not any(frame is k for k in kept):
                continue
            of_the_last(frame, found, reading, clause)
            shown(frame, reading, clause)
            if frame.rule in ("anaphor", "no-such"):
                recall(found, frame.verdict.status, clause.sentence.paragraph, frame.rule == "no-such")
            elif frame.rule == "dated":
                redate(found, reading, clause, frame)
            elif frame.rule in LENT:
                found.extend(LENT[frame.rule](of_that_day(found, reading, frame), reading, clause, frame))
            else:
                made = (ground(reading, clause, part, opinion) for part in shares(clause.tokens, frame))
                found.extend(m for m in made if m is not None)
    found.extend(by_grammar(reading, rows, found, trees))
    found = accredited(convened(only_attended(found, reading), reading), reading)
    settled = settle(with_heads(as_answered(without_unreached(found, reading), reading), reading), reading)
    return sorted(without_kept(merge(settled), reading), key=_order)


def _rows(reading: Reading) -> list[tuple[Clause, list[Frame]]]:
    """Read the sentences that hold a word of any event; the others are not even taken apart."""
    head = taken_down(reading)
    record = head or titled(reading) or side_by_side(reading)
    table = registered(reading)
    book = appointments(reading) or callers(reading)
    seated = seatings(reading)
    companies = [s for s in seated if any(len(side.people) > 1 for side in s.sides)]
    lists = [made for n in range(len(reading.sentences)) if (made := assembled(reading, n)) is not None]
    lists = [row for row in lists if not any(row[0].sentence.start <= s.start < row[0].sentence.end for s in companies)]
    rows = [*([record] if record else []), *table, *book, *lists]
    told = [clause.sentence for clause, _ in (*([head] if head else []), *table, *book, *lists)]
    apart = [*([record[0].sentence] if record else []), *(clause.sentence for clause, _ in lists)]
    sided = {
        reading.sentences[n].start: seating
        for seating in seated
        if not any(listed_by.start <= seating.start < listed_by.end for listed_by in apart)
        for n in range(reading.index_at(seating.start), reading.index_at(seating.told - 1) + 1)
    }
    for n, sentence in enumerate(reading.sentences):
        if any(row.start <= sentence.start < row.end for row in told):
            continue
        if (seating := sided.get(sentence.start)) is not None:
            rows.extend(_of_sides(reading, sentence, seating))
        elif speaks_of_events(reading.text[sentence.start : sentence.end]):
            rows.append(
                listed(reading, n)
                or of_its_keeper(reading, sentence)
                or scheduled(reading, n)
                or from_journal(reading, n)
                or in_retrospect(reading, n, _read(reading, sentence))
            )
    return rows


def _read(reading: Reading, sentence: Sentence) -> tuple[Clause, list[Frame]]:
    clause = tokenise(reading, sentence)
    return clause, frames(clause)


def _of_sides(reading: Reading, sentence: Sentence, seating: Seating) -> list[tuple[Clause, list[Frame]]]:
    """Read a sentence that tells who sat on which side for what else it tells; the last gives who met whom as well."""
    rows = []
    if speaks_of_events(reading.text[sentence.start : sentence.end]):
        clause, told = _read(reading, sentence)
        rows.append((clause, not_within(told, seating)))
    return [*rows, seating.row] if sentence.end >= seating.told else rows


def _worth(reading: Reading, clause: Clause, frame: Frame) -> bool:
    """Say whether anything will come of a frame, so that a second opinion on it is worth its price."""
    listed_only = frame.rule in ("record", "register", "appointment", "diary", SIDED)
    return not listed_only and any(stands(reading, part) for part in shares(clause.tokens, frame))


def _order(found: Grounded) -> tuple[int, int, str, str]:
    e = found.event
    return (e.char_start, e.char_end, e.type, e.status)
