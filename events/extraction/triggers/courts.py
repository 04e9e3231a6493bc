"""Going to law: cases brought before courts and world bodies, and what courts find."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.clause_forms import has_new_day, is_stopping
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role, Status

_COURTS = frozenset("court tribunal arbitration arbitrator icj judge panel".split())
_CASES = frozenset("case suit lawsuit appeal claim".split())
_SUITS = frozenset(
    "case suit lawsuit complaint application proceeding proceedings petition appeal "
    "action arbitration claim".split()
)
#: What is taken to a body that is no court: "the row", to the Security Council.
_MATTERS = frozenset(
    "case row dispute matter quarrel question issue complaint claim grievance conflict "
    "appeal file border boundary".split()
)
_BODIES = frozenset("council assembly commission panel mediator arbiter".split())
_SITTINGS = frozenset("hearing hearings trial proceedings".split())
#: By which court, of which day: verbs of what a court says.
_FINDING = frozenset(
    "rule decide uphold overturn find order award annul dismiss throw acquit convict "
    "sentence void quash indict reject".split()
)
_OPENING = frozenset(
    "open begin start resume close conclude end schedule set hold adjourn".split()
)


def take_to_court(verb: Token) -> Happening | None:
    """Who goes to court, and against whom.

    1. "took the dispute to the International Court of Justice"  2. "brought a case against
    Peru before the court"  3. "filed a suit against Peru"  4. "took the row to the
    Security Council"
    """
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    things = [*objects(verb), *passive_subjects(verb)]
    if not who or not things:
        return None
    suits = [t for t in things if base(t) in _SUITS]
    holders = [verb, *things]
    goals = [t for h in holders for t in prepositional(h, "to", "before", "at", "with")]
    is_matter = any(base(t) in _MATTERS for t in things)
    court = next(
        (t for t in goals if _is_court(t) or (is_matter and _is_body(t))), None
    )
    whom = [t for h in holders for t in prepositional(h, "against")]
    sued = [key for key in arguments.members(cast, whom) if key not in who]
    if court is None and not (suits and sued):
        return None
    if verb.lemma_.lower() == "take":
        sued += [key for key in arguments.members(cast, things) if key not in who]
    what = noun_phrase(things[0], article=True)
    title = f"{verb.lemma_.lower()} {what}"
    if court is not None:
        title += f" {court.head.lower_} {noun_phrase(court, article=True)}"
    found = told(verb, K.OTHER, 0.5, who, title=title)
    if found is not None:
        found.take(arguments.taking_part(cast, sued), Role.AFFECTED)
    return found


def sue(verb: Token) -> Happening | None:
    """ "sued Peru over the river": one state another."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    things = [*objects(verb), *passive_subjects(verb)]
    whom = arguments.taking_part(cast, arguments.members(cast, things))
    if not who or not whom:
        return None
    found = told(verb, K.OTHER, 0.45, who, title=f"sue {noun_phrase(things[0])}")
    if found is not None:
        found.take(whom, Role.AFFECTED)
    return found


def go_to_court(verb: Token) -> Happening | None:
    """ "went to court in 1993 over a dam", "the two went to arbitration"; a town where
    courts sit counts with what it is about."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    goal = next((t for t in prepositional(verb, "to", "before") if _is_court(t)), None)
    if goal is None and any(prepositional(verb, "over")):
        goal = next((t for t in prepositional(verb, "to") if t.text == "Hague"), None)
    states = [key for key in who if not arguments.is_person(cast, key)]
    if goal is None or not states:
        return None
    found = told(verb, K.OTHER, 0.45, states, title=f"go to {_whole(goal)}")
    if found is not None:
        found.is_topic = True
    return found


def _whole(court: Token) -> str:
    return noun_phrase(court, article=True) if court.text != "Hague" else "The Hague"


def answer_court(verb: Token) -> Happening | None:
    """ "handed in Peru's written answer", "filed its counter-memorial on Monday"."""
    things = [*objects(verb), *passive_subjects(verb), *prepositional(verb, "in")]
    thing = next((t for t in things if base(t) in _PLEADINGS), None)
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if thing is None or not (who or passive_subjects(verb)):
        return None
    title = f"submit {noun_phrase(thing, article=True)}"
    found = told(verb, K.OTHER, 0.45, who, title=title)
    if found is not None:
        found.take(arguments.qualifiers(cast, thing), Role.AFFECTED)
        found.is_topic = True  # a day of its own is needed
    return found


_PLEADINGS = frozenset(
    "answer reply memorial counter-memorial rejoinder response pleading brief "
    "submission objection defence defense".split()
)


def win_or_lose(verb: Token) -> Happening | None:
    """ "lost the case", "won its suit against Peru"."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    case = next((t for t in objects(verb) if base(t) in _CASES), None)
    if not who or case is None:
        return None
    against = [*prepositional(verb, "against"), *prepositional(case, "against")]
    title = f"{verb.lemma_.lower()} {noun_phrase(case, article=True)}"
    found = told(verb, K.OTHER, 0.5, who, title=title)
    if found is not None:
        whom = [key for key in arguments.members(cast, against) if key not in who]
        found.take(arguments.taking_part(cast, whom), Role.AFFECTED)
    return found


