"""Participants: people, countries and organisations with their names and offices."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from ninja import Router

from events.api.access import answer
from events.api.filters import ParticipantsAsked, slug
from events.api.listing import listing, with_page
from events.api.paging import Column, Order
from events.api.parameters import (
    PAGING,
    PARTICIPANT_FILTERS,
    PageForm,
    check,
    described,
)
from events.api.schemas import Participant as ParticipantTold
from events.api.schemas import ParticipantPage, Problem
from events.exports.objects import Row, participant_objects
from events.models import Participant

router = Router(by_alias=True, tags=["Participants"])
ORDER = Order("participants", (Column("slug"),))


@router.get(
    "/participants",
    response={200: ParticipantPage, 304: None, 400: Problem},
    operation_id="listParticipants",
    summary="Participants by id",
    openapi_extra=described((*PARTICIPANT_FILTERS, *PAGING)),
)
def participants(request: HttpRequest) -> HttpResponse:
    """Everybody that takes part in an event, speaks or relays what was said."""
    form, paging = ParticipantsAsked(request.GET), PageForm(request.GET)
    check(request, (*PARTICIPANT_FILTERS, *PAGING), form, paging)

    def write(rows: list[Participant]) -> Iterator[Row]:
        for row, made in zip(rows, participant_objects(rows), strict=True):
            yield with_page(request, made, row)

    return listing(request, form.participants(), ORDER, paging, write)


@router.get(
    "/participants/{id}",
    response={200: ParticipantTold, 304: None, 400: Problem, 404: Problem},
    operation_id="getParticipant",
    summary="One participant",
)
def participant(request: HttpRequest, id: str) -> HttpResponse:
    """A person, country or organisation. A name that an editor joined to another leads
    there. Its events are those of the filter “person”, “country” or “org”."""
    check(request, ())
    rows = Participant.objects.select_related("joined_to")
    found = get_object_or_404(rows, slug=slug(id))
    if found.joined_to:
        return redirect("api-1:participant", found.joined_to.slug, permanent=True)
    [made] = participant_objects([found])
    return answer(with_page(request, made, found))
