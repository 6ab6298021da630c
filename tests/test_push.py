"""A dossier on a server: only what changed is sent, what is gone here goes there, what breaks off is finished."""

import dataclasses

import pyoxigraph as ox
import pytest
from fakes import fake, passing
from servers import NO_VIRTUOSO, VIRTUOSO, oxigraph, virtuoso
from world import AFTER, AFTER_RECORDS, BEFORE, BEFORE_RECORDS, event, world

from whowhom.dossier import push as pushing
from whowhom.dossier.push import push
from whowhom.graph import server as serving
from whowhom.graph import wire
from whowhom.graph.errors import DossierError, ServerError, StoreBusy
from whowhom.graph.pushed import FORMAT, held, lines, note_of
from whowhom.graph.records import Document
from whowhom.graph.remote import RemoteStore
from whowhom.graph.server import Server
from whowhom.queries import met

MORE = Document(id="third", text="Wang Yi rang Qin Gang.", date="2023-06-21", publisher="Post")
MORE_RECORDS = [event(MORE, "Wang Yi rang Qin Gang", type="call", participants=("Wang Yi", "Qin Gang"), date="2023-06")]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    monkeypatch.setattr(wire, "PAUSE", 0.01)


@pytest.fixture
def server():
    with oxigraph() as running:
        yield running.client()


def there(server: Server, base: str = "https://whowhom.example/") -> RemoteStore:
    return RemoteStore.open(server, base)


def same(store, server) -> bool:
    """Say whether the server holds just the store's quads, and says so."""
    text = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"
    remote = there(server)
    rows = [r for r in remote.query(text) if r["g"].value.startswith(store.base)]
    pushed = {tuple(map(str, r.values())) for r in rows}
    return pushed == {tuple(map(str, r.values())) for r in store.query(text)} and remote.count() == store.count()


ENGINES = pytest.mark.parametrize(
    "engine",
    [oxigraph, pytest.param(virtuoso, marks=pytest.mark.skipif(not VIRTUOSO, reason=NO_VIRTUOSO))],
    ids=["oxigraph", "virtuoso"],
)


def test_only_what_changed_is_sent(server):
    store = world()
    first = push(store, server)
    assert (first.sent, first.left, first.quads) == (len(list(store.graphs())), 0, store.count())
    changed = world((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS), (MORE, MORE_RECORDS))
    second = push(changed, server)
    assert second.left == 2  # both sources; identity, derived and listings follow from all three
    assert second.sent == 4
    assert same(changed, server)


def test_a_source_that_is_gone_here_goes_there(server):
    push(world(), server)
    less = world((BEFORE, BEFORE_RECORDS))
    assert push(less, server).removed == 1
    assert same(less, server)
    assert met(there(server), "Xi") == met(less, "Xi") == []


def test_graphs_of_others_are_left_alone(server):
    server.put("https://elsewhere.example/graph", b"<a:a> <a:b> <a:c> .\n")
    push(world(), server)
    push(world((BEFORE, BEFORE_RECORDS)), server, afresh=True)
    assert list(there(server).query("SELECT ?s { GRAPH <https://elsewhere.example/graph> { ?s ?p ?o } }"))


def test_what_a_server_says_of_itself_need_not_be_trusted(server):
    store = world()
    push(store, server)
    server.drop(store.minter.graph("derived"))  # somebody meddled there, behind the note's back
    server.put(store.minter.source("stray"), b"<a:a> <a:b> <a:c> .\n")
    assert push(store, server).sent == 0
    report = push(store, server, afresh=True)
    assert (report.sent, report.removed) == (len(list(store.graphs())), 1)
    assert same(store, server)


def test_another_dossier_of_the_same_base_is_not_overwritten(server):
    push(world(), server)
    other = world((MORE, MORE_RECORDS))
    with pytest.raises(DossierError, match=r"another dossier under https://whowhom.example/.*base_iri"):
        push(other, server)
    assert same(world(), server)
    push(other, server, afresh=True)
    assert same(other, server)


def test_asking_what_was_never_pushed_says_so(server):
    with pytest.raises(DossierError, match=r"nothing of https://whowhom.example/ is on .*; run `whowhom push`"):
        there(server)


def test_what_another_version_pushed_is_not_trusted(server):
    store = world()
    push(store, server)
    note = note_of(store)
    server.put(note, b"".join(lines(note, [], 5)).replace(f'"{FORMAT}"'.encode(), b'"99"'))
    with pytest.raises(DossierError, match="another"):
        there(server)
    with pytest.raises(DossierError, match="--afresh"):
        push(store, server)
    push(store, server, afresh=True)
    assert same(store, server)


