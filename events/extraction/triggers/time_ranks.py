"""How near a time expression stands to what it may date, in the parse."""

from __future__ import annotations

from datetime import timedelta

from spacy.tokens import Doc, Token

from events.extraction.times.component import TimeFound
from events.extraction.triggers import patterns
from events.extraction.triggers.clause_forms import has_new_day, is_arranged
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import counted, governing_verb, prepositional
from events.kinds import UTTERANCE
from events.mentions import EventKind, Status

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
    if _is_after_telling(doc, time, happening):
        return None
    if (last := doc[time.end - 1]).lower_ in _SO_LONG and last.dep_ == "prep":
        # "invaded five days after the coup": those days are the coup's
        is_known = doc[max(time.start - 1, 0)].lower_ != "than"
        return 0 if is_known and doc[happening.token].head == last else None
    if root.head.tag_ in {"VBD", "VBG", "VBP"}:
        ahead = _ahead_of(doc, time, root)
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
            if _tells_when(token, doc[happening.token]):
                return 1
            if _is_set_for(token, doc[happening.token]):
                return 2
            if _is_on_paper(token, happening, doc):
                return 1
            if token.dep_ == "acl" and token.lemma_.lower() in _LEADING:
                continue  # "sent a team led by X to Y on Monday"
            if not crossed and _is_of_refused(doc, token, time, happening):
                return 2
            below = _distance(doc[happening.token], token)
            if happening.is_topic:
                # what is merely named has a day only inside its own phrase
                return 3 if _is_behind(doc, time, root, happening) else None
            return None if below is None or crossed else 1 + below
    return None


_SO_LONG = frozenset({"after", "before"})
_LEADING = frozenset("lead head chair accompany".split())


_HELD = patterns.HAPPEN | {"hold", "convene"}


def _tells_when(verb: Token, noun: Token) -> bool:
    """ "the talks that were to be held on Monday": the clause says when its noun was."""
    top = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else verb
    nouns = (noun, counted(noun))
    if verb.dep_ == "xcomp" and verb.lemma_.lower() in _HELD:
        # "a meeting due to be held in May", "talks are set (or due) to open in May"
        due = verb.head
        if due.lower_ == "due" and due.head in nouns:
            return True
        clause = due.head if due.dep_ == "acomp" else due
        if any(n.dep_ in {"nsubj", "nsubjpass"} and n.head == clause for n in nouns):
            return True
    above = top.head
    if above.dep_ == "pobj" and above.head.lower_ in {"of", "with", "between"}:
        above = above.head.head  # "the meeting with the bloc, which was to be held"
    return (
        top.dep_ == "relcl"
        and (top.head in nouns or above in nouns)
        and verb.lemma_.lower() in _HELD | patterns.STOP | {"schedule", "plan", "set"}
        and any(
            c.dep_ in {"nsubj", "nsubjpass"} and c.tag_ in {"WDT", "WP"}
            for t in (verb, top)
            for c in t.children
        )
    )


def _ahead_of(doc: Doc, time: TimeFound, root: Token) -> int | None:
    """ "are holding talks ahead of a summit on Friday": a day to come is the summit's."""
    first, dct = time.value.earliest, doc._.dct
    if first is None or dct is None or first < dct:
        return None
    for child in root.head.children:
        if child.lower_ != "ahead" or child.right_edge.i + 1 != root.i:
            continue
        is_on = any(c.lower_ in {"is", "are"} for c in root.head.children)
        if first > dct or is_on:
            return next((t.i for t in prepositional(child, "of")), None)
    return None


def _is_set_for(participle: Token, noun: Token) -> bool:
    """ "the meeting of the committee scheduled for May": hung low, it dates the meeting."""
    if participle.dep_ != "acl" or participle.lower_ not in _SET_FOR:
        return False
    token = participle.head
    while token != noun:
        if token.dep_ not in {"pobj", "prep", "conj"} or noun.i > token.i:
            return False
        token = token.head
    return patterns.NOUNS.get(noun.lemma_.lower()) is not None


_SET_FOR = frozenset("scheduled planned set slated due held convened".split())


def _is_on_paper(participle: Token, happening: Happening, doc: Doc) -> bool:
    """ "in a statement released on Friday, X accused Y": that day it was said."""
    noun = participle.head
    return (
        happening.kind in UTTERANCE
        and participle.dep_ == "acl"
        and participle.lower_ in _RELEASED
        and noun.dep_ == "pobj"
        and noun.lemma_.lower() in _PAPERS
        and noun.head.head.i == happening.token
    )


_RELEASED = frozenset(
    "released issued published broadcast aired posted given delivered made sent dated "
    "carried read circulated".split()
)
_PAPERS = frozenset(
    "statement communique communiqué letter interview message note post release speech "
    "address video article declaration remark comment".split()
)


def _is_of_refused(
    doc: Doc, verb: Token, time: TimeFound, happening: Happening
) -> bool:
    """ "refused to sign the plan in 2003": a day gone by dates the refusal."""
    trigger = doc[happening.token]
    return (
        verb.dep_ == "xcomp"
        and verb.head.i == happening.token
        and trigger.tag_ in {"VBD", "VBN"}
        and happening.kind in {EventKind.STATEMENT, EventKind.OTHER}
        and is_past(doc, time)
    )


def _is_behind(doc: Doc, time: TimeFound, root: Token, happening: Happening) -> bool:
    """ "does not cover the shooting on 7 February": a day gone by, right behind a noun
    under a present tense, is that noun's."""
    noun = doc[happening.token]
    verb = governing_verb(noun)
    if verb is None or noun.pos_ not in {"NOUN", "PROPN"} or not is_past(doc, time):
        return False
    last = max(
        (
            c.right_edge.i
            for c in noun.rights
            if c.dep_ in {"prep", "acl"} and c.right_edge.i < root.i
        ),
        default=noun.i,
    )
    return last + 1 == root.i and _is_present(verb)


def _is_present(verb: Token) -> bool:
    finite = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ in {"VBZ", "VBP"} and t.lemma_ != "have" for t in finite)


def is_past(doc: Doc, time: TimeFound) -> bool:
    last = time.value.latest
    return last is not None and doc._.dct is not None and last < doc._.dct


def _is_after_telling(doc: Doc, time: TimeFound, happening: Happening) -> bool:
    """ "proposed a vote next month": what is said in the past has no day to come."""
    first, dct = time.value.earliest, doc._.dct
    is_past = happening.status == Status.OCCURRED and doc[happening.token].tag_ == "VBD"
    if not is_past or first is None or dct is None:
        return False
    # The day after a deed's text may be the day it was done, where it was done.
    is_said = happening.kind == EventKind.STATEMENT
    return bool(first > dct if is_said else first > dct + timedelta(days=1))


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
