"""The second opinion of the small parser: treebanks in, trees out, and what a tree says of a candidate event."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import cases
from hypothesis import given
from hypothesis import strategies as st
from marked import reading

from whowhom.extract.syntax import arcs, conllu, vary
from whowhom.extract.syntax import network as network_module
from whowhom.extract.syntax.features import features, key
from whowhom.extract.syntax.judge import Candidate, Opinion, judge
from whowhom.extract.syntax.network import Network, Parse
from whowhom.extract.syntax.parser import THREADS, WEIGHTS, Tree, Trees, network, parse, plain_words
from whowhom.extract.what.clauses import Clause, tokenise
from whowhom.graph.errors import InvalidRecord

if TYPE_CHECKING:
    from spacy.vocab import Vocab

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "extract" / "syntax" / WEIGHTS
TREEBANKS = ROOT.parent / "shared" / "treebank"
needs_spacy = pytest.mark.skipif(not find_spec("spacy"), reason="spaCy is not installed: pip install whowhom[syntax]")

TREEBANK = """\
# text = We didn't see Foreign Minister Ada Quill.
1	We	we	PRON	PRP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	see	see	VERB	VB	_	0	root	_	_
5	Foreign	foreign	ADJ	NNP	_	6	amod	_	_
6	Minister	minister	PROPN	NNP	_	7	nmod:desc	_	_
7	Ada	Ada	PROPN	NNP	_	4	obj	_	_
8	Quill	Quill	PROPN	NNP	_	7	flat	_	SpaceAfter=No
9	.	.	PUNCT	.	_	4	punct	_	_

