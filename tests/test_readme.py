"""The README's sessions are run and compared, word for word. `python tests/test_readme.py` writes them anew."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


def make_demo(folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "whowhom.cli", "demo", "demo"], cwd=folder, check=True, capture_output=True)


def run_console(session: str, folder: Path) -> str:
    """Give the session with the output that its commands print now."""
    out = ""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"PATH": path}
    for line in re.findall(r"^\$ .*$", session, re.MULTILINE):
        where = folder if "talks" in line else folder / "demo"
        ran = subprocess.run(line[2:], shell=True, cwd=where, capture_output=True, text=True, check=False, env=env)
        out += "\n".join([line, *(text.rstrip() for text in (ran.stdout + ran.stderr).splitlines())]).strip() + "\n"
    return out


def run_python(session: str, folder: Path) -> str:
    """Give the session with what its lines print now."""
    here = os.getcwd()
    os.chdir(folder)
    out, names = "", {}
    try:
        for block in re.findall(r"^>>> .*(?:\n\.\.\. .*)*", session, re.MULTILINE):
            code = "\n".join(line[4:] for line in block.split("\n"))
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(code, "<README>", "single"), names)
            out += f"{block}\n{printed.getvalue()}"
    finally:
        os.chdir(here)
    return out


def rewritten(text: str, folder: Path) -> str:
    make_demo(folder)
    text = CONSOLE.sub(lambda m: f"```console\n{run_console(m[1], folder)}```", text)
    return PYTHON.sub(lambda m: f"```python\n{run_python(m[1], folder)}```", text)


def test_the_sessions_of_the_readme_are_what_happens(tmp_path):
    text = README.read_text("utf-8")
    assert rewritten(text, tmp_path) == text


def test_the_readme_names_only_files_that_exist():
    for target in re.findall(r"\]\(([^)#]+)\)", README.read_text("utf-8")):
        assert target.startswith("http") or (README.parent / target).exists(), target


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(rewritten(README.read_text("utf-8"), Path(folder)), "utf-8")
