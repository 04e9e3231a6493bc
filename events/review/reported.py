"""A reader says it is wrong: reports of mistakes, the oldest first."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import QueryDict

from events import corrections
from events.corrections.wording import day
from events.models import Decision, Report
from events.passages import statement_passage
from events.review.cards import (
    Answer,
    Card,
    Quote,
    RowQueue,
    change_page,
    first_mention,
    quote_of,
)
from events.review.comparing import compare, fields_of, told_by


class ReportedMistakes(RowQueue):
    name = "reports"
    label = "Readers’ reports"

    def open(self) -> QuerySet[Report]:
        return Report.objects.open().select_related("event", "statement__source")

    def title(self, row: Report) -> str:
        return f"A reader reports a mistake: {row.event.title}"

    def card(self, row: Report) -> Card:
        told = first_mention(row.event)
        now = fields_of(row.event)
        return Card(
            question=self.title(row),
            quotes=self._quotes(row),
            heading=f"Event {row.event_id}",
            compared=compare(told_by(told) if told else now, now),
            why=f"a reader doubts it ({row.get_about_display().lower()})",
            because=f"Reported on {day(row.made.date())}"
            + (f", answer to {row.reader}." if row.reader else "."),
            answers=[
                Answer("right", "Right as it stands", "S"),
                Answer("corrected", "Corrected", "D"),
                Answer("wrong", "No such event", "X"),
            ],
            outcome="“Right” confirms the event; “Corrected” closes the report once its "
            "fields are edited.",
            icon=row.event.kind,
            edit=change_page(row.statement or row.event),
            about=row.event.get_absolute_url(),
        )

    def _quotes(self, row: Report) -> list[Quote]:
        quotes = [Quote(heading="What the reader says", marked=row.message)]
        if row.statement:
            passage = statement_passage(row.statement)
            quotes.append(
                Quote(
                    heading=f"The statement, in {row.statement.source}",
                    before=passage.before,
                    marked=passage.marked,
                    after=passage.after,
                    link=row.statement.get_absolute_url(),
                    link_label="Open statement",
                )
            )
        elif told := first_mention(row.event):
            quotes.append(quote_of(told, f"The sentence, in {told.source}"))
        return quotes

    def answer(
        self, row: Report, answer: str, given: QueryDict, editor: User
    ) -> Decision:
        match answer:
            case "right":
                decision = corrections.confirm_event(event=row.event, editor=editor)
            case "wrong":
                decision = corrections.reject_event(event=row.event, editor=editor)
            case "corrected":
                decision = self._correction(row)
            case _:
                raise ValidationError("Choose one of the answers.")
        row.decision = decision
        row.save(update_fields=["decision"])
        return decision

    def _correction(self, row: Report) -> Decision:
        """The last decision on the event or the statement since the report was made."""
        about = Q(event=row.event) | Q(statement__event=row.event)
        if row.statement:
            about |= Q(statement=row.statement)
        found = Decision.objects.standing().filter(about, taken__gte=row.made).last()
        if found is None:
            raise ValidationError(
                "Nothing was corrected since the report: edit the fields first (E)."
            )
        return found
