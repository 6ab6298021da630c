"""Queries and files from others cannot hurt: nothing leaves this computer, and everything is bounded."""

import contextlib
import itertools
import json
import os
import shutil
import socket
import subprocess
import sys
import threading

import pytest
from test_review import FIRST, write
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.dossier.adding import add
from whowhom.dossier.folder import Dossier
from whowhom.graph.errors import QueryRefused, WhowhomError
from whowhom.queries import Limits, ask


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    made = Dossier.create(tmp_path_factory.mktemp("hurting") / "talks")
    write(made, FIRST)
    made.build()
    return made


@pytest.fixture(scope="module")
def canary():
    """Give a port on which every caller is noted."""
    server = socket.create_server(("127.0.0.1", 0))
    calls = []

    def listen():
        while True:
            try:
                client, where = server.accept()
            except OSError:
                return
            calls.append(where)
            client.close()

    threading.Thread(target=listen, daemon=True).start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/", calls
    server.close()


REACHING = [
    "SELECT * {{ SERVICE <{0}> {{ ?a ?b ?c }} }}",
    "SELECT * {{ SERVICE SILENT <{0}> {{ ?a ?b ?c }} }}",
    "SELECT * FROM <{0}> {{ ?a ?b ?c }}",
    "SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?a ?b ?c }} }}",
    "LOAD <{0}>",
    "BASE <{0}> SELECT * {{ GRAPH <x> {{ ?a ?b ?c }} }}",
    "SELECT * {{ GRAPH <{0}> {{ ?a ?b ?c }} }}",
    "SELECT (IRI('{0}') AS ?x) {{ ?a ?b ?c }}",
    "DESCRIBE <{0}>",
]


@pytest.mark.parametrize("query", REACHING)
def test_no_query_makes_a_request(dossier, canary, query):
    address, calls = canary
    with contextlib.suppress(WhowhomError):
        ask(dossier.store().path, query.format(address), limits=Limits(seconds=10), everywhere=True)
    assert calls == []


FILES = {
    "context.jsonl": '{{"@context": "{0}", "kind": "document", "id": "a", "text": "They met."}}',
    "nested.jsonl": '{{"kind": "document", "id": "a", "text": ' + "[" * 50_000 + "]" * 50_000 + "}}",
    "page.html": '<html><head><link rel=stylesheet href="{0}"><base href="{0}"></head><body><img src="{0}">'
    "<script src='{0}'></script><iframe src='{0}'></iframe><p>Ann Archer met Bob Baker.</p></body></html>",
    "linked.html": '<script type="application/ld+json">{{"@context": "{0}", "@type": "NewsArticle", "@id": "{0}", '
    '"headline": "They met", "image": "{0}"}}</script><p>Ann Archer met Bob Baker.</p>',
    "deep.html": '<script type="application/ld+json">' + '{{"@graph":[' * 20_000 + "]}}" * 20_000
    + "</script><p>Ann Archer met Bob Baker.</p>",
    "flow.md": "---\ntitle: " + "[" * 100_000 + "\n---\nAnn Archer met Bob Baker.",
    "bomb.html": "<div>" * 20_000 + "Ann Archer met Bob Baker.",
    "xinclude.html": '<!DOCTYPE x [<!ENTITY e SYSTEM "{0}">]><p>&e; Ann Archer met Bob Baker.</p>',
    "long.txt": "Ann Archer met " * 20_000,
    "brackets.txt": "(" * 100_000 + "Ann",
    "front.md": "---\ntitle: !!python/object/apply:os.system ['touch bad']\nurl: {0}\n---\nAnn Archer met Bob Baker.",
    "yaml.md": "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\n"
    "title: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\nAnn Archer met Bob Baker.",
}  # fmt: skip


