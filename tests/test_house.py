"""The house itself: every room is packaged, typed and importable, also from the wheel and away from the checkout."""

import importlib
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("cli", "dossier", "extract", "formats", "graph", "ontology", "queries", "seeds", "views")
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]


def folders_with_files() -> set[str]:
    """Give every folder of a room that holds files of ours, as a package name (the seeds' dossier is data)."""
    found = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*"):
            inside = path.relative_to(ROOT).parts
            if path.is_file() and not any(p.startswith((".", "__pycache__", "beijing-2023")) for p in inside):
                found.add(".".join(("whowhom", *inside[:-1])))
    return found


def modules() -> list[str]:
    names = []
    for package in PACKAGES:
        folder = ROOT.joinpath(*package.split(".")[1:])
        names += [package] + [f"{package}.{f.stem}" for f in sorted(folder.glob("*.py")) if f.stem != "__init__"]
    return names


def test_every_folder_of_every_room_is_a_listed_package():
    assert folders_with_files() == set(PACKAGES)
    for package in PACKAGES:
        assert ROOT.joinpath(*package.split(".")[1:], "__init__.py").is_file(), package


def test_every_room_says_that_it_is_typed():
    assert [r for r in ROOMS if not (ROOT / r / "py.typed").is_file()] == []


@pytest.mark.parametrize("room", ROOMS)
def test_the_public_names_of_a_room_exist_and_are_sorted(room):
    module = importlib.import_module(f"whowhom.{room}")
    names = getattr(module, "__all__", [])
    assert list(names) == sorted(names)
    for name in names:
        assert getattr(module, name) is not None


def test_no_file_names_a_machine_a_registry_or_a_workplace():
    suspicious = ("/wo" + "rk/", "pypi" + ".org/simple", "/ro" + "ot/", "registry.npm" + "js")
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    found = []
    for name in filter(None, tracked):
        try:
            text = (ROOT / name).read_text("utf-8")
        except (UnicodeDecodeError, OSError):
            continue
        found += [(name, word) for word in suspicious if word in text]
    assert found == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    source = tmp_path_factory.mktemp("source") / "tree"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(source)], check=True)
    for path in [p for p in source.rglob("*.*") if ".git" not in p.parts and p.is_file()]:
        if not (ROOT / path.relative_to(source)).exists():
            path.unlink()  # what is deleted but not committed yet is gone here too
    for name in subprocess.run(
        ["git", "ls-files", "-mo", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n"):  # what is not committed yet is tested too
        if name and (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(source)],
        check=True, capture_output=True,
    )  # fmt: skip
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_every_module_and_data_file_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as z:
        names = {n for n in z.namelist() if ".dist-info/" not in n}
    wanted = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*"):
            inside = path.relative_to(ROOT)
            if path.is_file() and "__pycache__" not in inside.parts and ".whowhom" not in inside.parts:
                wanted.add(f"whowhom/{inside.as_posix()}")
    assert names == wanted


def test_the_installed_wheel_works_outside_the_checkout(wheel, tmp_path):
    """The wheel in an environment of its own; the libraries come from the one that runs the tests."""
    env = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(env)], check=True)
    python = env / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = Path(
        subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True, text=True, check=True,
        ).stdout.strip()
    )  # fmt: skip
    libraries = next(p for p in map(Path, sys.path) if p.name == "site-packages")
    (site / "libraries.pth").write_text(f"{libraries}\n")  # .pth files in there are not followed: no editable install
    with zipfile.ZipFile(wheel) as z:
        z.extractall(site)
    script = "import importlib,sys\nfor m in sys.argv[1:]: importlib.import_module(m)\n"
    script += "import whowhom.graph as g; print(g.__file__)"
    ran = subprocess.run([python, "-c", script, *modules()], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert str(site) in ran.stdout
    ran = subprocess.run(
        [python, "-c", "from whowhom.cli.app import main; main()", "demo", str(tmp_path / "d")],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "Qin Gang" in ran.stdout
    assert (tmp_path / "d" / "map.html").is_file()
