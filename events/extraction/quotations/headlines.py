"""Speech in headlines: only what says so itself; the text below tells the rest again."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.quotations import label_words, patterns
from events.extraction.quotations.attribution import FINITE
from events.extraction.quotations.found import Draft, Voice
from events.extraction.quotations.page import Page
from events.extraction.quotations.pseudo import is_pseudo_cue
from events.extraction.quotations.speakers import voice_of
from events.mentions import BlockRole, ParticipantKind

_LONGEST = 6  # words before or after the colon that can name a speaker


def headline_speech(page: Page) -> list[Draft]:
    """Attributions in the headline.

    1. Okafor: talks have failed   2. Talks have failed: ministry
    3. Talks have failed, Okafor says   4. Okafor says talks have failed
    """
    roles = page.doc._.roles
    if not roles:
        return []
    left = roles.count(BlockRole.HEADLINE)
    here = islice((i for i, r in enumerate(roles) if r is BlockRole.HEADLINE), left)
    tokens = [page.doc[i] for i in here if not page.doc[i].is_space]
    if not tokens:
        return []
    return _says(page, tokens) or _colon(page, tokens)


def _colon(page: Page, tokens: list[Token]) -> list[Draft]:
    at = next((n for n, t in enumerate(tokens) if t.text == ":"), None)
    if at is None or not 0 < at < len(tokens) - 1:
        return []
    before, after = tokens[:at], tokens[at + 1 :]
    for name, content in ((before, after), (after, before)):
        if len(name) > _LONGEST or len(content) < 3:
            continue
        if any(t.lower_ in label_words.NO_LABEL for t in name):
            continue
        root = _root(name)
        if root is None or not _may_speak(root):
            continue
        voice = voice_of(root)
        if not voice.keys or (_is_place(page, voice) and not _is_told(page, content)):
            continue
        span = page.chars(content[0].i, content[-1].i + 1)
        cue = (tokens[at].i, tokens[at].i + 1)
        return [Draft(span, voice, "headline-colon", 0.7, cue)]
    return []


def _is_place(page: Page, voice: Voice) -> bool:
    members = cast_of(page.doc).members
    return all(members[key].kind is ParticipantKind.COUNTRY for key in voice.keys)


def _is_told(page: Page, content: list[Token]) -> bool:
    """A clause, or words in marks: "Peru: 'No comment'", and not "Peru: Blast at a mine"."""
    is_quoted = page.quote_of[content[1].i] >= 0
    return is_quoted or any(t.tag_ in FINITE for t in content)


def _may_speak(root: Token) -> bool:
    """A name or an office before the colon; "Iran talks: …" names a subject."""
    return root.pos_ == "PROPN" or root.lemma_.lower() in label_words.OFFICES


def _says(page: Page, tokens: list[Token]) -> list[Draft]:
    for token in tokens:
        if token.lemma_ not in patterns.SAY or token.tag_ not in ("VBZ", "VBP", "VBD"):
            continue
        if is_pseudo_cue(token):
            continue
        colon = max(
            (t.i for t in tokens if t.text == ":" and t.i < token.i), default=-1
        )
        before = [t for t in tokens if colon < t.i < token.i]
        after = [t for t in tokens if t.i > token.i]
        comma = next((t.i for t in reversed(before) if t.text == ","), None)
        cue = (token.i, token.i + 1)
        if len(after) < 2 and comma is not None and comma - tokens[0].i >= 3:
            voice = voice_of(_root([t for t in before if t.i > comma]))
            span = page.chars(tokens[0].i, comma)
            return [Draft(span, voice, "headline-says", 0.8, cue, is_relay=True)]
        clause = next((c for c in token.rights if c.dep_ == "ccomp"), None)
        if clause is not None and before:
            voice = voice_of(_root(before))
            span = page.chars(token.i + 1, tokens[-1].i + 1)
            return [Draft(span, voice, "headline-says", 0.8, cue)]
    return []


def _root(tokens: list[Token]) -> Token | None:
    if not tokens:
        return None
    inside = {t.i for t in tokens}
    head = tokens[0]
    while head.head != head and head.head.i in inside:
        head = head.head
    return head
