"""Verbs of meeting and calling."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import is_called, object_lemmas
from events.extraction.triggers.places import place_of
from events.extraction.triggers.sittings import BODIES
from events.extraction.triggers.syntax import (
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Status


def _meet(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    who = _others(verb, who)
    whom = arguments.members(cast, [*objects(verb), *arguments.company(verb)])
    if not whom and verb.dep_ == "relcl" and verb.head.dep_ == "conj":
        who = arguments.members(cast, [verb.head.head])  # "X and Y, who met in Lima"
    behind: list[int] = []
    if not whom:  # "will be meeting in Lima Ana Rojas, Peru's foreign minister"
        behind = arguments.members(cast, list(prepositional(verb, "in")))
        whom = behind = [key for key in behind if arguments.is_person(cast, key)]
    press = object_lemmas(verb) & patterns.PUBLIC
    if press and who:
        return told(verb, K.PRESS_CONFERENCE, 0.6, who)
    things = [t for t in objects(verb) if t.lower_ not in {"face", "other", "another"}]
    if things and not whom:
        return _meet_people(verb, who, things)
    if not whom and len(who) == 1 and _is_untold(verb):
        return None  # "as they meet", of nobody that can be told
    is_told = bool(who or whom) or _are_of_state(subjects(verb))
    found = told(verb, K.MEETING, 0.6, [*who, *whom]) if is_told else None
    if found is not None and behind and whom == behind:
        found.place = None  # the parser made one name of place and person
    return found


def _meet_people(verb: Token, who: list[int], met: list[Token]) -> Happening | None:
    """ "will meet opposition leaders on Friday", of a day of its own; not "met the
    deadline"."""
    cast = cast_of(verb.doc)
    people = [key for key in who if arguments.is_person(cast, key)]
    if not people or not any(is_called(t, _PEOPLE) for t in met):
        return None
    found = told(verb, K.MEETING, 0.5, people)
    if found is not None:
        found.is_topic = True
    return found


_PEOPLE = (
    patterns.PEOPLE
    | arguments.OFFICIALS
    | frozenset(
        "monk priest bishop businessman businesspeople executive activist dissident "
        "refugee survivor victim relative family editor academic lawmaker senator deputy "
        "investor farmer veteran elder opposition expert".split()
    )
)


def _is_untold(verb: Token) -> bool:
    """Pronouns do not tell who met; but a body's "we met in Lima" does."""
    by = [t for t in subjects(verb) if t.pos_ == "PRON"]
    cast = cast_of(verb.doc)
    keys = arguments.members(cast, by)
    is_body = bool(keys) and not any(arguments.is_person(cast, key) for key in keys)
    return bool(by) and not (is_body and all(t.lower_ == "we" for t in by))


def _are_of_state(sitters: list[Token]) -> bool:
    """ "The Ministers of Trade of five Member States will meet", "the Troika met"."""
    return any(
        base(t) in BODIES or (base(t) in arguments.OFFICIALS | _SIDES and _is_plural(t))
        for t in sitters
    )


#: Those who meet though nobody says which: "the two sides met".
_SIDES = frozenset("side party faction rival".split())


def _is_plural(noun: Token) -> bool:
    is_form = noun.lower_.endswith("s") and noun.lower_ != base(noun)
    return noun.tag_ in {"NNS", "NNPS"} or is_form


