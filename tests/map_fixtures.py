"""Graphs for the tests of the map, in the form that `graph.network` gives; every sentence in them is ours."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from random import Random
from typing import Any

import networkx as nx

BASE = "https://whowhom.example/"
DOCS = {
    "brief": {
        "doc": "brief",
        "title": "Talks open",
        "publisher": "Morning Wire",
        "date": "2023-06-18",
        "url": "https://example.org/brief",
    },
    "after": {"doc": "after", "title": "Talks over", "publisher": "Evening Post", "date": "2023-06-20", "url": None},
}

ACTORS: dict[str, tuple[str, str, str, list[str]]] = {
    "blinken": ("Antony Blinken", "person", "United States", ["Blinken", "布林肯"]),
    "biden": ("Joe Biden", "person", "United States", ["Joseph R. Biden"]),
    "austin": ("Lloyd Austin", "person", "United States", []),
    "kritenbrink": ("Daniel Kritenbrink", "person", "United States", []),
    "campbell": ("Kurt Campbell", "person", "United States", []),
    "us": ("United States", "state", "United States", ["U.S.", "America"]),
    "pentagon": ("Department of Defense", "organization", "United States", ["Pentagon"]),
    "qin": ("Qin Gang", "person", "China", ["秦刚", "Qín Gāng"]),
    "wang": ("Wang Yi", "person", "China", ["王毅"]),
    "xi": ("Xi Jinping", "person", "China", ["习近平"]),
    "wenbin": ("Wang Wenbin", "person", "China", []),
    "li": ("Li Shangfu", "person", "China", []),
    "china": ("China", "state", "China", ["PRC"]),
    "officials": ("Chinese officials", "group", "China", []),
    "vivian": ("Vivian Balakrishnan", "person", "Singapore", []),
    "singapore": ("Singapore", "state", "Singapore", []),
    "ukraine": ("Ukraine", "state", "Ukraine", []),
    "glaser": ("Bonnie Glaser", "person", "", []),
    "gmf": ("German Marshall Fund of the United States", "organization", "", ["GMF"]),
    "beijing": ("Beijing", "place", "China", ["北京"]),
    "francisco": ("San Francisco", "place", "United States", []),
    "london": ("London", "place", "United Kingdom", []),
    "nato": ("NATO", "organization", "", ["North Atlantic Treaty Organization"]),
}
TIES: list[tuple[str, str, str, str, str | None, str | None]] = [
    ("blinken", "qin", "call", "happened", "2023-06-13", None),
    ("blinken", "qin", "meeting", "happened", "2023-06-18", "Beijing"),
    ("blinken", "qin", "meeting", "planned", None, "Washington"),
    ("blinken", "wang", "meeting", "happened", "2023-06-19", "Beijing"),
    ("blinken", "xi", "meeting", "happened", "2023-06-19", "Beijing"),
    ("blinken", "beijing", "visit", "happened", "2023-06-18/2023-06-19", "Beijing"),
    ("blinken", "vivian", "joint_appearance", "happened", "2023-06-16", "Washington"),
    ("blinken", "vivian", "meeting", "happened", "2023-06-16", "Washington"),
    ("blinken", "london", "visit", "planned", "2023-06-21", "London"),
    ("blinken", "ukraine", "conference", "planned", "2023-06-21", "London"),
    ("kritenbrink", "blinken", "accompany", "happened", "2023-06-18", "Beijing"),
    ("kritenbrink", "officials", "meeting", "happened", "2023-06-05", "Beijing"),
    ("campbell", "officials", "meeting", "hoped", None, None),
    ("biden", "xi", "meeting", "possible", "2023-11", "San Francisco"),
    ("biden", "xi", "meeting", "happened", "2022-11-14", None),
    ("biden", "xi", "call", "hoped", None, None),
    ("biden", "francisco", "visit", "planned", "2023-11", "San Francisco"),
    ("xi", "francisco", "visit", "possible", "2023-11", "San Francisco"),
    ("austin", "li", "meeting", "refused", "2023-06", "Singapore"),
    ("austin", "singapore", "visit", "happened", "[2023-06-01..2023-06-04]", "Singapore"),
    ("li", "singapore", "visit", "happened", "[2023-06-01..2023-06-04]", "Singapore"),
    ("austin", "nato", "conference", "happened", "2023-06-15", "Brussels"),
    ("austin", "wang", "call", "denied", "2023-06", None),
    ("vivian", "qin", "call", "cancelled", "2023-06-12", None),
    ("biden", "blinken", "call", "ongoing", "2023-06-19", None),
    ("blinken", "us", "holds", "happened", "2021-01-26/..", None),
    ("qin", "china", "holds", "happened", "2022-12-30/2023-07-25", None),
    ("wenbin", "china", "holds", "happened", None, None),
    ("glaser", "gmf", "works-at", "happened", None, None),
    ("austin", "pentagon", "works-at", "happened", "2021-01-22/..", None),
    ("glaser", "wenbin", "joint_appearance", "happened", "2023-06-17", None),
]


def evidence(quote: str, status: str, doc: str = "brief", stated_by: str | None = None) -> dict[str, Any]:
    return {
        "doc": doc,
        "source": doc,
        "quote": quote,
        "before": "The papers of that week agree on little else. ",
        "after": " Nobody added anything to it that day.",
        "char_start": 10,
        "char_end": 10 + len(quote),
        "status": status,
        "grade": "confident",
        "stated_by": stated_by,
    }


def edge(graph: nx.MultiDiGraph[str], a: str, b: str, event: str, **data: Any) -> None:
    from whowhom.graph.dates import bounds

    date = data.get("date")
    known = {"earliest": None, "latest": None, **(bounds(date)._asdict() if date else {})}
    plain = {"subtype": None, "disputed": False, "grade": "confident", "place": None, "sources": [], "evidence": []}
    told = {**plain, **known, **data}
    graph.add_edge(a, b, key=f"{event} {a} {b}", event=event, **told, stages=stages_of(told))


def stages_of(event: dict[str, Any]) -> list[dict[str, Any]]:
    """Give what was known when, from the evidence as if each passage were a claim."""
    from whowhom.graph.dates import hull
    from whowhom.graph.history import stages
    from whowhom.graph.ledger import ClaimRow

    day = {s["doc"]: s["date"] for s in event["sources"]}
    claims = [
        ClaimRow(str(n), e["doc"], e["status"], e["grade"], None, day.get(e["doc"]), e.get("date", event.get("date")),
                 e.get("place", event["place"]), event["subtype"])
        for n, e in enumerate(event["evidence"])
    ]  # fmt: skip
    return [
        {**known._asdict(), **hull(known.dates)._asdict(), "since": since, "date": next(iter(known.dates), None)}
        for since, known in stages(claims)
    ]


def beijing() -> nx.MultiDiGraph[str]:
    """Twenty-three actors and what two made-up papers say of them around the talks of June 2023."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, (label, kind, side, aliases) in ACTORS.items():
        offices = [
            {
                "post": "Foreign Minister",
                "org": "China",
                "from": "2022-12-30",
                "until": "2023-07-25",
                "tense": None,
                "since": "2023-07-26",
            }
        ]
        graph.add_node(
            f"{BASE}{kind}/{key}",
            label=label,
            kind=kind,
            side=side,
            aliases=aliases,
            wikidata=None,
            offices=offices if key == "qin" else [],
        )
    iri = {key: f"{BASE}{kind}/{key}" for key, (_, kind, _, _) in ACTORS.items()}
    for n, (a, b, relation, status, date, place) in enumerate(TIES):
        words = f"{ACTORS[a][0]} and {ACTORS[b][0]}: {relation}, {status}."
        shown = [evidence(words, status)]
        sources = [DOCS["brief"]]
        if status == "happened" and date == "2023-06-19":
            shown = [
                {
                    **evidence(f"It was expected that {ACTORS[a][0]} would see {ACTORS[b][0]}.", "planned"),
                    "date": "2023-06",
                    "place": "Shanghai",
                },
                evidence(words, "happened", "after", "Matthew Miller"),
            ]
            sources = [DOCS["brief"], DOCS["after"]]
        edge(
            graph,
            iri[a],
            iri[b],
            f"{BASE}event/{n:04}",
            relation=relation,
            status=status,
            date=date,
            place=place,
            disputed=relation == "call" and status == "denied",
            sources=sources,
            evidence=shown,
        )
    return graph


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "{{7*7}} {% raw %} ${7*7}",
    "'\"><svg/onload=alert(3)>",
    "مرحبا بالعالم",
    "\u202egnihtyreve",
    "a\u0000b\u0007\u001b[31m",
    "x" * 300,
    "<!--",
    "]]>",
    "秦刚" * 20,
    " ",
    "javascript:alert(4)",
    "=HYPERLINK(1)",
    "__proto__",
    "constructor",
]


