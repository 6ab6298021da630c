"""A server that is down, slow, full, forbidding, hostile or no server at all: one clear line, the dossier as it was.

Each runs on this machine and misbehaves on purpose; after each the same dossier is pushed to a good one.
"""

import gzip
import re
import shutil
import ssl
import subprocess
import sys
import time

import pytest
from fakes import HOST, NOTHING, RESULTS, fake
from servers import free_port, oxigraph
from typer.testing import CliRunner
from world import world

from whowhom.cli.app import build
from whowhom.dossier import Dossier
from whowhom.dossier.push import push
from whowhom.graph import wire
from whowhom.graph.errors import InvalidInput, ServerError
from whowhom.graph.remote import RemoteStore
from whowhom.graph.server import Server
from whowhom.queries import met

BASE = "https://whowhom.example/"


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    monkeypatch.setattr(wire, "PAUSE", 0.01)


@pytest.fixture(scope="module")
def good():
    with oxigraph() as running:
        yield running


def refused(address, words, *, env=None, seconds=5.0, times=None):
    """See that asking and pushing both end in one line with these words, and that nothing here was changed by it."""
    store = world()
    before = sorted(map(str, store.raw))
    for doing in (lambda s: RemoteStore.open(s, BASE), lambda s: push(store, s)):
        with pytest.raises(ServerError, match=words) as told:
            doing(Server(address, env=env or {}, seconds=seconds))
        line = str(told.value)
        assert "\n" not in line
        assert line.startswith(address)
        assert told.value.remedy
        assert len(line) < 400
    assert sorted(map(str, store.raw)) == before


def questions_only(behave):
    """Give a server that answers questions, with nothing, and treats graphs as it is told."""

    def both(handler, request):
        if request.method == "POST" and request.path == "/query":
            handler.nothing()
        else:
            behave(handler, request)

    return both


def push_refused(address, words, *, env=None, status=None, seconds=5.0):
    """See that a push ends in one line with these words, and that the next one, to a good server, completes."""
    store = world()
    before = sorted(map(str, store.raw))
    with pytest.raises(ServerError, match=words) as told:
        push(store, Server(address, env=env or {}, seconds=seconds))
    assert "\n" not in str(told.value)
    assert status in (None, told.value.status)
    assert sorted(map(str, store.raw)) == before
    return str(told.value)


@pytest.fixture(autouse=True)
def the_next_push_completes(good):
    yield
    store = world()
    push(store, good.client(), afresh=True)
    assert met(RemoteStore.open(good.client(), BASE)) == met(store)


# ------------------------------------------------------------------ no answer


def test_a_server_that_is_down():
    refused(f"http://{HOST}:{free_port()}", "the server cannot be reached .*; see that it runs")


def test_a_server_that_is_slow_is_left_after_its_time():
    with fake(lambda handler, request: time.sleep(2)) as slow:
        start = time.monotonic()
        refused(slow.address, r"no whole answer within 0\.2 seconds; .*seconds", seconds=0.2)
        assert len(slow.seen) == 2  # what is slow is not asked again
        assert time.monotonic() - start < 2


def test_a_server_that_answers_drop_by_drop_is_left_after_its_time():
    def drip(handler, request):
        handler.send_response(200)
        handler.send_header("Content-Type", RESULTS)
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)

    with fake(drip) as slow:
        refused(slow.address, r"no whole answer within 0\.3 seconds", seconds=0.3)


def test_a_server_that_hangs_up():
    def hang_up(handler, request):
        handler.close_connection = True

    with fake(hang_up) as rude:
        refused(rude.address, "the connection broke off .*; try again")
        assert len(rude.seen) == 2 * wire.TRIES


def test_what_is_busy_is_tried_again_until_it_is_not():
    def busy_twice(handler, request, told=[]):  # noqa: B006
        told.append(request)
        handler.answer(503, b"come back") if len(told) < 3 else handler.nothing()

    with fake(busy_twice) as busy:
        assert Server(busy.address, env={}).ask("SELECT * {}") == NOTHING
        assert len(busy.seen) == 3
    with fake(lambda handler, request: handler.answer(503, b"come back")) as busy:
        refused(busy.address, "the server answers 503: come back; look at its log")


