"""Places that the events of one text share: by company, visit, occasion, or dateline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.triggers.around import BESIDE
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.happening import Happening, PlaceFound
from events.extraction.triggers.homes import home_place
from events.extraction.triggers.place_names import town_place
from events.extraction.triggers.syntax import (
    governing_verb,
    objects,
    prepositional,
    subjects,
)
from events.kinds import CONTACT
from events.mentions import (
    EventKind,
    Genre,
    ParticipantKind,
    Precision,
    Status,
)

#: Where parties come together: what may have the place of what was told with it.
_TOGETHER = (CONTACT - {EventKind.CALL}) | {
    EventKind.PRESS_CONFERENCE,
    EventKind.SPEECH,
    EventKind.AGREEMENT,
    EventKind.TREATY_ACTION,
}
#: What a dateline's town may be the place of: what reporters go to.
_REPORTED = (_TOGETHER | {EventKind.VOTE, EventKind.SANCTION}) - {EventKind.SPEECH}
#: What parties do where they have just met.
_SEQUELS = frozenset(
    {EventKind.PRESS_CONFERENCE, EventKind.AGREEMENT, EventKind.TREATY_ACTION}
)
_HELD = frozenset({Status.OCCURRED, Status.ONGOING})
#: A dateline's town is that of events told at the very beginning.
_LEAD_SENTENCES = 3


def place_events(doc: Doc, clusters: list[Cluster]) -> None:
    """Give events that name no place the one that the text tells for their company.

    1. "on the sidelines of the summit", "during his visit": the place of the whole
    2. words to the press after the talks, other talks of the day: where the first were
    3. a visitor's talks with his hosts: where the visit was
    4. the main event of the day: the town of the dateline
    5. what an office, a body or a country does where it is (`home_place`)

    A call has no place.
    """
    for found in clusters:
        if found.kind == EventKind.CALL:
            for happening in found.happenings:
                happening.place = None
    _by_whole(doc, clusters)
    _by_visit(doc, clusters)
    _by_company(doc, clusters)
    _by_dateline(doc, clusters)
    _by_company(doc, clusters)
    for found in clusters:
        if place_told(found) is None:
            _put(found, home_place(doc, found))


def place_told(found: Cluster) -> PlaceFound | None:
    return next((h.place for h in found.happenings if h.place), None)


def _put(found: Cluster, place: PlaceFound | None) -> None:
    if place is not None and place_told(found) is None:
        found.happenings[0].place = place


# ------------------------------------------------------------------ the whole
def _by_whole(doc: Doc, clusters: list[Cluster]) -> None:
    by_token = {h.token: c for c in clusters for h in c.happenings}
    for found in clusters:
        for happening in found.happenings:
            token = doc[happening.token]
            is_sequel = found.kind in _SEQUELS | {EventKind.STATEMENT}
            for whole, is_beside in _wholes(token, by_token, is_sequel=is_sequel):
                if whole is found or EventKind.CALL in (whole.kind, found.kind):
                    continue
                if found.kind not in _TOGETHER | {EventKind.STATEMENT}:
                    continue
                _put(found, place_told(whole))
                if is_beside and whole.kind in CONTACT:
                    _put(whole, place_told(found))


def _wholes(
    trigger: Token, by_token: dict[int, Cluster], *, is_sequel: bool
) -> Iterator[tuple[Cluster, bool]]:
    """Events that hang on the trigger or its verb by "during" or "on the sidelines of";
    with `is_sequel` by "after" too."""
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    for top in dict.fromkeys((trigger, verb)):
        for child in top.children:
            if child.dep_ != "prep":
                continue
            inner = [c for c in child.children if c.dep_ == "pobj"]
            is_beside = any(c.lemma_.lower() in BESIDE for c in inner)
            if is_beside:
                inner = [t for c in inner for p in c.children for t in p.children]
            elif child.lower_ not in {"during", "at"} and not (
                is_sequel and child.lower_ in {"after", "following"}
            ):
                continue
            for token in inner:
                if token.i in by_token:
                    yield by_token[token.i], is_beside
        for token in _attended(top):
            if token.i in by_token:
                yield by_token[token.i], False


def _attended(verb: Token) -> Iterator[Token]:
    """The talks of "said as he entered the talks", "arriving for the talks, he said"."""
    for clause in verb.children:
        if clause.dep_ != "advcl" or clause.lemma_.lower() not in _ATTENDING:
            continue
        yield from objects(clause)
        yield from prepositional(clause, "for", "at", "from", "into", "out")


_ATTENDING = frozenset(
    "enter leave arrive attend host chair open close address emerge conclude go".split()
)


# ------------------------------------------------------------------ company
def _by_company(doc: Doc, clusters: list[Cluster]) -> None:
    """On one day one person is at one place, unless the text says otherwise."""
    placed = [c for c in clusters if c.kind in _TOGETHER and place_told(c)]
    for found in clusters:
        if found.kind not in _TOGETHER or place_told(found) or found.is_off():
            continue
        around = [
            c
            for c in placed
            if _is_company(doc, found, c) and _may_receive(doc, found, place_told(c))
        ]
        names = {place.name for c in around if (place := place_told(c))}
        if len(names) == 1:
            _put(found, place_told(around[0]))


def _may_receive(doc: Doc, found: Cluster, place: PlaceFound | None) -> bool:
    """A president receives at home: not where his guest is seen by others that day."""
    cast = cast_of(doc)
    for happening in found.happenings:
        verb = doc[happening.token]
        if verb.lemma_.lower() != "receive" or verb.pos_ != "VERB":
            continue
        hosts = {k for token in subjects(verb) for k in cast.of_token(token)}
        codes = {cast.members[key].country for key in hosts} - {None}
        if codes and (place is None or place.country not in codes):
            return False
    return True


def _is_leg(doc: Doc, found: Cluster, other: Cluster) -> bool:
    """ "will see X in Lima today and is likely to call on Y": told on, with no day."""
    if _span(found) is not None or other.is_off():
        return False
    told = {h.token for h in other.happenings}
    return any(_above(doc[happening.token]) & told for happening in found.happenings)


def _above(token: Token) -> set[int]:
    """The verbs whose clause `token` goes on with."""
    found = set()
    while token.dep_ in {"conj", "xcomp", "acomp"}:
        token = token.head
        found.add(token.i)
    return found


def _is_company(doc: Doc, found: Cluster, other: Cluster) -> bool:
    mine, theirs = set(found.principals()), set(other.principals())
    if found.is_open() != other.is_open() or not mine & theirs:
        return False
    if found.kind in CONTACT and _is_leg(doc, found, other):
        return True
    if found.kind in CONTACT and other.kind not in CONTACT:
        return mine <= theirs or theirs <= mine
    days = _day(found), _day(other)
    return None not in days and days[0] == days[1]


def _day(found: Cluster) -> str | None:
    for happening in found.happenings:
        time = happening.time
        if time is not None and time.value.precision == Precision.DAY:
            return time.value.value
    return None


# ------------------------------------------------------------------ visits
def _by_visit(doc: Doc, clusters: list[Cluster]) -> None:
    """ "visited Oman … was received by the Sultan": his hosts were met on the visit."""
    cast = cast_of(doc)
    _by_other_visit(doc, clusters)
    for visit in clusters:
        place = place_told(visit)
        if visit.kind != EventKind.VISIT or place is None or place.country is None:
            continue
        for found in clusters:
            others = set(found.principals()) - set(visit.principals())
            if found.kind not in _TOGETHER or len(others) == len(found.principals()):
                continue
            if _is_next_step(doc, visit, found):
                codes = {cast.members[key].country for key in others}
                if codes <= {None, place.country}:
                    _put(found, place)
                continue
            if found.is_open() != visit.is_open() and _span(found) is not None:
                continue
            if not _overlap(visit, found) and (
                _span(found) is not None or not _is_only(visit, clusters)
            ):
                continue
            codes = {cast.members[key].country for key in others}
            if place.country in codes or (codes == {None} and _span(found)):
                _put(found, place)


def _by_other_visit(doc: Doc, clusters: list[Cluster]) -> None:
    """ "His visit to Lima was followed by a trip by Z": both went there."""
    told = {h.token: c for c in clusters for h in c.happenings}
    for at, visit in told.items():
        place = place_told(visit)
        verb = governing_verb(doc[at])
        if visit.kind != EventKind.VISIT or place is None or verb is None:
            continue
        for clause in (verb, *verb.conjuncts):
            if clause.lemma_.lower() not in {"precede", "follow"}:
                continue
            for token in clause.subtree:
                other = told.get(token.i)
                if other is not None and other.kind == EventKind.VISIT:
                    _put(other, place)


def _is_only(visit: Cluster, clusters: list[Cluster]) -> bool:
    """Whether its travellers went nowhere else in this text."""
    names = {
        place.country
        for other in clusters
        if other.kind == EventKind.VISIT
        and set(other.principals()) & set(visit.principals())
        and (place := place_told(other)) is not None
    }
    return len(names) == 1


def _is_next_step(doc: Doc, visit: Cluster, found: Cluster) -> bool:
    """ "arrived in Lima on Monday. He will meet X on Tuesday": told next, of that week."""
    if visit.is_off() or found.is_off() or found.kind not in CONTACT:
        return False
    first, last = visit.happenings[0].token, found.happenings[0].token
    if first > last or _sentences_from(doc, first, last) != 1:
        return False
    one, two = _span(visit), _span(found)
    if one is None or two is None:
        return False
    return timedelta(0) <= two[0] - one[0] <= _STAY


#: A meeting so soon after an arrival, told next to it, is on that visit.
_STAY = timedelta(days=4)


def _sentences_from(doc: Doc, first: int, last: int) -> int:
    return sum(bool(t.is_sent_start) for t in doc[first + 1 : last + 1])


def _overlap(a: Cluster, b: Cluster) -> bool:
    """Whether the days of two events, or those of one and the text's, fall together."""
    one, two = _span(a), _span(b)
    if one is None or two is None:
        return one is two is None
    return bool(one[0] <= two[1] and two[0] <= one[1])


