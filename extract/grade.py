"""How sure a reading is: `confident` to be trusted, `inferred` from something implied, `flagged` to be decided."""

from __future__ import annotations

from .clauses import Item
from .frames import Frame
from .syntax.judge import Opinion

__all__ = ["grade"]

FURTHER = "the subject stands further off"


def grade(
    frame: Frame, items: tuple[Item, ...], doubts: list[str], opinion: Opinion | None = None
) -> tuple[str, str | None]:
    """Give the grade of an event and why it is not better; the worst reason counts.

    A guessed reference infers, an ambiguous one flags. Where the grammar of the sentence was asked for its `opinion`,
    it flags a status that it contradicts, infers where it misses a party or knows nothing, and may clear a doubt.
    Telegraphic records ("Met with Xi") are no sentences: there its silence says nothing.
    """
    flags = list(frame.flags)
    reasons = [*frame.doubts, *doubts]
    if opinion is not None and opinion.says == "agrees":
        reasons = [r for r in reasons if r != FURTHER]
    elif opinion is not None and opinion.why and (opinion.says == "disagrees" or not frame.implied):
        plain = opinion.says == "disagrees" and opinion.kind in ("status", "reaction")
        (flags if plain else reasons).append(opinion.why)
    for item in items:
        if item.mention.candidates and not item.mention.certain:
            flags.append(item.mention.why or f"{item.mention.name} could be {' or '.join(item.mention.candidates)}")
        elif not item.mention.certain:
            reasons.append(item.mention.why or f"{item.mention.name} is a guess")
    if frame.verdict.by in ("headline", "gerund", "during", "purpose", "definite"):
        reasons.append(f"status by {frame.verdict.by}")
    if flags:
        return "flagged", "; ".join(dict.fromkeys([*flags, *reasons]))
    if reasons:
        return "inferred", "; ".join(dict.fromkeys(reasons))
    return "confident", None
