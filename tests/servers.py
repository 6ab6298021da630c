"""Real SPARQL servers for tests, each reached from this machine alone: the oxigraph server and Virtuoso."""

from __future__ import annotations

import contextlib
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from whowhom.graph.server import Server

HOST = "127.0.0.1"
VIRTUOSO = shutil.which("virtuoso-t")
NO_VIRTUOSO = "no virtuoso-t here (Debian: virtuoso-opensource-7-bin)"
DBA = {"WHOWHOM_USER": "dba", "WHOWHOM_PASSWORD": "dba"}
INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = {host}:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 5000
MaxDirtyBuffers = 3000
[HTTPServer]
ServerPort = {host}:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = {rows}
"""


class Running(NamedTuple):
    """A server that runs: where, with which name and password, and its process."""

    address: str
    env: dict[str, str]
    process: subprocess.Popen[bytes]

    def client(self, **more: object) -> Server:
        return Server(self.address, env=self.env, **more)  # type: ignore[arg-type]


def free_port() -> int:
    with socket.socket() as s:
        s.bind((HOST, 0))
        return s.getsockname()[1]


@contextlib.contextmanager
def oxigraph(folder: Path | None = None, *, read_only: bool = False, port: int = 0) -> Iterator[Running]:
    """Run the oxigraph server, in memory or in a folder."""
    port = port or free_port()
    program = Path(sys.executable).with_name("oxigraph")
    where = ["--location", str(folder)] if folder else []
    words = [str(program), "serve-read-only" if read_only else "serve", *where, "--bind", f"{HOST}:{port}"]
    with _running(words, None, port) as process:
        yield Running(f"http://{HOST}:{port}", {}, process)


@contextlib.contextmanager
def virtuoso(folder: Path, rows: int = 10_000) -> Iterator[Running]:
    """Run a Virtuoso with a database of its own; its files stay in the folder."""
    port, sql = free_port(), free_port()
    folder.mkdir(exist_ok=True)
    (folder / "virtuoso.ini").write_text(INI.format(host=HOST, http=port, sql=sql, rows=rows))
    with _running([str(VIRTUOSO), "+configfile", "virtuoso.ini", "+foreground"], folder, port) as process:
        yield Running(f"http://{HOST}:{port}", DBA, process)


@contextlib.contextmanager
def _running(words: list[str], folder: Path | None, port: int) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(process, port)
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(600):
        assert process.poll() is None, f"{process.args} ended with {process.returncode}"
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), 1):
            return
        time.sleep(0.05)
    raise AssertionError(f"{process.args} does not answer")
