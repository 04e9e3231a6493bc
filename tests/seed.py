"""A made-up collection of any size, the same for the same number: for tests, looks and benchmarks.

    python -m tests.seed 1000        # into the database that DATABASE_URL names

Names, outlets and countries' people are invented; nothing in it happened.
"""

from __future__ import annotations

import hashlib
import random
import sys
from datetime import UTC, date, datetime, timedelta

from django.utils.text import slugify

PLACES = {
    "PT": ("Portugal", "Lisbon"),
    "NO": ("Norway", "Oslo"),
    "KE": ("Kenya", "Nairobi"),
    "ET": ("Ethiopia", "Addis Ababa"),
    "CL": ("Chile", "Santiago"),
    "VN": ("Vietnam", "Hanoi"),
    "PL": ("Poland", "Warsaw"),
    "NZ": ("New Zealand", "Wellington"),
    "MA": ("Morocco", "Rabat"),
    "IE": ("Ireland", "Dublin"),
}
GIVEN = (
    "Ana Leif Wanjiru Tadesse Isidora Linh Kasia Tane Samira Aoife Rui Ingrid".split()
)
FAMILY = "Duarte Holm Mwangi Bekele Rojas Nguyen Nowak Parata Alaoui Byrne".split()
OUTLETS = [
    "Fjord Courier",
    "Atlantic Wire",
    "Radio Meridian",
    "The Harbour Post",
    "Foreign Ministry, Lisbon",
    "Highland Broadcasting",
]
TOPICS = (
    "Fisheries,Air links,Shared rivers,Student exchange,Deep-sea cables,Visa rules,"
    "Wheat exports,Polar research,Border crossings,Copper,Migration routes,Ports"
).split(",")
BODIES = ["Northern Fisheries Council", "River Basin Forum", "League of Ports"]
#: Kind, weight, and how a title tells of it: done by two, planned by two.
KINDS = [
    ("meeting", 8, "{a} and {b} meet in {place}", "{a} and {b} are to meet in {place}"),
    (
        "call",
        6,
        "{a} and {b} speak by telephone",
        "{a} and {b} are to speak by telephone",
    ),
    (
        "visit",
        3,
        "{a} visits {place} to see {b}",
        "{a} is to visit {place} to see {b}",
    ),
    (
        "conference",
        2,
        "{a} and {b} confer in {place}",
        "{a} and {b} are to confer in {place}",
    ),
    (
        "agreement",
        1,
        "{a} and {b} agree on {topic} in {place}",
        "{a} and {b} are to sign on {topic} in {place}",
    ),
    (
        "appointment",
        1,
        "{a} succeeds {b} in {place}",
        "{a} is to succeed {b} in {place}",
    ),
]
SAID = [
    ("direct", "We will not close the {topic} talks before both sides have signed."),
    ("mixed", "They agreed to keep the question of {topic} “open and on the table”."),
    ("reported", "More work on {topic} was needed before the summer."),
]


