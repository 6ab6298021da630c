"""Principal Officers and Chiefs of Mission: people, and the posts they held, since 1789."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from operator import attrgetter
from pathlib import Path
from xml.etree.ElementTree import Element

from ...graph import dates
from ...graph.errors import InvalidDate, InvalidInput, InvalidRecord, UnreadableFile
from ...graph.records import Document, Person, Place, Record, Role
from .entries import PUBLISHER, STATE, Entry, Problem, country, day_of, parse, text_of

__all__ = ["batches_of", "display_name", "parts"]

ADDRESS = "https://history.state.gov/departmenthistory/people/"
PEOPLE, TITLES = "people", "roles-country-chiefs"
TENURES = ("positions-principals", "missions-countries", "missions-orgs")
"""The folders of the repository that are read: one file a person, by first letter; one a title, a post or a mission."""

_BY_NAME = attrgetter("name")
"""What sorts the files of one folder: as paths they are compared part by part, and there are thousands."""
_NAMED = re.compile(rb"<(person-id|role-title-id)>\s*([\w-]+)\s*</")


def parts(folder: Path) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Give what can be read by itself (people of a letter, holders of a post), each with the files it depends on."""
    known: dict[tuple[str, str], Path] = {("role-title-id", f.stem): f for f in (folder / TITLES).glob("*.xml")}
    for letter in sorted(p for p in (folder / PEOPLE).iterdir() if p.is_dir()):
        people = sorted(letter.glob("*.xml"), key=_BY_NAME)
        known |= {("person-id", f.stem): f for f in people if f.stem.startswith(letter.name)}
        yield letter, tuple(people)
    for kind in TENURES:
        for file in sorted((folder / kind).glob("*.xml"), key=_BY_NAME):
            named = {(tag.decode(), id_.decode("latin-1")) for tag, id_ in _NAMED.findall(file.read_bytes())}
            yield file, (file, *(known[n] for n in sorted(named) if n in known))


def batches_of(part: Path) -> Iterator[tuple[str, list[Record], list[Problem]]]:
    """Give the people of one letter, or the tenures of one post or mission."""
    yield _people(part) if part.is_dir() else _tenures(part)


def _file(folder: Path, id_: str) -> Path | None:
    """Give where a person of this id is described; None for an id that would lead elsewhere."""
    return folder / PEOPLE / id_[0] / f"{id_}.xml" if re.fullmatch(r"[\w-]+", id_) else None


def display_name(name: Element | None) -> str:
    """Give a person's name as it is said: the other name the record gives, else forename and surname.

    >>> from xml.etree.ElementTree import fromstring
    >>> name = "<n><surname>Rusk</surname><forename>David Dean</forename><altname>Dean Rusk</altname></n>"
    >>> display_name(fromstring(name))
    'Dean Rusk'
    """
    other = text_of(name, "altname")
    if other and "," not in other and " " in other:
        return other
    parts = [_bare(text_of(name, "forename")), text_of(name, "surname"), text_of(name, "genName")]
    return " ".join(p for p in parts if p)


def _bare(forename: str) -> str:
    """Give a forename without what stands in brackets: "Henry A. (Heinz Alfred)"."""
    head, _, rest = forename.partition("(")
    return " ".join((head + rest.partition(")")[2]).split())


def _name(folder: Path, id_: str) -> str:
    """Give a person's name; of somebody without a file of their own, what the id says."""
    file = _file(folder, id_)
    try:
        found = display_name(parse(file).find("persName")) if file and file.is_file() else ""
    except UnreadableFile:
        found = ""  # reported where the person is read
    return found or " ".join(w.capitalize() for w in reversed(id_.split("-", 1)))


def _people(letter: Path) -> tuple[str, list[Record], list[Problem]]:
    records: list[Record] = []
    problems: list[Problem] = []
    for file in sorted(letter.glob("*.xml")):
        try:
            records.extend(list(_person(parse(file))))
        except InvalidInput as e:
            problems.append(UnreadableFile(e.what, str(file), e.remedy))
    return f"people-{letter.name}", records, problems


