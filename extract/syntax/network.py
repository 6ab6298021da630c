"""The tagger-parser at work: words in, tags and trees out, with numpy and the weights that we ship.

It computes what spaCy computes for a pipeline of this shape, from the same weights: rows of hash tables for each word
(Serrà and Karatzoglou 2017), a maxout layer over them, convolutions with residuals over three words each, a linear
layer for the tags, and for the tree a layer over the words that the next transition is chosen by (Kiperwasser and
Goldberg 2016), each word's part in it computed beforehand.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate, chain
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
    even: Numbers
    """What makes a mean of a row."""

    @classmethod
    def of(cls, weights: Numbers, bias: Numbers, scale: Numbers, shift: Numbers) -> Maxout:
        """Take a layer as it was trained, its pieces in the middle, and put them first."""
        width = len(scale)
        pieces = np.ascontiguousarray(weights.transpose(1, 2, 0))
        return cls(pieces, bias.T[:, None].copy(), scale, shift, np.full(width, 1 / width, np.float32))

    def __call__(self, x: Numbers) -> Numbers:
        """Give the layer's answer to each row."""
        pieces = x @ self.weights + self.bias
        best: Numbers = pieces[0]
        for piece in pieces[1:]:
            np.maximum(best, piece, out=best)
        best -= (best @ self.even)[:, None]
        best *= (1 / np.sqrt((best * best) @ self.even + np.float32(1e-8)))[:, None]
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

        self.seeds: list[int] = settings["seeds"]
        tables = [arrays[f"table.{n}.E"] for n in range(len(self.seeds))]
        self.sizes = [len(table) for table in tables]
        self.begins = np.array([[start] for start in accumulate(self.sizes[:-1], initial=0)], np.uint64)
        self.tables = np.concatenate(tables)  # in half precision: few rows are looked up of many
        self.mix = layer("mix")
        self.convolutions = [layer(f"convolution.{n}") for n in range(settings["depth"])]
        self.tagger, self.narrow = linear("tagger"), linear("narrow")
        lower = arrays["state.W"].astype(np.float32)  # feature, output, piece, input
        self.state = np.ascontiguousarray(lower.transpose(0, 3, 2, 1).reshape(FEATURES, lower.shape[3], -1))
        self.absent = arrays["state.pad"].astype(np.float32)[0].transpose(0, 2, 1).reshape(FEATURES, 1, -1)
        self.ones = np.ones(FEATURES, np.float32)
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
        lengths = [len(sentence) for sentence in sentences]
        encoded = self._encoded([word for sentence in sentences for word in sentence], lengths)
        weights, bias = self.tagger
        best = np.argmax(encoded @ weights + bias, axis=1).tolist()
        found, at = [], 1
        for state, length in zip(self._trees(encoded, lengths), lengths, strict=True):
            tags = tuple(self.tags[n] for n in best[at : at + length])
            found.append(Parse(tags, *lowered([head - 1 for head in state.heads[1:]], state.relations[1:])))
            at += length + 1
        return found

    def _encoded(self, words: Sequence[str], lengths: Sequence[int]) -> Numbers:
        """Give the vector of each word in its context, and above the first word of each sentence a row of no meaning.

        As many empty rows as there are convolutions keep sentences out of each other's sight.
        """
        gap, width, numbers = len(self.convolutions), self.width, np.arange(1, len(lengths) + 1)
        x: Numbers = np.zeros((len(words) + gap * (len(lengths) + 1), width), np.float32)
        x[np.arange(len(words)) + np.repeat(gap * numbers, lengths)] = self._vectors(words)
        windows = np.ndarray((len(x) - 2, 3 * width), np.float32, x, strides=x.strides)  # each row with its neighbours
        for n, layer in enumerate(self.convolutions, 1):  # what lies further off than later layers look is left out
            x[n:-n] += layer(np.ascontiguousarray(windows[n - 1 : len(windows) + 1 - n]))
        above = np.repeat((gap - 1) * numbers, [length + 1 for length in lengths])
        return x.take(np.arange(len(above)) + above, axis=0)

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

    def _fresh(self, words: Sequence[str]) -> Numbers:
        keys = [[self.symbols.get(text) or key(text) for text in features(word, self.norms)] for word in words]
        found = self.tables[rows(keys, self.seeds, self.sizes) + self.begins]
        return self.mix(found.astype(np.float32).sum(axis=2).reshape(len(words), -1))

    def _trees(self, encoded: Numbers, lengths: Sequence[int]) -> list[State]:
        """Take all sentences from one transition to the next until each is done."""
        starts = [start + n for n, start in enumerate(accumulate(lengths[:-1], initial=0))]
        table = self._table(encoded, starts)
        states = at_work = [State(length) for length in lengths]
        views, origin = [state.choice for state in states], len(encoded) * np.arange(FEATURES)[:, None] + starts
        hidden = table.shape[1] // 2
        while at_work:
            if None in views:
                left = [n for n, view in enumerate(views) if view is not None]
                at_work, views, origin = [at_work[n] for n in left], [views[n] for n in left], origin[:, left]
                continue
            seen = np.fromiter(chain.from_iterable(zip(*views, strict=True)), np.intp).reshape(-1, len(views))
            rows = table.take(seen[:FEATURES] + origin, axis=0)
            sums = self.ones.dot(rows.reshape(FEATURES, -1)).reshape(len(views), -1)
            scores = np.maximum(sums[:, :hidden], sums[:, hidden:]).dot(self.upper)
            scores += self.limits.take(seen[FEATURES], axis=0)
            for state, move in zip(at_work, scores.argmax(axis=1).tolist(), strict=True):
                state.make(self.moves[move])
            views = [state.choice for state in at_work]
        return states

    def _table(self, encoded: Numbers, starts: Sequence[int]) -> Numbers:
        """Give what each word would add to the layer that chooses, seen as each of the features.

        All words as the first feature come first; at `starts` stands what a word adds that is not there.
        """
        weights, bias = self.narrow
        table: Numbers = np.matmul(encoded @ weights + bias, self.state)
        table[:, starts] = self.absent
        table[0] += self.state_bias  # every state has a first feature
        return table.reshape(len(encoded) * FEATURES, -1)
