"""How well those who take part in one telling fit those of an event."""

from __future__ import annotations

from events.extraction.cast import Cast
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.happening import Happening
from events.kinds import CONTACT, UTTERANCE
from events.mentions import EventKind, ParticipantKind, Role

#: The share of a body's members whose meeting is the body's.
MOST = 0.75


def parties_agree(happening: Happening, found: Cluster, cast: Cast) -> float:
    mine, theirs = set(happening.principals()), set(found.principals())
    if happening.kind == found.kind == EventKind.VISIT:
        # whom a visitor is to meet there is told once, and not in the headline
        mine = _acting([happening]) or mine
        theirs = _acting(found.happenings) or theirs
    if not mine:
        if not happening.is_anaphor:
            if happening.kind == EventKind.AGREEMENT and happening.is_pointed:
                return 0.7
            if _is_of_headline(happening, found) and _titles_share(happening, found):
                return (
                    0.7  # "Peru frees three soldiers" over "the junta released three"
                )
            return 0.7 if not theirs else 0.0
        return 0.9 if not happening.nearby or set(happening.nearby) & theirs else 0.3
    if not theirs:
        if found.kind in CONTACT:
            return 0.5 if found.is_pointed() else 0.0
        return 0.5
    if mine == theirs:
        return 1.0
    if happening.kind in UTTERANCE:
        return 0.0
    small, large = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    if small <= large:
        if happening.is_anaphor or len(small) > 1:
            return 0.9
        if found.is_open() and EventKind.VISIT in (happening.kind, found.kind):
            return 1.0
        if happening.kind in CONTACT:
            if happening.is_pointed and happening.is_vague and small == mine:
                return 0.8  # "Iran had resumed the talks": those told before
            return 0.8 if found.is_pointed() and not _is_body(cast, small) else 0.0
        return 0.7 if _is_body(cast, small) == _is_body(cast, large) else 0.4
    dated = bool(happening.time), any(h.time for h in found.happenings)
    if (
        found.kind in CONTACT
        and dated[0] == dated[1]
        and _are_members(happening, found, cast)
    ):
        return 0.8
    if (
        _represents(cast, small, large)
        and not _is_of_ministers(happening, found, cast)
        and (
            happening.is_pointed
            or happening.is_joint
            or found.is_pointed()
            or _is_of_headline(happening, found)
            or (happening.kind, happening.status)
            == (found.kind, found.happenings[0].status)
        )
    ):
        return 0.7
    if happening.is_anaphor and small & large:
        return 0.6
    return 0.7 if _stand_for(happening, found, cast) else 0.0


def _is_of_headline(happening: Happening, found: Cluster) -> bool:
    """Whether one of the two is told by the headline alone."""
    return happening.is_headline or all(h.is_headline for h in found.happenings)


def _acting(happenings: list[Happening]) -> set[int]:
    return {
        key
        for happening in happenings
        for key, role in happening.takings.items()
        if role == Role.PRINCIPAL
    }


def _titles_share(happening: Happening, found: Cluster) -> bool:
    """Whether their acts are done to the same: a word of more than three letters."""
    words = {w.casefold() for w in (happening.title or "").split()[1:] if len(w) > 3}
    return any(
        words & {w.casefold() for w in (h.title or "").split()[1:]}
        for h in found.happenings
    )


def _stand_for(happening: Happening, found: Cluster, cast: Cast) -> bool:
    """Whether persons of one act for the countries of the other, though the text does not
    say who for which.

    1. "Peru and Chile signed an accord … The accord was signed by A and B"
    2. the headline "Peru and Chile hold talks" and the text's "A met B of Chile"
    """
    is_pact = happening.kind == EventKind.AGREEMENT and happening.is_pointed
    if not is_pact and not _is_of_headline(happening, found):
        return False
    sides = [happening.principals(), found.principals()]
    if EventKind.VISIT in (happening.kind, found.kind):
        sides = [list(_acting([happening])), list(_acting(found.happenings))]
    for people, states in (sides, reversed(sides)):
        codes = {cast.members[key].country for key in states}
        if (
            0 < len(people) == len(states)
            and all(is_person(cast, key) for key in people)
            and all(cast.members[k].kind == ParticipantKind.COUNTRY for k in states)
            and {cast.members[key].country for key in people} <= codes | {None}
        ):
            return True
    return False


def name_in_headline(found: Cluster, cast: Cast) -> None:
    """Who travels, where the headline has his country: "Peruvian minister to visit Chile"
    over "A will travel to Chile" tells of A alone."""
    if found.kind != EventKind.VISIT:
        return
    told = _acting([h for h in found.happenings if not h.is_headline])
    people = {key for key in told if is_person(cast, key)}
    for happening in found.happenings:
        states = _acting([happening])
        if (
            happening.is_headline
            and people == told
            and 0 < len(states) <= len(people)
            and all(cast.members[k].kind == ParticipantKind.COUNTRY for k in states)
        ):
            for key in states:
                del happening.takings[key]


def is_person(cast: Cast, key: int) -> bool:
    return cast.members[key].kind == ParticipantKind.PERSON


def _is_body(cast: Cast, keys: set[int]) -> bool:
    return any(cast.members[k].kind == ParticipantKind.ORGANIZATION for k in keys)


def _are_members(happening: Happening, found: Cluster, cast: Cast) -> bool:
    """Whether one is told by the name of a body ("the Quad"), the other by its members."""
    mine = (happening.states, happening.principals())
    theirs = (
        next((h.states for h in found.happenings if h.states), frozenset()),
        found.principals(),
    )
    for (states, _), (_, others) in ((mine, theirs), (theirs, mine)):
        codes = {cast.members[key].country for key in others}
        if states and codes <= states and len(codes) >= MOST * len(states):
            return True
    return False


def _is_of_ministers(happening: Happening, found: Cluster, cast: Cast) -> bool:
    """What ministers hold, as a "2+2", is not where a president of theirs is."""
    told = (happening, *found.happenings)
    if not any(h.of_ministers or h.series in _OF_MINISTERS for h in told):
        return False
    keys = {*happening.principals(), *found.principals()}
    titles = [
        office.title.casefold()
        for key in keys
        if is_person(cast, key)
        for office in cast.members[key].offices
    ]
    return any(_is_head(title) for title in titles)


#: As `series` writes them.
_OF_MINISTERS = frozenset({"2-2", "2+2", "two-plus-two"})


def _is_head(title: str) -> bool:
    words = title.split()
    if {"vice", "deputy", "former"} & set(words):
        return False
    return title.startswith("prime minister") or words[:1] in (
        ["president"],
        ["premier"],
        ["chancellor"],
        ["king"],
    )


def _represents(cast: Cast, small: set[int], large: set[int]) -> bool:
    """Whether the countries of one are the persons' of the other, all of them.

    Who is told by name in both stands for himself: "A and Peru", "A and B of Peru".
    """
    small, large = small - large, large - small
    sides = [{cast.members[k].country for k in keys} for keys in (small, large)]
    countries = [
        all(cast.members[k].kind == ParticipantKind.COUNTRY for k in keys)
        for keys in (small, large)
    ]
    return any(countries) and None not in sides[0] and sides[0] == sides[1]
