"""Participants, topics, sources, runs and the ledger in the admin."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from events import corrections
from events.models import Decision, ExtractionRun, Participant, Source, Topic
from tests.admin.pages import save
from tests.corrections.told import duarte, holm, told_event
from tests.factories import (
    AliasFactory,
    OfficeFactory,
    SourceFactory,
    TopicFactory,
    UndatedSourceFactory,
)

pytestmark = pytest.mark.django_db


def _page(model: str, page: str, *args: object) -> str:
    return reverse(f"admin:events_{model}_{page}", args=args)


class TestParticipant:
    @pytest.fixture
    def person(self) -> Participant:
        person = duarte()
        AliasFactory(participant=person, name="Duarte")
        OfficeFactory(participant=person)
        return person

    def test_saving_without_a_change_decides_nothing(
        self, editor_client: Client, person: Participant
    ) -> None:
        change = _page("participant", "change", person.pk)
        assert save(editor_client, change).status_code == 302
        assert not Decision.objects.exists()

    def test_names_and_offices_are_decided(
        self, editor_client: Client, person: Participant
    ) -> None:
        change = _page("participant", "change", person.pk)
        save(
            editor_client,
            change,
            name="Ana M. Duarte",
            aliases="Duarte\nA. Duarte",
            **{"offices-0-end": "2024-04-02"},
        )
        person.refresh_from_db()
        assert person.name == "Ana M. Duarte"
        assert {alias.name for alias in person.aliases.all()} == {"Duarte", "A. Duarte"}
        assert person.offices.get().end == date(2024, 4, 2)
        fields = set(Decision.objects.values_list("field", flat=True))
        assert fields == {"name", "aliases", "offices"}

    def test_a_wrong_country_is_refused(
        self, editor_client: Client, person: Participant
    ) -> None:
        change = _page("participant", "change", person.pk)
        response = save(editor_client, change, country_code="1!")
        assert "country_code" in response.context["adminform"].form.errors

    def test_somebody_new_is_added(self, editor_client: Client) -> None:
        add = _page("participant", "add")
        save(editor_client, add, name="Jo Bell", kind="person", aliases="J. Bell")
        made = Participant.objects.get()
        assert (made.slug, made.aliases.get().name) == ("jo-bell", "J. Bell")

    def test_two_are_joined_on_a_page_of_their_own(
        self, editor_client: Client, person: Participant
    ) -> None:
        other = holm()
        told_event(other)
        response = editor_client.post(
            _page("participant", "changelist"),
            {"action": "join_selected", "_selected_action": [person.pk, other.pk]},
        )
        join = response.headers["Location"]
        assert editor_client.get(join).context["participants"] == [other, person]
        assert "Choose the participant" in editor_client.post(join, {}).text
        editor_client.post(join, {"keep": person.pk})
        other.refresh_from_db()
        assert other.joined_to == person
        page = editor_client.get(_page("participant", "change", other.pk))
        assert "Joined to" in page.text

    def test_joined_names_are_not_offered(
        self, editor_client: Client, editor: User, person: Participant
    ) -> None:
        corrections.join_participants(keep=person, other=holm(), editor=editor)
        asked = {
            "app_label": "events",
            "model_name": "eventparticipant",
            "field_name": "participant",
            "term": "holm",
        }
        found = editor_client.get(reverse("admin:autocomplete"), asked).json()
        assert [each["id"] for each in found["results"]] == [str(person.pk)]

    def test_the_list_costs_a_fixed_number_of_queries(
        self,
        editor_client: Client,
        person: Participant,
        django_assert_max_num_queries: DjangoAssertNumQueries,
    ) -> None:
        holm()
        with django_assert_max_num_queries(9):
            editor_client.get(_page("participant", "changelist"))


class TestTopic:
    def test_one_is_added_and_changed(self, editor_client: Client) -> None:
        save(editor_client, _page("topic", "add"), name="Whaling", phrases="whale hunt")
        topic = Topic.objects.get()
        assert topic.slug == "whaling"
        save(editor_client, _page("topic", "change", topic.pk), name="Whaling at sea")
        topic.refresh_from_db()
        assert (topic.name, topic.slug) == ("Whaling at sea", "whaling")

    def test_a_name_that_is_taken_is_refused(self, editor_client: Client) -> None:
        TopicFactory(slug="whaling")
        response = save(editor_client, _page("topic", "add"), name="Whaling")
        assert "name" in response.context["adminform"].form.errors

    def test_one_in_use_cannot_be_deleted(
        self, editor_client: Client, editor: User
    ) -> None:
        topic = TopicFactory()
        corrections.set_event_topics(
            event=told_event(duarte()), topics=[topic], editor=editor
        )
        delete = _page("topic", "delete", topic.pk)
        assert editor_client.post(delete, {"post": "yes"}).status_code == 403
        assert Topic.objects.exists()

    def test_an_unused_one_is_deleted(self, editor_client: Client) -> None:
        topic = TopicFactory()
        editor_client.post(_page("topic", "delete", topic.pk), {"post": "yes"})
        assert not Topic.objects.exists()

    def test_the_list_is_shown(self, editor_client: Client) -> None:
        TopicFactory()
        assert editor_client.get(_page("topic", "changelist")).status_code == 200


class TestSource:
    def test_a_date_is_decided_and_a_new_reading_offered(
        self, editor_client: Client
    ) -> None:
        source = UndatedSourceFactory()
        change = _page("source", "change", source.pk)
        response = editor_client.post(
            change,
            {
                "title": source.title,
                "publisher": source.publisher,
                "published": "2023-05-12",
            },
            follow=True,
        )
        source.refresh_from_db()
        assert (source.published, source.published_basis) == (
            date(2023, 5, 12),
            Source.Basis.EDITOR,
        )
        assert "--reread" in response.text

    def test_a_date_may_be_taken_away(self, editor_client: Client) -> None:
        source = SourceFactory()
        save(editor_client, _page("source", "change", source.pk), published="")
        source.refresh_from_db()
        assert (source.published, source.published_basis) == (None, "")

    def test_the_text_is_marked_and_never_changed(self, editor_client: Client) -> None:
        event = told_event(duarte())
        source = event.mentions.get().source
        change = _page("source", "change", source.pk)
        assert '<span class="told">' in editor_client.get(change).text
        save(editor_client, change, text="Gone.")
        assert Source.objects.get().text == source.text
        assert not Decision.objects.exists()

    def test_the_list_reads_no_texts(
        self,
        editor_client: Client,
        django_assert_max_num_queries: DjangoAssertNumQueries,
    ) -> None:
        SourceFactory.create_batch(3)
        with django_assert_max_num_queries(9):
            editor_client.get(_page("source", "changelist") + "?published_year=2023")


class TestReadOnly:
    @pytest.fixture
    def decision(self, editor: User) -> Decision:
        return corrections.set_event_field(
            event=told_event(duarte()), field="place", value="Bergen", editor=editor
        )

    def test_decisions_and_runs_are_looked_at_only(
        self, editor_client: Client, decision: Decision
    ) -> None:
        run = ExtractionRun.objects.earliest("pk")
        for model, pk in (("decision", decision.pk), ("extractionrun", run.pk)):
            change = _page(model, "change", pk)
            assert editor_client.get(change).status_code == 200
            assert editor_client.post(change, {"note": "x"}).status_code == 403
            assert editor_client.get(_page(model, "changelist")).status_code == 200
            assert editor_client.get(_page(model, "delete", pk)).status_code == 403

    def test_selected_decisions_are_withdrawn_from_the_last(
        self, editor_client: Client, editor: User, decision: Decision
    ) -> None:
        assert decision.event
        corrections.merge_events(
            keep=told_event(holm()), other=decision.event, editor=editor
        )
        everything = list(Decision.objects.values_list("pk", flat=True))
        editor_client.post(
            _page("decision", "changelist"),
            {"action": "withdraw_selected", "_selected_action": everything},
        )
        assert not Decision.objects.standing().exists()
        decision.event.refresh_from_db()
        assert (decision.event.is_visible, decision.event.place) == (True, "Oslo")

    def test_the_ledger_is_filtered(
        self, editor_client: Client, decision: Decision
    ) -> None:
        ledger = _page("decision", "changelist")
        page = editor_client.get(f"{ledger}?standing=yes&kind=set_field&q=Duarte")
        assert "Place set to Bergen" in page.text
        page = editor_client.get(f"{ledger}?standing=no")
        assert list(page.context["cl"].result_list) == []
