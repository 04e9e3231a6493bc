"""Who gets a lane, and which events join two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from events import wording
from events.counterparts import OPEN, TOGETHER
from events.facets.arrays import Bools, Collection, Links
from events.models import Event, Participant
from events.offices import Rank, Term, main_term, rank_of, short_title, terms_of

MOST_LANES = 20
MOST_EVENTS = 90
MOST_CANDIDATES = 40
#: Kinds that bring people together, unless the reader chooses kinds.
JOINING = (
    *TOGETHER,
    Event.Kind.PRESS_CONFERENCE.value,
    Event.Kind.AGREEMENT.value,
    Event.Kind.STATEMENT.value,
)


@dataclass(frozen=True, slots=True)
class Known:
    """A participant as the link table tells it."""

    pk: int
    kind: str
    name: str
    slug: str
    code: str


@dataclass(frozen=True, slots=True)
class Lane:
    who: Known
    rank: Rank
    office: str
    terms: tuple[Term, ...]


@dataclass
class Joined:
    """An event that joins two lanes or more; `whom` are participants' ids."""

    pk: int
    title: str
    kind: str
    status: str
    start: date | None
    end: date | None
    precision: str
    modifier: str
    text: str
    announced: date | None
    place: str
    source_count: int
    whom: set[int] = field(default_factory=set)

    @property
    def when(self) -> wording.When:
        return wording.When(
            self.start,
            self.end,
            self.precision,
            self.modifier,
            self.text,
            self.announced,
            self.status,
        )

    @property
    def look(self) -> str:
        """What the marks say of how much is known: form before colour."""
        if self.status == Event.Status.CANCELLED:
            return "cancelled"
        state = "plan" if self.status in OPEN else "took"
        is_told = self.when.precision in wording.DAYS and not self.when.modifier_bound
        return state if is_told or not self.start else f"{state} faded"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Lanes in their order, the events on them by day, and who else might have one."""

    lanes: list[Lane]
    dated: list[Joined]
    undated: list[Joined]
    candidates: list[Known]
    left_out: int

    @property
    def events(self) -> list[Joined]:
        return [*self.dated, *self.undated]


_COLUMNS = (
    *("pk", "title", "kind", "status", "start", "end", "precision", "date_modifier"),
    *("date_text", "announced", "place", "source_count"),
)


def choose(
    collection: Collection,
    within: Bools,
    first: date,
    last: date,
    *,
    people: Sequence[int] = (),
) -> Chosen:
    """Those who meet most at the events `within`, twenty at most; who is among `people`
    comes before all.

    Two of these or more are the lanes, one stands among those met. Three queries.
    """
    there = collection.links["there"]
    met = within & (np.bincount(there.rows, minlength=len(collection)) > 1)
    named = [who for who in people if within[there.rows_having(who)].any()]
    known, ordered = _meeting_most(there, met, named)
    if len(named) > 1:
        chosen = named[:MOST_LANES]
    else:
        chosen = list(dict.fromkeys([*named, *ordered]))[:MOST_LANES]
    whom: dict[int, set[int]] = defaultdict(set)
    for who in chosen:
        rows = there.rows_having(who)
        for row in rows[met[rows]].tolist():
            whom[row].add(who)
    joining = sorted(row for row, some in whom.items() if len(some) > 1)
    told_most = sorted(joining, key=lambda row: -int(collection.sources[row]))
    drawn = _joined(
        {int(collection.ids[row]): whom[row] for row in told_most[:MOST_EVENTS]}
    )
    dated, undated = _parted(drawn, first, last)
    seen = {who for one in drawn for who in one.whom} | set(named)
    lanes = _lanes([known[who] for who in chosen if who in seen], first, last)
    return Chosen(
        lanes=in_short_order(lanes, drawn),
        dated=dated,
        undated=undated,
        candidates=[known[who] for who in ordered[:MOST_CANDIDATES]],
        left_out=len(joining) - len(drawn),
    )


def _meeting_most(
    there: Links, met: Bools, named: Sequence[int]
) -> tuple[dict[int, Known], list[int]]:
    """Whoever was at most of the events `met`, by name where it is as many."""
    counts = there.counts(met)
    most = np.argsort(-counts, kind="stable")[: 5 * MOST_CANDIDATES].tolist()
    count_of = {there.keys[at]: int(counts[at]) for at in most if counts[at]}
    rows = Participant.objects.filter(pk__in=[*count_of, *named])
    columns = ("pk", "kind", "name", "slug", "country_code")
    known = {values[0]: Known(*values) for values in rows.values_list(*columns)}
    ordered = sorted(count_of, key=lambda who: (-count_of[who], known[who].name))
    return known, ordered


def _joined(joining: dict[int, set[int]]) -> list[Joined]:
    shown = Event.objects.visible().filter(pk__in=list(joining))
    rows = shown.order_by("sort_date", "pk")
    found = [Joined(*values) for values in rows.values_list(*_COLUMNS)]
    for one in found:
        one.whom = joining[one.pk]
    return found


def _parted(
    drawn: Iterable[Joined], first: date, last: date
) -> tuple[list[Joined], list[Joined]]:
    """What is told to a third of the days shown or nearer, and what is not."""
    dated: list[Joined] = []
    undated: list[Joined] = []
    room = max((last - first).days // 3, 31)
    for one in sorted(drawn, key=lambda one: (one.start or date.max, one.pk)):
        is_near = one.start and one.end and (one.end - one.start).days <= room
        (dated if is_near else undated).append(one)
    return dated, undated


def _lanes(people: Sequence[Known], first: date, last: date) -> list[Lane]:
    terms = terms_of(who.pk for who in people)
    lanes = []
    for who in people:
        main = main_term(terms.get(who.pk, []), first, last)
        if who.kind == Participant.Kind.COUNTRY:
            rank = Rank.COUNTRY
        elif who.kind == Participant.Kind.ORGANIZATION:
            rank = Rank.ORGANIZATION
        else:
            rank = rank_of(main.title) if main else Rank.OTHER
        same = [term for term in terms.get(who.pk, []) if rank_of(term.title) == rank]
        office = _office(main, first, last) if main else ""
        lanes.append(Lane(who, rank, office, tuple(same)))
    return lanes


def _office(term: Term, first: date, last: date) -> str:
    since = term.words(first, last, with_title=False)
    return f"{short_title(term.title)} {since}".strip()


def in_short_order(lanes: Sequence[Lane], events: Sequence[Joined]) -> list[Lane]:
    """By rank; inside a rank neighbours change places while that shortens the joins."""
    ranks = list(Rank)
    found = sorted(lanes, key=lambda lane: ranks.index(lane.rank))
    best = _length(found, events)
    for _ in range(len(found)):
        is_better = False
        for at in range(len(found) - 1):
            if found[at].rank != found[at + 1].rank:
                continue
            found[at], found[at + 1] = found[at + 1], found[at]
            length = _length(found, events)
            if length < best:
                best, is_better = length, True
            else:
                found[at], found[at + 1] = found[at + 1], found[at]
        if not is_better:
            break
    return found


def _length(lanes: Sequence[Lane], events: Iterable[Joined]) -> int:
    place = {lane.who.pk: at for at, lane in enumerate(lanes)}
    total = 0
    for one in events:
        rows = [place[who] for who in one.whom if who in place]
        total += max(rows) - min(rows) if rows else 0
    return total