def test_a_deadlock_is_tried_again():
    """Virtuoso gives up one of two transactions that wait for each other, and says so with a code of SQL."""

    def once(handler, request, told=[]):  # noqa: B006
        told.append(request)
        first = len(told) < 2
        handler.answer(500, b"Virtuoso 40001 Error SR172: Transaction deadlocked") if first else handler.nothing()

    with fake(once) as stuck:
        assert Server(stuck.address, env={}).ask("SELECT * {}") == NOTHING


def test_a_proxy_of_the_environment_is_not_asked_for_what_is_on_this_machine(monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://{HOST}:{free_port()}")
    with fake(lambda handler, request: handler.nothing()) as server:
        assert Server(server.address, env={}).ask("SELECT * {}") == NOTHING


# ------------------------------------------------------------------ a wrong answer


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (b"<!doctype html><h1>Welcome</h1>", "text/html", "a web page, not with SPARQL results"),
        (b"<!doctype html><h1>Welcome</h1>", RESULTS, "cut or no results"),
        (NOTHING[:-3], RESULTS, "cut or no results"),
        (b"", RESULTS, "cut or no results"),
        (b"\xff\xfe\x00", "application/octet-stream", "cut or no results"),
        (b'{"head":{"vars":["format"]},"results":{"bindings":[{"format":{"type":"uri","value":"no iri"}}]}}', RESULTS,
         "cut or no results"),
    ],
)  # fmt: skip
def test_an_answer_that_is_no_answer(body, kind, words):
    with fake(lambda handler, request: handler.answer(200, body, kind)) as wrong:
        refused(wrong.address, words)


def test_an_answer_without_an_end_is_not_read_forever(monkeypatch):
    monkeypatch.setattr(wire, "LARGEST", 1 << 20)
    bomb = gzip.compress(b" " * (64 << 20))
    behave = lambda handler, request: handler.answer(200, bomb, RESULTS, Content_Encoding="gzip")  # noqa: E731
    with fake(behave) as large:
        refused(large.address, "the answer is larger than 1 MB")


def test_no_sparql_at_this_address():
    with fake(lambda handler, request: handler.answer(404, b"no such page")) as web:
        refused(web.address, "there is no SPARQL server here; .*one by one under .server.")
        assert {r.path for r in web.seen} == {"/query", "/sparql"}


def test_a_server_that_has_moved_is_not_followed():
    behave = lambda handler, request: handler.answer(301, Location="http://127.0.0.1:9/else")  # noqa: E731
    with fake(behave) as moved:
        refused(moved.address, "it has moved to http://127.0.0.1:9/else; write that address")


def test_a_query_that_the_server_does_not_understand():
    with fake(lambda handler, request: handler.answer(400, b"line 1:\nno such word")) as strict:
        server = Server(strict.address, env={})
        with pytest.raises(InvalidInput, match=r"refuses the query \(line 1: no such word\)"):
            server.ask("SELEKT")


def test_what_a_server_says_reaches_a_terminal_inert(tmp_path):
    dossier = Dossier.create(tmp_path / "d")
    with fake(lambda handler, request: handler.answer(500, b"\x1b[31mowned\x07\r\n\xe2\x80\xae")) as hostile:
        ran = CliRunner().invoke(build(), ["-d", str(dossier.path), "push", hostile.address])
    assert ran.exit_code == 2
    assert "owned" in ran.stderr
    assert not re.search("[\x1b\x07\r\u202e]", ran.stderr)
    assert ran.stderr.count("\n") == 1


# ------------------------------------------------------------------ a server that does not take graphs


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (403, b"", "the server forbids it: it is read-only"),
        (405, b"", "does not do this here; .*under .server."),
        (404, b"", "there is no SPARQL server here"),
        (501, b"", "the server does not do this; .*under .server."),
        (413, b"", r"refuses a request of this size \(\d+ bytes\); let it take"),
        (507, b"", "the server is full; make room there"),
        (500, b"IO error: No space left on device (os error 28)", "the server is full; make room there"),
        (500, b"out of luck", "answers 500: out of luck; look at its log"),
        (401, b"", "wants a name and a password; set WHOWHOM_USER and WHOWHOM_PASSWORD"),
    ],
)
def test_a_push_that_is_not_taken(status, body, words):
    with fake(questions_only(lambda handler, request: handler.answer(status, body))) as server:
        push_refused(server.address, words, status=status)


