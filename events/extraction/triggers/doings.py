"""Events told by what states do: borders, ties, missions, forces, deadlines.

Verbs that say little by themselves ("send", "open", "break") and tell an event by what
they act on.
"""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase, object_lemmas
from events.extraction.triggers.place_phrases import named_place
from events.extraction.triggers.signatories import is_by_two
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
    words_beside,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K


def _things(verb: Token) -> list[Token]:
    relative = [verb.head] if verb.dep_ == "relcl" else []
    return [*objects(verb), *passive_subjects(verb), *relative]


def _doers(verb: Token) -> list[int]:
    return arguments.members(cast_of(verb.doc), [*subjects(verb), *agents_of(verb)])


def _with(verb: Token, wanted: frozenset[str]) -> Token | None:
    """The object of `verb` that is one of `wanted`."""
    return next((t for t in _things(verb) if t.lemma_.lower() in wanted), None)


def open_or_close(verb: Token) -> Happening | None:
    """ "reopened the bridge", "shut its embassy"."""
    thing = _with(verb, patterns.CROSSINGS)
    who = _doers(verb)
    if thing is None or not who:
        return None
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    return told(verb, K.OTHER, 0.45, who, end=thing, title=title)


def send(verb: Token) -> Happening | None:
    """ "sent a delegation led by X to Y", "dispatched warships"."""
    who = _doers(verb)
    team = _with(verb, patterns.MISSIONS)
    if team is not None and not words_beside(team) & patterns.HELPERS:
        goals = [t for to in verb.subtree if to.lower_ == "to" for t in to.children]
        place = next((p for p in map(named_place, goals) if p), None)
        leaders = [t for c in team.children if c.lemma_ == "lead" for t in agents_of(c)]
        led = arguments.members(cast_of(verb.doc), leaders)
        found = told(verb, K.VISIT, 0.5, [*led, *who], end=team) if place else None
        if found is not None:
            found.place = place
        return found
    force = _with(verb, patterns.FORCES)
    if force is None and who:
        return _send_person(verb)
    if force is None or not who:
        return None
    if verb.lemma_.lower() == "order" and not any(prepositional(verb, "to")):
        return None  # "ordered troops to withdraw"
    title = f"{verb.lemma_.lower()} {noun_phrase(force, article=True)}"
    return told(verb, K.MILITARY_ACTION, 0.45, who, end=force, title=title)


def _send_person(verb: Token) -> Happening | None:
    """ "sent Marek Sato back to Lima last week": he goes there."""
    cast = cast_of(verb.doc)
    sent = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    people = [key for key in sent if arguments.is_person(cast, key)]
    back = [c for c in verb.children if c.lower_ in {"back", "off", "over"}]
    goals = [t for start in (verb, *back) for t in prepositional(start, "to")]
    place = next((p for p in map(named_place, goals) if p), None)
    if not people or place is None:
        return None
    found = told(verb, K.VISIT, 0.5, people)
    if found is not None:
        found.place = place
    return found


def exchange_letters(verb: Token) -> Happening | None:
    """ "exchanged letters on the treaty", "exchanged instruments of ratification"."""
    thing = _with(verb, frozenset({"letter", "note", "instrument", "document"}))
    who = _doers(verb)
    if thing is None or (len(who) < 2 and not is_by_two(verb)):
        return None
    title = f"exchange {noun_phrase(thing)}"
    return told(verb, K.TREATY_ACTION, 0.5, who, end=thing, title=title)


def call_on(verb: Token) -> Happening | None:
    """ "called on the President": a visit to him; not "called on X to act"."""
    cast = cast_of(verb.doc)
    if any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in verb.children):
        return None
    whom = arguments.members(cast, list(prepositional(verb, "on")))
    people = [key for key in whom if arguments.is_person(cast, key)]
    who = arguments.members(cast, subjects(verb))
    return told(verb, K.MEETING, 0.5, [*who, *people]) if who and people else None


def body_meets(verb: Token) -> Happening | None:
    """ "a joint commission, which last met in June": nobody is named, the day must be."""
    if objects(verb) or arguments.verb_parties(cast_of(verb.doc), verb):
        return None
    body = next(
        (t for t in subjects(verb) if t.lemma_.lower() in patterns.BODIES), None
    )
    if body is None:
        return None
    title = noun_phrase(body)
    found = told(verb, K.MEETING, 0.5, [], title=title)
    if found is not None:
        found.is_topic = True  # a time of its own is needed
    return found


