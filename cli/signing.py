"""What every decision is signed with: whose it is, and when it was made."""

from __future__ import annotations

import datetime as dt
import getpass
import os


def user(given: str | None) -> str:
    """Give whose decisions these are."""
    if given:
        return given
    try:
        return os.environ.get("GIT_AUTHOR_NAME") or getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def now() -> str:
    """Give the present moment, as decisions note it."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
