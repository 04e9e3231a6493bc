"""Which triggers of one text tell of the same event.

A text tells its main event again and again: by name, by "the talks", and by what the
parties agreed there. What points back joins the event it points to; what is told anew
joins one of the same kind, parties and days.
"""

from __future__ import annotations

from datetime import timedelta

from events.extraction.cast import Cast
from events.extraction.triggers.clusters import OPEN, Cluster
from events.extraction.triggers.event_nouns import EARLIER, OURS
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.same_parties import (
    is_person,
    name_in_headline,
    parties_agree,
)
from events.kinds import CONTACT, UTTERANCE, nearness
from events.mentions import EventKind, Status
from events.venues import may_be_one

#: Kinds less near than this never name one event inside a text.
NEAR = 0.6
_TRAVEL = frozenset({EventKind.VISIT, EventKind.MEETING, EventKind.SUMMIT})
_GATHERINGS = frozenset({EventKind.SUMMIT, EventKind.CONFERENCE})


def cluster(happenings: list[Happening], cast: Cast) -> list[Cluster]:
    """Clusters in the order of the text; sets `cluster` on every happening kept.

    Happenings that point back at nothing and say nothing themselves are left out.
    """
    clusters: list[Cluster] = []
    for happening in [h for h in happenings if not h.is_joint and h.same_as is None]:
        _join(happening, clusters, cast)
    for happening in [h for h in happenings if h.same_as is not None]:
        home = [
            c
            for c in clusters
            if any(h.token == happening.same_as for h in c.happenings)
        ]
        if home:
            home[0].happenings.append(happening)
        else:
            _join(happening, clusters, cast)
    for happening in [h for h in happenings if h.is_joint]:
        _join(happening, clusters, cast)
    clusters.sort(key=lambda c: min(h.token for h in c.happenings))
    for number, found in enumerate(clusters):
        found.number = number
        _settle(found)
        name_in_headline(found, cast)
    return clusters


def _settle(found: Cluster) -> None:
    """What points back, or says no more than "talks", is what its event is."""
    kind, is_open = found.kind, found.is_open()
    is_off = any(h.status == Status.CANCELLED for h in found.happenings)
    for happening in found.happenings:
        happening.cluster = found.number
        if kind in CONTACT and (
            happening.is_joint or happening.is_anaphor or happening.is_vague
        ):
            happening.kind = kind
        if is_off:
            happening.status = Status.CANCELLED
        elif happening.is_anaphor and happening.status in OPEN and not is_open:
            happening.status = found.happenings[0].status


def _join(happening: Happening, clusters: list[Cluster], cast: Cast) -> None:
    fits = [
        (score, -abs(found.last() - happening.token), index)
        for index, found in enumerate(clusters)
        if (score := _fit(happening, found, cast)) > 0
    ]
    if fits:
        clusters[max(fits)[2]].happenings.append(happening)
    elif not happening.is_anaphor or _tells_enough(happening):
        if happening.is_anaphor and happening.status == Status.CANCELLED:
            _take_from_held(happening, clusters)
        clusters.append(Cluster(len(clusters), [happening]))


def _take_from_held(happening: Happening, clusters: list[Cluster]) -> None:
    """ "The visit had first been planned for May": the visit that was paid later, by the
    same."""
    held = [c for c in clusters if c.kind == happening.kind and c.is_held()]
    if held and not happening.takings:
        happening.takings.update(held[-1].happenings[0].takings)


def _tells_enough(happening: Happening) -> bool:
    """Whether what points back, but at nothing, can stand by itself."""
    parties = len(happening.principals())
    if happening.kind not in CONTACT:
        is_named = parties and happening.kind != EventKind.AGREEMENT
        return bool(is_named or happening.time or happening.place)
    is_off = happening.status == Status.CANCELLED
    is_told = happening.kind in _GATHERINGS or happening.place or is_off
    if happening.time and is_told:
        return True
    detail = happening.time or happening.place or happening.strength >= 0.6
    return parties > 1 or (parties == 1 and bool(detail))


