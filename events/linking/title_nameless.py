"""Headings of events where nobody is named who takes part."""

from __future__ import annotations

from dataclasses import replace

from events.linking.title_facts import (
    CONTACT_KINDS,
    TitleFacts,
    about_topics,
    tells_act,
    upper,
    where_at,
    without_owner,
)
from events.linking.title_names import place_name
from events.linking.title_phrases import PHRASES
from events.linking.title_verbs import as_noun, done_to
from events.mentions import EventKind as K
from events.mentions import Status

#: Those who meet: what a meeting is called by them is "Meeting of the …".
_MEETING = frozenset(
    "ministers leaders envoys experts officials negotiators ambassadors delegations "
    "presidents premiers commission committee council panel group groups delegates".split()
)
_OPEN = {Status.PLANNED: "planned", Status.PROPOSED: "proposed"}


def nameless(facts: TitleFacts) -> str:
    """1. "Two diplomats expelled in Lima"  2. "Planned meeting in Lima"  3. "Talks on
    security planned in Lima"  4. "Clash of 1981"  5. "Deadline to leave the base" """
    if facts.kind == K.DEADLINE and facts.object_title[:1].islower():
        return f"Deadline to {facts.object_title}"
    act, _, thing = facts.object_title.partition(" ")
    if thing and tells_act(facts):
        return _deed(facts, act, thing)
    words = without_owner(facts.object_title).split()
    words = words[1:] if words[:1] in (["a"], ["an"]) else words
    facts = replace(facts, object_title=" ".join(words))
    if not facts.object_title or facts.object_title == "visit":
        return _bare(facts)
    noun = _gathering(facts)
    state = _OPEN.get(facts.status, "")
    if facts.is_act:
        noun = as_noun(noun, "")
    if facts.kind == K.DEADLINE and facts.status == Status.PLANNED:
        state = ""  # it lies ahead anyway
    if facts.status == Status.CANCELLED:
        state = "cancelled"
    goal = facts.kind == K.VISIT and " to " not in noun
    where = f"{about_topics(facts)}{_goal(facts) if goal else where_at(facts)}"
    if " " not in noun and not where:
        noun = f"{noun}{_of_day(facts)}"
    return upper(f"{noun}{f' {state}' if state else ''}{where}")


def _deed(facts: TitleFacts, act: str, thing: str) -> str:
    """What is done, where nobody says by whom: "Two diplomats to be expelled"."""
    state = " cancelled" if facts.status == Status.CANCELLED else ""
    noun = as_noun(act, thing)
    if noun:
        state = f" {_OPEN[facts.status]}" if facts.status in _OPEN else state
        return upper(f"{noun}{state}{where_at(facts)}")
    before = "Proposed: " if facts.status == Status.PROPOSED else ""
    what = done_to(act, thing, to_come=facts.status in _OPEN)
    what = without_owner(what) if not before else what
    return upper(f"{before}{what}{state}{where_at(facts)}")


def _bare(facts: TitleFacts) -> str:
    """Nothing but the kind: with where or, failing that, when."""
    noun = PHRASES[facts.kind][3]
    where = _goal(facts) if facts.kind == K.VISIT else where_at(facts)
    where = f"{about_topics(facts)}{where}"
    if facts.status == Status.CANCELLED:
        return f"{noun}{where or _of_day(facts)} cancelled"
    is_ahead = (facts.kind, facts.status) == (K.DEADLINE, Status.PLANNED)
    if facts.status not in _OPEN or is_ahead:
        return f"{noun}{where or _of_day(facts)}"
    if facts.when and not where:
        return f"{noun} {_OPEN[facts.status]} for {facts.when}"
    return f"{_OPEN[facts.status].capitalize()} {noun.lower()}{where}"


def _gathering(facts: TitleFacts) -> str:
    """ "Meeting of the trade ministers", where a meeting is called by those who meet."""
    noun = facts.object_title
    if facts.kind not in CONTACT_KINDS or not _MEETING & set(noun.casefold().split()):
        return noun
    if {"meeting", "talks", "summit", "conference"} & set(noun.casefold().split()):
        return noun
    first = noun.split()[0].casefold()
    counted = first in {"two", "three", "four", "five", "both", "all"}
    return f"meeting of {'' if counted else 'the '}{noun[:1].lower()}{noun[1:]}"


def _goal(facts: TitleFacts) -> str:
    if not facts.place:
        return ""
    return f" to {place_name(facts.place.split(',')[0].strip())}"


def _of_day(facts: TitleFacts) -> str:
    return f" of {facts.when}" if facts.when else ""
