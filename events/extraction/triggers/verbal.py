"""Events told by verbs: "met", "travelled to", "told reporters", "was sworn in"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.doings import READERS
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase, object_lemmas
from events.extraction.triggers.places import named_place, place_of
from events.extraction.triggers.syntax import (
    RELATIVES,
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role, Status


def read_verb(verb: Token) -> Happening | None:
    """The event `verb` tells of, or None if it tells of none.

    1. "X met Y in Lima"  2. "X told reporters"  3. "X became prime minister"
    4. "the accord that X signed"  5. "X and Y agreed to" (told jointly)
    """
    for reader in _READERS.get(verb.lemma_.lower(), ()):
        found = reader(verb)
        if found is not None:
            return found
    return None


# ------------------------------------------------------------------ contacts
def _meet(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    whom = arguments.members(cast, [*objects(verb), *arguments.company(verb)])
    press = object_lemmas(verb) & patterns.PUBLIC
    if press and who:
        return told(verb, K.PRESS_CONFERENCE, 0.6, who)
    things = [t for t in objects(verb) if t.lower_ not in {"face", "other", "another"}]
    if things and not whom:
        return None  # "met the deadline"; but "met face to face", "met each other"
    if not whom and len(who) == 1 and any(t.pos_ == "PRON" for t in subjects(verb)):
        return None  # "as they meet", of nobody that can be told
    return told(verb, K.MEETING, 0.6, [*who, *whom]) if who or whom else None


def _speak(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    listeners = {t.lemma_.lower() for t in prepositional(verb, "to", "with")}
    if listeners & patterns.PUBLIC and who:
        return told(verb, K.PRESS_CONFERENCE, 0.6, who)
    by = {t.lemma_.lower() for t in prepositional(verb, "by", "on", "over", "via")}
    whom = arguments.members(
        cast, [*prepositional(verb, "to"), *arguments.company(verb)]
    )
    if by & patterns.BY_PHONE:
        return told(verb, K.CALL, 0.65, [*who, *whom])
    together = (
        len([key for key in who if arguments.is_person(cast, key)]) == len(who) == 2
    )
    if not who or not (together or any(arguments.is_person(cast, key) for key in whom)):
        return None
    found = told(verb, K.CALL, 0.5, [*who, *whom])
    if found:
        found.is_vague = True
        if found.place or any(prepositional(verb, "at")) or not whom:
            found.kind = K.MEETING
    return found


def _phone(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    whom = arguments.members(cast, objects(verb))
    return (
        told(verb, K.CALL, 0.6, [*arguments.verb_parties(cast, verb), *whom])
        if whom
        else None
    )


def _joint(verb: Token) -> Happening | None:
    """Two parties agree, affirm or discuss: they met or called, this tells of it."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if verb.lemma_.lower() == "join":
        who += arguments.members(cast, passive_subjects(verb))
    parties = [*who, *arguments.members(cast, list(prepositional(verb, "with")))]
    if verb.lemma_.lower() == "discuss" and len(parties) == 1:
        parties += _discussed_with(verb)
    parties = [k for k in dict.fromkeys(parties) if arguments.takes_part(verb.doc, k)]
    parties = arguments.without_represented(cast, parties)
    if len(parties) < 2 or not who:
        return None
    found = told(verb, K.MEETING, 0.3, parties)
    if found is None or found.status != Status.OCCURRED:
        return None
    found.is_joint = True
    return found