def court_finds(verb: Token) -> Happening | None:
    """ "the court ruled in May", "an arbitration panel found that Peru was in breach"."""
    court = next((t for t in subjects(verb) if _is_court(t)), None)
    if court is None:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if verb.lemma_.lower() == "find" and clause is None:
        return None
    cast = cast_of(verb.doc)
    own = arguments.members(cast, [court]) or arguments.qualifiers(cast, court)
    own = own or _only_court(court)
    on = next(prepositional(verb, "on", "against"), None)
    matter = f" {on.head.lower_} {noun_phrase(on, article=True)}" if on else ""
    title = f"to {'rule' if matter else 'give a ruling'}{matter}"
    if not own:
        title = f"ruling of {noun_phrase(court, article=True)}"
    found = told(verb, K.OTHER, 0.45, own, title=title)
    if found is not None:
        is_done = found.status == Status.OCCURRED
        found.is_topic = not (found.takings and is_done)
        if clause is not None:
            about = arguments.members(cast, subjects(clause))
            found.take(arguments.taking_part(cast, about), Role.AFFECTED)
    return found


def court_hears(verb: Token) -> Happening | None:
    """ "the court is due to hear the case in May", "will deliver its judgment"."""
    court = next((t for t in subjects(verb) if _is_court(t)), None)
    wanted = _HEARD | _CASES if verb.lemma_.lower() == "hear" else _JUDGMENTS
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in wanted), None)
    if court is None or thing is None:
        return None
    cast = cast_of(verb.doc)
    own = arguments.members(cast, [court]) or _only_court(court)
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    found = told(verb, K.OTHER, 0.45, own, title=title)
    if found is not None:
        found.is_topic = True
    return found


_HEARD = frozenset("dispute argument plea petition matter witness".split())
_JUDGMENTS = frozenset("judgment judgement ruling verdict decision opinion".split())


def hearings_open(verb: Token) -> Happening | None:
    """ "hearings are due to open on 29 May", "the trial began on Monday"."""
    things = [*subjects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if t.lemma_.lower() in _SITTINGS), None)
    if thing is None:
        return None
    off = verb.lemma_.lower() in _PUTTING_OFF
    if off and not (is_stopping(verb) or has_new_day(verb)):
        return None
    act = "" if off else f"{_verb(verb)} "
    found = told(verb, K.OTHER, 0.5, [], title=f"{act}{noun_phrase(thing)}")
    if found is not None:
        found.is_topic = True  # a day of its own is needed
        if off and found.status == Status.OCCURRED:
            found.status = Status.PLANNED if has_new_day(verb) else Status.CANCELLED
    return found


_PUTTING_OFF = frozenset("postpone put delay defer move".split())


def _verb(verb: Token) -> str:
    return verb.lemma_.lower()


def _is_court(token: Token) -> bool:
    """ "the International Court of Justice", "arbitration", "an arbitration panel"."""
    if base(token) == "panel":
        return any(c.lemma_.lower() in {"arbitration", "appeal"} for c in token.lefts)
    return base(token) in _COURTS or "Court" in token.text


def _is_body(token: Token) -> bool:
    cast = cast_of(token.doc)
    kinds = {cast.members[key].kind for key in cast.of_token(token)}
    return base(token) in _BODIES or ParticipantKind.ORGANIZATION in kinds


def _only_court(noun: Token) -> list[int]:
    """ "The court", where the text names one court and no other."""
    if not any(c.lower_ == "the" for c in noun.lefts):
        return []
    named = [
        member.key
        for member in cast_of(noun.doc).members
        if member.kind == ParticipantKind.ORGANIZATION
        and _COURTS & set(member.name.casefold().split())
    ]
    return named if len(named) == 1 else []


READERS = (
    (
        frozenset(
            "take bring refer submit carry file lodge institute open launch start "
            "initiate".split()
        ),
        take_to_court,
    ),
    ({"sue"}, sue),
    ({"go"}, go_to_court),
    (frozenset("hand file submit lodge deliver".split()), answer_court),
    ({"win", "lose"}, win_or_lose),
    (_FINDING, court_finds),
    (frozenset("hear deliver issue give announce hand".split()), court_hears),
    (_OPENING | _PUTTING_OFF, hearings_open),
)
