"""Loading the reference files: what is new comes in, what an editor changed stays.

Each row is compared three ways: as the files have it, as it was loaded last, and as the
database has it. Only what the files changed and no editor touched is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify

from events.extraction.reference import load_reference
from events.linking.participants import name_key
from events.models import Alias, Office, Participant, ReferenceRecord, Topic
from events.reference_data.entries import Entry, Kind, entries
from events.reference_data.forms import keyed, keyed_person
from events.reference_data.updating import day_of, update_participants, update_topics

#: Raised when rows are kept otherwise than before, so that all are compared once more.
LOADER_VERSION = "1"


@dataclass(slots=True)
class Loaded:
    """How many rows were new, brought up to date, or left as they were."""

    created: int = 0
    updated: int = 0
    kept: int = 0


@transaction.atomic
def load_files(folder: Path) -> Loaded:
    """Bring the database up to the files of `folder`; at once if nothing has changed.

    A row that an editor deleted is not made again, a value that one changed is kept.
    ValueError names the file that is wrong.
    """
    reference = load_reference(folder)
    version = f"{LOADER_VERSION} {reference.version}"
    records = {(r.kind, r.key): r for r in ReferenceRecord.objects.all()}
    mark = records.get((Kind.ALL, ""))
    if mark and mark.content.get("version") == version:
        return Loaded(kept=len(records) - 1)
    found = list(entries(reference))
    new = [entry for entry in found if entry.id not in records]
    changed = [
        (entry, records[entry.id])
        for entry in found
        if entry.id in records and records[entry.id].content != entry.content
    ]
    _create_topics([entry for entry in new if entry.kind == Kind.TOPIC])
    _create_participants([entry for entry in new if entry.kind != Kind.TOPIC])
    update_topics([pair for pair in changed if pair[0].kind == Kind.TOPIC])
    update_participants([pair for pair in changed if pair[0].kind != Kind.TOPIC])
    ReferenceRecord.objects.update_or_create(
        kind=Kind.ALL, key="", defaults={"content": {"version": version}}
    )
    return Loaded(len(new), len(changed), len(found) - len(new) - len(changed))


def _create_topics(new: list[Entry]) -> None:
    """A topic of the same slug that an editor made before stays as it is."""
    present = dict(
        Topic.objects.filter(slug__in=[e.key for e in new]).values_list("slug", "pk")
    )
    rows = Topic.objects.bulk_create(
        Topic(
            slug=entry.key,
            name=entry.content["name"],
            phrases="\n".join(entry.content["phrases"]),
            is_reference=True,
        )
        for entry in new
        if entry.key not in present
    )
    present.update((row.slug, row.pk) for row in rows)
    _record(new, present)


def _create_participants(new: list[Entry]) -> None:
    adopted = _adoptable(new)
    taken = set(Participant.objects.values_list("slug", flat=True)) if new else set()
    fresh = [entry for entry in new if entry.id not in adopted]
    rows: list[Participant] = []
    for entry in fresh:
        slug = _free_slug(entry, taken)
        taken.add(slug)
        rows.append(
            Participant(
                kind=entry.kind,
                name=entry.content["name"],
                slug=slug,
                country_code=entry.content["country_code"],
                is_reference=True,
            )
        )
    created = Participant.objects.bulk_create(rows)
    pks = {entry.id: row.pk for entry, row in zip(fresh, created, strict=True)}
    Participant.objects.filter(pk__in=adopted.values()).update(is_reference=True)
    pks.update(adopted)
    _add_names_and_offices(new, pks)
    for kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON):
        of_kind = [entry for entry in new if entry.kind == kind]
        _record(of_kind, {entry.key: pks[entry.id] for entry in of_kind})


def _adoptable(new: Collection[Entry]) -> dict[tuple[str, str], int]:
    """Participants that texts brought in before the files knew them: one of that name."""
    bearers: dict[tuple[str, str], set[int]] = defaultdict(set)
    keys = {name_key(entry.content["name"]) for entry in new}
    for key, kind, pk in Alias.objects.filter(
        participant__is_reference=False, participant__joined_to=None
    ).values_list("key", "participant__kind", "participant"):
        if key in keys:
            bearers[kind, key].add(pk)
    found = {}
    for entry in new:
        pks = bearers[entry.kind, name_key(entry.content["name"])]
        if len(pks) == 1:
            found[entry.id] = pks.pop()
    return found


def _free_slug(entry: Entry, taken: set[str]) -> str:
    is_country = entry.kind == Kind.COUNTRY
    base = slugify(entry.content["name"]) if is_country else entry.key
    slug, number = base[:110], 1
    while slug in taken:
        number += 1
        slug = f"{base[:110]}-{number}"
    return slug


def _add_names_and_offices(new: list[Entry], pks: dict[tuple[str, str], int]) -> None:
    Alias.objects.bulk_create(
        (
            Alias(participant_id=pks[entry.id], name=name, key=key)
            for entry in new
            for name, key in forms_of(entry).items()
        ),
        ignore_conflicts=True,
        batch_size=2000,
    )
    Office.objects.bulk_create(
        (
            Office(
                participant_id=pks[entry.id],
                title=title,
                of=of,
                start=day_of(start),
                end=day_of(end),
                is_reference=True,
            )
            for entry in new
            for title, of, start, end in entry.content["offices"]
        ),
        ignore_conflicts=True,
        batch_size=2000,
    )


def forms_of(entry: Entry) -> dict[str, str]:
    if entry.kind == Kind.PERSON:
        return keyed_person(entry.content["name"], entry.content["aliases"])
    return keyed(entry.content["aliases"])


def _record(new: list[Entry], pks: dict[str, int]) -> None:
    ReferenceRecord.objects.bulk_create(
        ReferenceRecord(
            kind=entry.kind, key=entry.key, row=pks[entry.key], content=entry.content
        )
        for entry in new
    )
