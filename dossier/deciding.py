"""Review decisions applied: each finds its claim again by quote and meaning, and a corrected claim takes effect.

The decision keeps the claim's document, words and meaning. So it survives another extractor and an edited document;
one that fits no claim any more is given back in words, and stays in `judgements.tsv`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode, Quad

from ..graph.errors import InvalidInput, InvalidRecord, WhowhomError
from ..graph.history import UNDATED, days_of
from ..graph.iris import ww
from ..graph.jsonl import from_json, to_json
from ..graph.names import fold
from ..graph.rdf import quads
from ..graph.records import Document, Event, Organisation, Person, Place, Record
from ..graph.store import Store
from .actors import ActorDirectory, countries
from .correcting import corrections
from .judgements import Judgement, standing
from .readings import Claim, Found, claims_of, meaning_of, read_claim

__all__ = ["AMENDMENTS", "Applied", "about", "amended", "apply", "patch_of", "unfit"]

AMENDMENTS = "judgements.tsv"
"""The source that corrected claims are told by; the evidence stays that of the original claim."""

CORRECTION = "correction"
"""What a fact does that corrects a source; no decision of `judgements.tsv`."""

SHOWN = 80
"""Characters of what a line of the file holds that a message repeats."""

FIELDS = {
    "event": ("date", "place", "status", "type", "participants", "groups"),
    "role": ("person", "role", "org", "tense", "from", "until"),
    "affiliation": ("person", "org", "relation", "role", "from", "until"),
}
"""What may be corrected in a claim of each kind."""

ALIKE = 90
"""From which likeness on (of 100) two quotes are one passage, slightly changed."""

_EVENT_OF = {"date": "date", "place": "place", "status": "status", "type": "kind"}


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
            cast = list(_cast(store, record, directory))
            for quad in quads(Document(id=record.doc, text=""), [*cast, record], store.minter):
                yield Quad(quad.subject, quad.predicate, quad.object, graph)


def about(record: Claim) -> str:
    """Give what a decision keeps of a claim, as one line of JSON."""
    return json.dumps({"doc": record.doc, **dict(meaning_of(record))}, ensure_ascii=False, sort_keys=True)


def apply(store: Store, judgements: list[Judgement]) -> Applied:
    """Find the claim of every standing decision and of every correction of a source, and give what follows."""
    out, finder = Applied(), _Finder(store)
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


def amended(record: Claim, patch: Mapping[str, Any]) -> Claim:
    """Give a claim with its correction, as a curated one on the same words.

    Raises:
        InvalidInput: a field that cannot be corrected, or a value that it cannot have.

    """
    allowed = FIELDS[record.kind]
    if stray := sorted(set(patch) - set(allowed)):
        raise InvalidInput(f"{', '.join(stray)} cannot be changed in this claim", None, f"use {', '.join(allowed)}")
    data = to_json(record) | dict(patch) | {"grade": "curated", "rule": "amended"}
    if record.kind == "event" and {"participants", "groups"} & set(patch):
        held = [c for c in data.get("capacities", ()) if c["person"] in data["participants"]]
        data |= {"sides": None, "role_only": [], "capacities": held}
    if record.kind == "event" and "date" in patch:
        data.pop("date_text", None)
    data.pop("why", None)
    try:
        made = from_json({k: v for k, v in data.items() if v is not None or k in ("place", "date", "sides")})
    except InvalidRecord as e:
        raise InvalidInput(e.what, None, e.remedy or "correct the correction") from None
    assert isinstance(made, Claim)
    return made


def patch_of(decision: Judgement) -> dict[str, Any]:
    """Give the correction that a decision makes.

    Raises:
        InvalidInput: it is no JSON object.

    """
    try:
        found = json.loads(decision.object or "{}")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise InvalidInput("an edit without its correction", None, 'write it as JSON, like {"date": "2023-06-18"}')
    return found


def unfit(decision: Judgement, folder: Path | None = None) -> str:
    """Say in one line that a decision fits no claim any more, or a correction none; `folder` leads to its file."""
    said = f"“{_words(decision.quote)[:SHOWN]}”" if decision.quote else decision.subject[:SHOWN]
    if decision.what == CORRECTION:
        where = f"{folder / decision.who}.facts: " if folder else ""
        return f"{where}nothing is put right by {said}: {decision.why}"
    when = f"{decision.what} of {decision.when[:10]} by {decision.who[:SHOWN]}"
    where = f"{folder / AMENDMENTS}: " if folder else ""
    return f"{where}{when} fits no claim any more ({said}); review the passage again, or undo it"


class _Finder:
    """Finds claims again; what a document holds is read once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._read: dict[str, list[Found]] = {}

    def find(self, decision: Judgement, change: Mapping[str, str] | None = None) -> list[Found]:
        """Give the claims that a decision is about: by IRI, else by words and meaning; with `change`, as corrected."""
        meaning = _meaning(decision)
        own = None if change else _read(self.store, decision.subject)
        if own and (not meaning or _fits(own, decision, meaning)):
            return [Found(decision.subject, own)]
        if not meaning:
            return []
        doc = meaning.pop("doc", "")
        meaning = {k: v for k, v in {**meaning, **(change or {})}.items() if v}
        here = [f for f in self.of(doc) if dict(meaning_of(f.record)) == meaning]
        same = [f for f in here if _words(f.record.quote) == _words(decision.quote)]
        return same or self._near(here, decision) or ([] if self.of(doc) else self._moved(decision, meaning))

    def of(self, doc: str) -> list[Found]:
        if doc not in self._read:
            self._read[doc] = list(claims_of(self.store, doc)) if doc else []
        return self._read[doc]

    def _near(self, here: list[Found], decision: Judgement) -> list[Found]:
        from rapidfuzz.fuzz import ratio

        said = _words(decision.quote)
        if not said:
            return []
        near = [f for f in here if ratio(said, _words(f.record.quote)) >= ALIKE or _within(said, f.record.quote)]
        return near if len(near) == 1 else []

    def _moved(self, decision: Judgement, meaning: dict[str, str]) -> list[Found]:
        """Look for the same words in a document of another name, where the old one is gone."""
        found = self.store.raw.quads_for_pattern(None, NamedNode(ww("quote")), Literal(decision.quote))
        docs = {self.store.minter.doc_of(q.graph_name.value) for q in found if isinstance(q.graph_name, NamedNode)}
        every = [f for doc in sorted(docs - {AMENDMENTS}) for f in self.of(doc)]
        return [f for f in every if f.record.quote == decision.quote and dict(meaning_of(f.record)) == meaning]


