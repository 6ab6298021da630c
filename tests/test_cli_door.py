"""The short way into a question reads what typer would read, and leaves to typer whatever is not plain."""

import inspect

import pytest
import typer
from typer.testing import CliRunner

from whowhom.cli import app, asking, door
from whowhom.cli.declared import for_typer

PLAIN = [
    ["met"],
    ["-d", "talks", "met", "Xi", "--with", "Blinken", "--from=2023", "--until", "2024-02", "--evidence"],
    ["--dossier", "talks", "met", "--status", "planned", "--status=hoped", "-f", "json", "--latest", "3"],
    ["met", "--in", "Beijing", "Xi Jinping", "--as", "President", "--format", "csv", "--grade", "flagged"],
    ["roles", "Qin Gang", "--on", "2023-06-18"],
    ["holder", "Foreign Minister", "--of", "China", "--on=2023"],
    ["actor", "Qin Gang", "-f", "md"],
]
UNCLEAR = [
    [], ["-d"], ["--version"], ["met", "--help"], ["met", "-h"], ["met", "--lat", "3"], ["met", "--latest", "0"],
    ["met", "--latest", "three"], ["met", "--latest"], ["met", "Xi", "Qin"], ["met", "--format", "yaml"], ["roles"],
    ["met", "--evidence=yes"], ["met", "-fjson"], ["met", "--", "Xi"], ["query", "actors"], ["mett"],
    ["met", "--with", "-f"],
]  # fmt: skip


def by_typer(words: list[str], monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, object], object]:
    """Give what typer hands to the command's function, and the folder."""
    seen: dict[str, object] = {}
    command = next(w for w in words if w in door.QUICK)
    function = for_typer(getattr(asking, f"{command}_"))

    def spy(ctx: typer.Context, **given: object) -> None:
        seen.update(given, folder=ctx.obj.folder)

    spy.__annotations__ = dict(function.__annotations__)
    spy.__signature__ = inspect.signature(function)  # type: ignore[attr-defined]
    monkeypatch.setattr(asking, f"{command}_", spy)
    ran = CliRunner().invoke(app.build(command), words)
    assert ran.exit_code == 0, ran.output
    return seen, seen.pop("folder")


@pytest.mark.parametrize("words", PLAIN, ids=" ".join)
def test_both_ways_read_the_same(words, monkeypatch):
    call = door.read(words)
    assert call is not None
    seen, folder = by_typer(words, monkeypatch)
    assert folder == call.folder
    assert {name: value for name, value in seen.items() if name in call.values} == call.values
    names = call.function.__code__.co_varnames[: call.function.__code__.co_argcount]
    defaults = dict(zip(reversed(names), reversed(call.function.__defaults__), strict=False))
    assert {name: value for name, value in seen.items() if name not in call.values} == {
        name: value for name, value in defaults.items() if name not in call.values
    }


@pytest.mark.parametrize("words", UNCLEAR, ids=" ".join)
def test_what_is_not_plain_is_left_to_typer(words):
    assert door.read(words) is None


def test_the_door_knows_its_commands_where_they_are():
    assert {name: app.commands()[name].module for name in door.QUICK} == door.QUICK
