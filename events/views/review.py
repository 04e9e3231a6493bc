"""The review queue: one question for an editor at a time."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from events import corrections
from events.corrections.wording import sentence, words_for
from events.models import Decision
from events.review import queue as queues
from events.review.cards import Queue
from events.review.place import Place

RIGHTS = ("events.change_event", "events.change_decision")


@never_cache
@login_required(login_url="admin:login")
@permission_required(RIGHTS, raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest) -> HttpResponse:
    """GET asks, POST answers and asks the next; the address holds what was skipped."""
    place = Place(request.POST if request.method == "POST" else request.GET)
    if request.method == "POST":
        return HttpResponseRedirect(place.address(**_answer(request, place)))
    counted = queues.tabs()
    queue = queues.chosen(place.tab, counted)
    rows = queue.rows(newest=place.newest, skipped=place.skipped, most=2)
    if place.key and (asked := queue.row(place.key)):
        rows = [asked, *(row for row in rows if queue.key(row) != place.key)]
    return render(
        request,
        "events/review/queue.html",
        _context(request, place, counted, queue, rows),
    )


def _context(
    request: HttpRequest,
    place: Place,
    counted: list[queues.Tab],
    queue: Queue,
    rows: list[Any],
) -> dict[str, Any]:
    decided = queues.decided_today(cast(User, request.user))
    key = queue.key(rows[0]) if rows else ""
    return {
        "place": place,
        "tabs": [
            (tab, place.address(tab=tab.queue.name, skip=[]), tab.queue is queue)
            for tab in counted
        ],
        "queue": queue,
        "key": key,
        "card": queue.card(rows[0]) if rows else None,
        "next": queue.title(rows[1]) if len(rows) > 1 else "",
        "decided": decided,
        "total": decided + sum(tab.count for tab in counted),
        "last": _last(place.done),
        "skip_address": place.address(tab=queue.name, skip=[*place.skipped, key]),
        "back_address": place.address(tab=queue.name, skip=[]),
        "order_address": place.address(tab=queue.name, newest=not place.newest),
    }


def _last(pk: int | None) -> tuple[Decision, str] | None:
    """The decision taken before this question, while it stands."""
    if pk is None:
        return None
    standing = Decision.objects.standing().filter(pk=pk)
    decision = standing.select_related(
        "event", "other_event", "other_participant"
    ).first()
    return (decision, sentence(decision, words_for([decision]))) if decision else None


def _answer(request: HttpRequest, place: Place) -> dict[str, Any]:
    """Write the answer; what the next address is to say."""
    queue = queues.BY_NAME.get(place.tab)
    row = queue.row(place.key) if queue else None
    if queue is None or row is None:
        messages.info(request, "This question is answered by now.")
        return {"done": None}
    try:
        with transaction.atomic():
            decision = queue.answer(
                row, place.answer, request.POST, cast(User, request.user)
            )
    except ValidationError as refused:
        for message in refused.messages:
            messages.error(request, message)
        return {"key": place.key, "done": None}
    return {"done": decision.pk}


@login_required(login_url="admin:login")
@permission_required(RIGHTS, raise_exception=True)
@require_POST
def withdraw(request: HttpRequest) -> HttpResponse:
    """Take the last decision back; its question is asked again."""
    place = Place(request.POST)
    decision = Decision.objects.filter(pk=place.done or 0).first()
    if decision is not None:
        try:
            corrections.withdraw(decision=decision, editor=cast(User, request.user))
            messages.success(request, "Withdrawn: all is as before that decision.")
        except ValidationError as refused:
            for message in refused.messages:
                messages.error(request, message)
    return HttpResponseRedirect(place.address())
