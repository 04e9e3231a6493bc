"""Participants that reading has looked up: asked of the database once, not per article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.text import slugify

from events.linking.participants import KnownParticipant, name_key
from events.mentions import Entity, ParticipantKind, Reading
from events.models import Alias, Decision, Participant, Topic
from events.reference_data.forms import SURNAME
from events.resolve.telling import Cast, cast_of

#: Articles after which all is looked up anew: memory stays bounded, editors' work is seen.
LASTS = 64


@dataclass(slots=True)
class Register:
    """Rows by id, and what has been asked for: slugs, countries' codes, names' keys.

    An editor's decision taken meanwhile empties it.
    """

    cast: Cast = field(default_factory=Cast)
    names: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _keys: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _countries: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _bearers: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _references: dict[tuple[bool, str], int | None] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)
    _topics: dict[str, int | None] = field(default_factory=dict)
    _slugs: set[str] = field(default_factory=set)
    _bases: set[str] = field(default_factory=set)  # asked for
    _numbered: set[str] = field(default_factory=set)  # likewise, with numbers
    _decision: int = -1
    _articles: int = 0

    def forget(self) -> None:
        """Look up everything anew: what is known may not be so any more."""
        self.cast = Cast()
        self.names, self._keys = defaultdict(set), defaultdict(set)
        self._countries, self._bearers = defaultdict(set), defaultdict(set)
        self._references, self._topics = {}, {}
        self._asked, self._articles = set(), 0
        self._slugs, self._bases, self._numbered = set(), set(), set()

    def begin(self, readings: Collection[Reading]) -> None:
        """Ask at once for all that keeping `readings` will ask for."""
        last = Decision.objects.order_by("-pk").values_list("pk", flat=True).first()
        if self._decision != (last or 0) or self._articles >= LASTS:
            self.forget()
        self._decision = last or 0
        self._articles += len(readings)
        entities = [entity for reading in readings for entity in in_use(reading)]
        self.look_up(entities)
        self.topics({slug for reading in readings for slug in topics_of(reading)})
        unknown = (e for e in entities if not (self.reference(e) or self._bear(e)))
        self.taken_slugs(Counter({base_slug(entity): 1 for entity in unknown}))

    def look_up(self, entities: Collection[Entity]) -> None:
        """Ask for whatever of `entities` is not known yet."""
        found = self._look_up_references(entities)
        found |= self._look_up_names([e for e in entities if not self.reference(e)])
        self._load(found - self.cast.rows.keys())

    def taken_slugs(self, bases: Counter[str]) -> set[str]:
        """Slugs in the way of new ones, `bases` and how many are wanted of each; numbered
        ones only where one is needed."""
        slugs = Participant.objects.values_list("slug", flat=True)
        if missing := bases.keys() - self._bases:
            self._slugs.update(slugs.filter(slug__in=missing))
            self._bases |= missing
        numbered = {b for b, number in bases.items() if number > 1 or b in self._slugs}
        if missing := numbered - self._numbered:
            begin = (Q(slug__startswith=f"{base}-") for base in sorted(missing))
            self._slugs.update(slugs.filter(reduce(or_, begin)))
            self._numbered |= missing
        return self._slugs

    def topics(self, slugs: Collection[str]) -> dict[str, int]:
        """Ids of those of the topics `slugs` that there are."""
        if wanted := set(slugs) - self._topics.keys():
            rows = Topic.objects.filter(slug__in=wanted).values_list("slug", "pk")
            self._topics.update({**dict.fromkeys(wanted), **dict(rows)})
        return {slug: pk for slug in slugs if (pk := self._topics[slug]) is not None}

    def _look_up_references(self, entities: Collection[Entity]) -> set[int]:
        wanted = {_reference(e) for e in entities if e.known} - self._references.keys()
        if not wanted:
            return set()
        rows = Participant.objects.filter(
            Q(slug__in=[known for is_code, known in wanted if not is_code])
            | Q(
                kind=ParticipantKind.COUNTRY,
                country_code__in=[known for is_code, known in wanted if is_code],
            )
        )
        self._references.update(dict.fromkeys(wanted))
        for row in rows:
            is_country = row.kind == ParticipantKind.COUNTRY
            self._references[
                is_country, row.country_code if is_country else row.slug
            ] = row.pk
        return {row.pk for row in rows}

    def _look_up_names(self, entities: Collection[Entity]) -> set[int]:
        keys = {key for entity in entities for key in _lookups(entity)} - self._asked
        if not keys:
            return set()
        self._asked |= keys
        rows = Alias.objects.filter(key__in=keys)
        for key, pk in rows.values_list("key", "participant"):
            self._bearers[key].add(pk)
        return {pk for key in keys for pk in self._bearers[key]}

    def _load(self, participants: set[int]) -> None:
        if not participants:
            return
        cast = cast_of(participants)
        self.cast.rows.update(cast.rows)
        self.cast.roots.update(cast.roots)
        rows = Alias.objects.filter(participant__in=cast.rows)
        for pk, name, key in rows.values_list("participant", "name", "key"):
            self.names[pk].add(name)
            if not key.startswith(SURNAME):
                self._keys[cast.root(pk)].add(key)
        for pk, row in cast.rows.items():
            self._keys[cast.root(pk)].add(name_key(row.name))
            self._countries[cast.root(pk)] |= {row.country_code} - {""}

    def reference(self, entity: Entity) -> int | None:
        """Whom the reference data names by `entity.known`; None if an editor deleted it."""
        if not entity.known:
            return None
        pk = self._references.get(_reference(entity))
        return None if pk is None else self.cast.root(pk)

    def candidates(self, entity: Entity) -> list[KnownParticipant]:
        """Everyone who bears the name; a joined name leads to whom it stands for.

        Where an editor joined names of two countries, neither speaks against a link.
        """
        return [
            KnownParticipant(
                id=pk,
                kind=ParticipantKind(row.kind),
                name=row.name,
                keys=frozenset(self._keys[pk]),
                country=None
                if len(self._countries[pk]) > 1
                else row.country_code or None,
                is_unnamed=row.is_unnamed,
            )
            for pk in sorted(self._bear(entity))
            if (row := self.cast.rows.get(pk)) is not None
        ]

    def _bear(self, entity: Entity) -> set[int]:
        """Those who bear the name of `entity`."""
        return {
            self.cast.root(pk)
            for key in _lookups(entity)
            for pk in self._bearers.get(key, ())
        }

    def add(self, rows: Iterable[Participant]) -> None:
        for row in rows:
            self._slugs.add(row.slug)
            self.cast.rows[row.pk] = row
            self.cast.roots[row.pk] = row.pk

    def learn(self, aliases: Iterable[Alias]) -> None:
        for alias in aliases:
            pk = alias.participant_id
            self.names[pk].add(alias.name)
            self._bearers[alias.key].add(pk)
            if not alias.key.startswith(SURNAME):
                self._keys[pk].add(alias.key)


def in_use(reading: Reading) -> list[Entity]:
    """Everyone who takes part or speaks in `reading`."""
    keys = {t.entity for told in reading.events for t in told.participants}
    for said in reading.statements:
        keys.update(said.speakers)
        if said.via is not None:
            keys.add(said.via)
    return [entity for entity in reading.entities if entity.key in keys]


def topics_of(reading: Reading) -> set[str]:
    """Slugs of all the topics that `reading` tells of."""
    slugs = {slug for told in reading.events for slug in told.topics}
    return slugs | {slug for said in reading.statements for slug in said.topics}


def base_slug(entity: Entity) -> str:
    return slugify(entity.name)[:100].strip("-") or entity.kind.value


def _reference(entity: Entity) -> tuple[bool, str]:
    """Countries are known by their code, others by their slug."""
    return (entity.kind == ParticipantKind.COUNTRY, entity.known or "")


def _lookups(entity: Entity) -> set[str]:
    key = name_key(entity.name)
    if entity.kind != ParticipantKind.PERSON or entity.is_unnamed or not key:
        return {key}
    # whoever bears the surname, too: known by it alone, or a namesake
    surname = name_key(entity.name.split()[-1]) if " " in key else key
    return {key, surname, SURNAME + surname}