def _others(verb: Token, who: list[int]) -> list[int]:
    """ "X spoke with Y and Z and proposed that the two meet": Y and Z."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_.lower() not in patterns.PROPOSING:
        return who
    cast = cast_of(verb.doc)
    proposer = arguments.members(cast, subjects(above))
    if not set(proposer) & set(who):
        return who
    named = dict.fromkeys(
        key
        for naming in cast.within(verb.sent.start, above.i)
        for key in naming.members
        if key not in proposer and arguments.is_person(cast, key)
    )
    return list(named) if len(named) == len(who) else who


def _speak(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if any(c.dep_ == "prt" for c in verb.children):
        return None  # "spoke out", "talked up"
    listeners = {t.lemma_.lower() for t in prepositional(verb, "to", "with")}
    if listeners & patterns.PUBLIC and who:
        return told(verb, K.PRESS_CONFERENCE, 0.6, who)
    by = {t.lemma_.lower() for t in prepositional(verb, *_OVER)}
    by |= {
        t.lemma_.lower()
        for other in arguments.company(verb)
        for t in prepositional(other, *_OVER)
    }
    whom = arguments.members(
        cast, [*prepositional(verb, "to"), *arguments.company(verb)]
    )
    if by & patterns.BY_PHONE and not who and verb.tag_ == "VBG":
        who = _named_first(verb)
    if by & patterns.BY_PHONE or _is_by_video(verb):
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


def _named_first(verb: Token) -> list[int]:
    """ "Speaking by telephone on Monday, X and Y agreed", whatever the parser joined:
    who is named before the main verb."""
    end = verb.sent.root.i
    cast = cast_of(verb.doc)
    namings = arguments.outermost(cast.within(verb.i, end)) if end > verb.i else []
    keys = [key for naming in namings for key in naming.members]
    return [key for key in keys if arguments.is_person(cast, key)]


def _is_by_video(verb: Token) -> bool:
    """ "spoke by video link", "over a video call"; not "spoke by video" to many."""
    ways = prepositional(verb, *_OVER)
    return any(
        way.lemma_.lower() in {"link", "call"}
        and any(c.lower_ == "video" for c in way.children)
        for way in ways
    )


def _phone(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    return (
        told(verb, K.CALL, 0.6, [*arguments.verb_parties(cast, verb), *whom])
        if whom
        else None
    )


def _say_by_phone(verb: Token) -> Happening | None:
    """ "assured X by telephone that …", "congratulated X over the phone": a call."""
    ways = {t.lemma_.lower() for t in prepositional(verb, *_OVER)}
    if not ways & patterns.BY_PHONE and not _is_by_video(verb):
        return None
    cast = cast_of(verb.doc)
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    whom = [key for key in whom if arguments.takes_part(verb.doc, key)]
    who = arguments.verb_parties(cast, verb)
    return told(verb, K.CALL, 0.6, [*who, *whom]) if who and whom else None


_OVER = ("by", "on", "over", "via")
_ADDRESSING = frozenset(
    "tell assure inform congratulate thank brief urge warn remind ask invite consult notify "
    "reassure condemn press advise update contact".split()
)


def _joint(verb: Token) -> Happening | None:
    """Two parties agree, affirm or discuss: they met or called, this tells of it."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if verb.lemma_.lower() == "join":
        who += arguments.members(cast, passive_subjects(verb))
    if any(c.dep_ == "xcomp" and c.lemma_ == "sign" for c in verb.children):
        return None  # "had agreed to sign a truce": told by the signing to come
    beside = arguments.members(cast, list(prepositional(verb, "with")))
    if verb.lemma_.lower() == "agree" and not _agrees_to(verb):
        beside = []  # "agreed with X about the winner": of one mind, not together
    parties = [*who, *beside]
    if verb.lemma_.lower() == "discuss" and len(parties) == 1:
        parties += _discussed_with(verb)
    parties = [k for k in dict.fromkeys(parties) if arguments.takes_part(verb.doc, k)]
    parties = arguments.without_represented(cast, parties)
    if len(parties) < 2 or not who:
        return None
    if verb.lemma_.lower() == "join" and not all(
        arguments.is_person(cast, key) for key in parties
    ):
        return None
    by = {t.lemma_.lower() for t in prepositional(verb, *_OVER)}
    within = {t.lemma_.lower() for t in prepositional(verb, "in", "during")}
    if by & patterns.BY_PHONE or "call" in within:
        return told(verb, K.CALL, 0.6, parties)  # "in the last call they discussed"
    found = told(verb, K.MEETING, 0.3, parties)
    if found is None or found.status != Status.OCCURRED:
        return None
    found.is_joint = True
    return found


def _agrees_to(verb: Token) -> bool:
    """ "agreed with X to meet", "agreed with X on a plan"."""
    return any(
        child.dep_ in {"xcomp", "ccomp", "dobj"} or child.lower_ in {"on", "upon"}
        for child in verb.children
    )


def _see(verb: Token) -> Happening | None:
    """ "will be seeing X", "saw X in Lima": one says so of an appointment."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    whom = [
        key
        for key in arguments.members(cast, objects(verb))
        if arguments.is_person(cast, key)
    ]
    ahead = any(c.lower_ in {"will", "'ll", "’ll"} for c in verb.children)
    as_told = any(c.dep_ in {"oprd", "ccomp", "xcomp", "prt"} for c in verb.children)
    placed = place_of(verb) is not None and not as_told
    placed |= any(c.lower_ == "where" for c in verb.children) and not as_told
    if not who or not whom or not (ahead or placed):
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


def _negotiate(verb: Token) -> Happening | None:
    """ "is negotiating with Peru over fish", "negotiated in Geneva for two days"."""
    cast = cast_of(verb.doc)
    whom = arguments.members(cast, arguments.company(verb))
    who = arguments.members(cast, subjects(verb))
    parties = arguments.taking_part(cast, [*who, *whom])
    if objects(verb) or not who or len(parties) < 2:
        return None
    found = told(verb, K.MEETING, 0.45, parties)
    if found is not None:
        found.is_vague = True
        is_now = verb.tag_ in {"VBZ", "VBP"}  # "while she negotiates with Peru"
        if is_now and found.status == Status.OCCURRED:
            found.status = Status.ONGOING
    return found


READERS = (
    (patterns.MEET, _meet),
    (patterns.SPEAK, _speak),
    (patterns.PHONE, _phone),
    (_ADDRESSING, _say_by_phone),
    ({"see"}, _see),
    ({"negotiate"}, _negotiate),
)
#: Asked after every other reader of these verbs.
LAST = ((patterns.JOINT, _joint),)
