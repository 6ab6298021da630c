"""Readers that break as bad luck or a fault of ours would have it; processes of their own import them by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from whowhom.graph.records import Document


def shout(document: Document) -> list[dict[str, Any]]:
    """Read a text as one record; some words in it do to this process what they say."""
    text = document.text
    if text.startswith("exit"):
        os._exit(3)
    if text.startswith("crash"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if text.startswith("hang"):
        time.sleep(600)
    if text.startswith("fail"):
        raise ValueError("no such word")
    if text.startswith("print"):
        print("this must not stand between the answers")  # noqa: T201
    if text.startswith("once "):  # dies the first time only, as if killed from outside
        mark = Path(text.removeprefix("once "))
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("slow"):
        time.sleep(0.05)
    return [{"kind": "word", "doc": document.id, "text": text.upper()}]
