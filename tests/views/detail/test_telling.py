"""Short wordings, claims told alike, delays and the drawing of a chain."""

from __future__ import annotations

from datetime import date

import pytest

from events.models import Event, Participant, Statement, Topic
from events.telling.chain import Chain, Stop, Thread
from events.telling.drawing import draw
from events.telling.patterns import NOT_DISCUSSED
from events.telling.said import alike, folded
from events.telling.short import phrase_pattern, quoted_words, wording
from events.telling.sources import dates_told, delay, numbered
from tests.factories import (
    EventFactory,
    PlannedEventFactory,
    SourceFactory,
    StatementFactory,
)

MANY = "ships, roads, mines, rails, planes, taxes, tariffs, schools, visas, wheat"


@pytest.mark.parametrize(
    ("text", "phrases", "words"),
    [
        pytest.param(
            "the importance of calm and order in the Northern Straits",
            ("Northern Straits",),
            "order in the Northern Straits",
            id="left_before_right",
        ),
        pytest.param(
            "open ports were the heart of a treaty",
            ("open port",),
            "open ports were the heart",
            id="right_where_nothing_is_left",
        ),
        pytest.param(
            "to build roads amid Freedonia's silence",
            ("Freedonia",),
            "build roads amid Freedonia's silence",
            id="what_is_owned_belongs_to_it",
        ),
        pytest.param(
            "Roads, they said; the U.S.-Norse pact stands",
            ("pact",),
            "U.S.-Norse pact stands",
            id="not_over_a_stop",
        ),
        pytest.param(
            "they repeated that Article 7 of the river treaty holds",
            ("river treaty",),
            "Article 7 of the river treaty",
            id="a_number_belongs_to_what_it_counts",
        ),
        pytest.param("They spoke of roads.", ("ports",), "", id="not_there"),
        pytest.param("An airport was opened.", ("port",), "", id="inside_a_word"),
        pytest.param("They met.", (), "", id="topic_without_phrases"),
    ],
)
def test_wording_takes_the_words_about_a_phrase(
    text: str, phrases: tuple[str, ...], words: str
) -> None:
    assert wording(text, phrase_pattern(phrases)) == words


def test_quoted_words_are_those_that_hold_the_phrase() -> None:
    text = 'He called it "a good start" and wanted “open ports for all”.'
    pattern = phrase_pattern(("port",))
    assert quoted_words(text, pattern) == "open ports for all"
    assert quoted_words('"a good start" for ports', pattern) == ""


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("We did not discuss the ports in particular", True),
        ("The ports weren't mentioned", True),
        ("It has not been raised", True),
        ("That never came up", True),
        ("We discussed the ports", False),
        ("They did not agree on the ports", False),
    ],
)
def test_what_did_not_come_up_is_known(text: str, is_denied: bool) -> None:
    assert bool(NOT_DISCUSSED.search(text)) is is_denied


class TestFolding:
    def test_a_short_text_stays_whole(self) -> None:
        assert folded("One sentence. Another.") == ("One sentence. Another.", "")

    def test_a_long_one_is_cut_after_a_sentence(self) -> None:
        head, rest = folded("This sentence is of some length. " * 40)
        assert head.endswith("length.")
        assert len(head) < 300
        assert rest.startswith("This")

    def test_without_a_sentence_it_is_cut_between_words(self) -> None:
        head, rest = folded("word " * 200)
        assert head.endswith("word")
        assert rest.startswith("word")

    def test_nothing_is_lost(self) -> None:
        text = ("One is here! And two? " * 60).strip()
        assert " ".join(folded(text)).split() == text.split()


@pytest.mark.django_db
class TestAlike:
    def _said(self, text: str, topics: list[Topic] | None = None) -> Statement:
        source = SourceFactory(text=text)
        return StatementFactory(
            source=source, start=0, end=len(text), topics=topics or []
        )

    @pytest.mark.parametrize(
        ("one", "other", "is_same"),
        [
            ("to open the northern ports", "opening of all northern ports", True),
            ("to open the northern ports", "to close the southern mines", False),
            ("his congratulations", "his congratulations on her office", True),
            ("open ports", f"open ports, {MANY}", False),
        ],
    )
    def test_most_words_are_shared(self, one: str, other: str, is_same: bool) -> None:
        assert alike(self._said(one), self._said(other)) is is_same


@pytest.mark.django_db
class TestSources:
    @pytest.mark.parametrize(
        ("published", "words"),
        [
            (date(2023, 5, 9), "the same day"),
            (date(2023, 5, 10), "1 day after"),
            (date(2023, 5, 7), "2 days before"),
            (None, ""),
        ],
    )
    def test_delay(self, published: date | None, words: str) -> None:
        assert delay(EventFactory(), published) == words

    def test_no_delay_after_a_month(self) -> None:
        event = EventFactory(precision=Event.Precision.MONTH)
        assert delay(event, date(2023, 5, 10)) == ""

    def test_dates_of_all_are_said_at_once(self) -> None:
        event = EventFactory()
        same = [SourceFactory(published=date(2023, 5, 10)) for _ in range(3)]
        assert dates_told(numbered(event, same)) == "All three dated 10 May 2023"
        undated = SourceFactory(published=None, published_basis="")
        told = dates_told(numbered(event, [same[0], undated]))
        assert told == "Dated 10 May 2023, one undated"


@pytest.mark.django_db
class TestDrawing:
    def test_a_chain_without_threads_is_not_drawn(self) -> None:
        assert draw(Chain()) is None

    def test_stops_stand_in_the_order_of_time(self) -> None:
        plan = PlannedEventFactory(announced=date(2023, 5, 1))
        event = EventFactory(start=date(2023, 5, 9))
        stops = [Stop(plan, "planned"), Stop(event, "took place", is_this=True)]
        drawing = draw(Chain([Thread("Plan", stops)]))
        assert drawing
        assert [dot.stop.event for dot in drawing.dots] == [plan, event]
        assert drawing.dots[0].x < drawing.dots[1].x
        assert [column.is_this for column in drawing.columns] == [False, True]

    def test_what_has_no_room_is_named_beside(self, duarte: Participant) -> None:
        event = EventFactory(start=date(2023, 5, 9))
        threads = [
            Thread(
                "One",
                [
                    Stop(EventFactory(start=date(2023, month, 1)), "before"),
                    Stop(event, "this", is_this=True),
                ],
            )
            for month in (1, 2, 3, 4)
        ] + [
            Thread(
                "One",
                [
                    Stop(event, "this", is_this=True),
                    Stop(EventFactory(start=date(2024, month, 1)), "after"),
                ],
            )
            for month in range(1, 7)
        ]
        drawing = draw(Chain(threads))
        assert drawing
        assert len(drawing.columns) == 8
        assert len(drawing.left_out) == 3
