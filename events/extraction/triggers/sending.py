"""Meetings to which ministers send others: "we will hold officials' talks", "a first round"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.triggers.arguments import countries_of, is_person
from events.extraction.triggers.event_nouns import OURS
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import subjects
from events.kinds import CONTACT
from events.mentions import EventKind, Role

#: Who sits at the table where ministers agree on talks.
_SENT = frozenset(
    "official officials expert experts level officer officers technical working staff".split()
)


def send_officials(doc: Doc, happenings: list[Happening]) -> None:
    """Give to their countries what is not for the ministers themselves.

    1. Rojas and Okello agreed on officials' talks in May   2. "we", said by a minister, will
    hold a round or a trilateral meeting
    """
    cast = cast_of(doc)
    for happening in happenings:
        if happening.kind in CONTACT and _are_ours(doc[happening.token]):
            happening.series = OURS
        keys = happening.principals()
        token = doc[happening.token]
        if happening.kind in _OF_STATE and len(keys) == 1 and _is_we(token):
            _take_instead(happening, keys[0], countries_of(cast, keys))
        if happening.kind not in CONTACT or not keys:
            continue
        is_sent = _is_of_officials(token) or (happening.series and _is_we(token))
        if not is_sent or not any(is_person(cast, key) for key in keys):
            continue
        countries = countries_of(cast, keys)
        if len(countries) == len(keys):
            happening.takings = dict.fromkeys(countries, Role.PRINCIPAL)


#: What a minister tells that "we" did, his country did.
_OF_STATE = frozenset(
    {
        EventKind.SANCTION,
        EventKind.AID,
        EventKind.MILITARY_ACTION,
        EventKind.MILITARY_EXERCISE,
        EventKind.PROTEST,
        EventKind.VOTE,
        EventKind.TREATY_ACTION,
        EventKind.CONFERENCE,
        EventKind.OTHER,
    }
)


def _take_instead(happening: Happening, person: int, countries: list[int]) -> None:
    if len(countries) == 1 and countries[0] not in happening.takings:
        role = happening.takings.pop(person)
        happening.takings = {countries[0]: role, **happening.takings}


def _are_ours(verb: Token) -> bool:
    """ "our officials have met with officials in Chad"."""
    return verb.pos_ == "VERB" and any(
        who.lower_ in _SENT and any(c.lower_ in ("our", "my") for c in who.children)
        for who in subjects(verb)
    )


def _is_of_officials(noun: Token) -> bool:
    return any(
        word.lower_ in _SENT
        for child in noun.children
        if child.dep_ in ("compound", "amod", "poss", "nmod")
        if child.dep_ != "amod" or child.lower_ not in ("official", "working")
        for word in (child, *child.children)
    )


def _is_we(token: Token) -> bool:
    """Whether "we" is the subject of the verb, or of one above."""
    above = [token, token.head, token.head.head, token.head.head.head]
    return any(
        subject.lower_ == "we"
        for verb in above
        if verb.pos_ == "VERB"
        for subject in subjects(verb)
    )