1	I	I	PRON	PRP	_	2	nsubj	_	_
2	called	call	VERB	VBD	_	0	root	_	_
2.1	called	call	VERB	VBD	_	_	_	_	_
3	her	she	PRON	PRP	_	2	obj	_	_
4	.	.	PUNCT	.	_	2	punct	_	_
"""


def golds() -> list[conllu.Gold]:
    return list(conllu.sentences(TREEBANK.splitlines()))


def opinion(marked: str, trigger: str, names: str, status: str = "happened") -> Opinion:
    """Ask about the first event whose trigger is a word of the sentence, among the parties named."""
    clause, tree = parsed(marked)
    at = next(n for n, t in enumerate(clause.tokens) if t.low == trigger)
    wanted = names.split()
    parties = tuple(n for n, t in enumerate(clause.tokens) if t.mention is not None and t.mention.name in wanted)
    assert len(parties) >= len(wanted)
    return judge(tree, clause, Candidate(at, parties, status))


def parsed(marked: str) -> tuple[Clause, Tree]:
    text = reading(marked)
    clause = tokenise(text, text.sentences[0])
    tree = parse([(text.text, clause)])[0]
    assert tree is not None
    return clause, tree


def test_joined_words_come_apart_and_copies_stay_out() -> None:
    first, second = golds()
    assert first.words[:4] == ("We", "did", "n't", "see")
    assert first.spaces[:4] == (True, False, True, True)
    assert first.spaces[7] is False
    assert second.words == ("I", "called", "her", ".")
    assert second.heads == (1, 1, 1, 1)


def test_what_is_read_from_a_treebank_can_be_written_and_read_again() -> None:
    written = [line for gold in golds() for line in conllu.lines(gold)]
    assert list(conllu.sentences(written)) == golds()


def test_a_treebank_that_is_none_is_refused_with_its_line() -> None:
    with pytest.raises(InvalidRecord, match="bank:1"):
        list(conllu.sentences(["1\tWe\twe"], "bank"))
    with pytest.raises(InvalidRecord, match="no tree"):
        list(conllu.sentences(["1\tWe\twe\tPRON\tPRP\t_\t7\tnsubj\t_\t_", ""], "bank"))


def test_a_name_of_several_words_becomes_one_word_for_training() -> None:
    varied = vary.one_word_names(golds()[0], random.Random(1))
    assert len(varied.words) == 6
    assert varied.relations == ("nsubj", "aux", "advmod", "root", "obj", "punct")
    assert varied.heads == (3, 3, 3, 3, 3, 3)


def test_a_subject_that_notes_leave_out_is_left_out_for_training() -> None:
    assert vary.subject_dropped(golds()[1]).words == ("Called", "her", ".")
    assert vary.subject_dropped(golds()[0]).words[:3] == ("Did", "n't", "see")


def test_every_mention_is_one_plain_word_and_contractions_come_apart() -> None:
    text = reading("<p:Ada Quill|Foreign Minister Ada Quill> can't meet <r:the envoy> as well as <p:Marek>.")
    row = plain_words(text.text, tokenise(text, text.sentences[0]).tokens)
    assert [word for word, _ in row] == ["Smith", "ca", "n't", "meet", "Smith", "and", "Smith", "."]
    assert row[4][1] == 3  # the token that the envoy is


def test_dates_are_left_out_with_their_prepositions() -> None:
    text = reading("On Monday, <p:Ito> met <p:Marek>, on June 18, in Berlin after Tuesday's call.")
    row = plain_words(text.text, tokenise(text, text.sentences[0]).tokens)
    assert " ".join(word for word, _ in row) == "Smith met Smith , in Berlin after Monday 's call ."


def test_a_dateline_is_not_part_of_the_sentence() -> None:
    text = reading("NUR-SULTAN - <p:Ito> met <p:Marek>.")
    row = plain_words(text.text, tokenise(text, text.sentences[0]).tokens)
    assert [word for word, _ in row] == ["Smith", "met", "Smith", "."]


@pytest.mark.parametrize(
    ("sentence", "trigger", "names"),
    [
        ("<p:Ito> met <p:Marek> in Berlin on Monday.", "met", "Ito Marek"),
        ("<p:Ito> and <p:Marek> met over lunch.", "met", "Ito Marek"),
        ("<p:Ito> held two rounds of talks with <p:Marek>.", "talks", "Ito Marek"),
        ("<p:Ito> was received by <p:Marek> at the palace.", "received", "Ito Marek"),
        ("<p:Ito> met <p:Marek> and <p:Duarte>, as well as <p:Olsen>, on Monday.", "met", "Ito Marek Duarte Olsen"),
        ("Met with <p:Marek> and <p:Olsen>.", "met", "Marek Olsen"),
        ("After meeting <p:Marek>, <p:Ito> flew home.", "meeting", "Ito Marek"),
        ("<p:Ito>, who met <p:Marek> last week, praised the agreement.", "met", "Ito Marek"),
    ],
)
def test_it_agrees_where_every_party_stands_in_its_place(sentence: str, trigger: str, names: str) -> None:
    assert opinion(sentence, trigger, names) == Opinion("agrees")


@pytest.mark.parametrize(
    ("sentence", "trigger", "word"),
    [
        ("<p:Ito> did not meet <p:Marek> on Monday.", "meet", "not"),
        ("<o:Ministry> denied that <p:Ito> had met <p:Marek> in secret.", "met", "denied"),
        ("<p:Ito> refused to meet <p:Marek> in Berlin.", "meet", "refused"),
        ("<p:Ito> hopes to meet <p:Marek> in Berlin.", "meet", "hopes"),
        ("<p:Ito> has no plans to meet <p:Marek>.", "meet", "plans"),
        ("<p:Ito> may meet <p:Marek> in the autumn.", "meet", "may"),
        ("<p:Ito> cancelled talks with <p:Marek>.", "talks", "cancelled"),
        ("<o:Ministry> said <p:Ito> will meet <p:Marek> in Berlin.", "meet", "will"),
        ("Nothing will change unless <p:Ito> meets <p:Marek>.", "meets", "unless"),
        ("<p:Ito> left the city without meeting <p:Marek>.", "meeting", "without"),
        ("<p:Ito> is unlikely to meet <p:Marek> this year.", "meet", "unlikely"),
        ("<p:Ito> wants to visit the region and meet <p:Marek>.", "meet", "wants"),
    ],
)
def test_it_names_the_word_that_keeps_an_event_from_having_happened(sentence: str, trigger: str, word: str) -> None:
    found = opinion(sentence, trigger, "Ito Marek")
    assert (found.says, found.kind) == ("disagrees", "status")
    assert word in found.why


@pytest.mark.parametrize(
    ("sentence", "trigger", "status"),
    [
        ("<p:Ito> did not meet <p:Marek> on Monday.", "meet", "denied"),
        ("<p:Ito> refused to meet <p:Marek> in Berlin.", "meet", "refused"),
        ("<p:Ito> hopes to meet <p:Marek> in Berlin.", "meet", "hoped"),
        ("<p:Ito> will meet <p:Marek> in Berlin.", "meet", "planned"),
        ("<p:Ito> may meet <p:Marek> in the autumn.", "meet", "possible"),
    ],
)
def test_it_agrees_with_a_status_that_the_words_above_give(sentence: str, trigger: str, status: str) -> None:
    assert opinion(sentence, trigger, "Ito Marek", status) == Opinion("agrees")


CASES = cases("syntax_cases.tsv")


def asked(trigger: str, marked: str) -> Opinion:
    """Ask whether Ito and Marek met; a pronoun that stands for one of them is asked about in his place."""
    clause, tree = parsed(marked)
    at = next(n for n, t in enumerate(clause.tokens) if t.low == trigger)
    named = [(t.mention.kind == "pronoun", t.mention.name, n) for n, t in enumerate(clause.tokens) if t.mention]
    parties = {name: n for _, name, n in sorted(named) if name in ("Ito", "Marek")}
    return judge(tree, clause, Candidate(at, tuple(parties.values()), "happened"))


def test_it_never_agrees_that_what_did_not_happen_did() -> None:
    wrong = [(marked, asked(trigger, marked)) for answer, trigger, marked in CASES if answer != "yes"]
    assert [(marked, found) for marked, found in wrong if found.says == "agrees"] == []
    assert sum(found.says == "disagrees" for _, found in wrong) / len(wrong) > 0.9


def test_it_agrees_with_most_of_what_did_happen_and_disputes_none_of_it() -> None:
    right = [asked(trigger, marked).says for answer, trigger, marked in CASES if answer == "yes"]
    assert right.count("disagrees") == 0
    assert right.count("agrees") / len(right) > 0.85


def test_it_notices_whoever_is_left_out_of_a_list() -> None:
    kinds = [asked(trigger, marked).kind for answer, trigger, marked in CASES if answer == "list"]
    assert kinds.count("list") / len(kinds) > 0.9


def test_it_says_nothing_of_a_refusal_that_no_word_tells() -> None:
    assert opinion("<p:Ito> met <p:Marek>.", "met", "Ito Marek", "refused").says == "silent"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("<p:Ito> met <p:Marek>, <p:Duarte> and <p:Olsen> in Berlin.", "met"),
        ("<p:Olsen>, <p:Ito> and <p:Marek> met in Berlin.", "met"),
        ("<p:Ito> met with <p:Marek> and with <p:Olsen> on Monday.", "met"),
    ],
)
def test_it_notices_that_a_list_goes_on(sentence: str, trigger: str) -> None:
    found = opinion(sentence, trigger, "Ito Marek")
    assert (found.says, found.kind) == ("disagrees", "list")


def test_it_notices_a_party_who_belongs_to_another_verb() -> None:
    found = opinion("<p:Olsen> said that <p:Ito> had met <p:Marek>.", "met", "Olsen Marek")
    assert (found.says, found.kind) == ("disagrees", "party")


def test_to_be_met_with_protests_is_no_encounter() -> None:
    found = opinion("<p:Ito> was met with protests in the capital.", "met", "Ito")
    assert (found.says, found.kind) == ("disagrees", "reaction")


def test_the_same_sentence_gives_the_same_tree_alone_and_among_others() -> None:
    text = reading("<p:Ito> met <p:Marek>. <p:Duarte> will visit <l:Rome> if the weather allows it.")
    clauses = [(text.text, tokenise(text, s)) for s in text.sentences]
    assert parse(clauses) == [parse([c])[0] for c in clauses]


def test_a_sentence_that_is_a_table_is_not_parsed() -> None:
    text = reading("met " * 500)
    assert parse([(text.text, tokenise(text, text.sentences[0]))]) == [None]


def own_sentences() -> list[list[str]]:
    """Give the sentences of our own gold and cases as the parser is given them."""
    gold = (ROOT / "tests" / "gold" / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [reading(marked) for _, _, marked in CASES] + [reading(json.loads(line)["text"]) for line in gold]
    rows = (plain_words(t.text, tokenise(t, s).tokens) for t in texts for s in t.sentences)
    return [[word for word, _ in row] for row in rows if row]


@needs_spacy
def test_our_own_sentences_are_read_as_spacy_reads_them() -> None:
    from whowhom.extract.syntax.model import load, parses

    sentences = own_sentences()
    assert len(sentences) > 500
    assert network().parse(sentences) == parses(load(SHIPPED), sentences)


@needs_spacy
@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the treebanks do not lie beside the checkout")
@pytest.mark.parametrize("name", ["ewt-test.conllu", "gum-test.conllu"])
def test_the_treebanks_are_read_as_spacy_reads_them(name: str) -> None:
    from whowhom.extract.syntax.model import load, parses

    sentences = [gold.words for gold in conllu.read(TREEBANKS / name)]
    assert network().parse(sentences) == parses(load(SHIPPED), sentences)


@lru_cache(maxsize=1)
def fresh_vocab() -> Vocab:
    import spacy

    return spacy.blank("xx").vocab


@needs_spacy
@given(
    st.text(st.characters(exclude_categories=["Cs", "Z", "Cc"]), min_size=1)
    | st.sampled_from(["case", "X", "ORG", "_", "US$", "’s"])
)
def test_a_word_is_known_by_what_spacy_knows_it_by(word: str) -> None:
    from spacy.tokens import Doc

    net = network()
    keys = [net.symbols.get(text) or key(text) for text in features(word, net.norms)]
    found = Doc(fresh_vocab(), words=[word]).to_array(["NORM", "PREFIX", "SUFFIX", "SHAPE"])
    assert keys == [int(n) for n in found[0]]


def test_a_sentence_asked_for_twice_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = reading("Kenji Ito met Pavel Marek in Oslo. They spoke with Ana Luca. Hugo Paz left.")
    parsed: list[list[str]] = []
    clauses = [tokenise(text, sentence) for sentence in text.sentences]

    def counted(sentences: list[list[str]]) -> list[Parse]:
        parsed.extend(sentences)
        return Network.parse(network(), sentences)

    monkeypatch.setattr(network(), "parse", counted)
    trees = Trees(text.text)
    first = trees.of(clauses[:2])
    assert trees.of(clauses) == [*first, *trees.of(clauses[2:])]
    assert len(parsed) == 3


def test_a_sentence_is_read_alike_in_whatever_company(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = own_sentences()[:200]
    together = network().parse(sentences)
    assert [network().parse([sentence])[0] for sentence in sentences] == together
    monkeypatch.setattr(network_module, "BATCH", 7)
    monkeypatch.setattr(network_module, "REMEMBERED", 150)
    assert Network(SHIPPED).parse(sentences) == together


@given(st.integers(1, 12), st.randoms(use_true_random=False))
def test_whatever_is_chosen_a_sentence_becomes_a_tree_with_one_root(length: int, chance: random.Random) -> None:
    state = arcs.State(length)
    for _ in range(6 * length):
        kinds = [kind for kind, bit in arcs.ALLOWED.items() if state.view[-1] & bit]
        state.make(arcs.Move(chance.choice(kinds), "dep"))
        if state.done:
            break
    assert state.done
    words = range(1, length + 1)
    (root,) = [word for word in words if state.heads[word] == word]
    assert [word for word in words if state.relations[word] == "root"] == [root]
    for word in words:
        for _ in words:
            word = state.heads[word]
        assert word == root


@given(st.integers(1, 12), st.randoms(use_true_random=False))
def test_nothing_is_asked_where_only_one_transition_is_allowed(length: int, chance: random.Random) -> None:
    asked, alone = arcs.State(length), arcs.State(length)
    while (view := asked.choice) is not None:
        while alone.view[-1] < arcs.ALLOWED[arcs.LEFT]:
            (kind,) = [kind for kind, bit in arcs.ALLOWED.items() if alone.view[-1] & bit]
            alone.make(arcs.Move(kind, ""))
        assert alone.view == view
        kind = chance.choice([kind for kind, bit in arcs.ALLOWED.items() if view[-1] & bit])
        for state in (asked, alone):
            state.make(arcs.Move(kind, "dep"))
    assert asked.done


def test_numpy_is_loaded_when_a_sentence_is_parsed_and_spacy_never() -> None:
    script = """