@pytest.mark.parametrize("name", list(FILES))
def test_no_file_makes_a_request_or_ends_the_process(tmp_path, canary, name):
    address, calls = canary
    path = tmp_path / name
    path.write_text(FILES[name].replace("{0}", address).replace("{{", "{").replace("}}", "}"), "utf-8")
    ended = CliRunner().invoke(build("extract"), ["extract", str(path), "--date", "2023-06-20", "--format", "jsonl"])
    assert ended.exception is None or isinstance(ended.exception, SystemExit), repr(ended.exception)
    assert calls == []
    assert not (tmp_path / "bad").exists()


DEEP = "[" * 100_000
HOSTILE_BESIDE = {
    "mapping that nests": ("m.toml", f"kind = 'event'\nx = {DEEP}", ["import", "csv", "FILE", "--mapping", "FILE"]),
    "mapping without columns": ("m.toml", "kind='event'\ncolumns=3", ["import", "csv", "FILE", "--mapping", "FILE"]),
    "places that nest": ("pins.json", DEEP, ["map", "--pins", "FILE", "-o", "FILE.html"]),
    "settings that nest": ("whowhom.toml", f"x = {DEEP}", ["-d", "FOLDER", "stats"]),
    "records that nest": ("records/r.jsonl", f'{{"kind": "person", "doc": "a", "name": {DEEP}', ["build"]),
    "records of another shape": (
        "records/r.jsonl",
        '{"kind": "document", "id": "a", "text": "x"}\n{"kind": "event", "doc": "a", "quote": "x", "char_start": 0, '
        '"char_end": 1, "type": "meeting", "status": "happened", "participants": ["A", "B"], "role_only": [3]}',
        ["build"],
    ),
    "decisions that nest": ("judgements.tsv", f"2026-01-01\tann\tedit\tx\t{DEEP}\t\t\t{DEEP}", ["build"]),
    "labels that nest": ("gold.jsonl", DEEP, ["evaluate", "FILE"]),
    "actors in one cell": ("actors.csv", 'name\n"' + "x" * 200_000 + '"\n', ["build"]),
}


@pytest.mark.parametrize("name", list(HOSTILE_BESIDE))
def test_what_is_no_file_of_its_kind_is_said_in_one_line(tmp_path, name):
    """Nesting that no parser bears, and values of another shape, end in words: what, where and what to do."""
    made = Dossier.create(tmp_path / "talks")
    write(made, FIRST)
    file, text, words = HOSTILE_BESIDE[name]
    path = made.path / file
    path.write_text(text, "utf-8")
    words = [w.replace("FILE", str(path)).replace("FOLDER", str(made.path)) for w in words]
    command = words if "-d" in words else ["-d", str(made.path), *words]
    ended = CliRunner().invoke(build(), command)
    assert isinstance(ended.exception, SystemExit) or ended.exit_code == 0, repr(ended.exception)
    said = [line for line in ended.stderr.splitlines() if path.name in line or "edit" in line]
    assert said, ended.stderr
    assert all(len(line) < 1000 for line in said)
    assert ended.exit_code in (1, 2) or name == "decisions that nest"


def test_paths_inside_imported_files_lead_nowhere(tmp_path):
    """Ids are names in the graph, never paths: what looks like a path writes nothing outside the dossier."""
    dossier = Dossier.create(tmp_path / "talks")
    write(dossier, FIRST, doc="../../../outside")
    sheet = tmp_path / "..evil.csv"
    sheet.write_text("participants,type,status,date,place,country,source\nA;B,meeting,happened,2023,../x,..,../../y\n")
    CliRunner().invoke(build("import"), ["-d", str(dossier.path), "import", "csv", str(sheet), "--mapping", "meetings"])
    dossier.build()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["..evil.csv", "talks"]


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "a/../../b"])
def test_a_source_that_is_a_path_is_no_source(dossier, name):
    with pytest.raises(WhowhomError):
        add(dossier, "Ann Archer meets Bob Baker", name)


