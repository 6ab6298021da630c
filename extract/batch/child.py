"""The process in which documents are read: one item in, one answer out, until its input ends.

A process can be ended from outside, whatever it is doing; a thread cannot. What comes in is written by the process that
started this one, and nobody else can write to its input.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import Any, BinaryIO

from ...graph.errors import WhowhomError

__all__ = ["IDLE", "ORPHAN", "main"]

IDLE = 60
"""Seconds without work after which the process ends by itself: nobody else's machine is kept warm for nothing."""
ORPHAN = 60
"""Seconds beyond an item's limit after which the process ends even if whoever should have ended it is gone."""


def main() -> None:
    """Read the function and its limit, then answer item by item."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints may not stand between the answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that we work for
    source = sys.stdin.buffer
    function, seconds = pickle.load(source)  # noqa: S301 - from our parent
    _send(out, "ready")
    while True:
        _alarm(IDLE, quiet=True)
        try:
            item = pickle.load(source)  # noqa: S301
        except EOFError:
            return
        _alarm(seconds + ORPHAN)
        try:
            answer = (function(item), "")
        except WhowhomError as e:
            answer = (None, str(e))
        except Exception as e:  # a fault of ours in one text must not lose the others
            answer = (None, f"the extractor failed on it ({type(e).__name__}: {e}); please report it with the text")
        _send(out, answer)


def _send(out: BinaryIO, what: Any) -> None:
    pickle.dump(what, out, protocol=pickle.HIGHEST_PROTOCOL)
    out.flush()


def _alarm(seconds: float, *, quiet: bool = False) -> None:
    """Have the system end this process after a time; it does so even inside an engine that never looks up."""
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _leave if quiet else signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _leave(*_: object) -> None:
    os._exit(0)


if __name__ == "__main__":
    main()