def hostile() -> nx.MultiDiGraph[str]:
    """Names, quotes, titles and addresses that try to be more than text."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n, name in enumerate(HOSTILE):
        graph.add_node(
            f"{BASE}person/{n}",
            label=name,
            kind=name if n % 3 else "person",
            side=name if n % 2 else "",
            aliases=[name, f"alias {name}"],
            wikidata=name,
            offices=[{"post": name, "org": name, "from": None, "until": None, "tense": name}],
        )
    for n, name in enumerate(HOSTILE):
        doc = {
            "doc": name,
            "title": name,
            "publisher": name,
            "date": "2023-06-18",
            "url": f"javascript:alert('{name}')",
        }
        for m in (1, 3):
            edge(
                graph,
                f"{BASE}person/{n}",
                f"{BASE}person/{(n + m) % len(HOSTILE)}",
                f"{BASE}event/{name}{m}",
                relation=name if n % 4 == 0 else "meeting",
                status="happened",
                date="2023-06-18",
                place=name,
                subtype=name,
                sources=[doc],
                evidence=[
                    {
                        **evidence(name * 3, "happened"),
                        "doc": name,
                        "source": name,
                        "before": name,
                        "after": name,
                        "stated_by": name,
                    }
                ],
            )
    return graph


def many(count: int, ties: int, seed: int = 1) -> nx.MultiDiGraph[str]:
    """A made-up public record: some meet often, most meet seldom."""
    random = Random(seed)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    sides = ["United States", "China", "France", "Japan", "Brazil", "India", "Kenya", ""]
    for n in range(count):
        side = sides[min(int(random.expovariate(0.6)), 7)]
        graph.add_node(
            f"{BASE}person/p{n}",
            label=f"Person {n:05}",
            kind="person",
            side=side,
            aliases=[f"Nr. {n}"],
            wikidata=None,
            offices=[],
        )
    names = list(graph)
    for n in range(ties):
        a = min(int(random.expovariate(12 / count)), count - 1)
        b = random.randrange(count)
        if a == b:
            b = (a + 1) % count
        year, month = random.randrange(1950, 2024), random.randrange(1, 13)
        edge(
            graph,
            names[a],
            names[b],
            f"{BASE}event/e{n}",
            relation=random.choice(["meeting", "call"]),
            status=random.choice(["happened"] * 6 + ["planned", "refused"]),
            date=f"{year}-{month:02}-{random.randrange(1, 28):02}",
            place="Geneva",
            sources=[DOCS["brief"]],
            evidence=[evidence(f"They met for the {n}th time.", "happened")],
        )
    return graph


def crowd_of_lines(count: int = 200) -> nx.MultiDiGraph[str]:
    """Two actors and very many relations between them."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, side in (("a", "France"), ("b", "Germany")):
        graph.add_node(
            f"{BASE}person/{key}", label=key.upper(), kind="person", side=side, aliases=[], wikidata=None, offices=[]
        )
    for n in range(count):
        edge(
            graph,
            f"{BASE}person/a",
            f"{BASE}person/b",
            f"{BASE}event/{n}",
            relation="meeting",
            status="happened" if n % 3 else "planned",
            date=f"{1789 + n * 251 // count}-05",
            sources=[DOCS["brief"]],
            evidence=[evidence(f"Meeting number {n}.", "happened")],
        )
    return graph


