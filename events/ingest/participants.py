"""A text's entities as participants: found by any form of their name, or made new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from events.ingest.register import Register, base_slug, in_use
from events.linking.participants import is_abbreviated, link_participant, name_key
from events.mentions import Entity, ParticipantKind, Reading
from events.models import Alias, Decision, Office, Participant
from events.models.inserting import create, insert
from events.reference_data.forms import keyed, keyed_person


@dataclass(slots=True)
class Kept:
    """Participants by entity key, and how many of them no text had named before."""

    by_entity: dict[int, Participant] = field(default_factory=dict)
    new: int = 0


def keep_participants(
    reading: Reading,
    *,
    earlier: Collection[int] = (),
    register: Register | None = None,
) -> Kept:
    """The participants of everyone who takes part or speaks in `reading`.

    `earlier` are those the same source led to before: between two of one name, it is they
    who are meant. The number of queries does not depend on how many there are.
    """
    register = Register() if register is None else register
    entities = in_use(reading)
    register.look_up(entities)
    kept = Kept()
    linked: list[tuple[Entity, Participant]] = []
    fresh: list[Entity] = []
    own = set(earlier)
    for entity in entities:
        pk = register.reference(entity) or _link(entity, register, own)
        if pk is None:
            fresh.append(entity)
        else:
            linked.append((entity, register.cast.rows[pk]))
    created = _create(fresh, register)
    register.add(created)
    linked += zip(fresh, created, strict=True)
    kept.new = len(fresh)
    kept.by_entity = {entity.key: row for entity, row in linked}
    _learn(linked, register, {row.pk for row in created})
    return kept


def _link(entity: Entity, register: Register, earlier: set[int]) -> int | None:
    """Who `entity` is; of several, whom an earlier reading took, each of them once."""
    candidates = register.candidates(entity)
    linked = link_participant(entity, candidates)
    if linked is None:
        own = (known for known in candidates if known.id in earlier)
        linked = next((k.id for k in own if link_participant(entity, [k])), None)
    earlier.discard(linked or 0)
    return linked


def _create(entities: list[Entity], register: Register) -> list[Participant]:
    if not entities:
        return []
    taken = register.taken_slugs(Counter(map(base_slug, entities)))
    rows = []
    for entity in entities:
        slug = _free_slug(entity, taken)
        taken.add(slug)
        rows.append(
            Participant(
                kind=entity.kind.value,
                name=entity.name[:300],
                slug=slug,
                country_code=entity.country or "",
                is_unnamed=entity.is_unnamed,
            )
        )
    return create(rows)


def _free_slug(entity: Entity, taken: set[str]) -> str:
    base, number = base_slug(entity), 1
    slug = base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def _learn(
    linked: list[tuple[Entity, Participant]], register: Register, created: set[int]
) -> None:
    """Keep the forms, countries and offices the text teaches, under the ledger."""
    aliases: dict[tuple[int, str], Alias] = {}
    offices: dict[tuple[int, str, str], Office] = {}
    changed: dict[int, Participant] = {}
    for entity, row in linked:
        for name, key in forms_of(entity):
            if name not in register.names[row.pk] and (
                row.pk in created or not row.is_unnamed
            ):
                aliases[row.pk, name] = Alias(participant=row, name=name, key=key)
        if row.is_reference or row.is_unnamed:
            continue
        for held in entity.offices:
            title, of = held.title[:200], (held.of or "")[:200]
            offices[row.pk, title, of] = Office(
                participant=row, title=title, of=of, start=held.start, end=held.end
            )
        if _improve(row, entity):
            changed[row.pk] = row
    _write(
        list(aliases.values()),
        list(offices.values()),
        list(changed.values()),
        created=created,
    )
    register.learn(aliases.values())


def _improve(row: Participant, entity: Entity) -> bool:
    """The fuller of two forms is the name, whichever text came first; gaps are filled."""
    before = (row.name, row.country_code)
    ours, theirs = name_key(entity.name), name_key(row.name)
    is_fuller = row.kind == ParticipantKind.PERSON and (
        theirs in ours.split() or is_abbreviated(entity.name, row.name)
    )
    if ours == theirs or is_fuller:
        row.name = max(row.name, entity.name[:300], key=lambda name: (len(name), name))
    row.country_code = row.country_code or entity.country or ""
    return (row.name, row.country_code) != before


def _write(
    aliases: list[Alias],
    offices: list[Office],
    changed: list[Participant],
    *,
    created: set[int],
) -> None:
    touched = {row.participant_id for row in aliases} - created
    touched |= {row.participant_id for row in offices} - created
    touched |= {row.pk for row in changed} - created
    decided = _decided(touched) if touched else set()
    insert(
        Alias,
        ("participant", "name", "key"),
        (
            (row.participant_id, row.name, row.key)
            for row in aliases
            if (row.participant_id, "aliases") not in decided
        ),
        if_new=True,
    )
    insert(
        Office,
        ("participant", "title", "of", "start", "end", "is_reference"),
        (
            (row.participant_id, row.title, row.of, row.start, row.end, False)
            for row in offices
            if (row.participant_id, "offices") not in decided
        ),
        if_new=True,
    )
    for name in ("name", "country_code"):
        rows = [row for row in changed if (row.pk, name) not in decided]
        if rows:
            Participant.objects.bulk_update(rows, [name])


def _decided(participants: set[int]) -> set[tuple[int | None, str]]:
    """Which fields of which participants an editor has set."""
    rows = Decision.objects.standing().filter(
        participant__in=participants, kind=Decision.Kind.SET_FIELD
    )
    return set(rows.values_list("participant", "field"))


def forms_of(entity: Entity) -> list[tuple[str, str]]:
    """(form, key) by which later texts may find the entity.

    Of a person, whole names, and the surname under a key that is looked up but links
    nobody; of others, what is written as a name ("ASEAN", not "the ministry").
    """
    if entity.kind == ParticipantKind.PERSON and not entity.is_unnamed:
        return list(keyed_person(entity.name, _whole_names(entity)).items())
    forms = [entity.name]
    if entity.kind == ParticipantKind.ORGANIZATION and not entity.is_unnamed:
        forms += [surface for surface in entity.surfaces if _is_name(surface)]
    return list(keyed(forms).items())


def _whole_names(entity: Entity) -> list[str]:
    """Surfaces of several words, all of which are of the name ("VEGA Luis")."""
    words = set(name_key(entity.name).split())
    keys = {surface: name_key(surface).split() for surface in entity.surfaces}
    return [s for s, key in keys.items() if len(key) > 1 and set(key) <= words]


def _is_name(surface: str) -> bool:
    bare = re.sub(r"^the\s+", "", surface, flags=re.IGNORECASE)
    is_initials = len(bare) >= 3 and bare.isupper() and bare.isalnum()
    return is_initials or (len(bare.split()) > 1 and bare[:1].isupper())
