"""Names cannot deceive: what hides or looks alike is shown and said, and no field acts on whatever reads our output."""

import csv
import html.parser
import io
import json
import os
import re
import sys
import unicodedata
from xml.etree import ElementTree

import pytest
from test_review import FIRST, TEXT, event, write
from typer.main import get_command
from typer.testing import CliRunner

from whowhom.cli.app import build, commands
from whowhom.dossier.folder import Dossier
from whowhom.graph.deceit import deceptive, look_alikes, skeleton
from whowhom.graph.jsonl import dumps
from whowhom.graph.records import Affiliation, Document, Event, Person, Role

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


BAD, HTML = HOSTILE["escape"], HOSTILE["html"]
TABLE = {
    "met": [["met", "Archer", "--status", "all", "--grade", "flagged", "--evidence"], ["met", BAD]],
    "roles": [["roles", BAD, "--evidence"]],
    "holder": [["holder", BAD], ["holder", HTML, "--of", HTML]],
    "actor": [["actor", "Archer"], ["actor", BAD]],
    "query": [["query"], ["query", "actor", "--param", f"name={BAD}"], ["query", BAD]],
    "open": [["open"]],
    "event": [["event", BAD], ["event", "FIRST"]],
    "changes": [["changes", "--since", "2023-06-01"], ["changes", "--since", BAD]],
    "identity": [["identity", "suggest"], *(["identity", what, BAD, BAD, "--why", BAD] for what in
                 ("same", "different", "unsure", "undo")), ["identity", "explain", BAD]],
    "stats": [["stats"]],
    "analyse": [["analyse", kind] for kind in ("central", "brokers", "communities", "strangers")]
    + [["analyse", "paths", BAD, "Archer"]],
    "map": [["map", "-o", "DIR/map.html"]],
    "timeline": [["timeline"], ["timeline", "-o", "DIR/timeline.svg"]],
    "page": [["page", BAD], ["page", "Archer"], ["page", BAD, "-o", "DIR/page.html"]],
    "brief": [["brief", "--actor", "Archer"], ["brief", "-o", "DIR/brief.html"]],
    "site": [["site", "-o", "DIR/site"]],
    "export": [["export", "--status", "all", "-o", f"DIR/{form}", "--format", form] for form in
               ("turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv-nodes", "csv-edges", "plover")],
    "extract": [["extract", "DOSSIER/documents/note.md", "--date", "2023-06-20"], ["extract", BAD]],
    "evaluate": [["evaluate", "DOSSIER/gold.jsonl", "--errors"], ["evaluate", BAD]],
    "init": [["init", "DOSSIER/documents"], ["init", f"DIR/{BAD}"]],
    "add": [["add", f"{BAD} meets Ann Archer", "--source", "x"], ["add", "Ann meets Bob", "--source", BAD]],
    "fmt": [["fmt", BAD], ["fmt", "--check"]],
    "lint": [["lint"]],
    "completion": [["completion", shell, "--at", "1", "--", "whowhom", BAD] for shell in ("bash", "zsh", "fish")]
    + [["completion", BAD]],
    "import": [["import", "csv", f"DOSSIER/{BAD}"], ["import", "csv", "x.csv", "--mapping", BAD],
               ["import", "historian", BAD]],
    "review": [["review", "--list"]],
    "accept": [["accept", BAD]],
    "reject": [["reject", BAD, "--why", BAD]],
    "amend": [["amend", BAD, "--date", BAD]],
    "build": [["build"]],
    "push": [["push", BAD], ["push", f"http://127.0.0.1:9/{BAD}"]],
    "check": [["check"], ["check", "--acknowledge", BAD, "--why", BAD]],
    "demo": [["demo", "DOSSIER"]],
}  # fmt: skip
"""Ways to ask each command about what is hostile; DOSSIER and DIR stand for its folder and one to write into."""


def parameters(name: str) -> list:
    """Give the parameters of a command as the application itself has them."""
    return get_command(build()).commands[name].params  # type: ignore[attr-defined]


def choices(parameter) -> tuple[str, ...]:
    return tuple(getattr(parameter.type, "choices", ()))


@pytest.mark.parametrize("name", commands())
def test_the_table_knows_every_command_and_all_that_it_can_be_told_to_do(name):
    """A command, a kind of work or a form that is added later fails here until it is tried with hostile names."""
    words = {word for row in TABLE[name] for word in row}
    for parameter in parameters(name):
        if parameter.param_type_name == "argument":
            assert set(choices(parameter)) <= words, parameter.name
        if "--format" in parameter.opts:
            assert set(choices(parameter)) <= {*CHECKED, *words}, "a form that no check knows"
        if "--output" in parameter.opts:
            assert "-o" in words, "what it writes to a file is to be looked at"