def _fit(happening: Happening, found: Cluster, cast: Cast) -> float:
    """How well `happening` fits the event of `found`: 0 not at all."""
    if _is_beside_named(happening, found):
        return 0.0
    near = nearness(happening.kind, found.kind)
    if happening.is_joint and found.kind in CONTACT:
        near = 1.0
    if _is_called_there(happening, found) or _is_alone(happening, found, cast):
        return 0.0
    if any(h.token == happening.beside for h in found.happenings):
        return 0.0  # "met X on the margins of the summit"
    if {happening.kind, found.kind} <= CONTACT and (
        happening.is_anaphor or happening.is_vague or found.is_vague()
    ):
        near = max(near, 0.8 if happening.is_vague or found.is_vague() else near)
    if happening.is_anaphor and happening.kind == EventKind.CONFERENCE:
        people = [k for k in found.principals() if is_person(cast, k)]
        if people and len(people) == len(found.principals()) < 4:
            return 0.0  # "the forum" is not the meeting of two
    if found.is_planned() and EventKind.VISIT in (happening.kind, found.kind):
        # a planned visit and the talks it is for are one plan
        near = max(near, 0.6 if {happening.kind, found.kind} <= _TRAVEL else 0.0)
    is_off = happening.is_anaphor and happening.status == Status.CANCELLED
    if happening.status == Status.CANCELLED and found.is_held():
        return 0.0  # what was put off before is not what took place now
    if (happening.status in OPEN) != found.is_open() and not is_off:
        # "the talks will also cover …": of talks that are under way
        near *= 0.75 if happening.is_anaphor and not found.is_open() else 0.0
        if happening.time is not None and happening.time.value.earliest:
            return 0.0  # "the talks resume on Friday": another round
    if happening.is_anaphor and found.is_off() and happening.status != Status.CANCELLED:
        return 0.0  # one who stays away does not end the talks
    if found.is_off() and happening.status == Status.OCCURRED:
        return 0.0  # another meeting took place
    if near < NEAR:
        return 0.0
    if not _days_agree(happening, found):
        return 0.0
    who = parties_agree(happening, found, cast)
    if who == 0 or not _titles_agree(happening, found):
        return 0.0
    return near * who


def _is_beside_named(happening: Happening, found: Cluster) -> bool:
    """ "held talks with ministers who attend the Andean Summit": two events."""
    if not {happening.kind, found.kind} <= CONTACT or len(found.happenings) > 1:
        return False
    other = found.happenings[0]
    if other.sentence != happening.sentence or happening.is_anaphor:
        return False
    named = [h.kind in _GATHERINGS and bool(h.title) for h in (happening, other)]
    return named[0] != named[1] and not (happening.is_joint or other.is_joint)


def _is_called_there(happening: Happening, found: Cluster) -> bool:
    """ "the phone call" is not the talks that were held in Lima."""
    if happening.kind == EventKind.CALL:
        is_on = any(h.status == Status.ONGOING for h in found.happenings)
        return is_on or any(h.place is not None for h in found.happenings)
    return found.kind == EventKind.CALL and happening.place is not None


def _is_alone(happening: Happening, found: Cluster, cast: Cast) -> bool:
    """ "a series of talks" and "a meeting on Friday", each told of one person alone, who
    may have met anybody: only what points back is the same."""
    if not {happening.kind, found.kind} <= CONTACT:
        return False
    if happening.is_anaphor or happening.is_pointed or happening.is_headline:
        return False
    parties = happening.principals()
    if len(parties) != 1 or parties != found.principals():
        return False
    days = bool(happening.time), any(h.time for h in found.happenings)
    return is_person(cast, parties[0]) and days[0] != days[1]


