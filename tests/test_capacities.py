"""Roles without a name are resolved by tenures, and copies of one story are one source."""

import tracemalloc

from world import event, quoted, world

from whowhom.graph import independence
from whowhom.graph.records import Document, Person, Place, Record, Role, RoleOnly
from whowhom.queries import met

OFFICES = Document(
    id="offices",
    text="Secretary of State Ann Berg. Foreign Minister Bo Lund. Foreign Minister Cy Holm.",
    date="1990-01-01",
)


def held(words: str, person: str, title: str, org: str, start: str, end: str) -> Role:
    return Role(person=person, role=title, org=org, from_=start, until=end, tense="former", **quoted(OFFICES, words))


BASE: list[Record] = [
    *(Person(doc="offices", name=n) for n in ("Ann Berg", "Bo Lund", "Cy Holm")),
    *(Place(doc="offices", name=n, place_type="country") for n in ("Norway", "Denmark")),
    held("Secretary of State Ann Berg", "Ann Berg", "Foreign Minister", "Norway", "1980-01-01", "1985-01-01"),
    held("Foreign Minister Bo Lund", "Bo Lund", "Minister of Foreign Affairs", "Denmark", "1980-01-01", "1982-06-30"),
    held("Foreign Minister Cy Holm", "Cy Holm", "Minister of Foreign Affairs", "Denmark", "1982-07-01", "1984-01-01"),
]
TALKS = Document(id="talks", text="Ann Berg saw her Danish counterpart.", date="1983-05-05", publisher="Wire")


def talks(date: str) -> list[Record]:
    words = "her Danish counterpart"
    nameless = RoleOnly(text=words, role=None, org="Denmark")
    met_her = event(TALKS, TALKS.text, participants=("Ann Berg",), groups=(words,), role_only=(nameless,), date=date)
    return [Person(doc="talks", name="Ann Berg"), Place(doc="talks", name="Denmark", place_type="country"), met_her]


def test_a_counterpart_is_the_one_holder_of_that_day_and_is_inferred():
    (row,) = met(world((OFFICES, BASE), (TALKS, talks("1983-05-04"))))
    assert (row.participants, row.grade) == (("Ann Berg", "Cy Holm"), "inferred")


def test_where_no_single_tenure_covers_the_whole_date_nobody_is_guessed():
    (row,) = met(world((OFFICES, BASE), (TALKS, talks("1982-06/1982-07"))))
    assert (row.participants, row.groups) == (("Ann Berg",), ("her Danish counterpart",))


STORY = "Ann Berg met Bo Lund in Oslo on Tuesday and both spoke at length about fish, ice and the price of salt."


def report(id_: str, text: str, publisher: str) -> tuple[Document, list[Record]]:
    doc = Document(id=id_, text=text, date="1981-05-06", publisher=publisher)
    told = event(doc, "Ann Berg met Bo Lund", participants=("Ann Berg", "Bo Lund"), date="1981-05-05")
    return doc, [*(Person(doc=id_, name=n) for n in ("Ann Berg", "Bo Lund")), told]


def test_little_is_held_of_a_long_text_that_is_compared():
    """Of five hundred articles their words, five at a time, took some hundred megabytes of a build."""
    text = " ".join(f"word{i}" for i in range(5_000))
    tracemalloc.start()
    held = independence._runs(text)
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(held) == 4_996
    assert independence._runs.cache_info().maxsize * size / 5_000 < 50_000  # bytes, of each word of a text


def test_copies_of_one_story_count_as_one_source_and_another_report_as_a_second():
    own = "Our reporter writes that Ann Berg met Bo Lund while rain fell on the harbour for most of that afternoon."
    copies = [report("a", STORY, "Post"), report("b", f"OSLO (Wire): {STORY}", "Times")]
    (row,) = met(world(*copies))
    assert (len(row.sources), row.independent) == (2, 1)
    (row,) = met(world(*copies, report("c", own, "Echo")))
    assert (len(row.sources), row.independent) == (3, 2)


def test_two_texts_of_one_publisher_are_one_independent_source():
    other = "Later the same paper added that Ann Berg met Bo Lund without any of their many aides in the room at all."
    (row,) = met(world(report("a", STORY, "Post"), report("b", other, "Post")))
    assert row.independent == 1
