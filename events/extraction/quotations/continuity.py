"""Who goes on speaking: pronouns whose speaker the sentence before names last."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.quotations import patterns
from events.extraction.quotations.found import Draft, Voice
from events.extraction.quotations.page import Page
from events.extraction.quotations.standins import PARTS
from events.mentions import ParticipantKind

_GENDER = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
#: Who tells goes on telling. Absent are deeds: "they agreed" may be those told of.
_GOES_ON = patterns.words(
    """
    acknowledge add argue claim comment complain continue explain insist note observe
    recall remark repeat reply report say stress tell warn write
    """
)
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def carried_on(page: Page, drafts: list[Draft]) -> list[Draft]:
    """`drafts` with speakers told by a pronoun put right.

    1. Rivera refused, her envoy Okafor said. He said …: the envoy, not whoever is the
       subject of what he told   2. …, officials said. They added …: the officials
    3. "…," said one of them: of those who spoke before   4. The court … It noted: the court
    Only where the sentence before ends in its attribution: "Okafor said" in front of what
    is said leaves the cast's own answer, unless it has none.
    """
    order = sorted(
        (n for n, draft in enumerate(drafts) if draft.cue is not None),
        key=lambda n: drafts[n].cue or (0, 0),
    )
    fixed = list(drafts)
    before: Draft | None = None
    for number in order:
        draft = fixed[number]
        if before is not None:
            is_same = draft.cue == before.cue and not draft.voice.keys
            # "…," he said. "…": both by the one "he"
            voice = before.voice if is_same else _carried(page, draft, before)
            if voice is not None:
                fixed[number] = draft = replace(draft, voice=voice)
        before = draft
    return fixed


def _carried(page: Page, draft: Draft, before: Draft) -> Voice | None:
    """The Voice of `draft`, where `before` names whoever its pronoun stands for."""
    if len(draft.voice.tokens) != 1 or not before.voice.tokens:
        return None
    start, end = draft.voice.tokens[0]
    head = page.doc[start]
    if not _follows(page, draft, before):
        return None
    if head.lower_ in PARTS and end - start == 3 and page.doc[end - 1].lower_ == "them":
        return replace(draft.voice, keys=before.voice.keys)
    cue = page.doc[draft.cue[0]] if draft.cue is not None else None
    if end - start != 1 or cue is None:
        return None
    is_open = not draft.voice.keys and bool(before.voice.keys)
    is_open = is_open or _is_asked_about(page, cue, draft.voice)
    if head.lower_ == "it":
        is_body = is_open and _is_body(page.doc, before.voice)
        return replace(draft.voice, keys=before.voice.keys) if is_body else None
    is_open = is_open or _are_people_for_a_state(page.doc, draft.voice, before)
    if not is_open and not (_is_told_after(page, before) and cue.lemma_ in _GOES_ON):
        return None
    if head.lower_ == "they" and _is_plural(page.doc, before.voice):
        return replace(draft.voice, keys=before.voice.keys)
    gender = _GENDER.get(head.lower_, "")
    if head.lower_ in ("he", "she") and _is_one(page.doc, before.voice, gender):
        return replace(draft.voice, keys=before.voice.keys)
    return None


def _is_asked_about(page: Page, cue: Token, voice: Voice) -> bool:
    """Asked whether Rivera would come, she said: not Rivera, who is only asked about."""
    first = page.sentences[cue.i][0]
    opening = page.doc[first]
    if opening.lower_ not in ("asked", "pressed", "questioned") or opening.i >= cue.i:
        return False
    start = voice.tokens[0][0]
    about = {k for n in cast_of(page.doc).within(first, start) for k in n.members}
    return bool(about) and set(voice.keys) <= about


def _follows(page: Page, draft: Draft, before: Draft) -> bool:
    """The cue of `before`, or the end of what it quotes, stands in the sentence before the
    content or cue of `draft`."""
    assert draft.cue is not None
    assert before.cue is not None
    first = min(draft.cue[0], page.tokens(draft.content)[0])
    opening = page.sentences[first][0] - 1
    while opening > 0 and (page.doc[opening].is_space or page.doc[opening].is_punct):
        opening -= 1
    if opening < 0:
        return False
    last = before.cue[0]
    if before.is_verbatim:
        last = max(last, page.tokens(before.content)[1] - 1)
    sentence = page.sentences[opening]
    return sentence in (page.sentences[before.cue[0]], page.sentences[last])


def _is_body(doc: Doc, voice: Voice) -> bool:
    """One country or body, which "it" may stand for."""
    kinds = {cast_of(doc).members[key].kind for key in voice.keys}
    return len(voice.keys) == 1 and ParticipantKind.PERSON not in kinds


def _are_people_for_a_state(doc: Doc, voice: Voice, before: Draft) -> bool:
    """The judges found that Kenya had no claim. They noted: the judges, and not Kenya."""
    if len(voice.keys) != 1 or set(voice.keys) & set(before.voice.keys):
        return False
    member = cast_of(doc).members[voice.keys[0]]
    is_state = member.kind is ParticipantKind.COUNTRY
    return is_state and doc[voice.tokens[0][0]].lower_ == "they"


def _is_told_after(page: Page, before: Draft) -> bool:
    assert before.cue is not None
    return page.doc[before.cue[0]].idx >= before.content.end


def _is_plural(doc: Doc, voice: Voice) -> bool:
    if len(voice.tokens) > 1:
        return True
    return any(t.tag_ in _PLURAL_TAGS for t in doc[slice(*voice.tokens[0])])


def _is_one(doc: Doc, voice: Voice, gender: str) -> bool:
    """One person whom no pronoun has called by the other gender."""
    members = cast_of(doc).members
    if len(voice.keys) != 1 or len(voice.tokens) != 1:
        return False
    if members[voice.keys[0]].kind is not ParticipantKind.PERSON:
        return False
    return all(called == gender for called in _called(doc, voice.keys[0]))


def _called(doc: Doc, key: int) -> list[str]:
    cast = cast_of(doc)
    return [
        _GENDER[doc[naming.start].lower_]
        for naming in cast.namings
        if naming.how == "pronoun"
        and naming.members == (key,)
        and doc[naming.start].lower_ in _GENDER
    ]


def of_whom(head: Token) -> Token:
    """Of "the families, many of whom say" the families; else `head`."""
    for child in head.rights:
        if child.lower_ != "of":
            continue
        if any(c.lower_ == "whom" for c in child.children):
            clause = next((t for t in head.ancestors if t.dep_ == "relcl"), None)
            return clause.head if clause is not None else head
    return head