def _see(verb: Token) -> Happening | None:
    """ "will be seeing X": one says so of an appointment."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    whom = [
        key
        for key in arguments.members(cast, objects(verb))
        if arguments.is_person(cast, key)
    ]
    if not who or not whom or not any(c.lower_ == "will" for c in verb.children):
        return None
    return told(verb, K.MEETING, 0.4, [*who, *whom])


def _discussed_with(verb: Token) -> list[int]:
    """ "discussed ways to end the war with X", wherever the parser hung "with X"."""
    cast = cast_of(verb.doc)
    for token in verb.subtree:
        if token.i > verb.i and token.lower_ == "with" and token.dep_ == "prep":
            whom = arguments.members(
                cast, [c for c in token.children if c.dep_ == "pobj"]
            )
            if any(arguments.is_person(cast, key) for key in whom):
                return whom
    return []


def _receive(verb: Token) -> Happening | None:
    """ "received X at the palace": a meeting, the subject its host."""
    cast = cast_of(verb.doc)
    hosts = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    guests = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    who = [key for key in hosts if arguments.is_person(cast, key)]
    whom = [key for key in guests if arguments.is_person(cast, key)]
    return told(verb, K.MEETING, 0.45, [*who, *whom]) if who and whom else None


# ------------------------------------------------------------------ travel
def _visit(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    place = next((p for p in map(named_place, objects(verb)) if p), None)
    if not who or place is None:
        return None
    return _to_place(told(verb, K.VISIT, 0.6, who), place)


def _travel(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if not any(arguments.is_person(cast, key) for key in who):
        return None
    lemma = verb.lemma_.lower()
    if lemma in {"leave", "depart"}:
        ways: tuple[str, ...] = ("for",)
    else:
        ways = ("to",) if lemma in patterns.VISIT_TO else ("in", "at", "to")
    place = next((p for p in map(named_place, prepositional(verb, *ways)) if p), None)
    if place is None:
        return None
    return _to_place(told(verb, K.VISIT, 0.5, who), place)


def _to_place(found: Happening | None, place: object) -> Happening | None:
    if found is not None:
        found.place = place  # type: ignore[assignment]  # a PlaceFound, checked by callers
    return found


# ------------------------------------------------------------------ words to the public
def _tell(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    heard = object_lemmas(verb) | {t.lemma_.lower() for t in prepositional(verb, "to")}
    if not who or not heard:
        return None
    if heard & patterns.PUBLIC or (heard & patterns.PRESS_EVENTS and _for_press(verb)):
        return told(verb, K.PRESS_CONFERENCE, 0.55, who)
    if heard & patterns.AUDIENCES:
        return told(verb, K.SPEECH, 0.5, who)
    return None


def _for_press(verb: Token) -> bool:
    return any(
        word in patterns.FOR_PRESS
        for token in objects(verb)
        for word in (child.lower_ for child in token.children)
    )


def _address(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if who and object_lemmas(verb) & patterns.AUDIENCES:
        return told(verb, K.SPEECH, 0.6, who, end=objects(verb)[0])
    return None


def _announce(verb: Token) -> Happening | None:
    """A decision made public: who, and what as its object."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if not who:
        return None
    thing = next((t for t in objects(verb) if t.lower_ not in RELATIVES), None)
    if thing is None and verb.dep_ == "relcl":
        thing = verb.head
    title = f"announce {noun_phrase(thing)}" if thing is not None else None
    return told(verb, K.STATEMENT, 0.37, who, title=title)


def _say(verb: Token) -> Happening | None:
    """Words with a day of their own ("said on Wednesday"): the component asks for the day."""
    cast = cast_of(verb.doc)
    if verb.lemma_.lower() == "call" and not any(
        thing.ent_type_ not in {"DATE", "TIME"}
        for thing in prepositional(verb, "for", "on")
    ):
        return None  # "called off on Monday", "called it a success"
    who = arguments.members(cast, subjects(verb))
    who = [
        key
        for key in who
        if cast.members[key].kind != ParticipantKind.ORGANIZATION
        and arguments.takes_part(verb.doc, key)
    ]
    return told(verb, K.STATEMENT, 0.3, who) if who else None


