"""The app: everything between an article's text and its line on the timeline."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Timeline"
