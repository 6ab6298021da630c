import itertools

from hypothesis import given
from hypothesis import strategies as st

from whowhom.graph import ledger
from whowhom.graph.ledger import ClaimRow, LocalEvent, alike, resolve

TWO = frozenset({"p/a", "p/b"})


def claim(status, day, grade="confident", date="2023-06-19", **more):
    return ClaimRow(f"c-{status}-{day}", f"s-{day}", status, grade, source_date=day, date=date, **more)


def event(iri, date, status="happened", source=None, place=None, made="2023-06-18", kind="meeting", who=TWO):
    return LocalEvent(iri, source or iri, kind, who, date, place, status, made)


def cluster(events, within):
    """Put events together that need not be read in any order."""
    keys = sorted({alike(e) for e in events})
    return [g for key in keys for g in ledger.cluster([e for e in events if alike(e) == key], within)]


def grouped(*events):
    return sorted(sorted(e.iri for e in g) for g in cluster(events, {"place/beijing": "state/china"}))


def test_a_plan_meets_its_outcome():
    assert resolve([claim("planned", "2023-06-18"), claim("happened", "2023-06-20")]).status == "happened"


def test_an_outcome_beats_a_later_prospect():
    assert resolve([claim("happened", "2023-06-20"), claim("planned", "2023-06-25")]).status == "happened"


def test_the_newest_outcome_counts_and_the_conflict_stays_visible():
    found = resolve([claim("happened", "2023-06-20"), claim("denied", "2023-06-22")])
    assert (found.status, found.disputed, len(found.claims)) == ("denied", True, 2)


def test_what_was_known_on_a_day_leaves_out_later_and_undated_sources():
    claims = [claim("possible", "2023-06-18"), claim("happened", "2023-06-20"), claim("happened", None)]
    assert resolve(claims, "2023-06-19").status == "possible"
    assert resolve(claims, "2023-06-17") is None


def test_a_rejected_claim_never_counts():
    assert resolve([claim("happened", "2023-06-20", judgement="rejected")]) is None


def test_a_flagged_claim_does_not_turn_a_plan_into_an_outcome():
    plan, rumour = claim("planned", "2023-06-18"), claim("happened", "2023-06-20", grade="flagged")
    assert resolve([plan, rumour]).status == "planned"
    assert resolve([plan, rumour._replace(judgement="accepted")]).status == "happened"


def test_a_flagged_claim_alone_stays_flagged_until_accepted():
    rumour = claim("happened", "2023-06-20", grade="flagged")
    assert resolve([rumour]).grade == "flagged"
    assert resolve([rumour._replace(judgement="accepted")]).grade == "inferred"


def test_the_date_is_the_narrowest_that_all_sources_allow():
    claims = [claim("happened", "2023-06-20", date="2023-06"), claim("happened", "2023-06-21", date="2023-06-19")]
    assert resolve(claims).dates == ("2023-06-19",)


def test_dates_with_none_in_common_are_each_listed():
    claims = [claim("happened", "2023-06-20", date="2023-06-18"), claim("happened", "2023-06-21", date="2023-06-19")]
    assert resolve(claims).dates == ("2023-06-18", "2023-06-19")


def test_two_encounters_of_a_pair_on_two_days_are_two():
    assert grouped(event("a", "2023-06-18"), event("b", "2023-06-19")) == [["a"], ["b"]]


def test_a_vague_date_joins_only_where_one_encounter_fits():
    assert grouped(event("a", "2023-06-18"), event("b", "2023-06")) == [["a", "b"]]
    assert grouped(event("a", "2023-06-18"), event("b", "2023-06-19"), event("c", "2023-06")) == [["a"], ["b"], ["c"]]


def test_a_call_is_not_a_meeting():
    assert grouped(event("a", "2023-06-18"), event("b", "2023-06-18", kind="call")) == [["a"], ["b"]]


def test_places_that_contain_each_other_agree_and_others_do_not():
    beijing, china, paris = "place/beijing", "state/china", "place/paris"
    day = "2023-06-18"
    assert grouped(event("a", day, place=beijing), event("b", day, place=china)) == [["a", "b"]]
    assert grouped(event("a", day, place=beijing), event("b", day, place=paris)) == [["a"], ["b"]]


def test_a_plan_is_fulfilled_elsewhere():
    plan = event("a", "2023-11", status="possible", place="place/san-francisco")
    assert grouped(event("b", "2023-11-15", place="place/woodside"), plan) == [["a", "b"]]


def test_an_undated_outcome_is_not_guessed_to_be_a_dated_one():
    assert grouped(event("a", "2023-06-18"), event("b", None)) == [["a"], ["b"]]


def test_an_undated_hope_is_what_a_later_meeting_fulfils():
    hope = event("b", None, status="hoped", made="2023-06-01")
    assert grouped(event("a", "2023-06-18"), hope) == [["a", "b"]]
    assert grouped(event("a", "2023-05-18"), hope) == [["a"], ["b"]]


def test_statements_of_one_speaker_in_two_sources_are_two():
    who = frozenset({"p/a"})
    events = [event("a", "2023-06-18", kind="statement", who=who), event("b", "2023-06-18", kind="statement", who=who)]
    assert grouped(*events) == [["a"], ["b"]]


statuses = st.sampled_from(["happened", "planned", "possible", "denied", "cancelled", "refused", "hoped", "ongoing"])
claims = st.lists(
    st.builds(claim, statuses, st.dates().map(str), st.sampled_from(["confident", "inferred", "flagged", "curated"])),
    min_size=1, max_size=4,
)  # fmt: skip


@given(claims)
def test_the_order_in_which_claims_arrive_changes_nothing(found):
    found = list({c.claim: c for c in found}.values())
    results = {resolve(order) for order in itertools.permutations(found)}
    assert len(results) == 1


@given(st.lists(st.sampled_from(["2023-06-18", "2023-06-19", "2023-06", "2023", None]), max_size=6))
def test_every_event_is_in_exactly_one_group(days):
    events = [event(f"e{i}", day) for i, day in enumerate(days)]
    assert sorted(e.iri for g in cluster(events, {}) for e in g) == sorted(e.iri for e in events)


DATES = ("1956-03-30", "1956-03-31", "1956-04-01", "1956-03", "1956-04", "1956", "1955/1958", "1956-04/..",
         "../1956-03", "[1956-03-31..1956-04-02]", None)  # fmt: skip


@given(
    st.lists(
        st.tuples(st.sampled_from(DATES), st.sampled_from(("happened", "planned")), st.sampled_from("xyz")), max_size=12
    )
)
def test_busy_actors_are_grouped_as_if_every_group_were_looked_at(told):
    events = [
        LocalEvent(f"{n}#1", str(n), "meeting", frozenset("ab"), date, place, status, "1956-01-01")
        for n, (date, status, place) in enumerate(told)
    ]
    expected = []
    for event in sorted(events, key=ledger._width):
        fitting = [g for g in expected if all(ledger._may_be_one(event, other, {}) for other in g)]
        if len(fitting) == 1:
            fitting[0].append(event)
        else:
            expected.append([event])
    assert cluster(events, {}) == expected
