"""What a cue verb says of something: objects, characterisations, prepositions."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.participants.office_words import HOLDS_ONE
from events.extraction.quotations import patterns
from events.extraction.quotations.extents import (
    Complement,
    extend_object,
    with_participles,
)
from events.extraction.quotations.speaker_words import SPEAKERS
from events.extraction.quotations.subjects import SUBJECTS


def after_preposition(verb: Token, preposition: Token) -> Complement | None:
    """Called for Z, agreed on Z: what `preposition` governs; None for spoke to Y, on May 3."""
    heads = [c for c in preposition.children if c.dep_ in ("pobj", "pcomp")]
    if not heads:
        return None
    head = heads[0]
    if head.ent_type_ in ("DATE", "TIME") or head.lower_ in patterns.NOT_SAID:
        return None
    if head.lower_ in ("it", "this", "that", "them"):
        return None
    if (
        verb.lemma_ in ("speak", "talk", "agree", "write")
        and head.ent_type_ == "PERSON"
    ):
        return None
    end = extend_object(verb, head, head.right_edge.i + 1)
    is_named_only = (
        head.lemma_.lower() in patterns.SPEECH_NOUNS or verb.lemma_ == "refer"
    )
    if is_named_only and _is_short(head, head.left_edge.i, end):
        return None  # asked for an explanation, referred to the matter
    confidence = 0.7 if verb.lemma_ in ("agree", "call", "ask", "warn") else 0.55
    return Complement(
        head.left_edge.i, end, "preposition", confidence, preposition.i + 1
    )


def characterisation(verb: Token, children: list[Token]) -> Complement | None:
    """Described Y as Z, called Y Z, accused Y of Z."""
    lemma = verb.lemma_
    heads = [c for c in children if c.dep_ in ("dobj", "nsubj", "ccomp", "oprd")]
    if not heads:
        return None
    first = heads[0].left_edge.i
    if first <= verb.i:
        return None
    if lemma in ("recognise", "recognize"):
        return None  # recognised the region as a state: a deed
    marker = {"as"} if lemma in patterns.AS else set()
    marker |= {"of", "for"} if lemma in patterns.ACCUSE else set()
    marker |= {"to", "with"} if lemma in patterns.LIKEN else set()
    for child in [*children, *heads[0].children]:
        if child.i <= heads[0].i or child.dep_ not in ("prep", "advcl"):
            continue
        if any(c.dep_ in SUBJECTS for c in child.lefts) and child.tag_ in (
            "VBD",
            "VBZ",
        ):
            continue  # condemned the test as leaders met: when, not what it is called
        is_blamed = (
            lemma in patterns.BLAST
            and child.left_edge.lower_ in ("for", "as", "over")
            and any(c.dep_ == "pcomp" for c in child.children)
        )
        if child.left_edge.lower_ in marker or is_blamed:
            end = _with_joined(verb, child.right_edge.i + 1)
            end = extend_object(verb, child, end) if lemma in patterns.LIKEN else end
            return Complement(first, end, "as", 0.6)
    if lemma in patterns.NAMING and not _is_called_itself(verb):
        for child in children:
            if child.pos_ == "PROPN":  # a place called by its other name
                continue
            if child.dep_ == "oprd" or (
                child.dep_ == "ccomp" and child.pos_ in ("NOUN", "ADJ", "VERB")
            ):
                end = _with_scale(verb, child, child.right_edge.i + 1)
                return Complement(first, end, "naming", 0.55)
    return None


def _with_scale(verb: Token, name: Token, end: int) -> int:
    """Over what a superlative is measured by: "the worst | since the fire in 1984"."""
    if not any(t.tag_ in ("JJS", "RBS") for t in name.subtree):
        return end
    for child in verb.rights:
        if child.left_edge.i == end and child.lower_ in ("since", "of", "in", "for"):
            end = child.right_edge.i + 1
    return end


def _is_called_itself(verb: Token) -> bool:
    """An ally, and considered the only one: no "has" or "is" tells the participle's voice."""
    joined = verb.head if verb.dep_ == "conj" else verb
    has_aux = any(c.dep_ == "aux" for t in (verb, joined) for c in t.lefts)
    return verb.tag_ == "VBN" and not has_aux


def _with_joined(verb: Token, end: int) -> int:
    """Over the second of "as a danger and a threat", where the parse hangs it on the verb."""
    for child in verb.rights:
        first = child.left_edge.i
        is_next = child.i > end and child.pos_ in ("NOUN", "ADJ") and first <= end + 2
        if is_next and any(t.dep_ == "cc" for t in verb.doc[end : first + 1]):
            end = child.right_edge.i + 1
    return end


def passive_object(verb: Token) -> Complement | None:
    """The move was condemned by Qatar: the subject is what is said something of."""
    if verb.lemma_ not in patterns.OBJECT or not any(
        c.dep_ == "agent" for c in verb.rights
    ):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.pos_ == "PRON" or _is_somebody(subject):
        return None
    agents = (t for c in verb.rights if c.dep_ == "agent" for t in c.children)
    if any(t.lemma_.lower() in _VOTING for t in agents):
        return None
    return Complement(subject.left_edge.i, subject.right_edge.i + 1, "passive", 0.5)


