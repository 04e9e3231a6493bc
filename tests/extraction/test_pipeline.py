"""What holds of every Reading, whatever the text: its spans are the source's own words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from events.mentions import (
    Article,
    BlockRole,
    DateBasis,
    Genre,
    Reading,
    Span,
    SpeechKind,
)

pytestmark = pytest.mark.model

REPORT = """Norway and Peru agree on fishing

LIMA, May 14, 2024 -- Norwegian Prime Minister Ingrid Solberg met Peruvian President
Marta Quispe in Lima on Tuesday, their first meeting in more than two years, and went
on to the port of Callao.

"The sea belongs to nobody," Solberg told reporters after the talks. Quispe said that
Peru would sign the accord in June.

The two also spoke by telephone on April 2, 2024, when a storm had closed the port and
the fleet of both countries lay at anchor for a week.
"""
TRANSCRIPT = """Remarks by Foreign Minister Leif Holm

FOREIGN MINISTER HOLM: Good morning. It was a long night.

QUESTION: Did you meet President Quispe?

FOREIGN MINISTER HOLM: I did, in Lima on Monday. We agreed on the nets.
"""
LONG = (
    "Kenyan President Grace Otieno met Ugandan President Paul Okello on Monday. " * 60
)
TEXTS = [
    pytest.param(REPORT, id="wrapped_report"),
    pytest.param(REPORT.replace("\n", "\r\n"), id="carriage_returns"),
    pytest.param("\ufeff" + REPORT, id="byte_order_mark"),
    pytest.param(REPORT.replace(" ", "\u00a0"), id="no_break_spaces"),
    pytest.param(REPORT.replace(" ", "  \t"), id="double_spaces_and_tabs"),
    pytest.param(REPORT.replace("\n\n", "\u2029"), id="paragraph_separators"),
    pytest.param(REPORT.replace('"The', "“The").replace(',"', ",”"), id="curly_quotes"),
    pytest.param(REPORT.replace("Marta", "Ma\u0301rta \U0001f1f5\U0001f1ea"), id="marks_and_flags"),
    pytest.param(REPORT.replace("Ing", "Ing\u00ad").replace("on ", "on\u200b "), id="invisible"),
    pytest.param("مرحبا بالعالم. " + REPORT, id="right_to_left"),
    pytest.param(REPORT.replace("Tuesday", "Tue\x00sday"), id="control_characters"),
    pytest.param(TRANSCRIPT, id="transcript"),
    pytest.param(LONG, id="very_long_line"),
    pytest.param("Lima-" * 400, id="very_long_word"),
    pytest.param("Norway and Peru agree on fishing", id="no_full_stop"),
    pytest.param('He said: "The talks', id="quotation_cut_off"),
]  # fmt: skip
EMPTY = [
    pytest.param("", id="empty"),
    pytest.param(" \n\t\r\n ", id="blank"),
    pytest.param("\ufeff", id="byte_order_mark"),
    pytest.param("***\n---\n", id="rules"),
    pytest.param("....", id="full_stops"),
    pytest.param("\U0001f600 \u0301", id="no_letter"),
]


def spans_of(reading: Reading) -> Iterator[Span]:
    """Every span that a Reading holds."""
    for block in reading.blocks:
        yield from filter(None, (block.span, block.label))
    if reading.publication and reading.publication.span:
        yield reading.publication.span
    for entity in reading.entities:
        yield from entity.spans
        yield from (office.span for office in entity.offices if office.span)
    for event in reading.events:
        yield from (event.span, event.trigger)
        yield from (part.span for part in event.participants if part.span)
        yield from (
            told.span for told in (event.time, event.place) if told and told.span
        )
    for said in reading.statements:
        yield from (said.span, *said.speaker_spans)
        yield from filter(None, (said.cue_span, said.context))


def plain(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("text", [*TEXTS, *EMPTY])
def test_every_span_lies_in_the_text_as_it_was_read(read, text):
    reading = read(text)
    assert reading.article.text == text
    for span in spans_of(reading):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip()


@pytest.mark.parametrize("text", TEXTS)
def test_spans_are_what_they_claim(read, text):
    reading = read(text)
    for event in reading.events:
        assert event.span.contains(event.trigger)
        if event.time:
            assert plain(event.time.span.of(text)) == plain(event.time.text)
        if event.place and event.place.span:
            # a dateline's town may stand in capitals
            place = plain(event.place.span.of(text)).split(",")[0].casefold()
            assert event.place.name.split(",")[0].casefold() in place
    for said in reading.statements:
        if said.cue_span:
            assert plain(said.cue_span.of(text)) == plain(said.cue)
        if said.kind == SpeechKind.DIRECT:
            assert not set(said.span.of(text)[:1]) & set('"“”')
        if said.context:
            assert said.context.overlaps(said.span)


@pytest.mark.parametrize("text", TEXTS)
def test_keys_and_clusters_lead_somewhere(read, text):
    reading = read(text)
    keys = [entity.key for entity in reading.entities]
    assert len(set(keys)) == len(keys)
    clusters = {event.cluster for event in reading.events}
    for event in reading.events:
        assert {part.entity for part in event.participants} <= set(keys)
        assert len({part.entity for part in event.participants}) == len(
            event.participants
        )
        assert event.part_of is None or event.part_of in clusters - {event.cluster}
        assert 0 < event.confidence < 1
    for said in reading.statements:
        assert set(said.speakers) <= set(keys)
        assert said.via is None or said.via in keys
        assert said.cluster is None or said.cluster in clusters


@pytest.mark.parametrize("text", EMPTY)
def test_a_text_without_words_tells_nothing(read, text):
    reading = read(text)
    assert (reading.entities, reading.events, reading.statements) == ((), (), ())


def test_a_report_is_read_whole(read):
    reading = read(REPORT, published=None)
    assert reading.headline == "Norway and Peru agree on fishing"
    assert {e.trigger.of(REPORT) for e in reading.events} >= {"met", "spoke"}
    (quoted,) = [s for s in reading.statements if s.kind == SpeechKind.DIRECT]
    assert quoted.span.of(REPORT) == "The sea belongs to nobody,"
    assert [reading.entities[key].name for key in quoted.speakers] == ["Ingrid Solberg"]


def test_carriage_returns_change_no_finding(read):
    told = read(REPORT), read(REPORT.replace("\n", "\r\n"))
    first, second = (
        [(e.kind, e.cluster, plain(e.trigger.of(r.article.text))) for e in r.events]
        for r in told
    )
    assert first == second


def test_the_day_given_overrules_the_one_told(read):
    told = read(REPORT, published=None).publication
    assert told is not None
    assert (told.day, told.basis) == (date(2024, 5, 14), DateBasis.DATELINE)
    given = read(REPORT, published=date(2023, 1, 2)).publication
    assert given is not None
    assert (given.day, given.basis, given.span) == (
        date(2023, 1, 2),
        DateBasis.METADATA,
        None,
    )


def test_without_a_day_nothing_is_made_up(read):
    reading = read("Norway and Peru held talks on Monday.", published=None)
    assert reading.publication is None
    assert [e.time.earliest for e in reading.events if e.time] == [None]


def test_genres_and_turns_are_kept(read):
    reading = read(TRANSCRIPT)
    assert reading.genre == Genre.TRANSCRIPT
    turns = [block for block in reading.blocks if block.role == BlockRole.TURN]
    assert [t.label.of(TRANSCRIPT) for t in turns if t.label][
        -1
    ] == "FOREIGN MINISTER HOLM"
    assert all("HOLM" not in e.trigger.of(TRANSCRIPT) for e in reading.events)


def test_no_sentence_runs_on_into_the_next_paragraph(read):
    text = "Norway met Peru\n\nin Lima Grace Otieno met Paul Okello of Uganda."
    for event in read(text).events:
        assert "\n" not in event.span.of(text)


def test_read_many_keeps_the_order(pipeline):
    articles = [
        Article(
            f"{number}.txt", f"President Grace Otieno met Leif Holm on May {number}."
        )
        for number in range(1, 8)
    ]
    readings = list(
        pipeline.read_many(iter(articles), published=date(2024, 5, 15), batch_size=3)
    )
    assert [reading.article for reading in readings] == articles
    days = [e.time.earliest.day for r in readings for e in r.events if e.time]
    assert days == list(range(1, 8))


def test_one_reading_leaves_nothing_behind(pipeline):
    first = Article("a.txt", REPORT)
    alone = pipeline.read(first)
    pipeline.read(Article("b.txt", TRANSCRIPT))
    assert pipeline.read(first) == alone


def test_the_version_names_model_rules_and_data(pipeline, reference):
    assert pipeline.model.startswith("en_core_web_")
    assert reference.version in pipeline.version
