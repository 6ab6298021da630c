"""People as noun phrases: the name with the titles before it and the apposition after it."""

from __future__ import annotations

from ..text.gazetteer import common_words, state
from ..text.tokens import TITLES, Chunk, words
from .about_names import called_a_body, located, names_a_thing, no_holder, spoken_to
from .addressed import of_husband, without_title
from .also_known import same_as
from .appositions import Apposition, after_name
from .before_name import posts_before, ranked
from .by_field import with_fields
from .by_name import GLUED, by_name, peoples
from .called_over import called_over
from .endings import LOCAL_HEADS
from .headlines import closed, stands_between
from .in_lists import behind_letters, in_list
from .kin import head_of
from .kin_names import of_one_family
from .lost import has_lost
from .offices import RANKS, Office, body
from .shared_posts import distributed, joined, listed_in_brackets
from .styled import PLURAL
from .units import Person, Unit
from .verbs import REPORTING, acted_on, acts, alone

__all__ = ["people_of"]

_FORMS = frozenset(("ambassador", "archbishop", "bishop", "general", "judge", "deputy", "professor"))
"""What only tells how somebody is addressed, where the post itself stands behind the name."""
_AFTER_THE = ("Hon", "Rev", "Right", "Rt", "Most Rev", "Very Rev", "Ven")
"""How titles begin before which an article stands."""
_OF_PLACES = LOCAL_HEADS | {"senator", "representative", "congressman", "congresswoman", "assemblyman", "assemblywoman"}
_TOWNS = frozenset(("city", "place", "run", "venue"))


def people_of(unit: Unit) -> list[Person]:
    """Give every passage of a sentence that is or may be a person; `bare` ones are decided with the whole document."""
    chunks = unit.chunks
    found: list[Person] = []
    floor = 0
    inherited: tuple[Office, ...] = ()
    last_end = -1
    for k, c in enumerate(chunks):
        if c.kind != "run" or k < floor or c.text in words().org_heads or peoples(c.text):  # "Notre Dame University"
            continue
        person = _person(unit, k, floor)
        if (same := same_as(unit, k, found, person)) is not None:
            found[-1], last_end = same, same.j
            continue
        if (
            (person.evidence in ("bare", "given", "family", "initial", "body") or _of_the_row(person, found))
            and inherited
            and joined(chunks, last_end, person.i)
        ):
            given = inherited
            if person.state:
                given = tuple(o._replace(org=person.state, org_kind="state") for o in inherited)
            given = _of_place(given, chunks, k + 1)
            person = person._replace(offices=given, evidence="post", bodies=())
        elif not (person.offices and _plural(chunks, person)):
            inherited = ()
            if person.evidence == "body" and found and joined(chunks, last_end, person.i):
                person = _alike(person, found[-1])
            elif in_list(unit, person, found[-1] if found else None, last_end):
                person = person._replace(evidence="list")
            elif found and found[-1].honorific in PLURAL and joined(chunks, last_end, person.i):
                person = person._replace(evidence="honorific", honorific=found[-1].honorific)
        if person.offices and _plural(chunks, person):
            inherited = tuple(o._replace(org=None) if o.org_after else o for o in person.offices)
        found.append(person)
        last_end = person.j
        floor = max(person.j, k + 1) if person.evidence != "bare" else floor
    return with_fields(chunks, distributed(unit, of_one_family(chunks, found, unit.text)))


def _of_the_row(person: Person, found: list[Person]) -> bool:
    """Say whether somebody with a form of address goes on a row of equals: "Senators A, B and Dr. C".

    Mr and Mrs do only where the one before is called so too.
    """
    if person.evidence != "honorific" or person.offices or not person.honorific:
        return False
    crowned = any(o.role.lower() in _CROWNED for p in found[-1:] for o in p.offices)
    return not crowned and (person.honorific.strip(".") not in _PLAIN or any(p.honorific for p in found[-1:]))


_CROWNED = frozenset(("king", "prince", "sultan", "emir", "emperor"))
"""Of two called so in the plural one may be his wife: "the Kings Don A and Doña B"."""


_PLAIN = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mme", "Messrs", "Lady", "Madame", "Madam"))


