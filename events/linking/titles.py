"""Headings of events, built from the facts and not cut from the text."""

from __future__ import annotations

import re
from dataclasses import replace

from events.linking.title_facts import (
    MAX_NAMES,
    Named,
    TitleFacts,
    about_topics,
    joined,
    tells_act,
    upper,
    where_at,
    without_owner,
)
from events.linking.title_nameless import nameless
from events.linking.title_names import place_name
from events.linking.title_phrases import OBJECT_PHRASES, PHRASES
from events.linking.title_verbs import third_person
from events.mentions import EventKind as K
from events.mentions import Role, Status

__all__ = ["MAX_NAMES", "Named", "TitleFacts", "silent_roles", "title"]

#: Opens an object that begins with a verb of any kind: "to halt the deliveries".
_MARK = "to "


def silent_roles(kind: K) -> frozenset[Role]:
    """Roles whose holders do not do what a heading of `kind` says: hosts do not visit."""
    return frozenset({Role.AFFECTED} | ({Role.HOST} if kind == K.VISIT else set()))


def title(facts: TitleFacts) -> str:
    """A heading that a reader understands alone: who, what, with whom, where.

    1. "Hana Sato and Luis Vega meet in Lima"   2. "Hana Sato is to visit Peru"
    3. "Telephone call of Hana Sato and Luis Vega cancelled"   4. "Olympic Games in Tokyo"
    5. "Hana Sato speaks to the press on trade in Lima"
    """
    if facts.object_title.startswith(_MARK):
        bare = facts.object_title.removeprefix(_MARK)
        facts = replace(facts, object_title=bare, is_act=True)
    names = _who_acts(facts)
    if names and facts.kind == K.OTHER and not tells_act(facts):
        return _unspecific(facts)
    if names and tells_act(facts) and facts.object_title.startswith("expire "):
        return _expiry(facts)
    is_named = facts.kind in {K.SUMMIT, K.CONFERENCE} and bool(facts.object_title)
    if not names or (is_named and not _has_person(names)):
        return nameless(facts)
    several = len(names) > 1
    one, many, bare, noun = _wording(facts)
    subject = joined(names)
    where = about_topics(facts) + where_at(facts)
    if facts.kind == K.APPOINTMENT and not (facts.object_title or _has_person(names)):
        return nameless(replace(facts, object_title=f"change of office in {subject}"))
    if facts.status == Status.CANCELLED and tells_act(facts):
        return f"Plan of {subject} to {bare}{where} cancelled"
    if facts.status == Status.CANCELLED:
        return upper(f"{_off(facts, noun, subject)}{where} cancelled")
    if facts.status == Status.PLANNED:
        return upper(f"{subject} {'are' if several else 'is'} to {bare}{where}")
    if facts.status == Status.PROPOSED:
        return upper(f"Proposed: {subject} to {bare}{where}")
    return upper(f"{subject} {many if several else one}{where}")


def _has_person(names: list[Named]) -> bool:
    return any(named.is_person for named in names)


def _who_acts(facts: TitleFacts) -> list[Named]:
    """Without those with whom the act is done: "Peru resumes relations with Chile"."""
    names = list(facts.principals)
    _, _, whom = facts.object_title.partition(" with ")
    if whom and tells_act(facts):
        return [named for named in names if named.name not in whom] or names
    return names


def _wording(facts: TitleFacts) -> tuple[str, str, str, str]:
    """The kind's phrases, filled with what the text names as object or place."""
    country = facts.place.split(",")[0].strip() if facts.place else ""
    if facts.kind == K.VISIT and country:
        goal = place_name(country)
        return (f"visits {goal}", f"visit {goal}", f"visit {goal}", f"Visit to {goal}")
    thing = without_owner(facts.object_title)
    if tells_act(facts):
        thing = _owned(thing, _who_acts(facts))
        return (third_person(thing), thing, thing, PHRASES[facts.kind][3])
    if facts.kind == K.ELECTION and all(who.is_person for who in facts.principals):
        part = "part in an election"
        return (f"takes {part}", f"take {part}", f"take {part}", "Election")
    if thing and facts.kind in OBJECT_PHRASES:
        one, many = OBJECT_PHRASES[facts.kind]
        return (
            one.format(thing),
            many.format(thing),
            many.format(thing),
            PHRASES[facts.kind][3],
        )
    if thing and facts.kind == K.DEADLINE and thing[:1].islower():
        return (f"has to {thing}", f"have to {thing}", thing, "Deadline")
    if facts.kind == K.CALL and facts.by_video:
        return ("speaks by video", "speak by video", "speak by video", "Video call")
    if (
        facts.kind in {K.MEETING, K.SUMMIT}
        and len(facts.principals) == 1
        and facts.others
    ):
        whom = joined(list(facts.others))
        return (f"meets {whom}", f"meet {whom}", f"meet {whom}", "Meeting")
    if facts.kind == K.MEETING and len(facts.principals) == 1:
        return ("holds talks", "hold talks", "hold talks", "Meeting")
    if facts.kind == K.CONFERENCE and all(who.is_person for who in facts.principals):
        part = "part in a conference"
        return (f"takes {part}", f"take {part}", f"take {part}", "Conference")
    return PHRASES[facts.kind]


def _owned(act: str, names: list[Named]) -> str:
    """ "recall its ambassador": "their" of several, "its" of one state or body."""
    if len(names) > 1:
        return act.replace(" its own ", " their own ").replace(" our ", " their ")
    if not names[0].is_person:
        return re.sub(r" (?:their|our)(?= )", " its", act)
    return re.sub(r" its own ", " the ", act)


def _off(facts: TitleFacts, noun: str, subject: str) -> str:
    """What was cancelled, of whom: "Meeting with A", "A's visit to Peru"."""
    several = len(facts.principals) > 1
    if facts.kind == K.VISIT and not several:
        return f"{subject}'s {noun[:1].lower()}{noun[1:]}"
    if facts.kind in {K.CALL, K.MEETING, K.SUMMIT, K.CONFERENCE}:
        return f"{noun} {'of' if several else 'with'} {subject}"
    return f"{noun} {'of' if facts.kind == K.VISIT else 'by'} {subject}"


def _unspecific(facts: TitleFacts) -> str:
    """ "Planned event involving A and B": all that is known of it."""
    before = {Status.PLANNED: "Planned event", Status.PROPOSED: "Proposed event"}
    what = before.get(facts.status, "Event")
    off = " cancelled" if facts.status == Status.CANCELLED else ""
    return f"{what} involving {joined(list(facts.principals))}{off}{where_at(facts)}"


def _expiry(facts: TitleFacts) -> str:
    """ "Current agreement between A and B is to expire"."""
    thing = facts.object_title.partition(" ")[2]
    names = list(facts.principals)
    whose = f"{'between' if len(names) > 1 else 'of'} {joined(names)}"
    verb = {Status.OCCURRED: "expires", Status.ONGOING: "expires"}.get(
        facts.status, "is to expire"
    )
    return upper(f"{without_owner(thing)} {whose} {verb}")
