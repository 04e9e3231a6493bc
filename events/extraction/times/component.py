"""The times of a Doc: what is said of when, resolved with the tense of the parsed verb."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from events.extraction import document
from events.extraction.reference import ReferenceIndex
from events.extraction.times.expression import TimeType
from events.extraction.times.reading import Timex, read, says_when
from events.extraction.times.tense import Told, told_by_parse
from events.mentions import TimeValue

__all__ = ["TimeFound", "document", "find_times"]

for _name in ("times", "timexes"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@dataclass(frozen=True, slots=True)
class TimeFound:
    """Tokens `start` to `end` (half open) tell `value`, whose span counts characters."""

    start: int
    end: int
    value: TimeValue
    type: TimeType = "DATE"


def find_times(doc: Doc) -> Doc:
    """Set `doc._.times`, the times an event can have, and `doc._.timexes`, all expressions.

    `timexes` are characters (`reading.Timex`) and hold durations, sets and "now" too.
    Needs `doc._.dct` for relative times; uses heads and tags where the Doc is parsed, and
    `doc._.reference` for "Japan time".
    """
    starts = doc.to_array("IDX").tolist()
    is_parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")

    def tense_of(start: int, end: int) -> Told:
        first = bisect_left(starts, start + 1) - 1
        last = bisect_left(starts, end)
        root = doc[max(first, 0) : last].root
        return told_by_parse(root)

    sentences = (
        [sent.start_char for sent in doc.sents]
        if doc.has_annotation("SENT_START")
        else ()
    )
    timexes = read(
        document.text_of(doc),
        dct=doc._.dct,
        tense_of=tense_of if is_parsed else None,
        place_of=lambda name: _country(doc, name),
        sentence_starts=sentences,
    )
    times = [_found(starts, one) for one in timexes if says_when(one)]
    doc._.timexes, doc._.times = timexes, times
    return doc


def _found(starts: list[int], timex: Timex) -> TimeFound:
    span = timex.value.span
    first = max(bisect_left(starts, span.start + 1) - 1, 0)
    return TimeFound(first, bisect_left(starts, span.end), timex.value, timex.type)


def _country(doc: Doc, name: str) -> str | None:
    """The code of the country that `name` ("Japan", "Tokyo") stands for, where known."""
    index: ReferenceIndex | None = doc._.reference
    if index is None:
        return None
    country = index.country(name) or index.of_seat(name) or index.of_demonym(name)
    return country.code if country else None
