"""What a heading is built of: the facts, and the words that all headings share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from events.linking.title_names import at_place, topic_name, with_article
from events.linking.title_verbs import ACT_VERBS
from events.mentions import EventKind as K
from events.mentions import Status

MAX_NAMES = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A participant as a heading names it; `is_plural` for "the United States"-like names
    is never needed: countries and organisations take the singular."""

    name: str
    is_person: bool = False
    with_article: bool = False  # "the United States", "the G7"


@dataclass(frozen=True, slots=True)
class TitleFacts:
    kind: K
    status: Status
    principals: Sequence[Named]
    others: Sequence[Named] = ()
    place: str = ""
    object_title: str = ""  # "Prime Minister of Norway", "the 2015 nuclear deal"
    part_of: str = ""  # title of the event it is part of
    by_video: bool = False
    about: Sequence[str] = ()  # topics as they stand within a sentence
    is_act: bool = False  # the object comes with its verb, whatever that is
    when: str = ""  # "April 2015", for a heading that says nothing else


CONTACT_KINDS = frozenset({K.CALL, K.MEETING, K.SUMMIT, K.CONFERENCE})
#: Kinds that say little without what was spoken about.
_SPOKEN = frozenset({K.PRESS_CONFERENCE, K.SPEECH, K.STATEMENT})
#: Those of which the same holds where nobody is named.
_SPOKEN_BY_NOBODY = _SPOKEN | {K.CALL, K.MEETING, K.SUMMIT, K.CONFERENCE, K.VOTE}
#: Topics that are forms of meeting: no meeting is "on 2+2 talks".
_FORMS = frozenset({"2+2 talks", "leaders' visits"})
MAX_TOPICS = 3
#: Kinds whose object is told with its verb: "sign the accord", "leave the pact".
_ACTS = frozenset(
    {
        K.PROTEST,
        K.SANCTION,
        K.AID,
        K.APPOINTMENT,
        K.TREATY_ACTION,
        K.AGREEMENT,
        K.STATEMENT,
        K.VOTE,
        K.ELECTION,
        K.MILITARY_ACTION,
        K.OTHER,
    }
)


def tells_act(facts: TitleFacts) -> bool:
    """ "sign the accord": the object comes with its verb."""
    words = facts.object_title.split()
    if facts.is_act:
        return True
    return bool(words) and facts.kind in _ACTS and words[0] in ACT_VERBS


def without_owner(thing: str) -> str:
    """ "his fourth summit" → "fourth summit": whose it is, the heading says."""
    first, _, rest = thing.partition(" ")
    owners = {"his", "her", "its", "their", "our", "my", "the"}
    return rest if rest and first.casefold() in owners else thing


def about_topics(facts: TitleFacts) -> str:
    """1. " on trade"   2. " on trade, fisheries and 3 other topics"   3. "": all is said"""
    names = {named.name.casefold() for named in facts.principals}
    topics = [topic_name(t) for t in facts.about if t.casefold() not in names]
    if facts.kind not in _SPOKEN:
        topics = [t for t in topics if t.casefold() not in _FORMS]
    spoken = _SPOKEN if facts.principals else _SPOKEN_BY_NOBODY
    if facts.kind not in spoken or facts.object_title or not topics:
        return ""
    if more := len(topics) - MAX_TOPICS + 1 if len(topics) > MAX_TOPICS else 0:
        topics = [*topics[: MAX_TOPICS - 1], f"{more} other topics"]
    words = (
        topics[0] if len(topics) == 1 else f"{', '.join(topics[:-1])} and {topics[-1]}"
    )
    return f" on {words}"


def where_at(facts: TitleFacts) -> str:
    if facts.kind == K.VISIT or not facts.place:
        return ""
    first = facts.place.split(",")[0].strip()
    names = {named.name.casefold() for named in facts.principals}
    if first.casefold() in facts.object_title.casefold() or first.casefold() in names:
        return ""
    if tells_act(facts) and " to " in facts.object_title:
        return ""  # "agree to restore trade in Lima" would say where trade is restored
    return f" {at_place(first)}"


def name_of(named: Named) -> str:
    if named.is_person:
        return named.name
    return f"the {named.name}" if named.with_article else with_article(named.name)


def joined(names: Sequence[Named]) -> str:
    words = [name_of(named) for named in names]
    if len(words) > MAX_NAMES:
        words = [*words[: MAX_NAMES - 1], f"{len(words) - MAX_NAMES + 1} others"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]
