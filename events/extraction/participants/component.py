"""The participants component: names, offices and bodies of a Doc, as `doc._.cast`."""

from __future__ import annotations

from spacy.tokens import Doc

from events.extraction.cast import Cast
from events.extraction.participants.casting import cast_text
from events.extraction.participants.first_person import resolve_quoted
from events.extraction.participants.lexicon import lexicon_of
from events.extraction.participants.words import read_words
from events.mentions import Genre, Reference, Span, SpeechKind

#: The cast while it is made: quotations tell more of it.
if not Doc.has_extension("scene"):
    Doc.set_extension("scene", default=None)

NOTHING_KNOWN = Reference()


def find_participants(doc: Doc) -> Doc:
    """Set `doc._.cast`. Needs tags, parse and entities; uses `doc._.reference`, `doc._.dct`
    and the blocks of `doc._.clean` where they are set."""
    index = doc._.reference
    reference = index.reference if index is not None else NOTHING_KNOWN
    scene = cast_text(
        read_words(doc),
        lexicon_of(reference),
        day=doc._.dct,
        is_readout=doc._.genre == Genre.READOUT,
        is_joint=doc._.genre == Genre.JOINT_STATEMENT,
        publisher=doc._.publisher,
    )
    doc._.cast, doc._.scene = Cast(scene.members, scene.namings), scene
    return doc


def find_quoted(doc: Doc) -> Doc:
    """Add to `doc._.cast` whom "I" and "we" inside quotations stand for. Needs `doc._.speech`;
    whose statement has one speaker, a person, is heard."""
    scene = doc._.scene
    spoken = [
        (start, end, speech.speakers[0])
        for speech in doc._.speech
        if speech.kind == SpeechKind.DIRECT and speech.notes != "turn"
        if len(speech.speakers) == 1 and scene.is_person(speech.speakers[0])
        for start, end in [_tokens(doc, speech.content)]
    ]
    if resolve_quoted(scene, spoken):
        doc._.cast = Cast(scene.members, scene.namings)
    return doc


def _tokens(doc: Doc, span: Span) -> tuple[int, int]:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return (found.start, found.end) if found is not None else (0, 0)
