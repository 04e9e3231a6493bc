"""What became of an event: occurred, planned, proposed, ongoing, cancelled, or none at all.

The way up from the trigger to the top of its sentence is read step by step; each verb,
noun or particle on it may turn what hangs below into a plan, a proposal, a hypothesis or
a denial. After the idea of ConText (Harkema et al. 2009), over dependencies instead of
windows of words. What is negated or hypothetical is no event: None.
"""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.performing import is_on_agenda, is_performed
from events.extraction.triggers.syntax import (
    governing_verb,
    is_negated,
    prepositional,
)
from events.mentions import EventKind, Status

_MAX_STEPS = 12
_WEAKER = [Status.OCCURRED, Status.ONGOING, Status.PLANNED, Status.PROPOSED]


def status_of(trigger: Token) -> Status | None:
    """The status of the event `trigger` (a verb or noun) names, or None if it is none.

    1. "They met" occurred  2. "will meet" planned  3. "called for talks" proposed
    4. "talks were cancelled" cancelled  5. "are meeting" ongoing
    6. "did not meet", "if they meet", "in the event of an attack" none
    """
    status = (
        own_status(trigger) if trigger.pos_ in {"NOUN", "PROPN"} else _of_verb(trigger)
    )
    token, steps = trigger, 0
    while status is not None and token.head != token and steps < _MAX_STEPS:
        if _stands_alone(token) or is_performed(token):
            break
        if token.dep_ == "prep" and token.lower_ in _PRESUPPOSING:
            return _beside_clause(token, status)
        if token.lower_ == "of" and token.head.lower_ == "ahead":
            return _ahead_of(token, status)
        if token.lower_ == "for" and token.head.pos_ == "ADJ":
            return None if token.head.lower_ not in _READY else Status.PLANNED
        status = _step(token, token.head, status)
        token, steps = token.head, steps + 1
    return status


#: "ready for talks"; not "good for talks", "eager for a deal".
_READY = frozenset("ready due set scheduled".split())
#: What follows these took place, or is sure to: "during the talks", "since the coup".
_PRESUPPOSING = frozenset("during after following since throughout amid".split())


def _beside_clause(preposition: Token, status: Status) -> Status:
    """ "will meet during the summit": the summit is as far off as the meeting."""
    if preposition.lower_ in {"after", "following", "since"}:
        return status
    verb = governing_verb(preposition)
    future = verb is not None and _by_form(verb) == Status.PLANNED
    return Status.PLANNED if future and status == Status.OCCURRED else status


def _ahead_of(preposition: Token, status: Status) -> Status:
    """ "are holding talks ahead of a summit": it is still to come while they do."""
    verb = governing_verb(preposition)
    now = verb is not None and _by_form(verb) in {Status.ONGOING, Status.PLANNED}
    return Status.PLANNED if now and status == Status.OCCURRED else status


def _stands_alone(token: Token) -> bool:
    """A relative clause, or "since she took office", is as its own tense says."""
    if token.dep_ == "relcl":
        return not _is_on_dropped_trip(token)
    if token.dep_ == "conj" and token.tag_ == "VBD" and token.head.tag_ == "VBN":
        return token.head.dep_ == "xcomp"  # "was to have met X but put it off"
    if token.dep_ == "acl" and token.tag_ in {"VBN", "VBG"}:
        return "that" not in _marks(token)  # "reports that they had met"
    if token.dep_ == "ccomp" and token.tag_ == "VBD" and token.head.pos_ == "VERB":
        # what is reported in the past tense has its own; doubts and denials still count
        lemma = token.head.lemma_.lower()
        return lemma not in patterns.BELIEVING | patterns.REFUSING | patterns.PLANNING
    finite = token.tag_ in {"VBD", "VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP"}
        for c in token.children
    )
    marks = _marks(token)
    return token.dep_ == "advcl" and finite and not marks & patterns.CONDITIONS


def _is_on_dropped_trip(clause: Token) -> bool:
    """ "called off a trip to Peru, where she was to meet X": the meeting is off too."""
    if not any(c.lower_ == "where" for c in clause.children):
        return False
    above = clause.head
    while above.dep_ in {"pobj", "prep", "appos"} and above.head != above:
        above = above.head
    trip = patterns.NOUNS.get(above.lemma_.lower()) == EventKind.VISIT
    return trip and above.dep_ == "dobj" and is_stopping(above.head)


