"""Statements: filtered like the timeline, and one with where it stands."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models import Event, Participant, Statement
from events.search import index_statements
from events.statement_filter import StatementFilterForm
from tests.factories import OfficeFactory, SourceFactory, StatementFactory

pytestmark = pytest.mark.django_db

LIST = "/statements/"


def _texts(client: Client, **query: str) -> list[str]:
    rows = client.get(LIST, query).context["rows"]
    return [row.said.text for row in rows]


class TestList:
    @pytest.fixture(autouse=True)
    def _indexed(self, met: Event) -> None:
        index_statements(Statement.objects.values_list("pk", flat=True))

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ({}, 3),
            ({"person": "ana-duarte"}, 2),
            ({"person": "ana-duarte,leif-holm"}, 3),
            ({"topic": "ports"}, 3),
            ({"kind": "verbatim"}, 1),
            ({"kind": "mixed,reported"}, 2),
            ({"publisher": "fjord-courier"}, 1),
            ({"q": "treaty"}, 2),
            ({"from": "2023-05", "to": "2023-05"}, 3),
            ({"to": "2022"}, 0),
            ({"person": "", "q": "", "from": ""}, 3),
        ],
    )
    def test_it_is_filtered(
        self, client: Client, query: dict[str, str], count: int
    ) -> None:
        assert len(_texts(client, **query)) == count

    @pytest.mark.parametrize(
        ("query", "complaint"),
        [
            ({"person": "nobody"}, "No speaker here is called “nobody”."),
            ({"kind": "sung"}, "No kind of statement here is called “sung”."),
            ({"from": "soon"}, "“soon” is no date."),
            ({"from": "2024", "to": "2023"}, "From must not be after To."),
        ],
    )
    def test_what_is_not_understood_is_explained_and_left_out(
        self, client: Client, query: dict[str, str], complaint: str
    ) -> None:
        page = client.get(LIST, query)
        assert page.status_code == 200
        assert complaint in page.text

    def test_a_rejected_one_is_not_shown(self, client: Client) -> None:
        Statement.objects.filter(kind="direct").update(is_rejected=True)
        assert len(_texts(client)) == 2

    def test_chips_lead_to_the_rest(self, client: Client) -> None:
        page = client.get(LIST, {"person": "ana-duarte,leif-holm", "kind": "mixed"})
        addresses = [href for _, href in page.context["chips"]]
        assert addresses[0] == "/statements/?person=leif-holm&kind=mixed"

    def test_the_sentence_around_the_words_is_given(self, client: Client) -> None:
        assert "said open ports were the heart of a treaty" in client.get(LIST).text

    def test_the_office_is_the_one_held_on_the_day(
        self, client: Client, duarte: Participant
    ) -> None:
        OfficeFactory(
            participant=duarte, title="Prime Minister", start=date(2024, 1, 1)
        )
        page = client.get(LIST, {"person": "ana-duarte"}).text
        assert "Minister for Foreign Affairs of Portugal" in page
        assert "Prime Minister" not in page

    def test_htmx_gets_the_list_alone_and_a_short_address(self, client: Client) -> None:
        response = client.get(
            LIST, {"person": "leif-holm", "q": ""}, headers={"HX-Request": "true"}
        )
        assert response.text.lstrip().startswith('<div id="statement-list">')
        assert response.headers["HX-Push-Url"] == "/statements/?person=leif-holm"

    def test_text_is_escaped(self, client: Client) -> None:
        text = "<script>alert(1)</script> said the minister."
        StatementFactory(
            source=SourceFactory(text=text, publisher="<b>x</b>"),
            start=0,
            end=25,
            context_start=0,
            context_end=len(text),
        )
        page = client.get(LIST).text
        assert "<script>alert" not in page
        assert "<b>x</b>" not in page

    def test_queries_do_not_grow(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        client.get(LIST)
        with django_assert_num_queries(9):
            client.get(LIST)
        StatementFactory.create_batch(8)
        client.get(LIST)  # what is counted once for a state of the data
        with django_assert_num_queries(9):
            client.get(LIST)


def test_an_empty_collection_says_so(client: Client) -> None:
    assert "No statement has been read yet." in client.get(LIST).text


class TestOne:
    def test_it_shows_where_it_stands(self, client: Client, met: Event) -> None:
        said = Statement.objects.get(kind="mixed")
        page = client.get(said.get_absolute_url()).text
        assert '<mark class="what">said</mark>' in page
        assert "Reported, with their words" in page
        assert met.get_absolute_url() in page
        assert f"/events/{met.pk}/report/?statement={said.pk}" in page

    @pytest.mark.parametrize("path", ["/statements/7000/", "/statements/x/"])
    def test_an_unknown_one_is_not_found(self, client: Client, path: str) -> None:
        assert client.get(path).status_code == 404

    def test_a_rejected_one_is_not_found(self, client: Client) -> None:
        said = StatementFactory(is_rejected=True)
        assert client.get(said.get_absolute_url()).status_code == 404

    def test_without_event_speaker_or_day_it_says_so(self, client: Client) -> None:
        said = StatementFactory(event=None, said=None)
        page = client.get(said.get_absolute_url()).text
        assert "Speaker not told" in page
        assert "Day not told" in page


def test_pages_go_on_from_the_dated_to_the_undated(client: Client) -> None:
    days = [date(2023, 5, 1), None, date(2023, 5, 3), None, date(2023, 5, 2)]
    rows = [StatementFactory(said=day) for day in days]
    latest = StatementFilterForm(QueryDict()).latest()
    wanted = [rows[at].pk for at in (2, 4, 0, 3, 1)]
    assert list(latest) == wanted
    for first in range(5):
        for end in range(first, 6):
            assert latest[first:end] == wanted[first:end]
