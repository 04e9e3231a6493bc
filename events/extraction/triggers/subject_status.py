"""What became of an event whose noun is the subject: "the talks collapsed"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.clause_forms import (
    READY,
    by_form,
    has_new_day,
    is_in_the_event,
    is_negated,
    is_stopping,
    weaker,
)
from events.extraction.triggers.syntax import (
    prepositional,
)
from events.mentions import Status


def as_subject(token: Token, head: Token, lemma: str, status: Status) -> Status | None:
    """The event noun is the subject: "the talks will be held", "the summit collapsed"."""
    below = next((c for c in head.children if c.dep_ == "xcomp"), None)
    if lemma in {"have", "need"} and below is not None:
        return as_subject(
            token, below, below.lemma_.lower(), status
        )  # "had to be cancelled"
    if is_stopping(head) and not _stops_another(token, head):
        return Status.PLANNED if has_new_day(head) else Status.CANCELLED
    if _is_upheld(head):
        return weaker(status, Status.PLANNED) if _was_set(token) else status
    if lemma in _SET and (_is_dropped_after(head) or _was_at_first(head)):
        return Status.CANCELLED  # "had been planned for May but was put off"
    if status in {Status.PLANNED, Status.PROPOSED} and _came_to_nothing(head):
        return Status.CANCELLED
    if lemma == "be" and head.tag_ in {"VBZ", "VBP"} and _is_judged(head):
        return _by_outlook(token, head, status)
    if is_negated(head):
        return _not_held(token, head)
    if is_in_the_event(head):
        return None
    own = by_form(head)
    if lemma in _MEANING and any(c.dep_ in {"poss", "det"} for c in token.children):
        return status  # "the visit would mark an occasion": of any time
    if lemma in _SET:
        return weaker(status, Status.PLANNED)
    if lemma in {"propose", "suggest", "demand"}:
        return weaker(status, Status.PROPOSED)
    if lemma in patterns.HAPPEN | patterns.LIGHT and own == Status.ONGOING:
        return Status.ONGOING
    return weaker(status, own if own != Status.ONGOING else Status.OCCURRED)


_SET = frozenset("pencil schedule plan set expect slate due suppose envisage".split())


def _is_dropped_after(verb: Token) -> bool:
    return not is_negated(verb) and any(
        c.dep_ == "conj" and is_stopping(c) for c in verb.children
    )


def _was_at_first(verb: Token) -> bool:
    """ "had originally been planned for May": it was not held then."""
    words = {c.lower_ for c in verb.children}
    return "had" in words and bool(words & {"originally", "initially", "first"})


def _is_upheld(verb: Token) -> bool:
    """ "has not been called into question", "is not in doubt", "was not affected"."""
    if not is_negated(verb):
        return False
    if verb.lemma_.lower() in {"affect", "question", "change"}:
        return True
    return verb.lemma_.lower() in {"call", "be", "bring"} and any(
        t.lower_ in {"question", "doubt", "danger", "jeopardy", "dispute"}
        for t in prepositional(verb, "into", "in")
    )


def _came_to_nothing(verb: Token) -> bool:
    """ "the plan came to nothing", "fell through", "failed"."""
    if verb.lemma_.lower() in {"fail", "founder", "collapse", "evaporate"}:
        return True
    if verb.lemma_.lower() == "fall":
        return any(c.lower_ == "through" for c in verb.children)
    return verb.lemma_.lower() == "come" and any(
        t.lower_ in {"nothing", "naught"} for t in prepositional(verb, "to")
    )


_MEANING = frozenset(
    "mark show demonstrate boost help contribute strengthen deepen promote reflect "
    "underline highlight testify send represent".split()
)


def _stops_another(noun: Token, verb: Token) -> bool:
    """ "the talks delayed the summit": the talks were held."""
    return noun.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in verb.children)


def _not_held(noun: Token, verb: Token) -> Status | None:
    """What did not take place, if it was to.

    1. "will not take place before August" planned  2. "a second call, set for Tuesday, did
    not take place" cancelled  3. "no talks took place" none
    """
    if verb.lemma_.lower() not in patterns.HAPPEN | {"hold"}:
        # "the visit, set for May, has not been called into question"
        return Status.PLANNED if _was_set(noun) else None
    if by_form(verb) == Status.PLANNED:
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
    is_fixed = held and said.lower_ in READY and not is_negated(copula)
    return weaker(status, Status.PLANNED) if is_fixed or _was_set(noun) else None


def _was_set(noun: Token) -> bool:
    """ "the call fixed for Tuesday", "a meeting that was planned for May"."""
    return any(
        child.lemma_.lower() in patterns.PLANNING | {"fix", "pencil", "due"}
        for child in noun.children
        if child.dep_ in {"acl", "amod", "relcl", "prep"}
    )
