"""The example dossier: every fact parses, knows its source, and names nobody whom the list does not know."""

import re
from pathlib import Path

import pytest

from whowhom.dossier.documents import read_document
from whowhom.dossier.facts import FactsFile, read_facts
from whowhom.dossier.folder import Dossier
from whowhom.dossier.paths import document_paths
from whowhom.dossier.sources import Sources
from whowhom.graph import dates
from whowhom.graph.records import Affiliation, Event, Role, check_quote

SEED = Path(__file__).parents[1] / "seeds" / "beijing-2023"
SHARED = Path(__file__).parents[2] / "shared"
FACTS = sorted((SEED / "facts").glob("*.facts"))


def read(path: Path) -> FactsFile:
    return read_facts(path, f"facts/{path.stem}", Dossier.open(SEED).actors(), Sources(SEED, path))


@pytest.mark.parametrize("path", FACTS, ids=lambda p: p.stem)
def test_every_line_parses_and_names_only_who_is_listed(path):
    found = read(path)
    assert found.errors == []
    assert found.notices == []


@pytest.mark.parametrize("path", FACTS, ids=lambda p: p.stem)
def test_every_fact_has_a_source_with_title_date_publisher_and_address(path):
    found = read(path)
    sources = {s.id: s for s in found.sources}
    facts = [r for r in found.records if isinstance(r, (Event, Role, Affiliation))]
    assert len(facts) >= 8
    for fact in facts:
        check_quote(fact, found.document.text)
        source = sources[fact.source]
        assert all((source.title, source.date, source.publisher)), source.id
        assert source.url.startswith("http")


@pytest.mark.parametrize("path", FACTS, ids=lambda p: p.stem)
def test_no_source_tells_of_what_happened_after_it(path):
    found = read(path)
    sources = {s.id: s for s in found.sources}
    for fact in found.records:
        if isinstance(fact, Event) and fact.status == "happened":
            assert sources[fact.source].date >= dates.bounds(fact.date).earliest
        if isinstance(fact, Role) and fact.until:
            assert sources[fact.source].date >= fact.until


def test_the_briefs_are_dated_documents_of_ours():
    found, problems = document_paths(SEED / "documents")
    assert problems == []
    documents = [read_document(p, i) for i, p in found.items()]
    assert [d.date for d in documents] == ["2023-06-18", "2023-06-20"]
    assert {d.publisher for d in documents} == {"whowhom seed brief"}


def test_who_held_the_posts_in_june_2023_is_told():
    roles = [r for p in FACTS for r in read(p).records if isinstance(r, Role)]
    ministers = {
        r.person for r in roles
        if r.role == "Foreign Minister" and (r.from_ or "") <= "2023-06-18" < (r.until or "9999")
    }  # fmt: skip
    assert ministers == {"Qin Gang"}
    assert len({r.person for r in roles}) >= 11


def test_it_has_no_sentence_of_the_article():
    article = SHARED / "data" / "article" / "voa-blinken-beijing.txt"
    if not article.is_file():
        pytest.skip("the article is not here")
    theirs = nines(article.read_text("utf-8"))
    for path in [*SEED.rglob("*.md"), *FACTS, Path(__file__).parents[1] / "docs" / "facts.md"]:
        assert nines(path.read_text("utf-8")) & theirs == set(), path


def nines(text: str) -> set[tuple[str, ...]]:
    """Give every nine words in a row."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 9]) for i in range(len(words) - 8)}