def _is_to_come(verb: Token) -> bool:
    """ "once she leaves office": a present tense after a word of time is the future."""
    return (
        verb.dep_ == "advcl"
        and verb.tag_ in {"VBZ", "VBP"}
        and bool(_marks(verb) & {"once", "when", "until", "till", "before"})
    )


def own_status(noun: Token) -> Status | None:
    """By the noun's own determiners and adjectives."""
    for child in noun.children:
        word = child.lower_
        if child.dep_ == "relcl" and _is_put_off(noun, child):
            return Status.CANCELLED
        if word == "due" and any(c.dep_ == "xcomp" for c in child.children):
            return Status.PLANNED  # "a meeting due to be held in May"
        if child.dep_ in {"det", "neg"} and word in {"no", "any", "neither", "every"}:
            return None
        if child.dep_ in {"amod", "compound", "advmod"}:
            if word in patterns.UNREAL_ADJECTIVES:
                return Status.PROPOSED if word == "proposed" else None
            if word in patterns.PLANNED_ADJECTIVES:
                return Status.PLANNED
            if word in patterns.CANCELLED_ADJECTIVES:
                return Status.CANCELLED
            if word in patterns.ONGOING_ADJECTIVES:
                return Status.ONGOING
    return Status.OCCURRED


def _is_put_off(noun: Token, clause: Token) -> bool:
    """ "spoke of the summit, which has been put off": unless its own verb holds it."""
    if not is_stopping(clause) or is_negated(clause):
        return False
    return noun.dep_ not in {"nsubj", "nsubjpass"} and any(
        c.dep_ == "nsubjpass" and c.lower_ in {"which", "that"} for c in clause.children
    )


def _of_verb(verb: Token) -> Status | None:
    if is_negated(verb) or _is_repeated(verb) or _is_conditional(verb):
        return None
    return _by_form(verb)


def _is_conditional(verb: Token) -> bool:
    """ "will release them in the event of a ruling", "could, if talks fail, leave"."""
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if words & {"could", "might", "may", "would"} and any(
        c.dep_ == "advcl" and _marks(c) & {"if", "unless"} for c in verb.children
    ):
        return True
    return any(
        inner.lower_ in {"event", "case"} and any(prepositional(inner, "of"))
        for child in verb.children
        if child.lower_ == "in" and child.dep_ == "prep"
        for inner in child.children
    )


def _is_repeated(verb: Token) -> bool:
    """ "meet every year", "regularly meet": a habit, no event."""
    return any(
        child.lower_
        in {"regularly", "annually", "often", "usually", "frequently", "repeatedly"}
        or any(c.lower_ in {"every", "each"} for c in child.children if c.dep_ == "det")
        for child in verb.children
        if child.dep_ in {"npadvmod", "advmod"}
    )


