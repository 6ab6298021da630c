"""What a question needs of a store: the one seam between the questions and the engine that answers them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .iris import Minter
    from .store import Term

__all__ = ["Queryable"]


class Queryable(Protocol):
    """A store that questions can be asked of: ours on disk or in memory, or a server that a dossier was pushed to.

    >>> from whowhom.graph.store import Store
    >>> store: Queryable = Store.memory()
    >>> store.count()
    0
    """

    @property
    def minter(self) -> Minter:
        """Give what makes the IRIs of the dossier."""

    @property
    def base(self) -> str:
        """Give the base of the dossier's IRIs."""

    def query(
        self, text: str, bind: Mapping[str, Term] | None = None, *, default_graph: str | None = None
    ) -> Iterator[dict[str, Term]]:
        """Run a SELECT with its parameters bound, and give each row as variable to term; unbound ones are left out."""

    def values(self, text: str, *, default_graph: str) -> Iterator[str]:
        """Run a SELECT of one column, and give what stands in it, as text; what is unbound is left out."""

    def about(
        self, nodes: Iterable[str], *properties: str, graph: str | None = None
    ) -> Iterator[tuple[str, str, Term]]:
        """Give what a graph, or any, says of nodes by some properties, as (node, property, value); all as IRIs."""

    def reaching(self, node: str, name: str) -> Iterator[str]:
        """Give a node and all from which a property leads to it in the derived graph, over however many steps."""

    def says(self, node: str, name: str, other: str) -> bool:
        """Say whether a property leads from one node to another in the derived graph."""

    def count(self) -> int:
        """Give how many quads the dossier has."""
