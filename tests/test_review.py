"""Review: what waits for a person, and decisions that find their claim again and take effect."""

import json
import subprocess

import pytest

from whowhom.dossier.amending import amended
from whowhom.dossier.finding import about
from whowhom.dossier.folder import Dossier
from whowhom.dossier.judgements import Judgement, append, read
from whowhom.dossier.review import QUEUES, decide, decided, described, item, named, queue, take_back
from whowhom.graph.errors import InvalidInput, UnknownName
from whowhom.graph.jsonl import dumps, from_json
from whowhom.graph.records import Event, Role
from whowhom.queries.encounters import met

TEXT = (
    "Ann Archer met Bob Baker in Oslo on Tuesday. Observers think that Ann Archer may have spoken with Cem Demir. "
    "Dora Eck met Fritz Gram in Rome."
)
WHO = {"who": "ann", "when": "2026-01-02T03:04:05Z"}


def event(quote, *who, text=TEXT, **more):
    start = text.index(quote)
    fields = {"type": "meeting", "status": "happened", "grade": "confident"} | more
    return Event(doc="note", quote=quote, char_start=start, char_end=start + len(quote), participants=who, **fields)


def write(dossier, *records, text=TEXT, doc="note"):
    people = sorted({n for r in records for n in getattr(r, "participants", ())})
    lines = [{"kind": "document", "id": doc, "text": text, "date": "2023-06-20", "publisher": "Wire"}]
    lines += [{"kind": "person", "doc": doc, "name": n} for n in people]
    body = [json.dumps(r) for r in lines] + list(
        dumps(from_json({**json.loads(j), "doc": doc}) for j in dumps(records))
    )
    (dossier.path / "records" / "batch.jsonl").write_text("\n".join(body) + "\n", "utf-8")


FIRST = event(
    "Ann Archer met Bob Baker in Oslo on Tuesday.", "Ann Archer", "Bob Baker", date="2023-06-13", place="Oslo"
)
DOUBT = event(
    "Observers think that Ann Archer may have spoken with Cem Demir.", "Ann Archer", "Cem Demir",
    type="call", grade="flagged", why="an opinion", rule="may-have",
)  # fmt: skip
GUESS = event("Dora Eck met Fritz Gram in Rome.", "Dora Eck", "Fritz Gram", grade="inferred", place="Rome")


@pytest.fixture
def dossier(tmp_path):
    made = Dossier.create(tmp_path / "talks")
    write(made, FIRST, DOUBT, GUESS)
    return made


def waiting(dossier):
    store = dossier.store()
    return list(queue(store, decided(store, dossier)))


def claim_of(dossier, who):
    store = dossier.store()
    for _, iri in queue(store):
        found = item(store, iri)
        if who in getattr(found.record, "participants", ()):
            return iri, found.record
    raise AssertionError(who)


def judge(dossier, who, what, **more):
    iri, record = claim_of(dossier, who)
    return decide(dossier, iri, record, what, **WHO, **more)


def warned(dossier):
    return [w for w in dossier.build().warnings if "judgements.tsv" in w]


def shown(dossier, **more):
    return [(set(e.participants), e.status, e.date, e.place) for e in met(dossier.store(), **more)]


def test_flagged_claims_come_first_then_inferred_then_single_sourced(dossier):
    assert [name for name, _ in waiting(dossier)] == list(QUEUES)


def test_a_claim_is_shown_in_its_context_with_what_was_understood_and_why(dossier):
    store = dossier.store()
    name, iri = next(queue(store))
    found = item(store, iri, name)
    assert found.record.quote == DOUBT.quote
    assert found.before.endswith("on Tuesday. ")
    assert found.after.startswith(" Dora Eck")
    assert (found.record.why, found.record.rule) == ("an opinion", "may-have")
    assert json.loads(json.dumps(found.to_json()))["id"].startswith("claim-")
    assert named(store, found.id) == named(store, found.id[:12]) == named(store, iri) == iri
    with pytest.raises(UnknownName, match="no such claim"):
        named(store, "claim-ffffff")


def test_what_else_the_same_words_may_say_is_listed(dossier):
    other = event(DOUBT.quote, "Cem Demir", "Ann Archer", type="meeting", status="possible")
    write(dossier, FIRST, DOUBT, other)
    store = dossier.store()
    assert item(store, next(queue(store))[1]).alternatives == (
        "the same words: meeting possible: Ann Archer; Cem Demir",
    )


