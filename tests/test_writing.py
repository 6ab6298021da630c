"""Nothing is half-written and nothing is lost: locks, appended lines, files replaced whole."""

import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor

import pytest

from whowhom.dossier.writing import append_line, extend, locked, replace
from whowhom.graph.errors import DossierError, StoreBusy


def in_another_process(script: str, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *args], capture_output=True, text=True, timeout=60
    )


def test_lines_are_added_one_after_another(tmp_path):
    path = tmp_path / "notes.tsv"
    append_line(path, "first")
    append_line(path, "второй")
    assert path.read_text("utf-8") == "first\nвторой\n"


def test_a_file_without_a_last_line_end_gets_one_before_the_new_line(tmp_path):
    path = tmp_path / "notes.tsv"
    path.write_text("written by hand")
    append_line(path, "added")
    assert path.read_text() == "written by hand\nadded\n"


def test_what_is_written_in_place_never_crosses_a_page_at_which_a_kill_could_cut_it(tmp_path, monkeypatch):
    path, written, really = tmp_path / "notes.tsv", [], os.write

    def write(handle: int, data: bytes) -> int:
        written.append((os.fstat(handle).st_size, len(data)))
        return really(handle, data)

    lines = [f"{number} " + "x" * (number * 37 % 300) for number in range(200)]
    monkeypatch.setattr(os, "write", write)
    for line in lines:
        extend(path, [line])
    extend(path, ["y" * 9000, "last"])
    assert path.read_text().splitlines() == [*lines, "y" * 9000, "last"]
    assert len(written) > 150
    assert all(size // 4096 == (size + length - 1) // 4096 for size, length in written)


def test_a_line_end_in_a_line_is_a_programming_mistake(tmp_path):
    with pytest.raises(ValueError, match="line end"):
        append_line(tmp_path / "notes.tsv", "two\nlines")


def test_many_writers_lose_no_line(tmp_path):
    path, lock = tmp_path / "notes.tsv", tmp_path / "lock"

    def write(number: int) -> None:
        with locked(lock, "writing", wait=30):
            extend(path, [f"{number} a", f"{number} b"])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(60)))
    lines = path.read_text().splitlines()
    assert len(lines) == 120
    assert all(a.split()[0] == b.split()[0] for a, b in zip(lines[::2], lines[1::2], strict=True))


def test_whoever_finds_the_lock_taken_is_told_by_whom_and_for_what(tmp_path):
    script = """
        import sys; from pathlib import Path
        from whowhom.dossier.writing import locked
        with locked(Path(sys.argv[1]), "looking"): pass
    """
    with locked(tmp_path / "lock", "building the store"):
        other = in_another_process(script, str(tmp_path / "lock"))
    assert f"in use by process {os.getpid()}, building the store" in other.stderr
    assert in_another_process(script, str(tmp_path / "lock")).returncode == 0


def test_a_lock_is_free_again_after_an_error(tmp_path):
    with pytest.raises(KeyError), locked(tmp_path / "lock", "failing"):
        raise KeyError
    with locked(tmp_path / "lock", "trying again"), pytest.raises(StoreBusy), locked(tmp_path / "lock", "twice"):
        pass


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "manifest.json"
    path.write_text("old")
    path.chmod(0o600)
    replace(path, "new ☃")
    assert path.read_text("utf-8") == "new ☃"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["manifest.json"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits on file size are a POSIX matter")
def test_a_full_disk_leaves_both_files_as_they_were(tmp_path):
    """A limit on file size stands for the full disk: the write stops in the middle."""
    (tmp_path / "a").write_text("kept\n")
    (tmp_path / "b").write_text("kept\n")
    script = """
        import resource, signal, sys; from pathlib import Path
        from whowhom.dossier.writing import append_line, replace
        from whowhom.graph.errors import DossierError
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        folder = Path(sys.argv[1])
        (folder / "lock").touch()
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        long = "x" * 5000
        for write in (lambda: append_line(folder / "a", long, folder / "lock"), lambda: replace(folder / "b", long)):
            try: write()
            except DossierError as e: print(e)
    """
    said = in_another_process(script, str(tmp_path))
    assert said.stdout.count("no room is left to write it") == 2, said.stderr
    assert (tmp_path / "a").read_text() == (tmp_path / "b").read_text() == "kept\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b", "lock"]


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DossierError) as e:
        replace(tmp_path / "file" / "inside", "text")
    assert "\n" not in str(e.value)
    assert e.value.where == str(tmp_path / "file" / "inside")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser writes everywhere")
def test_a_read_only_folder_is_named_as_such(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(DossierError, match="may not be written"):
        replace(tmp_path / "file", "text")
    tmp_path.chmod(0o700)
