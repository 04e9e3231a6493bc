"""Filters of the editors' lists that a column alone does not give."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Max, Min, QuerySet
from django.http import HttpRequest


class YearFilter(admin.SimpleListFilter):
    """By year of `column`, whose index gives the first and the last year at once."""

    title = "year"
    parameter_name = "year"
    column = "sort_date"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        ends = model_admin.model.objects.aggregate(
            first=Min(self.column), last=Max(self.column)
        )
        if ends["first"] is None:
            return [("none", "Undated")]
        years = range(ends["last"].year, ends["first"].year - 1, -1)
        # A stray date far off must not make a list of centuries.
        return [(str(year), str(year)) for year in list(years)[:40]] + [
            ("none", "Undated")
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        if value == "none":
            return queryset.filter(**{f"{self.column}__isnull": True})
        if value and value.isdecimal():
            return queryset.filter(**{f"{self.column}__year": int(value)})
        return queryset


class UndatedFilter(YearFilter):
    """Of events: undated is what has no day of its own, announced or not."""

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "none":
            return queryset.filter(start=None)
        return super().queryset(request, queryset)


class SaidFilter(YearFilter):
    column = "said"


class PublishedFilter(YearFilter):
    column = "published"
    parameter_name = "published_year"


class ShownFilter(admin.SimpleListFilter):
    """Readers see an event unless it was rejected or joined to another."""

    title = "shown to readers"
    parameter_name = "shown"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("all", "All"),
            ("joined", "Joined to another"),
            ("rejected", "Rejected"),
        ]

    def choices(self, changelist: Any) -> Any:
        """Shown ones are the default, so that "All" is a choice of its own."""
        yield {
            "selected": self.value() is None,
            "query_string": changelist.get_query_string(remove=[self.parameter_name]),
            "display": "Shown",
        }
        for value, label in self.lookup_choices:
            yield {
                "selected": self.value() == str(value),
                "query_string": changelist.get_query_string(
                    {self.parameter_name: value}
                ),
                "display": label,
            }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "all":
                return queryset
            case "joined":
                return queryset.exclude(joined_to=None)
            case "rejected":
                return queryset.filter(is_rejected=True)
        # A merge action posts to the list: what it names stays in it.
        return queryset.filter(is_visible=True)