def _span(found: Cluster) -> tuple[date, date] | None:
    for happening in found.happenings:
        time = happening.time
        if time is not None and time.value.earliest and time.value.latest:
            return time.value.earliest, time.value.latest
    return None


# ------------------------------------------------------------------ dateline
def _by_dateline(doc: Doc, clusters: list[Cluster]) -> None:
    """The town the report was filed from, for the event it opens with, of these days."""
    town = town_place(doc)
    if town is None:
        return
    for found in clusters:
        if place_told(found) is not None:
            continue
        if found.kind == EventKind.VISIT:
            if found.happenings[0].status in _HELD and _is_abroad(doc, found, town):
                _put(found, town)
        elif (
            found.kind in _REPORTED
            and _is_fresh(doc, found)
            and (_is_at_home(doc, found, town) or _is_transcript(doc))
        ):
            _put(found, town)


def _is_transcript(doc: Doc) -> bool:
    return doc._.genre in {Genre.TRANSCRIPT, Genre.JOINT_STATEMENT}


def _is_fresh(doc: Doc, found: Cluster) -> bool:
    """Told at the beginning, of the day the text is of or the day before."""
    if doc._.dct is None or found.happenings[0].status not in _HELD:
        return False
    span = _span(found)
    if span is not None:
        return bool(
            span[0] >= doc._.dct - timedelta(days=1)
            and span[1] <= doc._.dct
            and (
                found.kind == EventKind.PRESS_CONFERENCE
                or _sentences_before(doc, found.happenings[0]) < _LEAD_SENTENCES
            )
        )
    return _is_transcript(doc)


def _sentences_before(doc: Doc, happening: Happening) -> int:
    return sum(bool(t.is_sent_start) for t in doc[: happening.token + 1]) - 1


def _is_at_home(doc: Doc, found: Cluster, town: PlaceFound) -> bool:
    """One of the parties is of the town's country, or all are one body of many states."""
    members = [cast_of(doc).members[key] for key in found.principals()]
    if town.country is None:
        return False
    if any(member.country == town.country for member in members):
        return True
    return len(members) == 1 and members[0].kind == ParticipantKind.ORGANIZATION


def _is_abroad(doc: Doc, visit: Cluster, town: PlaceFound) -> bool:
    countries = {cast_of(doc).members[key].country for key in visit.principals()}
    return (
        town.country is not None
        and None not in countries
        and town.country not in countries
    )