def shake_hands(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    if not object_lemmas(verb) & {"hand"}:
        return None
    who = arguments.members(cast, [*subjects(verb), *arguments.company(verb)])
    people = [key for key in who if arguments.is_person(cast, key)]
    return told(verb, K.MEETING, 0.35, people) if len(people) > 1 else None


def set_deadline(verb: Token) -> Happening | None:
    """ "gave them until 30 April to leave"."""
    until = [c for c in verb.children if c.lower_ == "until" and c.dep_ == "prep"]
    if not until or not any(t.ent_type_ == "DATE" for c in until for t in c.subtree):
        return None
    return told(verb, K.DEADLINE, 0.45, [])


def make_landfall(verb: Token) -> Happening | None:
    thing = next(iter(subjects(verb)), None)
    if thing is None or "landfall" not in object_lemmas(verb):
        return None
    return told(
        verb, K.DISASTER, 0.5, [], end=objects(verb)[0], title=noun_phrase(thing)
    )


def seize_power(verb: Token) -> Happening | None:
    who = _doers(verb)
    if not who or not object_lemmas(verb) & {"power", "control"}:
        return None
    found = told(verb, K.OTHER, 0.5, who, title="seize power")
    coup = next(
        (t for t in prepositional(verb, "in") if t.lemma_.lower() == "coup"), None
    )
    if found is not None and coup is not None:
        found.same_as = coup.i
    return found


def come_to_power(verb: Token) -> Happening | None:
    """ "came to the throne", "rose to power", "was swept into office", "took the throne"."""
    goals = [*prepositional(verb, "to", "into"), *objects(verb)]
    thing = next((t for t in goals if t.lemma_.lower() in _SEATS), None)
    who = arguments.members(
        cast_of(verb.doc), [*subjects(verb), *passive_subjects(verb)]
    )
    if thing is None or not who:
        return None
    title = f"to come to {'the ' if thing.lemma_ == 'throne' else ''}{thing.lower_}"
    found = told(verb, K.APPOINTMENT, 0.5, who, end=thing, title=title)
    if found is not None:
        found.is_topic = True  # "is to return to power": an event with its day alone
    return found


_SEATS = frozenset("throne power".split())


def take_on_presidency(verb: Token) -> Happening | None:
    """ "takes over the rotating presidency", "took over the foreign ministry"."""
    if not any(c.lower_ == "over" for c in verb.children):
        return None
    thing = _with(verb, patterns.PORTFOLIOS)
    who = _doers(verb)
    if thing is None or not who:
        return None
    title = f"take over {noun_phrase(thing, article=True)}"
    return told(verb, K.APPOINTMENT, 0.55, who, end=thing, title=title)


def join_government(verb: Token) -> Happening | None:
    who = _doers(verb)
    thing = _with(verb, patterns.GOVERNMENTS)
    if thing is None or not who:
        return None
    title = f"join {noun_phrase(thing, article=True)}"
    return told(verb, K.APPOINTMENT, 0.5, who, end=thing, title=title)


def country_votes(verb: Token) -> Happening | None:
    """ "Serbia votes in the spring": an election."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    countries = [key for key in who if not arguments.is_person(cast, key)]
    asked = any(prepositional(verb, "for", "on", "against", "in"))
    if not countries or objects(verb) or any(c.dep_ == "xcomp" for c in verb.children):
        return None
    if asked and not any(c.ent_type_ == "DATE" for c in verb.subtree):
        return None
    found = told(verb, K.ELECTION, 0.4, countries)
    if found is not None:
        found.is_topic = True
    return found


READERS = (
    ({"open", "reopen", "close", "shut"}, open_or_close),
    ({"send", "dispatch", "deploy", "order"}, send),
    ({"exchange"}, exchange_letters),
    ({"call"}, call_on),
    ({"meet", "convene", "gather", "assemble", "sit", "reconvene"}, body_meets),
    ({"shake"}, shake_hands),
    ({"give"}, set_deadline),
    ({"make"}, make_landfall),
    ({"seize", "take"}, seize_power),
    ({"come", "accede", "ascend", "rise", "return", "sweep", "mount"}, come_to_power),
    ({"take"}, take_on_presidency),
    ({"join"}, join_government),
    ({"vote"}, country_votes),
)
