"""The statements' filter: query string -> cleaned values -> queryset.

What cannot be understood is explained and left out; the rest selects.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload
from urllib.parse import urlencode

from django import forms
from django.db.models import Count, QuerySet
from django.utils.functional import cached_property
from django.utils.text import slugify

from events.form_fields import ListField, PeriodForm
from events.models import Participant, Source, Statement, Topic
from events.search import matching_statements

#: Keys of an address in the order it is written.
KEYS = ("q", "person", "topic", "kind", "publisher", "from", "to")
#: Choices listed of each; whoever is not among them is found by the address.
_MOST = 300
_KIND_WORDS = {"verbatim": "direct", "mixed": "mixed", "reported": "reported"}


KIND_CHOICES = [
    (word, Statement.Kind(kind).label) for word, kind in _KIND_WORDS.items()
]


def _speakers(slugs: Sequence[str]) -> Mapping[str, Participant]:
    rows = Participant.objects.select_related("joined_to").filter(slug__in=slugs)
    return {row.slug: row.joined_to or row for row in rows}


def _topics(slugs: Sequence[str]) -> Mapping[str, Topic]:
    return {row.slug: row for row in Topic.objects.filter(slug__in=slugs)}


def _kinds(asked: Sequence[str]) -> Mapping[str, str]:
    """ "direct" is what the database calls "verbatim"; an address may say either."""
    known = {**_KIND_WORDS, "direct": "direct"}
    return {one: known[one] for one in asked if one in known}


def publishers() -> dict[str, str]:
    """Slug -> name of every publisher of a source."""
    names = Source.objects.exclude(publisher="").values_list("publisher", flat=True)
    return {
        slugify(name, allow_unicode=True) or "publisher": name
        for name in names.distinct().order_by("publisher")
    }


def _publishers(slugs: Sequence[str]) -> Mapping[str, str]:
    known = publishers()
    return {slug: known[slug] for slug in slugs if slug in known}


class Latest(Sequence[int]):
    """Ids of statements for a paginator, the latest first, undated last.

    Taken apart, either part is in the order of an index; a late page skips along it.
    """

    def __init__(self, found: QuerySet[Statement]) -> None:
        dated = found.filter(said__isnull=False).order_by("-said", "-pk")
        undated = found.filter(said=None).order_by("-pk")
        self.parts = [part.values_list("pk", flat=True) for part in (dated, undated)]

    @cached_property
    def counts(self) -> list[int]:
        return [part.count() for part in self.parts]

    def __len__(self) -> int:
        return sum(self.counts)

    @overload
    def __getitem__(self, asked: int) -> int: ...
    @overload
    def __getitem__(self, asked: slice) -> list[int]: ...
    def __getitem__(self, asked: int | slice) -> int | list[int]:
        if isinstance(asked, int):
            return self[asked : asked + 1][0]
        dated, undated = self.parts
        first, end, _ = asked.indices(len(self))
        there = self.counts[0]
        found = list(dated[first : min(end, there)]) if first < there else []
        if end > there:
            found += undated[max(first - there, 0) : end - there]
        return found


class StatementFilterForm(PeriodForm):
    """`statements()` gives what is understood, valid or not."""

    q = forms.CharField(required=False, max_length=200, strip=True)
    person = ListField(find=_speakers, noun="speaker", can_leave_out=False)
    topic = ListField(find=_topics, noun="topic", can_leave_out=False)
    kind = ListField(find=_kinds, noun="kind of statement", can_leave_out=False)
    publisher = ListField(find=_publishers, noun="publisher", can_leave_out=False)

    @cached_property
    def understood(self) -> dict[str, Any]:
        self.is_valid()
        return {key: v for key in KEYS if (v := self.cleaned_data.get(key))}

    def statements(self) -> QuerySet[Statement]:
        """All that match, in no order; each link table is walked once (IN)."""
        given = self.understood
        found: QuerySet[Statement] = Statement.objects.visible()
        if people := given.get("person"):
            link = Statement.speakers.through.objects.filter(
                participant__in=[row.pk for row in people.values()]
            )
            found = found.filter(pk__in=link.values("statement"))
        if topics := given.get("topic"):
            about = Statement.topics.through.objects.filter(
                topic__in=[topic.pk for topic in topics.values()]
            )
            found = found.filter(pk__in=about.values("statement"))
        if kinds := given.get("kind"):
            found = found.filter(kind__in=kinds.values())
        if outlets := given.get("publisher"):
            found = found.filter(source__publisher__in=outlets.values())
        if first := given.get("from"):
            found = found.filter(said__gte=first)
        if last := given.get("to"):
            found = found.filter(said__lte=last)
        if text := given.get("q"):
            found = matching_statements(found, text)
        return found.order_by()

    def latest(self) -> Latest:
        return Latest(self.statements())

    @cached_property
    def values(self) -> dict[str, list[str]]:
        """What is understood as the address has it."""
        values: dict[str, list[str]] = {}
        for key, cleaned in self.understood.items():
            told = list(cleaned) if isinstance(cleaned, dict) else [self.data.get(key)]
            values[key] = [str(one).strip() for one in told]
        return values

    def url(self, path: str, **changes: Sequence[str]) -> str:
        values = {**self.values, **changes}
        pairs = [(key, ",".join(told)) for key, told in values.items() if told]
        return f"{path}?{urlencode(pairs, safe=',')}" if pairs else path

    def chips(self, path: str) -> list[tuple[str, str]]:
        """What is chosen in words, and the address without it."""
        chips = []
        for key, told in self.values.items():
            for one in told:
                rest = [other for other in told if other != one]
                chips.append((self._label(key, one), self.url(path, **{key: rest})))
        return chips

    def _label(self, key: str, value: str) -> str:
        cleaned = self.understood[key]
        match key:
            case "q":
                return f"“{value}”"
            case "from" | "to":
                return f"{key} {value}"
            case "kind":
                return str(Statement.Kind(cleaned[value]).label)
        return str(cleaned[value])


def speaker_choices() -> list[tuple[str, str]]:
    """Whoever said most, by name."""
    link = Statement.speakers.through.objects.filter(statement__is_rejected=False)
    named = link.values("participant__slug", "participant__name")
    counted = named.annotate(count=Count("pk")).order_by("-count")[:_MOST]
    return sorted(
        (
            (
                row["participant__slug"],
                f"{row['participant__name']} ({row['count']:,})",
            )
            for row in counted
        ),
        key=lambda choice: choice[1],
    )


def topic_choices() -> list[tuple[str, str]]:
    return list(Topic.objects.values_list("slug", "name"))
