"""When was this published? Sources that nothing dates."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.http import QueryDict

from events import corrections
from events.models import Decision, Source
from events.review.cards import Answer, Card, Quote, RowQueue, change_page

#: Characters of the text shown: a date stands at the head if anywhere.
_HEAD = 900


class UndatedSources(RowQueue):
    name = "dates"
    label = "Dates"

    def open(self) -> QuerySet[Source]:
        """Without those of which an editor said that nobody knows."""
        decided = Decision.objects.standing().filter(
            source=OuterRef("pk"), kind=Decision.Kind.SET_FIELD, field="published"
        )
        return Source.objects.undated().exclude(Exists(decided))

    def title(self, row: Source) -> str:
        return f"When was “{row}” published?"

    def card(self, row: Source) -> Card:
        head = row.text[:_HEAD].rstrip()
        return Card(
            question=self.title(row),
            quotes=[
                Quote(
                    heading=f"The text, in {row.publisher or row.name}",
                    marked=head + (" …" if len(row.text) > _HEAD else ""),
                    link=row.get_absolute_url(),
                    link_label="Open source",
                )
            ],
            heading="Date of publication",
            why="nothing in the text or its file dates it",
            because="Its “today” and “on Saturday” are no days until it is dated.",
            answers=[
                Answer("date", "Set the date", "S"),
                Answer("unknown", "Nobody knows", "X"),
            ],
            outcome="The days in the text are counted from this date when it is read "
            "again (ingest_articles --reread).",
            edit=change_page(row),
            inputs="events/review/date_input.html",
        )

    def answer(
        self, row: Source, answer: str, given: QueryDict, editor: User
    ) -> Decision:
        if answer == "unknown":
            return corrections.set_source_published(
                source=row, published=None, editor=editor
            )
        if answer == "date" and given.get("published"):
            return corrections.set_source_published(
                source=row, published=str(given["published"]), editor=editor
            )
        raise ValidationError("Give the day, or say that nobody knows it.")
