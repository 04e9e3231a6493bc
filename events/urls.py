"""Addresses of the reader's pages and the data they are made of."""

from django.urls import URLPattern

app_name = "events"
urlpatterns: list[URLPattern] = []
