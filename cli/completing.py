"""Completion in the shell: commands, options, and for facts the actors, verbs and sources of the dossier."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..graph.errors import WhowhomError

if TYPE_CHECKING:
    from ..dossier.folder import Dossier

BASH = """_whowhom() {
  local IFS=$'\\n'
  COMPREPLY=($(whowhom completion bash --at "$COMP_CWORD" -- "${COMP_WORDS[@]}" 2>/dev/null))
}
complete -o default -F _whowhom whowhom
"""
SCRIPTS = {
    "bash": BASH,
    "zsh": f"autoload -U +X bashcompinit && bashcompinit\n{BASH}",
    "fish": "complete -c whowhom -f -a '(whowhom completion fish --at (count (commandline -opc)) "
    "-- (commandline -opc) (commandline -ct) 2>/dev/null)'\n",
}
ACTORS = ("met", "roles", "actor")
"""Commands whose arguments are actors."""


def completion_(
    ctx: typer.Context,
    shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument(metavar="SHELL", help="bash, zsh or fish.")],
    words: Annotated[list[str] | None, typer.Argument(hidden=True)] = None,
    at: Annotated[int | None, typer.Option("--at", hidden=True)] = None,
) -> None:
    """Write what makes the shell complete commands, actors, verbs and sources: eval "$(whowhom completion bash)"."""
    if at is None:
        typer.echo(SCRIPTS[shell], nl=False)
        return
    typed = [*(words or ()), ""][: at + 1]
    escaped = (w.replace(" ", "\\ ") if shell != "fish" else w for w in _candidates(ctx, typed[1:-1], typed[-1]))
    for word in dict.fromkeys(w for w in escaped if w.isprintable()):
        typer.echo(word)


def _candidates(ctx: typer.Context, before: list[str], part: str) -> Iterator[str]:
    """Give what the word that is being typed may become, after the words before it."""
    from .app import commands

    if (at := next((i for i, w in enumerate(before) if w in ("-d", "--dossier")), None)) is not None:
        ctx.obj = type(ctx.obj)(_path(before[at + 1]) if len(before) > at + 1 else None)
        before = before[:at] + before[at + 2 :]
    command = next((w for w in before if w in commands()), None)
    if command is None:
        yield from (c for c in commands() if c.startswith(part))
    elif part.startswith("-"):
        yield from (o for o in _options(command) if o.startswith(part))
    else:
        with contextlib.suppress(WhowhomError):
            yield from _things(ctx.obj.dossier(), command, before[before.index(command) + 1 :], part)


def _things(dossier: Dossier, command: str, before: list[str], part: str) -> Iterator[str]:
    from ..dossier.sources import Sources
    from ..dossier.verbs import KEYWORDS, words

    if command == "add" and before[-1:] == ["--source"]:
        yield from (s for s in Sources(dossier.path) if s.startswith(part))
    elif command == "add":
        yield from sorted(set(_next_words(_names(dossier), before, part)))
        if before:
            yield from sorted(w for w in {*words(), *KEYWORDS} if w.startswith(part))
    elif command in ACTORS or before[-1:] in (["--with"], ["--actor"]):
        low = part.casefold()
        yield from (n for n in _names(dossier) if any(w.startswith(low) for w in (n.casefold(), *n.casefold().split())))


def _next_words(names: list[str], before: list[str], part: str) -> list[str]:
    """Give each word with which a name may go on after the words typed so far, or else begin."""
    going_on, beginning = [], []
    for full in map(str.split, names):
        going_on += [w for n, w in enumerate(full) if n and before[-n:] == full[:n] and w.startswith(part)]
        beginning += [w for w in full[:1] if w.startswith(part)]
    return going_on or beginning


def _names(dossier: Dossier) -> list[str]:
    """Give the actors of the list and those of the store as it stands: nothing is built for a completion."""
    from ..graph.store import Store

    names = {a.name for a in dossier.actors()}
    with contextlib.suppress(WhowhomError):
        store = Store.open(dossier.store_path / "store", dossier.settings.base_iri)
        rows = store.query(
            "PREFIX ww: <https://w3id.org/whowhom/ns#> SELECT ?name { ?actor a ?class ; "
            "<http://www.w3.org/2000/01/rdf-schema#label> ?name VALUES ?class { ww:Person ww:Organization ww:State } }",
            default_graph=store.minter.graph("derived"),
        )
        names |= {row["name"].value for row in rows}
    return sorted(names)


def _options(command: str) -> Iterator[str]:
    from typer.main import get_command

    from .app import build

    group: Any = get_command(build(command))
    found = group if not hasattr(group, "commands") else group.commands[command]
    yield from sorted(o for p in found.params for o in p.opts if o.startswith("--"))


def _path(text: str) -> Any:
    from pathlib import Path

    return Path(text)
