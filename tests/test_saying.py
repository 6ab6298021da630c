"""What is said in facts, kept as a graph and said again means the same, whatever the model can say and in any names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whowhom.dossier.actors import Actor, ActorDirectory
from whowhom.dossier.facts import read_text
from whowhom.dossier.readings import claims_of
from whowhom.dossier.saying import facts, sentence
from whowhom.dossier.verbs import modals, verbs
from whowhom.graph.dates import bounds
from whowhom.graph.errors import InvalidInput
from whowhom.graph.names import fold
from whowhom.graph.rdf import quads
from whowhom.graph.records import Affiliation, Capacity, Document, Event, Organisation, Person, Place, Role, RoleOnly
from whowhom.graph.store import Store
from whowhom.ontology.vocabulary import STATUSES

# ------------------------------------------------------------------ there and back


def claims(document, records):
    """Give what a graph of these records says, read back from it."""
    store = Store.memory()
    store.raw.extend(quads(document, records, store.minter))
    return [f.record for f in claims_of(store, document.id)]


def reread(text, directory=None):
    """Give what a facts file says, by way of its graph; and the sources that it declares."""
    found = read_text(text, "facts/f", directory)
    assert found.errors == [], ([str(e) for e in found.errors], text)
    return claims(found.document, found.records), found.sources


def meaning(record):
    """Give what a claim says, without where it stands and in which of several like ways it is said."""
    dates = {k: v and bounds(v) for k in ("date", "as_of", "from_", "until") if (v := getattr(record, k, None))}
    plain = ("person", "role", "org", "accredited_to", "relation", "type", "subtype", "place", "status", "stated_by",
             "addressee", "name", "words", "corrects", "source")  # fmt: skip
    out = {k: getattr(record, k, None) for k in plain} | dates | {"kind": record.kind}
    if not isinstance(record, Event):
        return out | {"tense": "former" if record.until and record.tense == "current" else record.tense}
    sides = [frozenset(s) for s in record.sides or ()]
    everybody = [*record.participants, *record.groups]
    sides += [frozenset({n}) for n in everybody if not any(n in s for s in sides)]
    ordered = record.type == "accompany" or record.subtype == "host"
    return out | {
        "who": sorted(record.participants), "groups": sorted(record.groups), "nameless": set(record.role_only),
        "capacities": set(record.capacities), "sides": sides if ordered else frozenset(sides),
    }  # fmt: skip


def same(before, after):
    key = lambda m: str(sorted((k, str(v)) for k, v in m.items() if k not in ("sides", "capacities", "nameless")))  # noqa: E731
    a, b = ({key(m): m for m in map(meaning, records)} for records in (before, after))
    assert list(a.values()) == [b.get(k) for k in a]
    assert len(a) == len(b)


# ------------------------------------------------------------------ from lines

NAMES = st.sampled_from(["Ann Archer", "Bob Baker", "Cem Demir", 'Dora "Dot" Eck'.replace('"', '""').join('""')])
DATES = st.sampled_from(
    ["", " on 2023-06-18", " during 2023-06", " from 2023-06-18 until 2023-06-19", " before 2023-06-18"]
)
TAILS = st.sampled_from(
    ["", " in Oslo", " says Cem Demir", ' quote "they met"', ' known-as "the ""small"" talks"', " correcting times"]
)
ACTING = st.sampled_from(["", ' as "Envoy" of Norway', ' as "Ambassador" of Norway to France', ' as "aide"'])
OTHERS = st.sampled_from(["some officials", 'the "Foreign Minister" of France', 'the "Premier"'])


@st.composite
def fact_lines(draw):
    """Give a line for any verb of the language, with any word before it and any phrase that goes with it."""
    verb = draw(st.sampled_from(verbs()))
    who = draw(st.lists(NAMES, min_size=1, max_size=2, unique=True))
    if verb.record != "event":
        what = " Ministry of Trade" if verb.takes == "body" else ' "Envoy" of Norway'
        span = ["", " from 2020", " from 2020 until 2023-07", " until 2022", " on 2021", ' quote "in ""office"""']
        return f"{who[0]} {draw(st.sampled_from(verb.forms))}{what}" + draw(st.sampled_from(span))
    said = draw(st.sampled_from(verb.forms))
    if draw(st.booleans()):
        said = f"{draw(st.sampled_from(draw(st.sampled_from(modals())).forms))} {verb.forms[0]}"
    sides = [" and ".join(f"{n}{draw(ACTING)}" for n in who)]
    if verb.takes == "actors":
        for n in range(draw(st.integers(1, 3))):
            sides.append(" and ".join([f"Guest {'ABC'[n]}{draw(ACTING)}", *draw(st.lists(OTHERS, max_size=1))]))
    what = {"actors": "", "place": " Oslo", "thing": ' "Trade ""Accord"""', "nothing": "", "post": ' "Envoy" of Norway'}
    tail = draw(TAILS)
    before = draw(st.sampled_from(["", "Norway denies-that "])) if "says" not in tail else ""
    further = "".join(f" joined-by {side}" for side in sides[2:])
    other = f" {sides[1]}" if len(sides) > 1 else ""
    return f"{before}{sides[0]} {said}{other}{further}{what[verb.takes]}{draw(DATES)}{tail}"


