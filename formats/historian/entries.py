"""Reading the Office of the Historian's files: safe XML, one entry after another, each as a text that can be quoted."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from ...graph.errors import InvalidInput, UnreadableFile

__all__ = ["PUBLISHER", "STATE", "Entry", "Problem", "country", "day_of", "parse", "text_of", "traveller"]

GRANDSON = "taft-william-howard"
"""The one id that the lists of travellers and of officers give to two men: the president, and an ambassador since."""

PUBLISHER = "Office of the Historian, U.S. Department of State"
STATE = "United States"

Problem = InvalidInput
"""A bad entry: reported with its place and passed over, while the rest goes in."""


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    text = files(__package__).joinpath("countries.csv").read_text(encoding="utf-8")
    return {row["id"]: row["name"] for row in csv.DictReader(text.splitlines())}


def country(id_: str | None, written: str = "") -> str | None:
    """Give the one name of a country id (several ids are one country); else what the entry itself writes.

    >>> country("turkiye"), country("turkey"), country("atlantis", "Atlantis")
    ('Turkey', 'Turkey', 'Atlantis')
    """
    return _countries().get((id_ or "").strip()) or written or None


def traveller(id_: str) -> str:
    """Give the list and name of a traveller or president; the officers' list has all but one under the same name.

    >>> traveller("rusk-david-dean"), traveller("taft-william-howard")
    ('historian:rusk-david-dean', 'travels:taft-william-howard')
    """
    return f"{'travels' if id_ == GRANDSON else 'historian'}:{id_}"


def parse(path: Path) -> Element:
    """Give the root of an XML file.

    Raises:
        UnreadableFile: it is not well-formed, or declares entities, as no file of this record does.

    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError
    from defusedxml.ElementTree import parse as safe_parse

    try:
        root: Element | None = safe_parse(path).getroot()
    except DefusedXmlException:
        raise UnreadableFile(
            "the XML declares entities or a document type", str(path), "remove the declaration"
        ) from None
    except (ParseError, UnicodeDecodeError, ValueError) as e:
        raise UnreadableFile(f"not well-formed XML ({e})", str(path), "fetch the file again") from None
    if root is None:
        raise UnreadableFile("no XML element", str(path), "fetch the file again")
    return root


def text_of(element: Element | None, tag: str) -> str:
    """Give the words of a child element on one line; "" where there are none."""
    found = element.find(tag) if element is not None else None
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def day_of(value: str) -> str | None:
    """Give the day of a time stamp, None where it is none.

    >>> day_of("2012-04-02T10:53:34.11-04:00"), day_of("2016-014")
    ('2012-04-02', None)
    """
    try:
        return dt.date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return None


@dataclass(slots=True)
class Entry:
    r"""A structured entry as lines of `name: value`, so that each field can be quoted with its position.

    >>> entry = Entry()
    >>> entry.add("post", "Secretary of State")
    >>> entry.text, entry.at("post")
    ('post: Secretary of State\n', (6, 24))
    """

    text: str = ""
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, name: str, value: str | None) -> None:
        """Add a line, unless the value is empty."""
        if value:
            start = len(self.text) + len(name) + 2
            self.places[name] = (start, start + len(value))
            self.text += f"{name}: {value}\n"

    def at(self, name: str) -> tuple[int, int]:
        """Give where a field's value stands in the text.

        Raises:
            InvalidInput: the entry leaves it empty.

        """
        if name not in self.places:
            raise InvalidInput(f"no {name}", None, f"fill in the {name}")
        return self.places[name]

    def line(self, first: str, last: str | None = None) -> dict[str, Any]:
        """Give the evidence fields of a claim that rests on the lines from one field to another."""
        start = self.text.rfind("\n", 0, self.at(first)[0]) + 1
        end = self.at(last or first)[1]
        return {"quote": self.text[start:end], "char_start": start, "char_end": end}
