"""Captions: pictures' texts between a report's paragraphs, or run together with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from events.mentions import BlockRole, Span
from events.sources.days import find_days
from events.sources.paragraphs import stripped
from events.sources.patterns import (
    CAPITAL,
    CAPTION_LABEL,
    CAPTION_MARK,
    CAPTION_STRONG,
    CAPTION_VERB,
    CREDIT,
    DIRECTION,
    FILE_MARK,
    HINTS,
    IMAGE_MARK,
    MARK_HINTS,
    NO_CAPITAL_AFTER,
    NO_END,
    OPENER,
)
from events.sources.sentences import sentences

#: Marks add up; three make a caption. No single one but a label is sure.
ENOUGH = 3
LONGEST = 80  # words
SHORTEST = 3
_ENDS = frozenset('.!?"”’')
_SPEECH = re.compile(r"\b(?:said|told|says|according to|added|warned)\b")
_FIRST_WORDS = re.compile(r"\W*(?:\S+\s+){0,24}\S*")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a paragraph; its role is None while it is not known."""

    span: Span
    role: BlockRole | None = None


def carve(text: str, span: Span, *, is_last: bool = False) -> list[Part]:
    """Part the captions in a paragraph from what else it holds, in order.

    1. a paragraph that is a caption: "A minister waves in Lima on May 5, 2019. (Agency)"
    2. web pages' marks: "Image copyright X Image caption Y", also glued: "imagecaptionY",
       with the alternative text before them
    3. a sentence with a picture's credit or "second left, pose for the media" in a
       paragraph of other sentences
    """
    marked = _at_marks(text, span)
    if marked:
        return marked
    passage = span.of(text)
    small = passage.lower()
    if not any(hint in small for hint in HINTS):
        return [Part(span)]
    enough = ENOUGH if is_last or _SPEECH.search(passage) else 2
    is_short = len(sentences(text, span)) <= 3
    if is_short and caption_score(passage) >= enough and _is_sure(passage):
        return _with_credit(text, span)
    return _by_sentence(text, span)


def _is_sure(passage: str) -> bool:
    """A credit alone may close a paragraph of news: then its length decides."""
    has_credit = _credit_at_end(passage) is not None
    return caption_score(passage) >= ENOUGH or (
        has_credit and len(passage.split()) < 50
    )


def caption_score(passage: str) -> int:
    """How much speaks for a caption; ENOUGH or more does."""
    credit = _credit_at_end(passage)
    words = passage[: credit.start()] if credit else passage
    first = _FIRST_WORDS.match(words)
    score = 2 if credit else 0
    score += 3 if CAPTION_LABEL.match(words) else 0
    score += 3 if FILE_MARK.search(words) else 0
    score += 2 if CAPTION_STRONG.search(words) else 0
    score += 1 if first and CAPTION_VERB.search(first.group()) else 0
    score += 1 if any(day.year for day in find_days(words)) else 0
    score -= 2 if _SPEECH.search(words) else 0
    return score - (3 if len(words.split()) > LONGEST else 0)


def is_file_caption(passage: str) -> bool:
    return FILE_MARK.search(passage) is not None


def _credit_at_end(passage: str) -> re.Match[str] | None:
    """The credit that ends `passage`; a stage direction in brackets is none."""
    for match in CREDIT.finditer(passage):
        if DIRECTION.fullmatch(match.group()):
            continue
        if not passage[match.end() :].strip(" =\n\t") and match.start() > 0:
            return match
    return None


def _with_credit(text: str, span: Span) -> list[Part]:
    """The caption, and its credit as boilerplate."""
    label = CAPTION_LABEL.match(text, span.start, span.end)
    start = label.end() if label else span.start
    credit = _credit_at_end(text[start : span.end])
    end = start + credit.start() if credit else span.end
    parts = [
        Part(Span(span.start, start), BlockRole.BOILERPLATE),
        Part(Span(start, end), BlockRole.CAPTION),
        Part(Span(end, span.end), BlockRole.BOILERPLATE),
    ]
    return _trimmed(text, parts)


def _trimmed(text: str, parts: list[Part]) -> list[Part]:
    found = [Part(stripped(text, part.span), part.role) for part in parts]
    return [part for part in found if part.span.start < part.span.end]


