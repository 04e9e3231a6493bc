"""Speech that is done by being told: "I am pleased to announce that", "I wish to inform you"."""

from __future__ import annotations

from spacy.tokens import Token

_FIRST_PERSON = frozenset(("i", "we"))
#: What is told so is told as it is: a wish to say it is no wish that it were.
_TELLING = frozenset(
    """
    announce inform report tell say confirm advise state note recall mention add convey
    express thank congratulate commend acknowledge underline stress emphasize reiterate
    welcome share reveal brief remind begin start conclude
    """.split()
)
_WILLING = frozenset(
    "wish like want let allow permit able begin start conclude".split()
)
#: What one is, or has, who did something: "was pleased to meet", "had the honour to".
GLAD = frozenset(
    """
    pleased happy glad delighted proud honoured honored privileged able gratified
    sorry sad grateful pleasure honour honor privilege duty
    """.split()
)


def is_performed(verb: Token) -> bool:
    """Whether `verb` is an act of speech that its own sentence performs.

    1. I am pleased to announce   2. we wish to inform the House   3. I would like to thank
    4. let me say, allow me to recall   5. it is my pleasure to welcome. Not of others: "he is
    pleased to announce" tells of him.
    """
    if verb.tag_ != "VB" or verb.lemma_.lower() not in _TELLING:
        return False
    above = verb.head
    if above.lower_ in {"let", "allow", "permit"}:
        return any(
            child.lower_ in {"me", "us"} for child in (*above.children, *verb.lefts)
        )
    if above.lemma_.lower() not in _WILLING | GLAD:
        return False
    clause = above if above.pos_ == "VERB" else above.head
    owned = any(child.lower_ in {"my", "our"} for child in above.children)
    return owned or any(
        child.lower_ in _FIRST_PERSON and child.dep_ == "nsubj"
        for child in clause.children
    )


def is_on_agenda(verb: Token) -> bool:
    """ "We also have a meeting with Peru": it is still to come."""
    return (
        verb.lemma_ == "have"
        and verb.tag_ == "VBP"
        and any(c.dep_ == "nsubj" and c.lower_ in _FIRST_PERSON for c in verb.children)
    )