# ------------------------------------------------------------------ acts
def _agree_on(verb: Token) -> Happening | None:
    """Sign or reach a treaty, deal or accord; leave, join or extend one."""
    cast = cast_of(verb.doc)
    lemma = verb.lemma_.lower()
    things = [*objects(verb), *passive_subjects(verb)]
    things += list(prepositional(verb, "from", "to", "on"))
    if verb.dep_ in {"relcl", "acl"}:
        things.append(verb.head)
    if verb.tag_ == "VBN" and verb.dep_ == "advcl":
        # "Under the accord, abandoned in May by X, …": parsed as if it hung on the verb
        things += [t for t in verb.lefts for t in t.children if t.dep_ == "pobj"]
    thing = next((t for t in things if _is_treaty(t, lemma)), None)
    if thing is None:
        return None
    who = arguments.members(
        cast, [*subjects(verb), *agents_of(verb), *prepositional(verb, "with")]
    )
    who += arguments.noun_parties(cast, thing) if lemma in patterns.REACH else []
    action = patterns.TREATY_VERBS.get(lemma)
    kind = K.TREATY_ACTION if action else K.AGREEMENT
    if action == "sign":
        kind = K.AGREEMENT
    title = f"{action or 'reach'} {noun_phrase(thing, article=True)}"
    found = told(verb, kind, 0.55, who, end=None, title=title)
    if found is not None:
        found.is_pointed = any(
            c.lower_ in {"the", "this", "that"} and c.dep_ == "det"
            for c in thing.children
        )
    return found


def _is_treaty(token: Token, lemma: str) -> bool:
    if lemma in {
        "join",
        "accede",
        "leave",
        "quit",
        "exit",
        "rejoin",
        "abandon",
        "withdraw",
    }:
        wanted = patterns.JOINABLE - {"statement", "declaration"}
    else:
        wanted = patterns.TREATIES
    if token.lemma_.lower() in wanted:
        return True
    naming = cast_of(token.doc).naming_of(token)
    if naming is None or lemma not in {
        "join",
        "leave",
        "quit",
        "rejoin",
        "accede",
        "exit",
    }:
        return False
    members = cast_of(token.doc).members
    return all(members[k].kind == ParticipantKind.ORGANIZATION for k in naming.members)


def _apply(verb: Token) -> Happening | None:
    """ "applied to join": an application is an act of its own."""
    cast = cast_of(verb.doc)
    inner = next(
        (c for c in verb.children if c.dep_ == "xcomp" and c.lemma_.lower() == "join"),
        None,
    )
    who = arguments.members(cast, subjects(verb))
    if inner is None or not who:
        return None
    thing = next(iter(objects(inner)), verb.head if verb.dep_ == "relcl" else None)
    goal = noun_phrase(thing, article=True) if thing is not None else ""
    return told(
        verb, K.TREATY_ACTION, 0.55, who, end=inner, title=f"apply to join {goal}"
    )


def _expire(verb: Token) -> Happening | None:
    thing = next(iter(subjects(verb)), None)
    if thing is None or thing.lemma_.lower() not in patterns.TREATIES:
        return None
    found = told(verb, K.TREATY_ACTION, 0.5, [], title=None)
    if found:
        cast = cast_of(verb.doc)
        parties = [
            *arguments.qualifiers(cast, thing),
            *arguments.noun_parties(cast, thing),
        ]
        found.take(parties)
        found.title = f"expire {noun_phrase(thing)}"
        found.is_pointed = any(c.lower_ in {"the", "this"} for c in thing.children)
    return found