def _edit(decision: Judgement, found: list[Found], finder: _Finder, out: Applied) -> None:
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
    elif now := finder.find(decision, _as_meaning(patch)):
        out.verdicts |= {f.iri: Verdict("accepted", decision.why) for f in now}
    else:
        out.unfit.append(decision)


def _cast(store: Store, record: Claim, directory: ActorDirectory) -> Iterator[Record]:
    """Give whom a corrected claim names, of the kind that its source or the dossier's list has them."""
    names: tuple[str | None, ...]
    match record:
        case Event():
            bodies = (n for c in record.capacities for n in (c.org, c.accredited_to))
            names = (*record.participants, record.place, record.stated_by, *bodies)
        case _:
            names = (record.person, record.org)
    for name in sorted({n for n in names if n}):
        kind = _kind(store, record.doc, name, directory, place=isinstance(record, Event) and name == record.place)
        match kind:
            case "organization":
                yield Organisation(doc=record.doc, name=name)
            case "place" | "state":
                yield Place(doc=record.doc, name=name, place_type="country" if kind == "state" else None)
            case "person" if isinstance(record, Event) or name == record.person:
                yield Person(doc=record.doc, name=name)


def _kind(store: Store, doc: str, name: str, directory: ActorDirectory, *, place: bool) -> str:
    for kind in ("person", "organization", "state", "place"):
        node = NamedNode(store.minter.local(doc, kind, name))
        if any(store.raw.quads_for_pattern(node, None, None, NamedNode(store.minter.source(doc)))):
            return kind
    if listed := directory.exact(name):
        return listed.kind
    return "state" if fold(name) in countries() else "place" if place else "person"


def _read(store: Store, iri: str) -> Claim | None:
    try:
        return read_claim(store, iri)
    except (ValueError, WhowhomError):
        return None


def _meaning(decision: Judgement) -> dict[str, str]:
    try:
        found = json.loads(decision.about or "{}")
    except (ValueError, RecursionError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _fits(record: Claim, decision: Judgement, meaning: dict[str, str]) -> bool:
    same = {"doc": record.doc, **dict(meaning_of(record))} == meaning
    return same and _words(record.quote) == _words(decision.quote)


def _as_meaning(patch: Mapping[str, Any]) -> dict[str, str]:
    out = {_EVENT_OF.get(k, k): str(v or "") for k, v in patch.items() if k not in ("participants", "groups")}
    who = [*(patch.get("participants") or ()), *(patch.get("groups") or ())]
    return out | ({"who": "; ".join(sorted(who))} if who else {})


def _words(text: str) -> str:
    return " ".join(text.split())


def _within(said: str, quote: str) -> bool:
    other = _words(quote)
    return min(len(said), len(other)) > 20 and (said in other or other in said)


def _plain(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
