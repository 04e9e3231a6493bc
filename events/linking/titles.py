"""Headings of events, built from the facts and not cut from the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


#: Kinds that say little without what was spoken about.
_SPOKEN = frozenset({K.PRESS_CONFERENCE, K.SPEECH, K.STATEMENT})
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


def title(facts: TitleFacts) -> str:
    """A heading that a reader understands alone: who, what, with whom, where.

    1. "Hana Sato and Luis Vega meet in Lima"   2. "Hana Sato is to visit Peru"
    3. "Telephone call of Hana Sato and Luis Vega cancelled"   4. "Olympic Games in Tokyo"
    5. "Hana Sato speaks to the press on trade in Lima"
    """
    names = list(facts.principals)
    is_named = facts.kind in {K.SUMMIT, K.CONFERENCE} and bool(facts.object_title)
    if not names or (is_named and not any(named.is_person for named in names)):
        return _nameless(facts)
    several = len(names) > 1
    one, many, bare, noun = _wording(facts)
    subject = _and(names)
    where = _about(facts) + _where(facts)
    if facts.status == Status.CANCELLED:
        return _upper(f"{noun} of {subject}{_about(facts)} cancelled{_where(facts)}")
    if facts.status == Status.PLANNED:
        return _upper(f"{subject} {'are' if several else 'is'} to {bare}{where}")
    if facts.status == Status.PROPOSED:
        return _upper(f"Proposed: {subject} to {bare}{where}")
    return _upper(f"{subject} {many if several else one}{where}")


def _wording(facts: TitleFacts) -> tuple[str, str, str, str]:
    """The kind's phrases, filled with what the text names as object or place."""
    country = facts.place.split(",")[0].strip() if facts.place else ""
    if facts.kind == K.VISIT and country:
        goal = _place_name(country)
        return (f"visits {goal}", f"visit {goal}", f"visit {goal}", f"Visit to {goal}")
    thing = facts.object_title
    if thing and facts.kind in _ACTS and thing.split()[0] in _ACT_VERBS:
        return (_third_person(thing), thing, thing, _PHRASES[facts.kind][3])
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
    return _PHRASES[facts.kind]


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
        K.MILITARY_ACTION,
        K.OTHER,
    }
)
_ACT_VERBS = frozenset(
    "sign initial ratify join accede leave withdraw rejoin end denounce suspend extend renew "
    "reach conclude impose stage hold lift win lose form expire apply announce approve adopt "
    "pass reject endorse veto vote abstain fire launch test test-fire detonate conduct begin "
    "open reopen close shut break sever cut restore resume establish normalize normalise "
    "re-establish reestablish downgrade upgrade freeze mend elevate rupture recognise "
    "recognize summon carpet recall pull lodge submit file issue hand present expel "
    "blacklist bar readmit reinstate exclude admit slap levy ease tighten place put reimpose "
    "waive drop remove clamp introduce widen seize unfreeze block confiscate ban halt stop "
    "restrict embargo curb deploy send dispatch move mass station rush redeploy mount carry "
    "wage intercept capture board sink impound down detain ram scuttle hijack hit strike "
    "attack torpedo shadow shoot take overrun retake recapture storm occupy shell bomb pound "
    "target bombard besiege raid arrest jail sentence convict charge extradite indict donate "
    "provide deliver ship fly airlift give grant supply airdrop offer pledge release free "
    "repatriate pardon swap exchange deport lay inaugurate commission unveil dissolve "
    "dismiss trade return cross sit set form create order sanction walk boycott refuse "
    "declare secede split flee go align isolate exile jail imprison ground agree propose "
    "threaten demand warn urge vow rule protest renounce disavow disown repudiate "
    "condemn denounce deplore decry accuse voice express make convey extend claim offer".split()
)


def _third_person(phrase: str) -> str:
    """ "reach a deal" → "reaches a deal"; "apply to join" → "applies to join"."""
    verb, _, rest = phrase.partition(" ")
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        verb += "es"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        verb = f"{verb[:-1]}ies"
    else:
        verb += "s"
    return f"{verb} {rest}"


