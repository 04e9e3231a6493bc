"""Addresses of the review queue."""

from django.urls import path

from events.views.review import review, withdraw

urlpatterns = [
    path("", review, name="review"),
    path("withdraw/", withdraw, name="review_withdraw"),
]
