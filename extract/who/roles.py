"""Who held which post, and who belongs to which body, each with the noun phrase that says so."""

from __future__ import annotations

from dataclasses import replace

from ...graph.records import Affiliation, Document, Role
from ..text.gazetteer import listed, state
from ..text.tokens import words
from .aliases import Linked
from .beside import BEFORE
from .home import WHY as GUESSED
from .kin import head_of, post_key
from .offices import Office
from .referred import BODY_AROUND, LAST_BODY, TOWN_BEFORE
from .terms import dated

__all__ = ["affiliations", "roles"]

NOBODY = "the text does not say whose post it is"


def roles(document: Document, linked: list[Linked], as_of: str | None) -> list[Role]:
    """Give one role for each person, post and tense, from the passage that says most."""
    best: dict[tuple[str, str, str], tuple[int, Role]] = {}
    known = _bodies_by_post(linked)
    for link in linked:
        if link.name is None:
            continue
        for office in link.person.offices:
            made = _role(document, link, office, known, as_of)
            if made is None:
                continue
            role, score = made
            key = (role.person or "", post_key(role.role), role.tense)
            former = best.get(key)
            if former and former[1].org and role.org and former[1].org != role.org and score >= 2:
                key = (role.person or "", f"{post_key(role.role)} {role.org}", role.tense)
                former = best.get(key)
            if former is None or score > former[0]:
                best[key] = (score, role)
    kept = [r for _, r in best.values()]
    of_one: dict[str, list[Role]] = {}
    for r in kept:
        of_one.setdefault(r.person or "", []).append(r)
    kept = [r for r in kept if not any(_generic(r, o) or _addressed(r, o) for o in of_one[r.person or ""])]
    return sorted(kept, key=lambda r: (r.char_start, r.char_end, r.role))


def _generic(role: Role, other: Role) -> bool:
    """Say whether a role is only a shorter wording of another of the same person: "Minister X"."""
    if role is other or role.person != other.person or role.tense != other.tense:
        return False
    mine, theirs = set(post_key(role.role).split()), set(post_key(other.role).split())
    return mine < theirs and (role.grade != "confident" or role.org is None or role.org == other.org)


_ADDRESSES = listed("roles.addresses")


def _addressed(role: Role, other: Role) -> bool:
    """Say whether a role is only how somebody is addressed who has another one: "Cardinal X, prefect of the ..."."""
    if role.person != other.person or not _address(role):
        return False
    return not _address(other) and other.tense == role.tense


def _address(role: Role) -> bool:
    return role.role.lower() in _ADDRESSES or role.rule == "letters"


_ALIKE = {"premier": "minister", "spokesman": "spokesperson", "spokeswoman": "spokesperson"}


def _head(role: str) -> str:
    """Give the word that makes a post what it is, the same for two words of one meaning."""
    head = head_of(role)
    return _ALIKE.get(head, head)


def _bodies_by_post(linked: list[Linked]) -> dict[tuple[str, str], Office]:
    """Give for a person and the head of a post the passage that names the body."""
    found: dict[tuple[str, str], Office] = {}
    for link in linked:
        for office in link.person.offices:
            if link.name and office.org:
                found.setdefault((link.name, _head(office.role)), office)
    return found


def _role(
    document: Document, link: Linked, office: Office, known: dict[tuple[str, str], Office], as_of: str | None
) -> tuple[Role, int] | None:
    p = link.person
    assert link.name is not None
    org, why, score = office.org, office.doubt, 2
    head = _head(office.role)
    if head in words().relatives or not office.role:
        return None
    if org is None:
        fuller = known.get((link.name, head))
        org, why = (fuller.org, why or fuller.doubt) if fuller else (None, why)
        score = 1 if org else 0
    if office.org_kind == "run" and not why:
        why = None if head.startswith("spokes") else "the body is known by its capitals alone"
    if org is None and not why:
        why = NOBODY
    start, end = min(p.start, office.begin), max(p.end, office.end)
    if office.rule == "described" and end - start > 400:
        start, end = office.begin, office.end
    start = _bracketed(document.text, start, end)
    grade = "confident"
    if why or not link.certain:
        for_a_person = org is None or why in (GUESSED, TOWN_BEFORE, BODY_AROUND, LAST_BODY, BEFORE)
        grade = "flagged" if for_a_person else "inferred"
        why = why or link.why
    role = Role(
        doc=document.id,
        quote=document.text[start:end],
        char_start=start,
        char_end=end,
        grade=grade,
        rule=office.rule,
        why=why,
        person=link.name,
        role=office.role,
        org=org,
        tense=office.tense or "current",
        as_of=as_of,
        accredited_to=office.accredited_to,
    )
    role = dated(role, document.text, office.end, office.rule == "appointed")
    return role, score * 2 + (grade == "confident") + (office.rule == "apposition" and len(office.role.split()) > 3)


def _bracketed(text: str, start: int, end: int) -> int:
    """Give the start with the bracket that the passage closes: "[U.S. President Joe] Biden"."""
    closing, opening = text.find("]", start, end), text.find("[", start, end)
    unopened = closing >= 0 and not 0 <= opening < closing
    return start - 1 if unopened and text[start - 1 : start] == "[" else start


def affiliations(
    document: Document, linked: list[Linked], held: list[Role], kinds: dict[str, str]
) -> list[Affiliation]:
    """Give who works at which body: by a post there, or by "X of the Institute"."""
    found: dict[tuple[str, str], Affiliation] = {}
    for role in held:
        if role.person and role.org and kinds.get(role.org) == "org":
            made = _affiliation(document, role.person, role.org, role.char_start, role.char_end, role.grade, role.why)
            made = replace(made, role=role.role, tense=role.tense, rule=role.rule)
            found.setdefault((role.person, role.org), made)
    for x in linked:
        for body in x.person.bodies if x.name else ():
            p = x.person
            made = _affiliation(document, x.name or p.name, body, p.start, p.end, "inferred", "no post is named")
            relation = "of-state" if state(body) else "works-at"
            found.setdefault((made.person, body), replace(made, rule="name-of-body", relation=relation))
    return sorted(found.values(), key=lambda a: (a.char_start, a.person, a.org))


def _affiliation(
    document: Document, person: str, org: str, start: int, end: int, grade: str, why: str | None
) -> Affiliation:
    return Affiliation(
        doc=document.id,
        quote=document.text[start:end],
        char_start=start,
        char_end=end,
        grade=grade,
        why=why,
        person=person,
        org=org,
    )
