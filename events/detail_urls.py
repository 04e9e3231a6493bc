"""Addresses of what belongs to one event: its files, and reports of mistakes in it."""

from django.urls import path, re_path

from events.views.event import event_data
from events.views.report import report, report_sent

app_name = "detail"
urlpatterns = [
    re_path(
        r"^events/(?P<pk>[0-9]{1,18})\.(?P<form>ics|bib|ris|json)$",
        event_data,
        name="event_data",
    ),
    path("events/<int:pk>/report/", report, name="report"),
    path("events/<int:pk>/report/sent/", report_sent, name="report_sent"),
]
