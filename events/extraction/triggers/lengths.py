"""How long an event lasts, told by its noun: "the two-day summit opened on Monday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Doc, Token

from events.extraction.triggers.happening import Happening
from events.mentions import Precision

_OPENING = frozenset("open begin start kick commence launch embark".split())
_CLOSING = frozenset("close end wrap conclude finish".split())
_DAYS = re.compile(r"\b(\w+)(?:[- ]day| days)\b")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten".split(), start=2
    )
}
_LONGEST = 31


def lengthen(doc: Doc, happening: Happening) -> None:
    """ "the two-day summit opened on Monday": Monday and Tuesday.

    And "wrapped up a three-day visit on Monday": Saturday to Monday.
    """
    when = happening.time.value if happening.time else None
    noun = doc[happening.token]
    if when is None or when.earliest is None or when.earliest != when.latest:
        return
    verbs = [noun.head, *(c for c in noun.children if c.dep_ in {"acl", "relcl"})]
    lemmas = {verb.lemma_.lower() for verb in verbs}
    days = _days_long(doc, noun)
    if happening.time is None or days is None or not lemmas & (_OPENING | _CLOSING):
        return
    more = timedelta(days=days - 1)
    is_opening = bool(lemmas & _OPENING)
    first = when.earliest if is_opening else when.earliest - more
    last = first + more
    happening.time = replace(
        happening.time,
        value=replace(
            when,
            earliest=first,
            latest=last,
            precision=Precision.RANGE,
            value=f"{first.isoformat()}/{last.isoformat()}",
        ),
    )


def _days_long(doc: Doc, noun: Token) -> int | None:
    """How many days the words before `noun` say it lasts: 2 of "the two-day summit"."""
    before = doc[noun.left_edge.i : noun.i].text.lower()
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        above = noun.head.head  # "two days of talks"
        before += f" {doc[above.left_edge.i : above.i + 1].text.lower()}"
    match = _DAYS.search(before)
    if match is None:
        return None
    word = match[1]
    days = int(word) if word.isdecimal() else _NUMBERS.get(word)
    return days if days is not None and 1 < days <= _LONGEST else None
