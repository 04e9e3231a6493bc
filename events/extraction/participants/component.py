"""The participants component: names, offices and bodies of a Doc, as `doc._.cast`."""

from __future__ import annotations

from spacy.tokens import Doc

from events.extraction.cast import Cast
from events.extraction.participants.casting import cast_text
from events.extraction.participants.lexicon import lexicon_of
from events.extraction.participants.words import read_words
from events.mentions import Genre, Reference

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
    )
    doc._.cast = Cast(scene.members, scene.namings)
    return doc
