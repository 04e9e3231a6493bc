"""Words given whole below a line that says whose they are, without quotation marks.

Offices print so what their minister said: "Foreign Minister Ana Rojas said:", and below it
paragraphs in the first person. They are that speaker's turn, as in a transcript.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from events.mentions import Span

#: Longer lines tell more than who spoke.
_LONGEST = 40
#: Paragraphs in which whoever speaks so has said "I" or "we".
_FIRST_PERSON_WITHIN = 3
_WHEN = r"(?:,? (?:today|yesterday|tonight|on|in|at|after|following|this|to|about)\b[^:\n]{0,80})?"
_OCCASION = (
    r"(?:[a-z]+ ){0,2}(?:statement|remarks|message|comments?|communiqu[eé]|declaration)"
)
_SAYS = re.compile(
    rf"(?:(?:said|says|stated|added|commented|continued){_WHEN}"
    rf"|(?:made|issued|released|delivered|gave|given|published) the following {_OCCASION}{_WHEN}"
    rf"|following is [^:\n]*\b{_OCCASION}\b[^:\n]*)\s*:?$",
    re.IGNORECASE,
)
_NOT_DICTATED = re.compile(r"[\"“”'‘’«»•*·–—-]|\(?\w{1,2}[.)]\s")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_RETOLD = re.compile(r"[\"”],? (?:he|she|(?:the )?(?:[A-Z]\w+ ){1,3})(?:said|added)\b")


def is_dictation(line: str) -> bool:
    """Whether `line` says that somebody said what stands below it.

    1. The Foreign Minister said   2. Mr Okello added on the talks
    3. President Rojas today issued the following statement   4. Following is the text of a
    statement by President Rojas. The colon behind it may be left away.
    """
    return len(line.split()) <= _LONGEST and _SAYS.search(line.strip()) is not None


def dictations(text: str, spans: Sequence[Span | None]) -> dict[int, Span]:
    """Of the paragraphs `spans` (None for those that are no running text) the lines that
    announce a speech printed below them, by index; the span is without the colon."""
    found = {}
    for index, span in enumerate(spans[:-1]):
        line = span.of(text) if span is not None else ""
        if span is None or not line.endswith(":") or not is_dictation(line):
            continue
        below = [part.of(text) for part in spans[index + 1 :] if part is not None]
        speech = below[:_FIRST_PERSON_WITHIN]
        if spans[index + 1] is None or _NOT_DICTATED.match(below[0]):
            continue
        if any(_FIRST_PERSON.search(paragraph) for paragraph in speech):
            found[index] = Span(span.start, span.start + len(line.rstrip(": ")))
    return found


def ends_dictation(paragraph: str) -> bool:
    """Whether the office tells on in its own words: it quotes, or tells who said so."""
    return _NOT_DICTATED.match(paragraph) is not None or bool(_RETOLD.search(paragraph))
