"""Pages of tables after rows came and went are those that all rows together give."""

from hypothesis import given, settings
from hypothesis import strategies as st

from whowhom.graph import pages
from whowhom.graph.pages import Tables
from whowhom.graph.recall import Given
from whowhom.graph.repaging import Repaging
from whowhom.graph.sheet import Sheet
from whowhom.graph.store import Store
from whowhom.graph.tables import page_of

units = st.dictionaries(
    st.integers(0, 40).map("event/{:08x}".format),
    st.lists(st.tuples(st.sampled_from(("planned", "happened")), st.integers(0, 3)), max_size=3),
    max_size=40,
)


def given_by(said: dict[str, list[tuple[str, int]]]) -> dict[str, Given]:
    """Give what units give that have some rows of a node, and count them."""
    return {
        node: Given.begun()._replace(
            rows=[(table, (node, number)) for table, number in rows], counts=[("counts", table) for table, _ in rows]
        )
        for node, rows in said.items()
    }


def whole(made: dict[str, Given]) -> tuple[dict[tuple[str, str], str], dict[str, int]]:
    tables = Tables(None)
    for unit in made.values():
        for table, row in unit.rows:
            tables.add(table, row)
        for table, *kind in unit.counts:
            tables.count(table, *kind)
    return {(table, which): rows for table, which, rows in tables.pages()}, dict(tables.sizes)


def stored(found: dict[tuple[str, str], str]) -> Store:
    store = Store.memory()
    sheet = Sheet(store.minter.graph("derived"))
    for (table, which), rows in found.items():
        iri = page_of(store.base, table, which)
        sheet.kind(iri, "Page")
        sheet.text(iri, "table", table)
        sheet.text(iri, "rows", rows)
    store.replace(sheet.graph, sheet)
    return store


@settings(max_examples=200)
@given(before=units, after=units)
def test_pages_after_a_change_are_those_of_all_rows_together(before, after):
    """Also where a table grows or shrinks so far that its rows come to other pages."""
    usual, pages.A_PAGE = pages.A_PAGE, 3
    try:
        was, now = given_by(before), given_by(after)
        other = {node for node in {*was, *now} if was.get(node) != now.get(node)}
        found, sizes = whole(was)
        again = Repaging(
            stored(found), sizes, [u for n, u in was.items() if n in other], [u for n, u in now.items() if n in other]
        )
        for table, which, rows in again.pages():
            found.pop((table, which), None)
            if rows:
                found[table, which] = rows
        assert (found, again.sizes) == whole(now)
    finally:
        pages.A_PAGE = usual