@settings(max_examples=150)
@given(st.lists(fact_lines(), min_size=1, max_size=3, unique=True))
def test_facts_to_graph_to_facts_keep_their_meaning(lines):
    """Lines become triples, these are read back as claims, and those are written as lines that mean the same."""
    head = 'source wire "Talks ""on""" published 2023-06-20 by "Morning, Wire"'
    first, sources = reread("\n".join([head, *lines]))
    said = facts([*sources, *first])
    again, known = reread(said)
    same(first, again)
    assert known == sources
    assert facts([*known, *again]) == said, "said twice, it is said in the same words"


# ------------------------------------------------------------------ from whatever the model can say

WORDS = st.text(alphabet='Ab "[]“”#,;.-é秦2', min_size=1, max_size=12).filter(fold)
KNOWN = ["Trinidad and Tobago", "on", "the", "some meets", "source", 'Tip "O" Neill', "Bank of England", "x [wire]",
         "von der Leyen", "denies-that", "2023", " A  b ", "Ann\u2028Archer", "#1"]  # fmt: skip
ANY_NAME = WORDS | st.sampled_from(KNOWN)
WHEN = st.sampled_from(
    [None, "2023", "2023-06", "2023-06-18", "2023-06-18?", "2023-06-18/2023-06-19", "[2023-06-01..2023-06-17]",
     "[..2023-06-17]", "[2023-06-17..]", "2023/..", "[2023-06..2023-07]", "[2023-06-01,2023-06-03]", "2023-21"]
)  # fmt: skip


@st.composite
def worlds(draw):
    """Give a directory of strangely named actors, and claims about them of every kind."""
    names = draw(st.lists(ANY_NAME, min_size=9, max_size=9, unique_by=fold))
    people, (body, state, place) = names[:6], names[6:]
    kinds = [*((n, "person") for n in people), (body, "organization"), (state, "state"), (place, "place")]
    directory = ActorDirectory([Actor(n, k) for n, k in kinds])
    cast = [*(Person(doc="facts/g", name=n) for n in people), Organisation(doc="facts/g", name=body),
            Place(doc="facts/g", name=state, place_type="country"), Place(doc="facts/g", name=place)]  # fmt: skip
    made = [draw(claim(people, body, state, place, at)) for at in range(draw(st.integers(1, 3)))]
    return directory, cast, made


