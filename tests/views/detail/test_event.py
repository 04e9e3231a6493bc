"""An event's page: facts with their basis, what came of it, how each source told it."""

from __future__ import annotations

import json
import re
from datetime import date

import icalendar
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models import Event, EventRelation, Participant
from tests.factories import (
    DecisionFactory,
    EventFactory,
    EventMentionFactory,
    EventParticipantFactory,
    EventRelationFactory,
    PlannedEventFactory,
    SourceFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db


def _page(client: Client, event: Event) -> str:
    response = client.get(event.get_absolute_url())
    assert response.status_code == 200
    return response.text


class TestAddresses:
    @pytest.mark.parametrize("slug", ["", "old-title/"])
    def test_another_slug_leads_to_the_right_one(
        self, client: Client, met: Event, slug: str
    ) -> None:
        response = client.get(f"/events/{met.pk}/{slug}")
        assert response.status_code == 301
        assert response.headers["Location"] == met.get_absolute_url()

    def test_a_joined_event_leads_to_the_one_it_is(
        self, client: Client, met: Event
    ) -> None:
        middle = EventFactory(joined_to=met, is_visible=False)
        joined = EventFactory(joined_to=middle, is_visible=False)
        response = client.get(joined.get_absolute_url())
        assert response.status_code == 301
        assert response.headers["Location"] == met.get_absolute_url()

    def test_a_rejected_event_is_gone(self, client: Client) -> None:
        event = EventFactory(is_rejected=True, is_visible=False)
        assert client.get(event.get_absolute_url()).status_code == 410
        assert client.get(f"/events/{event.pk}.json").status_code == 410

    @pytest.mark.parametrize(
        "path", ["/events/7000/", "/events/99999999999999999999/x/", "/events/x/"]
    )
    def test_an_unknown_one_is_not_found(self, client: Client, path: str) -> None:
        assert client.get(path).status_code == 404


class TestFacts:
    def test_the_day_names_the_words_it_was_read_from(
        self, client: Client, met: Event
    ) -> None:
        page = _page(client, met)
        assert "Tuesday 9 May 2023" in page
        assert "Read from “on Tuesday”" in page
        assert "Minister for Foreign Affairs since 30 March 2022" in page

    def test_what_an_editor_set_says_so(self, client: Client, met: Event) -> None:
        DecisionFactory(event=met, field="date", value={"start": None})
        assert "Set by an editor" in _page(client, met)

    def test_an_undated_plan_claims_no_day(self, client: Client) -> None:
        page = _page(client, PlannedEventFactory())
        assert "Undated, announced 9 May 2023" in page
        assert "No text in the collection dates it" in page
        assert "startDate" not in page
        assert "Calendar" not in page

    def test_the_other_capitals_day_stands_beside(
        self, client: Client, met: Event
    ) -> None:
        met.local_days = [
            {"place": "Wellington", "date": "2023-05-10", "part": "early"}
        ]
        met.save()
        assert "10 May, early, in Wellington" in _page(client, met)


class TestChain:
    def test_a_plan_leads_to_what_took_place(self, client: Client, met: Event) -> None:
        plan = PlannedEventFactory(title="Duarte is to visit Holm")
        EventRelationFactory(event=met, other=plan)
        page = _page(client, met)
        assert "Plan and outcome" in page
        assert plan.get_absolute_url() in page
        assert met.get_absolute_url() in _page(client, plan)

    def test_the_same_parties_before_and_after(
        self, client: Client, met: Event, duarte: Participant, holm: Participant
    ) -> None:
        for day in (date(2023, 4, 1), date(2023, 6, 1)):
            other = EventFactory(title=f"They meet in {day:%B}", start=day)
            for person in (duarte, holm):
                EventParticipantFactory(event=other, participant=person)
        page = _page(client, met)
        assert "They meet in April" in page
        assert page.index("They meet in April") < page.index("They meet in June")

    def test_a_plan_told_in_the_same_sentence_stays_open(
        self, client: Client, met: Event
    ) -> None:
        plan = PlannedEventFactory(title="Holm is to visit Lisbon")
        told = met.mentions.order_by("pk")[0]
        EventMentionFactory(
            event=plan, source=told.source, start=told.start, end=told.end
        )
        page = _page(client, met)
        assert "Holm is to visit Lisbon" in page
        assert "not reported by 12 May 2023" in page

    def test_a_suggestion_is_not_shown(self, client: Client, met: Event) -> None:
        other = EventFactory(title="Perhaps the same")
        EventRelationFactory(
            event=met,
            other=other,
            relation=EventRelation.Relation.SUGGESTED_SAME,
        )
        page = _page(client, met)
        assert "Perhaps the same" not in page
        assert "what led to it or what came of it" in page


class TestTellings:
    def test_one_claim_told_twice_stands_once(self, client: Client, met: Event) -> None:
        page = _page(client, met)
        assert "1 other wording" in page
        assert "<u>&quot;the heart of every northern treaty&quot;</u>" in page

    def test_the_matrix_tells_who_says_what(self, client: Client, met: Event) -> None:
        response = client.get(met.get_absolute_url())
        [group] = response.context["groups"]
        [row] = group.rows
        assert group.heading == "Told by two"
        # By publication: the ministry on the day, the wire a day after, the brief last.
        assert [cell.manner for cell in row.cells] == ["asked", "tells", "tells"]
        assert row.cells[2].words == "open ports were the heart"
        assert [one.delay for one in response.context["sources"]] == [
            "the same day",
            "1 day after",
            "3 days after",
        ]

    def test_passages_are_marked_in_their_paragraph(
        self, client: Client, met: Event
    ) -> None:
        page = _page(client, met)
        assert '<span class="who">Ana Duarte</span>' in page
        assert '<mark class="what">met</mark>' in page
        assert '<span class="when">on Tuesday</span>' in page

    def test_skipped_paragraphs_are_counted(self, client: Client, met: Event) -> None:
        wire = met.mentions.get(source__publisher="Fjord Courier").source
        start = wire.text.index("Duarte said")
        EventMentionFactory(
            event=met,
            source=wire,
            start=start,
            end=len(wire.text),
            trigger_start=start,
            trigger_end=start + 6,
        )
        assert "One paragraph on" in _page(client, met)

    def test_text_of_a_source_is_escaped(self, client: Client) -> None:
        hostile = "<script>alert(1)</script> met <b>Holm</b>."
        event = EventFactory(title="</script><script>alert(2)</script>")
        told = SourceFactory(text=hostile, publisher="<i>Courier</i>")
        EventMentionFactory(
            event=event, source=told, end=len(hostile), trigger_start=26, trigger_end=29
        )
        StatementFactory(event=event, source=told, start=0, end=20)
        page = _page(client, event)
        assert "<script>alert" not in page
        assert "<i>Courier" not in page
        assert "&lt;script&gt;alert(1)" in page


class TestFiles:
    def test_the_calendar_entry_is_an_all_day_event(
        self, client: Client, met: Event
    ) -> None:
        response = client.get(f"/events/{met.pk}.ics")
        [entry] = icalendar.Calendar.from_ical(response.content).walk("VEVENT")
        assert entry.decoded("dtstart") == date(2023, 5, 9)
        assert entry.decoded("dtend") == date(2023, 5, 10)
        assert entry["status"] == "CONFIRMED"

    def test_what_is_undated_has_no_entry(self, client: Client) -> None:
        assert client.get(f"/events/{PlannedEventFactory().pk}.ics").status_code == 404

    def test_bibtex_escapes_its_own_signs(self, client: Client) -> None:
        event = EventFactory(title="Duarte & Holm {sign} 100% of it")
        text = client.get(f"/events/{event.pk}.bib").text
        assert r"{{Duarte \& Holm \{sign\} 100\% of it}}" in text
        assert "year = {2023}" in text

    def test_ris_ends_its_record(self, client: Client, met: Event) -> None:
        lines = client.get(f"/events/{met.pk}.ris").text.split("\r\n")
        assert lines[0] == "TY  - ELEC"
        assert "DA  - 2023/05/09" in lines
        assert lines[-2] == "ER  - "

    def test_json_holds_this_event_alone(self, client: Client, met: Event) -> None:
        EventFactory()
        data = json.loads(client.get(f"/events/{met.pk}.json").text)
        assert [event["title"] for event in data["events"]] == [met.title]

    def test_json_ld_describes_the_event(self, client: Client, met: Event) -> None:
        page = _page(client, met)
        found = re.search(r"<script type=\"application/ld\+json\">(.*?)</script>", page)
        assert found
        data = json.loads(found[1])
        assert (data["@type"], data["startDate"]) == ("Event", "2023-05-09")
        assert len(data["subjectOf"]) == 3


def test_queries_do_not_grow_with_what_hangs_on_it(
    client: Client, met: Event, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(QUERIES):
        client.get(met.get_absolute_url())
    for number in range(6):
        told = SourceFactory(publisher=f"Outlet {number}")
        EventMentionFactory(event=met, source=told)
        StatementFactory(event=met, source=told)
        EventParticipantFactory(event=met)
        EventRelationFactory(event=met, other=PlannedEventFactory())
    with django_assert_num_queries(QUERIES):
        client.get(met.get_absolute_url())


QUERIES = 24
