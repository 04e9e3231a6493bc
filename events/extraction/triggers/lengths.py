"""How long an event lasts, told by its noun: "the two-day summit opened on Monday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from events.extraction.times.component import TimeFound
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import counted, prepositional
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
_ARRIVING = frozenset(
    "arrive land fly come travel go leave depart head set begin".split()
)


def lengthen(doc: Doc, happening: Happening) -> None:
    """ "the two-day summit opened on Monday": Monday and Tuesday.

    And "wrapped up a three-day visit on Monday": Saturday to Monday; "arrived on Monday
    on a two-day visit", "met on Monday and Tuesday".
    """
    when = happening.time.value if happening.time else None
    noun = doc[happening.token]
    if when is None or when.earliest is None or when.earliest != when.latest:
        return
    verbs = [
        counted(noun).head,
        *(c for c in noun.children if c.dep_ in {"acl", "relcl"}),
    ]
    lemmas = {verb.lemma_.lower() for verb in verbs}
    assert happening.time is not None
    if _is_day_after(doc, happening.time):
        happening.time = _from(happening.time, when.earliest, 2)
        return
    if noun.lemma_.lower() in _ARRIVING:
        stays = [t for t in prepositional(noun, "on", "for") if t.lemma_ == "visit"]
        stay = next((days for t in stays if (days := _days_long(doc, t))), None)
        if stay is not None:  # "arrived on Monday on a two-day visit"
            happening.time = _from(happening.time, when.earliest, stay)
        return
    days = _days_long(doc, noun)
    if days is None or not lemmas & (_OPENING | _CLOSING):
        return
    is_opening = bool(lemmas & _OPENING)
    before = timedelta(days=0 if is_opening else days - 1)
    happening.time = _from(happening.time, when.earliest - before, days)


def _from(time: TimeFound, first: date, days: int) -> TimeFound:
    """`time` with its words kept, as `days` days from `first` on."""
    last = first + timedelta(days=days - 1)
    value = replace(
        time.value,
        earliest=first,
        latest=last,
        precision=Precision.RANGE,
        value=f"{first.isoformat()}/{last.isoformat()}",
    )
    return replace(time, value=value)


def _is_day_after(doc: Doc, time: TimeFound) -> bool:
    """ "met on Tuesday and Wednesday": the next day stands right behind."""
    if time.end + 1 >= len(doc) or doc[time.end].lower_ != "and":
        return False
    at = time.end + 1 + (doc[time.end + 1].lower_ == "on")
    first = time.value.earliest
    return first is not None and any(
        other.start == at
        and other.value.earliest == other.value.latest == first + timedelta(days=1)
        for other in doc._.times or ()
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
