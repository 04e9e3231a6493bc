"""Publishers in addresses: "Foreign Ministry, Oslo" is `foreign-ministry-oslo`."""

from __future__ import annotations

from django.utils.text import slugify

from events.facets.collection import current


def publisher_slugs() -> dict[str, str]:
    """Slug -> name of every publisher that tells of an event; clashes are numbered."""
    found: dict[str, str] = {}
    for name in sorted(current().links["publisher"].keys):
        base = slugify(name, allow_unicode=True) or "publisher"
        slug, number = base, 2
        while slug in found:
            slug, number = f"{base}-{number}", number + 1
        found[slug] = name
    return found
