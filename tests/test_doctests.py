"""The examples in docstrings are true: each module is imported and its examples are run."""

import doctest
import importlib
import pkgutil
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]


def modules() -> list[str]:
    """Give every module of every room; the ones that begin with an underscore run a program when imported."""
    found = set(ROOMS)
    for room in ROOMS:
        folder = ROOT.joinpath(*room.split(".")[1:])
        found |= {f"{room}.{m.name}" for m in pkgutil.iter_modules([str(folder)]) if not m.name.startswith("_")}
    return sorted(found)


@pytest.mark.parametrize("name", modules())
def test_the_examples_hold(name: str) -> None:
    module = importlib.import_module(name)
    tried = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert tried.failed == 0
