"""Participants and topics of an exported timeline: those of one id are the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from events.linking.participants import name_key
from events.models import Alias, Office, Participant, Topic
from events.reference_data.forms import keyed, keyed_person

Row = Mapping[str, Any]


def imported_participant(row: Row, *, exactly: bool) -> Participant:
    """The participant of this id with what it lacks; `exactly`: and nothing else."""
    found = Participant.objects.filter(slug=row["id"]).first()
    participant = found or Participant(slug=row["id"], kind=row["kind"])
    if participant.kind not in Participant.Kind.values:
        raise ValueError(f"unknown kind {participant.kind!r}")
    if found is None or exactly:
        participant.name, participant.kind = row["name"], row["kind"]
        participant.country_code = participant.country_code or _country(row)
        participant.save()
    _aliases(participant, row, exactly=exactly)
    _offices(participant, row, exactly=exactly)
    return participant


def _country(row: Row) -> str:
    """The country of the first office that is a country's."""
    names = [office["of"] for office in row["offices"] if office["of"]]
    found = Participant.objects.countries().filter(name__in=names)
    codes = dict(found.values_list("name", "country_code"))
    return next((codes[name] for name in names if codes.get(name)), "")


def _aliases(participant: Participant, row: Row, *, exactly: bool) -> None:
    if participant.kind == Participant.Kind.PERSON:
        surname = row["name"].split()[-1:]
        whole = [name for name in row["aliases"] if [name] != surname]
        forms = keyed_person(row["name"], whole)
    else:
        forms = keyed([row["name"], *row["aliases"]])
    forms |= {
        name: name_key(name) or name for name in row["aliases"] if name not in forms
    }
    if exactly:
        participant.aliases.exclude(name__in=[*row["aliases"], row["name"]]).delete()
    Alias.objects.bulk_create(
        (
            Alias(participant=participant, name=name, key=key)
            for name, key in forms.items()
            if name == row["name"] or name in row["aliases"]
        ),
        ignore_conflicts=True,
    )


def _offices(participant: Participant, row: Row, *, exactly: bool) -> None:
    now = {
        (held.title, held.of, held.start, held.end): held.pk
        for held in participant.offices.all()
    }
    told = {
        (o["title"], o["of"] or "", day(o["from"]), day(o["to"]))
        for o in row["offices"]
    }
    if exactly:
        gone = [pk for office, pk in now.items() if office not in told]
        Office.objects.filter(pk__in=gone).delete()
    Office.objects.bulk_create(
        (
            Office(participant=participant, title=title, of=of, start=start, end=end)
            for title, of, start, end in sorted(told - now.keys(), key=str)
        ),
        ignore_conflicts=True,
    )


def imported_topic(row: Row, *, exactly: bool) -> Topic:
    topic, is_new = Topic.objects.get_or_create(
        slug=row["id"], defaults={"name": row["name"]}
    )
    if exactly and not is_new and topic.name != row["name"]:
        topic.name = row["name"]
        topic.save(update_fields=["name"])
    return topic


def day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
