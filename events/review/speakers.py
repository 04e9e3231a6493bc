"""Who said this? Statements whose speaker was not found."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from events import corrections
from events.models import Decision, Event, Participant, Statement
from events.passages import statement_passage
from events.review.cards import (
    Answer,
    Card,
    Quote,
    RowQueue,
    change_page,
    source_line,
)

#: Those named most in the source come first; more do not fit a card.
_MOST = 8


class UnknownSpeakers(RowQueue):
    name = "speech"
    label = "Who said it?"
    doubt = ("confidence",)

    def open(self) -> QuerySet[Statement]:
        return (
            Statement.objects.visible()
            .filter(speakers=None, review=Event.Review.UNREVIEWED)
            .select_related("source")
        )

    def title(self, row: Statement) -> str:
        return f"Who said “{row.text[:60]}{'…' if len(row.text) > 60 else ''}”?"

    def card(self, row: Statement) -> Card:
        passage = statement_passage(row)
        return Card(
            question=self.title(row),
            quotes=[
                Quote(
                    heading=f"The passage, in {row.source}",
                    before=passage.before,
                    marked=passage.marked,
                    after=passage.after,
                    caption=source_line(row.source),
                    link=row.source.get_absolute_url(),
                    link_label="Open source",
                )
            ],
            heading="The speaker",
            why="nobody was found to have said it",
            answers=[
                Answer("speaker", "Said by the one chosen", "S"),
                Answer("right", "It does not say who", "D"),
                Answer("wrong", "Not a statement", "X"),
            ],
            outcome="The speaker chosen stands under every new reading.",
            doubt=row.get_kind_display(),
            icon="speech",
            edit=change_page(row),
            inputs="events/review/speaker_input.html",
            choices={"speakers": candidates(row)},
        )

    def answer(
        self, row: Statement, answer: str, given: Mapping[str, str], editor: User
    ) -> Decision:
        if answer == "right":
            return corrections.confirm_statement(statement=row, editor=editor)
        if answer == "wrong":
            return corrections.reject_statement(statement=row, editor=editor)
        speaker = _speaker(given.get("name", "").strip(), given.get("speaker", ""))
        return corrections.set_speakers(
            statement=row, speakers=[speaker], editor=editor
        )


def candidates(statement: Statement) -> list[Participant]:
    """Those the same source names, at the statement's own event first."""
    source = statement.source_id
    named = Participant.objects.current().filter(
        Q(mention_takings__mention__source=source) | Q(statements__source=source)
    )
    at_event = set(
        named.filter(mention_takings__mention__event=statement.event_id).values_list(
            "pk", flat=True
        )
    )
    rows = list(named.distinct().order_by("kind", "name"))
    rows.sort(key=lambda row: (row.pk not in at_event, row.kind != "person"))
    return rows[:_MOST]


def _speaker(name: str, chosen: str) -> Participant:
    """Whom the name fits alone, else whoever was chosen from the list."""
    if name:
        found = list(
            Participant.objects.current()
            .filter(Q(name__iexact=name) | Q(aliases__name__iexact=name))
            .distinct()[:2]
        )
        if len(found) == 1:
            return found[0]
        told = "Several bear" if found else "Nobody bears"
        raise ValidationError(f"{told} the name “{name}”.")
    if chosen.isdecimal() and (row := Participant.objects.filter(pk=chosen).first()):
        return row
    raise ValidationError("Choose who said it, or give a name.")
