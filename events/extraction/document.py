"""The Doc's own data: what every component may read of the text it stands in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from events.mentions import Genre, Span
from events.sources.clean import CleanText

if TYPE_CHECKING:
    from events.extraction.participants.publishers import Publisher
    from events.extraction.reference import ReferenceIndex

#: dct: date of publication or None; clean: CleanText; reference: ReferenceIndex;
#: genre: Genre; roles: the BlockRole of every token; turn_of: the index of every
#: token's block in `clean.readable`; town: the dateline's, with its span of the source's
#: text, or None; publisher: the office of state that published it, or None; issuer: the
#: code of the country whose government issued it, or None.
for name in (
    "dct",
    "clean",
    "reference",
    "genre",
    "roles",
    "turn_of",
    "town",
    "publisher",
    "issuer",
):
    if not Doc.has_extension(name):
        Doc.set_extension(name, default=None)


def prepare(
    doc: Doc,
    *,
    clean: CleanText,
    dct: date | None,
    reference: ReferenceIndex | None = None,
    genre: Genre = Genre.REPORT,
    town: tuple[tuple[str, ...], Span] | None = None,
    publisher: Publisher | None = None,
) -> Doc:
    """Tell `doc`, made of `clean.text`, about the text it stands in."""
    turn_of: list[int] = []
    index = 0
    for token in doc:
        while (
            index + 1 < len(clean.readable)
            and token.idx >= clean.readable[index + 1].span.start
        ):
            index += 1
        turn_of.append(index)
    doc._.clean, doc._.dct, doc._.reference, doc._.genre = clean, dct, reference, genre
    doc._.turn_of, doc._.town = turn_of, town
    doc._.publisher = publisher
    doc._.issuer = publisher.home if publisher is not None else None
    doc._.roles = (
        [clean.readable[index].role for index in turn_of] if clean.readable else []
    )
    return doc


def text_of(doc: Doc) -> str:
    """The text of `doc`: spaCy joins it anew from the tokens at every call."""
    return doc.text if doc._.clean is None else str(doc._.clean.text)
