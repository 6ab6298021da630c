"""Verbs of speech that only people and bodies are the subject of."""

from __future__ import annotations

from .gazetteer import listed

__all__ = ["REPORTING"]

REPORTING = listed("verbs.reporting")
