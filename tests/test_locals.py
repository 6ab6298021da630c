"""What memory holds of local nodes in short is what a plain table of all of them would say."""

from hypothesis import given
from hypothesis import strategies as st

from whowhom.graph.claims import SourceRow
from whowhom.graph.identity import Bearer, Cast
from whowhom.graph.locals import Canonical, Links, Nodes, Numbers
from whowhom.graph.sources import Pile, Sources

locals_ = st.builds("{}#{}".format, st.sampled_from(("a", "b", "a/c")), st.sampled_from(("person-x", "person-y")))
shared = st.sampled_from(("person/x", "person/y", "person/z"))


@given(
    settled=st.lists(st.tuples(st.sets(locals_), shared)),
    moved=st.lists(st.tuples(locals_, shared)),
    new=st.dictionaries(shared, shared),
)
def test_local_nodes_share_what_was_said_of_them_last(settled, moved, new):
    numbers, plain, short = Numbers(), {}, Canonical()
    for nodes, node in settled:
        members = Nodes(numbers)
        members.take(nodes)
        short.settle(members, node)
        plain.update(dict.fromkeys(nodes, node))
    for local, node in moved:
        if local in plain:
            short[local] = plain[local] = node
    short.rename(new)
    plain = {local: new.get(node, node) for local, node in plain.items()}
    assert dict(short) == plain
    assert len(list(short)) == len(plain)
    assert short.nodes() == set(plain.values())
    sharing = short.shared()
    for node in ("person/x", "person/y", "person/z"):
        assert sorted(sharing(node)) == sorted(local for local, its in plain.items() if its == node)
    for local in ("a#person-x", "b#person-y", "a/c#person-x", "nowhere#person-x", "a#person-nobody", ""):
        assert short.get(local) == plain.get(local)
        assert (local in short) == (local in plain)


@given(st.lists(st.dictionaries(locals_, locals_)))
def test_links_said_later_replace_earlier_ones(said):
    plain, links = {}, Links(Numbers())
    for each in said:
        links.take(each)
        plain.update(each)
    assert sorted(links) == sorted(plain.items())


def test_actors_of_all_sources_come_in_the_order_of_their_first_nodes():
    cast = Cast()
    cast.take([Bearer(("b#1",), "person", "Wang Yi"), Bearer(("c#2",), "state", "China")])
    cast.take([Bearer(("a#2",), "state", "China"), Bearer(("a#3",), "state", "Peru", ("Perú",))])
    assert [(sorted(known.locals), known.name) for known in cast] == [
        (["a#2", "c#2"], "China"), (["a#3"], "Peru"), (["b#1"], "Wang Yi"),
    ]  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 5), st.text(max_size=3))))
def test_records_are_found_by_number_on_disk_as_in_memory(tmp_path_factory, put):
    disk, memory = Pile(tmp_path_factory.getbasetemp(), str), Pile(None, str)
    for number, what in put:
        disk[number] = memory[number] = what
        assert disk.get(number) == what
    assert [disk.get(n) for n in range(7)] == [memory.get(n) for n in range(7)] == [dict(put).get(n) for n in range(7)]


def test_more_records_than_are_held_are_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr("whowhom.graph.sources.LATELY", 2)
    pile = Pile(tmp_path, str)
    for number in range(10):
        pile[number] = str(number)
    assert [pile.get(n) for n in (*range(10), *range(10))] == [str(n) for n in (*range(10), *range(10))]
    assert not list(tmp_path.iterdir()), "the file has no name"


def test_texts_are_held_only_where_a_store_is_built_aside(tmp_path):
    held, none = Sources(tmp_path), Sources()
    for sources in (held, none):
        sources.take("s/one", SourceRow("s/one", "one", None, "Post", None, None, None))
        sources.take("s/one", SourceRow("s/one", "one", None, "Post", "2023-06-18", None, None))
        sources.take("s/one", SourceRow("s/one", "one", None, "Times", None, None, None))
        sources.hold("s/two", "They met.")
        assert sources.get("s/one").date == "2023-06-18"
    assert (held.text("s/two"), held.text("s/one"), held.text("s/three")) == ("They met.", None, None)
    assert none.text("s/two") is None