_PARTICIPLES = {
    "seal": "sealed", "send": "sent", "shoot": "shot", "hit": "hit", "cut": "cut",
    "put": "put", "lay": "laid", "sink": "sunk", "take": "taken", "overrun": "overrun",
    "strike": "struck", "give": "given", "fly": "flown", "ship": "shipped",
    "withdraw": "withdrawn", "break": "broken", "sever": "severed", "set": "set",
    "shut": "shut", "hold": "held", "win": "won", "leave": "left", "slap": "slapped",
    "drop": "dropped", "bar": "barred", "ban": "banned", "stop": "stopped",
    "swap": "swapped", "airdrop": "airdropped", "submit": "submitted",
    "admit": "admitted", "readmit": "readmitted", "expel": "expelled",
    "retake": "retaken", "begin": "begun", "trade": "traded", "ram": "rammed",
}  # fmt: skip
_PARTICLES = frozenset("up down over off out back".split())


def _done(act: str, thing: str) -> str:
    """ "expel two diplomats" → "two diplomats expelled", where nobody says by whom."""
    first, _, rest = thing.partition(" ")
    particle = f" {first}" if first in _PARTICLES and rest else ""
    if act in _PARTICIPLES:
        done = _PARTICIPLES[act]
    elif act.endswith("y") and act[-2:-1] not in "aeiou":
        done = f"{act[:-1]}ied"
    else:
        done = f"{act}d" if act.endswith("e") else f"{act}ed"
    return f"{rest if particle else thing} {done}{particle}"


#: With an object: what one party does, what several do (also the bare infinitive).
_OBJECT_PHRASES: dict[K, tuple[str, str]] = {
    K.APPOINTMENT: ("becomes {}", "become {}"),
    K.AGREEMENT: ("agrees on the {}", "agree on the {}"),
    K.SUMMIT: ("holds the {}", "hold the {}"),
    K.CONFERENCE: ("meets: {}", "meet: {}"),
}


def _nameless(facts: TitleFacts) -> str:
    noun = facts.object_title or _PHRASES[facts.kind][3]
    if facts.kind == K.DEADLINE and noun[:1].islower():
        return f"Deadline to {noun}"
    act, _, thing = noun.partition(" ")
    if thing and facts.kind in _ACTS and act in _ACT_VERBS:
        noun = _done(act, thing)
    suffix = {
        Status.CANCELLED: ", cancelled",
        Status.PLANNED: ", planned",
        Status.PROPOSED: ", proposed",
    }.get(facts.status, "")
    return _upper(f"{noun}{_about(facts)}{_where(facts)}{suffix}")


def _about(facts: TitleFacts) -> str:
    """1. " on trade"   2. " on trade, fisheries and 3 other topics"   3. "": all is said"""
    topics = list(facts.about)
    if facts.kind not in _SPOKEN or facts.object_title or not topics:
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
    if first.casefold() in facts.object_title.casefold():
        return ""
    at = first.casefold().startswith("the ") or first.casefold().endswith(_BUILDINGS)
    return f" {'at' if at else 'in'} {_place_name(first)}"


_BUILDINGS = (
    " house",
    " palace",
    " airport",
    " hall",
    " castle",
    " hotel",
    " ministry",
)


_WITH_ARTICLE = (
    "united ",
    "netherlands",
    "philippines",
    "maldives",
    "bahamas",
    "gambia",
)


def _place_name(name: str) -> str:
    return f"the {name}" if name.casefold().startswith(_WITH_ARTICLE) else name


def _name(named: Named) -> str:
    return f"the {named.name}" if named.with_article else _place_name(named.name)


def _and(names: Sequence[Named]) -> str:
    words = [_name(named) for named in names]
    if len(words) > MAX_NAMES:
        words = [*words[: MAX_NAMES - 1], f"{len(words) - MAX_NAMES + 1} others"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
