"""What reads many literals of JSON: rows of their types at once, several times as fast as Python's own reader.

Loading it takes as long as it saves with some five thousand rows: a command that lists a few does without, and whoever
has asked for so many by and by has it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, get_type_hints

__all__ = ["page_reader", "reader"]

MANY = 5000
_asked = [0]
"""How many rows were read so far."""

Reader = Callable[[str], Any]


def reader(kind: Any, number: int, unread: str = "") -> Reader | None:
    """Give what reads a literal of some type, where so many more rows are worth it or it is loaded anyway.

    `unread` is a field of a `NamedTuple`, if any, that is passed over: it is left as it was written.

    >>> reader(list[int], 1_000_000)("[1,2]")
    [1, 2]
    """
    return _reader(_without(kind, unread) if unread else kind) if _worth(number) else None


def page_reader(kind: Any, columns: int, number: int) -> Reader | None:
    """Give what reads a page of rows of a `NamedTuple`, likewise; of `columns`, if any, that many from the first on.

    >>> from typing import NamedTuple
    >>> class Row(NamedTuple):
    ...     node: str
    ...     number: int
    ...     note: str
    >>> page_reader(Row, 2, 1_000_000)('[["a",1,"b"]]')[0].number
    1
    """
    return _page_reader(kind, columns) if _worth(number) else None


def _worth(number: int) -> bool:
    _asked[0] += number
    return _asked[0] >= MANY or "msgspec.json" in sys.modules


@cache
def _reader(kind: Any) -> Reader:
    from msgspec.json import Decoder

    return Decoder(kind).decode


@cache
def _page_reader(kind: Any, columns: int) -> Reader:
    """Give one that passes over what stands behind the columns that are wanted."""
    if not columns:
        return _reader(list[kind])
    hints = get_type_hints(kind)
    return _reader(list[_row(kind, [(name, hints[name]) for name in kind._fields[:columns]])])  # type: ignore[misc]


@cache
def _without(kind: Any, unread: str) -> Any:
    """Give a type like this one, with one field left unread."""
    from msgspec import Raw

    hints: dict[str, Any] = {**get_type_hints(kind), unread: Raw}
    missing = {**kind._field_defaults, unread: Raw()}
    return _row(kind, [(n, hints[n], missing[n]) if n in missing else (n, hints[n]) for n in kind._fields])


def _row(kind: Any, fields: Sequence[Any]) -> Any:
    """Give a type of rows with such fields, which does what the rows of another do."""
    from msgspec import defstruct

    does = {name: value for name, value in vars(kind).items() if callable(value) and not name.startswith("_")}
    return defstruct(kind.__name__, fields, namespace=does, array_like=True, gc=False)