@st.composite
def claim(draw, people, body, state, place, at):
    span = {"doc": "facts/g", "quote": "x", "char_start": at, "char_end": at + 1, "grade": "curated", "source": "wire"}
    common = span | {"words": draw(st.none() | ANY_NAME), "corrects": draw(st.sampled_from([None, "times", "a b"]))}
    if draw(st.booleans()):
        return draw(events(common, people, body, state, place))
    start = draw(st.sampled_from([None, "2020", "2020-02?"]))
    until = draw(st.sampled_from([None, "2023-07-25"]))
    if draw(st.booleans()):
        tense = draw(st.sampled_from(["current", "former", "acting", "elect", "designate", "outgoing"]))
        return Role(**common, person=people[0], role=draw(ANY_NAME), org=draw(st.sampled_from([None, body, state])),
                    accredited_to=draw(st.sampled_from([None, state])), tense=tense, from_=start, until=until,
                    as_of=draw(st.sampled_from([None, "2021"])))  # fmt: skip
    relation, tense = draw(st.sampled_from([("works-at", "elect"), ("member-of", "current"), ("of-state", "former")]))
    return Affiliation(**common, person=people[0], org=body, relation=relation, tense=tense, from_=start, until=until)


@st.composite
def events(draw, common, people, body, state, place):
    verb = draw(st.sampled_from([v for v in verbs() if v.record == "event"]))
    who = draw(st.lists(st.sampled_from(people), min_size=2, max_size=4, unique=True))
    groups = draw(st.sampled_from([(), ("officials",), ("Foreign Minister of " + state,), ("on and “off”",)]))
    nameless = tuple(RoleOnly(text=g, role="Foreign Minister", org=state) for g in groups if g.startswith("Foreign"))
    everybody = [*who, *groups]
    cut = draw(st.integers(1, len(everybody) - 1))
    sides = draw(st.sampled_from([None, (tuple(everybody[:cut]), tuple(everybody[cut:])), ((who[0],), (who[1],))]))
    acting = [Capacity(person=n, role=draw(ANY_NAME), org=draw(st.sampled_from([None, body])),
                       accredited_to=None) for n in who if draw(st.booleans())]  # fmt: skip
    return Event(
        **common, type=verb.type, subtype=verb.subtype, status=draw(st.sampled_from(sorted(STATUSES))),
        participants=tuple(who), groups=groups, role_only=nameless, capacities=tuple(acting),
        sides=sides if verb.takes == "actors" and verb.type != "accompany" and verb.subtype != "host" else None,
        date=draw(WHEN), place=draw(st.sampled_from([None, place])) if verb.takes != "place" else place,
        name=draw(ANY_NAME) if verb.takes in ("thing", "post") else draw(st.none() | ANY_NAME),
        stated_by=draw(st.sampled_from([None, people[5], state])),
        addressee=draw(st.sampled_from([None, people[4]])) if verb.takes == "nothing" else None,
    )  # fmt: skip


@settings(max_examples=150)
@given(worlds())
def test_whatever_the_model_can_say_can_be_said_in_facts(world):
    directory, cast, made = world
    told = claims(Document(id="facts/g", text=""), [*cast, *made])
    again, _ = reread(facts(told), directory)
    same(told, again)


def test_what_cannot_be_said_is_refused_and_not_said_wrongly():
    span = {"doc": "n", "quote": "x", "char_start": 0, "char_end": 1}
    role = Role(**span, person=None, role="Envoy")
    nasty = Role(**span, person="Ann\nBob meets Cem", role="Envoy")
    escape = Role(**span, person="Ann\x1b[2J", role="Envoy")
    for record, said in ((role, "who held it"), (nasty, "cannot say it"), (escape, "U\\+001B")):
        with pytest.raises(InvalidInput, match=said):
            sentence(record)


@pytest.mark.parametrize(
    "line",
    ['Antony Blinken as "Secretary of State" of United States meets Qin Gang as "Foreign Minister" of China',
     "China denies-that Li Shangfu meets Lloyd Austin during 2023-06", "Xi Jinping receives Antony Blinken",
     "Ann Lee and Antony Blinken meet Qin Gang and Xie Feng joined-by Maria Zakharova and Sergei Lavrov",
     'Antony Blinken meets the "Foreign Minister" of France', "Antony Blinken continues-to visit Beijing",
     "Antony Blinken meets Qin Gang on 2023-06-18 correcting wire-19"],
)  # fmt: skip
def test_what_a_historian_writes_is_said_again_in_the_same_words(line):
    claims, _ = reread(f"source wire\n{line}")
    assert facts(claims) == f"source wire\n{line}\n"
