"""A Virtuoso of one's own for a while: started on 127.0.0.1, loaded with the quads of a file, asked, and stopped."""

from __future__ import annotations

import csv
import http.client
import io
import shutil
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import urlencode

__all__ = ["Virtuoso", "installed"]

SETTINGS = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
DirsAllowed = {folder}
NumberOfBuffers = 340000
MaxDirtyBuffers = 250000
MaxQueryMem = 2G
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
KeepAliveTimeout = 600
MaxKeepAlives = 4
"""
"""Room for all of a million quads in memory, as its manual advises for a machine of 8 GB; no limit on rows."""


def installed() -> bool:
    """Say whether there is one on this machine (Debian's virtuoso-opensource)."""
    return bool(shutil.which("virtuoso-t") and shutil.which("isql-vt"))


def _free() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class Virtuoso:
    """A server that holds the quads of one file, which must lie in the server's folder."""

    def __init__(self, folder: Path, quads: Path) -> None:
        sql, web = _free(), _free()
        (folder / "virtuoso.ini").write_text(SETTINGS.format(folder=folder, sql=sql, http=web))
        start = ["virtuoso-t", "+foreground", "+configfile", str(folder / "virtuoso.ini")]
        self.process = subprocess.Popen(start, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.connection = http.client.HTTPConnection("127.0.0.1", web, timeout=600)
        for _ in range(120):
            try:
                self.ask("ASK {}")
                break
            except OSError:
                self.connection.close()
                time.sleep(0.5)
        begin = time.perf_counter()
        load = f"ld_dir('{quads.parent}', '{quads.name}', 'urn:none'); rdf_loader_run(); checkpoint;"
        subprocess.run(["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", f"exec={load}"], check=True, capture_output=True)
        self.loading = time.perf_counter() - begin

    def ask(self, text: str) -> list[list[str]]:
        """Give the rows of a query; CSV is what it writes and we read soonest."""
        query = urlencode({"query": text, "format": "text/csv"})
        try:
            answer = self._post(query)
        except http.client.RemoteDisconnected:  # it lets go of a connection on which nothing was asked for long
            self.connection.close()
            answer = self._post(query)
        body = answer.read().decode()
        if answer.status != 200:
            raise ValueError(body[:300])
        return list(csv.reader(io.StringIO(body)))[1:]

    def _post(self, query: str) -> http.client.HTTPResponse:
        self.connection.request("POST", "/sparql", query, {"Content-Type": "application/x-www-form-urlencoded"})
        return self.connection.getresponse()

    def cpu(self) -> float:
        """Give the seconds of processor that all its threads have had."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(t.read_text().split()[0]) for t in threads) / 1e9

    def stop(self) -> None:
        """End the server that was started here."""
        self.process.terminate()
        self.process.wait(60)
