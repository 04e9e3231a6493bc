"""Reported speech: a cue verb and the complement that holds what was said."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Token

from events.extraction.quotations import patterns
from events.extraction.quotations.clauses import (
    bare_clause,
    gap_clause,
    is_attribution,
    is_joined,
    late_clause,
    made_clear,
)
from events.extraction.quotations.extents import (
    Complement,
    before_deed,
    completed,
    extend,
    halves,
    is_infinitive,
    opening_of,
    with_condition,
    with_participles,
    with_second_clause,
)
from events.extraction.quotations.objects import (
    after_preposition,
    characterisation,
    object_of,
    passive_object,
)
from events.extraction.quotations.page import Page
from events.extraction.quotations.speaker_words import FINDERS
from events.extraction.quotations.subjects import NOMINAL, is_inverted

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
    | patterns.BLAST
    | patterns.LIKEN
    | patterns.SHOW
    | frozenset(patterns.PREPOSITION)
    | frozenset(patterns.PARTICLE)
    | frozenset({"make", "put"})
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
            found = after_preposition(verb, child)
            if found is not None:
                yield found
                return
    if is_passive:
        found = passive_object(verb)
    else:
        found = characterisation(verb, children) or _named_in_marks(page, verb)
        found = found or object_of(verb, children)
    if found is not None:
        yield found


def _named_in_marks(page: Page, verb: Token) -> Complement | None:
    """Called it "a step back": a name in marks, whatever the parse makes of its words."""
    if verb.lemma_ not in patterns.NAMING:
        return None
    start, doc = verb.i + 1, page.doc
    for index in range(start, min(start + _REACH, page.sentences[verb.i][1] - 1)):
        token = doc[index]
        if page.opens_quotation(index):
            quote = page.quote(index + 1)
            if quote is None or not any(t.pos_ in NOMINAL for t in doc[start:index]):
                return None
            end = page.tokens(quote.outer)[1]
            return Complement(start, end, "naming", 0.55)
        if token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or token.text in ",:;":
            return None
    return None


_REACH = 8  # words of whoever is called something


def _clause(verb: Token, children: list[Token]) -> Complement | None:
    """A finite clause; a gerund; a clause after "made clear" or "pointed out"."""
    lemma = verb.lemma_
    if lemma == "make":
        return made_clear(children)
    if is_inverted(verb):
        return None
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
            start = opening_of(verb, child)
            if start is None or is_attribution(child) or is_joined(children, child):
                continue
            if lemma in patterns.SHOW and not says and not is_document(verb):
                continue
            end = extend(verb, child, child.right_edge.i + 1)
            end = before_deed(verb, child, with_second_clause(verb, end))
            confidence = 0.85 if lemma in patterns.SAY else 0.6
            cue_end = particle.i + 1 if particle else None
            return Complement(start, end, "that-clause", confidence, cue_end)
        if child.tag_ == "VBG" and child.dep_ == "xcomp" and lemma in patterns.GERUND:
            end = child.right_edge.i + 1
            return Complement(child.left_edge.i, end, "gerund", 0.6)
    if says:
        late = late_clause(verb) or bare_clause(children) or gap_clause(verb)
        if late is not None:
            return late
    if particle is not None and lemma != "call":
        heads = [
            c
            for c in children
            if c.i > particle.i and (c.dep_ == "dobj" or c.tag_ == "VBG")
        ]
        if heads:
            end = with_condition(verb, heads[0].right_edge.i + 1)
            if end - heads[0].left_edge.i < 2:
                return None
            return Complement(heads[0].left_edge.i, end, "object", 0.6, particle.i + 1)
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
        if child.dep_ in ("prep", "prt") and child.lower_ in _ADDRESSING:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and inner.ent_type_ in ("DATE", "TIME"):
                continue
            is_first = addressee is None or child.lower_ != "to"
            is_hearer = inner is not None and takes_object and is_first
            addressee = inner if is_hearer else addressee
            if addressee is not None and takes_object:
                found = next((c for c in addressee.children if is_infinitive(c)), None)
                if found is not None:
                    start, end = addressee.left_edge.i, found.right_edge.i + 1
                    return Complement(start, end, "urged", 0.8, child.i + 1)
        if lemma == "invite" and child.lemma_ in patterns.GUEST_DEEDS:
            return None
        if is_infinitive(child) and child.dep_ in ("xcomp", "ccomp", "advcl"):
            is_called = lemma == "call" and addressee and addressee.dep_ != "pobj"
            if addressee is not None and takes_object and not is_called:
                start = addressee.left_edge.i
            elif lemma in patterns.INFINITIVE and addressee is None:
                start = child.left_edge.i
            else:
                continue
            end = extend(verb, child, child.right_edge.i + 1)
            end = with_participles(verb, _with_second(verb, end), after_deed=True)
            if end - start < 3:  # the target it pledged to reach
                continue
            return Complement(start, end, "infinitive", 0.8)
    if addressee is not None and takes_object and addressee.dep_ == "dobj":
        found = next((c for c in addressee.children if is_infinitive(c)), None)
        if found is not None and lemma in patterns.URGE:
            start, end = addressee.left_edge.i, found.right_edge.i + 1
            return Complement(start, end, "urged", 0.7)
    return None


_ADDRESSING = ("on", "upon", "to", "for", "with")


def _with_second(verb: Token, end: int) -> int:
    """Over ", and to do that": the second of two infinitives, behind an inserted phrase."""
    doc = verb.doc
    for token in doc[end : verb.sent.end]:
        if token.text in ".;:" or token.tag_ in ("VBD", "VBZ"):
            break
        is_second = token.tag_ == "VB" and doc[token.i - 1].lower_ == "to"
        is_joined = is_second and doc[token.i - 2].lower_ in ("and", "or")
        if is_joined and verb.is_ancestor(token):
            end = max(end, token.right_edge.i + 1)
    return end


def is_document(verb: Token) -> bool:
    """Whether a study, a statement, a law is what tells, or a court or panel finds it."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    lemma = subject.lemma_.lower()
    is_finding = verb.lemma_ == "find" and (lemma in FINDERS or lemma == "it")
    return lemma in patterns.DOCUMENTS or is_finding