def _alike(person: Person, before: Person) -> Person:
    """Give "Chile's Foreign Minister A and Peru's B" the post of the one before, of another state."""
    held = [o for o in before.offices if o.org_kind == "state" and not o.org_after and o.org not in person.bodies]
    if not held or len(person.bodies) != 1 or state(person.bodies[0]) is None:
        return person
    doubt = f"has the post of {before.name}, who is named beside"
    office = held[0]._replace(org=person.bodies[0], begin=person.start, end=person.end, doubt=doubt)
    return person._replace(offices=(office,), bodies=())


def _owner(chunks: list[Chunk], i: int, floor: int) -> str | None:
    """Give the state or body that a name is said to be of: "Peru's Gustavo Meza-Cuadra", "the BBC's Umaru Fofana"."""
    if i - 2 < floor or chunks[i - 1].kind != "poss":
        return None
    if chunks[i - 2].kind == "run":
        single = " " not in chunks[i - 2].text and chunks[i].text.split()[0] in words().given and " " in chunks[i].text
        return chunks[i - 2].text if single and chunks[i - 2].text not in words().given else None
    if chunks[i - 2].kind not in ("state", "org"):
        return None
    return body(chunks[i - 2])[0]


def _plural(chunks: list[Chunk], person: Person) -> bool:
    return any(c.kind == "post" and c.plural for c in chunks[person.i : person.j])


def _person(unit: Unit, k: int, floor: int) -> Person:
    chunks, text = unit.chunks, unit.text
    run = chunks[k]
    i, honorific = k, None
    while i > floor and chunks[i - 1].kind in TITLES:
        honorific = chunks[i - 1].text
        i -= 1
    if honorific and honorific.startswith(_AFTER_THE) and i > floor + 1 and chunks[i - 1].low == "the":
        i -= 1
    offices, i = posts_before(chunks, i, k, floor, text)
    if offices and has_lost(chunks, i):
        offices = tuple(o if _stays(o) else o._replace(tense=o.tense or "former") for o in offices)
    if not offices and honorific:
        offices, i = ranked(chunks, i, k, floor, text)
    if (
        not offices
        and k > floor + 1
        and ((chunks[k - 1].text == "(" and chunks[k - 2].kind == "state") or chunks[k - 1].kind == "state")
    ):
        offices = listed_in_brackets(chunks, k)
    after = after_name(chunks, k + 1, text, bool(offices))
    offices = _completed(offices, after)
    if offices and after.j == k + 1:
        offices = _of_place(offices, chunks, k + 1)
    name_start, name = (of_husband(chunks[k - 1], run) if honorific else None) or without_title(run)
    owner = _owner(chunks, i, floor) if not offices else None
    evidence = _evidence(unit, k, offices, honorific, after, owner is not None)
    bodies = after.bodies
    i -= i == k and evidence == "acts" and behind_letters(chunks, k)
    if owner and evidence in ("body", "honorific"):
        i, bodies = i - 2, (*bodies, owner)
    end = chunks[after.j - 1].end if after.j > k + 1 else run.end
    return Person(
        i,
        max(after.j, k + 1),
        chunks[i].start,
        end,
        name_start,
        run.end,
        name,
        _held(offices, after.offices),
        evidence,
        honorific,
        bodies,
        after.state,
    )


def _stays(o: Office) -> bool:
    """Say whether somebody is called so whoever comes next: a founder, "Bishop X"."""
    return "founder" in o.role.lower() or (o.org is None and o.role.lower() in RANKS)


def _held(before: tuple[Office, ...], behind: tuple[Office, ...]) -> tuple[Office, ...]:
    """Leave out a rank before a name with a post behind it: "Ambassador X, Deputy Secretary"."""
    if behind and len(before) == 1 and before[0].org is None and before[0].role.lower() in _FORMS:
        return behind
    return (*before, *behind)


def _completed(offices: tuple[Office, ...], after: Apposition) -> tuple[Office, ...]:
    """Give the posts before the name the state after it: "King Hussein of Jordan"."""
    if after.bodies and not any(o.org for o in offices):
        return tuple(o._replace(org=after.bodies[0], org_kind="org", org_after=True) for o in offices)
    if not after.state:
        return offices
    return tuple(o if o.org else o._replace(org=after.state, org_kind="state", org_after=True) for o in offices)


