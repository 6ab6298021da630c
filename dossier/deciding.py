"""Review decisions applied: each finds its claim again by quote and meaning, and a corrected claim takes effect.

The decision keeps the claim's document, words and meaning. So it survives another extractor and an edited document;
one that fits no claim any more is given back in words, and stays in `judgements.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode, Quad

from ..graph.errors import WhowhomError
from ..graph.history import UNDATED, days_of
from ..graph.iris import ww
from ..graph.rdf import quads
from ..graph.records import Document
from ..graph.store import Store
from .actors import ActorDirectory
from .amending import amended, as_meaning, cast, patch_of
from .correcting import corrections
from .finding import Finder, about, words
from .judgements import AMENDMENTS, Judgement, standing
from .readings import Claim, Found

__all__ = ["Applied", "apply", "unfit"]

CORRECTION = "correction"
"""What a fact does that corrects a source; no decision of `judgements.tsv`."""

SHOWN = 80
"""Characters of what a line of the file holds that a message repeats."""


class Verdict(NamedTuple):
    """What becomes of a claim: `accepted` or `rejected`, the reason, and the day of the correction that rejects it."""

    verdict: str
    why: str
    since: str | None = None


@dataclass(slots=True)
class Applied:
    """What the decisions amount to on one store."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    """By claim."""
    amendments: list[tuple[str, Claim]] = field(default_factory=list)
    """Each corrected claim beside the one that it replaces."""
    unfit: list[Judgement] = field(default_factory=list)
    """Decisions whose claim is not there any more, and facts that correct what their source does not say."""

    def judgements(self, graph: str) -> Iterator[Quad]:
        """Give the graph of verdicts."""
        for claim, (verdict, why, since) in sorted(self.verdicts.items()):
            yield Quad(NamedNode(claim), NamedNode(ww("judgement")), NamedNode(ww(verdict)), NamedNode(graph))
            if why:
                yield Quad(NamedNode(claim), NamedNode(ww("why")), Literal(why), NamedNode(graph))
            if since:
                yield Quad(NamedNode(claim), NamedNode(ww("correctedSince")), Literal(since), NamedNode(graph))

    def corrected(self, store: Store, directory: ActorDirectory) -> Iterator[Quad]:
        """Give the graph of corrected claims, in which all nodes are those of the claim's own source."""
        graph = NamedNode(store.minter.source(AMENDMENTS))
        for _, record in self.amendments:
            named = list(cast(store, record, directory))
            for quad in quads(Document(id=record.doc, text=""), [*named, record], store.minter):
                yield Quad(quad.subject, quad.predicate, quad.object, graph)


def apply(store: Store, judgements: list[Judgement]) -> Applied:
    """Find the claim of every standing decision and of every correction of a source, and give what follows."""
    out, finder = Applied(), Finder(store)
    for decision in standing(judgements):
        if decision.what not in ("accept", "reject", "edit"):
            continue
        found = finder.find(decision)
        if decision.what == "edit":
            _edit(decision, found, finder, out)
        elif found:
            verdict = "accepted" if decision.what == "accept" else "rejected"
            out.verdicts |= {f.iri: Verdict(verdict, decision.why) for f in found}
        else:
            out.unfit.append(decision)
    _put_right(store, out)
    return out


def _put_right(store: Store, out: Applied) -> None:
    """Reject what sources are corrected in, from the day of the correction on; a rejected correction corrects nothing.

    Where a reviewer rejected the claim itself, it never counted, whatever corrects it later.
    """
    rejected = {claim for claim, verdict in out.verdicts.items() if verdict.verdict == "rejected"}
    made_of = [(made, wrong, why, made.record.source or made.record.doc) for made, wrong, why in corrections(store)]
    days = days_of(store, {store.minter.source(source) for *_, source in made_of})
    for made, wrong, why, source in made_of:
        if made.iri in rejected:
            continue
        said = f"put right by {source}: {made.record.quote}"
        verdict = Verdict("rejected", said, days[store.minter.source(source)] or UNDATED)
        for iri in (f.iri for f in wrong if f.iri not in rejected):
            known = out.verdicts.get(iri)
            out.verdicts[iri] = min(verdict, known, key=_from) if known and known.since else verdict
        if not wrong:
            what = Judgement("", made.record.doc, CORRECTION, made.iri, "", why, made.record.quote, about(made.record))
            out.unfit.append(what)


def _from(verdict: Verdict) -> str:
    return verdict.since or ""


def unfit(decision: Judgement, folder: Path | None = None) -> str:
    """Say in one line that a decision fits no claim any more, or a correction none; `folder` leads to its file."""
    said = f"“{words(decision.quote)[:SHOWN]}”" if decision.quote else decision.subject[:SHOWN]
    if decision.what == CORRECTION:
        where = f"{folder / decision.who}.facts: " if folder else ""
        return f"{where}nothing is put right by {said}: {decision.why}"
    when = f"{decision.what} of {decision.when[:10]} by {decision.who[:SHOWN]}"
    where = f"{folder / AMENDMENTS}: " if folder else ""
    return f"{where}{when} fits no claim any more ({said}); review the passage again, or undo it"


def _edit(decision: Judgement, found: list[Found], finder: Finder, out: Applied) -> None:
    """Put the corrected claim beside the original, which no longer counts; one that is read so by now is accepted."""
    try:
        patch = patch_of(decision)
        made = [(f.iri, replace(amended(f.record, patch), why=decision.why or None)) for f in found]
    except WhowhomError:
        out.unfit.append(decision)
        return
    if made:
        changed = ", ".join(f"{k}: {_plain(v)}" for k, v in sorted(patch.items()))
        why = f"corrected to {changed}" + (f" ({decision.why})" if decision.why else "")
        out.amendments += made
        out.verdicts |= {iri: Verdict("rejected", why) for iri, _ in made}
    elif now := finder.find(decision, as_meaning(patch)):
        out.verdicts |= {f.iri: Verdict("accepted", decision.why) for f in now}
    else:
        out.unfit.append(decision)


def _plain(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
