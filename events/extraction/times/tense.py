"""Whether what a time belongs to lies behind or ahead: by the parsed verb, else by words.

"met Saturday" is past, "will meet on Saturday" and "agreed to meet on Saturday" future,
"a summit planned for May" future though the sentence is told in the past.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from events.extraction.times import patterns
from events.extraction.times.expression import Tense
from events.extraction.times.words import Words
from events.mentions import BlockRole

_FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_WOULD = frozenset({"would", "could", "may", "might", "should", "must", "can"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
#: A participle under a noun: "talks scheduled for Tuesday", "the summit set for May".
_FORWARD_PARTICIPLES = frozenset(
    "schedule plan set due slate expect fix postpone delay reschedule earmark".split()
)
#: Said in the past, these speak of a day that mostly lies ahead.
_FORWARD_VERBS = _FORWARD_PARTICIPLES | {"adjourn", "defer", "invite", "extend"}
#: In the present tense these read from a timetable; others caption a picture ("pose").
_TIMETABLE_VERBS = frozenset(
    "begin start open end close expire leave depart travel fly resume face vote".split()
)
#: The same in running text; under a picture they tell what it shows.
_GATHERING_VERBS = frozenset(
    "meet gather convene visit host hold arrive reconvene".split()
)
_PAST_AUXILIARIES = frozenset(
    ["was", "were", "had", "has", "have", "been", "did", "'ve", "’ve"]
)
_REACH = 12  # words to either side in which cues are looked for without a parse


@dataclass(frozen=True, slots=True)
class Told:
    """`tense` of what the time belongs to; `is_direct` if it hangs on the verb itself."""

    tense: Tense | None
    is_direct: bool = True
    is_main: bool = False  # and that verb heads the sentence


def told_by_parse(token: Token) -> Told:
    """Climb from a time's token to the verb it modifies; `token` must be parsed."""
    is_direct, previous, node = True, token, token
    while node.pos_ not in {"VERB", "AUX"}:
        if node.lower_ in {"due", "ahead", "upcoming", "forthcoming", "deadline"}:
            return Told("future", is_direct)
        if node.head.i == node.i:
            return Told(None, False)
        if node.i != token.i and node.pos_ in {"NOUN", "PROPN"}:
            is_direct = False
            if node.lemma_ in _OUTLOOKS and previous.lower_ == "for":
                return Told("future", False)  # "arrangements for a meeting on Friday"
            if any(child.lower_ in _AHEAD_ADJECTIVES for child in node.lefts):
                return Told("future", False)
        previous, node = node, node.head
    if previous.dep_ in _SUBJECTS:
        is_direct = False
    if node.dep_ == "pcomp" and node.head.lower_ in {"after", "since"}:
        return Told("past", is_direct)  # "will visit after taking office in May"
    is_main = is_direct and node.dep_ == "ROOT"
    if node.lemma_ == "extend" and previous.lower_ in {"in", "on"}:
        return Told("past", is_direct, is_main)  # not to when, but when it was extended
    put_off = node.lemma_ == "put" and any(c.lower_ == "off" for c in node.children)
    if previous.lower_ in _LIMITS and (put_off or node.tag_ in {"VBZ", "VBP"}):
        return Told(
            "future", is_direct, is_main
        )  # "has until Friday", "unless it goes by", "was put off until Friday"
    return Told(_of_verb(node), is_direct, is_main)


_LIMITS = frozenset({"until", "till", "by"})
_OUTLOOKS = frozenset({"arrangement", "preparation"})
_AHEAD_ADJECTIVES = frozenset(
    {"upcoming", "forthcoming", "planned", "scheduled", "next"}
)


def _came_and_went(noun: Token) -> bool:
    """ "a round planned for August was never held": its day is over."""
    verb = noun.head
    return (
        noun.dep_ in _SUBJECTS
        and verb.lemma_ in _HAPPENING
        and any(c.lower_ in {"was", "were", "did"} for c in verb.children)
    )