def test_a_push_that_breaks_off_is_known_to_be_unfinished_and_is_finished(server, monkeypatch):
    monkeypatch.setattr(pushing, "BATCH", 1)
    store = world()

    def stop(done, total, graph):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(store, server, stop)
    with pytest.raises(StoreBusy, match=r"broke off.*run `whowhom push`"):
        there(server)
    report = push(store, server)
    total = len(list(store.graphs()))
    assert (report.left, report.sent) == (1, total - 1)  # the first was noted, the second sent and not yet noted
    assert same(store, server)


def test_a_change_while_half_of_it_is_there_is_finished_too(server, monkeypatch):
    """What was whole before must not count as whole once it is being replaced."""
    monkeypatch.setattr(pushing, "BATCH", 1)
    push(world(), server)
    changed = world((BEFORE, BEFORE_RECORDS), (AFTER, AFTER_RECORDS), (MORE, MORE_RECORDS))

    def stop(done, total, graph):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(changed, server, stop)
    push(world(), server)  # and the change is taken back before the push is finished
    assert same(world(), server)


@ENGINES
def test_a_server_that_is_killed_in_the_middle_loses_nothing_of_the_dossier(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(pushing, "BATCH", 1)
    store = world()
    before = sorted(map(str, store.raw))
    with engine(tmp_path / "kept") as running:

        def kill(done, total, graph):
            if done == 2:
                running.process.kill()
                running.process.wait()

        with pytest.raises(ServerError, match=r"cannot be reached|broke off"):
            push(store, running.client(), kill)
    assert sorted(map(str, store.raw)) == before
    with engine(tmp_path / "kept") as running:
        push(store, running.client())
        assert same(store, running.client())
        assert push(store, running.client()).sent == 0


def test_a_server_that_drops_what_it_was_sent_is_found_out(server, monkeypatch):
    store = world()
    put = Server.put

    def forgetful(self, graph, triples, *, anew=True):
        put(self, graph, triples if "/graph/" in graph else triples.split(b"\n", 1)[1], anew=anew)

    monkeypatch.setattr(Server, "put", forgetful)
    with pytest.raises(ServerError, match=r"holds \d+ of the \d+ statements of https://whowhom.example/source/brief"):
        push(store, server)
    monkeypatch.undo()
    push(store, server)
    assert same(store, server)


def test_large_graphs_go_in_parts_that_a_proxy_lets_through(server, monkeypatch):
    """A proxy that ends every connection at 1 MB: sent at once a graph breaks off there, in parts it arrives."""
    store = world()
    graph = ox.NamedNode(store.minter.source("large"))
    node = ox.NamedNode("https://example.org/a")
    store.raw.extend(ox.Quad(node, node, ox.Literal(f"{i} " + "x" * 90), graph) for i in range(12_000))
    with fake(passing(server.address), most=1_000_000) as proxy:
        through = Server(proxy.address, env={})
        with monkeypatch.context() as at_once:
            at_once.setattr(pushing, "CHUNK", 50_000_000)
            with pytest.raises(ServerError, match=r"the connection broke off.*try again"):
                push(store, through)
        before = len(proxy.seen)
        push(store, through)
        sizes = [len(r.body) for r in proxy.seen[before:]]
    assert sum(sizes) > 1_000_000
    assert same(store, server)


def test_an_answer_that_a_proxy_cuts_is_no_answer(server):
    store = world()
    push(store, server)
    with fake(passing(server.address, 700)) as proxy:
        remote = RemoteStore.open(Server(proxy.address, env={}), store.base)
        with pytest.raises(ServerError, match=r"the connection broke off after 700 bytes.*try again"):
            met(remote)


def test_what_is_held_is_told_page_by_page(server):
    store = world()
    push(store, server)
    whole = held(there(server))
    assert whole == held(there(server), page=1)
    assert set(whole.graphs) == set(store.graphs())


def test_the_report_counts_what_was_done(server):
    report = push(world(), server)
    assert dataclasses.asdict(report) == {"sent": 5, "removed": 0, "left": 0, "quads": world().count()}


@ENGINES
def test_a_server_without_a_graph_store_takes_updates(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "ADDED", 40)
    with engine(tmp_path / "kept") as running:
        lacking = running.client(named={"graphs": "no/graphs/here"})
        push(world(), lacking)
        assert same(world(), running.client())
        less = world((BEFORE, BEFORE_RECORDS))
        report = push(less, lacking)
        assert (report.sent, report.removed) == (4 - 1, 1)
        assert same(less, running.client())
