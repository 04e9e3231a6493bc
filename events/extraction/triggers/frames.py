"""Acts told by a verb with what it acts on, read from the tables of `frame_tables`."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.factuality import status_of
from events.extraction.triggers.frame_tables import FRAMES, Frame
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import is_called, noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.extraction.triggers.undertakings import agree_to
from events.kinds import CONTACT
from events.mentions import BlockRole, ParticipantKind, Role
from events.mentions import EventKind as K

#: Contact frames below this join the contact they belong to.
_WEAK = 0.5
#: "hundreds of troops", "a shipment of rice": what is counted is meant.
_MEASURES = frozenset(
    "hundred thousand dozen score number group series batch shipment fleet pair couple "
    "some several many most handful consignment ton tonne load convoy piece plane ship "
    "planeload shipload flight million billion".split()
)


def read_frame(verb: Token) -> Happening | None:
    """The event of the first frame of the verb that fits, or None.

    1. "summoned the Thai ambassador"  2. "two diplomats were expelled"
    3. "sat down with X"  4. "shot down a drone"
    """
    for frame in _BY_VERB.get(verb.lemma_.lower(), ()):
        found = _read(verb, frame)
        if found is not None:
            return found
    return None


def _read(verb: Token, frame: Frame) -> Happening | None:
    if not _particles_fit(verb, frame.particles) or _is_aim(verb):
        return None
    thing = acted_on(verb, frame.things) if frame.things else None
    if frame.things and thing is None:
        return None
    if not frame.things and frame.kind in CONTACT and objects(verb):
        return None
    doers = _doers(verb, frame)
    if frame.joint and thing is not None:  # "ties between X and Y were restored"
        doers += arguments.noun_parties(cast_of(verb.doc), thing)
        doers = list(dict.fromkeys(doers))
    if not _are_enough(verb, frame, doers, thing):
        return None
    if frame.kind == K.OTHER and len(doers) > 1 and _is_agreed_on(verb):
        return None  # "agreed to set up a commission": told by what was agreed
    title = _title(verb, frame, thing)
    kind = frame.kind
    if kind == K.MILITARY_ACTION:
        kind = _by_whom(verb, kind)
    found = told(verb, kind, frame.strength, doers, end=thing, title=title)
    if found is not None and frame.strength < _WEAK and frame.kind in CONTACT:
        found.is_joint = True  # it may tell of talks told elsewhere
    if found is not None and frame.kind == K.SANCTION:
        _decided(found, verb)
    if found is not None and frame.kind not in CONTACT:
        whom = [k for k in _done_to(verb, frame, thing) if k not in doers]
        found.take(arguments.taking_part(cast_of(verb.doc), whom), Role.AFFECTED)
        found.is_topic = _is_habit(verb) or not (found.takings or found.place)
    return found


def _by_whom(verb: Token, kind: K) -> K:
    """Raids by the police are no acts of war, nor is a crowd that storms a mission."""
    doers = {base(t) for t in (*subjects(verb), *agents_of(verb))}
    if doers & patterns.POLICE:
        return K.OTHER
    return K.PROTEST if doers & _CROWDS else kind


_CROWDS = frozenset(
    "protester demonstrator crowd mob student activist worker rioter".split()
)


def _is_agreed_on(verb: Token) -> bool:
    return (
        verb.dep_ == "xcomp"
        and verb.head.lemma_.lower() == "agree"
        and agree_to(verb.head) is not None
    )


def _decided(found: Happening, verb: Token) -> None:
    """ "agreed on Friday to extend sanctions": the decision is the act, and of that day."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_.lower() not in _DECIDING:
        return
    status = status_of(above)
    if above.tag_ in {"VBD", "VBN"} and status is not None:
        found.token = found.start = above.i
        found.status = status


_DECIDING = frozenset("agree decide vote resolve".split())


def _doers(verb: Token, frame: Frame) -> list[int]:
    cast = cast_of(verb.doc)
    tokens = [*subjects(verb), *agents_of(verb)]
    if frame.joint:
        tokens += arguments.company(verb)
    if "for" in frame.joint:
        tokens += _guests(verb)
    if frame.to_doer and not subjects(verb):  # "was summoned to the Foreign Ministry"
        cast = cast_of(verb.doc)
        goals = prepositional(verb, *frame.to_doer)
        # "to the foreign ministry" without a country may be anybody's
        tokens += [t for t in goals if _is_of_country(t)]
    return arguments.members(cast, tokens)


def _is_of_country(noun: Token) -> bool:
    cast = cast_of(noun.doc)
    told = any(cast.members[key].country for key in cast.of_token(noun))
    return told or bool(cast.within(noun.left_edge.i, noun.i))


def _guests(verb: Token) -> list[Token]:
    """ "hosted a dinner for the ministers"."""
    tables = [*objects(verb), *passive_subjects(verb)]
    return [*prepositional(verb, "for")] + [
        guest for table in tables for guest in prepositional(table, "for")
    ]


