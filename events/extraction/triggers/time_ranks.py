"""How near a time expression stands to what it may date, in the parse."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.times.component import TimeFound
from events.extraction.triggers import patterns
from events.extraction.triggers.clause_forms import has_new_day, is_arranged
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import governing_verb
from events.extraction.triggers.time_clauses import (
    ahead_of,
    is_after_telling,
    is_behind,
    is_of_refused,
    is_on_paper,
    is_set_for,
    tells_when,
)
from events.mentions import Status

_MAX_STEPS = 12
#: Nouns for a thing that stands between a day and an event and has a day of its own.
_CLAUSE = frozenset({"ccomp", "relcl", "advcl", "acl"})


def finer(a: TimeFound, b: TimeFound) -> bool:
    """Whether `a` is the shorter stretch of days of the two."""
    if not a.value.earliest or not a.value.latest:
        return False
    if not b.value.earliest or not b.value.latest:
        return True
    return a.value.latest - a.value.earliest < b.value.latest - b.value.earliest


def rank(doc: Doc, time: TimeFound, happening: Happening) -> int | None:
    """How near `time` is to `happening` in the parse: 0 nearest, None not at all."""
    root = root_of(doc, time)
    if is_after_telling(doc, time, happening):
        return None
    if (last := doc[time.end - 1]).lower_ in _SO_LONG and last.dep_ == "prep":
        # "invaded five days after the coup": those days are the coup's
        is_known = doc[max(time.start - 1, 0)].lower_ != "than"
        return 0 if is_known and doc[happening.token].head == last else None
    if root.head.tag_ in {"VBD", "VBG", "VBP"}:
        ahead = ahead_of(doc, time, root)
        if ahead is not None:
            return 0 if happening.token == ahead else None
    if _opens_sentence(doc, time):
        top = _main_verb(root)
        if happening.token == top.i or _goes_on(doc, top, happening):
            return 0
        below = _distance(doc[happening.token], top)
        return None if below is None or happening.is_topic else 1 + below
    if happening.end in {time.start, root.i} and happening.token != root.i:
        return 0
    if happening.start <= root.i < happening.end:
        return 0
    opens = time.start - doc[time.start].sent.start <= 1
    if opens and _goes_on(doc, root.head, happening):
        return 1
    if _is_later_that_day(root.head, happening, doc):
        return 4
    crossed = 0
    token = root
    if root.lower_ == "for" and root.dep_ == "prep" and root.head.pos_ == "NOUN":
        return 1 if root.head.i == happening.token else None  # "a plan for 2011-2013"
    if root.dep_ in {"nummod", "compound", "nmod", "amod", "poss"}:
        # "the 2015 deal", "Friday's talks": the day is that noun's and no verb's
        while token.dep_ in {"nummod", "compound", "nmod", "amod", "poss"}:
            token = token.head
            if token.i == happening.token:
                return 0
        # "at Saturday's ceremony, X called for": the ceremony is no event of its own
        if (
            root.dep_ != "poss"
            or token.dep_ != "pobj"
            or token.head.head.pos_ != "VERB"
        ):
            return None
        return 2 if token.head.head.i == happening.token else None
    for _ in range(_MAX_STEPS):
        if token.head == token:
            break
        if token.dep_ in _CLAUSE and token != root:
            crossed += 2
        token = token.head
        if token.i == happening.token:
            return 1 + crossed
        if token.lower_ == "due" and token.dep_ == "amod":
            crossed += 2  # "Sato, due in Lima on Friday, told": no day of the telling
        if token.pos_ in {"VERB", "AUX"}:
            if token.dep_ == "acl" and token.head.i == happening.token:
                return 1  # "talks held on Monday"
            if is_arranged(doc[happening.token], token):
                return None  # "the visit had been decided upon on 5 June"
            is_off = token.lemma_.lower() in patterns.STOP
            if (
                is_off
                and happening.status != Status.CANCELLED
                and not has_new_day(token)
            ):
                return None  # "the summit, put off from May, will open in June"
            if tells_when(token, doc[happening.token]):
                return 1
            if is_set_for(token, doc[happening.token]):
                return 2
            if is_on_paper(token, happening, doc):
                return 1
            if token.dep_ == "acl" and token.lemma_.lower() in _LEADING:
                continue  # "sent a team led by X to Y on Monday"
            if not crossed and is_of_refused(doc, token, time, happening):
                return 2
            below = _distance(doc[happening.token], token)
            if happening.is_topic:
                # what is merely named has a day only inside its own phrase
                return 3 if is_behind(doc, time, root, happening) else None
            return None if below is None or crossed else 1 + below
    return None


_SO_LONG = frozenset({"after", "before"})
_LEADING = frozenset("lead head chair accompany".split())


def _goes_on(doc: Doc, top: Token, happening: Happening) -> bool:
    """ "On Sunday, she called off a trip and received X": the second verb's day as well,
    unless it has one of its own."""
    verb = doc[happening.token]
    if verb.dep_ != "conj" or verb.head != top or verb.pos_ != "VERB":
        return False
    return verb.tag_ == top.tag_ and not any(
        t.ent_type_ in {"DATE", "TIME"} for t in verb.subtree if t.i > top.i
    )


def _is_later_that_day(above: Token, happening: Happening, doc: Doc) -> bool:
    """ "met the chiefs early on Monday and later flew to Lima": that day as well."""
    other = doc[happening.token]
    if other.dep_ != "conj" or other.tag_ != "VBD" or other.head.tag_ != "VBD":
        return False
    if other.head not in (above, governing_verb(above)):
        return False
    return any(c.lower_ in _THEN and c.dep_ == "advmod" for c in other.children)


_THEN = frozenset({"later", "then", "also", "afterwards", "afterward"})


def _main_verb(token: Token) -> Token:
    """The verb the sentence is about: not the infinitive a long subject put on top."""
    top = token.sent.root
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in top.children):
        for child in top.children:
            if child.dep_ == "conj" and child.tag_ in {"VBD", "VBZ", "VBP"}:
                return child
    return top


def _opens_sentence(doc: Doc, time: TimeFound) -> bool:
    """ "On Monday, X met Y": the day is the main verb's, wherever the parser hung it."""
    first = doc[time.start].sent.start
    return (
        time.start - first <= 1
        and time.end < len(doc)
        and doc[time.end].lower_ == ","
        and doc[time.start].sent.root.pos_ in {"VERB", "AUX"}
    )