def test_a_server_that_fills_up_half_way():
    def full(handler, request, told=[]):  # noqa: B006
        told.append(request)
        handler.answer(204) if len(told) < 3 else handler.answer(507)

    with fake(questions_only(full)) as server:
        push_refused(server.address, "the server is full; make room there, then push again", status=507)


def test_a_real_server_that_is_read_only(tmp_path):
    store = world()
    with oxigraph(tmp_path / "kept") as running:
        push(store, running.client())
        running.process.terminate()
        running.process.wait()
    with oxigraph(tmp_path / "kept", read_only=True) as running:
        assert met(RemoteStore.open(running.client(), BASE)) == met(store)
        assert push(store, running.client()).sent == 0
        with pytest.raises(ServerError, match=r"read-only|does not do this"):
            push(store, running.client(), afresh=True)


# ------------------------------------------------------------------ names and passwords

ANN = {"WHOWHOM_USER": "ann", "WHOWHOM_PASSWORD": "secret"}
DIGEST = 'Digest realm="SPARQL", nonce="abc", qop="auth", algorithm="MD5"'


@pytest.mark.parametrize(("offer", "scheme"), [('Basic realm="kg"', "Basic YW5uOnNlY3JldA=="), (DIGEST, "Digest ")])
def test_a_challenge_is_answered_as_it_asks(offer, scheme):
    def guarded(handler, request):
        if request.headers.get("authorization", "").startswith(scheme):
            handler.nothing()
        else:
            handler.answer(401, WWW_Authenticate=offer)

    with fake(guarded) as server:
        assert Server(server.address, env=ANN).ask("SELECT * {}") == NOTHING
        sent = server.seen[-1].headers["authorization"]
        assert "secret" not in sent
        assert "authorization" not in server.seen[0].headers  # nothing is told before it is asked for


def test_a_token_is_sent_as_it_is():
    def guarded(handler, request):
        handler.nothing() if request.headers.get("authorization") == "Bearer t0ken" else handler.answer(401)

    with fake(guarded) as server:
        assert Server(server.address, env={"WHOWHOM_TOKEN": "t0ken"}).ask("SELECT * {}") == NOTHING


@pytest.mark.parametrize("offer", ['Basic realm="kg"', DIGEST, "Negotiate"])
def test_a_wrong_password_is_said_to_be_wrong_and_not_repeated(offer):
    with fake(lambda handler, request: handler.answer(401, WWW_Authenticate=offer)) as server:
        line = push_refused(server.address, "the server refuses the name, password or token", env=ANN, status=401)
    assert "secret" not in line
    assert len(server.seen) <= 4


def test_a_password_does_not_go_over_an_open_line():
    with pytest.raises(ServerError, match="a password would go there unencrypted; use https://"):
        Server("http://kg.example.org", env={"WHOWHOM_TOKEN": "t0ken"}).ask("SELECT * {}")
    with pytest.raises(ServerError, match="unencrypted"):
        wire._only_private("http://kg.example.org/query")
    wire._only_private("https://kg.example.org/query")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("kg.example.org", "no address of a server; write it like https://"),
        ("ftp://kg.example.org", "no address of a server"),
        ("http://", "no address of a server"),
        ("http://kg example.org", "no address of a server"),
        ("http://ann:secret@kg.example.org", "holds a password; leave it out and set WHOWHOM_USER"),
    ],
)
def test_an_address_that_is_none(address, words):
    with pytest.raises(InvalidInput, match=words) as told:
        Server(address, env={})
    assert "secret" not in str(told.value)


@pytest.mark.skipif(not shutil.which("openssl"), reason="no openssl here to make a certificate with")
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path, monkeypatch):
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}"]
    words += ["-addext", f"subjectAltName=IP:{HOST}", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(words, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    wrap = lambda socket: context.wrap_socket(socket, server_side=True)  # noqa: E731
    with fake(lambda handler, request: handler.nothing(), wrap=wrap) as server:
        refused(server.address, "its certificate is not trusted .*SSL_CERT_FILE")
        assert not server.seen
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert Server(server.address, env={}).ask("SELECT * {}") == NOTHING
    with fake(lambda handler, request: handler.nothing()) as plain:
        refused(plain.address.replace("http:", "https:"), "no encrypted connection|broke off")


def test_without_the_library_it_says_what_to_install(monkeypatch):
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "httpx", None)
        refused(f"http://{HOST}:9", r"asking a server needs httpx; pip install 'whowhom\[server\]'")
