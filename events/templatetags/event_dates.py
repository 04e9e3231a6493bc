"""Dates of events for templates: `{{ event|event_date }}`, `{{ day|long_day }}`."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template

from events import wording

register = template.Library()


def when_of(event: Any) -> wording.When:
    """The time of an `Event`, or of anything that has its columns."""
    return wording.When(
        start=event.start,
        end=event.end,
        precision=event.precision,
        modifier=event.date_modifier,
        text=event.date_text,
        announced=event.announced,
        status=event.status,
    )


@register.filter
def event_date(event: Any) -> str:
    """As precise as told: "13 November 2021", "mid-February 2021", "undated, …"."""
    return wording.long_date(when_of(event))


@register.filter
def event_weekday_date(event: Any) -> str:
    """The same with the day of the week where a day is told."""
    return wording.long_date(when_of(event), weekday=True)


@register.filter
def event_machine_date(event: Any) -> str:
    """For `<time datetime>`; empty where it can claim nothing."""
    return wording.machine_date(when_of(event))


@register.filter
def long_day(value: date | None) -> str:
    """13 November 2021"""
    return wording.day(value) if value else ""


@register.filter
def short_day(value: date | None) -> str:
    """13 Nov"""
    return wording.short_day(value) if value else ""


@register.filter
def short_day_year(value: date | None) -> str:
    """13 Nov 2021"""
    return wording.short_day(value, year=True) if value else ""
