"""A question is answered before one notices: what a cheap command must not load."""

import subprocess
import sys

import pytest

from whowhom.dossier.folder import Dossier

HEAVY = (
    "rdflib", "networkx", "pyvis", "pyshacl", "spacy", "rich", "pydantic", "jinja2", "selectolax", "edtf",
    "ahocorasick", "yaml", "oxrdflib", "numpy", "asyncio", "whowhom.extract.pipeline", "whowhom.views.map",
    "whowhom.graph.derive", "whowhom.graph.claims", "httpx", "whowhom.graph.remote", "whowhom.graph.server", "dask",
)  # fmt: skip
LONG_WAY = (
    "typer", "click", "importlib.resources", "subprocess", "difflib", "whowhom.cli.group", "msgspec",
    "dataclasses", "inspect", "ast", "calendar", "locale", "tempfile", "random", "shutil",
)  # fmt: skip
"""What a question that is asked in plain words does not load either."""
SCRIPT = f"""
import sys
from whowhom.cli import app
sys.argv = ["whowhom", *sys.argv[1:]]
try:
    app.main()
except SystemExit as e:
    print(e.code)
print([m for m in {HEAVY!r} if m in sys.modules])
"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    made = Dossier.create(tmp_path_factory.mktemp("start") / "d")
    facts = 'source s "S" published 2023-06-18 by S\nAnn Bee meets Cy Dee on 2023-06-18\nAnn Bee holds "Mayor" of Ay\n'
    (made.facts_path / "a.facts").write_text(facts, "utf-8")
    made.build()
    made.store()
    return made.path


@pytest.mark.parametrize(
    "words",
    [["met", "--evidence"], ["roles", "Bee"], ["holder", "Mayor"], ["stats"], ["query", "actors"], ["actor", "Dee"]],
)
def test_a_cheap_command_loads_nothing_heavy(dossier, words):
    for _ in range(2):  # the first builds the store anew where the code has changed since
        ran = subprocess.run([sys.executable, "-c", SCRIPT, "-d", str(dossier), *words], capture_output=True, text=True)
    *_, code, loaded = ran.stdout.splitlines()
    assert (code, loaded) == ("0", "[]"), ran.stderr


@pytest.mark.parametrize("words", [["met", "--latest", "3"], ["roles", "Bee"], ["holder", "Mayor"], ["actor", "Dee"]])
def test_a_plain_question_is_answered_without_typer(dossier, words):
    script = SCRIPT.replace(repr(HEAVY), repr(LONG_WAY))
    ran = subprocess.run([sys.executable, "-c", script, "-d", str(dossier), *words], capture_output=True, text=True)
    *_, code, loaded = ran.stdout.splitlines()
    assert (code, loaded) == ("0", "[]"), ran.stderr


def test_only_the_module_of_the_command_is_loaded(dossier):
    script = SCRIPT.replace(repr(HEAVY), repr(("whowhom.cli.querying", "whowhom.cli.giving", "whowhom.cli.keeping")))
    ran = subprocess.run([sys.executable, "-c", script, "-d", str(dossier), "met"], capture_output=True, text=True)
    assert ran.stdout.splitlines()[-1] == "[]", ran.stderr
