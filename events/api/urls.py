"""Addresses of the API's first version."""

from django.urls import re_path

from events.api.access import unknown
from events.api.v1 import namespace, urlpatterns

app_name = namespace
urlpatterns = [*urlpatterns, re_path(r"^(?P<rest>.*)$", unknown)]
