"""Statements of one text: cues, complements and quotation marks put together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.quotations.asides import according, aside, puts_it
from events.extraction.quotations.continuity import carried_on
from events.extraction.quotations.extents import trimmed
from events.extraction.quotations.feelings import feeling
from events.extraction.quotations.floating import float_to_speakers
from events.extraction.quotations.found import Draft, SpeechFound, Voice, sure
from events.extraction.quotations.headlines import headline_speech
from events.extraction.quotations.lists import opens_item, subject_of_list, whole_item
from events.extraction.quotations.nouns import noun_cue
from events.extraction.quotations.page import Page, read_page
from events.extraction.quotations.patterns import (
    ADJECTIVES,
    CUE_NOUNS,
    SAY,
    THINK_BESIDE,
)
from events.extraction.quotations.pseudo import is_pseudo_cue
from events.extraction.quotations.relays import settle
from events.extraction.quotations.reported import CUES, complements
from events.extraction.quotations.speakers import may_tell, voice_of_cue
from events.extraction.quotations.subjects import is_nobody, subject_of
from events.extraction.quotations.tails import before_attribution, before_gloss
from events.extraction.quotations.turns import turns
from events.extraction.quotations.verbatim import Verbatim, unmarked, verbatim
from events.mentions import BlockRole, ParticipantKind, Span, SpeechKind

if not Doc.has_extension("speech"):
    Doc.set_extension("speech", default=None)

_BESIDE = SAY | THINK_BESIDE
#: "The chancellor and I agreed": the turn itself is the record of it.
FIRST_PERSON = frozenset({"I", "we", "We"})
#: Frames that count without a speaker: "it was announced that".
SPEAKERLESS = frozenset({"that-clause"})
#: As `Doc.to_array` has them, so that other tokens cost nothing.
_LEMMA_IDS = frozenset(get_string_id(word) for word in CUES | CUE_NOUNS)
_WORD_IDS = frozenset(get_string_id(word) for word in ("according", *ADJECTIVES))
#: Blocks in which a cue tells of news.
READ = (BlockRole.BODY, BlockRole.TURN, BlockRole.CAPTION, None)


def find_quotations(doc: Doc) -> Doc:
    """Set `doc._.speech`: every statement of the text, as SpeechFound, by position.

    Needs `doc._.cast`. A quotation mark that finds no partner is counted in the `notes`
    of the statement it opens; it never loses the text.
    """
    page = read_page(doc)
    spoken = turns(page)
    quoted = verbatim(page)
    reported = _reported(page, quoted)
    floating = float_to_speakers(page, quoted, reported)
    drafts = [*quoted.drafts, *floating, *reported, *headline_speech(page)]
    drafts = carried_on(page, [_snapped(page, draft) for draft in drafts])
    kept = settle(page, drafts)
    kept = [*spoken, *_foreign_to_turns(page, kept, spoken)]
    kept.sort(key=lambda draft: (draft.content.start, -draft.content.end))
    doc._.speech = [_found(page, draft) for draft in kept]
    return doc


def _reported(page: Page, quoted: Verbatim) -> list[Draft]:
    drafts: list[Draft] = []
    for token in _telling(page.doc):
        if token.i in quoted.cues:
            drafts.extend(_before_quotation(page, token, quoted))
            continue
        draft: Draft | None = None
        if token.lower_ == "according":
            draft = according(page, token) if _is_read(page, token) else None
        elif token.pos_ in ("VERB", "AUX"):
            if token.lemma_ in CUES and _is_read(page, token):
                drafts.extend(_of_verb(page, token, quoted, drafts))
        elif token.pos_ == "NOUN" and token.lemma_ in CUES and opens_item(page, token):
            drafts.extend(_of_verb(page, token, quoted, drafts))
        elif token.lower_ in ADJECTIVES:
            draft = feeling(page, token) if _is_read(page, token) else None
        elif token.pos_ == "NOUN" and token.lemma_ in CUE_NOUNS:
            draft = noun_cue(page, token) if _is_read(page, token) else None
        drafts.extend([draft] if draft else [])
    return drafts


def _telling(doc: Doc) -> Iterator[Token]:
    """The tokens that may be cues: verbs, nouns, adjectives of a stance, "according"."""
    for index, (lower, lemma) in enumerate(doc.to_array(["LOWER", "LEMMA"]).tolist()):
        if lemma in _LEMMA_IDS or lower in _WORD_IDS:
            yield doc[index]


def _before_quotation(page: Page, verb: Token, quoted: Verbatim) -> list[Draft]:
    """Of 'War is far off, argues Rivera: "Nobody wins."' the clause before the cue."""
    if verb.lemma_ not in SAY or page.doc[verb.i - 1].text != ",":
        return []
    draft = aside(page, verb) if _is_read(page, verb) else None
    if draft is None or draft.content.end > page.doc[verb.i].idx:
        return []
    return [] if page.marked.within(draft.content) else [draft]


def _is_read(page: Page, token: Token) -> bool:
    """In a block that is read, and outside quotations: those are others' words."""
    if page.role(token.i) not in READ or page.quote_of[token.i] >= 0:
        return False
    last = page.sentences[token.i][1] - 1
    while last > token.i and page.doc[last].is_space:
        last -= 1
    return page.doc[last].text != "?"  # whoever asks does not tell


def _it(page: Page, verb: Token, last: Draft, voice: Voice) -> Voice:
    """The statement said …. It added …: whoever spoke last in the paragraph."""
    start = page.paragraphs[verb.i][0]
    is_near = last.cue is not None and start <= last.cue[0] < verb.i
    return replace(voice, keys=last.voice.keys) if is_near else voice


