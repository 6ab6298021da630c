"""The presidents' terms, by which a traveller is president, president-elect or former president on a day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from ...graph.errors import InvalidInput
from ...graph.records import Document, Person, Place, Record, Role
from .entries import PUBLISHER, STATE, Entry, Problem, day_of, parse, text_of, traveller

__all__ = ["Terms", "batch", "tense_on", "terms"]

Terms = dict[str, list[tuple[str, str]]]
"""By president's id: first and last day of each term ("9999" where it goes on)."""


def _file(folder: Path) -> Path:
    return folder / "presidents" / "presidents.xml"


def terms(folder: Path) -> Terms:
    """Give the terms of all presidents, as far as the folder has them."""
    out: Terms = {}
    for element in parse(_file(folder)).iter("president") if _file(folder).is_file() else ():
        took, left = text_of(element, "took-office-date"), text_of(element, "left-office-date")
        if took:
            out.setdefault(text_of(element, "id"), []).append((took, left or "9999"))
    return out


def tense_on(spans: list[tuple[str, str]], start: str, end: str) -> str:
    """Say what somebody was to an office between two days: holder, to be, or former.

    >>> tense_on([("1953-01-20", "1961-01-20")], "1952-12-02", "1952-12-05")
    'elect'
    """
    if not spans or any(first <= end and start <= last for first, last in spans):
        return "current"
    return "elect" if start < min(first for first, _ in spans) else "former"


def batch(folder: Path) -> tuple[str, list[Record], list[Problem]]:
    """Give the presidents' tenures as one records file."""
    records: list[Record] = []
    problems: list[Problem] = []
    file = _file(folder)
    for element in parse(file).iter("president") if file.is_file() else ():
        try:
            records.extend(list(_president(element)))
        except InvalidInput as e:
            problems.append(InvalidInput(e.what, f"{file} entry {text_of(element, 'id')}", e.remedy))
    return "presidents", records, problems


def _president(element: Element) -> Iterator[Record]:
    id_, name = text_of(element, "id"), text_of(element, "name")
    took, left = text_of(element, "took-office-date"), text_of(element, "left-office-date")
    if not took:
        return
    entry = Entry()
    for field, value in (("person", name), ("post", "President"), ("started", took), ("ended", left)):
        entry.add(field, value)
    doc = f"historian/presidents/{element.get('n')}-{id_}"
    made = day_of(text_of(element, "last-modified-date"))
    yield Document(id=doc, text=entry.text, title=f"{name}, President", publisher=PUBLISHER, made=made)
    yield Person(
        doc=doc, name=name, mentions=(entry.at("person"),), ids=(traveller(id_),),
        born=text_of(element, "birth-year") or None, died=text_of(element, "death-year") or None,
    )  # fmt: skip
    yield Place(doc=doc, name=STATE, place_type="country")
    yield Role(
        doc=doc, person=name, role="President", org=STATE, from_=took, until=left or None, rule="presidents",
        tense="former" if left else "current", **entry.line("person", "ended" if left else "started"),
    )  # fmt: skip
