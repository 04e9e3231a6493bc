"""Reported speech: a cue verb and the complement that holds what was said."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Token

from events.extraction.quotations import patterns
from events.extraction.quotations.extents import (
    Complement,
    completed,
    extend,
    extend_object,
    halves,
    is_infinitive,
)
from events.extraction.quotations.page import Page

#: Frames of every cue verb, so that one look tells whether a token is one.
CUES = (
    patterns.SAY
    | patterns.THINK
    | patterns.INFINITIVE
    | patterns.URGE
    | patterns.OBJECT
    | patterns.THANK
    | patterns.OBJECT_IF_SPEECH
    | patterns.OBJECT_IF_RELAYED
    | patterns.AS
    | patterns.NAMING
    | patterns.ACCUSE
    | patterns.SHOW
    | frozenset(patterns.PREPOSITION)
    | frozenset(patterns.PARTICLE)
    | frozenset({"make"})
)


def complements(
    page: Page, verb: Token, claimed: Container[int] = ()
) -> Iterator[Complement]:
    """What `verb` reports, by frame; nothing where it takes no complement here.

    1. said (that) S   2. agreed to do   3. urged Y to do   4. reaffirmed the need for Z
    5. called for Z    6. described Y as Z, called Y Z   7. accused Y of Z
    8. made clear that S, pointed out that S   9. suggested doing

    `claimed` quotations are statements of their own: what is in them is no complement.
    """
    lemma = verb.lemma_
    children = [c for c in verb.rights if page.quote_of[c.i] not in claimed]
    clause = _clause(verb, children)
    if clause is not None:
        yield from halves(page, completed(page, verb, clause))
        return
    infinitive = _infinitive(verb, children)
    if infinitive is not None:
        yield infinitive
        return
    is_passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    for child in [] if is_passive else children:
        if child.dep_ == "dobj" and lemma not in patterns.GIVES_OBJECT:
            break
        if lemma == "look" and not any(c.lower_ == "forward" for c in children):
            break
        if child.dep_ == "prep" and child.lower_ in patterns.PREPOSITION.get(lemma, ()):
            found = _after_preposition(verb, child)
            if found is not None:
                yield found
                return
    if is_passive:
        found = _passive(verb)
    else:
        found = _characterisation(verb, children) or _object(verb, children)
    if found is not None:
        yield found


def _clause(verb: Token, children: list[Token]) -> Complement | None:
    """A finite clause; a gerund; a clause after "made clear" or "pointed out"."""
    lemma = verb.lemma_
    if lemma == "make":
        return _made_clear(children)
    particles = patterns.PARTICLE.get(lemma, frozenset())
    particle = next((c for c in children if c.lower_ in particles), None)
    says = lemma in patterns.SAY or particle is not None
    for child in children:
        if child.dep_ in ("ccomp", "pcomp") and child.pos_ in (
            "VERB",
            "AUX",
            "ADJ",
            "NOUN",
        ):
            if not (says or lemma in patterns.THINK | patterns.SHOW | patterns.URGE):
                continue
            start = child.left_edge.i
            if start <= verb.i or _is_attribution(child):
                continue
            if lemma in patterns.SHOW and not says and not is_document(verb):
                continue
            end = extend(verb, child, child.right_edge.i + 1)
            confidence = 0.85 if lemma in patterns.SAY else 0.6
            cue_end = particle.i + 1 if particle else None
            return Complement(start, end, "that-clause", confidence, cue_end)
        if child.tag_ == "VBG" and child.dep_ == "xcomp" and lemma in patterns.GERUND:
            end = child.right_edge.i + 1
            return Complement(child.left_edge.i, end, "gerund", 0.6)
    if says:
        late = _late_clause(verb)
        if late is not None:
            return late
    if particle is not None and lemma != "call":
        heads = [c for c in children if c.dep_ == "dobj" and c.i > particle.i]
        if heads:
            end = heads[0].right_edge.i + 1
            return Complement(heads[0].left_edge.i, end, "object", 0.6, particle.i + 1)
    return None


def _is_attribution(clause: Token) -> bool:
    """Stressed the need, the office said: the parser takes "said" for the complement."""
    if clause.lemma_ not in patterns.SAY:
        return False
    has_subject = any(c.dep_ == "nsubj" for c in clause.lefts)
    if has_subject and clause.doc[clause.left_edge.i - 1].text != ",":
        return False
    return not any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in clause.rights)


def _late_clause(verb: Token) -> Complement | None:
    """Tweeted early on Monday that S: the parser hangs the clause on what stands between."""
    doc = verb.doc
    for token in doc[verb.i + 1 : verb.i + 12]:
        if token.is_sent_start or token.text in ",;:" or token.pos_ == "VERB":
            return None
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i:
            start, end = token.head.left_edge.i, token.head.right_edge.i + 1
            return Complement(max(start, token.i), end, "that-clause", 0.7)
    return None


def _made_clear(children: list[Token]) -> Complement | None:
    for child in children:
        if child.lower_ in patterns.MAKE_CLEAR or any(
            c.lower_ in patterns.MAKE_CLEAR for c in child.children
        ):
            for inner in [*children, *child.children]:
                if inner.dep_ == "ccomp" and inner.left_edge.i > child.i:
                    start, end = inner.left_edge.i, inner.right_edge.i + 1
                    return Complement(start, end, "that-clause", 0.7, child.i + 1)
            if child.dep_ == "ccomp":
                clear = next(
                    (t for t in child.subtree if t.lower_ in patterns.MAKE_CLEAR), child
                )
                start, end = clear.i + 1, child.right_edge.i + 1
                if start < end:
                    return Complement(start, end, "that-clause", 0.7, start)
    return None


def _infinitive(verb: Token, children: list[Token]) -> Complement | None:
    lemma = verb.lemma_
    takes_object = lemma in patterns.URGE
    if not takes_object and lemma not in patterns.INFINITIVE:
        return None
    if any(c.dep_ == "auxpass" for c in verb.lefts):
        return None  # the talks are expected to resume: nobody is said to expect it
    addressee: Token | None = None
    for child in children:
        if child.dep_ in ("dobj", "dative"):
            addressee = child
        if child.dep_ == "prep" and child.lower_ in ("on", "upon", "to", "for", "with"):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            addressee = inner if inner is not None and takes_object else addressee
            if addressee is not None and takes_object:
                found = next((c for c in addressee.children if is_infinitive(c)), None)
                if found is not None:
                    start, end = addressee.left_edge.i, found.right_edge.i + 1
                    return Complement(start, end, "urged", 0.8, child.i + 1)
        if is_infinitive(child) and child.dep_ in ("xcomp", "ccomp", "advcl"):
            is_called = lemma == "call" and addressee and addressee.dep_ != "pobj"
            if addressee is not None and takes_object and not is_called:
                start = addressee.left_edge.i
            elif lemma in patterns.INFINITIVE and addressee is None:
                start = child.left_edge.i
            else:
                continue
            end = extend(verb, child, child.right_edge.i + 1)
            if end - start < 3:  # the target it pledged to reach
                continue
            return Complement(start, end, "infinitive", 0.8)
    if addressee is not None and takes_object and addressee.dep_ == "dobj":
        found = next((c for c in addressee.children if is_infinitive(c)), None)
        if found is not None and lemma in patterns.URGE:
            start, end = addressee.left_edge.i, found.right_edge.i + 1
            return Complement(start, end, "urged", 0.7)
    return None


def _after_preposition(verb: Token, preposition: Token) -> Complement | None:
    heads = [c for c in preposition.children if c.dep_ in ("pobj", "pcomp")]
    if not heads:
        return None
    head = heads[0]
    if verb.lemma_ in ("speak", "talk", "agree", "write") and head.ent_type_ in (
        "PERSON",
        "DATE",
        "TIME",
    ):
        return None
    end = extend_object(verb, head, head.right_edge.i + 1)
    confidence = 0.7 if verb.lemma_ in ("agree", "call", "ask", "warn") else 0.55
    return Complement(
        head.left_edge.i, end, "preposition", confidence, preposition.i + 1
    )


def _characterisation(verb: Token, children: list[Token]) -> Complement | None:
    """Described Y as Z, called Y Z, accused Y of Z."""
    lemma = verb.lemma_
    heads = [c for c in children if c.dep_ in ("dobj", "nsubj", "ccomp", "oprd")]
    if not heads:
        return None
    first = heads[0].left_edge.i
    if first <= verb.i:
        return None
    marker = {"as"} if lemma in patterns.AS else set()
    marker |= {"of", "for"} if lemma in patterns.ACCUSE else set()
    for child in [*children, *heads[0].children]:
        if child.i <= heads[0].i or child.dep_ not in ("prep", "advcl"):
            continue
        if child.left_edge.lower_ in marker:
            return Complement(first, child.right_edge.i + 1, "as", 0.6)
    if lemma in patterns.NAMING:
        for child in children:
            if child.pos_ == "PROPN":  # a place called by its other name
                continue
            if child.dep_ == "oprd" or (
                child.dep_ == "ccomp" and child.pos_ in ("NOUN", "ADJ", "VERB")
            ):
                return Complement(first, child.right_edge.i + 1, "naming", 0.55)
    return None


def _passive(verb: Token) -> Complement | None:
    """The move was condemned by Qatar: the subject is what is said something of."""
    if verb.lemma_ not in patterns.OBJECT or not any(
        c.dep_ == "agent" for c in verb.rights
    ):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.pos_ == "PRON" or _is_somebody(subject):
        return None
    return Complement(subject.left_edge.i, subject.right_edge.i + 1, "passive", 0.5)


def _object(verb: Token, children: list[Token]) -> Complement | None:
    lemma = verb.lemma_
    head = next((c for c in children if c.dep_ == "dobj"), None)
    if head is not None and lemma in patterns.THANK:
        return _thanks(verb, head)
    if head is None or head.pos_ == "PRON" or head.lower_ in patterns.NOT_SAID:
        return None
    noun = head.lemma_.lower()
    is_speech = noun in patterns.SPEECH_NOUNS
    is_stress = noun in patterns.STRESS_NOUNS
    start, end = head.left_edge.i, head.right_edge.i + 1
    end = extend_object(verb, head, end)
    if lemma in patterns.OBJECT:
        if lemma in patterns.PERSON_OBJECT_IS_NO_SPEECH and _is_somebody(head):
            return None
        return Complement(start, end, "object", 0.75 if is_speech or is_stress else 0.6)
    if lemma in patterns.OBJECT_IF_SPEECH and noun not in patterns.DOCUMENTS:
        allowed = is_stress if lemma in ("discuss", "raise", "exchange") else is_speech
        if allowed or (is_speech and lemma == "raise"):
            return Complement(start, end, "object", 0.7)
    if lemma in patterns.OBJECT_IF_RELAYED:
        return Complement(start, end, "object", 0.4, is_weak=True)
    return None


def _thanks(verb: Token, head: Token) -> Complement | None:
    """Thanked Y for Z; praised Z. Thanks for nothing told are none."""
    end = extend_object(verb, head, head.right_edge.i + 1)
    reason = any(c.dep_ == "prep" and c.lower_ in ("for", "on") for c in verb.rights)
    reason = reason or any(t.lower_ in ("for", "on") for t in head.rights)
    if (_is_somebody(head) or head.pos_ == "PRON") and not reason:
        return None
    return Complement(head.left_edge.i, end, "thanks", 0.65)


def _is_somebody(head: Token) -> bool:
    return head.ent_type_ == "PERSON"


def is_document(verb: Token) -> bool:
    """Whether a study, a statement, a law is what tells."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return subject is not None and subject.lemma_.lower() in patterns.DOCUMENTS