def harmless(shown: str) -> None:
    """See that a text does nothing to a terminal: no control but line ends, nothing that turns the writing."""
    for c in shown.replace("\n", ""):
        assert unicodedata.category(c) not in ("Cc", "Cs"), (hex(ord(c)), shown)
        assert c not in "\u202e\u202a\u2066\u200b\u2028", (hex(ord(c)), shown)


class Tags(html.parser.HTMLParser):
    """Notes every element of a page."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def inert_page(text: str) -> None:
    tags = Tags()
    tags.feed(text)
    assert tags.found
    for tag, attributes in tags.found:
        assert "onerror" not in attributes, (tag, attributes)
        assert not (attributes.get("src") or "").startswith("x"), (tag, attributes)
        assert not (attributes.get("href") or "").startswith(("javascript:", "file:")), (tag, attributes)
    assert "<script>alert" not in text


def inert_cells(text: str) -> None:
    for row in csv.reader(io.StringIO(text)):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row), row


def inert_markdown(text: str) -> None:
    bare = re.sub(r"\\.|<https?://[^<>\s]*>", "", text)
    assert "<" not in bare
    assert "](" not in bare


def lines_of_json(text: str) -> None:
    for line in text.split("\n")[:-1]:
        json.loads(line)


def whole_xml(text: str) -> None:
    assert len(list(ElementTree.fromstring(text).iter())) > 10


CHECKED = {
    "table": harmless, "json": lambda text: text and json.loads(text), "jsonl": lines_of_json, "csv": inert_cells,
    "md": inert_markdown, "html": inert_page,
}  # fmt: skip
FILES = {
    "html": inert_page, "svg": inert_page, "csv-nodes": inert_cells, "csv-edges": inert_cells, "graphml": whole_xml,
    "gexf": whole_xml, "plover": lines_of_json, "json": json.loads,
}  # fmt: skip
"""What a file of each suffix or form must be; graphs as text are read back by another test."""


@pytest.mark.parametrize("name", commands())
def test_no_field_acts_on_a_terminal_in_any_command_or_format(hostile, name, tmp_path):
    app = build(name)
    (event,) = [e["event"] for e in map(json.loads, _met(hostile)) if e["status"] == "planned"][:1]
    given = {"DOSSIER": str(hostile.path), "DIR": str(tmp_path), "FIRST": event}
    forms = [f for p in parameters(name) if "--format" in p.opts for f in choices(p) if f in CHECKED]
    for row in TABLE[name]:
        words = [re.sub("DOSSIER|DIR|FIRST", lambda m: given[m[0]], word) for word in row]
        plain = CliRunner().invoke(app, ["-d", str(hostile.path), *words])
        assert plain.exception is None or isinstance(plain.exception, SystemExit), (words, plain.exception)
        if words != ["timeline"]:  # a picture: its text is escaped, and a terminal gets it otherwise
            harmless(plain.stdout)
        harmless(plain.stderr)
        assert plain.exit_code == 0 or "-o" not in words, plain.stderr
        for form in forms if "-o" not in words else ():
            shown = CliRunner().invoke(app, ["-d", str(hostile.path), *words, "--format", form])
            if shown.exit_code == 2 or shown.stdout.startswith("saved: "):
                continue
            if form != "html":  # what browsers read is not for a terminal, which gets it otherwise
                harmless(shown.stdout)
            CHECKED[form](shown.stdout)
    written = [p for p in tmp_path.rglob("*") if p.is_file() and BAD not in str(p)]
    assert bool(written) == any("-o" in row for row in TABLE[name])
    for path in written:
        check = FILES.get(path.suffix.lstrip(".") or path.name, str)
        check(path.read_bytes().decode())


def _met(dossier) -> list[str]:
    words = ["-d", str(dossier.path), "met", "--status", "all", "--format", "jsonl"]
    return CliRunner().invoke(build("met"), words).stdout.splitlines()


@pytest.mark.parametrize("words", [["export", "--format", "nquads"], ["timeline"], ["fmt", "-"]], ids=" ".join)
def test_what_is_written_for_other_tools_does_nothing_to_a_terminal_that_shows_it(hostile, words):
    """In a pipe the bytes are as they are; whoever looks at them in a terminal sees every control, and none acts."""
    pexpect = pytest.importorskip("pexpect")
    _met(hostile)  # built already, so that no progress is drawn
    command = [sys.executable, "-m", "whowhom.cli", "-d", str(hostile.path), *words]
    env = os.environ | {"TERM": "xterm", "LC_ALL": "C.UTF-8"}
    child = pexpect.spawn(command[0], command[1:], env=env, encoding="utf-8", timeout=60, echo=False)
    if words[-1] == "-":
        child.sendline(f"source x\nAnn \u202emeets \x9b2J{HOSTILE['c1']}")
        child.sendeof()
    child.expect(pexpect.EOF)
    shown = child.before.replace("\r\n", "\n").replace("\t", "")
    assert len(shown) > 10
    assert "<U+" in shown
    harmless(shown)


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
