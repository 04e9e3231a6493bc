"""What became of an event: occurred, planned, proposed, ongoing, cancelled, or none at all.

The way up from the trigger to the top of its sentence is read step by step; each verb,
noun or particle on it may turn what hangs below into a plan, a proposal, a hypothesis or
a denial. After the idea of ConText (Harkema et al. 2009), over dependencies instead of
windows of words. What is negated or hypothetical is no event: None.
"""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.adjunct_status import (
    PRESUPPOSING,
    ahead_of,
    beside,
    beside_clause,
)
from events.extraction.triggers.clause_forms import (
    READY,
    by_form,
    fell_through,
    has_new_day,
    is_conditional,
    is_leaving,
    is_negated,
    is_stopping,
    is_then_dropped,
    marks,
    of_verb,
    weaker,
)
from events.extraction.triggers.disputes import is_disputed
from events.extraction.triggers.halted import SUSPENDING
from events.extraction.triggers.noun_status import own_status
from events.extraction.triggers.performing import GLAD, is_on_agenda, is_performed
from events.extraction.triggers.subject_status import as_subject
from events.mentions import EventKind, Status

_MAX_STEPS = 12


def status_of(trigger: Token) -> Status | None:
    """The status of the event `trigger` (a verb or noun) names, or None if it is none.

    1. "They met" occurred  2. "will meet" planned  3. "called for talks" proposed
    4. "talks were cancelled" cancelled  5. "are meeting" ongoing
    6. "did not meet", "if they meet", "in the event of an attack" none
    """
    status = (
        own_status(trigger) if trigger.pos_ in {"NOUN", "PROPN"} else of_verb(trigger)
    )
    token, steps = trigger, 0
    while status is not None and token.head != token and steps < _MAX_STEPS:
        if is_disputed(token):
            return None
        if _stands_alone(token) or is_performed(token):
            break
        if token.dep_ == "prep" and token.lower_ in PRESUPPOSING:
            return beside_clause(token, status)
        if token.lower_ == "of" and token.head.lower_ == "ahead":
            return ahead_of(token, status)
        if token.lower_ == "for" and token.head.pos_ == "ADJ":
            return None if token.head.lower_ not in READY else Status.PLANNED
        status = _step(token, token.head, status)
        token, steps = token.head, steps + 1
    return status


def _stands_alone(token: Token) -> bool:
    """A relative clause, or "since she took office", is as its own tense says."""
    if token.dep_ == "relcl":
        return not _is_on_dropped_trip(token)
    if token.dep_ == "conj" and token.tag_ == "VBD" and token.head.tag_ == "VBN":
        return token.head.dep_ == "xcomp"  # "was to have met X but put it off"
    if token.dep_ == "acl" and token.tag_ in {"VBN", "VBG"}:
        if _is_hoped_for(token.head):
            return False
        return "that" not in marks(token)  # "reports that they had met"
    if token.dep_ == "ccomp" and token.tag_ == "VBD" and token.head.pos_ == "VERB":
        # what is reported in the past tense has its own; doubts and denials still count
        lemma = token.head.lemma_.lower()
        if lemma == "confirm":
            return True
        return lemma not in patterns.BELIEVING | patterns.REFUSING | patterns.PLANNING
    finite = token.tag_ in {"VBD", "VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP"}
        for c in token.children
    )
    own = marks(token)
    return token.dep_ == "advcl" and finite and not own & patterns.CONDITIONS


def _is_on_dropped_trip(clause: Token) -> bool:
    """ "called off a trip to Peru, where she was to meet X": the meeting is off too."""
    if not any(c.lower_ == "where" for c in clause.children):
        return False
    above = clause.head
    while above.dep_ in {"pobj", "prep", "appos"} and above.head != above:
        above = above.head
    trip = patterns.NOUNS.get(above.lemma_.lower()) == EventKind.VISIT
    return trip and above.dep_ == "dobj" and is_stopping(above.head)


def _is_hoped_for(noun: Token) -> bool:
    """ "there would be a deal struck": as the clause around it is."""
    copula = noun.head
    return (
        noun.dep_ == "attr"
        and copula.lemma_ == "be"
        and any(c.tag_ == "MD" for c in copula.children)
    )


def _step(token: Token, head: Token, status: Status) -> Status | None:
    """`status` of what hangs on `token` after one step up to `head`."""
    if head.pos_ in {"VERB", "AUX"}:
        return _under_verb(token, head, status)
    if head.pos_ in {"NOUN", "PROPN"}:
        return _under_noun(token, head, status)
    if head.pos_ == "ADJ" and token.dep_ in {"xcomp", "ccomp"}:
        return _under_adjective(token, head, status)
    if head.lower_ in {"without", "unless", "until", "despite"} and token.dep_ in {
        "pobj",
        "pcomp",
    }:
        return None if head.lower_ != "despite" else status
    return status


def _under_verb(token: Token, head: Token, status: Status) -> Status | None:
    lemma = head.lemma_.lower()
    if (
        token.dep_ in {"prep", "prt"}
        and token.lower_ in {"out", "of"}
        and is_leaving(head)
    ):
        return Status.CANCELLED
    if token.dep_ == "advcl" and marks(token) & patterns.CONDITIONS:
        return None
    if token.dep_ in {"advcl", "prep", "npadvmod", "advmod", "parataxis"}:
        return beside(token, head, status)
    if token.dep_ in {"conj", "cc", "punct"}:
        return _shared_form(token, head, status)
    is_clause = token.dep_ in {"ccomp", "xcomp"}
    if is_clause and marks(token) & patterns.CONDITIONS:
        return None
    if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ in {"NOUN", "PROPN"}:
        return as_subject(token, head, lemma, status)
    return _governed(token, head, lemma, status, is_clause=is_clause)


