"""Addresses of the reader's pages and the data they are made of."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from events.api.documentation import documentation
from events.views.embed import embed
from events.views.event import event
from events.views.exports import (
    timeline_atom,
    timeline_csv,
    timeline_ics,
    timeline_js,
    timeline_json,
)
from events.views.lanes import lanes
from events.views.participant import participant
from events.views.people import countries, organizations, people
from events.views.quality import quality
from events.views.sitemap import robots, sitemap, sitemap_events, sitemap_pages
from events.views.source import source, sources
from events.views.statements import statement, statements
from events.views.timeline import names, timeline
from events.views.topic import topic, topics
from events.views.two_sides import two_sides


class NameConverter(StringConverter):
    """A slug in any script: names are not all written in Latin letters."""

    regex = r"[-\w]+"


register_converter(NameConverter, "name")

app_name = "events"
urlpatterns = [
    path("", timeline, name="timeline"),
    path("names/", names, name="names"),
    path("timeline.json", timeline_json, name="timeline_json"),
    path("timeline.csv", timeline_csv, name="timeline_csv"),
    path("timeline.ics", timeline_ics, name="timeline_ics"),
    path("timeline.atom", timeline_atom, name="timeline_atom"),
    path("timelinejs.json", timeline_js, name="timeline_js"),
    path("api/", documentation, name="api"),
    path("embed/", embed, name="embed"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-pages.xml", sitemap_pages, name="sitemap_pages"),
    path("sitemap-events-<int:block>.xml", sitemap_events, name="sitemap_events"),
    path("events/<int:pk>/", event, name="event_short"),
    path("events/<int:pk>/<name:slug>/", event, name="event"),
    path("people/", people, name="people"),
    path("people/<name:slug>/", participant, name="person"),
    path("countries/", countries, name="countries"),
    path("countries/<name:slug>/", participant, name="country"),
    path("organizations/", organizations, name="organizations"),
    path("organizations/<name:slug>/", participant, name="organization"),
    path("topics/", topics, name="topics"),
    path("topics/<name:slug>/", topic, name="topic"),
    path("statements/", statements, name="statements"),
    path("statements/<int:pk>/", statement, name="statement"),
    path("sources/", sources, name="sources"),
    path("sources/<int:pk>/", source, name="source"),
    path("lanes/", lanes, name="lanes"),
    path("two-sides/", two_sides, name="two_sides"),
    path("quality/", quality, name="quality"),
]
