"""The type-ahead: people by any of their names, told apart by their offices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F

from events.facets.choices import people_named
from events.models import Office, Participant

if TYPE_CHECKING:
    from events.views.timeline_page import TimelinePage


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`pieces` of the name, every second one matched."""

    pieces: list[str]
    mark: str
    office: str
    count: int
    href: str


def suggestions(page: TimelinePage) -> list[Suggestion]:
    text = page.given.get("name", "")
    counted = people_named(text, page.masks)
    people = Participant.objects.in_bulk([pk for pk, _ in counted])
    offices: dict[int, str] = {}
    # The one held now or last: a month at another ministry meanwhile tells less.
    held = Office.objects.filter(participant__in=people)
    for office in held.order_by(F("end").asc(nulls_last=True), "start", "pk"):
        offices[office.participant_id] = str(office)
    address = page.form.address.page()
    matched = re.compile(rf"(?<!\w)({re.escape(text)})", re.IGNORECASE)
    return [
        Suggestion(
            pieces=matched.split(people[pk].name),
            mark=people[pk].country_code,
            office=offices.get(pk, ""),
            count=count,
            href=address.toggling("person", people[pk].slug).url(),
        )
        for pk, count in counted
    ]
