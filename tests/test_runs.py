"""Records come back in the order of their keys, and those of one key as they were added, however few memory holds."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from whowhom.graph.pages import Tables
from whowhom.graph.runs import Runs, keyed

pairs = st.lists(st.tuples(st.sampled_from(("", "a", "b", "ba", "\u00ff")), st.binary(max_size=3)))


@given(said=pairs, most=st.integers(0, 5), at_a_time=st.integers(1, 3))
def test_records_come_in_order_from_disk_as_from_memory(tmp_path_factory, said, most, at_a_time):
    with patch("whowhom.graph.runs.A_CHUNK", at_a_time):
        _come_in_order(tmp_path_factory.getbasetemp(), said, most)


def _come_in_order(folder, said, most):
    runs = Runs(folder, bytes, most)
    for key, what in said:
        runs.add(key, what)
    expected = sorted(said, key=lambda pair: pair[0])
    assert list(runs) == expected
    assert list(zip(runs, runs, strict=True)) == list(zip(expected, expected, strict=True)), "read twice at once"
    assert len(runs) == len(said)
    assert dict(keyed(runs)) == {key: [w for k, w in said if k == key] for key in {k for k, _ in said}}
    assert not list(folder.glob("tmp*")), "runs have no names"


def test_records_that_memory_does_not_hold_wait_on_disk(tmp_path):
    runs = Runs(tmp_path, bytes, 100)
    for number in range(1_000):
        runs.add(f"{number * 7 % 1_000:03}", b"x" * 100)
    assert len(runs._waiting) <= 100
    assert [key for key, _ in runs] == [f"{n:03}" for n in range(1_000)]


def test_rows_of_a_long_table_stand_on_pages_in_the_order_of_their_nodes():
    tables = Tables(None)
    nodes = [f"event/{n * 2654435761 % 2**32:08x}{n}" for n in range(1_000)]
    for node in nodes:
        tables.add("happened", (node, "first"))
        tables.add("happened", (node, "second"))
    pages = list(tables.pages())
    assert [which for _, which, _ in pages] == [f"{n:04b}" for n in range(16)]
    said = ",".join(rows[1:-1] for _, _, rows in pages)
    assert said == ",".join(f'["{node}","{row}"]' for node in sorted(nodes) for row in ("first", "second"))
