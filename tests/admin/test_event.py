"""Correcting an event in the admin: what is written, shown, refused, and for whom."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from events import corrections
from events.models import Decision, Event
from tests.admin.pages import save
from tests.corrections.told import duarte, holm, only_mention, told_event
from tests.factories import TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    return told_event(duarte(), holm())


def _change(event: Event) -> str:
    return reverse("admin:events_event_change", args=[event.pk])


def _save(client: Client, event: Event, **changed: Any) -> Any:
    return save(client, _change(event), **changed)


def test_saving_without_a_change_decides_nothing(
    editor_client: Client, event: Event
) -> None:
    before = Event.objects.values().get(pk=event.pk)
    assert _save(editor_client, event).status_code == 302
    assert not Decision.objects.exists()
    assert Event.objects.values().get(pk=event.pk) == before


def test_only_what_was_changed_is_decided(
    editor_client: Client, editor: User, event: Event
) -> None:
    response = _save(editor_client, event, place="Bergen", note="See the caption.")
    assert response.status_code == 302
    decision = Decision.objects.get()
    assert (decision.field, decision.value) == ("place", "Bergen")
    assert (decision.machine_value, decision.note) == ("Oslo", "See the caption.")
    assert decision.editor == editor
    event.refresh_from_db()
    assert (event.place, event.review) == ("Bergen", "corrected")


def test_a_date_is_one_decision(editor_client: Client, event: Event) -> None:
    month = {"start": "2023-05-01", "end": "2023-05-31", "precision": "month"}
    _save(editor_client, event, **month, date_text="in May")
    decision = Decision.objects.get()
    assert decision.field == "date"
    assert decision.value == month | {"date_modifier": "", "date_text": "in May"}


def test_an_event_may_lose_its_day(editor_client: Client, event: Event) -> None:
    _save(editor_client, event, start="", end="")
    event.refresh_from_db()
    assert (event.start, event.precision) == (None, "")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        pytest.param({"end": "2023-05-11"}, "precision", id="day_of_three_days"),
        pytest.param({"end": "2023-05-01"}, "end", id="end_before_start"),
        pytest.param({"start": "soon"}, "start", id="no_date"),
        pytest.param({"title": " "}, "title", id="no_title"),
    ],
)
def test_a_wrong_value_is_told_at_its_field(
    editor_client: Client, event: Event, changed: dict[str, str], field: str
) -> None:
    response = _save(editor_client, event, **changed)
    assert response.status_code == 200
    assert field in response.context["adminform"].form.errors
    assert not Decision.objects.exists()


def test_participants_are_one_decision(editor_client: Client, event: Event) -> None:
    _save(
        editor_client,
        event,
        **{"takings-0-DELETE": "on", "takings-1-role": "host"},
    )
    decision = Decision.objects.get()
    assert decision.field == "participants"
    assert decision.value == [{"id": holm().pk, "role": "host"}]
    assert [t.participant for t in event.takings.all()] == [holm()]


def test_a_topic_is_given_by_name_without_javascript(
    editor_client: Client, event: Event
) -> None:
    TopicFactory(name="Whaling", slug="whaling")
    _save(
        editor_client,
        event,
        **{"topic_links-TOTAL_FORMS": "1", "topic_links-0-topic": "whaling"},
    )
    assert [topic.slug for topic in event.topics.all()] == ["whaling"]


def test_the_passage_is_in_view_and_marked(editor_client: Client, event: Event) -> None:
    mention = only_mention(event)
    mention.source.text = mention.source.text.replace("Leif", "<i>L")
    mention.source.save()
    page = editor_client.get(_change(event)).content.decode()
    assert '<mark class="what">met</mark>' in page
    assert "&lt;i&gt;L Holm" in page
    assert "<i>L" not in page


def test_what_the_machine_reads_is_said_where_it_differs(
    editor_client: Client, event: Event
) -> None:
    _save(editor_client, event, place="Bergen")
    assert "The machine reads: Oslo." in editor_client.get(_change(event)).text


def test_confirmed_and_rejected_by_a_button(
    editor_client: Client, event: Event
) -> None:
    judge = reverse("admin:events_event_judge", args=[event.pk])
    editor_client.post(judge, {"judgement": "confirm", "note": "Two sources."})
    assert Decision.objects.get().note == "Two sources."
    editor_client.post(judge, {"judgement": "reject"})
    event.refresh_from_db()
    assert event.is_rejected
    assert editor_client.get(judge).status_code == 405
    assert editor_client.post(judge, {"judgement": "sing"}).status_code == 403


def test_a_decision_is_withdrawn_from_the_page(
    editor_client: Client, event: Event
) -> None:
    _save(editor_client, event, place="Bergen")
    withdraw = reverse(
        "admin:events_decision_withdraw", args=[Decision.objects.get().pk]
    )
    response = editor_client.post(withdraw, {"next": _change(event)})
    assert response.headers["Location"] == _change(event)
    event.refresh_from_db()
    assert event.place == "Oslo"


def test_withdrawing_leads_to_no_other_site(
    editor_client: Client, event: Event
) -> None:
    _save(editor_client, event, place="Bergen")
    withdraw = reverse(
        "admin:events_decision_withdraw", args=[Decision.objects.get().pk]
    )
    response = editor_client.post(withdraw, {"next": "https://elsewhere.example/"})
    assert response.headers["Location"].startswith("/admin/")


def test_selected_events_are_merged_side_by_side(
    editor_client: Client, event: Event
) -> None:
    other = told_event(duarte(), holm(), place="Bergen")
    chosen = {"action": "merge_selected", "_selected_action": [event.pk, other.pk]}
    response = editor_client.post(reverse("admin:events_event_changelist"), chosen)
    merge = response.headers["Location"]
    page = editor_client.get(merge)
    assert ("Place", False, ["Oslo", "Bergen"]) in page.context["rows"]
    editor_client.post(merge, {"keep": other.pk})
    event.refresh_from_db()
    assert event.joined_to == other


def test_merging_needs_to_know_what_is_kept(
    editor_client: Client, event: Event
) -> None:
    merge = reverse("admin:events_event_merge")
    response = editor_client.post(f"{merge}?event={event.pk}", {"keep": event.pk})
    assert "Choose the event that is kept." in response.text
    assert not Decision.objects.exists()


def test_an_event_to_merge_with_is_found_by_words(
    editor_client: Client, event: Event
) -> None:
    other = told_event(duarte(), place="Bergen")
    merge = reverse("admin:events_event_merge")
    page = editor_client.get(f"{merge}?event={event.pk}&q=bergen")
    assert page.context["others"] == [other]


def test_an_event_is_split_by_its_passages(
    editor_client: Client, editor: User, event: Event
) -> None:
    other = told_event(holm(), place="Bergen")
    passage = only_mention(other)
    corrections.merge_events(keep=event, other=other, editor=editor)
    split = reverse("admin:events_event_split", args=[event.pk])
    assert editor_client.get(split).status_code == 200
    assert "Choose the passages" in editor_client.post(split, {}).text
    editor_client.post(split, {"passages": [passage.pk]})
    passage.refresh_from_db()
    assert passage.event not in (event, other)
    assert passage.event.place == "Bergen"


def test_a_passage_is_rejected_from_the_page(
    editor_client: Client, event: Event
) -> None:
    mention = only_mention(event)
    address = reverse("admin:events_event_reject_passage", args=[event.pk, mention.pk])
    editor_client.post(address)
    mention.refresh_from_db()
    assert mention.is_rejected


class TestWhoMayOnlyLook:
    @pytest.fixture
    def looker(self, client: Client, event: Event) -> Client:
        user = User.objects.create_user("looker", is_staff=True)
        user.user_permissions.set(
            Permission.objects.filter(
                content_type__app_label="events", codename__startswith="view_"
            )
        )
        client.force_login(user)
        return client

    def test_sees_the_page_without_buttons(self, looker: Client, event: Event) -> None:
        page = looker.get(_change(event))
        assert page.status_code == 200
        assert "Passages it rests on" in page.text
        for button in ("Confirm", "Wrong passage", "Withdraw", "Save"):
            assert f">{button}<" not in page.text

    def test_changes_nothing(self, looker: Client, event: Event) -> None:
        mention = only_mention(event)
        args = [event.pk]
        addresses = [
            _change(event),
            reverse("admin:events_event_judge", args=args),
            reverse("admin:events_event_split", args=args),
            reverse("admin:events_event_merge"),
            reverse("admin:events_event_reject_passage", args=[event.pk, mention.pk]),
        ]
        sent = {"judgement": "reject", "title": "x", "passages": [mention.pk]}
        for address in addresses:
            assert looker.post(address, sent).status_code == 403, address
        assert not Decision.objects.exists()

    def test_withdraws_nothing(
        self, looker: Client, editor: User, event: Event
    ) -> None:
        decision = corrections.confirm_event(event=event, editor=editor)
        for page in ("withdraw", "answer"):
            address = reverse(f"admin:events_decision_{page}", args=[decision.pk])
            assert looker.post(address).status_code == 403


def test_readers_do_not_get_in(reader_client: Client, event: Event) -> None:
    assert reader_client.get(_change(event)).status_code == 302


def test_lists_and_pages_cost_a_fixed_number_of_queries(
    editor_client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    people = duarte(), holm()
    events = [told_event(*people) for _ in range(6)]
    with django_assert_max_num_queries(14):
        editor_client.get(reverse("admin:events_event_changelist"))
    for other in events[1:]:
        corrections.merge_events(
            keep=events[0], other=other, editor=User.objects.get(username="editor")
        )
    with django_assert_max_num_queries(40):
        assert editor_client.get(_change(events[0])).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?review=unreviewed&kind=meeting&status=occurred",
        "?year=2023",
        "?year=none",
        "?shown=all",
        "?shown=joined",
        "?shown=rejected",
        "?q=oslo",
    ],
)
def test_the_list_is_filtered(editor_client: Client, event: Event, query: str) -> None:
    page = editor_client.get(reverse("admin:events_event_changelist") + query)
    assert page.status_code == 200
    expected = (
        [] if query in {"?year=none", "?shown=joined", "?shown=rejected"} else [event]
    )
    assert list(page.context["cl"].result_list) == expected
