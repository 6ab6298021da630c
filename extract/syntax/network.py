"""The tagger-parser at work: words in, tags and trees out, with numpy and the weights that we ship.

It computes what spaCy computes for a pipeline of this shape, from the same weights: rows of hash tables for each word
(Serrà and Karatzoglou 2017), a maxout layer over them, convolutions with residuals over three words each, a linear
layer for the tags, and for the tree a layer over the words that the next transition is chosen by (Kiperwasser and
Goldberg 2016), each word's part in it computed beforehand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, Final, NamedTuple
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from ...graph.errors import InvalidRecord
from .arcs import ALLOWED, FEATURES, Move, State, lowered
from .features import features, key, rows

__all__ = ["Network", "Parse"]

Numbers = NDArray[np.float32]

REMEMBERED: Final = 20_000
"""Words whose vectors are kept; when there are more, all are forgotten, so that memory does not grow with the texts."""
BATCH: Final = 64
"""Sentences that are parsed side by side."""


class Parse(NamedTuple):
    """What is found of one sentence: a Penn tag, the place of the head and the relation to it for each word."""

    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


class Maxout(NamedTuple):
    """A layer that takes the greatest of several linear ones and brings it to mean 0 and deviation 1."""

    weights: Numbers
    bias: Numbers
    scale: Numbers
    shift: Numbers

    @classmethod
    def of(cls, weights: Numbers, bias: Numbers, scale: Numbers, shift: Numbers) -> Maxout:
        """Take a layer as it was trained, its pieces innermost, and put all of one piece side by side."""
        return cls(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1), bias.T.ravel(), scale, shift)

    def __call__(self, x: Numbers) -> Numbers:
        """Give the layer's answer to each row."""
        width = len(self.scale)
        pieces = x @ self.weights
        pieces += self.bias
        best = pieces[:, :width]
        for start in range(width, pieces.shape[1], width):
            np.maximum(best, pieces[:, start : start + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        best *= (np.mean(best * best, axis=1, keepdims=True) + np.float32(1e-8)) ** np.float32(-0.5)
        best *= self.scale
        best += self.shift
        return best


class Network:
    """The trained network; one instance serves any number of texts."""

    def __init__(self, path: Path) -> None:
        """Load the weights from a file.

        Raises:
            InvalidRecord: the file is no model of ours.

        """
        try:
            with path.open("rb") as stream, np.load(stream) as file:
                arrays: dict[str, Any] = {name: file[name] for name in file.files}
            self._take(arrays, json.loads(str(arrays["settings"])))
        except (OSError, KeyError, ValueError, TypeError, EOFError, BadZipFile) as e:
            raise InvalidRecord(f"not a model of ours ({e})", str(path), "train it again: see docs/syntax.md") from e

    def _take(self, arrays: dict[str, Any], settings: dict[str, Any]) -> None:
        def layer(name: str) -> Maxout:
            return Maxout.of(*(arrays[f"{name}.{part}"].astype(np.float32) for part in ("W", "b", "G", "beta")))

        def linear(name: str) -> tuple[Numbers, Numbers]:
            return arrays[f"{name}.W"].astype(np.float32).T, arrays[f"{name}.b"].astype(np.float32)

        # few rows are looked up of many, so the tables stay in half precision
        self.tables = [(arrays[f"table.{n}.E"], seed) for n, seed in enumerate(settings["seeds"])]
        self.mix = layer("mix")
        self.convolutions = [layer(f"convolution.{n}") for n in range(settings["depth"])]
        self.tagger, self.narrow = linear("tagger"), linear("narrow")
        lower = arrays["state.W"].astype(np.float32)  # feature, output, piece, input
        self.state = np.ascontiguousarray(lower.transpose(3, 0, 2, 1).reshape(lower.shape[3], -1))
        self.absent = arrays["state.pad"].astype(np.float32)[0].transpose(0, 2, 1).ravel()
        self.state_bias = arrays["state.b"].astype(np.float32).T.ravel()
        self.tags: list[str] = settings["tags"]
        self.moves = [Move(kind, relation) for kind, relation in settings["moves"]]
        self.norms: dict[str, str] = settings["norms"]
        self.symbols: dict[str, int] = settings["symbols"]
        self.upper, bias = linear("moves")
        kinds = np.array([ALLOWED.get(move.kind, 0) for move in self.moves])
        self.limits = np.where(kinds & np.arange(8)[:, None], bias, np.float32(-np.inf))
        self.width = len(self.mix.scale)
        self.known: dict[str, int] = {}
        self.vectors = np.empty((REMEMBERED, self.width), np.float32)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """Give the grammar of sentences, each at least one word long, as though each were alone."""
        found: list[Parse] = []
        for start in range(0, len(sentences), BATCH):
            found.extend(self._batch(sentences[start : start + BATCH]))
        return found

    def _batch(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        gap = len(self.convolutions)
        lengths = [len(sentence) for sentence in sentences]
        before = [start + gap * n - 1 for n, start in enumerate(accumulate(lengths, initial=0), 1)]
        encoded = self._encoded([word for sentence in sentences for word in sentence], lengths, before)
        weights, bias = self.tagger
        best = np.argmax(encoded @ weights + bias, axis=1).tolist()
        found = []
        for state, row in zip(self._trees(encoded, lengths, before), before, strict=False):
            tags = tuple(self.tags[n] for n in best[row + 1 : row + 1 + state.length])
            found.append(Parse(tags, *lowered(state.heads, state.relations)))
        return found

    def _encoded(self, words: Sequence[str], lengths: Sequence[int], before: Sequence[int]) -> Numbers:
        """Give the vector of each word in its context; `before` has the row above the first word of each sentence.

        As many empty rows as there are convolutions keep sentences out of each other's sight.
        """
        places = np.concatenate([np.arange(row + 1, row + 1 + n) for row, n in zip(before, lengths, strict=False)])
        width = self.width
        x = np.zeros((before[-1] + 1, width), np.float32)
        x[places] = self._vectors(words)
        seen = np.zeros((len(x), 3 * width), np.float32)
        for layer in self.convolutions:
            seen[1:, :width] = x[:-1]
            seen[:, width : 2 * width] = x
            seen[:-1, 2 * width :] = x[1:]
            x += layer(seen)
        return x

    def _vectors(self, words: Sequence[str]) -> Numbers:
        """Give the vectors of words out of context."""
        new = {word for word in words if word not in self.known}
        if len(self.known) + len(new) > REMEMBERED:
            self.known.clear()
            new = set(words)
        if new:
            ordered = sorted(new)
            start = len(self.known)
            self.vectors[start : start + len(new)] = self._fresh(ordered)
            self.known.update(zip(ordered, range(start, start + len(new)), strict=True))
        return self.vectors[[self.known[word] for word in words]]

    def _fresh(self, words: Iterable[str]) -> Numbers:
        columns = zip(*(features(word, self.norms) for word in words), strict=True)
        parts = []
        for (table, seed), column in zip(self.tables, columns, strict=True):
            keys = [self.symbols.get(text) or key(text) for text in column]
            parts.append(table[rows(keys, seed, len(table))].astype(np.float32).sum(axis=1))
        return self.mix(np.concatenate(parts, axis=1))

    def _trees(self, encoded: Numbers, lengths: Sequence[int], before: Sequence[int]) -> list[State]:
        """Take all sentences from one transition to the next until each is done."""
        weights, bias = self.narrow
        table = (encoded @ weights + bias) @ self.state  # what each word would add, seen as each of the features
        table[before] = self.absent
        table[:, : len(self.state_bias)] += self.state_bias  # with the first feature, which every state has
        table = table.reshape(len(encoded) * FEATURES, -1)
        states = [State(length) for length in lengths]
        columns, hidden = np.arange(FEATURES), table.shape[1] // 2
        at_work = list(zip(states, before, strict=False))
        while at_work:
            origin = np.array([row for _, row in at_work])[:, None] * FEATURES + columns
            left = at_work
            while len(left) == len(at_work):
                seen = np.array([state.view for state, _ in at_work], np.intp)
                sums = np.add.reduce(table.take(seen[:, :FEATURES] * FEATURES + origin, axis=0), axis=1)
                scores = np.maximum(sums[:, :hidden], sums[:, hidden:]).dot(self.upper)
                scores += self.limits.take(seen[:, FEATURES], axis=0)
                for (state, _), move in zip(at_work, scores.argmax(axis=1).tolist(), strict=True):
                    state.make(self.moves[move])
                left = [pair for pair in at_work if not pair[0].done]
            at_work = left
        return states