def _governed(
    token: Token, head: Token, lemma: str, status: Status, *, is_clause: bool
) -> Status | None:
    """An object or complement of `head`: plans, proposals and refusals pass down."""
    if not is_clause and is_conditional(head):
        return None
    if is_stopping(head):
        later = has_new_day(head) or token.lemma_.lower() in _OUTSETS
        return Status.PLANNED if later else Status.CANCELLED
    if lemma in patterns.PLANNING | {"be"} and any(map(is_then_dropped, (head, token))):
        return Status.CANCELLED
    if is_clause and status == Status.OCCURRED and fell_through(head, token):
        return Status.CANCELLED
    if lemma in patterns.REFUSING or _is_turning_down(head):
        return None
    if lemma == "call" and any(c.dep_ == "oprd" for c in head.children):
        return status  # "called the vote a mistake"
    if not is_clause and lemma in {"announce", "call"} and _is_ahead(token, lemma):
        return weaker(status, Status.PLANNED)
    if lemma == "call" and not is_clause:
        return weaker(status, by_form(head))  # "called an emergency meeting"
    if lemma in _WANTING and any(c.dep_ == "nsubj" for c in token.children):
        return weaker(status, Status.PROPOSED)  # "wants Peru to recall its envoy"
    finite = is_clause and status != Status.OCCURRED
    if lemma in patterns.PROPOSING and not finite:
        return weaker(status, Status.PROPOSED)
    if lemma in patterns.BELIEVING and is_clause:
        return None
    if not is_clause and is_on_agenda(head):
        is_said = patterns.NOUNS.get(token.lemma_.lower()) == EventKind.STATEMENT
        return None if is_said else weaker(status, Status.PLANNED)  # said right here
    if lemma == "be" and is_clause and "that" not in marks(token):
        return weaker(status, Status.PLANNED)  # "is to meet"
    if is_negated(head) and not (is_clause and lemma in patterns.SAY):
        return None
    if _governs_plan(head, lemma, is_clause=is_clause):
        return weaker(status, Status.PLANNED)
    return weaker(status, by_form(head)) if not is_clause or _is_bare(head) else status


#: What is done once it is decided.
_ENACTED = frozenset(
    "expel recall sever break impose suspend lift close shut recognise recognize ban pull "
    "withdraw quit leave".split()
)
_WANTING = frozenset({"want", "wish", "like"})
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


def _shared_form(token: Token, head: Token, status: Status) -> Status | None:
    """A second verb shares the first one's auxiliaries: "will travel and meet"."""
    if token.dep_ != "conj" or token.tag_ not in {"VB", "VBG"}:
        return status
    if any(c.dep_ in {"nsubj", "aux"} and c.lower_ != "to" for c in token.children):
        return status
    form = of_verb(head)
    return weaker(status, form) if form else None


def _under_adjective(token: Token, head: Token, status: Status) -> Status | None:
    """ "due to meet", "likely to visit"; "unable to attend"; what one is "pleased that" it
    happened, or "was honoured" to do, took place."""
    if head.lower_ in {"unable", "unwilling", "unlikely", "reluctant", "impossible"}:
        return None
    if fell_through(head.head, head) or is_then_dropped(head.head):
        return Status.CANCELLED  # "had been due to visit"
    if token.dep_ == "ccomp" and token.tag_ == "VBD" and head.lower_ in GLAD:
        return status
    if head.lower_ in GLAD and head.head.lemma_ == "be" and token.tag_ == "VB":
        is_now = head.head.tag_ in {"VBZ", "VBP"}  # "is happy to meet" is a willingness
        if not is_now or token.lemma_.lower() in {"welcome", "host", "receive", "join"}:
            return weaker(status, of_verb(head.head) or Status.PLANNED)
    return weaker(status, Status.PLANNED)


_DRAFTS = frozenset("resolution draft bill motion amendment text".split())


def _under_noun(token: Token, head: Token, status: Status) -> Status | None:
    lemma = head.lemma_.lower()
    if any(c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in head.children):
        return None
    if lemma in GLAD | {"opportunity", "chance"} and head.head.lemma_ in {"have", "be"}:
        form = of_verb(head.head)  # "had the opportunity to address"
        return weaker(status, form) if form else None
    if lemma in patterns.PLAN_NOUNS and token.dep_ in {"acl", "prep", "ccomp", "relcl"}:
        if lemma == "decision" and token.lemma_.lower() in _ENACTED:
            return status  # "condemned the decision to expel its envoy"
        return weaker(status, Status.PLANNED)
    if lemma in SUSPENDING and token.dep_ == "prep":
        return None if status == Status.PROPOSED else Status.CANCELLED
    if lemma in _DRAFTS and token.dep_ == "acl" and token.tag_ == "VB":
        return None  # "a resolution to extend the sanctions": told by the vote on it
    if lemma in {"proposal", "request"} and token.dep_ in {"acl", "prep", "ccomp"}:
        return weaker(status, Status.PROPOSED)
    if lemma in patterns.HYPOTHETICAL and token.dep_ in {"acl", "prep", "ccomp"}:
        return None
    return status