def object_of(verb: Token, children: list[Token]) -> Complement | None:
    """Reaffirmed the need for Z, offered condolences: the object and what goes on with it.

    Pronouns, guests ("welcomed Rivera") and objects that say nothing are None.
    """
    lemma = verb.lemma_
    head = next((c for c in children if c.dep_ == "dobj"), None)
    if head is not None and lemma in patterns.THANK:
        return _thanks(verb, head)
    if head is None:
        return _what_he_called(verb, children)
    if head.pos_ == "PRON" or head.lower_ in patterns.NOT_SAID:
        return None
    noun = head.lemma_.lower()
    is_source = lemma == "cite" and noun in SPEAKERS
    if is_source or noun in patterns.NOT_SAID_OF.get(lemma, ()):
        return None
    if lemma in ("recognise", "recognize") and any(
        c.lower_ == "as" for c in (*children, *head.children)
    ):
        return None
    is_speech = noun in patterns.SPEECH_NOUNS
    is_stress = noun in patterns.STRESS_NOUNS
    start, end = head.left_edge.i, head.right_edge.i + 1
    end = with_participles(verb, extend_object(verb, head, end))
    if lemma in patterns.OBJECT:
        if lemma in patterns.PERSON_OBJECT_IS_NO_SPEECH and _is_somebody(head):
            return None
        if _is_bare(head, start, end) or _is_nothing(head):
            return None
        return Complement(start, end, "object", 0.75 if is_speech or is_stress else 0.6)
    if lemma in patterns.OBJECT_IF_SPEECH and noun not in patterns.DOCUMENTS:
        allowed = is_stress if lemma in ("discuss", "raise", "exchange") else is_speech
        is_told = allowed or (is_speech and lemma == "raise")
        if is_told and _has_content(head, start, end) and not _is_counted(head):
            return Complement(start, end, "object", 0.7)
    if lemma in patterns.OBJECT_IF_RELAYED and not _is_bare(head, start, end):
        return Complement(start, end, "object", 0.4, is_weak=True)
    return None


def _what_he_called(verb: Token, children: list[Token]) -> Complement | None:
    """Denounced what he called "a breach": the clause names what is denounced."""
    if verb.lemma_ not in patterns.OBJECT:
        return None
    for child in children:
        is_naming = child.dep_ == "ccomp" and child.left_edge.tag_ == "WP"
        is_own = any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in child.lefts)
        if is_naming and is_own and child.left_edge.i == verb.i + 1:
            start, end = child.left_edge.i, child.right_edge.i + 1
            return Complement(start, end, "object", 0.6)
    return None


def _is_nothing(head: Token) -> bool:
    """Threatened no such thing."""
    return any(c.lower_ == "no" for c in head.lefts)


def _is_counted(head: Token) -> bool:
    """Presented four recommendations: papers that are counted, not what they say."""
    return any(c.dep_ == "nummod" for c in head.lefts)


def _has_content(head: Token, start: int, end: int) -> bool:
    """Whether the object says more than that something was said: "concern over Y", and
    not "a protest with the ambassador"."""
    after = [t for t in head.doc[head.i + 1 : end] if not t.is_punct]
    return bool(after) and after[0].lower_ != "with"


def _thanks(verb: Token, head: Token) -> Complement | None:
    """Thanked Y for Z; praised Z. Thanks for nothing told are none."""
    end = extend_object(verb, head, head.right_edge.i + 1)
    reason = any(c.dep_ == "prep" and c.lower_ in ("for", "on") for c in verb.rights)
    reason = reason or any(t.lower_ in ("for", "on") for t in head.rights)
    if (_is_somebody(head) or head.pos_ == "PRON") and not reason:
        return None
    return Complement(head.left_edge.i, end, "thanks", 0.65)


def _is_bare(head: Token, start: int, end: int) -> bool:
    """One word that is no speech: "condemned the attack" is what they did, not what they
    said of it."""
    told = [t for t in head.doc[start:end] if t.pos_ not in ("DET", "PUNCT", "PART")]
    return len(told) < _FEWEST


def _is_short(head: Token, start: int, end: int) -> bool:
    """A noun with its article and nothing else."""
    return all(t.i == head.i or t.pos_ in ("DET", "PRON") for t in head.doc[start:end])


_FEWEST = 2
#: A bill rejected by these was voted down: a deed, no words.
_VOTING = frozenset(
    ("voter", "electorate", "parliament", "assembly", "senate", "court")
)


def _is_somebody(head: Token) -> bool:
    return head.ent_type_ == "PERSON" or head.lemma_.lower() in HOLDS_ONE | _ENVOYS


_ENVOYS = frozenset(("ambassador", "envoy", "diplomat", "delegation", "guest"))