def test_a_record_is_read_back_as_it_was_made(dossier):
    role = Role(
        doc="note", quote="Ann Archer", char_start=0, char_end=10, person="Ann Archer", role="Envoy", org="Norway",
        from_="2020", until="2023-07", accredited_to="France", grade="inferred", tense="former",
    )  # fmt: skip
    sided = event(FIRST.quote, "Ann Archer", "Bob Baker", "Cem Demir", grade="flagged", why="?",
                  sides=(("Ann Archer",), ("Bob Baker", "Cem Demir")), stated_by="Dora Eck")  # fmt: skip
    write(dossier, role, sided)
    store = dossier.store()
    assert [item(store, iri).record for _, iri in queue(store)] == [sided, role]


def test_an_accepted_claim_counts_and_a_rejected_one_does_not(dossier):
    judge(dossier, "Cem Demir", "accept")
    judge(dossier, "Bob Baker", "reject", why="it was another Baker")
    assert sorted(map(sorted, (w for w, *_ in shown(dossier)))) == [
        ["Ann Archer", "Cem Demir"],
        ["Dora Eck", "Fritz Gram"],
    ]
    assert [name for name, _ in waiting(dossier)] == ["inferred"]


def test_a_rejection_needs_a_reason(dossier):
    with pytest.raises(InvalidInput, match="without a reason"):
        judge(dossier, "Bob Baker", "reject")


def test_a_correction_takes_effect_with_the_same_words_and_the_original_is_kept(dossier):
    judge(dossier, "Bob Baker", "edit", patch={"date": "2023-06-14", "participants": ["Ann Archer", "Bo Becker"]})
    assert ({"Ann Archer", "Bo Becker"}, "happened", "2023-06-14", "Oslo") in shown(dossier)
    assert not any("Bob Baker" in who for who, *_ in shown(dossier))
    (row,) = [e for e in met(dossier.store(), evidence=True) if "Bo Becker" in e.participants]
    assert (row.grade, row.evidence[0].quote, row.evidence[0].doc) == ("curated", FIRST.quote, "note")
    store = dossier.store()
    assert any("corrected to date: 2023-06-14" in r["w"].value for r in store.query(
        "SELECT ?w { GRAPH ?g { ?c <https://w3id.org/whowhom/ns#why> ?w } }"))  # fmt: skip
    assert dossier.build().findings == []
    assert take_back(dossier, claim_of(dossier, "Bob Baker")[0], **WHO).what == "edit"
    assert ({"Ann Archer", "Bob Baker"}, "happened", "2023-06-13", "Oslo") in shown(dossier)
    assert not any("Bo Becker" in who for who, *_ in shown(dossier))


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_a_status_can_be_corrected(dossier, status):
    judge(dossier, "Bob Baker", "edit", patch={"status": status})
    assert ({"Ann Archer", "Bob Baker"}, status, "2023-06-13", "Oslo") in shown(dossier, statuses=["all"])


@pytest.mark.parametrize(
    ("patch", "said"),
    [({"date": "2023-02-30"}, "2023-02-30"), ({"status": "perhaps"}, "perhaps"), ({"quote": "x"}, "cannot be changed"),
     ({"participants": ["Ann Archer"]}, "needs somebody"), ({"participants": "Ann"}, "not a list"), ({}, "nothing")],
)  # fmt: skip
def test_an_impossible_correction_is_refused_before_it_is_written(dossier, patch, said):
    with pytest.raises(InvalidInput, match=said):
        judge(dossier, "Bob Baker", "edit", patch=patch)
    assert read(dossier.path / "judgements.tsv") == []


def test_a_tenure_is_corrected_too():
    role = Role(doc="note", quote="Ann Archer", char_start=0, char_end=10, person="Ann Archer", role="Envoy")
    assert amended(role, {"from": "2020", "org": "Norway"}).from_ == "2020"


# ------------------------------------------------------------------ found again


def test_a_decision_finds_its_claim_when_the_document_grows_above_it(dossier):
    judge(dossier, "Cem Demir", "accept")
    judge(dossier, "Bob Baker", "edit", patch={"place": "Bergen"})
    text = "A new first line.\n" + TEXT
    moved = [from_json({**json.loads(j), "char_start": text.index(json.loads(j)["quote"]),
                        "char_end": text.index(json.loads(j)["quote"]) + len(json.loads(j)["quote"])})
             for j in dumps([FIRST, DOUBT, GUESS])]  # fmt: skip
    write(dossier, *moved, text=text)
    assert warned(dossier) == []
    assert {place for *_, place in shown(dossier)} == {"Bergen", None, "Rome"}


