"""Speakers the cast does not know yet: a transcript's label, a name that says something."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import Member, cast_of
from events.extraction.participants.patterns import PARTICLES
from events.extraction.quotations import label_words, patterns
from events.extraction.quotations.speaker_words import BODIES, NO_SPEAKERS, SPEAKERS
from events.mentions import ParticipantKind

#: Entity types a missed name may have: the recogniser takes rare names for anything.
SPEAKING = frozenset({"", "PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT"})


def newcomer_at(head: Token) -> int | None:
    """The key of whoever the name headed by `head` is, where recognition missed it.

    1. Amara Okafor said: two words or more that are names and nothing else.
    2. Okafor said: only somebody who joined the cast so before; else None.
    3. the Herald said: one word with its article is a paper.
    4. CNS said: the Coast News Service that the text named before.
    """
    doc = head.doc
    if head.pos_ == "PROPN" and head.text.isupper():
        return _abbreviated(doc, head.text)
    first, last = head.i, head.i + 1
    while first > 0 and _is_name(doc[first - 1]):
        first -= 1
    while last < len(doc) and (_is_name(doc[last]) or _is_particle(doc, last)):
        last += 1
    while first < head.i and doc[first].lower_.strip(".") in label_words.TITLES:
        first += 1
    name = doc[first:last].text
    if not _is_name(head) or any(t.is_sent_start for t in doc[first + 1 : last]):
        return None
    if last - first > 1:
        is_body = head.ent_type_ == "ORG"
        kind = ParticipantKind.ORGANIZATION if is_body else ParticipantKind.PERSON
        return member_called(doc, name, kind=kind)
    if first > 0 and doc[first - 1].lower_ in _OF_PAPERS:
        return member_called(doc, name, kind=ParticipantKind.ORGANIZATION)
    for member in cast_of(doc).members:
        is_new = not member.known and member.surfaces == [member.name]
        if is_new and " " in member.name and member.name.split()[-1] == name:
            return member.key
    return None


#: "The Herald said", "the daily Herald": papers and broadcasters.
_OF_PAPERS = patterns.words(
    "the daily newspaper paper weekly magazine broadcaster tabloid website"
)


def _abbreviated(doc: Doc, letters: str) -> int | None:
    """The only member whose name has these initials."""
    if len(letters) < _FEWEST_INITIALS:
        return None
    found = [
        member.key
        for member in cast_of(doc).members
        if "".join(w[0] for w in member.name.split() if w[0].isupper()) == letters
    ]
    return found[0] if len(found) == 1 else None


_FEWEST_INITIALS = 3


def _is_particle(doc: Doc, index: int) -> bool:
    """The "do" of "Tomas do Amaral"."""
    is_small = doc[index].text in PARTICLES or doc[index].text == "do"
    return is_small and index + 1 < len(doc) and doc[index + 1].text[:1].isupper()


def _is_name(token: Token) -> bool:
    is_capital = token.text[:1].isupper() and not token.text.isupper()
    return token.pos_ == "PROPN" and is_capital and token.ent_type_ in SPEAKING


def paper_at(head: Token) -> int | None:
    """The key of the paper or broadcaster headed by `head`, whatever the recogniser calls
    it: "the daily Novaya Stolitsa", "the newspaper Al-Sahel"; None of other names."""
    if head.pos_ != "PROPN" or head.i < 2:
        return None
    doc, first = head.doc, head.i
    while first > 0 and (
        doc[first - 1].text[:1].isupper() or doc[first - 1].text == "-"
    ):
        first -= 1
    kind = doc[first - 1].lower_ if first else ""
    if kind not in _OF_PAPERS or kind == "the":
        return None
    name = doc[first : head.i + 1].text
    return member_called(doc, name, kind=ParticipantKind.ORGANIZATION)


def unnamed_at(
    head: Token, phrase: tuple[int, int], *, speaks: bool = False
) -> int | None:
    """The key of whoever speaks without a name: "local police", "the doctors".

    Kept by the words of the `phrase` (tokens, half open), articles left out; None for a
    pronoun or a noun of things, unless its verb tells that it `speaks`.
    """
    lemma = head.lower_ if head.lower_ in SPEAKERS else head.lemma_.lower()
    may_speak = lemma in SPEAKERS or (speaks and lemma not in NO_SPEAKERS)
    if head.pos_ != "NOUN" or not may_speak:
        return None
    doc = head.doc
    first, last = phrase
    while first < head.i and (doc[first].pos_ in _ARTICLES or doc[first].is_punct):
        first += 1
    is_body = lemma not in SPEAKERS or lemma in BODIES
    kind = ParticipantKind.ORGANIZATION if is_body else ParticipantKind.PERSON
    name = doc[first : min(last, first + _LONGEST)].text
    return member_called(doc, name, kind=kind, is_unnamed=True)


def named_body(head: Token) -> int | None:
    """The key of whoever's site it is: "a statement on the Beacon website"."""
    if not _is_name(head):
        return None
    return member_called(head.doc, head.text, kind=ParticipantKind.ORGANIZATION)


_ARTICLES = ("DET", "PRON", "NUM")
_LONGEST = 8  # words of a name that is a description


def member_called(
    doc: Doc,
    name: str,
    *,
    kind: ParticipantKind = ParticipantKind.PERSON,
    is_unnamed: bool = False,
) -> int:
    """The key of the member called `name`, who joins the cast if nobody is."""
    cast = cast_of(doc)
    for member in cast.members:
        if member.name == name or name in member.surfaces:
            return member.key
    key = len(cast.members)
    cast.members.append(
        Member(
            key,
            kind,
            name,
            surfaces=[name],
            is_unnamed=is_unnamed,
        )
    )
    return key