def _of_place(offices: tuple[Office, ...], chunks: list[Chunk], k: int) -> tuple[Office, ...]:
    """Give "Bishop X of Bogor", "Governor X of Mie Prefecture" the town or region behind the name."""
    where = chunks[k + 1] if k + 1 < len(chunks) and chunks[k].low == "of" else None
    if where is None or where.kind not in _TOWNS or head_of(offices[-1].role) not in _OF_PLACES:
        return offices
    name = where.entry.name if where.entry else " ".join(where.text.split())
    return tuple(o if o.org else o._replace(org=name, org_kind=where.kind, org_after=True) for o in offices)


def _evidence(
    unit: Unit, k: int, offices: tuple[Office, ...], honorific: str | None, after: Apposition, owned: bool
) -> str:
    chunks, run = unit.chunks, unit.chunks[k]
    parts = run.text.replace("-", " ").split()
    bracketed = k + 1 < len(chunks) and chunks[k + 1].text == ")"
    titled = "post" if offices else "honorific" if honorific else None
    at_end = closed(chunks, k + 1) if len(parts) > 1 or bracketed else stands_between(chunks, k)
    if unit.headline and not (titled and at_end):
        if _heads_alone(chunks, k, after):
            return "apposition"
        signs = k > 0 and chunks[k - 1].low == "by"  # "By Ann Lee, Reuters"
        acts = len(parts) > 1 and stands_between(chunks, k) and parts[-1].lower() not in common_words()
        return (by_name(run.text, "") if acts and not signs else None) or "bare"
    if titled:
        return "bare" if offices and not honorific and no_holder(chunks, k, offices[-1].role) else titled
    if after.offices and len(parts) > 1:
        return "apposition"
    if called_a_body(chunks, k):
        return "bare"
    if len(parts) > 1 and (after.bodies or owned):
        return "body"
    if (
        (len(run.text.split()) > 1 or GLUED.match(run.text))
        and (kind := by_name(run.text, chunks[k - 1].low if k else ""))
        and not names_a_thing(chunks, k + 1)
        and not (kind == "family" and located(chunks, k))
    ):
        return kind
    if (run.text in words().given and spoken_to(chunks, k)) or called_over(chunks, k):
        return "given"
    if len(parts) == 1 and _of_see(chunks, k):
        return "bare"
    if after.offices and not (len(parts) == 1 and k and chunks[k - 1].low in ("at", "in", "near")):
        return "apposition"
    return _by_verb(chunks, k, parts)


def _by_verb(chunks: list[Chunk], k: int, parts: list[str]) -> str:
    """Say whether what somebody does shows that a row of capitals is a person."""
    run = chunks[k]
    if 1 < len(run.text.split()) < 5 and (acts(chunks, k + 1) or acted_on(chunks, k)) and not _determined(chunks, k):
        return "acts"
    if (len(parts) == 1 and alone(chunks, k)) or behind_letters(chunks, k):
        return "acts"
    following = chunks[k + 1].low if k + 1 < len(chunks) else ""
    if len(parts) == 1 and k and chunks[k - 1].low in ("the", "a", "an", "of", "at", "in", "from"):
        return "bare"
    if following in REPORTING or (k > 0 and chunks[k - 1].low in REPORTING and following in (",", ".", "")):
        return "speech"
    return "bare"


def _heads_alone(chunks: list[Chunk], k: int, after: Apposition) -> bool:
    """Say whether a heading ends in a name with its post: "Readouts | Ann Lee, Secretary-General"."""
    opens = k == 0 or chunks[k - 1].text in ("|", ":", "-", "—")
    return bool(after.offices) and " " in chunks[k].text and opens and after.j >= len(chunks)


def _of_see(chunks: list[Chunk], k: int) -> bool:
    """Say whether a word is a place, behind a name and "of" or within "the Colombo Powers"."""
    if k < 2:
        return False
    before, c = chunks[k - 2 : k]
    see = c.low == "of" and before.kind == "run" and k > 2 and chunks[k - 3].kind in ("post", *TITLES)
    return see or (before.low == "the" and c.kind in ("city", "place"))


def _determined(chunks: list[Chunk], k: int) -> bool:
    return k > 0 and chunks[k - 1].low in ("the", "a", "an")
