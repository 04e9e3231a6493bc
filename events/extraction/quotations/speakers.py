"""Who speaks: from the subject of a cue to the cast."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.quotations import patterns
from events.extraction.quotations.continuity import of_whom
from events.extraction.quotations.found import Voice
from events.extraction.quotations.newcomers import (
    named_body,
    newcomer_at,
    paper_at,
    unnamed_at,
)
from events.extraction.quotations.speaker_words import ONLY_SAID, TELLING
from events.extraction.quotations.standins import (
    apposed,
    issuer_of_it,
    of_whole,
    own_country,
    own_office,
    plural_before,
    set_off,
)
from events.extraction.quotations.subjects import RELATIVES, SUBJECTS, agent_of
from events.mentions import ParticipantKind

_BACK = 400  # tokens to look back for the issuer of "the statement"


def voice_of_cue(verb: Token, head: Token | None) -> Voice:
    """The Voice of `head`; where the parse gives none that is known, of the name before.

    1. "in an interview it was announced": the document's issuer
    2. "…, Rivera and Okafor have said": a subject the parser hung elsewhere
    3. "the mayor of Ayora, Rosa Illescas, said"   4. "a statement in which it deplored"
    """
    speaks = verb.lemma_ in ONLY_SAID
    named = set_off(verb, head) if head is not None else None
    if named is not None:
        return voice_of(named)
    voice = _with_relative(verb, head, voice_of(head, speaks=speaks))
    if voice.keys:
        return voice
    if head is not None and head.lower_ in ("it", "they"):
        meant = issuer_of_it(verb) or plural_before(head)
        return replace(voice, keys=voice_of(meant, speaks=speaks).keys)
    if head is None:
        document = _document_of(verb)
        if document is not None:
            return voice_of(document)
    is_participle = head is not None and head.is_sent_start and head.text[-3:] == "ing"
    if head is None or is_participle or head.dep_ not in SUBJECTS:
        beside = _name_before(verb)
        if beside is not None and (head is None or beside.i > head.i):
            return voice_of(beside)
    return voice


def _with_relative(verb: Token, head: Token | None, voice: Voice) -> Voice:
    """The economists who say: the pronoun belongs to the words that name them."""
    if head is None or verb.dep_ not in ("relcl", "acl") or verb.head != head:
        return voice
    pronoun = next((c for c in verb.lefts if c.lower_ in RELATIVES), None)
    if pronoun is None or len(voice.tokens) != 1:
        return voice
    return replace(voice, tokens=((voice.tokens[0][0], pronoun.i + 1),))


def _document_of(verb: Token) -> Token | None:
    """In a statement it was announced: the document."""
    for child in verb.lefts:
        if child.dep_ == "prep" and child.lower_ in ("in", "on"):
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.lemma_.lower() in patterns.DOCUMENTS:
                    return inner
    return None


def _name_before(verb: Token) -> Token | None:
    """The head of the name that ends right before `verb` and its auxiliaries."""
    doc = verb.doc
    index = verb.i - 1
    while index > 0 and doc[index].pos_ in ("AUX", "ADV", "PART"):
        index -= 1
    if index < 0 or doc[index].pos_ != "PROPN" or doc[index].ent_type_ == "DATE":
        return None
    head = doc[index]
    while head.dep_ in ("compound", "flat", "conj") and head.head.i < verb.i:
        if head.head.pos_ != "PROPN" or head.head == head:
            break
        head = head.head
    return head


def voice_of(head: Token | None, *, speaks: bool = False) -> Voice:
    """The Voice of the noun phrase headed by `head`, with its conjuncts.

    `speaks`: its verb is one that only somebody can be the subject of.
    """
    if head is None:
        return Voice()
    head = of_whom(head)
    cast = cast_of(head.doc)
    heads = [head, *_conjuncts(head)]
    joined = _joined_before(heads[0])
    ranges = tuple(phrase_of(each) for each in heads)
    head = of_whole(head)
    keys = cast.of_token(head)
    paper = paper_at(head)
    if paper is not None:
        keys = (paper,)
    if head.lemma_.lower() in _SPOKESPEOPLE and len(heads) == 1 and len(keys) == 1:
        member = cast.members[keys[0]]
        if member.is_unnamed and member.of is None and " " not in member.name:
            keys = _institution_in(head.doc, *ranges[0]) or keys
    elif len(heads) == 1 and len(keys) == 1 and _is_told_closer(head, ranges[0]):
        unnamed = unnamed_at(head, ranges[0])
        keys = keys if unnamed is None else (unnamed,)
    if not keys:
        keys = own_country(head) or own_office(head) or apposed(head)
    if not keys:
        keys = _institution_in(head.doc, *ranges[0]) or _issuer(head)
    if not keys:
        newcomer = newcomer_at(head)
        if newcomer is None:
            newcomer = unnamed_at(head, phrase_of(head), speaks=speaks)
        keys = () if newcomer is None else (newcomer,)
    if joined is not None and keys:
        also = cast.of_token(joined)
        if also and not set(also) & set(keys):
            keys, ranges = (*also, *keys), (phrase_of(joined), *ranges)
    kinds = {cast.members[key].kind for key in keys}
    return Voice(keys, ranges, bool(kinds) and ParticipantKind.PERSON not in kinds)


def _is_told_closer(head: Token, phrase: tuple[int, int]) -> bool:
    """Of "a source in the Kenyan ministry" more than the cast keeps of it: "source"."""
    cast = cast_of(head.doc)
    member = cast.members[cast.of_token(head)[0]]
    is_bare = member.is_unnamed and member.name.lower() == head.lower_
    if not is_bare or phrase[1] <= head.i + 1:
        return False
    kinds = [cast.members[key].kind for key in _institution_in(head.doc, *phrase)]
    return ParticipantKind.ORGANIZATION in kinds


def _joined_before(head: Token) -> Token | None:
    """In "…, Okafor and Minister Rivera agreed": Okafor, where the parser parts them."""
    doc = head.doc
    first = head.left_edge.i
    if first < 2 or head.dep_ == "conj" or doc[first - 1].lower_ != "and":
        return None
    before = doc[first - 2]
    is_person = before.ent_type_ == head.ent_type_ == "PERSON"
    return before if is_person and before.pos_ == "PROPN" else None


def _conjuncts(head: Token) -> list[Token]:
    """Heads joined to `head`: only names and nouns, not a second clause's subject."""
    return [t for t in head.conjuncts if t.i > head.i and t.pos_ != "VERB"]