def on_paper(picture: ET.Element) -> dict[str, bool]:
    """For each name of a picture, whether there is paper behind it."""
    space = "{http://www.w3.org/2000/svg}"
    papers = [
        tuple(float(r.get(k, "")) for k in ("x", "y", "width", "height"))
        for r in picture.iter(f"{space}rect")
        if r.get("class") == "paper"
    ]
    return {
        " ".join(t.text or "" for t in texts): any(
            left <= float(t.get("x", "")) <= left + wide and top < float(t.get("y", "")) < top + tall
            for left, top, wide, tall in papers
            for t in texts[:1]
        )
        for g in picture.iter(f"{space}g")
        if (texts := g.findall(f"{space}text"))
    }


def star(count: int = 40) -> nx.MultiDiGraph[str]:
    """One actor with lines in all directions: no place beside it is off every line."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n in range(count + 1):
        name = f"Guest {n:02}" if n else "The Host Of Everybody"
        graph.add_node(f"{BASE}person/{n}", label=name, kind="person", side="", aliases=[], wikidata=None, offices=[])
    for n in range(1, count + 1):
        told = {"relation": "meeting", "status": "happened", "date": "1956-10", "sources": [DOCS["brief"]]}
        ends = (f"{BASE}person/0", f"{BASE}person/{n}")
        edge(graph, *ends, f"{BASE}event/{n}", **told, evidence=[evidence(f"Dinner {n}.", "happened")])
    return graph


def example(folder: Path) -> nx.MultiDiGraph[str]:
    """The example dossier, copied to a new folder and built there."""
    import shutil

    from whowhom.dossier.folder import Dossier
    from whowhom.graph.network import network
    from whowhom.ontology.vocabulary import STATUSES

    seed = Path(__file__).parents[1] / "seeds" / "beijing-2023"
    shutil.copytree(seed, folder, ignore=shutil.ignore_patterns(".whowhom"))
    dossier = Dossier.find(folder)
    dossier.build()
    return network(dossier.store(), statuses=tuple(STATUSES))


ARTICLE = Path(__file__).parents[2] / "shared" / "data" / "article" / "voa-blinken-beijing.txt"
"""A real news article beside the checkout; what needs it skips without it."""


def article() -> nx.MultiDiGraph[str]:
    """The article as the extractor reads it, through the store, as any dossier's document is."""
    from whowhom.extract.pipeline import extract
    from whowhom.graph.derive import derive
    from whowhom.graph.network import network
    from whowhom.graph.rdf import quads
    from whowhom.graph.records import Document
    from whowhom.graph.store import Store
    from whowhom.ontology.vocabulary import STATUSES

    document = Document(id="voa-beijing", text=ARTICLE.read_text("utf-8"), date="2023-06-18", publisher="VOA")
    store = Store.memory()
    store.replace(store.minter.source(document.id), quads(document, extract(document), store.minter))
    derive(store)
    return network(store, statuses=tuple(STATUSES))
