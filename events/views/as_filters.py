"""What was typed as words and is the name of somebody or something: offered as a filter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from events.facets.choices import people_named
from events.facets.masks import Masks
from events.models import Participant, Topic

if TYPE_CHECKING:
    from events.views.timeline_page import TimelinePage

#: A name is known by three letters; more than some offers would hide the list.
SHORTEST, MOST = 3, 3


@dataclass(frozen=True, slots=True)
class Offer:
    """`words` begin with what it is, where that is not plain: "topic Trade"."""

    words: str
    count: int
    href: str


def as_filters(page: TimelinePage) -> list[Offer]:
    """Offers with the number of events each gives in place of the words; most first."""
    text = page.form.filters.text.strip(" “”\"'")
    if len(text) < SHORTEST:
        return []
    masks = Masks(page.collection, replace(page.form.filters, text=""))
    address = page.form.address.page().with_(q=None)
    offers = [
        Offer(words, count, address.adding(key, slug).url())
        for key, slug, words, count in _named(text, masks)
        if count and slug not in address.values.get(key, ())
    ]
    return sorted(offers, key=lambda offer: -offer.count)


def _named(text: str, masks: Masks) -> Iterator[tuple[str, str, str, int]]:
    """The filter's key, the value's slug and words, and how many events have it."""
    people = dict(people_named(text, masks, most=MOST))
    for person in Participant.objects.filter(pk__in=people):
        yield "person", person.slug, person.name, people[person.pk]
    parties = Participant.objects.current().filter(name__istartswith=text)
    for country in parties.filter(kind=Participant.Kind.COUNTRY)[:MOST]:
        count = _count(masks, "country", country.country_code)
        yield "country", country.slug, f"country {country.name}", count
    for body in parties.filter(kind=Participant.Kind.ORGANIZATION)[:MOST]:
        yield "org", body.slug, body.name, _count(masks, "org", body.pk)
    for topic in Topic.objects.filter(name__icontains=text)[:MOST]:
        yield (
            "topic",
            topic.slug,
            f"topic {topic.name}",
            _count(masks, "topic", topic.pk),
        )


def _count(masks: Masks, name: str, key: Any) -> int:
    having = masks.collection.links[name].having(key, len(masks.collection))
    return int((having & masks.matching()).sum())
