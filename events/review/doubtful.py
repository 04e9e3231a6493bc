"""Is this right? Events the reading itself is not sure of."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse

from events import corrections
from events.models import Decision, Event
from events.review.cards import (
    Answer,
    Card,
    RowQueue,
    change_page,
    first_mention,
    quote_of,
)
from events.review.comparing import compare, fields_of, told_by

#: Surer ones are not asked about.
DOUBTFUL = 0.6


class DoubtfulEvents(RowQueue):
    name = "right"
    label = "Is it right?"
    doubt = ("confidence",)

    def open(self) -> QuerySet[Event]:
        """Served by the index `event_editors_queue`."""
        return Event.objects.visible().filter(
            review=Event.Review.UNREVIEWED, confidence__lt=DOUBTFUL
        )

    def title(self, row: Event) -> str:
        return f"Is this right: {row.title}?"

    def card(self, row: Event) -> Card:
        told = first_mention(row)
        another = f"{reverse('admin:events_event_merge')}?event={row.pk}"
        return Card(
            question=self.title(row),
            quotes=[quote_of(told, f"The sentence, in {told.source}")] if told else [],
            heading=f"Event {row.pk}",
            compared=compare(told_by(told) if told else fields_of(row), fields_of(row)),
            why="the reading is not sure",
            because=f"It counts {row.confidence:.2f} of 1: the sentence may tell of "
            "something else, or of nothing that happened.",
            answers=[
                Answer("right", "Right", "S"),
                Answer("wrong", "No such event", "X"),
                Answer("another", "Same as another…", "F", href=another),
            ],
            outcome="“Right” confirms the event with every field as it stands.",
            doubt=f"Confidence {row.confidence:.2f}, not asked from {DOUBTFUL:.2f}",
            icon=row.kind,
            edit=change_page(row),
            about=row.get_absolute_url(),
        )

    def answer(
        self, row: Event, answer: str, given: QueryDict, editor: User
    ) -> Decision:
        if answer == "right":
            return corrections.confirm_event(event=row, editor=editor)
        if answer == "wrong":
            return corrections.reject_event(event=row, editor=editor)
        raise ValidationError("Choose one of the answers.")
