"""The server that a dossier names in its settings: where it is, and the dossier as it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..graph.errors import InvalidInput

if TYPE_CHECKING:
    from ..graph.remote import RemoteStore
    from ..graph.server import Server
    from .folder import Dossier

__all__ = ["open_remote", "server_of"]


def server_of(dossier: Dossier, address: str | None = None) -> Server:
    """Give the server at an address, else the one of the settings; places named there hold for that one only.

    Raises:
        InvalidInput: neither names one, or the address is none.

    """
    from ..graph.server import Server

    settings = dossier.settings
    if not (where := address or settings.store):
        raise InvalidInput(
            "no server is named", str(dossier.path / "whowhom.toml"), 'give its address, or write store = "https://..."'
        )
    places = settings.server._asdict()
    seconds = places.pop("seconds")
    return Server(where, places if address in (None, settings.store) else None, seconds=seconds)


def open_remote(dossier: Dossier) -> RemoteStore:
    """Open the dossier as it stands on the server of its settings, for asking.

    Raises:
        DossierError: it was never pushed there.
        StoreBusy: a push is under way, or broke off.
        ServerError: the server does not answer.

    """
    from ..graph.remote import RemoteStore

    return RemoteStore.open(server_of(dossier), dossier.settings.base_iri)
