"""All queues, and where an editor stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.utils import timezone

from events.models import Decision
from events.review.cards import Queue
from events.review.changed import ChangedReadings
from events.review.dates import UndatedSources
from events.review.doubtful import DoubtfulEvents
from events.review.reported import ReportedMistakes
from events.review.same_events import SameEvents
from events.review.speakers import UnknownSpeakers

QUEUES: tuple[Queue, ...] = (
    SameEvents(),
    DoubtfulEvents(),
    UndatedSources(),
    UnknownSpeakers(),
    ChangedReadings(),
    ReportedMistakes(),
)
BY_NAME = {queue.name: queue for queue in QUEUES}


@dataclass(frozen=True, slots=True)
class Tab:
    queue: Queue
    count: int


def tabs() -> list[Tab]:
    return [Tab(queue, queue.count()) for queue in QUEUES]


def chosen(name: str, counted: list[Tab]) -> Queue:
    """The queue asked for, else the first that has a question."""
    if name in BY_NAME:
        return BY_NAME[name]
    return next((tab.queue for tab in counted if tab.count), QUEUES[0])


def decided_today(editor: User) -> int:
    midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    return (
        Decision.objects.standing().filter(editor=editor, taken__gte=midnight).count()
    )
