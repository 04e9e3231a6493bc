"""Topics, and the words that fields are limited to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from events.api import words
from events.api.access import answer
from events.api.filters import slug
from events.api.listing import listing, with_page
from events.api.paging import Column, Order
from events.api.parameters import PAGING, PageForm, check, described
from events.api.schemas import Problem, TopicPage, TopicWhole, Vocabulary
from events.exports.objects import Row, topic_object
from events.models import (
    Event,
    EventParticipant,
    EventRelation,
    Participant,
    Source,
    Statement,
    Topic,
)

router = Router(by_alias=True, tags=["Topics and words"])
ORDER = Order("topics", (Column("slug"),))


@router.get(
    "/topics",
    response={200: TopicPage, 304: None, 400: Problem},
    operation_id="listTopics",
    summary="Topics by id",
    openapi_extra=described(PAGING),
)
def topics(request: HttpRequest) -> HttpResponse:
    """The topics that editors keep, whether or not anything is about them."""
    paging = PageForm(request.GET)
    check(request, PAGING, paging)

    def write(rows: list[Topic]) -> Iterator[Row]:
        return (with_page(request, topic_object(t.slug, t.name), t) for t in rows)

    return listing(request, Topic.objects.all(), ORDER, paging, write)


@router.get(
    "/topics/{id}",
    response={200: TopicWhole, 304: None, 400: Problem, 404: Problem},
    operation_id="getTopic",
    summary="One topic",
)
def topic(request: HttpRequest, id: str) -> HttpResponse:
    """A topic and the phrases that tell of it."""
    check(request, ())
    found = get_object_or_404(Topic, slug=slug(id))
    made = topic_object(found.slug, found.name)
    made["phrases"] = found.phrase_list()
    return answer(with_page(request, made, found))


@router.get(
    "/vocabulary",
    response={200: Vocabulary, 304: None, 400: Problem},
    operation_id="getVocabulary",
    summary="What the words mean",
)
def vocabulary(request: HttpRequest) -> HttpResponse:
    """The kinds, statuses and other words that fields are limited to, and the topics."""
    check(request, ())
    relations = {
        one: label
        for one, label in EventRelation.Relation.choices
        if one in words.RELATIONS
    }
    said = Topic.objects.order_by("slug").values_list("slug", "name")
    return answer(
        {
            "kinds": _words(dict(Event.Kind.choices), words.KINDS),
            "statuses": _words(dict(Event.Status.choices), words.STATUSES),
            "precisions": _words(dict(Event.Precision.choices), words.PRECISIONS),
            "roles": _words(dict(EventParticipant.Role.choices), words.ROLES),
            "relations": _words(relations, words.RELATIONS),
            "participant_kinds": _words(
                dict(Participant.Kind.choices), words.PARTICIPANT_KINDS
            ),
            "statement_kinds": _words(
                dict(Statement.Kind.choices), words.STATEMENT_KINDS
            ),
            "genres": _words(dict(Source.Genre.choices), words.GENRES),
            "published_bases": _words(dict(Source.Basis.choices), words.BASES),
            "reviews": _words(dict(Event.Review.choices), words.REVIEWS),
            "topics": [topic_object(slug, name) for slug, name in said],
        }
    )


def _words(labels: Mapping[str, Any], meanings: Mapping[str, str]) -> list[Row]:
    return [
        {"id": one, "name": str(label), "meaning": meanings[one]}
        for one, label in labels.items()
    ]
