"""Who said this? Statements whose speaker was not found."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import QueryDict

from events import corrections
from events.models import (
    Decision,
    Event,
    MentionParticipant,
    Participant,
    Statement,
)
from events.passages import statement_passage
from events.review.cards import (
    Answer,
    Card,
    Quote,
    RowQueue,
    change_page,
    source_line,
)

#: More do not fit a card.
_MOST = 12


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
            heading="Who said it",
            why="nobody was found to have said it",
            answers=[
                Answer("speaker", "Said by those chosen", "S"),
                Answer("right", "It does not say who", "D"),
                Answer("wrong", "Not a statement", "X"),
            ],
            outcome="“Said by” gives the statement the speakers chosen, one or several.",
            doubt=row.get_kind_display(),
            icon="speech",
            edit=change_page(row),
            inputs="events/review/speaker_input.html",
            choices={"speakers": candidates(row)},
        )

    def answer(
        self, row: Statement, answer: str, given: QueryDict, editor: User
    ) -> Decision:
        if answer == "right":
            return corrections.confirm_statement(statement=row, editor=editor)
        if answer == "wrong":
            return corrections.reject_statement(statement=row, editor=editor)
        speakers = _chosen(given.getlist("speaker"))
        if name := given.get("name", "").strip():
            speakers.append(_named(name))
        if not speakers:
            raise ValidationError("Choose who said it, or give a name.")
        return corrections.set_speakers(statement=row, speakers=speakers, editor=editor)


def candidates(statement: Statement) -> list[Participant]:
    """Those the same source names, the nearest to the words first."""
    source = statement.source_id
    takings = MentionParticipant.objects.filter(mention__source=source)
    near: dict[int, int] = {}
    for pk, start, mention in takings.values_list(
        "participant", "start", "mention__start"
    ):
        far = abs((mention if start is None else start) - statement.start)
        near[pk] = min(far, near.get(pk, far))
    said = Statement.objects.filter(source=source, speakers__isnull=False)
    for pk, start in said.values_list("speakers", "start"):
        far = abs(start - statement.start)
        near[pk] = min(far, near.get(pk, far))
    rows = Participant.objects.current().filter(pk__in=near)
    return sorted(rows, key=lambda row: (near[row.pk], row.name))[:_MOST]


def _chosen(numbers: list[str]) -> list[Participant]:
    wanted = [number for number in numbers if number.isdecimal()]
    return list(Participant.objects.filter(pk__in=wanted).order_by("name"))


def _named(name: str) -> Participant:
    """The one participant that `name` fits."""
    found = list(
        Participant.objects.current()
        .filter(Q(name__iexact=name) | Q(aliases__name__iexact=name))
        .distinct()[:2]
    )
    if len(found) != 1:
        told = "Several bear" if found else "Nobody bears"
        raise ValidationError(f"{told} the name “{name}”.")
    return found[0]
