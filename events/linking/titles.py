"""Headings of events, built from the facts and not cut from the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from events.linking.title_names import at_place, place_name, topic_name, with_article
from events.linking.title_verbs import ACT_VERBS, done_to, third_person
from events.mentions import EventKind as K
from events.mentions import Role, Status

MAX_NAMES = 4
#: Opens an object that begins with a verb of any kind: "to halt the deliveries".
_MARK = "to "


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


#: Kinds that say little without what was spoken about.
_SPOKEN = frozenset({K.PRESS_CONFERENCE, K.SPEECH, K.STATEMENT})
#: Those of which the same holds where nobody is named.
_SPOKEN_BY_NOBODY = _SPOKEN | {K.CALL, K.MEETING, K.SUMMIT, K.CONFERENCE, K.VOTE}
#: Topics that are forms of meeting: no meeting is "on 2+2 talks".
_FORMS = frozenset({"2+2 talks", "leaders' visits"})
MAX_TOPICS = 3
#: Per kind: (one party, present), (several parties, present), bare infinitive, noun.
_PHRASES: dict[K, tuple[str, str, str, str]] = {
    K.CALL: (
        "speaks by telephone",
        "speak by telephone",
        "speak by telephone",
        "Telephone call",
    ),
    K.MEETING: ("holds talks", "meet", "meet", "Meeting"),
    K.SUMMIT: ("holds a summit", "hold a summit", "hold a summit", "Summit"),
    K.CONFERENCE: ("meets", "meet", "meet", "Conference"),
    K.PRESS_CONFERENCE: (
        "speaks to the press",
        "speak to the press",
        "speak to the press",
        "Press conference",
    ),
    K.SPEECH: ("speaks", "speak", "speak", "Speech"),
    K.STATEMENT: (
        "makes a statement",
        "make a statement",
        "make a statement",
        "Statement",
    ),
    K.AGREEMENT: (
        "reaches an agreement",
        "reach an agreement",
        "reach an agreement",
        "Agreement",
    ),
    K.VOTE: ("votes", "vote", "vote", "Vote"),
    K.ELECTION: ("holds an election", "hold elections", "hold an election", "Election"),
    K.SANCTION: (
        "imposes sanctions",
        "impose sanctions",
        "impose sanctions",
        "Sanctions",
    ),
    K.PROTEST: ("protests", "protest", "protest", "Protest"),
    K.AID: ("gives aid", "give aid", "give aid", "Aid"),
    K.MILITARY_EXERCISE: (
        "holds a military exercise",
        "hold a joint military exercise",
        "hold a military exercise",
        "Military exercise",
    ),
    K.MILITARY_ACTION: (
        "takes military action",
        "take military action",
        "take military action",
        "Military action",
    ),
    K.VISIT: ("pays a visit", "pay a visit", "pay a visit", "Visit"),
    K.TREATY_ACTION: (
        "acts on a treaty",
        "act on a treaty",
        "act on a treaty",
        "Treaty action",
    ),
    K.APPOINTMENT: ("takes office", "take office", "take office", "Appointment"),
    K.DEADLINE: ("faces a deadline", "face a deadline", "face a deadline", "Deadline"),
    K.SPORTING_EVENT: ("holds the games", "hold the games", "hold the games", "Games"),
    K.DISASTER: (
        "suffers a disaster",
        "suffer a disaster",
        "suffer a disaster",
        "Disaster",
    ),
    K.OTHER: ("is concerned", "are concerned", "be concerned", "Event"),
}


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
    if names and facts.kind == K.OTHER and not _tells_act(facts):
        return _unspecific(facts)
    if names and _tells_act(facts) and facts.object_title.startswith("expire "):
        return _expiry(facts)
    is_named = facts.kind in {K.SUMMIT, K.CONFERENCE} and bool(facts.object_title)
    if not names or (is_named and not any(named.is_person for named in names)):
        return _nameless(facts)
    several = len(names) > 1
    one, many, bare, noun = _wording(facts)
    subject = _and(names)
    where = _about(facts) + _where(facts)
    if facts.status == Status.CANCELLED:
        return _upper(f"{_off(facts, noun, subject)}{where} cancelled")
    if facts.status == Status.PLANNED:
        return _upper(f"{subject} {'are' if several else 'is'} to {bare}{where}")
    if facts.status == Status.PROPOSED:
        return _upper(f"Proposed: {subject} to {bare}{where}")
    return _upper(f"{subject} {many if several else one}{where}")


def _who_acts(facts: TitleFacts) -> list[Named]:
    """Without those with whom the act is done: "Peru resumes relations with Chile"."""
    names = list(facts.principals)
    _, _, whom = facts.object_title.partition(" with ")
    if whom and _tells_act(facts):
        return [named for named in names if named.name not in whom] or names
    return names


def _wording(facts: TitleFacts) -> tuple[str, str, str, str]:
    """The kind's phrases, filled with what the text names as object or place."""
    country = facts.place.split(",")[0].strip() if facts.place else ""
    if facts.kind == K.VISIT and country:
        goal = place_name(country)
        return (f"visits {goal}", f"visit {goal}", f"visit {goal}", f"Visit to {goal}")
    thing = _without_owner(facts.object_title)
    if _tells_act(facts):
        theirs = thing.replace(" its own ", " their own ")
        return (third_person(thing), theirs, thing, _PHRASES[facts.kind][3])
    if facts.kind == K.ELECTION and all(who.is_person for who in facts.principals):
        part = "part in an election"
        return (f"takes {part}", f"take {part}", f"take {part}", "Election")
    if thing and facts.kind in _OBJECT_PHRASES:
        one, many = _OBJECT_PHRASES[facts.kind]
        return (
            one.format(thing),
            many.format(thing),
            many.format(thing),
            _PHRASES[facts.kind][3],
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
        whom = _and(list(facts.others))
        return (f"meets {whom}", f"meet {whom}", f"meet {whom}", "Meeting")
    if facts.kind == K.MEETING and len(facts.principals) == 1:
        return ("holds talks", "hold talks", "hold talks", "Meeting")
    if facts.kind == K.CONFERENCE and all(who.is_person for who in facts.principals):
        part = "part in a conference"
        return (f"takes {part}", f"take {part}", f"take {part}", "Conference")
    return _PHRASES[facts.kind]


def _tells_act(facts: TitleFacts) -> bool:
    """ "sign the accord": the object comes with its verb."""
    words = facts.object_title.split()
    if facts.is_act:
        return True
    return bool(words) and facts.kind in _ACTS and words[0] in ACT_VERBS


def _without_owner(thing: str) -> str:
    """ "his fourth summit" → "fourth summit": whose it is, the heading says."""
    first, _, rest = thing.partition(" ")
    owners = {"his", "her", "its", "their", "our", "my", "the"}
    return rest if rest and first.casefold() in owners else thing


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
    return f"{what} involving {_and(list(facts.principals))}{off}{_where(facts)}"


def _expiry(facts: TitleFacts) -> str:
    """ "Current agreement between A and B is to expire"."""
    thing = facts.object_title.partition(" ")[2]
    names = list(facts.principals)
    whose = f"{'between' if len(names) > 1 else 'of'} {_and(names)}"
    verb = {Status.OCCURRED: "expires", Status.ONGOING: "expires"}.get(
        facts.status, "is to expire"
    )
    return _upper(f"{_without_owner(thing)} {whose} {verb}")


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
#: With an object: what one party does, what several do (also the bare infinitive).
_OBJECT_PHRASES: dict[K, tuple[str, str]] = {
    K.APPOINTMENT: ("becomes {}", "become {}"),
    K.AGREEMENT: ("agrees on the {}", "agree on the {}"),
    K.SUMMIT: ("takes part in the {}", "take part in the {}"),
    K.CONFERENCE: ("takes part in the {}", "take part in the {}"),
}


def _nameless(facts: TitleFacts) -> str:
    noun = facts.object_title or _PHRASES[facts.kind][3]
    if facts.kind == K.DEADLINE and noun[:1].islower():
        return f"Deadline to {noun}"
    act, _, thing = noun.partition(" ")
    is_open = facts.status in {Status.PLANNED, Status.PROPOSED}
    if thing and _tells_act(facts):
        if is_open:
            before = "Proposed: " if facts.status == Status.PROPOSED else ""
            what = done_to(act, thing, to_come=True)
            return _upper(f"{before}{what}{_where(facts)}")
        noun = done_to(act, thing)
    if facts.kind == K.DEADLINE and facts.status == Status.PLANNED:
        return _upper(f"{_without_owner(noun)}{_where(facts)}")  # it lies ahead anyway
    if is_open and not facts.object_title:
        adjective = facts.status.value.capitalize()
        return f"{adjective} {noun.lower()}{_about(facts)}{_where(facts)}"
    state = {
        Status.CANCELLED: " cancelled",
        Status.PLANNED: " planned",
        Status.PROPOSED: " proposed",
    }.get(facts.status, "")
    return _upper(f"{_without_owner(noun)}{_about(facts)}{state}{_where(facts)}")


def _about(facts: TitleFacts) -> str:
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


def _where(facts: TitleFacts) -> str:
    if facts.kind == K.VISIT or not facts.place:
        return ""
    first = facts.place.split(",")[0].strip()
    names = {named.name.casefold() for named in facts.principals}
    if first.casefold() in facts.object_title.casefold() or first.casefold() in names:
        return ""
    if _tells_act(facts) and " to " in facts.object_title:
        return ""  # "agree to restore trade in Lima" would say where trade is restored
    return f" {at_place(first)}"


def _name(named: Named) -> str:
    if named.is_person:
        return named.name
    return f"the {named.name}" if named.with_article else with_article(named.name)


def _and(names: Sequence[Named]) -> str:
    words = [_name(named) for named in names]
    if len(words) > MAX_NAMES:
        words = [*words[: MAX_NAMES - 1], f"{len(words) - MAX_NAMES + 1} others"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
