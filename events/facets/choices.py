"""The choices of every filter with their counts under the other filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from events.facets.arrays import Collection, Ints, Links
from events.facets.masks import Masks
from events.models import Alias, Event, Participant, Source, Topic
from events.publishers import publisher_slugs
from events.selection import NOT, Address, Filters

#: How many rows "n more" opens at most: past it, the type-ahead finds them.
OPENED = 60


@dataclass(frozen=True, slots=True)
class Choice:
    token: str
    label: str
    count: int
    width: int  # per cent of the facet's largest
    is_chosen: bool
    mark: str = ""
    is_left_out: bool = False
    leave_out_href: str = ""  # where it is left out, if it is neither chosen nor out


@dataclass(frozen=True, slots=True)
class Facet:
    key: str
    title: str
    choices: list[Choice]
    more: int = 0
    more_href: str = ""
    has_all: bool = False
    is_all: bool = False
    has_names: bool = False


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one facet is shown: `labels` gives token, label and mark of the keys shown."""

    key: str
    title: str
    rows: int
    labels: Callable[[Iterable[Any]], Mapping[Any, tuple[str, str, str]]]
    chosen: Callable[[Filters], Sequence[Any]]
    all_of: Callable[[Filters], bool] | None = None
    every: Sequence[Any] = field(default_factory=tuple)


def _participant_labels(keys: Iterable[Any]) -> dict[Any, tuple[str, str, str]]:
    rows = Participant.objects.filter(pk__in=list(keys))
    columns = rows.values_list("pk", "slug", "name", "country_code")
    return {pk: (slug, name, code) for pk, slug, name, code in columns}


def _country_labels(keys: Iterable[Any]) -> dict[Any, tuple[str, str, str]]:
    rows = Participant.objects.countries().current()
    columns = rows.filter(country_code__in=list(keys))
    return {
        code: (slug, name, code)
        for code, slug, name in columns.values_list("country_code", "slug", "name")
    }


def _topic_labels(keys: Iterable[Any]) -> dict[Any, tuple[str, str, str]]:
    rows = Topic.objects.filter(pk__in=list(keys))
    return {
        pk: (slug, name, "")
        for pk, slug, name in rows.values_list("pk", "slug", "name")
    }


def _choice_labels(choices: Any) -> Callable[[Iterable[Any]], Any]:
    return lambda keys: {
        key: (key.replace("_", "-"), str(choices(key).label), "") for key in keys
    }


def _publisher_labels(keys: Iterable[Any]) -> dict[Any, tuple[str, str, str]]:
    slugs = {name: slug for slug, name in publisher_slugs().items()}
    return {name: (slugs[name], name, "") for name in keys if name in slugs}


_STATUSES = [
    Event.Status.OCCURRED.value,
    Event.Status.PLANNED.value,
    Event.Status.CANCELLED.value,
]
FACETS = [
    _Kind(
        "person",
        "People",
        4,
        _participant_labels,
        lambda filters: filters.people,
        lambda filters: filters.people_all,
    ),
    _Kind("kind", "Kind", 8, _choice_labels(Event.Kind), lambda filters: filters.kinds),
    _Kind(
        "topic",
        "Topic",
        6,
        _topic_labels,
        lambda filters: filters.topics,
        lambda filters: filters.topics_all,
    ),
    _Kind(
        "country",
        "Country",
        5,
        _country_labels,
        lambda filters: filters.countries,
        lambda filters: filters.countries_all,
    ),
    _Kind(
        "org",
        "Organisation",
        4,
        _participant_labels,
        lambda filters: filters.organizations,
    ),
    _Kind(
        "publisher",
        "Told by",
        4,
        _publisher_labels,
        lambda filters: filters.publishers,
    ),
    _Kind(
        "genre",
        "Told in",
        4,
        _choice_labels(Source.Genre),
        lambda filters: filters.genres,
    ),
    _Kind(
        "status",
        "Status",
        5,
        _choice_labels(Event.Status),
        lambda filters: filters.statuses,
        every=_STATUSES,
    ),
]


def facets(masks: Masks, address: Address, *, name: str = "") -> list[Facet]:
    """All facets that have anything to choose, in the order of the rail.

    `name` is what was typed for a person, where the page has no script to suggest any.
    """
    opened = address.values.get("more", ())
    named = [pk for pk, _ in people_named(name, masks, most=12)]
    begin = address.page()
    made = [
        _facet(
            kind,
            masks,
            begin,
            opened=opened,
            named=named if kind.key == "person" else [],
        )
        for kind in FACETS
    ]
    return [
        facet
        for facet in made
        if any(one.count or one.is_chosen for one in facet.choices)
    ]