def _of_verb(
    page: Page, verb: Token, quoted: Verbatim, so_far: list[Draft]
) -> list[Draft]:
    # "2. Call upon all parties": no imperative where the list's first line has a subject
    is_order = verb.tag_ == "VB" and verb.dep_ == "ROOT"
    if is_pseudo_cue(verb) and not (is_order and opens_item(page, verb)):
        return []
    head = subject_of(verb)
    is_item = (head is None or not head.is_alpha) and opens_item(page, verb)
    if is_item:
        head = subject_of_list(page, verb)
    if (head is None and is_order) or (head is not None and is_nobody(head)):
        return []
    drafts = []
    told = list(complements(page, verb, quoted.quotes))
    if is_item and head is not None and not told:
        told = whole_item(page, verb)
    for found in told:
        end = before_attribution(page.doc, found.start, found.end)
        end = before_gloss(page.doc, found.start, end)
        start, end = trimmed(page.doc, found.start, end)
        if end < len(page.doc) and page.opens_quotation(end - 1):
            start, end = trimmed(page.doc, start, end - 1)
        if start >= end or page.quote_of[start] in quoted.quotes:
            continue
        voice = voice_of_cue(verb, head)
        if head is not None and head.lower_ == "it" and not voice.keys and so_far:
            voice = _it(page, verb, so_far[-1], voice)
        if not voice.tokens and found.pattern not in SPEAKERLESS:
            continue
        if head is not None and not voice.keys and not may_tell(head, verb):
            continue
        cue = (verb.i, found.cue_end or verb.i + 1)
        span = page.chars(start, end)
        drafts.append(
            Draft(
                span, voice, found.pattern, found.confidence, cue, is_weak=found.is_weak
            )
        )
    if not drafts and (verb.lemma_ in _BESIDE or puts_it(verb)):
        beside = aside(page, verb)
        drafts.extend([beside] if beside is not None else [])
    return drafts


def _snapped(page: Page, draft: Draft) -> Draft:
    """Contents hold quotations whole; what is all quotation sheds its marks."""
    if draft.is_verbatim:
        return draft
    span = draft.content
    for quote in page.marked.within(span):
        if span.contains(quote.outer):
            continue
        if quote.inner.contains(span):
            continue
        span = Span(min(span.start, quote.outer.start), max(span.end, quote.outer.end))
    bare = unmarked(page, _without_examples(page, span))
    return Draft(
        bare,
        draft.voice,
        draft.pattern,
        sure(draft.confidence, draft.voice),
        draft.cue,
        draft.is_relay,
        bare != span,
        draft.is_weak,
        draft.via,
    )


def _without_examples(page: Page, span: Span) -> Span:
    """Without a list after the last quotation: ", including …" is the writer's gloss."""
    quotes = page.marked.within(span)
    if not quotes:
        return span
    at = page.text.find(", including", quotes[-1].outer.end, span.end)
    return Span(span.start, at) if at >= 0 else span


def _foreign_to_turns(
    page: Page, drafts: list[Draft], spoken: list[Draft]
) -> list[Draft]:
    """In a turn, only what others than its speaker are reported to have said."""
    kept = []
    starts = [turn.content.start for turn in spoken]
    for draft in drafts:
        index = bisect_right(starts, draft.content.start) - 1
        turn = spoken[index] if index >= 0 else None
        if turn is not None and turn.content.contains(draft.content):
            speakers = set(draft.voice.keys)
            if not speakers or speakers & _with_country(page, turn.voice.keys):
                continue
            if draft.cue and _has_first_person(page, draft):
                continue
        kept.append(draft)
    return kept


def _with_country(page: Page, keys: tuple[int, ...]) -> set[int]:
    """Who holds a turn, and the country he speaks for: "Kenya welcomes the accord"."""
    members = cast_of(page.doc).members
    codes = {members[key].country for key in keys} - {None}
    theirs = {
        member.key
        for member in members
        if member.kind is ParticipantKind.COUNTRY and member.country in codes
    }
    return set(keys) | theirs


def _has_first_person(page: Page, draft: Draft) -> bool:
    """Whether whoever holds the turn stands between the speaker named and the cue."""
    first = min((start for start, _ in draft.voice.tokens), default=0)
    last = draft.cue[0] if draft.cue else first
    return any(token.text in FIRST_PERSON for token in page.doc[first:last])


def _found(page: Page, draft: Draft) -> SpeechFound:
    doc = page.doc
    via = draft.via.keys[:1] if draft.via else ()
    return SpeechFound(
        content=draft.content,
        kind=_kind(page, draft),
        speakers=draft.voice.keys,
        speaker_tokens=draft.voice.tokens,
        via=via[0] if via and via[0] not in draft.voice.keys else None,
        cue=draft.cue,
        cue_text=doc[draft.cue[0] : draft.cue[1]].text if draft.cue else "",
        context=_context(page, draft),
        confidence=round(max(draft.confidence, 0.1), 2),
        notes=draft.pattern,
    )


def _kind(page: Page, draft: Draft) -> SpeechKind:
    if draft.is_verbatim:
        return SpeechKind.DIRECT
    for quote in page.marked.within(draft.content):
        words = quote.inner.of(page.text).split()
        if not all(w[:1].isupper() or (w.islower() and len(w) < 4) for w in words):
            return SpeechKind.MIXED
    return SpeechKind.REPORTED


def _context(page: Page, draft: Draft) -> Span:
    """The sentences the content and its cue stand in."""
    start, end = page.tokens(draft.content)
    first, last = page.sentences[start][0], page.sentences[end - 1][1]
    if draft.cue is not None:
        first = min(first, page.sentences[draft.cue[0]][0])
        last = max(last, page.sentences[draft.cue[1] - 1][1])
    while last > first + 1 and page.doc[last - 1].is_space:
        last -= 1
    return page.chars(first, last)