def root_of(doc: Doc, time: TimeFound) -> Token:
    """The token by which the expression hangs on the rest, its preposition passed over."""
    inside = range(time.start, time.end)
    for token in doc[time.start : time.end]:
        if token.head.i not in inside:
            if token.dep_ in {"pobj", "pcomp"} and token.head.pos_ in {"ADP", "SCONJ"}:
                return token.head
            return token
    return doc[time.start]


def _distance(trigger: Token, verb: Token) -> int | None:
    """Steps from `trigger` up to `verb` through its own clause; None if it is another's."""
    if trigger.i == verb.i:
        return 0
    token, steps = trigger, 0
    while token.head != token and steps < _MAX_STEPS:
        if token.dep_ in {"ccomp", "relcl", "acl"} or (token.dep_ == "advcl"):
            return None
        if token.dep_ == "xcomp" and _opens_plan(token.head):
            return None
        if token.dep_ == "conj" and token.pos_ == "VERB":
            return None
        steps += 1
        token = token.head
        if token.i == verb.i:
            if verb.lemma_.lower() in patterns.SAY and trigger.pos_ != "VERB":
                return None
            return steps
    return None


def _opens_plan(verb: Token) -> bool:
    """ "agreed Saturday to visit": the day is the agreement's, not the visit's."""
    return verb.lemma_.lower() in patterns.PLANNING | patterns.PROPOSING
