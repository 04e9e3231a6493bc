"""The subject of a cue: the head of whoever says it, as the parse tells."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.quotations import patterns
from events.extraction.quotations.speaker_words import SPEAKERS

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
NOBODY = frozenset({"there", "what", "this", "that", "which"})
#: In the passive these name whoever hears, not what is said.
PASSIVE_SPEAKERS = frozenset({"quote", "cite", "hear"})
TELLERS = (
    patterns.SAY | patterns.OBJECT | patterns.REFUSALS | frozenset(patterns.PARTICLE)
)
#: Participles that whoever tells goes on with: ", adding that …", ", calling it a breach".
_SET_OFF = patterns.SAY | patterns.OBJECT | patterns.NAMING | patterns.AS
_CONTROLS = patterns.URGE | patterns.MADE_TO
_CLIMBS = 6  # clauses a subject may be inherited through


def subject_of(verb: Token) -> Token | None:
    """The head of the noun phrase that speaks in `verb`, or None.

    1. X said   2. X, who said   3. X agreed … and said   4. X met Y, saying
    5. X went on to say, X is trying to say   6. a statement saying   7. by telling
    8. it was announced by X   9. X was quoted as saying   10. X was forced to admit
    11. Speaking in Y, X said
    """
    current = verb
    for _ in range(_CLIMBS):
        if _is_reduced_passive(current):
            return agent_of(current)
        own = _own_subject(current)
        if own is not None:
            return own
        is_passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in current.lefts)
        if is_passive and current.lemma_ not in PASSIVE_SPEAKERS:
            return _made_to(verb, current)
        climbed = _governor(current)
        if climbed is None:
            return _borrowed(current)
        if climbed.pos_ in NOMINAL:
            return climbed
        current = climbed
    return None


def _made_to(verb: Token, passive: Token) -> Token | None:
    """Kenya was obliged to deny it: Kenya denies it. None of "was asked to deny it"."""
    if verb.dep_ != "xcomp" or passive.lemma_ not in patterns.MADE_TO:
        return None
    return next((c for c in passive.lefts if c.dep_ == "nsubjpass"), None)


def _is_reduced_passive(verb: Token) -> bool:
    """Asked whether …, he left: the participle's subject is not the one who asks."""
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ not in ("advcl", "acl"):
        return False
    if any(c.dep_ in ("aux", "mark") for c in verb.lefts):
        return False
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    return subject is None or verb.doc[verb.i - 1].text == ","


def _borrowed(verb: Token) -> Token | None:
    """Okafor, considered a moderate, has said: the parser gave the participle his name."""
    for child in verb.lefts:
        if child.dep_ == "advcl" and child.tag_ in ("VBD", "VBN"):
            for inner in child.lefts:
                if inner.dep_ in SUBJECTS and inner.pos_ == "PROPN":
                    return inner
    return None


def agent_of(verb: Token) -> Token | None:
    """Of "announced by Okafor" the head of the name; None without one."""
    for child in verb.rights:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _own_subject(verb: Token) -> Token | None:
    agent = agent_of(verb)
    if agent is not None and verb.lemma_ not in PASSIVE_SPEAKERS:
        return agent
    is_passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.lefts)
    for child in verb.children:
        if child.dep_ not in SUBJECTS:
            continue
        if is_passive and verb.lemma_ not in PASSIVE_SPEAKERS:
            return None  # what is said, not who says it
        if child.lower_ in RELATIVES and verb.dep_ in ("relcl", "acl"):
            return verb.head
        if child.tag_ == "VBG" and child.is_sent_start:
            return _after_opening(child, verb) or child
        return _nearer(child, verb) or child
    return None


def _after_opening(participle: Token, verb: Token) -> Token | None:
    """Of "Briefing the Council, Amara Okafor said" the name, which the parser took for
    one more thing that is briefed."""
    doc = verb.doc
    for token in doc[participle.i + 1 : verb.i]:
        if token.pos_ != "PROPN" or token.dep_ not in ("conj", "appos", "nsubj"):
            continue
        if token.head.i < token.i and doc[token.left_edge.i - 1].text == ",":
            return token
    return None


def _nearer(subject: Token, verb: Token) -> Token | None:
    """Of "Kenya, President Okafor said, will wait" the president: no comma closes his
    name, so that it is no apposition, and no "and" makes a list of it."""
    doc = verb.doc
    for child in subject.rights:
        may_speak = child.ent_type_ == "PERSON" or child.lemma_ in SPEAKERS
        if child.dep_ not in ("appos", "conj") or not may_speak:
            continue
        first, last = child.left_edge.i, child.right_edge.i
        is_beside = doc[first - 1].text == "," and last + 1 == verb.i
        is_alone = all(t.dep_ != "cc" for t in doc[first : verb.i])
        if is_beside and is_alone:
            return child
    return None


