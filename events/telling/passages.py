"""The passages that tell of an event, source by source, in their paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.mentions import BlockRole
from events.models import Alias, EventMention, Source
from events.passages import Mark, marked, mention_marks
from events.telling.sources import Numbered, count_word

#: Paragraphs shown of a source before the rest is folded away.
SHOWN = 4
#: Characters of the paragraph shown on either side of a passage.
AROUND = 180
_UNREAD = {
    BlockRole.BOILERPLATE.value,
    BlockRole.FILE_CAPTION.value,
    BlockRole.DATELINE.value,
    BlockRole.BYLINE.value,
    BlockRole.RELATED.value,
}
_PLACES = {
    BlockRole.HEADLINE.value: "In the headline",
    BlockRole.CAPTION.value: "In a caption",
    BlockRole.HEADING.value: "In a heading",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`label` says where it stands; `skipped` how much of the text lies before it."""

    skipped: str
    label: str
    text: SafeString


@dataclass(frozen=True, slots=True)
class Evidence:
    numbered: Numbered
    paragraphs: list[Paragraph]

    @property
    def shown(self) -> list[Paragraph]:
        return self.paragraphs[:SHOWN]

    @property
    def folded(self) -> list[Paragraph]:
        return self.paragraphs[SHOWN:]


def evidence(
    sources: Sequence[Numbered], mentions: Iterable[EventMention]
) -> list[Evidence]:
    """One entry a source that has passages. Walks the prefetched `takings`; one query."""
    by_source: dict[int, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        by_source[mention.source_id].append(mention)
    names = names_of(mention for told in by_source.values() for mention in told)
    return [
        Evidence(one, paragraphs(one.source, by_source[one.source.pk], names))
        for one in sources
        if one.source.pk in by_source
    ]


def paragraphs(
    source: Source,
    mentions: Sequence[EventMention],
    names: Mapping[int, re.Pattern[str]],
) -> list[Paragraph]:
    """Each paragraph once, however many passages of it tell of the event."""
    blocks = source.blocks or [[0, len(source.text), BlockRole.BODY.value, None, None]]
    held: dict[int, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        held[_block_of(blocks, mention.start)].append(mention)
    found = []
    before = -1
    for index in sorted(held):
        block = blocks[index]
        between = blocks[before + 1 : index] if before >= 0 else []
        count = sum(1 for each in between if each[2] not in _UNREAD)
        found.append(
            Paragraph(
                skipped=_skipped(count),
                label=_label(source, block),
                text=_text(source.text, block, held[index], names),
            )
        )
        before = index
    return found


def _block_of(blocks: Sequence[Sequence[object]], start: int) -> int:
    inside = [
        i for i, b in enumerate(blocks) if int(str(b[0])) <= start < int(str(b[1]))
    ]
    return inside[0] if inside else 0


def _skipped(count: int) -> str:
    if not count:
        return ""
    return f"{count_word(count)} paragraph{'s' if count > 1 else ''} on".capitalize()


def _label(source: Source, block: Sequence[object]) -> str:
    if block[2] == BlockRole.TURN.value and block[3] is not None:
        start, end = int(str(block[3])), int(str(block[4]))
        return source.text[start:end].strip(" :\n")
    return _PLACES.get(str(block[2]), "")


def _text(
    text: str,
    block: Sequence[object],
    mentions: Sequence[EventMention],
    names: Mapping[int, re.Pattern[str]],
) -> SafeString:
    """The paragraph: passages marked, the rest around them quieter and cut."""
    spans = _joined((mention.start, mention.end) for mention in mentions)
    first = min(int(str(block[0])), spans[0][0])
    last = max(int(str(block[1])), spans[-1][1])
    marks = [
        mark
        for mention in mentions
        for mark in (*mention_marks(mention), *_who(text, mention, names))
    ]
    pieces: list[SafeString] = []
    at = first
    for start, end in spans:
        pieces.append(_quiet(text[at:start], keep_end=True, keep_start=at > first))
        pieces.append(marked(text, start, end, marks))
        at = end
    pieces.append(_quiet(text[at:last], keep_start=True, keep_end=False))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _quiet(text: str, *, keep_start: bool, keep_end: bool) -> SafeString:
    """Text between passages is cut in its middle, text around them at its far side."""
    if not text.strip():
        return format_html("{}", text)
    if len(text) > AROUND:
        head = text[: AROUND // 2].rsplit(" ", 1)[0] if keep_start else ""
        tail = text[-AROUND // 2 :].split(" ", 1)[-1] if keep_end else ""
        text = f"{head} … {tail}"
    return format_html('<span class="around">{}</span>', text)


def names_of(mentions: Iterable[EventMention]) -> dict[int, re.Pattern[str]]:
    """What finds each participant's names: where the reading kept no span, they are sought."""
    parties = {
        taking.participant_id: taking.participant.name
        for mention in mentions
        for taking in mention.takings.all()
        if taking.start is None
    }
    forms: dict[int, set[str]] = {pk: {name} for pk, name in parties.items()}
    for pk, name in Alias.objects.filter(participant__in=parties).values_list(
        "participant", "name"
    ):
        forms[pk].add(name)
    return {
        pk: re.compile(
            r"\b(?:"
            + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
            + r")\b"
        )
        for pk, names in forms.items()
    }


def _who(
    text: str, mention: EventMention, names: Mapping[int, re.Pattern[str]]
) -> Iterable[Mark]:
    for taking in mention.takings.all():
        if taking.start is None and taking.participant_id in names:
            pattern = names[taking.participant_id]
            for found in pattern.finditer(text, mention.start, mention.end):
                yield Mark(found.start(), found.end(), "who")
