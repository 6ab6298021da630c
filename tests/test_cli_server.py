"""The commands on a server: pushed to, and asked through `store` in whowhom.toml, with the same answers as at home."""

import shutil
from importlib.resources import as_file, files

import pytest
from servers import NO_VIRTUOSO, VIRTUOSO, free_port, oxigraph, virtuoso
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.dossier import Dossier
from whowhom.graph.errors import InvalidInput


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("home") / "beijing"
    with as_file(files("whowhom.seeds").joinpath("beijing-2023")) as example:
        shutil.copytree(example, folder, ignore=shutil.ignore_patterns(".whowhom", "__pycache__"))
    Dossier.open(folder).build()
    return folder


@pytest.fixture(
    scope="module",
    params=[oxigraph, pytest.param(virtuoso, marks=pytest.mark.skipif(not VIRTUOSO, reason=NO_VIRTUOSO))],
    ids=["oxigraph", "virtuoso"],
)
def server(request, tmp_path_factory):
    with request.param(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="module")
def away(home, server, tmp_path_factory):
    """Give a folder that holds nothing but the settings: all that somebody needs who only asks."""
    folder = tmp_path_factory.mktemp("away") / "beijing"
    folder.mkdir()
    text = (home / "whowhom.toml").read_text("utf-8")
    (folder / "whowhom.toml").write_text(f'store = "{server.address}"\n{text}', "utf-8")
    return folder


def go(folder, *words, stdin=None, env=None):
    return CliRunner().invoke(build(), ["-d", str(folder), *words], input=stdin, env=env)


def test_a_push_says_what_it_did_and_a_second_one_does_nothing(home, server):
    first = go(home, "push", server.address, env=server.env)
    assert (first.exit_code, first.stderr) == (0, "")
    assert first.stdout.startswith(f"{server.address}: 7 graphs sent, 0 removed, 0 were there, ")
    assert "0 graphs sent, 0 removed, 7 were there" in go(home, "push", server.address, env=server.env).stdout


def test_what_looks_at_the_folder_alone_says_so_where_that_holds_nothing(away, server):
    said = go(away, "check").stderr
    assert f"looks at the folder, which holds nothing, and not at {server.address}" in said


ASKED = [
    ["met"],
    ["met", "Blinken", "--with", "Qin Gang", "--from", "2023-06", "--evidence"],
    ["met", "--in", "China", "--status", "all", "--as-of", "2023-06-18", "--evidence", "--format", "json"],
    ["met", "--as", "Secretary of State", "--with-role", "Foreign Minister", "--format", "jsonl"],
    ["met", "Nobody Atall"],
    ["roles", "Qin Gang"],
    ["holder", "Foreign Minister", "--of", "China", "--on", "2023-06-18", "--format", "csv"],
    ["actor", "Blinken"],
    ["query", "shared-encounters", "-p", "actor=Blinken", "-p", "with=Wang Yi"],
    ["query", "paths", "-p", "actor=Bonnie Glaser", "-p", "with=Qin Gang"],
    ["query", "-", "--everywhere"],
    ["query", "-", "-p", "nobody=x"],
    ["open", "--on", "2024-01-01"],
    ["changes", "--since", "2023-06-19"],
    ["stats", "--format", "json"],
]
TYPED = "SELECT DISTINCT ?name { ?a ww:met/rdfs:label ?name } ORDER BY ?name"


@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_a_command_that_asks_answers_from_the_server_as_at_home(home, away, server, words):
    go(home, "push", server.address, env=server.env)
    here, there = go(home, *words, stdin=TYPED), go(away, *words, stdin=TYPED)
    assert (there.stdout, there.exit_code) == (here.stdout, here.exit_code)
    assert there.stderr == here.stderr or "nobody" in there.stderr  # each engine has words of its own for this
    assert here.stdout or here.exit_code


def test_an_event_is_told_from_the_server(home, away, server):
    go(home, "push", server.address, env=server.env)
    event = go(home, "met", "Xi", "--format", "csv").stdout
    name = next(word for word in event.replace(",", " ").split() if "/event/" in word)
    assert go(away, "event", name).stdout == go(home, "event", name).stdout != ""


def test_the_places_of_a_server_can_be_named_one_by_one(home, server, tmp_path):
    go(home, "push", server.address, env=server.env)
    virtuoso = bool(server.env)
    query, graphs = ("sparql", "sparql-graph-crud-auth") if virtuoso else ("query", "store")
    text = f'store = "{server.address}/nothing/here"\nbase_iri = "https://whowhom.example/"\n'
    text += f'[server]\nquery = "{server.address}/{query}"\ngraphs = "/{graphs}"\nseconds = 20\n'
    (tmp_path / "whowhom.toml").write_text(text, "utf-8")
    assert go(tmp_path, "met", "Xi").stdout == go(home, "met", "Xi").stdout != ""


def test_a_setting_that_is_wrong_is_told_with_its_line(tmp_path):
    (tmp_path / "whowhom.toml").write_text('store = "kg.example.org"\n[server]\nqueri = "x"\n', "utf-8")
    ran = go(tmp_path, "met")
    assert (ran.exit_code, ran.stderr) == (
        2, f"whowhom: {tmp_path / 'whowhom.toml'}:3: unknown setting server.queri; did you mean server.query?\n",
    )  # fmt: skip
    (tmp_path / "whowhom.toml").write_text('store = "kg.example.org"\n', "utf-8")
    assert "'kg.example.org' is no address of a server" in go(tmp_path, "met").stderr
    (tmp_path / "whowhom.toml").write_text("[server]\nseconds = 0\n", "utf-8")
    with pytest.raises(InvalidInput, match=r"server\.seconds is 0"):
        Dossier.open(tmp_path)


def test_without_a_server_named_nothing_is_asked_of_one(tmp_path):
    Dossier.create(tmp_path / "d")
    assert "no server is named" in go(tmp_path / "d", "push").stderr


def test_a_dossier_whose_server_is_away_says_so_and_draws_on(home, tmp_path):
    """What does not ask the server works on the store at home, whatever the server does."""
    folder = tmp_path / "beijing"
    shutil.copytree(home, folder)
    text = (folder / "whowhom.toml").read_text("utf-8")
    (folder / "whowhom.toml").write_text(f'store = "http://127.0.0.1:{free_port()}"\n{text}', "utf-8")
    assert "cannot be reached" in go(folder, "met").stderr
    assert go(folder, "export", "--format", "nquads").exit_code == 0
