"""Correcting a statement in the admin."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from events.models import Decision, Statement
from tests.admin.pages import save
from tests.corrections.told import duarte, holm, only_statement, told_event
from tests.factories import TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement() -> Statement:
    return only_statement(told_event(duarte(), holm()))


def _change(statement: Statement) -> str:
    return reverse("admin:events_statement_change", args=[statement.pk])


def test_saving_without_a_change_decides_nothing(
    editor_client: Client, statement: Statement
) -> None:
    assert save(editor_client, _change(statement)).status_code == 302
    assert not Decision.objects.exists()


def test_speakers_are_chosen_or_named_without_javascript(
    editor_client: Client, statement: Statement
) -> None:
    save(editor_client, _change(statement), speakers=[], speakers__more="leif holm;")
    decision = Decision.objects.get()
    assert (decision.field, decision.value) == ("speakers", [holm().pk])
    assert list(statement.speakers.all()) == [holm()]


def test_who_relays_where_and_on_what(
    editor_client: Client, statement: Statement
) -> None:
    topic, other = TopicFactory(slug="whaling"), told_event(duarte(), place="Bergen")
    save(
        editor_client,
        _change(statement),
        via=f"{holm().pk}: Leif Holm",
        event=str(other.pk),
        topics=[topic.pk],
        kind="mixed",
    )
    statement.refresh_from_db()
    assert (statement.via, statement.event, statement.kind) == (holm(), other, "mixed")
    assert list(statement.topics.all()) == [topic]
    assert Decision.objects.count() == 4


def test_the_words_find_their_place(
    editor_client: Client, statement: Statement
) -> None:
    words = statement.source.text[statement.start : statement.end - 7]
    save(editor_client, _change(statement), words=words)
    old = statement.start
    statement.refresh_from_db()
    assert (statement.start, statement.text) == (old, words)


def test_words_of_no_source_are_refused(
    editor_client: Client, statement: Statement
) -> None:
    response = save(editor_client, _change(statement), words="Never said.")
    assert response.status_code == 200
    assert "words" in response.context["adminform"].form.errors
    assert not Decision.objects.exists()


def test_a_name_nobody_bears_is_refused(
    editor_client: Client, statement: Statement
) -> None:
    response = save(editor_client, _change(statement), via="Nemo")
    assert "via" in response.context["adminform"].form.errors


def test_the_passage_is_in_view(editor_client: Client, statement: Statement) -> None:
    page = editor_client.get(_change(statement)).text
    assert f'<span class="said">{statement.text}</span>' in page
    assert '<mark class="what">said</mark>' in page


def test_rejected_by_a_button(editor_client: Client, statement: Statement) -> None:
    judge = reverse("admin:events_statement_judge", args=[statement.pk])
    editor_client.post(judge, {"judgement": "reject"})
    statement.refresh_from_db()
    assert statement.is_rejected
    assert (
        "Rejected: readers do not see it." in editor_client.get(_change(statement)).text
    )


def test_lookers_look_only(client: Client, statement: Statement) -> None:
    user = User.objects.create_user("looker", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    assert client.get(_change(statement)).status_code == 200
    assert client.post(_change(statement), {"kind": "direct"}).status_code == 403


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?speaker=none",
        "?speaker=unnamed",
        "?year=2023",
        "?q=useful",
        "?review=unreviewed&kind=reported&is_rejected=0",
    ],
)
def test_the_list_is_filtered(
    editor_client: Client,
    statement: Statement,
    query: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    told_event(duarte())
    with django_assert_max_num_queries(14):
        page = editor_client.get(reverse("admin:events_statement_changelist") + query)
    found = len(page.context["cl"].result_list)
    assert found == (0 if "speaker" in query else 2)
