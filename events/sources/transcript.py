"""Transcripts: labels, and which paragraphs are whose turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from events.mentions import Span
from events.sources.patterns import DIRECTION, LABEL_ROLES, NO_LABEL

_LABEL = re.compile(
    r"[*_\s]*(?P<label>[A-Z][^:\n*]{0,100}?)\s*(?::[*_]*|[*_]+:)(?=\s|$)"
)
_QUESTION = re.compile(r"(?P<label>Q)(?:\.|\)|\s{2,}|\s+(?=[A-Z“\"(]))")
_SMALL = frozenset(
    "of the for and de da del van von bin al el la to on in at with a".split()
)
_MOST_WORDS = 14
_OFFICE_BEHIND = re.compile(r"\S+(?: \S+){1,5} \([A-Z][^()]{2,60}\)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def label_of(text: str, span: Span) -> tuple[Span, int] | None:
    """The speaker's label that opens a paragraph and where the words begin, or None.

    1. "Mr. OKAFOR Ben, Minister for Trade: …"   2. "Minister Okafor: …"   3. "Q: …"
    4. "REPORTER: …"   5. "MS. OKAFOR (via video): …"   6. "Q    Thank you …" without colon
    The label's span has no colon. Not: "Note: …", "The aim is this: …".
    """
    match = _LABEL.match(text, span.start, span.end)
    if match is None or not _is_name(match.group("label")):
        match = _QUESTION.match(text, span.start, span.end)
    if match is None:
        return None
    return Span(match.start("label"), match.end("label")), match.end()


def _is_name(label: str) -> bool:
    plain = _BRACKETS.sub("", label).strip(" ,")
    words = plain.replace("/", " ").split()
    if not words or len(words) > _MOST_WORDS or NO_LABEL.fullmatch(plain):
        return False
    return all(
        word[0].isupper() or word.casefold().strip(",.") in _SMALL or word[0] in "“\"'"
        for word in words
    )


def is_transcript(labels: Sequence[str]) -> bool:
    """Whether labels found at paragraphs' starts make a text a transcript.

    Two of them, one of which comes again or is a role or in capitals; or one in capitals
    that is a role, the statement of one speaker.
    """
    if not labels:
        return False
    strong = [label for label in labels if is_strong(label)]
    if len(labels) == 1:
        return bool(strong) and labels[0].isupper()
    return bool(strong) or max(Counter(labels).values()) > 1


def is_strong(label: str) -> bool:
    return LABEL_ROLES.fullmatch(label) is not None or (
        label.isupper() and len(label) > 2
    )


def has_office(label: str) -> bool:
    """A name with an office or outlet behind it in brackets: "Ana Rojas (Radio Sur)"."""
    return _OFFICE_BEHIND.fullmatch(label) is not None


def is_full(label: str) -> bool:
    """Two words or more, as a person's or an outlet's name has."""
    return len(_BRACKETS.sub("", label).split()) > 1


def directions(text: str, span: Span) -> tuple[Span, ...]:
    """Stage directions and interpreters' notes in a turn: "(Laughter.)", "(In Thai)"."""
    return tuple(
        Span(*match.span()) for match in DIRECTION.finditer(text, span.start, span.end)
    )
