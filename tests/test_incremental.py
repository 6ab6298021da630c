"""A build after a change gives what a build from nothing gives, and writes only what came out otherwise."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import event, quoted

from whowhom.dossier import earlier as building
from whowhom.dossier.earlier import Earlier
from whowhom.dossier.folder import Dossier
from whowhom.dossier.manifest import Manifest
from whowhom.dossier.shelf import Shelf
from whowhom.graph.derive import Derived, derive
from whowhom.graph.identity import KnownActor
from whowhom.graph.jsonl import dumps
from whowhom.graph.merging import Decision
from whowhom.graph.packing import unpack
from whowhom.graph.rdf import quads
from whowhom.graph.recall import Kept, Since
from whowhom.graph.records import Affiliation, Capacity, Document, Person, Place, Record, Role, RoleOnly
from whowhom.graph.store import Store

PEOPLE = ("Ann Archer", "Archer", "Bob Baker", "Baker, Bob", "Chou En-lai", "Zhou Enlai", "Dora Day", "D. Day")
POSTS = ("Foreign Minister", "Premier", "Chancellor")
STATES = ("China", "France")
TEXT = "What is said of all of them, in one sentence."
NAMES = ("one", "two", "three", "four")

people = st.sampled_from(PEOPLE)
days = st.none() | st.integers(1, 4).map("2023-06-0{}".format) | st.just("2023-06")
places = st.none() | st.sampled_from(("Paris", "Lyon", "China"))
grades = st.sampled_from(("confident", "inferred", "curated"))


@st.composite
def said(draw, doc: Document) -> Record:
    """Draw what a source may say of somebody."""
    who, where, day = draw(people), draw(places), draw(days)
    match draw(st.integers(0, 6)):
        case 0:
            return Role(
                person=who, role=draw(st.sampled_from(POSTS)), org=draw(st.sampled_from(STATES)),
                from_=day, until="2024" if day else None, **quoted(doc, TEXT),
            )  # fmt: skip
        case 1:
            return Affiliation(person=who, org="German Marshall Fund", **quoted(doc, TEXT))
        case 2:
            return Person(doc=doc.id, name=who, ids=draw(st.sampled_from(((), ("list:1",), ("list:2",)))))
        case 3:
            return Place(doc=doc.id, name="Lyon", within="France")
        case 4:
            return event(doc, TEXT, type="visit", participants=(who,), place=where or "Paris", date=day)
        case 5:
            by_post = RoleOnly(
                text="the minister", role=draw(st.sampled_from(POSTS)), org=draw(st.sampled_from(STATES))
            )
            return event(doc, TEXT, participants=(who,), groups=("the minister",), role_only=(by_post,), date=day)
        case _:
            other = draw(people.filter(lambda name: name != who))
            sides = draw(st.sampled_from((None, ((who,), (other,)))))
            acting = Capacity(person=who, role=draw(st.sampled_from(POSTS)), org="China")
            return event(
                doc, TEXT, type=draw(st.sampled_from(("meeting", "call"))), participants=(who, other), date=day,
                status=draw(st.sampled_from(("happened", "planned", "denied"))), place=where, grade=draw(grades),
                sides=sides, capacities=draw(st.sampled_from(((), (acting,)))),
            )  # fmt: skip


@st.composite
def sources(draw, name: str) -> tuple[Document, list[Record]]:
    publisher, day = draw(st.sampled_from((None, "Post", "Times"))), draw(st.none() | st.just("2023-06-05"))
    doc = Document(id=name, text=TEXT, publisher=publisher, date=day)
    return doc, draw(st.lists(said(doc), max_size=4))


nodes = st.builds("https://whowhom.example/person/{}".format, st.sampled_from(("ann-archer", "bob-baker", "dora-day")))
decisions = st.lists(st.builds(Decision, st.sampled_from(("same", "different", "unsure")), nodes, nodes), max_size=1)
lists = st.sampled_from(((), (KnownActor("Ann Archer", "person", ("Archer",)),), (KnownActor("Paris", "place"),)))
edits = st.lists(
    st.tuples(
        st.sampled_from(NAMES).flatmap(lambda n: st.tuples(st.just(n), st.none() | sources(n))), decisions, lists
    ),
    max_size=3,
)


def put(store: Store, name: str, source: tuple[Document, list[Record]] | None) -> None:
    store.replace(store.minter.source(name), quads(*source, store.minter) if source else [])


def again(derived: Derived) -> Kept:
    """Give what a derivation left to the next, as that one reads it."""
    return unpack(b"".join(derived.kept()), Kept)


def content(store: Store) -> list[str]:
    return sorted(map(str, store.raw))


@settings(max_examples=150)
@given(first=st.tuples(*map(sources, NAMES)), later=edits)
def test_whatever_changes_the_graphs_are_those_of_a_first_derivation(first, later):
    store, twin = Store.memory(), Store.memory()
    for name, source in zip(NAMES, first, strict=True):
        put(store, name, source)
        put(twin, name, source)
    last: Derived = derive(store)
    for (name, source), decided, known in later:
        put(store, name, source)
        put(twin, name, source)
        last = derive(store, known, decided, last=again(last))
        fresh = derive(twin, known, decided)
        assert content(store) == content(twin)
        assert last.identity == fresh.identity
        assert again(last) == again(fresh)


def test_an_event_whose_other_half_is_gone_stands_by_itself_again():
    one, two = (Document(id=name, text=TEXT) for name in NAMES[:2])
    by_post = RoleOnly(text="the minister", role="Premier", org="China")
    meeting = event(two, TEXT, participants=("Ann Archer",), groups=("the minister",), role_only=(by_post,))
    visits = [
        event(doc, TEXT, type="visit", participants=("Ann Archer",), place="Paris", date=day)
        for doc, day in ((one, "2023-06-01"), (two, "2023-06"))
    ]
    store, twin = Store.memory(), Store.memory()
    for each in (store, twin):
        put(each, "two", (two, [meeting, visits[1]]))
    last = derive(store)
    for each in (store, twin):
        put(each, "one", (one, [visits[0]]))
    found = events_of(store)
    joined, alone = ([Decision("same", found[1], other)] for other in found[2:0:-1])
    last = derive(store, (), joined, last=again(last))
    derive(twin, (), joined)
    assert content(store) == content(twin)
    for each in (store, twin):
        put(each, "two", (two, [meeting]))
    derive(store, (), alone, last=again(last))
    derive(twin, (), alone)
    assert content(store) == content(twin)


def events_of(store: Store) -> list[str]:
    kinds = ("Meeting", "Call", "Visit")
    return sorted(
        iri
        for graph in store.graphs()
        if "/source/" in graph
        for iri, node in store.nodes(graph).items()
        if any(cls.endswith(kinds) for cls in node.get("type", ()))
    )


changes = st.tuples(st.sampled_from(NAMES).flatmap(lambda n: st.tuples(st.just(n), st.none() | sources(n))))


@settings(max_examples=100)
@given(
    first=st.tuples(*map(sources, NAMES)),
    later=st.lists(
        st.tuples(changes, st.sampled_from(("same", "different")), st.integers(0, 9), st.integers(0, 9)), max_size=3
    ),
)
def test_whatever_is_decided_of_events_the_graphs_are_those_of_a_first_derivation(first, later):
    store, twin = Store.memory(), Store.memory()
    for name, source in zip(NAMES, first, strict=True):
        put(store, name, source)
        put(twin, name, source)
    last = derive(store)
    for [(name, source)], verdict, i, j in later:
        put(store, name, source)
        put(twin, name, source)
        found = events_of(store)
        decided = [Decision(verdict, found[i % len(found)], found[j % len(found)])] if found else []
        last = derive(store, (), decided, last=again(last))
        fresh = derive(twin, (), decided)
        assert content(store) == content(twin)
        assert last.identity == fresh.identity
        assert again(last) == again(fresh)


ONE, TWO = (Document(id=name, text=TEXT, date="2023-06-05") for name in ("one", "two"))
MET = {"participants": ("Ann Archer", "Bob Baker"), "date": "2023-06-04", "place": "Paris"}
BY_POST = RoleOnly(text="the minister", role="Premier", org="France")
WIRE = Document(id="wire", text="", title="A wire story", date="2023-06-06")
UNNAMED = {
    "participants": ("Bob Baker",), "groups": ("the minister",), "role_only": (BY_POST,), "date": "2023-06-04",
}  # fmt: skip


def minister(until: str, doc: Document = TWO, post: str = "Premier") -> Role:
    return Role(person="Ann Archer", role=post, org="France", from_="2020", until=until, **quoted(doc, TEXT))


@pytest.mark.parametrize(
    ("told", "before", "after"),
    [
        ([event(ONE, TEXT, **MET)], [], [minister("2024")]),
        ([event(ONE, TEXT, **MET)], [minister("2024")], [minister("2023-01")]),
        ([event(ONE, TEXT, **MET)], [], [Person(doc="two", name="ANN ARCHER")]),
        ([event(ONE, TEXT, **MET)], [], [Place(doc="two", name="PARIS")]),
        ([event(ONE, TEXT, **MET)], [], [event(TWO, TEXT, **MET)]),
        ([event(ONE, TEXT, source="wire", **MET)], [WIRE], [replace(WIRE, title="The same under another head")]),
        ([event(ONE, TEXT, **UNNAMED)], [], [minister("2024")]),
        ([minister("2024", ONE)], [], [Person(doc="two", name="ANN ARCHER")]),
        ([minister("2024", ONE)], [], [Place(doc="two", name="FRANCE", place_type="country")]),
        ([minister("2024", ONE)], [], [minister("2025", post="PREMIER")]),
    ],
    ids=["an office", "its end", "a name", "a place's name", "the event too", "the source", "who held a post",
         "a holder's name", "a body's name", "a post's name"],
)  # fmt: skip
def test_what_another_source_changes_of_an_event_or_tenure_is_worked_out_again(told, before, after):
    store, twin = Store.memory(), Store.memory()
    for each in (store, twin):
        put(each, "one", (ONE, told))
        put(each, "two", (TWO, before))
    first = derive(store)
    was = set(content(store))
    for each in (store, twin):
        put(each, "two", (TWO, after))
    last = derive(store, last=again(first))
    fresh = derive(twin)
    assert content(store) == content(twin)
    assert again(last) == again(fresh)
    kind = "tenure/" if isinstance(told[0], Role) else "event/"
    assert any(f"example/{kind}" in quad.split()[0] for quad in was ^ set(content(store)))


def test_what_comes_out_as_before_is_not_written_again(monkeypatch):
    written = []
    store = Store.memory()
    for name in ("one", "two"):
        doc = Document(id=name, text=TEXT, date="2023-06-05")
        pair = ("Ann Archer", "Bob Baker") if name == "one" else ("Cy Cole", "Dora Day")
        put(store, name, (doc, [event(doc, TEXT, participants=pair, date="2023-06-04")]))
    before = derive(store)
    put(store, "two", None)
    raw = store.raw

    class Watched:
        def __getattr__(self, name):
            return getattr(raw, name)

        def extend(self, new):
            written.extend(new)
            raw.extend(new)

    after = derive(Store(Watched(), store.minter), last=again(before))
    assert again(before).units.keys() - again(after).units.keys() >= {"actor https://whowhom.example/person/cy-cole"}
    assert not any("ann-archer" in str(q) for q in written if "/page/" not in q.subject.value)


LINES = {
    "one": ['Ann Archer holds "Foreign Minister" of France from 2023-01-01 until 2024', "Ann Archer visits Lyon"],
    "two": ["Ann Archer meets Bob Baker on 2023-06-04 in Paris", "Zhou Enlai meets Dora Day on 2023-06-03"],
    "three": ["Ann Archer declines-to meet Dora Day on 2023-06-04", "Archer calls Bob Baker on 2023-06-02"],
}


def write(dossier: Dossier, name: str, lines: list[str]) -> None:
    head = f'source {name} "What {name} says" published 2023-06-05 by "The {name} post"\n'
    (dossier.path / "facts" / f"{name}.facts").write_text(head + "".join(f"{line}\n" for line in lines), "utf-8")


def on_disk(dossier: Dossier) -> list[str]:
    """Give all quads of the store as it lies there, without any look whether it is current."""
    return sorted(map(str, Store.open(dossier.store_path / "store", dossier.settings.base_iri).raw))


def names_of_kept(dossier: Dossier) -> list[str]:
    known = Manifest.load(dossier.store_path / "manifest.json")
    assert known is not None
    return known.kept


def kept(dossier: Dossier) -> Kept:
    """Give all that is left to the next build."""
    base, *since = map(Shelf(dossier.store_path / "kept").get, names_of_kept(dossier))
    all_of_it = unpack(base, Kept)
    return all_of_it.then(unpack(since[0], Since)) if since else all_of_it


lines = st.sampled_from(sorted(LINES)).flatmap(
    lambda name: st.tuples(
        st.just(name), st.lists(st.sampled_from([line for said in LINES.values() for line in said]), max_size=3)
    )
)


@pytest.fixture(params=[0, building.MUCH], ids=["kept beside", "kept again"])
def much(request, monkeypatch):
    """Have what became otherwise kept beside what an earlier build left, as in a large dossier; or all kept again."""
    monkeypatch.setattr(building, "MUCH", request.param)


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(later=st.lists(lines, min_size=1, max_size=3))
def test_a_build_after_any_edit_is_a_build_from_nothing(much, tmp_path_factory, later):
    dossier = Dossier.create(tmp_path_factory.mktemp("dossier") / "d", "Edits")
    for name, said in LINES.items():
        write(dossier, name, said)
    assert not dossier.build().problems
    for name, said in later:
        write(dossier, name, said)
        assert not dossier.build().rebuilt
    after, left = on_disk(dossier), kept(dossier)
    dossier.build(afresh=True)
    assert on_disk(dossier) == after
    assert kept(dossier) == left


ahead = st.tuples(st.booleans(), st.booleans(), st.sets(st.sampled_from(sorted(LINES))), st.booleans())
"""Whether what the last build left is read ahead, before the edit or after it, of all files but some; and whether
another build comes between."""


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(later=st.lists(st.tuples(lines, ahead), min_size=1, max_size=4))
def test_whatever_was_read_ahead_a_build_is_a_build_from_nothing(tmp_path_factory, later):
    dossier = Dossier.create(tmp_path_factory.mktemp("dossier") / "d", "Ahead")
    for name, said in LINES.items():
        write(dossier, name, said)
    dossier.build()
    for (name, said), (wanted, before, but, between) in later:
        earlier = Earlier(dossier.store_path) if wanted and before else None
        if said:
            write(dossier, name, said)
        else:
            (dossier.path / "facts" / f"{name}.facts").unlink(missing_ok=True)
        if between:
            dossier.build()
        if wanted and not before:
            earlier = Earlier(dossier.store_path)
        if earlier:
            earlier.take(but={f"facts/{other}.facts" for other in but})
        assert not dossier.build(earlier=earlier).rebuilt
    after, left = on_disk(dossier), kept(dossier)
    dossier.build(afresh=True)
    assert on_disk(dossier) == after
    assert kept(dossier) == left


def test_what_was_read_ahead_of_files_that_are_the_same_is_used(tmp_path, monkeypatch):
    dossier = Dossier.create(tmp_path / "d", "Ahead")
    for name, said in LINES.items():
        write_one(dossier, name, said)
    dossier.build()
    earlier = Earlier(dossier.store_path)
    earlier.take(but={"records/one.jsonl"})
    write_one(dossier, "one", LINES["two"])
    asked: list[str] = []
    get = Shelf.get
    monkeypatch.setattr(Shelf, "get", lambda shelf, name: asked.append(name) or get(shelf, name))
    assert dossier.build(earlier=earlier).changed == 1
    assert len(asked) == 1  # what the changed file said before


def write_one(dossier: Dossier, name: str, said: list[str]) -> None:
    path = dossier.path / "records" / f"{name}.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(record(f"{name}-{n}", who.split()[0]) for n, who in enumerate(said)), "utf-8")


def test_what_became_otherwise_is_kept_beside_what_an_earlier_build_left(tmp_path, monkeypatch):
    monkeypatch.setattr(building, "MUCH", 0)
    dossier = Dossier.create(tmp_path / "d", "Edits")
    for name, said in LINES.items():
        write(dossier, name, said)
    dossier.build()
    [base] = names_of_kept(dossier)
    for said in (LINES["one"], LINES["two"]):
        write(dossier, "three", said)
        dossier.build()
        earlier, since = names_of_kept(dossier)
        assert earlier == base
    (dossier.store_path / "kept" / since).unlink()
    write(dossier, "three", LINES["three"])
    dossier.build()
    assert len(names_of_kept(dossier)) == 1
    after = on_disk(dossier)
    dossier.build(afresh=True)
    assert on_disk(dossier) == after


def write_records(dossier: Dossier, said: list[tuple[Document, list[Record]]]) -> None:
    path = dossier.path / "records" / "all.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for doc, records in said for line in dumps([doc, *records])), "utf-8")


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(first=st.tuples(*map(sources, NAMES)), later=edits)
def test_a_build_after_a_change_in_a_file_of_many_sources_is_a_build_from_nothing(much, tmp_path_factory, first, later):
    dossier = Dossier.create(tmp_path_factory.mktemp("dossier") / "d", "Many")
    said = dict(zip(NAMES, first, strict=True))
    write_records(dossier, list(said.values()))
    dossier.build()
    for (name, source), _, _ in later:
        said.pop(name, None)
        if source:
            said[name] = source
        write_records(dossier, list(said.values()))
        assert not dossier.build().rebuilt
    after, left = on_disk(dossier), kept(dossier)
    dossier.build(afresh=True)
    assert on_disk(dossier) == after
    assert kept(dossier) == left


def test_of_a_file_of_many_sources_only_those_that_changed_are_written(tmp_path, monkeypatch):
    written = []
    put_in = Store.replace
    monkeypatch.setattr(Store, "replace", lambda store, graph, new: written.append(graph) or put_in(store, graph, new))
    dossier = Dossier.create(tmp_path / "d", "Many")
    docs = [Document(id=name, text=TEXT, date="2023-06-05") for name in NAMES]
    met = {d.id: [event(d, TEXT, participants=("Ann Archer", "Bob Baker"), date="2023-06-04")] for d in docs}
    write_records(dossier, [(d, met[d.id]) for d in docs])
    dossier.build()
    written.clear()
    met["two"] = [event(docs[1], TEXT, participants=("Ann Archer", "Dora Day"), date="2023-06-04")]
    write_records(dossier, [(d, met[d.id]) for d in docs if d.id != "four"])
    dossier.build()
    assert {g.rsplit("/", 1)[-1] for g in written} & set(NAMES) == {"two", "four"}


def test_what_was_kept_of_a_file_and_is_lost_is_read_from_the_store(tmp_path):
    dossier = Dossier.create(tmp_path / "d", "Kept")
    for name, said in LINES.items():
        write(dossier, name, said)
    dossier.build()
    for piece in (dossier.store_path / "kept").iterdir():
        piece.write_bytes(piece.read_bytes()[:-3])
    write(dossier, "one", LINES["two"])
    assert not dossier.build().rebuilt
    after = on_disk(dossier)
    dossier.build(afresh=True)
    assert on_disk(dossier) == after


def record(name: str, who: str) -> str:
    doc = Document(id=name, text=TEXT, date="2023-06-05")
    pair = (who, "Bob Baker")
    return "".join(f"{line}\n" for line in dumps([doc, event(doc, TEXT, participants=pair, date="2023-06-04")]))


def test_whose_a_bare_name_is_does_not_hang_on_which_file_was_read_last(tmp_path):
    """Two ministers of one name and time in two states, and a bare name in both offices: the first file decided."""
    dossier = Dossier.create(tmp_path / "d", "Bare")
    folder = dossier.path / "records"
    folder.mkdir(exist_ok=True)

    def told(name: str, day: str, *held: tuple[str, str]) -> None:
        doc = Document(id=name, text=TEXT, date=day)
        roles = [
            Role(person=who, role="Foreign Minister", org=org, from_="2023", until="2024", **quoted(doc, TEXT))
            for who, org in held
        ]
        (folder / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in dumps([doc, *roles])), "utf-8")

    told("full", "2023-06-05", ("Ann Archer", "France"), ("Bob Archer", "China"))
    told("one", "2023-06-05", ("Archer", "China"))
    told("two", "2023-06-05", ("Archer", "France"))
    dossier.build()
    told("two", "2023-06-06", ("Archer", "France"))
    dossier.build()
    after = on_disk(dossier)
    dossier.build(afresh=True)
    assert on_disk(dossier) == after


def test_two_files_that_tell_of_one_source_are_said_and_the_first_counts(tmp_path):
    dossier = Dossier.create(tmp_path / "d", "Twice")
    first, second = (dossier.path / "records" / name for name in ("a.jsonl", "b.jsonl"))
    first.parent.mkdir(exist_ok=True)
    second.write_text(record("one", "Cy Cole"), "utf-8")
    assert not dossier.build().problems
    first.write_text(record("one", "Ann Archer"), "utf-8")
    (problem,) = dossier.build().problems
    assert "'one'" in problem
    assert "a.jsonl" in problem
    assert any("Ann Archer" in q for q in on_disk(dossier))
    assert not any("Cy Cole" in q for q in on_disk(dossier))
    first.write_text(record("another", "Ann Archer"), "utf-8")
    assert not dossier.build().problems
    assert any("Cy Cole" in q for q in on_disk(dossier))


def test_the_number_of_quads_is_kept_right_through_changes(tmp_path):
    dossier = Dossier.create(tmp_path / "d", "Counted")
    for name, said in LINES.items():
        write(dossier, name, said)
    dossier.build()
    write(dossier, "one", LINES["two"])
    (dossier.path / "facts" / "three.facts").unlink()
    assert dossier.build().quads == len(on_disk(dossier))
