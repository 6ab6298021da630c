"""How a command's parameters are declared: as plain values, so that declaring them loads no library.

typer reads them once they are its own (`for_typer`); a short question is read by `door`, which needs nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FunctionType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

__all__ = ["Argument", "Option", "for_typer", "hints"]


class Argument(NamedTuple):
    """A parameter that is told by its place."""

    metavar: str
    help: str


class Option(NamedTuple):
    """A parameter that is told by its name."""

    names: tuple[str, ...]
    help: str
    metavar: str | None = None
    min: int | None = None


def hints(function: Callable[..., None], typer: Any) -> dict[str, Any]:
    """Give what a command's parameters are, `typer` standing for that name in them."""
    known = vars(sys.modules[function.__module__]) | {"typer": typer}
    return get_type_hints(function, globalns=known, include_extras=True)


def for_typer(function: FunctionType) -> Callable[..., None]:
    """Give a command whose declarations typer understands; those that are typer's own already stay."""
    import typer

    found = hints(function, typer)
    for name, hint in found.items():
        if get_origin(hint) is Annotated:
            kind, said = get_args(hint)[:2]
            if isinstance(said, Option):
                option = typer.Option(*said.names, metavar=said.metavar, help=said.help, min=said.min)
                found[name] = Annotated[kind, option]
            elif isinstance(said, Argument):
                found[name] = Annotated[kind, typer.Argument(metavar=said.metavar, help=said.help)]
    own = FunctionType(
        function.__code__, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    own.__dict__.update(function.__dict__)
    own.__doc__, own.__module__, own.__annotations__ = function.__doc__, function.__module__, found
    return own