def _titles_agree(happening: Happening, found: Cluster) -> bool:
    """Acts on different things are different acts; a visit to another place another visit.

    A headline has its own words for what the text tells.
    """
    if happening.kind == found.kind and all(h.is_headline for h in found.happenings):
        return True
    if not _numbers_agree(happening, found):
        return False
    others = [h for h in found.happenings if h.kind == happening.kind]
    if found.is_open() and happening.kind != found.kind and happening.place:
        places = [h.place.name for h in found.happenings if h.place]
        if places and not _may_be(happening.place.name, places):
            return False
    series = {h.series for h in found.happenings if h.series}
    if happening.series and series and happening.series not in series:
        return False
    is_meeting = {happening.kind, found.kind} <= CONTACT and not happening.is_joint
    if is_meeting and happening.place:
        places = [h.place.name for h in found.happenings if h.place]
        if places and not _may_be(happening.place.name, places):
            return False  # "met in Lima … spoke of the summit in Quito"
    if (happening.series == "reception") != ("reception" in series):
        return False  # what is given in the evening is not the day's talks
    if _is_apart(happening, series):
        return False
    if (
        happening.kind in UTTERANCE
        and happening.kind != found.kind
        and (happening.series or series)
    ):
        return False  # a joint statement is not what is said to the press
    if found.is_open() and bool(happening.series) != bool(series):
        return False
    if happening.kind == EventKind.VISIT and happening.place:
        places = [h.place.name for h in others if h.place]
        return not places or any(
            _share(happening.place.name, place) for place in places
        )
    if happening.title is None or happening.kind in CONTACT:
        return True
    if happening.is_pointed and " " not in happening.title:
        return True  # "the agreement": its title says nothing of what it is on
    titles = [h.title for h in others if h.title]
    return not titles or any(_alike(happening.title, title) for title in titles)


def _is_apart(happening: Happening, series: set[str]) -> bool:
    """ "My last visit" is none of those now; "our officials met" is not we who met."""
    if happening.series in EARLIER or happening.series == OURS:
        return happening.series not in series
    return bool(series & EARLIER) or (OURS in series and not happening.is_anaphor)


def _numbers_agree(happening: Happening, found: Cluster) -> bool:
    """The 12th session is not the 13th; one council's meeting is not another's.

    Nor are talks of named parties the session that has a number.
    """
    numbers = {h.ordinal for h in found.happenings if h.ordinal}
    if happening.ordinal and numbers:
        return happening.ordinal in numbers
    is_named = bool(happening.principals())
    if numbers and is_named and not (happening.is_anaphor or found.principals()):
        return False
    called = {word for h in found.happenings for word in h.called}
    others = set(found.principals()) - set(happening.principals())
    if happening.ordinal and happening.called and others:
        return bool(happening.called & called)
    if is_named or found.principals():
        return True
    return not (happening.called and called) or bool(happening.called & called)


def _may_be(place: str, places: list[str]) -> bool:
    return any(may_be_one(place, other) for other in places)


def _share(a: str, b: str) -> bool:
    return bool({p.strip() for p in a.split(",")} & {p.strip() for p in b.split(",")})


def _alike(a: str, b: str) -> bool:
    words = [{w.casefold() for w in text.split() if len(w) > 3} for text in (a, b)]
    own = [told - _ANY_PACT for told in words]
    if all(own):
        return bool(own[0] & own[1])
    return bool(words[0] & words[1])


#: Of any agreement: "the Joint Declaration of Peace" is not that "on Trade".
_ANY_PACT = frozenset(
    "sign signing signed joint declaration agreement treaty memorandum understanding "
    "protocol convention accord pact comprehensive framework conclude ratify initial "
    "cooperation bilateral".split()
)


def _days_agree(happening: Happening, found: Cluster) -> bool:
    mine = happening.time.value if happening.time else None
    if mine is None or mine.earliest is None or mine.latest is None:
        return True
    for other in found.happenings:
        theirs = other.time.value if other.time else None
        if theirs is None or theirs.earliest is None or theirs.latest is None:
            continue
        apart = max(mine.earliest - theirs.latest, theirs.earliest - mine.latest)
        if apart > timedelta(0):
            return False
    return True
