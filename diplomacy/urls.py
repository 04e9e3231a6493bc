"""The site's addresses: the timeline at the root, the editors' admin beside it."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("events.api.urls")),
    path("review/", include("events.review_urls")),
    path("", include("events.detail_urls")),
    path("", include("events.urls")),
]
