"""What a clause says of its own verb: denied, conditional, past, to come, called off."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.mentions import Status

_WEAKER = [Status.OCCURRED, Status.ONGOING, Status.PLANNED, Status.PROPOSED]


#: "ready for talks"; not "good for talks", "eager for a deal".
READY = frozenset("ready due set scheduled".split())


def _is_to_come(verb: Token) -> bool:
    """ "once she leaves office": a present tense after a word of time is the future."""
    if verb.dep_ != "advcl":
        return False
    own = marks(verb)
    if verb.tag_ == "VBN" and own & {"has", "have"}:
        return bool(own & {"once", "until", "till"})  # "until the court has ruled"
    return verb.tag_ in {"VBZ", "VBP"} and bool(
        own & {"once", "when", "until", "till", "before"}
    )


def of_verb(verb: Token) -> Status | None:
    if is_negated(verb) and by_form(verb) == Status.PLANNED and _was_planned(verb):
        return Status.CANCELLED
    if is_negated(verb) or _is_repeated(verb) or is_conditional(verb):
        return None
    if _is_almost(verb):
        return None
    return by_form(verb)


def _was_planned(verb: Token) -> bool:
    """ "will not, as he had planned, visit Peru", "will not now attend"."""
    return any(
        (child.lower_ in {"now", "longer"} and child.dep_ == "advmod")
        or (
            child.lemma_.lower() in {"plan", "schedule", "intend", "announce", "expect"}
            and any(c.lower_ == "as" for c in child.children)
        )
        for child in verb.children
    )


def is_conditional(verb: Token) -> bool:
    """ "will release them in the event of a ruling", "could, if talks fail, leave"."""
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if _is_inverted(verb):
        return True
    if words & {"could", "might", "may", "would"} and any(
        c.dep_ in {"advcl", "ccomp"}
        and (marks(c) & {"if", "unless"} or _is_inverted(c))
        for c in verb.children
    ):
        return True
    return is_in_the_event(verb)


def is_in_the_event(verb: Token) -> bool:
    """ "In the event that talks fail, it would", "in case of a ruling"."""
    return any(
        inner.lower_ in {"event", "case"}
        and any(c.lower_ == "of" or c.dep_ in {"relcl", "acl"} for c in inner.rights)
        for child in verb.children
        if child.lower_ == "in" and child.dep_ == "prep"
        for inner in child.children
    )


def _is_inverted(verb: Token) -> bool:
    """ "Should ratification fail", "Had they signed": a condition by its order."""
    first = next(verb.lefts, None)
    return (
        first is not None
        and first.dep_ == "aux"
        and first.lower_ in {"should", "had", "were"}
        and any(c.dep_ == "nsubj" for c in verb.lefts)
    )


def _is_almost(verb: Token) -> bool:
    """ "nearly severed ties": it was not done."""
    return any(
        c.lower_ in {"nearly", "almost"} and c.dep_ == "advmod" for c in verb.lefts
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


def by_form(verb: Token) -> Status | None:
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
        # "Peru to hold talks", a headline; else what governs it decides
        return Status.PLANNED if verb.dep_ == "ROOT" else Status.OCCURRED
    if (verb.tag_ == "VBG" and "be" in lemmas) or "being" in words:
        # "were meeting" is over when it is told, unless somebody is quoted so
        is_over = bool(words & {"was", "were"}) and not _is_quoted(verb)
        return Status.OCCURRED if is_over else Status.ONGOING
    return Status.OCCURRED


def _is_quoted(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in patterns.SAY


def is_stopping(verb: Token) -> bool:
    """ "cancelled", "dropped", "called off", "put off"."""
    if verb.lemma_.lower() in patterns.STOP:
        return True
    return verb.lemma_.lower() in {"call", "put"} and any(
        child.lower_ == "off" for child in verb.children
    )


def has_new_day(verb: Token) -> bool:
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


def fell_through(head: Token, token: Token) -> bool:
    """ "had planned to meet", "was to have visited": it did not come to it."""
    words = {c.lower_ for c in head.children if c.dep_ in {"aux", "auxpass"}}
    lemma = head.lemma_.lower()
    if lemma == "be" and head.lower_ in {"was", "were"}:
        return any(c.lower_ == "have" for c in token.children if c.dep_ == "aux")
    return "had" in words and lemma in _MERELY_PLANNED


#: Of these "had …" says that it did not come to it; "had agreed to meet" and "had invited
#: X to visit" do not.
_MERELY_PLANNED = frozenset(
    "plan intend hope schedule expect want wish aim set slate due be prepare seek arrange "
    "like hop look".split()
)


def is_then_dropped(head: Token) -> bool:
    """ "had scheduled a vote but dropped it"."""
    return any(
        child.dep_ == "conj"
        and is_stopping(child)
        and any(
            c.lower_ in _DROPPED
            for c in child.children
            if c.dep_ in {"dobj", "nsubjpass"}
        )
        for child in head.children
    )


#: "but put it off", "but the trip was cancelled", "but that leg was called off".
_DROPPED = frozenset(
    "it them that visit trip meeting talks session journey tour leg stop stage part plan "
    "idea signing".split()
)


def is_negated(verb: Token) -> bool:
    """ "did not meet", "never met", "no accord was signed": the verb itself, not what
    hangs on it."""
    return any(
        child.dep_ == "neg"
        or child.lower_ in {"never", "neither", "hardly", "nor"}
        or (child.tag_ == "MD" and any(c.dep_ == "neg" for c in child.children))
        or _is_none(child)
        for child in verb.children
        if child.i < verb.i or child.dep_ == "neg"
    )


def _is_none(subject: Token) -> bool:
    """ "no agreement", as the subject of a passive."""
    return subject.dep_ == "nsubjpass" and any(
        c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in subject.lefts
    )


def marks(token: Token) -> set[str]:
    return {c.lower_ for c in token.children if c.dep_ in {"mark", "aux", "advmod"}}


def weaker(a: Status, b: Status | None) -> Status | None:
    """The less certain of two; cancelled stays cancelled, None stays none."""
    if b is None:
        return None
    if Status.CANCELLED in (a, b):
        return Status.CANCELLED
    return max(a, b, key=_WEAKER.index)


def is_arranged(noun: Token, verb: Token) -> bool:
    """ "the visit had been decided upon": when and where it was, is not when it was held.

    Not "the meeting was arranged for Friday": "for" says when it is held.
    """
    return (
        noun.dep_ == "nsubjpass"
        and noun.head == verb
        and verb.lemma_.lower() in _ARRANGED
        and not any(c.lower_ == "for" and c.dep_ == "prep" for c in verb.children)
    )


_ARRANGED = frozenset("decide agree announce propose approve confirm".split())
