"""Documents in shards, and the shelf where finished shards are kept, so that a long run can be taken up again.

Where a shard ends depends on the document it ends with, not on how many came before: a document put in or taken out
changes its own shard, and the others are found on the shelf as before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from ...graph.errors import WhowhomError
from ...graph.records import Document
from ...graph.saving import replace
from ..version import version
from .keeper import Answer

__all__ = ["Shard", "Shelf", "shards"]

ABOUT = 16
"""Documents of a shard, on average: some seconds of work, which is what is lost with a machine."""
MOST = 64
LONGEST = 200_000
"""Characters from which a shard is ended whatever the document."""


class Shard(NamedTuple):
    """Some documents in a row; the key is a hash of them and of how they are read."""

    key: str
    documents: Sequence[Document]


def shards(documents: Iterable[Document]) -> Iterator[Shard]:
    """Give documents in shards, in their order.

    >>> sum(len(shard.documents) for shard in shards(Document(id=str(n), text="Xi met Putin.") for n in range(400)))
    400
    """
    total, some, length = _start(), list[Document](), 0
    for document in documents:
        own = hashlib.sha256(json.dumps(asdict(document), sort_keys=True).encode()).digest()
        total.update(own)
        some.append(document)
        length += len(document.text)
        if own[0] % ABOUT == 0 or len(some) >= MOST or length >= LONGEST:
            yield Shard(total.hexdigest(), some)
            total, some, length = _start(), [], 0
    if some:
        yield Shard(total.hexdigest(), some)


class Shelf:
    """A folder of finished shards, a file each under its key: what each document gave, as one line of JSON.

    A file is there whole or not at all. One that does not fit its shard is passed over, and so is read anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as e:
            raise WhowhomError(f"cannot be made ({e.strerror})", str(folder), "name another folder") from None

    def find(self, shard: Shard) -> list[Answer] | None:
        """Give what a shard's documents gave, where that is kept."""
        try:
            lines = [json.loads(line) for line in self._path(shard).read_text("utf-8").splitlines()]
            return [Answer(records) for _, records in zip(shard.documents, lines, strict=True)]
        except (OSError, ValueError):
            return None

    def keep(self, shard: Shard, answers: Sequence[Answer]) -> None:
        """Keep a shard; one with a document that could not be read is not kept, so that this is tried again."""
        if not any(answer.fault for answer in answers):
            replace(self._path(shard), "".join(f"{json.dumps(a.value)}\n" for a in answers))

    def _path(self, shard: Shard) -> Path:
        return self._folder / f"{shard.key}.jsonl"


def _start() -> hashlib._Hash:
    return hashlib.sha256(version().encode())