def _by_form(verb: Token) -> Status | None:
    """By auxiliaries and tense: the verb's own clause alone."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    words = {aux.lower_ for aux in auxiliaries}
    lemmas = {aux.lemma_.lower() for aux in auxiliaries}
    if words & {"will", "'ll", "’ll", "shall"} or "going" in words or _is_to_come(verb):
        return Status.PLANNED
    if words & {"would"}:
        return Status.PLANNED if "have" not in lemmas else None
    if words & patterns.POSSIBLE:
        return (
            Status.PROPOSED if words & {"should", "must", "ought"} else Status.PLANNED
        )
    if "to" in words and verb.tag_ == "VB":
        return Status.OCCURRED  # what governs it decides
    if (verb.tag_ == "VBG" and "be" in lemmas) or "being" in words:
        # "were meeting" is over when it is told, unless somebody is quoted so
        is_over = bool(words & {"was", "were"}) and not _is_quoted(verb)
        return Status.OCCURRED if is_over else Status.ONGOING
    return Status.OCCURRED


def _is_quoted(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in patterns.SAY


def _step(token: Token, head: Token, status: Status) -> Status | None:
    """`status` of what hangs on `token` after one step up to `head`."""
    if head.pos_ in {"VERB", "AUX"}:
        return _under_verb(token, head, status)
    if head.pos_ in {"NOUN", "PROPN"}:
        return _under_noun(token, head, status)
    if head.pos_ == "ADJ" and token.dep_ in {"xcomp", "ccomp"}:
        return _under_adjective(head, status)
    if head.lower_ in {"without", "unless", "until", "despite"} and token.dep_ in {
        "pobj",
        "pcomp",
    }:
        return None if head.lower_ != "despite" else status
    return status


def is_stopping(verb: Token) -> bool:
    """ "cancelled", "dropped", "called off", "put off"."""
    if verb.lemma_.lower() in patterns.STOP:
        return True
    return verb.lemma_.lower() in {"call", "put"} and any(
        child.lower_ == "off" for child in verb.children
    )


def _has_new_day(verb: Token) -> bool:
    """ "postponed the vote to 20 April": it is still to come."""
    return any(
        child.dep_ == "prep"
        and child.lower_ in {"to", "until", "till"}
        and child.i > verb.i
        and any(t.ent_type_ in {"DATE", "TIME"} for t in child.subtree)
        for child in verb.children
    )


def is_leaving(verb: Token) -> bool:
    """ "pulled out of", "dropped out of": the event is off, for those at least."""
    return verb.lemma_.lower() in patterns.LEAVING and any(
        child.lower_ == "out" for child in verb.children
    )


def _under_verb(token: Token, head: Token, status: Status) -> Status | None:
    lemma = head.lemma_.lower()
    if (
        token.dep_ in {"prep", "prt"}
        and token.lower_ in {"out", "of"}
        and is_leaving(head)
    ):
        return Status.CANCELLED
    if token.dep_ == "advcl" and _marks(token) & patterns.CONDITIONS:
        return None
    if token.dep_ in {"advcl", "prep", "npadvmod", "advmod", "parataxis"}:
        return _beside(token, head, status)
    if token.dep_ in {"conj", "cc", "punct"}:
        return _shared_form(token, head, status)
    is_clause = token.dep_ in {"ccomp", "xcomp"}
    if is_clause and _marks(token) & patterns.CONDITIONS:
        return None
    if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ in {"NOUN", "PROPN"}:
        return _as_subject(token, head, lemma, status)
    return _governed(token, head, lemma, status, is_clause=is_clause)


def _governed(
    token: Token, head: Token, lemma: str, status: Status, *, is_clause: bool
) -> Status | None:
    """An object or complement of `head`: plans, proposals and refusals pass down."""
    if not is_clause and _is_conditional(head):
        return None
    if is_stopping(head):
        later = _has_new_day(head) or token.lemma_.lower() in _OUTSETS
        return Status.PLANNED if later else Status.CANCELLED
    if lemma in patterns.PLANNING | {"be"} and any(
        map(_is_then_dropped, (head, token))
    ):
        return Status.CANCELLED
    if is_clause and status == Status.OCCURRED and _fell_through(head, token):
        return Status.CANCELLED
    if lemma in patterns.REFUSING or _is_turning_down(head):
        return None
    if lemma == "call" and any(c.dep_ == "oprd" for c in head.children):
        return status  # "called the vote a mistake"
    if not is_clause and lemma in {"announce", "call"} and _is_ahead(token, lemma):
        return _weaker(status, Status.PLANNED)
    if lemma == "call" and not is_clause:
        return _weaker(status, _by_form(head))  # "called an emergency meeting"
    finite = is_clause and status != Status.OCCURRED
    if lemma in patterns.PROPOSING and not finite:
        return _weaker(status, Status.PROPOSED)
    if lemma in patterns.BELIEVING and is_clause:
        return None
    if not is_clause and is_on_agenda(head):
        return _weaker(status, Status.PLANNED)
    if lemma == "be" and is_clause:
        return _weaker(status, Status.PLANNED)  # "is to meet"
    if is_negated(head) and not (is_clause and lemma in patterns.SAY):
        return None
    if _governs_plan(head, lemma, is_clause=is_clause):
        return _weaker(status, Status.PLANNED)
    return (
        _weaker(status, _by_form(head)) if not is_clause or _is_bare(head) else status
    )


#: "delayed the start of the summit": it comes later.
_OUTSETS = frozenset({"start", "opening", "beginning"})


def _is_turning_down(verb: Token) -> bool:
    """ "turned down an invitation", "ruled out talks"."""
    return verb.lemma_.lower() in {"turn", "vote", "shoot"} and any(
        c.lower_ == "down" and c.dep_ == "prt" for c in verb.children
    )


def _is_ahead(noun: Token, lemma: str) -> bool:
    """ "announced a visit", "called early elections": told before they are held."""
    kind = patterns.NOUNS.get(noun.lemma_.lower())
    return kind in _CALLED or (lemma == "announce" and kind in _ANNOUNCED)


_CALLED = frozenset({EventKind.ELECTION, EventKind.VOTE})
_ANNOUNCED = frozenset(
    {
        EventKind.VISIT,
        EventKind.MEETING,
        EventKind.SUMMIT,
        EventKind.CONFERENCE,
        EventKind.MILITARY_EXERCISE,
    }
)


def _fell_through(head: Token, token: Token) -> bool:
    """ "had planned to meet", "was to have visited": it did not come to it."""
    words = {c.lower_ for c in head.children if c.dep_ in {"aux", "auxpass"}}
    lemma = head.lemma_.lower()
    if lemma == "be" and head.lower_ in {"was", "were"}:
        return any(c.lower_ == "have" for c in token.children if c.dep_ == "aux")
    return "had" in words and lemma in patterns.PLANNING | {"be"}


def _governs_plan(head: Token, lemma: str, *, is_clause: bool) -> bool:
    if lemma not in patterns.PLANNING:
        return False
    if lemma in {"set", "schedule", "due", "slate", "ready", "look"}:
        return True
    # "agreed an accord", "confirmed a meeting": an object of these took place or stands.
    return is_clause or lemma in {
        "promise",
        "plan", "arrange", "schedule", "expect", "prepare", "seek", "eye", "want",
        "accept", "mull", "coordinate",
    }  # fmt: skip


def _is_bare(head: Token) -> bool:
    """Whether `head` passes its own form on to an infinitive: "will begin to meet"."""
    return head.lemma_.lower() in patterns.STARTING | patterns.LIGHT


def _as_subject(token: Token, head: Token, lemma: str, status: Status) -> Status | None:
    """The event noun is the subject: "the talks will be held", "the summit collapsed"."""
    below = next((c for c in head.children if c.dep_ == "xcomp"), None)
    if lemma in {"have", "need"} and below is not None:
        return _as_subject(
            token, below, below.lemma_.lower(), status
        )  # "had to be cancelled"
    if is_stopping(head) and not _stops_another(token, head):
        return Status.CANCELLED
    if lemma == "be" and head.tag_ in {"VBZ", "VBP"} and _is_judged(head):
        return _by_outlook(token, head, status)
    if is_negated(head):
        return _not_held(token, head)
    own = _by_form(head)
    if lemma in _MEANING and any(c.dep_ in {"poss", "det"} for c in token.children):
        return status  # "the visit would mark an occasion": of any time
    if lemma in {
        "pencil",
        "schedule",
        "plan",
        "set",
        "expect",
        "slate",
        "due",
        "suppose",
        "envisage",
    }:
        return _weaker(status, Status.PLANNED)
    if lemma in {"propose", "suggest", "demand"}:
        return _weaker(status, Status.PROPOSED)
    if lemma in patterns.HAPPEN | patterns.LIGHT and own == Status.ONGOING:
        return Status.ONGOING
    return _weaker(status, own if own != Status.ONGOING else Status.OCCURRED)


_MEANING = frozenset(
    "mark show demonstrate boost help contribute strengthen deepen promote reflect "
    "underline highlight testify send represent".split()
)


def _stops_another(noun: Token, verb: Token) -> bool:
    """ "the talks delayed the summit": the talks were held."""
    return noun.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in verb.children)


def _is_then_dropped(head: Token) -> bool:
    """ "had scheduled a vote but dropped it"."""
    return any(
        child.dep_ == "conj"
        and is_stopping(child)
        and any(c.lower_ in _DROPPED for c in child.children if c.dep_ == "dobj")
        for child in head.children
    )


#: "but put it off", "but cancelled the trip".
_DROPPED = frozenset("it them visit trip meeting talks session journey tour".split())


def _not_held(noun: Token, verb: Token) -> Status | None:
    """What did not take place, if it was to.

    1. "will not take place before August" planned  2. "a second call, set for Tuesday, did
    not take place" cancelled  3. "no talks took place" none
    """
    if verb.lemma_.lower() not in patterns.HAPPEN | {"hold"}:
        return None
    if _by_form(verb) == Status.PLANNED:
        later = [c for c in verb.children if c.lower_ in {"before", "until", "till"}]
        dated = any(t.ent_type_ == "DATE" for c in later for t in c.subtree)
        return Status.PLANNED if dated else Status.CANCELLED
    return Status.CANCELLED if _was_set(noun) else None


def _is_judged(copula: Token) -> bool:
    return any(child.dep_ == "acomp" for child in copula.children)


def _by_outlook(noun: Token, copula: Token, status: Status) -> Status | None:
    """What is said of the event to come.

    1. "the talks are due to start" planned  2. "the meeting planned for May is unlikely to
    be held" planned  3. "dialogue is necessary" none
    """
    said = next(child for child in copula.children if child.dep_ == "acomp")
    held = any(c.dep_ == "xcomp" for c in said.children)
    is_fixed = held and said.lower_ in _READY and not is_negated(copula)
    return _weaker(status, Status.PLANNED) if is_fixed or _was_set(noun) else None


def _was_set(noun: Token) -> bool:
    """ "the call fixed for Tuesday", "a meeting that was planned for May"."""
    return any(
        child.lemma_.lower() in patterns.PLANNING | {"fix", "pencil", "due"}
        for child in noun.children
        if child.dep_ in {"acl", "amod", "relcl", "prep"}
    )


def _beside(token: Token, head: Token, status: Status) -> Status | None:
    """An adjunct: "after talks" took place, "for talks" shares its verb's fate."""
    if token.lower_ in {
        "after",
        "since",
        "during",
        "following",
        "at",
        "in",
        "on",
        "before",
    }:
        return status
    if token.dep_ == "prep" and head.lemma_.lower() in patterns.PROPOSING:
        return _weaker(status, Status.PROPOSED)  # "called for talks"
    offered = head.lemma_.lower() == "offer" and "to" in _marks(token)
    if offered:
        return _weaker(status, Status.PROPOSED)  # "offered on Monday to host talks"
    planning = head.lemma_.lower() in patterns.PLANNING
    to_do = token.dep_ == "advcl" and "to" in _marks(token)  # "arrange for X to visit"
    if token.lower_ in {"toward", "towards"} or (
        planning and (token.lower_ == "for" or to_do)
    ):
        return _weaker(status, Status.PLANNED)
    if to_do and any(
        c.dep_ == "dobj" and c.lemma_.lower() in patterns.PLAN_NOUNS
        for c in head.children
    ):
        return _weaker(status, Status.PLANNED)  # "gave X an invitation to visit"
    if token.dep_ == "advcl" and head.lemma_.lower() in _VOICING:
        return None  # "voiced support for their stand to resume talks"
    if token.lower_ in {"for", "to"} or _marks(token) & {"to"}:
        form = _of_verb(head)
        return _weaker(status, form) if form else None
    if token.dep_ == "advcl" and token.tag_ in {"VB", "VBG"}:
        form = _of_verb(head)
        return (
            _weaker(status, form)
            if form in {Status.PLANNED, Status.PROPOSED}
            else status
        )
    return status


