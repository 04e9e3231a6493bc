"""Statements without a day of their own: officials whom a report quotes and no more.

"Norwegian Foreign Minister Leif Holm said the vote was a mistake", in a report of a meeting
that he was not at, is what he did. Whoever takes part in an event of the text has his words
kept with it, as statements are.
"""

from __future__ import annotations

from spacy.tokens import Doc

from events.extraction.cast import Member, cast_of
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.happening import Happening
from events.mentions import EventKind, Genre, ParticipantKind

#: As sure as words with a day ("said on Monday") are with it.
_STRENGTH = 0.45


def voices_of(doc: Doc, happenings: list[Happening]) -> list[Happening]:
    """Those of `happenings` that tell that an official of a country spoke, on no day."""
    if doc._.genre not in {Genre.REPORT, Genre.BRIEF}:
        return []
    return [h for h in happenings if _is_voice(doc, h)]


def _is_voice(doc: Doc, happening: Happening) -> bool:
    who = happening.principals()
    return (
        happening.kind == EventKind.STATEMENT
        and happening.strength <= 0.3
        and happening.time is None
        and not happening.is_headline
        and doc[happening.token].dep_ in {"ROOT", "ccomp", "parataxis", "conj"}
        and len(who) == 1
        and _holds_office(cast_of(doc).members[who[0]])
    )


def _holds_office(member: Member) -> bool:
    is_person = member.kind == ParticipantKind.PERSON and not member.is_unnamed
    return is_person and bool(member.offices) and bool(member.country)


def lone_voices(voices: list[Happening], clusters: list[Cluster]) -> list[Cluster]:
    """The first words of each who takes part in none of `clusters`, as clusters."""
    heard = {who for found in clusters for who in found.principals()}
    number = max((found.number for found in clusters), default=-1)
    found: list[Cluster] = []
    for voice in voices:
        (who,) = voice.principals()
        if who not in heard:
            heard.add(who)
            number += 1
            voice.strength, voice.cluster = _STRENGTH, number
            found.append(Cluster(number, [voice]))
    return found
