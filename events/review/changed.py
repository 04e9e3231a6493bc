"""Keep the decision, or take the new reading? Where the two disagree."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import QueryDict

from events import corrections
from events.corrections.disagreements import Disagreement, disagreements, read_since
from events.corrections.wording import Words
from events.models import Decision
from events.passages import statement_passage
from events.review.cards import (
    Answer,
    Card,
    Compared,
    Quote,
    change_page,
    first_mention,
    quote_of,
)

#: Decisions looked through at a time; those answered make room for the rest.
_MOST = 500


class ChangedReadings:
    name = "changed"
    label = "Changed by a new reading"

    def open(self) -> list[Disagreement]:
        decisions = read_since(
            Decision.objects.standing().filter(
                kind__in=[Decision.Kind.SET_FIELD, Decision.Kind.CONFIRM]
            )
        ).select_related("event", "statement__source", "editor")
        return list(disagreements(decisions[:_MOST]))

    def count(self) -> int:
        return len(self.open())

    def rows(
        self, *, newest: bool, skipped: list[str], most: int
    ) -> list[Disagreement]:
        found = [row for row in self.open() if self.key(row) not in skipped]
        return (found[::-1] if newest else found)[:most]

    def row(self, key: str) -> Disagreement | None:
        return next((row for row in self.open() if self.key(row) == key), None)

    def key(self, row: Disagreement) -> str:
        return f"{row.decision.pk}-{row.field}"

    def title(self, row: Disagreement) -> str:
        subject = row.decision.event or row.decision.statement
        return f"A new reading gives another {row.field} of “{subject}”: keep yours?"

    def card(self, row: Disagreement) -> Card:
        subject = row.decision.event or row.decision.statement
        words = Words([(row.field, row.decided), (row.field, row.proposed)])
        decided = words.of(row.field, row.decided)
        return Card(
            question=self.title(row),
            quotes=_quotes(row),
            heading="What stands and what was read",
            columns=("The new reading", "Decided"),
            compared=[
                Compared(
                    row.field.capitalize(),
                    words.of(row.field, row.proposed),
                    decided,
                    is_same=False,
                )
            ],
            why="the text was read again since it was decided",
            because=f"{row.decision.editor or 'An editor'} decided it on "
            f"{row.decision.taken:%-d %B %Y}."
            + (f" “{row.decision.note}”" if row.decision.note else ""),
            answers=[
                Answer("keep", "Keep the decision", "S"),
                Answer("accept", "Take the new reading", "D"),
            ],
            outcome=f"“Keep” holds “{decided}” against this reading as well.",
            icon=row.decision.event.kind if row.decision.event else "speech",
            edit=change_page(subject),
        )

    def answer(
        self, row: Disagreement, answer: str, given: QueryDict, editor: User
    ) -> Decision:
        decide = {
            "keep": corrections.keep_decision,
            "accept": corrections.accept_proposal,
        }.get(answer)
        if decide is None:
            raise ValidationError("Choose one of the answers.")
        return decide(decision=row.decision, field=row.field, editor=editor)


def _quotes(row: Disagreement) -> list[Quote]:
    if event := row.decision.event:
        told = first_mention(event)
        return [quote_of(told, f"The sentence, in {told.source}")] if told else []
    statement = row.decision.statement
    if statement is None:
        return []
    passage = statement_passage(statement)
    return [
        Quote(
            heading=f"The passage, in {statement.source}",
            before=passage.before,
            marked=passage.marked,
            after=passage.after,
            link=statement.source.get_absolute_url(),
            link_label="Open source",
        )
    ]
