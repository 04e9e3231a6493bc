"""What became of an event told in an adjunct: "after talks", "for talks", "to visit Peru"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.clause_forms import (
    by_form,
    marks,
    of_verb,
    weaker,
)
from events.extraction.triggers.syntax import (
    governing_verb,
)
from events.mentions import Status

#: What follows these took place, or is sure to: "during the talks", "since the coup".
PRESUPPOSING = frozenset("during after following since throughout amid".split())


def beside_clause(preposition: Token, status: Status) -> Status:
    """ "will meet during the summit": the summit is as far off as the meeting."""
    if preposition.lower_ in {"after", "following", "since"}:
        return status
    verb = governing_verb(preposition)
    future = verb is not None and by_form(verb) == Status.PLANNED
    return Status.PLANNED if future and status == Status.OCCURRED else status


def ahead_of(preposition: Token, status: Status) -> Status:
    """ "are holding talks ahead of a summit": it is still to come while they do."""
    verb = governing_verb(preposition)
    now = verb is not None and by_form(verb) in {Status.ONGOING, Status.PLANNED}
    return Status.PLANNED if now and status == Status.OCCURRED else status


def beside(token: Token, head: Token, status: Status) -> Status | None:
    """An adjunct: "after talks" took place, "for talks" shares its verb's fate."""
    if _is_attended(token, head):
        form = of_verb(head)
        return weaker(status, form) if form == Status.PLANNED else status
    if _is_errand(token, head):
        return weaker(status, Status.PLANNED)
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
        return weaker(status, Status.PROPOSED)  # "called for talks"
    offered = head.lemma_.lower() == "offer" and "to" in marks(token)
    if offered:
        return weaker(status, Status.PROPOSED)  # "offered on Monday to host talks"
    planning = head.lemma_.lower() in patterns.PLANNING
    to_do = token.dep_ == "advcl" and "to" in marks(token)  # "arrange for X to visit"
    if to_do and head.lemma_.lower() in patterns.BELIEVING | patterns.REFUSING:
        return None  # "threatened on Monday to expel", "refused on Friday to sign"
    if token.lower_ in {"toward", "towards"} or (
        planning and (token.lower_ == "for" or to_do)
    ):
        return weaker(status, Status.PLANNED)
    if to_do and any(
        c.dep_ == "dobj" and c.lemma_.lower() in patterns.PLAN_NOUNS
        for c in head.children
    ):
        return weaker(status, Status.PLANNED)  # "gave X an invitation to visit"
    if token.dep_ == "advcl" and head.lemma_.lower() in _VOICING:
        return None  # "voiced support for their stand to resume talks"
    if token.lower_ in {"for", "to"} or marks(token) & {"to"}:
        form = of_verb(head)
        return weaker(status, form) if form else None
    if token.dep_ == "advcl" and token.tag_ in {"VB", "VBG"}:
        form = of_verb(head)
        return (
            weaker(status, form)
            if form in {Status.PLANNED, Status.PROPOSED}
            else status
        )
    return status


def _is_attended(token: Token, head: Token) -> bool:
    """ "will take part in the forum": as far off as whoever takes part."""
    takes = head.lemma_.lower() in {"participate", "speak", "attend"} or (
        head.lemma_.lower() == "take" and any(c.lower_ == "part" for c in head.children)
    )
    return takes and token.dep_ == "prep" and token.lower_ in {"in", "at"}


def _is_errand(token: Token, head: Token) -> bool:
    """ "leaves today to attend the forum", "is flying to Lima for talks": still to come."""
    if token.lower_ != "for" and not (token.dep_ == "advcl" and "to" in marks(token)):
        return False
    is_now = head.tag_ in {"VBZ", "VBP", "VBG"} and head.dep_ != "pcomp"
    return head.lemma_.lower() in _DEPARTING and is_now


_DEPARTING = frozenset("leave depart travel fly head go".split())
_VOICING = frozenset(
    "express voice convey support back reaffirm reiterate stress".split()
)