def _facet(
    kind: _Kind,
    masks: Masks,
    address: Address,
    *,
    opened: Sequence[str],
    named: Sequence[Any],
) -> Facet:
    links, is_open = masks.collection.links[kind.key], kind.key in opened
    is_all = bool(kind.all_of and kind.all_of(masks.filters))
    counts = masks.counted(kind.key, without="" if is_all else kind.key)
    chosen = kind.chosen(masks.filters)
    left_out = [value for name, value in masks.filters.left_out if name == kind.key]
    # Chosen ones count first, so that none disappears behind "more".
    shown = _largest(counts, OPENED if is_open else kind.rows)
    keys = [*named] if named else [links.keys[at] for at in shown]
    keys += [key for key in (*chosen, *left_out, *kind.every) if key not in keys]
    count_of = dict(_counts(links, counts, keys))
    if left_out:
        # What is left out says how much that is.
        hidden = links.counts(masks.matching(without=f"not {kind.key}"))
        count_of.update(_counts(links, hidden, left_out))
    labels = kind.labels(keys)
    most = max(count_of.values(), default=0)
    choices = [
        _choice(
            kind.key,
            labels[key],
            address,
            count=count_of[key],
            most=most,
            is_chosen=key in chosen,
            is_left_out=key in left_out,
        )
        for key in keys
        if key in labels
    ]
    choices.sort(key=lambda choice: (-choice.count, choice.label))
    listed = sum(one.count > 0 and not one.is_left_out for one in choices)
    more = 0 if is_open else int((counts > 0).sum()) - listed
    return Facet(
        key=kind.key,
        title=kind.title,
        choices=choices,
        more=max(more, 0),
        more_href=address.with_(more=[*opened, kind.key]).url(),
        has_all=kind.all_of is not None,
        is_all=is_all,
        has_names=kind.key == "person",
    )


def _counts(
    links: Links, counts: Ints, keys: Iterable[Any]
) -> Iterator[tuple[Any, int]]:
    for key in keys:
        at = links.positions.get(key)
        yield key, 0 if at is None else int(counts[at])


def _choice(
    facet: str,
    label: tuple[str, str, str],
    address: Address,
    *,
    count: int,
    most: int,
    is_chosen: bool,
    is_left_out: bool,
) -> Choice:
    token, name, mark = label
    is_free = not (is_chosen or is_left_out)
    return Choice(
        token=f"{NOT}{token}" if is_left_out else token,
        label=name,
        mark=mark,
        count=count,
        width=round(100 * count / most) if most else 0,
        is_chosen=is_chosen or is_left_out,
        is_left_out=is_left_out,
        leave_out_href=address.adding(facet, NOT + token).url() if is_free else "",
    )


def _largest(counts: Ints, most: int) -> list[int]:
    """Positions of the largest counts; those of none sink, and are shown only if all fit."""
    order = np.argsort(-counts, kind="stable")[:most]
    found = [int(at) for at in order if counts[at]]
    return found if found else [int(at) for at in order]


def people_named(text: str, masks: Masks, *, most: int = 8) -> list[tuple[int, int]]:
    """Ids of people that go by `text`, by a beginning of any word of any name, with the
    number of events each would give; most events first."""
    wanted = text.strip()
    if not wanted:
        return []
    people = Participant.objects.people().current()
    aliases = Alias.objects.filter(participant__in=people)
    found: set[int] = set()
    # The beginning of any word of a name.
    for how in ({"name__istartswith": wanted}, {"name__icontains": f" {wanted}"}):
        found |= set(aliases.filter(**how).values_list("participant", flat=True)[:500])
        found |= set(people.filter(**how).values_list("pk", flat=True)[:500])
    links = masks.collection.links["person"]
    counts = masks.counted(
        "person", without="" if masks.filters.people_all else "person"
    )
    counted = [
        (pk, int(counts[links.positions[pk]]) if pk in links.positions else 0)
        for pk in found
    ]
    return sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:most]


def extras(masks: Masks) -> dict[str, Any]:
    """Counts beside "has a quotation" and "told by at least n"."""
    collection: Collection = masks.collection
    quoted = masks.matching(without="quote") & collection.has_quotation
    told = collection.sources[masks.matching(without="sources")]
    steps = sorted({2, 3, 5, masks.filters.min_sources} - {0, 1})
    return {
        "quoted": int(quoted.sum()),
        "told": [(step, int((told >= step).sum())) for step in steps],
    }
