from hypothesis import given
from hypothesis import strategies as st

from whowhom.graph.identity import Bearer, KnownActor, resolve
from whowhom.graph.iris import Minter
from whowhom.graph.names import fold, keys

MINTER = Minter()


def people(*names_and_ids):
    out = []
    for number, entry in enumerate(names_and_ids):
        name, *ids = entry if isinstance(entry, tuple) else (entry,)
        out.append(Bearer((f"s{number}#person",), "person", name, (), tuple(ids)))
    return out


def nodes(actors, known=()):
    same = resolve(actors, known, MINTER).canonical
    return [same[a.locals[0]] for a in actors]


def test_one_full_name_is_one_person_whatever_its_case_and_accents():
    assert len(set(nodes(people("Enrique Peña Nieto", "ENRIQUE PENA NIETO")))) == 1


def test_a_bare_surname_is_nobody_in_particular():
    assert len(set(nodes(people("Wang", "Wang Yi", "Wang Wenbin")))) == 3


def test_two_names_of_one_list_entry_are_one():
    found = nodes(people(("Henry A. Kissinger", "historian:kissinger"), ("Kissinger, Henry A.", "historian:kissinger")))
    assert len(set(found)) == 1


def test_two_entries_of_one_list_stay_two_though_they_share_a_name():
    found = nodes(people(("John Smith", "historian:smith-1"), ("John Smith", "historian:smith-2"), "John Smith"))
    assert len(set(found)) == 3


def test_ids_of_two_lists_do_not_part_what_is_one():
    found = nodes(people(("Dean Rusk", "historian:rusk"), ("Dean Rusk", "wikidata:Q1"), "Dean Rusk"))
    assert len(set(found)) == 1


def test_the_dossiers_own_list_joins_aliases_in_any_script():
    known = [KnownActor("Qin Gang", "person", ("秦刚",))]
    assert len(set(nodes(people("Qin Gang", "秦刚"), known))) == 1


def test_an_alias_of_two_listed_actors_joins_neither():
    known = [KnownActor("Wang Yi", "person", ("Wang",)), KnownActor("Wang Wenbin", "person", ("Wang",))]
    assert len(set(nodes(people("Wang", "Wang Yi", "Wang Wenbin"), known))) == 3


def test_look_alike_letters_do_not_make_one_of_two():
    assert len(set(nodes(people("Boris Pistorius", "Воris Pistorius")))) == 2  # the second begins in Cyrillic


def test_a_body_with_a_countrys_name_is_the_country():
    actors = [Bearer((f"{kind}#1",), kind, "China") for kind in ("state", "organization", "place")]
    assert set(nodes(actors)) == {"https://whowhom.example/state/china"}


def test_a_person_and_a_place_of_one_name_are_two():
    actors = [Bearer(("a#1",), "person", "Paris"), Bearer(("b#1",), "place", "Paris")]
    assert len(set(nodes(actors))) == 2


names = st.sampled_from(["Wang Yi", "wang yi", "Qin Gang", "秦刚", "Xi", "Dean Rusk"])
ids = st.sampled_from([(), ("historian:a",), ("historian:b",), ("wikidata:Q1",)])


@given(st.lists(st.tuples(names, ids), max_size=8), st.randoms())
def test_the_order_of_sources_changes_nothing(entries, random):
    actors = [Bearer((f"s{i}#p",), "person", n, (), x) for i, (n, x) in enumerate(entries)]
    shuffled = list(actors)
    random.shuffle(shuffled)
    assert resolve(actors, (), MINTER) == resolve(shuffled, (), MINTER)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name):
    assert fold(fold(name)) == fold(name)


def test_a_name_without_letters_still_has_a_node():
    assert resolve(people("«»"), (), MINTER).canonical


def test_keys_of_particles_and_suffixes():
    assert "de gaulle" in keys("Charles de Gaulle")
    assert "marcos" in keys("Ferdinand Marcos Jr.")
    assert "xi" in keys("Xi Jinping")
    assert "apec" in keys("Asia-Pacific Economic Cooperation", "organization")


def test_initials_are_the_only_body_that_has_them():
    fund = Bearer(("a#1",), "organization", "German Marshall Fund of the United States")
    short = Bearer(("b#1",), "organization", "GMF")
    other = Bearer(("c#1",), "organization", "Great Music Festival")
    assert len(set(nodes([fund, short]))) == 1
    assert len(set(nodes([fund, short, other]))) == 3


def test_a_family_name_written_by_hand_means_the_only_bearer():
    full, short = people("Antony Blinken", "Blinken")
    assert len(set(nodes([full, short]))) == 2
    by_hand = short._replace(curated=True)
    assert len(set(nodes([full, by_hand]))) == 1
    assert len(set(nodes([full, by_hand, Bearer(("c#1",), "person", "Alan Blinken")]))) == 3
