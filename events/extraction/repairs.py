"""Parses put right before anything is read from them, where the words leave no doubt."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token


def repair_parse(doc: Doc) -> None:
    """Hang the guest of a formal opening on its verb, make a verb of "meet", and a perfect
    of "he's talked with Rojas", in place.

    "At the invitation of President Rojas of Peru, the President of Ghana, H.E. Kofi Mensah,
    paid a visit": the parser takes the host for the subject and the guest for an apposition.
    """
    words = doc.to_array("LOWER")
    for index in (words == doc.vocab.strings["meet"]).nonzero()[0].tolist():
        if doc[index].tag_ == "NN":
            _make_verb(doc[index])
    for has in _HAS:
        for index in (words == doc.vocab.strings.add(has)).nonzero()[0].tolist():
            _make_perfect(doc[index])
    for sentence in doc.sents:
        opening = [token.lower_ for token in sentence[:4]]
        if opening[1:] == ["the", "invitation", "of"]:
            _hang_guest(sentence)


def _hang_guest(sentence: Span) -> None:
    verb = sentence.root
    host = next(
        (t for t in sentence[4:] if t.ent_type_ == "PERSON" and t.pos_ == "PROPN"), None
    )
    if host is None or verb.pos_ != "VERB":
        return
    while host.dep_ == "compound" and host.head.i > host.i:
        host = host.head
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    guest = _name_before(verb, host.i + 1)
    if guest is None or (subject is not None and subject != host):
        return
    if subject is not None:
        subject.head, subject.dep_ = sentence.doc[sentence.start + 2], "appos"
    guest.head, guest.dep_ = verb, "nsubj"


def _name_before(verb: Token, floor: int) -> Token | None:
    """The last word of the name right before `verb`, commas and auxiliaries aside."""
    doc = verb.doc
    at = verb.i - 1
    while at > floor and (doc[at].text == "," or doc[at].pos_ in ("AUX", "ADV")):
        at -= 1
    if doc[at].ent_type_ == "GPE" and doc[at].dep_ == "pobj":
        at = doc[at].head.i - 1  # "Foreign Minister Rojas of Peru"
    token = doc[at]
    is_name = token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "ORG", "")
    return token if at > floor and is_name else None


_HAS = ("'s", "’s")
#: What nobody has done to him.
_NEVER_PASSIVE = frozenset(
    "talk speak meet confer travel go come arrive depart fly return land".split()
)


def _make_perfect(has: Token) -> None:
    """ "He's talked with Rojas", "she's met Rojas": no passive."""
    verb = has.head
    if has.dep_ != "auxpass" or verb.tag_ != "VBN":
        return
    is_done = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    if verb.lemma_.lower() not in _NEVER_PASSIVE and not is_done:
        return
    has.dep_, has.lemma_ = "aux", "have"
    for child in verb.lefts:
        if child.dep_ == "nsubjpass":
            child.dep_ = "nsubj"


def _make_verb(meet: Token) -> None:
    """ "proposed that the two meet in Lima": the tagger's noun is the clause's verb."""
    numbers = [c for c in meet.lefts if c.dep_ == "nummod" or c.lower_ == "both"]
    if meet.dep_ not in {"ccomp", "conj", "relcl"} or not numbers:
        return
    meet.tag_, meet.pos_ = "VB", "VERB"
    who = numbers[-1]
    who.dep_ = "nsubj"
    for child in list(meet.lefts):
        if child.dep_ == "det" and child.i < who.i:
            child.head = who
