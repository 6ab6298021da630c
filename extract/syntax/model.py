"""The tagger-parser as spaCy trains it: its shape, its weights in and out of one file, how right it is on a treebank.

Only training, and proving that `network` reads alike, need spaCy (the extra `syntax`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .arcs import LEFT, REDUCE, RIGHT, SHIFT
from .conllu import Gold
from .network import Parse
from .settings import SHAPE

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["Scores", "blank", "doc", "load", "parses", "reference", "save", "score"]

BREAK = 4
KINDS = {"S": SHIFT, "D": REDUCE, "L": LEFT, "R": RIGHT, "B": BREAK}
"""The kinds of transition as spaCy names them; the last cuts a sentence in two, which is never allowed."""


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
    import numpy as np
    from spacy.lang.norm_exceptions import BASE_NORMS
    from spacy.symbols import IDS

    tagger: Any = nlp.get_pipe("tagger")
    parser: Any = nlp.get_pipe("parser")
    names = [parser.moves.get_class_name(n) for n in range(parser.moves.n_moves)]
    settings = {
        "about": about,
        "tags": tagger.labels,
        "moves": [(KINDS[kind], relation) for kind, _, relation in (name.partition("-") for name in names)],
        "seeds": [node.attrs["seed"] for node in _nodes(nlp, "tok2vec", "hashembed")],
        "depth": SHAPE["depth"],
        "norms": BASE_NORMS,
        "symbols": {text: n for text, n in IDS.items() if text and (len(text) <= 3 or text.islower())},
    }
    arrays = {f"{name}.{ours}": node.get_param(p).astype("float16") for name, node, ours, p in _places(nlp)}
    with path.open("wb") as file:
        np.savez(file, settings=np.array(json.dumps(settings)), **arrays)


def load(path: Path) -> Language:
    """Give spaCy's own pipeline with our weights."""
    import numpy as np

    nlp = blank()
    with np.load(path) as file:
        arrays = {name: file[name] for name in file.files}
    settings = json.loads(str(arrays["settings"]))
    tagger: Any = nlp.get_pipe("tagger")
    for tag in settings["tags"]:
        tagger.add_label(tag)
    _nodes(nlp, "tagger", "softmax")[0].set_dim("nO", len(settings["tags"]))
    actions: dict[int, dict[str, int]] = {}
    for n, (kind, relation) in enumerate(settings["moves"]):
        actions.setdefault(kind, {})[relation] = len(settings["moves"]) - n  # spaCy sorts them by how often they come
    parser: Any = nlp.get_pipe("parser")
    parser.moves.initialize_actions(actions)
    parser.model.attrs["resize_output"](parser.model, len(settings["moves"]))
    for name, node, ours, param in _places(nlp):
        node.set_param(param, arrays[f"{name}.{ours}"].astype("float32"))
    return nlp


def parses(nlp: Language, sentences: Iterable[Sequence[str]]) -> list[Parse]:
    """Give what spaCy itself finds of sentences."""
    with nlp.memory_zone():
        return [
            Parse(
                tuple(t.tag_ for t in found),
                tuple(t.head.i for t in found),
                tuple("root" if t.dep_ == "ROOT" else t.dep_ for t in found),
            )
            for found in nlp.pipe((doc(nlp, words) for words in sentences), batch_size=64)
        ]


def score(found: Iterable[Parse], golds: Iterable[Gold]) -> Scores:
    """Compare what a parser gives with what a treebank has."""
    tags = heads = both = words = scored = 0
    for parse, gold in zip(found, golds, strict=True):
        for n, tag in enumerate(parse.tags):
            words += 1
            tags += tag == gold.tags[n]
            if gold.kinds[n] == "PUNCT":
                continue
            scored += 1
            right = parse.heads[n] == gold.heads[n]
            heads += right
            both += right and parse.relations[n] == gold.relations[n]
    return Scores(*(round(100 * n / max(1, of), 2) for n, of in ((tags, words), (heads, scored), (both, scored))))


def _nodes(nlp: Language, part: str, name: str) -> list[Any]:
    """Give the layers of one kind in a part of the pipeline, the first to be asked first."""
    pipe: Any = nlp.get_pipe(part)
    return [node for node in pipe.model.walk() if node.name == name]


def _places(nlp: Language) -> Iterator[tuple[str, Any, str, str]]:
    """Give for each array of weights what we call its layer, spaCy's layer, and what either calls the array."""
    for n, node in enumerate(_nodes(nlp, "tok2vec", "hashembed")):
        yield f"table.{n}", node, "E", "E"
    layers = zip(_nodes(nlp, "tok2vec", "maxout"), _nodes(nlp, "tok2vec", "layernorm"), strict=True)
    for n, (maxout, norm) in enumerate(layers):
        name = f"convolution.{n - 1}" if n else "mix"
        yield from (
            (name, maxout, "W", "W"),
            (name, maxout, "b", "b"),
            (name, norm, "G", "G"),
            (name, norm, "beta", "b"),
        )
    (tagger,), (state,) = _nodes(nlp, "tagger", "softmax"), _nodes(nlp, "parser", "precomputable_affine")
    narrow = next(n for n in _nodes(nlp, "parser", "linear") if n.maybe_get_dim("nI") == SHAPE["width"])
    upper = next(n for n in _nodes(nlp, "parser", "linear") if n is not narrow)
    for name, node in (("tagger", tagger), ("narrow", narrow), ("moves", upper), ("state", state)):
        yield from ((name, node, param, param) for param in node.param_names)