def _person(root: Element) -> Iterator[Record]:
    id_, name = text_of(root, "id"), root.find("persName")
    written = f"{text_of(name, 'surname')}, {text_of(name, 'forename')}".strip(", ")
    shown = display_name(name)
    born, died = _year(text_of(root, "birth")), _year(text_of(root, "death"))
    entry = Entry()
    for field, value in (("name", written), ("also", text_of(name, "altname")), ("born", born), ("died", died)):
        entry.add(field, value)
    doc = f"historian/people/{id_}"
    made = day_of(text_of(root, "last-modified-date")) or day_of(text_of(root, "created-date"))
    yield Document(id=doc, text=entry.text, title=written, publisher=PUBLISHER, url=f"{ADDRESS}{id_}", made=made)
    aliases = tuple(dict.fromkeys(n for n in (written, text_of(name, "altname")) if n and n != shown))
    yield Person(
        doc=doc, name=shown or written, aliases=aliases, mentions=(entry.at("name"),), ids=(f"historian:{id_}",),
        born=born, died=died,
    )  # fmt: skip


def _year(value: str) -> str | None:
    """Give a year or date that the record writes, or None for what is no date ("?", "unknown")."""
    try:
        return value if value and dates.bounds(value) else None
    except InvalidDate:
        return None


def _title(file: Path) -> str:
    """Give what a title is called; "" where no file describes it."""
    return text_of(parse(file).find("names"), "singular") if file.is_file() else ""


def _tenures(file: Path) -> tuple[str, list[Record], list[Problem]]:
    """Read all who held one post or led one mission; who never served (a nominee) held nothing."""
    folder = file.parent.parent
    batch, records, problems = f"{file.parent.name}-{file.stem}", list[Record](), list[Problem]()
    try:
        root = parse(file)
    except UnreadableFile as e:
        return batch, [], [e]
    singular = text_of(root.find("names"), "singular")
    titled = cache(lambda id_: _title(folder / TITLES / f"{Path(id_).name}.xml"))
    taken: Counter[str] = Counter()
    for element in (*root.findall("principals/principal"), *root.findall("chiefs/chief")):
        id_ = f"{file.stem}/{text_of(element, 'id')}"
        taken[id_] += 1  # five ids name two tenures each
        doc = f"historian/pocom/{id_}" + (f"/{taken[id_]}" if taken[id_] > 1 else "")
        try:
            title = singular or titled(text_of(element, "role-title-id"))
            records.extend(list(_tenure(element, doc, title, _name(folder, text_of(element, "person-id")))))
        except InvalidInput as e:
            problems.append(InvalidInput(e.what, f"{file} entry {text_of(element, 'id')}", e.remedy))
    return batch, records, problems


def _tenure(element: Element, doc: str, title: str, name: str) -> Iterator[Record]:
    """Read one tenure; without a start or an end, the person was named but never served."""
    started, ended = _date(element, "started"), _date(element, "ended")
    if not started and not ended:
        return
    start = started or _date(element, "arrived") or _date(element, "appointed")
    person = text_of(element, "person-id")
    where = country(text_of(element, "contemporary-territory-id"))
    entry = Entry()
    for field, value in (
        ("person", name), ("post", title), ("country", where), ("appointed", _date(element, "appointed")),
        ("arrived", _date(element, "arrived")), ("started", started), ("ended", ended),
        ("note", text_of(element, "note")),
    ):  # fmt: skip
        entry.add(field, value)
    made = day_of(text_of(element, "last-modified-date")) or day_of(text_of(element, "created-date"))
    title_line = f"{name}, {title}"
    yield Document(id=doc, text=entry.text, title=title_line, publisher=PUBLISHER, url=f"{ADDRESS}{person}", made=made)
    yield Person(doc=doc, name=name, mentions=(entry.at("person"),), ids=(f"historian:{person}",))
    yield Place(doc=doc, name=STATE, place_type="country")
    if where:
        yield Place(doc=doc, name=where, place_type="country", mentions=(entry.at("country"),))
    claim = Role(
        doc=doc, person=name, role=title, org=STATE, accredited_to=where, tense="former" if ended else "current",
        rule="pocom", **entry.line("person", "ended" if ended else "started"),
    )  # fmt: skip
    yield _dated(claim, start, ended)


def _dated(claim: Role, start: str | None, end: str | None) -> Role:
    """Give the tenure its dates; where they run backwards it stands without them, for a person to look at."""
    try:
        return replace(claim, from_=start, until=end)
    except InvalidRecord as e:
        return replace(claim, grade="flagged", why=f"the record's own dates cannot be: {e.what}")


def _date(element: Element, tag: str) -> str | None:
    return text_of(element.find(tag), "date") or None
