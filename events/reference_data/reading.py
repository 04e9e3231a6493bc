"""The reference data as the pipeline takes it: the files, as editors have changed them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from django.db.models import Q

from events.extraction.reference import load_reference
from events.mentions import Country, OfficeHeld, Organization, Person, Reference, Topic
from events.models import Alias, Decision, Office, Participant
from events.models import Topic as TopicRow
from events.reference_data.forms import SURNAME


def reference_from_files(folder: Path) -> Reference:
    return load_reference(folder)


def reference_from_database(folder: Path) -> Reference:
    """What the database knows beforehand, ordered the same for the same content.

    Countries' demonyms, seats and time zones are kept in the files alone: an alias that
    an editor took away is left out, one that is new counts as a name. Of participants
    that only texts have named, those that an editor has corrected are known too.
    """
    files = load_reference(folder)
    rows = {row.pk: row for row in _known_rows()}
    names = _names(rows)
    offices = _offices(rows)
    by_kind: dict[str, list[Participant]] = defaultdict(list)
    for row in rows.values():
        if row.joined_to_id is None:
            by_kind[row.kind].append(row)
    reference = Reference(
        countries=tuple(_countries(files, by_kind[Participant.Kind.COUNTRY], names)),
        organizations=tuple(
            _organizations(files, by_kind[Participant.Kind.ORGANIZATION], names)
        ),
        people=tuple(
            Person(
                slug=row.slug,
                name=row.name,
                names=tuple(name for name in names[row.pk] if name != row.name),
                country=row.country_code or None,
                offices=tuple(offices[row.pk]),
            )
            for row in by_kind[Participant.Kind.PERSON]
        ),
        topics=tuple(
            Topic(row.slug, row.name, tuple(row.phrase_list()))
            for row in TopicRow.objects.order_by("slug")
        ),
    )
    digest = hashlib.sha256(repr(reference).encode()).hexdigest()
    return replace(reference, version=digest[:12])


def _known_rows() -> Iterable[Participant]:
    decided = Decision.objects.standing().filter(participant__isnull=False)
    return Participant.objects.filter(
        Q(is_reference=True) | Q(pk__in=decided.values("participant")),
        is_unnamed=False,
    ).order_by("slug")


def _names(rows: dict[int, Participant]) -> dict[int, list[str]]:
    """Every form by participant; of a joined name, by whom it stands for."""
    names: dict[int, list[str]] = defaultdict(list)
    aliases = Alias.objects.filter(participant__in=rows).exclude(
        key__startswith=SURNAME
    )
    for pk, name in aliases.order_by("name").values_list("participant", "name"):
        names[rows[pk].joined_to_id or pk].append(name)
    return names


def _offices(rows: dict[int, Participant]) -> dict[int, list[OfficeHeld]]:
    offices: dict[int, list[OfficeHeld]] = defaultdict(list)
    found = Office.objects.filter(participant__in=rows)
    for row in found.order_by("start", "end", "title", "of"):
        offices[rows[row.participant_id].joined_to_id or row.participant_id].append(
            OfficeHeld(row.title, row.of or None, row.start, row.end)
        )
    return offices


def _countries(
    files: Reference, rows: list[Participant], names: dict[int, list[str]]
) -> Iterable[Country]:
    by_code = {country.code: country for country in files.countries}
    for row in rows:
        known = by_code.get(row.country_code)
        if known is None:
            if row.country_code:
                yield Country(row.country_code, row.name, tuple(names[row.pk]))
            continue
        forms = set(names[row.pk])
        of_files = {*known.names, *known.demonyms, *known.seats, known.name, row.name}
        own = [name for name in names[row.pk] if name not in of_files]
        yield replace(
            known,
            name=row.name,
            names=(*(name for name in known.names if name in forms), *own),
            demonyms=tuple(name for name in known.demonyms if name in forms),
            seats=tuple(name for name in known.seats if name in forms),
        )


def _organizations(
    files: Reference, rows: list[Participant], names: dict[int, list[str]]
) -> Iterable[Organization]:
    by_slug = {body.slug: body for body in files.organizations}
    for row in rows:
        known = by_slug.get(row.slug)
        yield Organization(
            slug=row.slug,
            name=row.name,
            names=tuple(name for name in names[row.pk] if name != row.name),
            country=row.country_code or None,
            members=known.members if known else (),
            seat=known.seat if known else None,
        )
