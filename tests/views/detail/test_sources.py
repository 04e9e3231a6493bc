"""Sources: the list and its filter, and one source with all that rests on it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from events.models import Event, Source
from tests.factories import (
    EventFactory,
    EventMentionFactory,
    SourceFactory,
    StatementFactory,
    UndatedSourceFactory,
)

pytestmark = pytest.mark.django_db


class TestList:
    def test_each_tells_its_date_its_basis_and_its_events(
        self, client: Client, met: Event
    ) -> None:
        page = client.get("/sources/")
        assert "<b>3 sources</b>" in page.text
        assert "from the file&#x27;s own data" in page.text
        assert [count for _, count in page.context["rows"]] == [1, 1, 1]

    def test_hidden_events_are_not_counted(self, client: Client, met: Event) -> None:
        Event.objects.update(is_rejected=True, is_visible=False)
        rows = client.get("/sources/").context["rows"]
        assert [count for _, count in rows] == [0, 0, 0]

    @pytest.mark.parametrize(
        ("query", "publishers"),
        [
            ({"publisher": "Fjord Courier"}, ["Fjord Courier"]),
            ({"genre": "brief"}, ["Radio Meridian"]),
            ({"undated": "1"}, ["Nobody"]),
            ({"q": "no such title"}, []),
        ],
    )
    def test_it_is_narrowed(
        self, client: Client, met: Event, query: dict[str, str], publishers: list[str]
    ) -> None:
        UndatedSourceFactory(publisher="Nobody")
        rows = client.get("/sources/", query).context["rows"]
        assert [source.publisher for source, _ in rows] == publishers

    def test_an_unknown_genre_is_explained_and_left_out(
        self, client: Client, met: Event
    ) -> None:
        page = client.get("/sources/", {"genre": "poem"})
        assert page.status_code == 200
        assert "“poem” is no genre." in page.text
        assert len(page.context["rows"]) == 3

    @pytest.mark.parametrize("number", ["0", "x", "9999999999999999999999"])
    def test_a_page_that_is_none_is_the_nearest(
        self, client: Client, number: str
    ) -> None:
        assert client.get("/sources/", {"page": number}).status_code == 200

    def test_an_empty_collection_says_so(self, client: Client) -> None:
        assert "No source has been read yet." in client.get("/sources/").text

    def test_pages_keep_the_filter(self, client: Client) -> None:
        SourceFactory.create_batch(51, genre=Source.Genre.READOUT)
        page = client.get("/sources/", {"genre": "readout"})
        assert "?genre=readout&amp;page=2" in page.text

    def test_queries_do_not_grow(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for count in (2, 9):
            for _ in range(count):
                EventMentionFactory()
            with django_assert_num_queries(4):
                client.get("/sources/")


class TestOne:
    @pytest.fixture
    def wire(self, met: Event) -> Source:
        return Source.objects.get(publisher="Fjord Courier")

    def test_it_shows_passages_and_statements(
        self, client: Client, wire: Source
    ) -> None:
        page = client.get(wire.get_absolute_url()).text
        assert '<mark class="what">met</mark>' in page
        assert "the heart of every northern treaty" in page
        assert "10 May 2023" in page

    def test_its_text_is_not_for_every_reader(
        self, client: Client, reader_client: Client, wire: Source
    ) -> None:
        for one in (client, reader_client):
            assert "Nothing of it here." not in one.get(wire.get_absolute_url()).text

    def test_editors_read_all_of_it(self, editor_client: Client, wire: Source) -> None:
        assert "Nothing of it here." in editor_client.get(wire.get_absolute_url()).text

    def test_a_site_may_show_all_texts(
        self, client: Client, wire: Source, settings: Settings
    ) -> None:
        settings.SHOW_SOURCE_TEXTS = True
        page = client.get(wire.get_absolute_url()).text
        assert "Nothing of it here." in page
        assert '<span class="told">' in page

    def test_its_text_is_escaped(self, client: Client, settings: Settings) -> None:
        settings.SHOW_SOURCE_TEXTS = True
        source = SourceFactory(text="<img src=x onerror=alert(1)> met. " * 3)
        EventMentionFactory(source=source, event=EventFactory(title="<b>bold</b>"))
        page = client.get(source.get_absolute_url()).text
        assert "<img" not in page
        assert "<b>bold" not in page

    def test_an_address_that_is_a_script_is_no_link_text(self, client: Client) -> None:
        source = SourceFactory(url='https://example.org/"><script>')
        assert '"><script>' not in client.get(source.get_absolute_url()).text

    def test_one_that_tells_nothing_says_so(self, client: Client) -> None:
        page = client.get(UndatedSourceFactory().get_absolute_url()).text
        assert "It tells of no event." in page
        assert "Nothing in it or in other coverage says when it appeared" in page

    def test_an_unknown_one_is_not_found(self, client: Client) -> None:
        assert client.get("/sources/7000/").status_code == 404

    def test_queries_do_not_grow(
        self,
        client: Client,
        wire: Source,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        with django_assert_num_queries(10):
            client.get(wire.get_absolute_url())
        for day in range(1, 6):
            event = EventFactory(start=date(2023, 5, day))
            EventMentionFactory(source=wire, event=event)
            StatementFactory(source=wire, event=event)
        with django_assert_num_queries(10):
            client.get(wire.get_absolute_url())
