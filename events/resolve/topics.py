"""What the topics of speeches and statements are called within a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from events.mentions import EventKind
from events.models import Decision, Topic
from events.resolve.telling import Cast, Telling

#: Kinds whose title says what they were about.
_SPOKEN = frozenset({EventKind.PRESS_CONFERENCE, EventKind.SPEECH, EventKind.STATEMENT})


def add_topics(
    cast: Cast, tellings: Iterable[Iterable[Telling]], decided: Iterable[Decision] = ()
) -> None:
    """Give `cast` the topics that titles name: a query only if anybody speaks."""
    slugs = {
        slug
        for told in tellings
        for one in told
        if one.facts.kind in _SPOKEN
        for slug in one.topics
    }
    for decision in decided:
        if decision.field == "topics" and isinstance(decision.value, list):
            slugs.update(decision.value)
    if missing := slugs - cast.topics.keys():
        rows = Topic.objects.filter(slug__in=missing).values_list(
            "slug", "name", "phrases"
        )
        cast.topics.update(
            {slug: in_a_sentence(name, told) for slug, name, told in rows}
        )


def in_a_sentence(name: str, phrases: str) -> str:
    """1. "Climate change" (phrase "climate change") gives "climate change".
    2. "Taiwan Strait" stays: its phrases begin with a capital too.
    """
    lowered = name[:1].lower() + name[1:]
    is_common = any(
        phrase and lowered.startswith(phrase) for phrase in phrases.splitlines()
    )
    return lowered if is_common else name
