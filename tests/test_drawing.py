"""The commands that draw, write pages and analyse: what each writes, what it refuses, how it ends."""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from test_cli import ACTORS, FACTS
from typer.testing import CliRunner

from whowhom.cli.app import build
from whowhom.dossier.folder import Dossier
from whowhom.views import picture
from whowhom.views.map_places import places_in


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = Dossier.create(tmp_path_factory.mktemp("dossier") / "talks", "Talks")
    (made.path / "actors.csv").write_text(ACTORS, "utf-8")
    (made.facts_path / "hand.facts").write_text(FACTS, "utf-8")
    made.build()
    return made.path


@pytest.fixture
def run(folder):
    def run(*words: str):
        return CliRunner().invoke(build(), ["-d", str(folder), *words])

    return run


def test_a_map_drawn_again_is_the_same_and_pins_move_an_actor(run, tmp_path):
    out, pins = tmp_path / "map.html", tmp_path / "pins.json"
    assert run("map", "-o", str(out)).exit_code == 0
    first = places_in(out)
    assert run("map", "-o", str(out)).exit_code == 0
    assert places_in(out) == first
    qin = next(i for i in first if "qin-gang" in i)
    pins.write_text(json.dumps({qin: [321, 123]}))
    assert run("map", "-o", str(out), "--pins", str(pins)).exit_code == 0
    assert places_in(out)[qin] == (321.0, 123.0)


def test_pins_kept_in_the_dossier_count(run, folder, tmp_path):
    out = tmp_path / "map.html"
    run("map", "-o", str(out))
    (folder / "pins.json").write_text(json.dumps({next(iter(places_in(out))): [-77, 88]}))
    try:
        run("map", "-o", str(out), "--afresh")
        assert (-77.0, 88.0) in places_in(out).values()
    finally:
        (folder / "pins.json").unlink()


def test_pins_that_are_none_are_refused(run, tmp_path):
    (tmp_path / "p.json").write_text("[1, 2]")
    ran = run("map", "-o", str(tmp_path / "m.html"), "--pins", str(tmp_path / "p.json"))
    assert ran.exit_code == 2
    assert "Copy places" in ran.stderr


def test_the_timeline_goes_to_a_file_or_to_standard_output(run, tmp_path):
    out = tmp_path / "t.svg"
    assert run("timeline", "-o", str(out), "--from", "2023-06").exit_code == 0
    assert ET.parse(out).getroot().tag.endswith("svg")
    shown = run("timeline", "Qin Gang")
    assert "Talks: Qin Gang" in shown.stdout
    assert "Wang Yi" not in shown.stdout


def test_png_without_a_browser_is_refused_kindly(run, tmp_path, monkeypatch):
    monkeypatch.setattr(picture, "BROWSERS", ("no-such-browser",))
    ran = run("timeline", "-o", str(tmp_path / "t.png"))
    assert ran.exit_code == 2
    assert "write .svg instead" in ran.stderr
    assert not (tmp_path / "t.png").exists()


@pytest.mark.skipif(not any(map(shutil.which, picture.BROWSERS)), reason="no Chromium or Chrome is installed")
def test_png_with_a_browser_is_a_picture(run, tmp_path):
    assert run("timeline", "-o", str(tmp_path / "t.png")).exit_code == 0
    assert (tmp_path / "t.png").read_bytes()[:4] == b"\x89PNG"


def test_a_page_is_markdown_unless_the_file_says_html(run, tmp_path):
    assert run("page", "Blinken").stdout.startswith("# Antony Blinken\n")
    out = tmp_path / "b.html"
    assert run("page", "Blinken", "-o", str(out)).exit_code == 0
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_an_event_has_a_page_by_its_iri(run):
    event = json.loads(run("met", "--format", "json").stdout)[0]["event"]
    assert "## What the sources say" in run("page", event).stdout
    assert run("page", event[:-3] + "zzz").exit_code == 2


def test_the_brief_keeps_to_its_dates(run):
    shown = run("brief", "--from", "2023-06-18", "--until", "2023-06-18").stdout
    assert "Qin Gang" in shown
    assert "Wang Yi" not in shown
    assert run("brief", "--from", "in June").exit_code == 2


def test_the_site_is_a_folder_of_pages(run, tmp_path):
    ran = run("site", "-o", str(tmp_path / "site"))
    assert ran.exit_code == 0
    assert {"index.html", "map.html", "brief.html", "timeline.svg"} <= {p.name for p in (tmp_path / "site").iterdir()}


def test_analysis_names_actors_in_tables_and_gives_iris_in_json(run):
    assert "Antony Blinken" in run("analyse", "central").stdout
    rows = json.loads(run("analyse", "paths", "--between", "Qin Gang", "--and", "Wang Yi", "--format", "json").stdout)
    assert [r["actor"].rsplit("/", 1)[-1] for r in rows] == ["qin-gang", "antony-blinken"]
    assert run("analyse", "paths", "--between", "Wang Yi", "--and", "Qin Gang").exit_code == 1
    assert run("analyse", "brokers").exit_code == 2
    assert run("analyse", "communities", "--format", "csv").stdout.startswith("community,size,actors\n")
