"""Names cannot deceive: what hides or looks alike is shown and said, and no field acts on whatever reads our output."""

import csv
import html.parser
import io
import json
import re
import unicodedata
from pathlib import Path
from typing import ClassVar

import pytest
from test_review import FIRST, TEXT, event, write
from typer.testing import CliRunner

from whowhom.cli.app import build, commands
from whowhom.dossier.folder import Dossier
from whowhom.graph.deceit import deceptive, look_alikes, skeleton
from whowhom.graph.records import Affiliation, Document, Event, Person, Role, dumps

HOSTILE = {
    "escape": "\x1b[31mRed\x1b]0;title\x07 Ann",
    "c1": "\x9b2JBlank",
    "bidi": "gnaG\u202e niQ",
    "invisible": "Ann\u200b Archer",
    "markup": "[bold red]Ann[/bold red] [link=file:///etc]here[/link]",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "formula": "=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
    "formula2": "@SUM(1+1)*cmd|' /C calc'!A0",
    "markdown": "[x](javascript:alert(1)) | `x` ![i](http://127.0.0.1/i)",
    "line ends": "Ann\r\nBob\u2028Cem",
    "template": "{{ 7*7 }} ${7*7} {% raw %}",
}  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Give a dossier in which every field holds something hostile."""
    dossier = Dossier.create(tmp_path_factory.mktemp("hostile") / "talks")
    lines = []
    for n, (what, bad) in enumerate(HOSTILE.items()):
        doc, text = f"{what}-{n}", f"{bad} met Ann Archer in {bad}."
        span = {"doc": doc, "quote": text, "char_start": 0, "char_end": len(text)}
        lines += dumps([
            Document(id=doc, text=text, title=bad, publisher=bad, url="https://example.org/", date="2023-06-20"),
            Person(doc=doc, name=bad, aliases=(f"{bad} II",)), Person(doc=doc, name="Ann Archer"),
            Event(**span, type="meeting", status="happened", participants=(bad, "Ann Archer"),
                  groups=(f"{bad} officials",), date="2023-06-18", place=bad, grade="flagged", why=bad, rule=bad),
            Event(**span, type="call", status="happened", participants=(bad, "Ann Archer"), date="2023-06-18"),
            Event(**span, type="meeting", status="planned", participants=(bad, "Ann Archer"), date="2023-06-19"),
            Role(**span, person=bad, role=bad, org=bad), Affiliation(**span, person=bad, org=bad),
        ])  # fmt: skip
    (dossier.path / "records" / "bad.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    note = f"---\ntitle: {json.dumps(HOSTILE['escape'])}\n---\n{HOSTILE['markup']} met Ann Archer.\n"
    (dossier.documents_path / "note.md").write_text(note, "utf-8")
    (dossier.facts_path / "bad.facts").write_text(f'source x\n"{HOSTILE["bidi"]}" meest Ann\n', "utf-8")
    labelled = [
        {"id": f"{n}", "text": f"{bad} met Ann Archer.", "people": [{"name": bad}], "affiliations": [], "events":
         [{"type": "meeting", "participants": [bad, "Ann Archer"], "date": None, "status": "happened"}]}
        for n, bad in enumerate(HOSTILE.values())
    ]  # fmt: skip
    (dossier.path / "gold.jsonl").write_text("".join(json.dumps(g) + "\n" for g in labelled), "utf-8")
    dossier.build()
    return dossier


def asked(name: str, dossier: Dossier) -> list[list[str]]:
    """Give ways to ask one command about what is hostile."""
    bad = HOSTILE["escape"]
    table = {
        "met": [["met", "Archer", "--status", "all", "--grade", "flagged", "--evidence"], ["met", bad]],
        "roles": [["roles", bad, "--evidence"]],
        "holder": [["holder", bad], ["holder", HOSTILE["html"], "--of", HOSTILE["html"]]],
        "actor": [["actor", "Archer"], ["actor", bad]],
        "query": [["query", "actor", "--param", f"name={bad}"], ["query", bad]],
        "add": [["add", f"{bad} meets Ann Archer", "--source", "x"], ["add", "Ann meets Bob", "--source", bad]],
        "review": [["review", "--list"]],
        "accept": [["accept", bad]],
        "reject": [["reject", bad, "--why", bad]],
        "amend": [["amend", bad, "--date", bad]],
        "extract": [["extract", str(dossier.documents_path / "note.md"), "--date", "2023-06-20"], ["extract", bad]],
        "evaluate": [["evaluate", str(dossier.path / "gold.jsonl"), "--errors"], ["evaluate", bad]],
        "event": [["event", bad]],
        "changes": [["changes", "--since", "2023-06-01"], ["changes", "--since", bad]],
        "identity": [["identity", "suggest"], ["identity", "explain", bad], ["identity", "same", bad, bad]],
        "import": [["import", "csv", str(dossier.path / bad)], ["import", "csv", "x.csv", "--mapping", bad]],
        "init": [["init", str(dossier.documents_path)]],
        "analyse": [["analyse", kind] for kind in ("central", "brokers", "communities", "strangers")],
        "page": [["page", bad]],
        "brief": [["brief", "--actor", "Archer"]],
        "fmt": [["fmt", bad], ["fmt", "--check"]],
        "completion": [["completion", "bash", "--at", "1", "--", "whowhom", bad], ["completion", bad]],
    }
    return table.get(name, [[name]])


def harmless(shown: str) -> None:
    """See that a text does nothing to a terminal: no control but line ends, nothing that turns the writing."""
    for c in shown.replace("\n", ""):
        assert unicodedata.category(c) not in ("Cc", "Cs"), (hex(ord(c)), shown)
        assert c not in "\u202e\u202a\u2066\u200b\u2028", (hex(ord(c)), shown)


LISTED = ("table", "json", "jsonl", "csv", "md")


@pytest.mark.parametrize(
    "name", [n for n in commands() if n not in ("map", "timeline", "site", "export", "demo", "fmt")]
)
def test_no_field_acts_on_a_terminal_in_any_command_or_format(hostile, name):
    app = build(name)
    for words in asked(name, hostile):
        plain = CliRunner().invoke(app, ["-d", str(hostile.path), *words])
        assert plain.exception is None or isinstance(plain.exception, SystemExit), (words, plain.exception)
        harmless(plain.stdout)
        harmless(plain.stderr)
        for form in LISTED:
            shown = CliRunner().invoke(app, ["-d", str(hostile.path), *words, "--format", form])
            if "No such option" in shown.stderr or shown.exit_code == 2:
                continue
            harmless(shown.stdout)
            check_form(form, shown.stdout)


def check_form(form: str, text: str) -> None:
    if form == "csv":
        for row in csv.reader(io.StringIO(text)):
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row), row
    if form == "jsonl":
        for line in text.splitlines():
            json.loads(line)
    if form == "json" and text:
        json.loads(text)
    if form == "md":
        bare = re.sub(r"\\.|<https?://[^<>\s]*>", "", text)
        assert "<" not in bare
        assert "](" not in bare


def test_a_map_of_hostile_names_holds_no_markup_of_theirs(hostile, tmp_path):
    path = tmp_path / "map.html"
    ended = CliRunner().invoke(build("map"), ["-d", str(hostile.path), "map", "-o", str(path), "--flagged"])
    assert ended.exit_code == 0, ended.output

    class Tags(html.parser.HTMLParser):
        found: ClassVar[list] = []

        def handle_starttag(self, tag, attrs):
            self.found.append((tag, dict(attrs)))

    page = path.read_text("utf-8")
    Tags().feed(page)
    assert not [t for t, a in Tags.found if "onerror" in a or a.get("src", "").startswith("x")]
    assert "<script>alert" not in page


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "jsonld", "graphml"])
def test_exports_of_hostile_names_can_be_read_back(hostile, tmp_path, form):
    import pyoxigraph as ox

    path = tmp_path / "out"
    words = ["-d", str(hostile.path), "export", "--format", form, "--status", "all", "-o", str(path)]
    assert CliRunner().invoke(build("export"), words).exit_code == 0
    if form == "graphml":
        import networkx as nx

        assert nx.read_graphml(path).number_of_nodes()
        return
    known = {"turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS, "jsonld": ox.RdfFormat.JSON_LD}  # fmt: skip # noqa: E501
    found = {
        q.object.value for q in ox.parse(path.read_bytes(), format=known[form]) if isinstance(q.object, ox.Literal)
    }
    assert HOSTILE["html"] in found


# ------------------------------------------------------------------ what the eye takes for another


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann\u200b Archer", "U+200B"),
        ("Ann\u202e Archer", "turns the direction"), ("A\u2066nn", "turns the direction"),
        ("Wаng Yi", "'Wаng' mixes Cyrillic and Latin"), ("Αnn", "Greek and Latin"), ("An\u200dn", "U+200D"),
        ("Ann\U000e0041", "U+E0041"),
    ],
)  # fmt: skip
def test_what_deceives_is_said(text, said):
    assert any(said in words for _, words in deceptive(text))


@pytest.mark.parametrize(
    "text",
    ["Ann Archer", "秦刚 (Qin Gang)", "Сергей Лавров", "Κώστας", "نیک\u200cپی", "Enrique Peña", "क्\u200dष", "D’Arcy"],
)
def test_names_as_they_are_written_deceive_nobody(text):
    assert deceptive(text) == []


def test_names_that_look_alike_are_paired_and_nothing_else():
    assert look_alikes(["Wang Yi", "Wаng Yi", "WANG YI", "Wang Yu", "Лавров"]) == [("WANG YI", "Wang Yi", "Wаng Yi")]
    assert skeleton("Ann\u200b") == skeleton("Ann")


@pytest.mark.parametrize("twin", ["Аnn Archer", "Ann\u200b Archer", "Ann\u202e Archer"])
def test_a_name_that_looks_like_another_is_said_and_never_merged_by_itself(tmp_path, twin):
    dossier = Dossier.create(tmp_path / "talks")
    text = f"{TEXT} {twin} met Bob Baker in Oslo."
    write(dossier, FIRST, event(f"{twin} met Bob Baker in Oslo.", twin, "Bob Baker", text=text), text=text)
    report = dossier.build()
    assert any("look alike" in w for w in report.warnings)
    assert report.warnings == dossier.build().warnings
    rows = dossier.store().query(
        "PREFIX ww: <https://w3id.org/whowhom/ns#> SELECT ?p { ?p a ww:Person }",
        default_graph=dossier.store().minter.graph("derived"),
    )
    assert len(list(rows)) == 3


def test_this_table_knows_every_command():
    """A new command is tried with the words that it takes: add it to `asked`, or see that it takes none."""
    takes_nothing = {"stats", "build", "check", "open", "lint", "demo", "map", "timeline", "export", "site"}
    hostile = Dossier(path=Path("x"), settings=None)
    known = {n for n in commands() if asked(n, hostile) != [[n]]} | takes_nothing
    assert set(commands()) <= known
