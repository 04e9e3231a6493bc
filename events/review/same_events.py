"""Is this the same event? Two that linking did not dare to join."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse

from events import corrections
from events.corrections.events import shown
from events.corrections.wording import Words
from events.linking.merging import SAME
from events.models import Decision, Event, EventRelation
from events.review.cards import (
    Answer,
    Card,
    RowQueue,
    change_page,
    first_mention,
    quote_of,
)
from events.review.comparing import compare, fields_of


class SameEvents(RowQueue):
    name = "same"
    label = "Same event?"
    doubt = ("-score",)  # what was nearest to being joined comes first

    def open(self) -> QuerySet[EventRelation]:
        """Editors' answers and merges take their suggestions away (`relate_events`)."""
        return EventRelation.objects.filter(
            relation=EventRelation.Relation.SUGGESTED_SAME,
            event__is_visible=True,
            other__is_visible=True,
        ).select_related("event", "other")

    def title(self, row: EventRelation) -> str:
        _, kept = sides(row)
        when = Words().of("date", {**shown(kept, "date"), "date_text": ""})
        return f"Is this the same event as “{kept}” ({when})?"

    def card(self, row: EventRelation) -> Card:
        other, kept = sides(row)
        told, rests = first_mention(other), first_mention(kept)
        quotes = []
        if told:
            quotes.append(quote_of(told, f"The sentence, in {told.source}"))
        if rests:
            heading = f"What event {kept.pk} rests on now"
            quotes.append(quote_of(rests, heading, whole=False))
        compared = compare(fields_of(other), fields_of(kept))
        differing = [each.field.lower() for each in compared if not each.is_same]
        because = (
            f"What differs: {', '.join(differing)}."
            if differing
            else "Nothing differs."
        )
        another = f"{reverse('admin:events_event_merge')}?event={other.pk}"
        return Card(
            question=self.title(row),
            quotes=quotes,
            heading=f"The candidate, event {kept.pk}",
            compared=compared,
            why=", ".join(_reasons(row)) or "they resemble each other",
            because=because,
            answers=[
                Answer("same", "Same event", "S"),
                Answer("two", "Two events", "D"),
                Answer("another", "Same as another…", "F", href=another),
                Answer("wrong", "Wrong passage", "X"),
            ],
            outcome=f"“Same event” moves {_sources(other)} to event {kept.pk}.",
            doubt=_doubt(row.score),
            icon=kept.kind,
            edit=change_page(other),
            about=kept.get_absolute_url(),
        )

    def answer(
        self, row: EventRelation, answer: str, given: QueryDict, editor: User
    ) -> Decision:
        other, kept = sides(row)
        if answer == "same":
            return corrections.merge_events(keep=kept, other=other, editor=editor)
        if answer == "two":
            return corrections.keep_events_apart(event=kept, other=other, editor=editor)
        if answer == "wrong" and (told := first_mention(other)):
            return corrections.reject_mention(mention=told, editor=editor)
        raise ValidationError("Choose one of the answers.")


def sides(row: EventRelation) -> tuple[Event, Event]:
    """The event asked about, and the one it may be: reviewed, or known for longer."""
    older, newer = sorted((row.event, row.other), key=lambda event: event.pk)
    if newer.review != Event.Review.UNREVIEWED == older.review:
        return older, newer
    return newer, older


def _doubt(score: float) -> str:
    if score < SAME:
        return f"Score {score:.2f}, joined without asking from {SAME:.2f}"
    return f"Score {score:.2f}, but one of them was decided on"


def _reasons(row: EventRelation) -> list[str]:
    """Linking's reasons as an editor reads them: "kind 1.0" is the same kind."""
    return [
        "the same kind"
        if reason == "kind 1.0"
        else "kinds that may be one"
        if reason.startswith("kind ")
        else reason
        for reason in row.reasons
    ]


def _sources(event: Event) -> str:
    return "its source" if event.source_count == 1 else f"{event.source_count} sources"