_HAPPENING = frozenset("hold take happen materialise materialize convene".split())


def _of_verb(verb: Token) -> Tense | None:
    auxiliaries = {
        child.lower_ for child in verb.children if child.dep_.startswith("aux")
    }
    if auxiliaries & _FUTURE_AUXILIARIES:
        return "future"
    if "to" in auxiliaries:
        return "past" if "have" in auxiliaries else _of_infinitive(verb)
    if verb.lemma_ in _FORWARD_VERBS and auxiliaries & _PAST_AUXILIARIES:
        return "planned"
    if auxiliaries & _WOULD:
        return "past" if "have" in auxiliaries else "future"
    if verb.dep_ == "acl" and verb.lemma_ in _FORWARD_PARTICIPLES:
        return "past" if _came_and_went(verb.head) else "future"
    if auxiliaries & {"is", "are", "'s", "’s", "'re", "’re"}:
        is_forward = verb.lemma_ in _FORWARD_PARTICIPLES or verb.tag_ == "VBG"
        return "future" if is_forward else "present"
    if auxiliaries & _PAST_AUXILIARIES:
        return "past"
    return _of_form(verb)


def _of_form(verb: Token) -> Tense | None:
    """A verb without auxiliary: by its tag; a participle takes its governing verb's."""
    if verb.tag_ == "VBD":
        return "past"
    if verb.tag_ in {"VBZ", "VBP"}:
        if any(child.lower_ in {"due", "set", "likely"} for child in verb.children):
            return "future"
        is_planned = verb.lemma_ in _TIMETABLE_VERBS or (
            verb.lemma_ in _GATHERING_VERBS and _is_in_running_text(verb)
        )
        return "planned" if is_planned else "present"
    if verb.tag_ in {"VBN", "VBG", "VB"} and verb.head.i != verb.i:
        if verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}:
            return "past"
        governor = next(
            (one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"}), None
        )
        if governor is not None:
            return _of_verb(governor)
        if verb.lemma_ in {"start", "begin", "open"}:  # "a visit starting Monday"
            return "future"
    if verb.tag_ == "VB":  # "Let us vote on Tuesday"
        return "future"
    return "past" if verb.tag_ == "VBN" else None


def _is_in_running_text(token: Token) -> bool:
    """Not in a headline or a caption, which tell in the present what is over."""
    roles = token.doc._.roles
    return roles is not None and roles[token.i] in {BlockRole.BODY, BlockRole.TURN}


def _of_infinitive(verb: Token) -> Tense | None:
    governor = verb.head
    if governor.i == verb.i:  # a headline: "Rivera to visit Quito on Monday"
        return "future"
    if governor.lemma_ == "be" and governor.tag_ == "VBD":
        return "intended"  # "talks that were to be held on 25 August"
    if governor.lemma_ in patterns.FORWARD_HEADS or governor.lemma_ == "be":
        return "future"
    if governor.lemma_ == "go" and verb.dep_ == "xcomp":
        return "future"
    if governor.pos_ in {"VERB", "AUX"} and governor.i != verb.i:
        return _of_verb(governor)
    if governor.pos_ in {"NOUN", "ADJ"}:  # "plans to meet", "ready to leave"
        return "future"
    return None


def told_by_words(words: Words, first: int, last: int) -> Told:
    """Without a parse: a cue of the future in the same sentence nearby, or nothing."""
    for step in range(1, _REACH + 1):
        name, word = words.name(first - step), words.lower(first - step)
        if name == "break" or (
            name == "dot" and words.word(first - step + 1)[:1].isupper()
        ):
            break
        if word in patterns.FUTURE_CUES:
            return Told("future")
    for index in range(last, min(last + _REACH // 2, len(words))):
        if words.name(index) in {"break", "dot"}:
            break
        if words.lower(index) in {"will", "shall"}:
            return Told("future")
    return Told(None)