_VOICING = frozenset(
    "express voice convey support back reaffirm reiterate stress".split()
)


def _shared_form(token: Token, head: Token, status: Status) -> Status | None:
    """A second verb shares the first one's auxiliaries: "will travel and meet"."""
    if token.dep_ != "conj" or token.tag_ not in {"VB", "VBG"}:
        return status
    if any(c.dep_ in {"nsubj", "aux"} and c.lower_ != "to" for c in token.children):
        return status
    form = _of_verb(head)
    return _weaker(status, form) if form else None


def _under_adjective(head: Token, status: Status) -> Status | None:
    """ "due to meet", "likely to visit"; "unable to attend"."""
    if head.lower_ in {"unable", "unwilling", "unlikely", "reluctant", "impossible"}:
        return None
    if _fell_through(head.head, head) or _is_then_dropped(head.head):
        return Status.CANCELLED  # "had been due to visit"
    return _weaker(status, Status.PLANNED)


def _under_noun(token: Token, head: Token, status: Status) -> Status | None:
    lemma = head.lemma_.lower()
    if any(c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in head.children):
        return None
    if lemma in patterns.PLAN_NOUNS and token.dep_ in {"acl", "prep", "ccomp", "relcl"}:
        return _weaker(status, Status.PLANNED)
    if lemma in {"proposal", "request"} and token.dep_ in {"acl", "prep", "ccomp"}:
        return _weaker(status, Status.PROPOSED)
    if lemma in patterns.HYPOTHETICAL and token.dep_ in {"acl", "prep", "ccomp"}:
        return None
    return status


def _marks(token: Token) -> set[str]:
    return {c.lower_ for c in token.children if c.dep_ in {"mark", "aux", "advmod"}}


def _weaker(a: Status, b: Status | None) -> Status | None:
    """The less certain of two; cancelled stays cancelled, None stays none."""
    if b is None:
        return None
    if Status.CANCELLED in (a, b):
        return Status.CANCELLED
    return max(a, b, key=_WEAKER.index)
