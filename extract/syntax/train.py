"""Train the tagger-parser: `python -m whowhom.extract.syntax.train TREEBANK_DIR OUT`.

TREEBANK_DIR holds CoNLL-U files named `*-train.conllu`, `*-dev.conllu` and `*-test.conllu`. Same files, same settings,
same spaCy, same machine: same weights.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from ...graph.errors import InvalidRecord
from .conllu import Gold, read
from .model import blank, doc, parses, reference, save, score
from .network import Network
from .settings import TRAINING
from .vary import varied

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["main", "train"]


def train(golds: list[Gold], epochs: int | None = None, check: list[Gold] | None = None) -> Language:
    """Give a pipeline trained on the sentences; progress goes to the standard error stream.

    Raises:
        InvalidRecord: there is nothing to learn from.

    """
    if not golds:
        raise InvalidRecord("no sentence to learn from", None, "name a folder with *-train.conllu files")
    from spacy.training import Example
    from thinc.api import Adam, fix_random_seed, warmup_linear

    seed, epochs = TRAINING["seed"], epochs or TRAINING["epochs"]
    fix_random_seed(seed)
    nlp = blank()
    nlp.initialize(lambda: [Example(doc(nlp, g.words), reference(nlp, g)) for g in golds])
    chance = Random(seed)  # noqa: S311 - it shuffles sentences, it keeps no secret
    total = epochs * (sum(len(g.words) for g in golds) // TRAINING["words"] + 1)
    rates: Any = warmup_linear(TRAINING["rate"], min(TRAINING["warm_up"], total // 4 + 1), total)
    optimiser = Adam(learn_rate=rates, L2=0.01, grad_clip=1.0, use_averages=True)
    for epoch in range(epochs):
        losses: dict[str, float] = {}
        for batch in _batches(golds, chance):
            examples = [Example(doc(nlp, g.words), reference(nlp, g)) for g in (varied(b, chance) for b in batch)]
            nlp.update(examples, drop=TRAINING["dropout"], sgd=optimiser, losses=losses)
            optimiser.step_schedules()
        with nlp.use_params(optimiser.averages):
            _say(epoch, losses, score(parses(nlp, [g.words for g in check]), check) if check else None)
    for name in nlp.pipe_names:
        pipe: Any = nlp.get_pipe(name)
        pipe.model.use_params(optimiser.averages).__enter__()  # for good: nobody leaves
    return nlp


def _batches(golds: list[Gold], chance: Random) -> Iterator[list[Gold]]:
    """Give the sentences in a new order, in batches of about as many words."""
    batch: list[Gold] = []
    held = 0
    for gold in chance.sample(golds, len(golds)):
        batch.append(gold)
        held += len(gold.words)
        if held >= TRAINING["words"]:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def _say(epoch: int, losses: dict[str, float], scores: object) -> None:
    told = " ".join(f"{name} {value:.0f}" for name, value in sorted(losses.items()))
    sys.stderr.write(f"epoch {epoch + 1}: {told} {scores or ''}\n")
    sys.stderr.flush()


def main(arguments: list[str]) -> int:
    """Train on a folder of treebanks and write the weights and, beside them, their scores."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m whowhom.extract.syntax.train TREEBANK_DIR OUT\n")
        return 2
    folder, out = Path(arguments[0]), Path(arguments[1])
    parts = {
        part: {p.name: list(read(p, TRAINING["without"])) for p in sorted(folder.glob(f"*-{part}.conllu"))}
        for part in ("train", "dev", "test")
    }
    golds = [g for part in parts["train"].values() for g in part]
    nlp = train(golds, check=[g for part in parts["dev"].values() for g in part][::4])
    about = {"trained_on": sorted(parts["train"]), "sentences": len(golds), "settings": TRAINING}
    save(nlp, out, about)
    scores = _scores(out, {**parts["dev"], **parts["test"]})
    out.with_suffix(".json").write_text(json.dumps({**about, "scores": scores}, indent=2) + "\n", encoding="utf-8")
    sys.stderr.write(json.dumps(scores) + "\n")
    return 0


def _scores(weights: Path, parts: dict[str, list[Gold]]) -> dict[str, dict[str, float]]:
    """Score what was written, as it will be used."""
    network = Network(weights)
    return {name: score(network.parse([g.words for g in part]), part)._asdict() for name, part in parts.items()}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