BOMBS = {
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }",
    "string": "SELECT (STRLEN(?z) AS ?n) { BIND('0123456789' AS ?a)"
    + "".join(f" BIND(CONCAT({','.join([f'?{x}'] * 10)}) AS ?{y})" for x, y in itertools.pairwise("abcdefghijz"))
    + " }",
    "sorted": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l",
    "regex": "SELECT * { BIND('" + "a" * 5000 + "' AS ?x) FILTER(REGEX(?x, '(a*)*(a*)*b')) ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",  # noqa: E501
    "path": "SELECT (COUNT(*) AS ?n) { ?a (!<x:x>|^!<x:y>)* ?b . ?c (!<x:x>|^!<x:y>)* ?d . ?e (!<x:x>|^!<x:z>)* ?f }",
}  # fmt: skip


@pytest.mark.parametrize("name", list(BOMBS))
def test_a_query_that_would_not_end_is_stopped_within_its_limits(dossier, name):
    limits = Limits(seconds=2, memory=200 << 20, rows=1000)
    said = ""
    try:
        assert len(ask(dossier.store().path, BOMBS[name], limits=limits, everywhere=True).rows) <= 1000
    except QueryRefused as e:
        said = str(e)
    assert not said or "2 seconds" in said or "200 MB" in said


@pytest.mark.parametrize(
    "query",
    ["SELECT * { FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }",
     "SELECT * { " + "{" * 20_000 + "}" * 20_000 + " }",
     "SELECT * { ?a " + "(" * 20_000 + "<x:x>" + ")" * 20_000 + " ?b }", "INSERT DATA { <x:a> <x:b> <x:c> }"],
    ids=["parentheses", "braces", "paths", "update"],
)  # fmt: skip
def test_what_would_end_the_engine_is_refused_by_name(dossier, query):
    ended = CliRunner().invoke(build("query"), ["-d", str(dossier.path), "query", "-"], input=query)
    assert ended.exit_code == 2
    assert ended.stderr.count("\n") == 1
    assert "nests deeper" in ended.stderr or "not allowed" in ended.stderr or "characters" in ended.stderr


def test_the_limits_are_settings_and_a_message_names_the_one_that_was_met(dossier, tmp_path):
    copy = Dossier.open(shutil.copytree(dossier.path, tmp_path / "copy"))
    with (copy.path / "whowhom.toml").open("a") as f:
        f.write("[query]\nseconds = 1\nrows = 2\n")
    run = lambda q: CliRunner().invoke(build("query"), ["-d", str(copy.path), "query", "-"], input=q)  # noqa: E731
    assert "1 seconds" in run(BOMBS["cross product"].replace("{ ", "{ GRAPH ?q {", 1).replace(" }", "}}")).stderr
    few = run("SELECT * { GRAPH ?g { ?a ?b ?c } }")
    assert len(json.loads(few.stdout)) == 2
    assert "[query] rows" in few.stderr


def test_everything_works_where_there_is_no_network_at_all(dossier, tmp_path):
    """In a network namespace of its own a process reaches nobody, and does not need to."""
    alone = ("unshare", "--net", "--map-root-user")
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("network namespaces cannot be made here")
    copy = shutil.copytree(dossier.path, tmp_path / "copy", ignore=shutil.ignore_patterns(".whowhom"))
    page = tmp_path / "page.html"
    page.write_text(FILES["page.html"].replace("{0}", "http://203.0.113.9/"), "utf-8")

    def run(*words, stdin=None):
        command = [*alone, sys.executable, "-m", "whowhom.cli", "-d", str(copy), *words]
        env = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(command, capture_output=True, text=True, env=env, input=stdin, timeout=120)

    for words in (["build"], ["met"], ["check"], ["map", "-o", str(tmp_path / "m.html")], ["export"], ["stats"],
                  ["extract", str(page), "--date", "2023-06-20"]):  # fmt: skip
        ended = run(*words)
        assert ended.returncode == 0, ended.stderr
    for query in REACHING:
        here = CliRunner().invoke(
            build("query"), ["-d", str(copy), "query", "-"], input=query.format("http://127.0.0.1:9/")
        )
        there = run("query", "-", stdin=query.format("http://127.0.0.1:9/"))
        assert (there.returncode, there.stdout, there.stderr) == (here.exit_code, here.stdout, here.stderr)
