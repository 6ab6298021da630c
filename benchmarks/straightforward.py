"""Every question of the catalogue as somebody who knows SPARQL would first write it, in a text that any engine takes.

No tuning for one engine: patterns in the order of the sentence, FILTER on the dates, ORDER BY and LIMIT for the latest.
Where the catalogue's own text is no other, it is taken from there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from whowhom.graph.store import Store, Term
from whowhom.queries.asking import bound, text_of

__all__ = ["TEXTS", "text"]

PREFIXES = """PREFIX ww: <https://w3id.org/whowhom/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
COLUMNS = "?event ?type ?status ?grade ?date ?place ?participant ?who ?subtype ?earliest ?latest ?disputed ?otherDate"
KIND = """?event ww:eventType ?type ; ww:status ?status ; ww:grade ?grade .
  FILTER(?type IN ("meeting", "call") && ?grade != ww:flagged)"""
DONE = KIND + " FILTER(?status IN (ww:happened, ww:ongoing))"
DETAILS = """
  OPTIONAL { ?event ww:date ?date } OPTIONAL { ?event ww:earliest ?earliest } OPTIONAL { ?event ww:latest ?latest }
  OPTIONAL { ?event ww:place ?where . ?where rdfs:label ?place } OPTIONAL { ?event ww:subtype ?subtype }
  OPTIONAL { ?event ww:disputed ?disputed } OPTIONAL { ?event ww:otherDate ?otherDate }
  OPTIONAL { ?event ww:participant ?who . ?who rdfs:label ?participant }"""
DAYS = ' FILTER(?latest >= "{first}"^^xsd:date && ?earliest <= "{last}"^^xsd:date)'


def _encounters(begin: str, done: str = DONE, end: str = "") -> str:
    return f"SELECT {COLUMNS} WHERE {{ {begin} {done} {DETAILS} {end} }}"


PAIR = """?event ww:participant ?a , ?b . FILTER(STR(?a) < STR(?b)) ?a rdfs:label ?who . ?b rdfs:label ?whom ."""
SIDES = """FILTER NOT EXISTS { ?event ww:participation ?mine , ?theirs . ?mine ww:actor ?a ; ww:side ?side .
  ?theirs ww:actor ?b ; ww:side ?side } FILTER NOT EXISTS { ?event ww:disputed true }"""

