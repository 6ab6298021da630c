"""A small server on this machine that misbehaves on purpose, and a proxy before a real one."""

from __future__ import annotations

import contextlib
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import urlsplit

HOST = "127.0.0.1"
RESULTS = "application/sparql-results+json"
NOTHING = json.dumps({"head": {"vars": []}, "results": {"bindings": []}}).encode()


class Request(NamedTuple):
    """What came in: method, path without its parameters, headers and body."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Handler(BaseHTTPRequestHandler):
    """Hands every request to what a test wants done with it, and can answer in the usual and in unusual ways."""

    protocol_version = "HTTP/1.1"
    behave: Callable[[Handler, Request], None]
    seen: list[Request]
    most: int
    """Bytes of a request after which the connection ends."""

    def do(self) -> None:
        size = int(self.headers.get("content-length", 0))
        body = self.rfile.read(min(size, self.most))
        if size > self.most:
            self.close_connection = True
            return
        request = Request(self.command, urlsplit(self.path).path, {k.lower(): v for k, v in self.headers.items()}, body)
        self.seen.append(request)
        with contextlib.suppress(OSError):  # whoever asked has gone
            self.behave(request)

    do_GET = do_POST = do_PUT = do_DELETE = do  # noqa: N815 - the names that http.server calls

    def answer(self, status: int, body: bytes = b"", kind: str = "text/plain", **headers: str) -> None:
        self.send_response(status)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **given}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def nothing(self) -> None:
        """Answer a question with no rows, and take whatever else comes."""
        self.answer(200, NOTHING, RESULTS)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class Fake(NamedTuple):
    """A fake that runs: its address, and what it was asked."""

    address: str
    seen: list[Request]


@contextlib.contextmanager
def fake(
    behave: Callable[[Handler, Request], None], *, most: int = 1 << 40, wrap: Callable[..., object] | None = None
) -> Iterator[Fake]:
    """Run a server on a free port that does with each request what it is told."""
    seen: list[Request] = []
    handler = type("Told", (Handler,), {"behave": behave, "seen": seen, "most": most})
    server = ThreadingHTTPServer((HOST, 0), handler)
    server.daemon_threads = True
    if wrap is not None:
        server.socket = wrap(server.socket)  # type: ignore[assignment]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield Fake(f"http{'s' if wrap else ''}://{HOST}:{server.server_port}", seen)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def passing(target: str, most: int = 1 << 40) -> Callable[[Handler, Request], None]:
    """Give a proxy before a server, which ends the connection after so many bytes of an answer."""

    def behave(handler: Handler, request: Request) -> None:
        headers = {k: v for k, v in request.headers.items() if k in ("content-type", "accept")}
        passed = urllib.request.Request(target + handler.path, request.body or None, headers, method=request.method)
        try:
            with urllib.request.urlopen(passed) as reply:
                status, kind, body = reply.status, reply.headers.get("content-type", ""), reply.read()
        except urllib.error.HTTPError as e:
            with e:
                status, kind, body = e.code, e.headers.get("content-type", ""), e.read()
        if len(body) > most:
            handler.close_connection = True
        handler.answer(status, body[:most], kind, Content_Length=str(len(body)))

    return behave