# ------------------------------------------------------------------ web pages' marks
def _at_marks(text: str, span: Span) -> list[Part]:
    passage = span.of(text)
    if not any(hint in passage for hint in MARK_HINTS):
        return []
    match = _first_mark(text, span)
    if match is None:
        return []
    before = Span(span.start, match.start())
    parts = _before_mark(text, before)
    parts.append(Part(Span(*match.span()), BlockRole.BOILERPLATE))
    rest = Span(match.end(), span.end)
    end = _end_of_caption(text, rest, is_inside=bool(parts[:-1]))
    parts.append(Part(Span(rest.start, end), BlockRole.CAPTION))
    after = stripped(text, Span(end, span.end))
    if after.start < after.end:
        parts.extend(_at_marks(text, after) or [Part(after)])
    return _trimmed(text, parts)


def _first_mark(text: str, span: Span) -> re.Match[str] | None:
    found = [
        match
        for mark in (IMAGE_MARK, CAPTION_MARK)
        if (match := mark.search(text, span.start, span.end))
    ]
    return min(found, key=lambda match: match.start(), default=None)


def _before_mark(text: str, before: Span) -> list[Part]:
    """What stands before a mark; glued to it, the last sentence is the picture's own."""
    if before.start == before.end or text[before.end - 1].isspace():
        return [Part(before)] if before.of(text).strip() else []
    alternative = sentences(text, before)[-1]
    return [
        Part(Span(before.start, alternative.start)),
        Part(alternative, BlockRole.CAPTION),
    ]


def _end_of_caption(text: str, rest: Span, *, is_inside: bool) -> int:
    """Where a caption ends that no full stop may end: at a new sentence's first word."""
    following = _first_mark(text, rest)
    if not is_inside and following is None and len(rest.of(text).split()) <= 40:
        return rest.end
    ends = [sentences(text, rest)[0].end if rest.of(text).strip() else rest.end]
    ends.extend(_openings(text, rest))
    if following is not None:
        ends.append(following.start())
    return min(ends)


def _openings(text: str, rest: Span) -> list[int]:
    """The first place where a sentence opens after a small letter: surely, and maybe."""
    sure = _opening(text, rest, OPENER, NO_END)
    maybe = _opening(text, rest, CAPITAL, NO_CAPITAL_AFTER)
    return [place for place in (sure, maybe) if place is not None]


def _opening(
    text: str, rest: Span, opening: re.Pattern[str], never: re.Pattern[str]
) -> int | None:
    for match in opening.finditer(text, rest.start, rest.end):
        before = text[rest.start : match.start()]
        words = before.split()
        # Two capitals in a row are one name: "Los Angeles".
        is_name = opening is CAPITAL and not words[-1].islower()
        is_inside = NO_END.search(before) or never.search(before)
        if len(words) >= SHORTEST and not is_name and not is_inside:
            return match.start()
    return None


# ------------------------------------------------------------------ sentence by sentence
def _by_sentence(text: str, span: Span) -> list[Part]:
    """Sentences that are surely captions, inside a paragraph of news."""
    parts: list[Part] = []
    start = span.start
    for sentence in _with_following_credit(text, sentences(text, span)):
        passage = sentence.of(text)
        has_mark = _credit_at_end(passage) or CAPTION_STRONG.search(passage)
        if has_mark and caption_score(passage) >= ENOUGH and sentence != span:
            parts.append(Part(Span(start, sentence.start)))
            parts.extend(_with_credit(text, sentence))
            start = sentence.end
    credit = _credit_at_end(text[start : span.end])
    end = start + credit.start() if credit else span.end
    if credit and text[start:end].rstrip()[-1:] in _ENDS:
        # An agency that signs its report: nobody's words.
        parts += [
            Part(Span(start, end)),
            Part(Span(end, span.end), BlockRole.BOILERPLATE),
        ]
    else:
        parts.append(Part(Span(start, span.end)))
    return _trimmed(text, parts)


def _with_following_credit(text: str, found: list[Span]) -> list[Span]:
    """A credit after the full stop belongs to the sentence before it."""
    result: list[Span] = []
    for sentence in found:
        credit = CREDIT.match(text, sentence.start, sentence.end)
        if credit and result:
            result[-1] = Span(result[-1].start, credit.end())
            sentence = stripped(text, Span(credit.end(), sentence.end))
        if sentence.start < sentence.end:
            result.append(sentence)
    return result