# ------------------------------------------------------------------ offices
def _become(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    office = next(
        (c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd"}), None
    )
    if not who or office is None or not _is_office(office):
        return None
    return told(verb, K.APPOINTMENT, 0.65, who, end=office, title=noun_phrase(office))


def _is_office(token: Token) -> bool:
    words = token.lemma_.lower().split("-")
    return bool(set(words) & patterns.OFFICES) and not any(
        c.dep_ == "det" and c.lower_ == "a" for c in token.children
    )


def _assume(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    posts = object_lemmas(verb) & patterns.POSTS
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    if not posts or not who:
        return None
    return told(verb, K.APPOINTMENT, 0.6, who, end=objects(verb)[0])


def _appoint(verb: Token) -> Happening | None:
    """Passive, or active with an office: "was sworn in", "named X ambassador"."""
    cast = cast_of(verb.doc)
    done_to = passive_subjects(verb)
    if not done_to:
        done_to = [t for t in objects(verb) if _has_office(verb)]
    who = [k for k in arguments.members(cast, done_to) if arguments.is_person(cast, k)]
    if not who and done_to and _is_office(done_to[0]):
        # "elected X prime minister", with X parsed as part of the office
        inside = cast.within(done_to[0].left_edge.i, done_to[0].i)
        who = [k for n in inside for k in n.members if arguments.is_person(cast, k)]
    if not who:
        return None
    if verb.lemma_.lower() in {"name", "swear"} and not (
        _has_office(verb) or any(c.lower_ == "in" for c in verb.children)
    ):
        return None
    office = next((c for c in verb.children if c.dep_ == "oprd"), None)
    title = noun_phrase(office) if office is not None and _is_office(office) else None
    is_election = verb.lemma_.lower() in {"elect", "re-elect", "reelect"}
    kind = K.ELECTION if is_election and not _has_office(verb) else K.APPOINTMENT
    return told(verb, kind, 0.6, who, title=title)


def _has_office(verb: Token) -> bool:
    return any(
        token.lemma_.lower() in patterns.OFFICES
        for child in verb.children
        if child.dep_ in {"oprd", "prep", "attr", "xcomp", "dobj"}
        for token in child.subtree
    )


def _win_confirmation(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    if who and object_lemmas(verb) & {"confirmation", "nomination"}:
        thing = objects(verb)[0]
        return told(verb, K.APPOINTMENT, 0.55, who, end=thing, title="win confirmation")
    return None


def _confirm(verb: Token) -> Happening | None:
    """ "the Senate confirmed X": a body confirms a person."""
    cast = cast_of(verb.doc)
    bodies = arguments.members(cast, subjects(verb))
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    who = [k for k in whom if arguments.is_person(cast, k)]
    is_body = all(cast.members[k].kind == ParticipantKind.ORGANIZATION for k in bodies)
    if not who or not bodies or not is_body:
        return None
    found = told(verb, K.APPOINTMENT, 0.55, who, title="win confirmation")
    if found:
        found.take(bodies, Role.AFFECTED)
    return found


def _resign(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    if (
        verb.lemma_.lower() in {"leave", "quit"}
        and not object_lemmas(verb) & patterns.POSTS
    ):
        return None
    if verb.lemma_.lower() == "step" and not any(
        c.lower_ in {"down", "aside"} for c in verb.children
    ):
        return None
    return told(verb, K.APPOINTMENT, 0.55, who, title="leave office") if who else None


def _take_over(verb: Token) -> Happening | None:
    """ "took over as foreign secretary", "succeeded X as chancellor"."""
    cast = cast_of(verb.doc)
    lemma = verb.lemma_.lower()
    if lemma == "take" and not any(c.lower_ == "over" for c in verb.children):
        return None
    office = next((t for t in prepositional(verb, "as") if _is_office(t)), None)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    whom = arguments.members(cast, objects(verb)) if lemma != "take" else []
    people = [k for k in whom if arguments.is_person(cast, k)]
    if not who or (office is None and not people):
        return None
    title = noun_phrase(office) if office is not None else None
    found = told(verb, K.APPOINTMENT, 0.6, who, end=office, title=title)
    if found:
        found.take(people, Role.AFFECTED)
    return found


def _form(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    things = object_lemmas(verb) | {t.lemma_.lower() for t in passive_subjects(verb)}
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if not things & patterns.GOVERNMENTS or not who:
        return None
    thing = next(iter([*objects(verb), *passive_subjects(verb)]))
    title = f"form a {thing.lemma_.lower()}"
    return told(verb, K.APPOINTMENT, 0.55, who, end=thing, title=title)


# ------------------------------------------------------------------ power
def _vote(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    things = object_lemmas(verb) | {t.lemma_.lower() for t in passive_subjects(verb)}
    if verb.lemma_.lower() != "vote" and not things & patterns.VOTED:
        return None
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if not who or passive_subjects(verb):
        for ballot in prepositional(verb, "in", "by"):
            who += arguments.qualifiers(cast, ballot) if ballot.lemma_ == "vote" else []
    thing = next(iter([*objects(verb), *passive_subjects(verb)]), None)
    title = f"approve {noun_phrase(thing)}" if thing is not None else None
    return told(verb, K.VOTE, 0.5, who, title=title)


def _sanction(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if verb.lemma_.lower() == "expel":
        if not object_lemmas(verb) & patterns.EXPELLED:
            return None
    elif verb.lemma_.lower() != "sanction" and not object_lemmas(verb) & {
        "sanction", "embargo", "tariff", "ban", "penalty",
    }:  # fmt: skip
        return None
    found = told(verb, K.SANCTION, 0.55, who) if who else None
    if found:
        found.take(
            arguments.members(cast, list(prepositional(verb, "on"))), Role.AFFECTED
        )
    return found


def _fire(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    things = {
        word
        for token in [*objects(verb), *passive_subjects(verb)]
        for word in (token.lemma_.lower(), *(c.lemma_.lower() for c in token.children))
    }
    if not things & (patterns.MISSILES | {"airstrike", "invasion", "offensive"}):
        return None
    if verb.lemma_.lower() == "conduct" and not things & {"test", "strike"}:
        return None
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    thing = next(iter([*objects(verb), *passive_subjects(verb)]))
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    return (
        told(verb, K.MILITARY_ACTION, 0.55, who, end=thing, title=title)
        if who
        else None
    )


def _assault(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    if not who or not (whom or place_of(verb)):
        return None
    found = told(verb, K.MILITARY_ACTION, 0.45, who)
    if found:
        found.take(whom, Role.AFFECTED)
    return found


def _aid(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if not who or not object_lemmas(verb) & patterns.AIDS:
        return None
    return told(verb, K.AID, 0.35, who)


def _is_beginning(verb: Token) -> Happening | None:
    """ "a transition that is to begin on 1 August": what has a day to begin on."""
    cast = cast_of(verb.doc)
    head = verb.head
    if head.lemma_.lower() not in {"suppose", "due", "schedule", "set", "expect"}:
        return None
    thing = next(iter([*subjects(verb), *passive_subjects(head)]), None)
    if thing is None:
        return None
    if thing.lower_ in {"that", "which"} and head.dep_ == "relcl":
        thing = head.head
    if thing.lemma_.lower() in patterns.NOUNS:
        return None
    found = told(verb, K.OTHER, 0.45, arguments.members(cast, [thing]))
    if found:
        found.status = Status.PLANNED
        found.title = f"begin {noun_phrase(thing)}"
    return found


Reader = Callable[[Token], Happening | None]
_READERS: dict[str, list[Reader]] = {}
for _words, _reader in (
    *READERS,
    (patterns.MEET, _meet),
    (patterns.SPEAK, _speak),
    (patterns.PHONE, _phone),
    ({"see"}, _see),
    ({"receive", "host"}, _receive),
    ({"take", "succeed", "replace"}, _take_over),
    (patterns.VISIT_OBJECT, _visit),
    (patterns.VISIT_TO | patterns.VISIT_IN | {"leave", "depart"}, _travel),
    ({"tell", "brief", "say", "speak"}, _tell),
    ({"address"}, _address),
    ({"announce", "declare", "unveil"}, _announce),
    (patterns.REACH | set(patterns.TREATY_VERBS), _agree_on),
    ({"apply"}, _apply),
    (patterns.EXPIRE, _expire),
    ({"become"}, _become),
    (patterns.APPOINT_ACTIVE, _assume),
    (patterns.APPOINT_PASSIVE, _appoint),
    ({"win"}, _win_confirmation),
    ({"confirm"}, _confirm),
    ({"resign", "step", "quit", "leave"}, _resign),
    (patterns.FORM, _form),
    (patterns.VOTE_VERBS | {"vote"}, _vote),
    (patterns.SANCTION_VERBS | {"sanction", "expel"}, _sanction),
    (patterns.FIRE, _fire),
    (patterns.ASSAULT, _assault),
    (patterns.AID_VERBS, _aid),
    ({"begin", "start", "end"}, _is_beginning),
    (patterns.JOINT, _joint),
    (patterns.SAY, _say),
):
    for _word in sorted(_words):
        _READERS.setdefault(_word, []).append(_reader)
