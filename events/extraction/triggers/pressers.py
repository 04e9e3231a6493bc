"""The press conference that a transcript is: named in its heading, held by who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from events.extraction.cast import Member, cast_of
from events.extraction.document import text_of
from events.extraction.triggers.happening import Happening, PlaceFound
from events.extraction.triggers.place_names import country_of, joined_parts
from events.mentions import BlockRole, EventKind, Genre, ParticipantKind, Span, Status
from events.sources.clean import CleanBlock

_HELD = re.compile(
    r"\b(?:(?:press|news|media) (?:conference|availability|stakeout|encounter|point|opportunity"
    r"|event|meet|briefing)|doorstop(?: interview)?|doorstep|press ?meet|presser|stakeout)\b",
    re.IGNORECASE,
)
_STRENGTH = 0.6
#: More than these speak at a panel or in a parliament.
_MOST_HOSTS = 4
_LONGEST_TOWN = 4  # words
_PART = re.compile(r"[^,\n]+")


def press_conference(doc: Doc, happenings: list[Happening]) -> list[Happening]:
    """`happenings` with the press conference that the heading of a transcript names.

    1. "Joint Press Conference with …, Lima"   2. "Doorstop interview"   3. "Remarks at a
    Press Availability". Those take part who have turns, whoever asks apart. The place is
    a town or country with a part of the heading for itself.
    """
    if doc._.genre != Genre.TRANSCRIPT or doc._.clean is None:
        return happenings
    above = list(_above(doc))
    found = next((s for block in above for s in _named(doc, block.span)), None)
    if found is None:
        return happenings
    own, members = _happening(doc, found), cast_of(doc).members
    hosts = _hosts(doc)
    for told in happenings:
        if found.start <= doc[told.token].idx < found.end:
            named = [k for k in told.principals() if _is_named(members[k]) or not hosts]
            own.take(named)
            own.place = own.place or told.place
    own.take(hosts)
    if not own.takings:
        return happenings
    own.place = own.place or _place(doc, above)
    rest = [h for h in happenings if not own.start <= h.token < own.end]
    return sorted([*rest, own], key=lambda h: h.token)


def _above(doc: Doc) -> Iterator[CleanBlock]:
    """The headline and headings before the first label."""
    for block in doc._.clean.readable:
        if block.is_label:
            return
        if block.role in (BlockRole.HEADLINE, BlockRole.HEADING):
            yield block


def _named(doc: Doc, span: Span) -> Iterator[Span]:
    for match in _HELD.finditer(text_of(doc), span.start, span.end):
        yield Span(*match.span())


def _happening(doc: Doc, span: Span) -> Happening:
    words = _tokens(doc, span)
    return Happening(
        words.end - 1,
        EventKind.PRESS_CONFERENCE,
        Status.OCCURRED,
        words.start,
        words.end,
        _STRENGTH,
        is_headline=True,
        passage=_passage(doc, span),
        sentence=words.sent.start,
    )


def _passage(doc: Doc, span: Span) -> Span:
    """The line that names it."""
    return next(b.span for b in _above(doc) if b.span.contains(span))


def _hosts(doc: Doc) -> tuple[int, ...]:
    """Those with turns who are named and ask nothing."""
    members = cast_of(doc).members
    asks: dict[int, bool] = {}
    for said in doc._.speech or ():
        if said.notes == "turn" and len(said.speakers) == 1:
            is_question = said.content.of(text_of(doc)).rstrip().endswith("?")
            key = said.speakers[0]
            asks[key] = is_question and asks.get(key, True)
    hosts = [k for k, only_asks in asks.items() if not only_asks]
    named = [key for key in hosts if _is_named(members[key])]
    return tuple(named) if len(named) <= _MOST_HOSTS else ()


def _is_named(member: Member) -> bool:
    return member.kind is ParticipantKind.PERSON and not member.is_unnamed


def _place(doc: Doc, above: list[CleanBlock]) -> PlaceFound | None:
    """The end of a heading that is a town or country: "…, Jakarta", "Geneva, Switzerland"."""
    text = text_of(doc)
    for block in reversed(above):
        parts = list(_PART.finditer(text, block.span.start, block.span.end))
        if _HELD.search(text, block.span.start, block.span.end):
            parts = parts[1:]
        kept: list[str] = []
        for part in reversed(parts):
            if not _is_town(_tokens(doc, Span(*part.span()))):
                break
            kept.insert(0, part[0].strip(" ()"))
        if kept:
            words = _tokens(doc, block.span)
            return joined_parts(doc, words.start, words.end, kept)
    return None


def _tokens(doc: Doc, span: Span) -> SpacySpan:
    """The tokens that share a character with `span`."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found if found is not None else doc[0:0]


def _is_town(words: SpacySpan) -> bool:
    """A name known as a country or its capital, or taken for a place by the model."""
    kept = [token for token in words if token.text.strip(" ,()\n")]
    name = " ".join(token.text for token in kept)
    if not 0 < len(kept) <= _LONGEST_TOWN or not all(t.text[0].isupper() for t in kept):
        return False
    if country_of(words.doc, name) is not None:
        return True
    return all(t.ent_type_ == "GPE" and t.is_alpha for t in kept)
