"""A topic's set phrases: who used one first, who took it up, and where it is missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from events.counterparts import HAPPENED, THERE, TOGETHER
from events.models import (
    Alias,
    Event,
    EventMention,
    EventParticipant,
    Participant,
    Statement,
    Topic,
)
from events.phrases import Phrase, Text, recurring

#: Texts of one topic that are searched, the latest first.
MOST_TEXTS = 1500
_MOST_TAKINGS = 20_000
_MOST_MISSING = 6


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """One use in a source: by whom, when, at which event; in the statement if it is one."""

    day: date | None
    speakers: tuple[str, ...]
    publisher: str
    event: int | None
    statement: int | None
    source: int


@dataclass
class SetPhrase:
    words: str
    first: PhraseUse
    again: list[PhraseUse]
    parties: tuple[str, ...] = ()  # codes of the countries at its first use
    missing: list[int] = field(default_factory=list)
    missing_count: int = 0

    @property
    def uses(self) -> list[PhraseUse]:
        return [self.first, *self.again]


@dataclass(frozen=True, slots=True)
class _Told:
    text: Text
    event: int | None
    statement: int | None
    publisher: str


def set_phrases(topic: Topic) -> list[SetPhrase]:
    """Six queries, however many texts and phrases there are."""
    told = [*_statements(topic), *_passages(topic)]
    found = recurring((one.text for one in told), names=_names(told))
    by_key = {one.text.key: one for one in told}
    speakers = _speakers({one.statement for one in told if one.statement})
    phrases = [_phrase(phrase, by_key, speakers) for phrase in found]
    _add_missing(phrases)
    return phrases


def _statements(topic: Topic) -> list[_Told]:
    rows = Statement.objects.visible().filter(topics=topic).order_by("-said", "-pk")
    return [
        _Told(Text(pk, source, start, said, text), event, pk, publisher)
        for pk, source, start, said, text, event, publisher in rows.values_list(
            *("pk", "source", "start", "said", "text", "event", "source__publisher")
        )[:MOST_TEXTS]
    ]


def _passages(topic: Topic) -> list[_Told]:
    """Cut out by the database: whole texts would be carried for a sentence each."""
    about = EventMention.objects.filter(topics=topic, is_rejected=False)
    latest = about.filter(event__is_visible=True).order_by("-pk")[:MOST_TEXTS]
    rows = EventMention.objects.filter(pk__in=latest.values("pk")).annotate(
        words=Substr("source__text", F("start") + 1, F("end") - F("start")),
    )
    # Keys below nought: those above are the statements'.
    return [
        _Told(Text(-pk, source, start, day, words), event, None, publisher)
        for pk, source, start, day, words, event, publisher in rows.values_list(
            *("pk", "source", "start", "event__start", "words", "event"),
            "source__publisher",
        )
    ]


def _names(told: Iterable[_Told]) -> set[str]:
    """The words of people's names: "Ana Duarte met" says who, and is no phrase."""
    events = {one.event for one in told if one.event}
    names = Alias.objects.filter(
        participant__kind=Participant.Kind.PERSON,
        participant__takings__event__in=list(events)[:900],
    ).values_list("name", flat=True)
    return {word for name in names.distinct() for word in re.findall(r"\w+", name)}


def _speakers(statements: Iterable[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    through = Statement.speakers.through.objects.filter(
        statement__in=list(statements)[:MOST_TEXTS]
    )
    for statement, name in through.order_by("pk").values_list(
        "statement", "participant__name"
    ):
        found[statement].append(name)
    return {statement: tuple(names) for statement, names in found.items()}


def _phrase(
    phrase: Phrase, told: dict[int, _Told], speakers: dict[int, tuple[str, ...]]
) -> SetPhrase:
    uses = []
    for use in phrase.uses:
        one = told[use.text.key]
        uses.append(
            PhraseUse(
                day=use.text.day,
                speakers=speakers.get(one.statement or 0, ()),
                publisher=one.publisher,
                event=one.event,
                statement=one.statement,
                source=use.text.source,
            )
        )
    return SetPhrase(phrase.shown, uses[0], uses[1:])


def _add_missing(phrases: Sequence[SetPhrase]) -> None:
    """Later meetings and calls of the parties of the first use that do not have it."""
    firsts = [one.first.event for one in phrases if one.first.event]
    codes_of = _codes(EventParticipant.objects.filter(event__in=firsts))
    days = [one.first.day for one in phrases if one.first.day]
    if not days:
        return
    codes = {code for found in codes_of.values() for code in found}
    later = EventParticipant.objects.filter(
        event__is_visible=True,
        event__kind__in=TOGETHER,
        event__status__in=HAPPENED,
        event__start__gt=min(days),
        participant__country_code__in=codes,
        role__in=THERE,
    )
    by_event = _codes(later.order_by("-event__start"))
    rows = Event.objects.filter(pk__in=list(by_event)[:900], start__isnull=False)
    starts = [
        (start, event)
        for event, start in rows.order_by("start", "pk").values_list("pk", "start")
        if start
    ]
    for one in phrases:
        parties = codes_of.get(one.first.event or 0, frozenset())
        if len(parties) < 2 or not one.first.day:
            continue
        one.parties = tuple(sorted(parties))
        used = {use.event for use in one.uses}
        missing = [
            event
            for start, event in starts
            if start > one.first.day
            and parties <= by_event[event]
            and event not in used
        ]
        one.missing, one.missing_count = missing[:_MOST_MISSING], len(missing)


def _codes(takings: QuerySet[EventParticipant]) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    rows = takings.exclude(participant__country_code="")
    for event, code in rows.values_list("event", "participant__country_code")[
        :_MOST_TAKINGS
    ]:
        found[event].add(code)
    return {event: frozenset(codes) for event, codes in found.items()}