def test_a_decision_finds_its_claim_when_the_extractor_takes_more_of_the_sentence(dossier):
    judge(dossier, "Bob Baker", "reject", why="another Baker")
    shorter = event("Ann Archer met Bob Baker in Oslo", "Ann Archer", "Bob Baker", date="2023-06-13", place="Oslo")
    write(dossier, shorter)
    assert warned(dossier) == []
    assert shown(dossier) == []


def test_a_decision_follows_a_document_that_was_renamed(dossier):
    judge(dossier, "Bob Baker", "reject", why="another Baker")
    write(dossier, FIRST, doc="letter")
    assert warned(dossier) == []
    assert shown(dossier) == []


@pytest.mark.parametrize(
    "change", [{"status": "denied"}, {"date": "2023-06-12"}, {"participants": ("Ann Archer", "Bo")}]
)
def test_a_decision_on_what_is_understood_otherwise_now_is_listed_not_applied(dossier, change):
    judge(dossier, "Bob Baker", "accept")
    fields = {"date": "2023-06-13", "place": "Oslo"} | change
    write(dossier, event(FIRST.quote, *fields.pop("participants", FIRST.participants), **fields))
    (said,) = warned(dossier)
    assert "accept of 2026-01-02 by ann fits no claim any more" in said
    assert "Ann Archer met Bob Baker" in said
    assert warned(dossier) == [said], "also when nothing has changed since"
    assert len(read(dossier.path / "judgements.tsv")) == 1


def test_a_correction_that_the_extractor_has_learnt_is_an_acceptance(dossier):
    judge(dossier, "Bob Baker", "edit", patch={"date": "2023-06-14"})
    write(dossier, event(FIRST.quote, *FIRST.participants, date="2023-06-14", place="Oslo"))
    assert warned(dossier) == []
    assert [e.grade for e in met(dossier.store())] == ["confident"]


def test_a_decision_of_a_text_that_is_gone_is_listed(dossier):
    judge(dossier, "Bob Baker", "accept")
    write(dossier, GUESS)
    assert len(warned(dossier)) == 1


def test_a_faulty_line_of_judgements_is_reported_and_the_others_count(dossier):
    judge(dossier, "Bob Baker", "reject", why="another Baker")
    with (dossier.path / "judgements.tsv").open("a") as f:
        f.write("torn li")
    report = dossier.build()
    assert [p for p in report.problems if "judgements.tsv:3" in p]
    assert not any("Bob Baker" in who for who, *_ in shown(dossier))
    decide(dossier, *claim_of(dossier, "Cem Demir"), "accept", **WHO)
    assert any("Cem Demir" in who for who, *_ in shown(dossier))


def test_decisions_written_by_hand_or_by_an_older_version_count_by_the_claims_iri(dossier):
    iri, _ = claim_of(dossier, "Cem Demir")
    append(dossier.path / "judgements.tsv", Judgement("2026-01-02", "ann", "accept", iri))
    assert any("Cem Demir" in who for who, *_ in shown(dossier))


def test_two_people_review_in_two_branches_and_git_merges_both(dossier):
    def git(*words):
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *who, *words], cwd=dossier.path, check=True, capture_output=True)

    git("init")
    git("add", "-A")
    git("commit", "-m", "start")
    git("checkout", "-b", "other")
    judge(dossier, "Cem Demir", "accept")
    git("commit", "-am", "accept")
    git("checkout", "main")
    judge(dossier, "Bob Baker", "reject", why="another Baker")
    git("commit", "-am", "reject")
    git("merge", "other")
    assert {j.what for j in read(dossier.path / "judgements.tsv")} == {"accept", "reject"}
    assert [name for name, _ in waiting(dossier)] == ["inferred"]


def test_what_a_decision_keeps_can_be_read():
    assert json.loads(about(FIRST)) == {
        "date": "2023-06-13", "doc": "note", "kind": "meeting", "place": "Oslo", "status": "happened",
        "who": "Ann Archer; Bob Baker",
    }  # fmt: skip
    assert described(FIRST) == "meeting happened: Ann Archer; Bob Baker on 2023-06-13 in Oslo"
