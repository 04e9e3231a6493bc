"""Ways through the dependency parse that the other modules of this room share."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.mentions import ParticipantKind

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECT_CONTROL = frozenset(
    "invite ask urge allow tell persuade order encourage press send enable force request "
    "instruct authorize authorise task mandate direct charge commission".split()
)
RELATIVES = frozenset({"who", "which", "that", "whom"})


def subjects(verb: Token, *, depth: int = 6) -> list[Token]:
    """Heads of the noun phrases that do what `verb` says; [] if nobody can be found.

    1. "X met Y"  2. "X, who met Y"  3. "X agreed to meet Y"  4. "X arrived and met Y"
    5. "meeting Y, X said"  6. "held by X" (the agent)  7. "talks held by X and Y"
    """
    own = [child for child in verb.children if child.dep_ in {"nsubj", "csubj"}]
    if own:
        return [_antecedent(child, verb) for child in own]
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    agents = agents_of(verb)
    if agents or passive:
        return agents
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return [verb.head]
    if depth and verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VB":
        told = _told_of(verb.head) if verb.dep_ == "acl" else []
        if told:
            return told
        # "accepted an invitation to visit", "was the first to visit": whoever did, was
        own_noun = {"dobj", "attr"} if verb.dep_ == "acl" else {"attr"}
        above = governing_verb(verb.head) if verb.head.dep_ in own_noun else None
        return subjects(above, depth=depth - 1) if above is not None else []
    if verb.dep_ == "relcl":
        return []
    if depth and verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ":
        copula = verb.head.head  # "was due to meet"
        if copula.pos_ == "PROPN" and verb.head.i > copula.i:
            return [copula]  # "Sato, due to meet Vega, said"
        return subjects(copula, depth=depth - 1) if copula != verb.head else []
    if (
        depth
        and verb.dep_ in {"conj", "xcomp", "advcl"}
        and verb.head.pos_ in {"VERB", "AUX"}
    ):
        invited = _told_of_object(verb)
        if invited:
            return invited
        is_to_do = verb.tag_ == "VB" and verb.dep_ in {"xcomp", "advcl"}
        if is_to_do and verb.head.lemma_.lower() in _OBJECT_CONTROL:
            told = [t for t in objects(verb.head) if t.i < verb.i]
            if told:
                return told  # "invited X to visit": X is to visit
        asked = _asked(verb)
        if asked:
            return asked
        if verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ", "VBP"}:
            done_to = [c for c in verb.head.children if c.dep_ == "nsubjpass"]
            if done_to:  # "X was received by Y and called on Z"
                return [_antecedent(child, verb.head) for child in done_to]
        above = _said_beside(verb)
        doing = subjects(above or verb.head, depth=depth - 1)
        # "is expected to meet": whoever is expected
        return doing or (passive_subjects(verb.head) if verb.dep_ == "xcomp" else [])
    if depth and verb.dep_ == "pcomp":
        return _controllers(verb.head, depth)
    return _just_before(verb)


def _said_beside(verb: Token) -> Token | None:
    """ "Peru says that two men landed in May, and charged both": Peru says and charged."""
    clause = verb.head
    if verb.dep_ != "conj" or clause.dep_ != "ccomp" or verb.tag_ != "VBD":
        return None
    told = [c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"]
    parted = verb.i > 2 and verb.nbor(-1).lower_ == "and" and verb.nbor(-2).text == ","
    return clause.head if told and parted and clause.head.pos_ == "VERB" else None


def _told_of(noun: Token) -> list[Token]:
    """Who is to do what the infinitive after `noun` says, if its phrase tells.

    1. "Peru's offer to host", "the decision of X to stay": whose it is
    2. "extended an invitation to X to visit": to whom
    """
    if noun.lemma_.lower() in _ASKING:
        around = [noun] if noun.dep_ != "dobj" else [noun, noun.head]
        return [t for start in around for t in prepositional(start, "to")]
    owners = [c for c in noun.children if c.dep_ == "poss" and c.pos_ != "PRON"]
    return owners + [
        t for t in prepositional(noun, "of") if t.ent_type_ or t.pos_ == "PROPN"
    ]


def _told_of_object(verb: Token) -> list[Token]:
    """ "extended an invitation to X to visit", with "to visit" hung on the verb: X."""
    if verb.tag_ != "VB" or verb.dep_ not in {"xcomp", "advcl"}:
        return []
    asked = [
        t for t in objects(verb.head) if t.lemma_.lower() in _ASKING and t.i < verb.i
    ]
    return _told_of(asked[0]) if asked else []


#: By these somebody else is to do it.
_ASKING = frozenset("invitation request appeal call plea demand order".split())


def _asked(verb: Token) -> list[Token]:
    """Who is to do what `verb` says, told by a preposition before it.

    1. "called on X to resume talks"  2. "arranged for X to visit Peru"
    """
    if verb.tag_ != "VB" or verb.dep_ not in {"xcomp", "advcl"}:
        return []
    words = ["for"] if verb.head.lemma_.lower() in _ARRANGING else []
    words += ["on", "upon"] if verb.head.lemma_.lower() == "call" else []
    return (
        [t for t in prepositional(verb.head, *words) if t.i < verb.i] if words else []
    )


_ARRANGING = frozenset("arrange plan call ask wait push appeal provide allow".split())


def _just_before(verb: Token) -> list[Token]:
    """The name right before a finite verb whose subject the parser hung elsewhere:
    "At the invitation of X, Y paid a visit"."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.i == verb.sent.start:
        return []
    before = verb.nbor(-1)
    return [before] if before.pos_ == "PROPN" and _is_somebody(before) else []


