"""False friends: words that look like a cue where nobody says anything."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.quotations import patterns

#: Who wants, has or is about to say something has not said it.
UNSAID = patterns.REFUSALS | patterns.words(
    "want need have plan hope intend expect like prepare aim seek be able wait"
)
#: Considered, avoided, without denying: what is not said.
_NOT_DONE = patterns.REFUSALS | patterns.words(
    "consider without instead against delay resist rule"
)
NEGATIVES = frozenset({"never", "neither", "nor", "nobody", "none", "hardly"})


def is_pseudo_cue(verb: Token) -> bool:
    """Whether `verb` tells of no speech that took place.

    1. did not say, no longer thinks   2. could say, should note   3. if he says
    4. declined to comment   5. a chance to say, met to discuss, was asked to say
    6. that said, let us say   7. "Note that …"
    """
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in NEGATIVES:
            return True
        if child.lower_ == "longer" and any(c.lower_ == "no" for c in child.lefts):
            return True
        if child.dep_ == "aux" and child.lemma_ in patterns.ATTITUDE_MODALS:
            return True
        if child.dep_ == "aux" and child.lower_ in ("will", "'ll"):
            return True
        if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass"):
            if any(c.lower_ in ("no", "neither", "nor") for c in child.lefts):
                return True
            if child.lower_ in ("nobody", "none", "neither"):
                return True
    return _is_unsaid_infinitive(verb) or _is_phrase(verb) or _is_unreal(verb)


def _is_unreal(verb: Token) -> bool:
    """Would have proposed; Asked whether …, he left."""
    aux = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if "have" in aux and aux & {"would", "'d"}:
        return True
    opens = (
        verb.i == 0 or verb.is_sent_start or verb.doc[verb.i - 1].text in ("\n\n", ",")
    )
    is_asked = (
        verb.lemma_ in ("ask", "press", "question", "quiz") and verb.tag_ == "VBN"
    )
    return (
        is_asked and bool(opens) and not aux and verb.dep_ in ("advcl", "prep", "ROOT")
    )


def _is_unsaid_infinitive(verb: Token) -> bool:
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "pcomp"):
        return verb.head.lemma_ in _NOT_DONE
    if verb.tag_ == "VBN":  # it is to be recalled that
        return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
    if verb.tag_ != "VB":
        return False
    has_to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
    if verb.dep_ == "ROOT" and not has_to:  # an imperative, unless it has a subject
        return not any(c.dep_ in ("nsubj", "aux") for c in verb.lefts)
    if not has_to:
        # "declined to threaten Oslo or even declare": the second shares the refusal
        is_joined = verb.dep_ == "conj" and verb.head.tag_ == "VB"
        return is_joined and _is_unsaid_infinitive(verb.head)
    if verb.dep_ == "xcomp":
        is_asked = any(c.dep_ == "auxpass" for c in verb.head.lefts)
        if is_asked and verb.head.lemma_ in patterns.URGE:
            return True
        return verb.head.lemma_ in UNSAID or is_pseudo_cue(verb.head)
    return verb.dep_ in ("acl", "relcl", "advcl", "ROOT")


def _is_phrase(verb: Token) -> bool:
    doc = verb.doc
    before = doc[verb.i - 1].lower_ if verb.i else ""
    if verb.lower_ == "said" and before in ("that", "being") and verb.i < len(doc) - 1:
        return doc[verb.i + 1].text == "," and before == "that"
    return before in ("so", "let's", "us") and verb.lower_ == "say"