TEXTS: dict[str, str] = {
    "met, two very active": _encounters("?event ww:participant {actor} , {with} ."),
    "met, one in a year": _encounters("?event ww:participant {actor} .", end=DAYS),
    "met, one in all years": _encounters("?event ww:participant {actor} ."),
    "met, one seldom seen": _encounters("?event ww:participant {rare} ."),
    "met, all in a month": _encounters("", end=DAYS.replace("first", "month_first").replace("last", "month_last")),
    "met, all in a place": _encounters("?event ww:place {at} ."),
    "met, everything": _encounters(""),
    "met, the latest 20": f"""SELECT {COLUMNS} WHERE {{ {{ SELECT ?event ?type ?status ?grade WHERE {{
      ?event ww:earliest ?day . {DONE} }} ORDER BY DESC(?day) LIMIT 20 }} {DETAILS} }}""",
    "encounters": _encounters("", KIND, DAYS),
    "encounters-at": _encounters("?event ww:place {at} .", KIND),
    "encounters-in-month": _encounters("?event ww:month {month} .", KIND),
    "encounters-of": _encounters("?event ww:participant {actor} .", KIND),
    "shared-encounters": _encounters("?event ww:participant {actor} , {with} .", KIND),
    "pairs": f"""SELECT ?who ?whom (COUNT(DISTINCT ?event) AS ?encounters) ?a ?b WHERE {{ {DONE} {PAIR} {SIDES} }}
      GROUP BY ?who ?whom ?a ?b""",
    "who-met-whom": f"""SELECT ?who ?whom ?date ?place ?event WHERE {{
      ?event ww:eventType "meeting" ; ww:date ?date ; ww:earliest ?earliest ; ww:latest ?latest .
      {DONE} {DAYS} {PAIR} ?a ww:met ?b .
      OPTIONAL {{ ?event ww:place ?where . ?where rdfs:label ?place }} {SIDES} }}""",
    "paths": """SELECT ?a ?relation ?b WHERE {
      ?a ?relation ?b . FILTER(?relation IN (ww:met, ww:spokeWith, ww:worksAt, ww:visited)) }""",
    "neighbourhood": """SELECT DISTINCT ?relation ?name ?other WHERE {
      { {actor} ?relation ?other } UNION { ?other ?relation {actor} } ?other rdfs:label ?name .
      FILTER(?relation IN (ww:met, ww:spokeWith, ww:worksAt, ww:visited)) }""",
    "event-history": """SELECT ?status ?grade ?date ?source ?publisher ?published ?quote ?claim WHERE {
      {fact} ww:claim ?claim .
      GRAPH ?g { ?claim ww:status ?status ; ww:grade ?grade ; ww:source ?from ; ww:about ?local ; ww:evidence ?words .
        ?words ww:quote ?quote . OPTIONAL { ?local ww:date ?date } }
      GRAPH ?h { ?from ww:identifier ?source . OPTIONAL { ?from ww:publisher ?publisher }
        OPTIONAL { ?from ww:date ?published } } }""",
    "source": """SELECT ?what ?status ?grade ?who ?date ?quote ?start ?claim WHERE { GRAPH ?g {
      ?claim ww:source {source} ; ww:about ?about ; ww:status ?status ; ww:grade ?grade ; ww:evidence ?words .
      ?words ww:quote ?quote ; ww:charStart ?start . ?about a ?what . OPTIONAL { ?about ww:date ?date }
      OPTIONAL { ?about ww:participant|ww:holder|ww:member ?actor . ?actor rdfs:label ?who } } }""",
    "counts-of-sources": """SELECT ?kind (COUNT(?thing) AS ?number) WHERE { GRAPH ?g { ?thing a ?kind .
      FILTER(?kind IN (ww:Claim, ww:Evidence) || EXISTS { ?thing ww:sha256 ?hash }) } } GROUP BY ?kind""",
    "prospects": """SELECT DISTINCT ?event ?type ?status ?grade ?date ?place ?participant WHERE {
      ?event ww:claim ?claim . GRAPH ?g { ?claim ww:status ?said }
      FILTER(?said IN (ww:planned, ww:possible, ww:hoped))
      ?event ww:eventType ?type ; ww:status ?status ; ww:grade ?grade . OPTIONAL { ?event ww:date ?date }
      OPTIONAL { ?event ww:place ?where . ?where rdfs:label ?place }
      OPTIONAL { ?event ww:participant ?who . ?who rdfs:label ?participant } }""",
    "claims-known": """SELECT ?event ?status ?grade ?date ?source ?published WHERE {
      ?event ww:eventType ?type ; ww:claim ?claim . FILTER(?type IN ("meeting", "call"))
      GRAPH ?g { ?claim ww:status ?status ; ww:grade ?grade ; ww:source ?from ; ww:about ?local .
        OPTIONAL { ?local ww:date ?date } }
      GRAPH ?h { ?from ww:identifier ?source ; ww:date ?published ; ww:latest ?known }
      FILTER(!(?known > {by})) }""",  # with <= Virtuoso gives a part of the rows
}


def text(store: Store, name: str, bind: Mapping[str, Term], plain: Mapping[str, str]) -> str:
    """Give a question's text, asked of the derived graph in words, with its terms in it."""
    if name in TEXTS:
        terms = {n: str(t) for n, t in bind.items()} | dict(plain)
        found = PREFIXES + re.sub(r"\{(\w+)\}", lambda m: terms.get(m[1], m[0]), TEXTS[name])
    else:
        found = bound(text_of(name), bind)
    at = found.index("WHERE")
    begin = found.index("{", at)
    end = _closed(found, begin)
    graph = store.minter.graph("derived")
    return f"{found[:begin]}{{ GRAPH <{graph}> {found[begin : end + 1]} }}{found[end + 1 :]}"


def _closed(text: str, begin: int) -> int:
    """Give where the group that opens there is closed."""
    deep = 0
    for i in range(begin, len(text)):
        deep += (text[i] == "{") - (text[i] == "}")
        if not deep:
            return i
    raise ValueError(text)