import os, sys
from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document
for text in ("The weather was fine in Oslo.", "Kenji Ito met Pavel Marek in Oslo."):
    extract(Document(id="d", text=text, date="2023-06-18"))
    print(*(name in sys.modules for name in ("numpy", "spacy", "thinc")), "THREADS" in os.environ)
"""
    environment = {name: value for name, value in os.environ.items() if name != THREADS}
    words = (sys.executable, "-c", script.replace("THREADS", THREADS))
    ran = subprocess.run(words, capture_output=True, text=True, env=environment)
    assert ran.stdout.splitlines() == ["False False False False", "True False False False"], ran.stderr


@needs_spacy
def test_training_gives_a_model_that_can_be_kept_and_loaded(tmp_path: Path) -> None:
    from whowhom.extract.syntax.model import load, parses, save, score
    from whowhom.extract.syntax.train import train

    nlp = train(golds() * 40, epochs=1)
    sentences = [gold.words for gold in golds()]
    before = score(parses(nlp, sentences), golds())
    save(nlp, tmp_path / "model.npz", {})
    save(nlp, tmp_path / "again.npz", {})
    assert (tmp_path / "model.npz").read_bytes() == (tmp_path / "again.npz").read_bytes()
    found = Network(tmp_path / "model.npz").parse(sentences)
    assert score(found, golds()) == pytest.approx(before, abs=15)
    assert found == parses(load(tmp_path / "model.npz"), sentences)


@needs_spacy
def test_the_training_command_gives_the_same_weights_twice_and_their_scores(tmp_path: Path) -> None:
    from whowhom.extract.syntax.train import main

    for part in ("train", "dev", "test"):
        (tmp_path / f"tiny-{part}.conllu").write_text((TREEBANK + "\n") * 20, encoding="utf-8")
    assert main([str(tmp_path), str(tmp_path / "one.npz")]) == 0
    assert main([str(tmp_path), str(tmp_path / "two.npz")]) == 0
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    scores = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))["scores"]
    assert set(scores["tiny-test.conllu"]) == {"tag", "uas", "las"}
    assert main([]) == 2


@pytest.mark.parametrize("data", [b"", b"not a model", SHIPPED.read_bytes()[:100_000]])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "model.npz").write_bytes(data)
    with pytest.raises(InvalidRecord, match="train it again"):
        Network(tmp_path / "model.npz")


def test_there_is_nothing_to_learn_from_an_empty_folder() -> None:
    from whowhom.extract.syntax.train import train

    with pytest.raises(InvalidRecord, match="no sentence"):
        train([])
