"""What is kept: sources, what they say, what the timeline shows, what editors decided."""

from events.models.decision import Decision
from events.models.event import Event, EventParticipant, EventRelation, EventTopic
from events.models.mention import EventMention, MentionParticipant
from events.models.participant import Alias, Office, Participant
from events.models.reference import ReferenceRecord
from events.models.report import Report
from events.models.source import ExtractionRun, Source
from events.models.statement import Statement
from events.models.topic import Topic

__all__ = [
    "Alias",
    "Decision",
    "Event",
    "EventMention",
    "EventParticipant",
    "EventRelation",
    "EventTopic",
    "ExtractionRun",
    "MentionParticipant",
    "Office",
    "Participant",
    "ReferenceRecord",
    "Report",
    "Source",
    "Statement",
    "Topic",
]