def seed(count: int, *, years: int = 0, people: int = 0) -> None:
    """Add `count` events with all that hangs on them; about one source an event and a half.

    `years` they span (by default one, and more past 500 events) and `people` who take part
    may be given.
    """
    from events.models import (
        Alias,
        Event,
        EventMention,
        EventParticipant,
        EventTopic,
        ExtractionRun,
        Office,
        Participant,
        Source,
        Statement,
        Topic,
    )

    chance = random.Random(count)
    years = years or max(1, min(30, count // 300))
    first = date(2024 - years, 1, 1)
    days = (date(2023, 12, 31) - first).days
    cast = _cast(Participant, people or max(12, min(400, count // 4)))
    Participant.objects.bulk_create(one for one in cast if one.pk is None)
    persons = [one for one in cast if one.kind == "person"]
    Alias.objects.bulk_create(
        Alias(participant=one, name=name, key=name.casefold())
        for one in persons
        for name in (one.name.split()[-1], f"Minister {one.name.split()[-1]}")
    )
    Office.objects.bulk_create(
        Office(
            participant=one,
            title="Minister for Foreign Affairs",
            of=PLACES[one.country_code][0],
            start=first,
        )
        for one in persons
    )
    topics = [
        Topic.objects.get_or_create(slug=slugify(name), defaults={"name": name})[0]
        for name in TOPICS
    ]
    sources = Source.objects.bulk_create(
        (
            _source(Source, chance, n, first, days)
            for n in range(max(3, count * 2 // 3))
        ),
        batch_size=2000,
    )
    read = datetime(2024, 1, 2, tzinfo=UTC)
    runs = ExtractionRun.objects.bulk_create(
        (
            ExtractionRun(
                source=one, pipeline="seed", model="none", started=read, finished=read
            )
            for one in sources
        ),
        batch_size=5000,
    )
    events: list[Event] = []
    takings: list[EventParticipant] = []
    links: list[EventTopic] = []
    mentions: list[EventMention] = []
    said: list[tuple[Statement, list[Participant], list[Topic]]] = []
    for _ in range(count):
        kind, _weight, done, planned = chance.choices(KINDS, [k[1] for k in KINDS])[0]
        # The square root makes a few people meet often and most of them rarely.
        who = [
            persons[int(len(persons) * chance.random() ** 2)]
            for _ in range(chance.choices([2, 3, 4], [12, 3, 1])[0])
        ]
        who = list(dict.fromkeys(who))
        about = chance.sample(topics, chance.choices([0, 1, 2, 3], [1, 4, 3, 1])[0])
        code = chance.choice(list(PLACES))
        place = f"{PLACES[code][1]}, {PLACES[code][0]}"
        event = _event(Event, chance, kind, first, days)
        pattern = planned if event.status == "planned" else done
        event.title = pattern.format(
            a=who[0].name,
            b=who[-1].name if len(who) > 1 else "colleagues",
            place=PLACES[code][1],
            topic=(about[0].name if about else "trade").lower(),
        )
        event.place = "" if kind == "call" else place
        events.append(event)
        takings += [
            EventParticipant(event=event, participant=one, sort_date=event.sort_date)
            for one in who
        ]
        if chance.random() < 0.05:
            body = chance.choice([one for one in cast if one.kind == "organization"])
            takings.append(
                EventParticipant(
                    event=event, participant=body, sort_date=event.sort_date
                )
            )
        links += [
            EventTopic(event=event, topic=one, sort_date=event.sort_date)
            for one in about
        ]
        near = _near(chance, event, first, days, len(sources))
        tellers = sorted({near + n for n in range(chance.choice([1, 1, 2, 3]))})
        tellers = [n % len(sources) for n in tellers]
        event.source_count = len(tellers)
        for n in tellers:
            mentions.append(_mention(EventMention, event, sources[n], runs[n]))
        if chance.random() < 0.6:
            form, words = chance.choice(SAID)
            text = words.format(topic=(about[0].name if about else "trade").lower())
            n = tellers[0]
            statement = Statement(
                source=sources[n],
                run=runs[n],
                start=10,
                end=10 + len(text),
                text=text,
                context_start=0,
                context_end=20 + len(text),
                kind=form,
                cue="said",
                event=event,
                said=event.sort_date,
            )
            event.statement_count = 1
            said.append((statement, who[:1], about[:1]))
    Event.objects.bulk_create(events, batch_size=2000)
    EventParticipant.objects.bulk_create(takings, batch_size=5000)
    EventTopic.objects.bulk_create(links, batch_size=5000)
    EventMention.objects.bulk_create(mentions, batch_size=2000)
    Statement.objects.bulk_create((one for one, _, _ in said), batch_size=2000)
    Speaker, About = Statement.speakers.through, Statement.topics.through
    Speaker.objects.bulk_create(
        (
            Speaker(statement=one, participant=speaker)
            for one, speakers, _ in said
            for speaker in speakers
        ),
        batch_size=5000,
    )
    About.objects.bulk_create(
        (
            About(statement=one, topic=topic)
            for one, _, about in said
            for topic in about
        ),
        batch_size=5000,
    )
    _relate(events)


def _cast(model: type, count: int) -> list:
    """Countries, organisations, and `count` people of those countries."""
    found = [
        model(kind="country", name=name, slug=slugify(name), country_code=code)
        for code, (name, _) in PLACES.items()
    ]
    found += [
        model(kind="organization", name=name, slug=slugify(name)) for name in BODIES
    ]
    for n in range(count):
        family = FAMILY[n % len(FAMILY)] + ("" if n < 120 else f"-{n // 120}")
        name = f"{GIVEN[(n + n // 10) % len(GIVEN)]} {family}"
        code = list(PLACES)[n % len(PLACES)]
        found.append(
            model(
                kind="person",
                name=name,
                slug=f"{slugify(name)}-{n}" if n >= 120 else slugify(name),
                country_code=code,
            )
        )
    # Countries are there already where reference data is loaded.
    known = {row.slug: row for row in model.objects.filter(is_reference=True)}
    return [known.get(one.slug, one) for one in found]


def _source(model: type, chance: random.Random, n: int, first: date, days: int):
    published = first + timedelta(days=days * n // max(3, days))
    text = (
        f"Report number {n}. Ministers met and spoke at some length about many things. "
    )
    text += (
        "It was said that there is more to do, and that it will be done in good time."
    )
    return model(
        digest=hashlib.sha256(f"{n} of {days}".encode()).hexdigest(),
        name=f"report-{n}.txt",
        title=f"Report number {n}",
        text=text,
        publisher=chance.choice(OUTLETS),
        published=min(published, date(2023, 12, 31)),
        published_basis="metadata",
        genre=chance.choice(["report", "report", "brief", "readout", "transcript"]),
    )


def _event(model: type, chance: random.Random, kind: str, first: date, days: int):
    start = first + timedelta(days=chance.randrange(days))
    status = chance.choices(
        ["occurred", "planned", "cancelled", "ongoing"], [88, 9, 2, 1]
    )[0]
    event = model(
        kind=kind,
        status=status,
        start=start,
        end=start,
        precision="day",
        date_text="on that day",
        sort_date=start,
        announced=start,
        confidence=0.8,
    )
    form = chance.random()
    if status == "planned" and form < 0.3:
        event.start = event.end = None
        event.precision, event.date_text = "", ""
    elif form < 0.05:
        event.precision = "month"
        event.start = event.sort_date = start.replace(day=1)
        event.end = (event.start + timedelta(days=31)).replace(day=1) - timedelta(1)
        event.date_text = f"in {start:%B}"
    elif form < 0.08:
        event.precision, event.end = "range", start + timedelta(days=2)
    elif form < 0.1:
        event.local_days = [
            {
                "place": "Wellington",
                "date": (start + timedelta(1)).isoformat(),
                "part": "morning",
            }
        ]
    if chance.random() < 0.1:
        event.review = "confirmed"
    return event


def _near(chance: random.Random, event, first: date, days: int, sources: int) -> int:
    since = (event.sort_date - first).days / days
    return min(int(since * sources), sources - 1)


def _mention(model: type, event, source, run):
    return model(
        source=source,
        run=run,
        event=event,
        start=0,
        end=60,
        trigger_start=10,
        trigger_end=16,
        kind=event.kind,
        status=event.status,
        earliest=event.start,
        latest=event.end,
        precision=event.precision,
        date_text=event.date_text,
        place=event.place,
    )


def _relate(events: list) -> None:
    """Every third dated plan came true by the next event that took place."""
    from events.models import EventRelation

    ordered = sorted(events, key=lambda event: (event.sort_date, event.pk))
    plans = [n for n, one in enumerate(ordered) if one.status == "planned"]
    rows = []
    for n in plans[::3]:
        later = (one for one in ordered[n + 1 : n + 20] if one.status == "occurred")
        if fact := next(later, None):
            rows.append(
                EventRelation(event=fact, other=ordered[n], relation="realises")
            )
    EventRelation.objects.bulk_create(rows, batch_size=5000)


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplomacy.settings")
    django.setup()
    seed(int(sys.argv[1]))