def _governor(verb: Token) -> Token | None:
    """The verb or noun whose subject `verb` shares."""
    head = verb.head
    if head == verb or verb.dep_ == "relcl":
        return None
    if verb.dep_ == "conj" and verb.tag_ == "VBD" and head.tag_ in ("VBZ", "VBP"):
        # "met Rivera, the closest he has to an ally, and said": tenses tell the level
        beside = (t for t in head.lefts if t.dep_ == "ccomp" and t.tag_ == "VBD")
        past = (t for t in head.ancestors if t.tag_ == "VBD")
        return next(past, next(beside, head))
    if (teller := teller_over(verb)) is not None:
        return teller
    is_modal = head.tag_ == "VB" or any(c.tag_ == "MD" for c in head.lefts)
    if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ") and is_modal:
        # "expressed readiness to mediate and called": not whoever mediates calls
        return next((t for t in head.ancestors if t.tag_ == verb.tag_), head)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return _teller_before(verb) or head
    if verb.dep_ in ("conj", "advcl", "parataxis", "dep"):
        return head
    if verb.dep_ in ("xcomp", "ccomp"):
        controlled = [c for c in head.children if c.dep_ == "dobj" and c.i < verb.i]
        if controlled and head.lemma_ in _CONTROLS:
            return controlled[0]
        return head
    if verb.dep_ == "acl":
        return head if verb.tag_ == "VBG" or head.lemma_ in patterns.DOCUMENTS else None
    if verb.dep_ == "pcomp":  # by saying, in saying, as saying
        governor = head.head
        if governor.lemma_ in PASSIVE_SPEAKERS:
            # "the Gazette quoted an aide as saying": the aide says it
            quoted = next((c for c in governor.rights if c.dep_ == "dobj"), None)
            if quoted is not None:
                return quoted
        if governor.pos_ in NOMINAL and governor.lemma_ not in patterns.DOCUMENTS:
            return None  # "on a platform of rejecting the terms"
        return governor if governor != head else None
    return head if head.pos_ in ("VERB", "AUX") else None


def teller_over(verb: Token) -> Token | None:
    """In "said two chapters were open and expressed hope" the verb whose subject hopes:
    chapters do not. None where the clause's own subject may be meant."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ"):
        return None
    told = verb.head
    cue = told.head
    if told.dep_ != "ccomp" or verb.lemma_ not in _TOLD or cue.tag_ != verb.tag_:
        return None
    if cue.lemma_ not in TELLERS or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    subject = next((c for c in told.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ != "NOUN" or subject.ent_type_ in _NAMED:
        return None
    return None if subject.lemma_.lower() in _MAY_TELL else cue


_TOLD = (
    patterns.SAY
    | patterns.OBJECT
    | patterns.URGE
    | patterns.ACCUSE
    | patterns.THANK
    | frozenset(patterns.PREPOSITION)
) - {"record", "suggest", "indicate", "reveal", "signal", "claim", "note"}
_MAY_TELL = SPEAKERS | patterns.DOCUMENTS
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def _teller_before(verb: Token) -> Token | None:
    """In "Rivera said Okafor had left, adding": the verb whose subject adds.

    Only where a comma sets the participle off; it hangs on the clause beside it then.
    """
    opening = verb.left_edge.i
    if verb.lemma_ not in _SET_OFF or verb.doc[opening - 1].text != ",":
        return None
    for ancestor in verb.head.ancestors:
        is_before = ancestor.i < verb.head.i and ancestor.pos_ == "VERB"
        if is_before and ancestor.lemma_ in TELLERS:
            return ancestor
    return None


def is_inverted(verb: Token) -> bool:
    """The talks failed, said Okafor, who …: a name follows the cue and a comma precedes."""
    doc = verb.doc
    if verb.i < _SHORTEST or verb.i + 1 >= len(doc) or verb.tag_ not in ("VBD", "VBZ"):
        return False
    if doc[verb.i - 1].text != "," or doc[verb.i + 1].pos_ != "PROPN":
        return False
    has_subject = any(c.dep_ in SUBJECTS for c in verb.lefts)
    return not has_subject and verb.dep_ in ("ROOT", "ccomp", "parataxis")


_SHORTEST = 3  # words of a clause that may stand before it


def is_nobody(head: Token) -> bool:
    """An expletive or a pronoun that stands for no speaker."""
    if head.lower_ == "it" and head.dep_ in ("expl", "nsubjpass"):
        return True
    return head.lower_ in NOBODY and head.pos_ in ("PRON", "DET", "SCONJ")
