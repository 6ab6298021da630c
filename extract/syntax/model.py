"""The tagger-parser itself: its shape, its weights in one file, and how right it is on a treebank."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ...graph.errors import InvalidRecord
from .conllu import Gold
from .settings import SHAPE

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["Scores", "blank", "doc", "load", "reference", "save", "score"]

PARTS = ("tok2vec", "tagger", "parser")
FORMAT = 1


class Scores(NamedTuple):
    """Percent of words with the right tag, the right head (UAS), and the right head and relation (LAS).

    Punctuation counts for tags only.
    """

    tag: float
    uas: float
    las: float


def blank() -> Language:
    """Give the pipeline, untrained; words are split by whoever asks, so it has no tokenizer worth the name."""
    import spacy

    width = SHAPE["width"]
    nlp = spacy.blank("xx")
    nlp.add_pipe("tok2vec", config={"model": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2", "width": width, "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": SHAPE["rows"], "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": width, "depth": SHAPE["depth"], "window_size": 1,
            "maxout_pieces": 3,
        },
    }})  # fmt: skip
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": "*"}
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": listener}})
    nlp.add_pipe("parser", config={
        "min_action_freq": SHAPE["rare"], "learn_tokens": False,
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "parser", "extra_state_tokens": False,
            "hidden_width": SHAPE["hidden"], "maxout_pieces": SHAPE["pieces"], "use_upper": True, "nO": None,
            "tok2vec": listener,
        },
    })  # fmt: skip
    return nlp


def doc(nlp: Language, words: Sequence[str]) -> Doc:
    """Give one sentence as spaCy holds it; the parser may not cut it in two."""
    from spacy.tokens import Doc

    return Doc(nlp.vocab, words=list(words), sent_starts=[n == 0 for n in range(len(words))])


def reference(nlp: Language, gold: Gold) -> Doc:
    """Give a sentence of a treebank as spaCy learns from it."""
    from spacy.tokens import Doc

    return Doc(
        nlp.vocab, words=list(gold.words), spaces=list(gold.spaces), tags=list(gold.tags), heads=list(gold.heads),
        deps=["ROOT" if r == "root" else r for r in gold.relations],
    )  # fmt: skip


def save(nlp: Language, path: Path, about: dict[str, Any]) -> None:
    """Write the weights, in half precision, with what they were trained on; the same weights give the same bytes."""
    import srsly  # type: ignore[import-untyped,import-not-found,unused-ignore]

    parts = {name: _halved(srsly.msgpack_loads(_model(nlp, name).to_bytes())) for name in PARTS}
    settings = {}
    for name in PARTS[1:]:
        pipe: Any = nlp.get_pipe(name)
        settings[name] = srsly.msgpack_loads(pipe.to_bytes(exclude=["vocab", "model"]))
    data = srsly.msgpack_dumps({"format": FORMAT, "about": about, "models": parts, "settings": settings})
    path.write_bytes(gzip.compress(data, 9, mtime=0))


def load(path: Path) -> Language:
    """Give the trained pipeline.

    Raises:
        InvalidRecord: the file is no model of ours, or one of another shape.

    """
    import srsly  # type: ignore[import-untyped,import-not-found,unused-ignore]

    nlp = blank()
    try:
        data = srsly.msgpack_loads(gzip.decompress(path.read_bytes()))
        if data["format"] != FORMAT:
            raise InvalidRecord(f"a model of format {data['format']}", str(path), f"train one of format {FORMAT}")
        for name in PARTS[1:]:
            pipe: Any = nlp.get_pipe(name)
            pipe.from_bytes(srsly.msgpack_dumps(data["settings"][name]), exclude=["vocab", "model"])
            for label in pipe.labels:
                nlp.vocab.strings.add(label)
        for name in PARTS:
            _model(nlp, name).from_bytes(srsly.msgpack_dumps(_restored(data["models"][name])))
    except (OSError, KeyError, ValueError, TypeError, EOFError) as e:
        raise InvalidRecord(f"not a model of ours ({e})", str(path), "train it again: see docs/syntax.md") from e
    return nlp


def score(nlp: Language, golds: Iterable[Gold]) -> Scores:
    """Compare what the parser gives with what a treebank has."""
    golds = list(golds)
    tags = heads = both = words = scored = 0
    for gold, found in zip(golds, nlp.pipe((doc(nlp, g.words) for g in golds), batch_size=256), strict=True):
        for n, token in enumerate(found):
            words += 1
            tags += token.tag_ == gold.tags[n]
            if gold.kinds[n] == "PUNCT":
                continue
            scored += 1
            right = token.head.i == gold.heads[n]
            heads += right
            both += right and token.dep_.lower() == gold.relations[n]
    return Scores(*(round(100 * n / max(1, of), 2) for n, of in ((tags, words), (heads, scored), (both, scored))))


def _model(nlp: Language, name: str) -> Any:
    pipe: Any = nlp.get_pipe(name)
    return pipe.model


def _halved(value: Any) -> Any:
    return _arrays(value, "float32", "float16")


def _restored(value: Any) -> Any:
    return _arrays(value, "float16", "float32")


def _arrays(value: Any, old: str, new: str) -> Any:
    """Change the precision of every array in a nest of lists and tables."""
    if isinstance(value, dict):
        return {k: _arrays(v, old, new) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_arrays(v, old, new) for v in value]
    if getattr(value, "dtype", None) == old:
        return value.astype(new)
    return value