def _are_enough(
    verb: Token, frame: Frame, doers: list[int], thing: Token | None
) -> bool:
    if frame.needs == "receiver" and not _done_to(verb, frame, thing):
        return False
    if not doers:
        # "the envoy was summoned", "gunmen attacked a convoy": somebody unnamed did it
        return bool(passive_subjects(verb)) or (
            frame.needs == "nobody" and bool(subjects(verb))
        )
    if frame.needs != "two":
        return True
    members = cast_of(verb.doc).members
    is_body = any(members[k].kind == ParticipantKind.ORGANIZATION for k in doers)
    return len(doers) > 1 or is_body or any(map(_is_dignitary, arguments.company(verb)))


def _is_dignitary(token: Token) -> bool:
    """Somebody of name or office, though nobody knows him: "the Pope", "an envoy"."""
    return token.pos_ == "PROPN" or base(token) in arguments.OFFICIALS


def _done_to(verb: Token, frame: Frame, thing: Token | None) -> list[int]:
    """Whom it is done to: named by a preposition, or by what is acted on."""
    cast = cast_of(verb.doc)
    tokens = [*prepositional(verb, *frame.towards)] if frame.towards else []
    keys = arguments.members(cast, tokens)
    if thing is not None:
        others = [*objects(verb), *passive_subjects(verb)]  # "was handed a note"
        keys += arguments.members(cast, [thing, *others])
        for inner in prepositional(thing, "on", "against", "to", "with", "of", "from"):
            keys += arguments.members(cast, [inner])
        keys += arguments.qualifiers(cast, thing)
    return list(dict.fromkeys(keys))


def acted_on(verb: Token, wanted: frozenset[str]) -> Token | None:
    """What `verb` acts on, if it is one of `wanted`.

    1. its object  2. the subject of its passive  3. what it qualifies ("the ships seized")
    4. what is counted or joined there ("hundreds of troops", "an embargo and bans")
    """
    relative = [verb.head] if verb.dep_ == "relcl" else []
    for token in [*objects(verb), *passive_subjects(verb), *relative]:
        for one in (token, *token.conjuncts):
            if is_called(one, wanted):
                return token
            counted = [*prepositional(one, "of", "in", "with", "carrying")]
            counted += prepositional(verb, "with")  # "sent a plane with supplies"
            is_measure = (
                base(one) in _MEASURES
                or one.ent_type_ == "MONEY"
                or any(c.dep_ == "nummod" for c in one.children)
            )
            if is_measure and any(p.lemma_.lower() in wanted for p in counted):
                return token
    return None


#: Particles that leave a verb's meaning alone: "hand over", "break off", "carry out".
_LOOSE = frozenset("over off out back up down".split())


def _particles_fit(verb: Token, particles: frozenset[str]) -> bool:
    """Whether one of `particles` is there; if none is asked for, whether none is in the
    way ("took up his post" takes no post)."""
    there = {
        child.lower_: child.dep_
        for child in verb.children
        if child.dep_ in {"prt", "advmod", "prep", "npadvmod"}
    }
    if particles:
        return bool(there.keys() & particles)
    if verb.lemma_.lower() in {"take", "hold", "make", "give"} and there.keys() & {
        "up",
        "down",
    }:
        return False
    return all(dep != "prt" or word in _LOOSE for word, dep in there.items())


def _is_aim(verb: Token) -> bool:
    """ "progress in lifting the ban", "a move that will help restore ties": not done."""
    if verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_.lower() in _EFFECTS:
        return True
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "pcomp"
        and verb.head.lower_
        not in {"after", "before", "by", "since", "upon", "following"}
    )


#: What a thing may do for an act to come.
_EFFECTS = frozenset("help allow enable let aim serve contribute pave".split())


def _is_habit(verb: Token) -> bool:
    """A present tense outside headlines and captions tells a state, unless it has a day."""
    if verb.tag_ not in {"VBZ", "VBP"}:
        return False
    roles = verb.doc._.roles
    return not roles or roles[verb.i] not in {BlockRole.HEADLINE, BlockRole.CAPTION}


def _title(verb: Token, frame: Frame, thing: Token | None) -> str | None:
    if frame.title is None or (thing is None and "{thing}" in frame.title):
        return None
    what = noun_phrase(thing, article=True) if thing is not None else ""
    particle = next((c for c in verb.children if c.dep_ == "prt"), None)
    act = verb.lemma_.lower() + (f" {particle.lower_}" if particle is not None else "")
    return frame.title.format(verb=act, thing=what)


_BY_VERB: dict[str, list[Frame]] = {}
for _frame in FRAMES:
    for _verb in sorted(_frame.verbs):
        _BY_VERB.setdefault(_verb, []).append(_frame)

READERS = ((frozenset(_BY_VERB), read_frame),)