def _controllers(preposition: Token, depth: int) -> list[Token]:
    """Who does what a gerund after `preposition` says.

    1. "congratulated X on becoming"  2. "congratulations to X on becoming"
    3. "X's first talks since taking office"  4. "X left after meeting Y"
    """
    governor = preposition.head
    if preposition.lower_ in {"on", "for"}:
        while governor.dep_ == "conj" and governor.head.dep_ in {"conj", "dobj"}:
            governor = governor.head  # "congratulated X and Y on signing"
        if governor.dep_ == "dobj" and governor.head.lemma_ in _PRAISING:
            return objects(governor.head)
        above = governor.head if governor.dep_ == "dobj" else governor
        told = [
            *objects(governor),
            *prepositional(governor, "to"),
            *prepositional(above, "to"),
        ]
        names = [t for t in told if t.i < preposition.i and _is_somebody(t)]
        if names:
            return names
    if governor.pos_ in {"VERB", "AUX"}:
        return subjects(governor, depth=depth - 1)
    if governor.pos_ in {"NOUN", "PROPN"}:
        owner = [c for c in governor.children if c.dep_ == "poss"]
        if owner and owner[0].pos_ != "PRON":
            return owner
        named = _nearest_person(governor)
        if named is not None:
            return [named]
        verb = governing_verb(governor)
        return subjects(verb, depth=depth - 1) if verb is not None else []
    return []


#: Whom one does this to "on" or "for" an act has done it.
_PRAISING = frozenset("congratulate thank commend applaud praise salute blame".split())


def _nearest_person(noun: Token) -> Token | None:
    """The person named last before `noun` in its sentence."""
    for token in reversed(list(noun.doc[noun.sent.start : noun.i])):
        if token.pos_ == "PROPN" and _is_somebody(token):
            return token
    return None


def _is_somebody(token: Token) -> bool:
    cast = cast_of(token.doc)
    return any(
        cast.members[key].kind == ParticipantKind.PERSON
        for key in cast.of_token(token, conjuncts=False)
    )


