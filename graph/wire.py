"""HTTP requests to a server that may be slow, broken, hostile or gone; every failure is one clear line.

All that is sent may be sent twice: questions change nothing, and graphs hold no blank nodes. So what breaks off is
tried again, each time after a longer pause. Certificates are verified, redirects are not followed, and a password goes
over an open line only to this machine itself.
"""

from __future__ import annotations

import os
import ssl
import time
import weakref
from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from .errors import InvalidInput, ServerError

if TYPE_CHECKING:
    import httpx

__all__ = ["Reply", "Wire"]

TRIES = 3
PAUSE = 0.3
"""Seconds before the second try; four times as many before the third."""

LARGEST = 512 << 20
"""Bytes of an answer that are read at all."""

AGAIN = frozenset({429, 502, 503, 504})
"""What a server or a proxy says that may not be so in a moment."""

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_HERE = ("all://127.0.0.1", "all://[::1]", "all://localhost")
USER, PASSWORD, TOKEN = "WHOWHOM_USER", "WHOWHOM_PASSWORD", "WHOWHOM_TOKEN"


class Reply(NamedTuple):
    """What a server answered: the status, the kind of the content without its parameters, the headers and the body."""

    status: int
    kind: str
    headers: Mapping[str, str]
    body: bytes

    def said(self) -> str:
        """Give the first words of the body, for a message."""
        if self.kind == "text/html":
            return ""
        words = " ".join(self.body[:2000].decode("utf-8", "replace").split())
        return words.partition(" SPARQL query:")[0][:200]  # Virtuoso repeats the question


class Wire:
    """Sends requests to one server; name and password, or a token, come from the environment.

    >>> Wire(10.0, {"WHOWHOM_USER": "ann"})
    Traceback (most recent call last):
    whowhom.graph.errors.InvalidInput: WHOWHOM_USER and WHOWHOM_PASSWORD go together; set both or neither
    """

    def __init__(self, seconds: float, env: Mapping[str, str] = os.environ) -> None:
        self.seconds = seconds
        self.user, self.password, self.token = (env.get(n, "") for n in (USER, PASSWORD, TOKEN))
        if bool(self.user) != bool(self.password):
            raise InvalidInput(f"{USER} and {PASSWORD} go together", None, "set both or neither")
        self._made: httpx.Client | None = None

    def send(
        self,
        method: str,
        url: str,
        *,
        form: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float | None = None,
    ) -> Reply:
        """Send one request, again where it breaks off, and give what was answered, whatever its status.

        Raises:
            ServerError: there was no whole answer; the message says why and what to do.

        """
        parts = {"data": form, "params": params, "content": content, "headers": headers}
        pause = PAUSE
        for tries in range(1, TRIES + 1):
            try:
                reply = self._once(method, url, {k: v for k, v in parts.items() if v}, seconds or self.seconds)
            except _Broken as e:
                if not e.again or tries == TRIES:
                    raise ServerError(e.what, url, e.remedy) from None
            else:
                if (reply.status not in AGAIN and not _deadlocked(reply)) or tries == TRIES:
                    return reply
            time.sleep(pause)
            pause *= 4
        raise AssertionError("unreachable")

    def _once(self, method: str, url: str, parts: Mapping[str, object], seconds: float) -> Reply:
        try:
            import httpx
        except ImportError:
            raise ServerError("asking a server needs httpx", url, "pip install 'whowhom[server]'") from None

        client = self._client(url)
        start = time.monotonic()
        size, body = 0, []
        try:
            with client.stream(method, url, timeout=httpx.Timeout(seconds, connect=min(seconds, 10)), **parts) as r:  # type: ignore[arg-type]
                for piece in r.iter_bytes():
                    size += len(piece)
                    body.append(piece)
                    if size > LARGEST:
                        raise _Broken(f"the answer is larger than {LARGEST >> 20} MB", "narrow the question")
                    if time.monotonic() - start > seconds:
                        raise _slow(seconds)
                kind = r.headers.get("content-type", "").partition(";")[0].strip().lower()
                return Reply(r.status_code, kind, r.headers, b"".join(body))
        except httpx.TimeoutException as e:
            raise (
                _unreached("no connection in time") if isinstance(e, httpx.ConnectTimeout) else _slow(seconds)
            ) from e
        except httpx.ConnectError as e:
            raise _unconnected(e) from e
        except httpx.DecodingError as e:
            raise _Broken(f"the answer cannot be read ({e})", "see what stands at this address") from e
        except httpx.TransportError as e:
            got = f" after {size} bytes" if size else ""
            raise _Broken(f"the connection broke off{got} ({e or type(e).__name__})", "try again", again=True) from e

    def _client(self, url: str) -> httpx.Client:
        if self._made is None:
            import httpx

            headers = {"User-Agent": "whowhom"}
            auth = _answering(self.user, self.password, url) if self.user else None
            if self.token:
                _only_private(url)
                headers["Authorization"] = f"Bearer {self.token}"
            here: dict[str, httpx.BaseTransport | None] = dict.fromkeys(
                _HERE
            )  # no proxy stands before this machine itself
            self._made = httpx.Client(auth=auth, headers=headers, follow_redirects=False, mounts=here)
            weakref.finalize(self, self._made.close)
        return self._made


def _answering(user: str, password: str, url: str) -> httpx.Auth:
    """Give what answers the challenge that a server makes, by digest where it can, else in the open."""
    import httpx

    class Answering(httpx.Auth):
        chosen: httpx.Auth | None = None

        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            if self.chosen is None:
                response = yield request
                if response.status_code != 401:
                    return
                offered = " ".join(response.headers.get_list("www-authenticate")).casefold()
                if "digest" in offered:
                    self.chosen = httpx.DigestAuth(user, password)
                elif "basic" in offered:
                    _only_private(url)
                    self.chosen = httpx.BasicAuth(user, password)
                else:
                    return
            yield from self.chosen.auth_flow(request)

    return Answering()


def _only_private(url: str) -> None:
    """Refuse to send a secret where others could read it on the way."""
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise ServerError("a password would go there unencrypted", url, "use https://")


class _Broken(Exception):
    """One try that failed: why, what to do, and whether another one may fare better."""

    def __init__(self, what: str, remedy: str, *, again: bool = False) -> None:
        super().__init__(what)
        self.what, self.remedy, self.again = what, remedy, again


def _slow(seconds: float) -> _Broken:
    return _Broken(f"no whole answer within {seconds:g} seconds", "narrow the question, or raise [server] seconds")


def _unreached(why: str) -> _Broken:
    return _Broken(
        f"the server cannot be reached ({why})", "see that it runs and that the address is right", again=True
    )


def _unconnected(error: BaseException) -> _Broken:
    """Tell a certificate that is not trusted from a server that is not there."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _Broken(f"its certificate is not trusted ({cause.verify_message})", "see to the certificate, "
                           "or name the authority that signed it in SSL_CERT_FILE")  # fmt: skip
        if isinstance(cause, ssl.SSLError):
            return _Broken(f"no encrypted connection ({cause.reason})", "see whether the server speaks https")
        cause = cause.__cause__ or cause.__context__
    return _unreached(str(error) or type(error).__name__)


def _deadlocked(reply: Reply) -> bool:
    """Say whether Virtuoso gave up one of two transactions that waited for each other; it says so itself."""
    return reply.status == 500 and b"40001" in reply.body[:200]
