"""The editors' admin: one module a model, saving through corrections.py alone."""

from django.contrib import admin

from events.admin.decision import DecisionAdmin
from events.admin.event import EventAdmin
from events.admin.participant import ParticipantAdmin
from events.admin.source import ExtractionRunAdmin, SourceAdmin
from events.admin.statement import StatementAdmin
from events.admin.topic import TopicAdmin

admin.site.site_header = admin.site.site_title = "Diplomacy Timeline: editors"
admin.site.index_title = "What the texts say and what editors decided"

__all__ = [
    "DecisionAdmin",
    "EventAdmin",
    "ExtractionRunAdmin",
    "ParticipantAdmin",
    "SourceAdmin",
    "StatementAdmin",
    "TopicAdmin",
]
