"""Who is one across sources: what merges by itself, what a person decided, and that both can be undone."""

from world import quoted

from whowhom.graph.derive import derive
from whowhom.graph.identity import Identity
from whowhom.graph.merging import Decision
from whowhom.graph.rdf import quads
from whowhom.graph.records import Document, Person, Place, Record, Role
from whowhom.graph.store import Store

BASE = "https://whowhom.example/person/"


def source(id_: str, name: str, title: str, org: str, day: str, **more: str) -> tuple[Document, list[Record]]:
    """A source of our own in which somebody bears a title of a country."""
    doc = Document(id=id_, text=f"{title} {name} of {org} spoke.", date=day)
    land = Place(doc=id_, name=org, place_type="country")
    role = Role(person=name, role=title, org=org, **more, **quoted(doc, f"{title} {name}"))
    return doc, [Person(doc=id_, name=name), land, role]


def who(*sources: tuple[Document, list[Record]], decisions: tuple[Decision, ...] = ()) -> Identity:
    store = Store.memory()
    for document, records in sources:
        store.replace(store.minter.source(document.id), quads(document, records, store.minter))
    return derive(store, (), decisions).identity


def people(identity: Identity) -> set[str]:
    return {a.label for a in identity.actors.values() if a.kind == "person"}


CHOU = source("a", "Chou En-lai", "Premier", "China", "1972-02-21")
ZHOU = source("b", "Zhou Enlai", "Premier", "China", "1973-11-10")
BUSH_41 = source("c", "George H. W. Bush", "President", "United States", "1990-05-01")
BUSH_43 = source("d", "George W. Bush", "President", "United States", "2003-05-01")


def test_two_transliterations_of_one_premier_merge_and_say_why():
    found = who(CHOU, ZHOU)
    assert len(people(found)) == 1
    (merged,) = found.merged
    assert merged.reasons[:2] == ("the same name in another transliteration", "both premier of the same body")


def test_a_decision_keeps_two_apart_and_without_it_they_are_one_again():
    apart = Decision("different", BASE + "chou-en-lai", BASE + "zhou-enlai")
    assert len(people(who(CHOU, ZHOU, decisions=(apart,)))) == 2
    assert len(people(who(CHOU, ZHOU))) == 1


def test_the_two_presidents_bush_stay_two():
    assert len(people(who(BUSH_41, BUSH_43))) == 2


def test_decisions_are_transitive():
    names = ("Ann Berg", "Anna Lund", "Nan Holm")
    sources = [source(str(i), n, "Envoy", "Norway", "1950-01-01") for i, n in enumerate(names)]
    one, two, three = (BASE + n.casefold().replace(" ", "-") for n in names)
    assert len(people(who(*sources, decisions=(Decision("same", one, two), Decision("same", two, three))))) == 1


def test_what_was_decided_to_be_different_is_not_joined_by_a_detour():
    names = ("Ann Berg", "Anna Lund", "Nan Holm")
    sources = [source(str(i), n, "Envoy", "Norway", "1950-01-01") for i, n in enumerate(names)]
    one, two, three = (BASE + n.casefold().replace(" ", "-") for n in names)
    told = (Decision("same", one, two), Decision("same", two, three), Decision("different", one, three))
    assert len(people(who(*sources, decisions=told))) == 2


def test_a_bare_family_name_with_its_title_is_the_one_holder_of_that_year():
    full = source("full", "Konrad Adenauer", "Chancellor", "Germany", "1960-03-01")
    bare = source("bare", "Adenauer", "Chancellor", "Germany", "1961-04-01")
    late = source("late", "Adenauer", "Chancellor", "Germany", "1999-04-01")
    assert people(who(full, bare)) == {"Konrad Adenauer"}
    assert people(who(full, late)) == {"Konrad Adenauer", "Adenauer"}


def test_a_bare_family_name_that_two_could_bear_waits():
    one = source("one", "George H. W. Bush", "President", "United States", "1992-05-01")
    two = source("two", "George W. Bush", "President", "United States", "1994-05-01")
    bare = source("bare", "Bush", "President", "United States", "1993-04-01")
    assert "Bush" in people(who(one, two, bare))


def test_popes_are_told_apart_by_number():
    assert len(people(who(source("a", "John Paul II", "Pope", "Vatican", "1979-01-01"),
                          source("b", "Paul VI", "Pope", "Vatican", "1978-01-01")))) == 2  # fmt: skip


def test_a_namesake_is_split_off_by_a_decision_about_its_source():
    a = source("a", "Wang Wei", "Envoy", "China", "1950-01-01")
    b = source("b", "Wang Wei", "Singer", "China", "2020-01-01")
    local = [f"https://whowhom.example/source/{d}#person-wang-wei" for d in "ab"]
    found = who(a, b, decisions=(Decision("different", *local),))
    assert found.canonical[local[0]] != found.canonical[local[1]]