def passive_subjects(verb: Token) -> list[Token]:
    """What is done to: the subject of a passive, or the noun a past participle qualifies."""
    own = [_antecedent(c, verb) for c in verb.children if c.dep_ == "nsubjpass"]
    if own:
        return own
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return [verb.head]
    if verb.dep_ == "xcomp" and verb.tag_ == "VBN":
        # "is expected to be signed", "was to have been signed": what was expected
        is_own = any(c.dep_ == "auxpass" for c in verb.children)
        above = [
            _antecedent(c, verb.head)
            for c in verb.head.children
            if c.dep_ in {"nsubjpass", "nsubj"}
        ]
        return above if is_own else []
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.pos_ == "VERB":
        is_own = any(c.dep_ == "auxpass" for c in verb.children)
        # "arrived and was received": whoever arrived
        return passive_subjects(verb.head) or (subjects(verb.head) if is_own else [])
    return []


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for, or the subject itself."""
    if subject.lower_ not in RELATIVES or verb.dep_ != "relcl":
        return subject
    noun = verb.head
    if subject.lower_ != "who" or _is_somebody(noun):
        return noun
    while noun.dep_ in {"pobj", "prep", "appos", "conj"}:
        noun = noun.head  # "Sato, the chair of the union, who met": not the union
        if _is_somebody(noun):
            return noun
    return verb.head


def agents_of(verb: Token) -> list[Token]:
    return [
        grandchild
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for grandchild in child.children
        if grandchild.dep_ == "pobj"
        and grandchild.ent_type_ not in _AMOUNTS
        and grandchild.lemma_.lower() not in _MEANS
    ]


#: "extended by six months", "passed by 12 votes": nobody.
#: "is expected to speak by telephone": nobody either.
_MEANS = frozenset(
    "phone telephone video link videoconference teleconference letter plane train air "
    "sea land road consensus acclamation".split()
)
_AMOUNTS = frozenset("DATE TIME PERCENT CARDINAL QUANTITY MONEY".split())


def objects(verb: Token) -> list[Token]:
    return [
        c
        for c in verb.children
        if c.dep_ in {"dobj", "obj", "dative"} and c.dep_ != "prep"
    ]


def prepositional(token: Token, *words: str) -> Iterator[Token]:
    """Objects of `token`'s prepositions, of those in `words` or of all."""
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative"} and (
            not words or child.lower_ in words
        ):
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    yield grandchild
                elif grandchild.dep_ in {"prep", "conj"} and (
                    not words or grandchild.lower_ in words
                ):
                    yield from (c for c in grandchild.children if c.dep_ == "pobj")


def base(token: Token) -> str:
    """The lemma in lower case; of a noun that opens a sentence as a name too ("Rockets")."""
    lemma = token.lemma_.lower()
    is_plural = token.tag_ == "NNPS" or (token.tag_ == "NNP" and token.is_sent_start)
    if is_plural and lemma == token.lower_ and lemma.endswith("s"):
        return lemma[:-1]
    return lemma


#: What talks are counted by: "two days of talks", "the first round of talks".
MEASURES = frozenset("day hour week month round series session cycle phase".split())


def counted(noun: Token) -> Token:
    """The measure that `noun` is counted by, "round" of "a round of talks", or itself."""
    is_inside = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    above = noun.head.head if is_inside else noun
    return above if above.lemma_.lower() in MEASURES else noun


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above `token` in its sentence, itself excluded; None at the top."""
    while token.head != token:
        token = token.head
        if token.pos_ in {"VERB", "AUX"} and token.dep_ != "prep":
            return token  # "following" and "including" are tagged as verbs
    return None


def words_beside(noun: Token) -> set[str]:
    """Lower-case words and lemmas that qualify `noun` from before it, hyphens parted."""
    found: set[str] = set()
    for token in noun.doc[noun.left_edge.i : noun.i]:
        if (
            token.head == noun
            or token.head.head == noun
            or token.head.head.head == noun
        ):
            for part in token.lower_.split("-"):
                found.add(part)
            found.add(token.lemma_.lower())
    return found
