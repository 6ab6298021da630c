"""What a text says of states, sentence by sentence, as far as the posts of people may be theirs."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from ..text.rows import Row
from .aliases import Linked
from .states import Named, headed, named_in, paired, unnamed_posts
from .units import Unit

__all__ = ["Around", "around"]


Signs = list[tuple[str, str, float]]
"""Signs, each with the state for which it speaks and how strongly."""


class Around(Row, frozen=True):
    """What a text says of states, sentence by sentence, apart from the phrases that name people."""

    units: list[Unit]
    linked: list[Linked]
    where: list[int]
    within: dict[int, list[int]]
    named: list[list[Named]]
    unnamed: list[list[tuple[str, str]]]
    owned: list[dict[str, set[str | None]]]
    """For each sentence the states whose officials it names, each with their names."""
    own: dict[str | None, str]
    """The state of everybody for whom the text names one."""
    base: dict[tuple[str, str], float]
    """The signs that speak for each state in the whole text, by sign and state."""
    posts: Counter[tuple[str, str]]
    """How often a state's post is spoken of without a name."""
    begun: dict[int, tuple[int, int]]
    """Where the lists begin in which people stand, as far as it was asked."""
    met: dict[int, bool]
    """Whether people are those who are met, as far as it was asked."""
    plain: dict[tuple[int, str], tuple[str | None, Signs, Signs]]
    """What every reading says of a mention that bears a post, as far as it was asked: of two one reads it once."""
    guessed: Mapping[str | None, str] = MappingProxyType({})
    """The state that a first reading gave everybody else; who stands beside them is judged by it."""

    headed: tuple[str | None, ...] = ()
    """The state over each sentence, where a line of a list names nothing else: "• United States"."""
    gone: frozenset[str] = frozenset()
    """States that were no more when the text was written."""

    def state_of(self, name: str | None) -> str | None:
        """Give the state of a person, told or guessed."""
        return self.own.get(name) or self.guessed.get(name)


def around(
    votes: dict[str, float],
    units: list[Unit],
    linked: list[Linked],
    where: list[int],
    within: dict[int, list[int]],
    then: Mapping[str, str],
) -> Around:
    """Gather what the evidence for each post is taken from; `then` gives states by what stood for them at the time."""
    told: dict[str, float] = {}
    for s, vote in votes.items():
        told[then.get(s, s)] = max(vote, told.get(then.get(s, s), 0.0))
    owned: list[dict[str, set[str | None]]] = [{} for _ in units]
    own: dict[str | None, str] = {}
    for x, at in zip(linked, where, strict=True):
        for o in x.person.offices:
            if o.org and o.org_kind in ("state", "capital"):
                owned[at].setdefault(o.org, set()).add(x.name)
                if not o.doubt and o.org_kind == "state":
                    own[x.name] = o.org
    named = [_apart(named_in(u), [linked[i] for i in within.get(n, ())]) for n, u in enumerate(units)]
    named = [[m._replace(state=then.get(m.state, m.state)) for m in row] for row in named] if then else named
    unnamed = [[(then.get(s, s), post) for s, post in unnamed_posts(u.chunks)] for u in units]
    officials: dict[str, set[str | None]] = {}
    for row in owned:
        for state, names in row.items():
            officials.setdefault(state, set()).update(names)
    most = max(told.values(), default=1.0)
    base: dict[tuple[str, str], float] = {}
    for s, vote in told.items():
        base["often", s] = vote / most
        base["others", s] = min(len(officials.get(s, ())), 3)
    beside = {s for u in units for pair in paired(u) if not pair.isdisjoint(officials) for s in pair}
    base.update({("twin", s): 1.0 for s in beside & told.keys() - officials.keys()})
    posts = Counter(pair for row in unnamed for pair in row)
    over = tuple(headed(units))
    return Around(units, linked, where, within, named, unnamed, owned, own, base, posts, {}, {}, {}, headed=over)


def _apart(named: list[Named], people: list[Linked]) -> list[Named]:
    """Leave out what belongs to people's names and titles."""
    spans = sorted((x.person.start, x.person.end) for x in people)
    return [m for m in named if not _inside(m.start, spans)]


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    k = bisect_right(spans, (at, 1 << 62)) - 1
    return k >= 0 and at < spans[k][1]