def phrase_of(head: Token) -> tuple[int, int]:
    """Tokens of the phrase around `head` that name it: "a spokesperson for Okafor".

    Relative clauses, appositions and conjuncts are left out.
    """
    start = head.left_edge.i
    end = head.i + 1
    for child in head.rights:
        is_of = child.lower_ in OF or (child.lower_ in _AT and head.lower_ in _SOURCES)
        if child.dep_ == "prep" and child.i == end and is_of:
            end = child.right_edge.i + 1
        elif child.dep_ in ("flat", "compound", "nmod", "case") and child.i == end:
            end = child.i + 1
        else:
            break
    return start, end


OF = frozenset({"of", "for", "at"})
#: "A source in the ministry", "a diplomat from the region": where whoever speaks stands.
_AT = frozenset({"in", "from", "with", "inside", "within"})
_SOURCES = patterns.words(
    "source sources official officials diplomat diplomats aide aides adviser advisers"
    " officer officers insider lawmaker lawmakers"
)
_SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def _institution_in(doc: Doc, start: int, end: int) -> tuple[int, ...]:
    """Of "a ministry official", where the cast knows nobody by it: the ministry."""
    cast = cast_of(doc)
    for naming in cast.within(start, end):
        kinds = {cast.members[key].kind for key in naming.members}
        if ParticipantKind.PERSON not in kinds:
            return naming.members
    return ()


def _issuer(head: Token) -> tuple[int, ...]:
    """Who issued "the statement": the owner named there, or with its last mention."""
    lemma = head.lemma_.lower()
    if lemma not in patterns.DOCUMENTS:
        return ()
    cast = cast_of(head.doc)
    for index in range(head.i, max(-1, head.i - _BACK), -1):
        noun = head.doc[index]
        if noun.lemma_.lower() != lemma or noun.pos_ != "NOUN":
            continue
        for owner in _owners(noun):
            keys = cast.of_token(owner)
            if not keys:
                is_noun = owner.pos_ == "NOUN"
                key = (
                    unnamed_at(owner, phrase_of(owner))
                    if is_noun
                    else named_body(owner)
                )
                keys = () if key is None else (key,)
            if keys:
                return keys
    return ()


def _owners(noun: Token) -> list[Token]:
    """Its author's statement; a statement by, from, released by its author."""
    owners = [c for c in noun.lefts if c.dep_ in ("poss", "compound", "nmod")]
    for child in noun.rights:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of"):
            owners.extend(c for c in child.children if c.dep_ == "pobj")
        elif child.dep_ in ("acl", "relcl"):
            agent = agent_of(child) or _presenter(child)
            owners.extend([agent] if agent is not None else [])
    for child in noun.subtree:
        if child.i > noun.i and child.lemma_.lower() in _SITES:
            # "a statement (posted) on the ministry's website"
            owners.extend(c for c in child.lefts if c.dep_ in ("poss", "compound"))
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB":
        # "Okafor said in a statement": the statement is whose verb it stands with
        owners.extend(c for c in noun.head.head.lefts if c.dep_ == "nsubj")
    if noun.dep_ == "dobj" and noun.head.lemma_ in ("issue", "release", "publish"):
        owners.extend(c for c in noun.head.lefts if c.dep_ == "nsubj")
    return owners


def _presenter(clause: Token) -> Token | None:
    """Of "figures the minister presented" the minister."""
    subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    return None if subject is None or subject.lower_ in RELATIVES else subject


_SITES = frozenset({"website", "site", "account", "page", "channel", "feed"})


def may_tell(head: Token, verb: Token) -> bool:
    """Whether a subject may say something: "the attack underlined the danger" tells none."""
    if head.pos_ != "NOUN" or head.ent_type_ in ("PERSON", "ORG", "NORP", "GPE"):
        return True
    is_telling = head.lemma_.lower() in TELLING or head.lower_ in TELLING  # "media"
    return is_telling or verb.lemma_ in ONLY_SAID
